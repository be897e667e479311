"""The public record. Its admin stands at the desk (`newsroom/admin/`), whose work editing is."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TimelineConfig(AppConfig):
    """The record and the public site."""

    name = "timeline"
    verbose_name = _("Record")
