"""The words of the calendar, and those around dates, in Arabic, English and Russian: tables only.

Month names stand nowhere else (both Arabic traditions); `timeline.wording` puts them together.
"""

from dataclasses import dataclass
from typing import Literal

Case = Literal["nominative", "genitive", "accusative", "instrumental"]  # only Russian needs them


def _row(words: str, separator: str | None = None) -> list[str]:
    """Split a row of a table of words."""
    return words.split(separator)


ENGLISH_MONTHS = _row(
    "January February March April May June July August September October November December"
)
ARABIC_MONTHS = _row("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")
LEVANTINE_MONTHS = _row(
    "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
    ",",
)
RUSSIAN_MONTHS: dict[Case, list[str]] = {
    "nominative": _row(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
    ),
    "genitive": _row(
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
    ),
    "instrumental": _row(
        "январём февралём мартом апрелем маем июнем июлем августом"
        " сентябрём октябрём ноябрём декабрём"
    ),
}
RUSSIAN_MONTHS["accusative"] = RUSSIAN_MONTHS["nominative"]
ENGLISH_SHORT = _row("Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec")
RUSSIAN_SHORT = _row("янв. февр. марта апр. мая июня июля авг. сент. окт. нояб. дек.")

WEEKDAYS = {  # Monday first, as date.weekday() counts
    "en": _row("Monday Tuesday Wednesday Thursday Friday Saturday Sunday"),
    "ar": _row("الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد"),
    "ru": _row("понедельник вторник среда четверг пятница суббота воскресенье"),
}
WEEKDAYS_SHORT = {
    "en": _row("Mon Tue Wed Thu Fri Sat Sun"),
    "ar": _row("إثنين ثلاثاء أربعاء خميس جمعة سبت أحد"),
    "ru": _row("пн вт ср чт пт сб вс"),
}
FIRST_WEEKDAYS = {"en": 0, "ar": 5, "ru": 0}  # of a week, as calendars print it
# spring, summer, autumn, winter
ENGLISH_SEASONS = _row("spring summer autumn winter")
ARABIC_SEASONS = _row("ربيع صيف خريف شتاء")
RUSSIAN_SEASONS: dict[Case, list[str]] = {
    "nominative": _row("весна лето осень зима"),
    "genitive": _row("весны лета осени зимы"),
    "accusative": _row("весну лето осень зиму"),
    "instrumental": _row("весной летом осенью зимой"),
}
ENGLISH_ORDINALS = _row("first second third fourth")
ARABIC_ORDINALS = _row("الأول الثاني الثالث الرابع")
ARABIC_TENS = _row(
    "العقد الأول من,العقد الثاني من,عشرينيات,ثلاثينيات,أربعينيات"
    ",خمسينيات,ستينيات,سبعينيات,ثمانينيات,تسعينيات",
    ",",
)
ARABIC_CENTURIES = {18: "التاسع عشر", 19: "العشرين", 20: "الحادي والعشرين"}  # by first two digits
RUSSIAN_QUARTERS: dict[Case, list[str]] = {
    "nominative": [f"{nth} квартал" for nth in _row("первый второй третий четвёртый")],
    "genitive": [f"{nth} квартала" for nth in _row("первого второго третьего четвёртого")],
    "instrumental": [f"{nth} кварталом" for nth in _row("первым вторым третьим четвёртым")],
}
RUSSIAN_QUARTERS["accusative"] = RUSSIAN_QUARTERS["nominative"]
RUSSIAN_DECADES: dict[Case, str] = {
    "nominative": "{0}-е годы",
    "genitive": "{0}-х годов",
    "accusative": "{0}-е годы",
    "instrumental": "{0}-ми годами",
}
RUSSIAN_YEARS: dict[Case, str] = {
    "nominative": "{0} год",
    "genitive": "{0} года",
    "accusative": "{0} год",
    "instrumental": "{0} годом",
}


@dataclass(frozen=True, slots=True)
class Phrases:
    """Hold the words that one language puts around dates; {0} and {1} are the dates."""

    about: str
    about_years: str
    possibly: str
    between: str
    between_years: str
    roughly: str  # around a phrase, where "about" goes before a date
    since: str
    until: str
    unknown_end: str
    unknown_start: str
    either: str
    comma: str
    dash: str  # between dates of several words; between bare numbers it is U+2013 without spaces


PHRASES = {
    "en": Phrases(
        about="about {0}",
        about_years="about {0}",
        possibly="possibly {0}",
        between="between {0} and {1}",
        between_years="between {0} and {1}",
        roughly="roughly {0}",
        since="since {0}",
        until="until {0}",
        unknown_end="from {0}, end unknown",
        unknown_start="until {0}, start unknown",
        either="{0} or {1}",
        comma=", ",
        dash=" – ",
    ),
    "ar": Phrases(
        about="نحو {0}",
        about_years="نحو {0}",
        possibly="ربما {0}",
        between="بين {0} و{1}",
        between_years="بين عامي {0} و{1}",
        roughly="{0} تقريباً",
        since="منذ {0}",
        until="حتى {0}",
        unknown_end="من {0}، والنهاية غير معروفة",
        unknown_start="حتى {0}، والبداية غير معروفة",
        either="{0} أو {1}",
        comma="، ",
        dash=" – ",
    ),
    "ru": Phrases(
        about="около {0}",
        about_years="около {0} годов",
        possibly="возможно, {0}",
        between="между {0} и {1}",
        between_years="между {0} и {1} годами",
        roughly="примерно {0}",
        since="с {0}",
        until="по {0}",
        unknown_end="с {0}, окончание неизвестно",
        unknown_start="по {0}, начало неизвестно",
        either="{0} или {1}",
        comma=", ",
        dash=" — ",
    ),
}
