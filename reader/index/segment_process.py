"""Writing segments in processes of their own, so that every core has work.

`python -m reader.index.segment_process FOLDER NAME` takes an article as JSON on each line of
standard input, then an empty line; it answers with the segments that it has written, as JSON.
Without the empty line it has lost its parent, and writes nothing.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import IO, Self

from reader.errors import LibraryError
from reader.index.schema import IndexDocument
from reader.index.segment import ArticleSegment


class SegmentProcesses:
    """Several processes that share the writing of new segments."""

    def __init__(self, folder: Path, index_name: str, count: int) -> None:
        """Start them."""
        self._index_name = index_name
        command = [sys.executable, "-m", __name__, str(folder), index_name]
        self._processes = [
            subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            for _ in range(count)
        ]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._processes:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what was not sent yet is not wanted any more
                    _pipe(pipe).close()
            process.wait()

    def write(self, documents: Iterable[IndexDocument]) -> tuple[list[ArticleSegment], set[int]]:
        """Write articles as new segments; gives these and the ids of the articles.

        Articles with one id go to one process, in their order. Raises LibraryError where a process
        did not finish.
        """
        ids: set[int] = set()
        inputs = [_pipe(process.stdin) for process in self._processes]
        try:
            for document in documents:
                ids.add(document.id)
                inputs[document.id % len(inputs)].write(_line(document))
            for pipe in inputs:
                pipe.write(_END)
                pipe.close()
        except BrokenPipeError as error:
            raise LibraryError(_UNFINISHED) from error
        return [segment for process in self._processes for segment in self._written(process)], ids

    def _written(self, process: subprocess.Popen[bytes]) -> Iterator[ArticleSegment]:
        answer = _pipe(process.stdout).read()
        if process.wait() or not answer:
            raise LibraryError(_UNFINISHED)
        for segment_id, count, deleted in json.loads(answer):
            yield ArticleSegment(None, self._index_name, count, segment_id, set(deleted) or None)


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
