"""One number with all that belongs to it: sign, currency, magnitude, unit, denominator."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from reader.article import Span
from reader.figures.compounds import continued, height_at
from reader.figures.context import Context, is_plural, next_word
from reader.figures.exact import exact, multiply, negated
from reader.figures.figure import FigureKind, Number
from reader.figures.magnitudes import magnitude_after
from reader.figures.measures import UnitFound, currency_before, dashes_end, rate_after
from reader.figures.number import number_at, signed_start
from reader.figures.numerals import Numeral
from reader.figures.senses import unit_meant
from reader.figures.units import PERCENT_UNITS, UNITS

_MINUS = frozenset("-−–")
_MAGNITUDE_WORD = re.compile(r"[ \u00a0\u202f-]([^\W\d_]+)\.?")
_OF_A = re.compile(
    r"[ \u00a0]([^\W\d_]{1,4})(?:[ \u00a0](?P<article>1|[^\W\d_]{1,5})(?=[ \u00a0])|['’])"
)
_OF = re.compile(r" ([^\W\d_]{1,3})['’ ]")
_TEMPERATURES = frozenset({"°C", "°F", "°", "K"})
_US_BEHIND = re.compile(r" (?:US|U\.S\.)(?=[ .,;)]|$)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number and its unit. `number` holds the sign and the magnitude."""

    start: int
    core_start: int
    core_end: int
    end: int
    numeral: Numeral
    number: Number | None
    magnitude: Number = 1
    unit: str | None = None
    kind: FigureKind = FigureKind.COUNT
    has_currency_before: bool = False
    rate: str | None = None
    counted: Span | None = None
    """What is counted, where it stands within: `une boîte sur quatre`."""


def amount_at(
    context: Context, start: int, *, after_article: bool = False, is_money: bool = False
) -> Amount | None:
    """Read the number that begins at `start`, digits or words, and what belongs to it, or None.

    With `is_money`, what stands before makes it money: `m` means a million in `£10-12m`.
    """
    numeral = number_at(context, start, after_article=after_article)
    if numeral is None:
        return None
    text = context.text
    begin, is_negative = signed_start(context, numeral)
    money = currency_before(text, begin) if not numeral.is_word else None
    if money is not None and not is_negative:
        outer, is_negative = _outer_sign(text, money[1])
        money = money[0], outer
    found = magnitude_after(context, numeral, is_money=is_money or money is not None)
    number = numeral.value
    if number is not None:
        number = multiply(number, Fraction(found.factor)) if found.factor != 1 else number
        if found.added:
            number = exact(Fraction(number) + Fraction(found.added))
        number = negated(number) if is_negative else number
    amount = Amount(
        money[1] if money else begin, begin, max(numeral.end, found.core_end), found.end, numeral,
        number, found.factor,
    )  # fmt: skip
    return _with_unit(context, amount, money and money[0])


def _outer_sign(text: str, start: int) -> tuple[int, bool]:
    """The minus before a currency: `-$1.2m`."""
    if start and text[start - 1] in _MINUS and (start == 1 or text[start - 2] in " \u00a0(\n"):
        return start - 1, True
    return start, False


def _with_unit(context: Context, amount: Amount, money: str | None) -> Amount:
    text = context.text
    unit = _unit_behind(context, amount)
    if money is not None:
        amount = replace(amount, unit=money, kind=FigureKind.MONEY, has_currency_before=True)
        end = _repeated_currency(text, amount.end, unit, money)
        amount = replace(amount, end=dashes_end(text, end[0]), unit=end[1])
    elif unit is None:
        height = height_at(context, amount.number, amount.end)
        # behind degrees these are minutes and seconds of arc
        if height is None or text[amount.start - 1 : amount.start] in {"°", "º"}:
            return amount
        return replace(
            amount, number=height.number, end=height.end, unit="ft", kind=FigureKind.MEASURE
        )
    else:
        amount = replace(amount, end=unit.end, unit=unit.symbol, kind=unit.kind)
        factors = context.lexicon.measures.unit_factors
        if factors and amount.number is not None:
            noun = text[amount.core_end : unit.end].lstrip(" \u00a0-").lower()
            factor = factors.get(noun, 1)
            amount = replace(amount, number=multiply(amount.number, factor))
        if unit.kind == FigureKind.MONEY or unit.multiplies != 1:
            amount = _with_magnitude_behind_unit(context, amount, unit)
    amount = _compounded(context, amount)
    if amount.unit in _TEMPERATURES and amount.number is not None:
        below = below_zero_end(context, amount.end)
        if below:
            return replace(amount, number=negated(amount.number), end=below)
    return with_rate(context, amount)


def below_zero_end(context: Context, end: int) -> int:
    """Where `below zero` behind a temperature that ends at `end` ends, or 0."""
    for phrase in context.lexicon.measures.below_zero:
        stop = end + 1 + len(phrase)
        if context.text[end + 1 : stop].lower() == phrase:
            return 0 if context.text[stop : stop + 1].isalnum() else stop
    return 0


def with_rate(context: Context, amount: Amount) -> Amount:
    """Give `amount` with what stands behind its unit: `per month`, `a head`."""
    if amount.unit is None or amount.unit in PERCENT_UNITS - {"‰"}:
        return amount
    rate = rate_after(context.text, amount.end, amount.unit, context.lexicon)
    if rate is None or (amount.unit in _TEMPERATURES and rate[0] in {"day", "night"}):
        # "-3 °C la nuit" is a reading of the night
        return amount
    return replace(amount, rate=rate[0], end=rate[1])


def _unit_behind(context: Context, amount: Amount) -> UnitFound | None:
    end = amount.end
    unit = unit_meant(context, end, amount.number)
    if unit is not None:
        return unit
    adjective = next_word(context.text, end)
    if adjective in context.lexicon.measures.unit_adjectives:
        unit = unit_meant(context, end + 1 + len(adjective), amount.number)
        return unit if unit is not None and unit.symbol in UNITS else None
    # whatever ends in a million may have an `of` behind it, in words or not: `6 milioni e mezzo di`
    number = amount.number
    is_large = number is not None and (number >= 1000 or number <= -1000)
    if amount.end == amount.core_end and not amount.numeral.is_word and not is_large:
        return None
    return unit_behind_of(context, end)


def unit_behind_of(context: Context, end: int) -> UnitFound | None:
    """Read the unit in `millions of dollars`, `millions d'euros`, `hundreds of miles`."""
    match = _OF.match(context.text, end)
    if match is None or match[1].lower() not in context.lexicon.of_words:
        return None
    return unit_meant(context, match.end() - 1)


def of_unit(context: Context, end: int) -> UnitFound | None:
    """Read the unit in `of an hour` and `d'heure` behind a share."""
    lexicon, match = context.lexicon, _OF_A.match(context.text, end)
    if match is None or match[1].lower() not in lexicon.of_words:
        return _singular_behind_of(context, end)
    if match["article"] is None:
        return _directly_after(context, match.end())
    article = match["article"].lower()
    if (
        article not in lexicon.articles
        and article != "1"
        and lexicon.numbers.cardinals.get(article) != 1
    ):
        return _singular_behind_of(context, end)
    return unit_meant(context, match.end())


def _singular_behind_of(context: Context, end: int) -> UnitFound | None:
    """The unit in `un cuarto de hora`; a share of several is one: `um terço de horas extras`."""
    lexicon, match = context.lexicon, _OF.match(context.text, end)
    word = match[1].lower() if match else ""
    # "um quarto do dia", with the article, is a share of it
    if match is None or word not in lexicon.of_words or word in lexicon.contractions:
        return None
    unit = _directly_after(context, match.end())
    noun = next_word(context.text, match.end() - 1)
    return None if unit is None or is_plural(noun, lexicon) else unit


def _directly_after(context: Context, position: int) -> UnitFound | None:
    """The unit that begins at `position`, behind an apostrophe, if it is one of measure."""
    unit = unit_meant(context, position - 1)
    return unit if unit is not None and unit.kind == FigureKind.MEASURE else None


def _repeated_currency(text: str, end: int, unit: UnitFound | None, money: str) -> tuple[int, str]:
    """Take `US` or a currency's name behind `$5`: `$31.20 US`, `$1.25 sterling`."""
    if unit is not None and unit.kind == FigureKind.MONEY and unit.multiplies == 1:
        return (unit.end, unit.symbol) if money in {"USD", unit.symbol} else (end, money)
    match = _US_BEHIND.match(text, end)
    return (match.end(), money) if match and money == "USD" else (end, money)


def _with_magnitude_behind_unit(context: Context, amount: Amount, unit: UnitFound) -> Amount:
    """Read `75 USD million`, `30 MUSD` and `1.5 mb/d`."""
    factor, end = unit.multiplies, amount.end
    if amount.magnitude == 1 and not amount.numeral.is_word:
        match = _MAGNITUDE_WORD.match(context.text, end)
        behind = match and context.lexicon.numbers.magnitudes.get(match[1].lower())
        if match and behind:
            factor, end = behind, match.end(1)
    if factor == 1 or amount.number is None:
        return amount
    number, magnitude = multiply(amount.number, factor), multiply(amount.magnitude, factor)
    return replace(amount, number=number, magnitude=magnitude, end=end)


def _compounded(context: Context, amount: Amount) -> Amount:
    """Take in what follows in smaller units: `3 dollars 50 cents`, `6 feet 2 inches`."""
    if amount.magnitude != 1 or amount.number is None or amount.unit is None:
        return amount
    is_money = amount.kind == FigureKind.MONEY
    if not is_money and amount.kind != FigureKind.MEASURE:
        return amount
    whole = continued(
        context, amount.start, amount.number, amount.unit, amount.end, is_money=is_money
    )
    return replace(amount, number=whole.number, end=whole.end) if whole else amount
