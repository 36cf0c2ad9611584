"""Times and years as they are spoken: `half past six`, `noon`, `nineteen ninety-five`."""

from __future__ import annotations

import re

from reader.article import Span
from reader.figures.amounts import Amount
from reader.figures.context import (
    WORD,
    Context,
    previous_word,
)
from reader.figures.figure import Figure, FigureKind
from reader.figures.found import DateFound

_CLOCK_WORD = re.compile(r"[ \u00a0]([^\W\d_]+(?:['’][^\W\d_]+)?)(?!\w)")
_HOUR = re.compile(r"[ \u00a0](?:([0-9]{1,2})(?![\w.,:%])|(?=[^\W\d_]))")
_CENTURIES = range(18, 21)
_TOLD_IN_HUNDREDS = range(1100, 2000)


def spoken_time_at(context: Context, start: int) -> DateFound | None:
    """Read `half past six`, `quarter to nine` and `noon`, or None; the half of the day is open."""
    text, lexicon = context.text, context.lexicon
    word = WORD.match(text, start)
    named = lexicon.named_times.get(word[0].lower()) if word else None
    if word is not None and named is not None:
        return DateFound(word.end(), FigureKind.TIME, named)
    for phrase, minutes in lexicon.parts_past.items():
        end = start + len(phrase)
        match = _HOUR.match(text, end) if text[start:end].lower() == phrase else None
        if match is None:
            continue
        words = None if match[1] else context.words_at(match.end())
        hour = int(match[1]) if match[1] else (words.value if words else 0)
        if 0 < hour <= 12:
            told = (hour * 60 + minutes) % 1440
            stop = words.end if words else match.end()
            return DateFound(stop, FigureKind.TIME, f"{told // 60:02}:{told % 60:02}")
    return None


def _behind_zero(context: Context, start: int) -> tuple[int, int] | None:
    """Read `oh-seven` at `start`: the year of its century, and the end; or None."""
    lexicon = context.lexicon
    zero = WORD.match(context.text, start) if lexicon.zero_words else None
    if zero is None or zero[0].lower() not in lexicon.zero_words:
        return None
    words = context.words_at(zero.end() + 1)
    return (words.value, words.end) if words and 0 < words.value < 10 else None


def short_year_at(context: Context, start: int) -> DateFound | None:
    """Read `in oh-seven` of this century, or None."""
    year = _behind_zero(context, start)
    if year is None or previous_word(context.text, start) not in context.lexicon.year_cues:
        return None
    return DateFound(year[1], FigureKind.DATE, f"200{year[0]}")


def hour_of(context: Context, amount: Amount) -> DateFound | None:
    """Read the number word `amount` as an hour: `drei Uhr`, `five o'clock`, or None."""
    number = amount.number
    if not amount.numeral.is_word or not isinstance(number, int) or not 0 <= number <= 24:
        return None
    match = _CLOCK_WORD.match(context.text, amount.end)
    if match is None or match[1].lower() not in context.lexicon.clock_words:
        return None
    return DateFound(match.end(), FigureKind.TIME, f"{number % 24:02}:00")


def _is_told_in_hundreds(context: Context, amount: Amount) -> bool:
    """`neunzehnhundertvierundachtzig`, where no noun shows that it counts."""
    number, text = amount.number, context.text
    if not isinstance(number, int) or number not in _TOLD_IN_HUNDREDS or not number % 100:
        return False
    is_one_word = context.lexicon.cardinals.get(text[amount.start : amount.core_end].lower())
    following = text[amount.core_end : amount.core_end + 2]
    return bool(is_one_word) and not (following[:1] == " " and following[1:].isupper())


def spoken_year(context: Context, amount: Amount) -> Figure | None:
    """Read the number word `amount` with the next as a year: `nineteen ninety-five`, or None."""
    text, century = context.text, amount.number
    if _is_told_in_hundreds(context, amount):
        span = Span(amount.core_start, amount.core_end)
        return Figure(span, span, FigureKind.DATE, str(amount.number))
    if not amount.numeral.is_word or century not in _CENTURIES or amount.unit is not None:
        return None
    if text[amount.end : amount.end + 1] != " ":
        return None
    year = _behind_zero(context, amount.end + 1)
    if year is not None:
        span = Span(amount.core_start, year[1])
        return Figure(span, span, FigureKind.DATE, f"{century}0{year[0]}")
    words = context.words_at(amount.end + 1)
    if words is None or not 10 <= words.value < 100 or text[words.end : words.end + 1] == "-":
        return None
    span = Span(amount.core_start, words.end)
    return Figure(span, span, FigureKind.DATE, f"{century}{words.value}")
