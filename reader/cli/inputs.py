"""The articles that a command's paths name, or those of a list of paths."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator
from io import BufferedIOBase
from pathlib import Path

from reader import formats
from reader.article import Article
from reader.cli.arguments import STANDARD_INPUT
from reader.cli.exits import UsageError
from reader.cli.narration import tell, tell_of_state
from reader.config import default_paths
from reader.errors import FormatError, LibraryError, NoArticleError
from reader.library.catalogue.annotated import AnnotatedArticle, annotate
from reader.library.state.corrections import Corrections
from reader.library.state.state import State

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
    names: Iterable[str], failures: list[str], *, uncorrected: bool = False
) -> Iterator[AnnotatedArticle]:
    """Read and annotate the articles of files, of folders, and of standard input (`-`).

    They are as the user has corrected them, unless they are wanted `uncorrected`. What cannot be
    read is told on stderr and added to `failures`; the rest goes on.
    """
    corrections = Corrections() if uncorrected else _corrections()
    for article in _articles(names, failures):
        file = Path(os.path.realpath(article.path))  # as the library would name it
        yield corrections.apply(annotate(article), file)


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


def _articles(names: Iterable[str], failures: list[str]) -> Iterator[Article]:
    for name in names:
        try:
            yield from _articles_of(name, failures)
        except FormatError as error:
            _note_failure(error, failures)


def _articles_of(name: str, failures: list[str]) -> Iterator[Article]:
    if name == STANDARD_INPUT:
        yield from formats.loads(standard_input().read(), Path("standard input"))
        return
    path = Path(name)
    if not os.path.isdir(path):  # noqa: PTH112 (Path.is_dir raises for what may not be looked at)
        yield from formats.load(path)
        return
    from reader.library.refresh.scan import scan

    found = scan([path], formats.is_supported)
    for folder in found.unseen:  # or merely empty
        if not os.access(folder, os.R_OK | os.X_OK):
            _note_failure(FormatError(folder, "you have no permission to list it"), failures)
    for file in found.files:
        try:
            yield from formats.load(file.path)
        except NoArticleError:
            continue
        except FormatError as error:
            _note_failure(error, failures)


def _note_failure(error: FormatError, failures: list[str]) -> None:
    failures.append(str(error.path))
    tell(str(error))
