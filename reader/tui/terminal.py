"""The end of the terminal: signals that would otherwise leave it in the application's state.

Textual restores the terminal when the application ends by itself. A SIGTERM, a SIGHUP or a closed
terminal end the process before that; here they end the application instead.
"""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable

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
