"""A file read by itself: shown as soon as anything of it can be, and completed while it is read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakSet

from textual import on
from textual.content import Content

from reader.library.wording import LOOKING, ONLY_BEGINNING, why_not_all
from reader.text import clean_name
from reader.tui.file_shelf import FileShelf
from reader.tui.library_actions import LibraryActions
from reader.tui.messages import ArticleLoaded, ShelfGrew

if TYPE_CHECKING:
    from reader.library.opening.file_reading import FileReading
    from reader.library.state.state import State

_MOMENT = 0.3
"""Seconds after which it is said that a file is being read."""
_LONG = 200_000
"""Characters; in a longer text it takes long enough to be told that marks are looked for."""


class FileActions(LibraryActions):
    """What happens while a file is read; all of it is done in the background."""

    _opening = 0
    """Which of the shelves asked for is the one wanted."""
    _opened = 0
    """Which of them was opened, or could not be."""

    _readings: WeakSet[FileReading]
    """What may still be read; a file that nothing leads back to any more is not kept."""
    _starting: Lock
    """Held where that changes or is ended: reading starts in other threads."""
    _has_ended = False
    """Whether nothing is read any more."""
    _growing: WeakSet[FileShelf]
    """The files that are read on."""

    def on_load(self) -> None:
        """Have read nothing yet."""
        self._readings = WeakSet()
        self._starting = Lock()
        self._growing = WeakSet()

    def start_reading(
        self,
        path: Path,
        data: bytes | None,
        *,
        format: str | None = None,  # noqa: A002
        with_beginning: bool = True,
    ) -> FileReading:
        """Prepare to read a file, which ends with the application; called in any thread."""
        from reader.library.opening.file_reading import FileReading

        reading = FileReading(path, data, format=format, with_beginning=with_beginning)
        with self._starting:
            self._readings.add(reading)
            if self._has_ended:
                reading.stop()
        return reading

    def read_file(self, path: Path, state: State) -> FileShelf:
        """Give the articles of a file once their text was read: slow.

        Raises:
            FormatError: It cannot be read.
        """
        reading = self.start_reading(path, None, with_beginning=False)
        return FileShelf(path, None, state, reading=reading)

    def stop_reading(self) -> None:
        """End all that is being read, and whatever would begin to be."""
        with self._starting:
            self._has_ended = True
            for reading in self._readings:
                reading.stop()

    def tell_if_it_takes_long(self, path: Path) -> None:
        """Say that a file is being read, if nothing of it is there in a moment."""
        self.set_timer(_MOMENT, partial(self._tell_reading, self._opening, path))

    def _tell_reading(self, opening: int, path: Path) -> None:
        if opening != self._opening or opening == self._opened:
            return
        sentence = f"Reading {clean_name(path.name)} …"
        if self.on_one_page and self.page.annotated is None:
            self.page_notice.update(Content(sentence))
            self.page_notice.display = True
        else:
            self.status.message = sentence

    def _read_on(self, shelf: FileShelf) -> None:
        """Read what is missing of a file, and look for what is said in it."""
        self._growing.add(shelf)

        def work() -> None:
            for _ in shelf.read_on():
                self.post_message(ShelfGrew(shelf))

        self.run_worker(work, group="reading on", thread=True, exit_on_error=False)

    @on(ShelfGrew)
    def _show_growth(self, event: ShelfGrew) -> None:
        wanted = self.opener.reading.wanted
        if wanted is not None and wanted.shelf is event.shelf:
            self.opener.reload()
        if event.shelf is self.shelf:
            self.listing.reload(event.shelf)

    @on(ArticleLoaded)
    def _follow_loaded(self, event: ArticleLoaded) -> None:
        """Go on reading the file of what is on the page; say so where it takes long."""
        annotated, shelf = event.annotated, event.wanted.shelf
        if event.wanted is not self.opener.reading.shown:
            return  # something else was asked for since
        if isinstance(shelf, FileShelf) and shelf not in self._growing and annotated.is_provisional:
            self._read_on(shelf)
        if self.status.message == ONLY_BEGINNING and not annotated.rest:
            self.status.message = ""
        if annotated.ended_early:
            self.status.message = why_not_all(annotated)
        elif annotated.is_provisional and len(annotated.article.text) + annotated.rest > _LONG:
            self.status.message = self.status.message or f"{LOOKING} …"
        elif self.status.message == f"{LOOKING} …":
            self.status.message = ""
