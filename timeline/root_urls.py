"""Public addresses that stand outside the languages: short links, embeds, snapshots."""

from django.urls import path

from timeline.views import embeds, patterns, sharing

urlpatterns = [
    path("patterns/", patterns.patterns, name="patterns"),
    path("patterns/<slug:scheme>/<slug:language>/", patterns.sheet, {"page": ""}, name="pattern"),
    path("patterns/<slug:scheme>/<slug:language>/<path:page>", patterns.sheet, name="pattern"),
    path("s/", sharing.shorten, name="shorten"),
    path("s/<slug:code>/", sharing.short, name="short"),
    path("s/<slug:code>.svg", sharing.qr, name="qr"),
    path("embed/<slug:language>/", embeds.embed, name="embed"),
    path("embed/<slug:language>/events/<int:pk>/", embeds.embed_event, name="embed-event"),
    path("oembed", embeds.oembed, name="oembed"),
    path("snapshots/", sharing.take_snapshot, name="take-snapshot"),
    path("snapshots/<slug:code>/", sharing.snapshot, name="snapshot"),
]
