from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from reader.article import Span
from reader.figures import Figure, FigureKind, Modifier, Value
from reader.statements import Speaker, Statement, StatementKind
from reader.tui.page.description import (
    describe,
    describe_figure,
    describe_in,
    describe_statement,
)
from tests.unit.tui.articles import harbour

HERE = Span(0, 3)


def test_a_statement_is_told_with_speaker_and_role() -> None:
    annotated = harbour()
    told = describe(annotated.statements[0], annotated.article.text)
    assert told == "quoted · Tom Reyes, the harbour master"


def test_an_inferred_name_stands_in_brackets_and_an_uncertain_speaker_has_a_question_mark() -> None:
    annotated = harbour()
    told = describe(annotated.statements[1], annotated.article.text)
    assert told == "reported · The council [Marlow Council?]"


def test_a_statement_without_speaker_says_so() -> None:
    statement = Statement(HERE, StatementKind.PARTIAL)
    assert describe_statement(statement) == "partly quoted · unattributed"


def test_what_the_mention_says_itself_is_not_repeated() -> None:
    speaker = Speaker(HERE, "Tom Reyes, the harbour master", "Tom Reyes", "the harbour master")
    statement = Statement(HERE, StatementKind.DIRECT, speaker)
    assert describe_statement(statement) == "quoted · Tom Reyes, the harbour master"


def test_brackets_in_names_stay() -> None:
    speaker = Speaker(HERE, "[Reuters]", "[/b]")
    statement = Statement(HERE, StatementKind.DIRECT, speaker)
    assert describe_statement(statement) == "quoted · [Reuters] [[/b]]"


def test_a_figure_is_told_with_value_unit_and_entity() -> None:
    annotated = harbour()
    text = annotated.article.text
    assert describe_figure(annotated.figures[0], text) == "count · 1,200 · ships"
    assert describe_figure(annotated.figures[1], text) == "money · ≈ 2,500,000 EUR"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ((6, 18), "count · 6–18"),
        (Fraction(1, 3), "count · 1/3"),
        ("--05", "count · May"),
        (None, "count · value not computed"),
    ],
)
def test_values_of_every_kind_are_told(value: Value, expected: str) -> None:
    assert describe_figure(Figure(HERE, HERE, FigureKind.COUNT, value), "abc") == expected


def test_other_readings_are_told() -> None:
    figure = Figure(
        HERE, HERE, FigureKind.COUNT, 1234, modifier=Modifier.AT_LEAST, alternatives=(1,)
    )
    assert describe_figure(figure, "abc") == "count · ≥ 1,234 · or ≥ 1"


def test_a_measure_is_told_in_the_other_system_too() -> None:
    figure = Figure(HERE, HERE, FigureKind.MEASURE, 5, "mi", Modifier.MORE_THAN, Span(0, 2))
    assert describe_figure(figure, "abc") == "measure · > 5 mi (> ≈ 8 km) · ab"


def test_the_page_is_told_where_the_format_has_pages() -> None:
    annotated = harbour()
    blocks = tuple(replace(block, page=12) for block in annotated.article.blocks)
    told = describe_in(replace(annotated.article, blocks=blocks), annotated.statements[0])
    assert told == "quoted · Tom Reyes, the harbour master · page 12"
    assert describe_in(annotated.article, annotated.figures[0]) == "count · 1,200 · ships"


def test_of_a_figure_it_is_told_who_claims_it() -> None:
    annotated = harbour()
    told = describe_in(annotated.article, annotated.figures[1], annotated.statements[1])
    assert told == "money · ≈ 2,500,000 EUR · reported · The council [Marlow Council?]"
