"""Paths on stdout: cleaned for people who watch, else byte for byte, so that they can be opened."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from reader.cli.narration import tell
from reader.text import clean_name


def path_bytes(path: Path) -> bytes:
    """Give a path as it is to be written: cleaned for a terminal, for all else exactly."""
    return clean_name(path).encode() if sys.stdout.isatty() else os.fsencode(path)


def fits_on_line(path: Path) -> bool:
    """Whether a path can stand on a line; tells of one that cannot, which then is left out."""
    if "\n" not in str(path) or sys.stdout.isatty():
        return True
    tell(f"{path} is left out, for its name holds a line end; `--files -0` gives it")
    return False


def write(data: bytes) -> None:
    """Write bytes to stdout, after the text that was printed before them."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
