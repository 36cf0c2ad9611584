"""What is copied, kept where it can be had for certain: in a file, and in tmux inside tmux.

The terminal is sent the text too (OSC 52), but gives no answer: many terminals do not know the
sequence, or are told not to heed it, and tmux by itself passes it on only where it is configured
to. So that way is never taken to have worked.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from tempfile import mkstemp

from reader.text import clean, clean_name

LONGEST_BASE64 = 74_994
"""Bytes of base64 that terminals and multiplexers take as a rule; what is longer some cut off, so
that none is sent it. Source: the limit of Chromium's hterm, which `osc52` scripts keep to."""
_PATIENCE = 5.0
"""Seconds that tmux is given."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a text was kept."""

    file: Path
    problem: str = ""
    """Why it is not in the file, as the part of a sentence; empty where it is."""
    in_tmux: bool | None = None
    """Whether tmux has taken it; None outside of tmux."""


def fits_terminal(text: str) -> bool:
    """Whether a text is short enough to be sent to the terminal."""
    if len(text) > LONGEST_BASE64:
        return False
    size = len(text.encode("utf-8", "replace"))
    return (size + 2) // 3 * 4 <= LONGEST_BASE64


def keep(text: str, file: Path, environment: Mapping[str, str]) -> Kept:
    """Keep a text in `file` in place of what it held, and in tmux's newest buffer inside tmux.

    May take seconds: to be called in a thread.
    """
    data = text.encode("utf-8", "replace")
    in_tmux = _give_to_tmux(data, environment) if environment.get("TMUX") else None
    try:
        _write(data, file)
    except OSError as error:
        return Kept(file, clean(error.strerror or str(error)), in_tmux)
    return Kept(file, in_tmux=in_tmux)


def _write(data: bytes, file: Path) -> None:
    """Put a file only its owner can read in the place of `file`, whole or not at all."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, name = mkstemp(dir=file.parent, prefix=file.name)  # of mode 0600
    try:
        with open(descriptor, "wb") as beside:  # noqa: PTH123 # a descriptor has no path
            beside.write(data)
        Path(name).replace(file)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _give_to_tmux(data: bytes, environment: Mapping[str, str]) -> bool:
    """Load the text into a buffer; tmux gives it on to its terminal itself (-w, from 3.2 on)."""
    return any(
        _run(["tmux", "load-buffer", *options, "-"], data, environment) for options in (["-w"], [])
    )


def _run(command: list[str], data: bytes, environment: Mapping[str, str]) -> bool:
    with suppress(OSError, ValueError, subprocess.TimeoutExpired):
        done = subprocess.run(
            command,
            input=data,
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
        return done.returncode == 0
    return False


def what_became_of(kept: Kept, *, sent: bool, room: int | None = None) -> str:
    """Tell where a text is now; `sent` whether the terminal was sent it.

    In so many words as there is room for, in characters: what is told last, where the text is for
    certain, is not to be cut off.
    """
    path, name = _short(kept.file), f"…/{clean_name(kept.file.name)}"
    tellings = (
        _told(kept, sent, _Wording.FULL, path),
        _told(kept, sent, _Wording.SHORTER, path),
        _told(kept, sent, _Wording.SHORTEST, path),
        _told(kept, sent, _Wording.SHORTER, name),
        _told(kept, sent, _Wording.SHORTEST, name),
    )
    return next((told for told in tellings if room is None or len(told) <= room), tellings[-1])


class _Wording(IntEnum):
    """How many words tell where a text is."""

    FULL = 0
    SHORTER = 1
    SHORTEST = 2


_TERMINAL = {
    True: ("sent to the terminal (unconfirmed)", "to the terminal (unconfirmed)", "terminal?"),
    False: ("too long for the terminal", "too long for the terminal", "not in the terminal"),
}
_TMUX = {
    True: ("in tmux", "in tmux", "tmux"),
    False: ("tmux did not take it", "not in tmux", "not in tmux"),
}
_SAVED = ("saved in ", "in ", "")


def _told(kept: Kept, sent: bool, wording: _Wording, path: str) -> str:
    in_tmux = "" if kept.in_tmux is None else _TMUX[kept.in_tmux][wording]
    in_file = f"not saved: {kept.problem}" if kept.problem else f"{_SAVED[wording]}{path}"
    return ", ".join(filter(None, (_TERMINAL[sent][wording], in_tmux, in_file)))


def _short(file: Path) -> str:
    """A path as it is typed: below the home folder from there."""
    home = os.path.expanduser("~")  # noqa: PTH111 # Path.home() raises where there is none
    if home != "~" and file.is_relative_to(home):
        return clean_name(Path("~") / file.relative_to(home))
    return clean_name(file)
