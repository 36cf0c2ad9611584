"""Times and years as they are spoken: `half past six`, `noon`, `nineteen ninety-five`."""

from __future__ import annotations

import re

from reader.article import Span
from reader.figures.amounts import Amount
from reader.figures.clock import counts_nothing, cue_before, with_part_of_day
from reader.figures.context import (
    WORD,
    Context,
    is_plural,
    next_word,
    previous_word,
)
from reader.figures.dates import day_in_words
from reader.figures.figure import Figure, FigureKind
from reader.figures.found import DateFound

_WORD = re.compile(r"([^\W\d_]+)(?:-[^\W\d_]+)?")
_CLOCK_WORD = re.compile(r"[ \u00a0]([^\W\d_]+(?:['’][^\W\d_]+)?)(?!\w)")
_HOUR = re.compile(r"[ \u00a0](?:([0-9]{1,2})(?![\w.,:%])|(?=[^\W\d_]))")
_CENTURIES = range(18, 21)
_TOLD_IN_HUNDREDS = range(1100, 2000)
_YEARS = range(1100, 2036)


def spoken_time_at(context: Context, start: int) -> DateFound | None:
    """Read `half past six`, `alle sei e mezza` and `noon`, or None.

    The half of the day is open where no word such as `'s avonds` tells it.
    """
    found = _time_at(context, start)
    return found and with_part_of_day(context.text, found, context.lexicon)


def _time_at(context: Context, start: int) -> DateFound | None:
    text, lexicon = context.text, context.lexicon
    word = _WORD.match(text, start)
    for group in (0, 1):
        named = lexicon.clock.named_times.get(word[group].lower()) if word else None
        if word is not None and named is not None:
            return DateFound(word.end(group), FigureKind.TIME, named)
    for phrase, minutes in lexicon.clock.parts_past.items():
        end = start + len(phrase)
        match = _HOUR.match(text, end) if text[start:end].lower() == phrase else None
        if match is None:
            continue
        words = None if match[1] else context.words_at(match.end())
        hour = int(match[1]) if match[1] else (words.value if words else 0)
        if 0 < hour <= 12:
            stop = words.end if words else match.end()
            following = _CLOCK_WORD.match(text, stop)
            word_behind = following[1].lower() if following else ""
            if word_behind in lexicon.clock.hour_words:
                stop = following.end() if following else stop
            elif lexicon.unit_phrases.begins(word_behind):
                # "een kwart over twee jaar"
                return None
            return _told(stop, hour, minutes)
    return _cued_hour(context, start) if lexicon.clock.cues else None


def _cued_hour(context: Context, start: int) -> DateFound | None:
    """Read `alle sei e mezza` and `às cinco`, whose hour begins at `start`, or None."""
    text, lexicon = context.text, context.lexicon
    cue = cue_before(text, start, lexicon)
    words = context.words_at(start) if cue else None
    if cue is None or words is None or not 0 < words.value <= 24 or text[start].isupper():
        return None
    end, minutes = words.end, 0
    word = next_word(text, end)
    if word in lexicon.clock.hour_words:
        end += 1 + len(word)
    for phrase, added in lexicon.clock.parts_behind.items():
        stop = end + 1 + len(phrase)
        if text[end + 1 : stop].lower() == phrase and not text[stop : stop + 1].isalnum():
            end, minutes = stop, added
            break
    told = _told(end, words.value, minutes)
    if minutes or with_part_of_day(text, told, lexicon).end > end:
        return told
    is_hour = cue.has_hours or word in lexicon.clock.hour_words
    if is_hour and next_word(text, end) in lexicon.of_words:
        # "a las dos horas de marcha"
        return None
    if lexicon.unit_phrases.begins(word) and not is_hour:
        return None
    may_stand_alone = cue.stands_alone and counts_nothing(text, end, lexicon)
    return told if is_hour or may_stand_alone else None


def _told(end: int, hour: int, minutes: int) -> DateFound:
    told = (hour * 60 + minutes) % 1440
    return DateFound(end, FigureKind.TIME, f"{told // 60:02}:{told % 60:02}")


def _behind_zero(context: Context, start: int) -> tuple[int, int] | None:
    """Read `oh-seven` at `start`: the year of its century, and the end; or None."""
    lexicon = context.lexicon
    zero = WORD.match(context.text, start) if lexicon.dates.zero_words else None
    if zero is None or zero[0].lower() not in lexicon.dates.zero_words:
        return None
    words = context.words_at(zero.end() + 1)
    return (words.value, words.end) if words and 0 < words.value < 10 else None


def short_year_at(context: Context, start: int) -> DateFound | None:
    """Read `in oh-seven` of this century, or None."""
    year = _behind_zero(context, start)
    if year is None or previous_word(context.text, start) not in context.lexicon.dates.year_cues:
        return None
    return DateFound(year[1], FigureKind.DATE, f"200{year[0]}")


def hour_of(context: Context, amount: Amount) -> DateFound | None:
    """Read the number word `amount` as an hour: `drei Uhr`, `five o'clock`, or None."""
    number = amount.number
    if not amount.numeral.is_word or not isinstance(number, int) or not 0 <= number <= 24:
        return None
    match = _CLOCK_WORD.match(context.text, amount.end)
    if match is None or match[1].lower() not in context.lexicon.clock.words:
        return None
    told = DateFound(match.end(), FigureKind.TIME, f"{number % 24:02}:00")
    return with_part_of_day(context.text, told, context.lexicon)


def spoken_day(context: Context, amount: Amount) -> DateFound | None:
    """Read the number word `amount` with a month behind it: `due giugno del ’71`, or None."""
    number = amount.number
    if not amount.numeral.is_word or not isinstance(number, int) or not 0 < number <= 31:
        return None
    return day_in_words(context.text, amount.end, number, context.lexicon)


def _is_told_in_hundreds(context: Context, amount: Amount) -> bool:
    """`neunzehnhundertvierundachtzig`, where no noun shows that it counts."""
    number, text = amount.number, context.text
    if not isinstance(number, int) or number not in _TOLD_IN_HUNDREDS or not number % 100:
        return False
    is_one_word = context.lexicon.numbers.cardinals.get(
        text[amount.start : amount.core_end].lower()
    )
    following = text[amount.core_end : amount.core_end + 2]
    return bool(is_one_word) and not (following[:1] == " " and following[1:].isupper())


def spoken_year(context: Context, amount: Amount) -> Figure | None:
    """Read the number word `amount` as a year, alone or with the next, or None.

    `nineteen ninety-five`, `em mil novecentos e sessenta e oito`.
    """
    year = _year_in_words(context, amount)
    if year is not None:
        return year
    text, century = context.text, amount.number
    if _is_told_in_hundreds(context, amount):
        span = Span(amount.core_start, amount.core_end)
        return Figure(span, span, FigureKind.DATE, str(amount.number))
    if not amount.numeral.is_word or century not in _CENTURIES or amount.unit is not None:
        return None
    if text[amount.end : amount.end + 1] != " ":
        return None
    digit = _behind_zero(context, amount.end + 1)
    if digit is not None:
        span = Span(amount.core_start, digit[1])
        return Figure(span, span, FigureKind.DATE, f"{century}0{digit[0]}")
    words = context.words_at(amount.end + 1)
    if words is None or not 10 <= words.value < 100 or text[words.end : words.end + 1] == "-":
        return None
    span = Span(amount.core_start, words.end)
    return Figure(span, span, FigureKind.DATE, f"{century}{words.value}")


def _year_in_words(context: Context, amount: Amount) -> Figure | None:
    """Read one number in words behind a preposition, which counts nothing, as a year, or None."""
    number, lexicon = amount.number, context.lexicon
    if not amount.numeral.is_word or not isinstance(number, int) or number not in _YEARS:
        return None
    if amount.unit is not None or previous_word(context.text, amount.start) not in (
        lexicon.dates.year_prepositions
    ):
        return None
    following = next_word(context.text, amount.end)
    is_noun = following and following not in lexicon.not_nouns
    if is_noun and (number % 100 == 0 or is_plural(following, lexicon)):
        return None
    span = Span(amount.core_start, amount.core_end)
    return Figure(span, span, FigureKind.DATE, str(number))
