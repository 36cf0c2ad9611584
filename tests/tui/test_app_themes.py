"""Whatever the colours, everything on the screen can be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color
from rich.style import Style
from textual.app import App
from textual.command import CommandPalette
from textual.widgets import OptionList

from reader import tui
from reader.config import Config, Paths
from reader.tui.app import ReaderApp
from reader.tui.search.choice_screen import Choice, ChoiceScreen
from reader.tui.themes import ANSI, DARK, LIGHT, THEMES
from tests.contrast import contrast
from tests.tui.app_library import app_on, search_for, until, until_listed


def painted(app: ReaderApp) -> Iterator[tuple[str, Style]]:
    """Every piece of text on the screen, with its style; what lies behind a dialogue is faded."""
    dialogues = app.screen.query("#help")
    region = dialogues.first().region if dialogues else app.screen.region
    strips = app.screen._compositor.render_strips(app.size)
    for strip in strips[region.y : region.bottom]:
        for segment in strip.crop(region.x, region.right):
            if any(map(str.isalnum, segment.text)) and segment.style is not None:
                yield segment.text.strip(), segment.style


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_all_text_stands_out_from_its_ground(paths: Paths, folder: Path, theme: str) -> None:
    app = app_on(paths, folder, config=Config(theme=theme))
    weak: set[tuple[str, float]] = set()

    def look() -> None:
        weak.update((text, c) for text, style in painted(app) if (c := contrast(style)) < 4.5)

    async with app.run_test(size=(120, 40)) as pilot:
        await until_listed(pilot)
        look()
        await search_for(pilot, "bridge")
        await until(pilot, lambda: bool(app.walk.matches))
        look()
        await pilot.press("enter", "enter", ")", "z", "o", "v")
        await pilot.pause()
        look()
        await pilot.press("?")
        await pilot.pause()
        look()
    assert not weak


async def test_the_theme_of_the_terminal_sends_its_own_colours_only(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLORTERM")
    monkeypatch.setenv("TERM", "xterm-16color")
    app = app_on(paths, folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await until_listed(pilot)
        assert app.theme == ANSI.name
        await pilot.press("enter", ")")
        await pilot.pause()
        for text, style in painted(app):
            for colour in (style.color, style.bgcolor):
                assert colour is None or colour.number is not None or colour.is_default, text
        assert app.query_one("#library").styles.border_right[0] == "vkey"
        await pilot.press("f")
        await until(pilot, lambda: bool(app.query("#findings")))
        for name in ("ArticleList", "FindingList"):
            rows = app.screen.query_one(name)
            part = re.sub("(?<=[a-z])L", "-l", name).lower()
            cursor = rows.get_component_rich_style(f"{part}--cursor")
            assert cursor.reverse, name
            assert cursor.bgcolor == Color.default(), name
        key = app.status.get_component_rich_style("status-line--key", partial=True)
        assert key.bold
        assert key.color in (None, Color.default())
        await pilot.press("escape")
        place = app.page.text_offset
        await pilot.press("g", "c")
        await until(pilot, lambda: isinstance(app.screen, CommandPalette))
        await pilot.press(*LIGHT.name.replace("-", ""))
        await until(pilot, lambda: app.screen.query_one(OptionList).option_count == 1)
        await pilot.press("enter")
        await until(pilot, lambda: app.theme == LIGHT.name)
        assert app.page.text_offset == place


class ChoosingApp(App[None]):
    """Two things to choose from."""

    CSS_PATH = Path(tui.__file__).parent / "app.tcss"

    def __init__(self, theme: str) -> None:
        super().__init__()
        self._wanted_theme = theme

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self._wanted_theme
        choices = [Choice("", "first", "1", note="a note"), Choice("", "second", "2")]
        self.push_screen(ChoiceScreen("Choose", choices, "Enter takes it"))


@pytest.mark.parametrize("has_colour", [True, False])
@pytest.mark.parametrize("theme", [DARK.name, ANSI.name])
async def test_what_is_about_to_be_chosen_stands_out(
    monkeypatch: pytest.MonkeyPatch, theme: str, has_colour: bool
) -> None:
    if not has_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    app = ChoosingApp(theme)
    async with app.run_test(size=(60, 20)) as pilot:
        await pilot.pause()
        rows = app.screen.query_one(OptionList)

        def looks(y: int) -> set[tuple[object, ...]]:
            styles = [segment.style or Style() for segment in rows.render_line(y)]
            return {
                (s.bold, s.underline, has_colour and s.color, has_colour and s.bgcolor)
                for s in styles
            }

        first, second = looks(0), looks(1)
        assert first.isdisjoint(second)
        await pilot.press("down")
        await pilot.pause()
        assert looks(1) == first
        assert second <= looks(0)
