"""Notices what another process notes in the user's state, a star or a tag, soon after it.

Once a second it is asked of the file system whether the state was written to, which costs some
microseconds; only where it was, and by another process, what the list shows of it is read again. It
is read by the thread that writes the state: after what this process has noted before.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from textual.message_pump import MessagePump

from reader.errors import ReaderError
from reader.file_stamp import Stamp, stamp_of
from reader.tui.listing.flags import flags_of
from reader.tui.messages import StateRead

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.tui.listing.listing import Listing
    from reader.tui.shelf import LibraryShelf
    from reader.tui.state_writer import StateWriter

LOOK_EVERY = 1.0
"""Seconds between two looks."""
_PAUSE_PER_READING = 5
"""How many times as long as a reading takes the pause after it is at least."""


class StateFollower:
    """Looks whether the state has changed; called in the application's thread."""

    def __init__(self, app: MessagePump, writer: StateWriter, listing: Listing) -> None:
        self._app = app
        self._writer = writer
        self._listing = listing
        self._shelf: LibraryShelf | None = None
        self._stamps: tuple[Stamp | None, ...] = ()
        """Of the file and its log when they were looked at last."""
        self._known: tuple[object, object] | None = None
        """What told the state of other processes, and of the corrections, when it was read last."""
        self._is_reading = False
        self._next_reading = 0.0

    def look(self, shelf: LibraryShelf, file: Path) -> None:
        """Have what is noted be read again where another process may have changed it."""
        if self._is_reading or monotonic() < self._next_reading:
            return
        stamps = _stamp(file), _stamp(f"{file}-wal")
        if shelf is not self._shelf:
            self._shelf, self._known = shelf, None
        elif stamps == self._stamps:
            return
        self._stamps = stamps
        self._submit(shelf, anew=False)

    def read_again(self, shelf: LibraryShelf) -> None:
        """Have it be read whoever has changed it."""
        self._submit(shelf, anew=True)

    def _submit(self, shelf: LibraryShelf, *, anew: bool) -> None:
        self._is_reading = True
        listing = self._listing
        self._writer.submit(partial(self._read, shelf, listing.rows, listing.changes, anew))

    def _read(
        self, shelf: LibraryShelf, rows: Sequence[ArticleRow], changes: int, anew: bool
    ) -> None:
        begun = monotonic()
        try:
            with suppress(ReaderError):  # the next who asks for it is told
                state, before = shelf.state, self._known
                self._known = known = state.version()[1], state.corrections()[0]
                if anew or before is None or known[0] != before[0]:
                    is_corrected = before is not None and known[1] != before[1]
                    flags = flags_of(shelf, rows)
                    self._app.post_message(StateRead(shelf, flags, rows, changes, is_corrected))
        finally:
            now = monotonic()
            self._next_reading = now + _PAUSE_PER_READING * (now - begun)
            self._is_reading = False


def _stamp(file: Path | str) -> Stamp | None:
    try:
        return stamp_of(os.stat(file))  # noqa: PTH116 (a path for each look costs more)
    except OSError:
        return None
