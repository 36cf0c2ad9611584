"""From a number and its unit to a figure: with what bounds it and what it counts."""

from __future__ import annotations

from fractions import Fraction

from reader.article import Span
from reader.figures.amounts import Amount
from reader.figures.context import Context, clause_before, next_word, previous_word
from reader.figures.ellipsis import Antecedent, left_out, parallel
from reader.figures.entities import (
    collection_before,
    entity_after,
    subject_behind,
    total_before,
)
from reader.figures.exact import multiply
from reader.figures.figure import Figure, FigureKind, Modifier, Value
from reader.figures.found import DateFound
from reader.figures.modifiers import (
    bound_at_clause_end,
    denied,
    is_of_place,
    modifier_after,
    modifier_before,
    spans_time,
    time_modifier,
)
from reader.figures.units import UNITS

_TIMES = frozenset(unit for unit, known in UNITS.items() if known.base in {"s", "month"})
_FEW = 5
_MOST_SPANNED = 20
"""Of more innings or floors, `over` tells that there are even more."""
_NAMED_RATES = {"mi/h": "mph", "mi/gal": "mpg"}


def built(context: Context, amount: Amount, value: Value, antecedent: Antecedent) -> Figure:
    """Give the figure of `amount` with its value; `antecedent` is what the last ones count."""
    entity = _entity(context, amount, value, antecedent)
    unit = f"{amount.unit}/{amount.rate}" if amount.unit and amount.rate else amount.unit
    return Figure(
        Span(amount.start, amount.end),
        Span(amount.core_start, amount.core_end),
        amount.kind,
        value,
        _NAMED_RATES.get(unit or "", unit),
        _modifier(context, amount, value, entity),
        entity,
        _alternatives(amount, entity),
    )


def dated(context: Context, start: int, found: DateFound) -> Figure:
    """Give the figure of a date or a time of day that begins at `start`."""
    span = Span(start, found.end)
    modifier = time_modifier(context.text, start, context.lexicon)
    return Figure(
        span, span, found.kind, found.value, None, modifier, alternatives=found.alternatives
    )


def _modifier(
    context: Context, amount: Amount, value: Value, entity: Span | None
) -> Modifier | None:
    """What the words before the figure say, or those behind it or behind what it counts."""
    text, lexicon = context.text, context.lexicon
    is_share = amount.numeral.is_fraction
    is_named = previous_word(text, amount.start) in lexicon.definite_articles
    if amount.kind == FigureKind.ORDINAL and is_named:
        # "um die dritten Wahlen" tells what it is about, "um die 3000 Wähler" about how many
        return None
    before = modifier_before(text, amount.start, lexicon, past_article=is_share)
    if before is Modifier.MORE_THAN and _is_start_of_change(context, amount):
        before = None
    if before is Modifier.AT_MOST and _is_reached(context, amount):
        before = None
    if before is Modifier.MORE_THAN and _may_be_spanned(context, amount, entity):
        before = None if spans_time(text, amount.start, lexicon) else before
    if before is not None and _is_few(amount):
        # "dans les trois villes", "under three presidents"
        is_articled = previous_word(text, amount.start) in lexicon.definite_articles
        if is_articled or is_of_place(text, amount.start, lexicon):
            before = None
    if before is not None:
        return denied(before, text, amount.end, lexicon)
    after = modifier_after(text, amount.end, lexicon)
    if after is None and entity is not None and entity.start >= amount.end:
        after = modifier_after(text, entity.end, lexicon)
    if after is None:
        closing = bound_at_clause_end(text, amount.end, lexicon)
        if closing is not None:
            return closing
    if after is None and not isinstance(value, tuple) and _is_floor(context, amount):
        return Modifier.AT_LEAST
    if after is None:
        words = context.text[amount.start : amount.core_end].lower().split()
        return Modifier.ABOUT if lexicon.numbers.approximate.intersection(words) else None
    return after[0]


def _is_start_of_change(context: Context, amount: Amount) -> bool:
    """Whether a word that may bound tells what something was: `passou de 3 para 4`."""
    text, lexicon = context.text, context.lexicon
    if next_word(text, amount.end) not in lexicon.ranges.change_to:
        return False
    is_start = previous_word(text, amount.start) in lexicon.ranges.from_words
    return is_start and bool(clause_before(text, amount.start) & lexicon.ranges.change_words)


def _is_reached(context: Context, amount: Amount) -> bool:
    """Whether a word that may bound tells what something came to: `chegou até 40`."""
    text, lexicon = context.text, context.lexicon
    before = previous_word(text, amount.start)
    if before in lexicon.definite_articles:
        # "bajó hasta los 2,75 millones"
        before = previous_word(text, amount.start - len(before) - 1)
    if lexicon.bounds.before.get(before) is not Modifier.AT_MOST:
        return False
    return bool(clause_before(text, amount.start) & lexicon.ranges.reach_words)


def _may_be_spanned(context: Context, amount: Amount, entity: Span | None) -> bool:
    """Whether something may go on over it: `over six years`, `over seven innings`."""
    if amount.kind == FigureKind.AGE:
        return False
    if amount.unit in _TIMES:
        return True
    if entity is None or not 1 < (amount.number or 0) < _MOST_SPANNED:
        return False
    return context.text[entity.start : entity.end].lower() in context.lexicon.bounds.spanned_nouns


def _is_few(amount: Amount) -> bool:
    """Whether the number is one of those that are seldom rounded: `three presidents`."""
    if amount.kind != FigureKind.COUNT or not amount.numeral.is_word or amount.magnitude != 1:
        return False
    return isinstance(amount.number, int) and amount.number <= _FEW


def _is_floor(context: Context, amount: Amount) -> bool:
    """Whether `from` gives the lowest of several prices: `fares from £39`."""
    lexicon = context.lexicon
    if amount.kind != FigureKind.MONEY:
        return False
    if previous_word(context.text, amount.start) not in lexicon.ranges.from_words:
        return False
    clause = clause_before(context.text, amount.start)
    return bool(clause & lexicon.ranges.cost_words) and not clause & lexicon.ranges.change_words


def _entity(context: Context, amount: Amount, value: Value, antecedent: Antecedent) -> Span | None:
    text, lexicon = context.text, context.lexicon
    number = value if isinstance(value, int) else None
    if amount.counted is not None:
        return amount.counted
    if amount.kind == FigureKind.COUNT:
        number_span = Span(amount.start, amount.end)
        if (shared := parallel(text, number_span, antecedent, lexicon)) is not None:
            return shared
        is_joined = text[amount.end : amount.end + 1] in {"-", "+"}
        bound = modifier_after(text, amount.end, lexicon) if is_joined else None
        found = entity_after(text, amount.end, lexicon, value=number) if bound is None else None
        if found is None and (bound := bound or modifier_after(text, amount.end, lexicon)):
            # "five or more people", "30-odd people"
            found = entity_after(text, bound[1], lexicon, value=number)
        return (
            found
            or subject_behind(text, number_span, lexicon)
            or collection_before(text, amount.start, lexicon)
            or left_out(text, number_span, value, antecedent, lexicon)
            or total_before(text, amount.start, lexicon)
        )
    if amount.kind in {FigureKind.PERCENT, FigureKind.RATIO}:
        # "six in ten voters", but "60 % of voters"
        is_out_of = amount.numeral.is_fraction and not amount.numeral.is_word
        return entity_after(text, amount.end, lexicon, value=number, needs_of=not is_out_of)
    return None


def _alternatives(amount: Amount, entity: Span | None) -> tuple[Value, ...]:
    """The other readings of the number, with its magnitude: whole ones of what is counted."""
    readings = (
        multiply(other, Fraction(amount.magnitude)) for other in amount.numeral.alternatives
    )
    return tuple(other for other in readings if isinstance(other, int) or entity is None)
