"""The words of units, currencies and rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from reader.figures.figure import Number


@dataclass(frozen=True, slots=True)
class Sense:
    """What a unit's name may mean that is another word too, and what tells it: any of these."""

    unit: str | None
    """The unit, or None where the word is none."""
    is_default: bool = False
    """Whether nothing needs to tell it."""
    near: frozenset[str] = frozenset()
    """Words of the same clause, a few before the unit and behind."""
    ahead: frozenset[str] = frozenset()
    """Words of the same clause before the unit."""
    reach: int = 0
    """How many characters away they may stand instead, whatever the clause."""
    before: frozenset[str] = frozenset()
    """Words that the unit stands directly before."""
    never_before: frozenset[str] = frozenset()
    """Words that it never stands directly before."""
    signs: str = ""
    """A sign of money that the text must have, and one that it must not: `$£`."""
    numbers: tuple[Number, Number] | None = None
    """The least and the highest number of such units that tell it."""
    is_broken: bool = False
    """Whether decimals tell it."""
    is_goods: bool = False
    """Whether goods behind the name do, `pounds of flour`, rather than `money_nouns`."""
    is_attributive: bool = False
    """Whether it does that it tells a thing's weight: `an 8 pound baby`."""
    is_alone: bool = False
    """Whether it does that no noun follows: `he was 12 stone`."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class MeasureWords:
    """Names of units and currencies, and the words beside them."""

    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units, singular and plural, to symbols."""
    unit_factors: Mapping[str, int] = field(default_factory=dict)
    """Those of `units` and `currencies` that name so many of the unit: `kwartier`, 15 minutes."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Names of currencies and minor units, to ISO codes or minor units."""
    units_before: Mapping[str, str] = field(default_factory=dict)
    """Names of units that stand before their number: `magnitude 5.8`."""
    unit_adjectives: frozenset[str] = frozenset()
    """Adjectives between a number and its unit: `three more months`."""
    senses: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict)
    """Names of units that are another word too, to what they may mean: the first that holds."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """Names of banknotes, to how many pounds or dollars they are: `fiver`."""
    money_nouns: frozenset[str] = frozenset()
    """What is measured in money, not in weight: `pounds of debt`."""
    money_endings: tuple[str, ...] = ("\0",)
    """How other such nouns end: `Bußgeld`."""
    below_zero: tuple[str, ...] = ()
    """Phrases behind degrees that make them negative: `five degrees below zero`."""
    temperature_words: frozenset[str] = frozenset()
    """Words near a number whose glued `C` or `F` then are degrees."""
    reading_words: frozenset[str] = frozenset()
    """Words before such a number that do the same: `above 17C`."""
    inches_are_written_in: bool = False
    """Whether `in` may be the symbol of the inch."""
    per: frozenset[str] = frozenset()
    """Words between a quantity and what it is divided by."""
    each: frozenset[str] = frozenset()
    """Words that do the same, but only before a unit: `$5 a day`."""
    per_many: frozenset[str] = frozenset()
    """Words before a number of units that a quantity is spread over: `auf 100 Kilometer`."""
    frequencies: Mapping[str, str] = field(default_factory=dict)
    """Adverbs and adjectives behind a unit that are a denominator: `150 Euro jährlich`."""
    frequency_words: frozenset[str] = frozenset()
    """Words before `a fortnight` that make it tell how often: `once`."""
    pay_words: frozenset[str] = frozenset()
    """Words between a sum and its denominator: `brutto`."""
    not_after_rate: frozenset[str] = frozenset()
    """Words that make it a time instead: `from $5 a year earlier`."""
    denominators: Mapping[str, str] = field(default_factory=dict)
    """Nouns that money is paid for, beside the units: `share`."""
    dimension_words: frozenset[str] = frozenset()
    """Words between length and width: `200 by 20 metres`."""
    duration_stems: Mapping[str, str] = field(default_factory=dict)
    """What makes a cardinal an adjective of how long something lasts, to the unit: `dreitägig`."""
    declensions: tuple[str, ...] = ()
    """How these adjectives end."""
    lasting_endings: tuple[str, ...] = ()
    """How nouns end that last so many years, and are not so old: `zehnjährige Laufzeit`."""
