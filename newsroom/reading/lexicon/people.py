"""What is known of people and institutions beyond their offices: gender, media, adjectives."""

# ruff: noqa: SIM905  (tables of words read better as running text)

NOUNS = frozenset(
    [
        "official",
        "officials",
        "source",
        "sources",
        "diplomat",
        "diplomats",
        "expert",
        "experts",
        "analyst",
        "analysts",
        "spokesperson",
        "observers",
        "aides",
        "adviser",
        "officer",
        "lawmakers",
    ]
)
# Given names of women, in English; who bears another is taken for a man.
FEMININE_NAMES = frozenset(
    [
        "maria",
        "hillary",
        "condoleezza",
        "madeleine",
        "jen",
        "karine",
        "angela",
        "ursula",
        "victoria",
        "wendy",
        "samantha",
        "susan",
        "rose",
        "jennifer",
        "dana",
        "dee",
        "nancy",
        "avril",
        "gina",
        "janet",
        "jane",
        "adrienne",
        "tamara",
        "valentina",
        "alsu",
        "cheri",
        "kayleigh",
        "ksenia",
        "shira",
        "sonata",
        "tammy",
        "margarita",
        "elvira",
        "catherine",
        "federica",
        "marie",
        "marina",
        "anna",
        "elena",
        "olga",
        "natalia",
        "natalya",
        "yulia",
        "svetlana",
        "kamala",
        "laura",
        "melania",
        "michelle",
        "sarah",
        "stephanie",
        "heather",
        "linda",
        "mary",
        "elizabeth",
        "liz",
        "celeste",
        "bonnie",
        "rosemary",
        "nikki",
        "sanna",
        "theresa",
        "margaret",
        "ekaterina",
        "irina",
        "galina",
        "kaja",
        "annalena",
        "liudmila",
        "lyudmila",
        "morgan",
        "marija",
        "jill",
        "ellen",
        "julia",
        "katherine",
        "kathleen",
        "lynne",
        "tatyana",
        "tatiana",
        "viktoria",
        "ludmila",
        "zhanna",
        "alina",
        "evelyn",
        "fiona",
        "amy",
        "beth",
        "christine",
        "karoline",
        "carolyn",
        "caroline",
        "tulsi",
        "susie",
        "pam",
        "kristi",
        "marjorie",
        "lisa",
        "barbara",
        "dianne",
        "jeane",
        "jeanne",
        "geraldine",
        "cherelle",
        "brittney",
        "raisa",
        "naina",
        "lyudmyla",
        "mia",
        "eva",
        "helen",
        "helga",
        "ingrid",
        "joanna",
        "kirsten",
        "lena",
        "nina",
        "sofia",
        "sophie",
        "tanya",
        "vera",
    ]
) | frozenset(
    """
    aisha alyona amanda anastasia anita anja ann anne annie ashley astrid audrey beatrice
    betty birgit brenda bridget carla carol cathy cecilia charlotte chelsea cheryl christina
    cindy claire clara claudia corinna cynthia daisy danielle dawn deborah debra denise
    diana diane dolores donna doris dorothy edith eileen elaine eleanor elise ella eloise
    emily emma erica erin esther ethel fatima florence frances francesca gail gertrude
    gillian giorgia gloria grace greta gwen hannah harriet hazel heidi hilary holly imogen
    irene iris isabel isabelle ivanka ivy jacqueline janice jasmine jean jenny jessica joan
    jocelyn jodi josephine joyce juanita judith julie juliet justine karen karin kate
    katerina kathryn katja kelly kira kristin kristina larisa latoya lauren layla leah leila
    leslie lidia lillian lindsay liza lois lola loretta lorraine louise lucia lucy lydia
    lynn lyubov mabel madeline mandy marcia margot mariam marian marianne marilyn marlene
    martha maryam maureen maxine megan melissa mildred mindy miranda miriam molly monica
    monika muriel nadezhda nadia naomi natalie natasha nell nicole nora noreen norma noura
    oksana olivia pamela patricia paula pauline pearl peggy penny petra phoebe phyllis
    polina priscilla rachel rebecca rhonda rita rosa rosalind rosalyn rosalynn roxanne ruby
    ruth sabine sabrina sadie sally salma sandra sara shannon sharon sheila shelley shirley
    sonia sonya stacy stella sue susanne suzanne sylvia tara teresa tess thelma tiffany tina
    tracey trudy ulrike valerie vanessa veronika violet virginia vivian wanda winifred
    yolanda yvette yvonne zara zoya
    """.split()
)
FEMININE_BODIES = frozenset(
    [
        "موسكو",
        "واشنطن",
        "روسيا",
        "امريكا",
        "اميركا",
        "اوكرانيا",
        "كييف",
        "دمشق",
        "طهران",
        "انقره",
        "لندن",
        "بكين",
        "باريس",
        "برلين",
        "تركيا",
        "سوريا",
        "المانيا",
        "فرنسا",
        "بريطانيا",
        "الصين",
        "رويترز",
        "تاس",
        "جورجيا",
        "ايران",
        "اسراييل",
        "بيلاروسيا",
        "مينسك",
        "الولايات",
    ]
)
# Institutions of the record that relay what others say.
MEDIA = frozenset(
    [
        "abc-news",
        "agence-france-presse",
        "associated-press",
        "nbc-news",
        "rfe-rl",
        "rt",
        "the-wall-street-journal",
        "voice-of-america",
        "reuters",
        "tass",
        "interfax",
        "ria-novosti",
        "bbc",
        "cnn",
        "bloomberg",
        "sputnik",
        "fox-news",
        "the-new-york-times",
        "the-washington-post",
        "kommersant",
    ]
)
# Agency words that need no capital.
COMMON_MEDIA = frozenset(
    [
        "state",
        "news",
        "russian",
        "local",
        "newspaper",
        "magazine",
        "broadcaster",
        "агентство",
        "газета",
        "журнал",
        "издание",
        "телеканал",
        "агентства",
        "портал",
        "сми",
        "российские",
        "западные",
        "американские",
    ]
)
# Outlets spoken of again by a common noun.
OUTLETS = frozenset(
    "newspaper paper magazine network broadcaster outlet journal channel агентство газета журнал "
    "издание телеканал".split()
)
# Arabic heads that are adjectives too: nouns only behind a verb, a preposition or a mark.
ADJECTIVAL = frozenset(
    [
        "صحفي",
        "صحافي",
        "الصحفي",
        "الصحافي",
        "دبلوماسي",
        "دبلوماسيه",
        "الدبلوماسي",
        "الدبلوماسيه",
        "سياسي",
        "السياسي",
        "اقتصادي",
        "اكاديمي",
        "عسكري",
        "قيادي",
        "كبير",
        "معارض",
        "مراقب",
        "شخص",
        "عامل",
        "رايد",
        "ممثل",
        "فريق",
        "عضو",
        "موقع",
        "شبكه",
        "قناه",
        "مجله",
        "تقارير",
        "وكاله",
        "صحيفه",
        "الوكاله",
        "الصحيفه",
        "مساعد",
        "لواء",
        "خبير",
        "ابن",
        "عميد",
        "السياسه",
        "نايب",
        "البرلماني",
        "رجل",
        "كاتب",
    ]
)
ADMINISTRATIONS = frozenset(
    ["اداره", "администрация", "администрации", "администрацию", "администрацией"]
)
STAFFS = ADMINISTRATIONS | frozenset(  # «сотрудник штаба Клинтон»: whose they are stands behind
    """
    штаба штабе команды команде кабинета правительства канцелярии
    семьи окружения окружении аппарата офиса
    administration campaign team transition camp entourage staff office
    فريق حمله مكتب طاقم حكومه محيط اوساط معسكر
    """.split()
)
SOURCES = frozenset(["источник", "собеседник", "источники", "собеседники", "корреспондент"])
COUNTING = frozenset(["два", "две", "двое", "три", "трое", "четыре", "четверо", "несколько"])
SETTING_APART = frozenset(
    [
        "близкий",
        "близкая",
        "знакомый",
        "знакомая",
        "пожелавший",
        "пожелавшая",
        "попросивший",
        "попросившая",
        "просивший",
        "просившая",
        "говоривший",
        "говорившая",
    ]
)
DETERMINERS = frozenset(["a", "an", "the", "this", "another", "his", "her", "their", "its", "some"])
DANGLING = frozenset(
    [
        "في",
        "عن",
        "من",
        "علي",
        "لدي",
        "باسم",
        "of",
        "for",
        "to",
        "at",
        "in",
        "from",
        "on",
        "with",
        "по",
        "при",
        "в",
        "на",
        "из",
    ]
)
PLACERS = frozenset(
    [
        "عن",
        "بحسب",
        "حسب",
        "وفق",
        "علي",
        "ان",
        "كان",
        "وكان",
        "لسان",
        "قول",
        "وقال",
        "احد",
        "اما",
        "فان",
    ]
)
ADJECTIVE_ENDINGS = (
    "ий",
    "ый",
    "ой",
    "ая",
    "яя",
    "ое",
    "ее",
    "ие",
    "ые",
    "ого",
    "его",
    "ому",
    "ему",
    "ых",
    "их",
    "ым",
    "им",
    "ую",
    "юю",
    "ей",
)
# Nouns whose complement is a person they serve: "помощник Путина".
RELATIONAL = frozenset(
    [
        "помощник",
        "советник",
        "пресс-секретарь",
        "представитель",
        "соратник",
        "адвокат",
        "помощника",
        "советника",
        "пресс-секретаря",
        "представителя",
        "مستشار",
        "مساعد",
        "مستشاره",
        "مساعده",
        "نايب",
        "متحدث",
        "متحدثه",
        "محامي",
        "سفير",
        "مبعوث",
        "معاون",
    ]
)
INCOMING = frozenset(["новый", "нового", "новому", "будущий", "будущего", "будущему", "следующий"])
# Of them, those that speak of what they know rather than of what they do.
SCHOLARS = frozenset(
    [
        "эксперт",
        "аналитик",
        "политолог",
        "историк",
        "экономист",
        "востоковед",
        "американист",
        "профессор",
        "ученый",
        "исследователь",
    ]
)
# Descriptions that pick up somebody already named: "the diplomat", «политик», "الوزير".
RESUMING = frozenset(
    [
        "кандидат",
        "миллиардер",
        "писатель",
        "музыкант",
        "пианист",
        "оратор",
        "докладчик",
        "оппозиционер",
        "режиссер",
        "физик",
        "академик",
        "переговорщик",
        "космонавт",
        "астронавт",
        "дипломат",
        "политик",
        "министр",
        "собеседник",
        "чиновник",
        "сенатор",
        "генерал",
        "представитель",
        "спикер",
        "гость",
        "гостья",
        "политолог",
        "эксперт",
        "аналитик",
        "адвокат",
        "юрист",
        "историк",
        "экономист",
        "парламентарий",
        "законодатель",
        "депутат",
        "конгрессмен",
        "журналист",
        "журналистка",
        "правозащитник",
        "востоковед",
        "американист",
        "военачальник",
        "адмирал",
        "бизнесмен",
        "профессор",
        "пресс-секретарь",
        "глава",
        "посол",
        "советник",
        "помощник",
        "diplomat",
        "minister",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "official",
        "senator",
        "ambassador",
        "general",
        "adviser",
        "negotiator",
        "secretary",
        "envoy",
        "politician",
        "المسوول",
        "المسووله",
        "الوزير",
        "الوزيره",
        "الدبلوماسي",
        "البابا",
        "الدبلوماسيه",
        "المتحدث",
        "المتحدثه",
        "الناطق",
        "الناطقه",
        "السفير",
        "السفيره",
        "السيناتور",
        "السناتور",
        "النايب",
        "المستشار",
        "المصدر",
        "المبعوث",
        "الجنرال",
        "الرييس",
    ]
)
# Nouns that mean one of a service: whom named before they may take up, by the offices he holds.
SERVICES = {
    "дипломат": frozenset(
        [
            "ambassador",
            "un-ambassador",
            "foreign-minister",
            "deputy-foreign-minister",
            ("spokesperson", "mfa"),
        ]
    ),
    "diplomat": frozenset(
        ["ambassador", "un-ambassador", "foreign-minister", "deputy-foreign-minister"]
    ),
    "посол": frozenset(["ambassador", "un-ambassador"]),
    "сенатор": frozenset(["senator"]),
    "senator": frozenset(["senator"]),
}
