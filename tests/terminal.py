"""A real pseudo-terminal to run the program in, and a strict reader of all that it writes.

The screen is kept as rows of text, so that a test can wait for what a person would see. Every
control sequence has to be one that the program means to send; anything else is a finding.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from base64 import b64decode
from codecs import getincrementaldecoder
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from rich.cells import cell_len

from tests.waiting import PATIENCE

_CSI = re.compile(rb"\x1b\[([0-?]*)([ -/]*)([@-~])")
_OSC_END = re.compile(rb"\x07|\x1b\\")
_INCOMPLETE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?)?\Z")
_EXPECTED_CSI = frozenset(b"CHJKXhlmnpqrstu")
"""Finals that are sent: cursor, erase, modes, styles, queries, region, margins, window, key
protocol."""
_EXPECTED_OSC = (b"0;", b"2;", b"22;", b"8;")
"""Window title, mouse pointer shape, hyperlink."""
_CLIPBOARD = b"52;c;"
CURSOR_REQUEST = b"\x1b[6n"
"""Asks for the cursor's position; the answer tells that the terminal has come as far."""
MODE_REQUEST = re.compile(rb"\x1b\[\?(\d+)\$p")
"""Asks for a private mode; the answer tells that the terminal has it (DECRQM)."""
MARGINS, ATOMIC = b"69", b"2026"
"""Private modes: left and right margins, and frames that are shown once all of them has come."""
_UNSEEN = re.compile(
    "[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\U000e0000-\U000e0fff]"
)


_TAKE_TERMINAL = """
import os, sys
os.close(os.open(os.ttyname(0), os.O_RDWR))
os.execvp(sys.argv[1], sys.argv[1:])
"""
"""Makes the terminal the controlling one of the new session, then becomes the program."""


class Screen:
    """What a terminal shows after some output, as rows of cells."""

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.findings: list[str] = []
        """What was written that the program has no reason to write."""
        self.copied: list[bytes] = []
        """What was sent to the clipboard. Only who copied something expects any of it."""
        self.modes: set[bytes] = set()
        """The private modes that are on, for example `1049`, the alternate screen."""
        self._style: frozenset[bytes] = frozenset()
        self._cells = [[" "] * columns for _ in range(rows)]
        self._styles = [[self._style] * columns for _ in range(rows)]
        self._row = self._column = 0
        self._region = (0, rows - 1)
        self._margins = (0, columns)
        self._rest = b""
        self._decoder = getincrementaldecoder("utf-8")()

    @property
    def text(self) -> str:
        """The screen's rows, each without the space at its end."""
        return "\n".join("".join(row).rstrip() for row in self._cells)

    def cells(self, row: int) -> list[tuple[str, frozenset[bytes]]]:
        """What stands in each cell of a row, and the codes of its style."""
        return list(zip(self._cells[row], self._styles[row], strict=True))

    def feed(self, output: bytes) -> None:
        """Take in some output; a sequence or character cut at its end waits for the rest."""
        output = self._rest + output
        self._rest = b""
        at = 0
        while at < len(output):
            escape = output.find(b"\x1b", at)
            end = len(output) if escape < 0 else escape
            self._write(output[at:end], is_last=escape < 0)
            if escape < 0:
                return
            if _INCOMPLETE.match(output, escape):
                self._rest = output[escape:]
                return
            at = self._control(output, escape)

    def _write(self, raw: bytes, is_last: bool) -> None:
        try:
            text = self._decoder.decode(raw, final=not is_last)
        except UnicodeDecodeError:
            self.findings.append(f"not UTF-8 {raw[:40]!r}")
            self._decoder.reset()
            return
        self.findings += [f"unseen {found!r}" for found in _UNSEEN.findall(text)]
        for character in text:
            self._put(character)

    def _put(self, character: str) -> None:
        if character == "\r":
            self._column = 0
        elif character == "\n":
            self._line_feed()
        elif (width := cell_len(character)) == 0:
            if at := self._column:
                cells = self._cells[self._row]
                while at > 1 and not cells[at - 1]:
                    at -= 1
                cells[at - 1] += character
        elif self._column + width <= self.columns:
            end = self._column + width
            self._part(self._column)
            self._part(end)
            self._cells[self._row][self._column : end] = [character, *[""] * (width - 1)]
            self._styles[self._row][self._column : end] = [self._style] * width
            self._column = end

    def _part(self, column: int) -> None:
        """Blank what would be half overwritten: a terminal shows no half of a character."""
        cells = self._cells[self._row]
        if column < self.columns and not cells[column]:
            start = end = column
            while not cells[start]:
                start -= 1
            while end < self.columns and not cells[end]:
                end += 1
            cells[start:end] = [" "] * (end - start)

    def _line_feed(self) -> None:
        """Go one row down; at the end of the region its rows move up, between the margins."""
        top, bottom = self._region
        if self._row != bottom:
            self._row = min(self._row + 1, self.rows - 1)
        elif self._is_between_margins:
            self._move_row(top, bottom)

    @property
    def _is_between_margins(self) -> bool:
        left, right = self._margins
        return left <= self._column < right

    def _move_row(self, taken: int, given: int) -> None:
        """Take a row away, and put a blank one, in a style nobody asked for, elsewhere."""
        left, right = self._margins
        cells = [row[left:right] for row in self._cells]
        styles = [row[left:right] for row in self._styles]
        del cells[taken], styles[taken]
        cells.insert(given, [" "] * (right - left))
        styles.insert(given, [frozenset({b"?"})] * (right - left))
        for row in range(self.rows):
            self._cells[row][left:right] = cells[row]
            self._styles[row][left:right] = styles[row]

    def _reverse_index(self) -> None:
        """Go one row up; at the top of the region its rows move down."""
        top, bottom = self._region
        if self._row != top:
            self._row = max(self._row - 1, 0)
        elif self._is_between_margins:
            self._move_row(bottom, top)

    def _erase(self, count: int) -> None:
        """Make cells from the cursor on blank, in the background that is set."""
        end = min(self._column + count, self.columns)
        self._part(self._column)
        self._part(end)
        ground = frozenset(code for code in self._style if code.startswith(b"ground "))
        self._cells[self._row][self._column : end] = [" "] * (end - self._column)
        self._styles[self._row][self._column : end] = [ground] * (end - self._column)

    def _control(self, output: bytes, at: int) -> int:
        if (match := _CSI.match(output, at)) is not None:
            self._csi(match)
            return match.end()
        if output[at + 1 : at + 2] == b"]":
            end = _OSC_END.search(output, at)
            stop = end.end() if end else len(output)
            if output.startswith(_CLIPBOARD, at + 2):
                content = output[at + 2 + len(_CLIPBOARD) : end.start() if end else None]
                self.copied.append(b64decode(content))
            elif not output.startswith(_EXPECTED_OSC, at + 2):
                self.findings.append(f"OSC {output[at:stop][:40]!r}")
            return stop
        if output[at + 1 : at + 2] in (b"D", b"M"):
            turn = self._line_feed if output[at + 1 : at + 2] == b"D" else self._reverse_index
            turn()
            return at + 2
        if output[at + 1 : at + 2] in b"78=>":
            return at + 2
        self.findings.append(f"escape {output[at : at + 8]!r}")
        return at + 1

    def _csi(self, match: re.Match[bytes]) -> None:
        parameters, _, final = match.groups()
        if final[0] not in _EXPECTED_CSI:
            self.findings.append(f"CSI {match[0]!r}")
        elif final == b"H":
            row, _, column = parameters.partition(b";")
            self._row = min(int(row or 1), self.rows) - 1
            self._column = min(int(column or 1), self.columns) - 1
        elif final == b"C":
            self._column = min(self._column + int(parameters or 1), self.columns - 1)
        elif final in b"KX":
            self._erase(self.columns if final == b"K" else int(parameters or 1))
        elif final == b"s":
            if MARGINS not in self.modes:
                self.findings.append(f"margins without their mode {match[0]!r}")
                return
            left, _, right = parameters.partition(b";")
            self._margins = int(left or 1) - 1, min(int(right or self.columns), self.columns)
            self._row = self._column = 0
        elif final == b"r":
            top, _, bottom = parameters.partition(b";")
            self._region = int(top or 1) - 1, min(int(bottom or self.rows), self.rows) - 1
            self._row = self._column = 0
        elif final == b"m":
            self._style = style_after(self._style, parameters)
        elif final == b"J":
            self._cells = [[" "] * self.columns for _ in range(self.rows)]
        elif final in b"hl" and parameters.startswith(b"?"):
            change = self.modes.update if final == b"h" else self.modes.difference_update
            change(parameters[1:].split(b";"))
            if MARGINS not in self.modes:
                self._margins = (0, self.columns)


_ENDED_BY = {
    b"22": (b"1", b"2"),
    b"23": (b"3",),
    b"24": (b"4", b"21"),
    b"25": (b"5", b"6"),
    b"27": (b"7",),
    b"28": (b"8",),
    b"29": (b"9",),
}
"""Which codes of a style end which others (ECMA-48, SGR)."""


def style_after(style: frozenset[bytes], parameters: bytes) -> frozenset[bytes]:
    """Give the codes in force after those of another SGR; a colour's stand together."""
    codes = set(style)
    rest = iter(parameters.split(b";"))
    for code in rest:
        if code in (b"", b"0"):
            codes.clear()
        elif code in _ENDED_BY:
            codes.difference_update(_ENDED_BY[code])
        elif (len(code) == 2 and code[:1] in b"34") or len(code) > 2:
            is_ground = code[:1] == b"4" or (len(code) > 2 and code[:2] == b"10")
            codes = {c for c in codes if not c.startswith(b"ground " if is_ground else b"colour ")}
            if code in (b"38", b"48"):
                system = next(rest)
                parts = [next(rest) for _ in range(3 if system == b"2" else 1)]
                code = b";".join((code, system, *parts))
            if code not in (b"39", b"49"):
                codes.add((b"ground " if is_ground else b"colour ") + code)
        elif len(code) == 2 and code[:1] == b"9":
            codes = {c for c in codes if not c.startswith(b"colour ")} | {b"colour " + code}
        else:
            codes.add(code)
    return frozenset(codes)


_LOOK_EVERY = 0.05
"""Seconds between two looks at what a program does."""


def _is_at_work(process_id: int) -> bool:
    """Whether a thread of a process runs, or would if the machine let it (proc(5): R, D)."""
    for thread in Path(f"/proc/{process_id}/task").glob("*/stat"):
        with suppress(OSError):  # it has just ended
            if thread.read_text().rpartition(")")[2].split()[0] in "RD":
                return True
    return False


class Terminal:
    """A program running in a pseudo-terminal; a context manager that leaves nothing running."""

    def __init__(
        self,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        columns: int = 120,
        rows: int = 36,
        folder: Path | None = None,
        modes: frozenset[bytes] = frozenset(),
    ) -> None:
        """Run a command; `modes` are the private ones that the terminal says it has."""
        self._has_modes = modes
        self._asked = b""
        """The end of the output: what may begin a question."""
        self._screen = Screen(columns, rows)
        self._unseen = bytearray()
        """What was read and is not on the screen yet."""
        self.output = bytearray()
        """Every byte the program wrote."""
        self._descriptor, theirs = pty.openpty()
        self.resize(columns, rows)
        self._process = subprocess.Popen(
            [sys.executable, "-c", _TAKE_TERMINAL, *command],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm-256color", **(environment or {})},
            cwd=folder,
            start_new_session=True,
        )
        os.close(theirs)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self.status is None:
            self.kill(signal.SIGKILL)
            self._process.wait()
        self.hang_up()

    @property
    def screen(self) -> Screen:
        """What the terminal shows after all output so far."""
        unseen, self._unseen = bytes(self._unseen), bytearray()
        self._screen.feed(unseen)
        return self._screen

    @property
    def process_id(self) -> int:
        """The number by which the system knows the program."""
        return self._process.pid

    @property
    def status(self) -> int | None:
        """The exit code (negative: the signal that ended it), or None while it runs."""
        return self._process.poll()

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the program is told by SIGWINCH."""
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, size)
        fresh = Screen(columns, rows)
        fresh.modes, fresh.findings = self.screen.modes, self.screen.findings
        fresh.copied = self.screen.copied
        self._screen = fresh

    def hang_up(self) -> None:
        """Close the terminal, as a window that is closed does."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1

    def press(self, keys: str | bytes) -> None:
        """Type `keys`; control keys as their characters, Enter as `\\r`."""
        left = keys.encode() if isinstance(keys, str) else keys
        while left:
            left = left[os.write(self._descriptor, left) :]

    def kill(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self._process.send_signal(number)

    def wait_for(self, what: str | Callable[[Screen], bool], seconds: float = PATIENCE) -> str:
        """Read until the screen shows `what`; gives the screen's text, or fails with it."""
        holds = what if callable(what) else lambda screen: what in screen.text
        deadline = time.monotonic() + seconds
        while not holds(self.screen):
            if time.monotonic() > deadline or not self._read(_LOOK_EVERY):
                raise AssertionError(f"never saw {what!r}; the screen:\n{self.screen.text}")
        return self.screen.text

    def wait_for_output(self, seconds: float = PATIENCE) -> bool:
        """Wait until the program writes something and take it in; False if it does not."""
        before, deadline = len(self.output), time.monotonic() + seconds
        while len(self.output) == before and time.monotonic() < deadline:
            if not self._read(_LOOK_EVERY):
                return False
        return len(self.output) > before

    def settle(self, quiet: float, seconds: float = PATIENCE) -> None:
        """Take in output until for `quiet` seconds there was none, and the program had no work.

        One that the machine keeps from running is silent, too. Where the system does not tell
        (only Linux does), silence is all there is to go by.
        """
        start = now = time.monotonic()
        silent_since = start
        while now - start < seconds and now - silent_since < quiet and self.status is None:
            is_silent = not self.wait_for_output(min(quiet, _LOOK_EVERY))
            now = time.monotonic()
            if not is_silent or _is_at_work(self.process_id):
                silent_since = now

    def wait_for_end(self, seconds: float = PATIENCE) -> int:
        """Read until the program has ended; gives its exit code."""
        deadline = time.monotonic() + seconds
        while (self._descriptor >= 0 and self._read(_LOOK_EVERY)) or self.status is None:
            if time.monotonic() > deadline:
                raise AssertionError(f"still running; the screen:\n{self.screen.text}")
        return self._process.wait()

    def _read(self, seconds: float) -> bool:
        """Read what is there; False when the other end has been closed."""
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return self.status is None
        output = self._take_output()
        self._show(output)
        return bool(output)

    def _take_output(self) -> bytes:
        """What the program has written; nothing when the other end has been closed."""
        try:
            return os.read(self._descriptor, 65_536)
        except OSError:
            return b""

    def _show(self, output: bytes) -> None:
        """Take in some output, and answer as a terminal does."""
        self.output += output
        self._unseen += output
        for _ in range(output.count(CURSOR_REQUEST)):
            self.press("\x1b[1;1R")
        asked = self._asked + output
        for question in MODE_REQUEST.finditer(asked):
            if question[1] in self._has_modes:
                self.press(b"\x1b[?" + question[1] + b";2$y")
        self._asked = b"" if MODE_REQUEST.search(asked) else asked[-8:]


def reader_command(*arguments: str | Path) -> list[str]:
    """The command line that runs this program with `arguments`."""
    return [sys.executable, "-m", "reader", *map(str, arguments)]
