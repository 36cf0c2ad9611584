"""Follows the refresher, which brings the library up to date in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import ReaderError
from reader.text import clean
from reader.tui.messages import Failed, Refreshed

if TYPE_CHECKING:
    from reader.library import Progress, Refresher
    from reader.tui.shelf import LibraryShelf


class RefreshFollower:
    """Starts the refresher of a shelf, passes its progress on, and ends it."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._refresher: Refresher | None = None
        self._run = 0
        """Which of the refreshers started so far is the one that is followed."""

    def start(self, shelf: LibraryShelf) -> None:
        """Begin to bring the library up to date."""
        self._app.app.run_worker(
            partial(self._follow, shelf, self._run),
            group="refreshing",
            thread=True,
            exit_on_error=False,
        )

    def stop(self) -> Callable[[], None]:
        """Follow the refresher no more; gives what ends it, which may take a moment.

        What it has done so far is kept.
        """
        self._run += 1
        refresher, self._refresher = self._refresher, None
        return refresher.stop if refresher is not None else _nothing

    def _follow(self, shelf: LibraryShelf, run: int) -> None:
        try:
            refresher = shelf.refresher()
            refresher.start()
            if run != self._run:
                refresher.stop()
                return
            self._refresher = refresher
            for progress in refresher.messages():
                self._app.post_message(Refreshed(progress))
        except ReaderError as error:
            self._app.post_message(Failed(str(error)))
        except Exception as error:
            if run == self._run:
                sentence = f"The library is not being refreshed: {clean(str(error))}"
                self._app.post_message(Failed(sentence))


def _nothing() -> None:
    """End nothing: no refresher was running."""


def progress_of(progress: Progress) -> str:
    """Say how far a refresh is, in the few cells there are; nothing once it is done."""
    if progress.finished:
        return f"{progress.failed:,} unreadable" if progress.failed else ""
    if not progress.total:
        return "looking for articles"
    return f"reading {progress.done:,} of {progress.total:,}"
