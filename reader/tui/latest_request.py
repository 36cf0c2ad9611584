"""Slow work for a screen that moves on: one thread at a time, and only the newest request."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from textual.message_pump import MessagePump

from reader.errors import ReaderError
from reader.text import clean
from reader.tui.messages import Failed

Work = Callable[[int], None]
"""Takes the number of its request, which goes into the messages it posts."""


class LatestRequest:
    """Runs work in a thread; what is asked for meanwhile waits, and only the newest of it runs.

    A key held down thus costs one piece of work at a time, however slow it is, and the last one
    asked for always runs.
    """

    def __init__(self, app: MessagePump, name: str) -> None:
        self._app = app
        self._name = name
        self._lock = Lock()
        self._waiting: tuple[int, Work] | None = None
        self._running = False
        self._number = 0
        self._settled = 0

    @property
    def is_waiting(self) -> bool:
        """Whether the newest request has neither been answered nor failed."""
        return self._settled != self._number

    def submit(self, work: Work) -> int:
        """Ask for work; gives the number of the request. Called in the application's thread."""
        with self._lock:
            self._number += 1
            self._waiting = (self._number, work)
            if self._running:
                return self._number
            self._running = True
        self._start()
        return self._number

    def drop(self) -> int:
        """Make every request so far stale; gives the highest number of one."""
        with self._lock:
            self._number += 1
            self._settled = self._number
            self._waiting = None
            return self._number

    def is_current(self, request: int) -> bool:
        """Whether nothing was asked for since."""
        return request == self._number

    def settle(self, request: int) -> bool:
        """Take the newest request as answered; False where the answer is a stale one's."""
        with self._lock:
            if request != self._number:
                return False
            self._settled = request
            return True

    def _start(self) -> None:
        self._app.app.run_worker(
            self._drain, group=self._name, thread=True, exit_on_error=False, name=self._name
        )

    def _drain(self) -> None:
        while taken := self._take():
            request, work = taken
            try:
                work(request)
            except ReaderError as error:
                self._fail(request, str(error))
            except Exception as error:
                reason = f"{type(error).__name__}: {clean(str(error))}"
                self._fail(request, f"{self._name} failed: {reason}")

    def _take(self) -> tuple[int, Work] | None:
        with self._lock:
            taken, self._waiting = self._waiting, None
            self._running = taken is not None
            return taken

    def _fail(self, request: int, sentence: str) -> None:
        if self.settle(request):
            self._app.post_message(Failed(sentence))
