"""Texts that no newspaper prints: one piece again and again, where a careless reader would look at
all of the text for each of its words. The property tests read a little of each shape, the
benchmark (`python -m benchmarks.reading`) much."""

from __future__ import annotations

LANGUAGES = ("ar", "en", "ru")
QUOTES = ("«»", "“”", "„“", "‘’", "‹›", '"', "'", "''", "<<>>", "«", "»", "“", "”")
LETTER = {"ar": "ب", "en": "a", "ru": "а"}
_WORDS = {
    "ar": {
        "word": "كلمة",
        "name": "بوتين",
        "names": "جو بايدن البيت الأبيض الكرملين سيرغي لافروف روسيا واشنطن ",
        "strangers": "محمد أحمد علي ",
        "joined": "بوتين وبايدن ولافروف و",
        "role": "وزير الخارجية الروسي المتحدث باسم الكرملين ",
        "source": "مسؤول أميركي مصدر ",
        "said": "قال ",
        "cues": "قال وأضاف أعلن أكد ",
        "that": "أن ",
        "and": "و ثم لكن أو ",
        "he": "هو ",
        "who": "الذي ",
        "according": "وفقا لبوتين، ",
        "numbers": "واحد اثنان ثلاثة أربعة خمسة ستة سبعة ",
        "weekdays": "الأحد الاثنين الثلاثاء الأربعاء ",
        "months": "يناير/ فبراير/ مارس/ أبريل/ ",
        "today": "أمس اليوم ",
        "ago": "قبل ثلاثة أيام ",
        "event": "التقى بوتين بايدن في جنيف في 16 يونيو 2021",
        "furniture": "اقرأ أيضا: خبر\nشارك\nالصورة: رويترز\n",
    },
    "en": {
        "word": "word",
        "name": "Putin",
        "names": "Joe Biden the White House the Kremlin Sergei Lavrov Russia Washington ",
        "strangers": "John Smith Alan Brown ",
        "joined": "Putin and Biden and Lavrov and ",
        "role": "the Russian foreign minister, the Kremlin spokesman ",
        "source": "a senior official source ",
        "said": "said ",
        "cues": "said added announced told ",
        "that": "that ",
        "and": "and but or because ",
        "he": "he ",
        "who": "who ",
        "according": "according to Putin, ",
        "numbers": "one two three four five six seven ",
        "weekdays": "Monday, Tuesday, Wednesday, ",
        "months": "January February March April ",
        "today": "yesterday today ",
        "ago": "three days ago ",
        "event": "Putin met Biden in Geneva on June 16, 2021",
        "furniture": "Read more: story\nShare\nPhoto: Reuters\nHome | World | Sport\n",
    },
    "ru": {
        "word": "слово",
        "name": "Путин",
        "names": "Джо Байден Белый дом Кремль Сергей Лавров Россия Вашингтон ",
        "strangers": "Иван Петров Пётр Иванов ",
        "joined": "Путин и Байден и Лавров и ",
        "role": "министр иностранных дел России пресс-секретарь президента ",
        "source": "источник чиновник ",
        "said": "сказал ",
        "cues": "сказал добавил заявил сообщил ",
        "that": "что ",
        "and": "и но или потому ",
        "he": "он ",
        "who": "который, ",
        "according": "по словам Путина, ",
        "numbers": "один два три четыре пять шесть семь ",
        "weekdays": "понедельник, вторник, среду, ",
        "months": "января февраля марта апреля ",
        "today": "вчера сегодня ",
        "ago": "три дня назад ",
        "event": "Путин встретился с Байденом в Женеве 16 июня 2021 года",
        "furniture": "Читайте также: новость\nПоделиться\nФото: ТАСС\n",
    },
}
_SIGNS = {
    "combining marks": "\u0301\u064e",
    "zero width": "\u200b\u200d",
    "bidi controls": "\u202e\u202c\u200f",
    "tatweel": "\u0640",
    "emoji": "😀",
    "surrogates": "\ud800\udc00",
    "lone \\r": "\r",
    "line separators": "\u2028\x85\f",
    "phrase signs": "ﷺ",
    "ligatures": "ﻻﷲ",
    "й in two": "и\u0306",
    "nul": "\x00",
    "dashes": "— ",
    "brackets": "(",
    "stops": ". ",
    "digits": "1234567890",
    "1/2/3": "1/2/3/4/5/6/",
    "1,000": "1,000",
    "years": "2014-2015 ",
    "almost a bar of links": "aa | " * 30 + "(!\n",
}


def shapes(language: str) -> dict[str, str]:
    """The name of each shape -> the piece that it repeats."""
    w, letter = _WORDS[language], LETTER[language]
    word, said, that = w["word"], w["said"], w["that"]
    found = {f"{marks} alone": marks for marks in QUOTES}
    found |= {f"{m} and letters": "".join(mark + letter for mark in m) for m in QUOTES}
    found |= {f"{m} and newlines": "".join(mark + "\n" for mark in m) for m in QUOTES}
    found |= {f"{m}, letters, newlines": f"{m[0]}{letter}{m[1:]}\n" for m in QUOTES}
    found |= {f"{m}, digits, spaces": f"{m[0]}1 {m[1:]} " for m in QUOTES}
    found |= {f"{m} around words": f"{m[0]}{word} {word}.{m[-1]} " for m in QUOTES}
    found |= _SIGNS | {f"letters with {name}": letter + sign for name, sign in _SIGNS.items()}
    found |= {name: piece for name, piece in w.items() if name not in ("word", "event")}
    return found | {
        "nested marks": f"«{word} “{word} „{word}‟ ” » ",
        "open marks over paragraphs": f"«{word} “{word}\n",
        "a quotation over many lines": f"«{letter}\n" + f"{letter}\n" * 900 + "» ",
        "quoted days": f"«{w['today'] * 3}» ",
        "name said that": f"{w['name']} {said}{that}",
        "name said on a day that": f"{w['name']} {said}{w['today']}{that}",
        "name said.": f"{w['name']} {said}{that}{word} {word}. ",
        "he said.": f"{w['he']}{said}. ",
        "said, quoted": f"{w['name']} {said}«{word}» ",
        "quoted, said": f"«{word} {word}», {said}{w['name']}.\n",
        "name: quoted": f"{w['name']}: «{word} {word}». ",
        "name:": f"{w['name']}: ",
        "names in lines": f"{w['name']}\n",
        "names before colons in lines": f"{w['name']}: \n",
        "cues in lines": f"{said}\n",
        "stops before a letter": "?" * 300 + letter,
        "events": w["event"] + ". ",
        "events without a stop": w["event"] + " ",
        "interview": f"— {word.title()} {word}?\n— {word.title()} {word}.\n",
        "labelled interview": f"Q: {word} {word}?\nA: {word} {w['today']}{word}.\n",
        "one word": letter,
        "letters": letter + " ",
        "one-letter sentences": letter + ". ",
        "one-letter lines": letter + "\n",
        "no stop": word + " ",
        "capitals": word.title() + " ",
        "hyphens": word + "-",
        "apostrophes": word + "'",
    }


def text_of(piece: str, size: int) -> str:
    """`size` characters of one piece again and again."""
    return (piece * (size // len(piece) + 1))[:size]
