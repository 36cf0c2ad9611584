"""SQLite's FTS5 in the benchmark of searching, as its documentation says to use it.

An external content table, so that the text is stored once; the Porter stemmer; `rank` set to
`bm25()` with the title weighted, which orders faster than calling it does; `snippet()` of the 20
rows that are shown; after the articles have been added in one transaction, `optimize`, whose time
is not counted. The page cache holds 64 MB.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.search_contestants import PAGE, TITLE_WEIGHT, Page
from tests.benchmarks.search_corpus import SearchArticle
from tests.benchmarks.search_queries import QueryKind, SearchQuery


class Fts5:
    """FTS5 without or with an index of prefixes."""

    def __init__(self, prefixes: str = "") -> None:
        self._options = f", prefix='{prefixes}'" if prefixes else ""

    def store_texts(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Fill the content table."""
        connection = _connection(folder)
        with connection:
            connection.execute(
                "CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, author TEXT, text TEXT)"
            )
            connection.executemany("INSERT INTO articles VALUES (?, ?, ?, ?)", map(_row, articles))
        connection.close()

    def build(self, folder: Path, articles: Iterable[SearchArticle]) -> None:
        """Add all articles in one transaction."""
        connection = _connection(folder)
        with connection:
            connection.execute(
                "CREATE VIRTUAL TABLE found USING fts5(title, author, text, content='articles',"
                f" content_rowid='id', tokenize='porter unicode61'{self._options})"
            )
            connection.execute(
                "INSERT INTO found (found, rank) VALUES ('rank', ?)",
                (f"bm25({TITLE_WEIGHT}, 1.0, 1.0)",),
            )
            connection.executemany(
                "INSERT INTO found (rowid, title, author, text) VALUES (?, ?, ?, ?)",
                map(_row, articles),
            )
        connection.close()

    def finish(self, folder: Path) -> None:
        """Merge the index into one piece, and give back what that leaves free."""
        connection = _connection(folder)
        with connection:
            connection.execute("INSERT INTO found (found) VALUES ('optimize')")
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.close()

    def open(self, folder: Path) -> None:
        """Open the file."""
        self._connection = _connection(folder)

    def search(self, query: SearchQuery) -> Page:
        """Give the best hits with their snippets of 32 tokens."""
        rows = self._connection.execute(
            "SELECT rowid, title, snippet(found, 2, '', '', '…', 32) FROM found"
            f" WHERE found MATCH ? ORDER BY rank LIMIT {PAGE}",
            (_match(query),),
        ).fetchall()
        return Page(tuple(row[0] for row in rows), tuple(row[2] for row in rows))

    def count(self, query: SearchQuery) -> int:
        """Give how many articles fit."""
        sql = "SELECT count(*) FROM found WHERE found MATCH ?"
        return int(self._connection.execute(sql, (_match(query),)).fetchone()[0])

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _match(query: SearchQuery) -> str:
    if query.kind is QueryKind.PHRASE:
        return f'"{" ".join(query.words)}"'
    quoted = [f'"{word}"' for word in query.words]
    if query.kind in (QueryKind.PREFIX, QueryKind.TYPED):
        quoted[-1] += " *"
    return (" OR " if query.kind is QueryKind.ANY else " AND ").join(quoted)


def _connection(folder: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(folder / "fts5.sqlite")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -64000")
    return connection


def _row(article: SearchArticle) -> tuple[int, str, str, str]:
    return article.id, article.title, ", ".join(article.authors), article.text
