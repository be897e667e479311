"""All addresses: the public site in three languages, the desk, the admin."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from timeline.views.selections import choose_language

urlpatterns = [
    path("", choose_language, name="choose-language"),
    path("desk/", include("newsroom.desk.urls")),
    path("", include("timeline.root_urls")),
    path("admin/", admin.site.urls),
    path("", include("timeline.sitemaps")),
    *i18n_patterns(path("", include("timeline.urls"))),
]
handler400 = "timeline.views.errors.bad_request"
handler403 = "timeline.views.errors.forbidden"
handler404 = "timeline.views.errors.not_found"
handler500 = "timeline.views.errors.server_error"
