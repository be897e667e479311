"""English words of dates: `WORDS` maps a folded word or phrase to its kind and value.

The kinds are single letters, explained in `newsroom.reading.atoms`. Words of a phrase are parted by
single spaces; marks count as words ("mid - june").
"""

from __future__ import annotations

MONTHS = "january february march april may june july august september october november december"
SHORT_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
DAYS = "monday tuesday wednesday thursday friday saturday sunday"
ONES = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60}
FEASTS = {
    "new year's day": (1, 1),
    "new year's eve": (12, 31),
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "valentine's day": (2, 14),
    "veterans day": (11, 11),
    "halloween": (10, 31),
    "the fourth of july": (7, 4),
}
DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"

# kind -> value -> words and phrases, parted by commas
TABLE: dict[str, dict[object, str]] = {
    "k": {
        0: "mon",
        1: "tue, tues",
        2: "wed, weds",
        3: "thu, thur, thurs",
        4: "fri",
        5: "sat",
        6: "sun",
    },
    "m": {9: "sept"},
    "c": {2: "a couple of, couple of"},
    "o": {20: "twentieth", 30: "thirtieth"},
    "a": {1: "a, an"},
    "R": {
        0: "today, tonight, this morning, this afternoon, this evening",
        -1: "yesterday, last night",
        1: "tomorrow",
        -2: "the day before yesterday, day before yesterday",
        2: "the day after tomorrow, day after tomorrow",
    },
    "s": {1: "the morning after"},
    "d": {"day": "day"},
    "w": {"week": "week", "fortnight": "fortnight"},
    "q": {"month": "month"},
    "Y": {"year": "year"},
    "e": {"decade": "decade"},
    "V": {"century": "century"},
    "1": {
        "day": "days",
        "week": "weeks",
        "fortnight": "fortnights",
        "month": "months",
        "year": "years",
        "decade": "decades",
        "summer": "summers",
        "winter": "winters",
    },
    "Q": {"quarter": "quarter"},
    "4": {1: "q1", 2: "q2", 3: "q3", 4: "q4"},
    "h": {"half": "half"},
    "W": {"weekend": "weekend, week - end"},
    "t": {"hour": "hour, hours, minute, minutes, moment, moments"},
    "S": {21: "spring", 22: "summer", 23: "autumn, fall", 24: "winter"},
    "L": {-1: "last, this past"},
    "F": {1: "next", 0: "coming, the coming, this coming, upcoming"},
    "T": {0: "this, current, the current, the present"},
    "Z": {0: "same, the same, that same, that very, that"},
    "G": {1: "following, the following, the next, the very next"},
    "K": {-1: "previous, the previous, preceding, the preceding, prior, the prior"},
    "b": {"ago": "ago"},
    "l": {
        "hence": "from now, hence",
        "later": "later, afterwards, afterward, after that, thereafter, after this",
    },
    "g": {"earlier": "earlier, before that, beforehand, previously"},
    "r": {
        "about": "about, around, some, nearly, almost, roughly, approximately, more than, less than, over, just over, just under, at least, barely, exactly, just"
    },
    "<": {"before": "before"},
    ">": {"after": "after"},
    "E": {
        "early": "early, early in, beginning of, the beginning of, the start of, start of, the first days of, the turn of",
        "mid": "mid, middle of, the middle of",
        "late": "late, late in, end of, the end of, the close of, the last days of, the final days of, year - end",
        "first day": "the first day of, first day of, the opening day of",
        "last day": "the last day of, last day of, the final day of",
        "first half": "the first half of, first half of",
        "second half": "the second half of, second half of",
    },
    "P": {"part": "morning, afternoon, evening, night, noon, midday, midnight, dawn"},
    "p": {"the": "the"},
    "f": {"of": "of"},
    "i": {"in": "in, since, by, during, dated, as of"},
    "I": {"on": "on, at"},
    "O": {"within": "within, for, throughout"},
    "v": {"and": "and, &"},
    "|": {"or": "or"},
    "z": {"to": "to, until, till, through, thru"},
    "j": {"from": "from"},
    "J": {"between": "between"},
}


def _counted() -> dict[str, tuple[str, object]]:
    """Months, weekdays and number words, which follow a count."""
    made: dict[str, tuple[str, object]] = {}
    for i, (full, short) in enumerate(zip(MONTHS.split(), SHORT_MONTHS.split(), strict=True), 1):
        made[short] = ("m", i)
        made[full] = ("m" if full in {"march", "may"} else "M", i)
    made |= {feast: ("*", day) for feast, day in FEASTS.items()}
    made |= {word: ("D", i) for i, word in enumerate(DAYS.split())}
    made |= {word: ("c", i) for i, word in enumerate(ONES.split(), 1)}
    made |= {word: ("o", i) for i, word in enumerate(ORDINALS.split(), 1)}
    for ten, n in TENS.items():
        made[ten] = ("c", n)
        for i, (one, th) in enumerate(zip(ONES.split()[:9], ORDINALS.split(), strict=False), 1):
            made[f"{ten} {one}"] = made[f"{ten} - {one}"] = ("c", n + i)
            made[f"{ten} {th}"] = made[f"{ten} - {th}"] = ("o", n + i)
    for i, word in enumerate(DECADES.split(), 2):
        made[f"the {word}"] = made[f"nineteen {word}"] = ("X", 190 + i)
        made[f"mid {word}"] = made[f"mid - {word}"] = ("X", 190 + i)
    return made


WORDS: dict[str, tuple[str, object]] = _counted() | {
    word.strip(): (kind, value)
    for kind, values in TABLE.items()
    for value, words in values.items()
    for word in words.split(",")
}
