"""Halves: `half a million`, `half an hour`, `half of`, `a year and a half`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount, of_unit, unit_behind_of, with_rate
from reader.figures.compounds import part_of_unit
from reader.figures.context import (
    WORD,
    Context,
    article_before,
    next_word,
    previous_word,
    word_at,
)
from reader.figures.exact import HALF, exact, multiply
from reader.figures.figure import FigureKind
from reader.figures.measures import unit_after
from reader.figures.modifiers import modifier_before
from reader.figures.numerals import Numeral
from reader.figures.senses import unit_meant

_HALF_OF = re.compile(r"[ -](?P<word>[^\W\d_]+)")
_UNIT_AND = re.compile(
    r"(?<![\w-])(?P<article>[^\W\d_]{1,5})[ \u00a0][^\W\d_]{3,10}[ \u00a0][^\W\d_]{1,3}[ \u00a0]\Z"
)


def half_at(context: Context, start: int) -> Amount | None:
    """Read `half a million`, `half an hour`, `half of`, or None where `half` claims nothing."""
    text, lexicon = context.text, context.lexicon
    word = WORD.match(text, start)
    if word is None or word[0].lower() not in lexicon.fractions.halves:
        return None
    begin = article_before(context, start)
    begin = start if begin is None else begin
    whole = unit_and_part(context, begin)
    if whole is not None:
        return whole
    after = _HALF_OF.match(text, word.end())
    numeral = Numeral(begin, word.end(), HALF, is_fraction=True, is_word=True)
    following = (after["word"] if after else "").lower()
    end = word.end()
    if after and following in lexicon.articles:
        end, following = after.end(), next_word(text, after.end())
    factor = lexicon.numbers.magnitudes.get(following) or lexicon.numbers.dozens.get(following)
    if factor:
        return _half_of_number(context, numeral, end, following, factor)
    unit = unit_meant(context, end, HALF) or of_unit(context, end)
    # "half point" is what a drawn game gives, "a half-point cut" measures
    is_measure = unit is not None and (unit.symbol != "point" or text[end] == "-")
    if unit is not None and is_measure:
        return with_rate(
            context,
            Amount(begin, begin, word.end(), unit.end, numeral, HALF, 1, unit.symbol, unit.kind),
        )
    if word[0].lower() in lexicon.fractions.half_adjectives:
        return None
    if is_half_compound(context, word.end()):
        return None
    is_articled = end > word.end() and bool(following)
    if begin == start and not is_articled and not _is_half_of_something(context, start, following):
        return None
    return Amount(begin, begin, word.end(), word.end(), numeral, HALF, kind=FigureKind.RATIO)


def is_half_compound(context: Context, end: int) -> bool:
    """Whether `half`, ending at `end`, is the first part of a word: `a half-finished letter`.

    Units and magnitudes are read before; `half-price` is a share.
    """
    if context.text[end : end + 1] != "-":
        return False
    following = next_word(context.text, end)
    return bool(following) and following not in context.lexicon.fractions.half_followers


def unit_and_part(context: Context, begin: int) -> Amount | None:
    """Read `an hour and` before the half or the quarter that begins at `begin`, or None."""
    text, lexicon = context.text, context.lexicon
    match = _UNIT_AND.search(text, max(0, begin - 24), begin)
    if match is None or match["article"].lower() not in lexicon.articles:
        return None
    unit = unit_after(text, match.end("article"), lexicon)
    part = part_of_unit(context, unit.end) if unit else None
    if unit is None or part is None or part.end < begin:
        return None
    start, value = match.start("article"), 1 + part.value
    numeral = Numeral(start, part.end, value)
    return Amount(
        start, start, part.end, part.end, numeral, exact(value), 1, unit.symbol, unit.kind
    )


def _half_of_number(context: Context, numeral: Numeral, end: int, word: str, factor: int) -> Amount:
    end += 1 + len(word)
    value = multiply(HALF, factor)
    unit = unit_meant(context, end) or unit_behind_of(context, end)
    kind, symbol = (unit.kind, unit.symbol) if unit else (FigureKind.COUNT, None)
    return Amount(
        numeral.start, numeral.start, end, unit.end if unit else end, numeral, value, factor,
        symbol, kind,
    )  # fmt: skip


def _is_half_of_something(context: Context, start: int, following: str) -> bool:
    lexicon = context.lexicon
    previous = previous_word(context.text, start)
    if previous in lexicon.fractions.not_before_half or previous in lexicon.ordinals.words:
        return False
    if following in lexicon.fractions.not_after_half:
        return False
    if following in lexicon.fractions.half_followers and previous not in lexicon.definite_articles:
        return True
    if not following and previous in lexicon.fractions.half_cues:
        return True
    if (
        word_at(context.text, start) in lexicon.fractions.half_nouns
        or previous in lexicon.fractions.share_cues
    ):
        return True
    return (
        following in lexicon.of_words
        or following in lexicon.determiners
        or modifier_before(context.text, start, lexicon) is not None
    )
