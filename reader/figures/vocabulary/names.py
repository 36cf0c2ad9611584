"""The words of names that hold a number, and of results."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class NameWords:
    """Words beside numbers that name a thing and count nothing."""

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
    street_words: frozenset[str] = frozenset()
    """Words behind the name of a street: `12 Mill Road`."""
    street_endings: tuple[str, ...] = ()
    """How the names of streets end that stand before the house's number: `Deichstraße 5`."""
    street_openers: frozenset[str] = frozenset()
    """Words that open a street's name behind the house's number: `14, rue des Tanneurs`."""
    lines: frozenset[str] = frozenset()
    """What runs on a line that a number in front of it names: `the 11 bus`."""
    counts_by_number: bool = False
    """Whether `no.` may be glued to how many there are: `9no. dwellings`."""
    idioms: frozenset[str] = frozenset()
    """A number word and the word behind it that claim nothing together: `sixth sense`."""


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class GameWords:
    """Words beside the results of games and votes."""

    scores_have_colons: bool = False
    """Whether a game is won `3:2`."""
    cues: frozenset[str] = frozenset()
    """Words of winning and losing before a score whose lower number stands first."""
    joiners: frozenset[str] = frozenset()
    """Words between the two numbers of a score: `3 a 2`."""
    tally_joiners: frozenset[str] = frozenset()
    """Words between runs and wickets, hits and attempts: `34 for 3`, `went 3-for-4`."""
    tally_words: frozenset[str] = frozenset()
    """Words of the clause, before or behind, that tell of such a tally."""
    tally_verbs: frozenset[str] = frozenset()
    """Words right before one: `England were 34 for 3`."""
    vote_words: frozenset[str] = frozenset()
    """Words before the votes for and against: `The court deadlocked 4 to 4`."""
    scored_nouns: frozenset[str] = frozenset()
    """What is won by so much to so much: `a 9-to-6 vote`."""
