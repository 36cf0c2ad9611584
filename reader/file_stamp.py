"""Files that are replaced whole, and what tells whether a file was touched."""

from __future__ import annotations

import os
from pathlib import Path

Stamp = tuple[int, ...]
"""Inode, times of modification and change, and size of a file: what changes whenever it is replaced
or written to. The time of change cannot be set back as that of modification can."""


def stamp_of(status: os.stat_result) -> Stamp:
    """Give the stamp of the file whose status this is."""
    return status.st_ino, status.st_mtime_ns, status.st_ctime_ns, status.st_size


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file in one step that a crash cannot divide; raises OSError."""
    temporary = path.with_name(f"{path.name}.new")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
