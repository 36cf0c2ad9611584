"""The catalogue: what is known of files, articles, statements and figures, as SQLite tables.

Derived from the files and rebuilt whenever it was made by another version of the program or is
found damaged. The refresher alone writes it; each batch is one transaction.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from reader.errors import LibraryError
from reader.library.annotated import AnnotatedArticle
from reader.library.claim_tables import ClaimTables
from reader.library.conditions import within
from reader.library.copies import CopyGroups
from reader.library.database import (
    companions,
    connect,
    is_damage,
    is_sound,
    path_from_blob,
    path_to_blob,
    transaction,
)
from reader.library.records import (
    DamagedRecordError,
    article_columns,
    decode_record,
    encode_record,
)
from reader.library.scan import FoundFile
from reader.library.schema import (
    IDENTITY,
    INDEX_IDENTITY,
    INDEX_REVISION,
    REVISION,
    make_current,
    manifest_text,
)
from reader.library.statement_shingles import ShingleTables
from reader.text import clean, fold


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file as the catalogue last saw it."""

    id: int
    size: int
    mtime_ns: int
    digest: str | None
    """Of its bytes; None where the system would not give them, "" where it took too long."""
    error: str | None


class Catalogue:
    """The catalogue as the refresher writes it; one thread at a time."""

    def __init__(self, file: Path, *, is_checked: bool = False) -> None:
        """Open `file`, making it anew where it is missing, of another version or damaged.

        One that `is_checked`, this moment and by this process, is not read through for damage.
        Raises LibraryError when it cannot be opened for another reason.
        """
        self.file = file
        self._is_checked = is_checked
        self.is_new = False
        """Whether it was made anew, so that everything has to be read again."""
        try:
            self.connection = self._open()
            status = file.stat()
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(f"{file} cannot be used: {error}") from error
        self._place = status.st_dev, status.st_ino
        self._identity = manifest_text(self.connection, IDENTITY)
        self._claims = ClaimTables(self.connection)
        self._shingles = ShingleTables(self.connection)
        self._copies = CopyGroups(self.connection)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def known_files(self) -> dict[Path, KnownFile]:
        """Give every file that has been read or tried."""
        rows = self.connection.execute("SELECT path, id, size, mtime_ns, digest, error FROM files")
        return {path_from_blob(path): KnownFile(*rest) for path, *rest in rows}

    def known_files_within(self, paths: Iterable[Path]) -> dict[Path, KnownFile]:
        """Give those files that are one of `paths` or lie below one of them."""
        known: dict[Path, KnownFile] = {}
        for path in paths:
            clause = within((path,))
            rows = self.connection.execute(
                f"SELECT path, id, size, mtime_ns, digest, error FROM files WHERE {clause.sql}",
                clause.parameters,
            )
            known.update((path_from_blob(found), KnownFile(*rest)) for found, *rest in rows)
        return known

    @property
    def is_in_place(self) -> bool:
        """Whether what is open is still the catalogue that others open by its file's name."""
        try:
            status = self.file.stat()
        except OSError:
            return False
        is_same_file = (status.st_dev, status.st_ino) == self._place
        return is_same_file and manifest_text(self.connection, IDENTITY) == self._identity

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Store everything that is done within as one transaction, or nothing of it."""
        with transaction(self.connection):
            yield
            self._raise_number(REVISION)

    def touch(self, known: KnownFile, found: FoundFile) -> None:
        """Note that a file's content is what it was although its time has changed."""
        self.connection.execute(
            "UPDATE files SET size = ?, mtime_ns = ? WHERE id = ?",
            (found.size, found.mtime_ns, known.id),
        )

    def store(
        self, found: FoundFile, digest: str | None, articles: Iterable[AnnotatedArticle]
    ) -> tuple[int, int, int]:
        """Replace what is known of a file's articles; gives how many came, stayed and went."""
        file_id = self._store_file(found, digest, None)
        before: dict[str, int] = dict(
            self.connection.execute("SELECT part, id FROM articles WHERE file = ?", (file_id,))
        )
        seen: set[str] = set()
        for annotated in articles:
            part = annotated.article.part
            if part in seen:
                continue
            seen.add(part)
            self._store_article(file_id, annotated, before.get(part))
        gone = [article_id for part, article_id in before.items() if part not in seen]
        self._remove_articles(gone)
        stayed = len(before) - len(gone)
        return len(seen) - stayed, stayed, len(gone)

    def store_failure(self, found: FoundFile, digest: str | None, reason: str) -> int:
        """Note why a file could not be read; gives how many articles of it are gone thereby."""
        file_id = self._store_file(found, digest, reason)
        ids = self._article_ids(file_id)
        self._remove_articles(ids)
        return len(ids)

    def remove_file(self, file_id: int) -> int:
        """Forget a file; gives how many articles are gone with it."""
        ids = self._article_ids(file_id)
        self._remove_articles(ids)
        self.connection.execute("DELETE FROM files WHERE id = ?", (file_id,))
        return len(ids)

    def index_identity(self) -> str | None:
        """Give the identity of the index that was made for this catalogue."""
        return manifest_text(self.connection, INDEX_IDENTITY)

    def unindexed(self, limit: int) -> list[tuple[int, AnnotatedArticle]]:
        """Give up to `limit` articles with their ids that are not in the index as they are now.

        Files of which a record is damaged are forgotten, so that they are read again.
        """
        rows = self.connection.execute(
            "SELECT id, file, text, json FROM articles LEFT JOIN records ON article = id"
            " WHERE NOT indexed ORDER BY id LIMIT ?",
            (limit,),
        ).fetchall()
        articles, damaged = [], set()
        for article_id, file_id, text, record in rows:
            try:
                articles.append((article_id, decode_record(text, record)))
            except DamagedRecordError:
                damaged.add(file_id)
        if not damaged:
            return articles
        with self.batch():
            for file_id in damaged:
                self.remove_file(file_id)
        return self.unindexed(limit)

    def unindexed_removals(self) -> list[int]:
        """Give the ids of articles that are gone and may still be in the index."""
        rows = self.connection.execute("SELECT article FROM unindexed_removals ORDER BY article")
        return [article_id for (article_id,) in rows]

    def mark_indexed(self, added: Iterable[int], removed: Iterable[int]) -> None:
        """Note, in a transaction of its own, what the index has taken over for good."""
        with transaction(self.connection):
            self.connection.executemany(
                "UPDATE articles SET indexed = 1 WHERE id = ?", [(i,) for i in added]
            )
            self.connection.executemany(
                "DELETE FROM unindexed_removals WHERE article = ?", [(i,) for i in removed]
            )
            self._raise_number(INDEX_REVISION)

    def count(self, *, indexed: bool = False) -> int:
        """Give the number of articles, or of those that the index has."""
        condition = " WHERE indexed" if indexed else ""
        (count,) = self.connection.execute(f"SELECT count(*) FROM articles{condition}").fetchone()
        return int(count)

    def tidy(self) -> None:
        """Forget what no claim refers to any more, and keep the tables' statistics fresh."""
        with transaction(self.connection):
            self._claims.tidy()
            self._shingles.take_over()
        self.connection.execute("PRAGMA optimize")

    def begin_index(self, identity: str) -> None:
        """Note that the index has been made anew, with this identity, and is empty."""
        with transaction(self.connection):
            self.connection.execute("UPDATE articles SET indexed = 0")
            self.connection.execute("DELETE FROM unindexed_removals")
            self.connection.execute(
                "INSERT OR REPLACE INTO manifest VALUES (?, ?)", (INDEX_IDENTITY, identity)
            )
            self._raise_number(INDEX_REVISION)

    def _open(self) -> sqlite3.Connection:
        try:
            connection = connect(self.file, durable=False)
            try:
                if self._is_checked or is_sound(connection):
                    self.is_new = make_current(connection)
                    return connection
            except BaseException:
                connection.close()
                raise
            connection.close()
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        for file in companions(self.file):
            file.unlink(missing_ok=True)
        connection = connect(self.file, durable=False)
        self.is_new = make_current(connection)
        return connection

    def _store_file(self, found: FoundFile, digest: str | None, error: str | None) -> int:
        (file_id,) = self.connection.execute(
            "INSERT INTO files (path, folded_path, size, mtime_ns, digest, error)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET size = excluded.size,"
            " mtime_ns = excluded.mtime_ns, digest = excluded.digest, error = excluded.error"
            " RETURNING id",
            (
                path_to_blob(found.path),
                fold(clean(str(found.path))),
                found.size,
                found.mtime_ns,
                digest,
                error,
            ),
        ).fetchone()
        return int(file_id)

    def _store_article(
        self, file_id: int, annotated: AnnotatedArticle, article_id: int | None
    ) -> None:
        columns = article_columns(annotated)
        names = ", ".join(columns)
        if article_id is not None:
            self._forget_details(article_id)
        marks = ", ".join("?" * len(columns))
        updates = ", ".join(f"{name} = excluded.{name}" for name in columns)
        (article_id,) = self.connection.execute(
            f"INSERT INTO articles (file, {names}) VALUES (?, {marks})"
            f" ON CONFLICT (file, part) DO UPDATE SET indexed = 0, {updates} RETURNING id",
            (file_id, *columns.values()),
        ).fetchone()
        self.connection.execute(
            "INSERT INTO records VALUES (?, ?, ?)", (article_id, *encode_record(annotated))
        )
        self._claims.store(article_id, annotated)
        self._shingles.store(article_id)
        self._copies.store(article_id, annotated.article)

    def _forget_details(self, article_id: int) -> None:
        self.connection.execute("DELETE FROM records WHERE article = ?", (article_id,))
        self._shingles.forget(article_id)
        self._claims.forget(article_id)

    def _article_ids(self, file_id: int) -> list[int]:
        rows = self.connection.execute("SELECT id FROM articles WHERE file = ?", (file_id,))
        return [article_id for (article_id,) in rows]

    def _remove_articles(self, ids: Iterable[int]) -> None:
        gone = [(article_id,) for article_id in ids]
        self._copies.remove(article_id for (article_id,) in gone)
        for (article_id,) in gone:
            self._shingles.forget(article_id)
        self.connection.executemany("INSERT OR IGNORE INTO unindexed_removals VALUES (?)", gone)
        self.connection.executemany("DELETE FROM articles WHERE id = ?", gone)

    def _raise_number(self, name: str) -> None:
        self.connection.execute(
            "INSERT INTO manifest VALUES (?, '1')"
            " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
            (name,),
        )
