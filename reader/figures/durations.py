"""One word for how long something is: `zweitägig`, `zehnjährige Laufzeit`, `Dreiviertelstunde`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount
from reader.figures.context import (
    Context,
    amount_article_before,
    next_word,
    previous_word,
    word_at,
)
from reader.figures.exact import exact
from reader.figures.figure import FigureKind
from reader.figures.measures import kind_of_unit
from reader.figures.numerals import Numeral

_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
_MOST_ADJECTIVES = 2


def duration_at(context: Context, start: int) -> Amount | None:
    """Read the adjective at `start`: `zweitägige Konferenz`, `zehnjähriges Mädchen`, or None.

    So many years are an age, unless what follows lasts so long.
    """
    word = word_at(context.text, start)
    found = context.lexicon.duration_of(word)
    if found is None:
        return None
    end = start + len(word)
    is_age = found[1] == "year" and not lasts(context, end)
    kind = FigureKind.AGE if is_age else FigureKind.MEASURE
    return _amount(start, end, Fraction(found[0]), found[1], kind)


def lasts(context: Context, end: int) -> bool:
    """Whether the noun behind the adjective that ends at `end` lasts: `zehnjährige Laufzeit`."""
    lexicon = context.lexicon
    if not lexicon.measures.lasting_endings:
        return False
    for _ in range(_MOST_ADJECTIVES + 1):
        following = _NEXT.match(context.text, end, end + 48)
        if following is None:
            return False
        if following[1][0].isupper():
            return following[1].lower().endswith(lexicon.measures.lasting_endings)
        end = following.end()
    return False


def part_of_unit_at(context: Context, start: int) -> Amount | None:
    """Read `einer Dreiviertelstunde` and `zwei Zehntelsekunden`, or None."""
    lexicon, text = context.lexicon, context.text
    word = word_at(text, start) if lexicon.fractions.unit_parts else ""
    if word in lexicon.fractions.unit_parts:
        part, unit = lexicon.fractions.unit_parts[word]
        begin = amount_article_before(context, start)
        kind = kind_of_unit(unit)
        if begin is None or previous_word(text, begin) in lexicon.measures.frequency_words:
            return None
        return _amount(begin, start + len(word), part, unit, kind)
    words = context.words_at(start) if word in lexicon.numbers.cardinals else None
    following = next_word(text, words.end) if words else ""
    if words is None or following not in lexicon.fractions.unit_parts:
        return None
    part, unit = lexicon.fractions.unit_parts[following]
    end, kind = words.end + 1 + len(following), kind_of_unit(unit)
    return _amount(start, end, words.value * part, unit, kind)


def _amount(start: int, end: int, number: Fraction, unit: str, kind: FigureKind) -> Amount:
    value = exact(number)
    numeral = Numeral(start, end, value, is_word=True)
    return Amount(start, start, end, end, numeral, value, 1, unit, kind)
