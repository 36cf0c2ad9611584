"""Number words that are no number: `one of them`, `the one who`, French `un abri neuf`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount
from reader.figures.context import (
    NEXT_WORD,
    Context,
    is_plural,
    next_word,
    previous_word,
)
from reader.figures.entities import entity_after
from reader.figures.figure import FigureKind

_REPEATED = re.compile(r" (?:em|en|in) ([^\W_]+)(?!\w)")
_ONE_OR = re.compile(r"(?<!\w)(?:[^\W\d_]{1,20} ){3,4}\Z")
_ONE_OR_REACH = 64
_WORDS_BEFORE = re.compile(r"(?:(?P<first>[^\W\d_]+)[ \u00a0]+)?(?P<last>[^\W\d_]+)[ \u00a0-]+\Z")


def is_pronoun(context: Context, amount: Amount) -> bool:
    """Whether the number is `one` and counts nothing."""
    text, lexicon = context.text, context.lexicon
    if amount.number != 1 or not amount.numeral.is_word or amount.magnitude != 1:
        return False
    written = text[amount.core_start : amount.core_end].lower()
    if written in lexicon.articles:
        return amount.kind in {
            FigureKind.COUNT,
            FigureKind.MEASURE,
            FigureKind.RATIO,
            FigureKind.MONEY,
        }
    if amount.unit is not None:
        return _is_idiomatic(text, amount)
    following = NEXT_WORD.match(text, amount.end)
    cues = lexicon.pronoun_cues or lexicon.not_nouns
    if following is None or following[1].lower() in cues:
        return True
    if _is_verb_with_object(context, following[1].lower(), following.end()):
        return True
    before = _WORDS_BEFORE.search(text, max(0, amount.start - 32), amount.start)
    if before is None:
        return False
    if before["last"].lower() in lexicon.not_before_one:
        return True
    # "a separate one", "the main one"
    first = (before["first"] or "").lower()
    last = before["last"].lower()
    is_described = (
        first in lexicon.articles or first in lexicon.determiners or first in lexicon.not_before_one
    )
    return is_described and last not in lexicon.not_nouns and last not in lexicon.hedges


def _is_verb_with_object(context: Context, word: str, end: int) -> bool:
    """Whether the word up to `end` is a verb of the past and has an object: `one hit a wall`."""
    lexicon = context.lexicon
    if not lexicon.heads_are_plural:
        return False
    if word not in lexicon.past_words and not word.endswith(lexicon.past_endings or "\0"):
        return False
    return next_word(context.text, end) in lexicon.determining


def is_vague(context: Context, amount: Amount) -> bool:
    """Whether the number only tells that there may be more of something: `a question or two`."""
    text, lexicon = context.text, context.lexicon
    if amount.number not in {2, 3} or not amount.numeral.is_word:
        return False
    match = _ONE_OR.search(text, max(0, amount.start - _ONE_OR_REACH), amount.start)
    words = match[0].lower().split() if match else [""]
    if words[-1] not in lexicon.ranges.alternative_words:
        return False
    if lexicon.articles.isdisjoint(words[:-2]):
        return False
    return entity_after(text, amount.end, lexicon, value=None) is None


def is_pair_of_things(context: Context, amount: Amount) -> bool:
    """Whether the number is a pair that measures nothing: `un paio di scarpe`, not `di ore`."""
    pairs = context.lexicon.numbers.unit_pairs
    if not pairs or amount.unit is not None:
        return False
    written = context.text[amount.core_start : amount.core_end].lower()
    return amount.numeral.is_word and written.split()[-1] in pairs


def is_interval(context: Context, amount: Amount) -> bool:
    """Whether the number comes again to tell how often: `de sete em sete minutos`."""
    text = context.text
    match = _REPEATED.match(text, amount.end)
    if match is None or match[1] != text[amount.core_start : amount.core_end]:
        return False
    return previous_word(text, amount.start) in context.lexicon.ranges.from_words


def _is_idiomatic(text: str, amount: Amount) -> bool:
    """`One day, ...` at the beginning of a sentence is no measure of time."""
    return text[amount.start].isupper() and text[amount.end : amount.end + 1] == ","


def is_another_word(context: Context, amount: Amount) -> bool:
    """Whether the number word counts nothing and so is another word: `un abri neuf`."""
    text, lexicon = context.text, context.lexicon
    if text[amount.core_start : amount.core_end] not in lexicon.numbers.ambiguous_cardinals:
        return False
    if lexicon.nouns_are_capitalised or lexicon.heads_are_plural:
        return entity_after(text, amount.end, lexicon, value=None) is None
    following = NEXT_WORD.match(text, amount.end)
    return following is None or not is_plural(following[1], lexicon)
