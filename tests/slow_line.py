"""A line of so many bytes a second and some delay, between a program and its terminal.

`python -m tests.slow_line ONE_WAY BYTES_A_SECOND COUNT COMMAND …` runs a command at the end of such
a line, and writes into the file COUNT how many bytes have come out of it.
"""

from __future__ import annotations

import os
import pty
import re
import select
import sys
import termios
import time
import tty
from collections import deque
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.terminal import Terminal

_NAMES = re.compile(rb"\x1b\[>[\d;]*c|\x1bP>\|[^\x1b]*\x1b\\")
"""Answers that tell which terminal it is (DA2, XTVERSION): it is to be taken for what TERM says."""


class Line:
    """What is on its way: it takes all that it is given at once, as sshd and the network do."""

    def __init__(self, one_way: float, bytes_a_second: float) -> None:
        """Take seconds of delay each way, and how fast output arrives."""
        self._one_way = one_way
        self._rate = bytes_a_second
        self._arriving: deque[tuple[float, bytes]] = deque()
        self._free_at = 0.0
        """When the line has sent all that it was given."""
        self._typed: deque[tuple[float, bytes]] = deque()

    @property
    def is_empty(self) -> bool:
        """Whether no output is on its way."""
        return not self._arriving

    def type(self, keys: bytes) -> None:
        """Take what is typed."""
        self._typed.append((time.monotonic() + self._one_way, keys))

    def write(self, output: bytes) -> None:
        """Take what the program writes."""
        self._free_at = max(self._free_at, time.monotonic()) + len(output) / self._rate
        self._arriving.append((self._free_at + self._one_way, output))

    def typed(self) -> bytes:
        """Give what has arrived at the program."""
        return _arrived(self._typed)

    def written(self) -> bytes:
        """Give what has arrived at the terminal."""
        return _arrived(self._arriving)


def _arrived(queue: deque[tuple[float, bytes]]) -> bytes:
    """Take out of a queue the first of what has arrived; nothing where none has."""
    return queue.popleft()[1] if queue and queue[0][0] <= time.monotonic() else b""


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
        self._line = Line(one_way, bytes_a_second)
        super().__init__(command, environment)

    def press(self, keys: str | bytes) -> None:
        """Type `keys`; they arrive later."""
        self._line.type(keys.encode() if isinstance(keys, str) else keys)
        self._relay(0)

    def _relay(self, seconds: float) -> None:
        """Hand on what has arrived at the program, and take what it has written."""
        while keys := self._line.typed():
            super().press(keys.decode())
        while select.select([self._descriptor], [], [], seconds)[0]:
            output = self._take_output()
            if not output:
                return
            seconds = 0
            self._line.write(output)

    def _read(self, seconds: float) -> bool:
        end = time.monotonic() + seconds
        while True:
            self._relay(0.005)
            if output := self._line.written():
                self._show(output)
                return True
            if self.status is not None and self._line.is_empty:
                return False
            if time.monotonic() >= end:
                return True


def relay(line: Line, count: Path, command: Sequence[str]) -> None:
    """Run a command at the line's other end, this process's terminal being at this one."""
    size = termios.tcgetwinsize(sys.stdin)
    counted = os.open(count, os.O_WRONLY | os.O_CREAT)
    process, descriptor = pty.fork()
    if process == 0:
        os.execvp(command[0], list(command))
    termios.tcsetwinsize(descriptor, size)
    before, total = termios.tcgetattr(sys.stdin), 0
    tty.setraw(sys.stdin)
    try:
        while True:
            ready = select.select([sys.stdin, descriptor], [], [], 0.005)[0]
            if sys.stdin in ready:
                line.type(_NAMES.sub(b"", os.read(sys.stdin.fileno(), 65_536)))
            if descriptor in ready:
                line.write(os.read(descriptor, 1_024))
            while keys := line.typed():
                os.write(descriptor, keys)
            while output := line.written():
                total += os.write(sys.stdout.fileno(), output)
                os.pwrite(counted, b"%12d" % total, 0)
    except OSError:  # the command has ended
        os.waitpid(process, 0)
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSADRAIN, before)


if __name__ == "__main__":
    relay(Line(float(sys.argv[1]), float(sys.argv[2])), Path(sys.argv[3]), sys.argv[4:])
