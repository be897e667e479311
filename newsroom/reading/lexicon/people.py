"""What is known of people and institutions beyond their offices: gender, media, adjectives."""

NOUNS = frozenset("official officials source sources diplomat diplomats expert experts analyst analysts spokesperson observers aides adviser officer lawmakers".split())  # fmt: skip
# Given names of women, in English; who bears another is taken for a man.
FEMININE_NAMES = frozenset(
    "maria hillary condoleezza madeleine jen karine angela ursula victoria wendy samantha susan rose jennifer dana dee nancy "
    "avril gina janet jane adrienne tamara valentina margarita elvira catherine federica marie marina anna elena olga "
    "natalia natalya yulia svetlana kamala laura melania michelle sarah stephanie heather linda mary elizabeth liz celeste "
    "bonnie rosemary nikki sanna theresa margaret ekaterina irina galina kaja annalena liudmila lyudmila morgan marija jill "
    "ellen julia katherine kathleen lynne tatyana tatiana viktoria ludmila zhanna alina evelyn fiona amy beth christine karoline carolyn caroline tulsi susie pam kristi marjorie lisa barbara dianne jeane jeanne geraldine cherelle brittney raisa naina lyudmyla mia eva helen helga ingrid joanna kirsten lena nina sofia sophie tanya vera".split()  # fmt: skip
)
FEMININE_BODIES = frozenset("موسكو واشنطن روسيا امريكا اميركا اوكرانيا كييف دمشق طهران انقره لندن بكين باريس برلين تركيا سوريا المانيا فرنسا بريطانيا الصين رويترز تاس جورجيا ايران اسراييل بيلاروسيا مينسك الولايات".split())  # fmt: skip
# Institutions of the record that relay what others say.
MEDIA = frozenset("abc-news agence-france-presse associated-press nbc-news rfe-rl rt the-wall-street-journal voice-of-america reuters tass interfax ria-novosti bbc cnn bloomberg sputnik fox-news the-new-york-times the-washington-post kommersant".split())  # fmt: skip
# Agency words that need no capital.
COMMON_MEDIA = frozenset("state news russian local агентство газета журнал издание телеканал агентства портал сми российские западные американские".split())  # fmt: skip
# Arabic heads that are adjectives too: nouns only behind a verb, a preposition or a mark.
ADJECTIVAL = frozenset("صحفي صحافي الصحفي الصحافي دبلوماسي دبلوماسيه الدبلوماسي الدبلوماسيه سياسي السياسي اقتصادي اكاديمي عسكري قيادي كبير معارض مراقب شخص عامل رايد ممثل فريق عضو موقع شبكه قناه مجله تقارير وكاله صحيفه الوكاله الصحيفه مساعد لواء خبير ابن عميد السياسه نايب البرلماني رجل كاتب".split())  # fmt: skip
DETERMINERS = frozenset("a an the this another his her their its some".split())
DANGLING = frozenset("في عن من علي لدي باسم of for to at in from on with по при в на из".split())
PLACERS = frozenset("عن بحسب حسب وفق علي ان كان وكان لسان قول وقال احد اما فان".split())
ADJECTIVE_ENDINGS = ("ий", "ый", "ой", "ая", "яя", "ое", "ее", "ие", "ые", "ого", "его", "ому", "ему", "ых", "их", "ым", "им", "ую", "юю", "ей")  # fmt: skip
# Nouns whose complement is a person they serve: "помощник Путина".
RELATIONAL = frozenset("помощник советник пресс-секретарь представитель соратник адвокат помощника советника пресс-секретаря представителя مستشار مساعد مستشاره مساعده نايب متحدث متحدثه محامي سفير مبعوث معاون".split())  # fmt: skip
# Descriptions that pick up somebody already named: "the diplomat", «политик», "الوزير".
RESUMING = frozenset("дипломат политик министр собеседник чиновник сенатор генерал представитель спикер пресс-секретарь глава посол советник помощник diplomat minister spokesman spokeswoman spokesperson official senator ambassador general adviser negotiator secretary envoy politician المسوول المسووله الوزير الوزيره الدبلوماسي الدبلوماسيه المتحدث المتحدثه الناطق الناطقه السفير السفيره السيناتور السناتور النايب المستشار المصدر المبعوث الجنرال الرييس".split())  # fmt: skip
