"""All notes, narrowed by typing; the one that is chosen is read in its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.library.state.standing import Standing
from reader.library.wording import number_of
from reader.text import fold
from reader.tui.notes.note_lines import STANDINGS
from reader.tui.notes.note_list import NoteList
from reader.tui.search.search_bar import QueryInput

if TYPE_CHECKING:
    from reader.library.state.note_list import ListedNote
    from reader.library.state.notes import Note

_KEYS = "Enter: read it in its article · ctrl+e: change or delete it · type to narrow · Esc"


class NotesScreen(ModalScreen["ListedNote | None"]):
    """Lists notes; gives the one to be read, or None. Escape empties the field first."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("ctrl+e,f2", "rewrite", show=False, priority=True),
    ]

    @dataclass
    class Rewritten(Message):
        """A note is to have another text; with an empty one it is to be deleted."""

        note: Note
        text: str

    def __init__(self, listed: Sequence[ListedNote]) -> None:
        super().__init__()
        self._listed = listed
        self._words: Sequence[str] = ()
        """What each note is found by; made when something is typed."""
        self._title = Static()
        self._input = QueryInput("Type words of the note, its passage, its article")
        self._list = NoteList()

    def compose(self) -> ComposeResult:
        """Lay out title, field, list and keys."""
        with Vertical(id="notes"):
            yield self._title
            yield self._input
            yield self._list
            yield Static(Content.styled(_KEYS, "dim"))

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._input.focus()
        self._narrow("")

    @on(Input.Changed)
    def _follow(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    def show(self, listed: Sequence[ListedNote]) -> None:
        """List these notes from now on, the cursor where it is."""
        place = self._list.cursor
        self._listed, self._words = listed, ()
        self._narrow(self._input.value)
        self._list.go_to(place)

    def _narrow(self, typed: str) -> None:
        words = fold(typed).split()
        shown = self._listed
        if words:
            self._words = self._words or [_searched(one) for one in self._listed]
            pairs = zip(self._listed, self._words, strict=True)
            shown = [one for one, text in pairs if all(word in text for word in words)]
        nothing = f"No note has all of this: {typed.strip()}" if words else "No note is left."
        self._list.show_notes(shown, nothing)
        self._title.update(Content.styled(_title_of(self._listed, len(shown)), "bold"))

    def action_move(self, rows: int) -> None:
        """Move the cursor by so many notes."""
        self._list.action_move_by(rows)

    def action_page(self, pages: int) -> None:
        """Move the cursor by screens."""
        self._list.action_page_by(pages)

    def action_rewrite(self) -> None:
        """Ask for another text of the note under the cursor."""
        if (current := self._list.current) is None:
            return
        from reader.tui.notes.note_prompt import NotePrompt

        note = current.note

        def take(typed: str | None) -> None:
            if typed is not None and (typed != note.text or not typed):
                self.app.post_message(self.Rewritten(note, typed.strip()))

        self.app.push_screen(NotePrompt(note.passage.exact, note.text), take)

    @on(Input.Submitted)
    def _choose(self, event: Input.Submitted) -> None:
        event.stop()
        self._list.action_open()

    @on(NoteList.Opened)
    def _open(self, event: NoteList.Opened) -> None:
        event.stop()
        self.dismiss(event.listed)

    @on(QueryInput.Left)
    def _leave(self, event: QueryInput.Left) -> None:
        event.stop()
        if self._input.value:
            self._input.value = ""
        else:
            self.dismiss(None)


def _searched(one: ListedNote) -> str:
    note, row = one.note, one.row
    publisher = row.publisher if row is not None else None
    parts = (note.text, note.passage.exact, one.title, publisher or "", STANDINGS[one.standing])
    return fold("\n".join(parts))


def _title_of(listed: Sequence[ListedNote], shown: int) -> str:
    """How many notes there are, and how many have lost their passage or their article."""
    count = number_of(len(listed), "note")
    parts = [f"{shown:,} of {count}" if shown < len(listed) else count]
    for standing, told in (
        (Standing.ORPHANED, "orphaned: the passage is not in the article any more"),
        (Standing.ELSEWHERE, "on articles that are not listed here"),
    ):
        if number := sum(one.standing is standing for one in listed):
            parts.append(f"{number:,} {told}")
    return " · ".join(parts)
