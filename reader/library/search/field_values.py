"""The values that fields of the query language have in the library, for completion while typing."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from operator import itemgetter

from reader.library.catalogue.reading import counted
from reader.library.catalogue.schema import REVISION
from reader.library.claims.corrected_claims import laid_over
from reader.library.names import searchable
from reader.library.search.facets import Facet, count_recorded
from reader.query.fields import FIELDS
from reader.text import fold

_MOST_KEPT = 50_000
"""Values of one field: the most frequent ones."""


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value that a field can be given."""

    value: str
    count: int | None
    """How often it occurs in the library; None for one that the language lists."""


class FieldValues:
    """Finds values by how a word of them begins; may be shared by threads.

    The values of a field are read when they are first asked for, and again once the library has
    changed.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[str, tuple[object, list[tuple[str, FieldValue]]]] = {}

    def beginning(
        self,
        connection: sqlite3.Connection,
        field: str,
        beginning: str,
        most: int,
        noted: Iterable[str] = (),
    ) -> tuple[FieldValue, ...]:
        """Give the values of a field of which a word begins like this, the most frequent first.

        Before them come those that the user `noted`. Case and accents do not matter.
        """
        wanted = searchable(beginning).rstrip() or f" {beginning.strip()}"
        own = [FieldValue(value, None) for value in noted if wanted in _words(value)]
        known = {fold(value.value) for value in own}
        found = (value for words, value in self._values(connection, field) if wanted in words)
        others = (value for value in found if fold(value.value) not in known)
        return (*own[:most], *islice(others, max(0, most - len(own))))

    def _values(self, connection: sqlite3.Connection, field: str) -> list[tuple[str, FieldValue]]:
        key = laid_over(connection) or counted(connection, REVISION)
        with self._lock:
            kept = self._kept.get(field)
        if kept is None or kept[0] != key:
            kept = key, _read(connection, field)
            with self._lock:
                self._kept[field] = kept
        return kept[1]


def _read(connection: sqlite3.Connection, field: str) -> list[tuple[str, FieldValue]]:
    """The values with their words as they are compared, the most frequent first."""
    listed = FIELDS[field].values if field in FIELDS else ()
    counts = _counts(connection, field)
    ranked = sorted(counts.items(), key=lambda entry: (-entry[1], entry[0]))[:_MOST_KEPT]
    values = [FieldValue(value, count) for value, count in ranked]
    values += [FieldValue(value, None) for value in listed if value not in counts]
    return [(_words(value.value), value) for value in values]


def _words(value: str) -> str:
    """The words of a value as they are compared, with a space before each."""
    return searchable(value) or f" {value}"


def _counts(connection: sqlite3.Connection, field: str) -> Mapping[str, int]:
    if field in _FACETS:
        return count_recorded(connection, _FACETS[field])
    if field in _SELECTED:
        return dict(_named(connection.execute(_SELECTED[field])))
    return {}


def _named(rows: Iterable[tuple[str, int]]) -> Iterable[tuple[str, int]]:
    return filter(itemgetter(0), rows)


_FACETS = {
    "publisher": Facet.PUBLISHER,
    "author": Facet.AUTHOR,
    "lang": Facet.LANGUAGE,
    "tag": Facet.TAG,
}
_SPEAKERS = (
    "SELECT name, count(*) FROM speakers CROSS JOIN {} = speakers.id WHERE name <> '' GROUP BY name"
)
_SELECTED = {
    "format": "SELECT format, count(*) FROM articles GROUP BY format",
    "speaker": _SPEAKERS.format("statements ON speaker"),
    "by": _SPEAKERS.format("figures ON claimant"),
    "unit": "SELECT unit, count(*) FROM figures WHERE unit IS NOT NULL GROUP BY unit",
    "kind": "SELECT kind, count(*) FROM figures GROUP BY kind",
}
