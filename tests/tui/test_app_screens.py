"""The screens over the library: links, the prompt for a path, the help, the palette."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from reader.config import Config
from reader.tui.app import ReaderApp
from reader.tui.screens.links_screen import LinksScreen
from reader.tui.screens.open_prompt import OpenPrompt
from tests.tui.app_library import app_on, paths_in, screen_text, until
from tests.unit.library.building import bring_up_to_date

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
        await pilot.press("o")
        await until(pilot, lambda: isinstance(app.screen, LinksScreen))
        await pilot.press("1", "enter")
        await until(pilot, lambda: "No browser here" in screen_text(app))
        shown = "".join(line.strip("│ \n") for line in screen_text(app).splitlines())
        assert f"No browser here: {ADDRESS}" in shown.replace("here:https", "here: https")


async def prompted(pilot: Pilot[int]) -> tuple[ReaderApp, Input]:
    """Call the prompt for a path; gives its field."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.shelf is not None)
    await pilot.press("O")
    await until(pilot, lambda: isinstance(app.screen, OpenPrompt))
    return app, app.screen.query_one(Input)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("~nosuchuser/", "There is no user of that name."),
        ("n" * 300, "This is no path that can be opened"),
        ("nowhere", "There is no such file or folder."),
    ],
)
async def test_a_path_that_cannot_be_opened_is_refused_with_a_reason(
    tmp_path: Path, typed: str, reason: str
) -> None:
    async with app_on(paths_in(tmp_path)).run_test(size=(100, 24)) as pilot:
        app, field = await prompted(pilot)
        field.value = typed
        await pilot.press("tab", "enter")
        await until(pilot, lambda: reason in screen_text(app))


async def test_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    async with app_on(paths_in(tmp_path)).run_test(size=(100, 24)) as pilot:
        app, field = await prompted(pilot)
        field.value = str(tmp_path / "pipe")
        await pilot.press("enter")
        await until(pilot, lambda: "This is neither a file nor a folder." in screen_text(app))


async def test_a_path_from_the_root_or_from_home_replaces_the_folder_shown(tmp_path: Path) -> None:
    async with app_on(paths_in(tmp_path)).run_test(size=(100, 24)) as pilot:
        _, field = await prompted(pilot)
        assert field.value == f"{Path.cwd()}/"
        await pilot.press("/", "u", "s")
        await until(pilot, lambda: field.value == "/us")
        field.value = f"{Path.cwd()}/"
        field.cursor_position = len(field.value)
        await pilot.press("~", "/", "x")
        await until(pilot, lambda: field.value == "~/x")


async def test_an_unfinished_name_shows_what_it_may_become_and_no_error(tmp_path: Path) -> None:
    for name in ("reports", "reviews"):
        (tmp_path / name).mkdir()
    async with app_on(paths_in(tmp_path)).run_test(size=(100, 24)) as pilot:
        app, field = await prompted(pilot)
        field.value = f"{tmp_path}/re"
        await until(pilot, lambda: "reports/  reviews/" in screen_text(app))
        await pilot.press("x")
        await until(pilot, lambda: "reports/  reviews/" not in screen_text(app))
        assert "Nothing" not in screen_text(app)


async def test_files_that_could_not_be_read_are_listed_with_the_reason(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_text("A title\n\nThe ferry to the island sails no more.\n")
    (folder / "[bold]\x1b[31m.txt").touch()
    paths = paths_in(tmp_path)
    bring_up_to_date(paths, folder)
    async with app_on(paths, folder).run_test(size=(100, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.shelf is not None)
        await pilot.press("E")
        await until(pilot, lambda: "because it is empty" in screen_text(app))
        # A long path is wrapped inside its frame.
        assert "[bold]␛[31m.txt" in re.sub(r"[\s│]", "", screen_text(app))


async def test_a_state_file_that_was_set_aside_is_told(tmp_path: Path) -> None:
    paths = paths_in(tmp_path)
    paths.data.mkdir(parents=True, exist_ok=True)
    paths.state_file.write_bytes(b"no database at all" * 100)
    async with app_on(paths, tmp_path).run_test(size=(200, 30)) as pilot:
        await until(pilot, lambda: "was damaged" in screen_text(pilot.app))


async def test_the_help_begins_with_what_works_here_and_moves_as_the_page_does(
    tmp_path: Path,
) -> None:
    paths = paths_in(tmp_path)
    async with app_on(paths, tmp_path).run_test(size=(100, 30)) as pilot:
        await pilot.press("?")
        await until(pilot, lambda: "In the list" in screen_text(pilot.app))
        await pilot.press("G")
        await until(pilot, lambda: "Escape closes this help." in screen_text(pilot.app))
        await pilot.press("g")
        await until(pilot, lambda: "Down one article" in screen_text(pilot.app))
