"""Files read by themselves, alone or over the library."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from reader.article import Span
from reader.config import Config, Paths
from reader.formats import load
from reader.library.catalogue.annotated import annotate
from reader.library.opening import file_reading
from reader.library.state.state import State
from reader.tui.app import ReaderApp
from reader.tui.file_shelf import OnlyFileShelf
from tests.fixtures.books import FORMATS
from tests.tui.app_library import (
    app_on,
    is_read,
    paths_in,
    screen_text,
    until,
    until_listed,
)
from tests.waiting import PATIENCE, wait_until

LONG = "Title\n\n" + "\n\n".join(f"Paragraph {n} of a long report. " * 12 for n in range(60))


def long_file(tmp_path: Path) -> Path:
    file = tmp_path / "long.txt"
    file.write_text(LONG, encoding="utf-8")
    return file


async def test_a_file_read_alone_keeps_its_place(tmp_path: Path) -> None:
    file, paths = long_file(tmp_path), paths_in(tmp_path)
    places = []
    for keys in (("5", "0", "%"), ()):
        async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
            app = pilot.app
            assert isinstance(app, ReaderApp)
            await until(pilot, lambda app=app: app.page.annotated is not None)  # type: ignore[misc] # mypy infers no default
            await pilot.press(*keys)
            await pilot.pause(0.2)
            places.append(app.page.text_offset)
            await pilot.press("q")
    assert places[0] == places[1] > 0


async def test_the_footer_counts_statements_that_are_described_alike(tmp_path: Path) -> None:
    file, paths = tmp_path / "quay.txt", paths_in(tmp_path)
    said = ("The quay is closed", "The pier is open", "The ferry sails at noon")
    text = "\n\n".join(f"“{words},” said Ann Hill." for words in said)
    file.write_text(f"The quay\n\n{text}\n", encoding="utf-8")
    async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: is_read(app))
        for number in (1, 2, 3):
            await pilot.press(")")
            place = f"quoted · Ann Hill · statement {number} of 3"
            await until(pilot, lambda place=place: place in screen_text(app).splitlines()[-1])  # type: ignore[misc] # mypy infers no default


async def test_of_one_speaker_alone_statements_are_stepped_through_and_counted(
    tmp_path: Path,
) -> None:
    file, paths = tmp_path / "quay.txt", paths_in(tmp_path)
    said = "“The quay is closed,” said Ann Hill.\n\n“It is not,” said Tom Reyes."
    file.write_text(f"The quay\n\n{said}\n\n“It is now,” said Ann Hill.\n", encoding="utf-8")
    async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: is_read(app))
        await pilot.press(")", "z", "o")
        await until(pilot, lambda: "Only what Ann Hill said" in screen_text(app))
        await pilot.press(")")
        await until(pilot, lambda: "Ann Hill · statement 2 of 2" in screen_text(app))
        await pilot.press(")")
        told = "No statement after this by the only speaker shown: zo shows all."
        await until(pilot, lambda: told in screen_text(app))
        await pilot.press("z", "o", "(")
        await until(pilot, lambda: "Tom Reyes · statement 2 of 3" in screen_text(app))
        await pilot.press("z", "w")
        await until(pilot, lambda: "There is no list beside this page" in screen_text(app))


async def test_a_file_read_alone_has_no_star_and_can_be_added(tmp_path: Path) -> None:
    file, paths = long_file(tmp_path), paths_in(tmp_path)
    async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.page.annotated is not None)
        await pilot.press("s")
        await until(pilot, lambda: "not in the library: I adds it" in screen_text(app))
        await pilot.press("I")
        await until(pilot, lambda: "Added to the library" in screen_text(app))
    state = State(paths.state_file)
    assert state.folders() == (file,)
    state.close()


def _text_in(app: ReaderApp) -> list[str]:
    """What is on the page but for its scrollbar."""
    return [line[:90].rstrip() for line in screen_text(app).splitlines()[:22]]


def _hundred_pages(folder: Path, paragraphs: int = 2_000) -> Path:
    """A file that takes a while to annotate, in which nothing is said for long."""
    long = "\n\n".join(f"Paragraph {n} of a long report. " * 12 for n in range(paragraphs))
    file = folder / "pages.txt"
    file.write_text(f"The quay\n\n{long}\n\n“It is shut,” said Ann Hill.\n", encoding="utf-8")
    return file


async def _reading_process(pilot: Pilot[int]) -> int:
    """Wait for the process that reads the only file there is; gives its number."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: any(reading.process_id for reading in app._readings))
    (reading,) = app._readings
    assert reading.process_id is not None
    return reading.process_id


async def test_a_large_file_is_read_while_it_is_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Of a size that takes no time to read, also for a process that yields to all others.
    monkeypatch.setattr(file_reading, "_LARGE", 40_000)
    monkeypatch.setattr(file_reading, "_BEGINNING", 20_000)
    file, paths = _hundred_pages(tmp_path, 200), paths_in(tmp_path)
    async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        process_id = await _reading_process(pilot)
        os.kill(process_id, signal.SIGSTOP)
        await until(pilot, lambda: app.page.annotated is not None)
        app.page.show_from(app.page.annotated.article.text.index("Paragraph 40 "))  # type: ignore[union-attr] # it is there
        app.page.select(Span(200, 240))
        await pilot.pause(0.1)
        seen, selected = _text_in(app), app.page.selected()
        await pilot.press("]", "s")
        os.kill(process_id, signal.SIGCONT)
        await until(pilot, lambda: app.page.rest == 0)
        assert _text_in(app) == seen
        assert app.page.selected() == selected
        await until(pilot, lambda: app.page.current_statement is not None)  # the step that waited
        annotated = app.page.annotated
        assert annotated is not None
        assert annotated == annotate(next(load(file)))


async def test_a_file_whose_rest_cannot_be_read_says_so_as_long_as_it_is_shown(
    tmp_path: Path,
) -> None:
    file, paths = _hundred_pages(tmp_path), paths_in(tmp_path)
    async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        process_id = await _reading_process(pilot)
        await until(pilot, lambda: app.page.annotated is not None)
        os.kill(process_id, signal.SIGKILL)
        why = "Only the beginning of this file could be read, because the program that reads it"
        await until(pilot, lambda: why in screen_text(app))
        await pilot.press("j", "G")
        await until(pilot, lambda: "could be read.]" in screen_text(app))
        await pilot.press("k")
        await until(pilot, lambda: "incomplete · " in screen_text(app))
        await pilot.press("q")
    assert app.return_code == 0


async def test_a_large_file_can_be_left_while_it_is_read(tmp_path: Path) -> None:
    file, paths = _hundred_pages(tmp_path), paths_in(tmp_path)
    async with ReaderApp(paths, Config(), file=file, offset=600_000).run_test() as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: bool(app._readings))
        (reading,) = app._readings
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)
    assert app.return_code == 0
    assert reading.is_stopped
    assert app.start_reading(file, None).is_stopped, "what comes late is not read either"


async def test_what_is_opened_as_the_application_ends_is_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[OnlyFileShelf] = []
    opening, may_open = Event(), Event()
    begin, close = OnlyFileShelf.__init__, OnlyFileShelf.close

    def late(shelf: OnlyFileShelf, *given: Any, **named: Any) -> None:
        opening.set()
        assert may_open.wait(PATIENCE)
        begin(shelf, *given, **named)

    def note_closed(shelf: OnlyFileShelf) -> None:
        close(shelf)
        closed.append(shelf)

    monkeypatch.setattr(OnlyFileShelf, "__init__", late)
    monkeypatch.setattr(OnlyFileShelf, "close", note_closed)
    file, paths = long_file(tmp_path), paths_in(tmp_path)
    async with ReaderApp(paths, Config(), file=file).run_test() as pilot:
        app = pilot.app
        await until(pilot, opening.is_set)
        await pilot.press("q")
        await until(pilot, lambda: not app.is_running)
    may_open.set()
    await asyncio.to_thread(wait_until, lambda: len(closed) == 1)


async def test_a_file_opened_over_the_library_leads_back_to_it(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 24)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j")
        listed, current = app.article_list.shown, app.article_list.current
        app.open_file(long_file(tmp_path))
        await until(pilot, lambda: app.opener.row is not None and app.opener.row.title == "Title")
        assert app.focused is app.page
        assert app.article_list.shown == listed
        await pilot.press("q")
        await until(pilot, lambda: app.opener.row == current)
        assert not app.on_page
        assert app.is_running
        for _ in range(3):
            app.open_file(long_file(tmp_path))
            await until(pilot, lambda: app.on_page and not app.opener.is_loading)
            await pilot.press("q")
            await until(pilot, lambda: not app.on_page and not app.opener.is_loading)

        def are_forgotten() -> bool:
            app.page.jumps.clear()  # nothing leads back to them
            gc.collect()
            return len(app._readings) <= 1

        # At most the last of them is kept, as long as what has run last is.
        await until(pilot, are_forgotten)


@pytest.mark.parametrize(
    ("keys", "seen"),
    [
        (["5", "0", "%"], "Paragraph 30 of"),
        (["/", *"paragraph", "space", "4", "1", "enter", "k"], "Paragraph 41 of"),
        (["/", *"graph", "space", "5", "1", "enter", "n"], "2/12"),
        (["G", "f", *"qu"], "/ qu"),
        (["G", "escape", "j", "f", "escape"], "Title"),
    ],
)
async def test_what_is_typed_before_a_file_is_there_is_done_once_it_is(
    tmp_path: Path, keys: list[str], seen: str
) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    async with ReaderApp(paths_in(tmp_path), Config(), file=pipe).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await pilot.press(*keys)
        with pipe.open("w") as file:  # from now on it can be read
            assert app.page.annotated is None
            file.write(LONG)
        await until(pilot, lambda: seen in screen_text(app) and not app.is_article_awaited)


@pytest.mark.parametrize("keys", [["q"], ["G", "q"]])
async def test_a_file_that_is_not_there_yet_can_be_left(tmp_path: Path, keys: list[str]) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    try:
        async with ReaderApp(paths_in(tmp_path), Config(), file=pipe).run_test() as pilot:
            await pilot.press(*keys)
            await until(pilot, lambda: not pilot.app.is_running)
        assert pilot.app.return_code == 0
    finally:
        waited_for = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
        pipe.unlink()  # whoever comes later finds none
        os.close(waited_for)  # and whoever still waits for it reads on


async def test_the_articles_of_a_file_that_holds_several_are_listed(tmp_path: Path) -> None:
    book = FORMATS / "water-behind-the-wall.epub"
    async with ReaderApp(paths_in(tmp_path), Config(), file=book).run_test(size=(110, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: app.page.annotated is not None)
        assert "Forty-one Metres" in screen_text(app)
        await pilot.press("tab", "j", "enter")
        await until(pilot, lambda: "Sirens sounded" in screen_text(app))
        await pilot.press("tab", "/")
        await pilot.pause()
        assert "Only the library can be searched." in screen_text(app)
        await pilot.press("q")
    assert app.return_code == 0


def noted(app: ReaderApp) -> list[str]:
    return [placed.note.text for placed in app.page.notes.placed]


async def test_highlights_of_a_file_are_marked_and_a_note_on_one_is_the_users(
    tmp_path: Path,
) -> None:
    file, paths = tmp_path / "salt.md", paths_in(tmp_path)
    file.write_text("# Salt\n\nIt was ==worth its weight== in tin.\n", encoding="utf-8")
    async with ReaderApp(paths, Config(), file=file).run_test(size=(100, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)
        await until(pilot, lambda: bool(app.page.notes.placed))
        await pilot.press("g", "a")
        await until(pilot, lambda: "marked · note 1 of 1" in screen_text(app).splitlines()[-1])
        await pilot.press("a", *"why", "enter")
        await until(pilot, lambda: noted(app) == ["why"])
        await pilot.press("a", "ctrl+u", *"tin", "enter")
        await until(pilot, lambda: noted(app) == ["tin"])
    state = State(paths.state_file)
    assert [(note.passage.exact, note.text) for note in state.notes()] == [
        ("worth its weight", "tin")
    ]
    state.close()


async def test_from_the_page_one_goes_to_the_next_chapters_and_back(tmp_path: Path) -> None:
    book, paths = FORMATS / "water-behind-the-wall.epub", paths_in(tmp_path)
    async with ReaderApp(paths, Config(), file=book).run_test(size=(120, 30)) as pilot:
        app = pilot.app
        assert isinstance(app, ReaderApp)

        def title() -> str:
            annotated = app.page.annotated
            return "" if annotated is None or app.opener.is_loading else annotated.article.title

        await until(pilot, lambda: app.article_list.shown > 3 and bool(title()))
        titles = [app.article_list.row_at(place).title for place in range(app.article_list.shown)]
        await pilot.press("enter")
        for keys, place in (("gj", 1), ("2gj", 3), ("gk", 2), ("99gk", 0), ("99gj", -1)):
            await pilot.press(*keys)
            await until(pilot, lambda place=place: title() == titles[place])  # type: ignore[misc] # mypy infers no default
            assert app.on_page
        await pilot.press("g", "j")
        assert app.status.message == "This is the last article of the list."
        await pilot.press("g", "k", "q")
        assert app.article_list.current is not None
        assert app.article_list.current.title == titles[-2]
