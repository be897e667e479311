"""Words beside a date, or beside what only looks like one; folded."""

from __future__ import annotations

# Offices of which "العام" is a part ("the Secretary-General"), not the word for year.
TITLES_OF_ALAM = frozenset(
    [
        "الامين",
        "المدعي",
        "المدير",
        "القايد",
        "المفتش",
        "النايب",
        "الراي",
        "المراقب",
        "القنصل",
        "السكرتير",
        "الحاكم",
        "الاضراب",
        "الامن",
        "القطاع",
        "الاتحاد",
        "المجلس",
        "المنسق",
        "الموتمر",
        "النظام",
        "العفو",
        "الصالح",
        "المستشار",
    ]
)
# What four digits count rather than date.
AR_COUNTED = frozenset(
    [
        "جندي",
        "جنديا",
        "دولار",
        "دولارا",
        "شخص",
        "شخصا",
        "كيلومتر",
        "كيلومترا",
        "كلم",
        "كم",
        "متر",
        "مترا",
        "صاروخ",
        "صاروخا",
        "راس",
        "راسا",
        "طن",
        "طنا",
        "ميل",
        "ميلا",
        "موقع",
        "موقعا",
        "مدينه",
        "دوله",
        "مقاتل",
        "قتيل",
        "جريح",
        "عنصر",
        "عسكري",
        "موظف",
        "مليون",
        "مليار",
        "الف",
        "طايره",
        "دبابه",
        "سفينه",
        "بندقيه",
        "لاجي",
        "يورو",
        "روبل",
        "برميل",
        "قطعه",
        "حاله",
        "اصابه",
        "مواطن",
        "مرتزق",
        "صفحه",
        "مقعد",
        "صوت",
        "شركه",
        "رحله",
        "طلب",
    ]
)
# Words that go on behind a year, as no counted noun does.
AR_AFTER_YEAR = frozenset(
    [
        "التي",
        "الذي",
        "الذين",
        "ان",
        "لكن",
        "او",
        "ثم",
        "مع",
        "عندما",
        "حين",
        "حيث",
        "قد",
        "لم",
        "لن",
        "لا",
        "ما",
        "عن",
        "علي",
        "كان",
        "كانت",
        "هو",
        "هي",
        "هذا",
        "هذه",
        "بين",
        "دون",
        "كما",
        "لدي",
        "عند",
        "ضد",
    ]
)
# Titles that hold a weekday's name.
NEWSPAPERS = frozenset(["times", "telegraph", "mirror", "mail", "express", "post", "prayers"])
# "Russia Today", "USA Today": outlets, and the words for an outlet that stand before the name.
OUTLETS_TODAY = frozenset(["russia", "usa", "روسيا", "الخليج", "مصر", "القاهره", "فلسطين"])
CHANNELS = frozenset(["قناه", "موقع", "شبكه", "وكاله", "تلفزيون", "فضاييه", "صحيفه"])
# Words behind "the day before" which show that it hangs on no noun.
GOES_ON = frozenset(
    [
        "with",
        "when",
        "that",
        "as",
        "while",
        "because",
        "but",
        "or",
        "he",
        "she",
        "they",
        "we",
        "it",
        "who",
        "which",
        "where",
        "to",
        "was",
        "were",
        "had",
        "is",
        "said",
        "told",
    ]
)
SUBJECTS = frozenset(["he", "she", "they", "we", "it", "that", "when"])
EN_PLURAL = r"(?!(?:has|was|is|does|as|its|his|this|thus|means|always|perhaps)$)(?:[a-z]+(?:[^sui']s|ies)|people|men|women|troops|percent|km|miles|others)"
RU_GENITIVE = r"[а-я]{2,}(?:ов|ев|ей|ек|ий|ых|их|ин|иц|ек|ами|ях|ам|ах|тов|ц)"
# A noun behind "накануне" says of what it is the eve.
RU_AFTER_EVE = r"[а-я]{3,}(?<!ла)(?<!ли)(?<!ло)(?:[аыи]|ов|ев|ей|ого|его|ой|их|ых|ия|ия|я)"
# A noun behind "5-го" is what is counted: "5-го флота", "20-го съезда".
RU_OF_WHAT = r"[а-я]{3,}(?:(?<!л)а|(?<![лс])я|ого|его|ей|ой)|века|отдела|стола"
# What opens a clause behind "on the 21st".
EN_OPENS = frozenset(
    ["the", "a", "an", "he", "she", "they", "we", "it", "his", "her", "their", "its", "both"]
)
AR_TENS = frozenset(["العشرين", "الثلاثين"])
# Beside "11 September" without a year.
ATTACKS = frozenset(
    [
        "attacks",
        "attack",
        "terrorist",
        "terror",
        "هجمات",
        "احداث",
        "اعتداءات",
        "терактов",
        "теракты",
        "терактами",
        "терактах",
        "атак",
        "событий",
    ]
)

# A limit is set on the day of the act, "had to leave by 1 July"; what follows counts from the act.
LIMIT = (
    r"(?<!\w)(?:by|until|till|before|no later than|до|ко?|не позднее|قبل|حتي|بحلول|اقصاه)"
    r" (?:the |يوم )?$"
)
# Behind a participle a day tells which treaty is meant, not when something happened.
_RU_PARTICIPLE = (
    r"[а-я]+(?:нн|вш|нят|чат|крыт)"
    r"(?:ый|ая|ое|ые|ого|ой|ому|ым|ую|ых|ыми|ом|ий|ее|ие|его|ей|ему|им|их)(?:ся)?"
)
WHICH = (
    rf"(?:(?<=, ){_RU_PARTICIPLE}(?: [^\W\d]+){{0,3}}|(?<!\w){_RU_PARTICIPLE}"
    r"|, (?:[a-z]+ed|made|struck|begun)(?: [^\W\d]+){0,3}"
    r"|(?<!\w)since(?: [^\W\d][\w'-]*){1,6}(?= (?:in|on|of) $)"
    r"|(?<!\w)(?:التي|الذي|ال(?:موقع|مبرم|معتمد|مفروض)ه?)(?: [^\W\d]+){0,3}"
    r")(?: в| во| с| on| in| of| في)? $"
)
# What the sentence says is still to come: its limit is counted from publication.
PROMISED = (
    r"(?<!\w)(?:will|is|are|expires?|истека[ею]т|истеч[её]т|буд[еу]т|[وف]?(?:سوف|س[يتن]\w+))(?!\w)"
)
# What only was planned for a day did not happen on it; and what a clause looks back to is not what
# the next one goes on from: "announced on 22 March, after the arrest on 18 February".
PLANNED = r"(?<!\w)(?:ال)?(?:مقرر|مزمع|مرتقب|منتظر)(?:ه|ا)?(?: عقد\w+)?(?: في| يوم)? $"
LOOKS_BACK = r"(?<!\w)(?:بعد|قبل|عقب|اثر|منذ) \w+(?: \w+)?(?: في| يوم) $"
# Goods that are named by the month in which they are due.
_GOODS_AR = "(?:شحنات|تسليمات|عقود|امدادات|واردات|مشتريات|طلبيات)(?:ها|ه|هم)?"
SUPPLIES = rf"(?<!\w)(?:{_GOODS_AR} (?:\w{{1,12}} )?ل?|(?:парти[ийяю]|поставк[иу]|фьючерсы) )$"
SUPPLIED = r" (?:cargo|shipment|deliver|futures|contracts|loading)"
