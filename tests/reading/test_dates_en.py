# ruff: noqa: E501 - one row of a table is one line
"""Dates of English sentences, told on Wednesday 16 June 2021."""

import pytest

from tests.reading.date_tables import expected, found

ROWS = [
    # full dates
    ("They met on ⟦July 16, 2018⟧, in Helsinki.", "2018-07-16"),
    ("They met on ⟦16 July 2018⟧ in Helsinki.", "2018-07-16"),
    ("They met on the ⟦16th of July 2018⟧ in Helsinki.", "2018-07-16"),
    ("They met on the ⟦sixteenth of July, 2018⟧.", "2018-07-16"),
    ("They met on ⟦July 16th, 2018⟧.", "2018-07-16"),
    ("They met on ⟦Monday, July 16, 2018⟧, in Helsinki.", "2018-07-16"),
    ("They met on ⟦Monday the 16th of July 2018⟧.", "2018-07-16"),
    ("They met on ⟦Mon., 16 Jul 2018⟧.", "2018-07-16"),
    ("The order of ⟦Dec. 29, 2016⟧ stands.", "2016-12-29"),
    ("The order of ⟦2016-12-29⟧ stands.", "2016-12-29"),
    ("The order of ⟦12/29/2016⟧ stands.", "2016-12-29"),
    ("The order of ⟦29.12.2016⟧ stands.", "2016-12-29"),
    ("VIENNA, ⟦June 14⟧ (Agency) - Envoys met.", "2021-06-14"),
    ("On the ⟦twenty-first of May⟧ they met.", "2021-05-21"),
    ("They met on ⟦May 21⟧ and ⟦May 25⟧.", "2021-05-21 2021-05-25"),
    ("They met on ⟦Tuesday (June 15)⟧.", "2021-06-15"),
    # no year
    ("The talks ended on ⟦March 3⟧.", "2021-03-03"),
    ("The talks ended on ⟦December 3⟧.", "2020-12-03"),
    ("The talks will resume on ⟦July 3⟧.", "2021-07-03"),
    ("The talks will resume on ⟦March 3⟧.", "2022-03-03"),
    ("He was expelled in ⟦April⟧.", "2021-04"),
    ("He was expelled in ⟦May⟧.", "2021-05"),
    ("He was expelled ⟦last August⟧.", "2020-08"),
    ("He was expelled ⟦last August⟧.", "2020-08"),
    ("The pact expires ⟦next March⟧.", "2022-03"),
    ("The vote is expected in ⟦September⟧.", "2021-09"),
    ("In ⟦May of last year⟧ he left; in ⟦June of the same year⟧ he came back.", "2020-05 2020-06"),
    ("By ⟦March 2022⟧ the base will close.", "2022-03"),
    ("Since ⟦Jan. 2020⟧ nothing has moved.", "2020-01"),
    # years and longer
    ("In ⟦2014⟧ it annexed the land; since ⟦2015⟧ it has fought there.", "2014 2015"),
    ("The ⟦1987⟧ treaty banned them.", "1987"),
    ("It meddled in the ⟦2016⟧ election.", "2016"),
    ("From ⟦2014 to 2016⟧ ties cooled.", "2014/2016"),
    ("Between ⟦2014 and 2016⟧ ties cooled.", "2014/2016"),
    ("The war (⟦1979-1989⟧) ended badly.", "1979/1989"),
    ("The deal of ⟦1867⟧ is forgotten.", "1867"),
    ("In ⟦1867⟧ it was sold.", "1867"),
    ("In the ⟦1990s⟧ hopes ran high, in the ⟦1980s⟧ fears.", "199X 198X"),
    ("In ⟦the nineties⟧ hopes ran high.", "199X"),
    ("In the ⟦spring of 2014⟧ it began.", "2014-21"),
    ("It began in ⟦autumn 2014⟧.", "2014-23"),
    ("It began ⟦last summer⟧.", "2020-22"),
    ("They will meet in the ⟦fall of 2021⟧.", "2021-23"),
    ("Exports fell in the ⟦first quarter of 2021⟧.", "2021-01/2021-03"),
    ("Exports fell in ⟦Q3 2020⟧.", "2020-07/2020-09"),
    ("Exports fell in ⟦the first half of 2020⟧.", "2020-01/2020-06"),
    # approximate
    ("In ⟦early 2020⟧ it began.", "2020~"),
    ("In ⟦mid-June⟧ it began.", "2021-06~"),
    ("By ⟦late May⟧ it was over.", "2021-05~"),
    ("At ⟦the end of 2018⟧ it was over.", "2018~"),
    ("It began at ⟦the beginning of March 2020⟧.", "2020-03~"),
    # counted from publication
    ("He spoke ⟦today⟧ and leaves ⟦tomorrow⟧.", "2021-06-16 2021-06-17"),
    ("He spoke ⟦yesterday⟧; she spoke ⟦the day before yesterday⟧.", "2021-06-15 2021-06-14"),
    ("He spoke on ⟦Tuesday⟧.", "2021-06-15"),
    ("He spoke late on ⟦Tuesday⟧ evening.", "2021-06-15"),
    ("He spoke on ⟦Wednesday⟧.", "2021-06-16"),
    ("He will speak on ⟦Friday⟧.", "2021-06-18"),
    ("He said on ⟦Monday⟧ that he would speak on ⟦Saturday⟧.", "2021-06-14 2021-06-19"),
    ("He spoke ⟦last Friday⟧.", "2021-06-11"),
    ("He spoke ⟦last Wednesday⟧.", "2021-06-09"),
    ("They met on ⟦Monday and Tuesday⟧.", "2021-06-14/2021-06-15"),
    ("Talks ended ⟦last week⟧ and resume ⟦next week⟧.", "2021-06-07/2021-06-13 2021-06-21/2021-06-27"),
    ("It is the third call ⟦this month⟧ and the fifth ⟦this year⟧.", "2021-06 2021"),
    ("Trade fell ⟦last year⟧; it will rise ⟦next year⟧.", "2020 2022"),
    ("They met ⟦three days ago⟧.", "2021-06-13"),
    ("They met ⟦two months ago⟧.", "2021-04"),
    ("They met ⟦seven years ago⟧.", "2014"),
    ("They met ⟦about two years ago⟧.", "2019~"),
    ("They met ⟦a week ago⟧.", "2021-06-09~"),
    ("They will meet ⟦in two weeks’ time⟧.", "2021-06-30~"),
    ("They meet over ⟦the weekend⟧.", "2021-06-19/2021-06-20"),
    ("They will meet ⟦this weekend⟧.", "2021-06-19/2021-06-20"),
    # counted from the date before
    ("He came on ⟦March 3, 2018⟧ and left ⟦the next day⟧.", "2018-03-03 2018-03-04"),
    ("He came on ⟦March 3, 2018⟧ and left ⟦two days later⟧.", "2018-03-03 2018-03-05"),
    ("He came on ⟦March 3, 2018⟧. ⟦The same day⟧ she left.", "2018-03-03 2018-03-03"),
    ("He came in ⟦March 2018⟧; ⟦a month later⟧ he left.", "2018-03 2018-04"),
    ("On ⟦July 31, 1991⟧ they signed; in ⟦August⟧ came the coup.", "1991-07-31 1991-08"),
    ("It ended on ⟦March 3, 2018⟧. ⟦Three weeks earlier⟧ it began.", "2018-03-03 2018-02-10~"),
    # ranges
    ("They met from ⟦3 to 5 May⟧.", "2021-05-03/2021-05-05"),
    ("They met on ⟦May 3-5, 2020⟧.", "2020-05-03/2020-05-05"),
    ("They met on ⟦May 3 and 4, 2020⟧.", "2020-05-03/2020-05-04"),
    ("They met between ⟦May 3 and May 9, 2020⟧.", "2020-05-03/2020-05-09"),
    ("It ran from ⟦April 28 to May 3, 2020⟧.", "2020-04-28/2020-05-03"),
    ("It ran from ⟦March to May 2020⟧.", "2020-03/2020-05"),
    ("It ran from ⟦December 2019 to February 2020⟧.", "2019-12/2020-02"),
    # nothing to find
    ("Each side may keep 1,550 warheads and 2000 soldiers.", ""),
    ("Some 1500 people marched; a second one followed.", ""),
    ("The fall of the city was a sad day after the summit.", ""),
    ("They talked for three hours and for two days after the meeting.", ""),
    ("The sun sat in the sky for years, over recent weeks.", ""),
    ("He may march again in the coming days.", ""),
    # what follows a day in apposition is no second day
    ("She flew on ⟦March 14⟧, the first woman to do so.", "2021-03-14"),
    ("One left on ⟦March 1⟧, the second of ten.", "2021-03-01"),
    ("One left on ⟦March 1⟧ and the second on ⟦May 2⟧.", "2021-03-01 2021-05-02"),
    ("On ⟦June 1⟧, 15 people left; on ⟦June 2, 3 and 4⟧ ten more.", "2021-06-01 2021-06-02/2021-06-04"),
    # "since" such a thing: its year is not that of the next day
    ("It was the first linkup since Apollo in ⟦July 1975⟧, and on ⟦June 4⟧ it ended.", "1975-07 2021-06-04"),
    ("Since the walkout of ⟦October 1973⟧ nothing like it was seen until ⟦May 2⟧.", "1973-10 2021-05-02"),
    ("They met on ⟦July 31⟧—the first such talk—and on ⟦June 1-2⟧.", "2020-07-31 2021-06-01/2021-06-02"),
    # the same day in another year
    ("⟦Thirty years ago today⟧ they met; by ⟦June 18⟧ they had parted.", "1991-06-16 1991-06-18"),
    ("⟦A year ago tomorrow⟧ he left.", "2020-06-17"),
    ("⟦Two weeks ago today⟧ he left.", "2021-06-02"),
    ("It began ⟦ten years ago this month⟧.", "2011-06"),
    ("They met ⟦a year ago this week⟧.", "2020-06-15/2020-06-21"),
    # feasts
    ("The truce is to begin on ⟦New Year's Day⟧.", "2022-01-01"),
    ("He resigned on ⟦New Year's Eve⟧.", "2020-12-31"),
    # years in other dress
    ("All would be gone by ⟦the year 2000⟧.", "2000"),
    ("In ⟦'83⟧ they broke off; back in ⟦March of '85⟧ they began again.", "1983 1985-03"),
    ("The quarrel goes back to ⟦December⟧, when he left.", "2020-12"),
    ("The man was gone ⟦last Tuesday⟧.", "2021-06-08"),
    ("On ⟦June 3⟧, after a vote ⟦the day before⟧, it was banned, and ⟦two days later⟧ he left.", "2021-06-03 2021-06-02 2021-06-05"),
    # so long before or after a day: the day of what follows
    ("He was held on ⟦May 17⟧, ⟦a week before⟧ Russia came in.", "2021-05-17 2021-05-24"),
    ("It was told on ⟦June 3, 2016⟧, ⟦a day after⟧ it happened.", "2016-06-03 2016-06-02"),
    ("He came on ⟦May 17⟧ and left ⟦a day after⟧.", "2021-05-17 2021-05-18"),
    ("It meets on the first Monday of each month.", ""),
    # this week's days, and what is still to come
    ("They sent a card for a party ⟦this Friday⟧.", "2021-06-18"),
    ("They left ⟦this Monday⟧.", "2021-06-14"),
    ("The vote is ⟦three days from now⟧.", "2021-06-19"),
    ("If he lost the ⟦June 25⟧ vote, the pact would go with him.", "2021-06-25"),
    ("He wrote on ⟦October 10 of ’33⟧.", "1933-10-10"),
    ("By the ⟦fall⟧ he will be back.", "2021-23"),
    # limits
    ("On ⟦Tuesday⟧ it was told to shut the office by ⟦Saturday⟧.", "2021-06-15 2021-06-19"),
    ("It made public its list, with a demand that they be gone by ⟦November 1⟧.", "2021-11-01"),
    ("By ⟦Saturday⟧ the tents were gone.", "2021-06-12"),
    ("By ⟦November 1⟧ the tents had gone.", "2020-11-01"),
    # irregular verbs tell of the past
    ("He rode a bus to the border on ⟦October 5⟧.", "2020-10-05"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "values"), ROWS)
def test_english_dates_are_found_with_span_and_value(marked: str, values: str) -> None:
    text, dates = expected(marked, values)

    assert found(text, "en") == dates
