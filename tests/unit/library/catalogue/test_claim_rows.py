from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind, Value
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.claim_rows import as_float, figure_rows, readings
from reader.statements import Speaker, Statement, StatementKind


def figure(value: Value, unit: str | None = None, alternatives: tuple[Value, ...] = ()) -> Figure:
    span = Span(0, 1)
    return Figure(span, span, FigureKind.COUNT, value, unit, alternatives=alternatives)


def test_minor_money_is_compared_in_the_major_unit() -> None:
    (reading,) = readings(figure(250, "cent"))
    other_currency = (reading.low, reading.high)
    assert other_currency == (2.5, 2.5)
    assert reading.unit == reading.base_unit != "cent"


def test_a_measure_keeps_its_number_and_has_one_in_the_base_unit() -> None:
    (reading,) = readings(figure(5, "km"))
    assert (reading.low, reading.unit, reading.base_low, reading.base_unit) == (5, "km", 5000, "m")


def test_a_range_is_ordered() -> None:
    (reading,) = readings(figure((9, 4)))
    assert (reading.low, reading.high) == (4, 9)


def test_every_reading_of_an_ambiguous_number_is_given() -> None:
    lows = [reading.low for reading in readings(figure(Decimal("1.234"), None, (1234,)))]
    assert lows == [1.234, 1234]


@pytest.mark.parametrize("value", ["2024-10", None])
def test_dates_and_unknown_values_have_no_ends(value: Value) -> None:
    (reading,) = readings(figure(value))
    assert reading.low is reading.high is reading.base_low is None


def test_a_number_too_large_for_a_float_is_infinite() -> None:
    assert as_float(10**400) == float("inf")
    assert as_float(-(10**400)) == float("-inf")


def test_the_claimant_of_a_figure_speaks_the_shortest_statement_around_it() -> None:
    text = "x" * 40

    def said(start: int, end: int, speaker: str | None) -> Statement:
        who = Speaker(Span(0, 1), speaker) if speaker else None
        return Statement(Span(start, end), StatementKind.DIRECT, who)

    article = Article(
        Path("a"), "", "text", text, (Block(Span(0, 40), BlockKind.PARAGRAPH),), title=""
    )
    statements = (said(0, 40, "outer"), said(5, 30, "inner"), said(8, 20, None))
    inside, outside = Span(10, 12), Span(32, 34)
    figures = tuple(Figure(span, span, FigureKind.COUNT, 1) for span in (inside, outside))
    rows = figure_rows(AnnotatedArticle(article, statements, figures))
    assert [row.statement for row in rows] == [1, 0]
