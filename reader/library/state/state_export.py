"""The user's state -> records, in an order that does not depend on how it came about."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from reader.library.catalogue.database import path_from_blob
from reader.library.state.bookmarks import read_bookmarks
from reader.library.state.correction_table import read_corrections
from reader.library.state.corrections import NotedCorrection
from reader.library.state.current_place import Place
from reader.library.state.notes import read_notes
from reader.library.state.query_history import read_history
from reader.library.state.saved_searches import read_searches
from reader.library.state.state_records import (
    ArticleRecord,
    CorrectionRecord,
    FolderRecord,
    QueryRecord,
    Record,
    Said,
)


def records(connection: sqlite3.Connection) -> list[Record]:
    """Give everything that is noted."""
    articles = sorted(_articles(connection), key=_order)
    numbers = sorted(one.number for one in articles if one.number is not None)
    ranks = {number: rank for rank, number in enumerate(numbers, 1)}
    return [
        *_folders(connection),
        *(
            replace(one, number=ranks[one.number]) if one.number is not None else one
            for one in articles
        ),
        *read_notes(connection),
        *read_bookmarks(connection),
        *_corrections(connection),
        *(
            replace(search, seen_number=bisect_right(numbers, search.seen_number))
            for search in read_searches(connection)
        ),
        *(QueryRecord(query, asked) for query, asked in reversed(read_history(connection))),
    ]


def _order(record: ArticleRecord) -> tuple[bool, int, str, str]:
    return record.number is None, record.number or 0, str(record.path), record.part


def _folders(connection: sqlite3.Connection) -> Iterator[FolderRecord]:
    added = {path for (path,) in connection.execute("SELECT path FROM folders")}
    imported = dict(connection.execute("SELECT folder, completed FROM imports"))
    for path in sorted(added.union(imported)):
        yield FolderRecord(path_from_blob(path), path in added, imported.get(path))


_ARTICLES = """
    SELECT articles.path, articles.part, articles.digest, read, read_changed, starred,
        starred_changed, position, position_changed, read_to, arrived, seen, number
    FROM articles LEFT JOIN arrivals USING (path, part)
    UNION ALL
    SELECT path, part, digest, NULL, 0, NULL, 0, NULL, 0, NULL, arrived, seen, number
    FROM arrivals WHERE NOT EXISTS (
        SELECT 1 FROM articles WHERE articles.path = arrivals.path AND articles.part = arrivals.part
    )
"""


def _articles(connection: sqlite3.Connection) -> Iterator[ArticleRecord]:
    tags: dict[Place, dict[str, Said]] = {}
    for path, part, tag, present, changed in connection.execute("SELECT * FROM tags"):
        tags.setdefault((path, part), {})[tag] = Said(present, changed)
    taken: dict[int, list[str]] = {}
    for number, highlight in connection.execute(
        "SELECT * FROM taken_over ORDER BY number, highlight"
    ):
        taken.setdefault(number, []).append(highlight)
    for path, part, digest, *said, read_to, arrived, seen, number in connection.execute(_ARTICLES):
        read, starred, position = (Said(*said[at : at + 2]) for at in (0, 2, 4))
        yield ArticleRecord(
            path_from_blob(path),
            part,
            digest,
            read,
            starred,
            position,
            tags.get((path, part), {}),
            arrived,
            seen is None or bool(seen),
            number,
            tuple(taken.get(number, ())),
            read_to,
        )


def _corrections(connection: sqlite3.Connection) -> Iterator[CorrectionRecord]:
    """The corrections that hold: of several of one mark the last."""
    created = dict(connection.execute("SELECT id, created FROM corrections"))
    last: dict[object, NotedCorrection] = {}
    for noted in read_corrections(connection).noted:
        correction = noted.correction
        key = (noted.path, noted.part, correction.mark, correction.passage)
        last.pop(key, None)
        last[key] = noted
    for noted in last.values():
        yield CorrectionRecord(
            noted.path, noted.part, noted.title, noted.correction, created[noted.id]
        )
