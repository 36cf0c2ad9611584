"""Numbers that claim only an order of magnitude: `hundreds of`, `several thousand`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount, unit_behind_of
from reader.figures.context import (
    Context,
    article_before,
    is_plural,
    next_word,
    previous_word,
)
from reader.figures.figure import Value
from reader.figures.measures import UnitFound
from reader.figures.numerals import Numeral
from reader.figures.senses import unit_meant

_OF_MORE = re.compile(r" ([^\W\d_]{1,4}) ([^\W\d_]+)")
_QUANTIFIER = re.compile(
    r"(?<![\w-])(?:(?P<article>[^\W\d_]{1,3}) )?(?P<word>[^\W\d_]{3,9})(?: (?P<of>[^\W\d_]{2}))? \Z"
)
_HYPHENED = re.compile(r"-[^\W\d_a-z]")
"""A noun behind a hyphen: `Milliarden-Projekt`, not `thousands-strong`."""
_REACH = 20


def collective_at(context: Context, start: int, word: str) -> tuple[Amount, Value] | None:
    """Read `tens of thousands of` or `several hundred`, whose number word is at `start`."""
    lexicon = context.lexicon
    if word in lexicon.numbers.indefinite:
        return _plural(context, start, word)
    if word in lexicon.numbers.pairs:
        return _pair(context, start, start + len(word))
    if lexicon.numbers.quantifiers and (
        word in lexicon.numbers.hundreds
        or word in lexicon.numbers.magnitudes
        or word in lexicon.numbers.dozens
    ):
        return _quantified(context, start)
    return None


def _pair(context: Context, start: int, end: int) -> tuple[Amount, Value] | None:
    """Read `a couple of tablespoons`, `a couple of hundred` and `a pair of chairs`, or None."""
    text, lexicon = context.text, context.lexicon
    before = previous_word(text, start)
    begin = article_before(context, start)
    if begin is None and before not in lexicon.another_words | lexicon.dates.last_words:
        return None
    following = next_word(text, end)
    has_of = following in lexicon.of_words
    position = end + 1 + len(following) if has_of else end
    words = context.words_at(position + 1, after_article=True)
    begin = start if begin is None else begin
    if words is not None and words.value >= 12 and text[position : position + 1] == " ":
        unit = unit_meant(context, words.end, 2 * words.value) or unit_behind_of(context, words.end)
        return _amount(begin, words.end, unit), 2 * words.value
    noun = next_word(text, position)
    if not has_of or noun in lexicon.numbers.paired_nouns or noun in lexicon.not_nouns:
        return None
    return _amount(begin, end, unit_meant(context, position, 2)), 2


def _plural(context: Context, start: int, word: str) -> tuple[Amount, Value] | None:
    lexicon, end = context.lexicon, start + len(word)
    value = lexicon.numbers.indefinite[word]
    second = _OF_MORE.match(context.text, end)
    if second and second[1].lower() not in lexicon.of_words:
        second = None
    if second is None and word in lexicon.numbers.counted_indefinite:
        return None
    more = second and lexicon.numbers.indefinite.get(second[2].lower())
    if second and isinstance(more, tuple) and isinstance(value, tuple):
        end, value = second.end(), (value[0] * more[0], value[1] * more[0])
    elif (
        value == (10, 100)
        and second is None
        and not _counts(context, end)
        and not is_plural(next_word(context.text, end), lexicon)
    ):
        # tens alone are parts of a sum, or a mark
        return None
    if _HYPHENED.match(context.text, end):
        return None
    unit = unit_meant(context, end) or unit_behind_of(context, end)
    return _amount(start, end, unit), value


def _counts(context: Context, end: int) -> bool:
    """Whether an elided `of` follows: `dizaines d'hommes`."""
    following = context.text[end : end + 3].lower()
    return following[:1] == " " and following[2:3] in "'’" and following[1:2] == "d"


def _quantified(context: Context, start: int) -> tuple[Amount, Value] | None:
    """`several hundred` is more than one hundred, and fewer than ten."""
    text, lexicon = context.text, context.lexicon
    match = _QUANTIFIER.search(text, max(0, start - _REACH), start)
    if match is None or match["word"].lower() not in lexicon.numbers.quantifiers:
        return None
    if match["of"] and match["of"].lower() not in lexicon.of_words:
        return None
    words = context.words_at(start, after_article=True)
    if words is None:
        return None
    is_articled = match["article"] and match["article"].lower() in lexicon.articles
    begin = match.start() if is_articled else match.start("word")
    unit = unit_meant(context, words.end) or unit_behind_of(context, words.end)
    amount = _amount(begin, words.end, unit)
    return amount, (words.value, 10 * words.value)


def _amount(start: int, end: int, unit: UnitFound | None) -> Amount:
    numeral = Numeral(start, end, None, is_word=True)
    if unit is None:
        return Amount(start, start, end, end, numeral, None)
    return Amount(start, start, end, unit.end, numeral, None, unit=unit.symbol, kind=unit.kind)
