from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.formats.date_order import DateOrder, settled
from reader.formats.dates import Moment, find_moments


def _settled(line: str, *others: str, language: str | None = "en") -> Moment:
    (moment,) = find_moments(line, language)
    return settled(moment, line, DateOrder.of([line, *others]), language)


@pytest.mark.parametrize(
    ("line", "others", "day"),
    [
        ("01/02/2024", ["It closed on 28/01/2024."], "2024-02-01"),
        ("01/02/2024", ["It closed on 01/28/2024."], "2024-01-02"),
        ("01/02/2024", ["It closed on 28 January."], "2024-02-01"),
        ("01/02/2024", ["It closed on January 28."], "2024-01-02"),
        ("Thursday 01/02/2024", [], "2024-02-01"),
        ("Tuesday, 01/02/2024", ["It closed on 28/01/2024."], "2024-01-02"),
        ("18-03-08", ["Since 2018 nothing has moved."], "2018-03-08"),
        ("18-03-08", ["Since 2008 nothing has moved."], "2008-03-18"),
    ],
)
def test_the_file_decides_which_number_is_the_day(line: str, others: list[str], day: str) -> None:
    assert _settled(line, *others).iso == day


def test_what_the_file_decides_is_surer_than_what_nothing_does() -> None:
    alone = _settled("01/02/2024")
    assert alone.confidence <= 0.5
    assert _settled("01/02/2024", language="fr").confidence > alone.confidence
    assert _settled("01/02/2024", "on 28/01/2024").confidence > 0.8


def test_of_two_years_that_are_far_off_it_is_the_nearer_one() -> None:
    assert _settled("31-03-30").iso == "2030-03-31"


def test_two_digits_with_hyphens_are_the_later_year_where_nothing_tells() -> None:
    moment = _settled("18-03-08")
    assert (moment.iso, moment.confidence) == ("2018-03-08", 0.5)
    assert _settled("05-03-18").iso == "2018-03-05"
    assert _settled("31-03-08").iso == "2008-03-31"


@pytest.mark.parametrize("line", ["25/10/2024", "01.02.2024", "2024-02-01", "1 February 2024"])
def test_a_plain_date_has_one_reading(line: str) -> None:
    assert [moment.other for moment in find_moments(line, "en")] == [None]


def test_the_time_goes_with_either_reading() -> None:
    assert _settled("01/02/2024, 10:15", "on 28/01/2024").iso == "2024-02-01T10:15"


@pytest.mark.parametrize("line", ["Miércoles  18  de  marzo  de  1931", "MAY   7,  1962"])
def test_words_of_a_date_may_stand_far_apart(line: str) -> None:
    assert find_moments(line)[0].iso in {"1931-03-18", "1962-05-07"}


@given(
    st.integers(0, 39).map("{:02}".format),
    st.integers(1, 12).map("{:02}".format),
    st.one_of(st.just("2024"), st.integers(0, 39).map("{:02}".format)),
    st.sampled_from(["-", "/", "."]),
    st.text(max_size=60),
)
def test_the_reading_is_one_of_the_two(
    first: str, month: str, last: str, mark: str, other: str
) -> None:
    line = mark.join((first, month, last))
    for moment in find_moments(line, "en"):
        found = settled(moment, line, DateOrder.of([line, other]), "en")
        assert found.iso in {moment.iso, moment.other}
        assert 0 < found.confidence < 1
