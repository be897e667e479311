"""Web addresses of articles: one canonical form, so that one page is one article."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, urlsplit, urlunsplit

# What campaigns and social networks hang on an address; it never chooses the page.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|yclid|ysclid|igshid|mc_[ce]id|_ga|cmpid|ref_src", re.I
)
_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """The address without fragment, tracking parameters, default port and upper-case host.

    Returns "" for what is no http or https address.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname or re.search(r"\s", parts.netloc):
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    if port and port != _PORTS[parts.scheme]:
        host = f"{host}:{port}"
    return urlunsplit((parts.scheme, host, parts.path or "/", _query(parts), ""))


def _query(parts: SplitResult) -> str:
    kept = (p for p in parts.query.split("&") if not _TRACKING.fullmatch(p.partition("=")[0]))
    return "&".join(kept)


def host_of(url: str) -> str:
    """The host without www, "" where there is none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def variants(url: str) -> list[str]:
    """Every spelling under which the page of a canonical address may stand in the record."""
    parts = urlsplit(url)
    bare = parts.netloc.removeprefix("www.")
    path = parts.path.rstrip("/")
    return [
        urlunsplit((scheme, host, path + end, parts.query, ""))
        for scheme in _PORTS
        for host in (bare, f"www.{bare}")
        for end in ("", "/")
    ]
