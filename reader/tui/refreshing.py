"""Follows the refresher, which brings the library up to date in a process of its own."""

from __future__ import annotations

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
        self._ended = False

    def start(self, shelf: LibraryShelf) -> None:
        """Begin to bring the library up to date."""
        self._app.app.run_worker(
            lambda: self._follow(shelf),
            group="refreshing",
            thread=True,
            exit_on_error=False,
        )

    def stop(self) -> None:
        """End the refresher; what it has done so far is kept."""
        refresher, self._refresher = self._refresher, None
        if refresher is not None:
            refresher.stop()

    def _follow(self, shelf: LibraryShelf) -> None:
        try:
            refresher = self._refresher = shelf.refresher()
            refresher.start()
            for progress in refresher.messages():
                self._app.post_message(Refreshed(progress))
        except ReaderError as error:
            self._app.post_message(Failed(str(error)))
        except Exception as error:
            if self._refresher is refresher:
                sentence = f"The library is not being refreshed: {clean(str(error))}"
                self._app.post_message(Failed(sentence))


def progress_of(progress: Progress) -> str:
    """Say how far a refresh is, in the few cells there are; nothing once it is done."""
    if progress.finished:
        return f"{progress.failed:,} unreadable" if progress.failed else ""
    if not progress.total:
        return "looking for articles"
    return f"reading {progress.done:,} of {progress.total:,}"
