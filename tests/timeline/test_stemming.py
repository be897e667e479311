"""Terms: light stemming by script, and the months."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.calendar_words import ARABIC_MONTHS, ENGLISH_MONTHS, LEVANTINE_MONTHS, RUSSIAN_MONTHS
from timeline.letters import fold
from timeline.stemming import MONTH_TERMS, stem, variants


@pytest.mark.parametrize(
    ("word", "term"),
    [
        ("الرئيس", "رييس"),
        ("والرئيسين", "رييس"),
        ("وقال", "قال"),
        ("وفد", "وفد"),
        ("بوتين", "بوتين"),
        ("الآن", "الان"),
        ("للجنة", "لجن"),
        ("للبنك", "بنك"),
        ("للقاء", "لقا"),
        ("الفلسطينيتين", "فلسط"),
        ("باليستية", "باليست"),
        ("Лаврова", "лавр"),
        ("российского", "российск"),
        ("майского", "may"),
        ("summits", "summit"),
        ("2021", "2021"),
        ("", ""),
    ],
)
def test_stem_follows_the_script(word: str, term: str) -> None:
    assert stem(fold(word)) == term


@pytest.mark.parametrize("names", [ENGLISH_MONTHS, ARABIC_MONTHS, LEVANTINE_MONTHS])
def test_every_month_has_one_term_in_every_table(names: list[str]) -> None:
    assert [stem(fold(name)) for name in names] == [name.lower() for name in ENGLISH_MONTHS]


@pytest.mark.parametrize("names", RUSSIAN_MONTHS.values())
def test_every_russian_case_of_a_month_has_its_term(names: list[str]) -> None:
    assert [stem(fold(name)) for name in names] == [name.lower() for name in ENGLISH_MONTHS]


def test_no_month_name_means_two_months() -> None:
    assert len(set(MONTH_TERMS.values())) == 12
    assert MONTH_TERMS["بيونيو"] == "june"
    assert MONTH_TERMS["فبراير"] == "february"


def test_variants_allow_for_prepositions_in_arabic_only() -> None:
    assert variants("موسكو") == ("موسكو", "بموسكو", "لموسكو", "فموسكو", "كموسكو")
    assert variants("بموسكو")[-1] == "موسكو"
    assert variants("وعدد")[-1] == "عدد"
    assert "تزام" in variants("التزام")
    assert variants("قم") == ("قم",)
    assert variants("summit") == ("summit",)
    assert variants("путин") == ("путин",)


@given(st.text(alphabet="ابتةكلفويهنمىسرء", min_size=1, max_size=12))
def test_arabic_stem_keeps_two_letters_of_the_word(word: str) -> None:
    folded = fold(word)
    term = stem(folded)

    if folded not in MONTH_TERMS:
        assert len(term) >= min(2, len(folded))


def test_stemming_in_threads_gives_what_one_thread_gives() -> None:
    words = [f"{stem_}{ending}" for stem_ in ("путин", "лавров") for ending in ("", "а", "у", "ым")]
    words += ["sanctions", "summits", "treaties"] * 200
    expected = [stem(word) for word in words]

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(stem.__wrapped__, words))

    assert found == expected
