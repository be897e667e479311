"""Addresses of single records as JSON, beside the addresses of their pages."""

from django.urls import path

from timeline.exports import records

urlpatterns = [
    path("events/<int:pk>-<slug:slug>.json", records.event, name="event-json"),
    path("events/<int:pk>.json", records.event_by_id, name="event-by-id-json"),
    path("statements/<int:pk>.json", records.statement, name="statement-json"),
    path("articles/<int:pk>.json", records.article, name="article-json"),
    path("actors/<slug:slug>.json", records.actor, name="actor-json"),
    path("topics/<slug:slug>.json", records.topic, name="topic-json"),
    path("places/<slug:slug>.json", records.place, name="place-json"),
    path("sources/<slug:slug>.json", records.source, name="source-json"),
    path("threads/<slug:slug>.json", records.thread, name="thread-json"),
]
