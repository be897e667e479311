"""The newsroom: the Django project's own app, and the editors' desk."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    """The desk."""

    name = "newsroom"
    verbose_name = _("Desk")
