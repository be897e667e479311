"""What is said: where the content of a reported statement begins and ends, as token ranges."""

from __future__ import annotations

from collections.abc import Sequence

from .endings import Endings
from .lexicon import speech_ar, speech_en, speech_ru
from .openings import ENDS, QUOTE, opening, over_adverbials_ar
from .scopes import LONGEST_INTRODUCTION
from .speakers import COMMAS, Attribution
from .speakers_en_clauses import end_of_dateline, is_gerund
from .speakers_ru_clauses import OF_WHICH

Range = tuple[int, int]
_WELCOMING = frozenset(["رحب", "اشاد", "ندد", "سخر", "استهزا"])
LONG = 10  # words of a noun phrase that tells of what it names
FEW = 3  # words of a noun phrase behind a verb of thinking
LEAST = 2  # words; shorter contents are no statement
_OWN_OBJECTS = frozenset(["urge", "accuse", "describe", "express", "relay"])  # stand behind
_OPENING_CLAUSE = frozenset(["there", "the", "a", "he", "she", "they", "it", "we", "no"])
_EDGES = frozenset(",،;:؛-.—) ")
_TRAILING = frozenset(",،;:؛-.!?؟…—(") | {"and", "but", "и", "а", "но", "و"}
_BELOW = ("ما يلي", " الاتي", "the following", "as follows", " следующее", " нижеследующее")
_WHEN = speech_ru.ADVERBS | {"накануне", "утром", "днем", "вечером", "ночью", "позднее"}
_ABOUT_IT = frozenset(["об", "о", "этом", "том", "нем", "этих", "это"])
_DOING_RU = frozenset(  # «..., заявил он, выступая в Конгрессе»
    ["выступая", "отвечая", "комментируя", "обращаясь", "беседуя", "находясь", "говоря", "открывая"]
)
_ADDED_TO_CALLED = frozenset(["to", "of", "for", "which", "that", "in", "against", "on"])
_CLOSING_CALLED = frozenset([",", "and", "but", "while", "after", "before", "when", "-", "at"])
_GOVERNING = frozenset(
    ["who", "which", "that", "when", "where", "as", "if", "whether", "because", "after", "before",
     "while", "what", "how", "he", "she", "they", "it", "until", "since", "though", "although"]
)  # fmt: skip
_ADDING = frozenset(["and", "but", "though", "although", "while", "whereas"])
_OF_WHAT = ("ло", "лось", "дет", "ждет", "ет", "ется", "ит", "ится")
_DESCRIBING = ("щий", "щая", "щие", "вший", "вшая", "вшие", "щийся", "щаяся", "вшийся", "вшаяся")
_OBLIQUE = ("ом", "ем", "ым", "им", "ой", "ей", "ью", "ам", "ям", "ми", "ах", "ях", "у", "ю")
_LEADING_RU = frozenset(  # «Тем не менее, как сообщил X, ...»
    tuple(words.split())
    for words in (
        "тем не менее", "между тем", "тем временем", "при этом", "в то же время", "кроме того",
        "более того", "к тому же", "вместе с тем", "однако", "впрочем", "ранее", "позже", "позднее",
        "правда", "зато", "напротив", "наоборот", "так", "например", "в частности", "кстати",
    )
)  # fmt: skip
_LINKING = frozenset(["и", "но", "а", "однако", "and", "but"])
_SCENE_RU = frozenset(["комментируя", "отвечая", "выступая", "говоря", "при", "на"])


class Contents(Endings):
    """The contents of one unit's attributions."""

    def of(self, index: int) -> Range | None:
        """The content of an attribution; None where it only introduces a quotation."""
        a = self.own[index]
        if a.kind == "according":
            found = self._of_according(index)
        else:
            found = (
                self._fronted(index)
                or self._as_said(index)
                or self._around(a)
                or self._behind(index)
                or self._before(index)
            )
        found = self._trimmed(*found) if found else None
        if found and self.language == "ar" and self._only_a_party(*found):
            return None
        if found and a.cue.lemma in _WELCOMING and found[1] - found[0] == 1:
            return None  # رحب بالخطوة
        if found and (self._only_announces(*found) or self._only_names(a, *found)):
            return None
        return found if found and self._says_something(*found) else None

    def _only_a_party(self, begin: int, end: int) -> bool:
        """تحدث عن بوتين أمس: whom somebody spoke of, and when, is nothing said."""
        named = {k for p in self.parties for k in range(p.first, p.last) if p.kind == "name"}
        return begin in named and all(k in named or k in self.dated for k in range(begin, end))

    def _only_announces(self, begin: int, end: int) -> bool:
        """ "... ما يلي:", "the following": what is said stands below."""
        return " ".join(self.words[max(begin, end - 2) : end]).endswith(_BELOW)

    def _only_names(self, a: Attribution, begin: int, end: int) -> bool:
        """ "He feared the opposition", "tweeted a picture": a noun phrase in few words, or behind a
        verb that takes things too, is nothing told."""
        felt = self.language == "en" and a.cue.kind == "think" and end - begin <= FEW
        thing = a.cue.lemma in speech_en.OF_THINGS and not self._has_verb(begin, end)
        if self.language == "en" and (self._only_it(begin, end) or self._is_deed(a, begin, end)):
            return True
        state = a.party is not None and a.party.head in ("state", "place")
        thing = thing or (state and a.cue.lemma == "announce" and not self._has_verb(begin, end))
        felt = felt or (self.language == "en" and thing)
        felt = felt or (a.cue.lemma == "insist" and self.word(begin) == "on" and end - begin <= FEW)
        plain = self.word(begin) not in self.lexicon.COMPLEMENTISERS and a.at < begin
        return felt and plain and QUOTE not in self.words[begin:end]

    def _is_deed(self, a: Attribution, begin: int, end: int) -> bool:
        """ "announced the test of a missile": a deed named in few words."""
        if a.cue.lemma != "announce" or self.word(begin) in self.lexicon.COMPLEMENTISERS:
            return False
        comma = next((k for k in range(begin, end) if self.word(k) == ","), end)
        return comma - begin < LONG and not self._has_verb(begin, end) and a.at < begin

    def _only_it(self, begin: int, end: int) -> bool:
        """ "announced it on Friday", "wrote it on a sheet": no more than a pronoun and where."""
        follows = self.word(begin + 1) if begin + 1 < end else "."
        placed = follows in speech_en.PREPOSITIONS or begin + 1 in self.dated
        more = follows[:1].isalnum() or follows == QUOTE
        return self.word(begin) in ("it", "them", "so") and (placed or not more)

    def _behind(self, index: int) -> Range | None:
        limit = self.scope(index)
        a = self.own[index]
        begin = opening(self.language, self.sentence, a, limit)
        if begin is None:
            return None
        if self.language == "ru" and a.cue.kind == "express":  # «выразил сожаление, а X возложил»
            stops = (k for k in range(begin, limit - 1) if self.words[k : k + 2] == [",", "а"])
            limit = next(stops, limit)
        end = self._stop(begin, max(begin, limit))
        if self.language == "ru" and a.cue.kind == "describe":
            end = self._until_another(begin, end)
        if self.language == "en" and self._calls_so(a, begin):
            end = self._end_of_called(begin, end)
        if self.language == "ar" and a.party and begin < a.party.first < end:
            end = a.party.first  # وصف القرار بأنه خطأ المتحدث باسم X
        if self._is_called(self.own[index], begin):
            return begin, begin + 2
        if self.language == "ar" and (
            a.cue.kind == "deny" or self.word(begin) not in self.lexicon.COMPLEMENTISERS
        ):  # تنفي موسكو أنها تخطط لغزو، لكنها حشدت
            end = self._end_of_noun(begin, end)
        return (begin, end) if end > begin else None

    def _calls_so(self, a: Attribution, begin: int) -> bool:
        calls = a.cue.lemma in ("call", "reject") and self.word(begin) not in (*a.cue.frames, "to")
        return (calls and QUOTE in self.words[begin:]) or a.cue.kind == "describe"

    def _end_of_called(self, begin: int, end: int) -> int:
        """ "called it “rotten”", "an “affront” to the law": with what a preposition adds."""
        last = next((k for k in range(begin, end) if self.word(k) == QUOTE), begin) + 1
        if self.word(last) not in _ADDED_TO_CALLED or {last, last + 1} & self.dated:
            return last
        near = range(last + 1, end)
        return next((k for k in near if self.word(k) in _CLOSING_CALLED), end)

    def _as_said(self, index: int) -> Range | None:
        """«Как отметил он, ...», "As Lavrov said, ...": the content follows the comma."""
        a = self.own[index]
        first = min(a.first, a.at)
        leading = {"ru": "как", "en": "as", "ar": "كما"}[self.language]
        last = self._over_scene(a.last) if self.language == "en" else a.last
        last = self._over_scene(last) if self.language == "ru" and a.via else last
        if first > 2 or self.word(first - 1) != leading or self.word(last) not in COMMAS:
            return None
        begin = self._over_participle(last) + 1
        return begin, self._stop(begin, max(begin, self.scope(index)))

    def _fronted(self, index: int) -> Range | None:
        """«О том, что переговоры отложены, накануне сообщило агентство»: what stands before."""
        first = min(self.own[index].first, self.own[index].at)
        if (
            self.language != "ru"
            or self.words[1:3] != ["том", ","]
            or self.word(0) not in _ABOUT_IT
        ):
            return None
        asks = self.word(4).endswith(_OF_WHAT)  # «о том, что будет дальше»: nothing is told
        if asks or self.word(3) in ("почему", "как", "зачем", "кто", "где", "когда"):
            return 0, 0
        if self.word(3) not in self.lexicon.COMPLEMENTISERS:
            return None
        near = range(first - 1, max(3, first - FEW - 3), -1)
        close = next((k for k in near if self.word(k) == ","), 0)
        asked = any(3 < o.at < close for o in self.own[:index])
        return (3, close) if close and not asked else None

    def _over_scene(self, last: int) -> int:
        """The comma behind "As he told reporters on Friday, ...", where it is near."""
        near = range(last, min(len(self.words), last + 8))
        return next((k for k in near if self.word(k) in {*COMMAS, *ENDS, QUOTE}), last)

    def _around(self, a: Attribution) -> Range | None:
        """ "The expansion, he added, was a provocation": the content on both sides."""
        first = min(a.first, a.at)
        first -= self.word(first - 1) in ("как", "as")
        if (
            self.language == "ar"
            or a.kind not in ("verb", "noun")
            or first < 2
            or a.cue.mood != "finite"
        ):
            return None
        last = self._past_whom(a) if self.language == "en" else self._past_outlet(a)
        if self.language == "ru" and self._stop_phrase(last + 1):
            return None  # «..., сказал он, после чего уехал»
        if self.word(first - 1) != "," or self.word(last) != ",":
            return None
        follows = self.word(last + 1)
        inverted = self.language == "en" and a.party is not None and a.party.first > a.at
        if inverted and self._is_clause(self._sentence_start(first), first - 1):
            return None  # "Nothing is planned, said Lavrov, the minister"
        if (
            (follows == QUOTE and (self.language == "en" or self._full_quotation(last + 1)))
            or self.word(first - 2) == QUOTE
            or follows in self.lexicon.COMPLEMENTISERS
        ):
            return None
        if self.language == "ru" and follows == QUOTE and "," in self.words[: first - 2]:
            return last, last  # «вручать тому, чей график, как сказал X, «пишется карандашом»»
        cue_follows = any(o.at == last + 1 for o in self.own)
        if follows in ("who", "which", "but", "а", "но") or follows in _DOING_RU or cue_follows:
            return None
        if self.language == "ru" and follows.endswith(_DESCRIBING):
            return None  # «..., сказал трейдер, работающий в Азии»
        told = follows == "to" and self.word(last + 2) in ("say", "tell", "warn", "explain")
        told = told or follows == "if"
        scene = self._introduction(0, first - 1) or (follows in speech_en.SCENE_EN and not told)
        before = self.words[: first - 1][-1:]
        scene = scene and not speech_en.AUXILIARIES & {follows, *before}
        cut = first < 4 and follows in speech_en.FINITE  # "The plane, he said, fell"
        scene = scene and not cut
        if self.language == "en" and self._adds_clause(first - 1, last):
            return None
        if self.language == "en" and scene:  # "On the other side, she says, there was no coal"
            led = (
                a.pronoun and self.word(0) in speech_en.PREPOSITIONS and follows in _OPENING_CLAUSE
            )
            return (last + 1, self._sentence_end(last)) if led else None
        linking = tuple(self.words[: first - 1]) in _LEADING_RU and self.language == "ru"
        if linking or (self.word(first - 2) in _LINKING and self.word(first - 3) == ","):
            return last + 1, self._sentence_end(last)  # «..., и, как заметил X, говорить»
        begin = self._sentence_start(first)
        if self.language == "ru" and self.words[begin : begin + 3] == [QUOTE, ",", "-"]:
            return last + 1, self._sentence_end(last)  # «...», — эти слова, говорит X, забыты
        return begin, self._sentence_end(last)

    def _past_whom(self, a: Attribution) -> int:
        """ "The Soviets, he told a network, had more": behind whom he told it."""
        near = range(a.last, min(len(self.words), a.last + 5)) if a.cue.lemma == "tell" else ()
        comma = next((k for k in near if not self.word(k)[0].isalnum()), a.last)
        closed = self.word(comma) == "," and "that" not in self.words[a.last : comma]
        return comma if closed else a.last

    def _past_outlet(self, a: Attribution) -> int:
        """«Договорённости, рассказал он каналу «Россия 24», действуют»: behind whom he told it."""
        k = a.last
        while self.language == "ru" and k - a.last < 5:
            party = self.sentence.begins.get(k)
            dative = self.word(k).endswith(("у", "ю", "е", "и")) and self.word(k + 1) == QUOTE
            told = dative or self.word(k) in self.lexicon.AUDIENCES
            if self.word(k) == "," and k > a.last:
                return k
            if not (told or self.word(k) == QUOTE or (party and party.kind == "agency")):
                break
            k = party.last if party else k + 1
        return a.last

    def _adds_clause(self, first: int, last: int) -> bool:
        """ "..., he added, and three would stay": a whole clause on either side, not one cut."""
        begin = self._sentence_start(first)
        behind = self.words[last + 1 : last + 14]
        linked = behind[:1] and (behind[0] in _ADDING or is_gerund(behind[0]))
        joined = bool(linked) and begin == 0
        return joined and self._is_clause(begin, first) and behind[1:2] != ["that"]

    def _is_clause(self, begin: int, end: int) -> bool:
        """Whether English words are a whole clause: a finite verb that no conjunction governs."""
        verbs = (k for k in range(begin + 1, end) if self.word(k) in speech_en.FINITE)
        return any(not _GOVERNING & set(self.words[max(begin, k - 4) : k]) for k in verbs)

    def _sentence_end(self, last: int) -> int:
        stops = (k for k in range(last, len(self.words)) if self.word(k) in ENDS | {":"})
        if self.language == "ru":
            stops = (k for k in stops if self.word(k) != ":" or self._explains(k + 1))
        return next(stops, len(self.words))

    def _sentence_start(self, first: int) -> int:
        for k in range(first - 1, -1, -1):
            if self.word(k) in (";", ":"):
                return k + 1
        return 0

    def _before(self, index: int) -> Range | None:
        """ "The talks begin in June, the Kremlin said"; «Встреча состоится, заявил он»."""
        a = self.own[index]
        passed = self.language == "en" and a.kind == "relay" and self._is_passed_on(a)
        if self.language == "ar" or (a.cue.kind in _OWN_OBJECTS and not passed):
            return None
        first = min(a.first, a.at)
        if a.cue.mood != "finite" or a.kind == "relative" or ":" in self.words[a.last : a.last + 3]:
            return None
        if self.word(first - 1) == "как":
            first -= 1
        mixed = self.language == "en" and index == 0 and self._ends_in_quotation(first - 1)
        if first <= 1 or (self.word(first - 1) not in (",", "-") and not mixed):
            return None
        if self.language == "en" and self._is_apposition(a, first):
            return None
        if self.word(a.last) in ("о", "об") and a.party and a.party.first < a.at:
            return None  # «..., Путин говорил о «...»»
        begin = max(self._sentence_start(first), self._after_earlier(index, first))
        begin = max(begin, end_of_dateline(self.unit)) if self.language == "en" else begin
        end = first if mixed else first - 1
        if self._only_quotes(begin, end) or self._introduction(begin, end):
            return None
        if self.language == "ru" and self.words[begin : begin + 2][:1] in (["как"], ["то"]):
            return None  # «Как стало известно, говорили час»; «То же самое говорил и X»
        if self._only_dates_behind_quotation(begin, end):
            return None
        party = next((p for p in self.sentence.begins.values() if p.last == end), None)
        if party and all(len(w) < 5 for w in self.words[begin : party.first]):
            return None  # nothing but the subject of what follows
        return begin, end

    def _is_passed_on(self, a: Attribution) -> bool:
        """ "..., he was quoted as saying": with nothing told behind it."""
        behind = self.word(a.last)
        return self.word(a.last - 1) == "saying" and behind != "that" and behind not in (QUOTE, ":")

    def _ends_in_quotation(self, k: int) -> bool:
        """ "They were doing things “unheard of,” X said": words that lead to those in marks."""
        plain = self.word(k) == QUOTE and not self.unit.tokens[k].capital
        led = [self.word(j) for j in range(self._sentence_start(k), k)]
        return plain and len(led) >= LEAST and led[-1][:1].isalpha() and QUOTE not in led

    def _after_earlier(self, index: int, first: int) -> int:
        """Where an earlier attribution's own statement ends, when it stands at the same level."""
        ends = [
            o.last
            for o in self.own[:index]
            if o.last <= first and o.kind == "verb" and o.cue.mood == "finite" and o.party is None
        ]
        return max(ends, default=0)

    def _introduction(self, begin: int, end: int) -> bool:
        """Words before the attribution that only set the scene: "In Geneva, Biden said"."""
        if end - begin < 3:
            return self.language != "ru" or QUOTE not in self.words[begin:end]
        if end - begin > LONGEST_INTRODUCTION:
            return False
        first = self.word(begin)
        if self.language == "ru":
            if self._only_scenes(begin, end):
                return True
            return (
                first in _SCENE_RU and self.word(begin + 1) in ("вопрос", "вопросы")
            ) or first in (_SCENE_RU - {"на"})
        doing = first.endswith("ing") and len(first) > 5  # "Standing at his side,"
        if doing and self._is_clause(begin, end):
            return False  # "Uploading warheads would take months"
        return (doing or first in speech_en.SCENE_EN) and not any(
            w in ("will", "would", "was", "were", "is", "are", "has", "have", "had")
            for w in self._last_clause(begin, end)
        )

    def _only_scenes(self, begin: int, end: int) -> bool:
        """«Однако после финала, 11 апреля, зал кричал»: nothing but dates and short phrases that
        prepositions open."""
        begin += self.word(begin) in _LINKING
        pieces = " ".join(self.words[begin:end]).split(" , ")
        at = begin
        for piece in pieces:
            words = piece.split()
            led = words[:1] and words[0] in speech_ru.PREPOSITIONS and len(words) < 5
            if not (led or all(at + j in self.dated for j in range(len(words)))):
                return False
            at += len(words) + 1
        return True

    def _last_clause(self, begin: int, end: int) -> Sequence[str]:
        """The words behind the last comma but one, where a main clause would stand."""
        commas = [k for k in range(begin, end) if self.word(k) == ","]
        return self.words[commas[0] : end] if commas else ()

    def _of_according(self, index: int) -> Range | None:
        a = self.own[index]
        limit = self.scope(index)
        if self.word(a.last - 1) in OF_WHICH:  # «чиновники, по словам которых»
            return a.last, self._stop(a.last, limit)
        if any(self._is_inserted(o, a) for o in self.own[max(0, index - 3) : index]):
            return None
        if self.words[a.first - 1 : a.first + 3] == [QUOTE, "in", "the", "words"]:
            return None
        if self.language == "ar":
            begin = over_adverbials_ar(self.sentence, a.last, limit)
            begin += self.word(begin) in ("الي", "علي")  # أشار X على لسان Y إلى أن
            if self.word(begin) in self.lexicon.COMPLEMENTISERS:
                return begin, self._stop(begin, limit)
        if any(o.kind == "according" and o.last == a.first - 1 for o in self.own[:index]):
            return self._behind_comma(a, limit)  # «по данным газеты, со слов X, ...»
        inserted = a.first == 2 and a.party is None and self.word(1) in COMMAS
        inserted = inserted and limit - a.last > 3
        if self.language == "ru" and a.first == 2 and self.word(1) in COMMAS:  # «Послом, по ...»
            inserted = inserted or self.word(0).endswith(_OBLIQUE)
        if (a.first > 2 or inserted) and self.word(a.first - 1) not in (":", ";", "-"):
            return self._of_inserted(a, limit)
        return self._behind_comma(a, limit)

    def _behind_comma(self, a: Attribution, limit: int) -> Range | None:
        """What follows the comma behind "according to X"."""
        k = a.last
        if self.word(k) in COMMAS:
            k = self._over_participle(k)
            return k + 1, self._stop(k + 1, limit)
        for j in range(k, min(limit, k + 25)):
            if self.language == "ar" and self.word(j) in speech_ar.COMPLEMENTISERS:
                return j, self._stop(j, limit)
        comma = next((j for j in range(k, min(limit, k + 25)) if self.word(j) in COMMAS), None)
        return (comma + 1, self._stop(comma + 1, limit)) if comma else None

    def _of_inserted(self, a: Attribution, limit: int) -> Range | None:
        """In the middle: the whole sentence, or the relative clause it stands in. At the end: what
        stands before."""
        begin = self._sentence_start(a.first)
        if self.language == "ru":
            begin = self._clause_start(begin, a.first - 1)
        behind = a.last + 2 * (self.words[a.last : a.last + 2] == ["ل", QUOTE])  # كما قال لـ«X»،
        if self.word(behind) in COMMAS and self.word(behind + 1) == QUOTE:
            called = self.language == "ru" and not self._full_quotation(behind + 1)
            return (behind + 1, limit) if called and self._is_subject(begin, a.first - 1) else None
        last = a.last + (self.word(a.last) == QUOTE)
        if self.language == "ru" and any(o.at == a.first - 2 for o in self.own):
            return None  # «..., — шепнул, по словам помощников, хозяин дома»
        if self.language == "ru" and self.words[begin : begin + 3] == [QUOTE, ",", "-"]:
            return None  # «...», — такова, по словам X, позиция Москвы
        if self.language == "ru" and limit <= last + 1:
            return None  # «Путину, по его словам, он сказал: «...»»
        parted = (o for o in self.own if o.at > last and o.party and o.party.last <= a.first)
        if self.language == "en" and any(o.kind == "verb" for o in parted):
            return None  # "Andropov, by Dobrynin's account, told him that"
        described = self.word(last + 1) in ("who", "which", "whose")
        if self.word(last) in COMMAS and len(self.words) - last > 3 and not described:
            relative = self.word(a.first - 2)
            if relative in ("which", "who", "that", "которая", "который", "которые"):
                return a.last + 1, len(self.words)
            if relative in ("и", "а", "но", "and", "but"):
                return last + 1, limit
            return begin, limit
        said = [o for o in self.own if begin <= o.at < a.first and o.kind == "verb"]
        quoted = said and (self.word(begin) == QUOTE or said[0].cue.kind == "ask")
        return None if quoted else (begin, a.first)

    def _is_subject(self, begin: int, end: int) -> bool:
        """Whether Russian words are a subject alone: one party, or one word in its first case."""
        words = self.words[begin:end]
        party = next((p for p in self.parties if p.last == end and p.nominative), None)
        if party is not None:
            return not words[: party.first - begin]
        return len(words) == 1 and words[0][0].isalpha() and not words[0].endswith(_OBLIQUE)

    def _clause_start(self, begin: int, end: int) -> int:
        """«Идею подал X, и Хрущев, по свидетельству Y, назвал её «трюком»»: the last clause."""
        joints = range(end - 1, begin, -1)
        near = (k for k in joints if self.word(k - 1) == "," and self.word(k) in ("и", "а", "но"))
        k = next(near, 0)
        subject = k and self._is_subject(k + 1, end)
        return k + 1 if subject else begin

    def _only_quotes(self, begin: int, end: int) -> bool:
        return not any(self.word(k)[0].isalnum() for k in range(begin, end))

    def _only_dates_behind_quotation(self, begin: int, end: int) -> bool:
        """«...», — ранее, 20 марта, говорил X: a quotation and when it was said."""
        rest = range(begin + 1, end)
        quoted = self.word(begin) == QUOTE and self.language == "ru"
        return quoted and all(
            k in self.dated or not self.word(k)[0].isalnum() or self.word(k) in _WHEN for k in rest
        )

    def _trimmed(self, begin: int, end: int) -> Range | None:
        while begin < end and (
            self.word(begin) in _EDGES or self.word(begin) in ("and", "but", "но")
        ):
            begin += 1
        while end > begin and self.word(end - 1) in _TRAILING:
            end -= 1
        return (begin, end) if begin < end else None

    def _says_something(self, begin: int, end: int) -> bool:
        """Enough words outside quotations to be a statement of its own."""
        outside = [w for w in self.words[begin:end] if w[0].isalnum()]
        size = len(outside)
        quoted = QUOTE in self.words[begin:end]
        if self.language == "ru" and set(outside) <= _ABOUT_IT and not (quoted and outside):
            return False
        glued = self.language == "ar" and outside and outside[0][:1] == "ب" and len(outside[0]) > 4
        if glued and (outside[0].startswith("بال") or outside[0].endswith(("ه", "ها"))):
            size += 1  # بالنفاق, بتدبيره: two words written as one
        return bool(outside) if QUOTE in self.words[begin:end] else size >= LEAST
