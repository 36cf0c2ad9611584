"""Shares, ordinals and multiples: `two-thirds`, `one in five`, `half a million`, `tenfold`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount, amount_at, unit_behind_of
from reader.figures.context import Context, is_plural, next_word, previous_word, word_at
from reader.figures.exact import HALF, multiply
from reader.figures.figure import FigureKind
from reader.figures.fraction_words import fraction_behind, fraction_of_words, mixed_at
from reader.figures.lexicon import Lexicon
from reader.figures.measures import unit_after
from reader.figures.modifiers import modifier_before
from reader.figures.number import number_at, signed_start
from reader.figures.number_words import words_at
from reader.figures.numerals import Numeral, numeral_at
from reader.language import FUNCTION_WORDS

_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?<![\w-])([^\W\d_]{1,5})[ \u00a0-]\Z")
_HALF_OF = re.compile(r"[ -](?P<word>[^\W\d_]+)")
_ORDINAL = re.compile(r"[0-9]{1,4}(?:st|nd|rd|th|er|ère|e|ème|º|ª)(?![\w])")
_GAP_WORD = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_OVER = re.compile(r" ([^\W\d_]{3,6}) (?=[\w])")
_ENDS = re.compile(r"[ \u00a0]?(?:[.,;:!?)=\"”]|\Z|\n)")
_OF_MAGNITUDE = re.compile(r" ([^\W\d_]{1,4})(?: |['’])([^\W\d_]{1,5}) ([^\W\d_]+)")
_PREVIOUS = re.compile(r"([^\W\d_]+)[ \u00a0'’-]\Z")
_POINT = re.compile(r"([0-9]{1,3})\.(?= ([^\W\d_]+))")
_CAPITAL = re.compile(r"[ -][^\W\d_a-z]")


def article_before(context: Context, start: int) -> int | None:
    """Give where the indefinite article before `start` begins, or None."""
    match = _ARTICLE.search(context.text, max(0, start - 7), start)
    return match.start() if match and match[1].lower() in context.lexicon.articles else None


def half_at(context: Context, start: int) -> Amount | None:
    """Read `half a million`, `half an hour`, `half of`, or None where `half` claims nothing."""
    text, lexicon = context.text, context.lexicon
    word = _WORD.match(text, start)
    if word is None or word[0].lower() not in lexicon.halves:
        return None
    begin = article_before(context, start)
    begin = start if begin is None else begin
    after = _HALF_OF.match(text, word.end())
    numeral = Numeral(begin, word.end(), HALF, is_fraction=True, is_word=True)
    following = (after["word"] if after else "").lower()
    end = word.end()
    if after and following in lexicon.articles:
        end, following = after.end(), next_word(text, after.end())
    factor = lexicon.magnitudes.get(following) or lexicon.dozens.get(following)
    if factor:
        return _half_of_number(context, numeral, end, following, factor)
    unit = unit_after(text, end, lexicon)
    if unit is not None and unit.symbol not in {"point"}:
        return Amount(begin, begin, word.end(), unit.end, numeral, HALF, 1, unit.symbol, unit.kind)
    if word[0].lower() in lexicon.half_adjectives:
        return None
    if begin == start and not _is_half_of_something(context, start, following):
        return None
    return Amount(begin, begin, word.end(), word.end(), numeral, HALF, kind=FigureKind.RATIO)


def _half_of_number(context: Context, numeral: Numeral, end: int, word: str, factor: int) -> Amount:
    end += 1 + len(word)
    value = multiply(HALF, factor)
    unit = unit_after(context.text, end, context.lexicon) or unit_behind_of(context, end)
    kind, symbol = (unit.kind, unit.symbol) if unit else (FigureKind.COUNT, None)
    return Amount(
        numeral.start, numeral.start, end, unit.end if unit else end, numeral, value, factor,
        symbol, kind,
    )  # fmt: skip


def _is_half_of_something(context: Context, start: int, following: str) -> bool:
    lexicon = context.lexicon
    previous = previous_word(context.text, start)
    if previous in lexicon.not_before_half or previous in lexicon.ordinals:
        return False
    if following in lexicon.not_after_half:
        return False
    if word_at(context.text, start) in lexicon.half_nouns or previous in lexicon.share_cues:
        return True
    return (
        following in lexicon.of_words
        or following in lexicon.determiners
        or (previous in lexicon.modifiers_before)
    )


def fraction_at(context: Context, start: int) -> Amount | None:
    """Read `two-thirds`, `three quarters of a million`, `one in five`, `one over 3`, or None."""
    text, lexicon = context.text, context.lexicon
    if "0" <= text[start] <= "9":
        return _fraction_of_digits(context, start)
    words = words_at(text, start, lexicon)
    if words is None:
        return None
    numeral = Numeral(start, words.end, words.value, is_word=True)
    proportion = _out_of(context, numeral) or _over(context, numeral)
    if proportion is not None:
        return proportion
    found = fraction_of_words(text, words, lexicon)
    if found is None or mixed_at(text, words, lexicon) is not None:
        return None
    following = next_word(text, found.end)
    is_open = found.has_article and unit_after(text, found.end, lexicon) is None
    if is_open and not _is_share(context, start, found.name, following):
        return None
    return _share(context, start, found.end, found.value)


def _fraction_of_digits(context: Context, start: int) -> Amount | None:
    numeral = numeral_at(context.text, start, context.style)
    if numeral is None or not isinstance(numeral.value, int):
        return None
    proportion = _out_of(context, numeral) or _over(context, numeral)
    if proportion is not None or not numeral.is_plain:
        return proportion
    found = fraction_behind(context.text, numeral.value, numeral.end, context.lexicon)
    if found is None or (numeral.value == 1 and found.name in context.lexicon.ordinals):
        return None
    return _share(context, start, found.end, found.value)


def _over(context: Context, numeral: Numeral) -> Amount | None:
    """`one over three`, where nothing else stands beside it: it is arithmetic."""
    text, lexicon = context.text, context.lexicon
    match = _OVER.match(text, numeral.end)
    if match is None or match[1].lower() not in lexicon.over_words:
        return None
    second = number_at(context, match.end())
    below = second.value if second else None
    if second is None or not isinstance(below, int) or not isinstance(numeral.value, int):
        return None
    before = text[max(0, numeral.start - 3) : numeral.start].rstrip(" \u00a0")
    is_bare = not before or before[-1] in '\n(=:"“„«'
    if not is_bare or not 0 < numeral.value < below or not _ENDS.match(text, second.end):
        return None
    value = Fraction(numeral.value, below)
    whole = Numeral(numeral.start, second.end, value, is_fraction=True)
    return Amount(
        numeral.start, numeral.start, second.end, second.end, whole, value, kind=FigureKind.RATIO
    )


def _share(context: Context, start: int, end: int, value: Fraction) -> Amount:
    """A share, or so much of a magnitude or a unit: `a quarter million`, `a quarter mile`."""
    of_magnitude = _of_magnitude(context, end)
    word = of_magnitude[3].lower() if of_magnitude else next_word(context.text, end)
    factor = context.lexicon.magnitudes.get(word)
    core_end = end
    numeral = Numeral(start, end, value, is_fraction=True, is_word=True)
    start, is_negative = signed_start(context, numeral)
    value = -value if is_negative else value
    if factor:
        end = core_end = of_magnitude.end() if of_magnitude else end + 1 + len(word)
        product = multiply(value, factor)
        unit = unit_after(context.text, end, context.lexicon) or unit_behind_of(context, end)
        if unit is None:
            return Amount(start, start, core_end, end, numeral, product, factor)
        return Amount(
            start, start, core_end, unit.end, numeral, product, factor, unit.symbol, unit.kind
        )
    unit = unit_after(context.text, end, context.lexicon)
    if unit is not None:
        return Amount(start, start, core_end, unit.end, numeral, value, 1, unit.symbol, unit.kind)
    return Amount(start, start, core_end, end, numeral, value, kind=FigureKind.RATIO)


def _of_magnitude(context: Context, end: int) -> re.Match[str] | None:
    """Match ` of a million` at `end`."""
    lexicon, match = context.lexicon, _OF_MAGNITUDE.match(context.text, end)
    if match is None or match[1].lower() not in lexicon.of_words:
        return None
    if match[2].lower() not in lexicon.articles or match[3].lower() not in lexicon.magnitudes:
        return None
    return match


def single_fraction_at(context: Context, start: int) -> Amount | None:
    """Read `a third of`: the name of a fraction behind an article."""
    word = _WORD.match(context.text, start)
    begin = article_before(context, start) if word else None
    if word is None or begin is None:
        return None
    article_end = begin + len(word_at(context.text, begin))
    found = fraction_behind(context.text, 1, article_end, context.lexicon, has_article=True)
    if found is None:
        return None
    following = next_word(context.text, found.end)
    if not _is_share(context, begin, found.name, following):
        return None
    return _share(context, begin, found.end, found.value)


def part_at(context: Context, start: int) -> Amount | None:
    """Read `una tercera parte` and `dos terceras partes`, or None.

    Behind a definite article it may be the third part of something that has parts.
    """
    text, lexicon = context.text, context.lexicon
    number = number_at(context, start) if lexicon.part_words else None
    if number is None or not number.is_word or not isinstance(number.value, int):
        return None
    word = next_word(text, number.end)
    end = number.end + 1 + len(word)
    denominator = lexicon.ordinals.get(word[:-1] if word.endswith("s") else word)
    part = next_word(text, end)
    if denominator is None or part not in lexicon.part_words:
        return None
    if not 0 < number.value < denominator:
        return None
    return _share(context, start, end + 1 + len(part), Fraction(number.value, denominator))


def _is_share(context: Context, begin: int, word: str, following: str) -> bool:
    """Whether the name of a fraction is that, not an ordinal or another noun."""
    lexicon = context.lexicon
    if word in lexicon.half_adjectives:
        return following in lexicon.magnitudes
    is_noun_too = word in lexicon.ambiguous_fractions
    is_ordinal = word in lexicon.ordinals or word in lexicon.fraction_ordinals
    if not is_noun_too and not is_ordinal:
        return True
    if following in lexicon.of_words or following in lexicon.magnitudes:
        return True
    if following in lexicon.comparatives:
        return True
    if modifier_before(context.text, begin, lexicon) is not None:
        return True
    is_cued = previous_word(context.text, begin) in lexicon.share_cues
    if is_cued and (not following or following in lexicon.not_nouns):
        return True
    if following in lexicon.share_followers:
        return is_cued or lexicon.nouns_are_capitalised
    return not following and not is_noun_too


def _out_of(context: Context, numeral: Numeral) -> Amount | None:
    """`one in five`, `1 in 10,000`, `nine out of 10`, `une boîte sur quatre`."""
    share = _out_of_at(context, numeral, numeral.end)
    if share is not None:
        return share
    noun = _GAP_WORD.match(context.text, numeral.end)
    if noun is None or not numeral.is_word or noun[1].lower() in context.lexicon.not_nouns:
        return None
    share = _out_of_at(context, numeral, noun.end())
    if share is None or _counts_noun(context, share.end):
        return None
    return share


def _counts_noun(context: Context, end: int) -> bool:
    """Whether a plural stands behind the second number: `one goal in three games` is no share."""
    following = next_word(context.text, end)
    return bool(following) and is_plural(following, context.lexicon)


def _out_of_at(context: Context, numeral: Numeral, begin: int) -> Amount | None:
    """Read ` in five` at `begin`, the first number being `numeral`."""
    text, lexicon = context.text, context.lexicon
    for phrase in lexicon.out_of:
        stop = begin + 1 + len(phrase)
        if text[begin:stop].lower() != f" {phrase}" or text[stop : stop + 1] != " ":
            continue
        second = amount_at(context, stop + 1)
        if second is None or second.unit or not isinstance(second.number, int):
            return None
        if not isinstance(numeral.value, int) or not 0 < numeral.value < second.number:
            return None
        is_common = phrase in lexicon.out_of_is_common
        if is_common and (numeral.value > 20 or 1500 <= second.number <= 2100):
            return None
        if begin > numeral.end and numeral.value > 1 and is_common:
            return None
        value = Fraction(numeral.value, second.number)
        whole = Numeral(numeral.start, second.end, value, is_fraction=True)
        return Amount(
            numeral.start, numeral.start, second.end, second.end, whole, value,
            kind=FigureKind.RATIO,
        )  # fmt: skip
    return None


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
    following = next_word(text, word.end())
    if word[0][0].isupper() and _CAPITAL.match(text, word.end()):
        return None
    is_ambiguous = word[0].lower() in lexicon.ambiguous_ordinals
    if is_ambiguous and not following.endswith(lexicon.superlative_endings):
        return None
    return _ordinal(start, word.end(), number_of_word)


def _compound_ordinal(context: Context, start: int) -> Amount | None:
    """Read `twenty-fifth`, or None; `twenty-fifths` are parts."""
    text, lexicon = context.text, context.lexicon
    words = words_at(text, start, lexicon) if lexicon.ordinal_tails else None
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


def multiple_at(context: Context, start: int) -> Amount | None:
    """Read `tenfold`, `twice as many`, or None."""
    word = _WORD.match(context.text, start)
    number = context.lexicon.multiples.get(word[0].lower()) if word else None
    if word is None or number is None:
        return None
    numeral = Numeral(start, word.end(), number)
    return Amount(
        start, start, word.end(), word.end(), numeral, number, 1, "times", FigureKind.RATIO
    )
