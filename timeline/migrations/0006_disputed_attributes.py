"""In what the sources of an event differ, so that readers can ask for it."""

from collections import defaultdict

from django.db import migrations, models
from django.db.models import F

LANGUAGES = ("en", "ar", "ru")


def said(value):
    written = (getattr(value, f"value_{code}") for code in LANGUAGES)
    return next(filter(None, written), "").casefold()


def tell_attributes(apps, schema_editor):
    told = defaultdict(set)
    values = apps.get_model("timeline", "ReportedValue").objects
    for value in values.filter(citation__event=F("event")):
        told[value.event_id, value.attribute_id].add(said(value))
    through = apps.get_model("timeline", "Event").disputed_attributes.through
    through.objects.bulk_create(
        through(event_id=event, attribute_id=attribute)
        for (event, attribute), different in told.items()
        if len(different) > 1
    )
    if through.objects.exists():
        version = apps.get_model("timeline", "RecordVersion").objects.filter(pk=1)
        version.update(number=F("number") + 1)
        version.update(rebuilt_in=F("number"))


class Migration(migrations.Migration):
    dependencies = [("timeline", "0005_ticked_discrepancies")]

    operations = [
        migrations.AddField(
            model_name="event",
            name="disputed_attributes",
            field=models.ManyToManyField(
                editable=False, related_name="disputed_events", to="timeline.attribute"
            ),
        ),
        migrations.RunPython(tell_attributes, migrations.RunPython.noop),
    ]
