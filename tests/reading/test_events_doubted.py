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
]  # fmt: skip
SO = [
    ("en", "2017-07-09", "Mr. Trump did not stay long: he flew to Paris on Friday.", "2017-07-07"),
    ("en", "2017-07-09", "Mr. Putin, who had never met Mr. Trump, shook his hand on Friday.", "2017-07-07"),
    ("ru", "2017-07-09", "Не только Путин, но и Лавров встретил Тиллерсона в пятницу.", "2017-07-07"),
    ("ru", "2022-01-20", "В декабре 1991 года не стало и самого СССР, подписав соглашение, лидеры разошлись.", "1991-12"),
    ("ar", "2017-07-09", "ولم يلتق ترامب وبوتين إلا يوم الجمعة.", "2017-07-07"),
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
