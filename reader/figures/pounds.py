"""The pound of weight and the pound of money, which English writes alike."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.figures.context import Context, next_word
from reader.figures.figure import FigureKind
from reader.figures.measures import UnitFound

_REACH = 48
_BREAK = re.compile(r"[.,;:!?()\n]")
_WORDS = re.compile(r"[^\W\d_]+")


def weighed(context: Context, start: int, end: int, unit: UnitFound | None) -> UnitFound | None:
    """Give pounds as weight where the words beside them, or the text's money, say so.

    The number stands between `start` and `end`, its unit behind it.
    """
    lexicon, text = context.lexicon, context.text
    if unit is None or unit.symbol != "GBP" or not lexicon.weight_cues:
        return unit
    if text[end + 1 : unit.end].lower() not in {"pound", "pounds"}:
        return unit
    clause = _BREAK.split(text[max(0, start - _REACH) : start].lower())[-1]
    before = _WORDS.findall(clause)[-4:]
    is_cued = not lexicon.weight_cues.isdisjoint(before)
    is_cued = is_cued or next_word(text, unit.end) in lexicon.weight_cues
    is_american = "$" in context.money_signs and "£" not in context.money_signs
    is_compound = text[end] == "-" and "£" not in context.money_signs
    if is_cued or is_american or is_compound:
        return replace(unit, symbol="lb", kind=FigureKind.MEASURE)
    return unit
