"""Letters as search compares them: folding for Arabic, Latin and Cyrillic writing. Pure Python."""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

# What neither decomposition nor casefolding unifies. Hamza on its carriers decomposes by itself.
_FOLDED = {
    "й": "й",  # a letter of its own; ё is written as е by most
    "Й": "й",
    "ء": "",
    "ى": "ي",
    "ی": "ي",
    "ے": "ي",
    "ې": "ي",
    "ة": "ه",
    "ە": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ۃ": "ه",
    "ک": "ك",
    "ڪ": "ك",
    "گ": "ك",
    "ڤ": "ف",
    "پ": "ب",
    "چ": "ج",
    "ٱ": "ا",
    "ـ": "",  # tatweel
    "٬": ",",  # Arabic thousands separator
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "´": "'",
    "ʾ": "",
    "ʿ": "",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "æ": "ae",
    "œ": "oe",
    "ı": "i",
    "ﷺ": " ",  # honorifics of one sign, which would become four words each
    "ﷻ": " ",
}
# Two characters that fold as one: a decomposed й, and the alif that only carries a tanwin.
_PAIRS = re.compile("[иИ]\u0306|\u0627\u064b|\u064b\u0627")


@lru_cache(maxsize=16_384)
def _fold_character(character: str) -> str:
    """Fold one character; the result may be empty or longer."""
    if character in _FOLDED:
        return _FOLDED[character]
    folded = unicodedata.normalize("NFKD", character).casefold()
    return "".join(map(_fold_part, unicodedata.normalize("NFKD", folded)))


def _fold_part(character: str) -> str:
    """Fold one character of a decomposition."""
    if character in _FOLDED:
        return _FOLDED[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):  # vowel signs, accents, directional and joining controls
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(character))
    return " " if category in ("Cc", "Cs") else character


def _fold_pair(pair: str) -> str:
    return "й" if pair[0] in "иИ" else ""


def fold(text: str) -> str:
    """Return a text as it is compared: one case, no marks, one form of each letter and digit."""
    text = _PAIRS.sub(lambda pair: _fold_pair(pair[0]), text)
    return "".join(map(_fold_character, text))


def fold_with_offsets(text: str) -> tuple[str, list[int]]:
    """Fold a text and say where each character came from.

    The list is one longer than the folded text: position i of that came from ``text[offsets[i]]``,
    and the last entry is the length of the original.
    """
    pieces: list[str] = []
    origins: list[int] = []  # of each piece
    position = 0
    for pair in chain(_PAIRS.finditer(text), (None,)):
        end = pair.start() if pair else len(text)
        pieces.extend(map(_fold_character, text[position:end]))
        origins.extend(range(position, end))
        if pair:
            pieces.append(_fold_pair(pair[0]))
            origins.append(end)
            position = pair.end()
    folded = "".join(pieces)
    if set(map(len, pieces)) == {1}:  # nearly always, and quick
        return folded, [*origins, len(text)]
    offsets = [origin for origin, piece in zip(origins, pieces, strict=True) for _ in piece]
    offsets.append(len(text))
    return folded, offsets


# The first language of each script is taken where the usual one is written in another.
_SCRIPTS = (
    (re.compile("[\u0600-\u06ff]"), ("ar", "fa")),
    (re.compile("[\u0400-\u04ff]"), ("ru", "uk")),
    (re.compile("[A-Za-z]"), ("en", "de", "et", "fr", "it", "no", "sk", "tr")),
)


def language_of(text: str, usual: str) -> str:
    """The language (BCP 47) of a headline or a name by its script: outlets publish in several.

    `usual` is the outlet's own language, kept wherever the script agrees with it.
    """
    for script, languages in _SCRIPTS:
        if script.search(text):
            return usual if usual in languages else languages[0]
    return usual


def alphabetical(name: str, language: str) -> tuple[bool, str]:
    """The key by which names of several scripts stand in a list for readers of a language: those in
    its own script first, as CLDR orders them for Arabic and Russian."""
    return language_of(name, language) != language, fold(name).lstrip('«“"(')


# A quotation within one takes other marks, or two of a kind would meet at its end.
INNER_MARKS = {
    "ar": str.maketrans("«»", "”“"),
    "ru": str.maketrans("«»", "„“"),
    "en": str.maketrans("“”", "‘’"),
}


def nested(words: str, language: str) -> str:
    """The words as they stand within a quotation: their own quotations take the inner marks."""
    return words.translate(INNER_MARKS.get(language, {}))
