"""From a file to the articles in it: one module a format, imported when first needed."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol, cast

from reader.article import Article
from reader.errors import FormatError
from reader.formats.encoding import binary_reason
from reader.text import clean

EXTRACTOR_VERSION = 4
"""Raised whenever the same file would give another article."""

MOST_BYTES = 100_000_000
"""What is larger is no article, and would fill the memory."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that articles are read from."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case, with their full stop."""
    title: str
    """What people call it."""
    module: str
    """The module whose `read(data, path)` gives the articles."""
    is_read_in_order: bool = False
    """Whether the beginning of a file gives the beginning of its article."""


FORMATS = (
    Format("text", (".txt", ".text"), "Plain text", "reader.formats.plain", True),
    Format("markdown", (".md", ".markdown"), "Markdown", "reader.formats.markdown"),
    Format("html", (".html", ".htm", ".xhtml"), "Web page", "reader.formats.html"),
    Format("eml", (".eml",), "E-mail", "reader.formats.eml"),
)


class _Reader(Protocol):
    def read(self, data: bytes, path: Path) -> Iterator[Article]: ...


def is_supported(path: Path) -> bool:
    """Whether the suffix of `path` is one of a format that can be read."""
    return _by_suffix(path) is not None


def load(path: Path, format: str | None = None) -> Iterator[Article]:  # noqa: A002
    """Give the articles of the file at `path`, as the suffix or `format`, a name, says.

    Raises FormatError if the file is missing, unreadable, empty, binary or of no known format.
    """
    chosen = _choose(path, format)
    yield from _read(chosen, read_bytes(path), path)


def read_bytes(path: Path) -> bytes:
    """Give what a file holds; raises FormatError if it cannot be read or is too large."""
    try:
        if path.is_file() and path.stat().st_size > MOST_BYTES:
            raise FormatError(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
        return path.read_bytes()
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
    chosen = _choose(path, format)
    yield from _read(chosen, data, path)


def is_read_in_order(path: Path) -> bool:
    """Whether the beginning of the file at `path` gives the beginning of its article."""
    return _choose(path, None).is_read_in_order


def _read(chosen: Format, data: bytes, path: Path) -> Iterator[Article]:
    if not data.strip():
        raise FormatError(path, "it is empty")
    if len(data) > MOST_BYTES:
        raise FormatError(path, f"it is larger than {MOST_BYTES // 1_000_000} MB")
    reason = binary_reason(data)
    if reason:
        raise FormatError(path, reason)
    reader = cast(_Reader, import_module(chosen.module))
    yield from reader.read(data, path)


def _by_suffix(path: Path) -> Format | None:
    suffix = path.suffix.lower()
    return next((known for known in FORMATS if suffix in known.suffixes), None)


def _choose(path: Path, name: str | None) -> Format:
    """The format called `name`, or that of the suffix; a name without one is plain text."""
    if name is not None:
        for known in FORMATS:
            if known.name == name:
                return known
        names = ", ".join(known.name for known in FORMATS)
        raise FormatError(path, f"there is no format named {name!r}; there are {names}")
    chosen = _by_suffix(path) or (None if path.suffix else FORMATS[0])
    if chosen is None:
        suffix = clean(path.suffix)
        raise FormatError(path, f"files that end in {suffix} are not supported")
    return chosen
