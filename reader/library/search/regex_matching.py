"""Matching regular expressions in bounded time: in processes that end where one takes too long."""

from __future__ import annotations

import contextlib
import json
import re
import subprocess
import threading
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import inf
from time import monotonic
from typing import IO

from reader.article import Span
from reader.errors import LibraryError
from reader.library.refresh.frames import read_frame, write_frame
from reader.own_process import start_process
from reader.query.nodes import Regex

_AT_ONCE = 32
"""Texts on their way: their answers must fit into a pipe while the request is being written."""
MOST_MATCHES = 10_000
"""In one text."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How long regular expressions may take."""

    of_text: float = 0.5
    """Seconds of processor time for one text."""
    in_all: float = 10.0
    """Seconds for one search, one text's more at most."""


@dataclass(frozen=True, slots=True)
class Matched:
    """In which articles a regular expression matches."""

    ids: frozenset[int]
    unchecked: frozenset[int]
    """Those for which there was not the time."""


class RegexMatcher:
    """Starts the processes, and keeps one for the next search; may be shared by threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._idle: subprocess.Popen[bytes] | None = None
        self._is_closed = False

    def matching(
        self, regex: Regex, texts: Iterable[tuple[int, bytes]], patience: Patience
    ) -> Matched:
        """Give those of the articles in whose texts a regular expression matches.

        Each text is given as the catalogue keeps it, behind its article's id.

        Raises:
            LibraryError: No process can be started.
        """
        end = monotonic() + patience.in_all
        found, unchecked = set(), set()
        with self._worker() as worker:
            remaining = iter(texts)
            while batch := list(islice(remaining, _AT_ONCE)):
                answers = worker.ask(regex, batch, patience.of_text, 1, end)
                for (article_id, _), spans in zip(batch, answers, strict=True):
                    if spans is None:
                        unchecked.add(article_id)
                    elif spans:
                        found.add(article_id)
        return Matched(frozenset(found), frozenset(unchecked))

    def spans(self, regex: Regex, text: str) -> list[Span]:
        """Give where a regular expression matches a text, in order; nothing if it takes too long.

        Raises:
            LibraryError: No process can be started.
        """
        return self.spans_in_time(regex, text) or []

    def spans_in_time(self, regex: Regex, text: str) -> list[Span] | None:
        """Give where a regular expression matches a text, in order; None if it takes too long.

        Raises:
            LibraryError: No process can be started.
        """
        kept = zlib.compress(text.encode("utf-8", "surrogatepass"), 1)
        with self._worker() as worker:
            (spans,) = worker.ask(regex, [(0, kept)], Patience().of_text, MOST_MATCHES, inf)
        return spans

    def close(self) -> None:
        """End the process that is kept; those at work end with what they do."""
        with self._lock:
            self._is_closed = True
            process, self._idle = self._idle, None
        _end(process)

    @contextlib.contextmanager
    def _worker(self) -> Iterator[_Worker]:
        with self._lock:
            process, self._idle = self._idle, None
        worker = _Worker(process)
        try:
            yield worker
        except BaseException:  # it may be in the middle of an answer
            _end(worker.process)
            raise
        with self._lock:
            if self._idle is None and not self._is_closed:
                self._idle, worker.process = worker.process, None
        _end(worker.process)


class _Worker:
    """One process, replaced whenever a text was too much for it."""

    def __init__(self, process: subprocess.Popen[bytes] | None) -> None:
        self.process = process

    def ask(
        self,
        regex: Regex,
        texts: Iterable[tuple[int, bytes]],
        seconds: float,
        most: int,
        end: float,
    ) -> list[list[Span] | None]:
        """Give the first matches in each of a few texts.

        None for one that took too long, or whose turn came after the time `end`.
        """
        waiting = [text for _, text in texts]
        answers: list[list[Span] | None] = []
        while waiting and monotonic() <= end:
            given = self._ask(regex, waiting, seconds, most)
            answers += given
            del waiting[: len(given)]
            if waiting:  # the process ended over the first of them
                _end(self.process)
                self.process = None
                answers.append(None)
                del waiting[0]
        return answers + [None] * len(waiting)

    def _ask(
        self, regex: Regex, texts: list[bytes], seconds: float, most: int
    ) -> list[list[Span] | None]:
        """The answers that come before the process ends."""
        answers: list[list[Span] | None] = []
        if self.process is None or self.process.poll() is not None:
            _end(self.process)
            self.process = _start()
        flags = re.MULTILINE | (re.IGNORECASE if regex.ignores_case else 0)
        request = {
            "pattern": regex.pattern,
            "flags": int(flags),
            "texts": len(texts),
            "seconds": seconds,
            "most": most,
        }
        requests, frames = _pipes(self.process)
        with contextlib.suppress(OSError):
            write_frame(requests, json.dumps(request).encode("ascii"))
            for text in texts:
                write_frame(requests, text)
        for _ in texts:
            frame = read_frame(frames)
            if frame is None:
                break
            answers.append([Span(start, end) for start, end in json.loads(frame)])
        return answers


def _start() -> subprocess.Popen[bytes]:
    try:
        return start_process("reader.library.search.regex_worker")
    except OSError as error:
        raise LibraryError(f"Regular expressions cannot be matched: {error}") from error


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout


def _end(process: subprocess.Popen[bytes] | None) -> None:
    if process is None:
        return
    process.kill()
    for pipe in _pipes(process):
        with contextlib.suppress(OSError):
            pipe.close()
    process.wait()
