"""The terminal's end, and how far away it is.

Textual restores the terminal when the application ends by itself. A SIGTERM, a SIGHUP or a closed
terminal end the process before that; here they end the application instead.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Mapping

from reader.config import LowBandwidth

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


def end_on_signals(end: Callable[[int], None]) -> None:
    """Call `end` with the exit code of a signal that asks the process to end: 128 + its number.

    Must be called in the event loop's thread. Where the platform has no such handlers (Windows),
    nothing happens.
    """
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        try:
            loop.add_signal_handler(number, end, 128 + number)
        except (NotImplementedError, RuntimeError):
            return


def stop_handling_signals() -> None:
    """Give the signals back to the process."""
    loop = asyncio.get_running_loop()
    for number in _SIGNALS:
        try:
            loop.remove_signal_handler(number)
        except (NotImplementedError, RuntimeError):
            return


def is_line_slow(setting: LowBandwidth, environment: Mapping[str, str]) -> bool:
    """Whether the line to the terminal is taken to be slow; tmux keeps the variable up to date."""
    if setting is LowBandwidth.AUTO:
        return bool(environment.get("SSH_CONNECTION"))
    return setting is LowBandwidth.ON
