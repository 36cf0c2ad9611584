"""Drives the program in tmux through what it is for: `python -m tests.demo [--pace SECONDS]`.

It opens the sample articles, searches, walks the matches, lists findings, goes to a claim, leaves
one speaker alone, copies a quotation with its source, writes a note and exports it. Each step waits
for what a user would see, and prints the screen; `--pace` lets a person watch, who attaches with
the command that is printed first. It works in a folder of its own, whose articles are invented.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SIZE = (124, 36)
PATIENCE = 30.0
"""Seconds until a step is given up."""


@dataclass(frozen=True, slots=True)
class Step:
    """What is typed, and what must be on the screen then."""

    told: str
    keys: tuple[str, ...]
    """As tmux names them; what is no key's name is typed as it is."""
    shown: str
    """Words that tell that the step has come to its end, on one line of the screen."""


STEPS = (
    Step("The list, and the newest article beside it", (), "14 articles"),
    Step("Search the library", ("/", "spillway"), "spillway"),
    Step("Go to the first hit, on its first match", ("Enter", "Enter"), "match 2/4"),
    Step("Walk the matches", ("n", "n"), "match 4/4"),
    Step("List what was found in the article", ("f",), "Statements"),
    Step("Filter it", ("crane",), "crane"),
    Step("Read one there", ("Down", "Enter"), "reported · "),
    Step("Leave only this speaker's statements", ("z", "o"), "only"),
    Step("Show all again, and step to the next statement", ("z", "o", ")"), "statement"),
    Step("Copy it with its source", ("y",), "opied"),
    Step("Note something on it", ("a", "Ask the ministry", "Enter"), "✎"),
    Step("Ask the library for claims", ("F", "/", "C-u", "of:soldiers", "Enter"), "claim 1/2"),
    Step("Go to the article of one", ("Enter",), "claim 1/2"),
)
"""All of it; the samples have what is asked for."""


class Session:
    """The program in a tmux server of its own."""

    def __init__(self, home: Path) -> None:
        self._socket = f"reader-demo-{os.getpid()}"
        self._environment = {
            **os.environ,
            **{f"XDG_{n}_HOME": str(home / n.lower()) for n in ("DATA", "CACHE", "CONFIG")},
            "TERM": "xterm-256color",
        }

    @property
    def way_in(self) -> str:
        """The command that shows it in another terminal."""
        return f"tmux -L {self._socket} attach -r"

    def start(self, *command: str) -> None:
        """Run a command in a new window."""
        width, height = map(str, SIZE)
        self._tmux("-f", os.devnull, "new-session", "-d", "-x", width, "-y", height, *command)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self._tmux("send-keys", key)

    def screen(self) -> str:
        """Give what is on the screen."""
        return self._tmux("capture-pane", "-p")

    def until(self, shown: str) -> str:
        """Wait for words on the screen, and give it; raises TimeoutError."""
        end = time.monotonic() + PATIENCE
        while shown not in (screen := self.screen()):
            if time.monotonic() > end:
                raise TimeoutError(f"{shown!r} did not come:\n{screen}")
            time.sleep(0.1)
        return screen

    def end(self) -> None:
        """End the program and the server."""
        subprocess.run(
            ["tmux", "-L", self._socket, "kill-server"], check=False, capture_output=True
        )

    def run(self, *arguments: str) -> str:
        """Give what a command of the program prints, outside tmux."""
        command = [sys.executable, "-m", "reader", *arguments]
        return subprocess.run(
            command, env=self._environment, capture_output=True, text=True, check=True
        ).stdout

    def _tmux(self, *arguments: str) -> str:
        done = subprocess.run(
            ["tmux", "-L", self._socket, *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout


@contextmanager
def started() -> Iterator[Session]:
    """Give a session on a copy of the sample articles, read into a new library."""
    with tempfile.TemporaryDirectory() as home:
        articles = Path(home) / "sample_articles"
        shutil.copytree(ROOT / "sample_articles", articles)
        session = Session(Path(home))
        session.run("index", str(articles))
        session.start(sys.executable, "-m", "reader", str(articles))
        try:
            yield session
        finally:
            session.end()


def played(session: Session, pace: float = 0.0) -> Iterator[tuple[str, str]]:
    """Go through all steps; gives what each is, and the screen after it."""
    for step in STEPS:
        session.press(*step.keys)
        yield step.told, session.until(step.shown)
        time.sleep(pace)
    yield "Export the notes", session.run("export", "--notes")


def main() -> None:
    """Play it, and print each screen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pace", type=float, default=0.0, help="seconds between two steps")
    arguments = parser.parse_args()
    with started() as session:
        print(session.way_in)
        for told, screen in played(session, arguments.pace):
            print(f"\n── {told} ──\n{screen}")


if __name__ == "__main__":
    main()
