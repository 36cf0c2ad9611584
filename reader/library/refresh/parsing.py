"""Reading files in processes of their own, so that no file can stop or harm the refresh."""

from __future__ import annotations

import contextlib
import json
import math
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from types import TracebackType
from typing import IO, Any, Self, TypeVar

from reader.errors import FormatError, IncompleteError, LibraryError, NoArticleError
from reader.library.catalogue.annotated import AnnotatedArticle, article_from_json
from reader.library.refresh.frames import FrameTooLargeError, read_frame, write_frame
from reader.library.refresh.packed_articles import PackedArticles
from reader.library.refresh.process_ending import Ending, ending_of
from reader.library.refresh.process_limits import TOO_LARGE, Limits
from reader.library.refresh.scan import FoundFile
from reader.own_process import start_process

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Job:
    """A file to read."""

    found: FoundFile
    known_digest: str | None = None
    """The digest of the bytes that were read before: of a file that has it still, only the
    digest is given."""
    format: str | None = None
    """The name of the format to read it as, whatever it looks like."""
    data: bytes | None = None
    """What the file holds, where that was read already or there is no file."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What became of a job."""

    job: Job
    digest: str | None = None
    """Of the file's bytes; None where the system would not give them or something else than the
    file kept it from being read, so that it is tried again; "" where it took too long."""
    articles: Collection[AnnotatedArticle] = ()
    failure: str | None = None
    """Why the file could not be read, or not all of it: the part after "because". There are then no
    articles, or those that could be read."""
    was_cut_off: bool = False
    """Whether the process that read it was ended although the file may be as good as any: it waited
    for too long, or the system had no memory. The next try may come to the same, at the same
    cost."""

    @property
    def is_unchanged(self) -> bool:
        """Whether the file's content is what it was, and was therefore not read again."""
        return self.failure is None and self.digest == self.job.known_digest


class _BrokenError(Exception):
    """The worker ended, or said what it never says; the text is the reason, where it is known."""


_BREAKAGES = (OSError, ValueError, KeyError, TypeError, FrameTooLargeError, _BrokenError)
"""A pipe that broke, and everything that reading nonsense raises."""


class Parser:
    """One worker process, replaced whenever a file has broken it; one thread at a time."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None
        self._watchdog: _Watchdog | None = None

    def parse(self, job: Job) -> Parsed:
        """Read and annotate one file; never raises for anything that the file does.

        Raises LibraryError where no worker can be started at all.
        """
        if self._process is not None:
            try:
                return self._parse(job)
            except LibraryError:  # it was ended between two files, through no fault of this one
                pass
        return self._parse(job)

    def stream(self, job: Job) -> Generator[AnnotatedArticle, None, None]:
        """Give the articles of one file as they are read, however many; whoever takes them may
        take any time.

        Raises:
            FormatError: After the articles that could be read, where that is not all.
            NoArticleError: It is a file of another kind.
            LibraryError: No worker can be started at all.
        """
        path, answer = job.found.path, _Answer()
        yield from self._messages(job, answer, _article_in, math.inf)
        if answer.no_article is not None:
            raise NoArticleError(path, answer.no_article)
        if answer.failure is not None:
            kind = IncompleteError if answer.is_partial else FormatError
            raise kind(path, answer.told_failure or answer.failure)

    def _parse(self, job: Job) -> Parsed:
        answer = _Answer()
        limit = self._limits.output_for(job.found.size)
        for _ in self._messages(job, answer, answer.articles.add, limit):
            pass
        return Parsed(
            job,
            answer.digest,
            answer.articles.kept(),
            answer.told_failure,
            was_cut_off=answer.was_cut_off,
        )

    def _messages(
        self, job: Job, answer: _Answer, take: Callable[[bytes], T], limit: float
    ) -> Iterator[T]:
        """What is taken from the message of each article, and then the whole `answer`.

        All messages together may have `limit` bytes.
        """
        process, watchdog = self._started()
        limits, size = self._limits, job.found.size
        seconds, in_all = limits.seconds_for(size), limits.seconds_in_all(size)
        clock = limits.clock_for(size)
        watchdog.begin(clock)

        is_done = False
        try:
            requests, answers = _pipes(process)
            request = {
                "path": str(job.found.path),
                "known": job.known_digest,
                "format": job.format,
                "seconds": seconds,
                "in_all": in_all,
                "has_data": job.data is not None,
            }
            write_frame(requests, json.dumps(request).encode("ascii"))
            if job.data is not None:
                write_frame(requests, job.data)
            for message in answer.messages(answers, limit, limits.output):
                taken = take(message)
                watchdog.begin(math.inf)
                yield taken
                watchdog.begin(clock)
            is_done = True
        except _BREAKAGES as error:
            answer.broken = error
            is_done = True
        finally:
            if not is_done:  # nobody wants the rest
                self.close()
        is_late = watchdog.has_passed()
        if is_late:
            answer.digest = None
            answer.was_cut_off = True
            answer.failure = f"nothing came of it in {clock:.3g} seconds; it is tried again"
        elif isinstance(answer.broken, FrameTooLargeError):
            answer.failure = TOO_LARGE
        elif answer.broken is not None:
            ending = ending_of(process)
            if answer.digest is None and not ending.is_out_of_time:
                self.close()
                raise LibraryError(
                    "No file can be read: the process that reads them ended before it began "
                    f"({ending.reason(limits.memory)})."
                )
            spent = in_all if answer.has_used_all_time else seconds
            _tell_ending(answer, ending, limits.memory, spent)
        if is_late or answer.broken is not None or answer.is_spent:
            self.close()

    def _started(self) -> tuple[subprocess.Popen[bytes], _Watchdog]:
        if self._process is None or self._watchdog is None:
            self._process = _start(self._limits)
            self._watchdog = _Watchdog(self._process, self._limits.clock_for(0))
        return self._process, self._watchdog

    def get_ready(self) -> None:
        """Start the worker process and have it load what reading an article takes."""
        process, watchdog = self._started()
        watchdog.begin(self._limits.clock_for(0))
        try:
            requests, answers = _pipes(process)
            write_frame(requests, json.dumps({"path": None}).encode("ascii"))
            read_frame(answers)
        except _BREAKAGES:
            self.close()  # the first file would tell why
        if watchdog.has_passed():
            self.close()

    def stop(self) -> None:
        """End the worker process at once, from any thread: a file it is reading has failed."""
        process = self._process
        if process is not None:
            process.kill()

    def close(self) -> None:
        """End the worker process; the next file would start another."""
        process, self._process = self._process, None
        if self._watchdog is not None:
            self._watchdog.end()
            self._watchdog = None
        if process is None:
            return
        process.kill()
        for pipe in _pipes(process):
            with contextlib.suppress(OSError):
                pipe.close()
        process.wait()


class ParserPool:
    """Several workers, started when there is work for them."""

    def __init__(self, workers: int, limits: Limits) -> None:
        self._parsers = [Parser(limits) for _ in range(workers)]
        self._idle: SimpleQueue[Parser] = SimpleQueue()
        for parser in self._parsers:
            self._idle.put(parser)
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="parse")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)
        for parser in self._parsers:
            parser.stop()
        self._threads.shutdown(wait=True)
        for parser in self._parsers:
            parser.close()

    def get_ready(self) -> None:
        """Begin to start the workers, so that the first files need not wait for it."""
        for _ in self._parsers:
            self._threads.submit(self._get_one_ready)

    def parse(self, jobs: Iterable[Job]) -> Iterator[Parsed]:
        """Give what becomes of each job, in the order of the jobs."""
        pending: deque[Future[Parsed]] = deque()
        sizes: deque[int] = deque()
        size = 0
        for job in jobs:
            pending.append(self._threads.submit(self._parse, job))
            sizes.append(job.found.size)
            size += job.found.size
            while len(pending) > _AHEAD or (len(pending) > len(self._parsers) and size > _MOST):
                yield pending.popleft().result()
                size -= sizes.popleft()
        while pending:
            yield pending.popleft().result()

    def _get_one_ready(self) -> None:
        parser = self._idle.get()
        try:
            parser.get_ready()
        finally:
            self._idle.put(parser)

    def _parse(self, job: Job) -> Parsed:
        parser = self._idle.get()
        try:
            return parser.parse(job)
        finally:
            self._idle.put(parser)


_AHEAD = 512
"""Files that may be read ahead of the one whose turn it is: as many as keep the workers busy while
a batch is stored and indexed."""

_MOST = 8 << 20
"""Bytes of files that may be read ahead, save for one file for each worker."""


class _Answer:
    """What a worker has answered about a file so far."""

    def __init__(self) -> None:
        self.digest: str | None = None
        self.peak = 0
        """The most bytes that the worker had held before it began to read the file."""
        self.has_used_all_time = False
        """Whether the present article has only what is left of the time for the whole file."""
        self.articles = PackedArticles()
        self.count = 0
        """How many articles have come."""
        self.failure: str | None = None
        self.no_article: str | None = None
        """Why a file of another kind has none."""
        self.is_partial = False
        """Whether the failure itself tells what could not be read besides the articles."""
        self.is_spent = False
        self.was_cut_off = False
        self.broken: Exception | None = None

    def messages(self, pipe: IO[bytes], limit: float, article_limit: int) -> Iterator[bytes]:
        """Read to the end of the answer and give the messages of articles.

        They may have `limit` bytes together and each `article_limit`. Raises `_BREAKAGES`.
        """
        while True:
            frame = read_frame(pipe, int(min(limit, article_limit)))
            if frame is None:
                raise _BrokenError
            limit -= len(frame)
            if frame.startswith(_ARTICLE):
                yield frame
                self.count += 1
                continue
            message = json.loads(frame)
            if "digest" in message:
                self.digest, self.peak = message["digest"], message["peak"]
            elif "ends" in message:
                self.has_used_all_time = True
            else:
                self.failure = message["end"]
                self.no_article = message.get("none")
                self.is_spent = message["spent"]
                self.is_partial = message["partial"]
                return

    @property
    def told_failure(self) -> str | None:
        """Why the file could not be read, and how many of its articles were read before that."""
        count = self.count
        if self.failure is None or self.is_partial or not count:
            return self.failure
        return f"{self.failure}; {count:,} article{'s' if count > 1 else ''} of it could be read"


def _tell_ending(answer: _Answer, ending: Ending, memory: int, seconds: float) -> None:
    """Note in the answer why its worker has ended, which had these bytes and seconds."""
    if ending.is_out_of_time:
        answer.digest = answer.digest or ""
        answer.failure = f"reading it took longer than {seconds:.3g} seconds of processor time"
        return
    answer.failure = ending.reason(memory, answer.peak)
    if ending.is_killed:
        answer.was_cut_off = True
        answer.digest = None  # from outside, for want of memory perhaps: it is tried again


def _article_in(message: bytes) -> AnnotatedArticle:
    record: dict[str, Any] = json.loads(message)
    return article_from_json(record["article"])


_ARTICLE = b'{"article":'
"""What the message of an article begins with, as the worker writes it."""


class _Watchdog:
    """Kills a process that has not answered in time, whatever it is doing.

    One thread watches over all files that the process reads. It looks again when the time of a
    file may be over, and no sooner: one that begins meanwhile has until after that.
    """

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        """Watch a process that is given at least so many seconds for a file."""
        self._process = process
        self._seconds = seconds
        self._lock = threading.Lock()
        self._ended = threading.Event()
        self._deadline = math.inf
        """Until when the file that is being read may take."""
        self._has_passed = False
        threading.Thread(target=self._watch, name="watchdog", daemon=True).start()

    def begin(self, seconds: float) -> None:
        """Give the process its time for a file, from now on."""
        self._deadline = time.monotonic() + seconds

    def has_passed(self) -> bool:
        """End the time for a file; gives whether it was over, so that the process was killed."""
        with self._lock:
            self._deadline = math.inf
            return self._has_passed

    def end(self) -> None:
        """Watch no more."""
        self._ended.set()

    def _watch(self) -> None:
        wait = self._seconds
        while not self._ended.wait(wait):
            with self._lock:
                left = self._deadline - time.monotonic()
                if left <= 0:
                    self._has_passed = True
                    self._process.kill()
                    return
            wait = min(left, self._seconds)


def _start(limits: Limits) -> subprocess.Popen[bytes]:
    return start_process(
        "reader.library.refresh.parse_worker", str(limits.seconds), str(limits.memory)
    )


def _pipes(process: subprocess.Popen[bytes]) -> tuple[IO[bytes], IO[bytes]]:
    assert process.stdin is not None
    assert process.stdout is not None
    return process.stdin, process.stdout
