from __future__ import annotations

import csv
import io
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article import Article, Block, BlockKind, Span
from reader.export.rows import (
    FIGURE_COLUMNS,
    FIGURE_DATA_COLUMNS,
    STATEMENT_COLUMNS,
    Cells,
    Row,
    figure_rows,
    statement_rows,
)
from reader.export.writers import csv_lines, json_lines, markdown_lines
from reader.figures import Figure, FigureKind, Modifier, Value
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind

TEXT = 'It rained. She said "a | b, [sic]" twice. It cost 6 to 18 cents.'


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


ANNOTATED = AnnotatedArticle(
    Article(
        path=Path("notes/a.txt"),
        part="",
        format="text",
        text=TEXT,
        blocks=(Block(Span(0, len(TEXT)), BlockKind.PARAGRAPH),),
        title="Rain",
        published="2024-10-25T04:30",
    ),
    (
        Statement(
            span('"a | b, [sic]"'),
            StatementKind.PARTIAL,
            Speaker(span("She"), "She", "Anna Berg"),
            span("said"),
            0.5,
        ),
    ),
    (
        Figure(
            span("6 to 18 cents"),
            span("6 to 18"),
            FigureKind.MONEY,
            (6, 18),
            "cent",
            Modifier.ABOUT,
        ),
    ),
)


def test_a_statement_in_csv_is_verbatim_and_marks_what_was_inferred() -> None:
    lines = "\n".join(csv_lines(statement_rows(ANNOTATED), STATEMENT_COLUMNS))
    [row] = csv.DictReader(io.StringIO(lines))
    assert row == {
        "path": "notes/a.txt",
        "date": "2024-10-25",
        "speaker": "She [Anna Berg?]",
        "kind": "partial",
        "words": '"a | b, [sic]"',
        "sentence": 'She said "a | b, [sic]" twice.',
    }


def test_the_sentence_of_a_longer_statement_goes_on_to_its_end() -> None:
    text = 'It rained. "Honestly? It did. For days," she said. It cost 6 cents.'
    quotation = Span(text.index('"'), text.rindex('"') + 1)
    article = Article(
        Path("a.txt"), "", "text", text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),), "Rain"
    )
    statement = Statement(quotation, StatementKind.DIRECT)
    [row] = statement_rows(AnnotatedArticle(article, (statement,), ()))
    assert row.cells["sentence"] == '"Honestly? It did. For days," she said.'
    assert row.json["sentence"] == row.cells["sentence"]


def csv_rows(*figures: Figure) -> list[dict[str, str]]:
    annotated = AnnotatedArticle(ANNOTATED.article, (), figures)
    lines = "\n".join(csv_lines(figure_rows(annotated), FIGURE_DATA_COLUMNS))
    return list(csv.DictReader(io.StringIO(lines)))


def figure(kind: FigureKind, value: Value, unit: str | None = None) -> Figure:
    return Figure(span("6 to 18 cents"), span("6 to 18"), kind, value, unit)


def test_a_figure_in_csv_has_its_normalised_value() -> None:
    [row] = csv_rows(*ANNOTATED.figures)
    assert row == {
        "path": "notes/a.txt",
        "date": "2024-10-25",
        "figure": "6 to 18 cents",
        "kind": "money",
        "value": "6..18",
        "low": "6",
        "high": "18",
        "unit": "cent",
        "modifier": "~",
        "entity": "",
        "sentence": "It cost 6 to 18 cents.",
    }


@pytest.mark.parametrize(
    ("kind", "value", "cells"),
    [
        (FigureKind.COUNT, 1400000, ("1400000", "1400000", "1400000")),
        (FigureKind.PERCENT, Decimal("12.5"), ("12.5", "12.5", "12.5")),
        (FigureKind.RATIO, Fraction(1, 4), ("0.25", "0.25", "0.25")),
        (FigureKind.RATIO, (Fraction(1, 4), Fraction(1, 2)), ("0.25..0.5", "0.25", "0.5")),
        (FigureKind.DATE, "2024-10", ("2024-10", "", "")),
        (FigureKind.TIME, "14:00/16:00", ("14:00/16:00", "", "")),
        (FigureKind.SCORE, (3, 1), ("3..1", "", "")),
        (FigureKind.COUNT, None, ("", "", "")),
    ],
)
def test_numbers_and_ranges_in_csv_sort_together_by_their_ends(
    kind: FigureKind, value: Value, cells: tuple[str, str, str]
) -> None:
    [row] = csv_rows(figure(kind, value))
    assert (row["value"], row["low"], row["high"]) == cells


def test_a_figure_in_a_table_has_its_value_as_people_write_it() -> None:
    [row] = figure_rows(ANNOTATED)
    assert tuple(row.cells) == FIGURE_COLUMNS
    assert row.cells["value"] == "≈ 6–18 cents"


def test_json_lines_hold_offsets_and_the_place() -> None:
    [line] = json_lines(statement_rows(ANNOTATED))
    record = json.loads(line)
    assert (record["version"], record["path"], record["published"]) == (
        1,
        "notes/a.txt",
        "2024-10-25T04:30",
    )
    assert TEXT[record["start"] : record["end"]] == record["words"]
    assert record["speaker"]["name"] == "Anna Berg"


def test_markdown_keeps_its_columns_whatever_the_words_hold() -> None:
    header, rule, row = markdown_lines(statement_rows(ANNOTATED), STATEMENT_COLUMNS)
    unescaped = row.replace("\\|", "")
    assert header.count("|") == rule.count("|") == unescaped.count("|")
    assert "a \\| b" in row


@given(st.text("ab \\`*_{}[]()<>#|~&!;:/=-+.1", max_size=30).map(str.strip))
def test_markdown_shows_every_cell_as_it_is(words: str) -> None:
    cells: Cells = {"before": "x", "words": " ".join(words.split()), "after": "y"}
    lines = markdown_lines([Row({}, cells, cells)], tuple(cells))
    tokens = MarkdownIt().enable("table").parse("\n".join(lines))
    shown = [
        "".join(child.content for child in token.children or ())
        for token in tokens
        if token.type == "inline"
    ]
    assert shown == [*cells, *cells.values()]
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special"}
