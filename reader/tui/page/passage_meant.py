"""Which passage of the page is meant by a key that does something with one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from reader.article import Block, BlockKind, Span
from reader.figures import Figure
from reader.statements import Statement
from reader.tui.page.key_selection import sentence_at
from reader.tui.page.selecting import word_from
from reader.tui.page.stops import block_at

if TYPE_CHECKING:
    from reader.export.extracts import Extract
    from reader.library.catalogue.annotated import AnnotatedArticle

_NO_PASSAGES = frozenset(
    {
        BlockKind.KICKER,
        BlockKind.TITLE,
        BlockKind.BYLINE,
        BlockKind.DATELINE,
        BlockKind.HEADING,
        BlockKind.FURNITURE,
    }
)
_LONGEST_LINE = 100_000
"""Characters of a paragraph in which a sentence is looked for while the screen waits."""


@dataclass(frozen=True, slots=True)
class PassageMeant:
    """A passage, and what it is to a reader."""

    what: str
    """`statement`, `figure`, `sentence`, `selection`, `passage` (of a note) or `paragraph`."""
    of: Statement | Figure | Span

    @property
    def span(self) -> Span:
        """The mark, the selection or the paragraph itself."""
        return self.of if isinstance(self.of, Span) else self.of.span

    def extract(self, annotated: AnnotatedArticle) -> Extract:
        """Take it out of its article; what is no passage by itself with its sentence."""
        from reader.export.extracts import (
            figure_extract,
            passage_extract,
            sentence_over,
            statement_extract,
        )

        if isinstance(self.of, Statement):
            return statement_extract(annotated, self.of)
        if isinstance(self.of, Figure):
            return figure_extract(annotated, self.of)
        if self.what == "sentence":
            return passage_extract(annotated, sentence_over(annotated.article.text, self.of))
        return passage_extract(annotated, self.of)


def paragraph_from(annotated: AnnotatedArticle, offset: int) -> Span | None:
    """Give the paragraph of the article that holds the character at `offset`, or the next one.

    Titles, headings and what stands around them are no passages; behind the last paragraph it is
    the last.
    """
    blocks = annotated.article.blocks
    at = max(0, bisect_right(blocks, offset, key=_beginning) - 1)
    following = (blocks[place] for place in range(at, len(blocks)))
    earlier = (blocks[place] for place in range(at - 1, -1, -1))
    from_there = (block for block in following if block.span.end > offset)
    found = next(filter(_is_passage, chain(from_there, earlier)), None)
    return found.span if found is not None else None


def _is_passage(block: Block) -> bool:
    return block.kind not in _NO_PASSAGES and bool(block.span)


def _beginning(block: Block) -> int:
    return block.span.start


def larger_passage(annotated: AnnotatedArticle, span: Span) -> Span | None:
    """Give the next larger passage around a span: sentence, statement, paragraph, whole article.

    None where it is the article already.
    """
    larger = (found for found in _around(annotated, span) if found.contains(span))
    return min((found for found in larger if found != span), key=len, default=None)


def smaller_passage(annotated: AnnotatedArticle, span: Span) -> Span | None:
    """Give the next smaller passage that a span begins with, down to its first word, or None."""
    smaller = (found for found in _within(annotated, span) if span.contains(found))
    return max((found for found in smaller if found != span), key=len, default=None)


def _around(annotated: AnnotatedArticle, span: Span) -> Iterator[Span]:
    from reader.export.extracts import sentence_over

    article = annotated.article
    yield from (statement.span for statement in annotated.statements)
    over = block_at(article.blocks, span.start)
    if over is not None and over.span.contains(span):
        if len(over.span) <= _LONGEST_LINE:
            yield sentence_over(article.text, span)
        yield over.span
    first = next(filter(_is_of_article, article.blocks), None)
    last = next(filter(_is_of_article, reversed(article.blocks)), None)
    if first is not None and last is not None:
        yield Span(first.span.start, last.span.end)
    yield Span(0, len(article.text))


def _within(annotated: AnnotatedArticle, span: Span) -> Iterator[Span]:
    text, start = annotated.article.text, span.start
    marks = chain((s.span for s in annotated.statements), (f.span for f in annotated.figures))
    yield from (mark for mark in marks if mark.start <= start < mark.end)
    over = block_at(annotated.article.blocks, start)
    if over is not None:
        yield over.span
        yield sentence_at(text, start)
    if word := word_from(text, start):
        yield word


def _is_of_article(block: Block) -> bool:
    return block.kind is not BlockKind.FURNITURE
