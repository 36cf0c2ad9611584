"""Hands addresses to a browser with a window of its own, never to one that takes the terminal."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

_SCHEMES = frozenset({"http", "https", "mailto"})
_IN_THE_TERMINAL = frozenset(
    {"browsh", "elinks", "links", "links2", "lynx", "sensible-browser", "w3m", "www-browser"}
)
"""Browsers that draw in the terminal, which is ours, and what may start one of them."""
_PATIENCE = 3.0
"""Seconds in which an opener that fails does so; one that works may go on as long as its window."""


def may_open(url: str) -> bool:
    """Whether an address is of a kind that is handed to the browser."""
    try:
        return urlsplit(url).scheme.lower() in _SCHEMES
    except ValueError:
        return False


def browser_command(environment: Mapping[str, str], platform: str = sys.platform) -> list[str]:
    """Give the command that opens an address, `%s` standing for it; empty where there is none.

    What `BROWSER` names comes first, unless it draws in the terminal; it need not have a display,
    as the one that an editor's remote session names. Source: the convention of `BROWSER`, commands
    parted by colons, as Python's `webbrowser` reads it.
    """
    for line in environment.get("BROWSER", "").split(os.pathsep):
        command = _words(line)
        if command and _is_graphical(command[0], environment):
            return command if "%s" in line else [*command, "%s"]
    has_display = platform == "darwin" or any(
        environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")
    )
    opener = "open" if platform == "darwin" else "xdg-open"
    if has_display and _is_graphical(opener, environment):
        return [opener, "%s"]
    return []


def open_in_browser(url: str, command: list[str], *, is_own_file: bool = False) -> bool:
    """Run `command` on an address, away from the terminal and without a shell; False if it fails.

    An address of another kind than `may_open` has is refused, unless it is the article's own file.
    Waits a moment for the failure: to be called in a thread.
    """
    if not (is_own_file or may_open(url)) or not command:
        return False
    try:
        process = subprocess.Popen(
            [word.replace("%s", url) for word in command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError):
        return False
    try:
        return process.wait(_PATIENCE) == 0
    except subprocess.TimeoutExpired:
        return True


def _words(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:
        return []


def _is_graphical(program: str, environment: Mapping[str, str]) -> bool:
    if Path(program).name in _IN_THE_TERMINAL:
        return False
    return shutil.which(program, path=environment.get("PATH")) is not None
