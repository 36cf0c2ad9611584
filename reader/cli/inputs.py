"""The articles that a command's paths name, or those of a list of paths."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import replace
from io import BufferedIOBase
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from reader import formats
from reader.cli.arguments import STANDARD_INPUT
from reader.cli.exits import UsageError
from reader.cli.narration import tell, tell_of_state
from reader.config import default_paths
from reader.errors import FormatError, LibraryError, NoArticleError
from reader.library.catalogue.annotated import AnnotatedArticle, annotate
from reader.library.opening.file_reading import FileReading
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.scan import FoundFile
from reader.library.state.corrections import Corrections
from reader.library.state.state import State

if TYPE_CHECKING:
    from reader.library.refresh.parsing import Parser

_MUCH = 500_000
"""Bytes of a folder's files; for fewer it does not pay to start processes that read them."""
_MOST_WORKERS = 8
_LARGE = 8_000_000
"""Bytes; a larger file has a process of its own, which may take more memory."""
_CHUNK = 65_536
"""Bytes that are taken from a list of paths at once, or fewer where its writer is slow."""


def named_inputs(arguments: argparse.Namespace) -> Iterable[str]:
    """Give the paths on the command line, or those of `--files-from` as they come in.

    `-0` without a list is wrong usage. In a list, `-` is a file of that name.
    """
    if arguments.files_from is None:
        if arguments.null:
            arguments.complain("-0 needs --files-from")
        paths: Iterable[str] = arguments.paths
        return paths
    return _listed(arguments.files_from, b"\0" if arguments.null else b"\n")


def standard_input() -> BufferedIOBase:
    """Give the bytes of standard input.

    Raises:
        UsageError: Whoever started the program has closed it.
    """
    if sys.stdin is None:
        raise UsageError("standard input is closed")
    return sys.stdin.buffer  # type: ignore[return-value]  # BufferedReader, which is one


def annotated_articles(
    names: Iterable[str], failures: list[str], arguments: argparse.Namespace
) -> Iterator[AnnotatedArticle]:
    """Read and annotate the articles of files, of folders, and of standard input (`-`).

    They are as the user has corrected them, unless the command line wants them `uncorrected`, and
    read as the `format` that it names. What cannot be read is told on stderr and added to
    `failures`; the rest goes on.
    """
    corrections = Corrections() if arguments.uncorrected else _corrections()
    for annotated in _articles(names, arguments.format, failures):
        file = Path(os.path.realpath(annotated.article.path))  # as the library would name it
        yield corrections.apply(annotated, file)


def _corrections() -> Corrections:
    """What the user corrected; where that cannot be read, nothing, and it is told."""
    file = default_paths().state_file
    if not file.exists():
        return Corrections()
    try:
        state = State(file, must_write=False)
        try:
            tell_of_state(state)
            return state.corrections()[1]
        finally:
            state.close()
    except LibraryError as error:
        tell(f"your corrections are left out: {error}")
        return Corrections()


def _listed(name: str, end: bytes) -> Iterator[str]:
    if name == STANDARD_INPUT:
        yield from _names(standard_input(), end)
        return
    with Path(name).open("rb") as file:
        yield from _names(file, end)


def _names(file: BufferedIOBase, end: bytes) -> Iterator[str]:
    """The paths in a list, byte for byte; empty ones are passed over."""
    for name in _pieces(file, end):
        if name:
            yield f"./{STANDARD_INPUT}" if name == STANDARD_INPUT.encode() else os.fsdecode(name)


def _pieces(file: BufferedIOBase, end: bytes) -> Iterator[bytes]:
    pending: list[bytes] = []
    while chunk := file.read1(_CHUNK):
        first, *others = chunk.split(end)
        pending.append(first)
        for piece in others:
            yield b"".join(pending)
            pending = [piece]
    yield b"".join(pending)


def _articles(
    names: Iterable[str], format_name: str | None, failures: list[str]
) -> Iterator[AnnotatedArticle]:
    with closing(_FileReader(format_name)) as reader:
        for name in names:
            try:
                if name == STANDARD_INPUT:
                    yield from reader.articles(Path("standard input"), _all_of(standard_input()))
                elif os.path.isdir(name):  # noqa: PTH112 (Path.is_dir raises for what may not be looked at)
                    yield from _articles_of_folder(Path(name), reader, failures)
                else:
                    yield from reader.articles(Path(name), _piped(name))
            except FormatError as error:
                _note_failure(error, failures)


def _all_of(pipe: BinaryIO | BufferedIOBase) -> bytes:
    """What comes through a pipe, or more than can be read of what has no end."""
    return pipe.read(formats.MOST_BYTES + 1)


def _piped(name: str) -> bytes | None:
    """What a pipe or a device of this name gives; None for a file, and where there is nothing."""
    with suppress(OSError, ValueError):
        if Path(name).exists() and not Path(name).is_file():
            with Path(name).open("rb") as pipe:
                return _all_of(pipe)
    return None


class _FileReader:
    """Reads one file after the other: a small text here, the others by a process with limits."""

    def __init__(self, format_name: str | None) -> None:
        self.format_name = format_name
        self._parser: Parser | None = None

    def articles(self, path: Path, data: bytes | None = None) -> Iterator[AnnotatedArticle]:
        """Give the articles of one file as they are read; raises FormatError as `load` does."""
        name = self.format_name
        reading = FileReading(path, data, format=name)
        if reading.needs_process():
            yield from self._articles_by_process(path, data, reading.size())
        elif data is not None:
            yield from map(annotate, formats.loads(data, path, name))
        else:
            yield from map(annotate, formats.load(path, name))

    def _articles_by_process(
        self, path: Path, data: bytes | None, size: int
    ) -> Iterator[AnnotatedArticle]:
        from reader.library.refresh.parsing import Job, Parser

        job = Job(FoundFile(path, size, 0), format=self.format_name, data=data)
        if size > _LARGE:  # somebody wants to see it, however large: in a process of its own
            limits = Limits()
            with closing(Parser(replace(limits, memory=limits.memory_for(size)))) as parser:
                yield from parser.stream(job)
            return
        self._parser = self._parser or Parser(Limits())
        yield from self._parser.stream(job)

    def close(self) -> None:
        """End the process."""
        if self._parser is not None:
            self._parser.close()


def _articles_of_folder(
    path: Path, reader: _FileReader, failures: list[str]
) -> Iterator[AnnotatedArticle]:
    from reader.library.refresh.scan import scan

    found = scan([path], formats.is_supported)
    for folder in found.unseen:  # or merely empty
        if not os.access(folder, os.R_OK | os.X_OK):
            _note_failure(FormatError(folder, "you have no permission to list it"), failures)
    if sum(file.size for file in found.files) > _MUCH:
        yield from _articles_by_workers(found.files, reader.format_name, failures)
        return
    for file in found.files:
        try:
            yield from reader.articles(file.path)
        except NoArticleError:
            continue
        except FormatError as error:
            _note_failure(error, failures)


def _articles_by_workers(
    files: Sequence[FoundFile], format_name: str | None, failures: list[str]
) -> Iterator[AnnotatedArticle]:
    """The articles of many files, in order, read in as many processes as there are cores."""
    from reader.library.refresh.parsing import Job, ParserPool

    workers = min(os.cpu_count() or 1, _MOST_WORKERS)
    jobs = (Job(file, format=format_name) for file in files)
    with ParserPool(workers, Limits()) as pool:
        for parsed in pool.parse(jobs):
            if parsed.failure is not None:
                _note_failure(FormatError(parsed.job.found.path, parsed.failure), failures)
            yield from parsed.articles


def _note_failure(error: FormatError, failures: list[str]) -> None:
    failures.append(str(error.path))
    tell(str(error))
