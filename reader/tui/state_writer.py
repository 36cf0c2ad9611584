"""Writes what the user did, in order and off the application's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

from textual.message_pump import MessagePump

from reader.text import clean
from reader.tui.messages import Failed


class StateWriter:
    """One thread that makes changes durable one after the other."""

    def __init__(self, app: MessagePump) -> None:
        self._app = app
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="state")

    def submit(self, change: Callable[[], None]) -> None:
        """Make a change soon; a failure is told in the status line."""
        self._executor.submit(change).add_done_callback(self._tell_failure)

    def finish(self) -> None:
        """Wait until every change was made."""
        self._executor.shutdown(wait=True)

    def _tell_failure(self, done: Future[None]) -> None:
        if error := done.exception():
            self._app.post_message(Failed(f"This was not saved: {clean(str(error))}"))
