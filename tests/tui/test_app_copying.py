"""`y`, `Y` and `v`, and where what was copied is then."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.article import Span
from reader.config import CitationFormat, Config, CopySettings, Paths
from reader.passage_template import PassageTemplate
from reader.tui.app import ReaderApp
from tests.tui.app_library import (
    ARTICLES,
    NEWEST,
    app_on,
    paths_in,
    search_for,
    until,
    until_listed,
)

SENT = "sent to the terminal (unconfirmed), saved in "
WIDE = (240, 40)
"""So wide that the long paths of tests are told whole."""


async def copied(pilot: Pilot[int], *keys: str) -> str:
    """Press keys that copy something; gives what the terminal was sent."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await pilot.pause()
    app.status.message = ""
    await pilot.press(*keys)
    await until(pilot, lambda: "saved in" in app.status.message)
    assert app.paths.copied_file.read_text(encoding="utf-8") == app.clipboard
    return app.clipboard


async def on_the_page(pilot: Pilot[int]) -> ReaderApp:
    app = await until_listed(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: app.on_page)
    return app


async def test_y_copies_the_paragraph_at_the_top_with_its_source(
    folder: Path, paths: Paths
) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await on_the_page(pilot)
        lines = (await copied(pilot, "y")).splitlines()
        assert app.status.message == f"Copied paragraph: {SENT}{paths.copied_file}"
    words = (
        "The bridge to Osk was opened on Saturday. It cost 61 million euros, 18 percent more than "
        "planned."
    )
    file = folder / "bridge.txt"
    start = lines[-1].partition("characters ")[2].partition("–")[0]
    assert lines == [
        words,
        f"Runa Hald: “{NEWEST}”, 2024-05-04",
        f"{file}, characters {start}–{int(start) + len(words)}, "
        f"SHA-256 {hashlib.sha256(file.read_bytes()).hexdigest()}",
    ]


async def test_y_copies_the_statement_one_is_on(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await on_the_page(pilot)
        lines = (await copied(pilot, ")", "y")).splitlines()
        assert app.status.message.startswith("Copied statement: ")
    assert lines[:2] == ["“A bridge is worth nothing without a road,”", "— Tomas Reka (quoted)"]


async def test_y_copies_the_sentence_of_the_figure_one_is_on(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await on_the_page(pilot)
        await pilot.press("z", "d")
        lines = (await copied(pilot, "2", ">", "y")).splitlines()
        assert app.status.message.startswith("Copied figure: ")
    assert lines[:2] == [
        "It cost 61 million euros, 18 percent more than planned.",
        "61 million euros: unattributed",
    ]


async def test_y_copies_the_sentence_of_a_match(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "planned")
        await pilot.press("enter", "enter", "n")
        await until(pilot, lambda: app.page.current is not None)
        lines = (await copied(pilot, "y")).splitlines()
    assert lines[0] == "It cost 61 million euros, 18 percent more than planned."
    assert lines[1].startswith("Runa Hald: ")


async def test_a_selection_comes_before_the_mark_and_the_next_step_ends_it(
    folder: Path, paths: Paths
) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await on_the_page(pilot)
        await pilot.press(")")
        text = app.page.annotated.article.text if app.page.annotated else ""
        assert text
        app.page.select(Span(5, 11))
        assert (await copied(pilot, "y")).startswith(text[5:11] + "\n")
        assert app.status.message.startswith("Copied selection: ")
        await pilot.press("<")
        assert app.page.selected() is None


async def test_v_selects_more_and_more_and_escape_nothing(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await on_the_page(pilot)
        annotated = app.page.annotated
        assert annotated is not None
        text, seen = annotated.article.text, []
        for key in (")", *"vvvv"):
            await pilot.press(key)
            await pilot.pause()
            selected = app.page.selected()
            seen.append(selected.of(text) if selected else "")
        quoted = "“A bridge is worth nothing without a road,”"
        sentence = f"{quoted} said Tomas Reka."
        assert seen == ["", quoted, sentence, text, text]
        assert app.status.message == "All of the article is selected."
        assert (await copied(pilot, "y")).startswith(text)
        await pilot.press("escape")
        assert app.page.selected() is None
        assert app.on_page
        await pilot.press("escape")
        assert not app.on_page


async def test_a_file_that_has_changed_gets_no_hash(folder: Path, tmp_path: Path) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text(ARTICLES["bridge.txt"], encoding="utf-8")
    app = ReaderApp(paths_in(tmp_path), Config(), file=file)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.page.annotated is not None)
        assert "SHA-256" in await copied(pilot, "y")
        file.write_text("Something else", encoding="utf-8")
        text = await copied(pilot, "y")
        assert "the file has changed since it was read" in text
        assert "SHA-256" not in text
        assert app.status.message.startswith("No hash: the file has changed since it was read. ")
        file.unlink()
        assert (await copied(pilot, "y")).endswith("the file is gone")


async def test_an_article_from_standard_input_has_no_hash(tmp_path: Path) -> None:
    app = ReaderApp(paths_in(tmp_path), Config(), file=Path("-"), data=b"T\n\nIt rained today.")
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.page.annotated is not None)
        assert "it was read from no file" in await copied(pilot, "y")


async def test_the_configuration_says_what_is_copied(folder: Path, paths: Paths) -> None:
    template = PassageTemplate.parse("> {words}\n{title} ({date})")
    config = Config(copy=CopySettings(template))
    async with app_on(paths, folder, config=config).run_test(size=WIDE) as pilot:
        await on_the_page(pilot)
        assert await copied(pilot, ")", "y") == (
            f"> “A bridge is worth nothing without a road,”\n{NEWEST} (2024-05-04)"
        )


@pytest.mark.parametrize("key", ["y", "Y"])
async def test_in_the_list_the_article_under_the_cursor_is_cited(
    folder: Path, paths: Paths, key: str
) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await until_listed(pilot)
        assert await copied(pilot, key) == f"Runa Hald: “{NEWEST}”, 2024-05-04"
        assert app.status.message.startswith(f"Copied as text (Y again: BibTeX): {SENT}")
        await pilot.press("j")
        assert (await copied(pilot, key)).startswith("Mika Lorn: ")


async def test_y_again_cites_in_the_next_format(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await on_the_page(pilot)
        text = await copied(pilot, "Y")
        assert (await copied(pilot, "Y")).startswith("@misc{")
        (item,) = json.loads(await copied(pilot, "Y"))
        assert item["title"] == NEWEST
        assert app.status.message.startswith("Copied as CSL-JSON (Y again: text): ")
        assert await copied(pilot, "Y") == text
        assert await copied(pilot, "j", "Y") == text


async def test_the_configuration_says_which_format_comes_first(folder: Path, paths: Paths) -> None:
    config = Config(copy=CopySettings(citation=CitationFormat.CSL))
    async with app_on(paths, folder, config=config).run_test(size=WIDE) as pilot:
        await until_listed(pilot)
        assert json.loads(await copied(pilot, "Y"))


async def test_hostile_titles_are_copied_as_they_are(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        await until_listed(pilot)
        text = await copied(pilot, "G", "Y")
        assert "“What [Reuters] and [/bold] have in common [sic]”" in text


async def test_what_is_too_long_for_the_terminal_is_in_the_file(
    folder: Path, tmp_path: Path
) -> None:
    file = tmp_path / "long.txt"
    file.write_text("Title\n\n" + "A long story. " * 8_000, encoding="utf-8")
    app = ReaderApp(paths_in(tmp_path), Config(), file=file)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: app.page.annotated is not None)
        assert (await copied(pilot, "y")).startswith("A long story. A long")
        assert app.status.message.startswith("Copied paragraph: too long for the terminal, saved")


async def test_a_folder_that_cannot_be_written_is_told(folder: Path, paths: Paths) -> None:
    paths.copied_file.mkdir(parents=True)
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("Y")
        await until(pilot, lambda: "not saved: " in app.status.message)
        assert app.clipboard.startswith("Runa Hald: ")


async def test_with_no_article_there_is_nothing_to_copy(tmp_path: Path) -> None:
    (tmp_path / "none").mkdir()
    async with app_on(paths_in(tmp_path), tmp_path / "none").run_test(size=WIDE) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.shelf is not None)
        await pilot.press("Y")
        assert app.status.message == "There is no article here to cite."
        await pilot.press("tab", "y")
        assert app.status.message == "There is no passage here to copy."


async def test_textuals_own_copying_is_kept_too(folder: Path, paths: Paths) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        await on_the_page(pilot)
        await pilot.press(")", "v")
        assert await copied(pilot, "ctrl+c") == "“A bridge is worth nothing without a road,”"
