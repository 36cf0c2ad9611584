"""What a language says about numbers: the shape of its tables, and which tables there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import import_module

from reader.figures.figure import Modifier
from reader.language import FUNCTION_WORDS, MONTHS

LANGUAGES = frozenset({"en", "de", "fr", "es"})
"""The languages that have tables; of a text in another, digits, symbols and dates are read."""

_MODULES = {"en": "english", "de": "german", "fr": "french", "es": "spanish"}


def rows(table: Mapping[str, str]) -> dict[str, str]:
    """Turn `{symbol: "name|name"}` round into `{name: symbol}`."""
    return {name: symbol for symbol, names in table.items() for name in names.split("|")}


@dataclass(frozen=True)
class Lexicon:
    """The words of one language; everything lower case unless it says otherwise."""

    language: str
    decimal: str = ","
    """The decimal mark that a number has when nothing else tells: `.` or `,`."""
    cardinals: Mapping[str, int] = field(default_factory=dict)
    """Number words below a thousand that are one word each."""
    is_vigesimal: bool = False
    """Whether 60 and 80 count on to 79 and 99, and 4 times 20 is 80 (French)."""
    hundreds: frozenset[str] = frozenset()
    """Words that multiply by a hundred."""
    magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Words that multiply by a thousand or more, and their abbreviations."""
    short_magnitudes: Mapping[str, int] = field(default_factory=dict)
    """Letters that multiply only directly behind digits, case counting: `$40m`, `25k`."""
    bare_magnitudes: frozenset[str] = frozenset()
    """Magnitudes that are a number without another before them: `mille`, `hundert`, `cien`."""
    joiners: frozenset[str] = frozenset()
    """Words between the parts of one number: `two hundred and six`."""
    articles: frozenset[str] = frozenset()
    """Indefinite articles: `a million`."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    """Collective number words after an article or a number: `dozen`."""
    indefinite: Mapping[str, int | tuple[int, int]] = field(default_factory=dict)
    """Plurals that claim only an order of magnitude: `hundreds`."""
    fractions: Mapping[str, int] = field(default_factory=dict)
    """Names of fractions to their denominators: `third`, `quarters`."""
    halves: frozenset[str] = frozenset()
    not_before_half: frozenset[str] = frozenset()
    """Words that make it a part of something, not a share: `second half`."""
    determiners: frozenset[str] = frozenset()
    """Words between a share and what it is a share of: `half the town`."""
    and_a_half: tuple[str, ...] = ()
    """Phrases that add a half to the number before them."""
    comparatives: frozenset[str] = frozenset()
    """Words behind a share that compare by it: `a third more`."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_suffixes: frozenset[str] = frozenset()
    """What makes digits an ordinal: `th`."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """Words that are a multiple: `tenfold`."""
    out_of: tuple[str, ...] = ()
    """Phrases between the two numbers of a share: `one in five`."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units, singular and plural, to symbols."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Names of currencies and minor units, to ISO codes or minor units."""
    per: frozenset[str] = frozenset()
    """Words between a quantity and what it is divided by."""
    each: frozenset[str] = frozenset()
    """Words that do the same, but only before a unit: `$5 a day`."""
    not_after_rate: frozenset[str] = frozenset()
    """Words that make it a time instead: `from $5 a year earlier`."""
    denominators: Mapping[str, str] = field(default_factory=dict)
    """Nouns that money is paid for, beside the units: `share`."""
    range_words: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    """Words before a range whose ends are joined by `range_and`."""
    range_and: frozenset[str] = frozenset()
    alternative_words: frozenset[str] = frozenset()
    """Words between two neighbouring numbers: `two or three`."""
    from_words: frozenset[str] = frozenset()
    """Words that open a change, or a range: `from $2 to $3`."""
    modifiers_before: Mapping[str, Modifier] = field(default_factory=dict)
    modifiers_after: Mapping[str, Modifier] = field(default_factory=dict)
    age_suffixes: Mapping[str, str] = field(default_factory=dict)
    """What follows a number that is an age, to the unit of time; hyphens written as spaces."""
    age_prefixes: frozenset[str] = frozenset()
    """Words before an age: `aged`."""
    year_cues: frozenset[str] = frozenset()
    """Words after which a number from 1000 to 2099 is a year."""
    month_cues: frozenset[str] = frozenset()
    """Words before a bare month, for months whose name is also another word."""
    ambiguous_months: frozenset[str] = frozenset()
    identifier_cues: frozenset[str] = frozenset()
    """Words after which a number names a thing: `page 12`, `flight 370`."""
    street_words: frozenset[str] = frozenset()
    clock_words: frozenset[str] = frozenset()
    """Words after a number that make it a time of day: `Uhr`."""
    of_words: frozenset[str] = frozenset()
    """Words between a share or a collective number and what is counted."""
    nouns_are_capitalised: bool = False
    plural_endings: tuple[str, ...] = ("s",)
    plurals: frozenset[str] = frozenset()
    """Frequent plurals that do not end so: `people`."""
    not_nouns: frozenset[str] = frozenset()
    """Words that end what is counted: verbs, prepositions, connectives."""
    possessives: frozenset[str] = frozenset()
    """Words before a decade of somebody's life: `in their 30s`."""
    not_before_one: frozenset[str] = frozenset()
    """Words before `one` that show that it counts nothing: `no one`."""
    pronoun_cues: frozenset[str] = frozenset()
    """Words behind `one` that show that it counts nothing."""
    score_cues: frozenset[str] = frozenset()
    relative_days: Mapping[str, int] = field(default_factory=dict)
    """Words for a day, to its distance from today."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Names of the days of the week, Monday being 0."""
    last_words: frozenset[str] = frozenset()
    next_words: frozenset[str] = frozenset()

    @cached_property
    def months(self) -> Mapping[str, int]:
        """Names and abbreviations of months."""
        return MONTHS.get(self.language, MONTHS["en"])

    @cached_property
    def function_words(self) -> frozenset[str]:
        """Words that are not names, though a capital may stand at a sentence's beginning."""
        return FUNCTION_WORDS.get(self.language, frozenset()) | {
            word for phrase in self.modifiers_before for word in phrase.split()
        }

    @cached_property
    def number_starters(self) -> frozenset[str]:
        """Words that a figure may begin with, months and days left out."""
        return frozenset(
            {
                *self.cardinals, *self.bare_magnitudes, *self.dozens, *self.indefinite,
                *self.fractions, *self.halves, *self.ordinals, *self.multiples, *self.magnitudes,
                *self.hundreds,
            }
        )  # fmt: skip

    @cached_property
    def date_starters(self) -> frozenset[str]:
        """Words that a date may begin with."""
        return frozenset({*self.months, *self.relative_days, *self.weekdays})

    @cached_property
    def unit_phrases(self) -> PhraseTable:
        """Names of units and currencies, as phrases of one or more words."""
        return PhraseTable({**self.units, **self.currencies})


class PhraseTable:
    """Phrases to symbols, looked up by their first word and then longest first."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._names = names
        lengths: dict[str, set[int]] = {}
        for name in names:
            words = name.split(" ")
            lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {word: tuple(sorted(n, reverse=True)) for word, n in lengths.items()}

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with `word`."""
        return word in self._lengths

    def find(self, words: Sequence[str]) -> tuple[str, int] | None:
        """Give the symbol of the longest phrase that `words` begin with, and its words' number."""
        for length in self._lengths.get(words[0], ()) if words else ():
            symbol = self._names.get(" ".join(words[:length])) if length <= len(words) else None
            if symbol is not None:
                return symbol, length
        return None


@cache
def lexicon_of(language: str | None) -> Lexicon:
    """Give the tables of `language`; without tables, one that knows nothing but month names."""
    if language in LANGUAGES:
        module = import_module(f"reader.figures.languages.{_MODULES[language or '']}")
        lexicon = module.LEXICON
        assert isinstance(lexicon, Lexicon)
        return lexicon
    return Lexicon(language=language or "en", decimal="," if language in MONTHS else ".")
