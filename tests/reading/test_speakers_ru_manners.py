# ruff: noqa: E501 (tables of sentences)
"""Who speaks in Russian: turns led by a dash, scare quotes, relays of relays, feelings in marks."""

import pytest

from tests.reading.marked import said, unmark

SENTENCES = [
    # who was told of last is who goes on, whoever the sentence began with
    "⟦i:dmitry-peskov|Дональд Трамп согласен, однако, по словам Дмитрия Пескова, ответа нет⟧. «⟦q:dmitry-peskov|Мы ждём⟧», — сказал он журналистам.",
    # one of somebody's people is not that somebody
    "По словам источника в администрации Байдена, ⟦i:anon|мера одобрена⟧.",
    "По словам источника в окружении Трампа, ⟦i:anon|мера одобрена⟧. «⟦q:anon|Решено⟧», — добавил он.",
    "По словам чиновника из команды Джо Байдена, ⟦i:anon|мера одобрена⟧.",
    "Представитель семьи Клинтон заявил, ⟦i:anon|что ответ готов⟧.",
    "Пресс-секретарь администрации Байдена Джен Псаки заявила, ⟦i:jen-psaki|что мера одобрена⟧.",
    # behind a comma and a dash the subject follows its verb
    "— ⟦q:anon|Мы приехали не с пустыми руками⟧, — сказал нашему корреспонденту заведующий отделом Л. Замятин. — ⟦q:anon|И ждем встречных шагов.⟧",
    "— ⟦q:john-bolton|Я верю в факты⟧, — отрезал Джон Болтон.",
    "— ⟦q:john-bolton|Разве? Мы так не думаем⟧, — усмехнулся Джон Болтон.",
    "— ⟦q:anon|Ничего страшного⟧, — успокоил собравшихся посол.",
    # a few words in marks in a clause of the reporter's own
    "Говорил Билл Клинтон меньше часа, аплодировали ему вежливо, а в «опасных» местах переглядывались.",
    "Министры в формате «два плюс два» встретились в Москве. «⟦q:sergey-lavrov|Мы довольны⟧», — сказал Сергей Лавров.",
    "«⟦q:sergey-lavrov|Всё решено⟧», — написал Сергей Лавров, поблагодарив Джона Керри «⟦q:sergey-lavrov|за терпение⟧».",
    # what an institution calls it behind a dash
    "В Белом доме встречу описали ⟦m:white-house|как «⟦q:white-house|откровенную⟧⟧», в Кремле — как «⟦q:kremlin|полезную⟧».",
    # relays of relays
    "По данным агентства Reuters, со слов двух чиновников, ⟦i:anon|Белый дом готовит выход из договора⟧.",
    "По данным агентства Reuters, полученным от двух источников, ⟦i:anon|удар отменили за час до начала⟧.",
    "Как передает Reuters со ссылкой на источник в конгрессе, ⟦i:anon|голосование перенесут на осень⟧.",
    "Тем не менее, как сообщила газета The New York Times со ссылкой на двух бывших помощников, ⟦i:anon|стенограмму искали три дня⟧.",
    "Как пишет «Коммерсантъ» со слов участников встречи, ⟦i:anon|спорили до полуночи⟧.",
    "Агентство Bloomberg, ссылаясь на осведомленные источники, пишет: ⟦i:anon|сделка почти готова⟧.",
    # to whom it was told, between commas
    "Договорённости, рассказал он каналу «Россия 24», уже выполняются.",
    "Анатолий Антонов выступил вечером. ⟦i:anatoly-antonov|Договорённости, рассказал он каналу «Россия 24», уже выполняются⟧.",
    # how somebody feels, in marks
    "Госсекретарь Энтони Блинкен «⟦q:antony-blinken|глубоко обеспокоен⟧» и призвал американцев ⟦i:antony-blinken|покинуть Россию⟧.",
    "Дональд Трамп «взорвал» социальные сети.",
    # what somebody sees in it
    "Джон Маккейн увидел в этом «⟦q:john-mccain|упущенную возможность⟧».",
    "В Кремле видят в этом «⟦q:kremlin|недружественный шаг⟧».",
    "Сергей Лавров увидел в зале друзей и представил фильм «Мир».",
    # the staff of somebody is not that somebody
    "«⟦q:anon|Решение лежало на столе⟧», — рассказал бывший сотрудник администрации Джо Байдена.",
    "Чиновник администрации Дональда Трампа рассказал, ⟦i:anon|что сделка мертва⟧.",
    "Член кабинета Джозеф Данфорд написал, ⟦i:joseph-dunford|что сделка мертва⟧.",
    # conceding in a quotation, the speaker goes on
    "Сергей Лавров подчеркнул, ⟦m:sergey-lavrov|что мир стал безопаснее, хотя «⟦q:sergey-lavrov|главного решить не удалось⟧⟧».",
    # the speaker goes on behind a colon, unless a day or a place begins what the reporter adds
    "Билл Клинтон напомнил, ⟦i:bill-clinton|что договор не догма: стороны уже меняли его⟧.",
    "Билл Клинтон полагает, ⟦i:bill-clinton|что все решится летом⟧: 1 июня его ждут в Москве.",
    "⟦i:dmitry-peskov|Вашингтон, уточнил Дмитрий Песков, процедуру не запустил: на нее нужно полгода⟧.",
    "Дмитрий Песков пообещал, ⟦m:dmitry-peskov|что Москва «⟦q:dmitry-peskov|не задержится с ответом⟧⟧» — и действительно, список вышел через час.",
    # whose paper it is no list knows
    "Меркель говорила с Трампом: ⟦i:anon|оба, как говорится в сообщении ее канцелярии, обеспокоены⟧.",
    "В отчете следственной группы отмечается, ⟦i:anon|что ракета была одна⟧.",
    # in a relative clause, of the main clause's subject
    "Дональд Трамп обратился к конгрессу с посланием, в котором предложил ⟦m:donald-trump|покончить с «⟦q:donald-trump|прежним порядком⟧⟧».",
    # a verb that only helps
    "Джон Керри поспешил заявить, ⟦i:john-kerry|что сделка близка⟧.",
    "Госсекретарь Кондолиза Райс вынуждена была признать, ⟦i:condoleezza-rice|что сделки нет⟧.",
    "Сергей Лавров не смог сказать, что будет дальше.",
    # what somebody calls it, as far as he does
    "Сергей Лавров назвал ⟦m:sergey-lavrov|санкции «⟦q:sergey-lavrov|жестом отчаяния⟧⟧», а от оценки выборов воздержался.",
    "Решение Сергей Лавров назвал «⟦q:sergey-lavrov|жестом отчаяния⟧».",
    "Джо Байден пригрозил ⟦i:joe-biden|новыми мерами⟧.",
    # a term in marks opens what is said
    "Сергей Лавров возразил: «⟦i:sergey-lavrov|теневой флот» растет быстрее, чем три года назад⟧.",
    # when and where, before the verb
    "Однако после финала, 11 апреля, Сергей Лавров сказал: «⟦q:sergey-lavrov|Браво!⟧»",
    # who spoke is not who stands between commas before
    "Выступая на коллегии ФСБ, Владимир Путин заявил, ⟦i:vladimir-putin|что готов к разговору⟧, но предупредил, ⟦i:vladimir-putin|что ему помешают⟧.",
    # fronted
    "О том, ⟦i:kremlin|что переговоры отложены⟧, в Кремле сообщили утром.",
    "О том, ⟦i:anon|что поставки остановлены⟧, накануне писало агентство Reuters.",
    "О том, что будет дальше, рассказал Сергей Лавров.",
    # behind an outlet in marks, and behind what is put in
    "Дмитрий Медведев молчит. «⟦q:anon|Закупки пересмотрят⟧», — рассказал «Деловому дню» трейдер, работающий в Азии. «⟦q:anon|Ноябрь проплачен⟧», — говорит собеседник.",
    "Михаил Горбачев сел. «⟦q:anon|Вот и весь секрет⟧», — шепнул, по воспоминаниям помощников, хозяин дома.",
    # whom the clause before names
    "По легенде, его председатель пошел к Хрущеву, и тот спросил: «⟦q:new:nikita-khrushchev|Он лучший?⟧»",
    # whose words stand in a clause of somebody else's
    "Анатолий Антонов вылетит «скоро», но грамоты вручит человеку, чей график, как пошутил дипломат, «⟦q:anon|пишется карандашом⟧».",
    # nobody speaks
    "Рынок ответил сразу: нефть подорожала.",
    # outlets by their titles in marks
    "Джордж Шульц улетел. «⟦q:anon|Дух выветрился⟧», — пишет «Нью-Йорк таймс». Лондонская «Гардиан» замечает: «⟦q:anon|Говорили о разном⟧».",
    # nothing told
    "Как стало известно, говорили четыре часа.",
    "То же самое, но в других выражениях, говорил Сергей Лавров.",
    # «убеждён» between the words in marks
    "«⟦q:john-kerry|Он блефует⟧, — убеждён Джон Керри, — ⟦q:john-kerry|и мы это знаем⟧».",
    # whose position it is, behind a dash
    "Игорь Иванов призвал Ирак ⟦i:igor-ivanov|к сотрудничеству⟧. «⟦q:anon|Инспекторы должны работать⟧», — такова, по его словам, позиция Москвы.",
    # a comma before «и» closes what is said
    "Сергей Лавров ответил, ⟦i:sergey-lavrov|что ограничения законны⟧, и перечислил претензии.",
    "Джо Байден обещал ⟦i:joe-biden|к договору вернуться⟧, и уже зимой стороны его продлили.",
    # a few words in marks within those before the verb
    "⟦m:sergey-lavrov|Это «⟦q:sergey-lavrov|не старая песня, а первая строка новой⟧⟧», сказал Сергей Лавров.",
    # the clause with the words put in
    "Идею подал Джон Керри, и ⟦i:joe-biden|Никита Хрущев, по свидетельству Джо Байдена, промолчал и вышел⟧.",
    # a name that many give it
    "«Ледяной занавес», как называли его соседи, прорвала женщина.",
    # another one to talk to, where he is told
    "Дональд Трамп сказал, ⟦i:donald-trump|что ждет⟧. «⟦q:anon|Не дождется⟧, — пожимает плечами собеседник “Ъ” в МИДе».",
    # who is asked, and who answers
    "Отвечая на вопрос, поверил ли ему собеседник, Владимир Путин пожал плечами: «⟦q:vladimir-putin|Спросите у него⟧».",
    "Посол Майкл Макфол на вопрос Би-би-си, кто выиграл, ответил: «⟦q:michael-mcfaul|Тот, кто ждал⟧».",
    # an outlet behind its adjective; a source no list knows behind it
    "Владимир Путин молчал. «⟦q:anon|Лед не растаял⟧», — пишет немецкая «Вельт».",
    "⟦i:anon|Порт покинуло второе судно⟧, сообщает «Интерфакс» со ссылкой на немецкое управление водных путей.",
    # one's own words
    "Сергей Лавров излагает это иначе: ⟦m:sergey-lavrov|хозяин Белого дома, мол, «⟦q:sergey-lavrov|принял заверения⟧⟧».",
    "По данным агентства Reuters, полученным со слов участника встречи, ⟦i:anon|Вашингтон спешит⟧.",
    # who was named, by what he is
    "Дональд Трамп выступил в Огайо. «⟦q:donald-trump|Они позорят нас!⟧» — возмущался кандидат.",
    "Михаил Горбачев выступил в зале. Оратор подчеркнул, ⟦i:mikhail-gorbachev|что мир стал иным⟧.",
    "Джейк Салливан ответил, ⟦i:jake-sullivan|что денег никто не платил⟧, и едва не расплакался.",
    # what others see, as one tells it; who sent it
    "Дмитрий Песков заявил, ⟦m:dmitry-peskov|что в Кремле видят это «⟦q:dmitry-peskov|негативно⟧» и сожалеют⟧.",
    "«⟦q:sergey-lavrov|Ушел большой дипломат⟧», — говорится в телеграмме соболезнования, которую Сергей Лавров направил родным.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_find_statements_russian_manner(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "ru", "2021-06-17") == expected


TURN = """— Чего ждали в Белом доме?

— ⟦q:jack-matlock|Почти ничего. Рональд Рейган говорил нам, ⟦i:ronald-reagan|что это привал⟧. Я говорил, ⟦i:jack-matlock|что спешить незачем⟧.⟧

Джек Мэтлок улыбается."""


def test_find_statements_russian_turn_tells_what_others_said() -> None:
    text, expected = unmark(TURN)
    assert said(text, "ru", "2016-10-11") == expected


STALE = """Сергей Лавров сказал: «⟦q:sergey-lavrov|Мы ждем⟧».

Зал молчал.

Джону Керри вручили медаль. «⟦q:john-kerry|Я не сделал ничего особенного⟧», — объяснил он."""


def test_find_statements_russian_pronoun_of_one_named_since() -> None:
    text, expected = unmark(STALE)
    assert said(text, "ru", "2016-10-11") == expected


PAPERS = [
    # whose the paper is that the sentence before named
    "МИД России распространил заявление. «⟦q:russian-foreign-ministry|Диалог продолжится⟧», — говорится в нем.",
    "Сергей Лавров передал Джону Керри письмо Владимира Путина. «⟦q:vladimir-putin|Мы готовы к разговору⟧», — сказано в нем.",
    "Госдепартамент направил посольству России ноту. В ней сказано, ⟦i:us-department-of-state|что дипломаты покинут страну⟧.",
    # what a paper says makes nobody the one spoken of
    "Скончался Анатолий Добрынин. «⟦q:vladimir-putin|Он служил миру⟧», — говорится в телеграмме, которую Владимир Путин направил родным.\n\n«⟦q:anatoly-dobrynin|Я возразил⟧», — вспоминал он.",
    # two who did something together are no subject of what follows
    "Скончался Анатолий Добрынин. В день, когда Дмитрий Медведев и Барак Обама подписывали договор. «⟦q:anatoly-dobrynin|Я возразил⟧», — вспоминал он.",
    # a heading in marks, and words with a stop
    "Сергей Лавров ушел.\n\n«Наш агент»\n\nЕго задержали в парке.",
    "Сергей Лавров сказал: «⟦q:sergey-lavrov|Мы ждем⟧».\n\n«⟦q:sergey-lavrov|И будем ждать!⟧»",
    # whom an outlet cites by what he is
    "Сергей Лавров рассказал, ⟦i:sergey-lavrov|что ждет гостей⟧. «⟦q:sergey-lavrov|Мы довольны⟧», — цитирует министра ТАСС.",
    "Сергей Лавров рассказал, ⟦i:sergey-lavrov|что ждет гостей⟧. «⟦q:sergey-lavrov|Мы довольны⟧», — цитирует главу МИД ТАСС.",
    # what is announced is said in news, done in a story
    "Дональд Трамп в четверг объявил ⟦i:donald-trump|об отмене встречи⟧.",
    "Рональд Рейган объявляет о программе.",
]  # fmt: skip


@pytest.mark.parametrize("marked", PAPERS)
def test_find_statements_russian_paper_named_before(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "ru", "2010-04-09") == expected
