"""The prompt that asks for the tags of an article, or of several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.text import fold
from reader.tui.search.search_bar import QueryInput

_MOST_SHOWN = 8


class TagPrompt(ModalScreen[Sequence[str] | None]):
    """Asks for tags, parted by commas; gives them, or None where they stay as they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(
        self, title: str, tags: Sequence[str], known: Sequence[str], count: int = 1
    ) -> None:
        """Ask for the tags of `count` articles, which have `tags` in common."""
        super().__init__()
        self._heading = "Tags of this article" if count == 1 else "Tags that all of these have"
        self._title = title
        self._known = known
        self._input = QueryInput("")
        self._input.value = ", ".join(tags)
        self._hint = Static(id="tag-hint")
        self._offered: list[str] = []
        self._next = 0

    def compose(self) -> ComposeResult:
        """Lay out the title over the field, and below it the tags that there are."""
        with Vertical(id="tags"):
            yield Static(Content.styled(self._heading, "bold"))
            yield Static(Content(self._title))
            yield self._input
            yield self._hint
            yield Static(
                Content.styled("Commas part tags · Tab: next one · Enter: so it is · Esc", "dim")
            )

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._input.focus()
        self._input.cursor_position = len(self._input.value)
        self._offer(self._input.value)

    def _offer(self, typed: str) -> None:
        *others, last = typed.split(",")
        given, begun = {fold(tag.strip()) for tag in others}, fold(last.strip())
        self._offered = [
            tag for tag in self._known if fold(tag).startswith(begun) and fold(tag) not in given
        ]
        if begun in map(fold, self._offered):
            self._offered = []
        self._next = 0
        more = len(self._offered) - _MOST_SHOWN
        told = " · ".join(self._offered[:_MOST_SHOWN]) + (f"  … {more} more" if more > 0 else "")
        self._hint.update(Content(told))

    def action_complete(self) -> None:
        """Take the next of the tags that begin as typed."""
        if not self._offered:
            return
        before, comma, _ = self._input.value.rpartition(",")
        tag = self._offered[self._next % len(self._offered)]
        with self._input.prevent(Input.Changed):
            self._input.value = f"{before}{comma}{' ' if comma else ''}{tag}"
        self._input.cursor_position = len(self._input.value)
        self._next += 1

    @on(Input.Changed)
    def _follow(self, event: Input.Changed) -> None:
        event.stop()
        self._offer(event.value)

    @on(Input.Submitted)
    def _enter(self, event: Input.Submitted) -> None:
        event.stop()
        spelt = {fold(tag): tag for tag in self._known}
        tags = (" ".join(tag.split()) for tag in event.value.split(","))
        self.dismiss(tuple({fold(tag): spelt.get(fold(tag), tag) for tag in tags if tag}.values()))

    @on(QueryInput.Left)
    def _cancel(self) -> None:
        self.dismiss(None)
