"""Who speaks in each article."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Speaking:
    """Somebody with a name, as far as it is safe to tell them from others."""

    person: str
    """The folded name that tells them."""
    name: str
    """As it was written first, but for what is all in capitals."""


def article_speakers(connection: sqlite3.Connection) -> Mapping[int, Sequence[Speaking]]:
    """Give who makes statements in each article, by its id: who makes most first, once each.

    Of those who make as many, who is named first comes first.

    Doubtful speakers and those without a name do not count.
    """
    known: dict[str, Speaking] = {}
    speaking: dict[int, Speaking] = {}
    for speaker, person, name in connection.execute(
        "SELECT id, person, name FROM speakers WHERE person <> '' AND name <> ''"
        " ORDER BY name = upper(name), id"
    ):
        speaking[speaker] = known.setdefault(person, Speaking(person, name))
    return {
        # Sorting keeps the order of the text among those who make as many.
        article: tuple(sorted(counts, key=counts.__getitem__, reverse=True))
        for article, counts in _counted(connection, speaking)
    }


def _counted(
    connection: sqlite3.Connection, speaking: Mapping[int, Speaking]
) -> Iterator[tuple[int, dict[Speaking, int]]]:
    """How many statements everybody makes in an article, article by article."""
    current, counts = None, dict[Speaking, int]()
    for article, speaker in connection.execute(
        "SELECT article, speaker FROM statements WHERE speaker IS NOT NULL AND NOT is_doubtful"
        " ORDER BY article, ordinal"
    ):
        if article != current:
            if current is not None and counts:
                yield current, counts
            current, counts = article, {}
        if (who := speaking.get(speaker)) is not None:
            counts[who] = counts.get(who, 0) + 1
    if current is not None and counts:
        yield current, counts
