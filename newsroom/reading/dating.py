"""Tells a date on which something happened from one that only limits or describes: "until May",
"the 1972 treaty", "the budget for 2020"."""

from __future__ import annotations

import re
from functools import cache

from .findings import FoundDate
from .happenings import classify, lexicon
from .matching import fold
from .telling import Sentence
from .text import Shadow

_DETERMINED = re.compile(r"\b(?:the|its|his|her|their|a) $")
_PREPOSITIONS = frozenset(["in", "on", "at", "the", "в", "во", "في", "يوم"])
_WHEN = re.compile(r",?،? (?:when|حين|عندما|حينما|когда)\b")
_LASTING = re.compile(
    r"و?(?:ال)?(?:موقوف|معتقل|محتجز|مسجون|محبوس|منفي|مفروض|مجمد|معلق|مندلع|مشتعل|سجين|محكوم عليه)"
    r"(?:ه|ين|ون|ات)?"
)
_PUT_OFF = re.compile(
    r"\b(?:put off|postpone|delay|reschedul|отлож|перенес|перенос|ارجا|ارجي|تاجيل|اجلت?\b)"
)
_CALLED_OFF = re.compile(
    r"\b(?:put off|postpone|delay|cancel|call(?:s|ed|ing) off|scrap|отмен|отлож|перенес|сорва"
    r"|[وف]?(?:الغا|الغت|الغي|ارجا|ارجي|تاجيل|اجلت?\b))"
)
_PLANNED = re.compile(
    r"\b(?:planned|scheduled|due|set|намеч\w+|запланирован\w+|назначен\w+|مقرر\w*)"
    r" (?:[^\W\d_]+ ){0,4}$"
)
_DOCUMENT = re.compile(
    r"\b(?:treaty|agreement|accord|pact|act|law|budget|бюджет|ميزانيه|موازنه|договор|соглашени|معاهده|اتفاقيه|اتفاق|قانون)\w*"
)
_NOT_UNTIL = re.compile(r"(?:\bnot|n't|\bit took)\b[^,;.]{0,40}\buntil $")
_PURPOSE = re.compile(r"(?:\bна |\bfor |\b[وف]?ل)$")  # "the budget for 2020"
_YEARS = re.compile(r"\D{0,5}\d{4}(?:[-–]\d{2,4})?(?: год\w*| гг?\.?)?")
_DONE = re.compile(r"[وف]?(?![يت])\w{2,}|\w{2,}(?:ت|تا|وا)")
_BY_THEN = re.compile(  # «к июню 1991 года стороны избавились»: of the past
    r"[^,;:.]{0,60}(?<!\w)"
    r"[а-я]{2,}(?:[аеиоуыя]л(?:[аои]|с[ья]|ась|ось|ись)?|гл[аои]|шл[аои])(?!\w)"
)
_SINCE = frozenset(["с", "со"])


def is_limit(
    shadow: Shadow, language: str, sentence: Sentence, start: int, end: int, value: FoundDate
) -> bool:
    """Whether a word such as "until" stands before the date. A range brings its own; "since
    May, when ..." tells what happened then; what is put off until a day happens on it."""
    if "/" in value.edtf or _WHEN.match(shadow.folded, end):
        return False
    if _PUT_OFF.search(shadow.folded, max(sentence.start, start - 120), start):
        return False
    before = shadow.folded[max(sentence.start, start - 16) : start].split()
    if before and before[-1] in _SINCE and is_wide(value.edtf):
        return True
    if before[-2:-1] == ["впервые"] and before[-1] in _SINCE:
        return True
    if before[-1:] in (["к"], ["ко"]):
        belongs = before[-2:-1] and before[-2].startswith("относ")  # «относится к маю 1986 года»
        if belongs or _BY_THEN.match(shadow.folded, end):
            return False
    if language == "ar" and before[-1:] == ["منذ"] and _was_done(shadow.folded, sentence, start):
        return False
    if before and before[-1] in _PREPOSITIONS:
        if before[-1] != "the" and before[-2:-1] == ["through"]:
            return False  # "talked the matter through on 5 September"
        del before[-1]
    if _NOT_UNTIL.search(shadow.folded, max(sentence.start, start - 60), start):
        return False  # "not until Friday": then it happened
    return bool(before) and before[-1] in folded_words(language, "NOT_DATES")


def _was_done(folded: str, sentence: Sentence, start: int) -> bool:
    """طرحتا منذ فبراير 2008 مشروعا: right before "since" a verb of the past tells what was done."""
    before = folded[max(sentence.start, start - 40) : start].split()[-2:-1]
    found = classify(before[0], "ar") if before else None
    return found is not None and found[0] != "saying" and bool(_DONE.fullmatch(before[0]))


def is_deadline(shadow: Shadow, language: str, sentence: Sentence, start: int) -> bool:
    """Whether something must be done by the date: "must leave by Sunday", "by May they must"."""
    first = max(sentence.start, start - 24)
    by, duty = _deadline(language)
    if not by.search(shadow.folded[first:start]):
        return False
    last = min(sentence.end, start + 100)
    return bool(duty.search(shadow.folded[max(sentence.start, start - 160) : last]))


@cache
def _deadline(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    words, by = lexicon(language).OBLIGATIONS, lexicon(language).BY
    return re.compile(rf"(?<!\w)(?:{by}) $"), re.compile(rf"(?<!\w)(?:{words})(?!\w)")


def is_called_off(shadow: Shadow, sentence: Sentence, start: int) -> bool:
    """Whether the date is the one planned for what the sentence says was called off; it stays
    where no other tells when."""
    if len(sentence.dates) < 2:
        return False
    if not _PLANNED.search(shadow.folded[max(sentence.start, start - 40) : start]):
        return False
    first, last = max(sentence.start, start - 200), min(sentence.end, start + 200)
    return bool(_CALLED_OFF.search(shadow.folded[first:last]))


@cache
def _since(language: str) -> tuple[re.Pattern[str], ...]:
    """What stands before the day since which something goes on, or has not been seen."""
    patterns = lexicon(language).GOES_ON, lexicon(language).LIKE
    return tuple(re.compile(pattern) for pattern in patterns if pattern)


def has_lasted(
    shadow: Shadow, language: str, sentence: Sentence, start: int, value: FoundDate
) -> bool:
    """الموقوف منذ 28 ديسمبر, "has been held since 28 December": on that day it began. So did what
    "the first since the flight in July" names."""
    if len(value.edtf) in (7, 10):
        before = shadow.folded[max(sentence.start, start - 120) : start]
        if any(pattern.search(before) for pattern in _since(language)):
            return True
    if language != "ar":
        return False
    words = shadow.folded[max(sentence.start, start - 24) : start].split()
    if words and words[-1] == "يوم":
        del words[-1]
    return len(words) > 1 and words[-1] == "منذ" and bool(_LASTING.fullmatch(words[-2]))


def is_attribute(shadow: Shadow, language: str, start: int, end: int, value: FoundDate) -> bool:
    """Whether the date only tells which one is meant: "the 1972 treaty", "today's talks"."""
    folded = shadow.folded
    if folded[end : end + 2] == "'s":
        return not is_possessive_day(folded, start, end, value)
    if _PURPOSE.search(folded, max(0, start - 5), start) and _YEARS.fullmatch(folded, start, end):
        return True
    if not re.fullmatch(r"(?:\D{0,5})\d{4}(?: года| г\.)?", folded[start:end]):
        return False
    if language == "en" and _DETERMINED.search(folded, max(0, start - 7), start):
        return bool(re.match(r" [a-z]", folded[end : end + 2]))
    behind = folded[end : end + 30] if language == "en" else ""
    before = folded[max(0, start - 20) : start].split()
    near = " ".join(behind.split()[:2] if language == "en" else before[-1:])
    if language == "en" and before[-1:] == ["of"]:
        return bool(_DOCUMENT.search(" ".join(before[-2:-1])))  # "the treaty of 2002"
    if language == "ar" and len(before) > 1 and classify(before[-2], "ar"):
        return False  # "signed a treaty in 2010"
    return bool(_DOCUMENT.search(near))


_BEHIND = re.compile(r"\b(?:after|before|since|following|ahead of|despite|until) $")


def is_possessive_day(folded: str, start: int, end: int, value: FoundDate) -> bool:
    """Whether a day dates the happening it owns: "decided at Wednesday's summit"."""
    if len(value.edtf) != 10 or _BEHIND.search(folded, max(0, start - 14), start):
        return False
    near = re.findall(r"[\w-]+", folded[end + 2 : end + 50])[:3]
    return any((found := classify(word, "en")) and found[0] != "saying" for word in near)


@cache
def folded_words(language: str, table: str) -> tuple[str, ...]:
    """The words of one table of the lexicon as they stand in a folded text."""
    return tuple(fold(word) for word in getattr(lexicon(language), table))


def is_wide(edtf: str) -> bool:
    """Whether a date is a bare year, a decade or a season."""
    first, _, last = edtf.rstrip("~?%").partition("/")
    return len(first) <= 4 or (len(first) == 7 and (bool(last) or first[5] == "2"))
