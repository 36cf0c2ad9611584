"""Shares, ordinals and multiples: `two-thirds`, `one in five`, `half a million`, `tenfold`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount, Context, amount_at, number_at
from reader.figures.exact import HALF, multiply
from reader.figures.figure import FigureKind
from reader.figures.measures import unit_after
from reader.figures.modifiers import modifier_before
from reader.figures.numerals import Numeral

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?<![\w-])([^\W\d_]{1,4})[ \u00a0-]\Z")
_HALF_OF = re.compile(r"[ -](?P<word>[^\W\d_]+)")
_ORDINAL = re.compile(r"[0-9]{1,4}(?:st|nd|rd|th|er|ère|e|ème|º|ª)(?![\w])")
_GAP_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_OF_MAGNITUDE = re.compile(r" (of) (an?) ([^\W\d_]+illion)\b")
_CAPITAL = re.compile(r"[ -][^\W\d_a-z]")


def article_before(context: Context, start: int) -> int | None:
    """Give where the indefinite article before `start` begins, or None."""
    match = _ARTICLE.search(context.text, max(0, start - 6), start)
    return match.start() if match and match[1].lower() in context.lexicon.articles else None


def half_at(context: Context, start: int) -> Amount | None:
    """Read `half a million`, `half an hour`, `half of`, or None where `half` claims nothing."""
    text, lexicon = context.text, context.lexicon
    word = _WORD.match(text, start)
    if word is None or word[0].lower() not in lexicon.halves:
        return None
    begin = article_before(context, start)
    begin = start if begin is None else begin
    after = _HALF_OF.match(text, word.end())
    numeral = Numeral(begin, word.end(), HALF, is_fraction=True, is_word=True)
    next_word = (after["word"] if after else "").lower()
    end = word.end()
    if after and next_word in lexicon.articles:
        end, next_word = after.end(), _next_word(text, after.end())
    factor = lexicon.magnitudes.get(next_word) or lexicon.dozens.get(next_word)
    if factor:
        return _half_of_number(context, numeral, end, next_word, factor)
    unit = unit_after(text, end, lexicon)
    if unit is not None and unit.symbol not in {"point"}:
        return Amount(begin, begin, word.end(), unit.end, numeral, HALF, 1, unit.symbol, unit.kind)
    if begin == start and not _is_half_of_something(context, start, next_word):
        return None
    return Amount(begin, begin, word.end(), word.end(), numeral, HALF, kind=FigureKind.RATIO)


def _next_word(text: str, end: int) -> str:
    match = _GAP_WORD.match(text, end)
    return match[1].lower() if match else ""


def _half_of_number(context: Context, numeral: Numeral, end: int, word: str, factor: int) -> Amount:
    end += 1 + len(word)
    value = multiply(HALF, factor)
    unit = unit_after(context.text, end, context.lexicon)
    kind, symbol = (unit.kind, unit.symbol) if unit else (FigureKind.COUNT, None)
    return Amount(
        numeral.start, numeral.start, end, unit.end if unit else end, numeral, value, factor,
        symbol, kind,
    )  # fmt: skip


def _is_half_of_something(context: Context, start: int, next_word: str) -> bool:
    lexicon = context.lexicon
    words = _WORD.findall(context.text[max(0, start - 20) : start])
    previous = words[-1].lower() if words else ""
    if previous in lexicon.not_before_half or previous in lexicon.ordinals:
        return False
    return (
        next_word in lexicon.of_words
        or next_word in lexicon.determiners
        or (previous in lexicon.modifiers_before)
    )


def fraction_at(context: Context, start: int) -> Amount | None:
    """Read `two-thirds`, `three quarters of a million`, `one in five`, or None."""
    numeral = number_at(context, start)
    if numeral is None or not isinstance(numeral.value, int):
        return None
    out_of = _out_of(context, numeral)
    if out_of is not None:
        return out_of
    if not numeral.is_word:
        return None
    match = _GAP_WORD.match(context.text, numeral.end)
    word = match[1].lower() if match else ""
    denominator = 2 if word in context.lexicon.halves else context.lexicon.fractions.get(word)
    if match is None or not denominator or not 0 < numeral.value < denominator + 10:
        return None
    if numeral.value > 1 and word in context.lexicon.ordinals:
        return None
    return _share(context, start, match.end(), Fraction(numeral.value, denominator))


def _share(context: Context, start: int, end: int, value: Fraction) -> Amount:
    """A share, or so much of a magnitude or a unit: `a quarter million`, `a quarter mile`."""
    of_magnitude = _OF_MAGNITUDE.match(context.text, end)
    word = of_magnitude[3].lower() if of_magnitude else _next_word(context.text, end)
    factor = context.lexicon.magnitudes.get(word)
    core_end = end
    numeral = Numeral(start, end, value, is_fraction=True, is_word=True)
    if factor:
        end = core_end = of_magnitude.end() if of_magnitude else end + 1 + len(word)
        product = multiply(value, factor)
        unit = unit_after(context.text, end, context.lexicon)
        if unit is None:
            return Amount(start, start, core_end, end, numeral, product, factor)
        return Amount(
            start, start, core_end, unit.end, numeral, product, factor, unit.symbol, unit.kind
        )
    unit = unit_after(context.text, end, context.lexicon)
    if unit is not None:
        return Amount(start, start, core_end, unit.end, numeral, value, 1, unit.symbol, unit.kind)
    return Amount(start, start, core_end, end, numeral, value, kind=FigureKind.RATIO)


def single_fraction_at(context: Context, start: int) -> Amount | None:
    """Read `a third of`: the name of a fraction behind an article."""
    word = _WORD.match(context.text, start)
    denominator = context.lexicon.fractions.get(word[0].lower()) if word else None
    begin = article_before(context, start)
    if word is None or denominator is None or begin is None:
        return None
    following = _next_word(context.text, word.end())
    lexicon = context.lexicon
    is_share = following in {*lexicon.of_words, *lexicon.magnitudes, *lexicon.comparatives}
    is_share = is_share or modifier_before(context.text, begin, lexicon) is not None
    if not is_share and (following or word[0].lower().startswith("quarter")):
        return None
    return _share(context, begin, word.end(), Fraction(1, denominator))


def _out_of(context: Context, numeral: Numeral) -> Amount | None:
    """`one in five`, `1 in 10,000`, `nine out of 10`."""
    text, lexicon = context.text, context.lexicon
    for phrase in lexicon.out_of:
        stop = numeral.end + 1 + len(phrase)
        if text[numeral.end : stop].lower() != f" {phrase}" or text[stop : stop + 1] != " ":
            continue
        second = amount_at(context, stop + 1)
        if second is None or second.unit or not isinstance(second.number, int):
            return None
        if not isinstance(numeral.value, int) or not 0 < numeral.value < second.number:
            return None
        if phrase == "in" and (numeral.value > 20 or 1500 <= second.number <= 2100):
            return None
        value = Fraction(numeral.value, second.number)
        whole = Numeral(numeral.start, second.end, value, is_fraction=True)
        return Amount(
            numeral.start, numeral.start, second.end, second.end, whole, value,
            kind=FigureKind.RATIO,
        )  # fmt: skip
    return None


def ordinal_at(context: Context, start: int) -> Amount | None:
    """Read `10th` and `tenth`, or None; an ordinal in a name (`Fifth Avenue`) is none."""
    text, lexicon = context.text, context.lexicon
    digits = _ORDINAL.match(text, start)
    if digits is not None:
        suffix = digits[0].lstrip("0123456789")
        if suffix not in lexicon.ordinal_suffixes:
            return None
        number = int(digits[0][: -len(suffix)])
        return _ordinal(start, digits.end(), number)
    word = _WORD.match(text, start)
    number_of_word = lexicon.ordinals.get(word[0].lower()) if word else None
    if word is None or number_of_word is None:
        return None
    following = _next_word(text, word.end())
    if word[0][0].isupper() and _CAPITAL.match(text, word.end()):
        return None
    if number_of_word == 2 and not following.endswith("est"):
        return None
    return _ordinal(start, word.end(), number_of_word)


def _ordinal(start: int, end: int, number: int) -> Amount:
    numeral = Numeral(start, end, number)
    return Amount(start, start, end, end, numeral, number, kind=FigureKind.ORDINAL)


def multiple_at(context: Context, start: int) -> Amount | None:
    """Read `tenfold`, `twice as many`, or None."""
    word = _WORD.match(context.text, start)
    number = context.lexicon.multiples.get(word[0].lower()) if word else None
    if word is None or number is None:
        return None
    numeral = Numeral(start, word.end(), number)
    return Amount(
        start, start, word.end(), word.end(), numeral, number, 1, "times", FigureKind.RATIO
    )
