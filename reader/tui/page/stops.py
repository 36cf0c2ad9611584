"""What one steps through in an article: statements, figures, headings, matches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby, islice
from operator import attrgetter, lt
from typing import Literal

from reader.article import Block, BlockKind, Span
from reader.library.annotated import AnnotatedArticle

MarkKind = Literal["statement", "figure", "heading", "match"]

_beginning = attrgetter("start")
_end = attrgetter("end")
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_DETAILS = frozenset({BlockKind.KICKER, BlockKind.BYLINE, BlockKind.DATELINE})


class Stops:
    """The places of one article that stepping by a kind of mark stops at."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self._annotated = annotated
        self._spans: dict[MarkKind, Sequence[Span]] = {"match": ()}

    def set_matches(self, matches: Sequence[Span]) -> None:
        """Take these as the matches to step through."""
        self._spans["match"] = _in_order(matches)

    def spans(self, kind: MarkKind) -> Sequence[Span]:
        """Give the stops of a kind in order; of those that begin together the outer one first."""
        if kind not in self._spans:
            self._spans[kind] = _in_order(self._found(kind))
        return self._spans[kind]

    def step(
        self, kind: MarkKind, steps: int, offset: int, current: Span | None = None
    ) -> Span | None:
        """Give the stop `steps` on from `current`, or else from the character at `offset`.

        Steps below zero go back. Where there are fewer stops than steps it is the last or the
        first; None where there is none at all that way.
        """
        spans = self.spans(kind)
        if steps > 0:
            if current is None:
                first = bisect_left(spans, offset, key=_beginning)
            else:
                first = bisect_right(spans, _outer_first(current), key=_outer_first)
            return spans[min(first + steps, len(spans)) - 1] if first < len(spans) else None
        if current is None:
            last = bisect_left(spans, offset, key=_beginning)
        else:
            last = bisect_left(spans, _outer_first(current), key=_outer_first)
        return spans[max(0, last + steps)] if last > 0 and steps else None

    def _found(self, kind: MarkKind) -> Sequence[Span]:
        annotated = self._annotated
        if kind == "statement":
            return [statement.span for statement in annotated.statements]
        if kind == "figure":
            return self._outside_head([figure.span for figure in annotated.figures])
        return [block.span for block in annotated.article.blocks if block.kind in _HEADINGS]

    def _outside_head(self, spans: Sequence[Span]) -> Sequence[Span]:
        """Leave out what stands in the details around a title: those dates are told there."""
        kept: list[Span] = []
        done = 0
        for block in self._annotated.article.blocks:
            if block.kind in _DETAILS:
                first = bisect_left(spans, block.span.start, lo=done, key=_beginning)
                kept += spans[done:first]
                done = bisect_left(spans, block.span.end, lo=first, key=_beginning)
        return [*kept, *spans[done:]]


def block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    """Give the block that holds the character at `offset`."""
    index = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
    return blocks[index] if index >= 0 and offset < blocks[index].span.end else None


def _in_order(spans: Sequence[Span]) -> Sequence[Span]:
    """Give each span once, by where it begins, and the outer before the inner."""
    starts = list(map(_beginning, spans))
    if all(map(lt, starts, islice(starts, 1, None))):
        return spans
    ordered = sorted(spans, key=_end, reverse=True)
    ordered.sort(key=_beginning)
    return [span for span, _ in groupby(ordered)]


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
