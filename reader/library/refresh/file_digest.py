"""What tells the bytes of a file: the digest it was read with, and the hash it is cited with."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_CHUNK = 1 << 20
_NONBLOCKING: int = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""As the platform has them: not to wait for a pipe's other end, and no line ends translated."""


@dataclass(frozen=True, slots=True)
class FileHash:
    """The hash of a file, if it still is the file that was read."""

    sha256: str | None = None
    """In hexadecimal; None where there is none to be trusted."""
    problem: str = ""
    """Why there is none, as a clause: `the file is gone`; empty where there is one."""


def file_digest(path: Path) -> str:
    """Give the digest by which a changed file is known (BLAKE2b, 128 bits, in hexadecimal).

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        return hashlib.file_digest(file, _new_digest).hexdigest()


def data_digest(data: bytes) -> str:
    """Give the digest of a file that holds `data`."""
    return _new_digest(data).hexdigest()


def file_hash(path: Path, digest: str | None) -> FileHash:
    """Give the SHA-256 of a file that still has `digest`; it is read once, from end to end."""
    if digest is None:
        return FileHash(problem="it is not known from which bytes it was read")
    known, sha256 = _new_digest(), hashlib.sha256()
    try:
        for chunk in _chunks(path):
            known.update(chunk)
            sha256.update(chunk)
    except FileNotFoundError:
        return FileHash(problem="the file is gone")
    except (OSError, ValueError):
        return FileHash(problem="the file cannot be read any more")
    if known.hexdigest() != digest:
        return FileHash(problem="the file has changed since it was read")
    return FileHash(sha256.hexdigest())


def _chunks(path: Path) -> Iterator[bytes]:
    # What took the file's place may be a pipe, which to open would wait for a writer.
    descriptor = os.open(path, os.O_RDONLY | _NONBLOCKING)
    with open(descriptor, "rb", buffering=0) as file:  # noqa: PTH123 # a descriptor has no path
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError
        while chunk := file.read(_CHUNK):
            yield chunk


def _new_digest(data: bytes = b"") -> hashlib.blake2b:
    return hashlib.blake2b(data, digest_size=16)
