"""Time the search on 100 KB of hostile text: ``python -m tests.timeline.bench_folding``.

Prints milliseconds of processor time for each text at full and at half size (growth should be
about twofold). The promise is under 200 ms each.
"""

import random
import time
from collections.abc import Callable

from timeline.folding import highlight, index_terms, parse_query
from timeline.stemming import stem

SIZE = 100_000  # bytes of UTF-8


def noise(letters: str, longest: int) -> str:
    """Return words that hardly repeat, so that no cache helps."""
    chance = random.Random(1)
    count = SIZE // longest
    return " ".join("".join(chance.choices(letters, k=longest)) for _ in range(count))


TEXTS = {
    "Arabic noise": noise("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", 6),
    "Russian noise": noise("абвгдежзийклмнопрстуфхцчшщъыьэюя", 6),
    "English noise": noise("abcdefghijklmnopqrstuvwxyz", 6),
    "Cyrillic, short words": noise("абвгдеиопст", 3),
    "one word": "а" * SIZE,
    "endings": "ين" * SIZE,
    "vowel signs": "\u0651" * SIZE,
    "dots": "a." * SIZE,
    "apostrophes": "a'" * SIZE,
    "digits": "1," * SIZE,
    "thousands": "1,111" * SIZE,
    "months": "يونيو " * SIZE,
    "half a month": "كانون " * SIZE,
    "quotation marks": '"' * SIZE,
    "minus and colon": "-ab:" * SIZE,
    "alif with tanwin": "اً" * SIZE,
    "ligatures": "ﷺﷲﷴ" * SIZE,
    "ordinals": "16-го" * SIZE,
    "spaces": " " * SIZE,
}
STEPS: dict[str, Callable[[str], object]] = {
    "index_terms": index_terms,
    "highlight": lambda text: highlight(text, 'بوتين "путин встреча" summit 1 -x'),
    "parse_query": parse_query,
}


def milliseconds(step: Callable[[str], object], text: str) -> float:
    """Return the processor time of one call without a warm cache."""
    stem.cache_clear()
    start = time.process_time()
    step(text)
    return 1000 * (time.process_time() - start)


def main() -> None:
    """Print the table."""
    print(f"{'ms for 100 KB (50 KB)':24}", *(f"{name:>18}" for name in STEPS))
    for name, text in TEXTS.items():
        whole, half = (text.encode()[:size].decode("utf-8", "ignore") for size in (SIZE, SIZE // 2))
        cells = (
            f"{milliseconds(s, whole):9.0f} ({milliseconds(s, half):4.0f})" for s in STEPS.values()
        )
        print(f"{name:24}", *(f"{cell:>18}" for cell in cells))


if __name__ == "__main__":
    main()
