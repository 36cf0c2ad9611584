"""What a language says about numbers: the shape of its tables, and which tables there are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache, cached_property
from importlib import import_module

from reader.figures.figure import Modifier, Number
from reader.figures.phrases import PhraseTable
from reader.language import FUNCTION_WORDS, MONTHS, language_code

_ELIDED = re.compile(r"(?<!\w)([^\W\d_]{1,5})['’]")
_MODULES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian",
    "nl": "dutch", "pt": "portuguese",
}  # fmt: skip

LANGUAGES = frozenset(_MODULES)
"""The languages that have tables; of a text in another, digits, symbols and dates are read."""


def rows(table: Mapping[str, str]) -> dict[str, str]:
    """Turn `{symbol: "name|name"}` round into `{name: symbol}`."""
    return {name: symbol for symbol, names in table.items() for name in names.split("|")}


def qualified(
    nouns: str, qualifiers: Mapping[str, str], *, noun_first: bool = True
) -> dict[str, str]:
    """Join every one of `nouns` with every qualifier of `{symbol: "name|name"}`, to the symbol.

    Agreement is not looked at: `dollari canadese` names a currency too, only nobody writes it.
    """
    return {
        f"{noun} {qualifier}" if noun_first else f"{qualifier} {noun}": symbol
        for qualifier, symbol in rows(qualifiers).items()
        for noun in nouns.split("|")
    }


_UNACCENTED = str.maketrans("áàâãäéèêëíìîïóòôõöúùûüç", "aaaaaeeeeiiiiooooouuuuc")


def also_unaccented(names: Mapping[str, str]) -> dict[str, str]:
    """Add the names as people type them without accents, but for the shortest, other words then."""
    plain = {name.translate(_UNACCENTED): symbol for name, symbol in names.items() if len(name) > 4}
    return {**plain, **names}


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


@dataclass(frozen=True)
class Lexicon:
    """The words of one language; everything lower case unless it says otherwise."""

    language: str
    decimal: str = ","
    """The decimal mark that a number has when nothing else tells: `.` or `,`."""
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
    counted_adjectives: frozenset[str] = frozenset()
    """Words between such a letter and what is counted, beside those of a nation: `5m new homes`."""
    bare_magnitudes: frozenset[str] = frozenset()
    """Magnitudes that are a number without another before them: `mille`, `hundert`, `cien`."""
    joins_tens: bool = True
    """Whether joiners stand behind tens (`vingt et un`), not only behind hundreds."""
    joiners: frozenset[str] = frozenset()
    """Words between the parts of one number: `two hundred and six`."""
    articles: frozenset[str] = frozenset()
    """Indefinite articles: `a million`."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    """Collective number words after an article or a number: `dozen`."""
    counted_indefinite: frozenset[str] = frozenset()
    """Those of `indefinite` that are other words too, unless `of` follows: `test scores`."""
    unit_pairs: frozenset[str] = frozenset()
    """Those of them that are a number only before a unit: `un paio d'ore`, not `di scarpe`."""
    indefinite: Mapping[str, int | tuple[int, int]] = field(default_factory=dict)
    """Plurals that claim only an order of magnitude: `hundreds`."""
    quantifiers: frozenset[str] = frozenset()
    """Words that multiply a magnitude by a few: `several hundred`."""
    pairs: frozenset[str] = frozenset()
    """Nouns for two of something: `a couple of weeks`; rough ones are `approximate` too."""
    paired_nouns: frozenset[str] = frozenset()
    """What comes in pairs, so that a pair of it is one: `a pair of scissors`."""
    fractions: Mapping[str, int] = field(default_factory=dict)
    """Names of fractions to their denominators: `third`, `quarters`."""
    fraction_endings: Mapping[str, int] = field(default_factory=dict)
    """What makes a cardinal a denominator, to what it multiplies it by: `treintaidosavo`."""
    ordinal_tails: Mapping[str, int] = field(default_factory=dict)
    """Ordinals, singular, that end a compound one: `twenty-first`, `vingt-et-unième`."""
    fraction_ordinals: frozenset[str] = frozenset()
    """Those of `fractions` that are ordinals too, where `ordinals` does not hold them."""
    share_words: Mapping[str, Fraction] = field(default_factory=dict)
    """Single words for a share: `driekwart`."""
    fraction_joiners: frozenset[str] = frozenset()
    """Words between a whole number and a fraction, beside `joiners`: `siete con un cuarto`."""
    fractions_are_plural: bool = False
    """Whether several parts are named in the plural only: `four sevenths`, never `four seventh`."""
    part_words: frozenset[str] = frozenset()
    """Words behind a feminine ordinal that make it a share: `dos terceras partes`."""
    over_words: frozenset[str] = frozenset()
    """Words between numerator and denominator, where nothing else stands: `two over nine`."""
    halves: frozenset[str] = frozenset()
    half_adjectives: frozenset[str] = frozenset()
    """Those of `halves` that are a share only before a magnitude or a unit: `medio millón`."""
    not_before_half: frozenset[str] = frozenset()
    """Words that make it a part of something, not a share: `second half`."""
    half_nouns: frozenset[str] = frozenset()
    """Those of `halves` that are a noun and a share whatever follows: `la moitié`."""
    not_after_half: frozenset[str] = frozenset()
    """Words that make it part of a name or a time: `half past six`."""
    half_followers: frozenset[str] = frozenset()
    """Words behind it that make it a share without an `of`: `half price`, `half were sold`."""
    half_cues: frozenset[str] = frozenset()
    """Words before a half at a clause's end that do: `children pay half`."""
    share_cues: frozenset[str] = frozenset()
    """Words before a share of what was told: `by a quarter`."""
    definite_fractions: frozenset[str] = frozenset()
    """Names of fractions that a definite article may stand before: `le tiers des électeurs`."""
    share_followers: frozenset[str] = frozenset()
    """Words behind a share, beside `of_words`: `ein Viertel davon`."""
    ambiguous_fractions: frozenset[str] = frozenset()
    """Those of `fractions` that are another noun too: `quarter`."""
    definite_articles: frozenset[str] = frozenset()
    """Articles that may stand between a bound and a share: `plus de la moitié`."""
    determiners: frozenset[str] = frozenset()
    """Words between a share and what it is a share of: `half the town`."""
    and_a_half: tuple[str, ...] = ()
    """Phrases that add a half to the number before them."""
    comparatives: frozenset[str] = frozenset()
    """Words behind a share that compare by it: `a third more`."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: tuple[str, ...] = ()
    """What makes a cardinal from twenty on an ordinal, in one word: `einundzwanzigste`."""
    ordinal_suffixes: frozenset[str] = frozenset()
    """What makes digits an ordinal: `th`."""
    multiples: Mapping[str, int] = field(default_factory=dict)
    """Words that are a multiple: `tenfold`."""
    ambiguous_multiples: frozenset[str] = frozenset()
    """Those of `multiples` that are one only before a determiner: `double the pace`."""
    ambiguous_ordinals: frozenset[str] = frozenset()
    """Those of `ordinals` that are one only before a superlative, or a noun with a determiner."""
    ordinal_ones: Mapping[str, int] = field(default_factory=dict)
    """Ordinals below ten that one of tens goes on with: `vigésimo primero`."""
    superlative_words: frozenset[str] = frozenset()
    """Words behind an ordinal with a definite article that make it a rank: `the second most`."""
    ordinal_openers: frozenset[str] = frozenset()
    """Words, or a preposition with an article, before an ambiguous ordinal that tell it from
    another word: `came second`, `in the second`."""
    ranked_nouns: frozenset[str] = frozenset()
    """Nouns that need no determiner before their ordinal: `in second place`."""
    ordinal_cues: frozenset[str] = frozenset()
    """Words before an ambiguous one and a noun that tell it, beside articles: `sua segunda
    vitória`."""
    rank_cues: frozenset[str] = frozenset()
    """Words before one that do so wherever it stands: `arrivato secondo`."""
    superlative_endings: tuple[str, ...] = ()
    """How superlatives end; where ranks are written together with them, known ones in full."""
    rank_stems: Mapping[str, int] = field(default_factory=dict)
    """Ordinals that a superlative is written together with: `zehntgrößte`."""
    duration_stems: Mapping[str, str] = field(default_factory=dict)
    """What makes a cardinal an adjective of how long something lasts, to the unit: `dreitägig`."""
    declensions: tuple[str, ...] = ()
    """How these adjectives end."""
    lasting_endings: tuple[str, ...] = ()
    """How nouns end that last so many years, and are not so old: `zehnjährige Laufzeit`."""
    unit_parts: Mapping[str, tuple[Fraction, str]] = field(default_factory=dict)
    """Words that are a part and its unit in one: `Dreiviertelstunde`."""
    amount_adjectives: frozenset[str] = frozenset()
    """Adjectives between an article and a share or a magnitude: `ein knappes Drittel`."""
    frequency_words: frozenset[str] = frozenset()
    """Words before `a fortnight` that make it tell how often: `once`."""
    every_words: frozenset[str] = frozenset()
    """Words before an ordinal that make it a share: `jeder fünfte Haushalt`."""
    ordinal_heads: frozenset[str] = frozenset()
    """Nouns that are numbered, whatever stands before: `frühes 16. Jahrhundert`."""
    ordinal_point_cues: frozenset[str] = frozenset()
    """Words before digits whose full stop makes them an ordinal: `jeden 2. Tag`."""
    out_of_is_common: frozenset[str] = frozenset()
    """Those of `out_of` that are a preposition of time and place too: `in`."""
    ratio_words: frozenset[str] = frozenset()
    """Nouns beside two numbers that make them a ratio: `odds of 5 to 1`."""
    out_of: tuple[str, ...] = ()
    """Phrases between the two numbers of a share: `one in five`."""
    units: Mapping[str, str] = field(default_factory=dict)
    """Names of units, singular and plural, to symbols."""
    unit_factors: Mapping[str, int] = field(default_factory=dict)
    """Those of `units` and `currencies` that name so many of the unit: `kwartier`, 15 minutes."""
    currencies: Mapping[str, str] = field(default_factory=dict)
    """Names of currencies and minor units, to ISO codes or minor units."""
    unit_adjectives: frozenset[str] = frozenset()
    """Adjectives between a number and its unit: `three more months`."""
    temperature_words: frozenset[str] = frozenset()
    """Words near a number whose glued `C` or `F` then are degrees."""
    reading_words: frozenset[str] = frozenset()
    """Words before such a number that do the same: `above 17C`."""
    senses: Mapping[str, tuple[Sense, ...]] = field(default_factory=dict)
    """Names of units that are another word too, to what they may mean: the first that holds."""
    notes: Mapping[str, int] = field(default_factory=dict)
    """Names of banknotes, to how many pounds or dollars they are: `fiver`."""
    money_nouns: frozenset[str] = frozenset()
    """What is measured in money, not in weight: `pounds of debt`."""
    money_endings: tuple[str, ...] = ("\0",)
    """How other such nouns end: `Bußgeld`."""
    per: frozenset[str] = frozenset()
    """Words between a quantity and what it is divided by."""
    each: frozenset[str] = frozenset()
    """Words that do the same, but only before a unit: `$5 a day`."""
    frequencies: Mapping[str, str] = field(default_factory=dict)
    """Adverbs and adjectives behind a unit that are a denominator: `150 Euro jährlich`."""
    pay_words: frozenset[str] = frozenset()
    """Words between a sum and its denominator: `brutto`."""
    per_many: frozenset[str] = frozenset()
    """Words before a number of units that a quantity is spread over: `auf 100 Kilometer`."""
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
    change_words: frozenset[str] = frozenset()
    """Words of a clause that make it a change: `rose from 3 to 5 percent`."""
    spread_words: frozenset[str] = frozenset()
    """Words of a clause that make it a range: `prices range from $2 to $3`."""
    cost_words: frozenset[str] = frozenset()
    """Words of a clause that make it a range where none tells of a change: `cost from $2 to $3`."""
    reach_words: frozenset[str] = frozenset()
    """Words of a clause after which `tot` bounds nothing: `veroordeeld tot vier jaar`."""
    change_to: frozenset[str] = frozenset()
    """Words between what was and what is: `von 3 auf 5 Prozent`."""
    list_words: frozenset[str] = frozenset()
    """Words before the last of several numbers: `11, 12 and 15 percent`."""
    dimension_words: frozenset[str] = frozenset()
    """Words between length and width: `200 by 20 metres`."""
    elisions: Mapping[str, str] = field(default_factory=dict)
    """What stands before an apostrophe, to the word in full: `d’environ` is `de environ`."""
    contractions: Mapping[str, str] = field(default_factory=dict)
    """Prepositions written together with an article, to the preposition: `alrededor del`."""
    articles_precede_amounts: bool = False
    """Whether an article may stand between a bound and any amount: `ronda los 900 millones`."""
    approximate: frozenset[str] = frozenset()
    """Collective number words that are never exact: `une vingtaine`."""
    modifiers_before: Mapping[str, Modifier] = field(default_factory=dict)
    threshold_nouns: tuple[str, ...] = ()
    """How nouns end that may stand between a bound and its number: `sotto la soglia del 3 %`."""
    comparison_words: frozenset[str] = frozenset()
    """Words behind a comparative that go on to the next number: `no more than`."""
    modifiers_after: Mapping[str, Modifier] = field(default_factory=dict)
    span_words: frozenset[str] = frozenset()
    """Those of `modifiers_before` that lay something out over a length of time: `over`."""
    bounding_adjectives: frozenset[str] = frozenset()
    """Those of `modifiers_after` that may belong to a noun behind them: `minimum`."""
    not_bounds: frozenset[str] = frozenset()
    """Phrases that end like a bound and are none: `handed over`, `talked about`."""
    places: frozenset[str] = frozenset()
    """Bounds that are prepositions of place or topic too: `under three presidents`."""
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
    age_suffixes: Mapping[str, str] = field(default_factory=dict)
    """What follows a number that is an age, to the unit of time; hyphens and apostrophes written as
    spaces."""
    age_words: Mapping[str, int] = field(default_factory=dict)
    """Words for somebody of an age in years: `trentenne`."""
    age_prefixes: frozenset[str] = frozenset()
    """Words before an age: `aged`."""
    age_comparisons: frozenset[str] = frozenset()
    """Phrases before a bare number that is an age: `older than 65`."""
    agent_endings: tuple[str, ...] = ("\0",)
    """How nouns for people end: `its commander, 38,`."""
    age_limits: Mapping[str, str] = field(default_factory=dict)
    """Bounds before a number of years, and how the unit is written there: `ab 65 Jahren`."""
    not_before_age_limits: frozenset[str] = frozenset()
    """Words before those bounds that make it a duration: `nach über zehn Jahren`."""
    group_articles: frozenset[str] = frozenset()
    """Articles that make years behind them ages of people: `les 18-24 ans`."""
    copulas: frozenset[str] = frozenset()
    """Verbs between a word for ages, or those who have them, and the number: `age was 51`."""
    event_prepositions: frozenset[str] = frozenset()
    """Words before the age at which one of `life_events` was: `died at 88`."""
    life_events: frozenset[str] = frozenset()
    personal_pronouns: frozenset[str] = frozenset()
    """Subjects behind an age that opens a sentence: `At 17, she left`."""
    older_words: frozenset[str] = frozenset()
    """Last words of `modifiers_after` that only ages have: `65 and older`."""
    after_age: frozenset[str] = frozenset()
    """Words that may follow it there: `She was 34 when the war began`."""
    age_openers: frozenset[str] = frozenset()
    """Words before a bare number that closes a clause and is an age: `I am 63.`"""
    age_groups: frozenset[str] = frozenset()
    """Who is told apart by age: `children under 12`."""
    age_floors: frozenset[str] = frozenset()
    """Those of `age_suffixes` that tell the lowest age: `65-plussers`."""
    age_pronouns: frozenset[str] = frozenset()
    """Those of them that are singular: `anyone over 75`."""
    age_bounds: frozenset[str] = frozenset()
    """Words between them and the age."""
    age_units: frozenset[str] = frozenset()
    """Units that make a number behind a name and a comma an age: `Odette Farnel, 54 ans`."""
    having: frozenset[str] = frozenset()
    """Verbs that state an age where the unit is a year: `il a treize ans`."""
    age_adverbs: frozenset[str] = frozenset()
    """Words between them and the age: `ha solo 18 anni`."""
    not_before_having: frozenset[str] = frozenset()
    """Words before them that make it a time: `il y a treize ans`."""
    not_after_age: frozenset[str] = frozenset()
    """Words behind it that make it a duration: `dix ans de prison`."""
    parts_of_year: frozenset[str] = frozenset()
    """Words before `of` and a year: `the end of 2015`."""
    year_prepositions: frozenset[str] = frozenset()
    """Those of `year_cues` that outweigh a noun behind the number: `in 2016 voters`."""
    year_cues: frozenset[str] = frozenset()
    """Words after which a number from 1000 to 2099 is a year."""
    circa_words: frozenset[str] = frozenset()
    """Words before any such number that make it one where nothing is counted: `c. 1450`."""
    date_prepositions: frozenset[str] = frozenset()
    """Words before `8/10` that make it a day, not a fraction."""
    dated_nouns: frozenset[str] = frozenset()
    """Plurals that a year stands before rather than a number: `2016 elections`."""
    decade_names: Mapping[str, int] = field(default_factory=dict)
    """Words for a decade of the last century behind `decade_articles`, or before `decade_words`."""
    decade_articles: frozenset[str] = frozenset()
    """Words that a decade's name needs before it: `the nineties`, but `in his nineties`."""
    is_month_first: bool = False
    """Whether dates are written `October 25` and `10/25/2024`."""
    months_are_capitalised: bool = False
    days_are_pointed: bool = False
    """Whether `25.10.` is a date without a year."""
    month_cues: frozenset[str] = frozenset()
    """Words before a bare month, for months whose name is also another word."""
    ambiguous_months: frozenset[str] = frozenset()
    identifier_cues: frozenset[str] = frozenset()
    """Words after which a number names a thing: `page 12`, `flight 370`."""
    grade_words: frozenset[str] = frozenset()
    """Words before the number of a class of pupils: `Year 11`."""
    phone_cues: frozenset[str] = frozenset()
    """Words before the number of a telephone: `call 555 0134`."""
    passed_by_phone: frozenset[str] = frozenset()
    """Words that may stand between: `appelez le 3949`."""
    troops: frozenset[str] = frozenset()
    """Words with a capital that a number in front of them names: `616 Squadron`."""
    scripture: frozenset[str] = frozenset()
    """Books with chapters and verses: `John 3:16`."""
    units_before: Mapping[str, str] = field(default_factory=dict)
    """Names of units that stand before their number: `magnitude 5.8`."""
    street_words: frozenset[str] = frozenset()
    street_endings: tuple[str, ...] = ()
    """How the names of streets end that stand before the house's number: `Deichstraße 5`."""
    street_openers: frozenset[str] = frozenset()
    """Words that open a street's name behind the house's number: `14, rue des Tanneurs`."""
    clock_words: frozenset[str] = frozenset()
    """Words after a number that make it a time of day: `Uhr`."""
    named_times: Mapping[str, str] = field(default_factory=dict)
    """Words for a time of day: `noon`."""
    parts_past: Mapping[str, int] = field(default_factory=dict)
    """Phrases before an hour, to the minutes that they add: `half past six`, `halb sieben`."""
    departures: frozenset[str] = frozenset()
    """What leaves at the time that stands before it: `the 8.15 flight`."""
    clock_cues: frozenset[str] = frozenset()
    """Words before a number of hours that make it a time of day: `vers 8 heures`, `a las 8`."""
    hours_stand_alone: frozenset[str] = frozenset()
    """Those of them that need none of `hour_words` behind the number, nor minutes."""
    hour_words: frozenset[str] = frozenset()
    """Words for hours behind a number, or before it: `alle ore 8`."""
    parts_behind: Mapping[str, int] = field(default_factory=dict)
    """Phrases behind an hour in words, to the minutes that they add: `alle sei e mezza`."""
    hour_verbs: frozenset[str] = frozenset()
    """Verbs behind an hour that end as plurals may: `alle 15 parte`."""
    exact_times: frozenset[str] = frozenset()
    """Phrases behind an hour that call it exact: `às cinco em ponto`."""
    parts_of_day: Mapping[str, int] = field(default_factory=dict)
    """Phrases behind an hour that make it a time of day, to the first hour that they put behind
    noon: 1 for `da tarde`, 6 for `da noite`, 13 for `du matin`, which puts none there."""
    zero_words: frozenset[str] = frozenset()
    """Words for the zero in a spoken year: `oh-seven`."""
    quarter_letters: str = "Q"
    """Letters that a quarter's number stands behind: `Q3 2024`."""
    quarter_words: frozenset[str] = frozenset()
    half_year_words: frozenset[str] = frozenset()
    period_ordinals: Mapping[str, int] = field(default_factory=dict)
    """Ordinals before them: `third quarter of 2024`."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """The seasons of the year, spring being 1."""
    decade_openers: frozenset[str] = frozenset()
    """Words before a number that names a decade: `anni ’70`, `les années 1970`."""
    decade_words: frozenset[str] = frozenset()
    """Words before a decade: `les années 90`."""
    of_words: frozenset[str] = frozenset()
    """Words between a share or a collective number and what is counted."""
    nouns_are_capitalised: bool = False
    heads_are_plural: bool = False
    """Whether what is counted goes on up to a plural: `North Korean soldiers`."""
    inches_are_written_in: bool = False
    """Whether `in` may be the symbol of the inch."""
    plural_endings: tuple[str, ...] = ("s",)
    plurals_have_apostrophes: bool = False
    """Whether plurals behind a vowel are written with one: `pagina's`."""
    plurals_end_alike: bool = False
    """Whether hardly any plural has another ending."""
    plurals: frozenset[str] = frozenset()
    """Frequent plurals that do not end so: `people`."""
    not_nouns: frozenset[str] = frozenset()
    """Words that end what is counted: verbs, prepositions, connectives."""
    collections: frozenset[str] = frozenset()
    """Nouns whose members a number behind `of` counts: `a crowd of 2,600`."""
    of_those: frozenset[str] = frozenset()
    """Phrases behind a part of what was counted before: `of them`."""
    another_words: frozenset[str] = frozenset()
    """Words before a number of the same: `another`."""
    with_words: frozenset[str] = frozenset()
    """Prepositions that add a circumstance: `with more than 5,000 launched`."""
    possessives: frozenset[str] = frozenset()
    """Words before a decade of somebody's life: `in their 30s`."""
    not_before_one: frozenset[str] = frozenset()
    """Words before `one` that show that it counts nothing: `no one`."""
    idioms: frozenset[str] = frozenset()
    """A number word and the word behind it that claim nothing together: `sixth sense`."""
    pronoun_cues: frozenset[str] = frozenset()
    """Words behind `one` that show that it counts nothing."""
    scores_have_colons: bool = False
    """Whether a game is won `3:2`."""
    vote_words: frozenset[str] = frozenset()
    """Words before the votes for and against: `The court deadlocked 4 to 4`."""
    scored_nouns: frozenset[str] = frozenset()
    """What is won by so much to so much: `a 9-to-6 vote`."""
    score_cues: frozenset[str] = frozenset()
    score_joiners: frozenset[str] = frozenset()
    """Words between the two numbers of a score: `3 a 2`."""
    relative_days: Mapping[str, int] = field(default_factory=dict)
    """Words for a day, to its distance from today."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Names of the days of the week, Monday being 0."""
    weekdays_stand_alone: bool = False
    """Whether they may do without such a word before them: `The council voted Monday.`"""
    time_cues: frozenset[str] = frozenset()
    """Words between a day of the week and a time of day: an appointment, so it is to come."""
    weekday_tail: str = ""
    """What stands behind names of days that are ordinals too: `-feira`. It may be left out."""
    this_words: frozenset[str] = frozenset()
    """Words before a day of the week that may be today: `nesta quinta-feira`."""
    weekday_cues: frozenset[str] = frozenset()
    """Words before a day of the week that is a date; none where it needs no word."""
    last_words: frozenset[str] = frozenset()
    """Words beside a day of the week that has gone: `last`."""
    next_words: frozenset[str] = frozenset()
    """Words beside a day of the week to come: `next`."""
    coming_words: frozenset[str] = frozenset()
    """The same, where they can only mean the first such day: `coming`."""
    deadline_words: frozenset[str] = frozenset()
    """Words before a day of the week that ends or begins something: `until`."""
    adjectives_follow: bool = False
    """Whether these words may stand behind the day: `lundi prochain`."""
    past_words: frozenset[str] = frozenset()
    """Verbs that tell of the past."""
    past_endings: tuple[str, ...] = ()
    """How other verbs end that tell of the past, and hardly any other word: `-ed`, `-ó`."""
    future_words: frozenset[str] = frozenset()
    """Verbs that tell of what will come."""
    open_words: frozenset[str] = frozenset()
    """Words that leave open when something happens: `may`, `planned`, `whether`."""

    def cardinal_of(self, word: str) -> int | None:
        """Give the number that one word writes, or None."""
        number = self.cardinals.get(word)
        if number is None and self.is_compound(word):
            return self._compound(word)
        return number

    def rank_of(self, word: str) -> int | None:
        """Give the rank that a superlative such as `zehntgrößte` holds, or None."""
        for stem, rank in self.rank_stems.items():
            if word.startswith(stem):
                return rank if word[len(stem) :].endswith(self.superlative_endings) else None
        return None

    def ordinal_of(self, word: str) -> int | None:
        """Give the number of the ordinal that one word writes, or None."""
        known = self.ordinals.get(word)
        if known is not None or not self.ordinal_endings:
            return known
        for ending in self.ordinal_endings:
            number = self.cardinal_of(word.removesuffix(ending)) if word.endswith(ending) else None
            if number is not None and number >= 20:
                return number
        # "hundertdritte": an ordinal behind the last magnitude
        for name in (*self.compound_magnitudes, *self.hundreds):
            before, found, last = word.rpartition(name)
            number = self.cardinal_of(before + found) if found else None
            if number is not None and last in self.ordinals:
                return number + self.ordinals[last]
        return None

    def duration_of(self, word: str) -> tuple[int | Fraction, str] | None:
        """Read `dreitägig`, declined or not: the number and the unit of time, or None."""
        if not word.endswith(self._duration_endings):
            return None
        for stem, unit in self.duration_stems.items():
            before, found, _ = word.rpartition(stem)
            if found and before:
                half = self.with_half.get(before)
                number = self._part(before, 0) if half is None else half
                return (number, unit) if number else None
        return None

    @cached_property
    def _duration_endings(self) -> tuple[str, ...]:
        endings = self.declensions
        return tuple(f"{stem}{ending}" for stem in self.duration_stems for ending in endings)

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
        return bool(self.compound_magnitudes or self.ordinal_endings)

    @cached_property
    def _rank_starts(self) -> tuple[str, ...]:
        return tuple(self.rank_stems)

    def _holds_magnitude(self, word: str) -> bool:
        for name in self._magnitudes_within:  # noqa: SIM110 - twice as fast as `any`
            if name in word:
                return True
        return False

    @cached_property
    def _magnitudes_within(self) -> tuple[str, ...]:
        return (*self.compound_magnitudes, *(self.hundreds if self.ordinal_endings else ()))

    @cached_property
    def _telling_endings(self) -> tuple[str, ...]:
        """How words end that may be a number without being in a table, ranks left out."""
        return (*self.ordinal_endings, *self._duration_endings)

    def is_compound(self, word: str) -> bool:
        """Whether `word` may hold a magnitude with the numbers beside it."""
        return bool(self.compound_magnitudes) and any(
            name in word for name in self.compound_magnitudes
        )

    def _compound(self, word: str) -> int | None:
        """Read `zweitausenddreihundert`: what stands before the magnitude, and what behind it."""
        for name, magnitude in self.compound_magnitudes.items():
            before, _, after = word.partition(name)
            times = self._part(before, 1)
            rest = self._part(after, 0)
            if rest is None:
                joiner = next((j for j in self.joiners if after.startswith(j)), "")
                rest = self._part(after[len(joiner) :], 0) if joiner else None
            if times and rest is not None and max(times, rest) < magnitude:
                return times * magnitude + rest
        return None

    def _part(self, word: str, empty: int) -> int | None:
        if not word:
            return empty
        return 1 if word in self.compound_ones else self.cardinals.get(word)

    def denominator_of(self, word: str) -> int | None:
        """Give the denominator that the name of a fraction stands for, or None."""
        known = self.fractions.get(word)
        if known is not None or not self.fraction_endings:
            return known
        for ending, factor in self.fraction_endings.items():
            if word.endswith(ending):
                number = self.cardinal_of(word[: -len(ending)])
                return number * factor if number else None
        return None

    @cached_property
    def months(self) -> Mapping[str, int]:
        """Names and abbreviations of months."""
        return MONTHS.get(self.language, MONTHS["en"])

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
    def bounds(self) -> Mapping[str, Modifier]:
        """`modifiers_before`, elided words in full."""
        return {
            " ".join(self.unelided(phrase).split()): modifier
            for phrase, modifier in self.modifiers_before.items()
        }

    @cached_property
    def bound_endings(self) -> frozenset[str]:
        """The last words of what stands behind a number and bounds it."""
        return frozenset(phrase.split()[-1] for phrase in self.modifiers_after)

    @cached_property
    def clock_cue_endings(self) -> frozenset[str]:
        """The last words of what stands before a time of day."""
        return self.hour_words | {phrase.split()[-1] for phrase in self.clock_cues}

    @cached_property
    def of_those_starters(self) -> frozenset[str]:
        """The first words of the phrases behind a part of what was counted before."""
        return frozenset(phrase.split()[0] for phrase in self.of_those)

    @cached_property
    def ordinal_determiners(self) -> frozenset[str]:
        """The words that may stand before an ordinal and its noun."""
        return frozenset(
            {
                *self.definite_articles, *self.articles, *self.ordinal_cues, *self.contractions,
                *self.elisions,
            }
        )  # fmt: skip

    @cached_property
    def hedges(self) -> frozenset[str]:
        """The single words of what stands before a number and bounds it."""
        return frozenset(word for phrase in self.bounds for word in phrase.split())

    @cached_property
    def passed_by_range(self) -> frozenset[str]:
        """Words between `from` or `between` and the first number of a range."""
        return (
            self.hedges | self.articles | self.definite_articles | self.determiners
            | self.of_words | self.age_prefixes
        )  # fmt: skip

    @cached_property
    def number_starters(self) -> frozenset[str]:
        """Words that a figure may begin with, months and days left out."""
        return frozenset(
            {
                *self.cardinals, *self.with_half,
                *self.bare_magnitudes, *self.dozens, *self.indefinite,
                *self.fractions, *self.share_words, *self.halves, *self.age_words,
                *self.ordinals, *self.multiples, *self.magnitudes, *self.notes,
                *self.hundreds, *self.named_times, *self.unit_parts, *self.pairs, *self.zero_words,
                *(phrase.split()[0] for phrase in self.parts_past),
            }
        )  # fmt: skip

    @cached_property
    def joiner_letters(self) -> frozenset[str]:
        """What the words between a whole number and a fraction begin with."""
        words = {*self.joiners, *self.fraction_joiners, *self.and_a_half}
        return frozenset(word[0] for word in words)

    @cached_property
    def minus_letters(self) -> frozenset[str]:
        """What the words that make a number negative end with."""
        return frozenset(word[-1] for word in self.minus_words)

    @cached_property
    def proportion_words(self) -> frozenset[str]:
        """What follows a number in digits that may be a part of something: `in`, `over`, `per`."""
        openers = {*(phrase.split()[0] for phrase in self.out_of), *self.over_words}
        openers |= self.per | self.per_many
        return frozenset(openers | self.range_words if self.ratio_words else openers)

    @cached_property
    def date_starters(self) -> frozenset[str]:
        """Words that a date may begin with."""
        return frozenset(
            {
                *self.months, *self.relative_days, *self.weekdays, *self.period_ordinals,
                *self.seasons, *self.quarter_letters.lower(), *self.decade_names,
            }
        )  # fmt: skip

    @cached_property
    def unit_phrases(self) -> PhraseTable:
        """Names of units and currencies, as phrases of one or more words."""
        return PhraseTable({**self.units, **self.currencies})


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
