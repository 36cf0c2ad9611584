"""Rows of numbers, as the text of a PDF holds them: each cell read like the one before it."""

from __future__ import annotations

import re

from reader.article import Span
from reader.figures.context import Context
from reader.figures.figure import Figure, FigureKind
from reader.figures.numerals import numeral_at

LONGEST_PHRASE = 12
"""After so many numbers with nothing but a space between them, the text is a table."""

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
