"""Rows of numbers, as the text of a PDF holds them: each cell read like the one before it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.article import Span
from reader.figures.context import Context
from reader.figures.figure import Figure, FigureKind
from reader.figures.numerals import numeral_at

LONGEST_PHRASE = 12
"""After so many numbers with nothing but a space between them, the text is a table."""

LONGEST_TURN = 32
"""What a text that repeats itself holds in one turn is no longer than this."""
_REACH = 128
"""What stands farther from a number than this does not tell what it is."""

_CELL_END = re.compile(r"[ \u00a0\n](?![^\W\d]|[%€$£])|\Z")
_CELL = re.compile(r"[ \u00a0\n][0-9]{1,12}(?:[.,][0-9]{1,12})?")
"""The next cell of a table, behind one space."""
_KINDS = frozenset({FigureKind.MEASURE, FigureKind.MONEY, FigureKind.PERCENT})


def cell_at(context: Context, start: int, before: Figure | None) -> Figure | None:
    """Read the number at `start`, with the unit of the cell `before` it; None for another cell."""
    text = context.text
    numeral = numeral_at(text, start, context.style)
    if before is None or numeral is None or before.core.start != before.span.start:
        return None
    core = Span(start, numeral.end)
    unit = text[before.core.end : before.span.end]
    if not unit:
        is_bare = _CELL_END.match(text, core.end) is not None
        return Figure(core, core, FigureKind.COUNT, numeral.value) if is_bare else None
    if before.kind not in _KINDS or not text.startswith(unit, core.end):
        return None
    alone = numeral_at(text, before.core.start, context.style)
    if alone is None or alone.value != before.value:
        # the words behind the number are more than a unit: "3 million euros"
        return None
    stop = core.end + len(unit)
    following = _CELL.match(text, stop)
    if following is None or not text.startswith(unit, following.end()):
        return None
    return Figure(Span(start, stop), core, before.kind, numeral.value, before.unit)


def repeated_at(text: str, start: int, recent: Iterable[tuple[int, Figure]]) -> Figure | None:
    """Give the figure at `start` where all around it is as around one of the `recent`, or None.

    They stand with the place where each was found, the last one first.
    """
    for place, figure in recent:
        period = start - place
        if period > LONGEST_TURN or place < _REACH:
            return None
        if not text.startswith(text[place:start], start):
            continue
        if text[place - _REACH : place + _REACH] == text[start - _REACH : start + _REACH]:
            return _moved(figure, place, period)
    return None


def _moved(figure: Figure, place: int, distance: int) -> Figure | None:
    """Give `figure` so far on, or None where what it counts stands far away."""
    entity = figure.entity
    if entity is not None and not place - _REACH <= entity.start <= place + _REACH:
        return None
    return replace(
        figure,
        span=_moved_span(figure.span, distance),
        core=_moved_span(figure.core, distance),
        entity=entity and _moved_span(entity, distance),
    )


def _moved_span(span: Span, distance: int) -> Span:
    return Span(span.start + distance, span.end + distance)
