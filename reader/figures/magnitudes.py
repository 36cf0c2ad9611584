"""What multiplies a number, and what is added then: `3.5 million`, `$40m`, `4 hundred and 35`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.figures.context import Context, article_before, is_plural, next_word, previous_word
from reader.figures.exact import multiply
from reader.figures.figure import Number
from reader.figures.fraction_words import added_fraction
from reader.figures.lexicon import Lexicon
from reader.figures.measures import currency_after, unit_after
from reader.figures.numerals import Numeral
from reader.figures.units import UNITS

_WORD = re.compile(r"[ \u00a0\u202f-]([^\W\d_]+)\.?")
_GLUED = re.compile(r"[^\W\d_]{1,12}(?!\w)")
_SPACED_LETTER = re.compile(r"[ \u00a0\u202f](k(?=[.,;)]?(?:[ \n]|\Z))|[kM](?=[€$£]))")
_NOUNS = re.compile(r"[ \u00a0]([^\W\d_]+)(?:[ \u00a0]([^\W\d_]+))?")
_IS_LINKED = re.compile(r"[-–][^\W\d_]")
_WORDS = re.compile(r"[^\W_]+")
_COUNT_REACH = 72
_COUNT_BREAK = re.compile(r"[;:!?()\n–—]|[.,](?![0-9])")
_TIMES = frozenset({"s", "month"})
"""The base units of time: `a 50m dash`, `a 10m second leg`."""
_CAPITALS = frozenset("BKMT")
_SCREENS_AND_RACES = frozenset({2, 4, 5, 6, 8, 10, 12})
"""How many thousand columns screens have, and kilometres races: `a 4K screen`, `a 10K`."""
_NATIONAL = ("ese", "ish", "ian", "ean", "can")
"""How adjectives of nations end: `Chinese`, `British`, `Indian`, `American`."""
_MORE_DIGITS = re.compile(
    r"[ \u00a0](?:([^\W\d_]{1,3})[ \u00a0])?([0-9]{1,3})(?![\w.,:/%-]{0,8}[0-9]|%)"
)


@dataclass(frozen=True, slots=True)
class Magnitude:
    """What a number is multiplied by, what is added to the product, and where the words end."""

    factor: Number
    end: int
    added: Number = 0
    core_end: int = 0
    """Where what was added ends; 0 where nothing was."""


def magnitude_after(context: Context, numeral: Numeral, *, is_money: bool) -> Magnitude:
    """Give what the words behind a number make of it."""
    text, lexicon, end = context.text, context.lexicon, numeral.end
    glued = None if numeral.is_word else _GLUED.match(text, end)
    if glued is not None:
        factor = _short_magnitude(context, numeral, glued[0], glued.end(), is_money=is_money)
        return Magnitude(factor, glued.end()) if factor else Magnitude(1, end)
    magnitude: Number = 1
    last = 1
    for _ in range(3):
        match = _WORD.match(text, end)
        if match is None:
            break
        word = match[1].lower()
        factor = lexicon.numbers.magnitudes.get(word) or _hundred(word, lexicon)
        if factor is None or (numeral.is_word and magnitude == 1):
            factor = lexicon.numbers.dozens.get(word)
        if factor is None:
            break
        magnitude, last = magnitude * factor, factor
        end = match.end() if match[0][-1] != "." or len(word) < 5 else match.end() - 1
    if magnitude == 1:
        spaced = None if numeral.is_word else _spaced_letter(context, end)
        return spaced or Magnitude(1, end)
    return _with_more(context, numeral, Magnitude(magnitude, end), last)


def _hundred(word: str, lexicon: Lexicon) -> int | None:
    """A hundred behind another number, unless the word is a coin's name too: `20 cents`."""
    return (
        100
        if word in lexicon.numbers.hundreds and word not in lexicon.measures.currencies
        else None
    )


def _spaced_letter(context: Context, end: int) -> Magnitude | None:
    """Read the `k` of `7.5 k` and the `M` of `12 M€`, or None."""
    match = _SPACED_LETTER.match(context.text, end)
    factor = context.lexicon.numbers.short_magnitudes.get(match[1]) if match else None
    return Magnitude(factor, match.end(1)) if match and factor else None


def _short_magnitude(
    context: Context, numeral: Numeral, letters: str, end: int, *, is_money: bool
) -> int | None:
    """What `k`, `m`, `bn` directly behind digits mean; a lone `m` may be metres."""
    lexicon = context.lexicon
    word = letters.lower()
    if len(word) > 1 and word in lexicon.numbers.magnitudes:
        return lexicon.numbers.magnitudes[word]
    factor = lexicon.numbers.short_magnitudes.get(letters)
    if factor is None or is_money:
        return factor
    if currency_after(context.text, end):
        return factor
    if letters == "t":
        return None
    if letters == "m":
        return factor if _counts(context, end) or _is_told_count(context, numeral, end) else None
    if letters in _CAPITALS and not _is_number_by_capital(context, numeral, letters, end):
        return None
    return factor


def _counts(context: Context, end: int) -> bool:
    """Whether a plural behind `end`, or behind an adjective, is counted: `300m Chinese workers`.

    Not one that is measured, `the 400m hurdles`, but units are: `1.5m square feet`.
    """
    lexicon, match = context.lexicon, _NOUNS.match(context.text, end)
    if match is None:
        return False
    if match[1].lower() not in lexicon.measures.senses:
        unit = unit_after(context.text, end, lexicon)
        if unit is not None and unit.symbol in UNITS and UNITS[unit.symbol].base not in _TIMES:
            return True
    if is_plural(match[1], lexicon):
        is_whose = context.text[match.end(1) : match.end(1) + 1] in {"'", "’"}
        return not is_whose and match[1].lower() not in lexicon.numbers.measured_nouns
    if not match[2] or not is_plural(match[2], lexicon):
        return False
    is_adjective = match[1].lower() in lexicon.numbers.counted_adjectives or match[1].endswith(
        _NATIONAL
    )
    return is_adjective and match[2].lower() not in lexicon.numbers.measured_nouns


def _is_told_count(context: Context, numeral: Numeral, end: int) -> bool:
    """Whether the clause before tells of how many there are: `passenger numbers rose to 31.2m`.

    Not where anything in it is measured, `a 31.2m long ship`, nor where a noun follows. People may
    move so many metres, unless they grew from one number to another: `viewers fell from 4m`.
    """
    text, words = context.text, context.lexicon.numbers
    following = next_word(text, end)
    if following in words.length_adjectives or text[end : end + 1] == "-":
        return False
    if following and following not in context.lexicon.not_nouns | words.period_words:
        return False
    lexicon = context.lexicon
    segment = text[max(0, numeral.start - _COUNT_REACH) : numeral.start].lower()
    *earlier, last = _COUNT_BREAK.split(segment)
    before = _WORDS.findall(last)
    if earlier and before and before[0] in lexicon.comparing_starters | lexicon.ranges.change_to:
        # "The population is 31.2m, up from 30m"
        before = _WORDS.findall(earlier[-1]) + before
    if not words.length_words.isdisjoint(before):
        return False
    if not words.amount_nouns.isdisjoint(before):
        return True
    for place, word in enumerate(before):
        if word in words.counted_nouns:
            owner = before[place - 1] if place else ""
            is_some = owner.isdigit() or owner in lexicon.numbers.cardinals
            is_changed = not lexicon.ranges.change_words.isdisjoint(before[place:])
            # "visitors can climb 60m"
            is_joined = before[-1] in lexicon.change_joints
            return not is_some and (not numeral.is_plain or (is_changed and is_joined))
    return False


def _is_number_by_capital(context: Context, numeral: Numeral, letter: str, end: int) -> bool:
    """Whether `B`, `M` or `K` behind digits multiplies them: not in `a 4K screen`, `a 10K`."""
    text, lexicon = context.text, context.lexicon
    following = next_word(text, end)
    if not numeral.is_plain or _counts(context, end) or following in lexicon.measures.currencies:
        return True
    if letter == "K" and numeral.value not in _SCREENS_AND_RACES:
        return True
    if _IS_LINKED.match(text, end) or article_before(context, numeral.start) is not None:
        return False
    if not following or following in lexicon.not_nouns or following in lexicon.function_words:
        return previous_word(text, numeral.start) not in lexicon.definite_articles
    return lexicon.nouns_are_capitalised or not lexicon.heads_are_plural


def _with_more(context: Context, numeral: Numeral, found: Magnitude, last: int) -> Magnitude:
    """Add what follows a magnitude behind digits: `3 million and a half`, `4 thousand 300`."""
    text, lexicon = context.text, context.lexicon
    fraction = added_fraction(context, found.end)
    if fraction is not None:
        own = lexicon.numbers.magnitudes.get(next_word(text, fraction.end), last)
        if own > last:
            return found
        end = fraction.end + (1 + len(next_word(text, fraction.end)) if own != last else 0)
        return Magnitude(found.factor, end, multiply(fraction.value, own), end)
    if not numeral.is_plain or numeral.value is None:
        return found
    more = _with_more_digits(context, found, last) or _with_more_words(context, found, last)
    return more or found


def _with_more_digits(context: Context, found: Magnitude, last: int) -> Magnitude | None:
    """`4 hundred and 35`, `4 thousand 300`, `2 million 300 thousand`."""
    lexicon = context.lexicon
    match = _MORE_DIGITS.match(context.text, found.end)
    if match is None or (
        match[1] and (match[1].lower() not in lexicon.numbers.joiners or last > 100)
    ):
        return None
    added, end = int(match[2]), match.end()
    word = next_word(context.text, end)
    own = lexicon.numbers.magnitudes.get(word) or (100 if word in lexicon.numbers.hundreds else 1)
    if own != 1:
        added, end = added * own, end + 1 + len(word)
    elif last > 1000 or added < last // 10:
        # "5 million 3" is two numbers, "5 thousand 300" is one
        return None
    return Magnitude(found.factor, end, added, end) if 0 < added < last else None


def _with_more_words(context: Context, found: Magnitude, last: int) -> Magnitude | None:
    """`4 hundred and thirty-five`, `4 million two hundred thousand`."""
    text, lexicon = context.text, context.lexicon
    if text[found.end : found.end + 1] not in " \u00a0":
        return None
    position = found.end + 1
    word = next_word(text, found.end)
    if word in lexicon.numbers.joiners and last == 100:
        position += len(word) + 1
    elif word not in lexicon.number_starters:
        return None
    words = context.words_at(position)
    if words is None or not last // 10 <= words.value < last or words.value == 1:
        return None
    return Magnitude(found.factor, words.end, words.value, words.end)
