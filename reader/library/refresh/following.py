"""Keeping the library up to date for as long as somebody has it open.

First everything is brought up to date, then each change, soon after it. What another process does
is told as well, and where it ends, what it followed is followed here.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from pathlib import Path
from threading import Event
from typing import TypeVar

from reader.config import Paths
from reader.errors import LibraryError, RefreshedElsewhereError
from reader.formats import is_supported
from reader.library.catalogue.revision import Revision, revision_of
from reader.library.refresh.checking import refresh_and_check
from reader.library.refresh.follower_locks import FollowerLocks
from reader.library.refresh.path_refreshing import PathRefresher, RefreshNeededError
from reader.library.refresh.refresh_lock import is_refreshing
from reader.library.refresh.refreshing import Progress, library_folders
from reader.library.refresh.scan import distinct_roots
from reader.library.refresh.watching import Means, Watcher

_TICK = 0.5
"""Seconds between two looks at what another process does."""
_RETRY = 30.0
"""Seconds after which what failed is tried again."""
_MANY = 32
"""Files from which on it is told how far reading them is."""
_TIDY_AFTER = 60.0
"""Seconds without a change after which what no article needs any more is forgotten."""

_Given = TypeVar("_Given")


class Phase(StrEnum):
    """What becomes of the folders at present."""

    READING = "reading"
    """Files that have changed are being read."""
    WAITING = "waiting"
    """Another process is reading files: it is waited for."""
    FOLLOWING = "following"
    """All is up to date; a change is read soon after it."""
    FOLLOWED = "followed"
    """The same, and it is another process that does it."""
    ENDED = "ended"
    """Nothing is followed any more; the message says why."""


@dataclass(frozen=True, slots=True)
class News:
    """What is to be told to whoever has the library open."""

    phase: Phase
    progress: Progress = field(default_factory=Progress)
    """Of what is being read, or was read last."""
    has_changed: bool = False
    """Whether list and search may give other answers than when this was told last."""
    means: Means | None = None
    """How changes come to be known, while they are followed by this process."""
    message: str | None = None
    """A sentence for the user: what went wrong."""


class Follower:
    """Follows folders until it is told to stop."""

    def __init__(
        self,
        paths: Paths,
        folders: Sequence[Path],
        tell: Callable[[News], None],
        stop: Event,
        *,
        workers: int = 1,
        by_events: bool = True,
    ) -> None:
        """Prepare to follow `folders`, or every folder of the library where there are none.

        `workers` is how many processes may read files at first; without `by_events` changes are
        looked for even where the system would tell of them.
        """
        self._paths = paths
        self._folders = tuple(folders)
        self._tell = tell
        self._stop = stop
        self._workers = workers
        self._by_events = by_events
        self._seen: Revision | None = None
        """The state of the catalogue that was told of."""
        self._problem: str | None = None
        """The sentence told last: it is not told twice."""
        self.is_idle = False
        """Whether nothing is being written, so that ending now undoes nothing."""

    def run(self) -> None:
        """Follow the folders; returns once it has been told to stop.

        Raises:
            ReaderError: The configuration cannot be used.
        """
        with FollowerLocks(self._paths.cache / "followers") as locks:
            while not self._stop.is_set():
                try:
                    self._follow(locks)
                except RefreshNeededError:
                    self._stop.wait(_TICK)
                except LibraryError as error:
                    self._tell_problem(str(error))
                    self._stop.wait(_RETRY)

    def _follow(self, locks: FollowerLocks) -> None:
        """Follow what no other process does, until that is something else."""
        roots = distinct_roots(self._folders or library_folders(self._paths))
        mine = locks.take(roots)
        if roots and not mine:
            self._wait_for_other(locks, roots)
            return
        self._tell(News(Phase.READING))
        watcher = Watcher(mine, is_supported, self._stop, by_events=self._by_events)
        done = self._patiently(partial(self._refresh, self._folders if mine == roots else mine))
        refresher = self._patiently(partial(self._open, mine))
        if done is None or refresher is None:
            return
        with closing(refresher):
            self._problem = None
            self._tell_up_to_date(done, watcher, has_changed=True)
            self._serve(refresher, watcher, lambda: locks.take(roots) != mine)

    def _wait_for_other(self, locks: FollowerLocks, roots: Sequence[Path]) -> None:
        """Tell what another process changes, until it follows no longer."""
        self._seen = revision_of(self._paths.catalogue_file)
        is_busy = is_refreshing(self._paths)
        told = Phase.WAITING if is_busy else Phase.FOLLOWED
        self._tell(News(told, has_changed=True))
        while not self._stop.wait(_TICK) and not locks.take(roots):
            was_busy, is_busy = is_busy, is_refreshing(self._paths)
            # Between two looks a few files are read, of which nothing need be told.
            phase = Phase.WAITING if was_busy and is_busy else Phase.FOLLOWED
            if self._is_news() or phase is not told:
                told = phase
                self._tell(News(phase, has_changed=True))

    def _refresh(self, folders: Sequence[Path]) -> Progress:
        told = Progress()

        def tell(progress: Progress) -> None:
            nonlocal told
            told = progress
            if not progress.finished:
                self._tell(News(Phase.READING, progress))

        refresh_and_check(
            self._paths, folders, tell, workers=self._workers, is_cancelled=self._stop.is_set
        )
        return told

    def _open(self, roots: Sequence[Path]) -> PathRefresher:
        return PathRefresher(
            self._paths, roots, self._tell_progress, is_cancelled=self._stop.is_set
        )

    def _tell_progress(self, progress: Progress) -> None:
        if progress.total >= _MANY:
            self._tell(News(Phase.READING, progress))

    def _serve(
        self, refresher: PathRefresher, watcher: Watcher, is_to_begin_anew: Callable[[], bool]
    ) -> None:
        """Bring up to date whatever changes."""
        problem, tidy_at = watcher.means.problem, math.inf
        for changed in watcher.changes():
            progress = None
            if changed:
                progress = self._patiently(partial(refresher.update, changed))
            if progress is not None and _has_changed(progress):
                tidy_at = time.monotonic() + _TIDY_AFTER
                self._tell_up_to_date(progress, watcher, has_changed=True)
            elif (is_news := self._is_news()) or watcher.means.problem != problem:
                self._tell_up_to_date(Progress(finished=True), watcher, has_changed=is_news)
            problem = watcher.means.problem
            if time.monotonic() >= tidy_at:
                self._patiently(refresher.tidy)
                tidy_at = math.inf
            if is_to_begin_anew():
                return

    def _tell_up_to_date(self, progress: Progress, watcher: Watcher, *, has_changed: bool) -> None:
        self._seen = revision_of(self._paths.catalogue_file)
        self._tell(News(Phase.FOLLOWING, progress, has_changed, watcher.means))

    def _is_news(self) -> bool:
        """Whether another process has written since it was told of last."""
        before, self._seen = self._seen, revision_of(self._paths.catalogue_file)
        return self._seen != before

    def _patiently(self, work: Callable[[], _Given]) -> _Given | None:
        """Do what may have to wait for another process; None where it is to stop before."""
        while not self._stop.is_set():
            try:
                self.is_idle = False
                return work()
            except RefreshedElsewhereError:
                self.is_idle = True
                self._tell(News(Phase.WAITING, has_changed=self._is_news()))
                self._stop.wait(_TICK)
            finally:
                self.is_idle = True
        return None

    def _tell_problem(self, sentence: str) -> None:
        if sentence != self._problem:
            self._problem = sentence
            self._tell(News(Phase.FOLLOWING, message=sentence))


def _has_changed(progress: Progress) -> bool:
    return bool(progress.added or progress.updated or progress.removed or progress.failed)
