"""What a query asks, as a tree: the conditions and how they combine.

The tree knows neither Whoosh nor SQL. Conditions on words are the index's to answer; conditions on
one statement or one figure, and on what is recorded about an article, are the catalogue's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from reader.figures.figure import Number


class TextField(StrEnum):
    """A part of an article that words can be asked of; the default is title and text together."""

    TITLE = "title"
    AUTHOR = "author"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms: stemmed in the article's language, case and accents folded."""

    text: str
    field: TextField | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, unstemmed; only case, accents and punctuation are folded."""

    text: str
    slop: int = 0
    """How many other words may stand between them; above 0 they are stemmed."""
    field: TextField | None = None


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin like this: `nort*`."""

    text: str
    field: TextField | None = None


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """Words at most `distance` edits (Damerau-Levenshtein) away: `zakarova~`."""

    text: str
    distance: int = 1
    field: TextField | None = None


Text = Word | Phrase | Prefix | Fuzzy
"""A condition on words."""


@dataclass(frozen=True, slots=True)
class Regex:
    """A regular expression, in Python's syntax, matches at least one character of the text."""

    pattern: str
    """As it was typed; it compiles."""

    @property
    def ignores_case(self) -> bool:
        """Whether capital letters do not matter: only where the pattern has none of its own."""
        return not any(character.isupper() for character in _ESCAPED.sub("", self.pattern))


_ESCAPED = re.compile(r"\\.", re.DOTALL)


class Property(StrEnum):
    """What is recorded about an article and can be asked for by its value."""

    FORMAT = "format"
    LANGUAGE = "lang"
    PUBLISHER = "publisher"
    TAG = "tag"
    PATH = "path"
    IS = "is"
    """`unread`, `starred` or `noted`."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """An article's property has this value; publisher and path need only contain it."""

    property: Property
    value: str


@dataclass(frozen=True, slots=True)
class Published:
    """An article's date of publication lies within these bounds."""

    earliest: str | None
    """ISO 8601, as exact as it was asked for (`2024`, `2024-10`, `2024-10-25`), inclusive."""
    latest: str | None
    """Likewise; `2024-10` includes the whole of October."""


Day = str | int
"""ISO 8601, as exact as it was asked for, or how many days before today."""


@dataclass(frozen=True, slots=True)
class Added:
    """An article came into the library within these bounds, in local time."""

    earliest: Day | None
    """Inclusive, as the other one."""
    latest: Day | None


@dataclass(frozen=True, slots=True)
class StatementCondition:
    """One and the same statement holds all these words and has this speaker."""

    said: tuple[Text, ...] = ()
    speaker: tuple[str, ...] = ()
    """Each a name, or words of one, that the speaker's name or mention must hold."""


@dataclass(frozen=True, slots=True)
class ValueRange:
    """Numbers from `low` to `high`, an end that is None being open."""

    low: Number | None
    high: Number | None
    includes_low: bool = True
    includes_high: bool = True
    about: Number | None = None
    """`figure:~3000`: the number itself; ranges that hold it fit too."""


@dataclass(frozen=True, slots=True)
class FigureCondition:
    """One and the same figure has this value, unit, kind, entity and claimant."""

    values: tuple[ValueRange, ...] = ()
    unit: str | None = None
    kind: str | None = None
    entity: tuple[str, ...] = ()
    """Words that what is counted must hold (`of:`)."""
    speaker: tuple[str, ...] = ()
    """Who must have made the statement that encloses the figure (`by:`)."""


@dataclass(frozen=True, slots=True)
class Among:
    """The article is one of these: a condition that somebody has answered already."""

    ids: frozenset[int]


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article: what an empty query asks for."""


@dataclass(frozen=True, slots=True)
class And:
    """All of these hold."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of these holds."""

    children: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """This does not hold."""

    child: Node


Condition = (
    Text
    | Regex
    | Recorded
    | Published
    | Added
    | StatementCondition
    | FigureCondition
    | Among
    | Everything
)
Node = Condition | And | Or | Not
