"""From a file to the articles in it: one module a format, imported when first needed."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from reader.article import Article
from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.formats.encoding import binary_reason
from reader.formats.table import FORMATS, Format, format_named, format_of_suffix, inner_suffix

__all__ = [
    "EXTRACTOR_VERSION",
    "FORMATS",
    "MOST_BYTES",
    "Format",
    "is_binary",
    "is_read_in_order",
    "is_supported",
    "load",
    "load_all",
    "loads",
    "needs_process",
    "opened",
    "read_bytes",
    "streamed_format",
    "unpacked",
]

EXTRACTOR_VERSION = 6
"""Raised whenever the same file would give another article."""

MOST_BYTES = 100_000_000
"""What is larger is no article, and would fill the memory."""


class _Reader(Protocol):
    def read(self, data: bytes, path: Path) -> Iterator[Article]: ...


class _StreamReader(Protocol):
    def read_stream(self, file: BinaryIO, path: Path) -> Iterator[Article]: ...


def is_supported(path: Path) -> bool:
    """Whether the suffix of `path` is one of a format that can be read, or its name is."""
    return format_of_suffix(inner_suffix(path)) is not None or path.name == _MAILBOX_NAME


_MAILBOX_NAME = "mbox"
"""What Apple Mail calls the mailbox in the folder that it exports one to."""


def load(path: Path, format: str | None = None) -> Iterator[Article]:  # noqa: A002
    """Give the articles of the file at `path`, as content, suffix or `format`, a name, say.

    Raises:
        FormatError: The file is missing, unreadable, empty, damaged or of no known format.
        NoArticleError: It is a file of another kind, such as a table, as its suffix allows.
        IncompleteError: After the last article, where a part of the file could not be read.
    """
    streamed = streamed_format(path, format)
    if streamed is None:
        yield from loads(read_bytes(path), path, format)
        return
    with opened(path) as file:
        yield from cast(_StreamReader, import_module(streamed.module)).read_stream(file, path)


def streamed_format(path: Path, name: str | None = None) -> Format | None:
    """Give the format of a file that is read piece by piece and may be of any size, else None.

    `name` is that of its format, where it is known.
    """
    try:
        known = format_of_suffix(path.suffix)
        is_likely = known is None or known.is_streamed or path.stat().st_size > MOST_BYTES
        if not path.is_file() or not (is_likely or name):
            return None
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        chosen = None if beginning.startswith(_GZIP) else _choose(path, beginning, name)
    except (OSError, ValueError, FormatError):  # reading the whole says why
        return None
    return chosen if chosen is not None and chosen.is_streamed and beginning.strip() else None


def read_bytes(path: Path) -> bytes:
    """Give what a file holds; raises FormatError if it cannot be read or is too large."""
    with _told_errors(path):
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise FormatError(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
        return path.read_bytes()


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file that is read piece by piece, of a compressed one what is in it.

    Raises:
        FormatError: It cannot be read.
    """
    with _told_errors(path):
        file = path.open("rb")
    with file:
        is_compressed = file.read(len(_GZIP)) == _GZIP
        file.seek(0)
        yield BytesIO(unpacked(read_bytes(path), path)) if is_compressed else file


def unpacked(data: bytes, path: Path) -> bytes:
    """Give what is in a compressed file; other data as they are. Raises FormatError."""
    if not data.startswith(_GZIP):
        return data
    from reader.formats.unpacking import gunzip

    return gunzip(data, path)


@contextmanager
def _told_errors(path: Path) -> Iterator[None]:
    """Make what the system says of a file a FormatError."""
    try:
        yield
    except FileNotFoundError as error:
        raise FormatError(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise FormatError(path, "it is a folder") from error
    except PermissionError as error:
        raise FormatError(path, "you have no permission to read it") from error
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, "an unknown error")
        raise FormatError(path, f"the system reports {error.strerror or name}") from error
    except ValueError as error:
        raise FormatError(path, "its name holds a character that no file name can") from error


def loads(
    data: bytes,
    path: Path,
    format: str | None = None,  # noqa: A002
) -> Iterator[Article]:
    """Give the articles in `data` as `load` does; `path` only names them."""
    if len(data) > MOST_BYTES:
        raise FormatError(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    if format_of_suffix(inner_suffix(path)) is not None:
        data = unpacked(data, path)
    if not data.strip():
        known = format_of_suffix(inner_suffix(path))
        is_shared = format is None and known is not None and known.is_shared
        raise NoArticleError(path, _EMPTY) if is_shared else FormatError(path, _EMPTY)
    chosen = _choose(path, data, format)
    reason = None if chosen.is_binary else binary_reason(data)
    if reason:
        raise NoArticleError(path, reason) if chosen.is_shared else FormatError(path, reason)
    reader = cast(_Reader, import_module(chosen.module))
    yield from reader.read(data, path)


def load_all(articles: Iterable[Article]) -> tuple[list[Article], str]:
    """Give the articles of a file, and why there may be more, or an empty reason.

    The reason is that of the IncompleteError which ends `articles`. Raises what else they raise.
    """
    found: list[Article] = []
    try:
        found.extend(articles)
    except IncompleteError as error:
        return found, error.reason
    return found, ""


def _choose(path: Path, data: bytes, name: str | None) -> Format:
    """Give the format of a file as `choose` does, which is loaded where a file is first read."""
    from reader.formats.guess import choose

    return choose(path, data, name)


_EMPTY = "it is empty"
_GZIP = b"\x1f\x8b"
_BEGINNING = 8_192
"""Bytes that tell the format."""


def is_binary(format: str) -> bool:  # noqa: A002
    """Whether files of the format with this name hold more than text, which an editor shows."""
    known = format_named(format)
    return known is not None and known.is_binary


def is_read_in_order(path: Path, format: str | None = None) -> bool:  # noqa: A002
    """Whether the beginning of the file at `path` gives the beginning of its article.

    That is so of the format with that name, else of that of the suffix: `load` may find another.
    """
    known = format_of_suffix(path.suffix) if path.suffix else FORMATS[0]
    known = format_named(format) if format is not None else known
    return known is not None and known.is_read_in_order


def needs_process(path: Path, beginning: bytes, format: str | None = None) -> bool:  # noqa: A002
    """Whether only a process with limits is to read a file, as its format needs one.

    `beginning` is what the file begins with, at least its first kilobytes; arguments as of `loads`.
    """
    if beginning.startswith(_GZIP):  # which may unpack to a hundred times as much
        return True
    try:
        return _choose(path, beginning, format).needs_process
    except FormatError:
        return False
