"""English words around names: given names, words that only look like names, further spellings."""

# ruff: noqa: SIM905  (tables of words read better as running text)

GIVEN = frozenset(
    """
    hunter jill melania ivanka tiffany barron eric michelle laura barbara nancy jeb chelsea ashley beau
    mohammed ahmed ali hassan khalid ibrahim yusuf omar recep emmanuel angela olaf ursula charles josep
    narendra justin theresa david nicolas francois annalena liz rishi benjamin pedro giorgia yulia
    lyudmila katerina denis alina tatiana olga elena ekaterina svetlana irina nina oksana larisa ramzan
    cherelle ella emma grace helen jane janet jean jennifer jill joan joyce judith julie kate kristina
    leah leslie lindsay lydia mia monica naomi nicole nora olivia paula peggy penny phyllis rita robin
    rosa sandra sheila shirley sophie stacy sue sylvia teresa vanessa vera virginia yvonne zhanna
    vyacheslav artem anton maxim dmytro ilya nikita pyotr adam alan albert alfred andrew anne annie
    bradley brian bruce carl carol chris dean dennis diane don douglas elizabeth emily fred gary greg
    henry howard jason jeff jeffrey jerry jessica jonathan karen kathleen keith kelly ken kenneth kevin
    kim lisa lucy martin mary matt max melissa mitch neil oliver pamela pat patrick philip rachel ralph
    ray rebecca rick roger ronald ruth sally samantha samuel sharon stanley ted terry tim timothy tina
    tony tracey tulsi vance walter wayne wilbur alyona anastasia arkady fyodor gleb kira lev lidia liza
    marat marina nadezhda polina raisa ksenia stepan timur valentina valentin vasili veronika yegor zoya
    """.split()
)

TITLES = frozenset(
    """
    mr mrs ms dr sir president presidents vice minister ministers secretary ambassador general senator
    sen gov governor premier chancellor spokesman spokeswoman spokesperson leader leaders chief director
    adviser advisor envoy counterpart judge justice representative rep congressman congresswoman colonel
    col gen lt marshal admiral king queen prince pope comrade candidate nominee the and both but with
    """.split()
)

COMMON = frozenset(
    """
    lake pope rice price snow reed reid cook major earnest daniel bruce baker powell gates painter
    gore bout miller clark perry collins jones johnson burns carter myers nunn sanders fischer rhodes
    christopher ames haines tracy austin taft berger strauss robertson cohen rubin nicholson simmons
    redman gorman sherman waltz lebed watson chapman sikorski carney hartman garland
    """.split()
)

DECOYS = (
    "Washington Post", "Moscow Times", "New York Times", "New York Post", "Washington Examiner",
    "Washington Times", "Russia Today", "United Russia", "George Washington", "Latin America",
    "North America", "South America", "Central America", "Echo of Moscow", "America First",
    "Washington State", "Bank of America", "New York State", "Rossiya Segodnya", "Russia Beyond",
    "Radio Moscow", "Washington D.C. Circuit", "Geneva Convention", "Geneva Conventions",
    "Vienna Convention", "Georgia Democrat", "Georgia Republican", "Atlanta, Georgia", "Georgia Tech", "Helsinki Final Act", "Budapest Memorandum",
)  # fmt: skip

EXTRA = {
    "nbc-news": ("NBC",),
    "abc-news": ("ABC",),
    "st-petersburg": ("St. Petersburg", "Saint Petersburg", "Saint-Petersburg"),
    "washington": ("Washington, D.C.", "Washington D.C.", "Washington, DC", "Washington DC"),
    "new-york": ("New York City",),
    "yekaterinburg": ("Ekaterinburg",),
    "reykjavik": ("Reykjavík",),
    "brdo-pri-kranju": ("Brdo",),
    "soviet-union": ("Soviet Union", "USSR", "U.S.S.R."),
    "us-department-of-the-treasury": (
        "treasury department",
        "Department of the Treasury",
        "Department of Treasury",
    ),
    "us-department-of-justice": ("justice department", "Department of Justice"),
    "us-department-of-defense": (
        "defense department",
        "defence department",
        "US Defense Department",
    ),
    "us-department-of-state": ("state department",),
    "us-department-of-commerce": ("commerce department", "Department of Commerce"),
    "us-department-of-homeland-security": (
        "Department of Homeland Security",
        "Homeland Security Department",
    ),
    "us-drug-enforcement-administration": ("Drug Enforcement Administration",),
    "baikonur-cosmodrome": ("Baikonur",),
    "dulles-international-airport": ("Dulles airport",),
    "us-european-command": ("European Command",),
    "us-marine-corps": ("Marine Corps",),
    "space-shuttle-atlantis": ("Atlantis",),
    "zarya-module": ("Zarya",),
    "rfe-rl": ("Radio Free Europe/Radio Liberty", "Radio Free Europe", "Radio Liberty"),
    "international-criminal-court": ("ICC",),
    "exxonmobil": ("Exxon Mobil", "Exxon"),
    "us-national-security-council": ("National Security Council",),
    "russian-ministry-of-defence": (
        "Russian Defence Ministry",
        "Russian Defense Ministry",
        "Russia's Defence Ministry",
        "Russia's Defense Ministry",
        "Russia's Ministry of Defence",
        "Russia's Ministry of Defense",
        "Russian Ministry of Defense",
    ),
    "russian-foreign-ministry": (
        "Russian Foreign Ministry",
        "Russia's Foreign Ministry",
        "Russia's Ministry of Foreign Affairs",
        "Russian Ministry of Foreign Affairs",
    ),
    "russian-security-council": ("Russia's Security Council",),
    "un-security-council": ("UN Security Council",),
}

# How a country's letters at the head of a name are written too; folded.
COUNTRIES = {"us": ("u.s.", "united states"), "un": ("u.n.", "united nations")}

# Short given names and the long one; folded.
NICKNAMES = {
    short: long
    for long, shorts in {
        "william": "bill billy will", "robert": "bob bobby rob", "richard": "dick rick",
        "james": "jim jimmy", "thomas": "tom tommy", "michael": "mike mick", "joseph": "joe",
        "daniel": "dan danny", "anthony": "tony", "edward": "ed ted eddie", "john": "jack johnny",
        "charles": "chuck charlie", "lawrence": "larry", "stephen": "steve", "steven": "steve",
        "christopher": "chris", "benjamin": "ben", "samuel": "sam sandy", "ronald": "ron ronnie",
        "donald": "don", "david": "dave", "andrew": "andy drew", "timothy": "tim",
        "matthew": "matt", "gregory": "greg", "jeffrey": "jeff", "kenneth": "ken",
        "alexander": "alex sasha", "nicholas": "nick", "peter": "pete", "patrick": "pat",
        "elizabeth": "liz beth", "katherine": "kate kathy", "margaret": "maggie meg peggy",
        "victoria": "toria vicky", "susan": "sue", "deborah": "debbie", "rebecca": "becky",
        "mitchell": "mitch", "leonard": "len", "frederick": "fred", "theodore": "ted",
        "vladimir": "volodya", "mikhail": "misha", "douglas": "doug", "raymond": "ray",
    }.items()
    for short in shorts.split()
}  # fmt: skip
