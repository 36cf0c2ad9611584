"""The words of fractions and of ordinals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FractionWords:
    """Names of fractions, halves and multiples, and what makes two numbers a share."""

    names: Mapping[str, int] = field(default_factory=dict)
    """Names of fractions to their denominators: `third`, `quarters`."""
    endings: Mapping[str, int] = field(default_factory=dict)
    """What makes a cardinal a denominator, to what it multiplies it by: `treintaidosavo`."""
    ordinals: frozenset[str] = frozenset()
    """Those of `names` that are ordinals too, where `ordinals.words` does not hold them."""
    share_words: Mapping[str, Fraction] = field(default_factory=dict)
    """Single words for a share: `driekwart`."""
    joiners: frozenset[str] = frozenset()
    """Words that only stand between a whole number and a fraction: `siete con un cuarto`."""
    are_plural: bool = False
    """Whether several parts are named in the plural only: `four sevenths`, never `four seventh`."""
    ambiguous: frozenset[str] = frozenset()
    """Those of `names` that are another noun too: `quarter`."""
    definite: frozenset[str] = frozenset()
    """Names of fractions that a definite article may stand before: `le tiers des électeurs`."""
    part_words: frozenset[str] = frozenset()
    """Words behind a feminine ordinal that make it a share: `dos terceras partes`."""
    over_words: frozenset[str] = frozenset()
    """Words between numerator and denominator, where nothing else stands: `two over nine`."""
    halves: frozenset[str] = frozenset()
    """Words for a half."""
    half_adjectives: frozenset[str] = frozenset()
    """Those of `halves` that are a share only before a magnitude or a unit: `medio millón`."""
    half_nouns: frozenset[str] = frozenset()
    """Those of `halves` that are a noun and a share whatever follows: `la moitié`."""
    half_followers: frozenset[str] = frozenset()
    """Words behind it that make it a share without an `of`: `half price`, `half were sold`."""
    half_cues: frozenset[str] = frozenset()
    """Words before a half at a clause's end that do: `children pay half`."""
    not_before_half: frozenset[str] = frozenset()
    """Words that make it a part of something, not a share: `second half`."""
    not_after_half: frozenset[str] = frozenset()
    """Words that make it part of a name or a time: `half past six`."""
    and_a_half: tuple[str, ...] = ()
    """Phrases that add a half to the number before them."""
    share_cues: frozenset[str] = frozenset()
    """Words before a share of what was told: `by a quarter`."""
    share_followers: frozenset[str] = frozenset()
    """Words behind a share, beside `of_words`: `ein Viertel davon`."""
    multipliers: frozenset[str] = frozenset()
    """A verb and its preposition before how many times as much: `multiplied by three`."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """Words that are a multiple: `tenfold`."""
    ambiguous_multiples: frozenset[str] = frozenset()
    """Those of `multiples` that are one only before a determiner: `double the pace`."""
    every_words: frozenset[str] = frozenset()
    """Words before an ordinal that make it a share: `jeder fünfte Haushalt`."""
    out_of: tuple[str, ...] = ()
    """Phrases between the two numbers of a share: `one in five`."""
    out_of_is_common: frozenset[str] = frozenset()
    """Those of `out_of` that are a preposition of time and place too: `in`."""
    ratio_nouns: frozenset[str] = frozenset()
    """Nouns before two numbers with a colon that make them a ratio: `im Maßstab 1:500`."""
    ratio_words: frozenset[str] = frozenset()
    """Nouns beside two numbers that make them a ratio: `odds of 5 to 1`."""
    proportion_nouns: frozenset[str] = frozenset()
    """Nouns right before two numbers, or behind them, that make any two a ratio: `a ratio of two to
    five`."""
    unit_parts: Mapping[str, tuple[Fraction, str]] = field(default_factory=dict)
    """Words that are a part and its unit in one: `Dreiviertelstunde`."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class OrdinalWords:
    """Ordinals, and what tells those that are another word too."""

    words: Mapping[str, int] = field(default_factory=dict)
    endings: tuple[str, ...] = ()
    """What makes a cardinal from twenty on an ordinal, in one word: `einundzwanzigste`."""
    suffixes: frozenset[str] = frozenset()
    """What makes digits an ordinal: `th`."""
    ones: Mapping[str, int] = field(default_factory=dict)
    """Ordinals below ten that one of tens goes on with: `vigésimo primero`."""
    tails: Mapping[str, int] = field(default_factory=dict)
    """Ordinals, singular, that end a compound one: `twenty-first`, `vingt-et-unième`."""
    ambiguous: frozenset[str] = frozenset()
    """Those of `words` that are one only before a superlative, or a noun with a determiner."""
    openers: frozenset[str] = frozenset()
    """Words, or a preposition with an article, before an ambiguous ordinal that tell it from
    another word: `came second`, `in the second`."""
    cues: frozenset[str] = frozenset()
    """Words before an ambiguous one and a noun that tell it, beside articles: `sua segunda
    vitória`."""
    ranked_nouns: frozenset[str] = frozenset()
    """Nouns that need no determiner before their ordinal: `in second place`."""
    rank_cues: frozenset[str] = frozenset()
    """Words before one that do so wherever it stands: `arrivato secondo`."""
    superlative_words: frozenset[str] = frozenset()
    """Words behind an ordinal with a definite article that make it a rank: `the second most`."""
    superlative_endings: tuple[str, ...] = ()
    """How superlatives end; where ranks are written together with them, known ones in full."""
    rank_stems: Mapping[str, int] = field(default_factory=dict)
    """Ordinals that a superlative is written together with: `zehntgrößte`."""
    heads: frozenset[str] = frozenset()
    """Nouns that are numbered, whatever stands before: `frühes 16. Jahrhundert`."""
    point_cues: frozenset[str] = frozenset()
    """Words before digits whose full stop makes them an ordinal: `jeden 2. Tag`."""
