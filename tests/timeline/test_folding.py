"""Search folding: what finds what in three scripts, and marks that never disturb a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.folding import (
    LONGEST_QUERY,
    MOST_TERMS,
    Query,
    finds,
    fold,
    fold_with_offsets,
    highlight,
    index_terms,
    parse_query,
    tokens,
    words,
)

FOUND = [
    # Arabic: spelling
    ("الأمريكي", "الأميركي"),
    ("أميركا", "أمريكا"),
    ("اميركيين", "الأميركيون"),
    ("مسؤول", "المسئولين"),
    ("شؤون", "الشئون"),
    ("محمد", "مُحَمَّد"),
    ("محمد", "محمـــد"),
    ("علي", "على"),
    ("حدث", "حدثاً"),
    ("فلاديمير", "ڤلاديمير"),
    ("کرملین", "الكرملين"),
    ("ﻻجئ", "لاجئ"),
    ("اوروبا", "أوروبا"),
    ("سوفياتي", "السوفيتية"),
    # Arabic: article and what is written onto a word
    ("الرئيس", "رئيس"),
    ("رئيس", "وللرئيس"),
    ("رئيس", "بالرئيس"),
    ("رئيس", "كالرئيس"),
    ("موسكو", "بموسكو"),
    ("بموسكو", "موسكو"),
    ("روسيا", "لروسيا"),
    ("بوتين", "وبوتين"),
    ("بوتين", "لبوتين"),
    ("إيران", "لإيران"),
    ("الكرملين", "للكرملين"),
    ("لجنة", "للجنة"),
    ("اللقاء", "للقاء"),
    ("لاجئين", "للاجئين"),
    ("وزير", "الوزير"),
    ("وزراء", "والوزراء"),
    ("ولايات", "الولايات"),
    ("واشنطن", "وواشنطن"),
    ("واشنطن", "بواشنطن"),
    ("ورشة", "الورشة"),
    ("إلغاء", "الإلغاء"),
    ("الالتزام", "التزامات"),
    ("وعدد", "عدد"),
    # Arabic: endings
    ("لقاء", "لقاءات"),
    ("عقوبة", "العقوبات"),
    ("دولة", "الدولتين"),
    ("زيارة", "زيارته"),
    ("بلاد", "بلادهم"),
    ("اتفاقية", "الاتفاقيات"),
    ("نووي", "النووية"),
    ("روسي", "الروسية"),
    ("ألماني", "الألمانية"),
    ("فلسطين", "فلسطينية"),
    # months and digits across languages and traditions
    ("يونيو", "حزيران"),
    ("حزيران", "June"),
    ("июнь", "يونيو"),
    ("June", "июня"),
    ("июньский", "June"),
    ("June", "июньского"),
    ("كانون الثاني", "يناير"),
    ("تشرين الأول", "October"),
    ("январь", "وكانون  الثاني"),
    ("غشت", "آب"),
    ("جويلية", "تموز"),
    ("فبراير", "وشباط"),
    ("Sept", "أيلول"),
    ('"16 يونيو 2021"', "16 يونيو/حزيران 2021"),
    ("٢٠٢١", "2021"),
    ("۲۰۲۱", "2021"),
    ("30", "24 و30 مايو"),
    ("16", "16-го"),
    ("16th June", "16 июня"),
    ("1990", "в 1990-х"),
    ("6", "06"),
    ("1550", "1,550"),
    ("1550", "١٬٥٥٠"),
    # Russian cases and spelling
    ("Путин", "Путиным"),
    ("Лавров", "Лаврову"),
    ("Лаврова", "Лавров"),
    ("переговоры", "переговоров"),
    ("Обамы", "Обамой"),
    ("Киев", "Киева"),
    ("Байден", "Байденом"),
    ("военный", "военных"),
    ("Горбачев", "Горбачёва"),
    ("санкции", "санкциями"),
    ("Россия", "России"),
    ("Женева", "в Женеве"),
    ("МИД", "мид"),
    ("Бай\u0301ден", "Байденом"),
    ("й", "и\u0306"),
    # English and other Latin writing
    ("sanction", "Sanctions"),
    ("Biden", "Biden’s"),
    ("treaty", "treaties"),
    ("US", "U.S."),
    ("S-400", "S400"),
    ("С-400", "комплекс С-400"),
    ("Erdogan", "Erdoğan"),
    ("cafe", "CAFÉ"),
    ("NATO", "ＮＡＴＯ"),
    ("Lech Walesa", "Lech Wałęsa"),
    # syntax
    ("قمة جنيف", "قمة في جنيف"),
    ('"قمة جنيف"', "قبل قمة جنيف"),
    ("«قمة جنيف»", "قمة جنيف"),
    ("”قمة جنيف“", "قمة جنيف"),
    ("summit in Geneva", "Geneva summit"),
    ("the", "the end"),
    ("summit -Helsinki", "Geneva summit"),
    ("-Helsinki", "Geneva summit"),
    ('-"summit Geneva"', "Geneva summit"),
    ("source:tass summit", "Geneva summit"),
    ("", "anything"),
]

NOT_FOUND = [
    ("روسيا", "سوريا"),
    ("روسيا", "روسي"),
    ("بوتين", "بايدن"),
    ("حرب", "حزب"),
    ("قمة", "قم"),
    ("والد", "الدول"),
    ("بوش", "وش"),
    ("كتاب", "تاب"),
    ("ولايات", "ولا"),
    ("سوفياتي", "سوف"),
    ("كانون الثاني", "كانون الأول"),
    ("كانون", "كانون الثاني"),
    ("يونيو", "يوليو"),
    ("May", "March"),
    ("июнь", "июль"),
    ("16", "161"),
    ("2021", "2020"),
    ("С-400", "С-300"),
    ("400", "1,400"),
    ("Путин", "путь"),
    ("Россия", "Рось"),
    ("Обама", "об этом"),
    ("военный", "во вторник"),
    ("ТАСС", "тас"),
    ("summit", "sum"),
    ("Russia", "Prussia"),
    ('"جنيف قمة"', "قمة جنيف"),
    ('"Geneva summit"', "Geneva was the summit"),
    ("Geneva summit", "summit"),
    ("summit -Geneva", "Geneva summit"),
    ('-"Geneva summit"', "the Geneva summit"),
    ("summit −sanctions", "summit, then a sanction"),
]


@pytest.mark.parametrize(("query", "text"), FOUND)
def test_query_finds(query: str, text: str) -> None:
    assert finds(parse_query(query), text)


@pytest.mark.parametrize(("query", "text"), NOT_FOUND)
def test_query_does_not_find(query: str, text: str) -> None:
    assert not finds(parse_query(query), text)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("الأُسْبُوع", "الاسبوع"),
        ("مسؤول هيئة شيء مبنى", "مسوول هييه شي مبني"),
        ("ЁЛКА и йод", "елка и йод"),
        ("Straße Łódź Øre İstanbul", "strasse lodz ore istanbul"),
        ("a\u200fb\u00adc\u0000d\ud800e", "abc d e"),
        ("٠١٢ ۳۴ ５ ²", "012 34 5 2"),
        ("قالﷺ", "قال "),
    ],
)
def test_fold_unifies_letters_and_digits(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "folded", "offsets"),
    [
        ("aِb", "ab", [0, 2, 3]),
        ("ßi", "ssi", [0, 0, 1, 2]),
        ("аи\u0306 ю", "ай ю", [0, 1, 3, 4, 5]),
        ("داً د", "د د", [0, 3, 4, 5]),
        ("", "", [0]),
    ],
)
def test_fold_with_offsets_says_where_letters_came_from(
    text: str, folded: str, offsets: list[int]
) -> None:
    assert fold_with_offsets(text) == (folded, offsets)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("С400 и S-400", ["с", "400", "и", "s", "400"]),
        ("O'Brien's U.S. e.g. www.site.org", ["obrien", "us", "eg", "www", "site", "org"]),
        ("1,550 and 12,34", ["1550", "and", "12", "34"]),
        ("007 000 21st 90-е", ["7", "0", "21", "90"]),
        ("يونيو (حزيران) تموز", ["يونيو", "تموز"]),
        ("x" * 70, ["x" * 64]),
        ("日本 🙂 ...", []),
    ],
)
def test_tokens_are_words_of_one_script(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_index_terms_keep_their_order() -> None:
    text = "Байден и Путин встретились 16 июня; قال الرئيس الأميركي in Geneva"

    assert index_terms(text) == "байд и путин встрет 16 june قال رييس امريك in geneva"


def test_parse_query_takes_its_parts_apart() -> None:
    text = 'summit Source:TASS "in Geneva" -Сирия -"cold war" kind:"big one" -side:ru С-400 “'

    query = parse_query(f"  {text} ")

    assert query == Query(
        text=text,
        words=("summit",),
        phrases=(("in", "geneva"), ("с", "400")),
        excluded=(("сир",), ("cold", "war")),
        fields=(("source", "TASS"), ("kind", "big one")),
        excluded_fields=(("side", "ru"),),
    )


@pytest.mark.parametrize(
    ("text", "asked", "phrases"),
    [
        ("the summit the summit", ("summit",), ()),
        ("to be in", ("be",), ()),
        ("of the", ("of", "the"), ()),
        ('the "of"', (), (("of",),)),
        ("10:30 b:c - --", ("b", "c"), (("10", "30"),)),
        ("\x00sum\u200fmit\x1b", ("summit",), ()),
        ('"" -"" -. «»', (), ()),
    ],
)
def test_parse_query_keeps_telling_words(
    text: str, asked: tuple[str, ...], phrases: tuple[tuple[str, ...], ...]
) -> None:
    query = parse_query(text)

    assert (query.words, query.phrases, query.excluded) == (asked, phrases, ())


def test_parse_query_is_bounded() -> None:
    letters = [a + b for a in "bcdfgh" for b in "klmnpq"]

    query = parse_query(" ".join(letters[:12]) + ' "xk xl xm" -"xn xp" -zk')
    longest = parse_query("ab " * 500)

    assert (len(query.words), query.phrases) == (12, (("xk", "xl", "xm"),))
    assert query.excluded == (("xn",),)
    assert len(parse_query(" ".join(letters)).words) == MOST_TERMS
    assert len(longest.text) == LONGEST_QUERY
    assert longest.text.endswith(" ab")


def test_query_is_true_when_it_asks_for_something() -> None:
    asked = [bool(parse_query(text)) for text in ("", "  -  ", "a", '"a"', "-a", "a1:b", "kind:b")]

    assert asked == [False, False, True, True, True, True, True]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("قال الرئيسُ في قِمّة بجنيف", "رئيس جنيف", ["الرئيسُ", "بجنيف"]),
        ("В июньском саммите, июня 16-го", "June 16", ["июньском", "июня", "16-го"]),
        ("16 يونيو/ حزيران 2021", "June", ["يونيو/ حزيران"]),
        ("Biden’s talks; talks on talks", '"on talks"', ["on", "talks"]),
        ("Summit: Geneva summit", "summit -Geneva", ["Summit", "summit"]),
        ("½ or 1", "1", ["½", "1"]),
        ("or ½", "2", []),
        ("no such word", "summit", []),
        ("", "summit", []),
        ("summit", "", []),
    ],
)
def test_highlight_marks_whole_words(text: str, query: str, marked: list[str]) -> None:
    fragments = highlight(text, query)

    assert [fragment for fragment, found in fragments if found] == marked
    assert "".join(fragment for fragment, _ in fragments) == text


def test_highlight_takes_a_parsed_query() -> None:
    assert highlight("The summit", parse_query("summits")) == [("The ", False), ("summit", True)]


# Text that is likely to hit something: letters of the three scripts, marks, quotes, digits.
hostile = st.text(max_size=200) | st.text(
    alphabet="بوتينالكيوحزرجمءأةى\u064b\u0651ـабйи\u0306ёpутinG'’.\"«»“-−:,0١۲½ﷺß "
    "\u200f\n\x00\ud800",
    max_size=200,
)


@given(hostile, hostile)
def test_highlight_joins_to_the_original(text: str, query: str) -> None:
    fragments = highlight(text, query)

    assert "".join(fragment for fragment, _ in fragments) == text
    assert all(fragment for fragment, _ in fragments)


@given(hostile, hostile)
def test_highlight_marks_something_exactly_when_a_single_term_is_found(
    text: str, query: str
) -> None:
    for word in parse_query(query).words:
        asked = Query(words=(word,))
        visible = any(found for _, found in highlight(text, asked))
        assert visible <= finds(asked, text)


@given(hostile)
def test_fold_is_idempotent_and_keeps_offsets(text: str) -> None:
    folded, offsets = fold_with_offsets(text)

    assert folded == fold(text) == fold(folded)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)


@given(hostile)
def test_words_stand_in_order_and_fold_to_tokens(text: str) -> None:
    found = list(words(text))

    assert [word.text for word in found] == tokens(text)
    ends = [position for word in found for position in (word.start, word.end)]
    assert ends == sorted(ends)


@given(hostile)
def test_index_terms_hold_only_words_a_database_keeps_whole(text: str) -> None:
    terms = index_terms(text).split()

    assert [term for term in terms if not term.isalnum()] == []
    assert [term for term in terms if any(map(str.isdigit, term)) and not term.isdigit()] == []


@given(hostile)
def test_parse_query_never_raises_and_is_bounded(text: str) -> None:
    query = parse_query(text)

    phrases = (*query.phrases, *query.excluded)
    assert len(query.text) <= LONGEST_QUERY
    assert len(query.words) + sum(map(len, phrases)) <= MOST_TERMS
    assert "" not in query.words
    assert () not in phrases
