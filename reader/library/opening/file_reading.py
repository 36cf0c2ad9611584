"""Reads a file in stages, so that it can be looked at before all of it is known.

A small text is read here and then annotated. What is large, or of a format that needs it, is read
and annotated by a process with limits: whatever that takes, the threads of this one wait for no
more than a piece of it. Where the format allows it, the beginning of a large file is read here
first, in a moment.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from reader.article import Article, Block, Span
from reader.errors import FormatError
from reader.formats import (
    MOST_BYTES,
    is_read_in_order,
    load,
    load_all,
    loads,
    needs_process,
    streamed_format,
)
from reader.library.catalogue.annotated import AnnotatedArticle, Json, annotate
from reader.library.opening.pieces import ArticleAssembly
from reader.library.refresh.frames import read_frame, write_frame
from reader.library.refresh.garbage import keeping_what_is_made
from reader.library.refresh.process_ending import ending_of
from reader.library.refresh.process_limits import TOO_LARGE, Limits
from reader.own_process import start_process

_LARGE = 400_000
"""Bytes; a larger file is read by a process of its own, however harmless its format."""
_READING_PROCESS = "reader.library.opening.reading_process"
_BEGINNING = 1 << 16
"""Bytes of a large file that are read first; so many characters are annotated first."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A file as far as it has been read."""

    articles: Sequence[AnnotatedArticle]
    """Those whose marks are still being looked for, or whose text is, say so."""

    @property
    def is_last(self) -> bool:
        """Whether all is known."""
        return not any(article.is_provisional for article in self.articles)


class FileReading:
    """Reads one file, or content without a file of its own."""

    def __init__(
        self,
        path: Path,
        data: bytes | None = None,
        *,
        format: str | None = None,  # noqa: A002
        with_beginning: bool = False,
        limits: Limits | None = None,
    ) -> None:
        """Prepare to read; `with_beginning` is for who can do something with that alone.

        `format` names the one to read it as, whatever it looks like. A process of its own keeps to
        the `limits` until it has read the text, and to that of memory until its end.
        """
        self._path = path
        self._data = data
        self._format = format
        self._limits = limits or Limits()
        self._with_beginning = with_beginning
        self._process: subprocess.Popen[bytes] | None = None
        self.is_stopped = False
        """Whether nobody waits for it any more."""

    def stages(self) -> Iterator[Stage]:
        """Give each stage once it is reached, each knowing more than the one before.

        The marks of the last are exactly those that `annotate` finds. It ends early once it is
        stopped.

        Raises:
            FormatError: The file cannot be read.
        """
        yield from self._large_stages() if self.needs_process() else self._small_stages()

    def stop(self) -> None:
        """End the reading at once, from any thread."""
        self.is_stopped = True
        if self._process is not None:
            self._process.kill()

    @property
    def process_id(self) -> int | None:
        """The number of the process that reads, once there is one."""
        return self._process.pid if self._process is not None else None

    def size(self) -> int:
        """Give the bytes of the file, or of the content; 0 of a pipe, and where there is none."""
        if self._data is not None:
            return len(self._data)
        with suppress(OSError, ValueError):
            if self._path.is_file():
                return self._path.stat().st_size
        return 0  # a pipe, or nothing that can be read: reading it says so

    def needs_process(self) -> bool:
        """Whether only a process with limits is to read it: not a small text, nor what cannot be
        read at all, which is told at once."""
        size = self.size()
        if size > _LARGE:
            return size <= MOST_BYTES or streamed_format(self._path, self._format) is not None
        if self._data is not None:
            return needs_process(self._path, self._data, self._format)
        try:
            if not self._path.is_file():  # a pipe would be read empty by this
                return False
            with self._path.open("rb") as file:
                return needs_process(self._path, file.read(_BEGINNING), self._format)
        except (OSError, ValueError):  # reading the whole says why
            return False

    def _small_stages(self) -> Iterator[Stage]:
        path, data, name = self._path, self._data, self._format
        articles, missing = load_all(load(path, name) if data is None else loads(data, path, name))
        yield Stage([_provisional(article) for article in articles])
        if not self.is_stopped:
            annotated = (annotate(article) for article in articles)
            yield Stage([replace(article, ended_early=missing) for article in annotated])

    def _large_stages(self) -> Iterator[Stage]:
        first: AnnotatedArticle | None = None
        if self._with_beginning and (first := self._beginning()) is not None:
            yield Stage([first])
        limits, size = self._limits, self.size()
        seconds, memory = limits.seconds_for(size), limits.memory_for(size)
        process = self._process = start_process(_READING_PROCESS, str(seconds), str(memory))
        if self.is_stopped:
            process.kill()
        try:
            if first is not None:
                yield Stage([_annotated_first(first)])
            yield from self._stages_of(process)
        finally:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                assert pipe is not None
                with suppress(OSError):
                    pipe.close()
            process.wait()

    def _beginning(self) -> AnnotatedArticle | None:
        """The article as its beginning gives it; None where that cannot be told."""
        if not is_read_in_order(self._path, self._format):
            return None
        try:
            if self._data is not None:
                data = self._data[:_BEGINNING]
            else:
                with self._path.open("rb") as file:
                    data = file.read(_BEGINNING)
            end = data.rfind(b"\n")
            if end < len(data) // 2:
                end = max(end, data.rfind(b" "))  # a line that is longer is cut between words
            if end <= 0 or b"\0" in data:
                return None
            article = next(loads(data[:end], self._path, self._format), None)
        except (OSError, FormatError):  # reading the whole says why
            return None
        if article is None or not is_read_in_order(self._path, article.format):
            return None
        length = len(article.text)
        return _provisional(article, rest=max(1, self.size() * length // end - length))

    def _stages_of(self, process: subprocess.Popen[bytes]) -> Iterator[Stage]:
        """The stages that a process gives."""
        assert process.stdin is not None
        assert process.stdout is not None
        request = {
            "path": str(self._path),
            "has_data": self._data is not None,
            "format": self._format,
        }
        with suppress(OSError):  # it has ended already: its answer tells how
            write_frame(process.stdin, json.dumps(request).encode("ascii"))
            if self._data is not None:
                write_frame(process.stdin, self._data)
        pieces = self._pieces(process, self._limits.output_for(self.size()))
        begun = _begun(pieces)
        with keeping_what_is_made():
            assemblies = _articles_in(begun)
            articles = [assembly.article() for assembly in assemblies]
        if self.is_stopped:
            return
        found = [_provisional(article) for article in articles]
        yield Stage(list(_annotated_at_first(found)))
        begun = _begun(pieces)
        with keeping_what_is_made():
            missing = _take_marks(begun, assemblies)
            if not self.is_stopped:
                annotated = [
                    AnnotatedArticle(article, *assembly.marks(), ended_early=missing)
                    for article, assembly in zip(articles, assemblies, strict=True)
                ]
        if not self.is_stopped:
            yield Stage(annotated)

    def _pieces(self, process: subprocess.Popen[bytes], limit: int) -> Iterator[Json]:
        """The pieces as they come; what is missing at their end is an error unless it was stopped.

        Those of the text may have `limit` bytes together.

        Raises:
            FormatError: The process could not read the file, ended, or gave too much.
        """
        assert process.stdout is not None
        is_text = True
        while True:
            try:
                frame = read_frame(process.stdout)
            except (OSError, ValueError):  # closed while it was read
                frame = None
            if frame is None:
                if self.is_stopped:
                    return
                memory = self._limits.memory_for(self.size())
                raise FormatError(self._path, ending_of(process).reason(memory))
            limit -= len(frame) if is_text else 0
            if limit < 0:
                raise FormatError(self._path, TOO_LARGE)
            piece: Json = json.loads(frame)
            is_text = is_text and "read" not in piece
            if "failure" in piece:
                raise FormatError(self._path, piece["failure"])
            yield piece


def _provisional(article: Article, *, rest: int = 0) -> AnnotatedArticle:
    return AnnotatedArticle(article, (), (), is_provisional=True, rest=rest)


def _annotated_first(provisional: AnnotatedArticle) -> AnnotatedArticle:
    """The same with what is found in the beginning read by itself: most of it is right."""
    article = provisional.article
    beginning = article if provisional.rest else _beginning_of(article)
    found = annotate(beginning)
    return replace(provisional, statements=found.statements, figures=found.figures)


def _annotated_at_first(articles: Iterable[AnnotatedArticle]) -> Iterator[AnnotatedArticle]:
    """The same, the first with what is found in their beginnings: as many as take a moment."""
    seen = 0
    for article in articles:
        yield _annotated_first(article) if seen < _BEGINNING else article
        seen += len(article.article.text)


def _beginning_of(article: Article) -> Article:
    """As many of the first blocks as are annotated in a moment."""
    blocks: list[Block] = []
    for block in article.blocks:
        if block.span.end > _BEGINNING:
            break
        blocks.append(block)
    end = blocks[-1].span.end if blocks else min(_BEGINNING, len(article.text))
    links = tuple(link for link in article.links if link.span.end <= end)
    labels = tuple(label for label in article.labels if label.end <= end)
    text = Span(0, end).of(article.text)
    return replace(article, text=text, blocks=tuple(blocks), links=links, labels=labels)


def _begun(pieces: Iterator[Json]) -> Iterator[Json]:
    """The same pieces once the first has come, which may be long after it was waited for."""
    return chain(list(islice(pieces, 1)), pieces)


def _articles_in(pieces: Iterator[Json]) -> list[ArticleAssembly]:
    """The articles, up to the piece that says that these are all."""
    found: list[ArticleAssembly] = []
    for piece in pieces:
        if "read" in piece:
            break
        if "article" in piece:
            found.append(ArticleAssembly(piece))
        else:
            found[-1].take(piece)
    return found


def _take_marks(pieces: Iterator[Json], assemblies: Sequence[ArticleAssembly]) -> str:
    """Add the marks of each article, up to the piece that says that these are all.

    Gives why there may be more articles, as that piece says.
    """
    following = iter(assemblies)
    for piece in pieces:
        if "annotated" in piece:
            return str(piece["annotated"])
        if "marks" in piece:
            assembly = next(following)
        else:
            assembly.take(piece)
    return ""
