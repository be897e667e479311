"""The admin of both packages: one module per record family, on what `base` and `forms` share."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from newsroom.admin import (  # noqa: F401  (each registers its models)
    authorities,
    desk,
    events,
    sources,
    statements,
    threads,
    users,
)

admin.site.site_header = _("Parallax: the record")
admin.site.site_title = _("Parallax")
admin.site.index_title = _("The record and the desk")
