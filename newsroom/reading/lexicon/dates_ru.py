"""Russian words of dates in all their cases: `WORDS` maps a folded word or phrase to kind and value.

The kinds are single letters, explained in `newsroom.reading.atoms`. ё is written е.
"""

from __future__ import annotations

# stem and endings; "-" is the bare stem
MONTHS = (
    "январ ь я е ю ем|феврал ь я е ю ем|март - а е у ом|апрел ь я е ю ем|ма й я е ю ем|июн ь я е ю ем|"
    "июл ь я е ю ем|август - а е у ом|сентябр ь я е ю ем|октябр ь я е ю ем|ноябр ь я е ю ем|декабр ь я е ю ем"
)
SHORT_MONTHS = "янв фев мар апр мая июн июл авг сен окт ноя дек"
DAYS = "понедельник - а у ом е|вторник - а у ом е|сред ы е у ой а|четверг - а у ом е|пятниц а ы е у ей|суббот а ы е у ой|воскресень е я ю ем и"
ORDINALS = "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат двадцат"
ADJECTIVE = "ый ой ое ого ому ым ом ая ую ые ых ыми ий ее его ему им ем яя юю ей ие их ими"
SOFT = "ий ья ье ьего ьему ьим ьем ьей ью ьи ьих"
CARDINALS = (
    "один одного одному одна одну одной одним одном|два двух две двум двумя|три трех трем тремя|четыре четырех четырем|пять пяти пятью|шесть шести шестью|семь семи семью|"
    "восемь восьми|девять девяти|десять десяти десятью|одиннадцать одиннадцати|двенадцать двенадцати|тринадцать тринадцати|четырнадцать четырнадцати|пятнадцать пятнадцати|"
    "шестнадцать шестнадцати|семнадцать семнадцати|восемнадцать восемнадцати|девятнадцать девятнадцати|двадцать двадцати"
)
TENS = {
    20: "двадцать двадцати",
    30: "тридцать тридцати",
    40: "сорок сорока",
    50: "пятьдесят пятидесяти",
    60: "шестьдесят шестидесяти",
    70: "семьдесят семидесяти",
}
YEAR_TENS = {40: "сорок", 50: "пятьдесят", 60: "шестьдесят", 70: "семьдесят"}
YEAR_TENS |= {80: "восемьдесят", 90: "девяносто"}
DECADES = "двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност"

# kind -> value -> words; "stem* a b" stands for the stem with each ending
TABLE: dict[str, dict[object, str]] = {
    "R": {
        0: "сегодня, сегодняшн* ий его ему им ем яя ей юю ее ие их ими",
        -1: "вчера, накануне, вчерашн* ий его ему им ем яя ей юю ее ие их ими",
        1: "завтра, завтрашн* ий его ему им ем яя ей юю ее ие их ими",
        -2: "позавчера",
        2: "послезавтра",
    },
    "s": {0: "тогда же", 1: "наутро, назавтра, на другой день, на другое утро"},
    "&": {"day of a month": "числ* о а у ом е ах"},
    "d": {"day": "день, дня, дню, днем, сутки, суток"},
    "w": {"week": "недел* я и е ю ей"},
    "q": {"month": "месяц* - а у ем е"},
    "Y": {"year": "год, года, году, годом, годе, г"},
    "e": {"decade": "десятилети* е я ю ем и"},
    "V": {"century": "век* - а у ом е, столети* е я ю ем и"},
    "1": {
        "day": "дни, дней, дням, днях, днями",
        "week": "недел* ь ям ями ях",
        "month": "месяц* ы ев ам ами ах",
        "year": "годы, годов, годам, годами, годах, гг, лет",
        "decade": "десятилет* ий иям иями иях",
        "century": "век* ов ам ах",
    },
    "U": {
        ("month", 6): "полгода, полгодом",
        ("year", 50): "полвека",
        ("month", 18): "полтора года",
        ("year", 15): "полтора десятилетия",
    },
    "Q": {"quarter": "квартал* - а у ом е ы ов"},
    "h": {"half": "полугоди* е я ю ем и"},
    "W": {"weekend": "выходн* ые ых ым ыми, уикенд* - а е, уик - энд"},
    "t": {"hour": "час* - а у ов ы ами, минут* а ы у, секунд* а ы у"},
    "S": {
        21: "весн* а ы е у ой, весен",
        22: "лет* о а у е ом",
        23: "осен* ь и ью",
        24: "зим* а ы е у ой",
    },
    "L": {
        -2: "позапрошл* ый ого ому ым ом ая ой ую ое",
        -1: "прошл* ый ого ому ым ом ая ой ую ое ые ых ыми, минувш* ий его ему им ем ая ей ую ее ие их ими, истекш* ий его ем ая ей ую ее, прошедш* ий его ему им ем ая ей ую ее ие их",
    },
    "F": {
        1: "будущ* ий его ему им ем ая ей ую ее ие их, грядущ* ий его ему им ем ая ей ую ее ие их, наступающ* ий его ему им ем ая ей ую ее, предстоящ* ий его ему им ем ая ей ую ее ие их",
        0: "ближайш* ий его ему им ем ая ей ую ее ие их",
    },
    "G": {1: "следующ* ий его ему им ем ая ей ую ее ие их ими"},
    "K": {
        -1: "предыдущ* ий его ему им ем ая ей ую ее ие их, предшествующ* ий его ему им ем ая ей ую ее"
    },
    "T": {
        0: "этот, эта, это, эту, этой, этого, этом, этому, этим, нынешн* ий его ему им ем яя ей юю ее ие их, текущ* ий его ему им ем ая ей ую ее ие их, настоящего, сего, с. г., т. г., с. г, т. г"
    },
    "Z": {
        0: "тот же, та же, то же, того же, той же, ту же, тому же, том же, тем же, тот же самый, тот самый, того самого, тот, ту, той, том, того, то"
    },
    "b": {"ago": "назад, тому назад"},
    "l": {"later": "спустя, позже, позднее, после этого"},
    "g": {"earlier": "ранее, раньше, до этого"},
    "<": {"before": "до того как, перед"},
    ">": {"after": "после"},
    "A": {"after": "через"},
    "r": {
        "about": "около, примерно, почти, приблизительно, порядка, более, более чем, больше, чуть более, менее, менее чем, чуть меньше, ровно, всего, уже"
    },
    "o": {1: "i", 2: "ii", 3: "iii", 4: "iv"},
    "E": {
        "early": "начало, начала, начале, началу, началом, первой декаде, первую декаду, первых числах, первые числа, первых чисел, первые дни, первых дней, первых днях",
        "mid": "середин* а ы е у ой, второй декаде, вторую декаду",
        "late": "конец, конца, конце, концу, концом, исход* е а, третьей декаде, последних числах, последние числа, последние дни, последних дней, последних днях",
        "first day": "первый день, первого дня",
        "last day": "последний день, последнего дня",
        "first half": "первой половине, первой половины, первую половину, первой половиной, первая половина",
        "second half": "второй половине, второй половины, вторую половину, второй половиной, вторая половина",
    },
    "P": {
        "part": "утром, утра, утро, вечером, вечера, вечер, вечеру, ночью, ночи, полдень, полночь"
    },
    "i": {"in": "в, во, к, ко, на, вплоть до"},
    "I": {"on": "за"},
    "O": {"within": "в течение, на протяжении, в ходе"},
    "v": {"and": "и"},
    "|": {"or": "или, либо"},
    "z": {"to": "по, до"},
    "j": {"from": "с, со, от"},
    "J": {"between": "между"},
}


def expand(words: str) -> list[str]:
    """Spell out "stem* a b, word" into every form."""
    forms: list[str] = []
    for part in words.split(","):
        stem, star, endings = part.strip().partition("* ")
        forms += [stem + ("" if e == "-" else e) for e in endings.split()] if star else [stem]
    return forms


def _inflected(line: str) -> list[list[str]]:
    parts = [entry.split() for entry in line.split("|")]
    return [[stem + ("" if e == "-" else e) for e in endings] for stem, *endings in parts]


def _ordinals() -> dict[str, int]:
    """Every form of "first" to "thirty-first"; "третий" has its soft endings."""
    made: dict[str, int] = {}
    endings = ADJECTIVE.split()
    for i, stem in enumerate(ORDINALS.split(), 1):
        forms = [stem + e for e in endings]
        if i == 3:
            forms = ["трет" + e for e in SOFT.split()]
        made |= dict.fromkeys(forms, i)
        if i < 10:
            made |= {f"двадцать {form}": 20 + i for form in forms}
            made |= {f"тридцать {form}": 30 + i for form in forms if i == 1}
    return made | {"тридцат" + e: 30 for e in endings}


def _years_in_words() -> dict[str, tuple[str, object]]:
    """Years of the last century as they are spoken: "девяносто седьмого"."""
    made: dict[str, tuple[str, object]] = {}
    for n, ten in YEAR_TENS.items():
        for form, i in _ordinals().items():
            if i < 10 and form.endswith(("ого", "его", "ьего", "ом", "ем", "ый", "ий")):
                made[f"{ten} {form}"] = made[f"тысяча девятьсот {ten} {form}"] = (
                    "u",
                    1900 + n + i,
                )
    return made


def _counted() -> dict[str, tuple[str, object]]:
    """Months, weekdays, number words and decades in their forms."""
    made: dict[str, tuple[str, object]] = {}
    made |= {w: ("m", i) for i, w in enumerate(SHORT_MONTHS.split(), 1)}
    made |= {w: ("m", i) for w, i in (("февр", 2), ("сент", 9), ("нояб", 11))}
    for i, forms in enumerate(_inflected(MONTHS), 1):
        made |= {form: ("M", i) for form in forms}
    for i, forms in enumerate(_inflected(DAYS)):
        made |= {form: ("D", i) for form in forms}
    made |= {form: ("o", i) for form, i in _ordinals().items()}
    ones = [forms.split() for forms in CARDINALS.split("|")]
    made |= {form: ("c", i) for i, forms in enumerate(ones, 1) for form in forms}
    for n, tens in TENS.items():
        made |= {ten: ("c", n) for ten in tens.split()}
        for i, forms in enumerate(ones[:9], 1):
            made |= {f"{t} {f}": ("c", n + i) for t in tens.split() for f in forms}
    made |= _years_in_words()
    for i, stem in enumerate(DECADES.split(), 2):
        made |= {stem + e: ("X", 190 + i) for e in ("ые", "ых", "ым", "ыми")}
    return made


WORDS: dict[str, tuple[str, object]] = _counted() | {
    form: (kind, value)
    for kind, values in TABLE.items()
    for value, words in values.items()
    for form in expand(words)
}
