"""What a number turns out to be: an age, an end of a range, a score, a year, a name, a count."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from reader.article import Span
from reader.figures import exclusions
from reader.figures.ages import (
    age_after,
    age_group_at,
    continues_ages,
    is_age_by_place,
    is_group_between,
    life_decade_at,
)
from reader.figures.amounts import Amount
from reader.figures.building import built, dated
from reader.figures.context import WORD, Context, next_word
from reader.figures.coordination import Shared, part_of_whole, shared_from
from reader.figures.dates import date_at_digits, day_behind_date, interval_start
from reader.figures.durations import lasts
from reader.figures.ellipsis import Antecedent
from reader.figures.figure import Figure, FigureKind, Modifier, Value
from reader.figures.found import DateFound
from reader.figures.periods import decade_in_words
from reader.figures.pronouns import (
    is_another_word,
    is_interval,
    is_pair_of_things,
    is_pronoun,
    is_vague,
)
from reader.figures.ranges import one_or_more, range_from
from reader.figures.scores import score_at, vote_at
from reader.figures.shares import is_multiplier
from reader.figures.spoken import hour_of, spoken_day, spoken_year
from reader.figures.years import are_years, is_year

_LARGE = 10**6
"""From millions on, what is compared with money is money."""
_SENTENCE_REACH = 120
_SENTENCE_END = re.compile(r"[.!?][\"”’»)]?\s|\n")
_LONGEST_JOINT = 7
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0-]+\Z")


class Interpreter:
    """Tells what the numbers of one text are, from the first to the last."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.lexicon = context.lexicon
        self.position = 0
        """Where the last figure, name or code ends: nothing that is read may begin before."""
        self.antecedent = Antecedent()
        """What the last figures count."""
        self.last: Figure | None = None
        """The last figure."""
        self._shared = Shared(0)

    def figure(self, amount: Amount, value: Value) -> Figure:
        """Give the figure of `amount` with its value."""
        if amount.unit == "point" and self._tells_percents(amount):
            amount = replace(amount, unit="pp", kind=FigureKind.PERCENT)
        return built(self.context, amount, value, self.antecedent)

    def _in_currency_before(self, amount: Amount) -> Amount:
        """Give a sum the currency of the one that it is compared with, where it is left out.

        `2.17 billion euros, against 2.25 billion a year ago`.
        """
        last = self.last
        if last is None or last.kind != FigureKind.MONEY or amount.magnitude < _LARGE:
            return amount
        if amount.unit is not None or not self._is_in_sentence(last, amount.start):
            return amount
        words = WORD.findall(self.text[last.span.end : amount.start].lower())
        while words and words[-1] in self.lexicon.hedges:
            if self._ends_comparing(words):
                break
            words.pop()
        if not self._ends_comparing(words):
            return amount
        following = next_word(self.text, amount.end)
        if following and following not in self.lexicon.not_nouns:
            return amount
        return replace(amount, unit=last.unit, kind=FigureKind.MONEY)

    def _ends_comparing(self, words: list[str]) -> bool:
        return any(" ".join(words[-length:]) in self.lexicon.comparing for length in (1, 2))

    def _is_in_sentence(self, last: Figure, start: int) -> bool:
        """Whether the `last` figure stands in the sentence of what begins at `start`, and near."""
        if not 0 <= start - last.span.end <= _SENTENCE_REACH:
            return False
        return _SENTENCE_END.search(self.text, last.span.end, start) is None

    def _tells_percents(self, points: Amount) -> bool:
        """Whether the last figure of the same sentence is a percentage: `71 %, up six points`.

        A larger one, for an index moves by more points than per cent.
        """
        last, start, number = self.last, points.start, points.number
        if last is None or last.kind != FigureKind.PERCENT or number is None:
            return False
        if self.text[points.core_end] == "-":
            # "three-point range" is a place on a court
            return False
        if not isinstance(last.value, int | Decimal | Fraction) or not number < last.value:
            return False
        return self._is_in_sentence(last, start)

    def decided(self, amount: Amount) -> Figure | None:
        """Give the figure of a number with its unit, or None where it claims nothing."""
        amount = self._without_dimension_sign(amount)
        if is_pronoun(self.context, amount):
            choice = range_from(self.context, amount)
            return self._range(*choice) if choice else None
        if is_pair_of_things(self.context, amount) or is_interval(self.context, amount):
            return None
        age = age_after(self.context, amount)
        if age is not None and not lasts(self.context, age[0]):
            figure = self.figure(_as_age(amount, *age), amount.number)
            suffix = self.text[amount.core_end : age[0]].strip(" -").lower()
            is_floor = suffix in self.lexicon.ages.floors
            return replace(figure, modifier=Modifier.AT_LEAST) if is_floor else figure
        is_bare = amount.unit is None and amount.magnitude == 1
        if is_bare and exclusions.is_behind_cue(self.context, amount):
            vote = vote_at(self.context, amount)
            if vote is not None:
                return vote
            self.position = max(exclusions.chunk_end(self.text, amount.start), amount.core_end)
            return None
        ends = range_from(self.context, amount)
        if ends is not None and not self._is_score_range(*ends):
            return self._range(*ends)
        if is_bare:
            return None if is_another_word(self.context, amount) else self._bare(amount)
        if is_age_by_place(self.context, amount) or continues_ages(self.context, amount, self.last):
            return self.figure(replace(amount, kind=FigureKind.AGE), amount.number)
        if amount.unit is None:
            amount = self._in_currency_before(part_of_whole(self.context, amount))
        return self.figure(amount, amount.number)

    def _is_score_range(self, first: Amount, second: Amount) -> bool:
        is_bare = first.unit is None and second.unit is None
        return is_bare and score_at(self.context, first) is not None

    def _bare(self, amount: Amount) -> Figure | None:
        """A number without unit and magnitude: a score, an age, a code, a year or a count."""
        text = self.text
        found = self._age_in_words(amount) or self._ratio(amount) or self._spoken_date(amount)
        if found is not None:
            return found
        if exclusions.is_line(text, amount.start, amount.end, self.lexicon):
            return None
        quantity = exclusions.quantity_end(text, amount.end, self.lexicon)
        if quantity is not None and not amount.numeral.is_word:
            return self.figure(replace(amount, end=quantity), amount.number)
        if self._is_code(amount):
            return None
        found = self._age_or_date_by_place(amount)
        if found is not None:
            return found
        if exclusions.belongs_to_name(self.context, amount):
            self.position = max(self.position, amount.core_end)
            return None
        return self._measured_by_unit_before(amount) or self._counted(amount)

    def _age_in_words(self, amount: Amount) -> Figure | None:
        """Read a decade of life, or a group of one age."""
        if not amount.numeral.is_plain:
            return None
        of_life = life_decade_at(self.context, amount.start)
        if of_life is not None:
            end, first = of_life
            return self.figure(_as_age(amount, end, "year"), (first, first + 9))
        group = age_group_at(self.context, amount)
        if group is None:
            return None
        figure = self.figure(_as_age(amount, group[0], "year"), amount.number)
        return replace(figure, modifier=group[1])

    def _ratio(self, amount: Amount) -> Figure | None:
        """Read a score, a multiplier ("multiplied by three") or a fraction ("rated 8/10")."""
        score = score_at(self.context, amount)
        if score is not None:
            return score
        if is_multiplier(self.context, amount):
            times = replace(amount, unit="times", kind=FigureKind.RATIO)
            return self.figure(times, amount.number)
        if amount.numeral.is_fraction:
            return self.figure(replace(amount, kind=FigureKind.RATIO), amount.number)
        return None

    def _spoken_date(self, amount: Amount) -> Figure | None:
        """Read an hour, a day, a year or a decade in words."""
        context = self.context
        spoken = hour_of(context, amount) or spoken_day(context, amount)
        if spoken is not None:
            return dated(context, amount.start, spoken)
        year = spoken_year(context, amount)
        if year is not None:
            return year
        decade = decade_in_words(self.text, amount.start, amount.number, self.lexicon)
        if amount.numeral.is_word and decade is not None:
            span = Span(amount.core_start, amount.core_end)
            return Figure(span, span, FigureKind.DATE, decade)
        return None

    def _is_code(self, amount: Amount) -> bool:
        """Whether the number is a part of a code, an address or a unit."""
        if not amount.numeral.is_word and exclusions.letters_glued(self.text, amount.end):
            self.position = exclusions.chunk_end(self.text, amount.start)
            return True
        return exclusions.is_address_or_unit(self.text, amount.start, amount.end, self.lexicon)

    def _age_or_date_by_place(self, amount: Amount) -> Figure | None:
        """Read what the words around make an age, a day of the month before, or a year."""
        context = self.context
        if is_age_by_place(context, amount) or continues_ages(context, amount, self.last):
            return self.figure(replace(amount, kind=FigureKind.AGE, unit="year"), amount.number)
        day = self._day_behind_date(amount)
        if day is not None:
            return dated(context, amount.start, day)
        if not is_year(context, amount):
            return None
        year = self.text[amount.core_start : amount.core_end]
        return dated(context, amount.core_start, DateFound(amount.core_end, FigureKind.DATE, year))

    def _measured_by_unit_before(self, amount: Amount) -> Figure | None:
        before = _WORD_BEFORE.search(self.text, max(0, amount.start - 16), amount.start)
        unit = self.lexicon.measures.units_before.get(before[1].lower()) if before else None
        if before is None or not unit or before.start() < self.position:
            return None
        measured = replace(amount, start=before.start(), unit=unit, kind=FigureKind.MEASURE)
        return self.figure(measured, amount.number)

    def _counted(self, amount: Amount) -> Figure | None:
        """Read a count, or None for a number that only stands for "a few"."""
        choice = one_or_more(self.context, amount)
        if choice is not None and choice[0].start >= self.position:
            return self.figure(*choice)
        if is_vague(self.context, amount):
            return None
        amount = self._shared_by(amount).given_to(amount)
        return self.figure(amount, amount.number)

    def _day_behind_date(self, amount: Amount) -> DateFound | None:
        """Read the second of `July 8 and 9`, where nothing is counted."""
        if self.last is None or not isinstance(amount.number, int) or not amount.numeral.is_plain:
            return None
        between = self.text[self.last.span.end : amount.start]
        following = next_word(self.text, amount.end)
        if len(between) > _LONGEST_JOINT or between.strip(", ").lower() not in (
            self.lexicon.list_words
        ):
            return None
        if following and following not in self.lexicon.not_nouns:
            return None
        return day_behind_date(self.text, amount.start, amount.number, self.last)

    def _without_dimension_sign(self, amount: Amount) -> Amount:
        """Take `x` or `mal` between two lengths for what it is there: not "so many times"."""
        if amount.unit != "times":
            return amount
        bare = replace(amount, end=amount.core_end, unit=None, kind=FigureKind.COUNT)
        return bare if self._shared_by(bare).last is not None else amount

    def _shared_by(self, amount: Amount) -> Shared:
        """What `amount` shares with the numbers behind it, read once for all of them."""
        if amount.start >= self._shared.end:
            before = _WORD_BEFORE.search(self.text, max(0, amount.start - 24), amount.start)
            self._shared = shared_from(self.context, amount, before[1].lower() if before else "")
        return self._shared

    def _range(self, first: Amount, second: Amount) -> Figure | None:
        low, high = first.number, second.number
        if low is None or high is None:
            return None
        dated = self._dated_range(first, second)
        if dated is not None:
            return dated
        if are_years(self.context, first, second):
            span = Span(first.core_start, second.core_end)
            return Figure(span, span, FigureKind.DATE, f"{low}/{high}")
        age = age_after(self.context, second)
        kind, unit, end = second.kind, second.unit or first.unit, second.end
        if age is not None:
            end, unit, kind = age[0], age[1], FigureKind.AGE
        elif second.unit is None and first.unit is not None:
            kind = first.kind
        is_group = is_group_between(self.context, first, second)
        if is_group or is_age_by_place(self.context, first):
            kind, unit = FigureKind.AGE, unit or "year"
        joined = replace(
            first, core_end=second.core_end, end=end, unit=unit, kind=kind,
            rate=second.rate or first.rate,
        )  # fmt: skip
        return self.figure(joined, (low, high) if Fraction(low) < Fraction(high) else (high, low))

    def _dated_range(self, first: Amount, second: Amount) -> Figure | None:
        """Read `between 2 and 4 p.m.` and `from 4 to 6 October`, or None."""
        if not (first.numeral.is_plain and second.numeral.is_plain) or first.unit:
            return None
        found = date_at_digits(self.text, second.core_start, self.lexicon)
        low = interval_start(int(first.number or 0), found) if found else None
        if found is None or low is None:
            return None
        span = Span(first.core_start, found.end)
        return Figure(span, span, found.kind, f"{low}/{found.value}")


def _as_age(amount: Amount, end: int, unit: str) -> Amount:
    return replace(amount, end=end, unit=unit, kind=FigureKind.AGE, rate=None)
