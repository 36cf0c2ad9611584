"""A file read by itself: shown as soon as anything of it can be, and completed while it is read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on
from textual.content import Content

from reader.errors import ReaderError
from reader.library.wording import LOOKING, ONLY_BEGINNING
from reader.text import clean, clean_name
from reader.tui.file_shelf import FileShelf
from reader.tui.library_actions import LibraryActions
from reader.tui.messages import ArticleLoaded, Failed, ShelfGrew

if TYPE_CHECKING:
    from reader.library.opening.file_reading import FileReading

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

    _readings: list[FileReading]
    """What may still be read."""
    _growing: set[FileShelf]
    """The files that are read on."""

    def on_load(self) -> None:
        """Have read nothing yet."""
        self._readings = []
        self._growing = set()

    def start_reading(
        self, path: Path, data: bytes | None, *, with_beginning: bool = True
    ) -> FileReading:
        """Prepare to read a file, which ends with the application; called in a worker thread."""
        from reader.library.opening.file_reading import FileReading

        reading = FileReading(path, data, with_beginning=with_beginning)
        self._readings.append(reading)
        return reading

    def stop_reading(self) -> None:
        """End all that is being read."""
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
        self._readings.append(shelf.reading)

        def work() -> None:
            try:
                for _ in shelf.read_on():
                    self.post_message(ShelfGrew(shelf))
            except ReaderError as error:
                self.post_message(Failed(str(error)))
            except Exception as error:
                reason = f"{type(error).__name__}: {clean(str(error))}"
                self.post_message(Failed(f"It could not be read to its end: {reason}"))

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
        annotated, shelf = self.opener.annotated, event.wanted.shelf
        if annotated is None:
            return
        is_new = isinstance(shelf, FileShelf) and shelf not in self._growing
        if is_new and event.annotated.is_provisional:
            assert isinstance(shelf, FileShelf)
            self._read_on(shelf)
        if self.status.message == ONLY_BEGINNING and not annotated.rest:
            self.status.message = ""
        if annotated.is_provisional and len(annotated.article.text) + annotated.rest > _LONG:
            self.status.message = self.status.message or f"{LOOKING} …"
        elif self.status.message == f"{LOOKING} …":
            self.status.message = ""
