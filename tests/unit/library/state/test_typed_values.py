from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.figures import Figure, FigureKind, Modifier, Value
from reader.figures.measures import kind_of_unit
from reader.figures.naming import known_names, unit_symbols
from reader.library.state.editable_value import editable_value
from reader.library.state.typed_values import NotUnderstoodError, parse_typed_value

COUNT = Figure(Span(0, 1), Span(0, 1), FigureKind.COUNT, 5)
DAY = replace(COUNT, kind=FigureKind.DATE, value="2024-10-25")
SCORE = replace(COUNT, kind=FigureKind.SCORE, value=(3, 1))
METRES = replace(COUNT, kind=FigureKind.MEASURE, unit="m")


@pytest.mark.parametrize(
    ("typed", "value", "unit", "modifier", "kind"),
    [
        ("3000", 3000, None, None, "count"),
        (" 3,000 ", 3000, None, None, "count"),
        ("~3000", 3000, None, "~", "count"),
        ("≈ 3000", 3000, None, "~", "count"),
        (">= 1.4 million EUR", 1_400_000, "EUR", ">=", "money"),
        ("<5%", 5, "%", "<", "percent"),
        ("5 %", 5, "%", None, "percent"),
        ("6..18 cent", (6, 18), "cent", None, "money"),
        ("~60..70", (60, 70), None, "~", "count"),
        ("6-18 km", (6, 18), "km", None, "measure"),
        ("5..", 5, None, ">=", "count"),
        ("..5", 5, None, "<=", "count"),
        ("1/3", Fraction(1, 3), None, None, "count"),
        ("1 1/2 h", Fraction(3, 2), "h", None, "measure"),
        ("2.5 km", Decimal("2.5"), "km", None, "measure"),
        ("5km", 5, "km", None, "measure"),
        ("5 m", 5, "m", None, "measure"),
        ("5m", 5_000_000, None, None, "count"),
        ("$ 2,000", 2000, "USD", None, "money"),
        ("~$5m", 5_000_000, "USD", "~", "money"),
        ("2000 USD/month", 2000, "USD/month", None, "money"),
        ("-5 °C", -5, "°C", None, "measure"),
    ],
)
def test_numbers_are_read_with_sign_and_unit(
    typed: str, value: Value, unit: str | None, modifier: str | None, kind: str
) -> None:
    found = parse_typed_value(typed, COUNT)
    assert (found.value, found.unit, found.modifier, found.kind) == (value, unit, modifier, kind)


def test_the_kind_stays_where_the_unit_does() -> None:
    age = replace(COUNT, kind=FigureKind.AGE, unit="year")
    assert parse_typed_value("6 years", age).kind is FigureKind.AGE
    assert parse_typed_value("6", replace(COUNT, kind=FigureKind.ORDINAL)).kind == "ordinal"
    assert parse_typed_value("6", METRES).kind is FigureKind.COUNT


@pytest.mark.parametrize(
    "typed",
    "2024 2024-10 2024-10-25 --05 --02-29 2024-35 199X 04:30 14:00/16:00 2024-10-25T04:30".split(),
)
def test_dates_and_times_are_read_where_one_stood(typed: str) -> None:
    found = parse_typed_value(typed, DAY)
    assert (found.value, found.kind) == (typed, FigureKind.DATE)


@pytest.mark.parametrize("typed", ["2024-13", "2023-02-29", "25:00", "--13", "2024-10-25T25:00"])
def test_a_date_that_there_is_not_is_refused(typed: str) -> None:
    with pytest.raises(NotUnderstoodError, match="2024-10-25"):
        parse_typed_value(typed, DAY)


def test_a_date_may_have_been_a_number() -> None:
    found = parse_typed_value("2,024", DAY)
    assert (found.value, found.kind) == (2024, FigureKind.COUNT)


def test_a_score_is_two_numbers() -> None:
    assert parse_typed_value("1:3", SCORE).value == (1, 3)
    assert parse_typed_value("1 – 3", SCORE).kind is FigureKind.SCORE
    with pytest.raises(NotUnderstoodError):
        parse_typed_value("1:3", COUNT)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Nothing is not a value"),
        ("some", "some is not a value as it is written here: 3000"),
        ("5 kilometrs", "There is no unit kilometrs – did you mean kilometre"),
        ("5 [/x]", r"There is no unit \[/x\]"),
        ("12.500", "may mean two numbers: write 12.5 or 12,500"),
        ("12.500 EUR", "may mean two numbers: write 12.5 or 12,500"),
        ("9" * 500, "too long"),
        ("\x1b[31m", "␛"),
        ("~~5", "is not a value"),
    ],
)
def test_what_is_not_understood_is_told_in_a_sentence(typed: str, sentence: str) -> None:
    with pytest.raises(NotUnderstoodError, match=sentence):
        parse_typed_value(typed, COUNT)


UNITS = sorted({unit_symbols(name)[0] for name in known_names() if len(unit_symbols(name)) == 1})
whole = st.integers(-(10**9), 10**9)
numbers = (
    whole
    | st.decimals(-(10**6), 10**6, places=3).filter(lambda d: d != int(d))
    | st.builds(Fraction, st.integers(1, 500), st.just(7)).filter(lambda f: f.denominator == 7)
)
amounts = numbers | st.tuples(whole, whole).filter(lambda ends: ends[0] < ends[1])


@given(amounts, st.none() | st.sampled_from(UNITS), st.none() | st.sampled_from(list(Modifier)))
def test_what_is_given_to_be_changed_reads_as_what_it_is(
    value: Value, unit: str | None, modifier: Modifier | None
) -> None:
    kind = kind_of_unit(unit) if unit else FigureKind.COUNT
    figure = replace(COUNT, kind=kind, value=value, unit=unit, modifier=modifier)
    found = parse_typed_value(editable_value(figure), figure)
    assert (found.value, found.unit, found.modifier, found.kind) == (value, unit, modifier, kind)


@given(st.text(max_size=40) | st.text("0123456789.,/ -~<>%km$€", max_size=40))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    for figure in (COUNT, DAY, SCORE, METRES):
        with suppress(NotUnderstoodError):
            assert parse_typed_value(typed, figure).value is not None
