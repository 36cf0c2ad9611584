"""Units whose name is another word too: pounds of flour, of money; knots or kilotonnes; bars."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from reader.figures.context import Context, next_word
from reader.figures.figure import Number
from reader.figures.lexicon import Lexicon
from reader.figures.measures import UnitFound, kind_of_unit, unit_after
from reader.figures.vocabulary import Sense

_REACH = 56
_BREAK = re.compile(r"[;:!?()\n]|[.,](?![0-9])")
_WORDS = re.compile(r"[^\W\d_]+")
_MOST_BEFORE = 7
_MOST_BEHIND = 4
_NOUN = re.compile(r"[ \u00a0]([^\W\d_]+)(?:['’ \u00a0]([^\W\d_]+))?")


def unit_meant(context: Context, end: int, number: Number | None = None) -> UnitFound | None:
    """Read the unit behind a number that ends at `end` as what the words beside it make of it.

    None where there is no unit, or where its name means something else here.
    """
    found = unit_after(context.text, end, context.lexicon)
    if found is None:
        return None
    name = context.text[end : found.end].strip(" \u00a0-’'").lower()
    senses = context.lexicon.measures.senses.get(name)
    if senses is None:
        return found
    sense = next((s for s in senses if _holds(context, s, end, found.end, name, number)), None)
    if sense is None:
        return found
    if sense.unit is None:
        return None
    return replace(found, symbol=sense.unit, kind=kind_of_unit(sense.unit))


def _holds(
    context: Context, sense: Sense, end: int, stop: int, name: str, number: Number | None
) -> bool:
    """Whether anything tells `sense` of the unit called `name` between `end` and `stop`."""
    text, lexicon = context.text, context.lexicon
    following = next_word(text, stop)
    if following and following in sense.never_before:
        return False
    if sense.is_default:
        return True
    if sense.signs and _shows(context, sense.signs):
        return True
    if following and following in sense.before:
        return True
    if sense.numbers and number is not None:
        low, high = sense.numbers
        if Fraction(low) <= abs(Fraction(number)) <= Fraction(high):
            return True
    if sense.is_broken and number is not None and number != int(number):
        return True
    if sense.is_goods and _is_goods(text, stop, lexicon):
        return True
    if sense.is_attributive and _is_attributive(context, end, stop, name, number):
        return True
    if sense.is_alone and number != 1 and not _is_noun(following, lexicon):
        return True
    if sense.ahead and not sense.ahead.isdisjoint(_ahead(text, end)):
        return True
    return bool(sense.near) and not sense.near.isdisjoint(_beside(text, end, stop, sense.reach))


def _shows(context: Context, signs: str) -> bool:
    """Whether the text has the first of `signs` and not the second."""
    return signs[0] in context.money_signs and signs[1] not in context.money_signs


def _ahead(text: str, end: int) -> list[str]:
    """The last few words of the clause up to `end`."""
    return _WORDS.findall(_BREAK.split(text[max(0, end - _REACH) : end].lower())[-1])[
        -_MOST_BEFORE:
    ]


def _beside(text: str, end: int, stop: int, reach: int) -> list[str]:
    """The words about the unit; within a clause only a few of them."""
    if reach:
        return _WORDS.findall(text[max(0, end - reach) : stop + reach].lower())
    behind = _BREAK.split(text[stop : stop + _REACH].lower())[0]
    return _ahead(text, end) + _WORDS.findall(behind)[:_MOST_BEHIND]


def _is_goods(text: str, stop: int, lexicon: Lexicon) -> bool:
    """Whether what is weighed stands behind the unit: `of flour`, `Mehl`, but not `of debt`."""
    match = _NOUN.match(text, stop, stop + _REACH)
    if match is None:
        return False
    noun = match[1]
    if not lexicon.nouns_are_capitalised:
        if noun.lower() not in lexicon.of_words or not match[2]:
            return False
        noun = match[2]
        if not _is_noun(noun.lower(), lexicon):
            return False
    elif noun[0].islower():
        return False
    return not _is_money_noun(noun, lexicon)


def _is_money_noun(noun: str, lexicon: Lexicon) -> bool:
    lowered = noun.lower()
    return lowered in lexicon.measures.money_nouns or lowered.endswith(
        lexicon.measures.money_endings
    )


def _is_attributive(
    context: Context, end: int, stop: int, name: str, number: Number | None
) -> bool:
    """Whether the unit says how heavy a thing is: `a 225-pound man`, `an 8 pound baby`.

    Where the text has money of that name, only if no noun of money stands behind.
    """
    text, lexicon = context.text, context.lexicon
    noun = next_word(text, stop)
    if noun and _is_money_noun(noun, lexicon):
        return False
    if text[end] == "-":
        return True
    is_singular = not name.endswith(lexicon.plural_endings) and number not in {None, 1}
    return is_singular and _is_noun(noun, lexicon)


def _is_noun(word: str, lexicon: Lexicon) -> bool:
    return bool(word) and word not in lexicon.not_nouns and word not in lexicon.function_words
