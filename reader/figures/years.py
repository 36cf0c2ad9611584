"""Year or count: `in 2016`, `2,016 voters`, `1998 voters`."""

from __future__ import annotations

import re

from reader.figures.amounts import Amount
from reader.figures.context import Context, is_plural, previous_word
from reader.figures.lexicon import Lexicon
from reader.figures.periods import EARLIEST_YEAR, LATEST_YEAR

_PREVIOUS = re.compile(r"(?:([^\W\d_]+)[.,]?[ \u00a0-]+|(?<!\w)(?P<circa>c|ca)\.)\Z")
_NEXT = re.compile(r"[ \u00a0]([^\W\d_]+)")
_LIKELY_YEARS = range(1800, 2036)
_MODERN = range(1700, _LIKELY_YEARS.start)
"""Any word before a year may make it one: `the constitution of 1780`."""


def is_year(context: Context, amount: Amount) -> bool:
    """Whether the bare number of `amount` is a year, told by the words beside it."""
    number = amount.number
    if not amount.numeral.is_plain or amount.unit or amount.magnitude != 1:
        return False
    if amount.core_end - amount.core_start != 4 or not isinstance(number, int):
        return False
    if not EARLIEST_YEAR <= number <= LATEST_YEAR:
        return False
    return _reads_as_year(context, amount, number)


def are_years(context: Context, first: Amount, second: Amount) -> bool:
    """Whether the ends of a range are years: `between 1600 and 1900` counts nothing."""
    if not is_year(context, second) or not isinstance(first.number, int):
        return False
    is_written_so = first.numeral.is_plain and first.core_end - first.core_start == 4
    is_early = EARLIEST_YEAR <= first.number < LATEST_YEAR and first.unit is None
    return is_written_so and is_early and first.magnitude == 1


def _reads_as_year(context: Context, amount: Amount, number: int) -> bool:
    text, lexicon = context.text, context.lexicon
    before = _PREVIOUS.search(text, max(0, amount.start - 24), amount.start)
    previous = (before[1] or before["circa"]).lower() if before else ""
    after = _NEXT.match(text, amount.end, amount.end + 32)
    following = after[1] if after else ""
    if previous in lexicon.months:
        return True
    counts_next = _counts(following, context, number)
    if number not in _LIKELY_YEARS:
        # "by 2050" names a year, "rose by 1500" none
        is_to_come = number in range(_LIKELY_YEARS.stop, LATEST_YEAR + 1)
        dating = lexicon.dates.year_prepositions - (
            frozenset() if is_to_come else lexicon.fractions.share_cues
        )
        if previous in lexicon.dates.circa_words:
            return not counts_next
        is_modern = (
            number in _MODERN and previous in lexicon.dates.year_cues - lexicon.fractions.share_cues
        )
        return (previous in dating or is_modern) and not counts_next
    if previous in lexicon.dates.year_cues:
        if previous in lexicon.of_words and _is_part_of_year(
            text, before.start() if before else 0, lexicon
        ):
            return True
        return not counts_next or previous in lexicon.dates.year_prepositions
    if following.lower() in lexicon.dates.dated_nouns:
        return True
    if number % 100 and (previous in lexicon.definite_articles or context.style.groups_thousands):
        # "the 1992 primaries"; "2016 rivals" where counts are written "1,051 voters"
        return previous not in lexicon.bounds.before
    return previous not in lexicon.bounds.before and not counts_next


def _is_part_of_year(text: str, start: int, lexicon: Lexicon) -> bool:
    """Whether the word before `start` is a part of a year: `the end of 2015 leaves it open`."""
    return previous_word(text, start) in lexicon.dates.parts_of_year


def _counts(following: str, context: Context, number: int) -> bool:
    """Whether the next word is what a number would count."""
    lexicon = context.lexicon
    if not lexicon.nouns_are_capitalised:
        return following[:1].islower() and is_plural(following, lexicon)
    # "1999 Schauplatz" is a year, "2000 Menschen" are none: any noun may follow a date
    lowered = following.lower()
    is_many = lowered in lexicon.plurals or lowered.endswith(lexicon.plural_endings)
    return following[:1].isupper() and (is_many or number % 100 == 0)
