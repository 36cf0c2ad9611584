"""One quantity in two units: `12 dollars and 35 cents`, `6 feet 2 inches`, `2 hours 30 minutes`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from reader.figures.context import Context, next_word, previous_word
from reader.figures.currencies import CODES, HUNDREDTHS
from reader.figures.exact import HALF, exact
from reader.figures.figure import FigureKind, Number
from reader.figures.fraction_words import FractionFound, added_fraction
from reader.figures.measures import UnitFound, unit_after
from reader.figures.number import number_at
from reader.figures.numerals import Numeral
from reader.figures.units import UNITS

_GAP = re.compile(r"[ \u00a0](?:(?P<joiner>[^\W\d_]{1,3}|&)[ \u00a0])?(?=[^\W_])")
_FOOT = re.compile(r"[- ]([0-9]{1,2})(?![\w.,:/%]{0,8}[0-9]|%)(?:[ -]inch(?:es)?(?!\w))?")
_PRIMES = re.compile(r"['’′][ \u00a0]?([0-9]{1,2})(?:[\"”″]|''|’’)")
_IN = re.compile(r"[ \u00a0]?in(?!\w)")
_MAX_PARTS = 3
_SPOKEN = frozenset({"ft", "in", "yd", "lb", "oz", "st"})
"""Units that are joined by `and` into one quantity, as times are."""
_TIMES = frozenset({"s", "month"})
_FOLLOWED = re.compile(r"[ \u00a0-]?[^\W_]|[ \u00a0]?[%°€$£/]|[.,:][0-9]")


@dataclass(frozen=True, slots=True)
class Whole:
    """A quantity of several parts: its number in the first unit, and where it ends."""

    number: Number
    end: int


def continued(
    context: Context, start: int, number: Number, unit: str, end: int, *, is_money: bool
) -> Whole | None:
    """Add the smaller parts behind the quantity that ends at `end`, or None where there are none.

    `start` is where the quantity begins; `between 2 hours and 30 minutes` is a range.
    """
    if number < 0 or not isinstance(number, int):
        return None
    added = part_of_unit(context, end)
    if added is not None:
        return Whole(exact(number + added.value), added.end)
    if is_money:
        return _with_minor_unit(context, start, number, unit, end)
    if unit == "m" and (centimetres := _bare_centimetres(context, start, end)):
        return Whole(exact(number + Fraction(centimetres[0], 100)), centimetres[1])
    total, smallest, stop = Fraction(number), unit, end
    height = _feet_and_inches(context, number, end) if unit == "ft" else None
    if height is not None:
        return height
    for _ in range(_MAX_PARTS):
        part = _smaller_part(context, start, smallest, stop)
        if part is None:
            break
        value, symbol, stop = part
        total += value * UNITS[symbol].factor / UNITS[unit].factor
        smallest = symbol
    return Whole(exact(total), stop) if stop > end else None


def height_at(context: Context, feet: Number | None, end: int) -> Whole | None:
    """Read the marks of feet and inches behind a number that ends at `end`: `5' 11"`, or None."""
    match = (
        _PRIMES.match(context.text, end) if context.lexicon.measures.inches_are_written_in else None
    )
    if match is None or not isinstance(feet, int) or int(match[1]) > 11:
        return None
    return Whole(exact(feet + Fraction(int(match[1]), 12)), match.end())


def part_of_unit(context: Context, end: int) -> FractionFound | None:
    """Read `and a half` or `and a quarter` behind a unit that ends at `end`, or None."""
    half = _half_of_unit(context, end)
    if half:
        return FractionFound(HALF, half, "")
    found = added_fraction(context, end)
    is_part = found is not None and found.name in context.lexicon.fractions.ambiguous
    return found if is_part else None


def _half_of_unit(context: Context, end: int) -> int:
    """Where `and a half` behind a unit that ends at `end` ends, or 0: `two years and a half`."""
    text, lexicon = context.text, context.lexicon
    if text[end + 1 : end + 2].lower() not in lexicon.joiner_letters:
        return 0
    for phrase in lexicon.fractions.and_a_half:
        stop = end + 1 + len(phrase)
        if text[end + 1 : stop].lower() != phrase or text[stop : stop + 1].isalnum():
            continue
        is_other = next_word(text, stop) in lexicon.numbers.magnitudes or unit_after(
            text, stop, lexicon
        )
        return 0 if is_other else stop
    return 0


def _feet_and_inches(context: Context, feet: int, end: int) -> Whole | None:
    """Read `6-foot-2` and `6 foot 2`, in which the inches have no name."""
    match = _FOOT.match(context.text, end)
    if match is None or not 0 < int(match[1]) < 12:
        return None
    if match[0][0] == " " and _FOLLOWED.match(context.text, match.end()):
        return None
    return Whole(exact(feet + Fraction(int(match[1]), 12)), match.end())


def _smaller_part(
    context: Context, start: int, unit: str, end: int
) -> tuple[Fraction, str, int] | None:
    """Give number, unit and end of the next part, which must be less than one of `unit`."""
    larger = UNITS.get(unit)
    if larger is None or larger.offset:
        return None
    following = _next_number(context, start, end)
    if following is None:
        return None
    numeral, is_joined = following
    found = _unit_of_part(context, unit, numeral.end)
    smaller = UNITS.get(found.symbol) if found else None
    if found is None or smaller is None or numeral.value is None:
        return None
    if is_joined and larger.base not in _TIMES and not {unit, found.symbol} <= _SPOKEN:
        return None
    if smaller.base != larger.base or smaller.factor >= larger.factor:
        return None
    value = Fraction(numeral.value)
    if not 0 < value * smaller.factor < larger.factor:
        return None
    return value, found.symbol, found.end


def _unit_of_part(context: Context, unit: str, end: int) -> UnitFound | None:
    """Read the unit of a part of so many `unit`: `in` behind feet, `pounds` behind stones."""
    text, lexicon = context.text, context.lexicon
    inch = _IN.match(text, end) if unit == "ft" and lexicon.measures.inches_are_written_in else None
    if inch is not None:
        return UnitFound(inch.end(), "in", FigureKind.MEASURE)
    found = unit_after(text, end, lexicon)
    if found is not None and found.symbol == "GBP" and UNITS[unit].base == "g":
        return replace(found, symbol="lb", kind=FigureKind.MEASURE)
    return found


def _bare_centimetres(context: Context, start: int, end: int) -> tuple[int, int] | None:
    """Read the `ochenta` of `un metro ochenta`, and where it ends, or None."""
    text, lexicon = context.text, context.lexicon
    following = _next_number(context, start, end)
    if following is None:
        return None
    numeral, is_joined = following
    if not isinstance(numeral.value, int) or not 10 <= numeral.value < 100:
        return None
    if is_joined and lexicon.heads_are_plural:
        # "they ran 3 metres and 20 fell"
        return None
    is_plain = numeral.is_word or numeral.is_plain
    word = next_word(text, numeral.end)
    if not is_plain or unit_after(text, numeral.end, lexicon) is not None:
        return None
    is_lower = text[numeral.end + 1 : numeral.end + 2].islower()
    if word and word not in lexicon.not_nouns and not (lexicon.nouns_are_capitalised and is_lower):
        return None
    # "3 metri e 20 o 30 gradini"
    is_listed = word in lexicon.ranges.alternative_words | lexicon.ranges.words
    return None if is_listed else (numeral.value, numeral.end)


def _next_number(context: Context, start: int, end: int) -> tuple[Numeral, bool] | None:
    """Give the number behind `end`, and whether `and` joins it."""
    gap, lexicon = _GAP.match(context.text, end), context.lexicon
    if gap is None:
        return None
    joiner = (gap["joiner"] or "").lower()
    position = gap.end()
    if joiner and joiner not in lexicon.numbers.joiners and joiner not in lexicon.fractions.joiners:
        # the short word is the number itself: "3 feet six inches"
        joiner, position = "", gap.start("joiner")
    if joiner and previous_word(context.text, start) in lexicon.ranges.between:
        return None
    if not joiner and not _may_be_number(context, position):
        return None
    numeral = number_at(context, position)
    return (numeral, bool(joiner)) if numeral else None


def _may_be_number(context: Context, position: int) -> bool:
    text = context.text
    return (
        text[position].isdigit()
        or next_word(text, position - 1) in context.lexicon.numbers.cardinals
    )


def _with_minor_unit(
    context: Context, start: int, number: int, unit: str, end: int
) -> Whole | None:
    """Add `and thirty-five cents`, or the bare `50` of `18 dollars 60`."""
    following = _next_number(context, start, end)
    if following is None or unit not in CODES:
        return None
    numeral, _ = following
    if not isinstance(numeral.value, int) or not 0 < numeral.value < 100:
        return None
    found = unit_after(context.text, numeral.end, context.lexicon)
    if found is None:
        is_bare = numeral.value > 9 and not _goes_on(context, numeral)
        stop = numeral.end if is_bare else 0
    else:
        stop = found.end if _is_hundredth(found, unit) else 0
    return Whole(exact(number + Fraction(numeral.value, 100)), stop) if stop else None


def _goes_on(context: Context, numeral: Numeral) -> bool:
    """Whether what stands behind a bare number makes it another: `7 dollars 50 people`.

    Behind a number in words a preposition does not: `two quid fifty for a pint`.
    """
    if _FOLLOWED.match(context.text, numeral.end) is None:
        return False
    following = next_word(context.text, numeral.end)
    return not numeral.is_word or following not in context.lexicon.not_nouns


def _is_hundredth(found: UnitFound, unit: str) -> bool:
    return found.kind == FigureKind.MONEY and unit in HUNDREDTHS.get(found.symbol, ())
