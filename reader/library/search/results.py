"""What a search gives: the best hits, and what is to be said of the others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.index import Passage
    from reader.library.claims.claims import ClaimGroup
    from reader.library.rows import ArticleRow


class HitOrder(StrEnum):
    """What hits are sorted by."""

    RELEVANCE = "relevance"
    """Of a query that asks for no words, the date."""
    DATE = "date"
    """The newest first, undated articles last."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that fulfils a query."""

    row: ArticleRow
    score: float
    """Comparable within one search only; 0 where the query asks for no words."""
    passage: Passage | None
    """What shows best why; computed for the first hits only."""
    group: ClaimGroup | None = None
    """Whether whom the query asks for is quoted in it, or reported alone; None if it asks for no
    speaker, or was found otherwise."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The best hits of a search, and what is to be said of the others."""

    hits: tuple[Hit, ...]
    total: int
    """How many articles fulfil the query; `hits` may be fewer."""
    undated_left_out: int
    """How many more would fulfil it if every article without a date were of the asked one."""
    capped: tuple[str, ...]
    """Beginnings and misspelt words that stand for more words than were looked for."""
    notice: str | None = None
    """A sentence that says why articles may be missing here, and what to do; None if none are."""
    hint: str | None = None
    """A sentence on what was asked that cannot be found, where nothing was; else None."""
    mentioned: int = 0
    """How many more articles name the speaker asked for, without a statement that was found."""
    unchecked: int = 0
    """How many articles were left out because a regular expression took too long."""
    otherwise: int = 0
    """How many articles fulfil the query that was to be tried where nothing fulfils this one."""
    suggestions: Mapping[str, str] = field(default_factory=dict)
    """For words that no article holds, one spelt alike that some do."""
    groups: Mapping[int, int] = field(default_factory=dict)
    """The group of copies that each of the hits belongs to, by the hit's id."""

    @property
    def texts(self) -> int:
        """How many different texts the hits are: copies of one text are one."""
        return len({self.groups.get(hit.row.id, hit.row.id) for hit in self.hits})
