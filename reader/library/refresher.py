"""The background process that keeps the library up to date while the application is open.

`python -m reader.library.refresher` takes one line of JSON on standard input, writes its progress
as JSON lines on standard output, and ends with its parent or when it is done.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO

from reader.config import Paths
from reader.errors import LibraryError, ReaderError
from reader.library.checking import refresh_and_check
from reader.library.refreshing import Progress
from reader.text import clean

_NICENESS = 10
_PATIENCE = 1.0
"""Seconds between being told to stop and being killed; what a kill undoes the next run does."""


class Refresher:
    """A refresh in a process of its own; one at a time."""

    def __init__(self, paths: Paths, folders: Sequence[Path]) -> None:
        """Prepare to refresh `folders`, or every folder of the library where there are none."""
        self._paths = paths
        self._folders = tuple(folders)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "reader.library.refresher"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        request = {
            "config_file": str(self._paths.config_file),
            "data": str(self._paths.data),
            "cache": str(self._paths.cache),
            "folders": [str(folder) for folder in self._folders],
        }
        with contextlib.suppress(OSError):  # it has ended already: `messages` says how
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self._process.stdin.flush()

    def messages(self) -> Iterator[Progress]:
        """Give the progress as it is made, waiting for it; the last one is `finished`.

        Raises:
            LibraryError: The process ended without finishing, though nobody stopped it.
        """
        process = self._process
        if process is None:
            return
        assert process.stdout is not None
        with contextlib.suppress(ValueError):  # closed by `stop` while another thread reads here
            for line in process.stdout:
                progress = Progress(**json.loads(line))
                yield progress
                if progress.finished:
                    return
        if self._process is process:
            raise LibraryError("The library is not up to date: refreshing it ended unexpectedly.")

    def stop(self) -> None:
        """End the process; what it has committed stays, the rest is done by the next one."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        with contextlib.suppress(OSError):
            process.stdin.close()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        assert process.stdout is not None
        process.stdout.close()


def main() -> None:
    """Refresh what the request on standard input names."""
    os.nice(_NICENESS)
    requests, messages = _claim_pipes()
    request = json.loads(requests.readline())
    cancelled = threading.Event()
    threading.Thread(target=_end_with_parent, args=(requests, cancelled), daemon=True).start()
    paths = Paths(Path(request["config_file"]), Path(request["data"]), Path(request["cache"]))
    folders = [Path(folder) for folder in request["folders"]]

    def send(progress: Progress) -> None:
        try:
            messages.write(json.dumps(asdict(progress)).encode("ascii") + b"\n")
            messages.flush()
        except OSError:
            cancelled.set()

    try:
        refresh_and_check(paths, folders, send, workers=1, is_cancelled=cancelled.is_set)
    except ReaderError as error:
        send(Progress(finished=True, message=str(error)))
    except Exception as error:  # nobody else would hear of it
        reason = clean(f"{type(error).__name__}: {error}")
        send(Progress(finished=True, message=f"The library is not up to date: {reason}."))


def _claim_pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take standard input and output for this protocol alone: what a library prints is dropped."""
    requests, messages = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with Path(os.devnull).open("r+b") as nowhere:
        os.dup2(nowhere.fileno(), 0)
        os.dup2(nowhere.fileno(), 1)
    return requests, messages


def _end_with_parent(requests: IO[bytes], cancelled: threading.Event) -> None:
    """Wait for the parent to close the pipe, then end soon, and soon after in any case."""
    requests.read()
    cancelled.set()
    threading.Event().wait(_PATIENCE)
    os._exit(1)


if __name__ == "__main__":
    main()
