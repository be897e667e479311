"""EDTF texts: what they mean, what is refused and why, and agreement with the edtf package."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.edtf import LONGEST_TEXT, PRECISIONS, EdtfError, bounds, parse

MEANINGS = [
    # text, earliest, latest, precision
    ("2021-06-16", date(2021, 6, 16), date(2021, 6, 16), "day"),
    ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29), "day"),
    ("2021-06", date(2021, 6, 1), date(2021, 6, 30), "month"),
    ("2021-06-XX", date(2021, 6, 1), date(2021, 6, 30), "month"),
    ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "month"),
    ("2021", date(2021, 1, 1), date(2021, 12, 31), "year"),
    ("2021-XX", date(2021, 1, 1), date(2021, 12, 31), "year"),
    ("2021-XX-XX", date(2021, 1, 1), date(2021, 12, 31), "year"),
    ("202X", date(2020, 1, 1), date(2029, 12, 31), "decade"),
    ("001X", date(10, 1, 1), date(19, 12, 31), "decade"),
    ("2021-21", date(2021, 3, 1), date(2021, 5, 31), "season"),
    ("2021-22", date(2021, 6, 1), date(2021, 8, 31), "season"),
    ("2021-23", date(2021, 9, 1), date(2021, 11, 30), "season"),
    ("2023-24", date(2023, 12, 1), date(2024, 2, 29), "season"),
    ("9999-24", date(9999, 12, 1), date(9999, 12, 31), "season"),
    ("2021-33", date(2021, 1, 1), date(2021, 3, 31), "quarter"),
    ("2021-36", date(2021, 10, 1), date(2021, 12, 31), "quarter"),
    ("0001", date(1, 1, 1), date(1, 12, 31), "year"),
    ("2021-05/2021-06", date(2021, 5, 1), date(2021, 6, 30), "interval"),
    ("2021-06-16/2021-06", date(2021, 6, 16), date(2021, 6, 30), "interval"),
    ("2021-21/2021-33", date(2021, 3, 1), date(2021, 3, 31), "interval"),
    ("2021-03/..", date(2021, 3, 1), date.max, "interval"),
    ("2021-03/", date(2021, 3, 1), date.max, "interval"),
    ("../2021-06", date.min, date(2021, 6, 30), "interval"),
    ("/2021-06", date.min, date(2021, 6, 30), "interval"),
    ("[2021-06-18,2021-06-16]", date(2021, 6, 16), date(2021, 6, 18), "interval"),
]

REFUSALS = [
    ("", "no date is given"),
    ("  ", "no date is given"),
    ("June 2021", "write a date as 2021, 2021-06 or 2021-06-16"),
    ("[]", "write a date as 2021, 2021-06 or 2021-06-16"),
    ("2021/2022/2023", "write a date as 2021, 2021-06 or 2021-06-16"),
    ("2021-06-16?~", "write a date as 2021, 2021-06 or 2021-06-16"),
    ("16.06.2021", "write the year first, as in 2021-06-16"),
    ("16/06/2021", "write the year first, as in 2021-06-16"),
    ("2021-6-5", "write month and day with two digits, as in 2021-06-05"),
    ("2021-13", "months are 01 to 12, seasons 21 to 24, quarters 33 to 36"),
    ("2021-00", "months are 01 to 12, seasons 21 to 24, quarters 33 to 36"),
    ("2021-37", "months are 01 to 12, seasons 21 to 24, quarters 33 to 36"),
    ("2021-02-29", "that month has 28 days"),
    ("2021-06-00", "that month has 30 days"),
    ("2021-21-05", "a season or quarter has no day"),
    ("2021-XX-05", "a day needs its month"),
    ("202X-06", "a decade has no month"),
    ("20XX", "a century is too wide; write a decade such as 199X"),
    ("0000", "years run from 0001 to 9999"),
    ("000X", "years run from 0001 to 9999"),
    ("-0044", "years before 0001 are not kept"),
    ("Y12021", "years beyond 9999 are not kept"),
    ("2021-06-16T10:00", "times of day are not kept"),
    ("{2021,2022}", "write one event per date instead of a set of dates"),
    ("[2021]", "one of several dates needs at least two of them"),
    ("[2021..2023]", "write a span as an interval, 2021-06-16/2021-06-18"),
    ("/", "an interval needs at least one known end"),
    ("../..", "an interval needs at least one known end"),
    ("2022/2021", "the interval ends before it begins"),
    ("2" * 121, "longer than 120 characters"),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "precision"), MEANINGS)
def test_parse_gives_bounds_and_precision(
    text: str, earliest: date, latest: date, precision: str
) -> None:
    parsed = parse(text)

    assert (parsed.earliest, parsed.latest, parsed.precision) == (earliest, latest, precision)
    assert bounds(text) == (earliest, latest)


@pytest.mark.parametrize(("text", "reason"), REFUSALS)
def test_parse_refuses_with_value_and_reason(text: str, reason: str) -> None:
    with pytest.raises(EdtfError) as caught:
        parse(text)

    assert (caught.value.value, caught.value.reason) == (text, reason)
    assert str(caught.value) == f"{text[:LONGEST_TEXT]!r}: {reason}"


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2021-06", False, False),
        ("2021-06~", True, False),
        ("2021-06?", False, True),
        ("2021-06%", True, True),
        ("~2021-06", True, False),
        ("2021?-06-16", False, True),
        ("2021-~06-16", True, False),
        ("2021-06~-16", True, False),
        ("2021-06-?16", False, True),
        ("2021?-06-~16", True, True),
        ("2021-05~/2021-06?", True, True),
        ("2021-05/2021-06", False, False),
        ("[2021,2022~]", True, False),
        ("[2021?,2022]", False, True),
    ],
)
def test_parse_reads_qualifiers_at_every_level(
    text: str, approximate: bool, uncertain: bool
) -> None:
    parsed = parse(text)

    assert (parsed.approximate, parsed.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (" 2021-06 ", "2021-06"),
        ("٢٠٢١-٠٦-١٦", "2021-06-16"),
        ("۲۰۲۱", "2021"),
        ("202x", "202X"),
        ("2021-05 / 2021-06", "2021-05/2021-06"),
        ("2021-05/ ..", "2021-05/.."),
        ("/2021", "/2021"),
        ("[2021-05, 2021-06]", "[2021-05,2021-06]"),
    ],
)
def test_parse_makes_text_canonical(text: str, canonical: str) -> None:
    parsed = parse(text)

    assert str(parsed) == canonical
    assert parse(canonical) == parsed


@pytest.mark.parametrize(
    ("text", "resolution"),
    [
        ("2021-06-16", "day"),
        ("202X", "decade"),
        ("2021-06-16/2021-06-18", "day"),
        ("2021-06-16/2021-07", "month"),
        ("2019/..", "year"),
        ("[2021-21,2021-06-01]", "season"),
    ],
)
def test_resolution_is_the_coarsest_part(text: str, resolution: str) -> None:
    assert parse(text).resolution == resolution


def test_interval_keeps_how_its_ends_were_written() -> None:
    ends = [(parse(t).start_text, parse(t).end_text) for t in ("2021/..", "2021/", "../2021")]

    assert ends == [("2021", ".."), ("2021", ""), ("..", "2021")]


days = st.dates()


@given(days)
def test_every_iso_day_is_itself(day: date) -> None:
    parsed = parse(day.isoformat())

    assert (parsed.earliest, parsed.latest, parsed.precision) == (day, day, "day")


@given(days, days)
def test_interval_spans_its_days_in_order(first: date, last: date) -> None:
    first, last = min(first, last), max(first, last)

    assert bounds(f"{first}/{last}") == (first, last)


@given(st.text(max_size=150) | st.from_regex(r"[\[]?[0-9X?~%/.,\-]{0,30}[\]]?", fullmatch=True))
def test_parse_either_reads_or_refuses(text: str) -> None:
    try:
        parsed = parse(text)
    except EdtfError:
        return
    assert parsed.earliest <= parsed.latest
    assert parsed.precision in PRECISIONS
    assert parse(parsed.text) == parsed


def single_dates() -> st.SearchStrategy[str]:
    """Return EDTF dates that the edtf package bounds as we do (its winter is December alone)."""
    return st.builds(
        lambda day, length, mark: day.isoformat()[:length] + mark,
        st.dates(date(1000, 1, 1), date(9998, 12, 31)),
        st.sampled_from([4, 7, 10]),
        st.sampled_from(["", "~", "?", "%"]),
    ) | st.builds(
        lambda year, tail: f"{year}{tail}",
        st.integers(1000, 9998),
        st.sampled_from(["-21", "-22", "-23", "-33", "-34", "-35", "-36", "-XX", "-02-XX"]),
    )


def oracle_bounds(text: str) -> tuple[date, date]:
    """Return the bounds that the edtf package finds."""
    parsed = parse_edtf(text)
    return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])


@settings(max_examples=40, deadline=None)  # the oracle takes its time
@given(single_dates())
def test_bounds_agree_with_the_edtf_package(text: str) -> None:
    assert bounds(text) == oracle_bounds(text)


@settings(max_examples=40, deadline=None)
@given(st.integers(100, 998), st.dates(date(1000, 1, 1), date(2999, 1, 1)), st.integers(1, 4000))
def test_decades_and_intervals_agree_with_the_edtf_package(
    decade: int, first: date, length: int
) -> None:
    interval = f"{first}/{first + timedelta(days=length)}"

    assert bounds(f"{decade}X") == oracle_bounds(f"{decade}X")
    assert bounds(interval) == oracle_bounds(interval)
