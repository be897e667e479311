# ruff: noqa: E501 (tables of sentences)
"""What did not happen, or only might, is no event; what happened after all is."""

from datetime import date

import pytest

from newsroom.reading import read
from tests.reading.marked import record

LEADS = {
    "ar": "عنوان\n\nأطلق صاروخ يحمل قمرا صناعيا للأرصاد من قاعدة كورو، بحسب الوكالة.\n\n",
    "en": "Headline\n\nA weather satellite was launched from Kourou, the agency said.\n\n",
    "ru": "Заголовок\n\nРакета со спутником погоды стартовала с космодрома Куру.\n\n",
}
NOT_SO = [
    ("en", "2021-06-18", "The two sides can't meet on June 25, the envoy said."),
    ("en", "2001-11-16", "No agreement on missile defense was signed in Crawford on Thursday."),
    ("en", "2017-07-09", "Sanctions were not discussed on Friday, Mr. Tillerson said."),
    ("en", "2015-03-01", "Had the Senate rejected the treaty in 2010, inspections would have ended."),
    ("en", "2022-01-20", "If Moscow invades in February, the pipeline will be halted."),
    ("ru", "2001-11-16", "Соглашение по ПРО в Кроуфорде в четверг так и не было подписано."),
    ("ru", "2017-07-09", "Вопрос о санкциях в пятницу не обсуждался, заявил Тиллерсон."),
    ("ru", "2015-03-01", "Если бы сенат отклонил договор в 2010 году, инспекции прекратились бы."),
    ("ru", "2022-01-20", "Если Москва нападёт в феврале, газопровод остановят."),
    ("ar", "2001-11-16", "ولم يوقع الرئيسان أي اتفاق في كروفورد الخميس."),
    ("ar", "2017-07-09", "ولم تُناقش العقوبات يوم الجمعة، بحسب تيلرسون."),
    ("ar", "2015-03-01", "ولو رفض مجلس الشيوخ المعاهدة عام 2010 لتوقفت عمليات التفتيش."),
    ("ar", "2022-01-20", "وإذا غزت موسكو أوكرانيا في فبراير فسيتوقف خط الأنابيب."),
    ("en", "2013-08-08", "Mr. Obama will not meet Mr. Putin in Moscow on Sept. 3."),
    ("en", "2022-02-12", "Russia could invade as early as Wednesday, officials warned."),
    ("en", "2016-10-01", "Neither Mr. Kerry nor Mr. Lavrov showed up in Geneva on Thursday."),
    ("en", "2017-07-09", "They never discussed Crimea on Friday."),
    ("en", "2001-06-17", "Unless the Russians sign by August, the offer lapses."),
    ("en", "2021-06-18", "No joint statement was issued on Wednesday in Geneva."),
    ("en", "2014-03-01", "Mr. Putin might have stopped the troops on Friday."),
    ("en", "2018-07-18", "Whether the two met in Moscow in 1987 is disputed."),
    ("ru", "2013-08-08", "Барак Обама не приедет в Москву 3 сентября."),
    ("ru", "2022-02-12", "Вторжение может начаться в среду, предупредили в Вашингтоне."),
    ("ru", "2016-10-01", "Ни Керри, ни Лавров в четверг в Женеве не появились."),
    ("ru", "2017-07-09", "Крым в пятницу они не обсуждали."),
    ("ru", "2001-06-17", "Если до августа русские не подпишут соглашение, предложение утратит силу."),
    ("ru", "2021-06-18", "Совместного заявления по итогам в среду не приняли."),
    ("ru", "2014-03-01", "Путин мог бы остановить войска в пятницу."),
    ("ru", "2019-02-03", "Договор не был продлён ни в 2009 году, ни позже."),
    ("ar", "2013-08-08", "ولن يلتقي أوباما نظيره الروسي في موسكو في 3 سبتمبر."),
    ("ar", "2022-02-12", "وقد تغزو روسيا أوكرانيا الأربعاء، بحسب مسؤولين."),
    ("ar", "2016-10-01", "ولم يحضر كيري ولا لافروف إلى جنيف الخميس."),
    ("ar", "2017-07-09", "ولم يبحثا مسألة القرم يوم الجمعة."),
    ("ar", "2001-06-17", "وما لم يوقع الروس الاتفاق في أغسطس فسيسقط العرض."),
    ("ar", "2021-06-18", "ولم يصدر أي بيان مشترك عن قمة الأربعاء."),
    ("ar", "2018-07-18", "ولم تعقد قمة بين بوتين وترامب يوم الاثنين."),
    ("ar", "2020-06-01", "اللقاء المقرر بين بوتين وبايدن في 5 مايو 2020 لم يعقد."),
    ("ar", "2022-02-01", "ولا يتوقع لقاء بين بوتين وبايدن في 7 فبراير."),
]  # fmt: skip
SO = [
    ("en", "2017-07-09", "Mr. Trump did not stay long: he flew to Paris on Friday.", "2017-07-07"),
    ("en", "2017-07-09", "Mr. Putin, who had never met Mr. Trump, shook his hand on Friday.", "2017-07-07"),
    ("ru", "2017-07-09", "Не только Путин, но и Лавров встретил Тиллерсона в пятницу.", "2017-07-07"),
    ("ru", "2022-01-20", "В декабре 1991 года не стало и самого СССР, подписав соглашение, лидеры разошлись.", "1991-12"),
    ("ar", "2017-07-09", "ولم يلتق ترامب وبوتين إلا يوم الجمعة.", "2017-07-07"),
    ("en", "2010-12-01", "The Senate has not voted on the treaty since it was sent up in May.", "2010-05"),
    ("en", "2014-03-01", "It was not until Friday that Mr. Putin called Mr. Obama.", "2014-02-28"),
    ("en", "2018-07-18", "Mr. Trump denied on Tuesday that he had sided with Mr. Putin.", "2018-07-17"),
    ("en", "2018-07-20", "Mr. Putin not only met Mr. Trump on Monday but also handed him a ball.", "2018-07-16"),
    ("ru", "2018-07-18", "Трамп во вторник опроверг, что поддержал Путина.", "2018-07-17"),
    ("ru", "2018-07-20", "Путин не только встретился с Трампом в понедельник, но и подарил ему мяч.", "2018-07-16"),
    ("ru", "2014-03-01", "Лишь в пятницу Путин позвонил Обаме.", "2014-02-28"),
    ("ar", "2018-07-18", "ونفى ترامب الثلاثاء أن يكون انحاز إلى بوتين.", "2018-07-17"),
    ("ar", "2018-07-20", "ولم يكتف بوتين بلقاء ترامب الاثنين بل أهداه كرة.", "2018-07-16"),
    ("ar", "2014-03-01", "ولم يتصل بوتين بأوباما إلا يوم الجمعة.", "2014-02-28"),
    ("ar", "2019-02-03", "ولا يزال الطرفان يتهم أحدهما الآخر منذ انهيار المعاهدة أمس الأول الجمعة.", "2019-02-01"),
]  # fmt: skip


def days(language: str, published: str, text: str) -> set[str]:
    whole = LEADS[language] + text
    day = date.fromisoformat(published)
    reading = read(whole, language=language, published=day, gazetteer=record())
    at = len(LEADS[language])
    return {event.edtf for event in reading.events if event.support[0] >= at}


@pytest.mark.parametrize(("language", "published", "text"), NOT_SO)
def test_what_was_not_or_may_not_be_is_no_event(language: str, published: str, text: str) -> None:
    assert days(language, published, text) == set()


@pytest.mark.parametrize(("language", "published", "text", "day"), SO)
def test_a_denial_near_by_leaves_the_event(
    language: str, published: str, text: str, day: str
) -> None:
    assert days(language, published, text) == {day}


DATED = [
    # What must be done by a day.
    ("en", "2016-12-30", "The diplomats must be out of the country by noon on Sunday.", "2017-01-01"),
    ("en", "2017-07-31", "By Sept. 1, the Americans have to cut their staff in Russia by 755.", "2017-09-01"),
    ("ru", "2017-07-31", "К 1 сентября американцы должны сократить 755 сотрудников.", "2017-09-01"),
    ("ru", "2016-12-30", "Сотрудники посольства обязаны выехать из США до 1 января.", "2017-01-01"),
    ("ar", "2012-09-20", "وعلى الوكالة الأميركية للتنمية أن تنهي نشاطها بحلول الأول من أكتوبر.", "2012-10-01"),
    # What goes on since a day.
    ("en", "2023-05-01", "Evan Gershkovich has been held in Moscow since March 29.", "2023-03-29"),
    ("ar", "2016-09-10", "وتقصف روسيا منذ 30 سبتمبر 2015 مواقع في سوريا.", "2015-09-30"),
    # A day that owns what happened on it.
    ("en", "2021-06-17", "The ambassadors will go back, Mr. Biden told a crowd at Wednesday's summit.", "2021-06-16"),
    # Counted from another date of the sentence.
    ("en", "2019-08-03", "The I.N.F. Treaty died on Friday, six months after Washington gave notice.", "2019-08-02 2019-02"),
    ("ru", "2019-12-21", "В субботу Allseas увела суда — через день после подписания Трампом закона.", "2019-12-21 2019-12-20"),
    ("ar", "2019-12-21", "وسحبت الشركة سفنها من البلطيق السبت، غداة توقيع ترامب قانون العقوبات.", "2019-12-21 2019-12-20"),
    # Days that belong together.
    ("ar", "2006-07-14", "ويعقد بوتين وبوش قمتهما غدا السبت وبعد غد الأحد.", "2006-07-15/2006-07-16"),
    ("ru", "2006-07-14", "Саммит с участием Буша откроется завтра и продлится до понедельника.", "2006-07-15/2006-07-17"),
    # What was called off leaves the day of the decision alone.
    ("en", "2013-08-08", "Mr. Obama on Wednesday called off a visit to Moscow planned for Sept. 3.", "2013-08-07"),
    # One act told twice.
    ("en", "2009-07-07", "Mr. Obama and Mr. Medvedev signed the accord on Monday. The signing on Monday took ten minutes.", "2009-07-06"),
]  # fmt: skip
TITLES = [
    ("en", "2011-07-05", "On March 23, 1999, Yevgeny Primakov, then prime minister, turned his plane around.", "Yevgeny Primakov, then prime minister, turned his plane around"),
    ("en", "2021-06-17", "On Monday morning Mr. Putin called Mr. Xi.", "Mr. Putin called Mr. Xi"),
    ("ru", "2018-03-30", "Как уточнили в МИД РФ, страну до 5 апреля должны покинуть 58 работников.", "Страну должны покинуть 58 работников"),
    ("en", "2009-07-05", "He left the treaty in December 2001, and in May 2002 the pair signed another in Moscow.", "The pair signed another in Moscow"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "published", "text", "expected"), DATED)
def test_an_act_is_proposed_once_on_its_day(
    language: str, published: str, text: str, expected: str
) -> None:
    assert days(language, published, text) == set(expected.split())


@pytest.mark.parametrize(("language", "published", "text", "title"), TITLES)
def test_the_title_is_the_clause_that_tells_the_act(
    language: str, published: str, text: str, title: str
) -> None:
    day = date.fromisoformat(published)
    whole = LEADS[language] + text
    reading = read(whole, language=language, published=day, gazetteer=record())
    assert title in [event.title for event in reading.events]


def test_when_an_interview_was_given_is_no_event() -> None:
    text = (
        "The ambassador looks back on the summit in Geneva.\n\n"
        "She spoke by telephone on June 15. The transcript has been shortened.\n\n"
        "Q: Who proposed it?\n\nA: We did. I met Mr. Lavrov in Vienna on May 3.\n\n"
        "Q: And then?\n\nA: Then they agreed on May 25."
    )
    reading = read(text, language="en", published=date(2021, 6, 18), gazetteer=record())

    days = [event.edtf for event in reading.events]

    assert "2021-06-15" not in days
    assert {"2021-05-03", "2021-05-25"} <= set(days)
