# ruff: noqa: E501 (tables of sentences)
"""Institutions by a common noun: which ministry, embassy or side it is that speaks."""

import pytest

from tests.reading.marked import said, unmark

TEXTS = {
    "ar": [
        "استدعت الخارجية الروسية السفير الأميركي. وقالت الوزارة في بيان ⟦i:russian-foreign-ministry|إن الرد سيأتي⟧.",
        "نشرت وزارة الدفاع الروسية تسجيلا مصورا. وأكدت الوزارة ⟦i:russian-ministry-of-defence|أن الطائرة لم تنتهك المجال الجوي⟧.",
        "وأعلنت السفارة الأميركية في موسكو ⟦i:us-embassy-in-moscow|أنها ستوقف إصدار التأشيرات⟧. وأوضحت السفارة ⟦i:us-embassy-in-moscow|أن القرار يسري فورا⟧.",
        "وأكد الجانب الروسي ⟦i:russia|أنه مستعد للحوار⟧.",
        "وقالت الدبلوماسية الروسية ⟦i:russian-foreign-ministry|إن الاتصالات مستمرة⟧.",
        "وأوضح الجانب الأميركي ⟦i:united-states|أن الموعد لم يحدد بعد⟧.",
    ],
    "en": [
        "The Foreign Ministry in Moscow said ⟦i:russian-foreign-ministry|the expulsions were unfounded⟧. “⟦q:russian-foreign-ministry|We will respond,⟧” the ministry said.",
        "The State Department expelled ten diplomats. The department said ⟦i:us-department-of-state|the move was reciprocal⟧.",
        "Russia’s Defense Ministry said ⟦i:russian-ministry-of-defence|the jet kept its distance⟧. The ministry added ⟦i:russian-ministry-of-defence|that no weapons were used⟧.",
        "The Russian Embassy in Washington said ⟦i:russian-embassy-in-washington|the visas had been denied⟧. “⟦q:russian-embassy-in-washington|This is a provocation,⟧” the embassy said in a statement.",
        "The U.S. Embassy in Moscow said ⟦i:us-embassy-in-moscow|it would stop issuing visas⟧.",
        "The U.S. military said ⟦i:anon|the drone was flying in international airspace⟧.",
        "The Russian side said ⟦i:russia|it was ready for contacts⟧.",
        "The administration said ⟦i:us-government|it would impose new sanctions⟧.",
        "Marco Rubio, who headed the American side, said ⟦i:marco-rubio|the road was long⟧.",
    ],
    "ru": [
        "Во внешнеполитическом ведомстве заявили, ⟦i:russian-foreign-ministry|что ответ последует⟧.",
        "Военное ведомство России сообщило, ⟦i:russian-ministry-of-defence|что учения завершены⟧.",
        "В американском внешнеполитическом ведомстве отметили, ⟦i:us-department-of-state|что диалог продолжится⟧.",
        "Американское военное ведомство утверждает, ⟦i:us-department-of-defense|что перехват был опасным⟧.",
        "Минобороны опубликовало видео. В ведомстве подчеркнули, ⟦i:russian-ministry-of-defence|что самолёт не нарушал границ⟧.",
        "Госдепартамент вызвал посла. В ведомстве пояснили, ⟦i:us-department-of-state|что речь идёт о визах⟧.",
        "«⟦q:russian-foreign-ministry|Это провокация⟧», — говорится в сообщении внешнеполитического ведомства РФ.",
        "Посольство США в Москве сократило штат. «⟦q:us-embassy-in-moscow|Мы вынуждены сократить услуги⟧», — заявили в дипмиссии.",
        "В российской дипмиссии в Вашингтоне назвали ⟦m:russian-embassy-in-washington|шаг «⟦q:russian-embassy-in-washington|недружественным⟧⟧».",
        "В Белом доме не исключили, ⟦i:white-house|что встреча состоится осенью⟧. Там же добавили, ⟦i:white-house|что место не выбрано⟧.",
        "Кремль отверг обвинения. Там отметили, ⟦i:kremlin|что доказательств нет⟧.",
        "В оборонном ведомстве США признали, ⟦i:us-department-of-defense|что дрон упал в море⟧.",
        "В российском посольстве сообщили, ⟦i:russian-embassy-in-washington|что доступ закрыт⟧.",
        "Российская сторона сообщила, ⟦i:russia|что готова к контактам⟧.",
    ],
}


@pytest.mark.parametrize(
    ("language", "marked"), [(language, own) for language in TEXTS for own in TEXTS[language]]
)
def test_an_institution_speaks_by_a_common_noun(language: str, marked: str) -> None:
    text, expected = unmark(marked)
    assert said(text, language, "2021-06-17") == expected
