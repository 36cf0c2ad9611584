"""`a`: notes on passages of the page; `gn`: all notes, and the way to the article of each.

A note is written in the thread of the state's writer; the page's notes are then read again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.events import DescendantFocus, Resize
from textual.message import Message

from reader.article import Span
from reader.library.state.placed_notes import ArticleNotes
from reader.library.wording import number_of, why_not_all
from reader.text import clean_name
from reader.tui.file_shelf import FileShelf
from reader.tui.latest_request import LatestRequest
from reader.tui.listing.row_lines import shorten
from reader.tui.messages import ArticleLoaded, StateRead
from reader.tui.noting_actions import NotingActions
from reader.tui.regions import ReadingScreen
from reader.tui.shelf import LibraryShelf, Shelf, text_of
from reader.tui.undo import Undoable

if TYPE_CHECKING:
    from reader.article import Article
    from reader.library.state.note_list import ListedNote
    from reader.library.state.notes import Note
    from reader.library.state.state import State
    from reader.tui.notes.notes_screen import NotesScreen
    from reader.tui.reading import Wanted

_WIDEST_WORDS = 40
"""Cells of a passage where it is told what was done to its note."""
_MOST_READ = 1_000
"""Characters of a passage, which may be a whole article, that are looked at for that."""


@dataclass
class NotesPlaced(Message):
    """The notes of an article were read, and where their passages stand."""

    request: int
    shown: Wanted
    notes: ArticleNotes


@dataclass
class PassageLookedUp(Message):
    """It is known which note there is on a passage that one is to be written on."""

    shown: Wanted
    text: str
    """Of the article."""
    span: Span
    note: Note | None


@dataclass
class NoteWritten(Message):
    """A note was written, changed or deleted."""

    done: Undoable


@dataclass
class NotesListed(Message):
    """All notes were read."""

    request: int
    shelf: Shelf
    listed: Sequence[ListedNote]


@dataclass
class NoteFileOpened(Message):
    """The file of a note was read, which is not in the library."""

    request: int
    shelf: FileShelf
    listed: ListedNote


class NoteActions(NotingActions):
    """What `a` and `gn` do."""

    _orphans_told: Wanted | None = None
    """The article of which it was said last that notes have lost their passage."""
    _narrowed: int | None = None
    """The width of the list where it has made room for notes."""
    _reading_notes: LatestRequest
    _listing_notes: LatestRequest

    def on_load(self) -> None:
        """Have what runs in the background."""
        self._reading_notes = LatestRequest(self, "Reading notes")
        self._listing_notes = LatestRequest(self, "Listing notes")

    # On the page

    @on(ArticleLoaded)
    def _look_for_notes(self, event: ArticleLoaded) -> None:
        if self.opener.reading.shown is event.wanted:
            self._read_notes(event.wanted)

    def _read_notes(self, shown: Wanted) -> None:
        annotated, state = self.opener.annotated, shown.shelf.state
        if annotated is None or annotated.rest:
            return
        if state is not None or annotated.article.highlights:
            self._reading_notes.submit(partial(self._place_notes, shown, state, annotated.article))

    def _place_notes(
        self, shown: Wanted, state: State | None, article: Article, request: int
    ) -> None:
        from reader.library.state.placed_notes import place_notes, with_highlights

        written = state.notes_of(shown.row) if state is not None else ()
        notes = place_notes(written, article.text, shown.row.digest)
        if isinstance(shown.shelf, FileShelf):  # the library has taken them over as notes
            notes = with_highlights(notes, article, shown.row.digest)
        self.post_message(NotesPlaced(request, shown, notes))

    @on(StateRead)
    def _look_for_others(self) -> None:
        """Show the notes that another process has written, too."""
        if (shown := self.opener.reading.shown) is not None:
            self._read_notes(shown)

    @on(NotesPlaced)
    def _show_notes(self, event: NotesPlaced) -> None:
        shown = self.opener.reading.shown
        if not self._reading_notes.settle(event.request) or shown is None:
            return
        if shown.is_article(event.shown) and shown.is_text_of(event.shown.row):
            self.page.set_notes(event.notes)
            self._make_room()
            if self.on_page:
                self._tell_orphans()

    @on(DescendantFocus)
    def _make_room_for_reading(self) -> None:
        self.call_next(self._make_room)  # whether the page is being read is told after this

    @on(Resize)
    def _make_room_after_resize(self) -> None:
        self.call_next(self._make_room)

    def _make_room(self) -> None:
        """Narrow the list while an article with notes is read, where these then find room."""
        library = self.screen_stack[0].query_one("#library")
        width = None
        if self.is_reading and self.page.notes.placed:
            from reader.tui.notes.note_room import list_beside_notes

            taken = sum(bar.outer_size.width for bar in self.query("#sidebar") if bar.display)
            width = list_beside_notes(self.size.width - taken, self.page.text_width)
        if self._narrowed != width:
            self._narrowed = library.styles.width = width

    def mark_opened(self) -> None:
        """Take it that the article on the page is being read; say which of its notes are lost."""
        super().mark_opened()
        self._tell_orphans()

    def _tell_orphans(self) -> None:
        shown, orphaned = self.opener.reading.shown, self.page.notes.orphaned
        told = self._orphans_told
        if shown is None or not orphaned or (told is not None and told.is_article(shown)):
            return
        self._orphans_told = shown
        count = number_of(len(orphaned), "note")
        self.status.message = f"{count} on this article without a passage any more: gn lists notes"

    def action_write_note(self) -> None:
        """Ask for a note on the selection, the mark or the paragraph, or for another text of it."""
        shown, annotated = self.opener.reading.shown, self.page.annotated
        meant = self.page.passage_meant()
        text = annotated.article.text if annotated is not None else ""
        span = _without_space(text, meant.span) if meant is not None else None
        if shown is None or span is None or not span:
            self.status.message = "There is no passage here to write a note on."
            return
        if annotated is not None and annotated.rest:
            self.status.message = why_not_all(annotated)
            return
        if shown.shelf.state is None:
            self.status.message = "This article has no file: notes on it cannot be kept."
            return
        if self.tell_if_not_kept(shown.shelf):
            return
        self.look_up_for_screen(partial(_passage_as_kept, shown, text, span, shown.shelf.state))

    @on(PassageLookedUp)
    def _ask_for_note(self, event: PassageLookedUp) -> None:
        if not isinstance(self.screen, ReadingScreen):
            return  # something else was opened meanwhile
        from reader.tui.notes.note_prompt import NotePrompt

        shown, text, span, note = event.shown, event.text, event.span, event.note
        present = note.text if note is not None else ""

        def take(typed: str | None) -> None:
            if typed is None or not (typed.strip() or note):
                return
            if typed == present and typed:
                return  # but a mark without a text goes, as any note that is left empty
            self._take_note(shown, text, span, note, typed.strip())

        self.push_screen(NotePrompt(span.of(text), present), take)

    def _take_note(
        self, shown: Wanted, text: str, span: Span, note: Note | None, typed: str
    ) -> None:
        """Write a note on a passage, or another text in the one there is."""
        row, state = shown.row, shown.shelf.state
        assert state is not None, "it was asked for before"
        if self.page.selected() == span:
            self.page.select(None)
            self.page.go_to(span)
        if note is not None:
            self._change_note(state, note, typed)
            return

        def add() -> None:
            from reader.library.state.passage_anchor import anchor_of

            added = state.add_note(row, anchor_of(text, span), typed)
            self._tell_written("Noted", added, _removing(added.id))

        self.writer.submit(add)

    def _change_note(self, state: State, note: Note, typed: str) -> None:
        """Write another text in a note; an empty one deletes it."""

        def change() -> None:
            before = state.change_note(note.id, typed) if typed else state.remove_note(note.id)
            told = "Note changed" if typed else "Note deleted"
            # What is on the page may be older: the note may have been changed a moment ago.
            was = before or note
            self._tell_written(told, was, lambda state: state.restore_note(was))

        self.writer.submit(change)

    def _tell_written(self, told: str, note: Note, undo: Callable[[State], None]) -> None:
        """Tell, from the thread that writes, what was done to a note and what undoes it."""
        words = " ".join(note.passage.exact[:_MOST_READ].split())
        done = Undoable(f"{told}: {shorten(words, _WIDEST_WORDS)}", partial(self._undo, undo))
        self.post_message(NoteWritten(done))

    def _undo(self, undo: Callable[[State], None]) -> None:
        state = self.shelf.state if self.shelf is not None else None
        if state is not None:
            undo(state)

    @on(NoteWritten)
    def _show_written(self, event: NoteWritten) -> None:
        self.undoing.push(event.done)
        self.status.message = f"{event.done.told} – u undoes"
        if (shown := self.opener.reading.shown) is not None:
            self._read_notes(shown)
        if self.shelf is not None:
            self.listing.reload(self.shelf)
        if not isinstance(self.screen, ReadingScreen):
            self.action_show_notes()  # those that are listed are listed anew

    # All of them

    def action_show_notes(self) -> None:
        """List all notes, those written last first."""
        shelf = self.shelf
        if shelf is None or shelf.state is None:
            self.status.message = "This article has no file: notes on it cannot be kept."
        else:
            self._listing_notes.submit(partial(self._list_notes, shelf, shelf.state))

    def _list_notes(self, shelf: Shelf, state: State, request: int) -> None:
        from reader.library.state.note_list import listed_notes

        listed = listed_notes(state.notes(), shelf.rows(), partial(text_of, shelf))
        self.post_message(NotesListed(request, shelf, listed))

    @on(NotesListed)
    def _choose_note(self, event: NotesListed) -> None:
        if not self._listing_notes.settle(event.request) or event.shelf is not self.shelf:
            return
        from reader.tui.notes.notes_screen import NotesScreen

        if isinstance(self.screen, NotesScreen):
            self.screen.show(event.listed)
        if not isinstance(self.screen, ReadingScreen):
            return
        if not event.listed:
            self.status.message = "No note was written yet: a on the page writes one."
            return

        def read(chosen: ListedNote | None) -> None:
            if chosen is not None:
                self._read_note(event.shelf, chosen)

        self.push_screen(NotesScreen(event.listed), read)

    def on_notes_screen_rewritten(self, event: NotesScreen.Rewritten) -> None:
        """Write another text in a note of the list."""
        state = self.shelf.state if self.shelf is not None else None
        if state is not None:
            self._change_note(state, event.note, event.text)

    def _read_note(self, shelf: Shelf, listed: ListedNote) -> None:
        if listed.row is not None:
            self._read_listed(shelf, listed)
        elif isinstance(shelf, LibraryShelf):
            self._listing_notes.submit(partial(self._open_file_of, listed.note, shelf.state))
        else:
            self.status.message = f"This note is on another file: {clean_name(listed.note.path)}"

    def _read_listed(self, shelf: Shelf, listed: ListedNote) -> None:
        assert listed.row is not None
        self._orphans_told = None
        self.read_at(shelf, listed.row, listed.span)

    def _open_file_of(self, note: Note, state: State, request: int) -> None:
        from reader.library.state.note_list import listed_notes

        shelf = self.read_file(note.path, state)
        (listed,) = listed_notes([note], shelf.rows(), partial(text_of, shelf))
        self.post_message(NoteFileOpened(request, shelf, listed))

    @on(NoteFileOpened)
    def _read_in_file(self, event: NoteFileOpened) -> None:
        if not self._listing_notes.settle(event.request):
            return
        if event.listed.row is None:
            self.status.message = "The article of this note is not in its file any more."
        else:
            self._read_listed(event.shelf, event.listed)


def _passage_as_kept(shown: Wanted, text: str, span: Span, state: State) -> PassageLookedUp:
    """Look up the note on a passage as it is kept: that on the page may be an older one."""
    from reader.library.state.placed_notes import place_notes

    notes = place_notes(state.notes_of(shown.row), text, shown.row.digest)
    return PassageLookedUp(shown, text, span, notes.at(span))


def _removing(identifier: str) -> Callable[[State], None]:
    def remove(state: State) -> None:
        state.remove_note(identifier)

    return remove


def _without_space(text: str, span: Span) -> Span:
    """A span without the white space at its ends."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
