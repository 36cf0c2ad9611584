"""The prompt that opens a file or a folder from inside the application."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.text import clean
from reader.tui.latest_request import LatestRequest
from reader.tui.search.search_bar import QueryInput

_MOST_SHOWN = 8
_MOST_READ = 10_000
"""Entries of a folder looked at: a completion is wanted at once."""


class OpenPrompt(ModalScreen[Path | None]):
    """Asks for a path; Tab completes it. Gives that of a file or a folder that exists, or None.

    The disk, which may be slow, is looked at in a thread; an answer to what is no longer typed is
    dropped.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", show=False, priority=True),
    ]

    @dataclass
    class Looked(Message):
        """What was entered exists and can be opened, or why it cannot."""

        request: int
        path: Path | None
        why_not: str

    @dataclass
    class Completed(Message):
        """What a name may be completed to."""

        request: int
        typed: str
        names: list[str]
        on_request: bool
        """Whether Tab was pressed, and not only a key typed."""

    def __init__(self, start: Path) -> None:
        super().__init__()
        self._start = _shown(start)
        self._input = QueryInput("A file or a folder")
        self._input.value = self._start
        self._hint = Static(id="completions")
        self._real_names: dict[str, str] = {}
        self._looking: LatestRequest

    def compose(self) -> ComposeResult:
        """Lay out the field over the completions."""
        with Vertical(id="open-prompt"):
            yield Static(Content.styled("Open a file or a folder", "bold"))
            yield self._input
            yield self._hint

    def on_mount(self) -> None:
        """Take the keyboard."""
        self._looking = LatestRequest(self.app, "Looking for files")
        self._input.focus()
        self._input.cursor_position = len(self._input.value)

    @on(QueryInput.Left)
    def _cancel(self) -> None:
        self.dismiss(None)

    @on(Input.Changed)
    def _follow(self, event: Input.Changed) -> None:
        """Let a path from the root or from home replace the folder we began with."""
        event.stop()
        typed = event.value.removeprefix(self._start)
        if typed != event.value and typed.startswith(("/", "~")):
            self._input.value = typed
            self._input.cursor_position = len(typed)
            return
        self._complete(event.value, on_request=False)

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        event.stop()
        self._looking.submit(partial(self._look, event.value))

    def _look(self, typed: str, request: int) -> None:
        """Look whether the path can be opened: a pipe or a device would never end."""
        try:
            path = self._path_of(typed)
            mode = path.stat().st_mode
        except (OSError, RuntimeError, ValueError) as error:
            self.post_message(self.Looked(request, None, _why_not(error)))
            return
        if stat.S_ISDIR(mode) or stat.S_ISREG(mode):
            self.post_message(self.Looked(request, path, ""))
        else:
            self.post_message(self.Looked(request, None, "This is neither a file nor a folder."))

    @on(Looked)
    def _open_or_tell(self, event: Looked) -> None:
        event.stop()
        if not self._looking.is_current(event.request):
            return
        if event.path is None:
            self._hint.update(Content(event.why_not))
        else:
            self.dismiss(event.path)

    def action_complete(self) -> None:
        """Complete the name as far as it is certain, and show what it could become."""
        self._complete(self._input.value, on_request=True)

    def _complete(self, typed: str, *, on_request: bool) -> None:
        self._looking.submit(partial(self._find_completions, typed, on_request))

    def _find_completions(self, typed: str, on_request: bool, request: int) -> None:
        if typed.startswith("~") and "/" not in typed:
            names = [f"{typed}/"]
        else:
            try:
                names = completions(self._path_of(typed), typed.endswith("/"))
            except (OSError, RuntimeError, ValueError):
                names = []
        self.post_message(self.Completed(request, typed, names, on_request))

    @on(Completed)
    def _show_completions(self, event: Completed) -> None:
        event.stop()
        if not self._looking.is_current(event.request):
            return
        shown = {_clean_name(name): name for name in event.names}
        self._real_names.update(shown)
        if event.on_request and (common := _common_beginning(list(shown))):
            folder, slash, _ = event.typed.rpartition("/")
            with self._input.prevent(Input.Changed):
                self._input.value = f"{folder}{slash}{common}"
            self._input.cursor_position = len(self._input.value)
        self._hint.update(Content(_list_of(list(shown), on_request=event.on_request)))

    def _path_of(self, typed: str) -> Path:
        """The path that was typed; names that were shown cleaned become what they are.

        Raises:
            RuntimeError: It begins with the name of a user that there is not.
        """
        parts = [self._real_names.get(f"{part}/", part).rstrip("/") for part in typed.split("/")]
        *folders, last = parts
        real = "/".join([*folders, self._real_names.get(last, last)])
        return Path(real).expanduser()


def _why_not(error: OSError | RuntimeError | ValueError) -> str:
    if isinstance(error, RuntimeError):
        return "There is no user of that name."
    if isinstance(error, PermissionError):
        return "You have no permission to look there."
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "There is no such file or folder."
    reason = error.strerror if isinstance(error, OSError) else None
    return clean(f"This is no path that can be opened: {reason or error}.")


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


def _list_of(names: list[str], *, on_request: bool) -> str:
    if not names:
        return "Nothing here begins like this." if on_request else ""
    more = f"  … {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return "  ".join(names[:_MOST_SHOWN]) + more


def _clean_name(name: str) -> str:
    return clean(name).replace("\n", "␊")


def _shown(path: Path) -> str:
    text = _clean_name(str(path))
    return text if text.endswith("/") else f"{text}/"
