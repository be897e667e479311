"""English words that tell of a happening, by kind of event (slugs of the record's kinds)."""

# Words of acts. A kind's words are whole forms.
ACTS = {
    "meeting": "embraced sparred debated departed flies-home talked lunched dined conferred discuss discusses discussed discussions hold holds held talk chaired brought brings came-to chairs cohosted reached reach reaches land landed lands boarded toured shake shook meet meets met meeting meetings talks negotiations consultations visit visits visited visiting "
    "host hosts hosted received receive receives arrive arrives arrived arriving fly flies flew travel travels "
    "traveled travelled convene convenes convened round session dialogue trip tour attend attends attended "
    "gather gathers gathered dinner lunch negotiate negotiated conference flown go goes went comes came "
    "sits sat welcome welcomed greeted hosted return returns returned",
    "summit": "summit summits",
    "call": "call calls called phone phoned phones telephone telephoned telephones speak spoke spoken "
    "conversation videoconference teleconference",
    "treaty": "inked lapsed lapses tore tears-up shelved rejoined rejoins settled clinched brokered mediated revise revised renewed renew complete completed completes reset ratifying signing initial pulls pulled-out terminate terminates terminated repudiated accede acceded accepted sign signs signed signing treaty ratify ratifies ratified ratification agree agrees agreed "
    "agreement pact accord extend extends extended extension withdraw withdraws withdrew withdrawn withdrawal "
    "suspend suspends suspended suspension expire expires expired initialed initialled concluded conclude "
    "abandon abandoned abandons scrap scrapped quit quits protocol joined join joins joining ended end ends "
    "ending leave leaves left leaving drop drops dropped entered enters admit",
    "sanctions": "slapped slaps tightened tightens eased eases unfroze widened widens ban bans banned prohibit prohibited restrict limited limit limits blocked block blocks listed revoked stripped sanction sanctions sanctioned impose imposes imposed blacklist blacklisted barred bar bars froze "
    "freeze freezes frozen lift lifts lifted penalties embargo restricts restricted",
    "expulsion": "shuttered shutters ejected exited evict evicted pulls-out cut cuts shuts declared-persona expel expels expelled expulsion expulsions closed close closes closure shut seized summon summons "
    "summoned recall recalls recalled",
    "military": "explosion blast disaster clashed shelled wounded collided collides scuttled mined retreated massing amassed recaptured retook fought shells bump bumps stationed mobilized mobilised massed roll rolled rolls cross rolled-into fires intercept intercepted intercepts kill kills captured capture moved buzzed sank sunk crash crashed crashes downs armed disarmed invade invades invaded invasion annex annexes annexed annexation attack attacks attacked deploy "
    "deploys deployed strike strikes struck launch launches launched bombed bombing intervene intervenes "
    "intervened intervention war troops fighting fired shot downed exercise exercises drills ceasefire "
    "withdrew pulled entered occupy occupied seize exploded explode tested test crossed begins began begun start "
    "started starts broke erupted",
    "court": "convicts sentences jail sue sued sues accused-of extraditing indict indicts indicted indictment charge charges charged sentence sentences sentenced convict convicted "
    "trial jailed arrest arrests arrested detained detain detains extradite extradited verdict warrant "
    "pleaded acquitted ruled",
    "intelligence": "spy spies espionage defected",
    "humanitarian": "grant granted grants evacuated rescued trade traded traded-for exchange exchanged exchanges swap swaps swapped swopped release releases released freed free "
    "pardon pardoned pardons aid handed prisoner",
    "cyber": "defaced phished hacked hack hacking breach breached cyberattack leaked ransomware",
    "election": "beat beats elected election elections vote votes won win wins wins inaugurated inauguration re-elected defeated "
    "referendum",
    "legislation": "vetoed vetoes drafted authorised authorized authorises authorizes override overrode enacted enact repealed law decree bill passed pass passes approve approves approved approval adopted adopts voted act",
    "economy": "imports sell sells buy buys ship shipped deliver loan tariff tariffs trade deal export exports bought sold opened opening",
    "space": "undocked orbited docked docking lifted-off spacecraft orbit",
    "other": "overthrew ousted toppled sacked sacks nominated nominates buried awarded founded formed split seceded stalled swore vanishes notify notifies notified inform informed accept congratulate congratulates congratulated thank thanks thanked back backed backs recognise recognises recognised recognize recognized publish publishes published issue issues issued release-of make makes made set-up sets halt halted halts stop stops stopped recognizes changed change changes blame blamed blames raise raises raised present presented presents convey conveyed declassified outline outlined allow allowed allows let lets place placed places put puts moves appear appeared appears show showed shown lose loses lost vanish vanished transfer transferred assume assumed sworn took pull pulled freeze marks marked mark survived survive sent send sends brought bring appoint appoints appointed appointment resign resigns resigned resignation named dismissed fired "
    "died dies death collapse collapses collapsed fell fall falls became become becomes took takes create created "
    "established establish dissolved succeed succeeded succeeds coup killed postponed postpone cancel canceled "
    "cancelled cancels delivered gave handed gives proclaim proclaims proclaimed ceases ceased replaced hit "
    "opens reopened reopen resumed resume resumes offered offer proposed proposes propose poisoned reveal reveals revealed "
    "ordered orders order",
}  # fmt: skip

# Saying something that is news in itself.
DECLARATIONS = (
    "hailed hails mourned praise praises praised endorsed endorse object objected oppose opposed alleged voice voiced repeat repeated reaffirm reaffirmed questioned apologised interview admits admitted admit signals signaled announce announces announced announcement announcing declare declares declared declaration accuse accuses "
    "accused accusing accusation deny denies denied reject rejects rejected rejecting refuse refuses refused "
    "warn warns warned warning condemn condemns condemned threaten threatens threatened demand demands demanded "
    "promise promised promises pledge pledged pledges vow vowed vows apologize apologized apologised urge urged "
    "urges criticize criticized criticised denounce denounced speech address unveiled unveil agrees invite "
    "invites invited claimed answered answers confirm confirms confirmed advised dismissed statement"
)  # fmt: skip

# Saying that only reports: a date beside it dates the words.
SAYINGS = (
    "expressed mentioned listed-as considers considered recommends recommended say says said saying tell tells told add adds added adding note notes noted explain explained stress stressed "
    "insist insisted insists remark remarked reply replied replies write writes wrote report reports reported "
    "according asked ask asks recalled argue argued think thinks thought believe believes believed suggest "
    "suggested acknowledge acknowledged describe described comment commented concede conceded quoted cited"
)  # fmt: skip

# Between them and a date stands no event of that date.
NOT_DATES = ("before", "until", "till", "by", "through", "expires", "expire", "since")
CONNECTORS = (
    "after", "following",
    "and", "but", "meanwhile", "however", "also", "then", "later", "earlier", "separately", "in turn", "still",
    "yet", "after that", "for its part", "for his part", "so", "while", "that", "when", "as", "where",
)  # fmt: skip
RELATIVES = ("which", "who", "whom", "whose", "where", "while", "when", "as", "after", "before", "because", "although",
             "though", "amid", "adding", "saying", "according", "since", "despite", "including", "in reply", "following")  # fmt: skip
PLUPERFECT = ("had",)
FUTURE = (
    "will",
    "would",
    "shall",
    "expected",
    "plans",
    "planned",
    "due",
    "scheduled",
    "set to",
    "is to",
    "are to",
)
NEGATIONS = (
    *("if", "whether", "could", "might", "unless", "would have", "would not have"),
    # the verb, not the month
    r"may(?= (?:not|also|well|yet|soon|be|have|follow|come|take|meet|visit|hold|go|resume|return|sign|travel|begin|start|see|bring)\b)",
)

# Patterns: how a clause opens that only supposes, and how one says that something was not.
CONDITIONS = (r"\W*(?:and |but )?(?:even )?(?:if|unless)", r"\W*had (?:the|mr|president|congress)")
DENIALS = (
    r"(?:was|were|is|are|did|does|do|has|have|had|will|would|can|should)(?: not|n't)(?! only| just|.*until)",
    r"never(?! before)",
    r"declin(?:ed|es) to \w+",
    r"(?:year|quarter|term) that (?:begins|began|starts|started|ends|ended)",
    r"(?:was|were) to have|had been (?:due|set|scheduled|supposed|meant|planning) to",
    r"(?:can't|won't|cannot)(?! only| just|.*until)",
    r"no (?!longer|fewer|less|later|more than|sooner|doubt)\w+ .*?(?:was|were|is|are|will be|has|have|had|came|emerged)",
    "neither",
    "nobody",
)
# What parts one clause from the next where no mark does.
BOUNDS = ("that", "which", "who", "whom", "whose", "where", "while", "when", "because", "although", "though", "and",
          "but", "after", "before", "since")  # fmt: skip

# Words that only look like those above.
IGNORED = "thank"

# Declarations that are news of their own even where no date stands beside them.
NEWS = "announce announces announced declare declares declared accuse accuses accused deny denies denied reject rejects rejected refuse refuses refused imposed expelled summoned recalled signed ordered sentenced arrested charged launched suspended withdrew ratified approved agreed barred"

# How a sentence opens that tells what somebody was asked.
QUESTIONS = (
    "asked about",
    "asked why",
    "asked how",
    "asked when",
    "asked by",
    "asked whether",
    "asked if",
    "pressed on",
    "questioned about",
    "answering a question",
)

# Verbs of a lasting state or a bare link: beside a date they tell of no happening.
STATES = "unclassified classified reserved guarded limited remained stayed wanted expected needed seemed based used lived followed lasted continued planned involved preferred regarded wished differed covered united aimed linked related supposed called named-after according hundred indeed need speed armed-forces deployed-warheads unexpected alleged-ly limited-in interested concerned hoped armed"

# How a sentence opens that dates what the one before it told.
LINKS = ("this was", "that was", "it happened", "the announcement", "the decision was", "the news")

# What must be done by a day: words of duty, and what stands right before the day. Patterns.
OBLIGATIONS = r"(?:is|are|was|were) to [a-z]{2,}|will (?:lodge|file|submit|decide|vote|deliver|pay|return|announce|publish|appeal)|(?:will|would|shall|is to|are to) be [a-z]{2,}(?:ed|n|lt|id|ut)|(?:will|would|shall) (?:complete|finish|withdraw|remove|leave|scrap|destroy|eliminate|close|hand over)|due to|(?:order(?:s|ed|ing)|told|tells|instruct(?:s|ed)|direct(?:s|ed)) [^,;.]{1,60} to|must|ha(?:s|ve|d) (?:to|until)|required to|ordered to|told to|obliged to|g(?:ave|ives?|iven) (?:[\w'-]+ ){0,6}(?:until|\w+ days)|deadline|(?:is|are|was|were) (?:expected|scheduled|supposed|set|due)"
BY = r"(?:by|before|until)(?: (?:noon|midnight|the end of))?(?: on)?"

# Right before a day on which something began that goes on. A pattern.
GOES_ON = (
    r"\b(?:has|have|had) (?:been (?!to |no |the |an? |so |very |as )\w{2,}|(?!not|never|been)\w+ed"
    r"|sat|stood|lain|hung|run|lived|spent|lost|kept|held|gone|grown|fallen|left)\b"
    r"[^,;.]{0,60} since $"
)

# Right before a day or month in which something was like what is told: "the first walk since
# Leonov's in March 1965". A pattern.
LIKE = r"\bsince (?!(?:he|she|it|they|we|i|you|then) )(?:[^\W\d][\w'-]* ){1,7}(?:in|of|on) $"

# What opens a piece behind a comma that may have a subject of its own.
COORDINATORS = ("and", "but", "so", "while")

# How an act is dated by its distance from a date: "a week before Russia invaded". A pattern with
# the units and the numbers, ten by ten, put in.
UNITS = {"d": "day days", "w": "week weeks", "m": "month months", "y": "year years"}
ONE_UNIT = "day week month year"  # what needs no number
NUMBERS = "one two three four five six seven eight nine ten"
COUNTED = r"(?<!\w)(?:(?:an?|the|(?P<n>{n})) (?P<u>{u}) (?:(?P<before>before)|after)|(?P<eve>on the eve of)) "

# How a piece opens that only says who tells the rest.
ATTRIBUTIONS = ("according to ", "as ", "in the words of ")
