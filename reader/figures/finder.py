"""Find the figures of a text: one scan for where they may begin, a bounded grammar at each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from reader.article import Span
from reader.figures import exclusions
from reader.figures.ages import age_after, age_group_at, is_age_by_place, life_decade_at
from reader.figures.amounts import Amount, amount_at
from reader.figures.collectives import collective_at
from reader.figures.context import Context, article_before, next_word
from reader.figures.coordination import Shared, part_of_whole, shared_from
from reader.figures.currencies import SYMBOLS
from reader.figures.dates import date_at_digits, date_at_word, interval_start, today_of
from reader.figures.ellipsis import left_out
from reader.figures.entities import entity_after
from reader.figures.exact import multiply
from reader.figures.figure import Figure, FigureKind, Modifier, Value
from reader.figures.found import DateFound
from reader.figures.halves import half_at
from reader.figures.lexicon import lexicon_of
from reader.figures.measures import currency_before
from reader.figures.modifiers import denied, modifier_after, modifier_before, time_modifier
from reader.figures.numerals import numeral_at, style_of
from reader.figures.ordinals import ordinal_at, share_of_every
from reader.figures.periods import decade_in_words
from reader.figures.pronouns import is_another_word, is_pronoun
from reader.figures.ranges import range_from
from reader.figures.scores import score_at
from reader.figures.shares import fraction_at, multiple_at, part_at, single_fraction_at
from reader.figures.years import are_years, is_year
from reader.language import detect

_CANDIDATE = re.compile(
    r"(?P<link>(?:https?://|www\.|pic\.twitter\.com/)\S++|[@#]\w++|\w[\w.+-]{0,40}@\w[\w.-]{0,60}+)"
    r"|[0-9]++|[^\W\d_]++"
)
"""Links, handles and addresses, which hold no figures; runs of digits; words."""

_SPACES = dict.fromkeys(map(ord, "\u2007\u2009\u200a\u202f"), "\u00a0")
"""Narrow spaces and those that do not break, one for one: every offset stays what it was."""

_TABLE_ROW = 12
"""After so many numbers with nothing but a space between them, the text is a table."""


def figures_of(
    text: str, language: str | None = None, published: str | None = None
) -> list[Figure]:
    """Give what `reader.figures.find_figures` promises."""
    lexicon = lexicon_of(language or detect(text) or "en")
    text = text.translate(_SPACES)
    style = style_of(text, lexicon.decimal)
    context = Context(text, lexicon, style, frozenset(SYMBOLS.keys() & set(text)))
    return list(_Finder(context, today_of(published)).figures())


class _Finder:
    """One pass over one text."""

    def __init__(self, context: Context, today: date | None) -> None:
        self.context = context
        self.text = context.text
        self.lexicon = context.lexicon
        self.today = today
        self.position = 0
        self.row = 0
        """How many numbers stand in a row, with one space between each, before `position`."""
        self.cell: Figure | None = None
        """The last of them."""
        self.shared = Shared(0)
        self.counted: Span | None = None
        """What the last figure counts."""

    def figures(self) -> Iterator[Figure]:
        """Give the figures in order."""
        numbers, dates = self.lexicon.number_starters, self.lexicon.date_starters
        is_compound, rank_of = self.lexicon.is_compound, self.lexicon.rank_of
        for match in _CANDIDATE.finditer(self.text):
            start = match.start()
            if start < self.position:
                continue
            word = match[0]
            if match["link"]:
                self.position = match.end()
            elif "0" <= word[0] <= "9":
                yield from self._taken(start, self._at_digits(start, match.end()))
            else:
                word = word.lower()
                if word in dates:
                    found = date_at_word(self.text, start, self.lexicon, self.today)
                    if found is not None:
                        yield from self._taken(start, self._dated(start, found))
                        continue
                if word in numbers or word[0].isnumeric() or is_compound(word) or rank_of(word):
                    yield from self._taken(start, self._at_word(start, match.end()))

    def _taken(self, start: int, figure: Figure | None) -> Iterator[Figure]:
        if figure is None or figure.span.start < self.position:
            return
        is_next = figure.span.start == self.position + 1 and self.row >= 0
        self.row = self.row + 1 if is_next and self.text[self.position].isspace() else 0
        self.position, self.cell = figure.span.end, figure
        if figure.entity is not None:
            self.counted = figure.entity
        yield figure

    def _at_digits(self, start: int, end: int) -> Figure | None:
        if (
            self.row > _TABLE_ROW
            and self.text[start - 1] in " \u00a0\n"
            and start == self.position + 1
        ):
            cell = self._table_cell(start)
            if cell is not None:
                return cell
        text, lexicon = self.text, self.lexicon
        code = exclusions.glued_code_end(text, start)
        code = None if code and self._is_currency_glued(start) else code
        code = code or exclusions.verse_end(text, start, lexicon)
        if code is None:
            found = date_at_digits(text, start, lexicon)
            if found is not None:
                return self._dated(start, found)
            code = exclusions.code_end(text, start, lexicon)
        if code is not None:
            self.position = max(self.position, code)
            return None
        return self._number_at(start)

    def _table_cell(self, start: int) -> Figure | None:
        """Read a number in a table, with the unit of the cell before it; None for another cell."""
        before, text = self.cell, self.text
        numeral = numeral_at(text, start, self.context.style)
        if before is None or numeral is None or before.core.start != before.span.start:
            return None
        core = Span(start, numeral.end)
        unit = text[before.core.end : before.span.end]
        if not unit:
            is_bare = _CELL_END.match(text, core.end) is not None
            return Figure(core, core, FigureKind.COUNT, numeral.value) if is_bare else None
        if before.kind not in _CELL_KINDS or not text.startswith(unit, core.end):
            return None
        alone = numeral_at(text, before.core.start, self.context.style)
        if alone is None or alone.value != before.value:
            # the words behind the number are more than a unit: "3 million euros"
            return None
        stop = core.end + len(unit)
        following = _CELL.match(text, stop)
        if following is None or not text.startswith(unit, following.end()):
            return None
        return Figure(Span(start, stop), core, before.kind, numeral.value, before.unit)

    def _is_currency_glued(self, start: int) -> bool:
        before = self.text[start - 1]
        return (before.isalpha() or before == "=") and bool(currency_before(self.text, start))

    def _number_at(self, start: int) -> Figure | None:
        context = self.context
        ordinal = ordinal_at(context, start)
        if ordinal is not None:
            return self._figure(ordinal, ordinal.number)
        share = fraction_at(context, start)
        if share is not None:
            return self._figure(share, share.number)
        amount = amount_at(context, start)
        if amount is None:
            return None
        return self._decided(amount)

    def _at_word(self, start: int, end: int) -> Figure | None:
        text, lexicon = self.text, self.lexicon
        if start and (text[start - 1].isdigit() or text[start - 1] in "_@#"):
            return None
        word = text[start:end].lower()
        if self.row > _TABLE_ROW and start == self.position + 1 and word in lexicon.cardinals:
            span = Span(start, end)
            return Figure(span, span, FigureKind.COUNT, lexicon.cardinals[word])
        if text[start].isupper() and self._is_name_word(start, end):
            return None
        if exclusions.is_in_compound(self.context, start):
            return None
        if lexicon.idioms and f"{word} {next_word(text, end)}" in lexicon.idioms:
            return None
        for read in _WORD_READERS:
            amount = read(self.context, start)
            if amount is not None:
                return self._figure(amount, amount.number)
        return self._word_number(start, word)

    def _word_number(self, start: int, word: str) -> Figure | None:
        lexicon = self.lexicon
        if word in lexicon.age_words:
            span, age = Span(start, start + len(word)), lexicon.age_words[word]
            return Figure(span, span, FigureKind.AGE, age, "year")
        collective = collective_at(self.context, start, word)
        if collective is not None:
            return self._figure(*collective)
        if word in lexicon.indefinite:
            return None
        is_sign = word[0].isnumeric()
        tables = (lexicon.cardinals, lexicon.with_half, lexicon.bare_magnitudes)
        if is_sign or lexicon.cardinal_of(word) or any(word in table for table in tables):
            amount = amount_at(self.context, start)
            return self._decided(amount) if amount else None
        if word in lexicon.magnitudes or word in lexicon.hundreds or word in lexicon.dozens:
            return self._after_article(start, word)
        return None

    def _is_name_word(self, start: int, end: int) -> bool:
        """Whether a capitalised number word within a sentence is part of a name: `Big Ten`.

        Where all nouns have one, only ordinals are told by it: `an Dritte`.
        """
        word = self.text[start:end].lower()
        if self.lexicon.nouns_are_capitalised and word not in self.lexicon.ordinals:
            return False
        before = self.text[max(0, start - 3) : start].rstrip(" \u00a0\"“„«‘'(")
        return bool(before) and (before[-1].isalnum() or before[-1] == ",")

    def _after_article(self, start: int, word: str) -> Figure | None:
        """`a million`, `a dozen`: a magnitude with an article before it."""
        begin = article_before(self.context, start)
        if begin is None or begin < self.position:
            return None
        amount = amount_at(self.context, start, after_article=True)
        if amount is None:
            return None
        return self._decided(replace(amount, start=begin, core_start=begin))

    def _decided(self, amount: Amount) -> Figure | None:
        """Tell what the number is: an age, one end of a range, a score, a year, a name, a count."""
        amount = self._without_dimension_sign(amount)
        if is_pronoun(self.context, amount):
            choice = range_from(self.context, amount)
            return self._range(*choice) if choice else None
        age = age_after(self.context, amount)
        if age is not None:
            return self._figure(_as_age(amount, *age), amount.number)
        is_bare = amount.unit is None and amount.magnitude == 1
        if is_bare and exclusions.is_behind_cue(self.context, amount):
            self.position = exclusions.chunk_end(self.text, amount.start)
            return None
        ends = range_from(self.context, amount)
        if ends is not None and not self._is_score_range(*ends):
            return self._range(*ends)
        if is_bare:
            return None if is_another_word(self.context, amount) else self._bare(amount)
        if is_age_by_place(self.context, amount):
            return self._figure(replace(amount, kind=FigureKind.AGE), amount.number)
        if amount.unit is None:
            amount = part_of_whole(self.context, amount)
        return self._figure(amount, amount.number)

    def _is_score_range(self, first: Amount, second: Amount) -> bool:
        is_bare = first.unit is None and second.unit is None
        return is_bare and score_at(self.context, first) is not None

    def _bare(self, amount: Amount) -> Figure | None:
        """A number without unit and magnitude: a score, an age, a code, a year or a count."""
        text, context = self.text, self.context
        if amount.numeral.is_plain:
            of_life = life_decade_at(context, amount.start)
            if of_life is not None:
                end, first = of_life
                return self._figure(_as_age(amount, end, "year"), (first, first + 9))
            group = age_group_at(context, amount)
            if group is not None:
                figure = self._figure(_as_age(amount, group[0], "year"), amount.number)
                return replace(figure, modifier=group[1])
        score = score_at(context, amount)
        if score is not None:
            return score
        decade = decade_in_words(text, amount.start, amount.number, self.lexicon)
        if amount.numeral.is_word and decade is not None:
            span = Span(amount.core_start, amount.core_end)
            return Figure(span, span, FigureKind.DATE, decade)
        if not amount.numeral.is_word and exclusions.letters_glued(text, amount.end):
            self.position = exclusions.chunk_end(text, amount.start)
            return None
        if exclusions.is_street_number(text, amount.start, amount.end, self.lexicon):
            return None
        if is_age_by_place(context, amount):
            return self._figure(replace(amount, kind=FigureKind.AGE, unit="year"), amount.number)
        if is_year(context, amount):
            span = Span(amount.core_start, amount.core_end)
            return Figure(span, span, FigureKind.DATE, text[span.start : span.end])
        if exclusions.belongs_to_name(context, amount):
            self.position = max(self.position, amount.core_end)
            return None
        before = _WORD_BEFORE.search(text, max(0, amount.start - 16), amount.start)
        unit = self.lexicon.units_before.get(before[1].lower()) if before else None
        if before and unit and before.start() >= self.position:
            measured = replace(amount, start=before.start(), unit=unit, kind=FigureKind.MEASURE)
            return self._figure(measured, amount.number)
        amount = self._shared_by(amount).given_to(amount)
        return self._figure(amount, amount.number)

    def _without_dimension_sign(self, amount: Amount) -> Amount:
        """Take `x` or `mal` between two lengths for what it is there: not "so many times"."""
        if amount.unit != "times":
            return amount
        bare = replace(amount, end=amount.core_end, unit=None, kind=FigureKind.COUNT)
        return bare if self._shared_by(bare).last is not None else amount

    def _shared_by(self, amount: Amount) -> Shared:
        """What `amount` shares with the numbers behind it, read once for all of them."""
        if amount.start >= self.shared.end:
            before = _WORD_BEFORE.search(self.text, max(0, amount.start - 24), amount.start)
            self.shared = shared_from(self.context, amount, before[1].lower() if before else "")
        return self.shared

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
        if is_age_by_place(self.context, first):
            kind, unit = FigureKind.AGE, unit or "year"
        joined = replace(
            first, core_end=second.core_end, end=end, unit=unit, kind=kind,
            rate=second.rate or first.rate,
        )  # fmt: skip
        return self._figure(joined, (low, high) if Fraction(low) < Fraction(high) else (high, low))

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

    def _figure(self, amount: Amount, value: Value) -> Figure:
        end = amount.end
        entity = self._entity(amount, value)
        modifier = self._modifier(amount, end, entity)
        unit = f"{amount.unit}/{amount.rate}" if amount.unit and amount.rate else amount.unit
        unit = _NAMED_RATES.get(unit or "", unit)
        return Figure(
            Span(amount.start, end),
            Span(amount.core_start, amount.core_end),
            amount.kind,
            value,
            unit,
            modifier,
            entity,
            _alternatives(amount, entity),
        )

    def _dated(self, start: int, found: DateFound) -> Figure:
        span = Span(start, found.end)
        is_time = found.kind == FigureKind.TIME
        modifier = time_modifier(self.text, start, self.lexicon) if is_time else None
        return Figure(
            span, span, found.kind, found.value, None, modifier, alternatives=found.alternatives
        )

    def _modifier(self, amount: Amount, end: int, entity: Span | None) -> Modifier | None:
        """What the words before the figure say, or those behind it or behind what it counts."""
        text, lexicon = self.text, self.lexicon
        is_share = amount.numeral.is_fraction
        before = modifier_before(text, amount.start, lexicon, past_article=is_share)
        if before is not None:
            return denied(before, text, end, lexicon)
        after = modifier_after(text, end, lexicon)
        if after is None and entity is not None:
            after = modifier_after(text, entity.end, lexicon)
        return after[0] if after else None

    def _entity(self, amount: Amount, value: Value) -> Span | None:
        number = value if isinstance(value, int) else None
        if amount.kind == FigureKind.COUNT:
            figure = Span(amount.start, amount.end)
            found = entity_after(self.text, amount.end, self.lexicon, value=number)
            if found is None and (bound := modifier_after(self.text, amount.end, self.lexicon)):
                # "five or more people"
                found = entity_after(self.text, bound[1], self.lexicon, value=number)
            return found or left_out(self.text, figure, self.counted, self.lexicon)
        if amount.kind in {FigureKind.PERCENT, FigureKind.RATIO}:
            # "six in ten voters", but "60 % of voters"
            is_out_of = amount.numeral.is_fraction and not amount.numeral.is_word
            return entity_after(
                self.text, amount.end, self.lexicon, value=number, needs_of=not is_out_of
            )
        return None


_CELL_END = re.compile(r"[ \u00a0\n](?![^\W\d]|[%€$£])|\Z")
_CELL = re.compile(r"[ \u00a0\n][0-9]{1,12}(?:[.,][0-9]{1,12})?")
"""The next cell of a table, behind one space."""
_CELL_KINDS = frozenset({FigureKind.MEASURE, FigureKind.MONEY, FigureKind.PERCENT})
_WORD_READERS = (
    half_at, multiple_at, part_at, fraction_at, single_fraction_at, share_of_every, ordinal_at,
)  # fmt: skip
_NAMED_RATES = {"mi/h": "mph", "mi/gal": "mpg"}
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[ \u00a0-]+\Z")


def _as_age(amount: Amount, end: int, unit: str) -> Amount:
    return replace(amount, end=end, unit=unit, kind=FigureKind.AGE, rate=None)


def _alternatives(amount: Amount, entity: Span | None) -> tuple[Value, ...]:
    """The other readings of the number, with its magnitude: whole ones of what is counted."""
    readings = (
        multiply(other, Fraction(amount.magnitude)) for other in amount.numeral.alternatives
    )
    return tuple(other for other in readings if isinstance(other, int) or entity is None)
