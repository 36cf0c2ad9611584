"""How much is on its way to the terminal, told from its answers.

A slow line has room for many frames that nobody wants to see any more: sshd and the network take
what they are given, and what is asked for by the next key shows seconds later. So each frame ends
with the request for a cursor position report, and no other is sent while more than a little has not
been answered.

A multiplexer answers for a terminal that may be far away, and takes all that it is given, too. In
one, frames are sent no faster than a slow line would carry them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from time import monotonic

REQUEST = "\x1b[6n"
"""Asks the terminal to answer when it has come as far."""
_MOST_ON_ITS_WAY = 2_048
"""Characters; at 20 kB/s they take a tenth of a second."""
_LONGEST_WAIT = 3.0
"""Seconds after which an answer is not waited for any more."""
_SLOW_LINE = 15_000
"""Characters a second that a line is taken to carry where no answer tells how many it does: those
of 20 kB/s, with room for what the multiplexer adds."""
_MULTIPLEXERS = ("TMUX", "STY", "ZELLIJ")
"""Variables that tmux, GNU screen and Zellij set."""


def is_answered_nearby(environment: Mapping[str, str]) -> bool:
    """Whether it is a multiplexer that answers, not the terminal."""
    return any(environment.get(name) for name in _MULTIPLEXERS)


class Pace:
    """Tells when the next frame may be sent; a terminal that never answers is not waited for."""

    def __init__(
        self, clock: Callable[[], float] = monotonic, *, answered_nearby: bool = False
    ) -> None:
        """Take the time in seconds, and whether answers tell nothing of the line."""
        self._clock = clock
        self._answered_nearby = answered_nearby
        self._free_at = 0.0
        """When a slow line has carried all that was sent."""
        self._on_its_way: deque[tuple[float, int]] = deque()
        self._has_answered = False

    @property
    def seconds_to_wait(self) -> float:
        """How long to wait before another frame is sent, or less; 0 if it may be sent now."""
        if self._answered_nearby:
            return max(0, self._free_at - _MOST_ON_ITS_WAY / _SLOW_LINE - self._clock())
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
        now = self._clock()
        self._free_at = max(self._free_at, now) + length / _SLOW_LINE
        self._on_its_way.append((now, length))

    def answered(self) -> None:
        """Note that the terminal has come as far as the oldest request."""
        self._has_answered = True
        if self._on_its_way:
            self._on_its_way.popleft()
