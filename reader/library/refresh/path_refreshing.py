"""Bringing some files and folders up to date, without a look at the rest of the library."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from reader.config import Paths
from reader.errors import LibraryError
from reader.formats import is_supported
from reader.library.catalogue.catalogue import Catalogue
from reader.library.catalogue.database import cause, path_to_blob
from reader.library.catalogue.known_files import KnownFile, KnownFiles
from reader.library.refresh.arrival_recording import ArrivalRecorder
from reader.library.refresh.parsing import Job, Parsed, ParserPool
from reader.library.refresh.path_scan import scan_paths
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.refresh_lock import mark_finished, mark_unfinished, only_refresher
from reader.library.refresh.refreshing import Progress, RefreshRun, batches
from reader.library.refresh.scan import FoundFile, Scan, distinct_roots
from reader.library.state.state import State

_RECENTLY = 10 * 10**9
"""Nanoseconds for which a file that has changed is compared by its bytes: it may be written twice
within one step of its time."""


class RefreshNeededError(LibraryError):
    """The library is not the one that was opened: everything has to be refreshed."""


class PathRefresher:
    """Brings some files and folders of the library up to date, one change after the other.

    The catalogue, the index and a process that reads files stay open in between; the lock of the
    one process that refreshes is held only while something is done.
    """

    def __init__(
        self,
        paths: Paths,
        roots: Sequence[Path],
        on_progress: Callable[[Progress], None],
        *,
        limits: Limits | None = None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Open what this process has just brought up to date with `refresh`.

        Raises what `update` raises.
        """
        self._paths = paths
        self._roots = distinct_roots(roots)
        with ExitStack() as stack:
            stack.enter_context(only_refresher(paths))
            with ExitStack() as opening:
                self._catalogue = Catalogue(paths.catalogue_file)
                opening.callback(self._catalogue.close)
                if self._catalogue.is_new:
                    raise RefreshNeededError("The library was lost meanwhile.")
                state = State(paths.state_file)
                opening.callback(state.close)
                arrivals = ArrivalRecorder(state, self._catalogue)
                self._run = _PathRun(paths, self._catalogue, arrivals, on_progress, is_cancelled)
                opening.callback(self._run.close)
                self._pool = opening.enter_context(ParserPool(1, limits or Limits()))
                self._pool.get_ready()
                self._update(())
                self._opened = opening.pop_all()

    def update(self, changed: Iterable[Path]) -> Progress:
        """Bring these paths up to date, and what lies in those that are folders.

        Raises:
            RefreshedElsewhereError: Another process is refreshing.
            RefreshNeededError: The library was made anew by another process.
            LibraryError: A file of the library cannot be written. After this, too, everything is
                to be refreshed.
        """
        with only_refresher(self._paths):
            return self._update(changed)

    def tidy(self) -> None:
        """Forget what no article needs any more, which takes longer than a small change.

        Raises what `update` raises.
        """
        with only_refresher(self._paths):
            self._catalogue.tidy()
            self._catalogue.settle()

    def close(self) -> None:
        """Close what is open."""
        self._opened.close()

    def _update(self, changed: Iterable[Path]) -> Progress:
        try:
            if not self._catalogue.is_in_place:
                raise RefreshNeededError("The library was made anew by another process.")
            was_unfinished = mark_unfinished(self._paths)
            found = scan_paths(self._roots, changed, is_supported)
            known = self._catalogue.known_files_within(found.roots)
            progress = self._run.run_again(found, known, self._pool)
            self._catalogue.settle()
            if not was_unfinished:
                mark_finished(self._paths)
        except (sqlite3.Error, OSError) as error:
            raise LibraryError(
                f"The library could not be brought up to date, because {cause(error)}. What was "
                "read so far has been kept."
            ) from error
        return progress


class _PathRun(RefreshRun):
    """One run after the other."""

    def run_again(self, scan: Scan, known: KnownFiles, pool: ParserPool) -> Progress:
        """Bring what was scanned up to date; `known` are the files known of that alone."""
        self._progress = Progress()
        if self._index is not None and self._index.identity != self._catalogue.index_identity():
            self.close()  # it was made anew by another process
        self.bring_index_up_to_date()
        self._remove_vanished(scan, known, is_whole=True)
        jobs = list(_jobs(scan.files, known))
        self._progress = replace(self._progress, total=len(jobs))
        self._on_progress(self._progress)
        for batch in batches(pool.parse(jobs), self._is_cancelled):
            if news := [parsed for parsed in batch if not _is_known(parsed, known)]:
                self._store(news, known)
                self.bring_index_up_to_date()
        return replace(self._progress, finished=True)


def _jobs(files: Iterable[FoundFile], known: KnownFiles) -> Iterable[Job]:
    """What has to be read, if only to see whether it has changed."""
    recently = time.time_ns() - _RECENTLY
    for found in files:
        file = known.get(found.path)
        if file is None:
            yield Job(found)
        elif (
            not known.has(path_to_blob(found.path), found.size, found.mtime_ns)
            or found.mtime_ns > recently
        ):
            yield Job(found, file.digest)


def _is_known(parsed: Parsed, known: KnownFiles) -> bool:
    """Whether there is nothing to note of a file: neither its content nor its time is new."""
    file = known.get(parsed.job.found.path)
    return file is not None and _is_same(parsed.job.found, file) and parsed.is_unchanged


def _is_same(found: FoundFile, file: KnownFile) -> bool:
    return (found.size, found.mtime_ns) == (file.size, file.mtime_ns)
