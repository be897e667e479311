"""Queries that must find the same: spellings, clitics, months, cases, names in three scripts.

Each row is asked of the real search over a record of six events, each but one told in one language
alone, so that only the folding, the stems and the names can bring a query to its event.
"""

from __future__ import annotations

import pytest

from tests.factories import make_actor, make_alias, make_event, make_kind, make_place
from timeline.found import find
from timeline.models import Alias
from timeline.selection import Selection

EVENTS = {
    "ar": {
        "title_ar": "وزير الخارجية الأميركي يلتقي مسؤولي الأمم المتحدة في هلسنكي",
        "summary_ar": "بحث الوزير في 16 يونيو 2021 العقوبات والاتفاقيات النووية وشؤون اللاجئين، "
        "وقال إن مُحَمَّداً أبلغ اللجنة بنتائج زيارته إلى موسكو. وستستأنف المباحثات في تشرين الثاني.",
    },
    "en": {
        "title_en": "The Foreign Secretary’s envoy signs treaties in Oslo",
        "summary_en": "Sanctions on 1,550 firms were lifted on 9th November; the U.S. embassy "
        "re-opened its consulate, and the S-400 battery was withdrawn. Erdoğan's café remarks.",
    },
    "ru": {
        "title_ru": "Министр рассказал о переговорах с послами в Осло",
        "summary_ru": "Российская сторона заявила о мерах военного характера и упомянула систему "
        "С-400. Встреча прошла 9 ноября, её итоги подвёл Лавров; самолёты вернулись в Киев.",
    },
    "names": {  # whose words say nothing: people, place and kind alone
        "title_en": "Quiet hours",
        "actors": ["vladimir-putin", "mikhail-gorbachev", "nato"],
        "place": "geneva",
        "kind": "summit",
    },
    "mentions": {  # who did not take part
        "title_ar": "انتقادات لبوتين وغورباتشوف قبيل القمة في جنيف",
        "title_ru": "Критика в адрес альянса",
    },
    "other": {
        "title_en": "Nothing of the sort",
        "title_ar": "أمر آخر تماما",
        "title_ru": "Совсем иное",
        "summary_en": "May and July; Prussia; a sum; the envious.",
        "summary_ar": "سوريا وحزب ويوليو وكانون الأول",
        "summary_ru": "Путь, рось, мартини, вторник",
    },
}
CAST = {
    "vladimir-putin": ["Putin", "Vladimir Putin", "بوتين", "فلاديمير بوتين", "Путин"],
    "mikhail-gorbachev": ["Gorbachev", "Горбачёв", "غورباتشوف", "جورباتشوف"],
    "nato": ["NATO", "НАТО", "الناتو", "حلف شمال الأطلسي"],
}

ABOUT_PUTIN = "mentions names"
PAIRS = [
    # Arabic: hamza, alif, taa marbuta, tatweel, vowels, digits
    ("الأميركي", "الامريكي", "ar"),
    ("أميركي", "إمريكي", "ar"),
    ("مسؤولي", "مسئولي", "ar"),
    ("مسؤول", "مسوول", "ar"),
    ("شؤون", "شئون", "ar"),
    ("اللجنة", "اللجنه", "ar"),
    ("نووية", "نوويه", "ar"),
    ("هلسنكي", "هلسنكى", "ar"),
    ("الخارجية", "الخارجـــية", "ar"),
    ("العقوبات", "العُقوبات", "ar"),
    ("محمد", "مُحمّد", "ar"),
    ("محمداً", "محمد", "ar"),
    ("2021", "٢٠٢١", "ar"),
    ("2021", "۲۰۲۱", "ar"),
    ('"16 يونيو"', '"١٦ يونيو"', "ar"),
    ("الأمم", "الامم", "ar"),
    # Arabic: the article, and what is written onto a word
    ("وزير", "الوزير", "ar"),
    ("الوزير", "للوزير", "ar"),
    ("وزير", "كالوزير", "ar"),
    ("العقوبات", "والعقوبات", "ar"),
    ("العقوبات", "فالعقوبات", "ar"),
    ("العقوبات", "بالعقوبات", "ar"),
    ("عقوبات", "للعقوبات", "ar"),
    ("موسكو", "بموسكو", "ar"),
    ("موسكو", "وموسكو", "ar"),
    ("موسكو", "لموسكو", "ar"),
    ("لجنة", "للجنة", "ar"),
    # Arabic: endings
    ("عقوبة", "عقوبات", "ar"),
    ("اتفاقية", "الاتفاقيات", "ar"),
    ("زيارة", "زيارته", "ar"),
    ("لاجئ", "اللاجئين", "ar"),
    ("نووي", "النووية", "ar"),
    # the months in both Arabic traditions, and across languages
    ("يونيو", "حزيران", "ar"),
    ("يونيو", "June", "ar"),
    ("حزيران", "июня", "ar"),
    ("نوفمبر", "تشرين الثاني", "ar en ru"),
    ("November", "ноябрь", "ar en ru"),
    ("Nov", "ноябре", "ar en ru"),
    # names in three scripts: of who took part, and in texts of any language
    ("Putin", "Путин", ABOUT_PUTIN),
    ("Putin", "بوتين", ABOUT_PUTIN),
    ("Путиным", "وبوتين", ABOUT_PUTIN),
    ("Путину", "putin’s", ABOUT_PUTIN),
    ("Vladimir Putin", "فلاديمير بوتين", "names"),
    ("Gorbachev", "Горбачёва", ABOUT_PUTIN),
    ("Горбачев", "Горбачёв", ABOUT_PUTIN),
    ("غورباتشوف", "جورباتشوف", ABOUT_PUTIN),
    ("Gorbachev", "غورباتشوف", ABOUT_PUTIN),
    ("NATO", "НАТО", "names"),
    ("nato", "الناتو", "names"),
    ("الناتو", "ناتو", "names"),
    ("NATO", "لحلف شمال الأطلسي", "names"),
    ("حلف شمال الأطلسي", "وحلف شمال الاطلسي", "names"),
    ("فلاديمير بوتين", "لفلاديمير بوتين", "names"),
    ("Geneva", "Женеве", ABOUT_PUTIN),
    ("جنيف", "Женева", ABOUT_PUTIN),
    ("بجنيف", "Geneva", ABOUT_PUTIN),
    ("summit", "قمة", ABOUT_PUTIN),
    ("القمة", "саммите", ABOUT_PUTIN),
    ("Путин Женева", "قمة بوتين", ABOUT_PUTIN),
    # Russian: cases, ё, adjectives
    ("переговоры", "переговоров", "ru"),
    ("переговорам", "переговорами", "ru"),
    ("послы", "послам", "ru"),
    ("министр", "министру", "ru"),
    ("Лаврова", "Лаврову", "ru"),
    ("Лавров", "Лавровым", "ru"),
    ("самолёт", "самолет", "ru"),
    ("самолётов", "самолетами", "ru"),
    ("её", "ее", "ru"),
    ("военный", "военного", "ru"),
    ("российский", "российской", "ru"),
    ("Киеву", "Киева", "ru"),
    ("ВСТРЕЧА", "встречу", "ru"),
    # English: plurals, possessives, hyphens, apostrophes, accents, numbers
    ("treaty", "treaties", "en"),
    ("sanction", "sanctions", "en"),
    ("secretary", "secretary's", "en"),
    ("secretaries", "secretary’s", "en"),
    ("US embassy", "U.S. embassies", "en"),
    ("1550", "1,550", "en"),
    ("9 November", "9th Nov", "en ru"),
    ("Erdogan", "Erdoğan", "en"),
    ("cafe", "CAFÉ", "en"),
    ("S-400", "S400", "en"),
    ("С-400", "С400", "ru"),
    ("re-opened", "re opened", "en"),
    ('"signs treaties"', "“sign treaty”", "en"),
    ("signs -geneva", "signs", "en"),
]


@pytest.fixture
def library(db: None) -> dict[str, int]:
    """The six events, by their names here."""
    make_kind("summit", label_ar="قمة", label_ru="Саммит")
    make_place("geneva", name_ar="جنيف", name_ru="Женева")
    for slug, names in CAST.items():
        make_actor(slug)
        for name in names:
            language = "ar" if name > "ء" else "ru" if name > "А" else "en"
            kind = Alias.Kind.FULL if " " in name else Alias.Kind.FAMILY
            make_alias(slug, language=language, name=name, kind=kind)
    return {
        name: make_event(**({"title_en": "", "kind": "other", "date": "2019"} | told)).pk
        for name, told in EVENTS.items()
    }


def found_by(query: str, library: dict[str, int]) -> str:
    pks = find(Selection(q=query, sort="relevance")).ids(0, 99)
    return " ".join(sorted(name for name, pk in library.items() if pk in pks))


@pytest.mark.parametrize(("one", "other", "found"), PAIRS)
def test_both_queries_find_the_same(
    library: dict[str, int], one: str, other: str, found: str
) -> None:
    assert (found_by(one, library), found_by(other, library)) == (found, found)


APART = [
    ("يونيو", "يوليو", "ar", "other"),
    ("تشرين الثاني", "كانون الأول", "ar en ru", "other"),
    ("موسكو", "سوريا", "ar", "other"),
    ("Путин", "путь", ABOUT_PUTIN, "other"),
    ("С-400", "С-300", "ru", ""),
    ("summit", "sum", ABOUT_PUTIN, "other"),
    ("U.S.", "us", "en", "en"),
    ("Женева", "жена", ABOUT_PUTIN, ""),
]


@pytest.mark.parametrize(("one", "other", "found", "found_by_other"), APART)
def test_queries_that_look_alike_find_their_own(
    library: dict[str, int], one: str, other: str, found: str, found_by_other: str
) -> None:
    assert (found_by(one, library), found_by(other, library)) == (found, found_by_other)


MEANT = [
    ("Puttin", "Putin"),
    ("Ptuin", "Putin"),
    ("Gorbachov", "Gorbachev"),
    ("Горбочев", "Горбачёв"),
    ("غورباتشيوف", "غورباتشوف"),
    ("Genva", "Geneva"),
    ("helsinky quiett", ""),  # nothing near one of the words
    ("quiett hours", "Quiet hours"),
    ("Женееве", "Женева"),
    ("NATP", "Nato"),
    ("QuietHours", "Quiet hours"),  # two words written as one
    ("Gorba chev", "Gorbachev"),  # and one written as two
    ("sanctions -Puttin", ""),  # what is excluded is not put right
]


@pytest.mark.parametrize(("query", "meant"), MEANT)
def test_near_miss_is_answered_with_what_was_meant(
    library: dict[str, int], query: str, meant: str
) -> None:
    assert find(Selection(q=query)).did_you_mean == meant
