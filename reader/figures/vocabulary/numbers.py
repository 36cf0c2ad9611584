"""The words of numbers and magnitudes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NumberWords:
    """Words that write numbers, and those that multiply them."""

    cardinals: Mapping[str, int] = field(default_factory=dict)
    """Number words that are one word each, magnitudes left out."""
    compound_magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Magnitudes written together with what they multiply and what follows: `zweitausenddrei`."""
    compound_ones: frozenset[str] = frozenset()
    """Words for one within such a word, that are no number alone: `eintausend`."""
    ambiguous_cardinals: frozenset[str] = frozenset()
    """Number words, case counting, that are another word too unless they count: `un abri neuf`."""
    minus_words: frozenset[str] = frozenset()
    """Words before a number that make it negative: `minus`."""
    less_words: frozenset[str] = frozenset()
    """Those of them that mean less before money and percent: `menos 15 por cento`."""
    not_before_minus: frozenset[str] = frozenset()
    """Words before them that make them something else: `plus or minus`, `au moins`."""
    twenties: frozenset[str] = frozenset()
    """Words for twenty that four multiplies: `quatre-vingts`."""
    with_half: Mapping[str, Fraction] = field(default_factory=dict)
    """Number words that hold a half: `anderthalb`, `zweieinhalb`."""
    is_vigesimal: bool = False
    """Whether 60 and 80 count on to 79 and 99, and 4 times 20 is 80 (French)."""
    decimal_words: frozenset[str] = frozenset()
    """Words for the decimal mark: `zwei Komma drei`."""
    ambiguous_decimal_words: frozenset[str] = frozenset()
    """Those of them that are one only where a unit or no word follows: `tres con veinte`."""
    hundreds: frozenset[str] = frozenset()
    """Words that multiply by a hundred."""
    magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply by a thousand or more, and their abbreviations."""
    short_magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Letters that multiply only directly behind digits, case counting: `$40m`, `25k`."""
    measured_nouns: frozenset[str] = frozenset()
    """Nouns that `m` says the length of, not how many millions there are: `400m hurdles`."""
    amount_nouns: frozenset[str] = frozenset()
    """Nouns of a clause in which `m` tells how many millions there are: `sales rose to 4m`."""
    counted_nouns: frozenset[str] = frozenset()
    """Plurals that do the same where their number changed: `viewers fell from 4m to 3m`."""
    length_words: frozenset[str] = frozenset()
    """Words of the clause that make it metres all the same: `swam`."""
    length_adjectives: frozenset[str] = frozenset()
    """Words behind it that do so: `tall`."""
    period_words: frozenset[str] = frozenset()
    """Words that may stand behind such an `m` and are not counted: `last year`."""
    counted_adjectives: frozenset[str] = frozenset()
    """Words between such a letter and what is counted, beside those of a nation: `5m new homes`."""
    bare_magnitudes: frozenset[str] = frozenset()
    """Magnitudes that are a number without another before them: `mille`, `hundert`, `cien`."""
    joins_tens: bool = True
    """Whether joiners stand behind tens (`vingt et un`), not only behind hundreds."""
    joiners: frozenset[str] = frozenset()
    """Words between the parts of one number: `two hundred and six`."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    """Collective number words after an article or a number: `dozen`."""
    unit_pairs: frozenset[str] = frozenset()
    """Those of them that are a number only before a unit: `un paio d'ore`, not `di scarpe`."""
    indefinite: Mapping[str, int | tuple[int, int]] = field(default_factory=dict)
    """Plurals that claim only an order of magnitude: `hundreds`."""
    counted_indefinite: frozenset[str] = frozenset()
    """Those of them that are other words too, unless `of` follows: `test scores`."""
    quantifiers: frozenset[str] = frozenset()
    """Words that multiply a magnitude by a few: `several hundred`."""
    pairs: frozenset[str] = frozenset()
    """Nouns for two of something: `a couple of weeks`; rough ones are `approximate` too."""
    paired_nouns: frozenset[str] = frozenset()
    """What comes in pairs, so that a pair of it is one: `a pair of scissors`."""
    approximate: frozenset[str] = frozenset()
    """Collective number words that are never exact: `une vingtaine`."""
    amount_adjectives: frozenset[str] = frozenset()
    """Adjectives between an article and a share or a magnitude: `ein knappes Drittel`."""
