"""The words of dates, and those of times of day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class DateWords:
    """Names of days and periods, and the words beside dates."""

    is_month_first: bool = False
    """Whether dates are written `October 25` and `10/25/2024`."""
    months_are_capitalised: bool = False
    days_are_pointed: bool = False
    """Whether `25.10.` is a date without a year."""
    month_cues: frozenset[str] = frozenset()
    """Words before a bare month, for months whose name is also another word."""
    ambiguous_months: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    """Words before `8/10` that make it a day, not a fraction."""
    parts_of_year: frozenset[str] = frozenset()
    """Words before `of` and a year: `the end of 2015`."""
    year_prepositions: frozenset[str] = frozenset()
    """Those of `year_cues` that outweigh a noun behind the number: `in 2016 voters`."""
    year_cues: frozenset[str] = frozenset()
    """Words after which a number from 1000 to 2099 is a year."""
    circa_words: frozenset[str] = frozenset()
    """Words before any such number that make it one where nothing is counted: `c. 1450`."""
    dated_nouns: frozenset[str] = frozenset()
    """Plurals that a year stands before rather than a number: `2016 elections`."""
    zero_words: frozenset[str] = frozenset()
    """Words for the zero in a spoken year: `oh-seven`."""
    decade_names: Mapping[str, int] = field(default_factory=dict)
    """Words for a decade of the last century behind `decade_articles`, or before `decade_words`."""
    decade_articles: frozenset[str] = frozenset()
    """Words that a decade's name needs before it: `the nineties`, but `in his nineties`."""
    decade_openers: frozenset[str] = frozenset()
    """Words before a number that names a decade: `anni ’70`, `les années 1970`."""
    decade_words: frozenset[str] = frozenset()
    """Words behind a decade's name: `neunziger Jahre`."""
    quarter_letters: str = "Q"
    """Letters that a quarter's number stands behind: `Q3 2024`."""
    half_year_letter: str = ""
    """The letter that a half's number stands behind: `H1 2024`."""
    fiscal_year: str = ""
    """What stands before a year of accounts: `FY2025`."""
    quarter_words: frozenset[str] = frozenset()
    half_year_words: frozenset[str] = frozenset()
    period_ordinals: Mapping[str, int] = field(default_factory=dict)
    """Ordinals before them: `third quarter of 2024`."""
    seasons: Mapping[str, int] = field(default_factory=dict)
    """The seasons of the year, spring being 1."""
    relative_days: Mapping[str, int] = field(default_factory=dict)
    """Words for a day, to its distance from today."""
    parts_of_day: frozenset[str] = frozenset()
    """Those of them that are a part of the day too, told by a capital where nouns have one."""
    morning_cues: frozenset[str] = frozenset()
    """Words before them there, beside articles: `elke morgen`."""
    weekdays: Mapping[str, int] = field(default_factory=dict)
    """Names of the days of the week, Monday being 0."""
    weekday_cues: frozenset[str] = frozenset()
    """Words before a day of the week that is a date; none where it needs no word."""
    weekdays_stand_alone: bool = False
    """Whether they may do without such a word before them: `The council voted Monday.`"""
    weekday_tail: str = ""
    """What stands behind names of days that are ordinals too: `-feira`. It may be left out."""
    this_words: frozenset[str] = frozenset()
    """Words before a day of the week that may be today: `nesta quinta-feira`."""
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
    time_cues: frozenset[str] = frozenset()
    """Words between a day of the week and a time of day: an appointment, so it is to come."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class ClockWords:
    """Words for times of day."""

    words: frozenset[str] = frozenset()
    """Words after a number that make it a time of day: `Uhr`."""
    named_times: Mapping[str, str] = field(default_factory=dict)
    """Words for a time of day: `noon`."""
    parts_past: Mapping[str, int] = field(default_factory=dict)
    """Phrases before an hour, to the minutes that they add: `half past six`, `halb sieben`."""
    parts_behind: Mapping[str, int] = field(default_factory=dict)
    """Phrases behind an hour in words, to the minutes that they add: `alle sei e mezza`."""
    departures: frozenset[str] = frozenset()
    """What leaves at the time that stands before it: `the 8.15 flight`."""
    cues: frozenset[str] = frozenset()
    """Words before a number of hours that make it a time of day: `vers 8 heures`, `a las 8`."""
    hours_stand_alone: frozenset[str] = frozenset()
    """Those of them that need none of `hour_words` behind the number, nor minutes."""
    hour_words: frozenset[str] = frozenset()
    """Words for hours behind a number, or before it: `alle ore 8`."""
    hour_verbs: frozenset[str] = frozenset()
    """Verbs behind an hour that end as plurals may: `alle 15 parte`."""
    lasting_words: frozenset[str] = frozenset()
    """Words before a time that make it the length of something: `a duré 2h30`."""
    elapsed_openers: frozenset[str] = frozenset()
    """Prepositions that do so for a time with seconds or `h`: `in 2:05:14`."""
    elapsed_verbs: frozenset[str] = frozenset()
    """Verbs of a clause in which they do so for any: `won in 2:05`."""
    elapsed_nouns: frozenset[str] = frozenset()
    """Nouns that do so with an `of` between: `a time of 2:05`."""
    long_nouns: frozenset[str] = frozenset()
    """What lasts so many hours and minutes: `the marathon in 2:05`."""
    short_nouns: frozenset[str] = frozenset()
    """What lasts so many minutes and seconds: `the video runs 2:05`."""
    exact_times: frozenset[str] = frozenset()
    """Phrases behind an hour that call it exact: `às cinco em ponto`."""
    parts_of_day: Mapping[str, int] = field(default_factory=dict)
    """Phrases behind an hour that make it a time of day, to the first hour that they put behind
    noon: 1 for `da tarde`, 6 for `da noite`, 13 for `du matin`, which puts none there."""
