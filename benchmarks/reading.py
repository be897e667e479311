"""Time and memory of the reader: `python -m benchmarks.reading` prints a table.

Texts are made here from a few sentences of our own, repeated up to each size. A row tells the
characters, the milliseconds of processor time of the best of some runs, the microseconds for each
character (level when the reader is linear) and the peak of memory that the run itself asked for.
"""

from __future__ import annotations

import time
import tracemalloc
from datetime import date
from pathlib import Path

from newsroom.reading import Gazetteer, read

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
HOSTILE = {
    "open marks": '«“"(' * 250,
    "one long word": "а" * 1_000,
    "digits": "1234567890 " * 100,
    "names only": "بوتين " * 200,
    "no stops": "Putin said that " * 70,
    "mixed": "\u200f“Путин” said, بوتين: 16/ 06/ 2021 — \n" * 30,
}


def text_of(piece: str, size: int) -> str:
    """A text of about `size` characters."""
    return piece * max(1, size // len(piece))


def milliseconds(text: str, language: str, gazetteer: Gazetteer) -> float:
    """The best time of three runs (of one, from 100,000 characters on)."""
    times = []
    for _ in range(3 if len(text) < 100_000 else 1):
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
    for name, piece in HOSTILE.items():
        for times in (1, 10):
            print(row(name, piece * times, "ar", gazetteer), flush=True)


if __name__ == "__main__":
    main()
