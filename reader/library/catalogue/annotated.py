"""An article with what was found in it, and its JSON, version 1.

The same JSON is printed by `reader annotate`, sent from a parsing worker to the refresher, and kept
in the catalogue, so that there is one way to write an article down and one to read it back.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from reader.article import Article, Block, BlockKind, Highlight, Link, Source, Span
from reader.figures import Figure, FigureKind, Modifier, Number, Value, find_figures
from reader.statements import Speaker, Statement, StatementKind, find_statements

JSON_VERSION = 1

Json = dict[str, Any]
"""A JSON object, as `json.loads` gives it."""

_DETAILS = frozenset({BlockKind.KICKER, BlockKind.BYLINE, BlockKind.DATELINE})
"""What stands around a title, and tells of the article."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article, the statements and the figures in its text, both in order."""

    article: Article
    statements: tuple[Statement, ...]
    figures: tuple[Figure, ...]
    corrected: frozenset[Statement | Figure] = frozenset()
    """Those of them that are as the user has corrected them."""
    is_provisional: bool = False
    """Whether statements and figures are still being looked for: these are the first, or none."""
    rest: int = 0
    """About how many characters of the article's text are still being read: this is the beginning.
    """
    ended_early: str = ""
    """Why the rest and the other marks will never be known: the part after "because"."""

    @property
    def is_awaited(self) -> bool:
        """Whether more of it will be known."""
        return self.is_provisional and not self.ended_early

    @property
    def figures_told(self) -> list[Figure]:
        """The figures but those in the details around the title: dates of the article itself.

        These are counted and stepped through; searches and lists of figures have all.
        """
        kept: list[Figure] = []
        done = 0
        for block in self.article.blocks:
            if block.kind in _DETAILS:
                first = bisect_left(self.figures, block.span.start, lo=done, key=_beginning)
                kept += self.figures[done:first]
                done = bisect_left(self.figures, block.span.end, lo=first, key=_beginning)
        return [*kept, *self.figures[done:]]

    def enclosing_statement(self, figure: Figure) -> Statement | None:
        """Give the statement that makes a figure.

        That is the shortest one with a speaker that encloses it; None where there is none.
        """
        around = [s for s in self.statements if s.speaker and s.span.contains(figure.span)]
        return min(around, key=lambda statement: len(statement.span), default=None)

    def mark_to_json(self, mark: Statement | Figure) -> Json:
        """Give the JSON object of one of its statements or figures; `corrected` where it is so."""
        text = self.article.text
        if isinstance(mark, Figure):
            json = figure_to_json(mark, text)
        else:
            json = statement_to_json(mark, text)
        return {**json, "corrected": True} if mark in self.corrected else json


def _beginning(figure: Figure) -> int:
    return figure.span.start


def annotate(article: Article) -> AnnotatedArticle:
    """Find the statements and the figures of `article`, furniture left out."""
    furniture = [block.span for block in article.blocks if block.kind is BlockKind.FURNITURE]
    starts = [span.start for span in furniture]

    def is_article(span: Span) -> bool:
        place = bisect_right(starts, span.start) - 1
        return place < 0 or not furniture[place].overlaps(span)

    statements = find_statements(article.text, article.language)
    figures = find_figures(_without_labels(article), article.language, article.published)
    return AnnotatedArticle(
        article,
        tuple(statement for statement in statements if is_article(statement.span)),
        tuple(figure for figure in figures if is_article(figure.span)),
    )


def _without_labels(article: Article) -> str:
    """The text of `article` with spaces for what programs count before items and headings."""
    if not article.labels:
        return article.text
    parts = []
    end = 0
    for label in article.labels:
        parts += [article.text[end : label.start], " " * len(label)]
        end = label.end
    return "".join([*parts, article.text[end:]])


def article_to_json(annotated: AnnotatedArticle) -> Json:
    """Give the JSON object of an article with its statements and figures."""
    article = annotated.article
    return {
        "version": JSON_VERSION,
        "path": str(article.path),
        "part": article.part,
        "format": article.format,
        "title": article.title,
        "kicker": article.kicker,
        "authors": list(article.authors),
        "published": article.published,
        "updated": article.updated,
        "publisher": article.publisher,
        "url": article.url,
        "language": article.language,
        "tags": list(article.tags),
        "own_tags": list(article.own_tags),
        "text": article.text,
        "blocks": [block_to_json(block) for block in article.blocks],
        "links": [link_to_json(link) for link in article.links],
        "highlights": [_highlight_to_json(highlight) for highlight in article.highlights],
        "labels": [span_to_json(label) for label in article.labels],
        "read": article.is_read,
        "starred": article.is_starred,
        "sources": {
            name: {"origin": source.origin, "confidence": source.confidence}
            for name, source in article.sources.items()
        },
        "statements": [annotated.mark_to_json(s) for s in annotated.statements],
        "figures": [annotated.mark_to_json(f) for f in annotated.figures],
    }


def article_from_json(record: Mapping[str, Any]) -> AnnotatedArticle:
    """Give the article that `article_to_json` wrote down; raises KeyError on another version."""
    if record["version"] != JSON_VERSION:
        raise KeyError("version")
    article = Article(
        path=Path(record["path"]),
        part=record["part"],
        format=record["format"],
        text=record["text"],
        blocks=blocks_from_json(record),
        title=record["title"],
        kicker=record["kicker"],
        authors=tuple(record["authors"]),
        published=record["published"],
        updated=record["updated"],
        publisher=record["publisher"],
        url=record["url"],
        language=record["language"],
        links=tuple(map(link_from_json, record["links"])),
        tags=tuple(record["tags"]),
        own_tags=tuple(record["own_tags"]),
        highlights=tuple(map(_highlight_from_json, record["highlights"])),
        labels=tuple(map(span_from_json, record["labels"])),
        is_read=record["read"],
        is_starred=record["starred"],
        sources={
            name: Source(source["origin"], source["confidence"])
            for name, source in record["sources"].items()
        },
    )
    statements = tuple(map(statement_from_json, record["statements"]))
    figures = tuple(map(figure_from_json, record["figures"]))
    records = (*record["statements"], *record["figures"])
    marks: tuple[Statement | Figure, ...] = (*statements, *figures)
    corrected = (mark for mark, json in zip(marks, records, strict=True) if json.get("corrected"))
    return AnnotatedArticle(article, statements, figures, frozenset(corrected))


def blocks_from_json(record: Mapping[str, Any]) -> tuple[Block, ...]:
    """Give the blocks of an article that `article_to_json` wrote down."""
    return tuple(map(block_from_json, record["blocks"]))


def block_to_json(block: Block) -> Json:
    """Give a block's JSON object."""
    fields = {"kind": block.kind, "level": block.level, "page": block.page}
    return {**span_to_json(block.span), **fields}


def block_from_json(record: Json) -> Block:
    """Give the block that `block_to_json` wrote down."""
    kind = BlockKind(record["kind"])
    return Block(span_from_json(record), kind, record["level"], record["page"])


def link_to_json(link: Link) -> Json:
    """Give a link's JSON object."""
    return {**span_to_json(link.span), "url": link.url}


def link_from_json(record: Json) -> Link:
    """Give the link that `link_to_json` wrote down."""
    return Link(span_from_json(record), record["url"])


def _highlight_to_json(highlight: Highlight) -> Json:
    fields = {"note": highlight.note, "noted": highlight.noted}
    return {**span_to_json(highlight.span), **fields}


def _highlight_from_json(record: Json) -> Highlight:
    return Highlight(span_from_json(record), record["note"], record["noted"])


def statement_to_json(statement: Statement, text: str) -> Json:
    """Give a statement's JSON object; `text` is what its offsets point into."""
    speaker = statement.speaker
    return {
        **span_to_json(statement.span),
        "kind": statement.kind,
        "speaker": speaker
        and {
            **span_to_json(speaker.span),
            "text": speaker.text,
            "name": speaker.name,
            "role": speaker.role,
        },
        "cue": statement.cue and {**span_to_json(statement.cue), "text": statement.cue.of(text)},
        "confidence": round(statement.confidence, 3),
    }


def figure_to_json(figure: Figure, text: str) -> Json:
    """Give a figure's JSON object; `text` is what its offsets point into."""
    return {
        **span_to_json(figure.span),
        "core": span_to_json(figure.core),
        "kind": figure.kind,
        "value": _value_to_json(figure.value),
        **_exact_to_json(figure.value),
        "unit": figure.unit,
        "modifier": figure.modifier,
        "entity": figure.entity and {**span_to_json(figure.entity), "text": figure.entity.of(text)},
        "alternatives": [_value_to_json(value) for value in figure.alternatives],
    }


def span_to_json(span: Span) -> Json:
    """Give a span's JSON object."""
    return {"start": span.start, "end": span.end}


def span_from_json(record: Mapping[str, Any]) -> Span:
    """Give the span that `span_to_json` wrote down, with whatever else."""
    return Span(record["start"], record["end"])


def statement_from_json(record: Json) -> Statement:
    """Give the statement that `statement_to_json` wrote down."""
    speaker, cue = record["speaker"], record["cue"]
    return Statement(
        span_from_json(record),
        StatementKind(record["kind"]),
        speaker
        and Speaker(span_from_json(speaker), speaker["text"], speaker["name"], speaker["role"]),
        cue and span_from_json(cue),
        record["confidence"],
    )


def figure_from_json(record: Json) -> Figure:
    """Give the figure that `figure_to_json` wrote down."""
    modifier, entity = record["modifier"], record["entity"]
    return Figure(
        span_from_json(record),
        span_from_json(record["core"]),
        FigureKind(record["kind"]),
        _value_from_json(record["value"], record.get("exact")),
        record["unit"],
        modifier and Modifier(modifier),
        entity and span_from_json(entity),
        tuple(_value_from_json(value) for value in record["alternatives"]),
    )


def _value_to_json(value: Value) -> Any:
    if isinstance(value, tuple):
        return [_number_to_json(end) for end in value]
    return value if value is None or isinstance(value, str) else _number_to_json(value)


def _number_to_json(number: Number) -> int | float:
    return int(number) if number == int(number) else float(number)


def _exact_to_json(value: Value) -> Json:
    """The field `exact`, for values that no JSON number gives: `1/3`."""
    ends = value if isinstance(value, tuple) else (value,)
    if not any(isinstance(end, Fraction) and end.denominator != 1 for end in ends):
        return {}
    return {"exact": [str(end) for end in ends]}


def _value_from_json(value: Any, exact: list[str] | None = None) -> Value:
    if exact is not None:
        numbers = [Fraction(end) if "/" in end else Decimal(end) for end in exact]
        return (numbers[0], numbers[1]) if len(numbers) == 2 else numbers[0]
    if isinstance(value, list):
        low, high = (_number_from_json(end) for end in value)
        return (low, high)
    return value if value is None or isinstance(value, str) else _number_from_json(value)


def _number_from_json(number: float) -> Number:
    return number if isinstance(number, int) else Decimal(repr(number))
