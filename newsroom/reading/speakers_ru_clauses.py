"""What stands around a Russian verb of saying: inserted clauses, infinitives, unknown owners."""

# ruff: noqa: SIM905  (tables of words read better as running text)

from __future__ import annotations

from collections.abc import Sequence

from .clauses import Token
from .cues import lookup
from .lexicon import speech_ru

LONGEST_CLAUSE = 24  # tokens between the commas around a relative clause
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
LATTER = frozenset(["последний", "последняя"])
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
    """Whether a pronoun stands at `k`: «последний» only without a noun behind it."""
    if words[k] not in speech_ru.PRONOUNS or words[k] not in LATTER:
        return words[k] in speech_ru.PRONOUNS
    behind = words[k + 1] if k + 1 < len(words) else "."
    free = not behind[0].isalpha() or lookup("ru", behind) is not None
    return free or behind in speech_ru.PREPOSITIONS or behind in speech_ru.ADVERBS


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
