"""How much is on its way to the terminal, told from its answers.

A slow line has room for many frames that nobody wants to see any more: sshd and the network take
what they are given, and what is asked for by the next key shows seconds later. So each frame ends
with the request for a cursor position report, and no other is sent while more than a little has not
been answered.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic

REQUEST = "\x1b[6n"
"""Asks the terminal to answer when it has come as far."""
_MOST_ON_ITS_WAY = 2_048
"""Characters; at 20 kB/s they take a tenth of a second."""
_LONGEST_WAIT = 3.0
"""Seconds after which an answer is not waited for any more."""


class Pace:
    """Tells when the next frame may be sent; a terminal that never answers is not waited for."""

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock = clock
        self._on_its_way: deque[tuple[float, int]] = deque()
        self._has_answered = False

    @property
    def seconds_to_wait(self) -> float:
        """How long to wait for an answer before another frame is sent; 0 if it may be sent now."""
        if not self._has_answered or self._length <= _MOST_ON_ITS_WAY:
            return 0
        wait = self._on_its_way[0][0] + _LONGEST_WAIT - self._clock()
        if wait <= 0:
            self._on_its_way.clear()
            self._has_answered = False
        return max(0, wait)

    @property
    def _length(self) -> int:
        return sum(length for _, length in self._on_its_way)

    def sent(self, length: int) -> None:
        """Note that a frame of so many characters was sent, with `REQUEST` behind it."""
        self._on_its_way.append((self._clock(), length))

    def answered(self) -> None:
        """Note that the terminal has come as far as the oldest request."""
        self._has_answered = True
        if self._on_its_way:
            self._on_its_way.popleft()
