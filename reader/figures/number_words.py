"""Numbers in words: `three hundred and six thousand`, `zweihundertfünfzig`, `quatre-vingt-dix`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from reader.figures.lexicon import Lexicon
from reader.figures.numerals import Numeral

_WORD = re.compile(r"[^\W\d_]+|&")
_GAP = re.compile(r"[ \u00a0]-[ \u00a0]|[ \u00a0-]|,[ ](?=[a-z])")
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
MAX_PARTS = 12
"""A number has no more words than this: windows are bounded, so that time is linear."""


@dataclass(slots=True)
class _Sum:
    """The number read so far: finished groups, and the group being read."""

    total: int = 0
    group: int = 0
    last: int = 0
    """The last part added to the group, 0 when it has none."""
    magnitude: int = 10**30
    """The last magnitude that multiplied; the next must be smaller."""


def word_number_at(
    text: str, start: int, lexicon: Lexicon, *, after_article: bool = False
) -> Numeral | None:
    """Read the number in words that begins at `start`, or None where there is none.

    Behind an article a hundred or a million needs no number before it.
    """
    reading = _Sum()
    end = position = start
    for part in range(MAX_PARTS):
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match[0].lower()
        if part and word in lexicon.joiners:
            if not _joins(reading, lexicon):
                break
        elif _add(reading, word, lexicon, is_first=not part, after_article=after_article):
            end = match.end()
        else:
            break
        gap = _GAP.match(text, match.end())
        if gap is None or (gap[0][0] == "," and reading.last):
            break
        position = gap.end()
    if end == start:
        return None
    whole = Numeral(start, end, reading.total + reading.group, is_word=True)
    return _with_decimals(text, whole, lexicon)


def _with_decimals(text: str, whole: Numeral, lexicon: Lexicon) -> Numeral:
    """Read `Komma drei` or `virgule zéro trois` behind `whole`, or give it as it is."""
    mark = _NEXT_WORD.match(text, whole.end)
    if mark is None or mark[1].lower() not in lexicon.decimal_words:
        return whole
    digits, end = "", mark.end()
    for _ in range(MAX_PARTS):
        match = _NEXT_WORD.match(text, end)
        number = lexicon.cardinals.get(match[1].lower()) if match else None
        if match is None or number is None or (number > 9 and digits):
            break
        digits, end = digits + str(number), match.end()
    if not digits:
        return whole
    # not `is_word`: a magnitude may follow, as behind digits: `zwei Komma drei Millionen`
    return Numeral(whole.start, end, Decimal(f"{whole.value}.{digits}"))


def _joins(reading: _Sum, lexicon: Lexicon) -> bool:
    """Whether `and` may go on: after a hundred or a magnitude, or a ten where a language does."""
    if lexicon.joins_tens:
        return reading.last >= 20 or reading.last == 0
    return reading.last in {0, 100}


def _add(
    reading: _Sum, word: str, lexicon: Lexicon, *, is_first: bool, after_article: bool
) -> bool:
    """Take `word` into the number, or tell that it does not continue it."""
    is_bare = is_first and (after_article or word in lexicon.bare_magnitudes)
    if word in lexicon.hundreds:
        return _add_hundred(reading, is_bare=is_bare, below=17 if lexicon.is_vigesimal else 100)
    if word in lexicon.dozens and (reading.group or is_bare):
        reading.group, reading.last = (reading.group or 1) * lexicon.dozens[word], 1
        return True
    magnitude = lexicon.magnitudes.get(word)
    if magnitude is not None:
        return _add_magnitude(
            reading, magnitude, is_bare=is_bare or word in lexicon.bare_magnitudes
        )
    if reading.last == 4 and word in lexicon.twenties:
        reading.group, reading.last = reading.group - 4 + 80, 80
        return True
    number = lexicon.cardinal_of(word)
    if number is None or not _continues(reading, number, lexicon, is_first=is_first):
        return False
    if number >= 1000 and not number % 1000:
        # one word, but hundreds may follow apart: `tweeduizend vijfhonderd`
        reading.total, reading.last, reading.magnitude = reading.total + number, 0, 1000
        return True
    reading.group, reading.last = reading.group + number, number
    return True


def _continues(reading: _Sum, number: int, lexicon: Lexicon, *, is_first: bool) -> bool:
    if is_first:
        return True
    last = reading.last
    if last == 0:
        return reading.total > 0 and 0 < number < reading.magnitude
    if last >= 100:
        return 0 < number < 100
    if lexicon.is_vigesimal and (
        (last in {60, 80} and number < 20) or (last == 10 and number in {7, 8, 9})
    ):
        return number > 0
    return last >= 20 and last % 10 == 0 and 0 < number < 10


def _add_hundred(reading: _Sum, *, is_bare: bool, below: int) -> bool:
    if is_bare and not reading.group:
        reading.group = 1
    if not 0 < reading.group < below:
        return False
    reading.group, reading.last = reading.group * 100, 100
    return True


def _add_magnitude(reading: _Sum, magnitude: int, *, is_bare: bool) -> bool:
    if not reading.group and is_bare:
        reading.group = 1
    if not reading.group and reading.total and magnitude >= 10**6 > reading.total:
        # "two thousand million", "mil millones": one magnitude multiplies another
        reading.total, reading.magnitude = reading.total * magnitude, magnitude
        return True
    if not reading.group or magnitude >= reading.magnitude:
        return False
    reading.total += reading.group * magnitude
    reading.group, reading.last, reading.magnitude = 0, 0, magnitude
    return True
