"""Two numbers that are one figure: `5-10 percent`, `between 6 and 18 cents`, `two or three`."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from reader.figures.amounts import Amount, amount_at
from reader.figures.context import Context
from reader.figures.exact import multiply
from reader.figures.figure import Number

_DASH = re.compile(r"[ \u00a0]?[-–—−][ \u00a0]?(?=[0-9$€£¥−-])")
_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)[ \u00a0-](?:-(?=\d))?")
_TO_PREFIX = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹](?:US|A|C)?|[A-Z]{3} |[-−])?")
_PREVIOUS_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]+(?:[A-Za-z]{0,3}[$€£¥₹]?)?\Z")
_HANGING = re.compile(r"- (?:to|or|bis|oder|à|ou) ")
_ARTICLE = re.compile(r"([^\W\d_]{1,3})[ \u00a0]")
_FAR_APART = 1000
"""An end more than so many times the other is no end of the same range."""


def range_from(context: Context, first: Amount) -> tuple[Amount, Amount] | None:
    """Give both ends of the range that begins with `first`, or None where there is none."""
    if first.number is None or first.rate:
        return None
    joined = _connector(context, first)
    if joined is None:
        return None
    position, is_change = joined
    prefix = _TO_PREFIX.match(context.text, position)
    start = prefix.end() if prefix else position
    if not _may_begin_number(context, start):
        return None
    second = amount_at(context, start)
    if second is None or second.number is None or second.numeral.is_fraction:
        return None
    if is_change and first.unit is not None and second.unit is not None:
        return None
    return _fitted(first, second)


def _may_begin_number(context: Context, start: int) -> bool:
    character = context.text[start : start + 1]
    return character.isnumeric() or character.isalpha()


def _connector(context: Context, first: Amount) -> tuple[int, bool] | None:
    """Where the second number begins, and whether the words tell of a change, not a range."""
    text, lexicon, end = context.text, context.lexicon, first.end
    dash = _DASH.match(text, end)
    if dash is not None:
        return dash.end(), False
    hanging = _HANGING.match(text, end)
    if hanging is not None:
        return hanging.end(), False
    match = _WORD.match(text, end)
    if match is None:
        return None
    word, before = match[1].lower(), _word_before(context, first.start)
    if word in lexicon.range_and and before in lexicon.between:
        return _past_article(context, match.end()), False
    if word in lexicon.range_words:
        return match.end(), before in lexicon.from_words
    if word in lexicon.alternative_words:
        return match.end(), False
    return None


def _word_before(context: Context, start: int) -> str:
    """The word before the first number, an article between them left out: `entre los 20 y`."""
    match = _PREVIOUS_WORD.search(context.text, max(0, start - 24), start)
    if match is not None and match[1].lower() in context.lexicon.definite_articles:
        begin = match.start()
        match = _PREVIOUS_WORD.search(context.text, max(0, begin - 24), begin) or match
    return match[1].lower() if match else ""


def _past_article(context: Context, position: int) -> int:
    match = _ARTICLE.match(context.text, position)
    is_article = match and match[1].lower() in context.lexicon.definite_articles
    return match.end() if match and is_article else position


def _fitted(first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Let the first end share the unit and the magnitude of the second, where they fit."""
    is_shared = second.unit is None and first.has_currency_before
    if first.unit not in {None, second.unit} and not is_shared:
        return None
    low, high = first.number, second.number
    if low is None or high is None:
        return None
    if second.magnitude != 1 and first.magnitude == 1 and _shares_magnitude(first, second):
        low = multiply(low, Fraction(second.magnitude))
    elif first.unit is None and second.numeral.is_word and first.magnitude == 1:
        low = _shared_word_magnitude(low, high)
    if not _is_range(low, high):
        return None
    return replace(first, number=low), second


def _shares_magnitude(first: Amount, second: Amount) -> bool:
    small, large = first.numeral.value, second.numeral.value
    if small is None or large is None:
        return False
    return small < 1000 and abs(Fraction(small)) <= abs(Fraction(large)) * 10


def _shared_word_magnitude(low: Number, high: Number) -> Number:
    """`four to five thousand`: the first is thousands too."""
    if not isinstance(high, int) or not 0 <= low < 100:
        return low
    for magnitude in (1_000_000_000, 1_000_000, 1000, 100):
        if high >= magnitude and high % magnitude == 0:
            shared = multiply(low, magnitude)
            return shared if shared <= high else low
    return low


def _is_range(low: Number, high: Number) -> bool:
    below, above = Fraction(low), Fraction(high)
    if below < 0 and above < 0:
        return below != above
    return below < above and (below <= 0 or above < below * _FAR_APART)
