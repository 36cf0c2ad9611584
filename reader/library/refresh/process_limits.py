"""What reading one file may take, and how a process that reads files is held to it."""

from __future__ import annotations

import resource
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take."""

    seconds: float = 10.0
    """Of time by the clock, and as many more for each megabyte; see `seconds_for`."""
    memory: int = 1 << 30
    """Bytes of address space; held to on Linux."""
    output: int = 64 << 20
    """Bytes of JSON that an article comes to, and those of a small file together; see
    `output_for`."""

    def seconds_for(self, size: int) -> float:
        """Give the time for an article of a file of so many bytes, from the one before it on.

        A large file takes long on a slow machine.
        """
        return min(self.seconds_in_all(size), self.seconds * _MOST_TIMES)

    def seconds_in_all(self, size: int) -> float:
        """Give the time for a file of so many bytes: one of many articles, such as a mailbox, may
        take long as long as articles come from it."""
        return self.seconds * (1 + size / 1_000_000)

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


def limit_processor_time(seconds: int) -> None:
    """End this process by itself once it has worked for so many more seconds, and two."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    limit = int(used.ru_utime + used.ru_stime) + seconds + 2
    resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def unlimit_processor_time() -> None:
    """Let this process work for as long as it takes."""
    most = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (most, most))


def why_ended(process: subprocess.Popen[bytes]) -> str:
    """Say why a process that read a file has ended, as the part of a sentence after "because"."""
    try:
        code = process.wait(timeout=1)
    except subprocess.TimeoutExpired:
        return "what was read from it was not understood"
    if code == -signal.SIGXCPU:
        return "reading it took longer than a file is given"
    if code < 0:
        name = signal.strsignal(-code) or str(-code)
        return f"the program that reads it crashed ({name.lower()})"
    return f"the program that reads it ended unexpectedly (code {code})"
