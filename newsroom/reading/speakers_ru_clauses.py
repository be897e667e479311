"""What stands around a Russian verb of saying: inserted clauses, infinitives, unknown owners."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Token
from .cues import lookup
from .lexicon import speech_ru

LONGEST_CLAUSE = 24  # tokens between the commas around a relative clause
LONGEST_INSERTION = 8  # tokens between the commas around inserted words
FAR_ONE = 14  # tokens from «один из» to its verb
FAR_INFINITIVE = 9  # tokens from a verb to the infinitive that ends its clause
_INFINITIVES = ("ть", "ти", "чь", "ться", "тись", "чься")
_NO_INFINITIVE = frozenset(
    """
    часть области власть области опять пять шесть девять десять очередь область речь помощь ночь
    безопасность ответственность возможность готовность деятельность сеть путь лишь есть нефть
    пусть почти дочь мать треть память смерть новость кость гость печать площадь новости пути
    части сети власти области ответственности безопасности возможности готовности
    """.split()
)
_THAT = frozenset(["тот", "та", "те"])
LATTER = frozenset(["последний", "последняя"])
_CONSONANTS = "бвгджзйклмнпрстфхцчшщь"
_ADJECTIVE = ("ый", "ий", "ой", "ая", "ую", "ого", "его", "ом", "ем", "ых", "их", "ые", "ие")
OF_WHICH = frozenset(["которого", "которой", "которых"])
SET_NEAR = frozenset("знакомого знакомых близкого близких осведомленного осведомленных".split())
PARTICIPLES = (
    "вшего",
    "вшей",
    "вших",
    "вшую",
    "вшегося",
    "вшихся",
    "щего",
    "щих",
    "щую",
    *SET_NEAR,
)
_ASKING = frozenset("почему зачем когда куда где какой какие сколько кто чей ли".split())
_PARTICLES = frozenset("де ван фон дер ди аль бен ла да".split())
_OWNERS = frozenset("его ее их моему нашему своему этим тем всем".split())


def is_infinitive(word: str) -> bool:
    """Whether a word looks like an infinitive and is no noun that ends alike."""
    noun = word.endswith(("ость", "ости")) or word in _NO_INFINITIVE
    return len(word) > 3 and word.endswith(_INFINITIVES) and not noun


def relative_clause_ending(words: Sequence[str], k: int) -> int:
    """Where the relative clause began that the comma at `k` closes, -1 where it closes none:
    «Асад, чью канцелярию цитирует САНА, назвал»."""
    for j in range(k - 1, max(-1, k - LONGEST_CLAUSE), -1):
        if words[j] in ".;:!?…":
            return -1
        if words[j] == ",":
            opening = words[j + 1 : j + 4]
            relative = (w.startswith("котор") or w in _WHOSE for w in opening)
            return j if any(relative) else -1
    return -1


def question_ending(words: Sequence[str], k: int) -> int:
    """Where the question began that the comma at `k` closes, -1 for none: «на вопрос, кто выиграл,
    ответил»."""
    for j in range(k - 1, max(-1, k - LONGEST_CLAUSE), -1):
        if words[j] in ".;:!?…":
            return -1
        if words[j] == ",":
            asked = words[j + 1] in _ASKING or "ли" in words[j + 1 : j + 4]
            return j if asked and "вопрос" in words[max(0, j - 4) : j] else -1
    return -1


def inserted_ending(words: Sequence[str], k: int) -> int:
    """The comma that closes what the comma at `k` inserts, 0 where it opens a clause of its own:
    «сказал, в свою очередь, X», «заметил, отвечая на вопросы, X»."""
    for j in range(k + 1, min(len(words), k + LONGEST_INSERTION + 2)):
        word = words[j]
        if word == ",":
            return j if j > k + 1 else 0
        finite = (cue := lookup("ru", word)) is not None and cue.mood == "finite"
        opens = word in speech_ru.COMPLEMENTISERS or word in _ASKING or word.startswith("котор")
        if finite or opens or not word[0].isalnum():
            return 0
    return 0


def one_of_beginning(words: Sequence[str], verb: int, gender: str) -> int:
    """Where «один из ...», the subject of a verb, begins without a mark between; -1 for none."""
    for k in range(verb - 1, max(-1, verb - FAR_ONE), -1):
        if not (words[k][0].isalnum() or words[k] == "«»"):
            return -1
        if words[k] == "некто" or (words[k] in ("один", "одна") and words[k + 1] == "из"):
            fits = {"один": "m", "одна": "f"}.get(words[k], "")
            return k if not gender or not fits or gender == fits else -1
    return -1


def circumstance_behind_conjunction(words: Sequence[str], verb: int) -> bool:
    """Whether nothing but circumstances stand between a conjunction behind a comma and the verb:
    «, а на вопрос о переговорах», «, но о визите Байдена»."""
    first = verb
    while first > 0 and words[first - 1][0].isalnum():
        first -= 1
    if first < 1 or words[first - 1] != ",":
        return False
    first += words[first] in ("а", "но", "и", "однако")
    if first >= verb or words[first] not in speech_ru.PREPOSITIONS:
        return False
    governed = False  # by the preposition before, over adjectives
    for word in words[first:verb]:
        if word in speech_ru.PREPOSITIONS:
            governed = True
        elif word.endswith(_ADJECTIVE):
            if not governed and word.endswith(("ый", "ий", "ая")):
                return False
        elif not governed and word[-1] in _CONSONANTS and word not in speech_ru.ADVERBS:
            return word.endswith(("ов", "ев", "ей", "ть", "ом", "ем", "ам", "ям", "ах", "ях"))
        else:
            governed = False
    return True


_WHOSE = frozenset("чей чья чье чьи чью чьего чьей чьему чьим чьих чьими чьем".split())


def infinitive_behind(words: Sequence[str], k: int) -> int:
    """The infinitive that a verb at `k` governs, 0 for none: within three words, or at the end of
    its clause («предложил с мерами повременить»)."""
    for j in range(k + 1, min(len(words), k + FAR_INFINITIVE + 1)):
        word = words[j]
        if not word[0].isalpha() or (j > k + 3 and lookup("ru", word)):
            return 0
        ends = j + 1 >= len(words) or not words[j + 1][0].isalnum()
        if is_infinitive(word) and (j <= k + 3 or ends):
            return j
    return 0


def is_pronoun(words: Sequence[str], k: int) -> bool:
    """Whether a pronoun stands at `k`: «последний» only without a noun behind it, «тот» nowhere
    in «в тот же день»."""
    if words[k] in _THAT and (words[k + 1 : k + 2] == ["же"] or _is_governed(words, k)):
        return False
    if words[k] not in speech_ru.PRONOUNS or words[k] not in LATTER:
        return words[k] in speech_ru.PRONOUNS
    behind = words[k + 1] if k + 1 < len(words) else "."
    free = not behind[0].isalpha() or lookup("ru", behind) is not None
    return free or behind in speech_ru.PREPOSITIONS or behind in speech_ru.ADVERBS


def _is_governed(words: Sequence[str], k: int) -> bool:
    return k > 0 and words[k - 1] in speech_ru.PREPOSITIONS


def is_of_name(token: Token) -> bool:
    """Whether a word may stand in a full name: a capital, or a particle."""
    return token.is_word and (token.capital or token.word in _PARTICLES)


def adds_to_something(words: Sequence[str], k: int) -> bool:
    """«добавил в перечень 12 имен»: no words are added."""
    return k + 1 < len(words) and words[k + 1] in ("в", "во", "к") and ":" not in words[k:]


def whose_opinion_ends(words: Sequence[str], k: int) -> int:
    """Where the words behind «по мнению» end that no list knows, at a comma; 0 where it may be
    nobody: «по данным на пятницу»."""
    last = k
    while last < len(words) and words[last][0].isalpha() and last - k < 7:
        last += 1
    first = words[k] if k < len(words) else ""
    owned = first not in speech_ru.PREPOSITIONS and first not in _OWNERS
    closed = last < len(words) and words[last] == ","
    return last if last > k and owned and closed and not _has_verb(words[k:last]) else 0


def _has_verb(words: Sequence[str]) -> bool:
    return any(lookup("ru", word) for word in words)
