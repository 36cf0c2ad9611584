"""One bare number: digits, words or a fraction, with its sign, magnitude and unit apart."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.context import (
    WORD,
    Context,
    previous_word,
)
from reader.figures.exact import exact
from reader.figures.figure import FigureKind
from reader.figures.fraction_words import added_fraction, mixed_at
from reader.figures.measures import unit_after
from reader.figures.number_words import with_decimals
from reader.figures.numerals import Numeral, numeral_at, vulgar_at

_MINUS = frozenset("-−–")
_BEFORE_POINT = _MINUS | frozenset("$€£(")
_MINUS_WORD = re.compile(r"(?<![\w-])([^\W\d_]{3,8})[ \u00a0]\Z")
_HYPHENED = re.compile(r"-[^\W\d_]")
_OPENERS = '("“„«['
_REST = 4
"""How far behind a number it is seen whether anything follows."""


def number_at(context: Context, start: int, *, after_article: bool = False) -> Numeral | None:
    """Read a bare number at `start`, in digits or in words, with the fraction behind it."""
    text, lexicon = context.text, context.lexicon
    character = text[start : start + 1]
    if "0" <= character <= "9":
        numeral = _with_leading_point(context, numeral_at(text, start, context.style))
        return numeral and _with_words(context, numeral)
    if character.isnumeric():
        return vulgar_at(text, start)
    word = WORD.match(text, start)
    half = lexicon.numbers.with_half.get(word[0].lower()) if word else None
    if word is not None and half is not None:
        # not `is_word`: a magnitude may follow, as behind digits: `zweieinhalb Millionen`
        return Numeral(start, word.end(), exact(half))
    words = context.words_at(start, after_article=after_article)
    if words is None:
        return None
    mixed = mixed_at(context, words)
    if mixed is not None:
        return mixed
    whole = Numeral(start, words.end, words.value, is_word=True)
    return with_decimals(text, whole, lexicon)


def _with_words(context: Context, numeral: Numeral) -> Numeral:
    """Read `12 and a quarter`."""
    is_year = numeral.end - numeral.start == 4
    if not numeral.is_plain or is_year or context.text[numeral.end : numeral.end + 1] != " ":
        return numeral
    found = added_fraction(context, numeral.end)
    if found is None or numeral.value is None:
        return numeral
    return Numeral(numeral.start, found.end, exact(Fraction(numeral.value) + found.value))


def _with_leading_point(context: Context, numeral: Numeral | None) -> Numeral | None:
    """Read `.08` as a decimal."""
    if numeral is None or not numeral.is_plain or not numeral.start:
        return numeral
    text, start = context.text, numeral.start
    if text[start - 1] != "." or (
        start > 1 and not (text[start - 2].isspace() or text[start - 2] in _BEFORE_POINT)
    ):
        return numeral
    if numeral.value is None or numeral.end - start > 9:
        return numeral
    value = exact(Fraction(int(numeral.value), 10 ** (numeral.end - start)))
    return Numeral(start - 1, numeral.end, value)


def signed_start(context: Context, numeral: Numeral) -> tuple[int, bool]:
    """Give where the sign of a number begins, or the number, and whether it is negative."""
    text, start = context.text, numeral.start
    if not start:
        return start, False
    before = text[start - 1]
    if before in _MINUS:
        # a dash before a word marks an item of a list
        return (start, False) if numeral.is_word else _glued_sign(text, start)
    if before not in " \u00a0":
        return start, False
    if start > 1 and text[start - 2] in _MINUS:
        return _spaced_sign(context, numeral)
    return _sign_word(context, numeral)


def _glued_sign(text: str, start: int) -> tuple[int, bool]:
    """A minus directly before the number is one where nothing stands before it."""
    before = text[start - 2] if start > 1 else ""
    if not before or before.isspace() or before in _OPENERS:
        return start - 1, True
    return start, False


def _spaced_sign(context: Context, numeral: Numeral) -> tuple[int, bool]:
    """A minus with a space behind it is one only in brackets, or where it is all of the text.

    At the beginning of a line it marks an item of a list, and elsewhere it is a dash.
    """
    text, position = context.text, numeral.start - 2
    if position and text[position - 1] == "(":
        return position, True
    if position > 3 or text[:position].strip():
        return numeral.start, False
    unit = unit_after(text, numeral.end, context.lexicon)
    end = unit.end if unit else numeral.end
    rest = text[end : end + _REST + 1].strip(" \u00a0.\n")
    return (numeral.start, False) if rest else (position, True)


def _sign_word(context: Context, numeral: Numeral) -> tuple[int, bool]:
    """Read `minus five` and `negative five`, not `ten minus five` or `plus or minus five`."""
    lexicon, start = context.lexicon, numeral.start
    if context.text[start - 2 : start - 1].lower() not in lexicon.minus_letters:
        return start, False
    if _HYPHENED.match(context.text, numeral.end):
        return start, False
    match = _MINUS_WORD.search(context.text, max(0, start - 10), start)
    if match is None or match[1].lower() not in lexicon.numbers.minus_words:
        return start, False
    before = context.text[max(0, match.start() - 2) : match.start()].strip()
    previous = previous_word(context.text, match.start())
    is_difference = (
        before[-1:].isdigit()
        or before[-1:] in {"/", "±"}
        or lexicon.cardinal_of(previous) is not None
    )
    if match[1].lower() in lexicon.numbers.less_words and previous not in lexicon.ranges.change_to:
        unit = unit_after(context.text, numeral.end, lexicon)
        if unit is not None and unit.kind in {FigureKind.PERCENT, FigureKind.MONEY}:
            return start, False
    # "a negative one" is a rating, "minus one" a number
    if is_difference or previous in lexicon.numbers.not_before_minus | lexicon.articles:
        return start, False
    return match.start(), True
