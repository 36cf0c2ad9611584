"""A program in a tmux of its own: keys are pressed, and what is shown then is read."""

from __future__ import annotations

import os
import re
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from types import TracebackType

from tests.waiting import PATIENCE

_NUMBERS = count(1)
_OPTIONS = {
    "default-terminal": "tmux-256color",
    "escape-time": "0",
    "set-clipboard": "on",
    "status": "off",
}
"""What a program sends to the clipboard (OSC 52) is in a buffer then."""
_NOT_INHERITED = frozenset({"TMUX", "NO_COLOR", "COLUMNS", "LINES", "SSH_CONNECTION"})
"""What tells of the terminal that this runs in, not of tmux's."""
_THEN_TELL = ("sh", "-c", """"$@"; echo "[exit code $?]"; read -r _""", "sh")
"""Runs a program and tells its exit code: tmux itself now and then misses the end of one."""


class Tmux:
    """A tmux server with one pane; a context manager that leaves nothing running."""

    def __init__(self, environment: Mapping[str, str], columns: int, rows: int) -> None:
        self._socket = f"reader-{os.getpid()}-{next(_NUMBERS)}"
        inherited = {name: os.environ[name] for name in os.environ.keys() - _NOT_INHERITED}
        self._environment = {**inherited, "COLORTERM": "truecolor", **environment}
        self._size = str(columns), str(rows)

    def __enter__(self) -> Tmux:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        command = ["tmux", "-L", self._socket, "kill-server"]
        subprocess.run(command, check=False, capture_output=True)

    @property
    def way_in(self) -> str:
        """The command that shows the pane in another terminal."""
        return f"tmux -L {self._socket} attach -r"

    @property
    def client(self) -> list[str]:
        """The command line of a client, which takes keys and shows the pane in its terminal."""
        return ["env", "-u", "TMUX", "tmux", "-u", "-L", self._socket, "attach"]

    @property
    def buffers(self) -> list[str]:
        """What was copied, the newest first."""
        names = self._run("list-buffers", "-F", "#{buffer_name}").split()
        return [self._run("show-buffer", "-b", name) for name in names]

    def start(self, command: Sequence[str], **options_too: str) -> None:
        """Run a program in the pane; other options are named with `_` for `-`."""
        options: list[str] = []
        others = {name.replace("_", "-"): value for name, value in options_too.items()}
        for name, value in {**_OPTIONS, **others}.items():
            options += ("set-option", "-g", name, value, ";")
        width, height = self._size
        session = ["new-session", "-d", "-x", width, "-y", height, *_THEN_TELL, *command]
        self._run("-f", os.devnull, "start-server", ";", *options, *session)

    def start_next(self, command: Sequence[str]) -> None:
        """Run another program in the pane, in place of the one before."""
        self._run("respawn-pane", "-k", *_THEN_TELL, *command)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size."""
        self._run("resize-window", "-x", str(columns), "-y", str(rows))

    def press(self, *keys: str) -> None:
        """Press keys, as tmux names them; what is no key's name is typed as it is."""
        if keys:
            self._run("send-keys", "--", *keys)

    def screen(self) -> str:
        """Give the rows that are shown, each without the space at its end."""
        return self._run("capture-pane", "-p")

    def styled_screen(self) -> str:
        """Give the rows that are shown in full width, with the SGR sequences of their styles."""
        return self._run("capture-pane", "-p", "-e", "-N")

    def wait_for(self, lacking: Callable[[str], str], seconds: float = PATIENCE) -> str:
        """Wait until the screen lacks nothing, and give it; an AssertionError tells what it does.

        `lacking` is given the screen and tells what it lacks.
        """
        end = time.monotonic() + seconds
        while lack := lacking(screen := self.screen()):
            assert time.monotonic() < end, f"waited in vain: {lack}\n{screen}"
            time.sleep(0.05)
        return screen

    def wait_for_end(self) -> int:
        """Wait until the program has ended; gives its exit code."""
        told = re.compile(r"^\[exit code (\d+)\]$", re.M)
        screen = self.wait_for(lambda screen: "" if told.search(screen) else "the program's end")
        return int(told.findall(screen)[-1])

    def _run(self, *arguments: str) -> str:
        command = ["tmux", "-u", "-L", self._socket, *arguments]
        done = subprocess.run(command, env=self._environment, capture_output=True, check=False)
        assert done.returncode == 0, f"{arguments}: {done.stderr.decode()}"
        return done.stdout.decode()
