"""Whether a SQLite file is as the program left it when it was last known to be sound.

To find a file sound all of it is read, which takes the longer the more the user has noted. Beside
the file stands the stamp that it had then; while it has that one it is not read again. What SQLite
itself changes, with a change to the content or in closing the file, leaves it sound; anything else
that was changed shows in the stamp. What lies in the log has checksums of its own.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from reader.file_stamp import Stamp, replace_file, stamp_of

_FORMAT = "article-reader sound 1"
_LONGEST = 1024


class SoundFile:
    """What is known of one SQLite file; for one thread at a time."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._note = file.with_name(f"{file.name}-sound")
        self._known: Stamp | None = None
        """The stamp with which the file is known to be sound."""

    def is_known(self) -> bool:
        """Whether the file was sound as it is; reads a few bytes."""
        stamp = self._stamp()
        return stamp is not None and (stamp == self._known or stamp == self._noted())

    def begin(self) -> None:
        """Take the file for sound as it is."""
        self._known = self._stamp()

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Let SQLite change the file within; where it was known to be sound it still is then."""
        is_known = self.is_known()
        try:
            yield
        finally:
            if is_known:
                self.begin()

    def note(self) -> None:
        """Note that the file is sound, if it is known to be; where that cannot be, it is read."""
        if self._known is None or self._known != self._stamp() or self._known == self._noted():
            return
        with suppress(OSError):
            replace_file(self._note, f"{_FORMAT}\n{' '.join(map(str, self._known))}\n".encode())

    def forget(self) -> None:
        """Have the next one who opens the file read it."""
        self._known = None
        with suppress(OSError):
            self._note.unlink(missing_ok=True)

    def _stamp(self) -> Stamp | None:
        try:
            return stamp_of(self._file.stat())
        except OSError:
            return None

    def _noted(self) -> Stamp | None:
        with suppress(OSError, ValueError):
            with self._note.open("rb") as note:
                form, _, stamp = note.read(_LONGEST).decode("ascii").partition("\n")
            if form == _FORMAT:
                return tuple(map(int, stamp.split()))
        return None
