"""A list to choose from: narrowed by typing, walked with the arrows, taken with Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from reader.text import fold
from reader.tui.search.search_bar import QueryInput


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be chosen."""

    group: str
    """The heading it stands under; "" for none."""
    label: str
    value: str
    """What the choice gives."""
    note: str = ""


class ChoiceScreen(ModalScreen[str | None]):
    """Lists choices under their headings; gives the value of the one that was chosen, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "move(1)", show=False, priority=True),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("pagedown", "move(10)", show=False, priority=True),
        Binding("pageup", "move(-10)", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        choices: Sequence[Choice],
        keys: str,
    ) -> None:
        """Show a title over the choices, and under them what the keys do."""
        super().__init__()
        self._title = title
        self._choices = list(choices)
        self._keys = keys
        self._shown: list[Choice | None] = []
        """What each line of the list is; None for a heading."""
        self._input = QueryInput("Type to narrow the list")
        self._list = OptionList(markup=False)
        self._list.can_focus = False

    def compose(self) -> ComposeResult:
        """Lay out title, field, list and keys."""
        with Vertical(id="choices"):
            yield Static(Content.styled(self._title, "bold"))
            yield self._input
            yield self._list
            yield Static(Content.styled(self._keys, "dim"))

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._input.focus()
        self._fill("")

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        event.stop()
        self._fill(event.value)

    def _fill(self, typed: str) -> None:
        words = fold(typed).split()
        self._shown = []
        options: list[Option] = []
        group = None
        for choice in self._choices:
            if not all(word in fold(f"{choice.group} {choice.label}") for word in words):
                continue
            if choice.group and choice.group != group:
                group = choice.group
                self._shown.append(None)
                options.append(Option(Content.styled(group, "bold underline"), disabled=True))
            self._shown.append(choice)
            options.append(Option(Content.assemble(choice.label, (f"  {choice.note}", "dim"))))
        self._list.clear_options()
        self._list.add_options(options)
        first = next((n for n, choice in enumerate(self._shown) if choice is not None), None)
        self._list.highlighted = first

    def action_move(self, lines: int) -> None:
        """Move by so many lines, over headings."""
        place = self._list.highlighted
        if place is None:
            return
        step = 1 if lines > 0 else -1
        wanted = min(max(place + lines, 0), len(self._shown) - 1)
        while 0 <= wanted < len(self._shown) and self._shown[wanted] is None:
            wanted += step
        if 0 <= wanted < len(self._shown):
            self._list.highlighted = wanted

    @property
    def _current(self) -> Choice | None:
        place = self._list.highlighted
        return None if place is None or place >= len(self._shown) else self._shown[place]

    @on(Input.Submitted)
    def _choose(self, event: Input.Submitted) -> None:
        event.stop()
        if self._current is not None:
            self.dismiss(self._current.value)

    @on(OptionList.OptionSelected)
    def _choose_by_mouse(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        if (choice := self._shown[event.option_index]) is not None:
            self.dismiss(choice.value)

    @on(QueryInput.Left)
    def _cancel(self, event: QueryInput.Left) -> None:
        event.stop()
        self.dismiss(None)


class NamePrompt(ModalScreen[str | None]):
    """Asks for a name, and proposes one. Gives the name, or None."""

    def __init__(
        self, title: str, proposal: str, keys: str = "Enter saves it, Escape does not"
    ) -> None:
        """Show a title over the field, and under it what the keys do."""
        super().__init__()
        self._title = title
        self._keys = keys
        self._input = QueryInput("Name")
        self._input.value = proposal

    def compose(self) -> ComposeResult:
        """Lay out title, field and keys."""
        with Vertical(id="name"):
            yield Static(Content.styled(self._title, "bold"))
            yield self._input
            yield Static(Content.styled(self._keys, "dim"))

    def on_mount(self) -> None:
        """Take the keyboard, what is proposed selected: typing replaces it."""
        self._input.focus()
        self._input.select_all()

    @on(Input.Submitted)
    def _take(self, event: Input.Submitted) -> None:
        event.stop()
        if name := " ".join(event.value.split()):
            self.dismiss(name)

    @on(QueryInput.Left)
    def _cancel(self, event: QueryInput.Left) -> None:
        event.stop()
        self.dismiss(None)
