# ruff: noqa: E501 (tables of sentences)
"""Who speaks: pronouns and bare verbs carried on, offices by date, descriptions of the unnamed."""

import pytest

from newsroom.reading.parties import read_office
from newsroom.reading.text import shadow
from tests.reading.marked import read, said, unmark

CARRIED = {
    "ar": [
        ("عقد سيرغي لافروف مؤتمرا صحافيا في موسكو.", "وأردف: «⟦q:sergey-lavrov|ولا بديل عن ذلك⟧»."),
        (
            "التقى فلاديمير بوتين وجو بايدن.",
            "وأعلن الرئيسان في بيان مشترك ⟦i:vladimir-putin+joe-biden|أنهما سيطلقان حوارا⟧.",
        ),
        (
            "تحدث فلاديمير بوتين إلى الصحافيين.",
            "وأكد أن بلاده لن تبدأ الحرب، مضيفاً: «⟦q:vladimir-putin|لكننا سننهيها⟧».",
        ),
        ("ظهر فلاديمير بوتين على التلفزيون.", "وقال «⟦q:vladimir-putin|لا نريد الحرب⟧»."),
        ("ظهر فلاديمير بوتين على التلفزيون.", "ووصف العلاقات بأنها «⟦q:vladimir-putin|سيئة⟧»."),
        (
            "أصدر الكرملين بيانا بعد المكالمة، وقال الكرملين إن المكالمة كانت طويلة.",
            "وجاء في البيان: «⟦q:kremlin|ناقش الرئيسان ملفات عدة⟧».",
        ),
        (
            "التقى فلاديمير بوتين وجو بايدن في جنيف.",
            "وأبدى الرئيسان ⟦i:vladimir-putin+joe-biden|استعدادهما لمواصلة الحوار⟧.",
        ),
        (
            "وصل جو بايدن إلى جنيف أمس.",
            "وقال، ردا على سؤال لأحد الصحافيين: «⟦q:joe-biden|سأخبركم حين ينتهي اللقاء⟧».",
        ),
        (
            "تحدث المتحدث باسم الكرملين دميتري بيسكوف إلى الصحافيين أمس. وقال بيسكوف إن الوقت مبكر.",
            "ولفت المتحدث إلى ⟦i:dmitry-peskov|أن الاتصالات لم تنقطع⟧.",
        ),
        ("وقال مصدر دبلوماسي إن الجولة انتهت.", "وأضاف المصدر ⟦i:anon|أن الوفدين سيلتقيان مجددا⟧."),
        (
            "عاد الرئيس الأميركي جو بايدن إلى واشنطن.",
            "وقال الرئيس ⟦i:joe-biden|إنه لا يسعى إلى مواجهة⟧.",
        ),
        (
            "استقبل فلاديمير بوتين الصحافيين في موسكو.",
            "وعن العقوبات قال ⟦i:vladimir-putin|إنها لا تخيف أحدا⟧.",
        ),
    ],
    "en": [
        (
            "The White House issued a statement. The White House said the call was frank.",
            "The statement said ⟦i:white-house|the president had raised concerns⟧.",
        ),
        (
            "Vladimir Putin met Joe Biden in Geneva.",
            "The two leaders said ⟦i:vladimir-putin+joe-biden|they would return their ambassadors⟧.",
        ),
        (
            "Victoria Nuland testified on Tuesday.",
            "She told the Senate ⟦i:victoria-nuland|that sanctions were ready⟧.",
        ),
        ("Jen Psaki briefed the press on Monday.", "“⟦q:jen-psaki|We'll see,⟧” she said."),
    ],
    "ru": [
        (
            "Министр иностранных дел России Сергей Лавров прибыл в Рейкьявик.",
            "«⟦q:sergey-lavrov|Мы не против⟧, — сказал министр. — ⟦q:sergey-lavrov|Но доверия нет⟧».",
        ),
        (
            "Юрий Ушаков провёл брифинг в Москве.",
            "Помощник президента напомнил журналистам, ⟦i:yuri-ushakov|что формат уже согласован⟧.",
        ),
        (
            "Джо Байден выступил в Женеве. По словам Байдена, встреча была полезной.",
            "Политик отметил, ⟦i:joe-biden|что не питает иллюзий⟧.",
        ),
        (
            "Министр иностранных дел Сергей Лавров прибыл в Женеву. Лавров заявил, что настроен скептически.",
            "Министр добавил, ⟦i:sergey-lavrov|что ответ последует⟧.",
        ),
        (
            "На брифинге выступила Мария Захарова.",
            "Она также сообщила, ⟦i:maria-zakharova|что посол вернётся в июне⟧.",
        ),
    ],
}
CASES = [(language, *pair) for language, own in CARRIED.items() for pair in own]


@pytest.mark.parametrize(("language", "before", "marked"), CASES)
def test_find_statements_speaker_carried_from_before(
    language: str, before: str, marked: str
) -> None:
    text, expected = unmark(marked)
    found = said(f"{before}\n{text}", language, "2021-06-17")
    assert found[-len(expected) :] == expected


@pytest.mark.parametrize(
    ("text", "language", "published", "speaker"),
    [
        ("قال المتحدث باسم الكرملين إن الموعد لم يحدد.", "ar", "2021-06-17", "dmitry-peskov"),
        ("قال المتحدث باسم الكرملين إن الموعد لم يحدد.", "ar", "2003-06-17", "alexei-gromov"),
        ("قال الرئيس الأميركي إن الموعد لم يحدد.", "ar", "2021-06-17", "joe-biden"),
        ("قال الرئيس الأمريكي إن الموعد لم يحدد.", "ar", "2018-07-17", "donald-trump"),
        ("The US president said the date was open.", "en", "2010-04-08", "barack-obama"),
        (
            "The U.S. secretary of state said the date was open.",
            "en",
            "2010-04-08",
            "hillary-clinton",
        ),
        ("Russia's foreign minister said the date was open.", "en", "1993-01-03", "andrei-kozyrev"),
        ("Госсекретарь США заявил, что дата не назначена.", "ru", "2021-06-17", "antony-blinken"),
        ("Глава МИД РФ заявил, что дата не назначена.", "ru", "2021-06-17", "sergey-lavrov"),
        ("Пресс-секретарь Кремля заявил, что даты нет.", "ru", "2021-06-17", "dmitry-peskov"),
    ],
)
def test_find_statements_office_means_its_holder_that_day(
    text: str, language: str, published: str, speaker: str
) -> None:
    assert [s.speaker for s in read(text, language, published)] == [speaker]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("وقال مسؤول أميركي كبير إن القرار لم يتخذ.", "ar", "anon:senior-us-official"),
        ("A senior U.S. official said no decision had been made.", "en", "anon:senior-us-official"),
        (
            "Высокопоставленный американский чиновник сообщил, что решения нет.",
            "ru",
            "anon:senior-us-official",
        ),
    ],
)
def test_find_statements_unnamed_speaker_keeps_the_description(
    text: str, language: str, speaker: str
) -> None:
    assert [s.speaker for s in read(text, language, "2021-06-17")] == [speaker]


@pytest.mark.parametrize(
    ("phrase", "language", "key"),
    [
        ("Kremlin spokesman", "en", ("spokesperson", "pres", "ru")),
        ("المتحدث باسم الكرملين", "ar", ("spokesperson", "pres", "ru")),
        ("пресс-секретарь президента России", "ru", ("spokesperson", "pres", "ru")),
        ("Adviser to the President of Russia on climate", "en", ("", "", "")),
        ("وزير الخارجية الأمريكي", "ar", ("foreign-minister", "", "us")),
        ("глава российского МИД", "ru", ("foreign-minister", "", "ru")),
    ],
)
def test_read_office_one_key_in_every_language(
    phrase: str, language: str, key: tuple[str, str, str]
) -> None:
    assert read_office(shadow(phrase).folded, language).key == key
