"""Which fields have a column per language; history is registered here, after the translator.

(django-simple-history crashes with modeltranslation when registered before it.)
"""

from modeltranslation.translator import TranslationOptions, translator
from simple_history import register

from timeline import models

TRANSLATED = {
    models.Kind: ("label", "definition"),
    models.Topic: ("label", "definition"),
    models.Place: ("name",),
    models.Actor: ("name",),
    models.Role: ("title",),
    models.Attribute: ("label", "definition"),
    models.ReportedValue: ("value",),
    models.Event: ("title", "summary"),
    models.Link: ("note",),
    models.Statement: ("speaker_description", "role"),
    models.Outcome: ("note",),
    models.Thread: ("title", "summary"),
}
UNTRANSLATED = [
    models.Source,
    models.Article,
    models.Alias,
    models.Participation,
    models.Rendering,
    models.Citation,
    models.ThreadEntry,
]

for model, fields in TRANSLATED.items():
    options = type(f"{model.__name__}Translation", (TranslationOptions,), {"fields": fields})
    translator.register(model, options)
for model in [*TRANSLATED, *UNTRANSLATED]:
    register(model, app="timeline")
