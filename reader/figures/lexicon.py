"""The words of a language about numbers, read once from its tables, and which tables there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, cached_property
from importlib import import_module

from reader.figures.figure import Modifier
from reader.figures.phrases import PhraseTable
from reader.figures.vocabulary import (
    AgeWords,
    BoundWords,
    ClockWords,
    DateWords,
    EllipsisWords,
    FractionWords,
    GameWords,
    MeasureWords,
    NameWords,
    NumberWords,
    OrdinalWords,
    RangeWords,
)
from reader.language import FUNCTION_WORDS, MONTHS, language_code

_ELIDED = re.compile(r"(?<!\w)([^\W\d_]{1,5})['’]")
_MODULES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "nl": "dutch", "pt": "portuguese",
}  # fmt: skip

LANGUAGES = frozenset(_MODULES)
"""The languages that have tables; of a text in another, digits, symbols and dates are read."""


@dataclass(frozen=True)
class Lexicon:
    """The words of one language; everything lower case unless it says otherwise."""

    language: str
    decimal: str = ","
    """The decimal mark that a number has when nothing else tells: `.` or `,`."""
    articles: frozenset[str] = frozenset()
    """Indefinite articles: `a million`."""
    definite_articles: frozenset[str] = frozenset()
    """Articles that may stand between a bound and a share: `plus de la moitié`."""
    determiners: frozenset[str] = frozenset()
    """Words between a share and what it is a share of: `half the town`."""
    comparatives: frozenset[str] = frozenset()
    """Words behind a share that compare by it: `a third more`."""
    list_words: frozenset[str] = frozenset()
    """Words before the last of several numbers: `11, 12 and 15 percent`."""
    elisions: Mapping[str, str] = field(default_factory=dict)
    """What stands before an apostrophe, to the word in full: `d’environ` is `de environ`."""
    contractions: Mapping[str, str] = field(default_factory=dict)
    """Prepositions written together with an article, to the preposition: `alrededor del`."""
    articles_precede_amounts: bool = False
    """Whether an article may stand between a bound and any amount: `ronda los 900 millones`."""
    of_words: frozenset[str] = frozenset()
    """Words between a share or a collective number and what is counted."""
    nouns_are_capitalised: bool = False
    heads_are_plural: bool = False
    """Whether what is counted goes on up to a plural: `North Korean soldiers`."""
    plural_endings: tuple[str, ...] = ("s",)
    plurals_have_apostrophes: bool = False
    """Whether plurals behind a vowel are written with one: `pagina's`."""
    plurals_end_alike: bool = False
    """Whether hardly any plural has another ending."""
    plurals: frozenset[str] = frozenset()
    """Frequent plurals that do not end so: `people`."""
    not_nouns: frozenset[str] = frozenset()
    """Words that end what is counted: verbs, prepositions, connectives."""
    attributives: frozenset[str] = frozenset()
    """Those of them that are adjectives before a plural: `12 likely voters`."""
    finite_endings: tuple[str, ...] = ("\0",)
    """How verbs end, and no word that agrees with the plural behind it: `gebruikt medicijnen`."""
    owners: frozenset[str] = frozenset()
    """Possessives between `of` and the whole that a number is a part of: `two of my doctors`."""
    collections: frozenset[str] = frozenset()
    """Nouns whose members a number behind `of` counts: `a crowd of 2,600`."""
    of_those: frozenset[str] = frozenset()
    """Phrases behind a part of what was counted before: `of them`."""
    another_words: frozenset[str] = frozenset()
    """Words before a number of the same: `another`."""
    comparing: frozenset[str] = frozenset()
    """Phrases before a number of what was counted before: `against 2,016 a week ago`."""
    with_words: frozenset[str] = frozenset()
    """Prepositions that add a circumstance: `with more than 5,000 launched`."""
    possessives: frozenset[str] = frozenset()
    """Words before a decade of somebody's life: `in their 30s`."""
    not_before_one: frozenset[str] = frozenset()
    """Words before `one` that show that it counts nothing: `no one`."""
    pronoun_cues: frozenset[str] = frozenset()
    """Words behind `one` that show that it counts nothing."""
    past_words: frozenset[str] = frozenset()
    """Verbs that tell of the past."""
    past_endings: tuple[str, ...] = ()
    """How other verbs end that tell of the past, and hardly any other word: `-ed`, `-ó`."""
    future_words: frozenset[str] = frozenset()
    """Verbs that tell of what will come."""
    open_words: frozenset[str] = frozenset()
    """Words that leave open when something happens: `may`, `planned`, `whether`."""
    numbers: NumberWords = field(default_factory=NumberWords)
    fractions: FractionWords = field(default_factory=FractionWords)
    ordinals: OrdinalWords = field(default_factory=OrdinalWords)
    measures: MeasureWords = field(default_factory=MeasureWords)
    ranges: RangeWords = field(default_factory=RangeWords)
    bounds: BoundWords = field(default_factory=BoundWords)
    ages: AgeWords = field(default_factory=AgeWords)
    dates: DateWords = field(default_factory=DateWords)
    clock: ClockWords = field(default_factory=ClockWords)
    names: NameWords = field(default_factory=NameWords)
    ellipsis: EllipsisWords = field(default_factory=EllipsisWords)
    games: GameWords = field(default_factory=GameWords)

    def cardinal_of(self, word: str) -> int | None:
        """Give the number that one word writes, or None."""
        number = self.numbers.cardinals.get(word)
        if number is None and self.is_compound(word):
            return self._compound(word)
        return number

    def rank_of(self, word: str) -> int | None:
        """Give the rank that a superlative such as `zehntgrößte` holds, or None."""
        for stem, rank in self.ordinals.rank_stems.items():
            if word.startswith(stem):
                return (
                    rank if word[len(stem) :].endswith(self.ordinals.superlative_endings) else None
                )
        return None

    def ordinal_of(self, word: str) -> int | None:
        """Give the number of the ordinal that one word writes, or None."""
        known = self.ordinals.words.get(word)
        if known is not None or not self.ordinals.endings:
            return known
        for ending in self.ordinals.endings:
            number = self.cardinal_of(word.removesuffix(ending)) if word.endswith(ending) else None
            if number is not None and number >= 20:
                return number
        # "hundertdritte": an ordinal behind the last magnitude
        for name in (*self.numbers.compound_magnitudes, *self.numbers.hundreds):
            before, found, last = word.rpartition(name)
            number = self.cardinal_of(before + found) if found else None
            if number is not None and last in self.ordinals.words:
                return number + self.ordinals.words[last]
        return None

    def duration_of(self, word: str) -> tuple[int | Fraction, str] | None:
        """Read `dreitägig`, declined or not: the number and the unit of time, or None."""
        if not word.endswith(self._duration_endings):
            return None
        for stem, unit in self.measures.duration_stems.items():
            before, found, _ = word.rpartition(stem)
            if found and before:
                half = self.numbers.with_half.get(before)
                number = self._part(before, 0) if half is None else half
                return (number, unit) if number else None
        return None

    @cached_property
    def _duration_endings(self) -> tuple[str, ...]:
        endings = self.measures.declensions
        return tuple(
            f"{stem}{ending}" for stem in self.measures.duration_stems for ending in endings
        )

    def is_number_by_form(self, word: str) -> bool:
        """Whether `word` may be a number, though no table holds it."""
        if word.startswith(self._rank_starts) and self.rank_of(word) is not None:
            return True
        if not word.endswith(self._telling_endings) and not self._holds_magnitude(word):
            return False
        return (
            self.is_compound(word)
            or self.ordinal_of(word) is not None
            or self.duration_of(word) is not None
        )

    @cached_property
    def has_number_forms(self) -> bool:
        """Whether a word may be a number that no table holds."""
        return bool(self.numbers.compound_magnitudes or self.ordinals.endings)

    @cached_property
    def _rank_starts(self) -> tuple[str, ...]:
        return tuple(self.ordinals.rank_stems)

    def _holds_magnitude(self, word: str) -> bool:
        for name in self._magnitudes_within:  # noqa: SIM110 - twice as fast as `any`
            if name in word:
                return True
        return False

    @cached_property
    def _magnitudes_within(self) -> tuple[str, ...]:
        return (
            *self.numbers.compound_magnitudes,
            *(self.numbers.hundreds if self.ordinals.endings else ()),
        )

    @cached_property
    def _telling_endings(self) -> tuple[str, ...]:
        """How words end that may be a number without being in a table, ranks left out."""
        return (*self.ordinals.endings, *self._duration_endings)

    def is_compound(self, word: str) -> bool:
        """Whether `word` may hold a magnitude with the numbers beside it."""
        return bool(self.numbers.compound_magnitudes) and any(
            name in word for name in self.numbers.compound_magnitudes
        )

    def _compound(self, word: str) -> int | None:
        """Read `zweitausenddreihundert`: what stands before the magnitude, and what behind it."""
        for name, magnitude in self.numbers.compound_magnitudes.items():
            before, _, after = word.partition(name)
            times = self._part(before, 1)
            rest = self._part(after, 0)
            if rest is None:
                joiner = next((j for j in self.numbers.joiners if after.startswith(j)), "")
                rest = self._part(after[len(joiner) :], 0) if joiner else None
            if times and rest is not None and max(times, rest) < magnitude:
                return times * magnitude + rest
        return None

    def _part(self, word: str, empty: int) -> int | None:
        if not word:
            return empty
        return 1 if word in self.numbers.compound_ones else self.numbers.cardinals.get(word)

    def denominator_of(self, word: str) -> int | None:
        """Give the denominator that the name of a fraction stands for, or None."""
        known = self.fractions.names.get(word)
        if known is not None or not self.fractions.endings:
            return known
        for ending, factor in self.fractions.endings.items():
            if word.endswith(ending):
                number = self.cardinal_of(word[: -len(ending)])
                return number * factor if number else None
        return None

    @cached_property
    def months(self) -> Mapping[str, int]:
        """Names and abbreviations of months."""
        return MONTHS.get(self.language, MONTHS["en"])

    @cached_property
    def determining(self) -> frozenset[str]:
        """Articles and determiners."""
        return self.articles | self.definite_articles | self.determiners

    @cached_property
    def passed_by_bound(self) -> frozenset[str]:
        """Words between a bound and its number: `at least another three`, `nearly a million`."""
        return (
            self.another_words | self.articles | self.ages.adverbs
            | self.ranges.between | self.ranges.from_words
        )  # fmt: skip

    @cached_property
    def range_openers(self) -> frozenset[str]:
        """Words before the first of two numbers that make them a range or a change."""
        return self.ranges.between | self.ranges.from_words | self.fractions.share_cues

    @cached_property
    def change_joints(self) -> frozenset[str]:
        """Words between a verb of change and its numbers: `rose by 3 from 5 to 8`."""
        return self.ranges.from_words | self.ranges.change_to | self.fractions.share_cues

    @cached_property
    def not_before_neighbours(self) -> frozenset[str]:
        """Words before a number that stands apart from the one behind it: `at six, ten came`."""
        return (
            self.determining | self.ages.prefixes | self.ages.event_prepositions
            | self.dates.deadline_words | self.clock_cue_endings | self.names.identifier_cues
        )  # fmt: skip

    @cached_property
    def past_or_open(self) -> frozenset[str]:
        """Words that tell of the past, or leave open when something is."""
        return self.past_words | self.open_words

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words that are not names, though a capital may stand at a sentence's beginning."""
        return FUNCTION_WORDS.get(self.language, frozenset()) | self.hedges

    def unelided(self, text: str) -> str:
        """Give `text` with its elided words in full, `près d’un` as `près de un`."""
        if not self.elisions:
            return text
        return _ELIDED.sub(lambda match: f"{self.elisions.get(match[1], match[1])} ", text)

    @cached_property
    def bound_phrases(self) -> Mapping[str, Modifier]:
        """`bounds.before`, elided words in full."""
        return {
            " ".join(self.unelided(phrase).split()): modifier
            for phrase, modifier in self.bounds.before.items()
        }

    @cached_property
    def bound_endings(self) -> frozenset[str]:
        """The last words of what stands behind a number and bounds it."""
        return frozenset(phrase.split()[-1] for phrase in self.bounds.after)

    @cached_property
    def clock_cue_endings(self) -> frozenset[str]:
        """The last words of what stands before a time of day."""
        return self.clock.hour_words | {phrase.split()[-1] for phrase in self.clock.cues}

    @cached_property
    def of_those_starters(self) -> frozenset[str]:
        """The first words of the phrases behind a part of what was counted before."""
        return frozenset(phrase.split()[0] for phrase in self.of_those)

    @cached_property
    def comparing_starters(self) -> frozenset[str]:
        """The first words of the phrases before a number of what was counted before."""
        return frozenset(phrase.split()[0] for phrase in self.comparing)

    @cached_property
    def ordinal_determiners(self) -> frozenset[str]:
        """The words that may stand before an ordinal and its noun."""
        return frozenset(
            {
                *self.definite_articles, *self.articles, *self.ordinals.cues, *self.contractions,
                *self.elisions,
            }
        )  # fmt: skip

    @cached_property
    def whole_determiners(self) -> frozenset[str]:
        """Words between `of` and the whole that a number is a part of."""
        return self.definite_articles | self.determiners | self.owners

    @cached_property
    def multiplier_endings(self) -> tuple[str, ...]:
        """How the text before a multiple ends: `by `."""
        return tuple({f" {phrase.split()[-1]} " for phrase in self.fractions.multipliers})

    @cached_property
    def aside_words(self) -> frozenset[str]:
        """The last words of what stands before a number of some of those counted."""
        return frozenset(phrase.split()[-1] for phrase in self.ellipsis.asides)

    @cached_property
    def living_beings(self) -> frozenset[str]:
        """Plurals of those whom something may happen to."""
        return self.ages.groups | self.ellipsis.beings

    @cached_property
    def hedges(self) -> frozenset[str]:
        """The single words of what stands before a number and bounds it."""
        return frozenset(word for phrase in self.bound_phrases for word in phrase.split())

    @cached_property
    def passed_by_range(self) -> frozenset[str]:
        """Words between `from` or `between` and the first number of a range."""
        return (
            self.hedges | self.articles | self.definite_articles | self.determiners
            | self.of_words | self.ages.prefixes
        )  # fmt: skip

    @cached_property
    def number_starters(self) -> frozenset[str]:
        """Words that a figure may begin with, months and days left out."""
        numbers, fractions = self.numbers, self.fractions
        return frozenset(
            {
                *numbers.cardinals, *numbers.with_half, *numbers.bare_magnitudes, *numbers.dozens,
                *numbers.indefinite, *numbers.magnitudes, *numbers.hundreds, *numbers.pairs,
                *fractions.names, *fractions.share_words, *fractions.halves, *fractions.multiples,
                *fractions.unit_parts, *self.ordinals.words, *self.ages.words, *self.measures.notes,
                *self.clock.named_times, *self.dates.zero_words,
                *(phrase.split()[0] for phrase in self.clock.parts_past),
            }
        )  # fmt: skip

    @cached_property
    def counting_articles(self) -> frozenset[str]:
        """Indefinite articles that are the number one too: `un`."""
        return self.articles & self.numbers.cardinals.keys()

    @cached_property
    def behind_one(self) -> frozenset[str]:
        """Words behind such an article, beside units, that may make it a number."""
        return (
            self.number_starters | self.proportion_words | self.ranges.words
            | self.ranges.joiners | self.ranges.alternative_words | self.numbers.decimal_words
            | self.numbers.joiners | self.measures.unit_adjectives | self.of_words
            | self.measures.denominators.keys() | self.numbers.short_magnitudes.keys()
            | self.list_words
        )  # fmt: skip

    @cached_property
    def out_of_starters(self) -> frozenset[str]:
        """The first words of what stands between the two numbers of a share."""
        return frozenset(phrase.split()[0] for phrase in self.fractions.out_of)

    @cached_property
    def joiner_letters(self) -> frozenset[str]:
        """What the words between a whole number and a fraction begin with."""
        words = {*self.numbers.joiners, *self.fractions.joiners, *self.fractions.and_a_half}
        return frozenset(word[0] for word in words)

    @cached_property
    def minus_letters(self) -> frozenset[str]:
        """What the words that make a number negative end with."""
        return frozenset(word[-1] for word in self.numbers.minus_words)

    @cached_property
    def proportion_words(self) -> frozenset[str]:
        """What follows a number in digits that may be a part of something: `in`, `over`, `per`."""
        openers = self.out_of_starters | self.fractions.over_words
        openers |= self.measures.per | self.measures.per_many
        return frozenset(openers | self.ranges.words if self.fractions.ratio_words else openers)

    @cached_property
    def date_starters(self) -> frozenset[str]:
        """Words that a date may begin with."""
        return frozenset(
            {
                *self.months, *self.dates.relative_days, *self.dates.weekdays,
                *self.dates.period_ordinals, *self.dates.seasons,
                *self.dates.quarter_letters.lower(), *self.dates.decade_names,
                self.dates.half_year_letter.lower(), self.dates.fiscal_year.lower(),
                *self._ordinal_days,
            }
        )  # fmt: skip

    @cached_property
    def _ordinal_days(self) -> frozenset[str]:
        """Words that the day of a month may begin with: `Fourth of July`."""
        if not self.dates.is_month_first:
            return frozenset()
        return frozenset({*self.ordinals.words, *self.ordinals.tails, "twenty", "thirty"})

    @cached_property
    def unit_phrases(self) -> PhraseTable:
        """Names of units and currencies, as phrases of one or more words."""
        return PhraseTable({**self.measures.units, **self.measures.currencies})


def lexicon_of(language: str) -> Lexicon:
    """Give the tables of `language`; without tables, one that knows nothing but month names."""
    return _lexicon_of_code(language_code(language))


@cache
def _lexicon_of_code(code: str) -> Lexicon:
    if code in LANGUAGES:
        module = import_module(f"reader.figures.languages.{_MODULES[code]}")
        lexicon = module.LEXICON
        assert isinstance(lexicon, Lexicon)
        return lexicon
    return Lexicon(language=code, decimal="," if code in MONTHS else ".")
