"""Settings, read from the environment (12-factor). README's table documents every variable."""

import hashlib
import re
import secrets
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _
from environs import Env, validate

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = Env()

DEBUG = env.bool("DEBUG", False)


def secret_key() -> str:
    """Return SECRET_KEY, or one kept in var/ which the first run writes (never a fixed default)."""
    if key := env.str("SECRET_KEY", ""):
        return key
    path = VAR_DIR / "secret_key"
    if not path.exists():
        VAR_DIR.mkdir(exist_ok=True)
        try:
            with path.open("x") as file:
                path.chmod(0o600)
                file.write(secrets.token_urlsafe(50))
        except FileExistsError:
            pass  # another process was first
    key = path.read_text().strip()
    if len(key) < 32:
        raise ImproperlyConfigured(f"{path} is too short to be a secret: remove it")
    return key


def fingerprint(folders: list[Path], *words: object) -> str:
    """Short letters that change with these words, and with whatever makes a page in these folders:
    modules, templates, style sheets, scripts and translations."""
    found = sorted(file for folder in folders for file in folder.rglob("*"))
    files = [file for file in found if file.suffix in (".py", ".html", ".css", ".js", ".po")]
    made = [repr(words).encode(), *(file.read_bytes() for file in files)]
    return hashlib.sha256(b"".join(made)).hexdigest()[:12]


SECRET_KEY = secret_key()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
CSRF_FAILURE_VIEW = "timeline.views.errors.forbidden"
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", [])
PAGE_SIZE = env.int("PAGE_SIZE", 16)


def contact() -> str:
    """Return CONTACT, an e-mail address or the address of a page, "" when it is not set."""
    address = env.str("CONTACT", "")
    if address and not re.fullmatch(r"https?://\S+|[^\s@:/]+@[^\s@:/]+", address):
        raise ImproperlyConfigured(f"CONTACT: {address!r} is no e-mail or web address")
    return address


CONTACT = contact()

INSTALLED_APPS = [
    "modeltranslation",  # before the admin, whose forms it patches
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.sitemaps",
    "django_htmx",
    "template_partials",
    "django_tables2",
    "simple_history",
    "csp",
    "timeline",
    "newsroom",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "timeline.middleware.SheetPolicyMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "timeline.middleware.CookielessMiddleware",
    "timeline.middleware.OwnWindowMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "timeline.middleware.ArabicDigitsMiddleware",
    "timeline.middleware.PlainErrorMiddleware",
]

PATHS_WITH_COOKIES = ("/desk/", "/admin/")

ROOT_URLCONF = "newsroom.urls"
WSGI_APPLICATION = "newsroom.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        env.str("DATABASE_URL", f"sqlite:///{VAR_DIR / 'parallax.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Measured: with Django's defaults six writers fail nine times in ten, with these three never.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "OPTIONS": {"MAX_ENTRIES": 6000},  # cards of about 3 KB each
    }
}
if cache_url := env.str("CACHE_URL", ""):
    CACHES["default"] = {
        "BACKEND": "django.core.cache.backends.redis.RedisCache",
        "LOCATION": cache_url,
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = [("ar", _("Arabic")), ("en", _("English")), ("ru", _("Russian"))]
LOCALE_PATHS = [BASE_DIR / "timeline" / "locale", BASE_DIR / "newsroom" / "locale"]
MODELTRANSLATION_DEFAULT_LANGUAGE = "en"
MODELTRANSLATION_FALLBACK_LANGUAGES = {"default": ("en", "ar", "ru")}
# How Arabic is written: its months in one tradition or both, and its digits on pages and cards.
MONTH_NAMES = env.str(
    "MONTH_NAMES", "egyptian", validate=validate.OneOf(["egyptian", "levantine", "both"])
)
DIGITS = env.str("DIGITS", "latin", validate=validate.OneOf(["latin", "arabic"]))
if cache_url:  # what other code or other settings have drawn is not for this
    CACHES["default"]["KEY_PREFIX"] = fingerprint(
        [BASE_DIR / name for name in ("timeline", "templates", "static")],
        *(CONTACT, DIGITS, MONTH_NAMES, PAGE_SIZE),
    )
FORMAT_MODULE_PATH = ["timeline.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
# Hashed names and compressed copies need collectstatic: on for the real server, off in tests.
HASHED_STATIC = env.bool("HASHED_STATIC", False)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "newsroom.static_files.StaticFilesStorage"
        if HASHED_STATIC
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}
if not HASHED_STATIC:  # nothing is collected then: runserver and the tests serve the files
    MIDDLEWARE.remove("whitenoise.middleware.WhiteNoiseMiddleware")

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_URL = "/desk/login/"
LOGIN_REDIRECT_URL = "/desk/"
LOGOUT_REDIRECT_URL = "/desk/login/"

# Nothing but our own files; the desk's and the admin's pages live under the same rule.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = None  # OwnWindowMiddleware sets it where a session is
HTTPS = env.bool("HTTPS", False)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if env.bool("BEHIND_PROXY", False) else None
)
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"

DATA_UPLOAD_MAX_MEMORY_SIZE = FILE_UPLOAD_MAX_MEMORY_SIZE = 6 * 1024 * 1024
ARTICLE_MAX_BYTES = 2 * 1024 * 1024  # an article is text: more than this is something else

DJANGO_TABLES2_TEMPLATE = "timeline/table.html"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
