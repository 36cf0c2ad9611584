"""Money that is named without a number: `a fiver`, and `a buck fifty` for 1.50 dollars."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount, with_rate
from reader.figures.context import Context, article_before, is_plural, next_word, word_at
from reader.figures.currencies import CODES
from reader.figures.exact import exact
from reader.figures.figure import FigureKind
from reader.figures.numerals import Numeral

_ONE = re.compile(r"(?<![\w-])(?P<article>[^\W\d_]{1,2}) (?P<coin>[^\W\d_]{3,8}) \Z")


def note_at(context: Context, start: int) -> Amount | None:
    """Read the banknote whose name is at `start`, or the cents there behind `a buck`, or None."""
    text, lexicon = context.text, context.lexicon
    if not lexicon.measures.notes:
        return None
    word = word_at(text, start)
    note = lexicon.measures.notes.get(word)
    if note is None:
        return _cents_at(context, start, word)
    begin = article_before(context, start)
    if begin is None:
        return None
    is_american = "$" in context.money_signs and "£" not in context.money_signs
    unit = "USD" if is_american else "GBP"
    return _money(context, begin, start + len(word), Fraction(note), unit)


def _cents_at(context: Context, start: int, word: str) -> Amount | None:
    """Read the `fifty` of `a buck fifty`; `a dollar five people` is no sum."""
    text, lexicon = context.text, context.lexicon
    cents = lexicon.numbers.cardinals.get(word, 0)
    match = _ONE.search(text, max(0, start - 12), start) if cents >= 10 else None
    if match is None or match["article"].lower() not in lexicon.articles:
        return None
    unit = lexicon.measures.currencies.get(match["coin"].lower())
    words = context.words_at(start)
    if unit not in CODES or words is None or not 10 <= words.value < 100:
        return None
    if is_plural(next_word(text, words.end), lexicon):
        return None
    return _money(context, match.start(), words.end, 1 + Fraction(words.value, 100), unit)


def _money(context: Context, start: int, end: int, value: Fraction, unit: str | None) -> Amount:
    number = exact(value)
    numeral = Numeral(start, end, number, is_word=True)
    money = Amount(start, start, end, end, numeral, number, 1, unit, FigureKind.MONEY)
    return with_rate(context, money)
