"""Fractions in words, alone or behind a whole number: `four sevenths`, `six and a quarter`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from reader.figures.context import (
    WORD,
    Context,
    is_plural,
    next_word,
    word_at,
)
from reader.figures.exact import HALF, VULGAR_FRACTIONS, exact
from reader.figures.lexicon import Lexicon
from reader.figures.measures import unit_after
from reader.figures.number_words import GAP, Joint, WordNumber
from reader.figures.numerals import Numeral

_SLASHED = re.compile(r"([0-9]{1,3})[/⁄]([0-9]{1,3})(?![\w/.,-]{0,8}[0-9])")


@dataclass(frozen=True, slots=True)
class FractionFound:
    """A fraction, where it ends, and how much its words leave open."""

    value: Fraction
    end: int
    name: str
    """The word that names the parts: `fifths`."""
    has_article: bool = False
    """Whether an article is its numerator: `a fifth` may be an ordinal."""


@dataclass(frozen=True, slots=True)
class Denominator:
    """The parts that a fraction counts: `fifths`, `thirty-sixth`."""

    value: int
    end: int
    name: str
    is_plural: bool


def denominator_at(context: Context, end: int) -> Denominator | None:
    """Read the name of the parts one gap behind `end`, or None."""
    text, lexicon = context.text, context.lexicon
    gap = GAP.match(text, end)
    word = WORD.match(text, gap.end()) if gap and gap[0][0] != "," else None
    if word is None:
        return None
    name = word[0].lower()
    single = lexicon.denominator_of(name)
    if single is not None:
        return Denominator(single, word.end(), name, name[-1] == "s")
    if name in lexicon.fractions.halves and name not in lexicon.fractions.half_nouns:
        return Denominator(2, word.end(), name, is_plural=False)
    if not lexicon.ordinals.tails or lexicon.cardinal_of(name) is None:
        return _bare_hundredth(context, word.start())
    return _compound(context.words_at(word.start()))


def _bare_hundredth(context: Context, start: int) -> Denominator | None:
    """`cent huitième`: a magnitude that is a number alone opens the denominator."""
    text, lexicon = context.text, context.lexicon
    if not lexicon.ordinals.tails or word_at(text, start) not in lexicon.numbers.bare_magnitudes:
        return None
    return _compound(context.words_at(start))


def _compound(words: WordNumber | None) -> Denominator | None:
    ordinal = words.ordinal if words else None
    if ordinal is None:
        return None
    return Denominator(ordinal.value, ordinal.end, ordinal.name, ordinal.is_plural)


def fraction_of_words(context: Context, words: WordNumber) -> FractionFound | None:
    """Read the fraction whose numerator is the number `words`, or None."""
    text, lexicon = context.text, context.lexicon
    ordinal = words.ordinal
    if ordinal is not None and ordinal.is_bound and words.before_last is not None:
        numerator = words.before_last[0]
        is_one = numerator == 1 and not lexicon.fractions.are_plural
        if numerator and (ordinal.is_plural or is_one):
            return FractionFound(Fraction(numerator, ordinal.part), ordinal.end, "")
        return None
    if ordinal is not None and not ordinal.is_plural and words.value != 1:
        return None
    has_article = text[words.start : words.end].lower() in lexicon.articles
    return fraction_behind(context, words.value, words.end, has_article=has_article)


def fraction_behind(
    context: Context, numerator: int, end: int, *, has_article: bool = False
) -> FractionFound | None:
    """Read the fraction whose numerator ends at `end`, or None."""
    lexicon = context.lexicon
    parts = denominator_at(context, end)
    if parts is None or numerator <= 0 or parts.value < 2:
        return None
    if not _agrees(numerator, parts, lexicon):
        return None
    value = Fraction(numerator, parts.value)
    return FractionFound(value, parts.end, parts.name, has_article)


def _agrees(numerator: int, parts: Denominator, lexicon: Lexicon) -> bool:
    """Whether the name may have that many parts: `five quarters` are parts of years."""
    if parts.name in lexicon.fractions.ambiguous and numerator >= parts.value:
        return False
    if parts.value == 2 and numerator % 2 == 0:
        return False
    if not lexicon.fractions.are_plural:
        return True
    if numerator == 1 or parts.name in lexicon.fractions.halves:
        return numerator == 1 and not parts.is_plural
    is_ordinal = parts.name in lexicon.ordinals.words or parts.name in lexicon.ordinals.tails
    return not is_ordinal


def fraction_at(context: Context, start: int) -> FractionFound | None:
    """Read a fraction that begins at `start`, with a number or an article before its name."""
    text, lexicon = context.text, context.lexicon
    sign = VULGAR_FRACTIONS.get(text[start : start + 1])
    if sign is not None:
        return FractionFound(sign, start + 1, "")
    if slashed := _SLASHED.match(text, start):
        top, bottom = int(slashed[1]), int(slashed[2])
        is_proper = 0 < top < bottom
        return FractionFound(Fraction(top, bottom), slashed.end(), "") if is_proper else None
    word = WORD.match(text, start)
    if word is None:
        return None
    if word[0].lower() in lexicon.fractions.halves:
        return FractionFound(HALF, word.end(), word[0].lower())
    if word[0].lower() in lexicon.articles:
        return fraction_behind(context, 1, word.end(), has_article=True)
    words = context.words_at(start)
    return fraction_of_words(context, words) if words else None


def added_fraction(context: Context, end: int) -> FractionFound | None:
    """Read `and a quarter` behind a whole number that ends at `end`, or None.

    A fraction that something is a share of, or a noun's ordinal, is not added to the number.
    """
    text, lexicon = context.text, context.lexicon
    if text[end + 1 : end + 2].lower() not in lexicon.joiner_letters:
        return None
    for phrase in lexicon.fractions.and_a_half:
        stop = end + 1 + len(phrase)
        if text[end + 1 : stop].lower() == phrase and not text[stop : stop + 1].isalpha():
            return FractionFound(HALF, stop, "")
    gap = GAP.match(text, end)
    joiner = WORD.match(text, gap.end()) if gap else None
    if joiner is None:
        return None
    name = joiner[0].lower()
    if name not in lexicon.numbers.joiners and name not in lexicon.fractions.joiners:
        return None
    gap = GAP.match(text, joiner.end())
    found = fraction_at(context, gap.end()) if gap else None
    if found is None or not 0 < found.value < 1:
        return None
    return found if _may_be_added(context, found) else None


def _may_be_added(context: Context, found: FractionFound) -> bool:
    text, lexicon = context.text, context.lexicon
    following = next_word(text, found.end)
    if found.value != HALF and following in lexicon.of_words:
        return False
    if text[found.end : found.end + 1] == "-" and unit_after(text, found.end, lexicon) is None:
        return False
    if following in lexicon.numbers.magnitudes or not following:
        return True
    is_ordinal = found.name in lexicon.ordinals.words or found.name in lexicon.fractions.ordinals
    if not (found.has_article or (is_ordinal and found.value.numerator == 1)):
        return True
    if not is_ordinal:
        return True
    return unit_after(text, found.end, lexicon) is not None or is_plural(following, lexicon)


def mixed_at(context: Context, words: WordNumber) -> Numeral | None:
    """Read the whole number `words` with the fraction behind it, or None where there is none.

    Behind a magnitude the fraction is one of it, `a million and a half`, unless it has its own:
    `two billion and a third million`.
    """
    text, lexicon = context.text, context.lexicon
    parted = _parted(context, words)
    whole, magnitude = words.value, words.magnitude
    if parted is not None:
        joint, found = parted
        whole, magnitude = joint.value, joint.magnitude
    else:
        ones = _joined_ones(context, words)
        whole, end = (words.value + ones[0], ones[1]) if ones else (words.value, words.end)
        added = added_fraction(context, end)
        if added is None:
            return None
        found = added
    value, end = found.value, found.end
    if magnitude != 1:
        own = lexicon.numbers.magnitudes.get(next_word(text, end), magnitude)
        if own > magnitude:
            return None
        if own != magnitude:
            end += 1 + len(next_word(text, end))
        value *= own
    # not `is_word`: a magnitude may follow, as behind digits: `two and a half million`
    return Numeral(words.start, end, exact(whole + value))


def _parted(context: Context, words: WordNumber) -> tuple[Joint, FractionFound] | None:
    """Part `four hundred and two sevenths` before the last `and`, where the rest is a fraction."""
    joint = words.joint
    rest = words.value - joint.value if joint else 0
    if joint is None or rest <= 0 or joint.value % 100:
        return None
    found = fraction_behind(context, rest, words.end)
    return (joint, found) if found is not None and found.value < 1 else None


def _joined_ones(context: Context, words: WordNumber) -> tuple[int, int] | None:
    """Read `and three` behind tens, where English says so only before a fraction."""
    text, lexicon = context.text, context.lexicon
    if lexicon.numbers.joins_tens or not 20 <= words.last < 100 or words.last % 10:
        return None
    joiner = _JOINED.match(text, words.end)
    if joiner is None or joiner[1].lower() not in lexicon.numbers.joiners:
        return None
    ones = lexicon.numbers.cardinals.get(joiner[2].lower(), 0)
    if not 0 < ones < 10 or denominator_at(context, joiner.end()) is not None:
        return None
    return ones, joiner.end()


_JOINED = re.compile(r"[ \u00a0]([^\W\d_]+)[ \u00a0]([^\W\d_]+)")
