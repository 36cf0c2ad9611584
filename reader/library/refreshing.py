"""Bringing the catalogue and the index up to date with the files, reading only what changed.

A file is recognised by path, size and time; where only its time differs, its bytes decide. Each
batch is committed to the catalogue, then to the index, then marked as indexed, in this order, so
that whatever a kill leaves undone is found and done by the next run.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from reader.config import Paths, load_config
from reader.errors import IndexDamagedError, LibraryError, RefreshedElsewhereError
from reader.formats import is_supported
from reader.index import Index, IndexDocument
from reader.library.annotated import AnnotatedArticle
from reader.library.catalogue import Catalogue, KnownFile
from reader.library.parsing import Job, Limits, Parsed, ParserPool
from reader.library.scan import Scan, distinct_roots, scan
from reader.library.state import State
from reader.text import clean

_BATCH_ARTICLES = 256
"""Articles a batch may hold before it is committed."""

_BATCH_SECONDS = 2.0
"""Time a batch may take: what has been read shows in the list no later."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a refresh has come."""

    done: int = 0
    """Files looked at, of those that have changed."""
    total: int = 0
    added: int = 0
    """Articles, as all that follow save `failed`."""
    updated: int = 0
    removed: int = 0
    failed: int = 0
    """Files that could not be read, in this run."""
    path: str | None = None
    """The file read last."""
    finished: bool = False
    message: str | None = None
    """A sentence for the user: why the refresh did not run, or what it had to put right."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a refresh did."""

    added: int
    """Articles, as the two that follow."""
    updated: int
    removed: int
    failed: int
    """Files that were tried and could not be read."""
    unchanged: int
    """Files that did not have to be read."""
    unseen: tuple[Path, ...]
    """Folders that are missing, empty or not to be listed; their articles have been kept."""


def refresh(
    paths: Paths,
    folders: Sequence[Path],
    on_progress: Callable[[Progress], None],
    *,
    workers: int = 2,
    limits: Limits | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
) -> Report:
    """Bring the library up to date with `folders`, in this process.

    Without `folders`, and whenever the catalogue has to be made anew, with every folder of the
    library; files that lie in none of them are then forgotten, save where the library has no
    folder at all. Files that could not be read are recorded with the reason and skipped.

    Raises:
        RefreshedElsewhereError: Another process is refreshing.
        LibraryError: A file of the library cannot be written.
    """
    with ExitStack() as stack:
        stack.enter_context(only_refresher(paths))
        catalogue = Catalogue(paths.catalogue_file)
        stack.callback(catalogue.close)
        of_library = distinct_roots(library_folders(paths))
        if not folders or catalogue.is_new:
            folders = (*folders, *of_library)
        run = RefreshRun(paths, catalogue, on_progress, is_cancelled)
        stack.callback(run.close)
        try:
            found = scan(folders, is_supported)
            is_whole = bool(of_library) and all(_is_below(f, found.roots) for f in of_library)
            return run.run(found, workers, limits or Limits(), is_whole=is_whole)
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(f"The library could not be written: {error}") from error


@contextmanager
def only_refresher(paths: Paths) -> Iterator[None]:
    """Hold the lock of the one process that refreshes.

    Raises:
        RefreshedElsewhereError: Another process has it.
        LibraryError: It cannot be had at all.
    """
    file = paths.cache / "refresher.lock"
    try:
        paths.cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        paths.cache.chmod(0o700)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise LibraryError(f"{file} cannot be written: {error}") from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise RefreshedElsewhereError(
                "The library is being refreshed by another process; its articles appear as they "
                "are read."
            ) from None
        yield
    finally:
        os.close(descriptor)


def library_folders(paths: Paths) -> tuple[Path, ...]:
    """Give every folder of the library: those of the configuration and those that were opened."""
    state = State(paths.state_file)
    try:
        return (*load_config(paths.config_file).folders, *state.folders())
    finally:
        state.close()


class RefreshRun:
    """One run: what is open while it lasts, and how far it has come."""

    def __init__(
        self,
        paths: Paths,
        catalogue: Catalogue,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
    ) -> None:
        self._paths = paths
        self._catalogue = catalogue
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._progress = Progress()
        self._index: Index | None = None

    def run(self, scan: Scan, workers: int, limits: Limits, *, is_whole: bool = False) -> Report:
        """Bring everything up to date; `is_whole` where the whole library was scanned."""
        self._bring_index_up_to_date()
        known = self._catalogue.known_files()
        self._remove_vanished(scan, known, is_whole=is_whole)
        jobs = _changed(scan, known)
        self._progress = replace(self._progress, total=len(jobs))
        self._on_progress(self._progress)
        with ParserPool(workers, limits) as pool:
            for batch in batches(pool.parse(jobs), self._is_cancelled):
                self._store(batch, known)
                self._bring_index_up_to_date()
        self._check_index()
        self._catalogue.tidy()
        self._progress = replace(self._progress, finished=True)
        self._on_progress(self._progress)
        unchanged = len(scan.files) - len(jobs)
        progress = self._progress
        return Report(
            progress.added,
            progress.updated,
            progress.removed,
            progress.failed,
            unchanged,
            scan.unseen,
        )

    def close(self) -> None:
        """Close the index."""
        index, self._index = self._index, None
        if index is not None:
            index.close()

    def _remove_vanished(
        self, scan: Scan, known: Mapping[Path, KnownFile], *, is_whole: bool
    ) -> None:
        """Forget files that are gone and, knowing the whole library, those outside of it."""
        present = {file.path for file in scan.files}
        vanished = [
            file
            for path, file in known.items()
            if path not in present
            and not _is_below(path, scan.unseen)
            and (is_whole or _is_below(path, scan.roots))
        ]
        if not vanished:
            return
        with self._catalogue.batch():
            removed = sum(self._catalogue.remove_file(file.id) for file in vanished)
        self._progress = replace(self._progress, removed=self._progress.removed + removed)
        self._bring_index_up_to_date()

    def _store(self, batch: Sequence[Parsed], known: Mapping[Path, KnownFile]) -> None:
        progress = self._progress
        with self._catalogue.batch():
            for parsed in batch:
                progress = self._store_file(parsed, known, progress)
        self._progress = progress
        self._on_progress(progress)

    def _store_file(
        self, parsed: Parsed, known: Mapping[Path, KnownFile], progress: Progress
    ) -> Progress:
        found = parsed.job.found
        progress = replace(progress, done=progress.done + 1, path=clean(str(found.path)))
        if parsed.is_unchanged:
            self._catalogue.touch(known[found.path], found)
            return progress
        if parsed.failure is not None:
            removed = self._catalogue.store_failure(found, parsed.digest, parsed.failure)
            return replace(progress, removed=progress.removed + removed, failed=progress.failed + 1)
        added, updated, removed = self._catalogue.store(found, parsed.digest, parsed.articles)
        return replace(
            progress,
            added=progress.added + added,
            updated=progress.updated + updated,
            removed=progress.removed + removed,
        )

    def _bring_index_up_to_date(self) -> None:
        """Give the index everything that the catalogue has and it has not."""
        try:
            self._update_index()
        except IndexDamagedError:
            self._begin_index()
            self._update_index()

    def _update_index(self) -> None:
        index = self._index or self._open_index()
        while True:
            additions = self._catalogue.unindexed(_BATCH_ARTICLES)
            removals = self._catalogue.unindexed_removals()
            if not removals and not additions:
                return
            index.update(add=map(_document, additions), remove=removals)
            self._catalogue.mark_indexed((document_id for document_id, _ in additions), removals)

    def _check_index(self) -> None:
        """Begin the index anew where it holds articles that the catalogue has lost."""
        if self._index is not None and len(self._index) != self._catalogue.count():
            self._begin_index()
            self._update_index()

    def _open_index(self) -> Index:
        """Open the index, or begin a new one where it is not the catalogue's or lacks articles."""
        identity = self._catalogue.index_identity()
        if identity is not None:
            index = self._index = Index.open(self._paths.index_folder)
            is_whole = len(index) >= self._catalogue.count(indexed=True)
            if index.identity == identity and is_whole:
                return index
        return self._begin_index()

    def _begin_index(self) -> Index:
        self.close()
        index = self._index = Index.create(self._paths.index_folder)
        self._catalogue.begin_index(index.identity)
        return index


def _is_below(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _changed(scan: Scan, known: Mapping[Path, KnownFile]) -> list[Job]:
    jobs = []
    for found in scan.files:
        file = known.get(found.path)
        if file is None:
            jobs.append(Job(found))
        elif file.digest is None or (file.size, file.mtime_ns) != (found.size, found.mtime_ns):
            jobs.append(Job(found, file.digest))
    return jobs


def batches(
    parsed: Iterable[Parsed], is_cancelled: Callable[[], bool]
) -> Iterator[tuple[Parsed, ...]]:
    """Group files into batches that are soon enough full; stops between two files."""
    batch: list[Parsed] = []
    articles = 0
    started = time.monotonic()
    for file in parsed:
        if is_cancelled():
            break
        batch.append(file)
        articles += len(file.articles)
        if articles >= _BATCH_ARTICLES or time.monotonic() - started >= _BATCH_SECONDS:
            yield tuple(batch)
            batch, articles, started = [], 0, time.monotonic()
    if batch:
        yield tuple(batch)


def _document(indexed: tuple[int, AnnotatedArticle]) -> IndexDocument:
    article_id, annotated = indexed
    article = annotated.article
    return IndexDocument(article_id, article.title, article.authors, article.text, article.language)
