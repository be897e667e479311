"""Time and memory of the reader: `python -m benchmarks.reading` prints a table.

Texts are made here from a few sentences of our own, repeated up to each size. A row tells the
characters, the milliseconds of processor time of the best of some runs, the microseconds for each
character (level when the reader is linear) and the peak of memory that the run itself asked for.
A second table has the hostile shapes: seconds for a million characters, and how the time grows. A
third has the memory that a process of its own takes for a megabyte of the worst shapes.
"""

from __future__ import annotations

import os
import time
import tracemalloc
from datetime import date
from math import log2
from pathlib import Path

from newsroom.reading import Gazetteer, read
from tests.reading.hostile import shapes, text_of

RECORD = Path(__file__).resolve().parents[1] / "timeline" / "record"
SIZES = (2_400, 24_000, 240_000, 1_000_000)
SENTENCES = {
    "ar": "وقال الرئيس الروسي فلاديمير بوتين، أمس الثلاثاء: «المحادثات مفيدة». "
    "وكان البيت الأبيض قد أعلن أن جو بايدن سيلتقي بوتين في جنيف في 16 يونيو/ حزيران المقبل.\n",
    "en": "“The talks were useful,” Vladimir Putin told reporters on Tuesday. "
    "The White House had announced that Joe Biden would meet Putin in Geneva on 16 June.\n",
    "ru": "«Переговоры были полезными», — сказал Владимир Путин во вторник. "
    "Белый дом ранее объявил, что Джо Байден встретится с Путиным в Женеве 16 июня.\n",
}
HOSTILE = (2_000, 6_000)  # characters of each hostile shape, from `tests.reading.hostile`
LARGE = (  # what takes most memory
    *("one-letter lines", "«, letters, newlines", "“” and newlines", "” alone"),
    *("names in lines", "cues in lines", "today", "ligatures"),
)


def milliseconds(text: str, language: str, gazetteer: Gazetteer, runs: int = 3) -> float:
    """The best time of some runs (of one, from 100,000 characters on)."""
    times = []
    for _ in range(runs if len(text) < 100_000 else 1):
        began = time.process_time()
        read(text, language=language, published=date(2021, 5, 26), gazetteer=gazetteer)
        times.append(1000 * (time.process_time() - began))
    return min(times)


def peak(text: str, language: str, gazetteer: Gazetteer) -> float:
    """Megabytes that one run asks for at most."""
    tracemalloc.start()
    read(text, language=language, published=date(2021, 5, 26), gazetteer=gazetteer)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most / 1_000_000


def row(name: str, text: str, language: str, gazetteer: Gazetteer) -> str:
    """One line of the table; memory is measured up to 24,000 characters (tracing is slow)."""
    spent = milliseconds(text, language, gazetteer)
    memory = f"{peak(text, language, gazetteer):.1f}" if len(text) <= 24_000 else ""
    each = 1000 * spent / len(text)
    return f"| {name} | {len(text)} | {spent:.0f} | {each:.1f} | {memory} |"


def hostile_row(name: str, gazetteer: Gazetteer) -> str:
    """The language in which a shape is slowest. Growth is the time of the longer text by that of
    the shorter, for each doubling of the length: 2 is linear, 4 goes by the square."""
    found = []
    for language in SENTENCES:
        texts = [text_of(shapes(language)[name], size) for size in HOSTILE]
        times = [milliseconds(text, language, gazetteer, runs=1) for text in texts]
        growth = (times[1] / times[0]) ** (1 / log2(HOSTILE[1] / HOSTILE[0]))
        found.append((1000 * times[1] / HOSTILE[1], growth, language))
    each, growth, language = max(found)
    return f"| {name!r} | {language} | {each:.1f} | {growth:.2f} |"


def resident(name: str, language: str, gazetteer: Gazetteer) -> str:
    """Megabytes of a process that has read a megabyte (in UTF-8) of a shape."""
    text = text_of(shapes(language)[name], SIZES[-1])
    text = text.encode("utf-8", "replace")[: SIZES[-1]].decode("utf-8", "ignore")
    child = os.fork()
    if not child:
        read(text, language=language, published=date(2021, 5, 26), gazetteer=gazetteer)
        os._exit(0)
    used = os.wait4(child, 0)[2].ru_maxrss / 1000  # kilobytes on Linux
    return f"| {name!r} | {language} | {used:.0f} |"


def main() -> None:
    """Print the table."""
    began = time.process_time()
    gazetteer = Gazetteer.from_record(RECORD)
    for language, piece in SENTENCES.items():
        read(piece, language=language, published=date(2021, 5, 26), gazetteer=gazetteer)
    print(f"Loading and first use: {1000 * (time.process_time() - began):.0f} ms\n")
    print("| text | characters | ms | µs per character | peak MB |")
    print("|---|---:|---:|---:|---:|")
    for language, piece in SENTENCES.items():
        for size in SIZES:
            print(row(language, text_of(piece, size), language, gazetteer), flush=True)
    print("\n| hostile shape | slowest in | seconds per MB | growth |")
    print("|---|---|---:|---:|")
    for name in shapes("en"):
        print(hostile_row(name, gazetteer), flush=True)
    print("\n| largest hostile shape | language | MB |")
    print("|---|---|---:|")
    for name in LARGE:
        for language in SENTENCES:
            print(resident(name, language, gazetteer), flush=True)


if __name__ == "__main__":
    main()
