"""Results of games: `2-1`, `3:0`."""

from __future__ import annotations

import re

from reader.article import Span
from reader.figures.amounts import Amount
from reader.figures.context import Context
from reader.figures.figure import Figure, FigureKind

_SCORE = re.compile(r"([0-9]{1,3})[-–:]([0-9]{1,3})(?![\w%–-]|[.,:][0-9])")
_WORDS = re.compile(r"[^\W\d_]+")


def score_at(context: Context, amount: Amount) -> Figure | None:
    """Read the score that begins with `amount`, or None.

    Its higher number stands first, or a word for winning and losing before it.
    """
    if not amount.numeral.is_plain:
        return None
    match = _SCORE.match(context.text, amount.core_start)
    if match is None:
        return None
    ours, theirs = int(match[1]), int(match[2])
    if ours < theirs:
        before = context.text[max(0, amount.start - 40) : amount.start].lower()
        if not context.lexicon.score_cues.intersection(_WORDS.findall(before)):
            return None
    span = Span(amount.core_start, match.end())
    return Figure(span, span, FigureKind.SCORE, (ours, theirs))


def partial_score_at(text: str, start: int, last: Figure | None) -> Figure | None:
    """Read a score beside the `last` figure: `31:29 (14:16)`, `6-4, 6-7 (5-7)`, or None."""
    if last is None or last.kind != FigureKind.SCORE or not 0 < start - last.span.end <= 2:
        return None
    if text[last.span.end : start] not in {" (", ", ", "; "}:
        return None
    match = _SCORE.match(text, start)
    if match is None:
        return None
    span = Span(start, match.end())
    return Figure(span, span, FigureKind.SCORE, (int(match[1]), int(match[2])))
