"""Which files and folders have changed, told soon after they have.

By events of the system where the optional `watchfiles` is installed and the system has enough of
them to give; else by looking again and again, so seldom that it costs no more than a fixed share
of a core.
"""

from __future__ import annotations

import os
import stat
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from reader.formats.mail_files import holds_mail
from reader.library.refresh.file_events import EventsMissedError, file_events
from reader.library.refresh.folder_snapshot import FolderSnapshot
from reader.text import clean

_TICK = 0.5
"""Seconds after which is told that nothing has changed."""

_QUIET = 0.2
"""Seconds that a file was not written for when it is taken to be whole."""
_LOOKS_UNTIL_QUIET = 4
"""How often that is looked for before it is looked for other changes again."""
_PATIENCE = 5.0
"""Seconds after which a file that is written all the time is told as it is."""

_LOOK_SHARE = 0.004
_WALK_SHARE = 0.016
"""Shares of a core that looking at folders, and at every file, may take: 2 % together."""
_LEAST_PAUSE = 1.0
"""Seconds between two looks at least."""

_RESCAN_SHARE = 0.002
_RESCAN_PAUSE = 300.0
"""Seconds at least between two looks at everything although events are told: those of another
machine, on a network drive, are not."""

_MOST_FAILURES = 5
_FAILURES_WITHIN = 60.0
"""So many failures of the events in so many seconds are taken to be more than bad luck."""

_Identity = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Means:
    """How it comes to be known that something has changed."""

    seconds: float | None = None
    """Between two looks at every file; None where the system tells of each change."""
    problem: str | None = None
    """Why the system does not, although it was asked to."""


class Watcher:
    """Watches folders from the moment it is made."""

    def __init__(
        self,
        roots: Sequence[Path],
        is_supported: Callable[[Path], bool],
        stop: Event,
        *,
        by_events: bool = True,
    ) -> None:
        """Begin to watch `roots`, which are as `distinct_roots` gives them, until `stop` is set.

        Without `by_events` it is by looking alone.
        """
        self._roots = tuple(roots)
        self._is_supported = is_supported
        self._stop = stop
        self._failures: deque[float] = deque(maxlen=_MOST_FAILURES)
        self._next_rescan = time.monotonic() + _RESCAN_PAUSE
        self._problem: str | None = None
        self._polling: _Polling | None = None
        self._identities = self._identify()
        self._events = self._begin_events() if by_events else None
        if self._events is None:
            self._polling = _Polling(self._roots, is_supported)

    @property
    def means(self) -> Means:
        """How changes come to be known at present."""
        return Means(self._polling.pause if self._polling else None, self._problem)

    def changes(self) -> Iterator[frozenset[Path]]:
        """Give what has changed, in whatever way, until the watcher is stopped.

        A path may be that of a file, or of a folder with all that is in it; it may be gone. A file
        is told once it is not being written any more, or again and again while it is. Where
        nothing has changed, nothing is given, twice a second. What is done with the changes may
        take long: those that come meanwhile are collected.
        """
        settling = _Settling()
        while not self._stop.is_set():
            changed = self._take()
            settling.add(path for path in changed if self._may_matter(path))
            ready: frozenset[Path] = frozenset()
            for _ in range(_LOOKS_UNTIL_QUIET):
                if (ready := settling.take()) or not settling or self._stop.wait(_QUIET / 2):
                    break
            began = time.process_time()
            yield ready
            if ready.issuperset(self._roots):
                self._pace_rescan(time.process_time() - began)

    def _take(self) -> AbstractSet[Path]:
        if self._polling is not None:
            return self._polling.wait(self._stop)
        assert self._events is not None
        try:
            changed = next(self._events, frozenset())
        except EventsMissedError as error:
            return self._begin_anew(clean(str(error)))
        if self._identify() != self._identities:
            return self._begin_anew(None)
        return self._roots_set if time.monotonic() >= self._next_rescan else changed

    def _begin_events(self) -> Iterator[frozenset[Path]] | None:
        present = [root for root, it in zip(self._roots, self._identities, strict=True) if it]
        if not present:
            return _nothing(self._stop)
        try:
            return file_events(present, self._stop)
        except EventsMissedError as error:
            self._problem = clean(str(error))
            return None

    def _begin_anew(self, failure: str | None) -> frozenset[Path]:
        """Take events anew, or go over to looking; everything may have changed meanwhile."""
        self._identities = self._identify()
        self._events = None
        if failure is None or not self._is_failing():
            self._events = self._begin_events()
        else:
            self._problem = failure
        if self._events is None:
            self._polling = _Polling(self._roots, self._is_supported)
        return self._roots_set

    def _is_failing(self) -> bool:
        now = time.monotonic()
        self._failures.append(now)
        is_full = len(self._failures) == _MOST_FAILURES
        return is_full and now - self._failures[0] < _FAILURES_WITHIN

    def _pace_rescan(self, cost: float) -> None:
        self._next_rescan = time.monotonic() + max(_RESCAN_PAUSE, cost / _RESCAN_SHARE)

    @property
    def _roots_set(self) -> frozenset[Path]:
        return frozenset(self._roots)

    def _identify(self) -> tuple[_Identity, ...]:
        """Tells the roots from others that have come in their places, mounted or renamed."""
        return tuple(_identity(root) for root in self._roots)

    def _may_matter(self, path: Path) -> bool:
        """Whether an article may lie at or below a path: not in what is hidden, or of no format."""
        if path in self._roots:
            return True
        root = next((root for root in self._roots if path.is_relative_to(root)), None)
        if root is None or any(name.startswith(".") for name in path.relative_to(root).parts):
            return False
        return self._is_supported(path) or not path.is_file() or holds_mail(path)


def pause_after_walk(cost: float) -> float:
    """Give how many seconds pass until every file is looked at again, if that took `cost` seconds
    of processor time."""
    return max(_LEAST_PAUSE, cost / _WALK_SHARE)


class _Polling:
    """Looks at folders and files so seldom that it costs a fixed share of a core at most."""

    def __init__(self, roots: Sequence[Path], is_supported: Callable[[Path], bool]) -> None:
        began = time.thread_time()
        self._snapshot = FolderSnapshot(roots, is_supported)
        self.pause = _LEAST_PAUSE
        """Seconds between two looks at every file."""
        self._next_look = self._next_walk = 0.0
        self._pace_walk(time.thread_time() - began)
        self._next_look = time.monotonic() + _LEAST_PAUSE

    def wait(self, stop: Event) -> AbstractSet[Path]:
        """Wait until it is time to look, and look; or wait for a tick alone."""
        due = min(self._next_look, self._next_walk) - time.monotonic()
        if stop.wait(max(0.0, min(due, _TICK))) or due > _TICK:
            return frozenset()
        began = time.thread_time()
        if time.monotonic() >= self._next_walk:
            changed = self._snapshot.walk()
            self._pace_walk(time.thread_time() - began)
        else:
            changed = self._snapshot.look()
            cost = time.thread_time() - began
            self._next_look = time.monotonic() + max(_LEAST_PAUSE, cost / _LOOK_SHARE)
        return changed

    def _pace_walk(self, cost: float) -> None:
        self.pause = pause_after_walk(cost)
        now = time.monotonic()
        self._next_walk = now + self.pause
        self._next_look = max(self._next_look, now + _LEAST_PAUSE)


class _Settling:
    """Paths that have changed, kept until what is there is not being written any more."""

    def __init__(self) -> None:
        self._since: dict[Path, float] = {}

    def __bool__(self) -> bool:
        return bool(self._since)

    def add(self, paths: Iterable[Path]) -> None:
        """Take in paths that have changed."""
        now = time.monotonic()
        for path in paths:
            self._since.setdefault(path, now)

    def take(self) -> frozenset[Path]:
        """Give the paths that have been quiet for a moment, or not for a long time."""
        now, clock = time.monotonic(), time.time()
        ready = frozenset(
            path
            for path, since in self._since.items()
            if now - since >= _PATIENCE or _is_quiet(path, clock)
        )
        for path in ready:
            del self._since[path]
        return ready


def _is_quiet(path: Path, clock: float) -> bool:
    try:
        status = path.lstat()
    except (OSError, ValueError):
        return True
    # A time in the future is that of another machine's clock, and tells nothing.
    return not stat.S_ISREG(status.st_mode) or not 0 <= clock - status.st_mtime < _QUIET


def _identity(root: Path) -> _Identity:
    try:
        status = os.stat(root)  # noqa: PTH116 # twice a second
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _nothing(stop: Event) -> Iterator[frozenset[Path]]:
    """The events of no folder at all."""
    while not stop.wait(_TICK):
        yield frozenset()
