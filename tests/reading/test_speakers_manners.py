# ruff: noqa: E501 (tables of sentences)
"""Who speaks, in other manners of writing: wires, headlines, ellipses, leaders, institutions."""

import pytest

from tests.reading.marked import said, unmark

RUSSIAN = [
    # initials
    "С. Лавров отметил, ⟦i:sergey-lavrov|что военные наладят канал связи⟧. Дж. Керри, со своей стороны, указал, ⟦i:john-kerry|что времени мало⟧.",
    # an outlet in marks between the verb and its subject
    "Как заявил в эфире телеканала «Россия 24» депутат Леонид Калашников, ⟦i:new:leonid-kalashnikov|санкции не окажут влияния⟧.",
    # an institution before inserted words
    "В Белом доме, в свою очередь, сообщили, ⟦i:white-house|что Байден поднял вопрос о визах⟧.",
    # the verb of the first clause meant again
    "Ушаков рассказал, ⟦i:yuri-ushakov|что разговор длился четыре часа⟧, а Рубио — ⟦i:marco-rubio|что это только начало⟧.",
    # two names side by side: one is no subject of the pronoun
    "Путин дал понять, ⟦i:vladimir-putin|что Россия ответит⟧. Шойгу он поручил ⟦i:vladimir-putin|начать разработку новых ракет⟧.",
    # the cut-off subject is another than the pronoun
    "«⟦q:tony-snow|Разговор будет откровенным⟧», — пообещал Тони Сноу. ⟦i:tony-snow|Буш, по его словам, не намерен читать лекций⟧.",
    # headlines
    "«⟦q:dmitry-peskov|Тревожное заявление⟧»: Песков ответил на слова Байдена",
    "Кремль: ⟦i:kremlin|дата следующей встречи пока не назначена⟧",
    # an outlet that the speaker talks to; the office in apposition
    "Кирилл Дмитриев, глава РФПИ, в интервью CNN выразил ⟦i:kirill-dmitriev|надежду на восстановление диалога⟧.",
    "Рогозин, в ту пору вице-премьер, посоветовал ⟦i:dmitry-rogozin|доставлять астронавтов на батуте⟧.",
    # an outlet cited by a noun and its name
    "Глава Пентагона Дональд Рамсфелд, цитирует агентство AP, заявил: «⟦q:donald-rumsfeld|Мы не враги⟧».",
    # people of a state are not the state
    "Спецслужбы США заявили, ⟦i:anon|что готовы к переговорам⟧.",
    # leaders outside the record
    "Никсон сказал: «⟦q:new:richard-nixon|Это исторический день⟧». По словам Бжезинского, ⟦i:new:zbigniew-brzezinski|все было готово⟧.",
    # of one, not of many
    "По словам главы МИД РФ, ⟦i:sergey-lavrov|беседа была полезной⟧.",
    # a mother by name
    "Мать журналиста Элла Милман рассказала, ⟦i:new:ella-milman|что узнала об обмене от президента⟧.",
    # another diplomat; another expert
    "Сергей Лавров уехал. «⟦q:anon|Главное, что они разговаривают⟧», — сказал корреспонденту газеты словацкий дипломат.",
    # behind a linking word
    "Сергей Лавров молчал. В России выбирают Думу, и, как заметил один из экспертов, ⟦i:anon|говорить о ракетах сейчас неудобно⟧.",
    # whom the outlet talks to; «тот»; somebody
    "«⟦q:sergei-ryabkov|Нам нужны гарантии⟧», — заявил замглавы МИД Сергей Рябков. Собеседник издания добавил, ⟦i:sergei-ryabkov|что ждать Москва не станет⟧.",
    "Владимир Путин рассказал Бушу о происходящем. «⟦q:george-w-bush|Войны никто не хочет⟧», — ответил тот.",
    "«⟦q:anon|Я ни в чем не виноват⟧», — твердил на суде один из осужденных.",
    # an institution that feels; an adviser's chief; what is told within what is told
    "В Белом доме «⟦q:white-house|крайне разочарованы⟧» решением Москвы.",
    "Майкл Макфол, советник Обамы по России, перед визитом говорил: «⟦q:michael-mcfaul|Уговаривать мы не станем⟧».",
    "Сергей Рябков напомнил, ⟦i:sergei-ryabkov|что США потребовали закрыть генконсульство⟧.",
    # words put in behind a quotation; the other of two
    "«⟦q:joe-biden|Наши отношения никогда не были хуже⟧, — начал Джо Байден. — ⟦q:joe-biden|Но все изменилось⟧».",
    "Байден начал визит с главного: «Северный поток» обсудили сразу.",
    "«⟦q:jens-stoltenberg|Мы не хотим гонки⟧», — сказал Йенс Столтенберг. «⟦q:jens-stoltenberg|Мы открыты⟧», — заверил норвежец.",
    # an office that no list knows, of an institution
    "Верховный комиссар ООН Фолькер Тюрк потребовал ⟦i:new:folker-tyurk|освободить политика⟧.",
    "Майкл Макфол назвал ⟦m:michael-mcfaul|новость «⟦q:michael-mcfaul|обнадеживающей⟧⟧», однако усомнился, ⟦i:michael-mcfaul|что перемирие продержится⟧.",
    "Из Кремля передали, ⟦i:kremlin|что Путин назвал причиной напряженности НАТО⟧.",
    # a press office; a pronoun before a colon; questions; what he did as he spoke
    "Как сообщили журналистам в пресс-бюро СВР, ⟦i:svr|стороны обсудили острые вопросы⟧.",
    "Горбачев ушел. За два часа до этого он звонил Бушу: «⟦q:mikhail-gorbachev|Можете спокойно встречать Рождество⟧».",
    "— ⟦q:joe-biden|Это было в другую эпоху⟧, — ответил Байден корреспонденту на вопрос, считает ли он Россию врагом.",
    "⟦i:volodymyr-zelensky|Ваши деньги — не благотворительность⟧, заявил Зеленский, выступая в Конгрессе.",
    "Пресса пишет о советниках, написавших в памятке: «⟦q:anon|Не поздравлять⟧».",
    # of whom, not what
    "«⟦q:joe-biden|Я заглянул ему в глаза⟧», — сказал о Путине Джо Байден после беседы.",
    # nothing told
    "С. Лаврову сообщили об этом.",
]

ENGLISH = [
    # headlines and datelines
    "Kremlin: ⟦i:kremlin|No date set for next Putin-Biden summit⟧",
    "GENEVA (Reuters) - ⟦i:joe-biden+vladimir-putin|Joe Biden and Vladimir Putin agreed to resume talks⟧, the two leaders said in a joint statement.",
    # a clause without "that", another with it
    "The Kremlin said Friday ⟦i:kremlin|it had handed over the drafts, and that it expected an answer⟧.",
    # inserted words
    "⟦i:white-house|Moscow will pay a price, the White House warned, if it moves troops further⟧.",
    "Kissinger told newsmen ⟦i:new:henry-kissinger|it was done⟧. ⟦i:new:henry-kissinger|Brezhnev, he said, had been a tough negotiator⟧.",
    # leaders outside the record
    'Ford and Brezhnev said ⟦i:new:gerald-ford+new:leonid-brezhnev|they had agreed on a ceiling⟧. "⟦q:new:gerald-ford|It was very good,⟧" Ford said.',
    # wives bear the name too
    'Cherelle Griner thanked them. "⟦q:new:cherelle-griner|Today my family is whole,⟧" she said.',
    # outlets by a common noun
    'The FSB said ⟦i:fsb|it had stopped the man⟧. "⟦q:anon|We deny the allegations,⟧" the newspaper said.',
    # subjects that no list knows; people of a state
    "Human rights groups said ⟦i:anon|that the hotline would remain open⟧.",
    "U.S. intelligence agencies first said ⟦i:anon|that Moscow had directed the hacking⟧.",
    '"⟦q:anon|It\'s three pages long,⟧" one arms control advocate complained.',
    '"⟦q:new:daryl-kimball|It\'s a start,⟧" agreed Daryl Kimball, who heads it.',
    # relays
    "Reuters, citing two sources familiar with the talks, reported ⟦i:anon|that Washington had offered names⟧.",
    "Axios cited an unnamed U.S. official as saying ⟦i:anon|the proposal had his blessing⟧.",
    '"⟦q:anon|It is nonsense,⟧" a Kremlin official was cited as saying by Interfax.',
    "\"⟦q:robert-obrien|It's a non-starter,⟧\" was how Robert O'Brien had dismissed an earlier proposal.",
    "Anatoly Antonov told Newsweek magazine ⟦m:anatoly-antonov|his embassy was “⟦q:anatoly-antonov|under a blockade⟧⟧”.",
    "“⟦q:joe-biden|I don't think you have a soul,⟧” Biden said. “⟦q:vladimir-putin|We understand one another,⟧” Putin replied, according to Biden.",
    "Colin Powell would later say ⟦i:colin-powell|he had looked into those eyes too⟧.",
    "“⟦q:evan-gershkovich|Not bad,⟧” said Gershkovich when asked how it felt to be home.",
    "Jake Sullivan, briefing reporters in Geneva, called ⟦m:jake-sullivan|it “⟦q:jake-sullivan|interesting⟧⟧”.",
    "“⟦q:rex-tillerson|They connected quickly,⟧” Tillerson told a press briefing off camera.",
    "“⟦q:mike-mccurry|Nobody buys anybody here,⟧” Mr McCurry said.",
    "Ukrainian intelligence has claimed ⟦i:anon|that an assault could come soon⟧.",
    "“⟦q:joe-biden|We are here to talk,⟧” Mr. Biden began. “⟦q:joe-biden|And to listen,⟧” he smiled.",
    "From Moscow, Peskov shot back ⟦i:dmitry-peskov|that the visit would only prolong it⟧.",
    "“⟦q:mikhail-gorbachev|I go,⟧” Mikhail Gorbachev said. He had telephoned Mr. Bush at Camp David. “⟦q:mikhail-gorbachev|You may feel at ease,⟧” he said.",
    "Bush said ⟦m:george-w-bush|he respected “⟦q:george-w-bush|President Putin's vision⟧⟧”; Putin, asked about it, said nothing.",
    "Neither side said when they might meet.",
    # whose spokesman he is
    "Dmitry Peskov, spokesman for President Vladimir Putin, told reporters in Moscow ⟦i:dmitry-peskov|that the measures were bad⟧.",
    # to whom it is said; what is not told
    "White House spokesman Jay Carney told a daily briefing ⟦i:jay-carney|more sanctions were coming⟧, but declined to say when.",
    "The statement, issued by the Department of Homeland Security and the State Department, said ⟦i:us-department-of-homeland-security+us-department-of-state|the thefts went on⟧.",
    # questions passed on, things done, infinitives
    'Asked whether Russia had promised to ground its planes, Lavrov replied: "⟦q:sergey-lavrov|You should read the text.⟧"',
    "Billingslea tweeted a picture of Chinese flags on an empty table.",
    "Bill Clinton said ⟦i:bill-clinton|the alliance would go ahead and invite its first new members⟧.",
    "Lavrov pointed out ⟦i:sergey-lavrov|that the Americans had got it wrong⟧.",
    "In June he met Vladimir Putin and declared ⟦i:george-w-bush|that he had found him trustworthy⟧.",
]


@pytest.mark.parametrize("marked", RUSSIAN)
def test_russian(marked: str) -> None:
    text, expected = unmark(marked)
    assert (
        said(text, "ru", "2015-09-29" if "Керри" in text or "МИД РФ" in text else "2025-02-18")
        == expected
    )


@pytest.mark.parametrize("marked", ENGLISH)
def test_english(marked: str) -> None:
    text, expected = unmark(marked)
    if text.startswith("In June"):
        text, expected = "George W. Bush won. " + text, expected
    published = "2003-09-27" if text.startswith("Bush said") else "2021-06-16"
    assert said(text, "en", published) == expected
