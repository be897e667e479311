"""Addresses of the public site, below /{lang}/. A record's id decides; an old slug redirects."""

from django.urls import include, path, register_converter
from django.urls.converters import IntConverter

from timeline.views import about, authorities, pictures, printing, records, selections, sharing

app_name = "timeline"


class Padded(IntConverter):
    """A number of the calendar; addresses write it with all its digits: 2021/06/16/."""

    width = 2

    def to_url(self, value: int) -> str:
        return f"{int(value):0{self.width}}"


class PaddedYear(Padded):
    width = 4


register_converter(Padded, "padded")
register_converter(PaddedYear, "year")

urlpatterns = [
    path("", include("timeline.exports.urls")),
    path("", selections.timeline, name="timeline"),
    path("timeline.<str:format>", selections.export, name="export"),
    path("card.png", pictures.view_card, name="view-card"),
    path("notes/", printing.notes, name="notes"),
    path("cite/", sharing.cite_view, name="cite-view"),
    path("short/<slug:code>/", sharing.short_link, name="short-link"),
    path("facets/<slug:name>/", selections.facet, name="facet"),
    path("events/<int:pk>-<slug:slug>/", records.event, name="event"),
    path("events/<int:pk>/", records.event, name="event-by-id"),
    path("events/<int:pk>/card.png", pictures.event_card, name="event-card"),
    path("events/<int:pk>/cite/", sharing.cite_event, name="cite-event"),
    path("statements/<int:pk>/cite/", sharing.cite_statement, name="cite-statement"),
    path("statements/<int:pk>/card.png", pictures.statement_card, name="statement-card"),
    path("statements/<int:pk>/", records.statement, name="statement"),
    path("articles/<int:pk>/", records.article, name="article"),
    path("actors/", authorities.actors, name="actors"),
    path("actors/<slug:slug>/", authorities.actor, name="actor"),
    path("topics/<slug:slug>/", authorities.topic, name="topic"),
    path("places/<slug:slug>/", authorities.place, name="place"),
    path("sources/", authorities.sources, name="sources"),
    path("sources/<slug:slug>/", authorities.source, name="source"),
    path("threads/", authorities.threads, name="threads"),
    path("threads/<slug:slug>/", authorities.thread, name="thread"),
    path("<year:year>/", selections.archive, name="archive"),
    path("<year:year>/<padded:month>/", selections.archive, name="archive"),
    path("<year:year>/<padded:month>/<padded:day>/", selections.archive, name="archive"),
    path("corrections/", about.corrections, name="corrections"),
    path("corrections.<str:form>", about.corrections_feed, name="corrections-feed"),
    path("about/", about.about, name="about"),
    path("privacy/", about.privacy, name="privacy"),
]
