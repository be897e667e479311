"""The newsroom: the Django project's own app, and the editors' desk."""

from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    """The desk."""

    name = "newsroom"
    verbose_name = _("Desk")


class DeskAdminConfig(AdminConfig):
    """Django's own admin; the site that it registers on stands in `newsroom.admin`."""
