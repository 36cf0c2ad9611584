"""What takes an article out of the application, from the list and from the claims view."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from reader.config import Config, Paths, UserCommand
from reader.tui.app import ReaderApp
from reader.tui.screens.links_screen import LinksScreen
from reader.tui.search.choice_screen import ChoiceScreen
from tests.tui.app_library import screen_text, until, until_listed
from tests.tui.claims_library import ask_for

_NOTE = "import sys; open(sys.argv[1], 'a').write(sys.argv[2] + '\\n')"


async def test_the_list_gives_its_articles_to_editor_browser_and_commands(
    paths: Paths, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "told.txt"
    editor = tmp_path / "code"  # of those that open a window of their own
    editor.write_text(f'#!/bin/sh\necho "$@" >> {told}\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    note = (sys.executable, "-c", _NOTE, str(told), "{title}")
    commands = {
        "note": UserCommand(note, background=True),
        "no": UserCommand(("false",), background=True),
    }
    app = ReaderApp(
        paths, Config(commands=commands, keymap={"command.note": "gs"}), (folder,), refresh=False
    )

    def lines() -> list[str]:
        return told.read_text(encoding="utf-8").splitlines() if told.exists() else []

    async with app.run_test(size=(120, 40)) as pilot:
        await until_listed(pilot)
        rows = app.article_list.articles
        await pilot.press("e")
        await until(pilot, lambda: lines() == [f"--goto {rows[0].path}:1"])
        await pilot.press("j", "B")
        await until(pilot, lambda: isinstance(app.screen, LinksScreen))
        assert rows[1].path.as_uri() in screen_text(app)
        await pilot.press("escape")
        told.unlink()
        await pilot.press("g", "g", "3", "x", "exclamation_mark")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "Give each of 3 articles to" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: app.status.message == "note: done, 3 articles")
        assert lines() == [row.title for row in rows[:3]]
        await pilot.press("exclamation_mark", "down", "enter")
        await until(pilot, lambda: "failed with code 1, 0 of 3 articles" in app.status.message)

        told.unlink()
        await pilot.press("escape")
        await ask_for(pilot, "speaker:reka")
        await pilot.press("enter")
        await until(pilot, lambda: app.claim_list.has_focus and bool(app.claim_list.current))
        claim = app.claim_list.current
        assert claim is not None
        row = app.row_of_current_claim()
        assert row is not None
        begin = claim.span.of(app.shelf.open(row).article.text)[:20] if app.shelf else ""
        words = row.path.read_text(encoding="utf-8").splitlines()
        at = next(n for n, line in enumerate(words, 1) if begin in line)
        assert at > 1
        await pilot.press("e")
        await until(pilot, lambda: lines() == [f"--goto {row.path}:{at}"])
        await pilot.press("g", "s")
        await until(pilot, lambda: lines()[1:] == [row.title])


async def test_what_no_editor_shows_is_offered_to_its_own_program(
    paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "vi")
    folder = tmp_path / "reports"
    folder.mkdir()
    file = folder / "orlune-report.pdf"
    shutil.copy(Path(__file__).parents[1] / "fixtures" / "formats" / file.name, file)
    app = ReaderApp(paths, Config(), (folder,))
    async with app.run_test(size=(140, 40)) as pilot:
        await until_listed(pilot)
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, LinksScreen))
        assert "open it in its own program" in screen_text(app)
        assert "file://" in screen_text(app)
