"""Preview cards: a 1200x630 PNG per event and per view, for links shared elsewhere (OpenGraph).

Text is shaped by HarfBuzz through Pillow's raqm layout, so Arabic joins and runs as it should.
Colours are those of static/css/tokens.css in the light theme.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from PIL import Image, ImageDraw, ImageFont

from timeline.overview import HEIGHT as BARS_HEIGHT
from timeline.overview import WIDTH as BARS_WIDTH
from timeline.overview import Overview

SIZE = (1200, 630)
MARGIN = 64
PAPER, INK, MUTED, RULE = "#fbf9f5", "#1a1d21", "#5a5f66", "#ddd7cb"
SIDES = {"us": "#1d4f91", "ru": "#a02c33", "both": "#75600f", "other": "#55606a"}


@dataclass(frozen=True)
class Quote:
    """A short quotation with its marks, who said it, and whose side that is."""

    words: str
    speaker: str
    side: str


@lru_cache(maxsize=32)
def font(language: str, size: int, *, is_heading: bool = False) -> ImageFont.FreeTypeFont:
    """A face that holds all letters of the language, at a size in pixels."""
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

    def line(
        self, x: float, y: float, text: str, face: ImageFont.FreeTypeFont, colour: str
    ) -> None:
        left = SIZE[0] - x if self.is_rtl else x
        self.pen.text(
            (left, y), text, font=face, fill=colour, anchor="ra" if self.is_rtl else "la",
            direction="rtl" if self.is_rtl else "ltr", language=self.language,
        )  # fmt: skip

    def length(self, text: str, face: ImageFont.FreeTypeFont) -> float:
        return face.getlength(text, direction="rtl" if self.is_rtl else "ltr")

    def wrap(self, text: str, face: ImageFont.FreeTypeFont, width: float, most: int) -> list[str]:
        """Lines no wider than `width` pixels, at most `most`, the last cut with an ellipsis."""
        lines: list[str] = [""]
        words = text.split()
        for number, word in enumerate(words):
            longer = f"{lines[-1]} {word}".strip()
            if not lines[-1] or self.length(longer, face) <= width:
                lines[-1] = longer
            elif len(lines) < most:
                lines.append(word)
            else:
                return [*lines[:-1], self._cut(lines[-1] + " " + words[number], face, width)]
        return lines

    def _cut(self, line: str, face: ImageFont.FreeTypeFont, width: float) -> str:
        while line and self.length(line + "…", face) > width:
            line = line[:-1].rstrip()
        return line + "…"

    def paragraph(
        self, x: float, y: float, text: str, *, size: int, width: float, most: int,
        is_heading: bool = False, colour: str = INK,
    ) -> float:  # fmt: skip
        """Write wrapped lines; return the y below them."""
        face = font(self.language, size, is_heading=is_heading)
        step = round(size * (1.55 if self.is_rtl else 1.3))
        for text_line in self.wrap(text, face, width, most):
            self.line(x, y, text_line, face, colour)
            y += step
        return y

    def png(self) -> bytes:
        out = io.BytesIO()
        # Few colours: a palette makes the file a third of its size and takes no longer.
        self.image.quantize(64).save(out, "PNG")
        return out.getvalue()


def _frame(language: str, side: str, brand: str) -> Card:
    """The paper with the two banks at its edges and the site's name."""
    card = Card(language)
    card.box(0, 0, 14, SIZE[1], SIDES["us"])
    card.box(SIZE[0] - 14, 0, 14, SIZE[1], SIDES["ru"])
    card.box(14, 0, SIZE[0] - 28, 8, SIDES[side])
    card.line(MARGIN, 40, brand, font(language, 30, is_heading=True), INK)
    return card


def event_card(
    language: str, *, brand: str, when: str, title: str, side: str, quotes: Sequence[Quote]
) -> bytes:
    """An event: its date and kind, its title, and a short quotation of each bank. PNG bytes."""
    card = _frame(language, side, brand)
    width = SIZE[0] - 2 * MARGIN
    card.paragraph(MARGIN, 108, when, size=30, width=width, most=1, colour=SIDES[side])
    most = 2 if quotes else 4
    card.paragraph(
        MARGIN,
        158,
        title,
        size=56 if len(title) < 70 else 48,
        width=width,
        most=most,
        is_heading=True,
    )
    column = (width - 60) / 2 if len(quotes) > 1 else width
    for number, quote in enumerate(quotes[:2]):
        x = MARGIN + number * (column + 60)
        card.box(x, 352, 5, 206, SIDES[quote.side])
        below = card.paragraph(
            x + 26, 352, quote.words, size=31, width=column - 30, most=4, is_heading=True
        )
        card.paragraph(
            x + 26,
            min(below + 8, 526),
            quote.speaker,
            size=24,
            width=column - 30,
            most=1,
            colour=MUTED,
        )
    return card.png()


def view_card(language: str, *, brand: str, sentence: str, overview: Overview | None) -> bytes:
    """A view: its sentence, and the bars of the overview with the chosen range. PNG bytes."""
    card = _frame(language, "both", brand)
    width = SIZE[0] - 2 * MARGIN
    card.paragraph(MARGIN, 118, sentence, size=50, width=width, most=3, is_heading=True)
    if overview:
        _bars(card, overview, top=370, height=200)
    return card.png()


def _bars(card: Card, overview: Overview, *, top: float, height: float) -> None:
    """The overview's bars. Its numbers are mirrored for Arabic already, so they are drawn as is."""
    across = (SIZE[0] - 2 * MARGIN) / BARS_WIDTH
    down = height / BARS_HEIGHT

    def box(x: float, y: float, w: float, h: float, colour: str) -> None:
        left, upper = MARGIN + x * across, top + y * down
        card.pen.rectangle((left, upper, left + w * across, upper + h * down), fill=colour)

    if overview.brush:
        box(overview.brush[0], 0, overview.brush[1], BARS_HEIGHT, RULE)
    for bar in overview.bars:
        box(bar.x, bar.y, bar.width, bar.height, SIDES[bar.side])
    box(0, overview.axis, BARS_WIDTH, 0.4, MUTED)
