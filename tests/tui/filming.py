"""Keeps the frames of the application: what a terminal shows between one state and the next."""

from __future__ import annotations

import pytest

from reader.tui.app import ReaderApp
from tests.terminal import Screen


def film(app: ReaderApp, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Have what a terminal is sent be read as one does; gives what is shown from now on."""
    frames: list[str] = []
    screen = Screen(*app.size)

    def write(output: str) -> None:
        screen.feed(output.encode())
        frames.append(screen.text)

    assert app._driver is not None
    monkeypatch.setattr(app._driver, "write", write)
    monkeypatch.setattr(type(app), "is_headless", False)
    app.screen.refresh()
    return frames
