"""Preview cards: their size, how they mirror, how Arabic is shaped, how long words are borne."""

from __future__ import annotations

import io
import itertools

import pytest
from django.test import Client
from PIL import Image, ImageChops, features

from tests.factories import make_event, make_statement
from timeline import cards

TITLE = {
    "ar": "روسيا والولايات المتحدة والاتحاد الأوروبي وأوكرانيا تتفق في جنيف على بيان للتهدئة",
    "en": "Russia, the United States, the European Union and Ukraine agree on a statement",
    "ru": "Россия, США, Европейский союз и Украина согласовали в Женеве заявление о деэскалации",
}
PAPER = (251, 249, 245)


def opened(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def is_near(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 12 for a, b in zip(one, other, strict=True))


def ink_in(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Pixels in a part of a card that are no paper."""
    part = image.crop(box)
    return sum(count for count, colour in part.getcolors(1 << 16) if not is_near(colour, PAPER))


def test_text_is_shaped_by_harfbuzz() -> None:
    assert features.check("raqm")


def test_arabic_letters_join() -> None:
    card = cards.Card("ar")
    face = cards.font("ar", 56, is_heading=True)

    apart = sum(card.length(letter, face) for letter in "بيان")

    assert card.length("بيان", face) < 0.8 * apart


@pytest.mark.parametrize("language", TITLE)
def test_lines_are_no_wider_than_they_may_be(language: str) -> None:
    card, face = cards.Card(language), cards.font(language, 40)

    lines = card.wrap(TITLE[language], face, 400, 2)

    assert len(lines) == 2
    assert all(card.length(line, face) <= 400 for line in lines)
    kept = " ".join(lines).removesuffix("…")
    assert (lines[-1][-1], TITLE[language].startswith(kept)) == ("…", True)
    assert TITLE[language][len(kept)] in " ,،"  # cut between words


@pytest.mark.parametrize("language", TITLE)
def test_long_heading_is_written_smaller_rather_than_cut(language: str) -> None:
    card = cards.Card(language)
    words = TITLE[language] * 2

    below = card.heading(100, words, height=186, sizes=(56, 50, 44, 30))

    assert below <= 286
    image = card.image
    assert ink_in(image, (0, 0, 1200, 100)) == ink_in(image, (0, 300, 1200, 630)) == 0


@pytest.mark.parametrize(("language", "washington"), [("ar", 1195), ("en", 5), ("ru", 5)])
def test_banks_stand_on_the_sides_where_the_page_has_them(language: str, washington: int) -> None:
    png = cards.event_card(language, frame=cards.Frame("P"), when="2021", title="T", side="both")

    image = opened(png)

    assert image.size == (1200, 630)
    assert is_near(image.getpixel((washington, 300)), (29, 79, 145))
    assert is_near(image.getpixel((1200 - washington, 300)), (160, 44, 51))


@pytest.mark.parametrize("language", TITLE)
def test_speaker_stands_below_the_longest_quotation(language: str) -> None:
    alone, named = cards.Card(language), cards.Card(language)

    alone.quotes(356, [cards.Quote(TITLE[language] * 9, "", "us")] * 2)
    named.quotes(356, [cards.Quote(TITLE[language] * 9, "Щ", "us")] * 2)

    apart = ImageChops.difference(alone.image, named.image).convert("1").getbbox()
    assert ink_in(alone.image, (100, 356, 500, apart[1]))
    assert ink_in(alone.image, (100, apart[1], 560, 630)) == 0
    assert apart[3] < cards.FOOT


FOREIGN = {"ar": "Путин", "en": "بوتين", "ru": "بوتين"}


@pytest.mark.parametrize("language", FOREIGN)
def test_letters_of_another_script_are_drawn(language: str) -> None:
    """A word of a search that was typed in another language."""
    card = cards.Card(language)
    drawn = set()

    for letter in FOREIGN[language]:
        face = card.face(f"matching «{letter}»", 58, is_heading=True)
        drawn.add(bytes(face.getmask(letter)))

    assert len(drawn) == len(set(FOREIGN[language]))  # letters that lack all look alike


@pytest.mark.parametrize("language", TITLE)
def test_word_wider_than_a_line_goes_on_in_the_next(language: str) -> None:
    card, face = cards.Card(language), cards.font(language, 58)
    word = TITLE[language].replace(" ", "")

    lines = card.wrap(f"{word[:3]} {word}", face, 400, 9)

    assert all(card.length(line, face) <= 400 for line in lines)
    assert "".join(lines) == f"{word[:3]}{word}"


@pytest.mark.parametrize(("language", "marks"), [("ar", "«»"), ("en", "“”")])
def test_quotation_that_is_cut_keeps_its_closing_mark(
    monkeypatch: pytest.MonkeyPatch, language: str, marks: str
) -> None:
    card, written = cards.Card(language), []
    monkeypatch.setattr(card, "line", lambda x, y, text, *rest: written.append(text))

    card.quotes(356, [cards.Quote(f"{marks[0]}{TITLE[language] * 9}{marks[1]}", "T", "ru")])

    assert written[-2].endswith(f"…{marks[1]}")


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["ar", "ru"])
def test_dates_below_the_bars_do_not_touch(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    spans = []

    def note(card: cards.Card, x: float, y: float, text: str, face: object, *rest: object) -> None:
        if 530 < y < cards.FOOT:
            spans.append((x, x + card.length(text, face)))

    make_event(date="2021-06-16")
    monkeypatch.setattr(cards.Card, "line", lambda *args, **options: note(*args))

    visitor.get(f"/{language}/card.png?from=2021-06-16&to=2021-06-16")

    assert len(spans) > 3
    assert all(end < start for (_, end), (start, _) in itertools.pairwise(spans))


@pytest.mark.django_db
def test_card_is_served_for_an_event_and_a_view_in_each_language(visitor: Client) -> None:
    event = make_event(title_ar="محادثات", title_ru="Переговоры")
    make_statement(event)

    for language in TITLE:
        for address in (f"events/{event.pk}/card.png", "card.png?from=2021", "card.png?q=zzzz"):
            response = visitor.get(f"/{language}/{address}")
            assert response["Content-Type"] == "image/png"
            assert opened(response.content).size == (1200, 630)
            assert len(response.content) < 40_000


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "note"), [("ar", "ترجمتنا عن الإنجليزية"), ("en", "")])
def test_card_of_a_statement_says_its_words_and_that_they_are_translated(
    visitor: Client, monkeypatch: pytest.MonkeyPatch, language: str, note: str
) -> None:
    said = make_statement(make_event(title_ar="محادثات"), translations={"ar": "اتفقنا"})
    written = written_lines(monkeypatch)

    response = visitor.get(f"/{language}/statements/{said.pk}/card.png")

    words = {"ar": "«اتفقنا»", "en": "“We agreed to go on talking.”"}
    assert opened(response.content).size == (1200, 630)
    assert words[language] in written
    assert any(line.endswith(note or "Joe Biden") for line in written)


@pytest.mark.django_db
def test_card_of_an_event_names_a_translation_one(
    visitor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = make_event(title_ar="محادثات")
    make_statement(event, translations={"ar": "اتفقنا"})
    written = written_lines(monkeypatch)

    visitor.get(f"/ar/events/{event.pk}/card.png")

    assert any(line.endswith("ترجمتنا") for line in written)


@pytest.mark.django_db
def test_card_of_a_statement_that_is_not_public_is_not_there(visitor: Client) -> None:
    said = make_statement(make_event(state="draft"))

    assert visitor.get(f"/en/statements/{said.pk}/card.png").status_code == 404


def written_lines(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is written on cards from now on, line by line."""
    written: list[str] = []
    write = cards.Card.line

    def line(card: cards.Card, x: float, y: float, text: str, *rest: object, **more: object):
        written.append(text)
        write(card, x, y, text, *rest, **more)

    monkeypatch.setattr(cards.Card, "line", line)
    return written
