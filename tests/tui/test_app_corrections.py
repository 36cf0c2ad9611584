"""Correcting marks on the page, and undoing it."""

from __future__ import annotations

import shutil
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from reader.config import Config, Paths
from reader.library.state.corrections import (
    Correction,
    MarkKind,
    OtherSpeaker,
    Rejection,
    correction_of,
)
from reader.library.state.state import State
from reader.tui.app import ReaderApp
from reader.tui.screens.correction_prompt import CorrectionPrompt
from tests.tui.app_library import (
    app_on,
    is_read,
    paths_in,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
)


def last_line(app: ReaderApp) -> str:
    return screen_text(app).splitlines()[-1]


def statement_count(app: ReaderApp) -> int | None:
    """How many statements the article on the page has."""
    return None if app.page.annotated is None else len(app.page.annotated.statements)


def noted(paths: Paths) -> list[Correction]:
    state = State(paths.state_file)
    try:
        return [one.correction for one in state.corrections()[1].noted]
    finally:
        state.close()


async def on_first_statement(pilot: Pilot[int]) -> ReaderApp:
    """Open the newest article and step onto its only statement."""
    app = await until_listed(pilot)
    await pilot.press("enter", ")")
    await until(pilot, lambda: "Tomas Reka" in last_line(app))
    return app


async def until_asked(pilot: Pilot[int]) -> Input:
    await until(pilot, lambda: isinstance(pilot.app.screen, CorrectionPrompt))
    await pilot.pause()
    return pilot.app.screen.query_one(Input)


async def test_a_rejected_mark_is_gone_from_page_list_and_stepping(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        place = app.page.scroll_offset
        await pilot.press("x")
        await until(pilot, lambda: statement_count(app) == 0)
        await until(pilot, lambda: app.listing.rows[0].statement_count == 0)
        assert "Rejected: “A bridge is worth nothing" in last_line(app)
        assert "u undoes" in last_line(app)
        assert app.page.scroll_offset == place
        assert "┃" not in screen_text(app)
        await pilot.press("x")
        assert "Step onto a statement or a figure first" in last_line(app)
        await pilot.press(")")
        assert "No statement after this" in last_line(app)
    assert [c.change for c in noted(paths)] == [Rejection()]


async def test_undoing_a_rejection_brings_the_mark_back(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        await pilot.press("x")
        await until(pilot, lambda: statement_count(app) == 0)
        await pilot.press("u")
        await until(pilot, lambda: statement_count(app) == 1)
        assert "Undone: Rejected: “A bridge" in last_line(app)
        await until(pilot, lambda: app.listing.rows[0].statement_count == 1)
        await pilot.press("u")
        assert "There is nothing to undo." in last_line(app)
        assert app.page.current_mark is not None, "one is on it again"
        await pilot.press("x")
        await until(pilot, lambda: statement_count(app) == 0)
    assert len(noted(paths)) == 1


async def test_stepping_goes_on_from_where_the_rejected_mark_was(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("G")
        await until(pilot, lambda: app.opener.row is not None)
        await pilot.press("g", "g", "j", "j", "enter")
        await until(
            pilot,
            lambda: "ferry" in (app.page.annotated.article.text if app.page.annotated else ""),
        )
        await pilot.press(">", ">", ">")
        await until(pilot, lambda: " of " in last_line(app))
        before = app.page.current
        assert before is not None
        assert app.page.annotated is not None
        spans = [figure.span for figure in app.page.annotated.figures_told]
        place = spans.index(before)
        await pilot.press("x", ">")
        await until(pilot, lambda: app.page.current == spans[place + 1])
        await until(pilot, lambda: f"figure {place + 1} of {len(spans) - 1}" in last_line(app))
        await pilot.press("<")
        await until(pilot, lambda: app.page.current == spans[place - 1])


async def test_another_speaker_holds_on_the_page_and_in_a_search(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        await pilot.press("c")
        field = await until_asked(pilot)
        assert field.value == "Tomas Reka"
        assert "Who said this?" in screen_text(app)
        assert "empty: nobody who is named" in screen_text(app)
        field.value = ""
        await type_text(pilot, "Zed [/] Quux")
        await pilot.press("enter")
        told = "quoted · Zed [/] Quux · corrected by you"
        await until(pilot, lambda: "Corrected: “A bridge is worth" in last_line(app))
        assert "said by Zed [/] Quux – u undoes" in last_line(app)
        await pilot.press("j", "k")
        await until(pilot, lambda: told in last_line(app))
        await search_for(pilot, "speaker:quux")
        await until(pilot, lambda: app.article_list.shown == 1)
    assert [c.change for c in noted(paths)] == [OtherSpeaker("Zed [/] Quux")]


async def test_a_search_is_answered_anew_when_something_was_corrected(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "speaker:reka")
        assert app.article_list.shown == 2
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "Tomas Reka" in last_line(app))
        await pilot.press("x")
        await until(pilot, lambda: app.article_list.shown == 1)
        assert app.on_page
        assert "Bridge to Osk" in (app.page.annotated.article.title if app.page.annotated else "")
        await pilot.press("u")
        await until(pilot, lambda: app.article_list.shown == 2)


async def test_nobody_and_escape(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        await pilot.press("c")
        await until_asked(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not isinstance(app.screen, CorrectionPrompt))
        await pilot.press("c")
        field = await until_asked(pilot)
        field.value = ""
        await pilot.press("enter")
        await until(pilot, lambda: "unattributed" in app.page_mark)
    assert [c.change for c in noted(paths)] == [OtherSpeaker(None)]


async def test_tab_goes_through_the_names_of_article_and_library(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        await pilot.press("c")
        field = await until_asked(pilot)
        field.value = "bra"
        await until(pilot, lambda: "Ilse Brandt" in screen_text(app))
        await pilot.press("tab")
        assert field.value == "Ilse Brandt"


async def test_the_other_names_of_the_article_are_offered_at_once(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "speaker:brandt")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: app.on_page and "Ilse Brandt" in app.page_mark)
        await until(pilot, lambda: is_read(app) and not app.search.is_waiting)
        await pilot.press("c")
        field = await until_asked(pilot)
        await until(pilot, lambda: " · Tomas Reka" in screen_text(app))
        offered: list[str] = []
        while "Tomas Reka" not in offered:
            await pilot.press("tab")
            assert field.value not in ("Ilse Brandt", *offered), "each is offered once"
            offered.append(field.value)
        await pilot.press("enter")
        await until(pilot, lambda: "Tomas Reka · corrected by you" in app.page_mark)


async def test_a_value_is_asked_until_it_is_understood(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: app.on_page)
        while not app.page_mark.startswith("money"):
            await pilot.press(">")
            await pilot.pause()
        await pilot.press("c")
        field = await until_asked(pilot)
        assert field.value == "61000000 EUR"
        await until(pilot, lambda: "money · 61,000,000 EUR" in screen_text(app))
        for typed, why in (("12.500", "may mean two numbers"), ("5 [/x]", "There is no unit [/x]")):
            field.value = typed
            await pilot.press("enter")
            await until(pilot, lambda why=why: why in screen_text(app))  # type: ignore[misc] # mypy infers no default
        assert isinstance(app.screen, CorrectionPrompt)
        field.value = "~70 million USD"
        await until(pilot, lambda: "money · ≈ 70,000,000 USD" in screen_text(app))
        await pilot.press("enter")
        await until(pilot, lambda: "value ≈ 70,000,000 USD – u undoes" in last_line(app))
        await until(pilot, lambda: "corrected by you" in app.page_mark)
        await search_for(pilot, "figure:70m unit:USD")
        await until(pilot, lambda: app.article_list.shown == 1)
    (correction,) = noted(paths)
    assert correction.mark is MarkKind.FIGURE


async def test_a_file_read_alone_keeps_its_corrections(folder: Path, tmp_path: Path) -> None:
    paths, file = paths_in(tmp_path), tmp_path / "bridge.txt"
    shutil.copy(folder / "bridge.txt", file)
    app = ReaderApp(paths, Config(), file=file)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: statement_count(app) == 1)
        await pilot.press(")", "x")
        await until(pilot, lambda: statement_count(app) == 0)
    again = ReaderApp(paths, Config(), file=file)
    async with again.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: is_read(again))
        assert statement_count(again) == 0


async def test_an_article_without_a_file_cannot_be_corrected(tmp_path: Path) -> None:
    data = "A title\n\n“It is so,” said Ann Berg.".encode()
    app = ReaderApp(paths_in(tmp_path), Config(), file=Path("-"), data=data)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: is_read(app))
        await pilot.press(")", "x")
        assert "This article has no file" in last_line(app)
        await pilot.press("c")
        assert not isinstance(app.screen, CorrectionPrompt)


async def test_a_correction_that_cannot_be_saved_is_told_and_changes_nothing(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        assert app.shelf is not None
        assert app.shelf.state is not None
        app.shelf.state._file.connection.execute("PRAGMA query_only = ON")
        await pilot.press("x")
        await until(pilot, lambda: "This was not saved" in last_line(app))
        assert statement_count(app) == 1
        app.shelf.state._file.connection.execute("PRAGMA query_only = OFF")
        await pilot.press("x")
        await until(pilot, lambda: statement_count(app) == 0)


async def test_what_another_instance_corrected_is_shown_when_opened_again(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await on_first_statement(pilot)
        first = app.opener.row
        annotated = app.page.annotated
        assert first is not None
        assert annotated is not None
        await pilot.press("q", "j")
        await until(pilot, lambda: app.opener.row is not None and app.opener.row.id != first.id)
        state = State(paths.state_file)
        state.correct(first, correction_of(annotated, annotated.statements[0], Rejection()))
        state.close()
        await pilot.press("k")
        await until(pilot, lambda: app.opener.row is not None and app.opener.row.id == first.id)
        assert statement_count(app) == 0
