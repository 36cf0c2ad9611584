"""Runs the `reader` command where the disk is full, or where nothing may be written."""

from __future__ import annotations

import os
import resource
import shlex
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reader.config import Paths
from reader.library.library import Library
from reader.query import parse

_WITH_MOUNTS = ("unshare", "--map-root-user", "--mount", "sh", "-euc")
"""A shell whose mounts nobody else sees, and which go with it."""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        """What it told the user, which must be sentences and no traceback."""
        assert "Traceback" not in self.err, self.err
        assert all(line.startswith("reader: ") for line in self.err.split("\n") if line), self.err
        return self.err


@dataclass(frozen=True, slots=True)
class Home:
    """Where the program keeps its files, and the folder of a library."""

    path: Path

    @property
    def articles(self) -> Path:
        """The folder of the library."""
        return self.path / "articles"

    @property
    def cache(self) -> Path:
        """The folder of what is derived."""
        return self.path / "cache" / "article-reader"

    @property
    def data(self) -> Path:
        """The folder of what the user did."""
        return self.path / "data" / "article-reader"

    def count(self, query: str) -> int:
        """Give how many articles a query finds."""
        paths = Paths(self.path / "none.toml", self.data, self.cache)
        with closing(Library(paths)) as library:
            return library.search(parse(query)).total

    def run(self, *arguments: str | Path, before: Callable[[], None] | None = None) -> Ran:
        """Run `reader` with arguments; `before` is called in its process."""
        return _run([*_READER, *map(str, arguments)], self._environment(), before)

    def run_where(self, mount: str, *arguments: str | Path) -> Ran:
        """Run `reader` after a shell command that mounts something on `$CACHE` or `$DATA`."""
        command = shlex.join([*_READER, *map(str, arguments)])
        environment = self._environment() | {"CACHE": str(self.cache), "DATA": str(self.data)}
        return _run([*_WITH_MOUNTS, f"{mount}; exec {command}"], environment, None)

    def _environment(self) -> dict[str, str]:
        folders = {
            f"XDG_{name}_HOME": str(self.path / name.lower())
            for name in ("CONFIG", "DATA", "CACHE", "STATE")
        }
        return os.environ | folders | {"COLUMNS": "200"}


_READER = (sys.executable, "-m", "reader")


def _run(command: list[str], environment: dict[str, str], before: Callable[[], None] | None) -> Ran:
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        preexec_fn=before,  # no thread of ours runs in these tests
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@cache
def can_mount() -> bool:
    """Whether the system lets this user mount things that nobody else sees."""
    try:
        done = subprocess.run([*_WITH_MOUNTS, "mount -t tmpfs none /mnt"], capture_output=True)
    except OSError:
        return False
    return done.returncode == 0


def limit_file_size(size: int) -> None:
    """Let no file grow beyond so many bytes, as if the disk ended there."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
