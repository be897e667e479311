# ruff: noqa: E501 (tables of sentences)
"""What an editor keeps: dated acts of anybody, two dates in one sentence, entries of chronologies."""

from datetime import date

import pytest

from newsroom.reading import read
from tests.reading.marked import record

LEADS = {
    "ar": "عنوان\n\nكلام عام عن العلاقات.\n\n",
    "en": "Headline\n\nSome background of no note.\n\n",
    "ru": "Заголовок\n\nРечь о фоне.\n\n",
}
KEPT = [
    ("en", "2022-03-10", "On 21–28 February 2022: Putin recognises the two “republics” on Monday, the 21st.", "2022-02-21"),
    ("en", "2022-03-10", "Washington and Moscow answer on 22 February 2022.", "2022-02-22"),
    ("en", "2010-07-10", "All ten had pleaded guilty on Thursday.", "2010-07-08"),
    ("en", "2021-06-16", "The two chief negotiators dined together on Sunday, Interfax reported.", "2021-06-13"),
    ("en", "2021-06-16", "The envoy, who met Sergei Lavrov in Vienna on May 5 and 6, said nothing.", "2021-05-05/2021-05-06"),
    ("en", "2021-06-16", "An explosion tore through the pipeline on 4 May 2019.", "2019-05-04"),
    ("en", "2021-06-16", "President Biden signed the budget for 2022 on Tuesday.", "2021-06-15"),
    ("en", "2021-06-16", "In May 2009 Obama scrapped the shield, and in March 2011 Biden flew to Moscow.", "2009-05 2011-03"),
    ("en", "2021-06-16", "Senators grilled Antony Blinken for hours on 8 June.", "2021-06-08"),
    ("en", "2021-06-16", "Moscow retaliates with an embargo on Western food on August 6, 2014.", "2014-08-06"),
    ("en", "2021-06-16", "Snowden surfaced at Sheremetyevo on 23 June 2013.", "2013-06-23"),
    ("en", "2021-06-16", "A Soviet fighter downed KAL 007 on 1 September 1983.", "1983-09-01"),
    ("en", "2021-06-16", "Reagan walked out of the talks in Reykjavik on 12 October 1986.", "1986-10-12"),
    ("en", "2021-06-16", "Lavrov will stop over in Geneva on 1 July.", "2021-07-01"),
    ("ru", "2021-06-16", "11 октября 1986, суббота.\nЛидеры садятся за стол.", "1986-10-11"),
    ("ru", "2021-06-16", "Взрыв на газопроводе произошёл 4 мая 2019 года.", "2019-05-04"),
    ("ru", "2021-06-16", "Референдум прошёл 16 марта 2014 года, а договор подписан 18-го.", "2014-03-16 2014-03-18"),
    ("ru", "2021-06-16", "Дипломаты покидают Москву 20 июня.", "2021-06-20"),
    ("ru", "2021-06-16", "Госдеп отозвал визы у трёх чиновников 3 мая.", "2021-05-03"),
    ("ru", "2021-06-16", "Делегации сели за стол в Вене 3 мая.", "2021-05-03"),
    ("ru", "2021-06-16", "Козырев слетал в Вашингтон в феврале 1992-го.", "1992-02"),
    ("ru", "2021-06-16", "Рейган хлопнул дверью 12 октября 1986 года.", "1986-10-12"),
    ("ru", "2021-06-16", "Байден помиловал Бута 8 декабря 2022 года.", "2022-12-08"),
    ("ru", "2021-06-16", "В 1998 году Черномырдин ушёл в отставку.", "1998"),
    ("ru", "2021-06-16", "Ту-95 вошёл в опознавательную зону у Аляски 10 июня.", "2021-06-10"),
    ("ar", "2021-06-16", "وشلت المجموعة في 30 مايو مصانع الشركة.", "2021-05-30"),
    ("ar", "2021-06-16", "وكانت المجموعة نفسها شلت في 30 مايو مصانع الشركة.", "2021-05-30"),
    ("ar", "2021-06-16", "ووقع بايدن ميزانية عام 2022 يوم الثلاثاء.", "2021-06-15"),
    ("ar", "2021-06-16", "وأنجز تدمير ترسانة سوريا في آب 2014.", "2014-08"),
    ("ar", "2021-06-16", "وفي 26 ديسمبر 1991 تفكك الاتحاد السوفياتي.", "1991-12-26"),
    ("ar", "2021-06-16", "وحطت طائرة لافروف في واشنطن في 10 مايو 2017.", "2017-05-10"),
    ("ar", "2021-06-16", "وهز انفجار خط الأنابيب في 4 مايو 2019.", "2019-05-04"),
    ("ar", "2021-06-16", "وأقام الرئيس مأدبة عشاء لبوتين أمس.", "2021-06-15"),
    ("ar", "2021-06-16", "وترأس بايدن اجتماعا يوم 3 مايو، ثم سافر في 5 مايو إلى لندن.", "2021-05-03 2021-05-05"),
    ("ar", "2021-06-16", "وارتدى ريغان معطفه وغادر ريكيافيك في 12 أكتوبر 1986.", "1986-10-12"),
    ("ar", "2021-06-16", "وتصافح الرجلان في جنيف في نوفمبر 1985.", "1985-11"),
    ("ar", "2021-06-16", "وزودت موسكو دمشق بالصواريخ في أكتوبر 2018.", "2018-10"),
    ("ru", "2021-06-16", "Делегации не встретились 5 мая.", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "published", "text", "days"), KEPT)
def test_events_are_proposed_for_their_days(
    language: str, published: str, text: str, days: str
) -> None:
    reading = read(
        LEADS[language] + text,
        language=language,
        published=date.fromisoformat(published),
        gazetteer=record(),
    )

    assert {event.edtf for event in reading.events} == set(days.split())
