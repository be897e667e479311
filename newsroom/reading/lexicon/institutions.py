"""Common nouns that stand for an institution, all words folded: "the ministry", «ведомство».

class: phrases. A ministry is whichever was named last; the others need a country, or have one.
"""

NOUNS = {
    "ar": {
        "mfa": "الدبلوماسيه|الخارجيه|وزاره الخارجيه",
        "mod": "وزاره الدفاع",
        "ministry": "الوزاره",
        "embassy": "السفاره|البعثه الدبلوماسيه",
        "side": "الجانب|الطرف",
        "government": "الاداره",
    },
    "en": {
        "mfa": "foreign ministry|ministry of foreign affairs",
        "mod": "defense ministry|defence ministry|ministry of defense|ministry of defence|"
        "defense department|defence department",
        "ministry": "ministry|department",
        "embassy": "embassy|diplomatic mission",
        "side": "side",
        "government": "administration",
        "alliance": "alliance|military alliance|atlantic alliance|western alliance",
        "military": "military",
        "company": "company|corporation",
        "agency": "agency",
    },
    "ru": {
        "mfa": "внешнеполитическое ведомство|дипломатическое ведомство|дипведомство|"
        "министерство иностранных дел|мид",
        "mod": "военное ведомство|оборонное ведомство|министерство обороны|минобороны",
        "justice": "минюст|министерство юстиции",
        "treasury": "минфин|министерство финансов",
        "ministry": "ведомство|министерство",
        "embassy": "посольство|дипмиссия|диппредставительство|дипломатическая миссия|"
        "дипломатическое представительство",
        "side": "сторона",
        "company": "компания|корпорация|концерн|холдинг|энергокомпания",
        "government": "администрация",
        "alliance": "альянс|североатлантический альянс",
    },
}
# (class, country) -> the actor of the record.
HOLDERS = {
    ("mfa", "ru"): "russian-foreign-ministry",
    ("mfa", "us"): "us-department-of-state",
    ("mod", "ru"): "russian-ministry-of-defence",
    ("mod", "us"): "us-department-of-defense",
    ("justice", "ru"): "russian-ministry-of-justice",
    ("justice", "us"): "us-department-of-justice",
    ("treasury", "us"): "us-department-of-the-treasury",
    ("embassy", "ru"): "russian-embassy-in-washington",
    ("embassy", "us"): "us-embassy-in-moscow",
    ("side", "ru"): "russia",
    ("side", "us"): "united-states",
    ("side", "su"): "soviet-union",
    ("government", "us"): "us-government",
    ("alliance", "nato"): "nato",
}
# Without a country: only Moscow has a Foreign Ministry, only Washington an administration.
BY_NAME = {"mfa": "ru", "mod": "ru", "government": "us", "alliance": "nato"}
NEEDS_COUNTRY = frozenset(["side", "military", "justice", "treasury"])
MINISTRIES = ("ministry", "department")  # parts of the slugs of ministries
EMBASSIES = ("embassy",)
AGENCIES = frozenset(  # parts of the slugs of what is called an agency
    ["agency", "service", "bureau", "nasa", "roscosmos", "rosatom", "fsb", "svr", "gru", "kgb",
    "cia", "fbi", "usaid", "fema"]
)  # fmt: skip
