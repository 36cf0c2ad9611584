"""One row for each statement or figure of an article, with what is needed to cite it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from reader.article import Article, Span
from reader.figures import FigureKind, normalised
from reader.library.annotated import AnnotatedArticle, Json, figure_to_json, statement_to_json
from reader.text import clean_name, sentences

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


def statement_rows(annotated: AnnotatedArticle) -> Iterator[Row]:
    """Give a row for each statement, in the order of the text."""
    article = annotated.article
    sentence_of = SentenceFinder(article.text)
    for statement in annotated.statements:
        words, sentence = statement.span.of(article.text), sentence_of(statement.span)
        record = statement_to_json(statement, article.text)
        cells: Cells = {
            **_place_cells(article),
            "speaker": statement.attribution,
            "kind": statement.kind.value,
            "words": words,
            "sentence": sentence,
        }
        json = {**_place(article), **record, "words": words, "sentence": sentence}
        yield Row(json, cells, cells)


def figure_rows(annotated: AnnotatedArticle) -> Iterator[Row]:
    """Give a row for each figure, in the order of the text."""
    article = annotated.article
    sentence_of = SentenceFinder(article.text)
    for figure in annotated.figures:
        words, sentence = figure.span.of(article.text), sentence_of(figure.span)
        record = figure_to_json(figure, article.text)
        cells: Cells = {
            **_place_cells(article),
            "figure": words,
            "value": normalised(figure),
            "entity": figure.entity.of(article.text) if figure.entity else None,
            "sentence": sentence,
        }
        data: Cells = {
            **cells,
            **_value_cells(record),
            "kind": figure.kind.value,
            "unit": figure.unit,
            "modifier": figure.modifier and figure.modifier.value,
        }
        yield Row({**_place(article), **record, "words": words, "sentence": sentence}, cells, data)


class SentenceFinder:
    """Gives the sentences that hold a span, most often one; the sentences are found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences = list(sentences(text))
        self._starts = [sentence.start for sentence in self._sentences]

    def __call__(self, span: Span) -> str:
        """Give the words from the first sentence's start to the last one's end."""
        first = bisect_right(self._starts, span.start) - 1
        last = bisect_left(self._starts, span.end) - 1
        start = self._sentences[max(0, first)].start
        return Span(start, self._sentences[max(0, first, last)].end).of(self._text)


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
