# ruff: noqa: E501 (tables of sentences)
"""Further sentences of wires, briefings and interviews, the statements marked in place."""

import pytest

from newsroom.reading.clauses import Cut
from newsroom.reading.quotes import find_quotations
from newsroom.reading.text import shadow
from tests.reading.marked import read, said, unmark

TEXTS = {
    "ar": [
        "وقال دميتري بيسكوف ⟦m:dmitry-peskov|إن بوتين دعا نظيره إلى زيارة موسكو وأكد له «⟦q:vladimir-putin|ضرورة الحوار⟧⟧».",
        "وحمّل وزير الخارجية الأميركي أنتوني بلينكن موسكو «⟦m:antony-blinken|⟦q:antony-blinken|المسؤولية الكاملة⟧» عن الأزمة⟧.",
        "في المقابل، اتهم الكرملين واشنطن ⟦i:kremlin|بالنفاق⟧، فيما نفى لافروف ⟦i:sergey-lavrov|أي تدخل⟧.",
        "وذكرت وكالة «تاس» نقلا عن نائب وزير الخارجية سيرغي ريابكوف ⟦i:sergei-ryabkov|أن الجولة المقبلة ستعقد في فيينا⟧.",
        "التقى بوتين بايدن. وقال الرئيس الروسي ⟦i:vladimir-putin|إن اللقاء كان بناء⟧، فيما وصف نظيره الأميركي المحادثات ⟦m:joe-biden|بأنها «⟦q:joe-biden|إيجابية⟧⟧».",
        "وقال مصدر مطلع لـ«الوقت» ⟦i:anon|إن القائمة جاهزة⟧.",
        "وتتوقع موسكو ⟦i:russia|أن تعلن الخارجية الأميركية إجراءاتها الأسبوع المقبل⟧.",
        "وجاء في بيان لبوتين نشرته وكالة تاس مساء: «⟦q:vladimir-putin|نحن لن نستعجل الرد على هذه الخطوة⟧».",
        "وفرض بايدن عقوبات جديدة على موسكو في رسالة قال ⟦m:joe-biden|إنها «⟦q:joe-biden|إنذار أخير⟧⟧».",
        "واستقبل يلتسين أولبرايت في الكرملين صباحا، وقالت بعدها: «⟦q:madeleine-albright|كان اللقاء صريحا⟧».",
        "وأكد الكرملين ⟦m:kremlin|أن القرار قائم ما دامت واشنطن «⟦q:kremlin|بلا نية طيبة⟧⟧»، وصف بلينكن الخطوة ⟦m:antony-blinken|بأنها «⟦q:antony-blinken|مؤسفة⟧⟧».",
    ],
    "en": [
        "Biden was blunt. ⟦i:joe-biden|The talks, he said, were useful⟧.",
        "“⟦q:joe-biden+vladimir-putin|We wish you well,⟧” Biden and Putin told their guests.",
        "⟦i:anon|Both teams, a person close to the talks confirmed, will number about ten⟧.",
        "According to his staff, ⟦i:anon|he went straight to his office⟧.",
        "Sergey Lavrov telephoned Antony Blinken to tell him ⟦i:sergey-lavrov|the recall was not aimed at the American people⟧.",
        "⟦i:anon|The new envoy will meet Lavrov in March⟧, advisers to Mr. Biden said.",
        "A Pentagon official, who asked for anonymity, claimed ⟦i:anon|that the fleet had been told to stay in port⟧.",
        "Peskov declined to comment. He noted, however, ⟦i:dmitry-peskov|that contacts continued⟧.",
        "Putin said ⟦i:vladimir-putin|he was ready to talk⟧, but warned ⟦i:vladimir-putin|that Russia would respond to provocations⟧.",
        "The Biden administration said ⟦i:us-government|it would respond⟧.",
        "Putin left. “⟦q:anon|I am tired of it,⟧” said a baker reached by phone in the old town. “⟦q:anon|Ask my wife.⟧”",
        "Putin left. “⟦q:anon|We know these halls by heart,⟧” sighed one weary diplomat.",
        "“⟦q:new:ivan-petrovsky|We are done here,⟧” said Ivan Petrovsky, a baker in the old town.",
        "Pressed on whether Washington knew, Peskov fired back: “⟦q:dmitry-peskov|Ask Washington.⟧”",
        "In Oslo the prime minister, Kari van Holm, tweeted: “⟦q:new:kari-van-holm|Nothing new today.⟧”",
        "Polish President Andrzej Kowalski said ⟦i:new:andrzej-kowalski|the talks were useful⟧.",
        "Turkey's Defense Ministry said ⟦m:anon|it had been told “⟦q:anon|in good time⟧⟧”.",
        "U.S. Cyber Command said ⟦i:anon|that nothing had been lost⟧.",
        "Biden warned Vladimir V. Putin in a call on Saturday ⟦m:joe-biden|that an invasion would bring “⟦q:joe-biden|swift and severe costs,⟧⟧” the White House said.",
        "Yuri Ushakov, Mr. Putin’s foreign policy aide, said ⟦i:yuri-ushakov|the call was businesslike⟧.",
        "Sergei Prikhodko, an aide to Mr. Putin, was quoted as saying by the ITAR-Tass news agency ⟦i:sergei-prikhodko|that there was no reason to rejoice⟧.",
        "“⟦q:antony-blinken|We are disappointed,⟧” said a tired Secretary of State Antony Blinken.",
        "“⟦q:james-hecker|It was unsafe,⟧” Gen. James Hecker said in a statement.",
        "“⟦q:vladimir-putin|Who is happy with this?⟧” Putin asked. “⟦q:vladimir-putin|Nobody feels safe.⟧” Antony Blinken, a former aide, answered with humor. “⟦q:antony-blinken|One cold war was enough,⟧” he said.",
        "Putin spoke. “⟦q:vladimir-putin|Moscow,⟧” he went on, “⟦q:vladimir-putin|knows how to wait.⟧”",
    ],
    "ru": [
        "⟦i:anon|Лавров и Керри созвонятся завтра⟧, сообщили два западных дипломата.",
        "Госсекретарь США Энтони Блинкен назвал ⟦m:antony-blinken|встречу «⟦q:antony-blinken|конструктивной⟧⟧», а Лавров — «⟦q:sergey-lavrov|полезной⟧».",
        "Источник в Госдепартаменте рассказал «Коммерсанту», ⟦i:anon|что решение принято⟧.",
        "Источник ТАСС в Белом доме сообщил, ⟦i:anon|что саммит отложен⟧.",
        "В разговоре с Путиным Байден предупредил его ⟦i:joe-biden|о последствиях⟧. Тот ответил, ⟦i:vladimir-putin|что обвинения беспочвенны⟧.",
        "Блинкен провёл с Путиным больше часа и, по сведениям источников «Интерфакса», ⟦i:anon|привёз точную дату⟧.",
        "«⟦q:dmitry-peskov|Подготовка идёт⟧», — пояснил Песков. ⟦i:dmitry-peskov|Саммит, по его словам, состоится в срок⟧.",
        "Песков промолчал. «⟦q:anon|Это недорогой подарок⟧», — сокрушался один из депутатов.",
        "Путин уехал. «⟦q:anon|Цена была высокой⟧», — сказал «Ведомостям» европейский дипломат, близкий к переговорам.",
        "Байден назвал ⟦m:joe-biden|ответ «⟦q:joe-biden|слабым⟧⟧». Посла Анатолия Антонова вызвали в Госдеп. «⟦q:anatoly-antonov|Мы готовы к разговору⟧», — сказал дипломат журналистам.",
        "⟦m:dmitry-peskov|Джо Байден пообещал Путину «⟦q:joe-biden|серьёзные последствия⟧⟧», сказал Песков.",
        "«⟦q:yuri-ushakov|Мы разочарованы⟧, — заявил журналистам Юрий Ушаков, — ⟦q:yuri-ushakov|но приглашение в силе⟧».",
        "Как рассказал РБК депутат Иван Павлов, ⟦i:new:ivan-pavlov|списки согласовывали несколько месяцев⟧.",
        "Говорил Песков. «⟦q:dmitry-peskov|Есть основания для оптимизма⟧», — приводит его слова ТАСС.",
        "Посол Анатолий Антонов назвал ⟦m:anatoly-antonov|шаг «⟦q:anatoly-antonov|ошибкой⟧⟧». По убеждению дипломата, ⟦i:anatoly-antonov|в Вашингтоне понимают только силу⟧.",
        "О встрече рассказал Фёдор Лукьянов. Политолог уверен, ⟦i:new:fyodor-lukyanov|что отношения замрут⟧.",
        "— ⟦q:anon|Обмен прошёл без сбоев⟧, — сообщил «Коммерсанту» источник в спецслужбах.",
        "Кремль перечислил условия:\n\n— нейтральный статус;\n\n— отказ от баз;\n\n— признание границ.",
        "Хроника отношений\n\n— 20 июня введены санкции против двух банков.\n\n— 3 июля последовал ответ Москвы.",
        "Лавров молчал. В совместном заявлении говорится, ⟦i:anon|что работа будет продолжена⟧.",
    ],
}


@pytest.mark.parametrize(
    ("language", "marked"), [(language, own) for language in TEXTS for own in TEXTS[language]]
)
def test_find_statements_reads_further_sentences(language: str, marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, language, "2021-06-17") == expected


def test_a_text_of_nothing_but_marks_holds_one_token_and_no_quotation() -> None:
    folded = shadow("“”" * 1000)

    assert find_quotations(folded) == []
    assert [len(unit.tokens) for unit, _ in Cut(folded, []).outer()] == [1]


def test_a_turn_ends_with_the_attribution_that_no_dash_closes() -> None:
    text = (
        "— Осталось одно слово, — пошутил Рябков. Шерман от шуток воздержалась, отметив лишь, "
        "что стороны близки."
    )
    found = read(text, "ru", "2021-06-17")
    assert [(s.form, s.speaker, s.text) for s in found] == [
        ("direct", "sergei-ryabkov", "Осталось одно слово"),
        ("reported", "wendy-sherman", "что стороны близки"),
    ]
