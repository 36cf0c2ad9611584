"""Reads what the terminal sends: keys, pastes, mouse and answers, also where it is no text."""

from __future__ import annotations

import os
from codecs import getincrementaldecoder
from contextlib import suppress
from selectors import EVENT_READ, SelectSelector

from textual._parser import ParseError
from textual.drivers.linux_driver import LinuxDriver

from reader.tui.keys.paste_parser import PasteParser

_PIECE = 64 * 1024
"""Bytes that are read at once."""
_GONE = 1.0
"""Seconds after the terminal has gone that are left to the signal which tells so."""
_TICK = 0.05
"""Seconds after which it is looked whether what has come is all that comes."""


class TerminalInput(LinuxDriver):
    """Textual's driver for terminals, with pastes as they are; bytes that are no text end nothing.

    Textual's own stops reading, and the application with it, at the first byte that is not UTF-8.
    """

    def run_input_thread(self) -> None:
        """Read until the application ends, and hand on what was read."""
        parser = PasteParser(self._debug)
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
                for event in parser.tick():
                    self.process_message(event)
        with suppress(EOFError, ParseError):
            for _ in parser.feed(""):
                pass

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
