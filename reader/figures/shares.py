"""Shares and multiples: `two-thirds`, `a quarter of a million`, `tenfold`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount, of_unit, unit_behind_of, with_rate
from reader.figures.context import (
    WORD,
    Context,
    amount_article_before,
    next_word,
    previous_word,
    word_at,
)
from reader.figures.exact import multiply
from reader.figures.figure import FigureKind, Number
from reader.figures.fraction_words import fraction_behind, fraction_of_words, mixed_at
from reader.figures.halves import is_half_compound, unit_and_part
from reader.figures.measures import unit_after
from reader.figures.modifiers import modifier_before
from reader.figures.number import signed_start
from reader.figures.numerals import Numeral, numeral_at
from reader.figures.proportions import proportion_at
from reader.figures.senses import unit_meant

_TWO_WORDS = re.compile(r"(?P<first>[^\W\d_]++) (?P<last>[^\W\d_]++) \Z")
_ARTICLE = re.compile(r"(?:(?P<before>[^\W\d_]+) )?(?<!\w)(?P<article>[^\W\d_]{2,3}) \Z")
_BEHIND_DIGITS = re.compile(
    r"[0-9](?:[ .,\u00a0]?[0-9]){0,23}[ \u00a0-]([^\W\d_]+)(?: ([^\W\d_]+))?"
)
_OF_MAGNITUDE = re.compile(r" ([^\W\d_]{1,4})(?: |['’])([^\W\d_]{1,5}) ([^\W\d_]+)")


def fraction_at(context: Context, start: int) -> Amount | None:
    """Read `two-thirds`, `three quarters of a million`, `one in five`, `two over 9`, or None."""
    text, lexicon = context.text, context.lexicon
    if "0" <= text[start] <= "9":
        return _fraction_of_digits(context, start)
    words = context.words_at(start)
    if words is None:
        return None
    whole = unit_and_part(context, start)
    if whole is not None:
        return whole
    numeral = Numeral(start, words.end, words.value, is_word=True)
    proportion = proportion_at(context, numeral)
    if proportion is not None:
        return proportion
    found = fraction_of_words(context, words)
    if found is None or mixed_at(context, words) is not None:
        return None
    following = next_word(text, found.end)
    is_open = found.has_article and unit_after(text, found.end, lexicon) is None
    if is_open and not _is_share(context, start, found.name, following):
        return None
    return _share(context, start, found.end, found.value)


def _fraction_of_digits(context: Context, start: int) -> Amount | None:
    following = _BEHIND_DIGITS.match(context.text, start)
    word = following[1].lower() if following else ""
    lexicon = context.lexicon
    may_be_part = {word, (following[2] or "").lower() if following else ""}
    if not may_be_part & lexicon.proportion_words and lexicon.denominator_of(word) is None:
        return None
    numeral = numeral_at(context.text, start, context.style)
    if numeral is None or numeral.value is None:
        return None
    proportion = proportion_at(context, numeral)
    if not isinstance(numeral.value, int):
        return proportion
    if proportion is not None or not numeral.is_plain:
        return proportion
    found = fraction_behind(context, numeral.value, numeral.end)
    if found is None or (numeral.value == 1 and found.name in lexicon.ordinals.words):
        return None
    if numeral.value > 1 and found.name in lexicon.fractions.ordinals and found.name[-1] != "s":
        return None
    return _share(context, start, found.end, found.value)


def single_fraction_at(context: Context, start: int) -> Amount | None:
    """Read `a third of`: the name of a fraction behind an article."""
    word = WORD.match(context.text, start)
    begin = amount_article_before(context, start) if word else None
    if word is None or begin is None:
        return None
    whole = unit_and_part(context, begin)
    if whole is not None:
        return whole
    found = fraction_behind(context, 1, start - 1, has_article=True)
    if found is None:
        return None
    following = next_word(context.text, found.end)
    if found.name in context.lexicon.fractions.halves and is_half_compound(context, found.end):
        return None
    is_measured = (
        found.name in context.lexicon.fractions.ambiguous
        and unit_after(context.text, found.end, context.lexicon) is not None
    )
    if not is_measured and not _is_share(context, begin, found.name, following):
        return None
    return _share(context, begin, found.end, found.value)


def definite_fraction_at(context: Context, start: int) -> Amount | None:
    """Read `le tiers des électeurs` and `le dixième seulement`, or None; `est le dixième` ranks."""
    text, lexicon = context.text, context.lexicon
    name = word_at(text, start) if lexicon.fractions.definite else ""
    article = _ARTICLE.search(text, max(0, start - 20), start) if name else None
    if article is None or article["article"].lower() not in lexicon.definite_articles:
        return None
    before_article = {(article["before"] or "").lower()}
    number, end = lexicon.denominator_of(name), start + len(name)
    following = next_word(text, end)
    if number is None:
        return None
    is_share = following in lexicon.fractions.share_followers
    if name in lexicon.fractions.definite:
        is_share = is_share or following in lexicon.of_words
    elif number < 5 or before_article & lexicon.past_or_open:
        return None
    return _share(context, start, end, Fraction(1, number)) if is_share else None


def share_word_at(context: Context, start: int) -> Amount | None:
    """Read `driekwart` and `tweederde`, or None."""
    word = word_at(context.text, start) if context.lexicon.fractions.share_words else ""
    share = context.lexicon.fractions.share_words.get(word)
    return None if share is None else _share(context, start, start + len(word), share)


def part_at(context: Context, start: int) -> Amount | None:
    """Read `una tercera parte` and `dos terceras partes`, or None.

    Behind a definite article it may be the third part of something that has parts.
    """
    text, lexicon = context.text, context.lexicon
    words = context.words_at(start) if lexicon.fractions.part_words else None
    if words is None:
        return None
    word = next_word(text, words.end)
    end = words.end + 1 + len(word)
    denominator = lexicon.ordinals.words.get(word[:-1] if word.endswith("s") else word)
    part = next_word(text, end)
    if (
        denominator is None
        or part not in lexicon.fractions.part_words
        or not 0 < words.value < denominator
    ):
        return None
    return _share(context, start, end + 1 + len(part), Fraction(words.value, denominator))


def _is_share(context: Context, begin: int, word: str, following: str) -> bool:
    """Whether the name of a fraction is that, not an ordinal or another noun."""
    lexicon = context.lexicon
    if word in lexicon.fractions.half_adjectives:
        return following in lexicon.numbers.magnitudes
    is_noun_too = word in lexicon.fractions.ambiguous
    is_ordinal = word in lexicon.ordinals.words or word in lexicon.fractions.ordinals
    if not is_noun_too and not is_ordinal:
        return True
    if following in lexicon.of_words or following in lexicon.numbers.magnitudes:
        return True
    if following in lexicon.comparatives:
        return True
    if modifier_before(context.text, begin, lexicon) is not None:
        return True
    is_cued = previous_word(context.text, begin) in lexicon.fractions.share_cues
    if is_cued and (not following or following in lexicon.not_nouns):
        return True
    if following in lexicon.fractions.share_followers:
        return is_cued or lexicon.nouns_are_capitalised
    return not following and not is_noun_too


def _share(context: Context, start: int, end: int, value: Fraction) -> Amount:
    """A share, or so much of a magnitude or a unit: `a quarter million`, `a quarter mile`."""
    of_magnitude = _of_magnitude(context, end)
    word = of_magnitude[3].lower() if of_magnitude else next_word(context.text, end)
    factor = context.lexicon.numbers.magnitudes.get(word)
    core_end = end
    numeral = Numeral(start, end, value, is_fraction=True, is_word=True)
    start, is_negative = signed_start(context, numeral)
    share: Number = -value if is_negative else value
    share = int(share) if share == int(share) else share
    if factor:
        end = core_end = of_magnitude.end() if of_magnitude else end + 1 + len(word)
        product = multiply(share, factor)
        unit = unit_meant(context, end) or unit_behind_of(context, end)
        if unit is None:
            return Amount(start, start, core_end, end, numeral, product, factor)
        return Amount(
            start, start, core_end, unit.end, numeral, product, factor, unit.symbol, unit.kind
        )
    unit = unit_meant(context, end, share) or of_unit(context, end)
    if unit is not None:
        return with_rate(
            context,
            Amount(start, start, core_end, unit.end, numeral, share, 1, unit.symbol, unit.kind),
        )
    return Amount(start, start, core_end, end, numeral, share, kind=FigureKind.RATIO)


def _of_magnitude(context: Context, end: int) -> re.Match[str] | None:
    """Match ` of a million` at `end`."""
    lexicon, match = context.lexicon, _OF_MAGNITUDE.match(context.text, end)
    if match is None or match[1].lower() not in lexicon.of_words:
        return None
    if (
        match[2].lower() not in lexicon.articles
        or match[3].lower() not in lexicon.numbers.magnitudes
    ):
        return None
    return match


def multiple_at(context: Context, start: int) -> Amount | None:
    """Read `tenfold`, `twice as many`, or None."""
    word = WORD.match(context.text, start)
    number = context.lexicon.fractions.multiples.get(word[0].lower()) if word else None
    if word is None or number is None:
        return None
    lexicon = context.lexicon
    if word[0].lower() in lexicon.fractions.ambiguous_multiples:
        determiners = lexicon.determiners | lexicon.definite_articles
        if next_word(context.text, word.end()) not in determiners:
            return None
    numeral = Numeral(start, word.end(), number)
    times = Amount(
        start, start, word.end(), word.end(), numeral, number, 1, "times", FigureKind.RATIO
    )
    return with_rate(context, times)


def is_multiplier(context: Context, amount: Amount) -> bool:
    """Whether the bare number tells how many times as much: `multiplied by three`."""
    phrases = context.lexicon.fractions.multipliers
    if not context.text.endswith(context.lexicon.multiplier_endings, 0, amount.start):
        return False
    before = _TWO_WORDS.search(context.text, max(0, amount.start - 32), amount.start)
    if before is None:
        return False
    verb, preposition = before["first"].lower(), before["last"].lower()
    if f"{verb} {preposition}" in phrases:
        return True
    # "wurde mit drei multipliziert"
    return f"{next_word(context.text, amount.end)} {preposition}" in phrases
