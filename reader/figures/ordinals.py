"""Ordinals, in digits and in words: `10th`, `tenth`, `thirty-sixth`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount
from reader.figures.context import (
    WORD,
    Context,
    next_word,
    previous_word,
)
from reader.figures.figure import FigureKind
from reader.figures.lexicon import Lexicon
from reader.figures.numerals import Numeral
from reader.language import FUNCTION_WORDS

_ORDINAL = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,5})(?:st|nd|rd|th|er|ère|re|e|ème|ste|de|esim[oa]|\.?[ºª])(?![\w])"
)
_OF_LAST_DIGIT = {"st": 1, "nd": 2, "rd": 3}
_POINT = re.compile(r"([0-9]{1,3})\.(?= ([^\W\d_]+))")
_TEN_AND = re.compile(r"(?P<ten>[^\W\d_]{4,8})-(?P<one>[^\W\d_]{4,8})(?![\w-])")
_DEGREE = re.compile(r"([0-9]{1,3})°(?= ([^\W\d_]{3,}))")
_EVERY = re.compile(r"(?<!\w)([^\W\d_]{4,6}) \Z")
_JOINED_ORDINAL = re.compile(
    r"[0-9]{1,3}\. [^\W\d_]{2,4} (?:[^\W\d_]{2,3} ){0,2}"
    r"(?:(?P<digits>[0-9]{1,3}\.) [^\W\d_]|(?P<word>[^\W\d_]{4,}))"
)
_CAPITAL = re.compile(r"[ -][^\W\d_a-z]")


def ordinal_at(context: Context, start: int) -> Amount | None:
    """Read `10th` and `tenth`, or None; an ordinal in a name (`Fifth Avenue`) is none."""
    text, lexicon = context.text, context.lexicon
    digits = _ORDINAL.match(text, start)
    if digits is not None:
        suffix = digits[0].lstrip("0123456789,")
        if suffix not in lexicon.ordinals.suffixes:
            return None
        nth = int(digits[0][: -len(suffix)].replace(",", ""))
        return _ordinal(start, digits.end(), nth) if _fits(suffix, nth) else None
    has_degree = "°" in lexicon.ordinals.suffixes and "°" in text[start : start + 4]
    degree = _DEGREE.match(text, start) if has_degree else None
    if degree is not None and _is_ordinal_by_degree(context, start, degree[2].lower()):
        return _ordinal(start, degree.end(), int(degree[1]))
    pointed = _POINT.match(text, start) if lexicon.ordinals.point_cues else None
    if pointed is not None and _is_pointed_ordinal(text, start, pointed[2], lexicon):
        return _ordinal(start, pointed.end(), int(pointed[1]))
    compound = _compound_ordinal(context, start)
    if compound is not None:
        return compound
    word = WORD.match(text, start)
    number = lexicon.ordinal_of(word[0].lower()) if word else None
    if word is None or number is None:
        return _superlative_rank(context, start)
    if text[start - 1 : start] == "-" and previous_word(text, start) in lexicon.numbers.cardinals:
        return None
    if word[0][0].isupper() and _CAPITAL.match(text, word.end()):
        return None
    if word[0][0].isupper() and _enumerates(text, start, word.end()):
        return None
    is_ambiguous = word[0].lower() in lexicon.ordinals.ambiguous
    if is_ambiguous and not _is_told_as_ordinal(context, start, word.end()):
        return None
    ones = WORD.match(text, word.end() + 1) if lexicon.ordinals.ones else None
    if ones is not None and number % 10 == 0 and text[word.end()] in " -":
        # "vigésimo primero"
        more = lexicon.ordinals.ones.get(ones[0].lower(), 0)
        return _ordinal(start, ones.end() if more else word.end(), number + more)
    return _ordinal(start, word.end(), number)


def _enumerates(text: str, start: int, end: int) -> bool:
    """Whether an ordinal opens a sentence and counts its reasons: `Third, we lost.`"""
    before = text[max(0, start - 3) : start].rstrip(" \u00a0\"“„«‘'(")
    return text[end : end + 1] == "," and (not before or before[-1] in ".!?…:;\n")


def _fits(suffix: str, number: int) -> bool:
    """Whether an English suffix is that of the number: `12st` is a weight, `21st` an ordinal."""
    if suffix not in _OF_LAST_DIGIT:
        return True
    return number % 10 == _OF_LAST_DIGIT[suffix] and number % 100 != 10 + _OF_LAST_DIGIT[suffix]


def _is_ordinal_by_degree(context: Context, start: int, following: str) -> bool:
    """Whether digits with the sign of a degree stand for an ordinal: `al 2° posto`."""
    lexicon = context.lexicon
    if following in lexicon.not_nouns or lexicon.unit_phrases.begins(following):
        return False
    return previous_word(context.text, start) in lexicon.ordinal_determiners


def _is_told_as_ordinal(context: Context, start: int, end: int) -> bool:
    """Whether a word that may be another is an ordinal: `the second largest`, `a second round`."""
    lexicon, following = context.lexicon, next_word(context.text, end)
    if lexicon.ordinals.superlative_endings and following.endswith(
        lexicon.ordinals.superlative_endings
    ):
        return True
    previous = previous_word(context.text, start)
    if following in lexicon.ordinals.ranked_nouns or _is_opened(context, start, previous):
        return True
    if following in lexicon.ordinals.superlative_words:
        return previous in lexicon.definite_articles | lexicon.possessives | lexicon.determiners
    if lexicon.ordinals.cues:
        return _is_beside_noun(context, start, context.text[start:end].lower(), following)
    if lexicon.nouns_are_capitalised:
        is_noun = context.text[end + 1 : end + 2].isupper()
        return is_noun and previous in lexicon.definite_articles
    before = context.text[max(0, start - 3) : start]
    is_determined = before.endswith(("'s ", "’s ", "s' ", "s’ ")) or previous in (
        lexicon.determining | lexicon.possessives
    )
    if not is_determined or not following:
        return False
    if following in lexicon.of_words | lexicon.list_words:
        # "el cuarto de la casa" is a room
        return lexicon.heads_are_plural
    # "une seconde après", but "une seconde fois"
    is_noun = following not in lexicon.not_nouns or following in lexicon.measures.units
    is_verb = following in lexicon.past_words or following.endswith(lexicon.past_endings)
    return is_noun and not is_verb and following not in lexicon.measures.not_after_rate


def _is_opened(context: Context, start: int, previous: str) -> bool:
    """Whether the words before an ordinal tell it: `came second`, `in the second`."""
    openers = context.lexicon.ordinals.openers
    if not openers or previous in openers:
        return bool(openers)
    earlier = previous_word(context.text, start - 1 - len(previous))
    return f"{earlier} {previous}" in openers


def _is_beside_noun(context: Context, start: int, word: str, following: str) -> bool:
    """Romance languages: a determiner before it and a noun behind, `sua segunda vitória`.

    Of the words for the second, an article alone is enough: `o segundo foi de penálti`.
    """
    lexicon, end = context.lexicon, start + len(word)
    previous = previous_word(context.text, start)
    if previous in lexicon.ordinals.rank_cues:
        return True
    if context.text[end : end + 1] == "-" or previous not in lexicon.ordinal_determiners:
        return False
    if lexicon.dates.weekday_tail and word in lexicon.dates.weekdays:
        before = previous_word(context.text, start - len(previous) - 1)
        if before in lexicon.dates.weekdays or before == lexicon.dates.weekday_tail[1:]:
            # "de segunda a sexta"
            return False
    is_verb = following in lexicon.past_words or (
        bool(lexicon.past_endings) and following.endswith(lexicon.past_endings)
    )
    if following in lexicon.fractions.half_nouns:
        return False
    if following and following not in lexicon.not_nouns and not is_verb:
        return True
    is_second = lexicon.ordinals.words[word] == 2 and word not in lexicon.dates.weekdays
    return is_second and previous in lexicon.definite_articles


def _compound_ordinal(context: Context, start: int) -> Amount | None:
    """Read `thirty-sixth`, or None; `thirty-sixths` are parts."""
    text, lexicon = context.text, context.lexicon
    words = context.words_at(start) if lexicon.ordinals.tails else None
    ordinal = words.ordinal if words else None
    if ordinal is None:
        return _second_behind_ten(context, start)
    if ordinal.is_plural:
        return None
    if text[start].isupper() and _CAPITAL.match(text, ordinal.end):
        return None
    return _ordinal(start, ordinal.end, ordinal.value)


def _second_behind_ten(context: Context, start: int) -> Amount | None:
    """Read `the twenty-second day`; `a twenty-second delay` lasts so long."""
    text, lexicon = context.text, context.lexicon
    match = _TEN_AND.match(text, start)
    ten = lexicon.numbers.cardinals.get(match["ten"].lower(), 0) if match else 0
    if match is None or ten % 10 or not 20 <= ten < 100:
        return None
    if match["one"].lower() not in lexicon.ordinals.ambiguous:
        return None
    is_ranked = next_word(text, match.end()) in lexicon.ordinals.ranked_nouns
    if not is_ranked and previous_word(text, start) not in lexicon.definite_articles:
        return None
    return _ordinal(start, match.end(), ten + lexicon.ordinals.words[match["one"].lower()])


def _superlative_rank(context: Context, start: int) -> Amount | None:
    """Read `zehntgrößte`, or None."""
    word = WORD.match(context.text, start)
    rank = context.lexicon.rank_of(word[0].lower()) if word else None
    return _ordinal(start, word.end(), rank) if word and rank else None


def share_of_every(context: Context, start: int) -> Amount | None:
    """Read `jeder fünfte Haushalt` as a share; `jeden zweiten Tag` is none, or None."""
    text, lexicon = context.text, context.lexicon
    match = _EVERY.search(text, max(0, start - 8), start) if lexicon.fractions.every_words else None
    if match is None or match[1].lower() not in lexicon.fractions.every_words:
        return None
    ordinal = ordinal_at(context, start)
    if ordinal is None or not isinstance(ordinal.number, int) or ordinal.number < 2:
        return None
    following = next_word(text, ordinal.end)
    if following in lexicon.measures.units or following in lexicon.dates.weekdays:
        return None
    begin, share = match.start(1), Fraction(1, ordinal.number)
    numeral = Numeral(begin, ordinal.end, share, is_fraction=True)
    return Amount(begin, begin, ordinal.end, ordinal.end, numeral, share, kind=FigureKind.RATIO)


def _is_pointed_ordinal(text: str, start: int, following: str, lexicon: Lexicon) -> bool:
    """Whether a noun follows the full stop, not a sentence: `jeden 2. Tag`.

    Or another ordinal does: `ihr 33. und letztes Spiel`, `zwischen dem 50. und 70. Lebensjahr`.
    """
    if following.lower() in lexicon.ordinals.heads:
        return True
    if following.lower() in lexicon.list_words:
        joined = _JOINED_ORDINAL.match(text, start, start + 48)
        is_next = joined is not None and (
            joined["digits"] is not None
            or lexicon.ordinal_of(joined["word"].lower()) is not None
            or joined["word"].lower() in lexicon.dates.last_words
        )
        return is_next and previous_word(text, start) in lexicon.ordinals.point_cues
    function_words = FUNCTION_WORDS.get(lexicon.language, frozenset())
    if not following[0].isupper() or following.lower() in function_words:
        return False
    return previous_word(text, start) in lexicon.ordinals.point_cues


def _ordinal(start: int, end: int, number: int) -> Amount:
    numeral = Numeral(start, end, number)
    return Amount(start, start, end, end, numeral, number, kind=FigureKind.ORDINAL)
