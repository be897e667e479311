"""Noun phrases of people: where each begins and ends, and whom it means.

The names come from `names.find_mentions`; the offices and unnamed people are found here, grown over
their modifiers, and joined with the name beside them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .clauses import Unit
from .findings import Mention
from .gazetteer import Gazetteer
from .lexicon import offices as lexicon
from .parties import (
    Head,
    Office,
    Party,
    _body_pattern,
    _country_pattern,
    heads,
    holder_on,
    match_head,
    read_office,
)
from .text import Shadow

_RELATIONAL = frozenset(
    ["помощник", "советник", "пресс-секретарь", "представитель", "соратник", "адвокат", "помощника", "советника", "пресс-секретаря", "представителя", "مستشار", "مساعد", "مستشاره", "مساعده", "نايب", "متحدث", "متحدثه", "محامي", "سفير", "مبعوث", "معاون"]
)
_LINKS = {
    "en": frozenset(["of", "for", "to", "at", "in", "from", "on", "with", "familiar", "close", "who", "and"]),
    "ru": frozenset(["по", "при", "в", "на", "из", "с", "в"]),
    "ar": frozenset(["في", "لدي", "من", "باسم", "علي"]),
}
_PERSON_KINDS = frozenset(["person", "new"])
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*$")


@dataclass(slots=True)
class _Named:
    """A mention laid over the tokens of a unit."""

    first: int
    last: int
    start: int
    end: int
    slug: str
    kind: str  # person, new, institution, state, company, group, place
    prefix: str = ""


class Chunker:
    """Finds the parties of any unit of one text."""

    def __init__(
        self,
        shadow: Shadow,
        *,
        language: str,
        published: date | None,
        mentions: Sequence[Mention],
        gazetteer: Gazetteer,
    ) -> None:
        self.shadow, self.language = shadow, language
        self.day, self.gazetteer = published, gazetteer
        spans = [(*shadow.inner(m.start, m.end), m) for m in mentions]
        self.mentions = sorted(spans, key=lambda s: (s[0], -s[1]))
        self.starts = [s[0] for s in self.mentions]
        self.heads = heads(language) if language in lexicon.OFFICES else {}

    def parties(self, unit: Unit) -> list[Party]:
        """The parties of a unit in order; those that only modify another are left out."""
        named = self._named(unit)
        phrases = self._phrases(unit, named)
        taken = {k for p in phrases for k in range(p.first, p.last)}
        alone = [self._of_name(n) for n in named if n.first not in taken]
        found = sorted([*phrases, *(p for p in alone if p)], key=lambda p: p.first)
        return _with_appositions(unit, found)

    def _named(self, unit: Unit) -> list[_Named]:
        """The mentions within a unit, outside its quotations."""
        tokens, found = unit.tokens, []
        starts = [t.start for t in tokens]
        k = bisect_left(self.starts, unit.start)
        while k < len(self.mentions) and self.starts[k] < unit.end:
            start, end, mention = self.mentions[k]
            k += 1
            first = bisect_left(starts, start + 1) - 1
            if first < 0 or tokens[first].quote is not None or tokens[first].end <= start:
                continue
            last = max(first + 1, bisect_left(starts, end))
            kind = self.gazetteer.kind(mention.actor) or "new"
            prefix = self.shadow.folded[tokens[first].start : start]
            if not found or found[-1].last <= first:
                found.append(_Named(first, last, start, end, mention.actor, kind, prefix))
        return found

    def _of_name(self, named: _Named) -> Party | None:
        slug = self.gazetteer.states.get(named.slug, named.slug)
        kind = "name" if named.kind in _PERSON_KINDS else "body"
        if named.kind == "place" and slug == named.slug:
            return None
        party = Party(named.first, named.last, named.start, named.end, kind, slug)
        party.prefix, party.definite = named.prefix, True
        self._describe_name(party, slug)
        return party

    def _describe_name(self, party: Party, slug: str) -> None:
        words = self.shadow.folded[party.start : party.end]
        actor = self.gazetteer.actors.get(slug)
        if party.kind == "body":
            party.gender, party.number = _body_gender(words, self.language)
        else:
            party.gender = self.gender_of(slug)
        if self.language == "ru" and actor:
            aliases = {_plain(a.text) for a in actor.aliases}
            party.nominative = _plain(words) in aliases
        if not slug:
            text = self.shadow.text[slice(*self.shadow.span(party.start, party.end))]
            party.speaker = "anon:" + _slugified(text)

    def gender_of(self, slug: str) -> str:
        """f or m for a person, as far as the gazetteer or the given name tells; else m."""
        actor = self.gazetteer.actors.get(slug)
        if actor is None or actor.kind != "person":
            return ""
        given = {a.text.split()[0].lower() for a in actor.aliases if a.language == "en"}
        if actor.gender == "f" or given & FEMININE_NAMES:
            return "f"
        return "m"

    def _phrases(self, unit: Unit, named: Sequence[_Named]) -> list[Party]:
        """The office and description phrases of a unit, joined with names beside them."""
        tokens, found, k = [t.word for t in unit.tokens], [], 0
        by_first = {n.first: n for n in named}
        covered = {i: n for n in named for i in range(n.first, n.last)}
        while k < len(tokens):
            person = covered.get(k)
            if person and person.kind in _PERSON_KINDS:
                k = person.last
                continue
            head, prefix = self._head_at(unit, tokens, k)
            if head is None or (person and person.last - person.first > len(head.words)):
                k += 1
                continue
            party = self._grow(unit, head, k, prefix, by_first, covered)
            if found and found[-1].last > party.first:
                party.first = found[-1].last
            found.append(party)
            k = max(party.last, k + 1)
        return found

    def _head_at(self, unit: Unit, words: list[str], k: int) -> tuple[Head | None, str]:
        if unit.tokens[k].quote is not None:
            return None, ""
        head = match_head(self.heads, words, k)
        if head is not None or self.language != "ar":
            return head, ""
        for length in (1, 2):
            prefix, bare = words[k][:length], words[k][length:]
            if prefix in ("و", "ف", "ب", "ل", "ك", "ول", "وب", "لل") and len(bare) > 3:
                bare = "ال" + bare if prefix == "لل" else bare
                head = match_head(self.heads, [*words[:k], bare, *words[k + 1 : k + 6]], k)
                if head:
                    return head, prefix
        return None, ""

    def _grow(
        self,
        unit: Unit,
        head: Head,
        k: int,
        prefix: str,
        by_first: dict[int, _Named],
        covered: dict[int, _Named],
    ) -> Party:
        """The whole phrase around a head."""
        first = self._left(unit, k, covered)
        last, inside, name = self._right(unit, head, k + len(head.words), by_first, covered)
        tokens = unit.tokens
        start = tokens[first].start + (len(prefix) if first == k else 0)
        party = Party(first, last, start, tokens[last - 1].end, "anon", number=head.number)
        party.head, party.prefix, party.inside = head.words[0], prefix, inside
        party.nominative = head.nominative or self.language != "ru"
        self._resolve(unit, party, head, name)
        return party

    def _left(self, unit: Unit, k: int, covered: dict[int, _Named]) -> int:
        """Where the phrase begins: over adjectives, countries, bodies and possessives."""
        if self.language == "ar":
            return k
        first = k
        while first > 0 and k - first < 9 and self._modifies(unit, first - 1, covered):
            first -= 1
        return first

    def _modifies(self, unit: Unit, k: int, covered: dict[int, _Named]) -> bool:
        token = unit.tokens[k]
        if token.quote is not None or not token.is_word:
            return False
        if (own := covered.get(k)) and own.kind not in _PERSON_KINDS:
            return True
        if token.word in lexicon.MODIFIERS[self.language]:
            return True
        if token.word.endswith("'s") and self.language == "en":
            return True
        return bool(
            _country_pattern(self.language).fullmatch(token.word)
            or _body_pattern(self.language).fullmatch(token.word)
        )

    def _right(
        self,
        unit: Unit,
        head: Head,
        k: int,
        by_first: dict[int, _Named],
        covered: dict[int, _Named],
    ) -> tuple[int, list[str], _Named | None]:
        """Where the phrase ends, who is named within, and the name in apposition."""
        last, inside, begin = k, [], k
        while last < len(unit.tokens) and last - begin < 12:
            person = by_first.get(last)
            if person and person.kind in _PERSON_KINDS:
                if self._possessor(unit, head, begin, last):
                    inside.append(person.slug)
                    last = person.last
                    continue
                return person.last, inside, person
            step = self._step(unit, last, covered)
            if not step:
                break
            last += step
        return last, inside, None

    def _possessor(self, unit: Unit, head: Head, begin: int, k: int) -> bool:
        """Whether the person named at `k` is whose adviser, not who the adviser is."""
        before = unit.tokens[k - 1].word if k else ""
        if k > begin and before in _LINKS[self.language]:
            return True
        if self.language == "ar":
            return (k == begin and head.words[-1] in _RELATIONAL) or before == "باسم"
        if self.language == "ru" and k == begin and head.words[-1] in _RELATIONAL:
            return not self._is_nominative(unit, k)
        return False

    def _is_nominative(self, unit: Unit, k: int) -> bool:
        return not unit.tokens[k].word.endswith(
            ("а", "я", "у", "ю", "ого", "ым", "ом", "ской", "овой", "евой", "иной")
        )

    def _step(self, unit: Unit, k: int, covered: dict[int, _Named]) -> int:
        """How many tokens from `k` on still belong to the phrase."""
        tokens = unit.tokens
        if self._modifies(unit, k, covered):
            return 1
        word = tokens[k].word
        if self.language == "en" and word in _LINKS["en"] and word not in ("who", "and"):
            if (
                k + 1 < len(tokens)
                and tokens[k + 1].word in ("the", "a", "an")
                and k + 2 < len(tokens)
            ):
                return (
                    3
                    if self._modifies(unit, k + 2, covered)
                    or (word in ("with", "of")
                    and tokens[k + 2].is_word)
                    else 0
                )
            return 2 if k + 1 < len(tokens) and self._belongs(unit, k + 1, covered) else 0
        if self.language != "en" and word in _LINKS[self.language]:
            return 2 if k + 1 < len(tokens) and self._belongs(unit, k + 1, covered) else 0
        return 0

    def _belongs(self, unit: Unit, k: int, covered: dict[int, _Named]) -> bool:
        own = covered.get(k)
        return bool(own and own.kind in _PERSON_KINDS) or self._modifies(unit, k, covered)

    def _resolve(self, unit: Unit, party: Party, head: Head, name: _Named | None) -> None:
        """Whom the phrase means: the name in it, the holder of the office, or nobody named."""
        last = name.first if name else party.last
        phrase = unit.words(party.first, last)
        if party.prefix:
            phrase = phrase[len(party.prefix) :] if party.prefix != "لل" else "ال" + phrase[2:]
        party.role = self.shadow.text[
            slice(*self.shadow.span(party.start, unit.tokens[last - 1].end))
        ]
        party.definite = self._is_definite(phrase)
        party.gender = _phrase_gender(phrase, head, self.language)
        if name:
            party.kind = "name"
            party.speaker = self.gazetteer.states.get(name.slug, name.slug)
            if not name.slug:
                words = self.shadow.text[slice(*self.shadow.span(name.start, name.end))]
                party.speaker = "anon:" + _slugified(words)
            elif party.gender != "f":
                party.gender = self.gender_of(name.slug)
            return
        if head.number != "s":
            party.kind, party.office = "group", Office(head.post)
            party.speaker = "" if head.post else self.described(phrase)
            return
        party.office = read_office(phrase, self.language)
        slug = (
            holder_on(self.gazetteer, party.office, self.day)
            if not self._indefinite(phrase)
            else ""
        )
        party.kind = "office" if slug or (party.definite and head.post) else "anon"
        party.speaker = slug or self.described(phrase)

    def _is_definite(self, phrase: str) -> bool:
        if self.language == "ar":
            return phrase.startswith("ال")
        if self.language == "en":
            return not phrase.startswith(("a ", "an ", "one ", "another ", "some "))
        return not phrase.startswith(("один ", "одного ", "неназванн", "некий"))

    def _indefinite(self, phrase: str) -> bool:
        if self.language == "ar":
            return phrase.startswith(("متحدث", "ناطق")) and not phrase.startswith("متحدثا")
        return not self._is_definite(phrase) or "former" in phrase or "бывш" in phrase

    def described(self, phrase: str) -> str:
        """`anon:` with a description in plain letters, English where the words are known."""
        if self.language == "en":
            words = [w for w in phrase.split() if w not in ("a", "an", "the", "one", "two")]
        else:
            words = [
                lexicon.DESCRIPTION.get(w.lstrip("و") if len(w) > 5 else w, "")
                for w in phrase.split()
            ]
        if self.language == "ar":
            words = sorted(filter(None, words), key=lambda w: w not in ("senior", "former"))
            nouns = [w for w in words if w in _NOUNS]
            words = [w for w in words if w not in _NOUNS] + nouns[:1]
        return "anon:" + (_slugified(" ".join(filter(None, words))) or "unnamed")


_NOUNS = frozenset(
    ["official", "officials", "source", "sources", "diplomat", "diplomats", "expert", "experts", "analyst", "analysts", "spokesperson", "observers", "aides", "adviser", "officer", "lawmakers"]
)
FEMININE_NAMES = frozenset(
    ["maria", "hillary", "condoleezza", "madeleine", "jen", "karine", "angela", "ursula", "victoria", "wendy", "samantha", "susan", "rose", "jennifer", "dana", "dee", "nancy", "avril", "gina", "janet", "jane", "adrienne", "tamara", "valentina", "margarita", "elvira", "catherine", "federica", "marie", "marina", "anna", "elena", "olga", "natalia", "natalya", "yulia", "svetlana", "kamala", "laura", "melania", "michelle", "sarah", "stephanie", "heather", "linda", "mary", "elizabeth", "liz", "celeste", "bonnie", "rosemary", "nikki", "sanna", "theresa", "margaret", "ekaterina", "irina", "galina", "kaja", "annalena", "liudmila", "lyudmila", "morgan", "marija", "jill", "ellen", "julia", "katherine", "kathleen", "lynne", "tatyana", "tatiana", "viktoria", "ludmila", "zhanna", "alina", "evelyn", "fiona", "amy", "andrea", "beth", "christine"]
)


def _with_appositions(unit: Unit, parties: list[Party]) -> list[Party]:
    """Give a name the office that stands behind it between commas, and drop that phrase.

    "Yuri Ushakov, Putin's foreign policy adviser, said"; "الرئيس، فلاديمير بوتين،" the other way."""
    found: list[Party] = []
    for party in parties:
        before = found[-1] if found else None
        if before and _in_apposition(unit, before, party):
            _merge(unit, before, party)
        else:
            found.append(party)
    return found


def _in_apposition(unit: Unit, before: Party, party: Party) -> bool:
    between = unit.tokens[before.last : party.first]
    if len(between) > 1 or (between and between[0].word not in (",", "،", "(", "-")):
        return False
    if party.prefix or before.number != "s" or party.number != "s":
        return False
    if before.kind == "name" and party.kind in ("office", "anon") and not before.role:
        follows = unit.tokens[party.last].word if party.last < len(unit.tokens) else "."
        return not between or follows in (",", "،", ")", ".", "-", ":") or party.kind == "anon"
    return (
        before.kind in ("office", "anon")
        and party.kind == "name"
        and bool(between)
        and not party.role
    )


def _merge(unit: Unit, before: Party, party: Party) -> None:
    if before.kind == "name":
        before.role = party.role
        if party.gender == "f":
            before.gender = "f"
    else:
        before.kind, before.speaker, before.gender = "name", party.speaker, party.gender
    before.last, before.end = party.last, party.end


def _phrase_gender(phrase: str, head: Head, language: str) -> str:
    first = head.words[0]
    if language == "ar":
        return "f" if first.endswith("ه") and first != "نظيره" else "m"
    if language == "en":
        return "f" if set(phrase.split()) & lexicon.FEMININE else ""
    return "f" if first.endswith("ица") else ("m" if head.number == "s" else "")


_FEMININE_BODIES = frozenset(
    ["موسكو", "واشنطن", "روسيا", "امريكا", "اميركا", "اوكرانيا", "كييف", "دمشق", "طهران", "انقره", "لندن", "بكين", "باريس", "برلين", "تركيا", "سوريا", "المانيا", "فرنسا", "بريطانيا", "الصين", "رويترز", "تاس"]
)


def _body_gender(words: str, language: str) -> tuple[str, str]:
    """Grammatical gender and number of an institution's or a state's name."""
    first = words.split()[0] if words.split() else words
    if language == "ar":
        bare = first.removeprefix("ال")
        feminine = first.endswith(("ه", "ات")) or first in _FEMININE_BODIES or bare == "ولايات"
        return ("f" if feminine else "m"), "s"
    if language == "ru":
        if words == "сша" or first.endswith(("ые", "ты")):
            return "", "p"
        last = next(
            (w for w in words.split() if not w.endswith(("ый", "ой", "ая", "ое", "ий"))), first
        )
        return (
            "f" if last.endswith(("а", "я")) else "n" if last.endswith(("о", "е")) else "m"
        ), "s"
    return "n", "s"


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").replace("«", "").replace("»", "").split())


def _slugified(text: str) -> str:
    return "-".join(re.findall(r"[a-z0-9]+", text.lower().replace("u.s.", "us").replace("'s", "")))
