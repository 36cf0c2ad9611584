"""Ordinals, in digits and in words: `10th`, `tenth`, `thirty-sixth`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount
from reader.figures.context import (
    Context,
    next_word,
    previous_word,
)
from reader.figures.figure import FigureKind
from reader.figures.lexicon import Lexicon
from reader.figures.numerals import Numeral
from reader.language import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_ORDINAL = re.compile(r"[0-9]{1,4}(?:st|nd|rd|th|er|ère|e|ème|º|ª)(?![\w])")
_POINT = re.compile(r"([0-9]{1,3})\.(?= ([^\W\d_]+))")
_CAPITAL = re.compile(r"[ -][^\W\d_a-z]")


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
    pointed = _POINT.match(text, start) if lexicon.ordinal_point_cues else None
    if pointed is not None and _is_pointed_ordinal(text, start, pointed[2], lexicon):
        return _ordinal(start, pointed.end(), int(pointed[1]))
    compound = _compound_ordinal(context, start)
    if compound is not None:
        return compound
    word = _WORD.match(text, start)
    number_of_word = lexicon.ordinals.get(word[0].lower()) if word else None
    if word is None or number_of_word is None:
        return None
    if text[start - 1 : start] == "-" and previous_word(text, start) in lexicon.cardinals:
        return None
    following = next_word(text, word.end())
    if word[0][0].isupper() and _CAPITAL.match(text, word.end()):
        return None
    is_ambiguous = word[0].lower() in lexicon.ambiguous_ordinals
    if is_ambiguous and not following.endswith(lexicon.superlative_endings):
        return None
    return _ordinal(start, word.end(), number_of_word)


def _compound_ordinal(context: Context, start: int) -> Amount | None:
    """Read `thirty-sixth`, or None; `thirty-sixths` are parts."""
    text, lexicon = context.text, context.lexicon
    words = context.words_at(start) if lexicon.ordinal_tails else None
    ordinal = words.ordinal if words else None
    if ordinal is None or ordinal.is_plural:
        return None
    if text[start].isupper() and _CAPITAL.match(text, ordinal.end):
        return None
    return _ordinal(start, ordinal.end, ordinal.value)


def _is_pointed_ordinal(text: str, start: int, following: str, lexicon: Lexicon) -> bool:
    """Whether a noun follows the full stop, not a sentence: `jeden 2. Tag`."""
    function_words = FUNCTION_WORDS.get(lexicon.language, frozenset())
    if not following[0].isupper() or following.lower() in function_words:
        return False
    return previous_word(text, start) in lexicon.ordinal_point_cues


def _ordinal(start: int, end: int, number: int) -> Amount:
    numeral = Numeral(start, end, number)
    return Amount(start, start, end, end, numeral, number, kind=FigureKind.ORDINAL)
