"""Articles and their marks in pieces of JSON.

A process that shows articles takes them from one that reads them. Each piece is small, so that no
thread of it is kept waiting while another takes one apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from reader.article import Article, Block, Link, Span
from reader.figures import Figure
from reader.library.catalogue.annotated import (
    AnnotatedArticle,
    Json,
    article_from_json,
    article_to_json,
    block_from_json,
    block_to_json,
    figure_from_json,
    figure_to_json,
    link_from_json,
    link_to_json,
    span_from_json,
    span_to_json,
    statement_from_json,
    statement_to_json,
)
from reader.statements import Statement

T = TypeVar("T")

_CHARACTERS = 1 << 17
"""Of the text, in a piece."""
_ITEMS = 500
"""Blocks, links, labels or marks in a piece."""


def article_pieces(article: Article) -> Iterator[Json]:
    """Give an article in pieces, the first of which begins it."""
    empty = replace(article, text="", blocks=(), links=(), labels=())
    yield {"article": article_to_json(AnnotatedArticle(empty, (), ()))}
    for start in range(0, len(article.text), _CHARACTERS):
        yield {"text": article.text[start : start + _CHARACTERS]}
    yield from _batches("blocks", article.blocks, block_to_json)
    yield from _batches("links", article.links, link_to_json)
    yield from _batches("labels", article.labels, span_to_json)


def mark_pieces(annotated: AnnotatedArticle) -> Iterator[Json]:
    """Give the marks of an article in pieces, the first of which begins them."""
    text = annotated.article.text
    yield {"marks": None}
    yield from _batches("statements", annotated.statements, lambda s: statement_to_json(s, text))
    yield from _batches("figures", annotated.figures, lambda f: figure_to_json(f, text))


def _batches(name: str, items: Sequence[T], to_json: Callable[[T], Json]) -> Iterator[Json]:
    for start in range(0, len(items), _ITEMS):
        yield {name: [to_json(item) for item in items[start : start + _ITEMS]]}


class ArticleAssembly:
    """Puts an article together again, and its marks."""

    def __init__(self, piece: Json) -> None:
        """Begin with the first piece."""
        self._empty = article_from_json(piece["article"]).article
        self._texts: list[str] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._labels: list[Span] = []
        self._statements: list[Statement] = []
        self._figures: list[Figure] = []

    def take(self, piece: Json) -> None:
        """Add a piece; raises KeyError on one that no article has."""
        ((name, content),) = piece.items()
        match name:
            case "text":
                self._texts.append(content)
            case "blocks":
                self._blocks += map(block_from_json, content)
            case "links":
                self._links += map(link_from_json, content)
            case "labels":
                self._labels += map(span_from_json, content)
            case "statements":
                self._statements += map(statement_from_json, content)
            case "figures":
                self._figures += map(figure_from_json, content)
            case _:
                raise KeyError(name)

    def article(self) -> Article:
        """Give the article, all of whose pieces were taken."""
        text, self._texts = "".join(self._texts), []
        return replace(
            self._empty,
            text=text,
            blocks=tuple(self._blocks),
            links=tuple(self._links),
            labels=tuple(self._labels),
        )

    def marks(self) -> tuple[tuple[Statement, ...], tuple[Figure, ...]]:
        """Give the marks, all of whose pieces were taken."""
        return tuple(self._statements), tuple(self._figures)
