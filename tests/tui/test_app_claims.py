from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual.pilot import Pilot

from reader.config import Paths
from reader.tui.app import ReaderApp
from reader.tui.screens.correction_prompt import SpeakerPrompt, ValuePrompt
from tests.tui.app_library import (
    app_on,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
)
from tests.tui.claims_library import QUERY, ask_for, asked, until_told
from tests.unit.library.building import bring_up_to_date, write_article


@asynccontextmanager
async def running(
    paths: Paths, *folders: Path, size: tuple[int, int] = (120, 40)
) -> AsyncIterator[tuple[ReaderApp, Pilot[int]]]:
    """The application on the library, everything listed."""
    async with app_on(paths, *folders).run_test(size=size) as pilot:
        yield await until_listed(pilot), pilot


async def ask_and_enter(pilot: Pilot[int], query: str = QUERY) -> ReaderApp:
    """Ask, and go on to the claims."""
    app = await ask_for(pilot, query)
    await pilot.press("enter")
    await until(pilot, lambda: app.focused is app.claim_list and not app.claims.is_waiting)
    await until_told(pilot)
    return app


def listed(app: ReaderApp) -> list[str]:
    """The rows of the view, as they are painted."""
    claims = app.claim_list
    lines = [claims.render_line(y).text.strip() for y in range(claims.size.height)]
    return [line for line in lines if line]


def passage_marked(app: ReaderApp) -> str:
    """What is marked on the page as the claim that was opened, and is the only match there."""
    annotated, current = app.page.annotated, app.page.current
    if annotated is None or current is None or [current] != list(app.walk.matches):
        return ""
    return current.of(annotated.article.text)


class TestOpening:
    async def test_without_a_query_it_says_what_can_be_asked(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await pilot.press("F")
            assert "figure:>1000 of:people" in screen_text(app)
            assert app.claim_bar.is_typed_into
            assert app.claim_list.shown == 0

    async def test_it_takes_the_query_of_the_search_along(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await search_for(pilot, "inquiry")
            await pilot.press("enter")
            await until(pilot, lambda: app.focused is app.article_list)
            await pilot.press("F")
            await until(pilot, lambda: asked(app) == "inquiry")
            assert app.claim_bar.text == "inquiry"
            assert app.focused is app.claim_list
            assert app.claim_list.shown > 0

    async def test_what_was_asked_is_there_again_and_a_newer_search_takes_its_place(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("escape", "F")
            assert app.claim_bar.text == QUERY
            await pilot.press("ctrl+f")
            assert not app.in_claims
            await type_text(pilot, "water")
            await until(pilot, lambda: app.search.text == "water")
            await pilot.press("enter")
            await until(pilot, lambda: app.focused is app.article_list)
            await pilot.press("F")
            await until(pilot, lambda: asked(app) == "water")

    async def test_where_nothing_came_of_the_last_query_the_next_can_be_typed(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_for(pilot, "zzzz")
            await pilot.press("enter", "escape", "F")
            assert app.claim_bar.is_typed_into
            assert "escape clear or leave" in screen_text(app)
            await pilot.press("escape")
            assert app.claim_bar.text == ""

    async def test_from_the_page_too(self, storm_paths: Paths, storm: Path) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await pilot.press("enter", "F")
            assert app.in_claims
            assert app.claim_bar.is_typed_into

    async def test_of_one_file_alone_there_are_none(self, tmp_path: Path, storm: Path) -> None:
        app = ReaderApp(
            Paths(tmp_path / "c", tmp_path / "d", tmp_path / "e"),
            app_on(Paths(tmp_path, tmp_path, tmp_path)).config,
            file=storm / "flash.md",
        )
        async with app.run_test(size=(100, 30)) as pilot:
            await until(pilot, lambda: app.page.annotated is not None)
            await pilot.press("F")
            assert not app.in_claims
            assert "Only the library can be asked for claims" in screen_text(app)

    async def test_escape_clears_the_query_and_then_leaves(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_for(pilot, QUERY)
            await pilot.press("escape")
            await until(pilot, lambda: app.claim_bar.text == "")
            assert "what can be asked" not in screen_text(app)
            assert "figure:>1000 of:people" in screen_text(app)
            await pilot.press("escape")
            await until(pilot, lambda: not app.in_claims)
            assert app.focused is app.article_list

    async def test_q_goes_back_to_the_articles_and_not_out(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("q")
            assert not app.in_claims
            assert app.focused is app.article_list
            assert app.return_code is None


class TestAsking:
    async def test_claims_appear_while_the_query_is_typed(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm, size=(150, 40)) as (app, pilot):
            await ask_for(pilot, QUERY)
            await until_told(pilot)
            rows = listed(app)
            assert [row.split()[0] for row in rows] == [
                "▌", "2024-03-04", "2024-05-20", "undated",
            ]  # fmt: skip
            assert "40" in rows[0]
            assert "38–44" in rows[1]
            assert "sank 40 boats" in rows[0]
            assert app.claim_bar.is_typed_into

    async def test_a_word_that_is_not_finished_lists_what_begins_so_and_enter_asks_that(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_for(pilot, "harbo")
            assert app.claim_list.shown > 0
            assert "for harbo*" in screen_text(app)
            await pilot.press("enter")
            await until(pilot, lambda: asked(app) == "harbo*")
            assert app.claim_bar.text == "harbo*"
            await pilot.press("slash", "escape")
            await ask_for(pilot, 'said:"not askd"')
            assert app.claim_list.shown == 0
            await pilot.press("escape")
            await ask_for(pilot, "inquirry")
            await until(pilot, lambda: "Did you mean: inquiry" in screen_text(app))
            await pilot.press("enter")
            await until(pilot, lambda: asked(app) == "inquiry" and app.claim_list.shown > 0)
            await until(pilot, lambda: app.shelf is not None)
            assert "inquiry" in app.shelf.state.history()  # type: ignore[union-attr] # it is open

    async def test_an_unfinished_query_means_what_it_says_so_far(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_for(pilot, 'of:boats said:"not')
            assert app.claim_list.shown > 0

    async def test_what_asks_for_nothing_yet_lists_nothing(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await pilot.press("F")
            await type_text(pilot, "speaker:")
            await until(pilot, lambda: not app.claims.is_waiting)
            await pilot.pause(0.1)
            assert app.claim_list.shown == 0
            assert "figure:>1000 of:people" in screen_text(app)

    async def test_how_many_there_are_and_how_certain_is_always_said(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            assert (
                "4 claims in 4 articles · 1 undated · 1 unattributed · oldest first"
                in screen_text(app)
            )

    async def test_undated_articles_that_a_date_leaves_out_are_counted(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, f"{QUERY} published:2024")
            assert "1 undated left out" in screen_text(app)

    async def test_articles_that_only_name_the_speaker_are_counted(
        self, tmp_path: Path, storm: Path
    ) -> None:
        paths = Paths(tmp_path / "config.toml", tmp_path / "data", tmp_path / "cache")
        folder = tmp_path / "articles"
        write_article(folder / "one.md", "One", "“The storm took it,” said Ilse Brandt.")
        write_article(folder / "two.md", "Two", "The boat of Ilse Brandt was blue and old.")
        bring_up_to_date(paths, folder)
        async with running(paths, folder) as (app, pilot):
            await ask_and_enter(pilot, "speaker:brandt")
            assert app.claim_list.shown == 1
            assert "1 more article only naming them" in screen_text(app)

    async def test_a_bad_query_entered_shows_where_and_why(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_for(pilot, "boats")
            await type_text(pilot, " published:")
            await pilot.press("enter")
            await until(pilot, lambda: "cannot be answered" in screen_text(app))
            lines = screen_text(app).splitlines()
            [caret] = [number for number, line in enumerate(lines) if line.strip() == "^"]
            assert lines[caret].index("^") == lines[caret - 1].index("published:")
            assert app.claim_bar.is_typed_into

    async def test_nothing_found_says_so_and_why(self, storm_paths: Paths, storm: Path) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_for(pilot, "figure:1066")
            told = screen_text(app)
            assert "No claim of the library answers this" in told
            assert "figure: finds no dates" in told

    async def test_what_a_refresh_has_read_is_asked_for_again(
        self, tmp_path: Path, storm: Path
    ) -> None:
        paths = Paths(tmp_path / "config.toml", tmp_path / "data", tmp_path / "cache")
        folder = tmp_path / "articles"
        write_article(folder / "one.md", "One", "The storm sank 5 boats.", published="2024-01-01")
        bring_up_to_date(paths, folder)
        write_article(folder / "two.md", "Two", "The storm sank 7 boats.", published="2024-01-02")
        async with app_on(paths, folder, refresh=True).run_test(size=(120, 40)) as pilot:
            app = pilot.app
            assert isinstance(app, ReaderApp)
            await until(pilot, lambda: app.shelf is not None)
            await ask_for(pilot, QUERY)
            await until(pilot, lambda: app.claim_list.shown == 2)


class TestReading:
    async def test_enter_opens_the_article_at_exactly_the_passage(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter")
            await until(pilot, lambda: not app.opener.reading.is_loading)
            await until(pilot, lambda: app.page.current is not None)
            assert app.focused is app.page
            assert passage_marked(app) == "40"
            assert app.opener.row is not None
            assert app.opener.row.title == "Storm over Osk"
            assert "claim 1/4" in screen_text(app).splitlines()[-1]

    async def test_n_goes_on_through_the_claims_into_the_next_article(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter", "n", "n")
            await until(pilot, lambda: app.status.match == "claim 3/4")
            await until(pilot, lambda: not app.opener.reading.is_loading)
            assert passage_marked(app) == "65"
            await pilot.press("N")
            await until(pilot, lambda: not app.opener.reading.is_loading)
            assert passage_marked(app) == "38 and 44"
            await pilot.press("9", "n")
            assert "This is the last claim" in screen_text(app)

    async def test_two_claims_of_one_article_are_gone_through_in_it(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, "said:not speaker:brandt OR figure:65")
            await pilot.press("enter")
            await until(pilot, lambda: bool(app.walk.matches))
            await until(pilot, lambda: passage_marked(app) == "65")
            article = app.opener.row
            await pilot.press("n")
            await until(pilot, lambda: passage_marked(app) == "“We were not asked,”")
            assert app.opener.row == article

    async def test_back_from_the_page_is_the_view_as_it_was(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            for key in ("q", "escape"):
                await pilot.press("enter", "n", key)
                await until(pilot, lambda: app.focused is app.claim_list)
                assert app.in_claims
            assert app.claim_list.cursor == 2
            await pilot.press("enter")
            await until(pilot, lambda: not app.opener.reading.is_loading)
            assert passage_marked(app) == "65"

    async def test_finding_in_the_article_comes_first_while_it_lasts(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter")
            await until(pilot, lambda: bool(app.walk.matches))
            await pilot.press("slash")
            await type_text(pilot, "the")
            await pilot.press("enter")
            await until(pilot, lambda: len(app.walk.matches) > 2)
            article = app.opener.row
            await pilot.press("n")
            assert app.opener.row == article
            await pilot.press("escape")
            assert passage_walked(app) == "40"
            await pilot.press("n")
            await until(pilot, lambda: app.opener.row != article)

    async def test_the_next_claim_unmarks_what_was_found_in_the_article(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter")
            await until(pilot, lambda: bool(app.walk.matches))
            await pilot.press("slash")
            await type_text(pilot, "the")
            await pilot.press("enter")
            await until(pilot, lambda: len(app.walk.matches) > 2)
            await pilot.press("q", "enter")
            await until(pilot, lambda: app.focused is app.page)
            assert not app.find_bar.display
            assert passage_marked(app) == "40"

    async def test_a_file_that_is_opened_from_the_view_is_no_claim(
        self, storm_paths: Paths, storm: Path, tmp_path: Path
    ) -> None:
        file = write_article(tmp_path / "other.md", "Other", "A word.")
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            app.open_file(file)
            await until(pilot, lambda: app.on_page and not app.opener.reading.is_loading)
            assert app.status.match == ""
            await pilot.press("n")
            assert app.opener.row is not None
            assert app.opener.row.title == "Other"
            await pilot.press("q")
            assert app.focused is app.claim_list
            assert app.claim_list.cursor == 0

    async def test_in_the_view_n_goes_to_the_next_claim(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("n", "n", "N")
            assert app.claim_list.cursor == 1
            assert app.focused is app.claim_list

    async def test_reading_a_claim_marks_its_article_read_and_no_other(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter")
            await until(pilot, lambda: len(app.listing.read) > 0)
            titles = {row.title for row in app.listing.rows if row.id in app.listing.read}
            assert titles == {"Storm over Osk"}

    async def test_a_star_is_for_the_article_of_the_row(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("j", "s")
            titles = {row.title for row in app.listing.rows if row.id in app.listing.starred}
            assert titles == {"After the storm"}

    async def test_the_next_unread_article_is_one_of_the_list(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("J")
            assert not app.in_claims
            assert app.focused is app.article_list

    async def test_the_next_article_from_the_page_is_the_next_of_the_list(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter")
            await until(pilot, lambda: app.on_page and not app.opener.is_loading)
            assert app.page.wanted is not None
            place = app.article_list.place_of(app.page.wanted.row.id)
            assert place is not None
            steps = -1 if place else 1
            await pilot.press("g", "j" if steps > 0 else "k")
            assert not app.in_claims
            assert app.on_page
            assert app.article_list.cursor == place + steps
            row = app.article_list.row_at(place + steps)
            await until(
                pilot, lambda: app.page.wanted is not None and app.page.wanted.row.id == row.id
            )

    async def test_tab_goes_between_claims_and_query(self, storm_paths: Paths, storm: Path) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("tab")
            assert app.claim_bar.is_typed_into
            await pilot.press("tab")
            assert app.focused is app.claim_list


def passage_walked(app: ReaderApp) -> str:
    assert app.page.annotated is not None
    [match] = app.walk.matches
    return match.of(app.page.annotated.article.text)


def value_at(app: ReaderApp, place: int) -> str:
    arrangement = app.claim_list.arrangement
    claim = arrangement.claim_at(place) if arrangement is not None else None
    detail = app.claim_list.detail(claim) if claim is not None else None
    return detail.value if detail is not None else ""


class TestCorrecting:
    async def test_a_mark_that_was_rejected_is_no_claim_until_that_is_undone(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter")
            await until(pilot, lambda: bool(app.walk.matches))
            await pilot.press("x")
            await until(pilot, lambda: app.claim_list.shown == 3)
            await pilot.press("q")
            assert "3 claims in 3 articles" in screen_text(app)
            await pilot.press("u")
            await until(pilot, lambda: app.claim_list.shown == 4)

    async def test_after_a_claim_was_rejected_on_the_page_n_goes_to_the_one_after_it(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("enter", "n")
            await until(pilot, lambda: bool(app.walk.matches) and app.claim_list.cursor == 1)
            await until(pilot, lambda: passage_marked(app) == "38 and 44")
            await pilot.press("x")
            await until(pilot, lambda: app.claim_list.shown == 3)
            await pilot.press("n")
            await until(pilot, lambda: passage_walked(app) == "65")
            await pilot.press("N")
            await until(pilot, lambda: passage_walked(app) == "40")

    async def test_a_rejection_undone_on_the_page_is_walked_on_from(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("j", "enter")
            await until(pilot, lambda: bool(app.walk.matches))
            kept = app.claim_list.current
            await pilot.press("x")
            await until(pilot, lambda: app.claim_list.shown == 3)
            assert "claim " not in app.status.match, "it is none any more"
            await pilot.press("u")
            await until(pilot, lambda: app.claim_list.shown == 4)
            assert app.claim_list.current == kept
            assert app.status.match == "claim 2/4"

    async def test_x_rejects_the_claim_under_the_cursor_and_u_brings_it_back(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("j")
            after = app.claim_list.arrangement
            assert after is not None
            following = after.claim_at(2)
            await pilot.press("x")
            await until(pilot, lambda: app.claim_list.shown == 3)
            assert "Rejected: 38 and 44 – u undoes" in screen_text(app)
            assert "3 claims in 3 articles" in screen_text(app)
            assert app.claim_list.current == following, "the cursor stays where it was"
            await until_told(pilot)
            assert not [line for line in listed(app) if "38 and 44" in line]
            await pilot.press("u")
            await until(pilot, lambda: app.claim_list.shown == 4)
            assert "Undone: Rejected" in screen_text(app)

    async def test_claims_of_one_article_are_rejected_one_after_the_other(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, "figure:>1")
            before = app.claim_list.arrangement
            assert before is not None
            first, second, third = before.claims[:3]
            assert first.article_id == second.article_id
            app.action_reject_claim()
            app.action_reject_claim()  # of the same, before the list has followed
            app.claim_list.step(1)
            app.action_reject_claim()
            await until(pilot, lambda: app.claim_list.shown == len(before) - 2)
            assert "u undoes" in app.status.message
            assert app.claim_list.current == third

    async def test_c_corrects_the_value_of_the_claim_under_the_cursor(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            kept = app.claim_list.current
            await pilot.press("c")
            await until(pilot, lambda: isinstance(app.screen, ValuePrompt))
            await pilot.press(*["backspace"] * 10, *"41", "enter")
            await until(pilot, lambda: "Corrected" in screen_text(app))
            await until(pilot, lambda: bool([row for row in listed(app) if row.endswith("41")]))
            assert app.claim_list.current != kept
            assert app.claim_list.cursor == 0

    async def test_c_corrects_the_speaker_of_the_claim_under_the_cursor(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, 'said:"nobody was warned"')
            await pilot.press("c")
            await until(pilot, lambda: isinstance(app.screen, SpeakerPrompt))
            await pilot.press(*["backspace"] * 20, *"Runa Hald", "enter")
            await until(pilot, lambda: any("Runa Hald" in row for row in listed(app)))

    async def test_rows_tell_of_their_own_marks_after_one_before_them_was_rejected(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm, size=(150, 40)) as (app, pilot):
            await ask_and_enter(pilot, "figure:>1")
            rows = [row.lstrip("▌ ") for row in listed(app) if "2.4 million" in row]
            assert rows
            claims = app.claim_list.arrangement
            assert claims is not None
            places = range(len(claims))
            app.claim_list.go_to(next(n for n in places if value_at(app, n) == "38–44"))
            await pilot.press("x")
            await until(pilot, lambda: not [row for row in listed(app) if "38–44" in row])
            await until_told(pilot)
            now = [row.lstrip("▌ ") for row in listed(app) if "2.4 million" in row]
            assert now == rows

    async def test_on_a_heading_there_is_nothing_to_correct(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("z", "M")
            assert app.status.message == "There are no groups to fold: w groups the claims."
            await pilot.press("w")
            await until(pilot, lambda: "grouped by speaker" in screen_text(app))
            await pilot.press("g", "g", "x")
            assert "There is no claim here to correct" in screen_text(app)

    async def test_folded_groups_stay_folded(self, storm_paths: Paths, storm: Path) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("w", "w", "w")
            await until(pilot, lambda: "grouped by source" in screen_text(app))
            await pilot.press("g", "g", "enter")
            assert app.claim_list.shown == 5
            await pilot.press("G", "x")
            await until(pilot, lambda: "3 claims in 3 articles" in screen_text(app))
            assert listed(app)[0].startswith("▸ Osk")

    async def test_out_of_the_view_a_claim_is_neither_corrected_nor_copied(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("escape")
            assert not app.in_claims
            app.action_reject_claim()
            assert "There is no claim here to correct" in app.status.message
            app.action_copy_claim()
            assert "There is no claim here to copy" in app.status.message


class TestCopying:
    async def test_y_copies_the_claim_with_its_source(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("j", "y")
            await until(pilot, lambda: "Copied figure" in app.status.message)
            assert "Between 38 and 44 boats were lost" in app.clipboard
            assert "Osk [/] Courier" in app.clipboard
            assert "morning.md" in app.clipboard

    async def test_y_cites_the_article_of_the_claim(self, storm_paths: Paths, storm: Path) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("j", "Y")
            await until(pilot, lambda: "Copied as text" in app.status.message)
            assert "After the storm" in app.clipboard

    async def test_without_a_claim_there_is_nothing_to_copy(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("w")
            await until(pilot, lambda: "grouped by speaker" in screen_text(app))
            await pilot.press("g", "g", "y")
            assert "There is no claim here to copy" in screen_text(app)


class TestArranging:
    async def test_a_key_changes_the_order_and_the_cursor_stays(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm, size=(150, 40)) as (app, pilot):
            await ask_and_enter(pilot)
            kept = app.claim_list.current
            await pilot.press("o")
            await until(pilot, lambda: "by value" in screen_text(app))
            assert listed(app)[1].startswith("2024-03-04")
            assert app.claim_list.current == kept

    async def test_a_key_groups_and_enter_folds(self, storm_paths: Paths, storm: Path) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("w", "w", "w")
            await until(pilot, lambda: "grouped by source" in screen_text(app))
            assert "Osk [/] Courier – 2 claims, 2024-03-04 – 2024-05-20" in listed(app)[0]
            await pilot.press("g", "g", "enter")
            assert app.claim_list.shown == 5
            assert app.focused is app.claim_list

    async def test_a_key_leaves_statements_or_figures(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, "boats")
            every = app.claim_list.shown
            await pilot.press("#")
            await until(pilot, lambda: "statements in" in screen_text(app))
            statements = app.claim_list.shown
            await pilot.press("#")
            await until(pilot, lambda: "figures in" in screen_text(app))
            assert 0 < app.claim_list.shown == every - statements

    async def test_what_is_left_out_is_said_where_nothing_is_left(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("#")
            await until(pilot, lambda: "No statement of the library" in screen_text(app))
            assert "4 of the other kind do" in screen_text(app)


class TestTimeLine:
    async def test_figures_of_one_unit_have_one_by_themselves(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            told = screen_text(app)
            assert app.time_line.display
            assert "● Osk [/] Courier" in told
            assert "left out: 1 undated" in told

    async def test_other_claims_have_none_until_it_is_asked_for(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, "boats")
            assert not app.time_line.display
            await pilot.press("T")
            await until(pilot, lambda: app.time_line.size.height > 4)
            assert "without an amount" in screen_text(app)

    async def test_it_stays_away_once_it_was_sent_away(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            await pilot.press("T")
            assert not app.time_line.display
            await pilot.press("slash", "escape")
            await until(pilot, lambda: app.claim_bar.text == "")
            await ask_and_enter(pilot)
            assert not app.time_line.display

    async def test_it_points_to_the_claim_under_the_cursor(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot)
            line = next(row for row in screen_text(app).splitlines() if "▲" in row)
            await pilot.press("j", "j")
            moved = next(row for row in screen_text(app).splitlines() if "▲" in row)
            assert moved.index("▲") > line.index("▲")

    async def test_without_anything_to_draw_it_says_what_is_missing(
        self, storm_paths: Paths, storm: Path
    ) -> None:
        async with running(storm_paths, storm) as (app, pilot):
            await ask_and_enter(pilot, "figure:65")
            await pilot.press("T")
            assert "A time line needs two figures" in screen_text(app)


async def test_sixty_columns_are_enough(storm_paths: Paths, storm: Path) -> None:
    async with running(storm_paths, storm, size=(60, 24)) as (app, pilot):
        await ask_and_enter(pilot)
        told = screen_text(app)
        assert "4 claims in 4 articles" in told
        assert "65 boats had been lost" in told
        assert "2024-05-20" in told
        await pilot.press("enter")
        await until(pilot, lambda: bool(app.walk.matches))
        assert passage_marked(app) == "40"


async def test_keys_typed_ahead_go_where_the_first_key_led(storm_paths: Paths, storm: Path) -> None:
    async with running(storm_paths, storm) as (app, pilot):
        await ask_and_enter(pilot)
        for key in ("enter", "n", "q", "k"):
            app.simulate_key(key)
        await until(pilot, lambda: app.focused is app.claim_list and app.claim_list.cursor == 0)
