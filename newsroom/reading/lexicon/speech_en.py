"""Words of saying in English, lower case."""

# ruff: noqa: SIM905  (tables of words read better as running text)

# kind | base, past (and past participle when it differs); regular ones by the base alone | frames
# Frames: "that" a clause, with or without "that"; "np" a bare noun phrase; "to" an infinitive; else prepositions.
VERBS = """
say      | say said | that
say      | tell told | that
say      | add | that
say      | state | that
say      | announce | that np
say      | declare | that
say      | confirm | that np
say      | affirm | that np
say      | reaffirm | that np
say      | assert | that
say      | claim | that
say      | contend | that
say      | maintain | that
say      | insist | that on
say      | argue | that
say      | stress | that np
say      | emphasize | that np
say      | emphasise | that np
say      | underline | that np
say      | underscore | that np
say      | highlight | that
say      | note | that
say      | observe | that
say      | remark | that
say      | comment | that
say      | explain | that
say      | clarify | that
say      | report | that
say      | disclose | that
say      | reveal | that
say      | acknowledge | that np
say      | admit | that
say      | concede | that
say      | recall | that
say      | reiterate | that np
say      | repeat | that
say      | respond | that
say      | reply | that
say      | answer | that
say      | counter | that
say      | retort | that
say      | continue |
say      | conclude | that
say      | write wrote written | that
say      | tweet | that
say      | post | that
say      | joke | that
say      | quip | that
say      | mention | that
say      | indicate | that
say      | signal | that
say      | suggest | that
say      | hint | that at
say      | inform | that
say      | assure | that
say      | remind | that of
say      | brief | that
say      | testify | that
say      | allege | that
say      | complain | that of
say      | lament | that
say      | boast | that of
say      | predict | that np
say      | caution | that to against
say      | warn | that of against to
say      | cite |
say      | point |
say      | exclaim | that
say      | sigh |
say      | snap |
say      | muse | that
say      | grumble | that
say      | mutter | that
say      | scoff |
say      | interject | that
say      | fume |
say      | shrug |
say      | recount | that
say      | shout | that
say      | go |
say      | doubt | that np
say      | find found | that
say      | understand understood | that
say      | cable | that
say      | learn | that
say      | gloat | that
say      | bristle | that
say      | concur | that
say      | confess | that
say      | confide | that
say      | crow | that
say      | jest | that
say      | marvel | that
say      | opine | that
say      | proclaim | that
say      | protest | that
say      | reason | that
say      | speculate | that
say      | surmise | that
say      | theorize | that
say      | thunder | that
say      | whisper | that
say      | wonder | that
say      | yell | that
say      | attest | that
say      | bluster | that
say      | grouse | that
say      | imply | that
say      | murmur | that
say      | object | that
say      | posit | that
say      | reassure | that
say      | reckon | that
say      | regret | that
say      | remember | that
say      | specify | that
say      | stipulate | that
say      | venture | that
say      | volunteer | that
say      | whine | that
say      | wisecrack | that
say      | email | that
say      | estimate | that
say      | recollect | that
say      | decry |
say      | deplore |
say      | elaborate |
say      | enthuse |
say      | gush |
say      | implore |
say      | intone |
say      | recite |
say      | scold |
say      | sneer |
say      | snarl |
say      | summarize |
say      | taunt |
say      | chuckle |
say      | mock |
say      | plead |
say      | bemoan |
say      | deadpan |
say      | demur |
say      | echo |
say      | growl |
say      | groan |
say      | inquire |
say      | interrupt |
say      | mumble |
say      | rage |
say      | reflect |
say      | rejoin |
say      | tease |
say      | vent |
say      | rebut |
say      | reminisce |
say      | forecast forecast | that
say      | begin began begun |
say      | smile |
say      | laugh |
say      | grin |
say      | nod |
say      | beam |
say      | gasp |
say      | stammer |
say      | murmur |
say      | sniff |
say      | fret |
say      | chortle |
say      | agree agreed |
say      | cry |
say      | scream | that
say      | roar |
say      | bark |
say      | hiss |
say      | drawl |
say      | chide |
say      | persist |
say      | parry |
say      | pronounce |
say      | radio radioed | that
say      | telegraph | that
say      | text | that
say      | wire | that
say      | chant |
say      | bellow | that
say      | blurt |
say      | gripe | that
say      | huff |
say      | ad-lib ad-libbed |
say      | riposte |
say      | counsel |
say      | rejoice | that
say      | relate | that
think    | believe | that
think    | think thought | that
think    | hope | that to
think    | expect | that
think    | feel felt | that
think    | fear | that
think    | worry worried | that
think    | consider | that
express  | express | np
express  | voice | np
urge     | urge | that np to
urge     | call | for on
urge     | demand | that np to
urge     | ask | that to for
urge     | request | that np
urge     | advise | that to against
urge     | recommend | that np
urge     | propose | that np to
urge     | promise | that to np
urge     | pledge | that to np
urge     | vow | that to
urge     | threaten | that to
urge     | offer | to
urge     | swear swore sworn | that to
urge     | appeal | for to
urge     | encourage | to
urge     | invite | to
urge     | rule | out
deny     | deny denied | that np
deny     | dispute | that np
deny     | reject |
describe | call |
describe | describe | as
describe | dismiss | as
describe | denounce | as
describe | condemn | as
describe | brand | as
describe | label | as
describe | characterize | as
describe | characterise | as
describe | dub |
describe | term |
describe | hail | as
describe | praise | as for
describe | welcome |
describe | criticize | as for
describe | criticise | as for
describe | slam | as
describe | blast | as
describe | deride | as
describe | deem |
describe | portray | as
describe | refer | as
describe | define | as
describe | depict | as
describe | lambast | as
describe | lambaste | as
describe | ridicule | as
accuse   | accuse | of
accuse   | blame | for
relay    | quote | as
"""
# Forms that are usually something else: cues only next to a quotation, a colon or a clause.
WEAK = frozenset(
    [
        *"agree agrees agreed cry cries persist persists persisted".split(),
        *"pronounce pronounced counsel counsels relate related relates scream roar bark".split(),
        *"mock mocks mocked object objects objected echo echoes echoed reflect reflects".split(),
        *"rage rages raged reason reasons reasoned estimate estimates estimated wonder".split(),
        *"forecast forecasts imply implies implied interrupt interrupted email emailed".split(),
        *"protest protests protested remember remembers remembered regret regrets".split(),
        *"volunteer volunteers venture ventures elaborate vent vented reflected".split(),
        *"doubt doubts cable cables".split(),
        *"thunder decry deplore bemoan plead pleads pleaded tease teased".split(),
        *"radio wire wires text texts telegraph".split(),
        "sighed",
        "snapped",
        "shrugged",
        "fumed",
        "go",
        "goes",
        "went",
        "point",
        "points",
        "pointed",
        "pointing",
        "post",
        "posts",
        "posted",
        "report",
        "reports",
        "reported",
        "state",
        "states",
        "cite",
        "cites",
        "cited",
        "comment",
        "comments",
        "note",
        "notes",
        "claim",
        "claims",
        "hope",
        "hopes",
        "fear",
        "fears",
        "call",
        "calls",
        "offer",
        "offers",
        "demand",
        "demands",
        "request",
        "requests",
        "appeal",
        "appeals",
        "answer",
        "answers",
        "reply",
        "replies",
        "signal",
        "signals",
        "highlight",
        "term",
        "terms",
        "label",
        "labels",
        "brand",
        "speak",
        "speaks",
        "spoke",
        "spoken",
        "speaking",
        "feel",
        "feels",
        "think",
        "thinks",
        "continue",
        "continues",
        "continued",
        "continuing",
        "rule",
        "rules",
        "ruled",
        "address",
    ]
)
IRREGULAR_S = {
    "go": "goes",
    "echo": "echoes",
    "decry": "decries",
    "imply": "implies",
    "deny": "denies",
    "reply": "replies",
    "testify": "testifies",
    "clarify": "clarifies",
    "express": "expresses",
    "stress": "stresses",
    "address": "addresses",
    "dismiss": "dismisses",
    "clash": "clashes",
}
DOUBLED = frozenset(["nod", "grin", "snap", "shrug", "admit", "quip", "slam", "dub", "submit"])

# Verbs of saying that take things too: without a clause behind them nothing is told.
OF_THINGS = frozenset(
    "answer write explain note claim admit tweet post disclose reveal report mention recall recount highlight declare propose proclaim "
    "doubt".split()
)
# Verbs that a question passed on may follow: "asked who would pay".
WONDERING = frozenset(
    "ask wonder explain tell doubt question inquire describe clarify recall recount".split()
)
QUESTIONS = frozenset("who whom whose what why how when where which whether if".split())
# Verbs that a gerund may follow: "proposed cutting the number".
OF_DOING = frozenset("suggest propose recommend deny admit acknowledge".split())
# Nouns whose clause with "that" is what somebody said: "his claim that", "issued a statement that".
CLAIMS = frozenset(
    """
    accusation allegation announcement argument assertion assurance charge claim contention
    declaration insistence pledge prediction promise remark statement suggestion threat vow warning
    """.split()
)
MAKING = frozenset(
    "issued made gave released published delivered offered sent repeated renewed reiterated".split()
)
# Verbs of saying that mean other things unless a clause with "that" follows.
WITH_THAT = frozenset(["find", "understand", "cable", "learn"])
# Of these a person's tell of what went on in the mind; an outlet's or a report's are published.
OF_OUTLETS = frozenset(["find", "understand", "learn"])
TERMS = frozenset("condition conditions grounds provided understanding proviso basis".split())
TIMES = frozenset("day evening night morning afternoon week weekend month year time".split())
# Verbs that tell of speech only right behind it: "...," he began.
INSERTED = frozenset(
    "begin smile laugh grin nod beam gasp stammer murmur sniff fret chortle".split()
)
# Whom one speaks to: "told a briefing the talks were over".
GATHERINGS = frozenset(
    """
    audience briefing conference committee convention court crowd forum gathering hearing
    interviewer jury magazine meeting newspaper panel parliament program programme rally reporter session
    subcommittee summit
    """.split()
)
FINITE = frozenset(
    """
    is are was were has have had will would could should may might must can did does do went came
    took made got gave held met left lost won knew began became fell stood sent saw ran kept put
    """.split()
)
MODALS = frozenset("will would can could shall should may might must had".split())
COMPLEMENTISERS = ("that", "whether")
ACCORDING_PHRASES = (
    "according to",
    "in the words of",
    "as told to",
    "in the view of",
    "as per",
    "in the opinion of",
)
NOUNS = frozenset(
    [
        "statement",
        "comment",
        "comments",
        "remarks",
        "remark",
        "letter",
        "speech",
        "interview",
        "address",
        "message",
        "tweet",
        "post",
        "memo",
        "article",
        "briefing",
        "note",
        "warning",
        "assessment",
        "declaration",
        "communique",
        "report",
        "testimony",
    ]
)
NOUN_SPEAKERS = frozenset(
    [
        "statement",
        "communique",
        "declaration",
        "letter",
        "memo",
        "tweet",
        "post",
        "readout",
        "report",
        "note",
    ]
)

# Abbreviated titles, each with a full stop of its own before a name.
TITLES = frozenset(
    """
    mr mrs ms dr sen sens rep reps gov gen lt col adm maj capt sgt prof amb hon brig sec rev pres
    """.split()
)

HIS_PEOPLE = frozenset(
    """
    office campaign family staff lawyers aides team camp department ministry government company
    party administration delegation
    """.split()
)
PAPERS = frozenset(["statement", "letter", "report", "memo", "communique", "note", "message"])

PUBLISHED = frozenset("issued published released signed circulated distributed posted".split())

PREPOSITIONS = frozenset(
    [
        "of",
        "with",
        "to",
        "by",
        "from",
        "between",
        "for",
        "in",
        "at",
        "on",
        "against",
        "about",
        "over",
        "under",
        "near",
        "into",
        "after",
        "before",
        "during",
        "among",
        "including",
        "like",
        "without",
        "behind",
        "beside",
        "toward",
        "towards",
        "despite",
        "per",
        "than",
        "via",
        "through",
        "upon",
        "alongside",
        "aboard",
        "around",
        "versus",
        "meeting",
        "telling",
    ]
)
AUXILIARIES = frozenset(
    [
        "has",
        "have",
        "had",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "being",
        "would",
        "will",
        "could",
        "should",
        "may",
        "might",
        "must",
        "did",
        "does",
        "do",
        "also",
        "first",
        "later",
        "then",
        "now",
        "once",
        "again",
        "repeatedly",
        "recently",
        "previously",
        "earlier",
        "separately",
        "only",
        "just",
        "still",
        "further",
        "never",
        "ever",
        "often",
        "publicly",
        "privately",
        "frequently",
        "flatly",
        "bluntly",
        "both",
        "all",
        "jointly",
        "simply",
        "not",
        "n't",
        "already",
        "quickly",
        "immediately",
        "subsequently",
        "initially",
        "reportedly",
        "long",
        "famously",
        "openly",
        "firmly",
        "strongly",
        "formally",
        "officially",
        "sharply",
        "wryly",
        "angrily",
        "clearly",
        "yesterday",
        "today",
        "tonight",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "itself",
        "himself",
        "herself",
        "themselves",
        "however",
        "meanwhile",
        "too",
        "thus",
        "even",
        "always",
        "apparently",
        "personally",
        "briefly",
        "directly",
        "specifically",
        "categorically",
        "vehemently",
        "rightly",
        "wrongly",
        "aloud",
    ]
)
BE = frozenset(["was", "were", "is", "are", "be", "been", "being"])
ADVERBS = AUXILIARIES | frozenset(
    ["on", "at", "in", "during", "after", "before", "through", "via", "by"]
)
RELATIVES = frozenset(["who", "which", "that", "whose"])
PRONOUNS = {
    "he": ("m", "s"),
    "she": ("f", "s"),
    "they": ("", "p"),
    "it": ("n", "s"),
    "i": ("", "me"),
    "we": ("", "me"),
    "who": ("", "rel"),
    "which": ("", "rel"),
    "both": ("", "d"),
}
CONTENT_STOPS = frozenset(
    [
        "adding",
        "saying",
        "calling",
        "while",
        "although",
        "though",
        "whereas",
        "noting",
        "warning",
        "stressing",
        "insisting",
        "arguing",
        "citing",
        "prompting",
        "according",
    ]
)
STOP_PHRASES = (
    "even as",
    "but declined",
    "but refused",
    "but did not",
    "but gave no",
    "but he gave no",
    "but she gave no",
    "but offered no",
    "but he offered no",
    "but she offered no",
    "but he did not",
    "but she did not",
    "but they did not",
    "but he would not",
    "but she would not",
    "but he declined",
    "but she declined",
    "but stopped short",
    "and did so",
    "and he did",
    "and she did",
    "and they did",
    "but would not",
    "and declined to",
    "in response to",
    "in reference to",
    "in an apparent",
    "a day after",
    "a week after",
    "hours after",
    "days after",
    "weeks after",
    "minutes after",
    "referring to",
    "before adding",
    "after which",
    "when he",
    "when she",
    "when they",
    "when it",
    "when the",
)
WHOM = {"him": ("m", "s"), "her": ("f", "s"), "them": ("", "p")}
TELLINGS = frozenset(
    "telling account words view version opinion reckoning assessment estimation reading".split()
)
HABIT = frozenset(  # "he used to say", "emerged to say that"
    """
    used liked likes loved loves emerged phoned telephoned rang rose returned
    """.split()
)
MAKING_CLEAR = frozenset(
    "made makes making left leaves leaving let lets letting gave gives".split()
)
MADE_CLEAR = frozenset(["clear", "plain", "known", "doubt", "understand", "notice"])
OUTLET_NOUNS = frozenset(
    "agency network newspaper channel magazine website radio television".split()
)
COMMENTS = frozenset("view position stance line reference point nod echo idea notion".split())
WHOSE = {"his": ("m", "s"), "her": ("f", "s"), "their": ("", "p")}
ANSWERS = frozenset(
    """
    answer reply response retort verdict comment explanation advice summary reaction assessment
    conclusion message warning judgment judgement description word words line refrain motto
    """.split()
)
WHAT_HE_CALLED = ("what", "as")
SO_CALLED = (
    "talk of",
    "so called",
    "so-called",
    "known as",
    "named",
    "nicknamed",
    "codenamed",
    "code-named",
    "code named",
    "titled",
    "entitled",
    "headlined",
    "under the title",
    "under the slogan",
    "the term",
    "the word",
    "the phrase",
    "the name",
    "dubbed",
    "also known as",
    "the title",
    "the slogan",
    "the headline",
    "the heading",
    "the banner",
)
NAMING = frozenset(
    [
        "newspaper",
        "magazine",
        "agency",
        "channel",
        "website",
        "ship",
        "vessel",
        "destroyer",
        "frigate",
        "submarine",
        "yacht",
        "missile",
        "missiles",
        "rocket",
        "treaty",
        "pact",
        "agreement",
        "programme",
        "program",
        "project",
        "pipeline",
        "party",
        "movement",
        "group",
        "film",
        "movie",
        "book",
        "novel",
        "play",
        "song",
        "operation",
        "exercise",
        "exercises",
        "drill",
        "drills",
        "plan",
        "initiative",
        "initiative",
        "company",
        "firm",
        "bank",
        "act",
        "bill",
        "law",
        "policy",
        "doctrine",
        "summit",
        "forum",
        "spacecraft",
        "module",
        "station",
        "hotel",
        "club",
        "ballet",
        "opera",
        "series",
        "show",
        "column",
        "podcast",
        "song",
        "app",
        "concept",
    ]
)
QUOTED_NAMES: frozenset[str] = frozenset()
AUDIENCES = frozenset(
    [
        "reporters",
        "journalists",
        "lawmakers",
        "senators",
        "parliament",
        "congress",
        "delegates",
        "newsmen",
        "correspondents",
        "viewers",
        "supporters",
        "students",
        "diplomats",
        "ambassadors",
        "officers",
        "ministers",
    ]
)
FUTURE = r"\b(?:will|won't|shall|'ll|would|going to|plans? to|intends? to|is to|are to|next (?:week|month|year)|tomorrow|soon|in the coming|upcoming)\b"
INTERVIEW_QUESTION = ("q", "question")
INTERVIEW_ANSWER = ("a", "answer")
ASKED = frozenset(["asked", "pressed", "when", "whether", "questioned"])
INTRODUCING = frozenset(["a", "an", "one", "another", "the"])
SHOT_BACK = frozenset(["shot", "fired", "hit", "shoots", "fires", "hits", "pushed", "struck"])
# Verbs of two words that tell of speech beside a quotation.
PHRASAL = frozenset(
    "cut in, chimed in, broke in, weighed in, jumped in, piped up, spoke up, wrote back, called out, "
    "lashed out, chipped in, blurted out, cried out".split(", ")
)
SOME = frozenset(["one", "another", "some", "several", "many", "others", "most", "two", "neither"])
ADDRESSING = frozenset(
    [
        "tell",
        "inform",
        "assure",
        "remind",
        "urge",
        "ask",
        "advise",
        "cable",
        "invite",
        "brief",
        "encourage",
        "accuse",
        "blame",
        "warn",
    ]
)
SCENE_EN = PREPOSITIONS | frozenset(
    [
        "asked",
        "when",
        "as",
        "according",
        "if",
        "while",
        "although",
        "speaking",
        "earlier",
        "pressed",
        "responding",
        "citing",
        "referring",
        "noting",
        "commenting",
        "addressing",
        "later",
        "last",
    ]
)
BEFORE_NOUN = frozenset(
    [
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
        "its",
        "this",
        "that",
        "any",
        "no",
        "of",
        "in",
        "for",
        "on",
        "to",
        "by",
        "into",
        "joint",
        "from",
        "some",
        "new",
        "such",
        "these",
        "those",
        "what",
        "with",
    ]
)
# Words that end the names of institutions, so that capitals with one of them name nobody.
INSTITUTIONS = frozenset(
    [
        "academy",
        "administration",
        "agency",
        "army",
        "assembly",
        "association",
        "authority",
        "bank",
        "board",
        "bureau",
        "cabinet",
        "center",
        "centre",
        "chamber",
        "church",
        "coalition",
        "command",
        "commission",
        "committee",
        "company",
        "congress",
        "corporation",
        "council",
        "court",
        "delegation",
        "department",
        "directorate",
        "embassy",
        "federation",
        "fleet",
        "force",
        "forces",
        "foundation",
        "fund",
        "government",
        "group",
        "guard",
        "house",
        "institute",
        "intelligence",
        "korea",
        "league",
        "ministry",
        "mission",
        "navy",
        "office",
        "organisation",
        "organization",
        "parliament",
        "party",
        "police",
        "post",
        "senate",
        "service",
        "staff",
        "states",
        "times",
        "treasury",
        "union",
        "university",
        "zealand",
    ]
)
