"""What one steps through in an article: statements, figures, headings, notes, matches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import attrgetter
from types import MappingProxyType
from typing import Literal

from reader.article import Block, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.tui.page.mark_index import MarkIndex, in_order
from reader.tui.page.marks import Layer, speaker_key

MarkKind = Literal["statement", "figure", "heading", "note", "match"]

_beginning = attrgetter("start")
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
        self,
        annotated: AnnotatedArticle,
        hidden: AbstractSet[Layer] = frozenset(),
        index: MarkIndex | None = None,
    ) -> None:
        """Take the article and the layers stepped over, which may change as one looks at it.

        Its `index` is made now where there is none yet.
        """
        self._annotated = annotated
        self._hidden = hidden
        self._index = index or MarkIndex(annotated)
        self._matches: Sequence[Span] = ()
        self._notes: Sequence[Span] = ()
        self._statements_of: dict[str, Sequence[Span]] = {}
        self.only_speaker: str | None = None
        """The speaker whose statements alone are stopped at, by `speaker_key`."""

    def set_matches(self, matches: Sequence[Span]) -> None:
        """Take these as the matches to step through."""
        self._matches = in_order(matches)

    def set_notes(self, passages: Sequence[Span]) -> None:
        """Take these as the passages with notes to step through."""
        self._notes = in_order(passages)

    def spans(self, kind: MarkKind) -> Sequence[Span]:
        """Give the stops of a kind in order; of those that begin together the outer one first."""
        if kind == "match":
            return self._matches
        if kind == "note":
            return () if Layer.NOTES in self._hidden else self._notes
        if kind == "heading":
            return self._index.heading_stops
        if kind == "figure":
            return self._figures
        return () if Layer.STATEMENTS in self._hidden else self._statements

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

    @property
    def _figures(self) -> Sequence[Span]:
        if Layer.FIGURES in self._hidden:
            return () if Layer.DATES in self._hidden else self._index.date_stops
        index = self._index
        return index.number_stops if Layer.DATES in self._hidden else index.figure_stops

    @property
    def _statements(self) -> Sequence[Span]:
        only = self.only_speaker
        if only is None:
            return self._index.statement_stops
        if only not in self._statements_of:
            said = [s.span for s in self._annotated.statements if speaker_key(s) == only]
            self._statements_of[only] = in_order(said)
        return self._statements_of[only]


def block_at(blocks: Sequence[Block], offset: int) -> Block | None:
    """Give the block that holds the character at `offset`."""
    index = bisect_right(blocks, offset, key=lambda block: block.span.start) - 1
    return blocks[index] if index >= 0 and offset < blocks[index].span.end else None


def _outer_first(span: Span) -> tuple[int, int]:
    return span.start, -span.end
