"""What fuzzers call: content read as a format must give sound articles or a reason.

A format whose code may crash is read by a worker process with the limits that it has in use.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import FormatError
from reader.formats import loads
from reader.formats.table import format_named
from reader.library.refresh.parsing import Job, Parser
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.scan import FoundFile
from tests.unit.formats.invariants import assert_sound

_MAY_CRASH = frozenset({"pdf"})
"""Formats whose native code may end the process that reads them."""

Target = Callable[[bytes, Path], None]


@contextmanager
def target(name: str) -> Iterator[Target]:
    """Give what reads content as the format with this name; it raises where anything is wrong."""
    chosen = format_named(name)
    assert chosen is not None
    if name not in _MAY_CRASH:
        yield lambda data, path: read_here(data, path, name)
        return
    parser = Parser(Limits())
    try:
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / f"file{chosen.suffixes[0]}"
            yield lambda data, path: read_by_worker(parser, file, data, name)
    finally:
        parser.close()


def read_here(data: bytes, path: Path, name: str | None = None) -> None:
    """Read content in this process."""
    try:
        articles = list(loads(data, path, name))
    except FormatError:
        return
    assert_sound(articles)


def read_by_worker(parser: Parser, file: Path, data: bytes, name: str | None = None) -> None:
    """Read content, written to `file`, by a worker; that it crashed is one of its answers."""
    file.write_bytes(data)
    parsed = parser.parse(Job(FoundFile(file, len(data), 0), format=name))
    assert parsed.failure is None or parsed.failure
    assert "led to an error" not in (parsed.failure or ""), parsed.failure
    assert_sound([annotated.article for annotated in parsed.articles])
