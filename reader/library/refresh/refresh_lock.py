"""The lock of the one process that refreshes, and the mark of a refresh that has not ended."""

from __future__ import annotations

import fcntl
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.config import Paths
from reader.errors import LibraryError, RefreshedElsewhereError
from reader.library.catalogue.database import cause

_PATIENCE = 0.2
"""Seconds for which the lock may be held by somebody who only looks whether anybody has it."""


@contextmanager
def only_refresher(paths: Paths) -> Iterator[None]:
    """Hold the lock of the one process that refreshes.

    Raises:
        RefreshedElsewhereError: Another process has it.
        LibraryError: It cannot be had at all.
    """
    file = _lock_file(paths)
    try:
        paths.cache.mkdir(mode=0o700, parents=True, exist_ok=True)
        _keep_private(paths.cache)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise LibraryError(
            f"The library cannot be brought up to date, because {cause(error)}."
        ) from error
    try:
        if not _is_locked_soon(descriptor):
            raise RefreshedElsewhereError(
                "The library is being refreshed by another process; its articles appear as they "
                "are read."
            )
        yield
    finally:
        os.close(descriptor)


def is_refreshing(paths: Paths) -> bool:
    """Whether a process is refreshing at this moment."""
    try:
        descriptor = os.open(_lock_file(paths), os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False


def mark_unfinished(paths: Paths) -> bool:
    """Have everybody know that a refresh has not ended; gives whether an earlier one has not."""
    mark = _unfinished_file(paths)
    was_marked = mark.exists()
    mark.touch(mode=0o600)
    return was_marked


def mark_finished(paths: Paths) -> None:
    """Have everybody know that the library is as the files were."""
    _unfinished_file(paths).unlink(missing_ok=True)


def was_cut_off(paths: Paths) -> bool:
    """Whether the last refresh has not ended and nobody is at work on it."""
    return _unfinished_file(paths).exists() and not is_refreshing(paths)


def _keep_private(folder: Path) -> None:
    """Take from others what they may do there; what the owner may not do is left to them."""
    mode = stat.S_IMODE(folder.stat().st_mode)
    if mode & 0o077:
        folder.chmod(mode & 0o700)


def _is_locked_soon(descriptor: int) -> bool:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                return False
            time.sleep(_PATIENCE / 20)
        else:
            return True


def _lock_file(paths: Paths) -> Path:
    return paths.cache / "refresher.lock"


def _unfinished_file(paths: Paths) -> Path:
    return paths.cache / "refresh.unfinished"
