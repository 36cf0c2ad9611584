"""The words that bound a number, and those that join two."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.figures.figure import Modifier


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class BoundWords:
    """Words that hedge or bound a number, and what takes that back."""

    before: Mapping[str, Modifier] = field(default_factory=dict)
    """Phrases before a number: `more than`."""
    after: Mapping[str, Modifier] = field(default_factory=dict)
    """Phrases behind it, or behind what it counts: `or more`."""
    threshold_nouns: tuple[str, ...] = ()
    """How nouns end that may stand between a bound and its number: `sotto la soglia del 3 %`."""
    comparison_words: frozenset[str] = frozenset()
    """Words behind a comparative that go on to the next number: `no more than`."""
    adjectives: frozenset[str] = frozenset()
    """Those of `after` that may belong to a noun behind them: `minimum`."""
    not_bounds: frozenset[str] = frozenset()
    """Phrases that end like a bound and are none: `handed over`, `talked about`."""
    places: frozenset[str] = frozenset()
    """Bounds that are prepositions of place or topic too: `under three presidents`."""
    span_words: frozenset[str] = frozenset()
    """Those of `before` that lay something out over a length of time: `over`."""
    spanned_nouns: frozenset[str] = frozenset()
    """Plurals that are spanned as times are: `over seven innings`."""
    before_spans: frozenset[str] = frozenset()
    """Words before them that make it more than that long: `for over six years`."""
    time_modifiers: frozenset[str] = frozenset()
    """Words before a time of day that is not exact: `around 06:40`."""
    negations: frozenset[str] = frozenset()
    """Words that turn the bound behind them round: `not over 40`."""
    negation_endings: tuple[str, ...] = ()
    """How auxiliaries end that are negated themselves: `n't`."""
    after_negation: frozenset[str] = frozenset()
    """Words that may stand between a negation and the bound: `not to be over 40`."""
    negations_after: frozenset[str] = frozenset()
    """Words that turn a bound round from behind the figure: `übersteigt 40 Euro nicht`."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class RangeWords:
    """Words between two numbers, and what makes them a range or a change."""

    words: frozenset[str] = frozenset()
    """Words between both ends: `5 to 10`."""
    joiners: frozenset[str] = frozenset()
    """Words between them behind one of `between`: `between 5 and 10`."""
    between: frozenset[str] = frozenset()
    """Words before a range whose ends are joined by `joiners`."""
    alternative_words: frozenset[str] = frozenset()
    """Words between two neighbouring numbers: `two or three`."""
    from_words: frozenset[str] = frozenset()
    """Words that open a change, or a range: `from $2 to $3`."""
    change_to: frozenset[str] = frozenset()
    """Words between what was and what is: `von 3 auf 5 Prozent`."""
    change_words: frozenset[str] = frozenset()
    """Words of a clause that make it a change: `rose from 3 to 5 percent`."""
    shift_words: frozenset[str] = frozenset()
    """Words of a clause that tell by how much or from what to what something changed; two bare
    numbers are a change then: `augmenté de 37 à 812`, but `baissé de 10 à 15 %`."""
    spread_words: frozenset[str] = frozenset()
    """Words of a clause that make it a range: `prices range from $2 to $3`."""
    cost_words: frozenset[str] = frozenset()
    """Words of a clause that make it a range where none tells of a change: `cost from $2 to $3`."""
    reach_words: frozenset[str] = frozenset()
    """Words of a clause after which `tot` bounds nothing: `veroordeeld tot vier jaar`."""
