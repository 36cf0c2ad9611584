"""Terminal input with pastes told apart from keys, whatever is in them.

Textual's parser reads control sequences inside a paste too: one ESC in it, or a paste that never
ends, and the rest is taken for keys, or no key arrives any more. Here a bracketed paste is cut out
of the input before that parser sees it. Source: xterm, "Bracketed Paste Mode".
"""

from __future__ import annotations

from collections.abc import Iterable
from time import monotonic

from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.events import Paste
from textual.message import Message

_BURST = 0.1
"""Seconds without input that end a paste whose end has come.

What comes in one go with it is a part of it: where a text holds the sequence that ends a paste,
what follows that is the text's, and not keys.
"""
_UNENDED = 1.0
"""Seconds without input that end a paste whose end has not come."""


class PasteParser(XTermParser):
    """Gives keys and other events as Textual's parser does, and each paste as one event."""

    def __init__(self, debug: bool = False) -> None:
        self._last = ""
        """The last characters outside pastes: what may begin the sequence that starts one."""
        self._pasted: list[str] | None = None
        """What has come since a paste began; None outside of one."""
        self._came = 0.0
        """When there was input last."""
        super().__init__(debug)

    def feed(self, data: str) -> Iterable[Message]:
        """Give the events of some input, or, of none, those that are left at the end of all."""
        if not data:
            yield from self._after_paste()
            yield from super().feed(data)
            return
        yield from self._after_quiet_paste()
        self._came = monotonic()
        if self._pasted is None:
            joined = self._last + data
            begin = joined.find(BRACKETED_PASTE_START)
            if begin < 0:
                self._last = joined[1 - len(BRACKETED_PASTE_START) :]
                yield from super().feed(data)
                return
            begin -= len(self._last)
            stop = begin + len(BRACKETED_PASTE_START)
            if begin > 0:
                yield from super().feed(data[:begin])
            elif begin < 0:
                self._finish_sequence(data[:stop])
            data = data[stop:]
            self._last, self._pasted = "", []
        self._pasted.append(data)

    def tick(self) -> Iterable[Message]:
        """Give what is known once there was no input for a while."""
        yield from self._after_quiet_paste()
        yield from super().tick()

    def _finish_sequence(self, rest: str) -> None:
        """Give the parser the rest of a sequence that it waits for, which starts a paste."""
        if self._awaiting.timeout is not None:
            for _ in super().feed(rest + BRACKETED_PASTE_END):
                pass  # a paste of nothing

    def _after_quiet_paste(self) -> Iterable[Message]:
        quiet = monotonic() - self._came
        if self._pasted is None or quiet < _BURST:
            return
        text = "".join(self._pasted)
        self._pasted = [text]
        is_ended = text.rfind(BRACKETED_PASTE_START) < text.rfind(BRACKETED_PASTE_END)
        if is_ended or quiet >= _UNENDED:
            yield from self._after_paste()

    def _after_paste(self) -> Iterable[Message]:
        """Give what was pasted as one event, and then what follows its end as keys."""
        if self._pasted is None:
            return
        text, self._pasted = "".join(self._pasted), None
        pasted, end, behind = text.rpartition(BRACKETED_PASTE_END)
        if not end or BRACKETED_PASTE_START in behind:
            pasted, behind = text, ""
        for sequence in (BRACKETED_PASTE_START, BRACKETED_PASTE_END, "\0"):
            pasted = pasted.replace(sequence, "")
        yield Paste(pasted)
        if behind:
            self._last = behind[1 - len(BRACKETED_PASTE_START) :]
            yield from super().feed(behind)
