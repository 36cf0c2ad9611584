"""When an application driven by a Textual pilot has done all that it was asked to do.

Textual takes a process for idle that has used little processor time for a moment. One that other
processes keep from running looks alike, and tests then see a screen that is not painted yet. Here
it is idle when its event loop has nothing left to run and its screen nothing left to paint. What
threads and timers will bring is not waited for: a test waits for what it expects of them.
"""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from textual._context import active_app
from textual.screen import Screen

_MOMENT = 1 / 50
"""Seconds in which timers of the application's own may come, as Textual gives them."""
_LONGEST = 10.0
"""Seconds until an application that never comes to rest is taken as it is."""


def wait_until_idle_in(patch: pytest.MonkeyPatch) -> None:
    """Let the pilots of a test wait until the application is idle."""
    for module in ("app", "pilot"):
        patch.setattr(f"textual.{module}.wait_for_idle", wait_until_idle)


async def wait_until_idle(min_sleep: float = 0, max_sleep: float = 0) -> None:
    """Wait for a moment, and then until the active application has nothing to do.

    Takes the arguments of Textual's `wait_for_idle`, in whose place it stands.
    """
    await asyncio.sleep(_MOMENT)
    app = active_app.get()
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined] # there is no other way
    end = time.monotonic() + _LONGEST
    while time.monotonic() < end:
        if ready:
            await asyncio.sleep(0)  # behind all that is ready
        elif app.screen_stack and _has_to_paint(app.screen):
            app.screen._on_timer_update()
            if not ready and _has_to_paint(app.screen):
                return  # it is kept from painting
        else:
            return


def _has_to_paint(screen: Screen[Any]) -> bool:
    return bool(
        screen._layout_required
        or screen._scroll_required
        or screen._repaint_required
        or screen._recompose_required
        or screen._dirty_widgets
        or screen._callbacks
    )
