"""The words that tell ages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class AgeWords:
    """What tells an age from another number."""

    suffixes: Mapping[str, str] = field(default_factory=dict)
    """What follows a number that is an age, to the unit of time; hyphens and apostrophes written as
    spaces."""
    floors: frozenset[str] = frozenset()
    """Those of `suffixes` that tell the lowest age: `65-plussers`."""
    words: Mapping[str, int] = field(default_factory=dict)
    """Words for somebody of an age in years: `trentenne`."""
    prefixes: frozenset[str] = frozenset()
    """Words before an age: `aged`."""
    copulas: frozenset[str] = frozenset()
    """Verbs between a word for ages, or those who have them, and the number: `age was 51`."""
    comparisons: frozenset[str] = frozenset()
    """Phrases before a bare number that is an age: `older than 65`."""
    agent_endings: tuple[str, ...] = ("\0",)
    """How nouns for people end: `its commander, 38,`."""
    openers: frozenset[str] = frozenset()
    """Words before a bare number that closes a clause and is an age: `I am 63.`"""
    followers: frozenset[str] = frozenset()
    """Words that may follow it there: `She was 34 when the war began`."""
    groups: frozenset[str] = frozenset()
    """Who is told apart by age: `children under 12`."""
    pronouns: frozenset[str] = frozenset()
    """Those of them that are singular: `anyone over 75`."""
    bounds: frozenset[str] = frozenset()
    """Words between them and the age."""
    units: frozenset[str] = frozenset()
    """Units that make a number behind a name and a comma an age: `Odette Farnel, 54 ans`."""
    limits: Mapping[str, str] = field(default_factory=dict)
    """Bounds before a number of years, and how the unit is written there: `ab 65 Jahren`."""
    not_before_limits: frozenset[str] = frozenset()
    """Words before those bounds that make it a duration: `nach über zehn Jahren`."""
    group_articles: frozenset[str] = frozenset()
    """Articles that make years behind them ages of people: `les 18-24 ans`."""
    event_prepositions: frozenset[str] = frozenset()
    """Words before the age at which one of `life_events` was: `died at 88`."""
    life_events: frozenset[str] = frozenset()
    personal_pronouns: frozenset[str] = frozenset()
    """Subjects behind an age that opens a sentence: `At 17, she left`."""
    opening_events: frozenset[str] = frozenset()
    """More verbs of a life, between such an age and a subject: `Mit 40 wurde sie Richterin`."""
    older_words: frozenset[str] = frozenset()
    """Last words of `bounds.after` that only ages have: `65 and older`."""
    having: frozenset[str] = frozenset()
    """Verbs that state an age where the unit is a year: `il a treize ans`."""
    adverbs: frozenset[str] = frozenset()
    """Words between them or a name, and the age: `ha solo 18 anni`, `Lindt, now 81,`."""
    not_before_having: frozenset[str] = frozenset()
    """Words before them that make it a time: `il y a treize ans`."""
    not_after: frozenset[str] = frozenset()
    """Words behind it that make it a duration: `dix ans de prison`."""
    person_endings: tuple[str, ...] = ()
    """How nouns for people end before their age: `un imprenditore di 48 anni`."""
    person_nouns: frozenset[str] = frozenset()
    """Other nouns for people there, of which an ending does not tell it: `une veuve de 89 ans`."""
    not_persons: frozenset[str] = frozenset()
    """What ends like them, or stands behind the years and lasts: `un calendrier de 3 ans`."""
    preposed: frozenset[str] = frozenset()
    """Adjectives between an article and its noun, where most follow it: `un ancien maire`."""
    adjective_endings: tuple[str, ...] = ("\0",)
    """How adjectives behind such a noun end, and verbs do not: `un operaio edile di 44 anni`."""
    nouns_close: bool = False
    """Whether all adjectives stand before their noun: `een Gentse boer van 62 jaar`."""
    ago_words: frozenset[str] = frozenset()
    """Words behind years that make them a time: `20 anni fa`."""
    age_nouns: frozenset[str] = frozenset()
    """Those of `prefixes` that mean the age itself: `Median age: 34`."""
    averages: frozenset[str] = frozenset()
    """Adjectives behind them: `edad media`."""
    score_words: frozenset[str] = frozenset()
    """Words near a number in brackets that make it a result: `Mehta (67) added 20 runs`."""
