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
from timeline.overview import Overview
from timeline.wording import date_words, house_digits

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
        while " " in line and self.length(line + "…", face) > width:
            line = line.rpartition(" ")[0].rstrip(",;:.،؛—–")
        return line + "…"

    def step(self, size: int) -> int:
        """Pixels from one line to the next: Arabic letters reach higher and lower."""
        return round(size * (1.5 if self.is_rtl else 1.3))

    def paragraph(
        self, x: float, y: float, text: str, *, size: int, width: float, most: int,
        is_heading: bool = False, colour: str = INK,
    ) -> float:  # fmt: skip
        """Write wrapped lines; return the y below them."""
        face = font(self.language, size, is_heading=is_heading)
        for text_line in self.wrap(text, face, width, most):
            self.line(x, y, text_line, face, colour)
            y += self.step(size)
        return y

    def heading(self, y: float, text: str, *, height: float, sizes: Sequence[int]) -> float:
        """Write a text over the whole width as large as the height allows; return the y below."""
        width = SIZE[0] - 2 * MARGIN
        for size in sizes:
            most = max(int(height // self.step(size)), 1)
            face = font(self.language, size, is_heading=True)
            if len(self.wrap(text, face, width, most + 1)) <= most:
                break
        return self.paragraph(
            MARGIN, y, text, size=size, width=width, most=most, is_heading=True
        )  # the smallest, cut, where even that does not fit

    def quote(self, x: float, quote: Quote, width: float) -> None:
        """Write a quotation and its speaker beside a bar of the side's colour."""
        self.box(x, 362, 5, 200, SIDES[quote.side])
        x, width, most = x + 26, width - 30, 3 if self.is_rtl else 4
        y = self.paragraph(x, 356, quote.words, size=31, width=width, most=most, is_heading=True)
        self.paragraph(x, y + 6, quote.speaker, size=24, width=width, most=1, colour=MUTED)

    def png(self) -> bytes:
        out = io.BytesIO()
        # Few colours: a palette makes the file a third of its size. The octree is found in a
        # tenth of the time that the median cut takes, and looks the same on such drawings.
        self.image.quantize(128, Image.Quantize.FASTOCTREE).save(out, "PNG")
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
    language: str, *, brand: str, when: str, title: str, side: str, summary: str = "",
    quotes: Sequence[Quote] = (),
) -> bytes:  # fmt: skip
    """An event: its date and kind, its title, and a short quotation of each bank, or its summary
    where nobody is quoted. PNG bytes."""
    card = _frame(language, side, brand)
    width = SIZE[0] - 2 * MARGIN
    when, title = (house_digits(text, language) for text in (when, title))
    card.paragraph(MARGIN, 108, when, size=30, width=width, most=1, colour=SIDES[side])
    below = card.heading(158, title, height=186, sizes=(56, 50, 44, 38))
    if not quotes:
        summary = house_digits(summary, language)
        card.paragraph(MARGIN, below + 24, summary, size=34, width=width, most=4, colour=MUTED)
    for number, quote in enumerate(quotes[:2]):
        column = (width - 60) / 2 if len(quotes) > 1 else width
        card.quote(MARGIN + number * (column + 60), quote, column)
    return card.png()


def view_card(language: str, *, brand: str, sentence: str, overview: Overview | None) -> bytes:
    """A view: its sentence, and the bars of the overview with the chosen range. PNG bytes."""
    card = _frame(language, "both", brand)
    text = house_digits(sentence, language)
    card.heading(118, text, height=225, sizes=(58, 50, 44))
    if overview:
        _bars(card, overview, top=362, height=180)
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
    for place, date in overview.axis.labels():
        x = MARGIN + place * (SIZE[0] - 2 * MARGIN) / overview.axis.bars
        words = house_digits(date_words(date, card.language, form="short"), card.language)
        card.line(x, top + height + 12, words, face, MUTED)
