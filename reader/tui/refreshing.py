"""Follows the refresher, which keeps the library up to date in a process of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import ReaderError
from reader.text import clean
from reader.tui.messages import Refreshed, RefreshEnded

if TYPE_CHECKING:
    from reader.library.refresh.following import News
    from reader.library.refresh.refresher import Refresher
    from reader.tui.shelf import LibraryShelf


class RefreshFollower:
    """Starts the refresher of a shelf, passes its news on, and ends it."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._lock = Lock()
        self._refresher: Refresher | None = None
        self._run = 0

    def is_current(self, run: int) -> bool:
        """Whether what a refresher tells is still wanted."""
        return run == self._run

    def start(self, shelf: LibraryShelf) -> None:
        """Begin to keep the library up to date."""
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
        with self._lock:
            self._run += 1
            refresher, self._refresher = self._refresher, None
        return refresher.stop if refresher is not None else _nothing

    def _follow(self, shelf: LibraryShelf, run: int) -> None:
        try:
            refresher = shelf.refresher()
            refresher.start()
            if not self._keep(refresher, run):
                refresher.stop()
                return
            for news in refresher.messages():
                self._pass_on(run, news)
        except ReaderError as error:
            self._fail(run, str(error))
        except Exception as error:
            self._fail(run, f"The library is not being refreshed: {clean(str(error))}")

    def _pass_on(self, run: int, news: News) -> None:
        from reader.library.refresh.following import Phase

        self._app.post_message(Refreshed(run, news))
        if news.phase not in (Phase.READING, Phase.WAITING):
            self._app.post_message(RefreshEnded(run, news.has_changed))

    def _keep(self, refresher: Refresher, run: int) -> bool:
        """Have the refresher be ended by `stop`; False where that was called already."""
        with self._lock:
            if run != self._run:
                return False
            self._refresher = refresher
            return True

    def _fail(self, run: int, sentence: str) -> None:
        from reader.library.refresh.following import News, Phase

        self._pass_on(run, News(Phase.ENDED, has_changed=True, message=sentence))


def _nothing() -> None:
    """End nothing: no refresher was running."""


def footer_of(news: News) -> str:
    """Say what becomes of the folders, in the few cells there are."""
    from reader.library.refresh.following import Phase

    progress = news.progress
    if news.phase is Phase.WAITING:
        return "read elsewhere"
    if news.phase is Phase.READING:
        if not progress.total:
            return "looking for articles"
        return f"reading {progress.done:,} of {progress.total:,}"
    unreadable = f"{progress.failed:,} unreadable (E)" if progress.failed else ""
    return " · ".join(filter(None, (unreadable, _short_means(news))))


def _short_means(news: News) -> str:
    from reader.library.refresh.following import Phase

    if news.phase is Phase.FOLLOWED:
        return "live, shared"
    if news.phase is Phase.ENDED or news.means is None:
        return ""
    return "live" if news.means.seconds is None else f"live, {_every(news.means.seconds)}"


def help_of(news: News | None) -> str:
    """Say, as sentences, how changes of the files come into the list."""
    from reader.library.refresh.following import Phase

    if news is None or news.phase is Phase.ENDED:
        return "Changes of the files are not followed now; they are read on the next start."
    shown = "Files that are added, changed, moved or deleted show in list and search by themselves"
    if news.phase is Phase.FOLLOWED:
        return f"{shown}; another process that has the library open reads them."
    if news.means is None:
        return f"{shown}."
    if news.means.seconds is None:
        return f"{shown}: the system tells of each change."
    every = _every(news.means.seconds)
    why = (
        ""
        if news.means.problem is None
        else f" The system cannot tell of them: {news.means.problem}."
    )
    return (
        f"{shown}: folders are looked at every second or two, every file {every}, so that it costs "
        f"no more than 2 % of a core. With `watchfiles` installed the system tells at once.{why}"
    )


def _every(seconds: float) -> str:
    return f"every {max(1, round(seconds)):,} s"
