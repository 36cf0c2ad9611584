"""One number with all that belongs to it: sign, currency, magnitude, unit, denominator."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from reader.figures.exact import HALF, exact, multiply, negated
from reader.figures.figure import FigureKind, Number
from reader.figures.lexicon import Lexicon
from reader.figures.measures import (
    UnitFound,
    currency_after,
    currency_before,
    rate_after,
    unit_after,
)
from reader.figures.number_words import word_number_at
from reader.figures.numerals import Numeral, Style, numeral_at, vulgar_at

_MINUS = frozenset("-−–")
_MAGNITUDE_WORD = re.compile(r"[ \u00a0\u202f-]([^\W\d_]+)\.?")
_LETTERS = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"[^\W\d_]{1,4}(?!\w)")
_PLURAL_NOUN = re.compile(r" ([^\W\d_]+)")
_SUBUNITS = re.compile(
    r" (?:and |et |und |y )?([0-9]{1,2})(?= ?(cents?|pence|p|centimes?|céntimos?)\b| ?Cent\b)"
)


_OF = re.compile(r" ([^\W\d_]{1,3})['’ ]")
_US_BEHIND = re.compile(r" (?:US|U\.S\.)(?=[ .,;)]|$)")


@dataclass(frozen=True, slots=True)
class Context:
    """What is known of the text while it is read."""

    text: str
    lexicon: Lexicon
    style: Style


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


def amount_at(context: Context, start: int, *, after_article: bool = False) -> Amount | None:
    """Read the number that begins at `start`, digits or words, and what belongs to it, or None."""
    numeral = number_at(context, start, after_article=after_article)
    if numeral is None:
        return None
    text = context.text
    begin, is_negative = _sign(text, numeral)
    money = currency_before(text, begin) if not numeral.is_word else None
    if money is not None and not is_negative:
        outer, is_negative = _outer_sign(text, money[1])
        money = money[0], outer
    magnitude, end = magnitude_after(context, numeral, is_money=money is not None)
    core_end = max(numeral.end, _half_end(context, numeral))
    number = numeral.value
    if number is not None:
        number = multiply(number, Fraction(magnitude)) if magnitude != 1 else number
        number = negated(number) if is_negative else number
    amount = Amount(money[1] if money else begin, begin, core_end, end, numeral, number, magnitude)
    return _with_unit(context, amount, money and money[0])


def number_at(context: Context, start: int, *, after_article: bool = False) -> Numeral | None:
    """Read a bare number at `start`, in digits or in words."""
    character = context.text[start : start + 1]
    if "0" <= character <= "9":
        return _with_leading_point(context, numeral_at(context.text, start, context.style))
    if character.isnumeric():
        return vulgar_at(context.text, start)
    word = _LETTERS.match(context.text, start)
    half = context.lexicon.with_half.get(word[0].lower()) if word else None
    if word is not None and half is not None:
        # not `is_word`: a magnitude may follow, as behind digits: `zweieinhalb Millionen`
        return Numeral(start, word.end(), exact(half))
    return word_number_at(context.text, start, context.lexicon, after_article=after_article)


def _with_leading_point(context: Context, numeral: Numeral | None) -> Numeral | None:
    """Read `.08` as a decimal."""
    if numeral is None or not numeral.is_plain or not numeral.start:
        return numeral
    text, start = context.text, numeral.start
    if text[start - 1] != "." or (
        start > 1 and not (text[start - 2].isspace() or text[start - 2] in "$€£(")
    ):
        return numeral
    if numeral.value is None or numeral.end - start > 9:
        return numeral
    value = multiply(Fraction(int(numeral.value)) / 10 ** (numeral.end - start), 1)
    return Numeral(start - 1, numeral.end, value)


def _sign(text: str, numeral: Numeral) -> tuple[int, bool]:
    start = numeral.start
    if numeral.is_word or not start or text[start - 1] not in _MINUS:
        return start, False
    before = text[start - 2 : start - 1] if start > 1 else ""
    if not before or before.isspace() or before in '("“„«[':
        return start - 1, True
    return start, False


def _outer_sign(text: str, start: int) -> tuple[int, bool]:
    """The minus before a currency: `-$1.2m`."""
    if start and text[start - 1] in _MINUS and (start == 1 or text[start - 2] in " \u00a0(\n"):
        return start - 1, True
    return start, False


def magnitude_after(context: Context, numeral: Numeral, *, is_money: bool) -> tuple[Number, int]:
    """Give what the words behind a number multiply it by, and where they end."""
    text, lexicon, end = context.text, context.lexicon, numeral.end
    glued = None if numeral.is_word else _GLUED.match(text, end)
    if glued is not None:
        factor = _short_magnitude(context, glued[0], glued.end(), is_money=is_money)
        return (factor, glued.end()) if factor else (1, end)
    magnitude: Number = 1
    half_end = _half_end(context, numeral)
    if half_end:
        magnitude, end = 1 + HALF / Fraction(numeral.value or 1), half_end
    for _ in range(3):
        match = _MAGNITUDE_WORD.match(text, end)
        if match is None:
            break
        word = match[1].lower()
        factor = lexicon.magnitudes.get(word) or _hundred(word, lexicon)
        if factor is None or (numeral.is_word and magnitude == 1):
            factor = lexicon.dozens.get(word)
        if factor is None:
            break
        magnitude *= factor
        end = match.end() if match[0][-1] != "." or len(word) < 5 else match.end() - 1
    return magnitude, end


def _half_end(context: Context, numeral: Numeral) -> int:
    """Where `and a half` behind the number ends, or 0."""
    end = numeral.end + 1
    for phrase in context.lexicon.and_a_half:
        if context.text[end : end + len(phrase)].lower() == phrase and numeral.value:
            return end + len(phrase)
    return 0


def _hundred(word: str, lexicon: Lexicon) -> int | None:
    """A hundred behind another number, unless the word is a coin's name too: `20 cents`."""
    return 100 if word in lexicon.hundreds and word not in lexicon.currencies else None


def _short_magnitude(context: Context, letters: str, end: int, *, is_money: bool) -> int | None:
    """What `k`, `m`, `bn` directly behind digits mean; a lone `m` may be metres."""
    lexicon = context.lexicon
    word = letters.lower()
    if len(word) > 1 and word in lexicon.magnitudes:
        return lexicon.magnitudes[word]
    factor = lexicon.short_magnitudes.get(letters)
    if factor is None or is_money:
        return factor
    if currency_after(context.text, end):
        return factor
    if letters in {"m", "t"}:
        noun = _PLURAL_NOUN.match(context.text, end)
        return factor if noun and letters == "m" and is_plural(noun[1], lexicon) else None
    return factor


def is_plural(word: str, lexicon: Lexicon) -> bool:
    """Whether `word` looks like the plural of a noun."""
    lowered = word.lower()
    if lowered in lexicon.plurals:
        return True
    if len(lowered) < 4 or lowered in lexicon.not_nouns or lowered.endswith(("ss", "us", "is")):
        return False
    return lowered.endswith(lexicon.plural_endings)


def _with_unit(context: Context, amount: Amount, money: str | None) -> Amount:
    text, lexicon = context.text, context.lexicon
    unit = _unit_behind(context, amount)
    if money is not None:
        amount = replace(amount, unit=money, kind=FigureKind.MONEY, has_currency_before=True)
        end = _repeated_currency(text, amount.end, unit, money)
        amount = replace(amount, end=end[0], unit=end[1])
    elif unit is None:
        return amount
    else:
        amount = replace(amount, end=unit.end, unit=unit.symbol, kind=unit.kind)
        if unit.kind == FigureKind.MONEY:
            amount = _with_magnitude_behind_unit(context, amount, unit)
            amount = _with_subunits(text, amount)
    if amount.unit not in {"%", "pp", "bp"}:
        rate = rate_after(text, amount.end, lexicon)
        if rate is not None:
            amount = replace(amount, rate=rate[0], end=rate[1])
    return amount


def _unit_behind(context: Context, amount: Amount) -> UnitFound | None:
    text, lexicon, end = context.text, context.lexicon, amount.end
    unit = unit_after(text, end, lexicon)
    if unit is not None or (amount.end == amount.core_end and not amount.numeral.is_word):
        return unit
    return unit_behind_of(context, end)


def unit_behind_of(context: Context, end: int) -> UnitFound | None:
    """Read the unit in `millions of dollars`, `millions d'euros`, `hundreds of miles`."""
    match = _OF.match(context.text, end)
    if match is None or match[1].lower() not in context.lexicon.of_words:
        return None
    return unit_after(context.text, match.end() - 1, context.lexicon)


def _repeated_currency(text: str, end: int, unit: UnitFound | None, money: str) -> tuple[int, str]:
    """Take `US` or a currency's name behind `$5`: `$31.20 US`, `$1.25 sterling`."""
    if unit is not None and unit.kind == FigureKind.MONEY and unit.multiplies == 1:
        return (unit.end, unit.symbol) if money in {"USD", unit.symbol} else (end, money)
    match = _US_BEHIND.match(text, end)
    return (match.end(), money) if match and money == "USD" else (end, money)


def _with_magnitude_behind_unit(context: Context, amount: Amount, unit: UnitFound) -> Amount:
    """Read `75 USD million` and `30 MUSD`."""
    factor, end = unit.multiplies, amount.end
    if amount.magnitude == 1 and not amount.numeral.is_word:
        match = _MAGNITUDE_WORD.match(context.text, end)
        behind = match and context.lexicon.magnitudes.get(match[1].lower())
        if match and behind:
            factor, end = behind, match.end(1)
    if factor == 1 or amount.number is None:
        return amount
    return replace(amount, number=multiply(amount.number, factor), magnitude=factor, end=end)


def _with_subunits(text: str, amount: Amount) -> Amount:
    """Read `3 dollars 50 cents` as one amount."""
    match = _SUBUNITS.match(text, amount.end)
    if match is None or amount.magnitude != 1 or not isinstance(amount.number, int):
        return amount
    end = match.end() + len(match[2] or "Cent") + text[match.end()].isspace()
    exact = amount.number + Fraction(int(match[1]), 100)
    return replace(amount, number=multiply(exact, 1), end=end)
