"""Where the content of a statement begins behind its cue, one function per language.

Each takes the words of the sentence, the attribution and the token at which what it governs ends,
and returns the token at which the content begins, or None where only a quotation follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lexicon import speech_ar, speech_en, speech_ru
from .parties import Party
from .speakers import COMMAS, Attribution
from .speakers_ar_subjects import asks_no_name
from .speakers_en_clauses import is_gerund, leads_to_verb
from .speakers_ru_clauses import is_infinitive

LONGEST_CALLED = 10  # tokens of what is called so and "as"
FARTHEST = 20  # tokens between "called on" and what is wanted, at most
ENDS = frozenset(".;؛!?؟…")
QUOTE = "«»"
_WITH_B = frozenset(  # no ب of a verb: بشأن, بسبب
    ["بشان", "بسبب", "بخصوص", "بحضور", "بمشاركه", "بموجب", "بناء", "بدون", "بواسطه", "بمناسبه",
     "بعدما", "بينما", "برفقه", "بدوره", "بدورها", "بحسب", "بهدف", "بفضل", "بمبادره"]
)  # fmt: skip
_OWNING_TO = frozenset(["ذكر", "اقر", "اعترف", "تباهي", "نوه", "تذرع"])  # اعترف بالخطأ
_DEEDS = frozenset(  # what is announced: أعلن في جنيف تعليق المشاركة
    ["تعليق", "خفض", "تمديد", "سحب", "انسحاب", "وقف", "اطلاق", "توقيع", "فرض", "رفع", "حظر", "طرد",
     "اغلاق", "استيناف", "نشر", "بدء", "انهاء", "دعم", "رفض", "تاييد", "التزام", "استعداد", "ارسال",
     "تقديم", "الغاء", "اقامه", "انشاء", "تشكيل", "تخصيص", "زياده", "تقليص", "فتح", "حل", "تمسك"]
)  # fmt: skip
_THE_DEEDS = frozenset(["التوصل", "الافراج", "الانسحاب", "الاتفاق", "البدء", "التخلي", "الانضمام"])
_OF_DEEDS = frozenset(  # في إطار وقف النار: one phrase
    ["اطار", "قرار", "طلب", "عمليه", "موعد", "شان", "سياق", "مجال", "ضوء", "ظل", "حال", "تاريخ",
     "نهايه", "بدايه", "مساله", "قضيه", "ملف", "خطه", "مشروع", "جهود", "اتفاق", "مفاوضات", "سبيل"]
)  # fmt: skip
_IN_IT = frozenset(["فيه", "فيها", "خلاله", "خلالها", "عبره", "عبرها"])
_AFTER = frozenset(["that", "to", "in", "on", "at", "against", "of", "about"])
_ADDRESSEES = frozenset(["him", "her", "them", "us", "me", "it"])
_DETERMINERS = frozenset(
    ["a", "an", "the", "his", "her", "its", "their", "this", "last", "that", "these", "those"]
)
_POSSESSIVES = frozenset(["his", "her", "its", "their", "our"])
_SUBJECTS = frozenset(["he", "she", "it", "they", "we", "there"])  # a clause without "that"
_CLAUSE_STARTERS = frozenset(["that", "the", "he", "she", "it", "they", "we", "there", "this"])


@dataclass(frozen=True, slots=True)
class Sentence:
    """What the openings look at: the words, where parties begin, which tokens are dates.

    `complementisers`: for Arabic, the spelling of each أن or إن as it was written."""

    words: Sequence[str]
    begins: dict[int, Party]
    dated: frozenset[int]
    written: dict[int, str]
    capitals: frozenset[int] = frozenset()

    def word(self, k: int) -> str:
        return self.words[k] if 0 <= k < len(self.words) else ""


def opening(language: str, s: Sentence, a: Attribution, limit: int) -> int | None:
    """Token at which the content of `a` begins, None where it has none of its own."""
    return {"ar": _arabic, "en": _english, "ru": _russian}[language](s, a, limit)


# Arabic ---------------------------------------------------------------------------


def _arabic(s: Sentence, a: Attribution, limit: int) -> int | None:
    if a.kind == "clause":  # ما قاله بيكر لغورباتشوف من أن
        near = range(a.last, min(limit, a.last + FARTHEST) - 1)
        told = (k + 1 for k in near if s.word(k) == "من")
        return next((k for k in told if s.word(k) in speech_ar.COMPLEMENTISERS), None)
    if asks_no_name(s.words, a.at):
        return None
    if a.cue.lemma == "طلب" and (asked := _behind_whom(s, a.last, limit)):
        return asked
    for k in range(a.at + 1, limit):
        word = s.word(k)
        if word in speech_ar.COMPLEMENTISERS and _introduces(s, a, k):
            return k
        far = word == QUOTE and k > a.at + 8 and k > a.last + 2
        resumed = s.word(k + 1) in COMMAS and s.word(k + 2) in speech_ar.COMPLEMENTISERS
        resumed = resumed or (s.word(k - 1) == "ل" and s.word(k + 1) in COMMAS)
        resumed = resumed or s.word(k - 1).removeprefix("ل") in speech_ar.NAMING
        far = far and not resumed  # ، في حديث لـ"القناة"، أن
        if word == ":" or word in ENDS or (far and not _calls_behind(s, a, k)):
            break
    return _arabic_frame(s, a, limit)


def _introduces(s: Sentence, a: Attribution, k: int) -> bool:
    """Whether أن at `k` opens what is said: after a preposition only where the verb takes it, إن
    only after قال and its like."""
    if k < a.last and a.party is not None:
        return False
    before = s.word(k - 1)
    if before in speech_ar.NOT_BEFORE_CONTENT:
        return False
    led = before in ("الي", "علي", "من", "عن", "في") and a.kind != "noun"  # خلص تقرير إلى أن
    if led and before not in a.cue.frames:
        return False
    if s.word(k).startswith("بان") and k > a.last + 1 and _wants_noun(s, a):
        return False
    spelled = s.written.get(k, "")
    plain_saying = a.cue.lemma in ("قال", "قوله", "بحسب") or a.kind in ("relay", "according")
    return spelled[:1] != "إ" or plain_saying or k - a.last <= 1


def _calls_behind(s: Sentence, a: Attribution, k: int) -> bool:
    """وصفت اتفاقهما بشأن "نورد ستريم 2" بأنه: the name at `k` is not what it is called."""
    return a.cue.kind == "describe" and s.word(k + 1).startswith("بان")


def _wants_noun(s: Sentence, a: Attribution) -> bool:
    """أعلن التوصل إلى اتفاق يقضي بأن: the clause belongs to the noun before it."""
    return "np" in a.cue.frames and "b" not in a.cue.frames


def _arabic_frame(s: Sentence, a: Attribution, limit: int) -> int | None:
    """Content without a clause: دعا إلى, نصح بـ, عبّر عن, أعلن with a noun."""
    if a.cue.kind == "ask":
        near = range(a.last, min(limit, a.last + 6) if a.cue.lemma == "تساءل" else a.last)
        return next((k for k in near if s.word(k) in speech_ar.QUESTIONS), None)
    adjective = s.word(a.last).startswith("ال") and s.word(a.last).endswith(("ي", "يه"))
    body = a.party is not None and a.party.kind == "body" and a.party.last == a.last
    begin = over_adverbials_ar(s, a.last + (adjective and body), limit)  # جهاز الأمن + الروسي
    frames = a.cue.frames
    far = 2 * FARTHEST if a.cue.lemma == "طالب" and s.word(a.last) != ":" else 14
    for k in range(a.last, min(limit, begin + far)):
        word = s.word(k)
        if word == QUOTE and _calls_behind(s, a, k):
            continue
        if word == QUOTE and a.cue.kind == "accuse" and k == a.last and _charged(s, k, limit):
            return k  # اتهم X "دوائر يمينية" بتسميم الأجواء
        if (word in (":", QUOTE) and a.cue.lemma != "حمل") or word in ENDS:
            break
        deed = s.word(begin) in _THE_DEEDS or s.word(begin) in _DEEDS
        if word == "عن" and "np" in frames and begin < k and deed:
            break  # أعلن أمس الإفراج عن
        if word in frames and word not in ("that", "np"):
            return None if s.word(k + 1) in (":", "", "ان") else k + 1
        if a.cue.lemma == "حمل" and ("مسوولي" in word or word == QUOTE):
            return k
        if word in _WITH_B:
            continue
        longer = len(word) > 3 or (k == a.last and len(word) == 3)
        if "b" in frames and word.startswith("ب") and longer and _clitic_content(s, k, a):
            called = word == "بما" and s.word(k + 1) in speech_ar.WHAT_HE_CALLED
            return None if called else k  # ندد بما سماه "هراء"
    conjoined = s.word(begin - 1) in COMMAS and s.word(begin)[:1] == "و"  # ، وهنأه بوتين
    if a.cue.kind == "express" and s.word(begin) == QUOTE and s.word(begin + 1) in ("من", "ازاء"):
        return begin  # أبدى "قلقه" من النتائج
    if "np" in frames and begin < limit and not conjoined and _starts_noun(s, begin):
        return begin if limit - begin >= 2 else None
    return _after_colon(s, a.last, limit)


def _behind_whom(s: Sentence, k: int, limit: int) -> int | None:
    """طلب من الكونغرس إرجاء التصويت: what is asked for stands behind who is asked."""
    k = next((j for j in range(k, min(k + 10, limit)) if s.word(j) in ("من", *ENDS)), k)
    party = s.begins.get(k + 1) if s.word(k) == "من" else None
    begin = party.last if party else 0
    if s.word(k) == "من" and party is None and s.word(k + 1).startswith("ال"):
        noun = k + 3 < limit and _starts_noun(s, k + 2)  # طلب من القوتين إرسال
        return k + 2 if noun and s.word(k + 2)[:1] not in "لب" else None
    wanted = party and begin < limit - 1 and _starts_noun(s, begin)
    return begin if wanted and s.word(begin)[:1] not in "لب" else None


def over_adverbials_ar(s: Sentence, k: int, limit: int) -> int:
    """Past commas, dates, adverbs and prepositional phrases: "في ختام القمة"."""
    while k < limit:
        word = s.word(k)
        if word in COMMAS and s.word(k + 1) == "ثم":
            break
        timed = k in s.dated or word in speech_ar.LAPSES  # بعدها بيومين
        if timed or word in COMMAS or word in speech_ar.ADVERBS or word in _IN_IT:
            k += 1
        elif word in ("من", "في", "خلال", "عقب", "بعد", "اثناء", "امام", "عبر", "قبل", "علي"):
            k = _over_phrase_ar(s, k + 1, limit)
        else:
            break
    return k


def _over_phrase_ar(s: Sentence, k: int, limit: int) -> int:
    """Past the noun behind a preposition, to its first definite word or the end of its run."""
    place = s.word(k - 1) == "في" and s.word(k).isalpha() and s.word(k) not in _OF_DEEDS
    deed = s.word(k + 1) in _DEEDS or s.word(k + 1) in _THE_DEEDS
    if place and deed and k not in s.begins:
        return k + 1  # في جنيف تمديد
    for j in range(k, min(limit, k + 4)):
        if j in s.begins:
            return s.begins[j].last
        if j > k and (j in s.dated or s.word(j) in speech_ar.ADVERBS):
            return j  # في جنيف أمس التوصل
        if s.word(j).startswith("ال") or s.word(j) == "ذلك":
            return j + 1
        if j > k and s.word(j)[:1] == "ب" and len(s.word(j)) > 4:
            return j + 1  # في خطاب ببرلين
        if not s.word(j)[0].isalpha() or s.word(j) in speech_ar.PREPOSITIONS:
            return j
    return k


def _charged(s: Sentence, k: int, limit: int) -> bool:
    """Whether what somebody is accused of, ب with a noun, follows the one accused at `k`."""
    near = (s.word(j) for j in range(k + 1, min(limit, k + 6)))
    return any(word[:1] == "ب" and len(word) > 4 and word not in speech_ar.LAPSES for word in near)


def _clitic_content(s: Sentence, k: int, a: Attribution) -> bool:
    party = s.begins.get(k)
    if any(p.first < k < p.last for p in s.begins.values()):
        return False  # طالب نظيره بوتين، في اتصال، بالتحرك: the name within a phrase
    if a.cue.lemma in _OWNING_TO:
        return party is None and k == a.last and s.word(k).startswith(("بال", "بان"))
    return a.cue.kind in ("urge", "accuse", "describe") and (party is None or k > a.last)


def _starts_noun(s: Sentence, k: int) -> bool:
    word = s.word(k)
    led = word in speech_ar.PREPOSITIONS and word != "لقاء"  # يقترح لقاء
    if not word[:1].isalpha() or led or word in speech_ar.CONTENT_STOPS:
        return False
    return word not in speech_ar.COORDINATED and not word.startswith("لل")


def _after_colon(s: Sentence, begin: int, limit: int) -> int | None:
    """Words behind a colon that stand in no quotation marks."""
    for k in range(begin, min(limit, begin + 8)):
        if s.word(k) == ":":
            return k + 1 if s.word(k + 1)[:1].isalnum() and limit - k > 3 else None
        if s.word(k) == QUOTE or s.word(k) in ENDS:
            return None
    return None


def _goes_on_in_words(s: Sentence, k: int, limit: int) -> bool:
    """«возражает: «серый флот» нарастят быстрее»: a term in marks opens what is said."""
    opened = s.word(k) == QUOTE and k not in s.capitals and s.word(k + 1)[:1].isalpha()
    return opened and limit - k > 3


# English ---------------------------------------------------------------------------


def _english(s: Sentence, a: Attribution, limit: int) -> int | None:
    k = a.last if a.last > a.at + 1 else a.at + 1
    first = min(a.first, a.at)
    if s.word(first - 1) == QUOTE or (s.word(first - 1) in COMMAS and s.word(first - 2) == QUOTE):
        over = (_over_adverbials(s, k, limit) or k) if _adverbial(s, k) else k
        return next((j for j in range(over, min(limit, over + 3)) if s.word(j) == "that"), None)
    if a.cue.lemma == "make clear":
        near = range(k, min(limit, k + 4))
        k = next((j + 1 for j in near if s.word(j) in speech_en.MADE_CLEAR), k)
    if a.cue.lemma in ("point out", "shoot back") and s.word(k) in ("out", "back"):
        k += 1
    if a.cue.lemma in ("comment", "elaborate", "reflect") and s.word(k) in ("on", "upon"):
        return None
    if a.cue.lemma in _REPLYING and _by_doing(s, k, limit):
        return None
    if a.kind == "relay" and (told := _told_that(s, a, k, limit)):
        return told
    if a.cue.lemma in speech_en.ADDRESSING and s.word(k) != "that":
        if told := _told_that(s, a, k, limit):
            return told
        k = _over_addressee(s, k, limit)
    if k >= limit or s.word(k) in ENDS or s.word(k) == "-":
        return None
    if s.word(k) in ("that", "whether") or (a.cue.lemma in speech_en.WONDERING and _asks(s, k)):
        return k
    if [s.word(k), s.word(k + 2), s.word(k + 3)] == [",", ",", "that"]:
        return k + 3  # "noted, however, that"
    if s.word(k) == ",":  # "insisted, as he had in Helsinki, that"
        near = range(k + 1, min(limit, k + 12))
        closed = next((j for j in near if s.word(j) in COMMAS), 0)
        if closed and s.word(closed + 1) == "that" and "that" in a.cue.frames:
            return closed + 1
    if s.word(k) == ":" or s.word(k) in COMMAS:
        return _after_colon(s, k, limit) if s.word(k) == ":" else None
    if a.cue.lemma in speech_en.OF_DOING and is_gerund(s.word(k)):
        return k  # "proposed extending the term to six years"
    if a.party and a.party.first > a.at and s.word(k) in speech_en.RELATIVES:
        return None  # "..., said a diplomat who has read it"
    if a.cue.kind in ("describe", "accuse", "urge", "express", "deny") or a.cue.lemma in _FRAMED:
        return _object_frame(s, a, k, limit)
    asking = a.cue.lemma in speech_en.WONDERING
    return _clause(s, k, limit, asking=asking) if "that" in a.cue.frames else None


_REPLYING = frozenset(["answer", "counter", "reply", "respond"])
_CALLING = frozenset(["call", "reject"])
_LEADING_ELSEWHERE = frozenset(["for", "that", "to", "what"])
_FRAMED = frozenset(["remind", "caution", "warn", "insist", "complain", "boast", "hint"])


def _clause(s: Sentence, k: int, limit: int, *, asking: bool = False) -> int | None:
    """The clause behind adverbials: "said on Tuesday in Geneva that", "said the talks"."""
    if not _adverbial(s, k):
        return _unless_quotation(s, k, limit)
    for j in range(k, min(limit, k + 16)):
        if s.word(j) in ("that", "whether"):
            return None if s.word(j - 1) in speech_en.TERMS else j
        if asking and _asks(s, j):
            return j  # "explained to Baker why"
        titled = s.word(j) == "." and s.word(j - 1) in speech_en.TITLES  # "to Mr. Biden"
        stops = s.word(j) in (":", QUOTE) or s.word(j) in ENDS or s.word(j) in _SUBJECTS
        if stops and not titled:
            break
    begin = _over_adverbials(s, k, limit)
    if begin is not None and s.word(begin - 1) in COMMAS and s.word(begin) in ("and", "but"):
        return None  # "..., he told reporters on a call, and left"
    return None if begin is None else _unless_quotation(s, begin, limit)


def _by_doing(s: Sentence, k: int, limit: int) -> bool:
    """ "replied on Tuesday by expelling five", "answering in kind": a deed, nothing told."""
    near = range(k, min(limit, k + 7))
    deed = any(s.word(j) in ("by", "with") and is_gerund(s.word(j + 1)) for j in near)
    return deed or s.words[k : k + 2] == ["in", "kind"]


def _asks(s: Sentence, k: int) -> bool:
    """Whether a question passed on begins at `k`: "who would pay", "how it had come"."""
    return s.word(k) in speech_en.QUESTIONS and s.word(k + 1)[:1].isalnum()


def _unless_quotation(s: Sentence, k: int, limit: int) -> int | None:
    """A quotation with more behind it opens a mixed statement; a whole one is only quoted."""
    if s.word(k) == ":":
        return _after_colon(s, k, limit)
    if s.word(k) != QUOTE:
        return k
    follows = s.word(k + 1)
    return k if limit - k > 2 and follows[:1].isalnum() else None


def _adverbial(s: Sentence, k: int) -> bool:
    word = s.word(k)
    return (
        k in s.dated
        or (word in ("late", "early") and _adverbial(s, k + 1))
        or word in speech_en.PREPOSITIONS
        or (word in speech_en.ADVERBS and word not in ("all", "both"))
        or word in speech_en.AUDIENCES
    )


def _over_addressee(s: Sentence, k: int, limit: int) -> int:
    determined = s.word(k) in _DETERMINERS
    party = s.begins.get(k) or (s.begins.get(k + 1) if determined else None)
    if party and party.last <= limit:
        return party.last + (s.word(party.last) in speech_en.OUTLET_NOUNS)
    if determined:
        near = range(k + 1, min(limit, k + 5))
        if crowd := next((j + 1 for j in near if s.word(j) in speech_en.GATHERINGS), 0):
            return crowd
        return next((j for j in near if not s.word(j)[0].isalpha() or s.word(j) in _AFTER), k)
    if s.word(k) in _ADDRESSEES:
        return k + 1
    for j in range(k, min(limit, k + 6)):
        word = s.word(j)
        if word in speech_en.PREPOSITIONS or word in COMMAS or word in ("that", "to", ":", QUOTE):
            return j
        if word in speech_en.AUDIENCES or word in speech_en.GATHERINGS:
            return j + 1
        if j > k and (word in _CLAUSE_STARTERS or word in _POSSESSIVES):
            return j
    return k


def _told_that(s: Sentence, a: Attribution, k: int, limit: int) -> int:
    """ "told the General Assembly that": where a short noun phrase leads to the clause, else 0."""
    for j in range(k, min(limit, k + 9)):
        word = s.word(j)
        if (word == "that" and s.word(j + 1) in speech_en.TIMES) or (j > k and j in s.dated):
            continue  # "told the nation that evening that"
        if word == "that" and s.word(j - 1) in speech_en.TERMS:
            return 0  # "briefed reporters on condition that he not be named"
        if word == "that":
            return j if s.word(j + 1)[:1].isalnum() else 0
        before = s.word(j - 1)
        titled = (word == "." and before in speech_en.TITLES) or (
            word == QUOTE and before.endswith("'s")  # "told NBC's “Meet the Press” that"
        )
        if titled:
            continue
        if not word[:1].isalnum() or word in speech_en.FINITE or word in _SUBJECTS:
            break
        second = j > k and word in _DETERMINERS and s.word(j - 1) not in speech_en.PREPOSITIONS
        if second or word == "to" or word in a.cue.frames:
            break  # "warned him of a step that", "told him the step that"
    return 0


def _object_frame(s: Sentence, a: Attribution, k: int, limit: int) -> int | None:
    frames = a.cue.frames
    if a.cue.kind == "describe" or a.cue.lemma in _CALLING:
        called = _called_en(s, a, k, limit)
        if called is not None or a.cue.kind == "describe":
            return called
    for j in range(k, min(limit, k + 10)):
        word = s.word(j)
        if a.cue.lemma in speech_en.WONDERING and _asks(s, j):
            return j
        if word == "out" == a.cue.frames[-1]:
            return j + 1
        if word in frames and word not in ("np", "that") and _frames(s, j, limit):
            return j - (s.word(j - 1) in ("not", "never"))
        if word == "that" and "that" in frames:
            return j
        if word in (":", QUOTE):
            break
    if a.cue.kind == "express" or ("np" in frames and limit - k >= 3):
        return k if _noun_follows(s, k) else None
    if "that" in frames and a.cue.kind not in ("urge", "express"):
        return _clause(s, k, limit)
    return None


def _called_en(s: Sentence, a: Attribution, k: int, limit: int) -> int | None:
    """ "called the order “a mistake”", "rejected it as “hollow”": what is called so, with what it
    is called; not an order praised for “its courage”, nor words in marks behind a comma."""
    quoted = next((j for j in range(k, min(limit, k + LONGEST_CALLED)) if s.word(j) == QUOTE), k)
    between = s.words[k:quoted]
    if quoted == k or not all(w[:1].isalnum() for w in between):
        return None
    if a.cue.kind == "deny" and "as" not in between[-2:]:
        return None
    if s.words[quoted + 1 : quoted + 4] == ["in", "the", "words"]:
        return None  # of another
    return None if _LEADING_ELSEWHERE & set(between[between[0] == "to" :]) else k


def _frames(s: Sentence, k: int, limit: int) -> bool:
    """Whether what a verb of urging wants begins here: "to" leads to a verb, not to a place;
    "called on him to" wants something, "called on him" is a visit."""
    if s.word(k) == "to":
        named = k + 1 in s.begins or k + 1 in s.capitals
        return not named and leads_to_verb(s.words, k)
    if s.word(k) == "on":
        wanted = range(k + 1, min(limit, k + FARTHEST))
        return s.word(k - 1) in ("insisted", "insists", "insisting") or any(
            s.word(j) == "to" and _frames(s, j, limit) for j in wanted
        )
    return True


def _noun_follows(s: Sentence, k: int) -> bool:
    return s.word(k) not in speech_en.PREPOSITIONS and s.word(k)[:1].isalnum()


def _over_adverbials(s: Sentence, k: int, limit: int) -> int | None:
    """Past "on Tuesday", "in a statement", "at a news conference in Geneva"."""
    while k < limit and _adverbial(s, k):
        k = _over_phrase(s, k, limit) if s.word(k) in speech_en.PREPOSITIONS else k + 1
        if s.word(k) == ",":
            k += 1
    return None if k >= limit or s.word(k) in ENDS else k


def _over_phrase(s: Sentence, k: int, limit: int) -> int:
    """Past one prepositional phrase: its party, its date, or its few words."""
    j = k + 1
    if s.word(j) in _DETERMINERS:
        j += 1
    if party := s.begins.get(j):
        return party.last
    size = 0
    while j < limit and size < 4 and s.word(j)[0].isalnum():
        word = s.word(j)
        if size and (word in speech_en.PREPOSITIONS or word in _CLAUSE_STARTERS or j in s.begins):
            break
        j, size = j + 1, size + 1
    return max(j, k + 1)


_INSTRUMENTAL = ("ом", "ем", "ой", "ей", "ью", "ыми", "ими", "ами", "ями", "ым", "им")
_THEM = frozenset(["его", "ее", "их", "это", "все"])

# Russian ---------------------------------------------------------------------------


def _russian(s: Sentence, a: Attribution, limit: int) -> int | None:
    start = max(a.at + 1, min(a.last, limit))
    for k in range(a.at + 1, min(limit, start + 18)):
        word = s.word(k)
        said = k + 1 if word == ":" else k
        if s.word(said) in ("мол", "дескать") and s.word(said + 1) in COMMAS:
            return said + 2
        if word in speech_ru.COMPLEMENTISERS or _tells_why(s, a, k):
            return k
        named = word == QUOTE and s.word(k + 1) in COMMAS and (k <= start + 1 or _is_outlet(s, k))
        named = named and a.cue.kind != "describe"  # «назвал новость «хорошей», но сказал, что»
        if word == ":" or word in ENDS or (word == QUOTE and not named):
            break
    return _russian_frame(s, a, start, limit)


def _is_outlet(s: Sentence, k: int) -> bool:
    """«заявил в интервью газете «Известия», что»: to whom somebody talked, before what he said."""
    return k in s.capitals and s.word(k + 2) in speech_ru.COMPLEMENTISERS


def _tells_why(s: Sentence, a: Attribution, k: int) -> bool:
    """«рассказал, почему Москва не спешит»: what somebody explains, right behind the verb."""
    return s.word(k) in ("почему", "зачем") and s.word(k - 1) in COMMAS and a.cue.kind == "say"


def _only_leads_to_quotation(s: Sentence, k: int, limit: int) -> bool:
    """«заявил о Путине: «...»»: what was spoken of, in three words before the quotation."""
    colon = next((j for j in range(k, min(limit, k + 4)) if s.word(j) == ":"), None)
    return colon is not None and s.word(colon + 1) == QUOTE


def _is_deed(s: Sentence, a: Attribution) -> bool:
    """«В 1983 году Рейган объявил о программе», «США объявляют о высылке» tell what was done, as
    a story does: behind its date or in the present. In news whoever announces it is quoted."""
    if not a.cue.lemma.startswith("объяв"):
        return False
    if a.party is None or not a.cue.past:
        return True
    if a.party.kind == "body" and a.party.head != "state":
        return False
    return any(k in s.dated for k in range(max(0, a.party.first - 8), a.party.first))


def _described(s: Sentence, k: int, limit: int) -> int | None:
    """«назвал шаги Москвы «прискорбными»»: what is called so, with what it is called; not a thing
    that stands elsewhere («Решение он назвал «шагом»») or a pronoun."""
    while k in s.dated or s.word(k) in speech_ru.ADVERBS:
        k += 1
    behind = k
    while behind < limit and s.word(behind)[0].isalnum():
        behind += 1
    called = s.word(behind) == QUOTE and behind > k and behind not in s.capitals
    thing = s.word(k) not in speech_ru.PREPOSITIONS and s.word(k) not in _THEM
    return k if called and thing else None


def _russian_frame(s: Sentence, a: Attribution, start: int, limit: int) -> int | None:
    before = next((j for j in range(a.at - 1, -1, -1) if s.word(j) not in (",", "-")), 0)
    if s.word(before) == QUOTE and a.cue.kind == "say" and a.cue.mood != "participle":
        return None  # «...», — сказал о Путине X
    frames = tuple(f for f in a.cue.frames if not (f == "о" and _is_deed(s, a)))
    for k in range(a.at + 1, min(limit, start + 8)):
        word = s.word(k)
        if word in (":", QUOTE) or word in ENDS or word in COMMAS:
            break
        if "inf" in frames and is_infinitive(word):
            oblique = k > start + 1 and s.word(start) in speech_ru.PREPOSITIONS
            own = k + 1 >= len(s.words) or not s.word(k + 1)[0].isalnum()
            k -= k > start and s.word(k - 1) == "не"
            return start if oblique and own and start not in s.dated else k
        prefixed = word in frames or (word in ("об", "обо") and "о" in frames)
        if prefixed and word not in ("что", "np", "inf") and k not in s.begins:
            if s.word(k + 1) == "этом":
                return None
            return None if _only_leads_to_quotation(s, k, limit) else k
    while start in s.dated:
        start += 1
    if a.cue.lemma in speech_ru.THREATENING and s.word(start).endswith(_INSTRUMENTAL):
        return start  # «пригрозил новыми мерами»
    if a.cue.kind == "describe":
        return _described(s, start, limit)
    if a.cue.kind == "express" or ("np" in frames and start == a.at + 1):
        noun = s.word(start)[:1].isalpha() and s.word(start) not in speech_ru.PREPOSITIONS
        if noun and limit - start >= 2:
            return start
    if s.word(start).endswith(("ого", "его", "ую", "юю")):
        return None  # «утверждает нового посла: ...»: an object, no words
    colon = next((k for k in range(start, min(limit, start + 8)) if s.word(k) == ":"), limit)
    if _goes_on_in_words(s, colon + 1, limit):
        return colon + 1
    return _after_colon(s, start, limit)
