"""Arabic words of dates: `WORDS` maps a folded word or phrase to its kind and value.

The kinds are single letters, explained in `newsroom.reading.atoms`. Written as folding leaves them:
no vowel marks, alef plain, ي for ى and ئ, ه for ة.
"""

from __future__ import annotations

# By month: the Gulf and Egyptian names, the Levantine ones, the Maghreb's; parted by commas.
MONTHS = (
    "يناير, كانون الثاني, كانون ثاني, جانفي, ينايرا",
    "فبراير, شباط, فيفري, فيبراير, فبرائر",
    "مارس, اذار, مارت",
    "ابريل, نيسان, افريل, ابرايل",
    "مايو, ايار, ماي",
    "يونيو, حزيران, جوان, يونيه",
    "يوليو, تموز, جويليه, يوليوز, يوليه",
    "اغسطس, اب, اوت, غشت, اوغسطس",
    "سبتمبر, ايلول, شتنبر, سيبتمبر",
    "اكتوبر, تشرين الاول, تشرين اول, اوكتوبر",
    "نوفمبر, تشرين الثاني, تشرين ثاني, نونبر, نوفمير",
    "ديسمبر, كانون الاول, كانون اول, دجنبر, ديسامبر, دسمبر",
)
# Names that are common words or persons too: they need a day, a year or a second name beside them.
WEAK_MONTHS = "اب, اوت, جوان, ماي, مارت"
HIJRI_MONTHS = (
    "محرم, المحرم, محرم الحرام",
    "صفر",
    "ربيع الاول, ربيع اول",
    "ربيع الثاني, ربيع الاخر, ربيع ثاني",
    "جمادي الاولي, جمادي الاول",
    "جمادي الاخره, جمادي الثانيه, جمادي الاخر, جمادي الثاني",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعده, ذي القعده, ذا القعده",
    "ذو الحجه, ذي الحجه, ذا الحجه",
)
DAYS = (
    "الاثنين, الاتنين",
    "الثلاثاء, الثلاثا, الثلثاء",
    "الاربعاء, الاربعا",
    "الخميس",
    "الجمعه",
    "السبت",
    "الاحد",
)
ORDINALS = (
    "الاول, الاولي, اول, اولي, الفاتح, فاتح, غره",
    "الثاني, الثانيه, ثاني",
    "الثالث, الثالثه, ثالث",
    "الرابع, الرابعه, رابع",
    "الخامس, الخامسه, خامس",
    "السادس, السادسه, سادس",
    "السابع, السابعه, سابع",
    "الثامن, الثامنه, ثامن",
    "التاسع, التاسعه, تاسع",
    "العاشر, العاشره, عاشر",
)
UNITS_OF_TEENS = "الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع"
CARDINALS = (
    "واحد, واحده",
    "اثنين, اثنتين, اثنان, اثنتان",
    "ثلاث, ثلاثه",
    "اربع, اربعه",
    "خمس, خمسه",
    "ست, سته",
    "سبع, سبعه",
    "ثمان, ثماني, ثمانيه",
    "تسع, تسعه",
    "عشر, عشره",
)
TENS = {
    20: "عشرين, عشرون",
    30: "ثلاثين, ثلاثون",
    40: "اربعين, اربعون",
    50: "خمسين, خمسون",
    60: "ستين, ستون",
    70: "سبعين, سبعون",
    80: "ثمانين, ثمانون",
    90: "تسعين, تسعون",
}
DECADES = {
    2: "عشرينيات, عشرينات",
    3: "ثلاثينيات, ثلاثينات",
    4: "اربعينيات, اربعينات",
    5: "خمسينيات, خمسينات",
    6: "ستينيات, ستينات",
    7: "سبعينيات, سبعينات",
    8: "ثمانينيات, ثمانينات",
    9: "تسعينيات, تسعينات",
}

# kind -> value -> words and phrases, parted by commas
TABLE: dict[str, dict[object, str]] = {
    "R": {
        0: "اليوم, هذا اليوم, مثل هذا اليوم, الليله, هذه الليله, يومه, هذا الصباح, هذا المساء",
        -1: "امس, البارحه, بالامس, الامس, الليله الماضيه, الليله الفايته, يوم امس",
        1: "غدا, غد, الغد, يوم غد, يوم الغد, بكره",
        -2: "امس الاول, اول امس, اول من امس, قبل امس, اول البارحه",
        2: "بعد غد, بعد الغد, بعد غدا",
    },
    "s": {
        -1: "عشيه ذلك, عشيه ذلك اليوم",
        0: "يومها, يومذاك, يوميذ",
        1: "غداه ذلك, غداه ذلك اليوم",
    },
    "d": {"day": "يوم, يوما"},
    "w": {"week": "اسبوع, اسبوعا, الاسبوع"},
    "q": {"month": "شهر, شهرا, الشهر"},
    "Y": {"year": "عام, سنه, عاما, العام, السنه, للعام, للسنه"},
    "e": {"decade": "عقد, عقدا, العقد"},
    "V": {"century": "قرن, القرن"},
    "1": {
        "day": "ايام",
        "week": "اسابيع",
        "month": "اشهر, شهور",
        "year": "اعوام, سنوات, سنين",
        "decade": "عقود",
        "century": "قرون",
    },
    "U": {
        ("day", 2): "يومين, يومان",
        ("week", 2): "اسبوعين, اسبوعان",
        ("month", 2): "شهرين, شهران",
        ("year", 2): "عامين, سنتين, عامان, سنتان",
        ("decade", 2): "عقدين, عقدان",
        ("month", 6): "نصف عام, نصف سنه",
        ("year", 50): "نصف قرن",
        ("year", 25): "ربع قرن",
    },
    "Q": {"quarter": "ربع, الربع, فصل, الفصل"},
    "4": {4: "الربع الاخير, الفصل الاخير"},
    "h": {"half": "نصف, النصف"},
    "W": {"weekend": "نهايه الاسبوع, عطله نهايه الاسبوع, عطله الاسبوع, نهايه هذا الاسبوع"},
    "t": {"hour": "ساعه, ساعات, ساعتين, ساعتان, دقيقه, دقايق, دقيقتين, لحظات"},
    "S": {
        21: "ربيع, الربيع",
        22: "صيف, الصيف, صايفه, الصايفه",
        23: "خريف, الخريف",
        24: "شتاء, الشتاء",
    },
    "L": {
        -2: "قبل الماضي, قبل الماضيه",
        -1: "الماضي, الماضيه, الماضيين, المنصرم, المنصرمه, الفايت, الفايته, المنقضي, المنقضيه, الفارط, الفارطه, الذي مضي, الاخير, الاخيره",
    },
    "F": {1: "المقبل, المقبله, المقبلين, القادم, القادمه, القادمين, الاتي, الاتيه, الداخل"},
    "k": {"year": "العام الجديد, السنه الجديده"},
    "T": {0: "هذا, هذه"},
    "=": {0: "الجاري, الجاريه, الحالي, الحاليه, الراهن, الراهنه"},
    "Z": {0: "نفس, ذات, ذلك, تلك"},
    "~": {0: "نفسه, نفسها, ذاته, ذاتها, عينه, عينها"},
    "G": {
        1: "التالي, التاليه, الموالي, المواليه, الذي يليه, الذي تلاه, الذي تلا, التي تلته, التي تلتها, اللاحق, اللاحقه"
    },
    "K": {-1: "السابق, السابقه, الذي سبقه, الذي قبله, الاسبق"},
    "A": {"after": "بعد"},
    "B": {"before": "قبل"},
    "g": {"earlier": "قبل ذلك, قبلها, قبله"},
    "l": {"later": "بعد ذلك, بعدها, بعده, عقب ذلك"},
    "r": {
        "about": "نحو, حوالي, قرابه, زهاء, ما يقرب من, ما يقارب, اكثر من, ازيد من, اقل من, نحوا من, مايقارب"
    },
    "E": {
        "start": "مطلع, بدايه, مستهل, استهلال",
        "early": "الايام الاولي من, بدايات, اوايل",
        "mid": "منتصف, اواسط, وسط",
        "late": "الايام الاخيره من, نهايات, اواخر",
        "end": "نهايه, ختام, اخر, متم, موفي, سلخ",
        "first day": "اول ايام, اول يوم من, اليوم الاول من",
        "last day": "اخر ايام, اخر يوم من, اليوم الاخير من",
        "first half": "النصف الاول من, النصف الاول",
        "second half": "النصف الثاني من, النصف الثاني",
    },
    "P": {
        "part": "صباح, مساء, ليل, فجر, ظهر, عصر, ليله, ظهيره, عشيه, صبيحه, ضحي, منتصف ليل, بعد ظهر"
    },
    "p": {"the": "ال"},
    "f": {"of": "من"},
    "i": {"in": "في, منذ, خلال, بحلول, مند, بتاريخ, المورخ في"},
    "v": {"and": "و"},
    "|": {"or": "او"},
    "z": {"to": "الي, حتي, ولغايه, لغايه"},
    "J": {"between": "بين, ما بين"},
    "j": {"two": "يومي, عامي, شهري, سنتي, اليومين, العامين, السنتين"},
    "C": {"corresponding": "الموافق, الموافقه, الموافق ل, الموافق يوم, المصادف, المصادف ل, اي"},
    "$": {"of it": "منه"},
    "@": {"hijri": "ه, هجري, هجريه, للهجره"},
    "#": {"gregorian": "م, ميلادي, ميلاديه"},
    "x": {"none": "لامس, ولامس, فلامس"},  # "touched", not "since yesterday"
}


def _entries(kind: str, rows: tuple[str, ...], first: int) -> dict[str, tuple[str, object]]:
    return {w.strip(): (kind, i) for i, row in enumerate(rows, first) for w in row.split(",")}


def _forms(row: str) -> list[str]:
    return [word.strip() for word in row.split(",")]


def _numbers() -> dict[str, tuple[str, object]]:
    """Ordinals from first to thirty-first and cardinals to ninety-nine, in words."""
    made = _entries("o", ORDINALS, 1) | _entries("c", CARDINALS, 1)
    for i, unit in enumerate(UNITS_OF_TEENS.split(), 1):
        for form in (unit, unit + "ه", unit.removeprefix("ال")):
            made |= {f"{form} {ten}": ("o", 10 + i) for ten in ("عشر", "عشره")}
            made |= {f"{form} {ten}": ("o", 20 + i) for ten in ("والعشرين", "والعشرون")}
            if i == 1:
                made |= {f"{form} {ten}": ("o", 31) for ten in ("والثلاثين", "والثلاثون")}
    made |= {
        w: ("o", n)
        for n, w in ((20, "العشرين"), (20, "العشرون"), (30, "الثلاثين"), (30, "الثلاثون"))
    }
    teens = ("احد, احدي, حادي", "اثني, اثنا, اثنتا, اثنتي", *CARDINALS[2:9])
    for i, row in enumerate(teens, 1):
        made |= {f"{w} {ten}": ("c", 10 + i) for w in _forms(row) for ten in ("عشر", "عشره")}
    for n, tens in TENS.items():
        made |= {ten: ("c", n) for ten in _forms(tens)}
        for i, row in enumerate(CARDINALS[:9], 1):
            made |= {f"{w} و{ten}": ("c", n + i) for w in _forms(row) for ten in _forms(tens)}
    return made


def _years() -> dict[str, tuple[str, object]]:
    """Years of this century in words: 2002 is "two thousand and two"."""
    tens = {10: _forms(CARDINALS[9]), 20: _forms(TENS[20])}
    made: dict[str, tuple[str, object]] = {}
    for word, (kind, value) in _numbers().items():
        if kind == "c" and isinstance(value, int) and value < 40:
            tens.setdefault(value, []).append(word)
    for thousand in ("الفين", "الفان"):
        made |= {
            f"{thousand} و{form}": ("u", 2000 + n) for n, forms in tens.items() for form in forms
        }
    return made


def _decades() -> dict[str, tuple[str, object]]:
    """Decades of the twentieth century, with and without its name."""
    made: dict[str, tuple[str, object]] = {}
    for n, words in DECADES.items():
        for word in _forms(words):
            for form in (word, "ال" + word, "عقد " + word, "عقد ال" + word):
                made[form] = ("X", 190 + n)
                for tail in ("القرن الماضي", "القرن العشرين", "القرن المنصرم"):
                    made[f"{form} {tail}"] = made[f"{form} من {tail}"] = ("X", 190 + n)
    return made


WORDS: dict[str, tuple[str, object]] = (
    _entries("M", MONTHS, 1)
    | {
        word: ("m", i)
        for i, row in enumerate(MONTHS, 1)
        for word in _forms(row)
        if word in _forms(WEAK_MONTHS)
    }
    | _entries("H", HIJRI_MONTHS, 1)
    | _entries("D", DAYS, 0)
    | _numbers()
    | _years()
    | _decades()
    | {
        word.strip(): (kind, value)
        for kind, values in TABLE.items()
        for value, words in values.items()
        for word in words.split(",")
    }
)
