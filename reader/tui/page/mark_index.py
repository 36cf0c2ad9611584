"""An article's marks by where they stand, as they are painted and stepped through.

Making it looks at every mark. Of a large article these are hundreds of thousands, so it is made
where the article is loaded, in a worker; a page finds a screenful of them in no time.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import attrgetter, le, lt

from reader.article import BlockKind, Span
from reader.figures import FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Statement
from reader.tui.page.span_index import SpanIndex

HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING})
"""The blocks that an outline has."""
DATE_KINDS = frozenset({FigureKind.DATE, FigureKind.TIME})
"""The figures that are dates."""

_SLICE = 10_000
"""Places that are compared in one go."""
_beginning = attrgetter("start")
_end = attrgetter("end")


class MarkIndex:
    """The statements, figures and links of one article, and what stepping stops at; none hidden."""

    def __init__(self, annotated: AnnotatedArticle) -> None:
        self.annotated = annotated
        self.statements = SpanIndex(annotated.statements, "span")
        self.figures = SpanIndex(annotated.figures, "span")
        self.speakers = _by("speaker.span", [s for s in annotated.statements if s.speaker])
        """The statements that have a speaker, by where that is named."""
        self.cues = _by("cue", [s for s in annotated.statements if s.cue])
        """The statements that have a cue, by where that is."""
        links = [link.span for link in annotated.article.links]
        self.links = SpanIndex(sorted(links, key=_beginning))
        for index in (self.statements, self.figures, self.speakers, self.cues, self.links):
            index.look_through()
        told = annotated.figures_told
        self.statement_stops = in_order([s.span for s in annotated.statements])
        self.figure_stops = in_order([f.span for f in told])
        self.number_stops = in_order([f.span for f in told if f.kind not in DATE_KINDS])
        """The figures that are no dates."""
        self.date_stops = in_order([f.span for f in told if f.kind in DATE_KINDS])
        self.heading_stops = in_order(
            [block.span for block in annotated.article.blocks if block.kind in HEADINGS]
        )


def in_order(spans: Sequence[Span]) -> Sequence[Span]:
    """Give each span once, by where it begins, and the outer before the inner."""
    if _are_ordered([span.start for span in spans], lt):
        return spans
    ordered = sorted(spans, key=_end, reverse=True)
    ordered.sort(key=_beginning)
    return [span for span, _ in groupby(ordered)]


def _by(attribute: str, statements: Sequence[Statement]) -> SpanIndex[Statement]:
    """Index statements by where another of their spans lies."""
    start_of = attrgetter(f"{attribute}.start")
    starts = [start_of(statement) for statement in statements]
    if not _are_ordered(starts, le):
        places = sorted(range(len(starts)), key=starts.__getitem__)
        statements = [statements[place] for place in places]
    return SpanIndex(statements, attribute)


def _are_ordered(starts: Sequence[int], comes_before: Callable[[int, int], bool]) -> bool:
    # In slices, since within one no other thread gets its turn.
    slices = (starts[first : first + _SLICE + 1] for first in range(0, len(starts), _SLICE))
    return all(all(map(comes_before, places, places[1:])) for places in slices)
