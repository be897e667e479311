"""Preview cards: a 1200x630 PNG per event and per view, for links shared elsewhere (OpenGraph).

Text is shaped by HarfBuzz through Pillow's raqm layout, so Arabic joins and runs as it should.
Colours are those of static/css/tokens.css in the light theme.
"""

from __future__ import annotations

import io
import itertools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from timeline.overview import HEIGHT as BARS_HEIGHT
from timeline.overview import Overview
from timeline.wording import date_words, house_digits

SIZE = (1200, 630)
MARGIN = 64
PAPER, INK, MUTED, RULE = "#fbf9f5", "#1a1d21", "#5a5f66", "#ddd7cb"
FOOT = 580  # below it stand the names of the banks
SIDES = {"us": "#1d4f91", "ru": "#a02c33", "both": "#75600f", "other": "#55606a"}


@dataclass(frozen=True)
class Quote:
    """A short quotation with its marks, who said it, and whose side that is."""

    words: str
    speaker: str
    side: str


# What the face of a language has no letters for, as in words that were searched for.
CYRILLIC, ARABIC = re.compile("[Ѐ-ԯ]"), re.compile("[؀-ۿݐ-ݿﭐ-﷿ﹰ-ﻼ]")
FOREIGN = {"ar": CYRILLIC, "en": ARABIC, "ru": ARABIC}
OF_ALL_SCRIPTS = "all"  # the face of a text that mixes them


@lru_cache(maxsize=64)
def font(language: str, size: int, *, is_heading: bool = False) -> ImageFont.FreeTypeFont:
    """A face that holds all letters of the language, at a size in pixels."""
    if language == OF_ALL_SCRIPTS:
        path = files("fontpkg_rubik") / "files/Rubik[wght].ttf"
        face = ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.RAQM)
        face.set_variation_by_axes([600 if is_heading else 400])
        return face
    if language == "ar":
        weight = "Bold" if is_heading else "Regular"
        path = files("fontpkg_ibm_plex_sans_arabic") / f"files/IBMPlexSansArabic-{weight}.ttf"
    elif is_heading:
        path = files("fontpkg_ibm_plex_serif") / "files/IBMPlexSerif-SemiBold.ttf"
    else:
        path = files("fontpkg_ibm_plex_sans") / "files/IBMPlexSans[wdth,wght].ttf"
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.RAQM)


class Card:
    """A canvas that is written from the start side of its language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.is_rtl = language == "ar"
        self.image = Image.new("RGB", SIZE, PAPER)

    @cached_property
    def pen(self) -> ImageDraw.ImageDraw:
        return ImageDraw.Draw(self.image)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        """Fill a box whose x is counted from the start side."""
        left = SIZE[0] - x - width if self.is_rtl else x
        self.pen.rectangle((left, y, left + width - 1, y + height - 1), fill=colour)

    def face(self, text: str, size: int, *, is_heading: bool = False) -> ImageFont.FreeTypeFont:
        """The face of the card's language, or the one that has the text's foreign letters too."""
        is_foreign = FOREIGN[self.language].search(text)
        language = OF_ALL_SCRIPTS if is_foreign else self.language
        return font(language, size, is_heading=is_heading)

    def line(
        self, x: float, y: float, text: str, face: ImageFont.FreeTypeFont, colour: str,
        *, is_to_end: bool = False,
    ) -> None:  # fmt: skip
        """Write from `x` on, which is counted from the start side, or so that it ends there."""
        left = SIZE[0] - x if self.is_rtl else x
        self.pen.text(
            (left, y), text, font=face, fill=colour,
            anchor="ra" if self.is_rtl != is_to_end else "la",
            direction="rtl" if self.is_rtl else "ltr", language=self.language,
        )  # fmt: skip

    def length(self, text: str, face: ImageFont.FreeTypeFont) -> float:
        return face.getlength(text, direction="rtl" if self.is_rtl else "ltr")

    def wrap(
        self, text: str, face: ImageFont.FreeTypeFont, width: float, most: int, ending: str = "…"
    ) -> list[str]:
        """Lines no wider than `width` pixels, at most `most`, the last cut with the ending."""
        lines: list[str] = [""]
        for word in self._words(text, face, width):
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or self.length(longer, face) <= width:
                lines[-1] = longer
            elif len(lines) < most:
                lines.append(word)
            else:
                return [*lines[:-1], self._cut(longer, face, width, ending)]
        return lines

    def _words(self, text: str, face: ImageFont.FreeTypeFont, width: float) -> Iterator[str]:
        """The words, in pieces where one is wider than a line."""
        for word in text.split():
            rest = word
            while self.length(rest, face) > width and len(rest) > 1:
                lengths = range(1, len(rest))
                fit = bisect_right(lengths, width, key=lambda n: self.length(rest[:n], face))
                end = max(fit, 1)
                yield rest[:end]
                rest = rest[end:]
            yield rest

    def _cut(self, line: str, face: ImageFont.FreeTypeFont, width: float, ending: str) -> str:
        while self.length(line + ending, face) > width and len(line) > 1:
            line = (line.rpartition(" ")[0] or line[:-1]).rstrip(",;:.،؛—–")
        return line + ending

    def step(self, size: int) -> int:
        """Pixels from one line to the next: Arabic letters reach higher and lower."""
        return round(size * (1.5 if self.is_rtl else 1.3))

    def paragraph(
        self, x: float, y: float, text: str, *, size: int, width: float, most: int,
        is_heading: bool = False, colour: str = INK, ending: str = "…",
    ) -> float:  # fmt: skip
        """Write wrapped lines; return the y below them."""
        face = self.face(text, size, is_heading=is_heading)
        for text_line in self.wrap(text, face, width, most, ending):
            self.line(x, y, text_line, face, colour)
            y += self.step(size)
        return y

    def lines_in(self, height: float, size: int) -> int:
        return max(int(height // self.step(size)), 1)

    def fitting(self, text: str, *, width: float, height: float, sizes: Sequence[int]) -> int:
        """The largest size in which a heading fits, the smallest where it fits in none."""
        for size in sizes:
            face, most = self.face(text, size, is_heading=True), self.lines_in(height, size)
            if len(self.wrap(text, face, width, most + 1)) <= most:
                break
        return size

    def heading(self, y: float, text: str, *, height: float, sizes: Sequence[int]) -> float:
        """Write a text over the whole width as large as the height allows; return the y below."""
        width = SIZE[0] - 2 * MARGIN
        size = self.fitting(text, width=width, height=height, sizes=sizes)
        most = self.lines_in(height, size)
        return self.paragraph(MARGIN, y, text, size=size, width=width, most=most, is_heading=True)

    def quotes(
        self, top: float, quotes: Sequence[Quote], *, sizes: Sequence[int] = (40, 36, 31),
        height: float = 0,
    ) -> None:  # fmt: skip
        """Write a quotation over the whole width or two side by side, each with its speaker beside
        a bar of the side's colour, in the largest letters in which all fit; `height` is that of
        their words, 0 for all there is."""
        gap, indent = 60, 26
        column = (SIZE[0] - 2 * MARGIN - gap * (len(quotes) - 1)) / len(quotes)
        room = {"width": column - indent - 4, "height": height or FOOT - 54 - top}
        size = min(self.fitting(one.words, **room, sizes=sizes) for one in quotes)
        most = self.lines_in(room["height"], size)
        for number, one in enumerate(quotes):
            bar = MARGIN + number * (column + gap)
            x, width = bar + indent, room["width"]
            y = self.paragraph(
                x, top, one.words, size=size, width=width, most=most, is_heading=True,
                ending=f"…{one.words[-1:]}",
            )  # fmt: skip
            y = self.paragraph(x, y + 6, one.speaker, size=24, width=width, most=1, colour=MUTED)
            self.box(bar, top + 6, 5, y - top - 6, SIDES[one.side])

    def png(self) -> bytes:
        out = io.BytesIO()
        # Few colours: a palette makes the file a third of its size. The octree is found in a
        # tenth of the time that the median cut takes, and looks the same on such drawings.
        self.image.quantize(128, Image.Quantize.FASTOCTREE).save(out, "PNG")
        return out.getvalue()


@dataclass(frozen=True)
class Frame:
    """The words that every card has: the site's name, what it is, and the names of the banks."""

    brand: str
    tagline: str = ""
    washington: str = ""
    moscow: str = ""


def _framed(language: str, side: str, frame: Frame) -> Card:
    """The paper with the two banks at its edges and the site's name."""
    card = Card(language)
    card.box(0, 0, 14, SIZE[1], SIDES["us"])
    card.box(SIZE[0] - 14, 0, 14, SIZE[1], SIDES["ru"])
    card.box(14, 0, SIZE[0] - 28, 8, SIDES[side])
    name, small = font(language, 30, is_heading=True), font(language, 24)
    card.line(MARGIN, 40, frame.brand, name, INK)
    beside = MARGIN + card.length(frame.brand, name) + 20
    card.line(beside, 46, frame.tagline, small, MUTED)
    card.line(MARGIN, FOOT, frame.washington, small, SIDES["us"])
    card.line(SIZE[0] - MARGIN, FOOT, frame.moscow, small, SIDES["ru"], is_to_end=True)
    return card


def event_card(
    language: str, *, frame: Frame, when: str, title: str, side: str, summary: str = "",
    quotes: Sequence[Quote] = (),
) -> bytes:  # fmt: skip
    """An event: its date and kind, its title, and a short quotation of each bank, or its summary
    where nobody is quoted. PNG bytes."""
    card = _framed(language, side, frame)
    width = SIZE[0] - 2 * MARGIN
    when, title = (house_digits(text, language) for text in (when, title))
    card.paragraph(MARGIN, 108, when, size=30, width=width, most=1, colour=SIDES[side])
    below = card.heading(158, title, height=186, sizes=(56, 50, 44, 38))
    if quotes:
        card.quotes(min(max(below + 36, 300), 356), quotes[:2])
    else:
        summary = house_digits(summary, language)
        card.paragraph(MARGIN, below + 24, summary, size=34, width=width, most=4, colour=MUTED)
    return card.png()


def statement_card(
    language: str, *, frame: Frame, when: str, quote: Quote | None, about: str
) -> bytes:
    """A statement: its day, its words as large as they fit, who said them, and about what. Words
    that are not to be shown are left out. PNG bytes."""
    side = quote.side if quote else "other"
    card = _framed(language, side, frame)
    when, about = (house_digits(text, language) for text in (when, about))
    card.paragraph(MARGIN, 108, when, size=30, width=600, most=1, colour=SIDES[side])
    if quote:
        card.quotes(168, [quote], sizes=(56, 50, 44, 38, 34, 30), height=274)
    width = SIZE[0] - 2 * MARGIN
    card.paragraph(MARGIN, 520, about, size=26, width=width, most=1, colour=MUTED)
    return card.png()


def view_card(language: str, *, frame: Frame, sentence: str, overview: Overview | None) -> bytes:
    """A view: its sentence, and the bars of the overview with the chosen range. PNG bytes."""
    card = _framed(language, "both", frame)
    text = house_digits(sentence, language)
    card.heading(118, text, height=225, sizes=(58, 50, 44, 38, 34))
    if overview:
        _bars(card, overview, top=350, height=180)
    return card.png()


def _bars(card: Card, overview: Overview, *, top: float, height: float) -> None:
    """The overview's bars. Its numbers are mirrored for Arabic already, so they are drawn as is."""
    across = (SIZE[0] - 2 * MARGIN) / overview.width
    down = height / BARS_HEIGHT

    def box(x: float, y: float, w: float, h: float, colour: str) -> None:
        left, upper = MARGIN + x * across, top + y * down
        card.pen.rectangle((left, upper, left + w * across, upper + h * down), fill=colour)

    if overview.brush:
        box(overview.brush[0], 0, overview.brush[1], BARS_HEIGHT, RULE)
    for bar in overview.pieces:
        box(bar.x, bar.y, bar.width, bar.height, SIDES[bar.side])
    box(0, overview.line, overview.width, 0.4, MUTED)
    face = font(card.language, 22)
    labels = [
        (
            MARGIN + place * (SIZE[0] - 2 * MARGIN) / overview.axis.bars,
            house_digits(date_words(date, card.language, form="short"), card.language),
        )
        for place, date in overview.axis.labels()
    ]
    for x, words in _apart(card, labels, face):
        card.line(x, top + height + 6, words, face, MUTED)


def _apart(
    card: Card, labels: list[tuple[float, str]], face: ImageFont.FreeTypeFont
) -> list[tuple[float, str]]:
    """All of the labels, or each second, third and so on: the most that do not touch."""
    spans = [(x, x + card.length(words, face)) for x, words in labels]
    for each in range(1, len(labels)):
        kept = spans[::each]
        if all(after[0] - before[1] > 14 for before, after in itertools.pairwise(kept)):
            return labels[::each]
    return labels[:1]
