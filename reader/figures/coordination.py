"""Numbers whose unit stands only behind the last of them.

`11, 12 and 15 percent`, `from 3 to 5 million euros`, `200 by 20 metres`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from reader.figures.ages import age_after, is_age_by_place
from reader.figures.amounts import Amount, amount_at
from reader.figures.context import Context
from reader.figures.exact import multiply
from reader.figures.figure import FigureKind
from reader.figures.units import UNITS

_JOINT = re.compile(
    r"(?P<comma>,)[ \u00a0](?:(?P<last>[^\W\d_]{1,14})[ \u00a0])?"
    r"|(?:-?[ \u00a0]|(?<=[0-9]))(?P<word>[^\W\d_]{1,14}|[×&])\.?[ \u00a0]?"
)
_OF_WHOLE = re.compile(r" (?P<of>[^\W\d_]{1,4}) (?:[^\W\d_]{1,5} )?(?=[0-9])")
_MOST_NUMBERS = 6
_SHARED_KINDS = frozenset({FigureKind.PERCENT, FigureKind.MEASURE, FigureKind.MONEY})


@dataclass(frozen=True, slots=True)
class Shared:
    """What the numbers up to `end` are given by the last of them, or nothing."""

    end: int
    last: Amount | None = None
    kind: FigureKind = FigureKind.COUNT
    unit: str | None = None

    def given_to(self, amount: Amount) -> Amount:
        """Give `amount` the unit, and the magnitude where it is a number of the same order."""
        last, number = self.last, amount.number
        if last is None:
            return amount
        unit = f"{self.unit}/{last.rate}" if self.unit and last.rate else self.unit
        if last.magnitude != 1 and amount.magnitude == 1 and _is_of_same_order(amount, last):
            number = multiply(number or 0, Fraction(last.magnitude))
        return replace(amount, unit=unit, kind=self.kind, number=number)


def shared_from(context: Context, first: Amount, previous: str) -> Shared:
    """Read on from the bare number `first` to the unit that it shares; `previous` is the word
    before it."""
    lexicon, current = context.lexicon, first
    words: list[str] = []
    for _ in range(_MOST_NUMBERS):
        joint = _JOINT.match(context.text, current.end)
        if joint is None:
            break
        word = "," if joint["comma"] else joint["word"].lower()
        position = joint.end()
        if joint["last"] and joint["last"].lower() in lexicon.list_words:
            # the comma before "and" parts clauses where no other comma parts numbers
            word = joint["last"].lower()
            if not words:
                break
        elif joint["last"]:
            # "five, six and ten years"
            position = joint.start("last")
        following = amount_at(context, position)
        if following is None or following.start != position or following.number is None:
            break
        words.append(word)
        if following.unit == "times":
            # the sign between two lengths: "3 x 4 x 5 m"
            following = replace(following, end=following.core_end, unit=None)
        current = following
        is_change = word in lexicon.ranges.change_to and previous in lexicon.ranges.from_words
        if following.unit is not None or (following.magnitude != 1 and is_change):
            return _shared(context, words, first, following, previous)
        if following.end == position:
            break
    return Shared(current.start if words else first.end)


def _shared(
    context: Context, words: list[str], first: Amount, last: Amount, previous: str
) -> Shared:
    nothing = Shared(last.start)
    if last.has_currency_before or last.numeral.is_fraction:
        return nothing
    age = age_after(context, last)
    kind, unit = (FigureKind.AGE, age[1]) if age else (last.kind, last.unit)
    if is_age_by_place(context, replace(last, start=first.start)):
        # "sus hermanos, de 4 y 6 años,"
        kind = FigureKind.AGE
    lexicon = context.lexicon
    unit_of_last = UNITS.get(last.unit or "")
    is_length = unit_of_last is not None and unit_of_last.base == "m"
    if all(word in lexicon.measures.dimension_words for word in words):
        return Shared(last.start, last, kind, unit) if is_length else nothing
    *commas, joining = words
    if unit is None and not commas:
        # "von 3 auf 4 Millionen"
        return Shared(last.start, last)
    if any(word != "," for word in commas) or kind not in _SHARED_KINDS | {FigureKind.AGE}:
        return nothing
    is_change = (
        joining in lexicon.ranges.change_to and not commas and previous in lexicon.ranges.from_words
    )
    if not is_change and joining not in lexicon.list_words:
        return nothing
    return Shared(last.start, last, kind, unit)


def part_of_whole(context: Context, part: Amount) -> Amount:
    """Give `part` the unit of what it is a part of: `280 million of the 1.5 billion dollars`."""
    match = _OF_WHOLE.match(context.text, part.end)
    if match is None or match["of"].lower() not in context.lexicon.of_words:
        return part
    whole = amount_at(context, match.end())
    if whole is None or whole.start != match.end() or whole.kind not in _SHARED_KINDS:
        return part
    return part if whole.has_currency_before else replace(part, unit=whole.unit, kind=whole.kind)


def _is_of_same_order(amount: Amount, last: Amount) -> bool:
    small = amount.numeral.value
    return small is not None and abs(Fraction(small)) < 1000 and not last.numeral.is_word
