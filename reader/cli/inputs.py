"""The articles that a command's paths name."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from reader import formats
from reader.article import Article
from reader.cli.arguments import STANDARD_INPUT
from reader.cli.narration import tell
from reader.errors import FormatError
from reader.library.annotated import AnnotatedArticle, annotate


def annotated_articles(names: Sequence[str], failures: list[str]) -> Iterator[AnnotatedArticle]:
    """Read and annotate the articles of files, of folders, and of standard input (`-`).

    What cannot be read is told on stderr and added to `failures`; the rest goes on.
    """
    for article in _articles(names, failures):
        yield annotate(article)


def _articles(names: Sequence[str], failures: list[str]) -> Iterator[Article]:
    for name in names:
        try:
            yield from _articles_of(name, failures)
        except FormatError as error:
            _note_failure(error, failures)


def _articles_of(name: str, failures: list[str]) -> Iterator[Article]:
    if name == STANDARD_INPUT:
        yield from formats.loads(sys.stdin.buffer.read(), Path("standard input"))
        return
    path = Path(name)
    if not path.is_dir():
        yield from formats.load(path)
        return
    from reader.library.scan import scan

    for found in scan([path], formats.is_supported).files:
        try:
            yield from formats.load(found.path)
        except FormatError as error:
            _note_failure(error, failures)


def _note_failure(error: FormatError, failures: list[str]) -> None:
    failures.append(str(error.path))
    tell(str(error))
