"""The catalogue: what is known of files, articles, statements and figures, as SQLite tables.

Derived from the files and rebuilt whenever it was made by another version of the program or is
found damaged. The refresher alone writes it; each batch is one transaction. It has checksums: see
`reader.library.catalogue.page_sums`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.errors import LibraryError
from reader.index import IndexDocument
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.claim_tables import ClaimTables
from reader.library.catalogue.conditions import within
from reader.library.catalogue.database import (
    cause,
    checkpoint,
    companions,
    connect,
    connect_to_read,
    is_damage,
    keeping_others_from_writing,
    log_size,
    path_to_blob,
    transaction,
)
from reader.library.catalogue.known_files import KnownFile, KnownFiles, Retry
from reader.library.catalogue.page_sums import PageSums
from reader.library.catalogue.records import (
    DamagedRecordError,
    article_columns,
    check_record,
    decode_text,
    encode_record,
)
from reader.library.catalogue.schema import (
    IDENTITY,
    INDEX_GENERATION,
    INDEX_IDENTITY,
    INDEX_REVISION,
    REVISION,
    make_current,
    manifest_number,
    manifest_text,
)
from reader.library.comparing.copies import CopyGroups
from reader.library.comparing.statement_shingles import ShingleTables
from reader.library.refresh.scan import FoundFile
from reader.text import clean, fold

_KNOWN = "path, id, size, mtime_ns, digest, error, tries, due"
"""The columns of `files` as `KnownFiles` takes them."""
_NO_RETRY = Retry()
_LARGE_LOG = 32 << 20
"""Bytes of the log from which on it is brought into the file while a refresh goes on."""


class Catalogue:
    """The catalogue as the refresher writes it; one thread at a time."""

    def __init__(self, file: Path, *, is_read_whole: bool = False) -> None:
        """Open `file`, making it anew where it is missing, of another version or damaged.

        A file that looks as the program has left it is trusted, unless it is to be read whole.
        Raises LibraryError when it cannot be opened for another reason.
        """
        self.file = file
        self.is_new = False
        """Whether it was made anew, so that everything has to be read again."""
        self.was_damaged = False
        """Whether that was so because of its content."""
        self._sums = PageSums(file)
        try:
            self._place: tuple[int, int] | None = None
            """Device and inode of the file, once it is open."""
            self.connection = self._open(is_read_whole=is_read_whole)
            self._guard = _guard(file)
            self._begin()
            status = file.stat()
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(f"{file} cannot be used, because {cause(error)}.") from error
        self._place = status.st_dev, status.st_ino
        self._identity = manifest_text(self.connection, IDENTITY)
        self._claims = ClaimTables(self.connection)
        self._shingles = ShingleTables(self.connection)
        self._copies = CopyGroups(self.connection)

    def close(self) -> None:
        """Close the file, as settled as it can be."""
        is_settled = False
        with suppress(sqlite3.Error, OSError):  # then its log is what the next one begins with
            is_settled = self.settle()
        # A writing connection that is closed as the last one brings the log into the file.
        last = self.connection if is_settled else self._guard
        for connection in (self._guard, self.connection):
            if connection is not last:
                connection.close()
        last.close()

    def settle(self) -> bool:
        """Bring what was committed from the log into the file, and renew its checksums.

        Until then it is found in the log, also after a kill. Gives whether all of it is in the
        file; what is being read stays in the log. Raises sqlite3.Error or OSError.
        """
        if not self._is_same_file():
            return False  # another process has put another one in its place
        with keeping_others_from_writing(self.file):
            pages = self._sums.logged()
            if not pages and self._sums.is_untouched():
                return True
            is_settled = checkpoint(self.connection)
            if self._sums.renew(pages):
                return is_settled
        self.distrust()
        return False

    def distrust(self) -> None:
        """Have the next opening make it anew: something in it or its checksums is damaged."""
        self._sums.forget()

    def known_files(self) -> KnownFiles:
        """Give every file that has been read or tried."""
        return KnownFiles(self.connection.execute(f"SELECT {_KNOWN} FROM files"))

    def places_below(self, folders: Sequence[Path]) -> list[tuple[tuple[bytes, str], str]]:
        """Give path, part and digest of every article in some folders."""
        scope = within(folders)
        rows = self.connection.execute(
            "SELECT path, part, articles.digest FROM articles JOIN files ON files.id = file"
            f" WHERE {scope.sql} ORDER BY articles.id",
            scope.parameters,
        )
        return [((path, part), digest) for path, part, digest in rows]

    def known_files_within(self, paths: Sequence[Path]) -> KnownFiles:
        """Give those files that are one of `paths` or lie below one of them."""
        if not paths:
            return KnownFiles(())
        scope = within(paths)
        return KnownFiles(
            self.connection.execute(
                f"SELECT {_KNOWN} FROM files WHERE {scope.sql}", scope.parameters
            )
        )

    @property
    def is_in_place(self) -> bool:
        """Whether what is open is still the catalogue that others open by its file's name."""
        return self._is_same_file() and manifest_text(self.connection, IDENTITY) == self._identity

    def _is_same_file(self) -> bool:
        try:
            status = self.file.stat()
        except OSError:
            return False
        return self._place is None or (status.st_dev, status.st_ino) == self._place

    @contextmanager
    def batch(self) -> Iterator[None]:
        """Store everything that is done within as one transaction, or nothing of it."""
        with transaction(self.connection):
            with self._copies.changing():
                yield
            self._raise_number(REVISION)
        self._settle_large_log()

    def touch(self, known: KnownFile, found: FoundFile) -> None:
        """Note that a file's content is what it was although its time has changed."""
        self.connection.execute(
            "UPDATE files SET size = ?, mtime_ns = ? WHERE id = ?",
            (found.size, found.mtime_ns, known.id),
        )

    def store(
        self,
        found: FoundFile,
        digest: str | None,
        articles: Iterable[AnnotatedArticle],
        failure: str | None = None,
        retry: Retry = _NO_RETRY,
    ) -> tuple[int, int, int]:
        """Replace what is known of a file's articles; gives how many came, stayed and went.

        `failure` says why not all of the file could be read, `retry` when it is tried again if
        reading it was cut off.
        """
        file_id = self._store_file(found, digest, failure, retry)
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

    def store_failure(
        self, found: FoundFile, digest: str | None, reason: str, retry: Retry = _NO_RETRY
    ) -> int:
        """Note why a file could not be read, and when it is tried again if reading it was cut off;
        gives how many articles of it are gone thereby."""
        file_id = self._store_file(found, digest, reason, retry)
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

    def unindexed(self, limit: int) -> list[IndexDocument]:
        """Give up to `limit` articles that are not in the index as they are now.

        Files of which a record is damaged are forgotten, so that they are read again.
        """
        rows = self.connection.execute(
            "SELECT id, file, title, authors, language, text, json"
            " FROM articles LEFT JOIN records ON article = id"
            " WHERE NOT indexed ORDER BY id LIMIT ?",
            (limit,),
        )
        documents, damaged = [], set()
        for article_id, file_id, title, authors, language, text, record in rows:
            try:
                check_record(record)
                whole = decode_text(text)
            except DamagedRecordError:
                damaged.add(file_id)
            else:
                names = tuple(json.loads(authors))
                documents.append(IndexDocument(article_id, title, names, whole, language))
        if not damaged:
            return documents
        with self.batch():
            for file_id in damaged:
                self.remove_file(file_id)
        return self.unindexed(limit)

    def unindexed_removals(self) -> list[int]:
        """Give the ids of articles that are gone and may still be in the index."""
        rows = self.connection.execute("SELECT article FROM unindexed_removals ORDER BY article")
        return [article_id for (article_id,) in rows]

    def index_generation(self) -> int:
        """Give the generation of the index that was noted last."""
        return manifest_number(self.connection, INDEX_GENERATION)

    def note_index_generation(self, generation: int) -> None:
        """Note that the index has come to this generation."""
        self._note(INDEX_GENERATION, str(generation))

    def mark_indexed(self, added: Iterable[int], removed: Iterable[int], generation: int) -> None:
        """Note, in a transaction of its own, what this generation of the index has for good."""
        with transaction(self.connection):
            self.connection.executemany(
                "UPDATE articles SET indexed = 1 WHERE id = ?", [(i,) for i in added]
            )
            self.connection.executemany(
                "DELETE FROM unindexed_removals WHERE article = ?", [(i,) for i in removed]
            )
            self.note_index_generation(generation)
            self._raise_number(INDEX_REVISION)
        self._settle_large_log()

    def count(self, *, indexed: bool = False) -> int:
        """Give the number of articles, or of those that the index has."""
        (count,) = self.connection.execute("SELECT count(*) FROM articles").fetchone()
        if indexed:  # those that are not, which are few or all, have an index of their own
            (missing,) = self.connection.execute(
                "SELECT count(*) FROM articles WHERE NOT indexed"
            ).fetchone()
            count -= missing
        return int(count)

    @property
    def is_untidy(self) -> bool:
        """Whether a refresh that was interrupted has left something to be tidied up."""
        return self._shingles.has_collected()

    def tidy(self) -> None:
        """Forget what no claim refers to any more, and keep the tables' statistics fresh."""
        with transaction(self.connection):
            self._claims.tidy()
            self._shingles.take_over()
        self.connection.execute("PRAGMA optimize")
        self.settle()

    def begin_index(self, identity: str) -> None:
        """Note that the index has been made anew, with this identity, and is empty."""
        with transaction(self.connection):
            self.connection.execute("UPDATE articles SET indexed = 0")
            self.connection.execute("DELETE FROM unindexed_removals")
            self._note(INDEX_IDENTITY, identity)
            self.note_index_generation(0)
            self._raise_number(INDEX_REVISION)

    def _begin(self) -> None:
        try:
            self.settle()
        except BaseException:
            self.close()
            raise

    def _open(self, *, is_read_whole: bool) -> sqlite3.Connection:
        sums = self._sums
        if self.file.exists():
            is_trusted = not is_read_whole and sums.is_untouched()
            if is_trusted or sums.is_whole():
                try:
                    return self._connect()
                except sqlite3.Error as error:
                    if not is_damage(error):
                        raise
            self.was_damaged = True
        sums.forget()
        for file in companions(self.file):
            file.unlink(missing_ok=True)
        connection = self._connect()
        try:
            checkpoint(connection)
            sums.take()
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect(self) -> sqlite3.Connection:
        connection = connect(self.file, durable=False)
        try:
            self.is_new = make_current(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _settle_large_log(self) -> None:
        if log_size(self.file) > _LARGE_LOG:
            self.settle()

    def _store_file(
        self, found: FoundFile, digest: str | None, error: str | None, retry: Retry
    ) -> int:
        (file_id,) = self.connection.execute(
            "INSERT INTO files (path, folded_path, size, mtime_ns, digest, error, tries, due)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (path) DO UPDATE SET"
            " size = excluded.size, mtime_ns = excluded.mtime_ns, digest = excluded.digest,"
            " error = excluded.error, tries = excluded.tries, due = excluded.due RETURNING id",
            (
                path_to_blob(found.path),
                fold(clean(str(found.path))),
                found.size,
                found.mtime_ns,
                digest,
                error,
                retry.tries,
                retry.due,
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

    def _note(self, name: str, value: str) -> None:
        self.connection.execute("INSERT OR REPLACE INTO manifest VALUES (?, ?)", (name, value))

    def _raise_number(self, name: str) -> None:
        self.connection.execute(
            "INSERT INTO manifest VALUES (?, '1')"
            " ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
            (name,),
        )


def _guard(file: Path) -> sqlite3.Connection:
    """A connection whose being open keeps others from being the last to be closed."""
    connection = connect_to_read(file)
    connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    return connection
