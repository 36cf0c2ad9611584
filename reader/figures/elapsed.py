"""How long something took, written as a clock shows it: `won in 2:05:14`, `a duré 2h30`."""

from __future__ import annotations

import re
from fractions import Fraction

from reader.figures.amounts import Amount
from reader.figures.context import Context, clause_before, next_word
from reader.figures.exact import exact
from reader.figures.figure import FigureKind
from reader.figures.numerals import Numeral
from reader.figures.senses import unit_meant

_CLOCKED = re.compile(
    r"(?P<first>[0-9]{1,3})(?::(?P<second>[0-5][0-9])(?::(?P<third>[0-5][0-9]))?"
    r"(?:[.,](?P<decimals>[0-9]{1,3}))?"
    r"|[ \u00a0]?h[ \u00a0]?(?P<minutes>[0-5][0-9])(?![ \u00a0]?min))"
    r"(?![\w:-]|[.,][0-9]|[ \u00a0]?[aApP]\.?[mM]\b)"
)
_MAY_BE_CLOCKED = re.compile(r"[0-9]{1,3}(?::[0-5]|[ \u00a0]?h[ \u00a0]?[0-5])")
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[.;:!?()\[\]\"“”„»«\n,0-9%]")
_REACH = 56
_MOST_BETWEEN = 6
_HOURS_OF_DAY = 24


def elapsed_at(context: Context, start: int) -> Amount | None:
    """Read the time that something took from the digits at `start`, in hours or minutes, or None.

    `3:12` is hours and minutes or minutes and seconds: where nothing tells, it has no value.
    """
    if _MAY_BE_CLOCKED.match(context.text, start) is None:
        return None
    match = _CLOCKED.match(context.text, start)
    if match is None:
        return None
    lexicon = context.lexicon
    if next_word(context.text, match.end()) in lexicon.clock.words | lexicon.clock.departures:
        return None
    is_exact = bool(match["minutes"] or match["third"] or match["decimals"])
    named = unit_meant(context, match.end())
    unit = named.symbol if named is not None and named.symbol in {"h", "min"} else None
    is_named = unit is not None and len(match["first"]) == 1 and not lexicon.clock.hour_words
    if not (is_named or _is_taken(context, start, is_exact=is_exact)):
        return None
    end = named.end if named is not None and unit is not None else match.end()
    unit = unit or _unit_of(context, match)
    value = exact(_hours(match, unit) * (60 if unit == "min" else 1)) if unit else None
    numeral = Numeral(start, match.end(), value)
    return Amount(start, start, match.end(), end, numeral, value, 1, unit, FigureKind.MEASURE)


def _hours(match: re.Match[str], unit: str) -> Fraction:
    first, second = int(match["first"]), int(match["second"] or match["minutes"])
    seconds = Fraction(f"{match['third'] or 0}.{match['decimals'] or 0}")
    if match["third"] or unit == "h":
        return first + Fraction(second, 60) + seconds / 3600
    return Fraction(first, 60) + Fraction(f"{second}.{match['decimals'] or 0}") / 3600


def _unit_of(context: Context, match: re.Match[str]) -> str | None:
    """The unit of the first of the parts, as far as it is told."""
    if match["third"] or match["minutes"]:
        return "h"
    if match["decimals"] or int(match["first"]) > _HOURS_OF_DAY:
        return "min"
    clock, clause = context.lexicon.clock, clause_before(context.text, match.start())
    if clause & clock.long_nouns:
        return "h"
    return "min" if clause & clock.short_nouns else None


def _is_taken(context: Context, start: int, *, is_exact: bool) -> bool:
    """Whether the words before, hedges passed, tell how long something took: `in just under`."""
    lexicon, clock = context.lexicon, context.lexicon.clock
    segment = lexicon.unelided(context.text[max(0, start - _REACH) : start].lower())
    words = _WORD.findall(_BREAK.split(segment)[-1])
    is_behind_of = False
    for word in reversed(words[-_MOST_BETWEEN:]):
        if is_behind_of and word in clock.elapsed_nouns:
            # "a time of 2:05:14"
            return True
        if not is_behind_of and word in clock.lasting_words:
            return True
        if not is_behind_of and word in clock.elapsed_openers:
            return is_exact or not clock.elapsed_verbs.isdisjoint(words)
        is_of = word in lexicon.of_words
        if word in lexicon.definite_articles or not (is_of or word in lexicon.hedges):
            # "he won in the 3:30"
            return False
        # "en moins de 2h20", but "dauerte von 9:30 bis 11:15"
        is_behind_of = is_of
    return False
