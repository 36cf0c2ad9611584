"""One row for each statement or figure of an article, with what is needed to cite it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.article import Article, Span
from reader.figures import Figure, FigureKind, normalised
from reader.library.catalogue.annotated import AnnotatedArticle, Json
from reader.library.catalogue.claim_rows import reading
from reader.library.claims.claims import Claim, group_of, mark_of
from reader.library.claims.sentence_finder import SentenceFinder
from reader.statements import UNATTRIBUTED, Statement
from reader.text import clean_name

Cells = dict[str, str | int | float | None]
"""Column name to value, in the order of the columns."""


@dataclass(frozen=True, slots=True)
class Row:
    """A statement or a figure in its place."""

    json: Json
    """All that is known of it, as one object."""
    cells: Cells
    """The same, flat, as people read it."""
    data: Cells
    """The same, flat, as spreadsheets and programs sort and reckon with it."""


STATEMENT_COLUMNS = ("path", "date", "speaker", "kind", "words", "sentence")
FIGURE_COLUMNS = ("path", "date", "figure", "value", "entity", "sentence")
"""The columns of `Row.cells`; a figure's value has its modifier's sign and its unit with it."""
FIGURE_DATA_COLUMNS = (
    "path", "date", "figure", "kind", "value", "low", "high", "unit", "modifier", "entity",
    "sentence",
)  # fmt: skip
"""The columns of `Row.data`: `value` as JSON has it, a range as `6..18`; `low` and `high` are
numbers wherever the value is one or a range of them, so that both sort together."""


CLAIM_COLUMNS = ("date", "source", "speaker", "claim", "sentence")
"""The columns of the cells of a claim; `claim` is a figure's value and a statement's words. There
is also a cell `value`, empty for a statement, and with "?" behind a reading that is not the
likeliest."""
CLAIM_DATA_COLUMNS = (
    "path", "part", "date", "source", "title", "speaker", "name", "role", "group", "type", "kind",
    "words", "value", "low", "high", "unit", "modifier", "entity", "cue", "sentence", "start",
    "end", "corrected",
)  # fmt: skip
"""The columns of the data of a claim; `group` is `quoted`, `reported` or, without a speaker, empty,
`type` is `statement` or `figure`, `cue` is how it is said to be said (`denied`), `corrected` is 1
where the user corrected the mark or who is said to have made it."""


def statement_rows(annotated: AnnotatedArticle) -> Iterator[Row]:
    """Give a row for each statement, in the order of the text."""
    sentence_of = SentenceFinder(annotated.article.text)
    for statement in annotated.statements:
        yield _statement_row(annotated, statement, sentence_of(statement.span))


def figure_rows(annotated: AnnotatedArticle) -> Iterator[Row]:
    """Give a row for each figure, in the order of the text."""
    sentence_of = SentenceFinder(annotated.article.text)
    for figure in annotated.figures:
        yield _figure_row(annotated, figure, sentence_of(figure.span))


def claim_row(annotated: AnnotatedArticle, claim: Claim) -> Row:
    """Give the row of one claim of an article.

    Raises:
        LibraryError: The article has changed since the claim was found in it.
    """
    article, mark = annotated.article, mark_of(claim, annotated)
    value = None
    if isinstance(mark, Figure):
        row = _figure_row(annotated, _as_read(mark, claim), claim.sentence)
        value = row.cells["value"]
        if value and claim.number:
            value = f"{value}?"
        told = value or row.cells["figure"]
        enclosing = annotated.enclosing_statement(mark)
    else:
        enclosing = mark
        row = _statement_row(annotated, enclosing, claim.sentence)
        told = row.cells["words"]
    speaker = enclosing.speaker if enclosing else None
    attribution = enclosing.attribution if enclosing else UNATTRIBUTED
    type_ = "figure" if claim.is_figure else "statement"
    cells: Cells = {
        "date": row.cells["date"],
        "source": article.publisher,
        "speaker": attribution,
        "value": value,
        "group": group_of(claim),
        "claim": told,
        "sentence": row.cells["sentence"],
    }
    data: Cells = {
        **dict.fromkeys(CLAIM_DATA_COLUMNS),
        **cells,
        **row.data,
        "speaker": attribution,
        "part": article.part,
        "title": article.title,
        "name": speaker.name if speaker else None,
        "role": speaker.role if speaker else None,
        "type": type_,
        "words": claim.span.of(article.text),
        "cue": enclosing.cue.of(article.text) if enclosing and enclosing.cue else None,
        "start": claim.span.start,
        "end": claim.span.end,
        "corrected": int(not annotated.corrected.isdisjoint((mark, enclosing))),
    }
    json = {**row.json, "type": type_, "group": group_of(claim)}
    if claim.is_figure:
        json["statement"] = annotated.mark_to_json(enclosing) if enclosing else None
    return Row(json, cells, data)


def _as_read(figure: Figure, claim: Claim) -> Figure:
    """The figure in the reading that fulfilled the query, the others as its alternatives."""
    if not claim.number:
        return figure
    values = (figure.value, *figure.alternatives)
    fitting = [value for value in values if reading(value, figure.unit) == claim.reading]
    if not fitting:
        return figure
    others = tuple(value for value in values if value not in fitting)
    return replace(figure, value=fitting[0], alternatives=others)


def _statement_row(annotated: AnnotatedArticle, statement: Statement, sentence: Span) -> Row:
    article = annotated.article
    words = statement.span.of(article.text)
    cells: Cells = {
        **_place_cells(article),
        "speaker": statement.attribution,
        "kind": statement.kind.value,
        "words": words,
        "sentence": sentence.of(article.text),
    }
    json = {
        **_place(article),
        **annotated.mark_to_json(statement),
        "words": words,
        "sentence": cells["sentence"],
    }
    return Row(json, cells, cells)


def _figure_row(annotated: AnnotatedArticle, figure: Figure, sentence: Span) -> Row:
    article = annotated.article
    words = figure.span.of(article.text)
    record = annotated.mark_to_json(figure)
    cells: Cells = {
        **_place_cells(article),
        "figure": words,
        "value": normalised(figure),
        "entity": figure.entity.of(article.text) if figure.entity else None,
        "sentence": sentence.of(article.text),
    }
    data: Cells = {
        **cells,
        **_value_cells(record),
        "kind": figure.kind.value,
        "unit": figure.unit,
        "modifier": figure.modifier and figure.modifier.value,
    }
    json = {**_place(article), **record, "words": words, "sentence": cells["sentence"]}
    return Row(json, cells, data)


def _place(article: Article) -> Json:
    return {
        "version": 1,
        "path": str(article.path),
        "part": article.part,
        "title": article.title,
        "publisher": article.publisher,
        "published": article.published,
    }


def _place_cells(article: Article) -> Cells:
    return {"path": clean_name(article.path), "date": article.published and article.published[:10]}


def _value_cells(record: Json) -> Cells:
    """The cells of a value. A fraction is a decimal there: spreadsheets take 1/3 for a day."""
    value = record["value"]
    is_range = isinstance(value, list)
    is_score = record["kind"] == FigureKind.SCORE
    low, high = value if is_range else (value, value)
    if isinstance(low, str) or is_score:
        low = high = None
    text = "..".join(map(str, value)) if is_range else value
    return {"value": text, "low": low, "high": high}
