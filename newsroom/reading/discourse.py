"""What a text has said so far about who speaks: pronouns, "the president", "the two leaders"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from .gazetteer import Gazetteer
from .lexicon import institutions
from .lexicon.people import OUTLETS, RESUMING, SCHOLARS, SERVICES
from .nationals import POST as NATIONAL
from .parties import Office, Party, body_in, country_in, holder_on, read_office
from .text import shadow

Speaker = str | tuple[str, ...]
_BARE_ONLY = frozenset(["дипломат", "чиновник", "политик", "генерал", "сенатор", "посол"])
_OF_STATE = frozenset(  # heads of offices
    ["президент", "канцлер", "премьер", "премьер-министр", "министр", "госсекретарь", "глава"]
)
_OF_HOME = frozenset(["глава государства", "президент страны"])  # where a Russian outlet has both
_HEADS_OF_STATE = frozenset(
    ["president", "prime-minister", "chancellor", "general-secretary", "secretary-general"]
)
_THE_OTHER = frozenset(["ее собеседник", "его собеседник", "ее визави", "его визави"])
_ALIKE = {"secretary-general": "general-secretary"}  # «генсек» is either
_HOUSES = frozenset(["body", "agency"])
_HIS = ("his ", "her ", "his\u00a0", "его ", "ее ", "её ")
_COLLEAGUES = frozenset(["colleague", "counterpart", "коллега", "соратник", "напарник"])
_COUNTERPARTS = ("نظير", "counterpart", "коллег", "визави")
_GUESTS = ("ضيف", "مضيف")
_HOME = {"en": "us", "ru": "ru"}  # whose president "the president" is, where nobody is named
STALE = 2  # paragraphs from which the last subject gives way to whoever was named since
REMEMBERED = 40  # parties; what was named further back no longer answers a pronoun


@dataclass(slots=True)
class Known:
    """Somebody whom the text has named, and whether last as a subject."""

    speaker: Speaker
    gender: str
    number: str
    kind: str
    head: str = ""
    spoke: bool = False
    paragraph: int = 0


@dataclass
class Discourse:
    """Everybody named so far, in order; the last speaker."""

    gazetteer: Gazetteer
    day: date | None
    language: str = ""
    seen: list[Known] = field(default_factory=list)
    last: Known | None = None
    final: Known | None = None  # the person whom the sentence before names last
    interviewee: Speaker = ""
    document: Speaker = ""  # whose the paper is that was named last
    paragraph: int = 0  # that is read
    _offices: dict[tuple[str, bool], list[Office]] = field(default_factory=dict)

    def note(self, known: Known) -> None:
        """Remember somebody whom the text names."""
        known.paragraph = self.paragraph
        self.seen.append(known)
        del self.seen[:-REMEMBERED]

    def remember(self, known: Known) -> None:
        """Remember somebody as the one whom a pronoun would mean next."""
        self.note(known)
        self.last = known

    def pronoun(
        self, gender: str, number: str, *, subjects: Iterable[Known] = (), person: bool = False
    ) -> Known | None:
        """Whom a pronoun or a bare verb means: the last speaker when it fits, else the newest.
        With `person` no institution, whatever its grammatical gender."""
        candidates = [*subjects]
        if self.language == "ru" and person:
            candidates += self._fresher()
        if self.last:
            candidates.append(self.last)
        mentioned = list(reversed(self.seen))
        if self.language == "en":  # "everyone but the author": answers only at need
            mentioned.sort(key=lambda known: known.kind == "anon" and not known.spoke)
        candidates += mentioned
        fitting = [known for known in candidates if agrees(known, gender, number)]
        fitting = [k for k in fitting if not person or k.kind not in ("body", "agency")]
        if number == "p" and any(isinstance(k.speaker, tuple) for k in fitting):
            fitting = [k for k in fitting if k.kind != "body"]
        if gender == "f":  # who is not known to be a woman is taken for one only at need
            fitting.sort(key=lambda known: known.gender != "f")
        return fitting[0] if fitting else None

    def _fresher(self) -> list[Known]:
        """Who has been named since, where the last subject stands some paragraphs back."""
        if self.last is None or self.paragraph - self.last.paragraph < STALE:
            return []
        since = self.last.paragraph
        return [k for k in reversed(self.seen) if k.kind == "name" and k.paragraph > since]

    def other(self, gender: str) -> Known | None:
        """Whom «тот» means: the person named last who has not just spoken."""
        last = self.last.speaker if self.last else ""
        people = [k for k in reversed(self.seen) if k.kind == "name" and k.speaker != last]
        return next((k for k in people if agrees(k, gender, "s")), self.last)

    def remember_latter(self) -> None:
        """«Последний откликнулся»: the sentence speaks of the one named last."""
        if self.final:
            self.remember(replace(self.final, head="latter"))

    def two_last(self) -> Speaker:
        """The two people named last, for a dual verb without a subject."""
        return self._group("")

    def resolve(self, party: Party) -> Speaker:
        """The speaker that a party means, with what came before taken into account."""
        if len(party.members) > 1:
            return tuple(party.members)
        if party.kind == "body" and party.office and not party.speaker:
            return self._institution(party.office.post.removeprefix("body:"))
        if party.kind == "group" and not party.speaker:
            return self._group(party.office.post if party.office else "")
        if (other := self._other_of_pair(party)) and _is_unnamed(party.speaker):
            return other
        if party.head.startswith(_GUESTS) and (known := self.other("")):
            return known.speaker
        if party.head == "الرجل":
            return self._last_named("") or party.speaker
        if party.head.startswith(_COUNTERPARTS) and _is_unnamed(party.speaker):
            return self._counterpart(party) or party.speaker
        if party.role.lower().replace("ё", "е") in _THE_OTHER and (known := self.other("")):
            return party.speaker if known is self.last else known.speaker
        if party.kind == "agency" and _is_unnamed(party.speaker):
            return self._outlet(party) or party.speaker
        resumes = party.kind in ("office", "anon") and party.definite and _is_unnamed(party.speaker)
        if self.language == "en" and party.kind == "new":
            return self._by_last_word(party) or party.speaker
        if resumes:
            return self._same_office(party) or self._same_head(party) or party.speaker
        return party.speaker

    def _by_last_word(self, party: Party) -> str:
        """ "The command", "the academy": the newest body whose name ends so."""
        words = str(party.speaker).removeprefix("anon:").split("-")
        if len(words) != 2 or words[0] != "the":
            return ""
        own = (k.speaker for k in reversed(self.seen) if k.kind in ("body", "new"))
        return next((s for s in own if isinstance(s, str) and s.endswith("-" + words[1])), "")

    def _outlet(self, party: Party) -> str:
        """ "The newspaper", «издание»: the outlet named last."""
        words = party.role.lower().removeprefix("the ").split()
        if len(words) != 1 or words[0] not in OUTLETS:
            return ""
        own = (k.speaker for k in reversed(self.seen) if k.kind == "agency")
        return next((s for s in own if isinstance(s, str) and not s.startswith("anon:")), "")

    def _other_of_pair(self, party: Party) -> str:
        """ "his colleague": of two who were named together the one who has not just spoken."""
        last = self.last.speaker if self.last else ""
        own = party.role.lower().startswith(_HIS) and party.head in _COLLEAGUES
        for known in reversed(self.seen[-8:]) if own else ():
            if isinstance(known.speaker, tuple) and len(known.speaker) == 2:
                return next((s for s in known.speaker if last in known.speaker and s != last), "")
        return ""

    def _institution(self, kind: str) -> str:
        """ "The ministry", "the embassy": the one spoken of last, or whose spokesman spoke."""
        if kind == "company":
            bodies = (k for k in reversed(self.seen) if k.head == "company")
            return next((str(k.speaker) for k in bodies), "anon:company")
        if kind == "agency":  # of news, of spies, of space: whichever was named last
            return next(filter(None, map(_agency, reversed(self.seen))), "anon:agency")
        if self.language == "en" and kind in ("mfa", "mod"):  # "the Foreign Ministry"
            return institutions.HOLDERS[kind, institutions.BY_NAME[kind]]
        wanted = institutions.EMBASSIES if kind == "embassy" else institutions.MINISTRIES
        for known in [*([self.last] if self.last else []), *reversed(self.seen)]:
            slug = known.speaker
            if not isinstance(slug, str):
                continue
            if known.kind == "body" and any(part in slug for part in wanted):
                return slug
            for own in self.offices(slug) if kind == "ministry" else ():
                post = {"foreign-minister": "mfa", "defence-minister": "mod"}.get(
                    own.post, own.body
                )
                if holder := institutions.HOLDERS.get((post, own.country)):
                    return holder
        country = institutions.BY_NAME.get(kind, "")
        return institutions.HOLDERS.get((kind, country), "anon:" + kind)

    def there(self) -> Known | None:
        """«Там отметили»: the institution spoken of last."""
        newest = [*([self.last] if self.last else []), *reversed(self.seen)]
        return next((k for k in newest if k.kind == "body" and k.head == "institution"), None)

    def _same_office(self, party: Party) -> str:
        """One already named who holds an office of that class: "the president"."""
        office = party.office
        if not office or not office.post:
            return ""
        if office.post == NATIONAL:
            return self._national(office.country)
        newest = [*([self.last] if self.last else []), *reversed(self.seen)]
        if party.role.lower() in _OF_HOME:
            home = holder_on(self.gazetteer, Office("president", "", "ru"), self.day)
            if any(known.speaker == home for known in newest):
                return home
        for any_day in (False, True):
            for known in newest:
                if any_day and self.language == "ru" and self._serves(known.speaker):
                    continue  # who holds another office now
                if isinstance(known.speaker, str) and self._holds(known.speaker, office, any_day):
                    return known.speaker
        if office.post and not office.country and office.post != "ambassador":
            return self._only_holder(office)
        return ""

    def _national(self, country: str) -> str:
        """ "The Russian", "the Democrat": the newest of that side; "the 78-year-old": of any."""
        for known in [*([self.last] if self.last else []), *reversed(self.seen)]:
            if known.kind not in ("name", "office") or not isinstance(known.speaker, str):
                continue
            actor = self.gazetteer.actors.get(known.speaker)
            if not country or (actor.side if actor else "us") == country:
                return known.speaker
        return ""

    def _only_holder(self, office: Office) -> str:
        holders = {
            holder_on(self.gazetteer, Office(office.post, office.body, country), self.day)
            for country in ("us", "ru", "su")
        } - {""}
        if len(holders) > 1 and (home := _HOME.get(self.language)):
            return holder_on(self.gazetteer, Office(office.post, office.body, home), self.day)
        return holders.pop() if len(holders) == 1 else ""

    def _counterpart(self, party: Party) -> str:
        """نظيره الأميركي: who holds in that country the office of the one spoken of before."""
        country = country_in(shadow(party.role).folded)
        for known in [*([self.last] if self.last else []), *reversed(self.seen)]:
            for own in self.offices(known.speaker) if isinstance(known.speaker, str) else ():
                if country and own.post and own.country and own.country != country:
                    return holder_on(self.gazetteer, Office(own.post, own.body, country), self.day)
        return ""

    def _holds(self, slug: str, office: Office, any_day: bool) -> bool:
        return any(
            (own.post in (office.post, _ALIKE.get(office.post)))
            + own.post.endswith("-" + office.post)
            and (not office.country or own.country == office.country)
            and (not office.body or own.body == office.body)
            for own in self.offices(slug, any_day=any_day)
        )

    def _serves(self, speaker: Speaker) -> bool:
        return isinstance(speaker, str) and bool(self.offices(speaker))

    def offices(self, slug: str, *, any_day: bool = False) -> list[Office]:
        """The offices an actor holds on the day, or ever, in every language they are given in."""
        key = slug, any_day
        if key not in self._offices:
            actor = self.gazetteer.actors.get(slug)
            self._offices[key] = [
                read_office(shadow(words).folded.strip(), language)
                for role in (actor.roles if actor else ())
                if any_day or role.valid_on(self.day)
                for language, phrases in role.words.items()
                for words in phrases[:1]
            ]
        return self._offices[key]

    def _same_head(self, party: Party) -> str:
        """The unnamed one spoken of before: "the official", "المسؤول"; or, for "the diplomat"
        alone, whoever spoke last."""
        if party.head.startswith("собеседни"):  # «собеседник издания»: who spoke last
            spoken = (k.speaker for k in reversed(self.seen) if k.spoke and k.kind not in _HOUSES)
            return next((s for s in spoken if isinstance(s, str)), "")
        bare = party.head.removeprefix("ال")[:5]
        for known in reversed(self.seen):
            same = known.head.removeprefix("ال")[:5] == bare and known.number == party.number
            if same and isinstance(known.speaker, str) and _is_unnamed(known.speaker):
                return known.speaker
        if holder := self._unlisted_holder(party):
            return holder
        if self.language == "en" and (unnamed := self._unnamed_before(party)):
            return unnamed
        if party.head == "المصدر":
            return ""  # never somebody named
        size = party.last - party.first
        single = size == 1 or (size == 2 and party.head not in _BARE_ONLY)
        single = single and party.head in RESUMING
        if not single:
            aide = party.office is not None and party.office.post == "presidential-aide"
            return self._of_body(party) if party.head in RESUMING and not aide else ""
        manly = party.gender == "m" and party.head[:1] > "z" and party.head[:1] < "ء"
        if party.head in SCHOLARS and (scholar := self._scholar()):
            return scholar
        return self._of_service(party.head) or self._last_named("" if manly else party.gender)

    def _of_body(self, party: Party) -> str:
        """ "The Kremlin official": the newest named who speaks for that body."""
        body = body_in(shadow(party.role).folded, self.language) if self.language else ""
        for known in [*([self.last] if self.last else []), *reversed(self.seen)] if body else ():
            slug = known.speaker
            if isinstance(slug, str) and any(o.body == body for o in self.offices(slug)):
                return slug
        return ""

    def _of_service(self, head: str) -> str:
        """ "The diplomat": the newest named who holds such an office, subject or not."""
        posts = SERVICES.get(head, frozenset())
        last = self.last.speaker if self.last else ""
        own = self.offices(last) if isinstance(last, str) and last else []
        if any(o.post in posts or (o.post, o.body) in posts for o in own):
            return str(last)
        for known in reversed(self.seen) if posts else ():
            slug = known.speaker
            own = self.offices(slug) if isinstance(slug, str) else []
            if last and slug == last and not own and known.kind in ("name", "office"):
                return ""  # whose office nobody knows, and who spoke last
            if any(o.post in posts or (o.post, o.body) in posts for o in own):
                return str(slug)
        return ""

    def _unnamed_before(self, party: Party) -> str:
        """ "A former envoy said ... The diplomat recalled": the unnamed one who spoke last."""
        last = self.last
        words = party.role.lower().removeprefix("the ").split()
        bare = len(words) == 1 and party.head in RESUMING and party.number == "s"
        if not bare or last is None or last.kind not in ("anon", "new") or last.number != "s":
            return ""
        return str(last.speaker) if _is_unnamed(last.speaker) else ""

    def _unlisted_holder(self, party: Party) -> str:
        """«Генсек», «канцлер», nobody's whom the record knows: whoever outside it spoke last."""
        last, office = self.last, party.office
        if not office or office.post not in _HEADS_OF_STATE or not last or not last.spoke:
            return ""
        outside = isinstance(last.speaker, str) and last.speaker.startswith("new:")
        return str(last.speaker) if outside and agrees(last, party.gender, "s") else ""

    def _scholar(self) -> str:
        """«Эксперт», «политолог»: who was called so, or the newest who spoke and holds no office:
        no politician whom the words between only mention."""
        for known in [*([self.last] if self.last else []), *reversed(self.seen)]:
            slug = known.speaker
            if known.kind != "name" or not isinstance(slug, str) or _is_unnamed(slug):
                continue
            in_office = known.head in _OF_STATE or bool(self.offices(slug))
            if known.head in SCHOLARS or (known.spoke and not in_office):
                return slug
        return ""

    def _last_named(self, gender: str) -> str:
        last = self.last
        if last is None:  # nobody has done anything yet: the only one named
            named = {k.speaker for k in self.seen if k.kind == "name"}
            return str(named.pop()) if len(named) == 1 else ""
        if last.kind not in ("name", "office") or not isinstance(last.speaker, str):
            return ""
        together = [k.speaker for k in self.seen[-5:] if isinstance(k.speaker, tuple)]
        if last.head != "latter" and any(last.speaker in pair for pair in together):
            return ""  # one of two who were named together
        return last.speaker if not gender or last.gender in ("", gender) else ""

    def _group(self, post: str) -> Speaker:
        """Two people or two states: "the two leaders", "الجانبان"; «авторы», named together."""
        if post == "authors":
            pairs = [k.speaker for k in self.seen[-8:] if isinstance(k.speaker, tuple)]
            return pairs[-1] if pairs else "anon:authors"
        if post == "sides":
            return tuple(s for s in ("russia", "united-states") if s in self.gazetteer.actors)
        wanted = {
            "presidents": ("president",),
            "ministers": ("foreign-minister", "defence-minister"),
        }
        if post not in wanted and post:
            return ""
        people: list[str] = []
        fallback: list[str] = []
        for known in reversed(self.seen):
            slug = known.speaker
            if not isinstance(slug, str) or known.kind != "name" or slug.startswith("anon:"):
                continue
            if (
                any(o.post in wanted.get(post, ()) for o in self.offices(slug))
                and slug not in people
            ):
                people.append(slug)
            if slug not in fallback:
                fallback.append(slug)
        if len(people) >= 2:
            return tuple(reversed(people[:2]))
        holders = self._holders(wanted.get(post, ())[:1])
        if len(holders) == 2:
            return holders
        return tuple(reversed(fallback[:2])) if len(fallback) >= 2 else ""

    def _holders(self, posts: Iterable[str]) -> tuple[str, ...]:
        """Who held the offices in both capitals on the day."""
        found = [
            holder_on(self.gazetteer, Office(post, "", country), self.day)
            for post in posts
            for country in ("us", "su", "ru")
        ]
        return tuple(dict.fromkeys(slug for slug in found if slug))


def _is_unnamed(speaker: Speaker) -> bool:
    return isinstance(speaker, str) and speaker.startswith("anon:")


def _agency(known: Known) -> str:
    """The slug of what may be called an agency, "" for anybody else."""
    slug = known.speaker if isinstance(known.speaker, str) else ""
    called = known.kind == "agency" or set(slug.split("-")) & institutions.AGENCIES
    return slug if called else ""


def agrees(known: Known, gender: str, number: str) -> bool:
    """Whether somebody may be meant by a word of that gender and number."""
    plural = isinstance(known.speaker, tuple)
    if number == "d":
        return plural
    if number == "p":
        return plural or known.number in ("p", "d")
    if plural or known.number in ("p", "d"):
        return False
    if gender == "n":
        return known.kind == "body" or known.gender == "n"
    if gender and known.kind == "body" and known.gender == "n":
        return False
    return not gender or not known.gender or known.gender == gender
