"""What one steps through in an article: statements, figures, headings, notes, matches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby, islice
from operator import attrgetter, lt
from types import MappingProxyType
from typing import Literal

from reader.article import Block, BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.tui.page.marks import Layer, layer_of, speaker_key

MarkKind = Literal["statement", "figure", "heading", "note", "match"]

_beginning = attrgetter("start")
_end = attrgetter("end")
HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
"""The blocks that an outline has."""
LAYERS: Mapping[MarkKind, tuple[Layer, ...]] = MappingProxyType(
    {
        "statement": (Layer.STATEMENTS,),
        "figure": (Layer.FIGURES, Layer.DATES),
        "heading": (),
        "note": (Layer.NOTES,),
        "match": (),
    }
)
"""The layers whose marks stepping by a kind of mark stops at; hidden matches are walked too."""


class Stops:
    """The places of one article that stepping by a kind of mark stops at."""

    def __init__(
        self, annotated: AnnotatedArticle, hidden: AbstractSet[Layer] = frozenset()
    ) -> None:
        """Take the article and the layers stepped over, which may change as one looks at it."""
        self._annotated = annotated
        self._hidden = hidden
        self._matches: Sequence[Span] = ()
        self._notes: Sequence[Span] = ()
        self._spans: dict[tuple[MarkKind, frozenset[Layer], str | None], Sequence[Span]] = {}
        self.only_speaker: str | None = None
        """The speaker whose statements alone are stopped at, by `speaker_key`."""

    def set_matches(self, matches: Sequence[Span]) -> None:
        """Take these as the matches to step through."""
        self._matches = _in_order(matches)

    def set_notes(self, passages: Sequence[Span]) -> None:
        """Take these as the passages with notes to step through."""
        self._notes = _in_order(passages)

    def spans(self, kind: MarkKind) -> Sequence[Span]:
        """Give the stops of a kind in order; of those that begin together the outer one first."""
        if kind == "match":
            return self._matches
        if kind == "note":
            return () if Layer.NOTES in self._hidden else self._notes
        key = kind, frozenset(self._hidden), self.only_speaker
        if key not in self._spans:
            self._spans[key] = _in_order(self._found(kind))
        return self._spans[key]

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
            if Layer.STATEMENTS in self._hidden:
                return []
            only = self.only_speaker
            return [s.span for s in annotated.statements if only in (None, speaker_key(s))]
        if kind == "figure":
            told = annotated.figures_told
            return [figure.span for figure in told if layer_of(figure) not in self._hidden]
        return [block.span for block in annotated.article.blocks if block.kind in HEADINGS]


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
