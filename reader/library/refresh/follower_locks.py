"""Which process follows the changes of a folder: the first that opened it, until it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from types import TracebackType
from typing import Self

from reader.errors import LibraryError, reason_of


class FollowerLocks:
    """The folders that this process follows; the system gives them up with the process."""

    def __init__(self, folder: Path) -> None:
        """Keep the locks in `folder`, which is made where it does not exist."""
        self._folder = folder
        self._held: dict[Path, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def take(self, roots: Iterable[Path]) -> tuple[Path, ...]:
        """Give those of `roots` that no other process follows; from now on this one does.

        Raises LibraryError where no lock can be had at all.
        """
        return tuple(root for root in roots if root in self._held or self._lock(root))

    def close(self) -> None:
        """Give up all of them."""
        while self._held:
            os.close(self._held.popitem()[1])

    def _lock(self, root: Path) -> bool:
        file = self._folder / f"{blake2b(os.fsencode(root), digest_size=16).hexdigest()}.lock"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise LibraryError(f"{file} cannot be written: {reason_of(error)}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(descriptor)
            return False
        self._held[root] = descriptor
        return True
