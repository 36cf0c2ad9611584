"""Running a program in the terminal, which the application has left to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from tempfile import TemporaryFile

from reader.text import clean

_TERMINAL = 0
"""The file that keys are read from."""


def run_in_terminal(words: Sequence[str], text: str | None = None) -> int | str:
    """Run a program, without a shell, until it ends; gives its exit code, or why it did not run.

    `text` is its standard input; without, that is the terminal.
    """
    try:
        with _interrupts_are_its_own(), TemporaryFile() as given:
            if text is None:
                return subprocess.run(words, check=False).returncode
            given.write(text.encode("utf-8", "replace"))
            given.seek(0)
            return subprocess.run(words, stdin=given, check=False).returncode
    except (OSError, ValueError) as error:
        return why_not_run(words, error)


def why_not_run(words: Sequence[str], error: OSError | ValueError) -> str:
    """Tell why a program could not be run, and which one where there is none of that name."""
    if isinstance(error, FileNotFoundError):
        return f"there is no program {clean(words[0])}"
    return f"it could not be run: {clean(getattr(error, 'strerror', None) or str(error))}"


def wait_for_enter(told: str) -> None:
    """Say something below what a program wrote, and wait until Enter was pressed."""
    with _interrupts_are_its_own():
        print(f"\n[{clean(told)}: Enter goes back to reading]", file=sys.__stderr__, flush=True)
        os.read(_TERMINAL, 1024)


@contextmanager
def _interrupts_are_its_own() -> Iterator[None]:
    """Leave ctrl+c to the program: a handler, unlike a signal that is ignored, is not inherited."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)
