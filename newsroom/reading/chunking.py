"""Noun phrases of people: where each begins and ends, and whom it means.

The names come from `names.find_mentions`; the offices and unnamed people are found here, grown over
their modifiers, and joined with the name beside them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from .bodies_ar import with_bodies, with_kinds, with_states
from .clauses import Token, Unit
from .complements import (
    is_one_spoken_of,
    leads_to,
    one_in_genitive,
    with_foreign_owners,
    with_russian_strangers,
)
from .cues import lookup
from .findings import Mention
from .gazetteer import Gazetteer
from .institutions import with_common_nouns
from .lexicon import names_ru, people, speech_ar
from .lexicon import offices as lexicon
from .lexicon.speech_en import TITLES
from .nationals import with_nationals, with_russian_nationals
from .nominatives import is_nominative
from .parties import (
    Head,
    Office,
    Party,
    _body_pattern,
    _country_pattern,
    country_in,
    heads,
    holder_on,
    holders_of,
    match_head,
    read_office,
)
from .phrases import (
    body_gender,
    described,
    gender_of,
    joined,
    phrase_gender,
    plain,
    slugified,
    with_appositions,
)
from .strangers import Sighting, Strangers
from .strangers_ar import with_names_behind
from .strangers_en import with_homes, with_institutions, with_names
from .text import Shadow, shadow
from .unnamed_ar import is_indefinite, with_unnamed

_LINKS = {
    "en": frozenset(
        ["of", "for", "to", "at", "in", "from", "on", "with", "familiar", "close", "who", "and"]
    ),
    "ru": frozenset(["по", "при", "в", "на", "из", "с", "в"]),
    "ar": frozenset(["في", "لدي", "من", "باسم", "علي"]),
}
_UNDECLINED = ("и", "о", "е", "у", "э", "ю", "их", "ых")  # names alike in all cases
_PLURAL_ADJECTIVES = ("ие", "их", "им", "ими")
TRANSITION = timedelta(days=80)  # from an election to taking office, at most
_PERSON_KINDS = frozenset(["person", "new"])


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
    nominative: bool = True  # of strangers


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
        self.strangers = Strangers(language, gazetteer)
        self.in_full = {m.actor for m in mentions if " " in m.text}

    def parties(self, unit: Unit) -> list[Party]:
        """The parties of a unit in order; those that only modify another are left out."""
        named = self._named(unit)
        phrases = self._phrases(unit, named)
        taken = {k for p in phrases for k in range(p.first, p.last)}
        alone = [self._of_name(n) for n in named if n.first not in taken]
        for party in alone:
            self._as_government(unit, party)
        found = sorted([*phrases, *(p for p in alone if p)], key=lambda p: p.first)
        found = self._with_agencies(unit, found)
        if self.language == "ru":
            found = self._with_far_names(unit, found)
            found = with_russian_strangers(unit, found, self.strangers.remember)
            found = with_russian_nationals(unit, found)
            found = with_foreign_owners(unit, found, self.gazetteer.side)
        if self.language == "ar":
            found = with_names_behind(unit, found, self.strangers)
            found = with_states(unit, found, self.gazetteer)
            found = with_unnamed(unit, found)
        found = with_common_nouns(unit, found, self.language)
        if self.language == "ar":
            found = with_bodies(unit, with_kinds(found, unit))
        if self.language == "en":
            found = with_institutions(unit, found, self.gazetteer.actors)
            found = with_homes(unit, with_names(unit, found, self.strangers))
            found = with_nationals(unit, found)
        return joined(unit, with_appositions(unit, found, self.language), self.language)

    def _named(self, unit: Unit) -> list[_Named]:
        """The mentions within a unit, outside its quotations."""
        tokens = unit.tokens
        found: list[_Named] = []
        starts = [t.start for t in tokens]
        k = bisect_left(self.starts, unit.start)
        while k < len(self.mentions) and self.starts[k] < unit.end:
            start, end, mention = self.mentions[k]
            k += 1
            first = bisect_left(starts, start + 1) - 1
            if first < 0 or tokens[first].end <= start:
                continue
            if tokens[first].quote is not None and not self._is_all_of(tokens[first], start, end):
                continue
            last = max(first + 1, bisect_left(starts, end))
            kind = self.gazetteer.kind(mention.actor) or "new"
            prefix = self.shadow.folded[tokens[first].start : start]
            if last == first + 1 and self._is_strangers(tokens[first].word[len(prefix) :], mention):
                continue
            if not found or found[-1].last <= first:
                slug = mention.actor or self._stranger(unit, first, last, prefix)
                if self.language == "ru" and kind == "person" and last > first + 1:
                    self.strangers.know_given(tokens[first].word, slug)
                found.append(_Named(first, last, start, end, slug, kind, prefix))
        taken = {k for n in found for k in range(n.first, n.last)}
        found += [self._sighted(unit, own) for own in self.strangers.find(unit, taken)]
        return sorted(found, key=lambda n: n.first)

    def _is_strangers(self, word: str, mention: Mention) -> bool:
        """Whether a family name alone is that of a stranger whom the Arabic text has named in full
        before, and not of its bearer in the record, whom it has not: جيمي كارتر، ... كارتر."""
        if self.language != "ar" or mention.actor in self.in_full:
            return False
        known = self.strangers.families.get(word)
        told = known is not None and known[0] not in self.strangers.expected
        return told and known is not None and known[0] not in ("", mention.actor)

    def _is_all_of(self, token: Token, start: int, end: int) -> bool:
        """«Газпром» between marks in Russian: the quotation is nothing but the name."""
        within = start - token.start <= 1 and token.end - end <= 1
        return self.language == "ru" and within

    def _stranger(self, unit: Unit, first: int, last: int, prefix: str) -> str:
        words = [t.word for t in unit.tokens[first:last] if t.is_word]
        words[0] = words[0][len(prefix) :]
        return self.strangers.remember(words)

    def _sighted(self, unit: Unit, own: Sighting) -> _Named:
        tokens, kind = unit.tokens, "new"
        start, end = tokens[own.first].start + len(own.prefix), tokens[own.last - 1].end
        return _Named(own.first, own.last, start, end, own.slug, kind, own.prefix, own.nominative)

    def _of_name(self, named: _Named) -> Party | None:
        slug = self.gazetteer.states.get(named.slug, named.slug)
        kind = "name" if named.kind in _PERSON_KINDS else "body"
        kind = "agency" if slug in people.MEDIA else kind
        if named.kind == "place" and slug == named.slug:
            return None
        party = Party(named.first, named.last, named.start, named.end, kind, slug)
        party.prefix, party.definite, party.head = named.prefix, True, named.kind
        party.nominative = named.nominative
        self._describe_name(party, slug)
        return party

    def _with_agencies(self, unit: Unit, found: list[Party]) -> list[Party]:
        """«источник ТАСС в Белом доме»: whose source it is stands within the phrase."""
        if self.language != "ru":
            return found
        kept: list[Party] = []
        for party in found:
            before = kept[-1] if kept else None
            within = before and before.last == party.first and before.kind in ("anon", "group")
            noun = before and before.kind == "agency" and before.head in people.COMMON_MEDIA
            if before and within and party.kind == "agency" and before.head in people.SOURCES:
                before.last, before.end = party.last, party.end
            elif before and noun and before.last == party.first and party.kind == "agency":
                before.last, before.end, before.speaker = party.last, party.end, party.speaker
            else:
                kept.append(party)
        return kept

    def _with_far_names(self, unit: Unit, found: list[Party]) -> list[Party]:
        """«глава комитета Совета Федерации Константин Косачев»: the name behind the office's
        complements, all in the genitive."""
        kept: list[Party] = []
        for party in found:
            head = leads_to(unit, kept, party)
            if head:
                del kept[kept.index(head) + 1 :]
                head.kind, head.speaker, head.definite = "name", party.speaker, True
                head.gender = party.gender
                head.last, head.end = party.last, party.end
            else:
                kept.append(party)
        return kept

    def _as_government(self, unit: Unit, party: Party | None) -> None:
        """إدارة أوباما, "the Obama administration", «администрация Обамы»: the government."""
        if party is None or party.kind != "name" or not isinstance(party.speaker, str):
            return
        tokens = unit.tokens
        actor = self.gazetteer.actors.get(party.speaker)
        side = {"us": "us-government", "ru": "russian-government"}.get(actor.side if actor else "")
        if side not in self.gazetteer.actors:
            return
        before = tokens[party.first - 1].word if party.first else ""
        behind = tokens[party.last].word if party.last < len(tokens) else ""
        if self.language == "en" and behind == "administration":
            party.last, party.end = party.last + 1, tokens[party.last].end
        elif before.removeprefix("و") in people.ADMINISTRATIONS:
            party.first, party.start = party.first - 1, tokens[party.first - 1].start
            party.nominative = before[-1:] in "яه"
        else:
            return
        party.kind, party.speaker, party.head = "body", side or "", "institution"
        party.gender = {"en": "n"}.get(self.language, "f")

    def _describe_name(self, party: Party, slug: str) -> None:
        words = self.shadow.folded[party.start : party.end]
        actor = self.gazetteer.actors.get(slug)
        if party.kind != "name":
            party.gender, party.number = body_gender(words, self.language)
        else:
            party.gender = self._gender(slug)
        if self.language == "ru" and actor:
            aliases = {plain(a.text) for a in actor.aliases}
            aliases |= {plain(text) for text in names_ru.EXTRA.get(slug, ())}
            party.nominative = is_nominative(plain(words), aliases)

    def _gender(self, slug: str) -> str:
        return self.strangers.genders.get(slug) or gender_of(self.gazetteer, slug)

    def _phrases(self, unit: Unit, named: Sequence[_Named]) -> list[Party]:
        """The office and description phrases of a unit, joined with names beside them."""
        tokens, k = [t.word for t in unit.tokens], 0
        found: list[Party] = []
        by_first = {n.first: n for n in named}
        covered = {i: n for n in named for i in range(n.first, n.last)}
        while k < len(tokens):
            person = covered.get(k)
            if person and person.kind in _PERSON_KINDS:
                k = person.last
                continue
            head, prefix = self._head_at(unit, tokens, k)
            longer = person and person.last - person.first > len(head.words if head else ())
            if head is None or longer or not self._may_be_head(unit, k, head):
                k += 1
                continue
            party = self._grow(unit, head, k, prefix, by_first, covered)
            if found and found[-1].last > party.first:
                party.first = found[-1].last
            found.append(party)
            k = max(party.last, k + 1)
        return found

    def _may_be_head(self, unit: Unit, k: int, head: Head) -> bool:
        """Whether an adjective-like head («صحافي», an agency in small letters) is a noun here."""
        if head.post == "agency" and self.language != "ar":
            first = k + (unit.tokens[k].word == "the" and len(head.words) > 1)
            common = head.lemma in people.COMMON_MEDIA or head.words[-1] in people.OUTLETS
            return unit.tokens[first].capital or common
        if self.language != "ar" or len(head.words) > 1 or head.words[0] not in people.ADJECTIVAL:
            return True
        before = unit.tokens[k - 1] if k else None
        if before is None or not before.is_word:
            return True
        behind = unit.tokens[k + 1].word if k + 1 < len(unit.tokens) else ""
        if before.word in speech_ar.WORDS_OF and country_in(behind) and behind[:2] != "ال":
            return True  # بحسب تعبير دبلوماسي أوروبي
        if {before.word, before.word[1:]} & speech_ar.ACCORDING:
            return True  # وبحسب دبلوماسي حضر اللقاء
        governed = before.word in speech_ar.PREPOSITIONS and head.post != "agency"
        return governed or lookup("ar", before.word) is not None or before.word in people.PLACERS

    def _head_at(self, unit: Unit, words: list[str], k: int) -> tuple[Head | None, str]:
        if unit.tokens[k].quote is not None:
            return None, ""
        head = match_head(self.heads, words, k)
        if head is not None and head.number != "s" and self.language == "ru":
            if k and words[k - 1].endswith(("ской", "цкой", "новой", "шней")):
                return None, ""  # «американской стороны», «новой политики»: of one
            return one_in_genitive(self.heads, unit, k) or head, ""
        if head is not None or self.language != "ar":
            return head, ""
        for length in (1, 2):
            prefix, bare = words[k][:length], words[k][length:]
            if prefix in ("و", "ف", "ب", "ل", "ك", "ول", "وب", "لل") and len(bare) > 3:
                bare = "ال" + bare if prefix == "لل" else bare
                head = match_head(self.heads, [bare, *words[k + 1 : k + 6]], 0)
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
        if name is None:
            while last > k + len(head.words) and unit.tokens[last - 1].word in people.DANGLING:
                last -= 1
        tokens = unit.tokens
        start = tokens[first].start + (len(prefix) if first == k else 0)
        party = Party(first, last, start, tokens[last - 1].end, "anon", number=head.number)
        party.head, party.prefix, party.inside = head.lemma, prefix, inside
        party.nominative = head.nominative or self.language != "ru"
        if self.language == "ru" and tokens[first].word in people.COUNTING:
            party.number, party.nominative = "p", True
        self._resolve(unit, party, head, name)
        return party

    def _left(self, unit: Unit, k: int, covered: dict[int, _Named]) -> int:
        """Where the phrase begins: over adjectives, countries, bodies and possessives."""
        if self.language == "ar":
            return k
        first = k
        while first > 0 and k - first < 9 and self._modifies(unit, first - 1, covered):
            word = unit.tokens[first - 1].word
            if self.language == "ru" and not self._is_adjective(word):
                break
            first -= 1
            if word in people.COUNTING:
                break
            if word in people.DETERMINERS:
                break
        if self.language == "en" and first < k and _is_title(unit, first - 2):
            first -= 2  # Mr. Putin's aide
        if self.language == "en" and [t.word for t in unit.tokens[max(0, first - 2) : first]] == [
            "one",
            "of",
        ]:
            first -= 2
        return first

    def _is_adjective(self, word: str) -> bool:
        known = word in lexicon.MODIFIERS["ru"] or word in people.COUNTING
        return known or word.endswith(people.ADJECTIVE_ENDINGS)

    def _modifies(self, unit: Unit, k: int, covered: dict[int, _Named]) -> bool:
        token = unit.tokens[k]
        if token.quote is not None or not token.is_word:
            return False
        if (own := covered.get(k)) and own.kind not in _PERSON_KINDS:
            return True
        if token.word in lexicon.MODIFIERS[self.language] or token.word in people.COUNTING:
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
        inside: list[str] = []
        last, begin = k, k
        while last < len(unit.tokens) and last - begin < 12:
            person = by_first.get(last)
            if person and person.kind in _PERSON_KINDS and head.post != "agency":
                if not self._agree(head, person):
                    break
                if self.language == "ar" and last > begin and unit.tokens[last - 1].word == "عن":
                    return last - 1, inside, None  # نقل دبلوماسيون عن لافروف
                if self._possessor(unit, head, begin, person):
                    inside.append(person.slug)
                    last = person.last
                    continue
                return person.last, inside, person
            step = self._step(unit, last, covered)
            if not step or unit.tokens[last].word in people.DETERMINERS or head.post == "agency":
                break
            last += step
        return last, inside, None

    def _agree(self, head: Head, name: _Named) -> bool:
        """Whether a Russian head and the name behind it may stand in one case: not in «заявил
        журналистам Лавров»."""
        if self.language != "ru" or head.nominative:
            return True
        words = self.shadow.folded[name.start : name.end]
        actor = self.gazetteer.actors.get(name.slug)
        aliases = {plain(a.text) for a in actor.aliases} if actor else set()
        nominative = plain(words) in aliases if actor else name.nominative
        undeclined = words[-1] not in "ая" and words.split()[0][-1] not in "ая"
        woman = self._gender(name.slug) == "f" and undeclined
        return not nominative or woman or words.endswith(_UNDECLINED)

    def _is_of_him(self, unit: Unit, k: int) -> bool:
        """قال مستشاره جون بولتون: behind a man's verb this is his adviser, no woman of Bolton's."""
        verb = lookup("ar", unit.tokens[k - 1].word) if k > 0 else None
        return bool(verb and verb.gender == "m" and unit.tokens[k].word.endswith("ه"))

    def _possessor(self, unit: Unit, head: Head, begin: int, person: _Named) -> bool:
        """Whether the person is whose adviser, not who the adviser is."""
        k = person.first
        before = unit.tokens[k - 1].word if k else ""
        if before == "." and _is_title(unit, k - 2):
            before = unit.tokens[k - 3].word if k > 2 else ""
        if self.language == "en" and k > begin and before in self.heads:
            before = unit.tokens[k - 2].word  # "spokesman for President Vladimir Putin"
        if k == begin and head.post and head.post in self._posts(person.slug):
            return False
        if self.language == "ar" and k == begin and self._is_of_him(unit, begin - len(head.words)):
            return False
        if k > begin and (before in _LINKS[self.language] or self._is_of_staff(unit, head, person)):
            return True
        if self.language == "ar":
            return (k == begin and head.words[-1] in people.RELATIONAL) or before == "باسم"
        if self.language == "ru" and k == begin and head.words[-1] in people.RELATIONAL:
            own = self._stands_in_nominative(person)
            return not (self._is_nominative(unit, k) and (own or not head.nominative))
        if self.language == "ru" and head.nominative:  # «советник Обамы»
            return not self._stands_in_nominative(person)
        return False

    def _is_plain(self, person: _Named) -> bool:
        """Whether a man's Russian name ends as it does in the nominative."""
        ending = self.shadow.folded[person.end - 1]
        return self._gender(person.slug) == "m" and ending not in "аяыиуюоеэ"

    def _is_of_staff(self, unit: Unit, head: Head, person: _Named) -> bool:
        """مسؤول في إدارة الرئيس ترامب, «источник в команде Байдена»: whose people they are."""
        if self.language == "ru" and self._is_plain(person):
            return False  # «член кабинета Джозеф Данфорд»
        words = [t.word for t in unit.tokens[max(0, person.first - 2) : person.first]]
        if (
            len(words) > 1
            and words[-1] not in people.STAFFS
            and match_head(self.heads, words[1:], 0)
        ):
            words.pop()
        if words[-1:] == ["семьи"] and not head.nominative:
            return False  # «представителя семьи Джонатана Фрэнкса»: it is he
        return bool(words) and words[-1] in people.STAFFS

    def _stands_in_nominative(self, name: _Named) -> bool:
        actor = self.gazetteer.actors.get(name.slug)
        words = plain(self.shadow.folded[name.start : name.end])
        if actor is None:
            return name.nominative or words.endswith(_UNDECLINED)
        aliases = {plain(a.text) for a in actor.aliases}
        return is_nominative(words, aliases) or (words[-1] in "оеиу" and " " in words)

    def _posts(self, slug: str) -> set[str]:
        """The posts that a person ever held."""
        actor = self.gazetteer.actors.get(slug)
        return {
            read_office(shadow(words).folded.strip(), language).post
            for role in (actor.roles if actor else ())
            for language, phrases in role.words.items()
            for words in phrases[:1]
        }

    def _is_nominative(self, unit: Unit, k: int) -> bool:
        return not unit.tokens[k].word.endswith(
            ("а", "я", "у", "ю", "ого", "ым", "ом", "ской", "овой", "евой", "иной")
        )

    def _step(self, unit: Unit, k: int, covered: dict[int, _Named]) -> int:
        """How many tokens from `k` on still belong to the phrase."""
        tokens = unit.tokens
        if self.language == "ru" and self._is_new_head(unit, k):
            return 0
        word, behind = tokens[k].word, covered.get(k + 1)
        whose = behind is not None and behind.kind in _PERSON_KINDS
        if self._modifies(unit, k, covered) or (whose and word in people.STAFFS):
            return 1
        if self.language == "en" and word in _LINKS["en"] and word not in ("who", "and"):
            own = covered.get(k + 2)
            if own and own.last < len(tokens) and tokens[own.last].word in people.STAFFS:
                return own.last + 1 - k  # "an official from the Biden administration"
            if (
                k + 1 < len(tokens)
                and tokens[k + 1].word in ("the", "a", "an")
                and k + 2 < len(tokens)
            ):
                return (
                    3
                    if self._modifies(unit, k + 2, covered)
                    or (word in ("with", "of") and tokens[k + 2].is_word)
                    else 0
                )
            if _is_title(unit, k + 1) and k + 3 < len(tokens):
                return 4 if self._belongs(unit, k + 3, covered) else 0
            return 2 if k + 1 < len(tokens) and self._belongs(unit, k + 1, covered) else 0
        if self.language != "en" and word in _LINKS[self.language]:
            return 2 if k + 1 < len(tokens) and self._belongs(unit, k + 1, covered) else 0
        return 0

    def _is_new_head(self, unit: Unit, k: int) -> bool:
        """«заверил журналистов президент»: an office in the nominative is no complement."""
        head = match_head(self.heads, [t.word for t in unit.tokens[k : k + 6]], 0)
        return head is not None and head.nominative and head.post not in ("", "agency", "service")

    def _belongs(self, unit: Unit, k: int, covered: dict[int, _Named]) -> bool:
        own = covered.get(k)
        staff = unit.tokens[k].word in people.STAFFS
        return staff or bool(own and own.kind in _PERSON_KINDS) or self._modifies(unit, k, covered)

    def _resolve(self, unit: Unit, party: Party, head: Head, name: _Named | None) -> None:
        """Whom the phrase means: the name in it, the holder of the office, or nobody named."""
        last = name.first if name else party.last
        phrase = unit.words(party.first, last)
        if party.prefix:
            phrase = phrase[len(party.prefix) :] if party.prefix != "لل" else "ال" + phrase[2:]
        party.role = self.shadow.text[
            slice(*self.shadow.span(party.start, unit.tokens[last - 1].end))
        ]
        party.definite = self._is_definite(phrase) and not self._is_set_apart(unit, party.last)
        if self.language == "ru" and name is None:
            party.definite = party.definite and is_one_spoken_of(unit, party)
        party.gender = phrase_gender(phrase, head, self.language)
        if self.language == "ar" and party.gender == "f" and self._has_pronoun(unit, party, head):
            party.gender = "m"
        if head.post == "service":
            own = self._slugs_within(unit, party)
            party.kind, party.speaker = "body", own[-1] if own else described(phrase, self.language)
            party.gender = {"ru": "f", "ar": "m"}.get(self.language, "n")
            return
        if head.post == "agency":
            own = [slug for slug in self._slugs_within(unit, party) if slug in people.MEDIA]
            party.kind = "agency"
            party.speaker = own[0] if own else "anon:" + (slugified(party.role) or "news-agency")
            return
        if name and head.number != "s":
            party.kind, party.office, party.members = "group", Office(head.post), [name.slug]
            return
        if name and self._speaks_for(phrase, name.slug):
            party.kind, party.speaker = "anon", described(phrase, self.language)
            return
        if name:
            party.kind = "name"
            party.speaker = self.gazetteer.states.get(name.slug, name.slug)
            if party.gender != "f":
                party.gender = self._gender(name.slug)
            return
        if head.number != "s":
            party.kind, party.office = "group", Office(head.post)
            known = head.post and not self._is_of_others(phrase)
            party.speaker = "" if known else described(phrase, self.language)
            return
        party.office = read_office(phrase, self.language)
        unknown = self._indefinite(phrase) or self._is_set_apart(unit, party.last)
        slug = "" if unknown else self._holder(unit, party, party.office)
        if party.gender == "f" and slug and gender_of(self.gazetteer, slug) == "m":
            slug = ""  # a spokeswoman is not the spokesman who held the post
        party.kind = "office" if slug or (party.definite and head.post) else "anon"
        party.speaker = slug or described(phrase, self.language)

    def _speaks_for(self, phrase: str, slug: str) -> bool:
        """متحدث باسم الرئيس أوباما: the name is of who holds the office behind باسم."""
        _, _, whose = phrase.partition(" باسم ")
        if not whose:
            return False
        post = read_office(whose.strip(), self.language).post.removesuffix("-elect")
        offices = holders_of(self.gazetteer).items() if post else ()
        return any(key[0] == post and any(a.slug == slug for a, _ in held) for key, held in offices)

    def _holder(self, unit: Unit, party: Party, office: Office) -> str:
        """Who holds an office on the day; «будущий хозяин Белого дома» is who takes it next."""
        words = {t.word for t in unit.tokens[max(0, party.first - 1) : party.first + 1]}
        incoming = words & people.INCOMING and office.post == "president"
        if incoming and self.day and self.language == "ru":
            later = holder_on(self.gazetteer, office, self.day + TRANSITION)
            return later or holder_on(self.gazetteer, office, self.day)
        return holder_on(self.gazetteer, office, self.day)

    def _slugs_within(self, unit: Unit, party: Party) -> list[str]:
        return [n.slug for n in self._named(unit) if party.first <= n.first < party.last]

    def _is_of_others(self, phrase: str) -> bool:
        """الوزيران الفرنسي والألماني: not those of Moscow and Washington; «американские лидеры»:
        several of one country."""
        words = phrase.replace(" و", " ") if self.language == "ar" else phrase
        several = [w for w in words.split() if w.endswith(_PLURAL_ADJECTIVES)]
        if self.language == "ru" and any(country_in(word) for word in several):
            return True
        named = {country_in(word) for word in words.split()}
        return bool(named - {"", "us", "ru", "su"})

    def _is_set_apart(self, unit: Unit, last: int) -> bool:
        """«собеседник издания, близкий к Кремлю»: new words about one not spoken of before."""
        words = [t.word for t in unit.tokens[last : last + 4]]
        return any(one == "," and other in people.SETTING_APART for one, other in pairwise(words))

    def _has_pronoun(self, unit: Unit, party: Party, head: Head) -> bool:
        """مساعده "his aide", not مساعدة: the letter tells, which folding has levelled."""
        last = self.shadow.outer(unit.tokens[party.first].end - 1)
        return head.words[0].endswith("ه") and self.shadow.text[last] == "ه"

    def _is_definite(self, phrase: str) -> bool:
        if self.language == "ar":
            return phrase.startswith("ال")
        if self.language == "en":
            return not phrase.startswith(("a ", "an ", "one ", "another ", "some "))
        return not phrase.startswith(("один ", "одного ", "неназванн", "некий"))

    def _indefinite(self, phrase: str) -> bool:
        if self.language == "ar":
            if phrase.startswith(("متحدث", "ناطق")):
                return not phrase.startswith("متحدثا")
            return is_indefinite(phrase)
        return not self._is_definite(phrase) or "former" in phrase or "бывш" in phrase


def _is_title(unit: Unit, k: int) -> bool:
    """Whether "Mr." stands at token `k`, its full stop behind it."""
    words = [t.word for t in unit.tokens[max(0, k) : k + 2]]
    return k >= 0 and len(words) == 2 and words[0] in TITLES and words[1] == "."
