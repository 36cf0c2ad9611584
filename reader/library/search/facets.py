"""What the hits of a query have in common: publishers, authors, speakers, months, with counts."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from reader.query.quoting import quoted
from reader.text import fold


class Facet(StrEnum):
    """What articles can be told apart by."""

    PUBLISHER = "publisher"
    AUTHOR = "author"
    SPEAKER = "speaker"
    MONTH = "month"
    LANGUAGE = "language"
    TAG = "tag"


_FIELDS = {Facet.MONTH: "published", Facet.LANGUAGE: "lang"}
"""The field of the query language, where it is called otherwise."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """A value that some of the hits have."""

    facet: Facet
    value: str
    articles: int
    """How many of the hits have it: exactly this one, and not only a longer one that holds it."""

    @property
    def condition(self) -> str | None:
        """The condition of a query that asks for it; None where it cannot be written.

        Of names and parts of names it finds longer ones that hold this one, too.
        """
        written = quoted(self.value)
        return written and f"{_FIELDS.get(self.facet, self.facet.value)}:{written}"


@dataclass(frozen=True, slots=True)
class Facets:
    """The values of all hits of a query, by facet, those of most articles first."""

    total: int
    """How many articles the query finds."""
    values: Mapping[Facet, tuple[FacetValue, ...]]
    distinct: Mapping[Facet, int]
    """How many different values there are; `values` may be fewer."""
    unchecked: int = 0
    """How many articles were left out because a regular expression took too long."""


_FEW = 2_000
"""Of so many articles, the statements of each are looked up; of more, all statements are gone
through."""

_AMONG = "IN (SELECT value FROM json_each(?))"


def count_facets(
    connection: sqlite3.Connection,
    articles: Collection[int],
    most: int,
    tags: Mapping[int, Iterable[str]],
) -> Facets:
    """Count the values of all these articles, and give the `most` frequent of each facet.

    `tags` are those that the user gave, by the article's id; they count like an article's own.
    """
    ids = json.dumps(sorted(articles))
    values, distinct = {}, {}
    for facet in Facet:
        counts: dict[str, int] = (
            _speakers(connection, ids, len(articles))
            if facet is Facet.SPEAKER
            else count_recorded(connection, facet, ids)
        )
        if facet is Facet.TAG:
            _add_tags(connection, counts, articles, tags)
        ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))
        if facet is Facet.MONTH:
            ranked.sort(reverse=True)
        values[facet] = tuple(FacetValue(facet, *entry) for entry in ranked[:most])
        distinct[facet] = len(ranked)
    return Facets(len(articles), values, distinct)


def _add_tags(
    connection: sqlite3.Connection,
    counts: dict[str, int],
    articles: Collection[int],
    tags: Mapping[int, Iterable[str]],
) -> None:
    """Count the user's tags that are not the article's own already."""
    tagged = sorted(articles & tags.keys())
    rows = connection.execute(
        f"SELECT id, folded_tags FROM articles WHERE id {_AMONG}", (json.dumps(tagged),)
    )
    for article_id, own in rows:
        for tag in set(map(fold, tags[article_id])).difference(_tags(own)):
            counts[tag] = counts.get(tag, 0) + 1


def count_recorded(
    connection: sqlite3.Connection, facet: Facet, ids: str | None = None
) -> Counter[str]:
    """Count in how many articles, of all or of those with these ids (JSON), each value stands.

    This answers every facet but that of speakers.
    """
    column, values_of = _COLUMNS[facet]
    among = "1" if ids is None else f"id {_AMONG}"
    rows = connection.execute(
        f"SELECT {column}, count(*) FROM articles WHERE {among} GROUP BY 1",
        () if ids is None else (ids,),
    )
    counts: Counter[str] = Counter()
    for written, count in rows:
        for value in set(values_of(written)) if written else ():
            counts[value] += count
    return counts


def _only(value: str) -> Iterable[str]:
    return (value,)


def _tags(written: str) -> Iterable[str]:
    return filter(None, written.split("\n"))


_Values = Callable[[str], Iterable[str]]

_COLUMNS: Mapping[Facet, tuple[str, _Values]] = {
    Facet.PUBLISHER: ("publisher", _only),
    Facet.AUTHOR: ("authors", json.loads),
    Facet.MONTH: ("CASE WHEN length(published) >= 7 THEN substr(published, 1, 7) END", _only),
    Facet.LANGUAGE: ("language", _only),
    Facet.TAG: ("folded_tags", _tags),
}


def _speakers(connection: sqlite3.Connection, ids: str, count: int) -> dict[str, int]:
    """In how many of the articles each speaker has a statement."""
    if count <= _FEW:
        joined = f"statements JOIN speakers ON speakers.id = speaker WHERE article {_AMONG}"
    else:  # the plus sign keeps SQLite from looking each article up
        joined = (
            "speakers CROSS JOIN statements ON statements.speaker = speakers.id"
            f" WHERE +article {_AMONG}"
        )
    rows = connection.execute(
        f"SELECT name, count(DISTINCT article) FROM {joined} AND name <> '' GROUP BY name", (ids,)
    )
    return dict(rows)
