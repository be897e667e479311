"""The first event in the browser: our timeline beside TimelineJS and vis-timeline, 1,000 events.

`make bench-browser` (`python -m benchmarks.browser [--rounds N]`) serves a synthesized record of
1,000 events as `make run` does, hands the same events to the two libraries (from npm, compressed
like ours, their data in a file of their own form), and measures in the system's Chromium, each page
in a new context with an empty cache, by turns: milliseconds from navigation until the first event's
words are painted inside the window. Twice: as the machine is, and as a phone on a slow network (a
quarter of the processor, 150 ms, 1.6 Mbit/s). The medians' ratios are what counts; a busy machine
slows all three alike.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import urlopen

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
EVENTS = 1000
RECORD = 615  # of them, the starting record; the rest is synthesized
PACKAGES = ("@knight-lab/timelinejs@3.9.11", "vis-timeline@8.5.4")
GOALS = {"TimelineJS": 20, "vis-timeline": 4}  # times sooner
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
NETWORKS = {"this machine": None, "phone, slow network": {"latency": 150, "bytes": 200_000}}
SERVER = ("--interface", "wsgi", "--host", "127.0.0.1", "--no-ws", "--blocking-threads", "4")
SERVER += ("--log-level", "error")
SLOWER = 4  # times, the phone's processor
FIRST_EVENT = {
    "Parallax": ".event__title a",
    "TimelineJS": ".tl-timemarker .tl-headline, .tl-slide-scrollable-container h2",
    "vis-timeline": ".vis-item-content",
}
TYPES = {".js": "text/javascript", ".css": "text/css", ".json": "application/json"}
VIS = "/vis-timeline/styles/vis-timeline-graph2d.min.css"
HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Peer</title>'
PAGES = {
    "TimelineJS": """<link rel="stylesheet" href="/@knight-lab/timelinejs/dist/css/timeline.css">
<script src="/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<div id="timeline" style="height: 800px"></div>
<script>new TL.Timeline("timeline", "/events.json",
  {font: null, script_path: location.origin + "/@knight-lab/timelinejs/dist/js/"})</script>""",
    "vis-timeline": f'<link rel="stylesheet" href="{VIS}">'
    """
<script src="/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script>
<div id="timeline"></div>
<script>fetch("/items.json").then(answer => answer.json()).then(items =>
  new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(items), {}))</script>""",
}
# Seen: not empty, inside the window, not transparent, nothing in front; timed behind the frame that
# paints it (the most urgent task that an animation frame posts runs as soon as the frame is done).
WATCH = """selector => {
  const isSeen = node => {
    const box = node.getBoundingClientRect();
    if (!node.textContent.trim() || !box.width || !box.height) return false;
    if (!node.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
    const [left, top] = [Math.max(box.left, 0), Math.max(box.top, 0)];
    const [right, bottom] = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
    if (left >= right || top >= bottom) return false;
    const front = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return node.contains(front) || (front && front.contains(node));
  };
  window.firstEvent = new Promise(resolve => {
    const look = () => {
      if ([...document.querySelectorAll(selector)].some(isSeen)) {
        scheduler.postTask(() => resolve(performance.now()), {priority: 'user-blocking'});
      } else requestAnimationFrame(look);
    };
    look();
  });
}"""


def npm(*packages: str) -> Path:
    """The node_modules folder with these packages in it."""
    install = ("sh", str(ROOT / "tools" / "npm.sh"), *packages)
    installed = subprocess.run(install, check=True, stdout=subprocess.PIPE, text=True)
    return Path(installed.stdout.strip())


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


@contextmanager
def our_site(name: str, *filling: Sequence[str]) -> Iterator[str]:
    """The address of our server, as `make run` starts it, over var/`name`.sqlite3.

    `filling` are the commands of manage.py that fill the database when it is not there."""
    database = ROOT / "var" / f"{name}.sqlite3"
    port = free_port()
    environment = os.environ | {
        "DATABASE_URL": f"sqlite:///{database}",
        "HASHED_STATIC": "1",
        "PYTHONPATH": str(ROOT),
    }
    filling = () if database.exists() else filling
    database.parent.mkdir(exist_ok=True)
    for command in (("migrate", "-v0"), *filling):
        manage = (sys.executable, "manage.py", *command)
        subprocess.run(manage, cwd=ROOT, env=environment, check=True)
    granian = (str(Path(sys.executable).parent / "granian"), *SERVER, "--port", str(port))
    server = subprocess.Popen((*granian, "newsroom.wsgi:application"), cwd=ROOT, env=environment)
    try:
        yield answering(f"http://127.0.0.1:{port}")
    finally:
        server.terminate()
        server.wait()


def answering(address: str) -> str:
    """Wait for the first page, which builds the index as for a first reader; the address again."""
    for _ in range(120):
        try:
            urlopen(f"{address}/en/").read()
            return address
        except OSError:
            time.sleep(0.5)
    raise SystemExit(f"The server at {address} does not answer.")


class Peers(BaseHTTPRequestHandler):
    """Serves the libraries, their pages and their data, compressed."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, folder: Path, made: dict[str, bytes]) -> None:
        self.folder, self.made = folder, made
        super().__init__(*args)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.split("?")[0]
        file = self.folder / path.lstrip("/")
        if path not in self.made and file.is_file():
            self.made[path] = gzip.compress(file.read_bytes())
        body = self.made.get(path, b"")
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", TYPES.get(file.suffix, "text/html; charset=utf-8"))
        self.send_header("Content-Encoding", "gzip" if body else "identity")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        """Says nothing: the table is the output."""


@contextmanager
def peers(folder: Path, data: dict[str, object]) -> Iterator[str]:
    """The address of the server of both libraries."""
    made = {f"/{name}": HEAD + page for name, page in PAGES.items()}
    made |= {path: json.dumps(value) for path, value in data.items()}
    packed = {path: gzip.compress(text.encode()) for path, text in made.items()}
    handler = partial(Peers, folder=folder, made=packed)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()


def items_of(timeline: dict[str, list[dict]]) -> list[dict[str, object]]:
    """TimelineJS's events in vis-timeline's form: a start and the title."""

    def day(date: dict) -> str:
        return f"{date['year']:04}-{date.get('month') or 1:02}-{date.get('day') or 1:02}"

    return [
        {"id": number, "content": event["text"]["headline"], "start": day(event["start_date"])}
        for number, event in enumerate(timeline["events"])
    ]


def first_event(browser: Browser, name: str, address: str, network: dict | None) -> float:
    """Milliseconds from navigation to the first event's words, with nothing cached."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    if network:
        session = context.new_cdp_session(page)
        session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        session.send("Network.enable")
        session.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": network["latency"],
                "downloadThroughput": network["bytes"],
                "uploadThroughput": network["bytes"],
            },
        )
    page.add_init_script(f"({WATCH})({json.dumps(FIRST_EVENT[name])})")
    page.goto(address, wait_until="commit")
    taken = float(page.evaluate("window.firstEvent"))
    context.close()
    return taken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    folder = npm(*PACKAGES)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    synthesized = our_site(f"benchmark-{EVENTS}", ("synthesize", str(EVENTS - RECORD)))
    with synthesized as ours, sync_playwright() as playwright:
        data = json.load(urlopen(f"{ours}/en/timeline.timelinejs.json?limit={EVENTS}"))
        data["events"] = data["events"][:EVENTS]
        files = {"/events.json": data, "/items.json": items_of(data)}
        with peers(folder, files) as theirs:
            addresses = {"Parallax": f"{ours}/en/"} | {name: f"{theirs}/{name}" for name in PAGES}
            browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
            count = len(data["events"])
            print(f"| first of {count} events, ms | {' | '.join(addresses)} | sooner (goal) |")
            print("|---|" + "---:|" * len(addresses) + "---|")
            for label, network in NETWORKS.items():
                times: dict[str, list[float]] = {name: [] for name in addresses}
                for _ in range(options.rounds):
                    for name, address in addresses.items():
                        times[name].append(first_event(browser, name, address, network))
                print(row(label, {name: statistics.median(taken) for name, taken in times.items()}))
            browser.close()


def row(label: str, medians: dict[str, float]) -> str:
    """One line of the table; `sooner` compares with each library, its goal in brackets."""
    ours = medians["Parallax"]
    sooner = ", ".join(f"{medians[name] / ours:.1f}x ({goal}x)" for name, goal in GOALS.items())
    return f"| {label} | {' | '.join(f'{taken:.0f}' for taken in medians.values())} | {sooner} |"


if __name__ == "__main__":
    main()
