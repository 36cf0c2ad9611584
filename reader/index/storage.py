"""The folder of an index, as Whoosh reads and writes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.util.filelock import try_for

from reader.errors import IndexDamagedError, LibraryError, ReaderError

_LOCK_NAME = "update.lock"
_LOCK_SECONDS = 30.0


class IndexStorage(FileStorage):  # type: ignore[misc]  # Whoosh is untyped
    """The folder of an index, for Whoosh to read and write its table of contents in."""

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self._opened: list[Any] = []

    def open_file(self, name: str, **options: Any) -> Any:
        """Open a file to read it."""
        file = super().open_file(name, **options)
        self._opened.append(file)
        return file

    @contextmanager
    def closing_on_error(self) -> Iterator[None]:
        """Close what Whoosh leaves open where it stumbles over a damaged file."""
        try:
            yield
        except BaseException:
            for file in self._opened:
                if not file.is_closed:
                    with suppress(BufferError):
                        file.close()
            raise


@contextmanager
def updating(folder: Path) -> Iterator[None]:
    """Keep other processes from updating the index; raises LibraryError where one never ends."""
    lock = FileStorage(str(folder)).lock(_LOCK_NAME)
    if not try_for(lock.acquire, timeout=_LOCK_SECONDS, delay=0.05):
        raise LibraryError(
            f"Another program keeps writing to the index in {folder}. Try again when it has ended."
        )
    try:
        yield
    finally:
        lock.release()


@contextmanager
def reading(folder: Path, passes: type[Exception] = ReaderError) -> Iterator[None]:
    """Turn whatever Whoosh raises over damaged files into an IndexDamagedError.

    There is no end to what that can be: damaged bytes become any wrong value, and any error.
    """
    try:
        yield
    except (ReaderError, MemoryError, passes):
        raise
    except Exception as error:
        raise IndexDamagedError(f"The index in {folder} cannot be read.") from error
