"""The only door to the network: one page by its address, under the rules of `Limits`.

Addresses are checked when the connection is made, on every hop, so neither a redirect nor a name
that changes its address between two look-ups leads inside (OWASP: server-side request forgery).
"""

from __future__ import annotations

import ipaddress
import logging
import queue
import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from urllib.parse import urljoin, urlsplit

import requests
from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter import InvalidIPAddress
from requests_hardened.ip_filter_adapter import IPFilterAdapter
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError

logger = logging.getLogger(__name__)

REDIRECTS = (301, 302, 303, 307, 308)
CHUNK = 64 * 1024
USER_AGENT = "Parallax/0.1 (an editor asked for this page)"


class FetchRefused(ValueError):
    """A page that was not fetched; the message is translated and meant for the editor."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a fetch may cost and where it may go. Seconds and bytes; ports None means any."""

    connect: float = 5.0
    total: float = 20.0
    redirects: int = 5
    max_bytes: int = 0  # 0: settings.ARTICLE_MAX_BYTES
    ports: frozenset[int] | None = frozenset({80, 443})
    types: frozenset[str] = frozenset({"text/html", "text/plain", "application/xhtml+xml"})
    allow_loopback: bool = False  # for tests with a server of their own


@dataclass(frozen=True, slots=True)
class Fetched:
    """A page as it came. `charset` is what the server named, "" where it named none."""

    url: str  # after redirects
    content: bytes
    content_type: str
    charset: str


def fetch(url: str, *, limits: Limits | None = None) -> Fetched:
    """Fetch one page. Ends within `limits.total` seconds, whatever the server does.

    Raises FetchRefused with a plain reason.
    """
    limits = limits or Limits()
    lines = _Lines()
    answer: queue.SimpleQueue[Fetched | Exception] = queue.SimpleQueue()
    # A slow name server or a server that sends a byte now and then cannot be bounded from inside:
    # the work runs beside us, and cutting its connections ends it.
    work = partial(_work, url, limits, lines, answer, translation.get_language())
    threading.Thread(target=work, daemon=True).start()
    try:
        result = answer.get(timeout=limits.total)
    except queue.Empty:
        lines.cut()
        result = FetchRefused(
            _("The page did not arrive within %(seconds)d seconds.") % {"seconds": limits.total}
        )
    if isinstance(result, Exception):
        logger.info("fetch refused: %.100r: %s", url.partition("?")[0], type(result).__name__)
        raise result
    return result


def _work(
    url: str,
    limits: Limits,
    lines: _Lines,
    answer: queue.SimpleQueue[Fetched | Exception],
    language: str | None,
) -> None:
    try:
        with translation.override(language):  # a new thread starts in the default language
            answer.put(_follow(url, limits, lines))
    except Exception as error:  # whatever went wrong is told in the thread that waits
        answer.put(error)
    finally:
        lines.close()


def _follow(url: str, limits: Limits, lines: _Lines) -> Fetched:
    with _session(limits, lines) as session:
        for _hop in range(limits.redirects + 1):
            _check_address(url, limits)
            response = _get(session, url, limits)
            with response:
                onward = response.headers.get("Location")
                if response.status_code not in REDIRECTS or not onward:
                    return _take(response, limits)
            url = urljoin(url, onward)
    raise FetchRefused(
        _("The address redirects more than %(count)d times.") % {"count": limits.redirects}
    )


def _check_address(url: str, limits: Limits) -> None:
    """Refuse what is no plain web address. Raises FetchRefused."""
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError as error:
        raise FetchRefused(_("This is not a web address.")) from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise FetchRefused(_("Only addresses that begin with http:// or https:// are fetched."))
    if parts.username or parts.password:
        raise FetchRefused(_("An address with a user name or password in it is not fetched."))
    if limits.ports is not None and port not in limits.ports:
        raise FetchRefused(_("Only the ports 80 and 443 are fetched from."))


def _get(session: HTTPSession, url: str, limits: Limits) -> requests.Response:
    try:
        return session.get(
            url, stream=True, allow_redirects=False, timeout=(limits.connect, limits.total)
        )
    except FetchRefused:
        raise  # from the check at connect time
    except InvalidIPAddress as error:
        raise _internal() from error
    except requests.exceptions.SSLError as error:
        raise FetchRefused(_("The site's certificate is not valid.")) from error
    except requests.Timeout as error:
        raise FetchRefused(_("The site did not answer in time.")) from error
    except (requests.RequestException, HTTPError, OSError, ValueError) as error:
        raise FetchRefused(_("The site could not be reached.")) from error


def _internal() -> FetchRefused:
    return FetchRefused(_("This address leads to an internal network, which is never fetched."))


def _take(response: requests.Response, limits: Limits) -> Fetched:
    """Read the body of a final answer, no further than the limit. Raises FetchRefused."""
    if response.status_code != 200:
        raise FetchRefused(
            _("The site answered with status %(status)d.") % {"status": response.status_code}
        )
    content_type, _semicolon, rest = response.headers.get("Content-Type", "").partition(";")
    content_type = content_type.strip().lower()
    if content_type not in limits.types:
        raise FetchRefused(
            _("The page is of type “%(type)s”; only web pages and plain text are read.")
            % {"type": content_type[:60] or "?"}
        )
    charset = rest.lower().partition("charset=")[2].split(";")[0].strip(" \"'")
    return Fetched(response.url, _body(response, limits), content_type, charset)


def _body(response: requests.Response, limits: Limits) -> bytes:
    most = limits.max_bytes or settings.ARTICLE_MAX_BYTES
    body = bytearray()
    try:
        for piece in response.raw.stream(CHUNK, decode_content=True):
            body += piece
            if len(body) > most:
                raise FetchRefused(
                    _("The page is larger than %(size)d KB.") % {"size": most // 1024}
                )
    except (HTTPError, OSError) as error:
        raise FetchRefused(_("The connection broke before the page was whole.")) from error
    return bytes(body)


# --- connections ---------------------------------------------------------------------------


class _Lines:
    """The sockets of one fetch, so that they can be cut from another thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._sockets: list[socket.socket] = []
        self._is_cut = False

    def add(self, sock: socket.socket) -> None:
        """Keep a second handle: TLS takes the first one over."""
        with self._lock:
            self._sockets.append(sock.dup())
            is_cut = self._is_cut
        if is_cut:
            self.cut()

    def cut(self) -> None:
        """End every connection, now and later ones: whoever reads from one gets its end."""
        self._is_cut = True
        with self._lock:
            for sock in self._sockets:
                try:
                    sock.shutdown(socket.SHUT_RDWR)
                except OSError:
                    continue  # it ended by itself

    def close(self) -> None:
        """Let go of the handles."""
        with self._lock:
            for sock in self._sockets:
                sock.close()
            self._sockets.clear()


def _session(limits: Limits, lines: _Lines) -> HTTPSession:
    session = HTTPSession(
        Config(
            ip_filter_enable=True,
            ip_filter_allow_loopback_ips=limits.allow_loopback,
            never_redirect=True,
            default_timeout=(limits.connect, limits.total),
            user_agent_override=USER_AGENT,
        )
    )
    session.trust_env = False  # no proxy and no .netrc: the checks below must see the true address
    http, https = _pools(limits, lines)
    for scheme in ("http", "https"):
        adapter = IPFilterAdapter(scheme == "https", allow_loopback=limits.allow_loopback)
        adapter.poolmanager.pool_classes_by_scheme = {"http": http, "https": https}
        session.mount(f"{scheme}://", adapter)
    return session


def _pools(limits: Limits, lines: _Lines) -> tuple[type, type]:
    """Connection pools whose connections are checked once more and can be cut."""

    def opened(make: Callable[[], socket.socket], address: str) -> socket.socket:
        _refuse_internal(address, limits)
        sock = make()
        lines.add(sock)
        return sock

    class Plain(HTTPConnection):
        def _new_conn(self) -> socket.socket:
            return opened(super()._new_conn, self._dns_host)

    class Secure(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return opened(super()._new_conn, self._dns_host)

    return (
        type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": Plain}),
        type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": Secure}),
    )


def _refuse_internal(address: str, limits: Limits) -> None:
    """Refuse an address that is not of the public internet; names were resolved before this."""
    ip = ipaddress.ip_address(address.strip("[]"))
    ip = getattr(ip, "ipv4_mapped", None) or ip
    if ip.is_loopback and limits.allow_loopback:
        return
    if not ip.is_global or ip.is_multicast or ip.is_reserved or _is_disguised(ip):
        raise _internal()


def _is_disguised(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether an IPv6 address is an IPv4 one in the old notation (::127.0.0.1), or site-local."""
    return ip.version == 6 and (int(ip) < 2**32 or ip.is_site_local)
