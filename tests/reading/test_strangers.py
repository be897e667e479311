# ruff: noqa: E501 (tables of sentences)
"""Who stands outside the gazetteer: by a given name and a family name, then by the family name."""

import pytest

from newsroom.reading.nominatives import nominative
from newsroom.reading.romanising import romanised
from tests.reading.marked import record, said, unmark

TEXTS = {
    "ar": [
        "قال ديمتري نوفيكوف، النائب في الدوما: «⟦q:new:dmitry-novikov|لن نوقع شيئا⟧». وأضاف نوفيكوف ⟦i:new:dmitry-novikov|أن الوقت مبكر⟧.",
        "ورأى الخبير الروسي أندريه كورتونوف ⟦i:new:andrei-kortonov|أن القمة لن تغير شيئا⟧.",
        "ونقلت تاس عن النائب ليونيد سلوتسكي قوله ⟦i:new:leonid-slotsky|إن الرد سيأتي قريبا⟧.",
    ],
    "en": [
        "“⟦q:new:paul-ryan|Moscow is no friend,⟧” House Speaker Paul Ryan said. Mr. Ryan added ⟦i:new:paul-ryan|that sanctions must stay⟧.",
        "Konstantin Kosachev, a deputy speaker of the upper house, said ⟦i:new:konstantin-kosachev|Moscow would answer⟧.",
        "Sen. Charles Schumer, D-N.Y., said ⟦i:new:charles-schumer|he had urged caution⟧. “⟦q:new:charles-schumer|We waited long enough,⟧” Schumer said.",
        "“⟦q:new:thomas-graham|Nothing is settled,⟧” said Thomas E. Graham, a former aide. Graham warned ⟦i:new:thomas-graham|that talks could stall⟧.",
        "Anna Petrova briefed reporters. “⟦q:new:anna-petrova|We are ready,⟧” she said.",
    ],
    "ru": [
        "«⟦q:new:konstantin-kosachev|Это агония⟧», — написал глава международного комитета Совета Федерации Константин Косачев. По мнению Косачева, ⟦i:new:konstantin-kosachev|разгребать завалы придётся долго⟧.",
        "По словам Фёдора Лукьянова, ⟦i:new:fyodor-lukyanov|отношения замрут надолго⟧. «⟦q:new:fyodor-lukyanov|Ждать нечего⟧», — сказал Лукьянов.",
        "Депутат Госдумы Леонид Слуцкий заявил, ⟦i:new:leonid-slutsky|что ответ последует⟧.",
        "Как пояснила политолог Татьяна Становая, ⟦i:new:tatyana-stanovaya|решение уже принято⟧.",
    ],
}


@pytest.mark.parametrize(
    ("language", "marked"), [(language, own) for language in TEXTS for own in TEXTS[language]]
)
def test_a_stranger_is_named_and_known_again(language: str, marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, language, "2021-06-17") == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("константина косачева", ("константин косачев", False)),
        ("константину косачеву", ("константин косачев", False)),
        ("константином косачевым", ("константин косачев", False)),
        ("дмитрия козака", ("дмитрий козак", False)),
        ("леонида слуцкого", ("леонид слуцкий", False)),
        ("фредерика милли", ("фредерика милли", True)),
        ("марией петровой", ("мария петрова", False)),
        ("марк милли", ("марк милли", True)),
        ("анна петрова", ("анна петрова", True)),
        ("ольге скабеевой", ("ольга скабеева", False)),
        ("чарльза шумера", ("чарльз шумер", False)),
        ("роман петров", ("роман петров", True)),
        ("игоря коротченко", ("игорь коротченко", False)),
    ],
)
def test_nominative_undoes_the_case(written: str, expected: tuple[str, bool]) -> None:
    words, plain = nominative(record(), written.split())
    assert (" ".join(words), plain) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("константин косачев", "konstantin kosachev"),
        ("фёдор лукьянов".replace("ё", "е"), "fyodor lukyanov"),
        ("дмитрий полянский", "dmitry polyansky"),
        ("валентина матвиенко", "valentina matviyenko"),
        ("андрей щербаков", "andrei shcherbakov"),
        ("ديمتري كوزاك", "dmitry kozak"),
        ("paul ryan", "paul ryan"),
    ],
)
def test_romanised_spells_a_name_as_newspapers_do(words: str, expected: str) -> None:
    assert romanised(words, record()) == expected
