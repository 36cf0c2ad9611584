"""Reads what the terminal sends: keys, pastes, mouse and answers, also where it is no text."""

from __future__ import annotations

import io
import os
from codecs import getincrementaldecoder
from collections.abc import Iterable
from contextlib import suppress
from selectors import EVENT_READ, SelectSelector
from typing import IO

from textual._parser import ParseError
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key

from reader.tui.keys.paste_parser import PasteParser
from reader.tui.painting.margins import MARGINS_REQUEST, MarginsTold, tells_margins

_PIECE = 64 * 1024
"""Bytes that are read at once."""
_GONE = 1.0
"""Seconds after the terminal has gone that are left to the signal which tells so."""
_TICK = 0.05
"""Seconds after which it is looked whether what has come is all that comes."""


class _AnswerParser(PasteParser):
    """The same, which takes notice of an answer that Textual's parser knows nothing of."""

    has_margins = False
    """Whether the terminal has said that it has left and right margins."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        self.has_margins = self.has_margins or tells_margins(sequence)
        return super()._sequence_to_key_events(sequence, alt)


class _LastingOutput(io.TextIOBase):
    """Text for a terminal that may be gone, when it is lost.

    Textual's thread that writes would end with the first text of which the terminal takes none, and
    after thirty more the application would wait for it to go on, and never end.
    """

    def __init__(self, file: IO[str]) -> None:
        self._file = file

    def write(self, text: str) -> int:
        with suppress(OSError):
            self._file.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        return self._file.fileno()

    def isatty(self) -> bool:
        return self._file.isatty()


class TerminalInput(LinuxDriver):
    """Textual's driver for terminals, with pastes as they are; bytes that are no text end nothing.

    Textual's own stops reading, and the application with it, at the first byte that is not UTF-8.
    """

    def start_application_mode(self) -> None:
        """Take the terminal, also when it comes back from the shell."""
        if isinstance(self._file, io.TextIOWrapper):
            lasting = _LastingOutput(self._file)
            self._file = lasting  # type: ignore[assignment] # all that is done is writing
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def run_input_thread(self) -> None:
        """Read until the application ends, and hand on what was read."""
        parser = _AnswerParser(self._debug)
        has_margins = False
        decode = getincrementaldecoder("utf-8")("replace").decode
        with SelectSelector() as selector:
            selector.register(self.fileno, EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(_TICK):
                    if not (found := self._read()):
                        self._end_without_terminal()
                        break
                    if text := decode(found):
                        for event in parser.feed(text):
                            self.process_message(event)
                        if parser.has_margins and not has_margins:
                            has_margins = True
                            self.process_message(MarginsTold())
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass

    def _request_terminal_sync_mode_support(self) -> None:
        """Ask what the terminal can do; Apple's would write a letter of the question."""
        super()._request_terminal_sync_mode_support()
        if self.input_tty and os.environ.get("TERM_PROGRAM") != "Apple_Terminal":
            self.write(MARGINS_REQUEST)
            self.flush()

    def _read(self) -> bytes:
        """Give what has come; nothing where the terminal is not there any more."""
        try:
            return os.read(self.fileno, _PIECE)
        except OSError:
            return b""

    def _end_without_terminal(self) -> None:
        """End the application where no signal does: nobody can press a key any more."""
        if not self.exit_event.wait(_GONE):
            self._app.call_later(self._app.action_quit)
