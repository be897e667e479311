"""What a noun phrase tells of the one it means: gender, number, a description; and how phrases
that stand beside each other belong together."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from .clauses import Unit
from .cues import lookup
from .gazetteer import Gazetteer
from .lexicon import offices as lexicon
from .lexicon import people
from .parties import Head, Party

# Russian abbreviations whose verb goes by the noun behind them.
_OF_ANY_GENDER = frozenset(
    """
    цру фбр анб нато оон фсб свр снб обсе магатэ мвф вто минобороны минэнерго наса ввс вмс вкс ск
    гру кгб
    """.split()
)
LONGEST_COMPLEMENT = 8  # tokens behind an office in apposition
_SPEAKING = frozenset(["name", "body", "office"])


def plain(text: str) -> str:
    """A name for comparison: small letters, ё as е, no marks."""
    return " ".join(text.lower().replace("ё", "е").replace("«", "").replace("»", "").split())


def slugified(text: str) -> str:
    """Words in plain letters joined by hyphens; "" where there are none."""
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().replace("u.s.", "us").replace("'s", "")))


def described(phrase: str, language: str) -> str:
    """`anon:` with a description in plain letters, English where the words are known."""
    words = phrase.split()
    if language == "en":
        words = [w for w in words if w not in ("a", "an", "the", "one", "two")]
    else:
        words = [lexicon.DESCRIPTION.get(w, "") for w in words]
    words = list(filter(None, words))
    if language == "ar":  # the noun stands first there, last in English
        nouns = [w for w in words if w in people.NOUNS]
        words = sorted((w for w in words if w not in people.NOUNS), key=_rank) + nouns[:1]
    return "anon:" + (slugified(" ".join(words)) or "unnamed")


def _rank(word: str) -> bool:
    return word not in ("senior", "former")


def gender_of(gazetteer: Gazetteer, slug: str) -> str:
    """f or m for a person, as far as the gazetteer or the given name tells; else m."""
    actor = gazetteer.actors.get(slug)
    if actor is None or actor.kind != "person":
        return ""
    given = {a.text.split()[0].lower() for a in actor.aliases if a.language == "en"}
    return "f" if actor.gender == "f" or given & people.FEMININE_NAMES else "m"


def phrase_gender(phrase: str, head: Head, language: str) -> str:
    """Grammatical gender of a description, "" where the language does not show it."""
    first = head.words[0]
    if language == "ar":
        if first in ("وسايل", "تقارير", "وكالات"):
            return "f"
        return "f" if first.endswith("ه") and first != "نظيره" else "m"
    if language == "en":
        return "f" if set(phrase.split()) & lexicon.FEMININE else ""
    return "f" if first.endswith("ица") else ("m" if head.number == "s" else "")


def body_gender(words: str, language: str) -> tuple[str, str]:
    """Grammatical gender and number of an institution's or a state's name."""
    first = words.split()[0] if words.split() else words
    if language == "ar":
        feminine = first.endswith(("ه", "ات", "يا")) or first in people.FEMININE_BODIES
        foreign = words == first and not first.startswith("ال")  # قالت ناسا, قال غازبروم
        return ("f" if feminine else "" if foreign else "m"), "s"
    if language != "ru":
        return "n", "s"
    if words.isascii() or first in _OF_ANY_GENDER:
        return "", "s"
    if words == "сша" or first.endswith(("ые", "ты")):
        return "", "p"
    adjectives = ("ый", "ой", "ая", "ое", "ий")
    noun = next((w for w in words.split() if not w.endswith(adjectives)), first)
    return ("f" if noun.endswith(("а", "я")) else "n" if noun.endswith(("о", "е")) else "m"), "s"


def with_appositions(unit: Unit, parties: list[Party], language: str) -> list[Party]:
    """Give a name the office that stands behind it between commas, and drop that phrase.

    "Yuri Ushakov, Putin's foreign policy adviser, said"; "المتحدث باسم الكرملين، بيسكوف،" too."""
    found: list[Party] = []
    for party in parties:
        before = found[-1] if found else None
        if before and _in_apposition(unit, before, party, language):
            _merge(before, party)
        else:
            found.append(party)
    return found


def _in_apposition(unit: Unit, before: Party, party: Party, language: str) -> bool:
    between = unit.tokens[before.last : party.first]
    if len(between) > 1 or (between and between[0].word not in (",", "،", "(", "-")):
        return False
    if party.prefix or before.number != "s" or party.number != "s":
        return False
    if before.nominative != party.nominative and language == "ru":
        return False
    described = language == "en" and unit.tokens[party.first].word in ("the", "a", "an")
    if (
        before.kind == "name"
        and party.kind in ("office", "anon")
        and (not before.role or (described and between))
    ):
        return not between or _closes(unit, party, language)
    return (
        before.kind in ("office", "anon")
        and party.kind == "name"
        and bool(between)
        and not party.role
    )


def _closes(unit: Unit, party: Party, language: str) -> bool:
    """Whether the phrase may end an apposition: no verb of its own follows."""
    follows = unit.tokens[party.last].word if party.last < len(unit.tokens) else "."
    if follows in (",", "،", ")", ".", "-", ":"):
        return True
    if language == "ru" and follows[:1].isalpha() and _runs_to_comma(unit, party.last):
        return True
    long = party.last - party.first > 1
    return language != "ar" and long and lookup(language, follows) is None


def _runs_to_comma(unit: Unit, k: int) -> bool:
    """Whether nothing but complements stands before the comma: «Дмитриев, глава РФПИ,»."""
    for token in unit.tokens[k : k + LONGEST_COMPLEMENT]:
        if token.quote is None and token.word == ",":
            return True
        if token.quote is None and (not token.is_word or lookup("ru", token.word)):
            return False
    return False


def _merge(before: Party, party: Party) -> None:
    if before.kind == "name":
        before.role = party.role
        if party.gender == "f":
            before.gender = "f"
    else:
        before.kind, before.speaker, before.gender = "name", party.speaker, party.gender
    before.last, before.end = party.last, party.end


def joined(unit: Unit, parties: list[Party], language: str) -> list[Party]:
    """Two joined by "and" may speak together: the first gets the second as its partner."""
    joint = {"en": "and", "ru": "и"}.get(language)
    if language == "en":
        parties = without_heads(unit, parties)
    for one, other in pairwise(parties):
        if other.kind not in _SPEAKING:
            continue
        if one.kind == "group":
            if one.members and other.first - one.last <= 2:
                one.members.append(str(other.speaker))
        elif one.kind not in _SPEAKING:
            continue
        elif joint:
            between = unit.tokens[one.last : other.first]
            words = [t.word for t in between]
            first = unit.tokens[one.first - 1].word if one.first else ""
            both = (first, words) in (("и", [",", "и"]), ("как", [",", "так", "и"]))
            together = words == [joint] or words == ["and", "the"] or both
            together = together or (language == "en" and _after_apposition(unit, one, words))
            one.partner = other if together else None
        elif other.prefix == "و" and other.first == one.last:
            one.partner = other
    return parties


def _after_apposition(unit: Unit, one: Party, between: Sequence[str]) -> bool:
    """ "Igor Ivanov, the foreign minister, and Igor Sergeyev": the comma closes the apposition."""
    closing = list(between) in ([",", "and"], [",", "and", "the"])
    return closing and any(t.word == "," for t in unit.tokens[one.first : one.last])


def without_heads(unit: Unit, parties: list[Party]) -> list[Party]:
    """ "the F.B.I., James B. Comey Jr., and the Department": an institution's head, set between
    commas before "and" and another institution, goes with the first."""
    kept = list(parties)
    for one, head, other in zip(parties, parties[1:], parties[2:], strict=False):
        bodies = one.kind == other.kind == "body" and head.kind == "name"
        first = [t.word for t in unit.tokens[one.last : head.first]]
        second = [t.word for t in unit.tokens[head.last : other.first] if t.word != "."]
        if bodies and first == [","] and second in ([",", "and"], [",", "and", "the"]):
            one.last, one.end = head.last, head.end
            kept = [p for p in kept if p is not head]
            if unit.tokens[one.last].word == ".":
                one.last += 1
    return kept
