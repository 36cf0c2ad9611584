"""The small editor in which a note is written."""

from __future__ import annotations

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static, TextArea

from reader.text import clean
from reader.tui.listing.row_lines import shorten

_WIDEST_PASSAGE = 240
"""Cells of the passage that are shown: some three lines."""
_KEYS = "Enter: save · ctrl+j: new line · empty: no note · Esc: leave it"
_THROW_AWAY = "Esc again throws away what you typed; Enter saves it."


class NoteField(TextArea):
    """Several lines of text; Enter saves as in every prompt, ctrl+j begins a new line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,ctrl+s", "save", show=False),
        Binding("ctrl+j,alt+enter,shift+enter", "new_line", show=False),
        Binding("escape", "leave", show=False),
    ]

    class Saved(Message):
        """What is typed is to be kept."""

    class Left(Message):
        """Escape was pressed."""

    def __init__(self, text: str) -> None:
        super().__init__(text, compact=True, highlight_cursor_line=False)

    async def _on_key(self, event: events.Key) -> None:
        """Take a key of the field's own at once, in its own queue.

        Textual would pass it on to the application, and it could come after what was typed later.
        """
        bindings = self._bindings.key_to_bindings.get(event.key)
        if bindings and not event.is_printable:
            event.stop()
            event.prevent_default()
            await self.run_action(bindings[0].action)

    async def _on_paste(self, event: events.Paste) -> None:
        """Clean what comes from outside."""
        event.text = clean(event.text)

    def action_save(self) -> None:
        """Tell that what is typed is to be kept."""
        self.post_message(self.Saved())

    def action_new_line(self) -> None:
        """Begin a new line at the cursor."""
        self._replace_via_keyboard("\n", *self.selection)

    def action_leave(self) -> None:
        """Tell that the field is to be left."""
        self.post_message(self.Left())


class NotePrompt(ModalScreen[str | None]):
    """Asks for a note on a passage; gives its text, or None where it stays as it is."""

    def __init__(self, passage: str, present: str = "") -> None:
        super().__init__()
        self._passage = shorten(" ".join(passage.split()), _WIDEST_PASSAGE)
        self._present = present
        self._field = NoteField(present)
        self._hint = Static(Content.styled(_KEYS, "dim"), id="note-hint")
        self._is_leaving = False
        """Whether Escape was pressed where something typed would be lost."""

    def compose(self) -> ComposeResult:
        """Lay out the passage over the editor, and below it what keys do."""
        with Vertical(id="note"):
            title = "Change the note on" if self._present else "A note on"
            yield Static(Content.styled(title, "bold"))
            yield Static(Content.styled(self._passage, "italic"), id="note-passage")
            yield self._field
            yield self._hint

    def on_mount(self) -> None:
        """Take the keyboard, behind what is written there."""
        self._field.focus()
        self._field.move_cursor(self._field.document.end)

    @on(NoteField.Saved)
    def _save(self, event: NoteField.Saved) -> None:
        event.stop()
        self.dismiss(self._field.text)

    @on(NoteField.Left)
    def _leave(self, event: NoteField.Left) -> None:
        """Leave; where something was typed, only when Escape is pressed again."""
        event.stop()
        if self._is_leaving or self._field.text == self._present:
            self.dismiss(None)
        else:
            self._is_leaving = True
            self._hint.update(Content.styled(_THROW_AWAY, "bold"))

    @on(TextArea.Changed)
    def _go_on(self, event: TextArea.Changed) -> None:
        event.stop()
        if self._is_leaving:
            self._is_leaving = False
            self._hint.update(Content.styled(_KEYS, "dim"))
