"""Notes on passages: written, marked and stepped through on the page, and all of them listed."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot

from reader.article import Span
from reader.config import Config, Paths
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.state import State
from reader.tui.app import ReaderApp
from reader.tui.notes.note_prompt import NoteField, NotePrompt
from reader.tui.notes.notes_screen import NotesScreen
from reader.tui.page.marks import NOTE_SIGN
from tests.tui.app_library import (
    add_note,
    app_on,
    is_read,
    paths_in,
    screen_text,
    type_text,
    until,
    until_listed,
)

QUOTE = "“A bridge is worth nothing without a road,”"


def noted(paths: Paths) -> dict[str, str]:
    """The texts of all notes by their passages."""
    state = State(paths.state_file)
    try:
        return {note.passage.exact: note.text for note in state.notes()}
    finally:
        state.close()


async def asked(pilot: Pilot[int], key: str = "a") -> None:
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, NotePrompt))
    await pilot.pause()


async def until_noted(pilot: Pilot[int], paths: Paths, notes: dict[str, str]) -> None:
    """Wait until these are all notes: they are told and shown before they are written."""
    await until(pilot, lambda: noted(paths) == notes)


async def until_told(pilot: Pilot[int], app: ReaderApp, told: str) -> None:
    await until(pilot, lambda: app.status.message.startswith(told))


async def test_a_note_is_written_changed_deleted_and_each_is_undone(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", ")")
        await asked(pilot)
        assert QUOTE in screen_text(app)
        assert "Enter: save · ctrl+j: new line" in screen_text(app)
        await type_text(pilot, "Ask [/] him")
        await pilot.press("ctrl+j")
        await type_text(pilot, "twice")
        await pilot.press("enter")
        await until_told(pilot, app, "Noted: “A bridge is worth nothing without a")
        await until(pilot, lambda: bool(app.page.notes.placed))
        await until(pilot, lambda: app.article_list.render_line(1).text.startswith("▌ ✎"))
        await until_noted(pilot, paths, {QUOTE: "Ask [/] him\ntwice"})
        await pilot.press("j", "k")
        assert f"{NOTE_SIGN} Ask [/] him twice" in app.page_mark

        await asked(pilot)
        await type_text(pilot, "!")
        await pilot.press("ctrl+s")
        await until_told(pilot, app, "Note changed")
        await until_noted(pilot, paths, {QUOTE: "Ask [/] him\ntwice!"})
        await asked(pilot)
        await pilot.press("f7", "delete", "enter")
        await until_told(pilot, app, "Note deleted")
        for told, left in (("Note deleted", "!"), ("Note changed", ""), ("Noted", None)):
            await pilot.press("u")
            await until_told(pilot, app, f"Undone: {told}")
            kept = {} if left is None else {QUOTE: f"Ask [/] him\ntwice{left}"}
            await until_noted(pilot, paths, kept)
        await until(pilot, lambda: NOTE_SIGN not in screen_text(app))


async def test_undoing_brings_a_note_back_as_it_was_though_the_page_shows_an_older_one(
    paths: Paths, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_note(paths, "bridge.txt", QUOTE, "first")
    monkeypatch.setattr(ReaderApp, "_look_at_state", lambda app: None)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", ")")
        await until(pilot, lambda: bool(app.page.notes.placed))
        with closing(State(paths.state_file)) as state:
            state.change_note(state.notes()[0].id, "second")
        await asked(pilot)
        await pilot.press("f7", "delete", "enter")
        await until_told(pilot, app, "Note deleted")
        await pilot.press("u")
        await until_noted(pilot, paths, {QUOTE: "second"})


async def test_a_passage_that_was_merely_marked_is_shown_and_goes_where_it_is_left_empty(
    paths: Paths, folder: Path
) -> None:
    add_note(paths, "bridge.txt", QUOTE, "")
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", ")")
        await until(pilot, lambda: bool(app.page.notes.placed))
        await until(pilot, lambda: f"{NOTE_SIGN} marked" in app.page_mark)
        await asked(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, NotePrompt))
        await until_noted(pilot, paths, {QUOTE: ""})
        await asked(pilot)
        await pilot.press("enter")
        await until_told(pilot, app, "Note deleted")
        await until_noted(pilot, paths, {})
        await pilot.press("u")
        await until_told(pilot, app, "Undone: Note deleted")
        await until_noted(pilot, paths, {QUOTE: ""})


async def test_escape_asks_only_where_something_typed_would_be_lost(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        await asked(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, NotePrompt))
        await asked(pilot)
        field = app.screen.query_one(NoteField)
        app.post_message(Paste("a\x1b[31m\r\n\u202eb"))
        await until(pilot, lambda: field.text == "a␛[31m\nb")
        await pilot.press("escape")
        await until(pilot, lambda: "Esc again throws away" in screen_text(app))
        await type_text(pilot, "y")
        await until(pilot, lambda: "Enter: save" in screen_text(app))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: not isinstance(app.screen, NotePrompt))
        await asked(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: not isinstance(app.screen, NotePrompt))
    assert noted(paths) == {}


def above_footer(app: ReaderApp) -> str:
    return screen_text(app).rpartition("\n")[0]


def columns_of_text(app: ReaderApp) -> list[str]:
    """What is painted left of the remarks, without signs, line by line."""
    left = app.page._columns.left
    width = app.page._columns.text
    lines = [app.page.render_line(y).text for y in range(app.page.size.height)]
    return [line[left : left + width] for line in lines]


async def test_notes_and_the_current_mark_stand_beside_the_text_which_stays(
    paths: Paths, folder: Path
) -> None:
    add_note(paths, "bridge.txt", "61 million euros", "Dear [sic]. " * 30)
    add_note(paths, "bridge.txt", "was opened on Saturday", "When?")
    add_note(paths, "bridge.txt", "lost words", "Gone", before="The lost words are here.")
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        await until_told(pilot, app, "1 note on this article without a passage")
        assert "When?" not in screen_text(app), "there is no room beside the list"
        await pilot.press("z", "w")
        await until(pilot, lambda: "When?" in screen_text(app))
        assert "its passage is gone: Gone" in screen_text(app)
        assert "Dear [sic]. Dear" in screen_text(app)
        text = columns_of_text(app)
        shown = ""
        for keys in ("ga", ">", ">", "]a", ")", "zn", "zn"):
            await pilot.press(*keys)
            await pilot.pause()
            assert columns_of_text(app) == text
            shown += screen_text(app).rpartition("\n")[0]
        assert "▶ money · 61,000,000 EUR" in shown
        assert "▶ When?" in shown
        assert "▶ quoted · Tomas Reka" in shown
        await pilot.press("[", "a", "2", "g", "A")
        assert "note 1 of 2" in screen_text(app).splitlines()[-1]
        await pilot.press("]", "a")
        footer = screen_text(app).splitlines()[-1]
        assert footer.startswith(f"{NOTE_SIGN} Dear [sic]. Dear [sic]."), "the note comes first"
        assert "… · money · 61,000,000 EUR" in footer
        assert "note 2 of 2, figure 3 of 4" in footer
        await pilot.press("g", "A")
        await pilot.press("g", "A")
        assert "No note before this." in app.status.message
        await pilot.resize_terminal(110, 40)
        await until(pilot, lambda: app.size.width == 110 and "When?" in above_footer(app))
        await pilot.press("z", "w")
        await until(pilot, lambda: "When?" not in above_footer(app))
        await pilot.resize_terminal(140, 40)
        await until(pilot, lambda: "When?" in above_footer(app))
        assert app.article_list.outer_size.width == 39, "the list has made room"
        await pilot.press("q")
        await until(pilot, lambda: app.article_list.outer_size.width == 58)
        assert "When?" not in above_footer(app)


async def test_all_notes_are_listed_narrowed_and_read_at_their_passage(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("A title\n\nNobody [/] knows this file.\n", encoding="utf-8")
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("g", "n")
        await until_told(pilot, app, "No note was written yet")

        add_note(paths, "bridge.txt", "lost words", "Gone", before="The lost words are here.")
        add_note(paths, "orchard.txt", "3,000 tonnes", "Öl [/]\nfor whom?")
        state = State(paths.state_file)
        ferry = next(row for row in app.listing.rows if row.path.name == "ferry.txt")
        text = "A title\nNobody [/] knows this file."
        anchor = anchor_of(text, Span(text.index("knows"), text.index(" this")))
        state.add_note(replace(ferry, path=outside, digest="x"), anchor, "elsewhere")
        state.close()
        await pilot.press("g", "n")
        await until(pilot, lambda: "3 notes · 1 orphaned" in screen_text(app))
        shown = screen_text(app)
        assert "1 on articles that are not listed here" in shown
        assert shown.index("elsewhere") < shown.index("Öl [/]") < shown.index("> lost words")
        await type_text(pilot, "OL apple")
        await until(pilot, lambda: "1 of 3 notes" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: app.on_page and app.page.current is not None)
        await until(pilot, lambda: f"{NOTE_SIGN} Öl [/] for whom?" in app.page_mark)

        await pilot.press("g", "n")
        await until(pilot, lambda: isinstance(app.screen, NotesScreen))
        await type_text(pilot, "no such")
        await until(pilot, lambda: "No note has all of this: no such" in screen_text(app))
        await pilot.press("enter", "escape", "enter")
        await until(
            pilot, lambda: app.opener.row is not None and app.opener.row.path.name == "outside.txt"
        )
        await until(pilot, lambda: f"{NOTE_SIGN} elsewhere" in app.page_mark)

        await pilot.press("g", "n")
        await until(pilot, lambda: isinstance(app.screen, NotesScreen))
        await pilot.press("pagedown")
        await asked(pilot, "ctrl+e")
        assert "lost words" in screen_text(app)
        await pilot.press("f7", "delete", "enter")
        await until(pilot, lambda: "2 notes" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, NotesScreen))
        await pilot.press("u")
        await until_told(pilot, app, "Undone: Note deleted: lost words")
    assert noted(paths)["lost words"] == "Gone"


async def test_a_file_read_alone_keeps_its_notes_and_one_without_a_file_has_none(
    folder: Path, tmp_path: Path
) -> None:
    paths, file = paths_in(tmp_path), folder / "bridge.txt"
    app = ReaderApp(paths, Config(), file=file)
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: is_read(app))
        await pilot.press(")")
        await asked(pilot)
        await type_text(pilot, "mine")
        await pilot.press("enter")
        await until(pilot, lambda: "mine" in screen_text(app))
        await pilot.press("g", "n")
        await until(pilot, lambda: isinstance(app.screen, NotesScreen))
    assert noted(paths) == {QUOTE: "mine"}
    data = b"A title\n\nA paragraph."
    unsaved = ReaderApp(paths, Config(), file=Path("-"), data=data)
    async with unsaved.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: unsaved.page.annotated is not None)
        for keys in (("a",), ("g", "n")):
            await pilot.press(*keys)
            assert "This article has no file" in unsaved.status.message
