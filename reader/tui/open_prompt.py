"""The prompt that opens a file or a folder from inside the application."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.text import clean
from reader.tui.search_bar import QueryInput

_MOST_SHOWN = 8
_MOST_READ = 10_000
"""Entries of a folder looked at: a completion is wanted at once."""


class OpenPrompt(ModalScreen[Path | None]):
    """Asks for a path; Tab completes it. Gives the path of something that exists, or None."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
    ]

    def __init__(self, start: Path) -> None:
        super().__init__()
        self._input = QueryInput("A file or a folder")
        self._input.value = _shown(start)
        self._hint = Static(id="completions")
        self._real_names: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Lay out the field over the completions."""
        with Vertical(id="open-prompt"):
            yield Static(Content.styled("Open a file or a folder", "bold"))
            yield self._input
            yield self._hint

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._input.focus()
        self._input.cursor_position = len(self._input.value)

    @on(QueryInput.Left)
    def _cancel(self) -> None:
        self.dismiss(None)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        path = self._path_of(event.value)
        if path.exists():
            self.dismiss(path)
            return
        self._hint.update(Content("There is no such file or folder."))

    def action_complete(self) -> None:
        """Complete the name as far as it is certain, and show what it could become."""
        typed = self._input.value
        names = completions(self._path_of(typed), typed.endswith("/"))
        shown = {_clean_name(name): name for name in names}
        self._real_names.update(shown)
        folder, _, _ = typed.rpartition("/")
        common = _common_beginning(list(shown))
        if common:
            self._input.value = f"{folder}/{common}" if "/" in typed else common
            self._input.cursor_position = len(self._input.value)
        self._hint.update(Content(_list_of(list(shown))))

    def _path_of(self, typed: str) -> Path:
        """The path that was typed; names that were shown cleaned become what they are."""
        parts = [self._real_names.get(f"{part}/", part).rstrip("/") for part in typed.split("/")]
        *folders, last = parts
        real = "/".join([*folders, self._real_names.get(last, last)])
        return Path(real).expanduser()


def completions(path: Path, is_folder: bool) -> list[str]:
    """Give the names that `path` may be completed to, folders with a slash; hidden ones on request.

    With `is_folder` the names are all those in the folder `path`.
    """
    folder, beginning = (path, "") if is_folder else (path.parent, path.name)
    names = []
    try:
        with os.scandir(folder) as entries:
            for _, entry in zip(range(_MOST_READ), entries, strict=False):
                if not entry.name.startswith(beginning):
                    continue
                if entry.name.startswith(".") and not beginning.startswith("."):
                    continue
                names.append(entry.name + "/" if entry.is_dir() else entry.name)
    except OSError:
        return []
    return sorted(names)


def _common_beginning(names: list[str]) -> str:
    """The characters all names begin with: those the first and the last in order share."""
    if not names:
        return ""
    first, last = min(names), max(names)
    length = next(
        (i for i, pair in enumerate(zip(first, last, strict=False)) if pair[0] != pair[1]),
        len(first),
    )
    return first[:length]


def _list_of(names: list[str]) -> str:
    if not names:
        return "Nothing here begins like this."
    more = f"  … {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return "  ".join(names[:_MOST_SHOWN]) + more


def _clean_name(name: str) -> str:
    return clean(name).replace("\n", "␊")


def _shown(path: Path) -> str:
    text = _clean_name(str(path))
    return text if text.endswith("/") else f"{text}/"
