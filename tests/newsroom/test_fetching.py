"""Fetching: what is refused, in which words, and that every fetch ends."""

from __future__ import annotations

import gzip
import socket
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.utils import translation

from newsroom.fetching import Fetched, FetchRefused, Limits, fetch

PAGE = "<html><body><p>The bridge reopens — «завтра» — غدا.</p></body></html>".encode()
INTERNAL = "This address leads to an internal network, which is never fetched."


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    """A page that another test asked for in Russian leaves its language behind."""
    with translation.override("en"):
        yield


class Site(BaseHTTPRequestHandler):
    """A small outside world: each path is one way for a server to behave."""

    visits: list[str] = []

    def do_GET(self) -> None:
        self.visits.append(self.path)
        getattr(self, f"do_{self.path.strip('/').split('/')[0]}")()

    def answer(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def do_page(self) -> None:
        self.answer(PAGE, Content_Type='text/html; charset="UTF-8"')

    def do_picture(self) -> None:
        self.answer(b"\x89PNG", Content_Type="image/png")

    def do_missing(self) -> None:
        self.answer(b"", status=404, Content_Type="text/html")

    def do_onward(self) -> None:
        self.answer(b"", status=302, Location="/page/")

    def do_round(self) -> None:
        self.answer(b"", status=301, Location="/round/")

    def do_inside(self) -> None:
        self.answer(b"", status=302, Location="http://10.1.2.3/")

    def do_otherport(self) -> None:
        self.answer(b"", status=302, Location="http://127.0.0.1:9/")

    def do_file(self) -> None:
        self.answer(b"", status=302, Location="file:///etc/hostname")

    def do_large(self) -> None:
        self.answer(b"a" * 3000, Content_Type="text/plain")

    def do_bomb(self) -> None:
        self.answer(
            gzip.compress(b"a" * 30_000_000), Content_Type="text/plain", Content_Encoding="gzip"
        )

    def do_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        try:
            for _ in range(100):
                self.wfile.write(b"a")
                time.sleep(0.05)
        except OSError:
            self.visits.append("cut")

    def do_broken(self) -> None:
        self.answer(b"half", Content_Type="text/plain", Content_Length="4000")

    def log_message(self, *args: object) -> None:
        """Keep the test's output clean."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def limits(site: str, **overrides: object) -> Limits:
    """Limits that let the test's own server in, and no other port."""
    return Limits(
        **{
            "allow_loopback": True,
            "ports": frozenset({80, int(site.rpartition(":")[2])}),
            "max_bytes": 2000,
            **overrides,
        }
    )


def refusal(url: str, limits: Limits | None = None) -> str:
    with pytest.raises(FetchRefused) as raised:
        fetch(url, limits=limits)
    return str(raised.value)


def test_fetch_returns_the_page_with_its_type_and_charset(site):
    found = fetch(f"{site}/page/", limits=limits(site))

    assert found == Fetched(f"{site}/page/", PAGE, "text/html", "utf-8")


def test_fetch_follows_a_redirect_and_names_where_it_led(site):
    assert fetch(f"{site}/onward/", limits=limits(site)).url == f"{site}/page/"


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://169.254.169.254/latest/",
        "http://192.0.0.192/",
        "http://198.18.0.1/",
        "http://224.0.0.1/",
        "http://255.255.255.255/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::127.0.0.1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[fc00::1]/",
        "http://[fe80::1]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
    ],
)
def test_fetch_refuses_internal_address(address):
    assert refusal(address) == INTERNAL


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("file:///etc/passwd", "Only addresses that begin with http:// or https:// are fetched."),
        ("gopher://127.0.0.1/", "Only addresses that begin with http:// or https:// are fetched."),
        ("http:///page", "Only addresses that begin with http:// or https:// are fetched."),
        ("http://[", "This is not a web address."),
        ("http://example.org:99999/", "This is not a web address."),
        ("http://example.org:8080/", "Only the ports 80 and 443 are fetched from."),
        (
            "http://u:p@example.org/",
            "An address with a user name or password in it is not fetched.",
        ),
    ],
)
def test_fetch_refuses_what_is_no_plain_web_address(address, reason):
    assert refusal(address) == reason


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("inside", INTERNAL),
        ("otherport", "Only the ports 80 and 443 are fetched from."),
        ("file", "Only addresses that begin with http:// or https:// are fetched."),
        ("round", "The address redirects more than 5 times."),
        (
            "picture",
            "The page is of type “image/png”; only web pages and plain text are read.",
        ),
        ("missing", "The site answered with status 404."),
        ("large", "The page is larger than 1 KB."),
        ("bomb", "The page is larger than 1 KB."),
        ("broken", "The connection broke before the page was whole."),
    ],
)
def test_fetch_says_why_an_answer_is_refused(site, path, reason):
    assert refusal(f"{site}/{path}/", limits(site)) == reason


def test_fetch_visits_no_more_than_five_redirects(site):
    Site.visits.clear()

    refusal(f"{site}/round/", limits(site))

    assert Site.visits == ["/round/"] * 6


def test_fetch_ends_in_time_and_cuts_a_server_that_drips(site):
    Site.visits.clear()
    begun = time.monotonic()

    reason = refusal(f"{site}/drip/", limits(site, total=0.5))

    assert reason == "The page did not arrive within 0 seconds."
    assert time.monotonic() - begun < 1.5
    while "cut" not in Site.visits and time.monotonic() - begun < 4:
        time.sleep(0.05)
    assert Site.visits == ["/drip/", "cut"]


@pytest.fixture
def changing_name(monkeypatch) -> list[str]:
    """A name server whose first answer for changing.example is outside, every later one inside."""
    resolve, asked = socket.getaddrinfo, []

    def changing(host, port, *args, **kwargs):
        if host == "changing.example":
            asked.append(host)
            host = "127.0.0.1" if len(asked) == 1 else "10.9.8.7"
        return resolve(host, port, *args, **kwargs)

    monkeypatch.setattr(socket, "getaddrinfo", changing)
    return asked


def test_fetch_connects_to_the_very_address_it_checked(site, changing_name):
    port = site.rpartition(":")[2]

    found = fetch(f"http://changing.example:{port}/page/", limits=limits(site))

    assert (found.content, changing_name) == (PAGE, ["changing.example"])


def test_fetch_checks_a_changing_name_again_on_the_next_hop(site, changing_name):
    Site.visits.clear()
    port = site.rpartition(":")[2]

    reason = refusal(f"http://changing.example:{port}/onward/", limits(site))

    assert (reason, Site.visits) == (INTERNAL, ["/onward/"])


def test_fetch_gives_its_reason_in_the_language_of_whoever_asks(site):
    with translation.override("ru"):
        words = translation.gettext("Only the ports 80 and 443 are fetched from.")

        assert refusal("http://example.org:8080/") == words
