"""Writing segments in processes of their own, so that every core has work.

`python -m reader.index.segment_process FOLDER NAME` takes an article as JSON on each line of
standard input, then an empty line; it answers with the segments that it has written, as JSON.
Without the empty line it has lost its parent, and writes nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from queue import Queue
from typing import IO, Self

from reader.errors import LibraryError
from reader.index.schema import IndexDocument
from reader.index.segment import ArticleSegment
from reader.own_process import start_process


class SegmentProcesses:
    """Processes that write new segments beside this one, each of a part of the articles."""

    def __init__(self, folder: Path, index_name: str, count: int) -> None:
        """Start them."""
        self._index_name = index_name
        self.ids: set[int] = set()
        """Of the articles that they were given."""
        self._processes = [start_process(__name__, str(folder), index_name) for _ in range(count)]
        self._feeds = [_Feed(_pipe(process.stdin)) for process in self._processes]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.kill()
        for feed in self._feeds:
            feed.end()
        for process in self._processes:
            with suppress(OSError):  # what was not sent yet is not wanted any more
                _pipe(process.stdin).close()
            _pipe(process.stdout).close()
            process.wait()

    def share(self, documents: Iterable[IndexDocument]) -> Iterator[IndexDocument]:
        """Send the processes their part of the articles; gives the others, for this process.

        Articles with one id go to one process, in their order.
        """
        count = 1 + len(self._feeds)
        for document in documents:
            place = document.id % count
            if place == 0:
                yield document
            else:
                self.ids.add(document.id)
                self._feeds[place - 1].send(_line(document))
        for feed in self._feeds:
            feed.send(_END)
            feed.flush()

    def written(self) -> list[ArticleSegment]:
        """Give the segments that they have written, once all articles have been shared.

        Raises LibraryError where a process did not finish.
        """
        return [segment for process in self._processes for segment in self._written(process)]

    def _written(self, process: subprocess.Popen[bytes]) -> Iterator[ArticleSegment]:
        answer = _pipe(process.stdout).read()
        if process.wait() or not answer:
            raise LibraryError(_UNFINISHED)
        for segment_id, count, deleted in json.loads(answer):
            yield ArticleSegment(None, self._index_name, count, segment_id, set(deleted) or None)


class _Feed:
    """Sends lines to a process that may not be ready for them: nobody waits for another's disk."""

    def __init__(self, pipe: IO[bytes]) -> None:
        self._pipe = pipe
        self._lines: list[bytes] = []
        self._waiting: Queue[Sequence[bytes]] = Queue(_MOST_WAITING)
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def send(self, line: bytes) -> None:
        """Send a line; waits where very many have not been taken yet."""
        self._lines.append(line)
        if len(self._lines) == _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Send what has been held back until there is more."""
        self._waiting.put(self._lines)
        self._lines = []

    def end(self) -> None:
        """Send nothing more; the process must have ended or been given all."""
        self._waiting.put(())
        self._thread.join()

    def _run(self) -> None:
        is_broken = False
        while lines := self._waiting.get():
            if is_broken:
                continue  # that the process has ended is seen when its answer is missing
            try:
                self._pipe.writelines(lines)
                self._pipe.flush()
            except OSError:
                is_broken = True


_AT_ONCE = 64
"""Lines."""

_MOST_WAITING = 128
"""Times so many, which a process takes longer to use up than another does to write a segment."""

_END = b"\n"
_UNFINISHED = "The index could not be written: a process that writes a part of it ended."


def _line(document: IndexDocument) -> bytes:
    return json.dumps(asdict(document), separators=(",", ":")).encode("ascii") + b"\n"


def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe


def _documents(lines: Iterable[bytes]) -> Iterator[IndexDocument]:
    for line in lines:
        if line == _END:
            return
        record = json.loads(line)
        yield IndexDocument(**{**record, "authors": tuple(record["authors"])})
    sys.exit(1)  # the end was not told: whoever sent the articles is gone


def main() -> None:
    """Write what is told on standard input."""
    from reader.index.writing import SegmentWriter

    folder, index_name = Path(sys.argv[1]), sys.argv[2]
    writer = SegmentWriter(folder, index_name)
    try:
        segments, _ = writer.write(_documents(sys.stdin.buffer))
    except BaseException:
        writer.discard()
        raise
    answer = [(s.segid, s.doc_count_all(), sorted(s.deleted())) for s in segments]
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
