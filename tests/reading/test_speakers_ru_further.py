# ruff: noqa: E501 (tables of sentences)
"""Who speaks in Russian: inserted clauses, «последний», relayed words, infinitives, owners."""

import pytest

from tests.reading.marked import said, unmark

SENTENCES = [
    # a relative clause between the subject and its verb
    "Президент США Джо Байден, чьи слова привело агентство Рейтер, назвал ⟦m:joe-biden|встречу «⟦q:joe-biden|хорошей⟧⟧».",
    "Сергей Лавров, которого мы застали в аэропорту, отказался от комментариев, но полагает, ⟦i:sergey-lavrov|что переговоры продолжатся осенью⟧.",
    "Пресс-секретарь президента Дмитрий Песков, о котором писала газета «Известия», сказал: «⟦q:dmitry-peskov|Читать это смешно⟧».",
    # the latter
    "На приеме были Энтони Блинкен и Сергей Лавров. Последний заявил, ⟦i:sergey-lavrov|что доволен вечером⟧.",
    "Последний советский лидер заявил, ⟦i:anon|что мир стал тесен⟧.",
    # a spokesman passes on, and goes on himself
    "Пресс-секретарь президента Дмитрий Песков передал слова Владимира Путина: «⟦q:vladimir-putin|Это не выход⟧». «⟦q:dmitry-peskov|Мы ждем объяснений⟧», — продолжил он.",
    # an infinitive at the end of its clause
    "Президент России Владимир Путин на совещании предложил ⟦i:vladimir-putin|с ответом не спешить⟧.",
    "Сергей Лавров призвал партнеров ⟦i:sergey-lavrov|вернуться к переговорам⟧.",
    # whose view it is
    "Сергей Лавров выступил в МГУ. С его точки зрения, ⟦i:sergey-lavrov|договор устарел⟧.",
    "По мнению боливийца Сачи Льоренти, ⟦i:anon|случившееся похоже на фарс⟧.",
    "По данным опросов, ⟦i:anon|радар не нужен двум третям чехов⟧.",
    "По данным на пятницу, дорога закрыта.",
    # inserted, with a subject behind places
    "Евросоюз, как заявил на саммите в Брюсселе Херман ван Ромпей, добавил в свой перечень двенадцать имен.",
    # when it was said, between a quotation and its verb
    "«⟦q:dmitry-medvedev|Любые санкции — палка о двух концах⟧», — ранее, накануне, говорил Дмитрий Медведев.",
    # both before a colon
    "Сенатор Джон Маккейн и его соратник Линдси Грэм удар поддержали: «⟦q:john-mccain+new:lindsey-graham|Президент действовал верно⟧».",
    # the reporter explains behind a colon
    "Сергей Лавров полагает, ⟦i:sergey-lavrov|что все решится осенью⟧: в сентябре Байдена ждут в Москве.",
    # a ministry of a country that no list knows
    "МИД Люксембурга назвал ⟦m:anon|высылку «⟦q:anon|необоснованной⟧⟧».",
    # «как» behind the dash; another clause behind a wish
    "Сергей Лавров расценил это ⟦m:sergey-lavrov|как «⟦q:sergey-lavrov|жест отчаяния⟧⟧»; сенатор Иванов — молча.",
    "Министр обороны США Ллойд Остин выразил ⟦i:lloyd-austin|сожаление в связи с гибелью людей⟧, а Шойгу возложил ответственность на Пентагон.",
    # somebody's people are not that somebody
    "«⟦q:madeleine-albright|Мы ждем шагов⟧», — говорит Мадлен Олбрайт. «⟦q:anon|Шагов не будет⟧», — вздыхает ее помощник.",
    # names begin with one letter
    "— ⟦q:new:jeff-deyvis|Связь работала⟧, — сообщил капитан Джефф Дейвис.",
    # «в тот же день» holds no pronoun
    "Громыко уехал вечером. Джордж Шульц, беседуя с прессой в тот же день, заметил, ⟦i:george-shultz|что детали остались⟧.",
    "Сергей Лавров говорил час. Тот ответил, ⟦i:sergey-lavrov|что не согласен⟧.",
    # «на» before a place that stands for an institution
    "На Смоленской площади пояснили: ⟦i:russian-foreign-ministry|ответ будет зеркальным⟧.",
    # ministries of justice and of finance, by the country's adjective
    "По данным американского минюста, ⟦i:us-department-of-justice|счета были закрыты⟧.",
    "Российский минюст ответил, ⟦i:russian-ministry-of-justice|что дело закрыто⟧.",
    # «счесть» in all its forms
    "В МИД России приговор сочли «⟦q:russian-foreign-ministry|политическим заказом⟧».",
    "Сергей Лавров счёл, ⟦i:sergey-lavrov|что переговоры полезны⟧.",
    "В Кремле посчитали, ⟦i:kremlin|что торопиться не следует⟧.",
    # to whom somebody talked, before what he said
    "Сергей Рябков заявил в интервью газете «Известия», ⟦i:sergei-ryabkov|что ответ будет⟧.",
    "Сергей Лавров отметил в беседе с корреспондентом “Ъ”, ⟦m:sergey-lavrov|что «⟦q:sergey-lavrov|диалог жив⟧» и продолжится⟧.",
    # behind a quotation, more behind a colon
    "Сергей Лавров назвал ⟦m:sergey-lavrov|закон «⟦q:sergey-lavrov|позорным⟧⟧», подчеркнув: ⟦i:sergey-lavrov|ответ последует⟧.",
    # whoever came
    "Рональд Рейган прилетел в Женеву. «⟦q:ronald-reagan|Рад встрече⟧», — сказал гость.",
    "Гость программы Иван Петров заявил, ⟦i:new:ivan-petrov|что рубль упадет⟧.",
    # several of one country are not the two in Moscow and Washington
    "Билл Клинтон выступил в Думе первым из американских лидеров. «⟦q:bill-clinton|Спасибо⟧», — начал гость.",
    "Американские лидеры говорили, ⟦i:anon|что всё ясно⟧.",
]


@pytest.mark.parametrize("marked", SENTENCES)
def test_find_statements_russian_speaker_in_a_longer_sentence(marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, "ru", "2021-06-17") == expected
