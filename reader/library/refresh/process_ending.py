"""Why a process that read a file has ended, in the words that its user gets."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

from reader.library.refresh.process_limits import MAXRSS_UNIT, TOO_MUCH_MEMORY

_CRASHES = frozenset({signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGSEGV, signal.SIGTRAP})
"""What native code does, among other mistakes, when it gets no more memory."""
_MUCH = 0.4
"""Of the memory a process may take: what it failed for may have been as much again."""
_PATIENCE = 1.0
"""Seconds for which is waited for the end of a process that says nothing more."""
_PAUSE = 0.01


@dataclass(frozen=True, slots=True)
class Ending:
    """How a process has ended."""

    code: int | None
    """As `Popen.returncode` has it; None where it has not ended."""
    peak: int = 0
    """The most bytes of memory that it held; 0 where that is not known."""

    @property
    def is_out_of_time(self) -> bool:
        """Whether its processor time was over."""
        return self.code == -signal.SIGPROF

    @property
    def is_killed(self) -> bool:
        """Whether somebody else ended it, or the system for want of memory."""
        return self.code == -signal.SIGKILL

    def reason(self, memory: int, before: int = 0) -> str:
        """Say why it has ended, as the part of a sentence after "because".

        `memory` is how many bytes it was allowed; `before` is the most that it had held before it
        began with the file. Native code that gets no more memory mostly crashes, and says no more.
        """
        if self.code is None:
            return "what was read from it was not understood"
        if self.is_out_of_time:
            return "reading it took longer than a file is given"
        is_bounded = sys.platform == "linux"
        if -self.code in _CRASHES and is_bounded and self.peak > max(memory * _MUCH, before):
            return TOO_MUCH_MEMORY
        if self.code < 0:
            name = signal.strsignal(-self.code) or str(-self.code)
            return f"the program that reads it crashed ({name.lower()})"
        return f"the program that reads it ended unexpectedly (code {self.code})"


def ending_of(process: subprocess.Popen[bytes]) -> Ending:
    """Wait a little for the end of a process that says nothing more, and give it.

    Popen's own way of waiting does not tell what it held.
    """
    end = time.monotonic() + _PATIENCE
    while process.returncode is None and time.monotonic() < end:
        try:
            pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        except ChildProcessError:  # another thread was told
            process.poll()
            break
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return Ending(process.returncode, usage.ru_maxrss * MAXRSS_UNIT)
        time.sleep(_PAUSE)
    return Ending(process.returncode)
