"""A line of so many bytes a second and some delay, between a program and its terminal."""

from __future__ import annotations

import select
import time
from collections import deque
from collections.abc import Mapping, Sequence

from tests.terminal import Terminal


class SlowLine(Terminal):
    """A terminal far away: what the program writes is taken at once, and arrives slowly."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        one_way: float,
        bytes_a_second: float,
    ) -> None:
        """Take seconds of delay each way, and how fast the program's output arrives."""
        self._one_way = one_way
        self._rate = bytes_a_second
        self._arriving: deque[tuple[float, bytes]] = deque()
        self._free_at = 0.0
        """When the line has sent all that it was given."""
        self._typed: deque[tuple[float, str]] = deque()
        super().__init__(command, environment)

    def press(self, keys: str) -> None:
        """Type `keys`; they arrive later."""
        self._typed.append((time.monotonic() + self._one_way, keys))
        self._relay(0)

    def _relay(self, seconds: float) -> None:
        """Hand on what has arrived at the program, and take what it has written."""
        while self._typed and self._typed[0][0] <= time.monotonic():
            super().press(self._typed.popleft()[1])
        while select.select([self._descriptor], [], [], seconds)[0]:
            output = self._take_output()
            if not output:
                return
            seconds = 0
            self._free_at = max(self._free_at, time.monotonic()) + len(output) / self._rate
            self._arriving.append((self._free_at + self._one_way, output))

    def _read(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while True:
            self._relay(0.005)
            if self._arriving and self._arriving[0][0] <= time.monotonic():
                self._show(self._arriving.popleft()[1])
                return True
            if self.status is not None and not self._arriving:
                return False
            if time.monotonic() >= end:
                return True
