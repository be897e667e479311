"""Names of actors and places in a text: whom or what each one means, at the text's date."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from rapidfuzz import fuzz

from .bodies_ru import council_meant, is_of_others
from .cues import lookup
from .findings import Mention
from .gazetteer import Actor, Gazetteer
from .lexicon import names_ar, names_ru
from .lexicon.date_neighbours import CHANNELS
from .lexicon.names_en import NICKNAMES
from .lexicon.people import FEMININE_NAMES
from .matching import (
    CLITICS,
    SCRIPTS,
    Candidate,
    Hit,
    NameIndex,
    find_hits,
    fold,
    index_of,
    is_feminine,
    script_of,
    skeleton,
    word_start,
)
from .parties import heads
from .text import Shadow, words

CLOSE = 78  # per cent of likeness from which two spellings are taken for one given name
CLOSE_ALONE = 90  # the same of a family name alone
CLOSE_ARABIC = 85  # the same in Arabic, where one letter of seven may differ: ط for ت
LEAST_ALONE = 7  # letters of one that is told by its sound alone
_SHORT_FOR = NICKNAMES | names_ru.NICKNAMES
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PATRONYMIC = re.compile(r".+(?:вич|вича|вичу|вичем|виче|вна|вны|вне|вну|вной|ovich|evich|فيتش)$")
_ADDRESSES = dict.fromkeys(
    ["mrs", "ms", "miss", "госпожа", "госпожи", "госпоже", "госпожу", "госпожой", "г-жа"], True
) | dict.fromkeys(["mr", "господин", "господина", "господину", "господином", "г-н"], False)
_GENERATION = re.compile(r",? (?:Jr|Sr)(?:\.|(?!\w))| I(?:II|I|V)(?!\w)")
_ELSEWHERE = re.compile(
    r" (?:in|to) (?:the )?(?!Moscow|Washington|Russia|United States|U\.?S)[A-Z]"
)
_OPENING = re.compile('[«"“„]')
_MARKS = frozenset('"«“”„‟')
_ARTICLE = re.compile(r"(?<!\w)[وفبك]?ال$|(?<!\w)[وف]?لل$")
_NEXT = re.compile(r" ([^\W\d_]{3,})")
_BEFORE = re.compile(r"([^\W\d_]+(?:['-][^\W\d_]+)*)(\.?) ?$")


@dataclass
class _Text:
    """One text being read: what has been introduced by full name so far."""

    shadow: Shadow
    gazetteer: Gazetteer
    day: date | None
    language: str = ""
    introduced: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    taken: set[int] = field(default_factory=set)
    people: dict[int, str] = field(default_factory=dict)  # where one is named, of which side
    named: set[str] = field(default_factory=set)  # slugs resolved so far

    def index(self, hit: Hit) -> NameIndex:
        return index_of(self.gazetteer, script_of(self.shadow.folded[hit.start : hit.end]))

    def mention(self, start: int, end: int, slug: str, why: str, kind: str = "name") -> Mention:
        generation = _GENERATION.match(self.shadow.written, end)
        a, b = self.shadow.span(start, generation.end() if generation else end)
        return Mention(a, b, self.shadow.text[a:b], slug, kind, why)


def find_mentions(
    shadow: Shadow, *, language: str, published: date | None, gazetteer: Gazetteer
) -> list[Mention]:
    """The names of the text in order, as outer spans.

    kind "name": an actor or place of the gazetteer; kind "new": a person whom it does not know.
    """
    text = _Text(shadow, gazetteer, published, language)
    hits = find_hits(shadow, gazetteer)
    for hit in hits:
        text.taken.update((hit.start, hit.end))
        _introduce(text, hit)
        if language == "ru" and hit.candidates[0].person:
            text.people[hit.start] = gazetteer.side(hit.candidates[0].slug)
    variants = list(_variants(text, hits))
    found: list[Mention] = []
    for hit in hits:
        if mention := _resolve(text, hit):
            found.append(mention)
            text.named.add(mention.actor)
    spans = {(m.start, m.end) for m in found} if variants else ()
    found += [m for m in variants if (m.start, m.end) not in spans]
    return sorted(found, key=lambda m: (m.start, m.end))


def stands_for_government(shadow: Shadow, mention: Mention, gazetteer: Gazetteer) -> str:
    """Slug of the state whose government a capital stands for here; "" where it is only a place."""
    state = gazetteer.states.get(mention.actor, "")
    if not state:
        return ""
    start, _ = shadow.inner(mention.start, mention.end)
    before = shadow.folded[max(0, start - 14) : start]
    return "" if _LOCATIVE.search(before) else state


_LOCATIVE = re.compile(
    r"(?:^|[ \n(«\"])(?:in|at|to|from|near|via|outside|"
    r"в|во|из|под|близ|через|"
    r"في|الي|من|قرب|بمدينه|مدينه|العاصمه|عبر|ب|to central|the capital|столицы|столице) ?$|"
    r"(?:[ \n(]|^)و?ب$"
)


def _introduce(text: _Text, hit: Hit) -> None:
    full = {c.slug for c in hit.candidates if c.person and c.kind == "full"}
    if len(full) == 1:
        insort(text.introduced[full.pop()], hit.start)


def _resolve(text: _Text, hit: Hit) -> Mention | None:
    people = [c for c in hit.candidates if c.person]
    if not people:
        return _resolve_thing(text, hit)
    full = list(dict.fromkeys(c.slug for c in people if c.kind == "full"))
    if full and _is_of_another(text, hit):
        return None
    if full:
        slug = full[0] if len(full) == 1 else _choose(text, hit, full)
        if len(full) > 1:
            insort(text.introduced[slug], hit.start)
        return text.mention(hit.start, hit.end, slug, "full name")
    return _resolve_family(text, hit, list(dict.fromkeys(c.slug for c in people)))


def _resolve_thing(text: _Text, hit: Hit) -> Mention | None:
    """An institution, state or place; a capital is the place rather than its government."""
    ranked = sorted(hit.candidates, key=lambda c: _rank(text.gazetteer, c))
    best = ranked[0]
    if _is_arabic_adjective(text, hit):
        return None
    if "embassy" in best.slug and _ELSEWHERE.match(text.shadow.written, hit.end):
        return _of_state(text, hit)
    if best.slug == "us-government" and text.shadow.folded.endswith(" сша", hit.start, hit.end):
        return text.mention(hit.end - len("сша"), hit.end, "united-states", "name in the record")
    if text.language == "ar" and (own := _of_outlet(text, hit)):
        return text.mention(*own)
    if best.kind == "metonym" and text.gazetteer.kind(best.slug) == "state":
        before = text.shadow.folded[max(0, hit.start - 14) : hit.start]
        if _LOCATIVE.search(before):
            return None
    folded, written = text.shadow.folded, text.shadow.written
    if text.language == "ru":
        span = hit.start, hit.end
        if is_of_others(folded, written, *span, lambda at: text.people.get(at, "")):
            return None
        if council := council_meant(folded, *span, text.named):
            return text.mention(*span, council, "the one named before")
    start, end = _by_marks(text.shadow.folded, hit.start, hit.end)
    return text.mention(start, end, best.slug, "name in the record")


def _of_state(text: _Text, hit: Hit) -> Mention | None:
    """Of "the U.S. Embassy in Kabul", which the record does not know, the state."""
    forms = text.index(hit).forms
    state = text.shadow.folded[hit.start : hit.end].partition(" embassy")[0]
    slug = next((c.slug for c in forms.get(state, ()) if c.kind != "metonym"), "")
    return (
        text.mention(hit.start, hit.start + len(state), slug, "name in the record")
        if slug
        else None
    )


def _of_outlet(text: _Text, hit: Hit) -> tuple[int, int, str, str] | None:
    """Whether روسيا اليوم is the outlet's name: between marks, behind a word for a channel or
    before what it reports. Else the state did something today."""
    folded, written = text.shadow.folded, "روسيا"
    if folded[hit.start : hit.end] != f"{written} اليوم":
        return None
    word = _previous(text.shadow, hit.start)[0]
    channel = word.lstrip("ولب") in CHANNELS or word.lstrip("ولب").removeprefix("ال") in CHANNELS
    marked = folded[max(0, hit.start - 1) : hit.start] in _MARKS
    reports = folded.startswith((" عن ", " ان ", " ار "), hit.end)
    if channel or marked or reports:
        return hit.start, hit.end, "rt", "name in the record"
    return hit.start, hit.start + len(written), "russia", "name in the record"


def _is_arabic_adjective(text: _Text, hit: Hit) -> bool:
    """Whether a state's name is an adjective: المعارضة السورية, مسؤولا روسيا."""
    folded = text.shadow.folded
    if folded.endswith("يه", hit.start, hit.end):
        return bool(_ARTICLE.search(folded, max(0, hit.start - 4), hit.start))
    if not folded.endswith("يا", hit.start, hit.end):
        return False
    noun = _previous(text.shadow, hit.start)[0]
    return noun.endswith("ا") and noun[:-1] in heads("ar")


def _by_marks(folded: str, start: int, end: int) -> tuple[int, int]:
    """«шаттл «Атлантис»» is the name within the marks, «банк «Россия»» the whole."""
    opened = _OPENING.search(folded, start + 1, end)
    if opened is None:
        return start, end
    if folded.startswith(names_ru.CRAFT, start) or "станци" in folded[start : opened.start()]:
        return opened.end(), end
    return start, end + (folded[end : end + 1] in '»"”')


def _rank(gazetteer: Gazetteer, candidate: Candidate) -> tuple[bool, bool]:
    return (candidate.kind == "metonym", gazetteer.kind(candidate.slug) != "place")


def _resolve_family(text: _Text, hit: Hit, slugs: list[str]) -> Mention | None:
    """A family name alone, or behind a given name that the gazetteer spells otherwise."""
    index = text.index(hit)
    if index.script == "arabic" and _is_tail(text, hit, index):
        return None
    if _is_given_name(text, hit, index):
        return None
    slugs = _by_address(text, hit, slugs)
    start, fitting, other = _look_left(text, hit, slugs, index)
    if other:
        return text.mention(start, hit.end, "", "same family name, other given name", "new")
    if start < hit.start:
        slug = fitting[0] if len(fitting) == 1 else _choose(text, hit, fitting)
        insort(text.introduced[slug], start)
        return text.mention(start, hit.end, slug, "full name, close spelling")
    if any(text.introduced.get(slug) for slug in slugs):
        return text.mention(hit.start, hit.end, _choose(text, hit, slugs), "family name again")
    if _is_everyday(text, hit, slugs, index):
        return None
    why = "only bearer of the family name" if len(slugs) == 1 else "bearer in office then"
    return text.mention(hit.start, hit.end, _choose(text, hit, slugs), why)


def _by_address(text: _Text, hit: Hit, slugs: list[str]) -> list[str]:
    """Of two of a name the woman is "Mrs. Clinton", «госпожа Клинтон»."""
    word = _previous(text.shadow, hit.start)[0] if len(slugs) > 1 else ""
    if word not in _ADDRESSES:
        return slugs
    actors = text.gazetteer.actors
    own = [s for s in slugs if bool(is_feminine(actors[s], "")) == _ADDRESSES[word]]
    return own or slugs


def _is_tail(text: _Text, hit: Hit, index: NameIndex) -> bool:
    """Whether the form only ends another family name: توماس فريدمان is no Redman."""
    first = word_start(text.shadow.folded, hit.start)
    return first < hit.start and _previous(text.shadow, first)[0] in index.given_names


def _is_given_name(text: _Text, hit: Hit, index: NameIndex) -> bool:
    """Whether a form that is a given name too has a family name behind it: «Кристофер Каволи»."""
    if index.script == "arabic" or text.shadow.folded[hit.start : hit.end] not in index.given_names:
        return False
    m = _NEXT.match(text.shadow.written, hit.end)
    return m is not None and m[1][0].isupper() and hit.end + 1 not in text.taken


def _is_of_another(text: _Text, hit: Hit) -> bool:
    """Whether a given name and a patronymic have a family name of their own behind them."""
    if not _PATRONYMIC.match(text.shadow.folded, hit.start, hit.end):
        return False
    m = _NEXT.match(text.shadow.written, hit.end)
    return m is not None and m[1][0].isupper() and hit.end + 1 not in text.taken


def _says(text: _Text, hit: Hit) -> bool:
    """Whether a verb of saying stands right behind: «Перри пояснял»."""
    m = _NEXT.match(text.shadow.folded, hit.end)
    return m is not None and lookup(text.language, m[1]) is not None


def _is_everyday(text: _Text, hit: Hit, slugs: list[str], index: NameIndex) -> bool:
    """Whether a form is likelier a plain word (or somebody else's name) than a first mention."""
    form = text.shadow.folded[hit.start : hit.end]
    cased = index.script != "arabic"
    if index.script == "cyrillic" and not text.named.isdisjoint(slugs):
        return False  # named before: «Гор, говорят его помощники»
    if _previous(text.shadow, hit.start)[0] in index.titles:
        return False
    if form not in index.common:
        return not cased and len(form) < 4 and form not in names_ar.SHORT
    if not cased:
        own = [s for s in slugs if _serves(text, s) or not text.gazetteer.actors[s].roles]
        return not any(_is_said_by(text, hit, slug) for slug in own)
    inside = hit.start > text.shadow.sentence_at(hit.start)[0] + 2 or _says(text, hit)
    return not (inside and any(_serves(text, slug) for slug in slugs))


def _is_said_by(text: _Text, hit: Hit, slug: str) -> bool:
    """Whether an Arabic verb of saying stands right before, in the gender of the one meant."""
    cue = lookup("ar", _previous(text.shadow, hit.start)[0])
    if cue is None or cue.mood != "finite" or cue.number == "p":
        return False
    return (cue.gender == "f") == (slug.split("-")[0] in FEMININE_NAMES)


def _serves(text: _Text, slug: str) -> bool:
    return text.gazetteer.actors[slug].serves_on(text.day)


def _previous(shadow: Shadow, position: int) -> tuple[str, int, bool]:
    """The word directly before `position`: folded, its start, whether a full stop follows it."""
    first = max(0, position - 30)
    m = _BEFORE.search(shadow.folded[first:position])
    if not m or (position and shadow.folded[position - 1] not in " ."):
        return "", position, False
    return m[1], first + m.start(), bool(m[2])


def _look_left(
    text: _Text, hit: Hit, slugs: list[str], index: NameIndex
) -> tuple[int, list[str], bool]:
    """What stands before a family name: where the whole name begins, whom it fits, and whether
    it is another person's given name."""
    word, start, dotted = _previous(text.shadow, hit.start)
    if not word or start + len(word) in text.taken:
        return hit.start, slugs, False
    if _PATRONYMIC.match(word):
        word, start, dotted = _previous(text.shadow, start)
    if dotted and len(word) <= 2 and (len(word) == 1 or word not in index.titles):
        return _initials(text.shadow, hit, start, slugs, index)
    bare, start = (word, start) if index.script != "arabic" else _without_clitic(word, start, index)
    if index.script != "arabic" and not text.shadow.written[start].isupper():
        return hit.start, slugs, False
    fitting = [s for s in slugs if _is_given(bare, index.given.get(s, ()))]
    if fitting:
        return start, fitting, False
    return (start, [], True) if bare in index.given_names else (hit.start, slugs, False)


def _initials(
    shadow: Shadow, hit: Hit, start: int, slugs: list[str], index: NameIndex
) -> tuple[int, list[str], bool]:
    """An initial before the family name fits whose given name begins so; a second is passed."""
    before, earlier, dotted = _previous(shadow, start)
    if dotted and 0 < len(before) <= 2:
        start = earlier
    full = [s for s in slugs if _is_given(before, index.given.get(s, ()))]
    if full and not dotted:
        return earlier, full, False
    letter = shadow.folded[start]
    fitting = [s for s in slugs if any(g.startswith(letter) for g in index.given.get(s, ()))]
    return (start, fitting, False) if fitting else (hit.start, slugs, False)


def _without_clitic(word: str, start: int, index: NameIndex) -> tuple[str, int]:
    for length in (1, 2):
        if word[:length] in CLITICS and word[length:] in index.given_names:
            return word[length:], start + length
    return word, start


def _is_given(word: str, given: Iterable[str]) -> bool:
    """Whether a word is one of the given names, spelled a little otherwise perhaps."""
    key = skeleton(word)
    for name in given:
        if name in (word, _SHORT_FOR.get(word)) or (key and key == skeleton(name)):
            return True
        if len(word) > 3 and word[0] == name[0] and fuzz.ratio(word, name) >= CLOSE:
            return True
    return False


def _is_same_given(word: str, given: Iterable[str]) -> bool:
    """Whether a given name is among these, vowels and spelling variants apart."""
    return any(
        name in (word, _SHORT_FOR.get(word)) or (skeleton(word) or word) == skeleton(name)
        for name in given
    )


def _choose(text: _Text, hit: Hit, slugs: list[str]) -> str:
    """Whom an ambiguous name means: one named in full, else by office, else by date."""
    if len(slugs) == 1:
        return slugs[0]
    named = [
        (*_nearest(text.introduced[slug], hit.start), slug)
        for slug in slugs
        if text.introduced.get(slug)
    ]
    if named and hit.candidates[0].kind == "family":
        return max(named)[2]
    actors = [text.gazetteer.actors[slug] for slug in slugs]
    by_office = _by_office(text, hit, actors)
    if by_office:
        return by_office
    return max(named)[2] if named else _by_date(text, hit, actors)


def _nearest(positions: list[int], position: int) -> tuple[bool, int]:
    """Whether one of the positions, which stand in order, comes before this one; the last that
    does, else the first of all with a minus, so that the greatest of several is the nearest."""
    k = bisect_left(positions, position)
    return (True, positions[k - 1]) if k else (False, -positions[0])


def _by_office(text: _Text, hit: Hit, actors: list[Actor]) -> str:
    """The one whose office shares most words with those before the name; "" when none leads."""
    first, _ = text.shadow.sentence_at(hit.start)
    spans = list(words(text.shadow, max(first, hit.start - 60), hit.start))
    before = {word[:6] for _, _, word in spans[-4:]}
    scores = sorted(((_shared(before, actor), actor.slug) for actor in actors), reverse=True)
    leads = scores[0][0] > (scores[1][0] if len(scores) > 1 else 0)
    return scores[0][1] if leads else ""


def _shared(before: set[str], actor: Actor) -> int:
    best = 0
    for role in actor.roles:
        for phrases in role.words.values():
            for phrase in phrases:
                stems = {w[:6] for w in phrase.lower().replace("أ", "ا").replace("ة", "ه").split()}
                best = max(best, len(before & stems))
    return best


def _by_date(text: _Text, hit: Hit, actors: list[Actor]) -> str:
    """The one in office in the year the sentence names, else at publication, else the latest."""
    first, last = text.shadow.sentence_at(hit.start)
    years = _YEAR.findall(text.shadow.folded, first, last)
    limit = text.day or date.max  # by 2003, from 1992: nobody serves yet
    days = [date(int(year), 7, 1) for year in years if 1900 <= int(year) <= limit.year]
    for day in [*days, text.day]:
        serving = [a for a in actors if day and a.serves_on(day)]
        if serving:
            return max(serving, key=lambda a: a.latest_start(day)).slug
    return max(actors, key=lambda a: _last_start(a, limit)).slug


def _last_start(actor: Actor, limit: date) -> date:
    starts = (role.start for role in actor.roles if role.start and role.start <= limit)
    return max(starts, default=date.min)


def _variants(text: _Text, hits: list[Hit]) -> Iterable[Mention]:
    """Full names in a spelling that the gazetteer does not have, and their family name again."""
    covered = _Cover(hits)
    spelled: dict[str, str] = {}
    for (s1, e1, w1), (s2, e2, w2) in pairwise(words(text.shadow)):
        if s2 - e1 != 1 or len(w2) < 4 or not (key := skeleton(w2)) or covered.has(s2):
            continue
        index = index_of(text.gazetteer, script_of(w2))
        for slug in index.family.get(key, ()):
            bare, start = _without_clitic(w1, s1, index)
            given = index.given.get(slug, frozenset())
            alike = _is_same_given(bare, given)
            if not alike and (bare in index.given_names or len(key) < 4):
                continue  # another's: مارجوري تايلور is no spelling of مارجريت توتوايلر
            if _is_given(bare, given) and _is_capital(text.shadow, start, s2):
                spelled[w2] = slug
                insort(text.introduced[slug], start)
                yield text.mention(start, e2, slug, "full name, close spelling")
                break
    yield from _spelled_again(text, spelled, covered)
    yield from _spelled_alone(text, covered)


def _spelled_again(text: _Text, spelled: dict[str, str], covered: _Cover) -> Iterable[Mention]:
    if not spelled:
        return
    for (_, _, previous), (start, end, word) in pairwise(words(text.shadow)):
        own = next((word[n:] for n in range(4) if word[n:] in spelled and word[:n] in CLITICS), "")
        if own and not covered.has(start):
            index = index_of(text.gazetteer, script_of(own))
            if not _is_given(previous, index.given.get(spelled[own], ())):
                yield text.mention(end - len(own), end, spelled[own], "family name again")


def _spelled_alone(text: _Text, covered: _Cover) -> Iterable[Mention]:
    """A family name alone that only vowels and soft signs tell from the one the gazetteer has:
    «Рамсфелд» for «Рамсфельд». Long names only, which hardly are anybody else's."""
    before = ""
    for start, end, word in words(text.shadow):
        previous, before = before, word
        if len(word) < LEAST_ALONE or covered.has(start) or not _is_capital(text.shadow, start):
            continue
        index = index_of(text.gazetteer, script_of(word))
        if index.script == "arabic":
            if not covered.has(start + 1):
                yield from _arabic_alone(text, start, end, previous, index)
            continue
        slugs = index.family.get(skeleton(word), frozenset())
        if index.script != "cyrillic" or len(slugs) != 1 or previous in index.given_names:
            continue
        (slug,) = slugs
        forms = (form.rsplit(" ", 1)[-1] for form in index.spellings.get(slug, ()))
        if any(form[0] == word[0] and fuzz.ratio(word, form) >= CLOSE_ALONE for form in forms):
            yield text.mention(start, end, slug, "family name, close spelling")


def _arabic_alone(
    text: _Text, start: int, end: int, previous: str, index: NameIndex
) -> Iterable[Mention]:
    """An Arabic family name alone in letters of the same sounds: أنطونوف for أنتونوف, غراسيموف for
    غيراسيموف."""
    word = text.shadow.folded[start:end]
    for cut in (0, 1):
        bare = word[cut:]
        slugs = index.family.get(skeleton(bare), frozenset()) if len(bare) >= LEAST_ALONE else ()
        if (cut and word[0] not in CLITICS) or len(slugs) != 1 or previous in index.given_names:
            continue
        (slug,) = slugs
        forms = (fold(form.rsplit(" ", 1)[-1]) for form in index.spellings.get(slug, ()))
        if any(form[0] == bare[0] and fuzz.ratio(bare, form) >= CLOSE_ARABIC for form in forms):
            yield text.mention(start + cut, end, slug, "family name, close spelling")
            return


def _is_capital(shadow: Shadow, *starts: int) -> bool:
    letters = [shadow.written[start] for start in starts]
    return all(letter.isupper() or letter.upper() == letter.lower() for letter in letters)


class _Cover:
    """Which positions of the text stand inside a hit."""

    def __init__(self, hits: list[Hit]) -> None:
        self.starts = [hit.start for hit in hits]
        self.ends = [hit.end for hit in hits]

    def has(self, position: int) -> bool:
        k = bisect_right(self.starts, position)
        return k > 0 and position < self.ends[k - 1]


__all__ = ["SCRIPTS", "find_mentions", "stands_for_government"]
