"""From a number and its unit to a figure: with what bounds it and what it counts."""

from __future__ import annotations

from fractions import Fraction

from reader.article import Span
from reader.figures.amounts import Amount
from reader.figures.context import Context, clause_before, next_word, previous_word
from reader.figures.ellipsis import left_out
from reader.figures.entities import entity_after
from reader.figures.exact import multiply
from reader.figures.figure import Figure, FigureKind, Modifier, Value
from reader.figures.found import DateFound
from reader.figures.modifiers import (
    bound_at_clause_end,
    denied,
    modifier_after,
    modifier_before,
    spans_time,
    time_modifier,
)
from reader.figures.units import UNITS

_TIMES = frozenset(unit for unit, known in UNITS.items() if known.base in {"s", "month"})
_NAMED_RATES = {"mi/h": "mph", "mi/gal": "mpg"}


def built(context: Context, amount: Amount, value: Value, counted: Span | None) -> Figure:
    """Give the figure of `amount` with its value; `counted` is what the last one counts."""
    entity = _entity(context, amount, value, counted)
    unit = f"{amount.unit}/{amount.rate}" if amount.unit and amount.rate else amount.unit
    return Figure(
        Span(amount.start, amount.end),
        Span(amount.core_start, amount.core_end),
        amount.kind,
        value,
        _NAMED_RATES.get(unit or "", unit),
        _modifier(context, amount, entity),
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


def _modifier(context: Context, amount: Amount, entity: Span | None) -> Modifier | None:
    """What the words before the figure say, or those behind it or behind what it counts."""
    text, lexicon = context.text, context.lexicon
    is_share = amount.numeral.is_fraction
    before = modifier_before(text, amount.start, lexicon, past_article=is_share)
    if before is Modifier.MORE_THAN and next_word(text, amount.end) in lexicon.change_to:
        # "passou de 3 para 4" tells what it was
        verb = clause_before(text, amount.start) & lexicon.change_words
        is_start = previous_word(text, amount.start) in lexicon.from_words
        before = None if verb and is_start else before
    if before is Modifier.AT_MOST and lexicon.reach_words:
        is_bound = previous_word(text, amount.start) not in lexicon.range_words
        before = (
            before
            if is_bound or not clause_before(text, amount.start) & lexicon.reach_words
            else None
        )
    if before is Modifier.MORE_THAN and amount.unit in _TIMES:
        before = None if spans_time(text, amount.start, lexicon) else before
    if before is not None:
        return denied(before, text, amount.end, lexicon)
    after = modifier_after(text, amount.end, lexicon)
    if after is None and entity is not None and entity.start >= amount.end:
        after = modifier_after(text, entity.end, lexicon)
    if after is None:
        closing = bound_at_clause_end(text, amount.end, lexicon)
        if closing is not None:
            return closing
    if after is None and _is_floor(context, amount):
        return Modifier.AT_LEAST
    if after is None:
        last = context.text[amount.start : amount.core_end].lower().split()[-1:]
        return Modifier.ABOUT if set(last) & lexicon.approximate else None
    return after[0]


def _is_floor(context: Context, amount: Amount) -> bool:
    """Whether `from` gives the lowest of several prices: `fares from £39`."""
    lexicon = context.lexicon
    if amount.kind != FigureKind.MONEY:
        return False
    if previous_word(context.text, amount.start) not in lexicon.from_words:
        return False
    clause = clause_before(context.text, amount.start)
    return bool(clause & lexicon.cost_words) and not clause & lexicon.change_words


def _entity(context: Context, amount: Amount, value: Value, counted: Span | None) -> Span | None:
    text, lexicon = context.text, context.lexicon
    number = value if isinstance(value, int) else None
    if amount.kind == FigureKind.COUNT:
        found = entity_after(text, amount.end, lexicon, value=number)
        if found is None and (bound := modifier_after(text, amount.end, lexicon)):
            # "five or more people"
            found = entity_after(text, bound[1], lexicon, value=number)
        return found or left_out(text, Span(amount.start, amount.end), counted, lexicon)
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
