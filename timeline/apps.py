"""The public record. Its admin stands at the desk (`newsroom/admin/`), whose work editing is."""

from django.apps import AppConfig
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from timeline.wording import House, follow


class TimelineConfig(AppConfig):
    """The record and the public site."""

    name = "timeline"
    verbose_name = _("Record")

    def ready(self) -> None:
        follow(House(months=settings.MONTH_NAMES, digits=settings.DIGITS))
