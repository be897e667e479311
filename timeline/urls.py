"""Addresses of the public site, below /{lang}/. A record's id decides; an old slug redirects."""

from django.urls import path

from timeline import views

app_name = "timeline"

urlpatterns = [
    path("", views.timeline, name="timeline"),
    path("timeline.<str:format>", views.export, name="export"),
    path("facets/<slug:name>/", views.facet, name="facet"),
    path("events/<int:pk>-<slug:slug>/", views.event, name="event"),
    path("events/<int:pk>/", views.event, name="event-by-id"),
    path("statements/<int:pk>/", views.statement, name="statement"),
    path("articles/<int:pk>/", views.article, name="article"),
    path("actors/", views.actors, name="actors"),
    path("actors/<slug:slug>/", views.actor, name="actor"),
    path("topics/<slug:slug>/", views.topic, name="topic"),
    path("places/<slug:slug>/", views.place, name="place"),
    path("sources/", views.sources, name="sources"),
    path("sources/<slug:slug>/", views.source, name="source"),
    path("threads/", views.threads, name="threads"),
    path("threads/<slug:slug>/", views.thread, name="thread"),
    path("<int:year>/", views.archive, name="archive"),
    path("<int:year>/<int:month>/", views.archive, name="archive"),
    path("<int:year>/<int:month>/<int:day>/", views.archive, name="archive"),
    path("about/", views.about, name="about"),
]
