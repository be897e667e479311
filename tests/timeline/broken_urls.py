"""An address that fails, for the test of what readers are told then."""

from django.http import HttpRequest
from django.urls import path


def broken(request: HttpRequest) -> None:
    """Fail, as our own mistakes do."""
    raise ZeroDivisionError


urlpatterns = [path("broken/", broken)]
handler500 = "timeline.views.errors.server_error"
