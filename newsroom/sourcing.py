"""Which source a text is from: by slug, by name, by host; and a new one where none is known."""

from __future__ import annotations

import re

from django.db.models import Q
from django.utils.text import slugify

from newsroom.addresses import host_of
from timeline.folding import fold
from timeline.models import Source


def source_of_host(host: str) -> Source | None:
    """The source whose site this host is, or belongs to (news.example.org -> example.org)."""
    parts = host.removeprefix("www.").split(".")
    sites = [".".join(parts[start:]) for start in range(len(parts) - 1)]
    spelled = [f"{prefix}{site}" for site in sites for prefix in ("", "www.")]
    found = {s.site.removeprefix("www."): s for s in Source.objects.filter(site__in=spelled)}
    return next((found[site] for site in sites if site in found), None)


def known_source(name: str) -> Source | None:
    """The source with this slug, or this name in any case; its own name comes before those that
    other languages have for it, in any of their spellings."""
    name = " ".join(name.split())
    named = Source.objects.filter(Q(slug=name) | Q(name__iexact=name)).order_by("pk")
    if found := named.first():
        return found
    folded, rows = fold(name), list(Source.objects.order_by("pk"))
    own = (row for row in rows if row.name.casefold() == name.casefold())
    printed = (row for row in rows if folded and folded in (fold(row.name_ar), fold(row.name_ru)))
    return next(own, None) or next(printed, None)


def source_named(name: str, *, url: str = "", language: str = "") -> tuple[Source, bool]:
    """The source of this slug or name, else a new one; True where it is new."""
    if found := known_source(name):
        return found, False
    name = " ".join(name.split())[:200]
    host = host_of(url)
    source = Source(
        slug=_free_slug(slugify(name) or slugify(host.replace(".", "-")) or "source"),
        name=name,
        site="" if source_of_host(host) else host[:200],
        language=language,
    )
    source._change_reason = "import"
    source.save()
    return source, True


def _free_slug(wanted: str) -> str:
    """The slug, numbered where it is taken."""
    wanted = wanted[:110].strip("-")
    taken = set(
        Source.objects.filter(slug__regex=rf"^{re.escape(wanted)}(-[0-9]+)?$").values_list(
            "slug", flat=True
        )
    )
    number, slug = 1, wanted
    while slug in taken:
        number += 1
        slug = f"{wanted}-{number}"
    return slug
