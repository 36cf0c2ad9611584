"""Numbers in words: `three hundred and six thousand`, `zweihundertfünfzig`, `quatre-vingt-dix`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from reader.figures.lexicon import Lexicon
from reader.figures.measures import unit_after
from reader.figures.numerals import Numeral

_WORD = re.compile(r"[^\W\d_]+|&")
GAP = re.compile(r"[ \u00a0]-[ \u00a0]|[ \u00a0]{1,3}|-|,[ ](?=[a-z])")
"""What stands between the words of one number."""
_NEXT_WORD = re.compile(r"[ \u00a0]([^\W\d_]+)")
MAX_PARTS = 12
"""A number has no more words than this: windows are bounded, so that time is linear."""
_MILLION = 10**6


@dataclass(slots=True)
class _Sum:
    """The number read so far: finished groups, and the group being read."""

    large: int = 0
    """What millions and more have multiplied."""
    small: int = 0
    """What thousands have multiplied since."""
    group: int = 0
    last: int = 0
    """The last part added to the group, 0 when it has none."""
    large_magnitude: int = 10**30
    """The last of the large magnitudes; the next must be smaller."""
    small_magnitude: int = _MILLION
    magnitude: int = 1
    """What the last word multiplied by; 1 where it was no magnitude."""

    @property
    def total(self) -> int:
        """The number that the words read so far write."""
        return self.large + self.small + self.group


@dataclass(frozen=True, slots=True)
class Joint:
    """Where the last `and` parts a number in words: what stood before it."""

    value: int
    end: int
    magnitude: int


@dataclass(frozen=True, slots=True)
class OrdinalEnd:
    """The ordinal that the words of a number run into: `thirty-sixth`, `two hundred and ninths`."""

    value: int
    part: int
    """What the ordinal and the last part before it make alone: 46 in `hundred forty-sixths`."""
    end: int
    name: str
    is_plural: bool
    is_bound: bool
    """Whether the last part goes with it: hyphened, or `hundred forty sixths`."""


@dataclass(frozen=True, slots=True)
class WordNumber:
    """A number in words, and what its words leave open for a fraction."""

    start: int
    end: int
    value: int
    last: int
    """The last part added below a thousand; 0 behind a magnitude."""
    magnitude: int
    """What its last word multiplies by; 1 where that is no magnitude."""
    joint: Joint | None = None
    ordinal: OrdinalEnd | None = None
    before_last: tuple[int, int] | None = None
    """Value and end without the last part, which an ordinal may take: `hundred | forty sixths`."""


@dataclass(slots=True)
class _Trail:
    """The steps of one reading."""

    reading: _Sum = field(default_factory=_Sum)
    end: int = 0
    joint: Joint | None = None
    previous: tuple[int, int] | None = None


def words_at(
    text: str, start: int, lexicon: Lexicon, *, after_article: bool = False
) -> WordNumber | None:
    """Read the longest number in words that begins at `start`, or None where there is none.

    Behind an article a hundred or a million needs no number before it.
    """
    first = _WORD.match(text, start)
    if first is None or not _may_begin(first[0].lower(), lexicon, after_article=after_article):
        return None
    trail = _Trail(end=start)
    reading, position, gap_text = trail.reading, start, ""
    opened: Joint | None = None
    ordinal: OrdinalEnd | None = None
    for part in range(MAX_PARTS):
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match[0].lower()
        before = (reading.total, trail.end)
        if part and word in lexicon.numbers.joiners:
            if opened or not _joins(reading, lexicon):
                break
            opened = Joint(reading.total, trail.end, reading.magnitude)
        elif _add(reading, word, lexicon, is_first=not part, after_article=after_article):
            trail.end, trail.previous = match.end(), before
            trail.joint, opened = opened or trail.joint, None
        else:
            ordinal = _ordinal_end(trail, word, match.end(), lexicon, gap=gap_text)
            break
        gap = GAP.match(text, match.end())
        if gap is None or (gap[0][0] == "," and reading.last):
            break
        position, gap_text = gap.end(), gap[0]
    if trail.end == start:
        return None
    return WordNumber(
        start, trail.end, reading.total, reading.last, reading.magnitude, trail.joint, ordinal,
        trail.previous,
    )  # fmt: skip


def _may_begin(word: str, lexicon: Lexicon, *, after_article: bool) -> bool:
    if lexicon.cardinal_of(word) is not None or word in lexicon.numbers.bare_magnitudes:
        return True
    return after_article and (
        word in lexicon.numbers.magnitudes
        or word in lexicon.numbers.hundreds
        or word in lexicon.numbers.dozens
    )


def _ordinal_end(
    trail: _Trail, word: str, end: int, lexicon: Lexicon, *, gap: str
) -> OrdinalEnd | None:
    """Take `word` as the ordinal that the number runs into, or tell that it is none."""
    tails, reading = lexicon.ordinals.tails, trail.reading
    if not tails or not reading.total:
        return None
    is_plural = word not in tails and word[-1:] == "s"
    value = tails.get(word[:-1] if is_plural else word)
    if value is None:
        return None
    if value >= 100:
        whole, part = reading.total * value, (reading.last or reading.total) * value
    elif reading.last == 4 and value == 20 and lexicon.numbers.twenties:
        whole, part = reading.total - 4 + 80, 80
    elif _continues(reading, value, lexicon, is_first=False):
        whole, part = reading.total + value, reading.last + value
    else:
        return None
    is_bound = gap == "-" or 20 <= reading.last < 100 < reading.group
    return OrdinalEnd(whole, part, end, word, is_plural, is_bound and trail.joint is None)


def with_decimals(text: str, whole: Numeral, lexicon: Lexicon) -> Numeral:
    """Read `Komma drei` or `virgule zéro trois` behind `whole`, or give it as it is."""
    mark = _NEXT_WORD.match(text, whole.end)
    if mark is None or mark[1].lower() not in lexicon.numbers.decimal_words:
        return whole
    digits, end = _decimal_digits(text, mark.end(), lexicon)
    if not digits:
        return whole
    is_open = mark[1].lower() in lexicon.numbers.ambiguous_decimal_words and _NEXT_WORD.match(
        text, end
    )
    if is_open and unit_after(text, end, lexicon) is None:
        return whole
    # not `is_word`: a magnitude may follow, as behind digits: `zwei Komma drei Millionen`
    return Numeral(whole.start, end, Decimal(f"{whole.value}.{digits}"))


def _decimal_digits(text: str, position: int, lexicon: Lexicon) -> tuple[str, int]:
    """Give the decimals in words at `position`, digit by digit or as one number."""
    digits, end = "", position
    for _ in range(MAX_PARTS):
        match = _NEXT_WORD.match(text, end)
        number = lexicon.cardinal_of(match[1].lower()) if match else None
        if match is None or number is None:
            break
        if number > 9:
            rest = words_at(text, match.start(1), lexicon)
            is_short = rest is not None and rest.magnitude == 1 and rest.value < 10**6
            if rest is not None and is_short and not digits.strip("0"):
                digits, end = digits + str(rest.value), rest.end
            break
        digits, end = digits + str(number), match.end()
    return digits, end


def _joins(reading: _Sum, lexicon: Lexicon) -> bool:
    """Whether `and` may go on: after a hundred or a magnitude, or a ten where a language does."""
    if lexicon.numbers.joins_tens:
        return reading.last >= 20 or reading.last == 0
    return reading.last in {0, 100}


def _add(
    reading: _Sum, word: str, lexicon: Lexicon, *, is_first: bool, after_article: bool
) -> bool:
    """Take `word` into the number, or tell that it does not continue it."""
    is_bare = word in lexicon.numbers.bare_magnitudes or (is_first and after_article)
    if word in lexicon.numbers.hundreds:
        return _add_hundred(reading, word, lexicon, is_bare=is_bare)
    if word in lexicon.numbers.dozens and (reading.group or (is_bare and not reading.total)):
        return _add_dozens(reading, lexicon.numbers.dozens[word])
    magnitude = lexicon.numbers.magnitudes.get(word)
    if magnitude is not None:
        return _add_magnitude(reading, magnitude, is_bare=is_bare)
    if reading.last == 4 and word in lexicon.numbers.twenties:
        reading.group, reading.last = reading.group - 4 + 80, 80
        return True
    number = lexicon.cardinal_of(word)
    if number is None or not _continues(reading, number, lexicon, is_first=is_first):
        return False
    if number >= 1000 and not number % 1000:
        # one word, but hundreds may follow apart: `tweeduizend vijfhonderd`
        reading.small += number
        reading.last, reading.small_magnitude, reading.magnitude = 0, 1000, 1000
        return True
    reading.group, reading.last, reading.magnitude = reading.group + number, number, 1
    return True


def _continues(reading: _Sum, number: int, lexicon: Lexicon, *, is_first: bool) -> bool:
    if is_first:
        return True
    last = reading.last
    if last == 0:
        limit = reading.small_magnitude if reading.small else reading.large_magnitude
        return reading.total > 0 and 0 < number < limit
    if last >= 100:
        return 0 < number < 100
    if lexicon.numbers.is_vigesimal and (
        (last in {60, 80} and number < 20) or (last == 10 and number in {7, 8, 9})
    ):
        return number > 0
    return last >= 20 and last % 10 == 0 and 0 < number < 10


def _add_hundred(reading: _Sum, word: str, lexicon: Lexicon, *, is_bare: bool) -> bool:
    if reading.group == 1 and word in lexicon.numbers.bare_magnitudes:
        # "un" before "cent" is the numerator of "un cent huitième"
        return False
    if is_bare and not reading.group:
        reading.group = 1
    if not 0 < reading.group < (17 if lexicon.numbers.is_vigesimal else 100):
        return False
    reading.group, reading.last, reading.magnitude = reading.group * 100, 100, 1
    return True


def _add_dozens(reading: _Sum, dozen: int) -> bool:
    """`two dozen`; behind hundreds only what follows them: `three hundred and two dozen`."""
    rest = reading.group % 100 or reading.group
    reading.group += (rest or 1) * dozen - rest
    reading.last, reading.magnitude = 1, 1
    return True


def _add_magnitude(reading: _Sum, magnitude: int, *, is_bare: bool) -> bool:
    if magnitude >= _MILLION:
        return _add_large(reading, magnitude, is_bare=is_bare)
    if is_bare and not reading.group:
        reading.group = 1
    if not reading.group or magnitude >= reading.small_magnitude:
        return False
    reading.small += reading.group * magnitude
    reading.small_magnitude = reading.magnitude = magnitude
    reading.group = reading.last = 0
    return True


def _add_large(reading: _Sum, magnitude: int, *, is_bare: bool) -> bool:
    """Millions and more multiply the thousands before them too: `two thousand million`."""
    if is_bare and not reading.total:
        reading.group = 1
    multiplied = reading.small + reading.group
    if not multiplied or magnitude >= reading.large_magnitude:
        return False
    reading.large += multiplied * magnitude
    reading.large_magnitude = reading.magnitude = magnitude
    reading.small_magnitude = _MILLION
    reading.small = reading.group = reading.last = 0
    return True
