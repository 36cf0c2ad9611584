"""Follows the refresher, which brings the library up to date in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from threading import Event, Lock
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import ReaderError
from reader.text import clean
from reader.tui.messages import Failed, Refreshed, RefreshEnded, RefreshingElsewhere

if TYPE_CHECKING:
    from reader.config import Paths
    from reader.library.refresher import Refresher
    from reader.library.refreshing import Progress
    from reader.tui.shelf import LibraryShelf


_LOOK_EVERY = 2.0
"""Seconds between two looks at what another process has done."""


class RefreshFollower:
    """Starts the refresher of a shelf, passes its progress on, and ends it."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._lock = Lock()
        self._refresher: Refresher | None = None
        self._run = 0
        self._stopped = Event()

    def is_current(self, run: int) -> bool:
        """Whether what a refresher tells is still wanted."""
        return run == self._run

    def start(self, shelf: LibraryShelf, paths: Paths) -> None:
        """Begin to bring the library up to date."""
        self._stopped = Event()
        self._app.app.run_worker(
            partial(self._follow, shelf, paths, self._run, self._stopped),
            group="refreshing",
            thread=True,
            exit_on_error=False,
        )

    def stop(self) -> Callable[[], None]:
        """Follow the refresher no more; gives what ends it, which may take a moment.

        What it has done so far is kept.
        """
        with self._lock:
            self._run += 1
            self._stopped.set()
            refresher, self._refresher = self._refresher, None
        return refresher.stop if refresher is not None else _nothing

    def _follow(self, shelf: LibraryShelf, paths: Paths, run: int, stopped: Event) -> None:
        try:
            while self._is_done_elsewhere(shelf, run):
                if not self._wait_for_other(paths, run, stopped):
                    break
        except ReaderError as error:
            self._fail(run, str(error))
        except Exception as error:
            self._fail(run, f"The library is not being refreshed: {clean(str(error))}")
        finally:
            self._app.post_message(RefreshEnded(run))

    def _is_done_elsewhere(self, shelf: LibraryShelf, run: int) -> bool:
        """Refresh; True where that was refused, as it is while another process does."""
        refresher = shelf.refresher()
        refresher.start()
        if not self._keep(refresher, run):
            refresher.stop()
            return False
        for progress in refresher.messages():
            if is_refused := progress.finished and progress.message is not None:
                progress = replace(progress, finished=False)
            self._app.post_message(Refreshed(run, progress))
            if is_refused:
                self._end(refresher)
                return True
        return False

    def _wait_for_other(self, paths: Paths, run: int, stopped: Event) -> bool:
        """Wait while another process refreshes; False where none does, or nobody waits longer."""
        waited = False
        from reader.library.refresh_lock import is_refreshing

        while is_refreshing(paths):
            self._app.post_message(RefreshingElsewhere(run))
            if stopped.wait(_LOOK_EVERY):
                return False
            waited = True
        return waited

    def _keep(self, refresher: Refresher, run: int) -> bool:
        """Have the refresher be ended by `stop`; False where that was called already."""
        with self._lock:
            if run != self._run:
                return False
            self._refresher = refresher
            return True

    def _end(self, refresher: Refresher) -> None:
        """End a refresher that is not followed any more; `stop` may have done so already."""
        with self._lock:
            is_kept, self._refresher = self._refresher is refresher, None
        if is_kept:
            refresher.stop()

    def _fail(self, run: int, sentence: str) -> None:
        if self.is_current(run):
            self._app.post_message(Failed(sentence))


def _nothing() -> None:
    """End nothing: no refresher was running."""


def progress_of(progress: Progress) -> str:
    """Say how far a refresh is, in the few cells there are; nothing once it is done."""
    if progress.finished:
        return f"{progress.failed:,} unreadable (E)" if progress.failed else ""
    if not progress.total:
        return "looking for articles"
    return f"reading {progress.done:,} of {progress.total:,}"
