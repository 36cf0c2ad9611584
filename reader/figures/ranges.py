"""Two numbers that are one figure: `5-10 percent`, `between 6 and 18 cents`, `two or three`.

A change is none: `rose from 3 to 5 percent` holds two figures.
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from reader.figures.amounts import Amount, amount_at
from reader.figures.context import (
    CLAUSE_BREAK,
    WORD,
    Context,
    clause_before,
)
from reader.figures.exact import multiply
from reader.figures.figure import FigureKind, Number, Value
from reader.figures.measures import unit_after

_DASH = re.compile(r"[ \u00a0]?[-–—−][ \u00a0]?(?=[A-Z]{0,3}[$€£¥₹]|[0-9−-])")
_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)[ \u00a0-](?:-(?=\d))?")
_TO_PREFIX = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹](?:US|A|C)?|[A-Z]{3} |[-−])?")
_PREVIOUS_WORD = re.compile(r"([^\W\d_]+)[ \u00a0]+(?:[A-Za-z]{0,3}[$€£¥₹]?)?\Z")
_ARTICLE = re.compile(r"([^\W\d_]{1,3}) (?=[0-9$€£])")
_OPENER_REACH = 48
_MOST_BETWEEN = 5
_HANGING = re.compile(r"- (?:to|or|bis|oder|à|ou) ")
_ONE_OR = re.compile(
    r"(?<!\w)(?P<article>[^\W\d_]{1,5}) (?P<unit>[^\W\d_]+) (?P<or>[^\W\d_]{1,5}) \Z"
)
_ONE_REACH = 32
_FAR_APART = 1000
"""An end more than so many times the other is no end of the same range."""


def range_from(context: Context, first: Amount) -> tuple[Amount, Amount] | None:
    """Give both ends of the range that begins with `first`, or None where there is none."""
    if first.number is None or first.rate:
        return None
    joined = _connector(context, first)
    if joined is None:
        return None
    position, opener = joined
    article = _ARTICLE.match(context.text, position)
    articles = context.lexicon.determining
    if article is not None and article[1].lower() in articles:
        # "entre un 5 y un 10 por ciento"
        position = article.end()
    prefix = _TO_PREFIX.match(context.text, position)
    start = prefix.end() if prefix else position
    if not _may_begin_number(context, start):
        return None
    second = amount_at(context, start, is_money=first.has_currency_before)
    if second is None or second.number is None or second.numeral.is_fraction:
        return None
    if _is_change(context, first, second, opener):
        return None
    return _fitted(_with_letter_of(first, second), second)


def _with_letter_of(first: Amount, second: Amount) -> Amount:
    """Let the `m` of the first mean what it means behind the second: `15m and 20m tonnes`."""
    if first.unit != "m" or second.magnitude != 10**6 or first.end != first.core_end + 1:
        return first
    if second.unit == "m" or first.number is None:
        return first
    number = multiply(first.number, second.magnitude)
    return replace(
        first, number=number, magnitude=second.magnitude, unit=None, kind=FigureKind.COUNT
    )


def one_or_more(context: Context, amount: Amount) -> tuple[Amount, Value] | None:
    """Read `a year or two`, whose second number is `amount`, or None."""
    text, lexicon, last = context.text, context.lexicon, amount.number
    if not amount.numeral.is_word or last not in {2, 3}:
        return None
    match = _ONE_OR.search(text, max(0, amount.start - _ONE_REACH), amount.start)
    if match is None or match["article"].lower() not in lexicon.articles:
        return None
    if match["or"].lower() not in lexicon.ranges.alternative_words:
        return None
    unit = unit_after(text, match.end("article"), lexicon)
    if unit is None or unit.end != match.end("unit"):
        return None
    joined = replace(
        amount, start=match.start(), core_start=match.start(), unit=unit.symbol, kind=unit.kind
    )
    return joined, (1, last)


def _is_change(context: Context, first: Amount, second: Amount, opener: str) -> bool:
    """Whether `from first to second` tells how something changed: by its verb, else by its form."""
    text, lexicon = context.text, context.lexicon
    has_two_units = first.unit is not None and second.unit is not None
    if opener in lexicon.fractions.share_cues - lexicon.ranges.from_words:
        # "rose by $90 to $9,655", but "rose by 5 to 10 percent", "by 5 percent to 10 percent"
        return has_two_units and second.kind != FigureKind.PERCENT
    if opener in lexicon.ranges.change_words:
        # "sank 9 cents to 41 cents"
        return has_two_units and second.kind != FigureKind.PERCENT
    if opener not in lexicon.ranges.from_words:
        return False
    clause = clause_before(context.text, first.start)
    if clause & lexicon.ranges.spread_words:
        return False
    if has_two_units:
        return bool(clause & lexicon.ranges.change_words) or not clause & lexicon.ranges.cost_words
    if not clause & lexicon.ranges.change_words:
        return False
    # "cut from 5 to 7 percent to 3 to 5 percent": what changed was a range
    onward = _WORD.match(text, second.end)
    is_start = onward is not None and onward[1].lower() in lexicon.ranges.words
    return not (is_start and amount_at(context, onward.end() if onward else 0) is not None)


def _may_begin_number(context: Context, start: int) -> bool:
    character = context.text[start : start + 1]
    return character.isnumeric() or character.isalpha()


def _connector(context: Context, first: Amount) -> tuple[int, str] | None:
    """Where the second number begins, and what opens the range where it is joined by a word."""
    text, lexicon, end = context.text, context.lexicon, first.end
    dash = _DASH.match(text, end)
    if dash is not None:
        return dash.end(), ""
    hanging = _HANGING.match(text, end)
    if hanging is not None:
        return hanging.end(), ""
    match = _WORD.match(text, end)
    if match is None:
        return None
    word = match[1].lower()
    is_joiner, is_range = word in lexicon.ranges.joiners, word in lexicon.ranges.words
    if is_joiner or is_range:
        before = _opener(context, first.start)
        if is_range or before in lexicon.ranges.between:
            return match.end(), before
    return (match.end(), "") if word in lexicon.ranges.alternative_words else None


def _opener(context: Context, start: int) -> str:
    """The word that may open a range or a change whose first number begins at `start`.

    Articles, hedges and `the ages of` may stand between: `from just under 3 to 5`.
    """
    lexicon = context.lexicon
    before = _PREVIOUS_WORD.search(context.text, max(0, start - 24), start)
    if before is None:
        return ""
    segment = context.text[max(0, start - _OPENER_REACH) : before.end(1)]
    words: list[str] = WORD.findall(CLAUSE_BREAK.split(segment)[-1].lower())
    for word in reversed(words[-_MOST_BETWEEN:]):
        if word in lexicon.range_openers:
            return word
        if word not in lexicon.passed_by_range:
            return word
    return ""


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
