"""One number out of another: `one in five`, `1 in 10,000`, `two over nine`."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from reader.article import Span
from reader.figures.amounts import Amount, amount_at
from reader.figures.context import (
    WORD,
    Context,
    clause_before,
    is_plural,
    next_word,
    word_at,
)
from reader.figures.figure import FigureKind
from reader.figures.measures import currency_before, unit_after
from reader.figures.number import number_at
from reader.figures.numerals import Numeral

_OVER = re.compile(r" ([^\W\d_]{3,6}) (?=[\w])")
_NOUN = re.compile(r"(?:[ \u00a0-]|(?<=[^\W\d_])['’])([^\W\d_]+)")
"""What is counted, an elided article before it: `un'azienda su quattro`."""
_ROUND = frozenset({*range(2, 11), 20, 100, 1000, 10_000, 100_000})
_PER = re.compile(r"[ \u00a0]([^\W\d_]{2,4})(?: [^\W\d_]{4})?[ \u00a0](?=[0-9])")
_MANY = frozenset({100, 1000, 10_000, 100_000, 1_000_000})
_MOST_PARTS = 100
_TO_ONE = re.compile(
    r"(?P<gap>[ -])(?P<to>[^\W\d_]{1,3})(?P=gap)(?:1|one)(?![\w%-]|[.,:][0-9])"
    r"(?P<noun>[ -][^\W\d_]+)?"
)
_TO = re.compile(r"(?P<gap>[ -])(?P<to>[^\W\d_]{1,3})(?P=gap)(?=[^\W_])")
_NOUN_REACH, _MOST_BETWEEN = 32, 3
"""How far before two numbers, in characters and in words, `ratio` may stand: `a ratio of about`."""
_ENDS = re.compile(r"[ \u00a0]?(?:[.,;:!?)=\"”]|\Z|\n)")


def proportion_at(context: Context, numeral: Numeral) -> Amount | None:
    """Read the share whose first number is `numeral`, or None."""
    return (
        _out_of(context, numeral)
        or _over(context, numeral)
        or _to_one(context, numeral)
        or _to_another(context, numeral)
        or per_many_at(context, numeral)
    )


def per_many_at(context: Context, numeral: Numeral) -> Amount | None:
    """Read `9.4 per 100,000`, a share of a round number, or None."""
    lexicon, value = context.lexicon, numeral.value
    match = _PER.match(context.text, numeral.end)
    words = lexicon.measures.per | (lexicon.measures.per_many - lexicon.ranges.change_to)
    if match is None or value is None or match[1].lower() not in words:
        return None
    if currency_before(context.text, numeral.start):
        return None
    second = amount_at(context, match.end())
    if second is None or second.unit or second.number not in _MANY or value <= 0:
        return None
    share = Fraction(value) / Fraction(second.number or 1)
    if share >= 1:
        return None
    end = second.end
    whole = Numeral(numeral.start, end, share, is_fraction=True)
    return Amount(numeral.start, numeral.start, end, end, whole, share, kind=FigureKind.RATIO)


def _out_of(context: Context, numeral: Numeral) -> Amount | None:
    """`one in five`, `1 in 10,000`, `nine out of 10`, `une boîte sur quatre`, `7 boîtes sur 10`."""
    share = _out_of_at(context, numeral, numeral.end)
    if share is not None:
        return share
    noun = _NOUN.match(context.text, numeral.end)
    if noun is None or noun[1].lower() in context.lexicon.not_nouns:
        return None
    if not numeral.is_word and unit_after(context.text, numeral.end, context.lexicon) is not None:
        return None
    share = _out_of_at(context, numeral, noun.end())
    if share is None or _counts_noun(context, share.end):
        return None
    return replace(share, counted=Span(noun.start(1), noun.end(1)))


def _counts_noun(context: Context, end: int) -> bool:
    """Whether a plural stands behind the second number: `one goal in three games` is no share."""
    following = next_word(context.text, end)
    return bool(following) and is_plural(following, context.lexicon)


def _out_of_at(context: Context, numeral: Numeral, begin: int) -> Amount | None:
    """Read ` in five` at `begin`, the first number being `numeral`."""
    text, lexicon = context.text, context.lexicon
    for phrase in lexicon.fractions.out_of:
        stop = begin + 1 + len(phrase)
        written = text[begin : stop + 1].lower().replace("-", " ")
        if written != f" {phrase} ":
            continue
        second = amount_at(context, stop + 1) or _magnitude_behind_article(context, stop + 1)
        if second is None or second.unit or not isinstance(second.number, int):
            return None
        if not isinstance(numeral.value, int) or not 0 < numeral.value < second.number:
            return None
        is_common = phrase in lexicon.fractions.out_of_is_common
        is_year = second.numeral.is_plain and 1500 <= second.number <= 2100
        if is_common and (numeral.value > 20 or is_year):
            return None
        is_one = numeral.is_word and numeral.value == 1
        if begin > numeral.end and is_common and not is_one:
            return None
        if begin > numeral.end and not numeral.is_word and second.number not in _ROUND:
            # "230 postes sur 610" are two numbers of posts
            return None
        if numeral.value >= _MOST_PARTS and second.number not in _ROUND:
            # "1.318 su 1.977" are two numbers
            return None
        value = Fraction(numeral.value, second.number)
        whole = Numeral(numeral.start, second.end, value, is_fraction=True)
        return Amount(
            numeral.start, numeral.start, second.end, second.end, whole, value,
            kind=FigureKind.RATIO,
        )  # fmt: skip
    return None


def _magnitude_behind_article(context: Context, start: int) -> Amount | None:
    """Read `a million` in `one in a million`."""
    article = word_at(context.text, start)
    if article not in context.lexicon.articles:
        return None
    return amount_at(context, start + len(article) + 1, after_article=True)


def _to_one(context: Context, numeral: Numeral) -> Amount | None:
    """`10-to-1 odds`, `outnumbered by 3 to 1`."""
    lexicon, match = context.lexicon, _TO_ONE.match(context.text, numeral.end)
    if match is None or match["to"].lower() not in lexicon.ranges.words or not numeral.value:
        return None
    beside = clause_before(context.text, numeral.start) | {(match["noun"] or " ")[1:].lower()}
    if match["gap"] == " " and not beside & lexicon.fractions.ratio_words:
        return None
    end = match.start("noun") if match["noun"] else match.end()
    whole = Numeral(numeral.start, end, numeral.value, is_fraction=True)
    return Amount(
        numeral.start, numeral.start, end, end, whole, numeral.value, kind=FigureKind.RATIO
    )


def _to_another(context: Context, numeral: Numeral) -> Amount | None:
    """`a ratio of one to four`, `odds of 2 to 5`, `a one-to-four ratio`."""
    text, lexicon = context.text, context.lexicon
    match = _TO.match(text, numeral.end) if lexicon.fractions.proportion_nouns else None
    if match is None or match["to"].lower() not in lexicon.ranges.words or not numeral.value:
        return None
    nouns = lexicon.fractions.proportion_nouns
    segment = text[max(0, numeral.start - _NOUN_REACH) : numeral.start].lower()
    before = WORD.findall(segment)[-_MOST_BETWEEN:]
    if nouns.isdisjoint(before) and match["gap"] == " ":
        return None
    if before and before[-1] in lexicon.ranges.from_words:
        # "the ratio rose from 2 to 3"
        return None
    second = amount_at(context, match.end())
    if second is None or second.unit is not None or not second.number or second.magnitude != 1:
        return None
    following = next_word(text, second.end)
    if is_plural(following, lexicon) or (nouns.isdisjoint(before) and following not in nouns):
        return None
    share = Fraction(numeral.value) / Fraction(second.number)
    whole = Numeral(numeral.start, second.end, share, is_fraction=True)
    return Amount(
        numeral.start, numeral.start, second.end, second.end, whole, share, kind=FigureKind.RATIO
    )


def _over(context: Context, numeral: Numeral) -> Amount | None:
    """`two over nine`, where nothing else stands beside it: it is arithmetic."""
    text, lexicon = context.text, context.lexicon
    match = _OVER.match(text, numeral.end)
    if match is None or match[1].lower() not in lexicon.fractions.over_words:
        return None
    second = number_at(context, match.end())
    below = second.value if second else None
    if second is None or not isinstance(below, int) or not isinstance(numeral.value, int):
        return None
    before = text[max(0, numeral.start - 3) : numeral.start].rstrip(" \u00a0")
    is_bare = not before or before[-1] in '\n(="“„«'
    if not is_bare or not 0 < numeral.value < below or not _ENDS.match(text, second.end):
        return None
    value = Fraction(numeral.value, below)
    whole = Numeral(numeral.start, second.end, value, is_fraction=True)
    return Amount(
        numeral.start, numeral.start, second.end, second.end, whole, value, kind=FigureKind.RATIO
    )
