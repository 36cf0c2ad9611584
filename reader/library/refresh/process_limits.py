"""What reading one file may take, and how a process that reads files is held to it."""

from __future__ import annotations

import resource
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take."""

    seconds: float = 10.0
    """Of processor time, and as many more for each megabyte; see `seconds_for`."""
    clock_times: float = 30.0
    """So many times that may pass by the clock until something comes of it; see `clock_for`."""
    memory: int = 1 << 30
    """Bytes of address space; held to on Linux."""
    output: int = 64 << 20
    """Bytes of JSON that an article comes to, and those of a small file together; see
    `output_for`."""

    def seconds_for(self, size: int) -> float:
        """Give the processor time for an article of a file of so many bytes, from the one before
        it on.

        A large file takes long on a slow machine.
        """
        return min(self.seconds_in_all(size), self.seconds * _MOST_TIMES)

    def seconds_in_all(self, size: int) -> float:
        """Give the processor time for a file of so many bytes: one of many articles, such as a
        mailbox, may take long as long as articles come from it."""
        return self.seconds * (1 + size / 1_000_000)

    def clock_for(self, size: int) -> float:
        """Give the time by the clock in which an article of a file of so many bytes has to come.

        A process that takes longer without having used up its processor time waits for something,
        such as a network drive, or has to leave the machine to others: that is not the file's
        fault.
        """
        return self.seconds_for(size) * self.clock_times

    def output_for(self, size: int) -> int:
        """Give the bytes of JSON that the articles of a file of so many bytes come to."""
        return int(self.output * min(1 + size / _OUTPUT_STEP, _MOST_OUTPUTS))

    def memory_for(self, size: int) -> int:
        """Give the memory for a file of so many bytes that somebody wants to see, however large.

        The library's workers keep to `memory`: there a file is one of many.
        """
        return self.memory + _MEMORY_PER_BYTE * size


TOO_MUCH_MEMORY = "it takes more memory than a file is given"
"""Why a file is not read for which the memory did not suffice, the part after "because"."""
TOO_LARGE = "its articles are larger than the program can take"
"""Why a file is not read that gives more than its output, the part after "because"."""
_MEMORY_PER_BYTE = 32
"""What a plain text takes that is full of statements and figures, as Python keeps them."""
_MOST_TIMES = 30
"""So many times the time of a small file is what any article may take."""
_NEARLY_ALL = 0.75
"""Of the memory; what failed then may have wanted a large piece."""
_OUTPUT_STEP = 16_000_000
"""Bytes of a file for which its articles may come to as much again."""
_MOST_OUTPUTS = 16
"""So many times the output of a small file is what any file may come to."""


def limit_memory(size: int) -> None:
    """Bound the address space in bytes, where the system can (Linux); leave no memory dumps."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def is_memory_spent() -> bool:
    """Whether this process has come near its bound of memory, so that whatever failed may have
    failed for want of it: native code says then that something else went wrong."""
    limit = resource.getrlimit(resource.RLIMIT_AS)[0]
    if sys.platform != "linux" or limit == resource.RLIM_INFINITY:
        return False
    try:
        with Path("/proc/self/status").open("rb") as lines:
            peaks = [int(line.split()[1]) << 10 for line in lines if line.startswith(b"VmPeak:")]
    except MemoryError:
        return True
    except OSError:  # it is not there in every container
        return False
    return max(peaks, default=0) > limit * _NEARLY_ALL


def limit_processor_time(seconds: float) -> None:
    """End this process once it has worked for so many more seconds, whatever it does then.

    SIGPROF ends it (POSIX, setitimer): unlike RLIMIT_CPU it counts in fractions of a second, and
    anew each time. What others do on the same machine does not count.
    """
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_PROF, max(seconds, _SHORTEST))


def unlimit_processor_time() -> None:
    """Let this process work for as long as it takes."""
    signal.setitimer(signal.ITIMER_PROF, 0)


_SHORTEST = 0.001
"""Seconds; none at all would mean no limit."""


class Allowance:
    """The processor time of this process for one file: so much for each article, and in all."""

    def __init__(self, seconds: float, in_all: float) -> None:
        """Give it to the file that begins now."""
        self._seconds = seconds
        self._end = time.process_time() + in_all

    def begin_article(self) -> bool:
        """Give the article that begins now its time; whether that is less than others have had,
        because no more is left for the file."""
        left = self._end - time.process_time()
        limit_processor_time(min(self._seconds, left))
        return left < self._seconds


def peak_memory() -> int:
    """Give the most bytes of memory that this process has held, of those that were in use."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * MAXRSS_UNIT


MAXRSS_UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes that `ru_maxrss` counts in."""
