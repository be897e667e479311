"""Logging in and out, and the language of the interface."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth import views as auth
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

CODES = [code for code, _name in settings.LANGUAGES]
A_YEAR = 365 * 24 * 3600  # seconds


@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
@login_not_required
def login(request: HttpRequest) -> HttpResponse:
    """Let a member of staff in."""
    view = auth.LoginView.as_view(template_name="desk/login.html", redirect_authenticated_user=True)
    return view(request)


@require_POST
@login_not_required
def logout(request: HttpRequest) -> HttpResponse:
    return auth.LogoutView.as_view()(request)


@require_POST
@login_not_required
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language of the interface in a cookie, and go back to the page."""
    back = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(
        back, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    ):
        back = settings.LOGIN_REDIRECT_URL
    response = redirect(back)
    if (code := request.POST.get("language", "")) in CODES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=A_YEAR,
            secure=request.is_secure(),
            httponly=True,
            samesite="Lax",
        )
    return response
