"""The background process that keeps the library up to date while the application is open.

`python -m reader.library.refresh.refresher` takes one line of JSON on standard input, writes
its news as JSON lines on standard output, and ends with its parent.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any

from reader.config import Paths
from reader.errors import LibraryError, ReaderError
from reader.library.refresh.following import Follower, News, Phase
from reader.library.refresh.frames import claim_pipes
from reader.library.refresh.refreshing import Progress
from reader.library.refresh.watching import Means
from reader.own_process import start_process
from reader.text import clean

_NICENESS = 10
_PATIENCE = 1.0
"""Seconds between being told to stop and being killed; what a kill undoes the next run does."""
_LOOK_EVERY = 0.01
"""Seconds between two looks at whether something is still being written."""


class Refresher:
    """A process that follows folders; one at a time."""

    def __init__(self, paths: Paths, folders: Sequence[Path], *, by_events: bool = True) -> None:
        """Prepare to follow `folders`, or every folder of the library where there are none.

        Without `by_events` changes are looked for even where the system would tell of them.
        """
        self._paths = paths
        self._by_events = by_events
        self._folders = tuple(folders)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process."""
        self._process = start_process("reader.library.refresh.refresher")
        assert self._process.stdin is not None
        request = {
            "config_file": str(self._paths.config_file),
            "data": str(self._paths.data),
            "cache": str(self._paths.cache),
            "folders": [str(folder) for folder in self._folders],
            "by_events": self._by_events,
        }
        with contextlib.suppress(OSError):  # it has ended already: `messages` says how
            self._process.stdin.write(json.dumps(request).encode("ascii") + b"\n")
            self._process.stdin.flush()

    def messages(self) -> Iterator[News]:
        """Give the news as they come, waiting for them, until the process ends or is stopped.

        Raises:
            LibraryError: The process ended without saying why, though nobody stopped it.
        """
        process = self._process
        if process is None:
            return
        assert process.stdout is not None
        with contextlib.suppress(ValueError):  # closed by `stop` while another thread reads here
            for line in process.stdout:
                news = _news_from_json(json.loads(line))
                yield news
                if news.phase is Phase.ENDED:
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
    """Follow what the request on standard input names."""
    os.nice(_NICENESS)
    workers = _leave_one_core()
    requests, messages = claim_pipes()
    request = json.loads(requests.readline())
    stop = threading.Event()
    paths = Paths(Path(request["config_file"]), Path(request["data"]), Path(request["cache"]))
    folders = [Path(folder) for folder in request["folders"]]

    def send(news: News) -> None:
        try:
            messages.write(json.dumps(asdict(news)).encode("ascii") + b"\n")
            messages.flush()
        except OSError:
            stop.set()

    by_events = request["by_events"]
    follower = Follower(paths, folders, send, stop, workers=workers, by_events=by_events)
    ending = threading.Thread(target=_end_with_parent, args=(requests, stop, follower), daemon=True)
    ending.start()
    try:
        follower.run()
    except ReaderError as error:
        send(_last_news(str(error)))
    except Exception as error:  # nobody else would hear of it
        reason = clean(f"{type(error).__name__}: {error}")
        send(_last_news(f"The library is not up to date: {reason}."))


def _last_news(sentence: str) -> News:
    return News(Phase.ENDED, message=sentence)


def _news_from_json(fields: dict[str, Any]) -> News:
    means = fields["means"]
    return News(
        Phase(fields["phase"]),
        Progress(**fields["progress"]),
        fields["has_changed"],
        None if means is None else Means(**means),
        fields["message"],
    )


def _leave_one_core() -> int:
    """Keep one core free of this process and those it starts; gives how many may read files."""
    if not hasattr(os, "sched_setaffinity"):
        return 1
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) > 1:
        os.sched_setaffinity(0, cores[1:])
    return max(1, len(cores) - 2)


def _end_with_parent(requests: IO[bytes], stop: threading.Event, follower: Follower) -> None:
    """Wait for the parent to close the pipe, then end as soon as it can be, or soon after."""
    requests.read()
    stop.set()
    patience = time.monotonic() + _PATIENCE
    while not follower.is_idle and time.monotonic() < patience:
        time.sleep(_LOOK_EVERY)
    os._exit(0)


if __name__ == "__main__":
    main()
