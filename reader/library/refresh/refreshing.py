"""Bringing the catalogue and the index up to date with the files, reading only what changed.

A file is recognised by path, size and time; where only its time differs, its bytes decide. Each
batch is committed to the catalogue, then to the index, then marked as indexed, in this order, so
that whatever a kill leaves undone is found and done by the next run.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from reader.config import Paths, load_config
from reader.errors import IndexDamagedError, LibraryError
from reader.formats import is_supported
from reader.index import Index
from reader.library.catalogue.catalogue import Catalogue
from reader.library.catalogue.database import cause, is_damage, path_to_blob
from reader.library.catalogue.known_files import KnownFiles, Retry
from reader.library.refresh.arrival_recording import ArrivalRecorder
from reader.library.refresh.garbage import collecting_seldom
from reader.library.refresh.parsing import Job, Parsed, ParserPool
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.refresh_lock import mark_finished, mark_unfinished, only_refresher
from reader.library.refresh.scan import Scan, distinct_roots, scan
from reader.library.state.state import State
from reader.text import clean, clean_name

_BATCH_ARTICLES = 256
"""Articles a batch may hold before it is committed."""

_BATCH_SECONDS = 2.0
"""Time a batch may take: what has been read shows in the list no later."""

_FIRST_SECONDS = 0.25
"""Time the first batch may take, and each after it twice as long: an empty list is of no use."""

_MOST_INDEXED = 8_192
"""Articles that the index takes over at once, at most. The first batch can be searched as soon as
it is listed; while very many are read, fewer and larger steps cost less."""

_MOST_REBUILT = 4 * _MOST_INDEXED
"""The same, where the index is made anew and nothing else is done."""


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
    """A sentence for the user: why the refresh did not run, what it had to put right, or which
    folder it did not see."""


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
    repaired: str | None = None
    """A sentence for the user about what was damaged and has been made anew."""


def refresh(
    paths: Paths,
    folders: Sequence[Path],
    on_progress: Callable[[Progress], None],
    *,
    workers: int = 2,
    limits: Limits | None = None,
    pool: ParserPool | None = None,
    is_cancelled: Callable[[], bool] = lambda: False,
    is_thorough: bool = False,
    is_retry: bool = False,
) -> Report:
    """Bring the library up to date with `folders`, in this process.

    Without `folders`, and whenever the catalogue has to be made anew, with every folder of the
    library; files that lie in none of them are then forgotten, save where the library has no
    folder at all. Files that could not be read are recorded with the reason and skipped. What is
    found damaged is made anew; `is_thorough` looks for damage that the file system does not tell,
    which takes the time to read catalogue and index from end to end, `is_retry` reads again what
    could not be read although it has not changed. Files are read by `pool`, which stays open, or by
    so many `workers` with these `limits` of its own.

    Raises:
        RefreshedElsewhereError: Another process is refreshing.
        LibraryError: A file of the library cannot be written.
    """

    def readers() -> AbstractContextManager[ParserPool]:
        return ParserPool(workers, limits or Limits()) if pool is None else nullcontext(pool)

    with only_refresher(paths):
        try:
            run = partial(
                _refresh,
                paths,
                folders,
                on_progress,
                workers,
                readers,
                is_cancelled,
                is_retry=is_retry,
            )
            try:
                return run(is_thorough=is_thorough)
            except _CatalogueDamagedError:
                return run(is_thorough=False)
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(
                f"The library could not be brought up to date, because {cause(error)}. What was "
                "read so far has been kept."
            ) from error


class _CatalogueDamagedError(Exception):
    """What looked as it should is damaged; the catalogue will be made anew."""


def _refresh(
    paths: Paths,
    folders: Sequence[Path],
    on_progress: Callable[[Progress], None],
    workers: int,
    readers: Callable[[], AbstractContextManager[ParserPool]],
    is_cancelled: Callable[[], bool],
    *,
    is_thorough: bool,
    is_retry: bool,
) -> Report:
    with ExitStack() as stack:
        stack.enter_context(collecting_seldom())
        catalogue = Catalogue(paths.catalogue_file, is_read_whole=is_thorough)
        stack.callback(catalogue.close)
        of_library = distinct_roots(library_folders(paths))
        if not folders or catalogue.is_new:
            folders = (*folders, *of_library)
        state = State(paths.state_file)
        stack.callback(state.close)
        arrivals = ArrivalRecorder(state, catalogue)
        run = RefreshRun(
            paths, catalogue, arrivals, on_progress, is_cancelled, is_thorough=is_thorough
        )
        stack.callback(run.close)
        was_unfinished = mark_unfinished(paths)
        try:
            run.bring_index_up_to_date(workers)
            known = catalogue.known_files()
            if is_retry:
                known = known.without_failures()
            found = scan(folders, is_supported, known.has)
            is_whole = bool(of_library) and all(_is_below(f, found.roots) for f in of_library)
            report = run.run(found, known, readers(), is_whole=is_whole)
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
            catalogue.distrust()
            raise _CatalogueDamagedError from error
        if not is_cancelled() and (is_whole or not of_library or not was_unfinished):
            mark_finished(paths)
        return report


def kept_unseen(folder: Path) -> str:
    """Say of a folder that could not be looked into what became of its articles."""
    return f"{clean_name(folder)} is missing, empty or cannot be listed; its articles were kept."


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
        arrivals: ArrivalRecorder,
        on_progress: Callable[[Progress], None],
        is_cancelled: Callable[[], bool],
        *,
        is_thorough: bool = False,
    ) -> None:
        self._paths = paths
        self._catalogue = catalogue
        self._arrivals = arrivals
        self._on_progress = on_progress
        self._is_cancelled = is_cancelled
        self._is_thorough = is_thorough
        self._progress = Progress()
        self._index: Index | None = None
        self._is_index_repaired = False

    def run(
        self,
        scan: Scan,
        known: KnownFiles,
        readers: AbstractContextManager[ParserPool],
        *,
        is_whole: bool = False,
    ) -> Report:
        """Bring everything up to date; `is_whole` where the whole library was scanned."""
        self._arrivals.begin(scan)
        self._remove_vanished(scan, known, is_whole=is_whole)
        jobs = _changed(scan, known)
        self._progress = replace(self._progress, total=len(jobs))
        self._on_progress(self._progress)
        with readers as pool:
            waiting, most = 0, 1
            for batch in batches(pool.parse(jobs), self._is_cancelled):
                self._store(batch, known)
                waiting += sum(len(parsed.articles) for parsed in batch)
                if waiting >= most:
                    self.bring_index_up_to_date()
                    waiting, most = 0, min(max(most, waiting) * 2, _MOST_INDEXED)
        self.bring_index_up_to_date()
        if not self._is_cancelled():
            self._arrivals.complete(scan)
        self._check_index()
        if jobs or self._progress.removed or self._catalogue.is_untidy:
            self._catalogue.tidy()
            self._compact_index()
        repaired = self._repaired()
        notices = (*([repaired] if repaired else []), *map(kept_unseen, scan.unseen[:1]))
        message = " ".join(notices) or None
        self._progress = replace(self._progress, finished=True, message=message)
        self._on_progress(self._progress)
        unchanged = len(scan.unchanged) + len(scan.files) - len(jobs)
        progress = self._progress
        return Report(
            progress.added,
            progress.updated,
            progress.removed,
            progress.failed,
            unchanged,
            scan.unseen,
            repaired,
        )

    def _repaired(self) -> str | None:
        if self._catalogue.was_damaged:
            return "The catalogue of the library was damaged and has been made anew."
        if self._is_index_repaired:
            return "The index was damaged or incomplete and has been made anew."
        return None

    def close(self) -> None:
        """Close the index."""
        index, self._index = self._index, None
        if index is not None:
            index.close()

    def _remove_vanished(self, scan: Scan, known: KnownFiles, *, is_whole: bool) -> None:
        """Forget files that are gone and, knowing the whole library, those outside of it."""
        present = scan.unchanged | {path_to_blob(file.path) for file in scan.files}
        vanished = {
            path: file
            for path, file in known.missing_from(present)
            if not _is_below(path, scan.unseen) and (is_whole or _is_below(path, scan.roots))
        }
        if not vanished:
            return
        self._arrivals.gone(vanished)
        with self._catalogue.batch():
            removed = sum(self._catalogue.remove_file(file.id) for file in vanished.values())
        self._progress = replace(self._progress, removed=self._progress.removed + removed)
        self.bring_index_up_to_date()

    def _store(self, batch: Sequence[Parsed], known: KnownFiles) -> None:
        progress = self._progress
        self._arrivals.came(batch)
        with self._catalogue.batch():
            for parsed in batch:
                progress = self._store_file(parsed, known, progress)
        self._progress = progress
        self._on_progress(progress)

    def _store_file(self, parsed: Parsed, known: KnownFiles, progress: Progress) -> Progress:
        found = parsed.job.found
        progress = replace(progress, done=progress.done + 1, path=clean(str(found.path)))
        if parsed.is_unchanged:
            self._catalogue.touch(known[found.path], found)
            return progress
        retry = _retry(parsed, known)
        if parsed.failure is not None and not parsed.articles:
            removed = self._catalogue.store_failure(found, parsed.digest, parsed.failure, retry)
            return replace(progress, removed=progress.removed + removed, failed=progress.failed + 1)
        added, updated, removed = self._catalogue.store(
            found, parsed.digest, parsed.articles, parsed.failure, retry
        )
        return replace(
            progress,
            failed=progress.failed + (parsed.failure is not None),
            added=progress.added + added,
            updated=progress.updated + updated,
            removed=progress.removed + removed,
        )

    def bring_index_up_to_date(self, processes: int = 1) -> None:
        """Give the index everything that the catalogue has and it has not.

        Where that is very much, so many processes share the work.
        """
        try:
            self._update_index(processes)
        except IndexDamagedError:
            self._begin_index()
            self._update_index(processes)

    def _update_index(self, processes: int = 1) -> None:
        index = self._index or self._open_index()
        while True:
            additions = self._catalogue.unindexed(
                _MOST_INDEXED if processes == 1 else _MOST_REBUILT
            )
            removals = self._catalogue.unindexed_removals()
            if not removals and not additions:
                return
            is_much = len(additions) > _MOST_INDEXED
            index.update(add=additions, remove=removals, processes=processes if is_much else 1)
            ids = (document.id for document in additions)
            self._catalogue.mark_indexed(ids, removals, index.generation)

    def _check_index(self) -> None:
        """Begin the index anew where it holds articles that the catalogue has lost."""
        if self._index is not None and len(self._index) != self._catalogue.count():
            self._begin_index()
            self._update_index()

    def _compact_index(self) -> None:
        if self._index is not None:
            self._index.compact()
            self._catalogue.note_index_generation(self._index.generation)

    def _open_index(self) -> Index:
        """Open the index, or begin a new one where it is not the catalogue's or lacks articles."""
        identity = self._catalogue.index_identity()
        if identity is not None:
            index = self._index = Index.open(self._paths.index_folder)
            if index.identity == identity and self._is_in_step(index):
                index.verify() if self._is_thorough else index.settle()
                return index
        return self._begin_index()

    def _is_in_step(self, index: Index) -> bool:
        """Whether the index has what the catalogue says of it.

        It is one generation ahead where the last run ended before it noted what it had indexed, or
        that it had made the index compact.
        """
        catalogue = self._catalogue
        ahead = index.generation - catalogue.index_generation()
        if ahead == 1:
            catalogue.note_index_generation(index.generation)
        elif ahead:
            return False
        return len(index) >= catalogue.count(indexed=True)

    def _begin_index(self) -> Index:
        self.close()
        self._is_index_repaired = self._catalogue.index_identity() is not None
        index = self._index = Index.create(self._paths.index_folder)
        self._catalogue.begin_index(index.identity)
        return index


def _is_below(path: Path, folders: Iterable[Path]) -> bool:
    return any(path.is_relative_to(folder) for folder in folders)


def _changed(scan: Scan, known: KnownFiles) -> list[Job]:
    """What has to be read; last what was cut off before, as nothing that follows comes sooner."""
    jobs: list[Job] = []
    cut_off: list[Job] = []
    for found in scan.files:
        file = known.get(found.path)
        if file is None:
            jobs.append(Job(found))
        elif not known.has(path_to_blob(found.path), found.size, found.mtime_ns):
            (cut_off if file.retry.tries else jobs).append(Job(found, file.digest))
    return jobs + cut_off


def _retry(parsed: Parsed, known: KnownFiles) -> Retry:
    """When a file is tried again if reading it was cut off; what has changed begins anew."""
    found = parsed.job.found
    file = known.get(found.path)
    is_same = file is not None and (file.size, file.mtime_ns) == (found.size, found.mtime_ns)
    before = file.retry if file is not None and is_same else Retry()
    return before.after_next() if parsed.was_cut_off else Retry()


def batches(
    parsed: Iterable[Parsed], is_cancelled: Callable[[], bool]
) -> Iterator[tuple[Parsed, ...]]:
    """Group files into batches that are soon enough full; stops between two files."""
    batch: list[Parsed] = []
    articles, seconds = 0, _FIRST_SECONDS
    started: float | None = None
    for file in parsed:
        if is_cancelled():
            break
        if started is None:  # until the first file came, the processes that read had to start
            started = time.monotonic()
        batch.append(file)
        articles += len(file.articles)
        if articles >= _BATCH_ARTICLES or time.monotonic() - started >= seconds:
            yield tuple(batch)
            batch, articles, started = [], 0, time.monotonic()
            seconds = min(2 * seconds, _BATCH_SECONDS)
    if batch:
        yield tuple(batch)
