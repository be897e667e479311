"""Terms of the search: light stemming by script, and one term for each month. Pure Python."""

import threading
from functools import lru_cache

import snowballstemmer

from timeline.calendar_words import ARABIC_MONTHS, ENGLISH_MONTHS, LEVANTINE_MONTHS, RUSSIAN_MONTHS
from timeline.letters import fold

LONGEST_TERM = 64  # characters; longer words are cut, in text and query alike

_OTHER_MONTHS = (  # Maghreb, Egypt, abbreviations, other spellings; "mar" and "sat" mean too much
    ("january", "جانفي jan январе январю"),
    ("february", "فيفري feb феврале февралю"),
    ("march", "марте марту"),
    ("april", "أفريل ابريل نيسأن apr апреле апрелю"),
    ("may", "ماي آيار мае маю"),
    ("june", "جوان يونيه jun июне июню"),
    ("july", "جويلية يوليوز يوليه jul июле июлю"),
    ("august", "غشت أوت أوغسطس aug августе августу"),
    ("september", "شتنبر sep sept сентябре сентябрю"),
    ("october", "اوكتوبر oct октябре октябрю"),
    ("november", "نونبر nov ноябре ноябрю"),
    ("december", "دجنبر dec декабре декабрю"),
)
_RUSSIAN_ADJECTIVES = (  # as stemmed: июньский, июньского, ...
    "январск февральск мартовск апрельск майск июньск"
    " июльск августовск сентябрьск октябрьск ноябрьск декабрьск"
)


def _month_terms() -> dict[str, str]:
    """Return the term of every name of a month, one for all languages and traditions."""
    terms = {}
    for number, english in enumerate(ENGLISH_MONTHS):
        names = [english, ARABIC_MONTHS[number], LEVANTINE_MONTHS[number]]
        names += [forms[number] for forms in RUSSIAN_MONTHS.values()]
        terms.update(dict.fromkeys(map(fold, names), english.lower()))
    for term, others in _OTHER_MONTHS:
        terms.update(dict.fromkeys(fold(others).split(), term))
    for name, term in list(terms.items()):
        if name[0] in "ابتجحدسشغفكمني":
            terms.update({clitic + name: term for clitic in "وبل" if clitic + name not in terms})
    return terms


MONTH_TERMS = _month_terms()
_ADJECTIVE_TERMS = dict(
    zip(fold(_RUSSIAN_ADJECTIVES).split(), map(str.lower, ENGLISH_MONTHS), strict=True)
)

# The letters of a word that look like a clitic or an article but belong to it.
_ROOTS = tuple(
    fold(
        "وزير وزار وزرا واشنطن وثيق وثائق وفد وفود وكال وكيل ولاي وسائل وسيل وساط وسيط واقع واحد"
        " وحد وطن وضع وقف ورق وصف وصول وصل وجود وجه وافق واصل واجه وقع وقت وعد وعود وسط وقود"
        " وقوع وارسو واسع واضح وقاي ورش ألمان إلكترون ألاسكا ألكس ألبان التزام فالداي فالنت"
        " باليست بالست بالون بالتيم بالتيك بالغ كالين كاليفورن"
    ).split()
)
_WHOLE = frozenset(
    fold("والد والدة والده والدته الله الآن التي الذي الذين إلى بالي إلغاء ألغى ألقى التقى").split()
)
# After لل the article's own lam is not written: للجنة is the committee's.
_LAM_ROOTS = tuple(fold("لجن لقاءا لاجئ لبنان ليبيا لندن لافروف لغة لغات لاتفيا").split())
_ARTICLES = ("بال", "كال", "فال", "ال")
_SUFFIXES = (  # and how many letters must remain; longest first
    *((suffix, 3) for suffix in ("هما", "تان", "تين", "تها", "تهم", "يون", "يين", "يات")),
    *((suffix, 3) for suffix in ("ها", "ات", "يه", "ته")),
    *((suffix, 4) for suffix in ("ان", "ين", "ون", "هم")),
    *((suffix, 3) for suffix in ("ه", "ي")),
)
_SPELLINGS = (
    ("اميرك", "امريك"),
    ("مسيول", "مسوول"),
    ("شيون", "شوون"),
    ("سوفيات", "سوفيت"),
)
# Stripped further, these would be other words: ولا "nor", سوف "will", жен "of wives".
_FIXED_STEMS = ("ولاي", "سوفيت")
_FIXED_RUSSIAN = ("женев",)
_CLITICS = "وبلفك"


class _Stemmers(threading.local):
    """Hold this thread's Snowball stemmers: they keep state while they work."""

    def __init__(self) -> None:
        self.english = snowballstemmer.stemmer("english")
        self.russian = snowballstemmer.stemmer("russian")


_stemmers = _Stemmers()


@lru_cache(maxsize=65_536)
def stem(token: str) -> str:
    """Return the term under which a folded word is found; its script says which rules apply.

    All names of a month, in any language, share one term. Russian is stemmed twice, so that
    Лавров and Лаврова meet. Digits stay as they are.
    """
    if token in MONTH_TERMS:
        return MONTH_TERMS[token]
    first = token[:1]
    if first.isdigit():
        return token
    if first.isascii():
        return str(_stemmers.english.stemWord(token))
    if "\u0430" <= first <= "\u0527":
        if token.startswith(_FIXED_RUSSIAN):
            return next(fixed for fixed in _FIXED_RUSSIAN if token.startswith(fixed))
        term = _stem_russian(_stem_russian(token))
        return _ADJECTIVE_TERMS.get(term, term)
    return _stem_arabic(token)


def _stem_russian(token: str) -> str:
    """Strip an ending once, if three letters remain: Обама is not об, nor военный во."""
    term = str(_stemmers.russian.stemWord(token))
    return term if len(term) >= 3 else token


def _stem_arabic(token: str) -> str:
    """Strip clitics with the article, then suffixes, in the manner of Larkey's light10."""
    token = _without_prefix(token[:LONGEST_TERM])
    for spelling, ours in _SPELLINGS:
        if token.startswith(spelling):
            token = ours + token[len(spelling) :]
    for fixed in _FIXED_STEMS:
        if token.startswith(fixed):
            return fixed
    while (shorter := _without_suffix(token)) != token:
        token = shorter
    return token


def _without_prefix(token: str) -> str:
    """Strip و, and then the article with or without ب, ك, ف, ل before it."""
    if token.startswith("و") and len(token) >= 4 and not _is_whole(token):
        token = token[1:]
    if _is_whole(token):
        return token
    if token.startswith("لل") and len(token) >= 4:
        of_lam = len(token) == 4 or token[1:].startswith(_LAM_ROOTS)
        return token[1:] if of_lam else token[2:]
    for article in _ARTICLES:
        if token.startswith(article) and len(token) >= len(article) + 2:
            return token[len(article) :]
    return token


def _is_whole(token: str) -> bool:
    """Return whether what looks like a prefix belongs to the word."""
    return token.startswith(_ROOTS) or token in _WHOLE


def _without_suffix(token: str) -> str:
    """Strip one suffix, if enough remains."""
    for suffix, remaining in _SUFFIXES:
        if token.endswith(suffix) and len(token) - len(suffix) >= remaining:
            return token[: -len(suffix)]
    return token


@lru_cache(maxsize=4096)
def variants(term: str) -> tuple[str, ...]:
    """Return the terms that a query's term may stand for, itself first.

    An Arabic preposition is written onto its word, and only a dictionary could tell بموسكو (in
    Moscow) from بوتين (Putin). So the index keeps such words whole, and a query asks for both.
    Other scripts have the one term.
    """
    if len(term) < 3 or not "\u0621" <= term[0] <= "\u06d3":
        return (term,)
    # stemmed once more: with a letter more before it, a short word may lose its ending
    found = [term, *(stem(clitic + term) for clitic in (*_CLITICS, "ال"))]
    if term[0] in _CLITICS and len(term) >= (4 if term[0] == "و" else 5):
        found.append(term[1:])
    return tuple(dict.fromkeys(found))
