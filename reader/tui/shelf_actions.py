"""The shelf: what is opened and listed, a library or the articles of a file."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from reader.errors import ReaderError
from reader.tui.file_actions import FileActions
from reader.tui.file_shelf import FileShelf, OnlyFileShelf
from reader.tui.messages import Failed, ShelfOpened, UnreadableListed
from reader.tui.shelf import LibraryShelf, Shelf

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

_LISTED_FIRST = 0.1
"""Seconds that refreshing waits: loading what it needs would hold up the first list."""


class ShelfActions(FileActions):
    """Opens libraries and files, and takes their articles into the list."""

    _unlisted: set[Shelf]
    """Those that were opened and nobody has taken yet."""

    def on_load(self) -> None:
        """Have opened nothing yet."""
        self._unlisted = set()

    def open_library(self, *, add: bool = False) -> None:
        """Open the library in the background; `add` makes the folders part of it."""
        paths, config, folders = self.paths, self.config, self.folders
        self._open_shelf(
            lambda: LibraryShelf(paths, config, folders, self.library_folders, add=add)
        )

    def open_file(
        self,
        path: Path,
        data: bytes | None = None,
        *,
        format: str | None = None,  # noqa: A002
        with_beginning: bool = True,
    ) -> None:
        """Open the articles of one file, or of `data` in its place, in the background.

        `format` names the one to read it as; without it that is guessed.

        Of a large file the beginning is shown before the rest is read, `with_beginning`. Over the
        library it is a page, which the way back leads from; the list stays as it is.
        """
        paths, library = self.paths, self.shelf

        def open_it() -> FileShelf:
            reading = self.start_reading(path, data, format=format, with_beginning=with_beginning)
            if isinstance(library, LibraryShelf):
                return FileShelf(path, data, library.library.state, reading=reading)
            return OnlyFileShelf(paths, path, data, reading=reading)

        self._open_shelf(open_it)
        self.tell_if_it_takes_long(path)

    def _open_shelf(self, opening: Callable[[], Shelf]) -> None:
        self._opening += 1
        request = self._opening

        def fail(sentence: str) -> None:
            if request == self._opening:
                self._opened = request
                self.post_message(Failed(sentence, about_page=True))

        def work() -> None:
            from reader.tui.remembered_view import read_view

            try:
                view = read_view(self.paths.view_file) if request == 1 else None
                shelf = opening()
                if self._keep_until_listed(shelf):
                    self.post_message(ShelfOpened(request, shelf, view))
                else:
                    shelf.close()
            except ReaderError as error:
                fail(str(error))
            except Exception as error:
                fail(f"Opening failed: {type(error).__name__}")

        self.run_worker(work, group="shelf", thread=True, exit_on_error=False)

    def _keep_until_listed(self, shelf: Shelf) -> bool:
        """Keep a shelf that was opened in another thread; False where the application has ended."""
        with self._starting:
            if not self._has_ended:
                self._unlisted.add(shelf)
            return not self._has_ended

    def close_unlisted(self) -> None:
        """Close what was opened while the application ended; nobody will take it any more."""
        while self._unlisted:
            self._unlisted.pop().close()

    @on(ShelfOpened)
    def _list_shelf(self, event: ShelfOpened) -> None:
        self._unlisted.discard(event.shelf)
        if event.request != self._opening:
            self.writer.submit(event.shelf.close)
            return
        self._opened = event.request
        if isinstance(self.shelf, LibraryShelf) and isinstance(event.shelf, FileShelf):
            self._show_over_library(event.shelf)
            return
        shelf = event.shelf
        is_alone = isinstance(shelf, FileShelf) and shelf.count == 1
        self.screen_stack[0].set_class(is_alone, "-single")
        self.screen_stack[0].set_class(not shelf.is_library, "-file")
        self.search.clear()
        self.search_bar.clear()
        if not self.is_find_ahead:
            self.find_bar.close()
        self.take_shelf(event.shelf)

    def _show_over_library(self, shelf: FileShelf) -> None:
        """Bring a file's first article onto the page; the library stays listed as it is."""
        rows = shelf.rows()
        if not rows:
            self.status.message = "There is no article in this file."
            return
        self.go_to_page()
        self.opener.load(shelf, rows[0], None)

    def tell_way_back(self, shelf: Shelf) -> None:
        """Say how to go back from a file that is read over the library."""
        if isinstance(shelf, FileShelf) and shelf is not self.shelf:
            count = shelf.count
            what = f"The first of {count:,} articles of this file" if count > 1 else "One file"
            self.status.message = f"{what}: q goes back to the library, I adds it."

    def take_shelf(self, shelf: Shelf) -> None:
        """List another shelf's articles in place of the last one's."""
        self.opener.forget()
        self.comparer.drop()
        self.progress.drop()
        self.listing.forget_limit()
        self.article_list.clear_selection()
        self.search.admitted = None
        self.status.limit = ""
        self.writer.submit(self.refreshing.stop())
        if self.shelf is not None:
            self.writer.submit(self.shelf.close)
        self.shelf = shelf
        self.is_refreshing, self.status.progress = False, ""
        self.news = None
        self.listing.reload(shelf)
        if shelf.state is not None and shelf.state.refusal is not None:
            self.status.message = f"Nothing you do here is kept: {shelf.state.refusal}"
        elif isinstance(shelf, LibraryShelf) and (notice := shelf.state.notice):
            self.status.message = notice
        if isinstance(shelf, LibraryShelf) and self.refresh_on_opening:
            self.is_refreshing = True
            self.set_timer(_LISTED_FIRST, partial(self._begin_refreshing, shelf))

    def _begin_refreshing(self, shelf: LibraryShelf) -> None:
        if self.shelf is shelf:
            self.refreshing.start(shelf)

    def action_show_unreadable(self) -> None:
        """List the files of the library that could not be read."""
        shelf = self.shelf
        if not isinstance(shelf, LibraryShelf):
            self.status.message = "Only the library knows files that could not be read."
            return

        def work() -> None:
            self.post_message(UnreadableListed(shelf.library.unreadable()))

        self.run_worker(work, group="unreadable", thread=True, exclusive=True, exit_on_error=False)

    @on(UnreadableListed)
    def _show_unreadable(self, event: UnreadableListed) -> None:
        if event.files:
            from reader.tui.screens.unreadable_screen import UnreadableScreen

            self.push_screen(UnreadableScreen(event.files))
        else:
            self.status.message = "Every file could be read."

    def action_open_path(self) -> None:
        """Ask for a file or a folder, and open it."""
        from reader.tui.screens.open_prompt import OpenPrompt

        self.push_screen(OpenPrompt(Path.cwd()), self._open_path)

    def _open_path(self, path: Path | None) -> None:
        if path is None:
            return
        if path.is_dir():
            self.folders = (path.resolve(),)
            self.open_library(add=True)
        else:
            self.open_file(path)

    def _file_read(self) -> FileShelf | None:
        """The file whose article is being read, where it is not read from the library."""
        wanted = self.opener.reading.wanted
        shelf = wanted.shelf if wanted is not None and self.on_page else self.shelf
        return shelf if isinstance(shelf, FileShelf) else None

    def tell_if_outside(self) -> bool:
        """Whether the article meant is not one of the library; then says so."""
        if self._file_read() is None:
            return False
        self.status.message = "This article is not in the library: I adds it."
        return True

    def tell_if_not_kept(self, shelf: Shelf) -> bool:
        """Whether what is noted of the articles of a shelf cannot be kept; then says why."""
        refusal = shelf.state.refusal if shelf.state is not None else None
        if refusal is not None:
            self.status.message = f"This cannot be kept: {refusal}"
        return refusal is not None

    def look_up_for_screen(self, look_up: Callable[[], Message]) -> None:
        """Look up what a screen needs that a key opens, behind what has yet to be written.

        `look_up` gives the message that brings it, in the thread of the state's writer. What is
        typed meanwhile waits for the screen.
        """
        ended = self.prepare_screen()

        def look() -> None:
            try:
                self.post_message(look_up())
            except ReaderError as error:
                self.post_message(Failed(str(error)))
            finally:
                ended()

        self.writer.submit(look)

    def action_add_file(self) -> None:
        """Make the file that is read one of the library's."""
        shelf = self._file_read()
        if shelf is None:
            self.status.message = "This article is in the library already."
        elif not shelf.may_be_added:
            self.status.message = "This article has no file that the library could keep."
        elif not self.tell_if_not_kept(shelf):
            self.writer.submit(shelf.add_to_library)
            self.status.message = "Added to the library: the next refresh reads it."
