"""The user's own commands: their words for one article, and what they answer in the background."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from reader.config import PLACEHOLDERS, UserCommand
from reader.text import clean
from reader.tui.outside.terminal_run import why_not_run
from reader.tui.screens.browser import may_open

_PLACEHOLDER = re.compile("{(" + "|".join(PLACEHOLDERS) + ")}")
_MOST_TOLD = 4_000
"""Bytes of a command's answer that are looked at."""


class MissingError(Exception):
    """An article lacks what a command asks for; the message is a sentence for people."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a command is given."""

    text: str
    """On standard input."""
    title: str
    path: Path | None
    """The article's file; None where it was read from none."""
    url: str | None


def words_of(command: UserCommand, given: Given) -> list[str]:
    """Give the words of a command with its placeholders filled in, each a part of one word.

    A title can never be taken for an option: one that begins with a hyphen gets a space before it.

    Raises:
        MissingError: The article has no file, or no address of a kind that is opened.
    """
    return [
        _PLACEHOLDER.sub(lambda found: _value(found[1], found.start() == 0, given), word)
        for word in command.run
    ]


def _value(name: str, begins_word: bool, given: Given) -> str:
    if name == "path":
        if given.path is None:
            raise MissingError("This article was read from no file.")
        return str(given.path.absolute())
    if name == "url":
        if given.url is None or not may_open(given.url):
            raise MissingError("This article has no address.")
        return given.url
    title = given.title.replace("\0", "")
    return f" {title}" if begins_word and title.startswith("-") else title


def answer_of(words: Sequence[str], text: str) -> tuple[bool, str]:
    """Run a command away from the terminal, without a shell, `text` on its standard input.

    Gives whether it succeeded, and what came of it in words: the first line that it writes.
    Waits for its end: to be called in a thread of its own.
    """
    try:
        with TemporaryFile() as given, TemporaryFile() as said:
            given.write(text.encode("utf-8", "replace"))
            given.seek(0)
            done = subprocess.run(
                words,
                stdin=given,
                stdout=said,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                check=False,
            )
            said.seek(0)
            lines = clean(said.read(_MOST_TOLD).decode("utf-8", "replace")).split("\n")
    except (OSError, ValueError) as error:
        return False, why_not_run(words, error)
    first = next((line.strip() for line in lines if line.strip()), "")
    return done.returncode == 0, what_came_of(done.returncode, first)


def what_came_of(code: int, said: str = "") -> str:
    """Tell how a command ended, and what it said."""
    if code == 0:
        return said or "done"
    how = f"ended by signal {-code}" if code < 0 else f"failed with code {code}"
    return f"{how}: {said}" if said else how
