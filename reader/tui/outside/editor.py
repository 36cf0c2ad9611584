"""Which command opens a file in the user's editor, at a line."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_DEFAULTS = ("vi", "nano", "vim", "nvim", "emacs")
"""What is tried where the user has named no editor, as POSIX programs do."""
_PLUS_LINE = frozenset(
    "vi vim nvim view vim.tiny vim.basic nvi elvis gvim ex nano pico rnano emacs emacsclient mg "
    "xemacs zile joe jmacs jstar ne micro hx helix kak gedit gnome-text-editor xed pluma "
    "mousepad".split()
)
"""Editors that take the line as `+LINE` before the file."""
_GOTO = frozenset("code codium code-insiders code-oss cursor windsurf".split())
"""Editors that take `--goto FILE:LINE`."""
_COLON = frozenset("subl sublime_text zed zeditor".split())
"""Editors that take `FILE:LINE`."""
_LINE_OPTION = frozenset("kate kwrite mate".split())
"""Editors that take `--line LINE`."""
_WINDOWED = (
    _GOTO
    | _COLON
    | _LINE_OPTION
    | frozenset("gvim gedit gnome-text-editor xed pluma mousepad".split())
)
"""Editors with a window of their own, which leave the terminal to us."""


@dataclass(frozen=True, slots=True)
class EditorCommand:
    """A command that opens a file, word by word, as no shell reads it."""

    words: tuple[str, ...]
    has_window: bool
    """Whether it opens a window of its own and does not need the terminal."""


def editor_command(
    environment: Mapping[str, str], file: Path, line: int = 1
) -> EditorCommand | None:
    """Give the command that opens `file` at a line, counted from 1; None where there is no editor.

    An editor of which it is not known how it takes a line opens the file at its beginning.
    `VISUAL` comes before `EDITOR`; either may hold options. Source: POSIX, environment variables.
    """
    path = str(file.absolute())  # begins with no hyphen, and with no plus sign
    for name in ("VISUAL", "EDITOR"):
        if words := _words(environment.get(name, "")):
            return _with_file(words, path, line)
    for program in _DEFAULTS:
        if shutil.which(program, path=environment.get("PATH")) is not None:
            return _with_file([program], path, line)
    return None


def _with_file(words: list[str], path: str, line: int) -> EditorCommand:
    name = Path(words[0]).name
    has_window = name in _WINDOWED
    if name in _PLUS_LINE:
        added = [f"+{line}", path]
    elif name in _GOTO:
        added = ["--goto", f"{path}:{line}"]
    elif name in _COLON:
        added = [f"{path}:{line}"]
    elif name in _LINE_OPTION:
        added = ["--line", str(line), path]
    else:
        added = [path]
    return EditorCommand((*words, *added), has_window)


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:
        return []
