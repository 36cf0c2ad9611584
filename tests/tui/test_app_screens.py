"""The screens over the library: links, the prompt for a path, the help, the palette."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.config import Config, Paths
from reader.tui.app import ReaderApp
from tests.tui.app_library import paths_in, screen_text, until

ADDRESS = "https://example.org/" + "a-long-way-to-go/" * 8 + "end"


def app_with_link(tmp_path: Path) -> ReaderApp:
    data = f"A title\n\nA paragraph with [a link]({ADDRESS}) in it.".encode()
    return ReaderApp(paths_in(tmp_path), Config(), file=Path("one.md"), data=data)


async def test_without_a_browser_the_whole_address_is_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    async with app_with_link(tmp_path).run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.page.annotated is not None)
        await pilot.press("o", "1", "enter")
        await until(pilot, lambda: "No browser here" in screen_text(app))
        shown = "".join(line.strip("│ \n") for line in screen_text(app).splitlines())
        assert f"No browser here: {ADDRESS}" in shown.replace("here:https", "here: https")
