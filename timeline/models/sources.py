"""Sources (outlets, agencies, official sites) and the articles that they published."""

from __future__ import annotations

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from timeline.letters import language_of
from timeline.models.fields import EdtfField, left_to_right


class SourceQuerySet(models.QuerySet["Source"]):
    def published(self) -> SourceQuerySet:
        """Sources with an article that a published event or statement rests on."""
        return self.filter(Exists(Article.objects.published().filter(source=OuterRef("pk"))))


class Source(models.Model):
    """An outlet, agency or official site."""

    class Kind(models.TextChoices):
        AGENCY = "agency", _("news agency")
        NEWSPAPER = "newspaper", _("newspaper")
        BROADCASTER = "broadcaster", _("broadcaster")
        OFFICIAL = "official", _("official site")
        ARCHIVE = "archive", _("archive")
        THINK_TANK = "think-tank", _("think tank")
        REFERENCE = "reference", _("reference work")
        OTHER = "other", _("other")

    class StateRun(models.TextChoices):
        """Owned or funded by a state: said as a fact, never as a verdict."""

        YES = "yes", _("state-owned or state-funded")
        NO = "no", _("not state-run")
        UNKNOWN = "unknown", _("ownership not recorded")

    slug = models.SlugField(_("address word"), max_length=120, unique=True)
    name = models.CharField(_("name"), max_length=200)
    name_ar = models.CharField(_("name in Arabic"), max_length=200, blank=True)
    name_ru = models.CharField(_("name in Russian"), max_length=200, blank=True)
    country_code = models.CharField(_("country (ISO 3166)"), max_length=2, blank=True)
    language = models.CharField(_("language (BCP 47)"), max_length=12, blank=True)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind, default=Kind.OTHER)
    site = models.CharField(_("site"), max_length=200, blank=True)
    state_run = models.CharField(
        _("state-run"), max_length=8, choices=StateRun, default=StateRun.UNKNOWN
    )

    objects = SourceQuerySet.as_manager()

    class Meta:
        verbose_name = _("source")
        verbose_name_plural = _("sources")

    def __str__(self) -> str:
        return self.name_in(get_language() or "en")[0]

    def get_absolute_url(self) -> str:
        return reverse("timeline:source", args=[self.slug])

    def name_in(self, language: str) -> tuple[str, str]:
        """The name that newspapers in a language print, else the outlet's own; and the language
        that it is in."""
        if printed := getattr(self, f"name_{language}", ""):
            return printed, language
        return self.name, language_of(self.name, self.language)

    @property
    def names(self) -> list[tuple[str, str]]:
        """Every name with the language that it is in, the outlet's own first."""
        return list(dict.fromkeys(self.name_in(language) for language in ("en", "ar", "ru")))


class ArticleQuerySet(models.QuerySet["Article"]):
    def published(self) -> ArticleQuerySet:
        """Articles that a published event or statement cites; others are the desk's alone."""
        from timeline.models.citations import Citation  # the models refer to each other in a ring

        return self.filter(Exists(Citation.objects.published().filter(article=OuterRef("pk"))))


class Article(models.Model):
    """One text of a source. Readers see these facts; the full text stays at the desk."""

    source = models.ForeignKey(
        Source, models.PROTECT, related_name="articles", verbose_name=_("source")
    )
    origin = models.ForeignKey(
        Source,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="relayed_articles",
        verbose_name=_("agency relayed"),
        help_text=_("The agency that the article repeats, when it names one."),
    )
    headline = models.CharField(_("headline"), max_length=500, blank=True)
    byline = models.CharField(_("byline"), max_length=200, blank=True)
    dateline = models.CharField(_("dateline"), max_length=200, blank=True)
    language = models.CharField(_("language (BCP 47)"), max_length=12, blank=True)
    published = EdtfField(
        _("published"), blank=True, earliest="published_earliest", latest="published_latest"
    )
    published_earliest = models.DateField(null=True, blank=True, editable=False)
    published_latest = models.DateField(null=True, blank=True, editable=False)
    retrieved = models.DateField(_("retrieved"), null=True, blank=True)
    url = models.URLField(_("address"), max_length=1000, blank=True)
    publisher_label = models.CharField(
        _("publisher as printed"),
        max_length=200,
        blank=True,
        help_text=_("As the page itself names its publisher, for instance “ABC7 (ABC News)”."),
    )

    objects = ArticleQuerySet.as_manager()

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        constraints = [
            models.UniqueConstraint(
                fields=["url"],
                condition=~Q(url=""),
                name="article_url_once",
                violation_error_message=_("An article with this address is already in the record."),
            )
        ]

    def __str__(self) -> str:
        published = left_to_right(self.published or "?")
        return f"{self.source}: {self.headline or self.url} ({published})"

    def get_absolute_url(self) -> str:
        return reverse("timeline:article", args=[self.pk])

    @property
    def origin_id_or_source(self) -> int:
        """The source whose reporting this is: copies of one agency count as one origin."""
        return self.origin_id or self.source_id
