from __future__ import annotations

from pathlib import Path

from textual.widgets import Input

from reader.config import Paths
from reader.library.refresh.refreshing import refresh
from tests.tui.app_library import (
    app_on,
    on_page,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
)


async def test_hits_appear_while_the_query_is_typed(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "ferry")
        assert app.article_list.shown == 1
        assert "1 article" in screen_text(app)
        assert isinstance(app.focused, Input)


async def test_a_hit_that_nothing_in_its_text_was_found_by_shows_its_beginning(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "published:2023")
        assert app.article_list.shown == 1
        await until(pilot, lambda: screen_text(app).count("The last ferry to Osk sailed") == 2)


async def test_a_hit_shows_its_passage(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "engines")
        list_width = app.article_list.size.width

        def listed() -> str:
            return "\n".join(line[:list_width] for line in screen_text(app).splitlines())

        await until(pilot, lambda: "new engines" in " ".join(listed().split()))


async def test_keys_typed_ahead_go_where_the_first_key_led(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        for key in "/sq3jgg":
            app.simulate_key(key)
        await until(pilot, lambda: app.search_bar.text == "sq3jgg")
        assert app.listing.starred == set()


async def test_enter_on_a_list_that_is_being_searched_reads_the_first_hit(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        shown = app.page.annotated
        await pilot.press("slash")
        for key in ("f", "e", "r", "r", "y", "enter", "enter"):
            app.simulate_key(key)
        await until(pilot, lambda: on_page(app) and app.page.annotated is not shown)
        assert app.page.annotated is not None
        assert app.is_reading
        assert app.page.annotated.article.title.startswith("Ferry line")


async def test_only_the_newest_of_several_queries_is_shown(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        assert app.shelf is not None
        for text in ("apples", "ferry", "bridge road"):
            app.search.search(app.shelf, text, entered=False)  # type: ignore[arg-type] # a library
        await until(pilot, lambda: app.search.text == "bridge road")
        for _ in range(20):
            await pilot.pause()
        assert [app.article_list.row_at(0).title] == ["Bridge to Osk opens two years late"]
        assert app.article_list.shown == 1


async def test_an_unfinished_query_means_what_it_says_so_far(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, '"new engines')
        assert app.article_list.shown == 1


async def test_a_bad_query_entered_shows_where_and_why(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("ctrl+f")
        await type_text(pilot, "frost published:")
        await pilot.press("enter")
        await until(pilot, lambda: "cannot be answered" in screen_text(app))
        rows = [line[: app.article_list.size.width] for line in screen_text(app).splitlines()]
        carets = [number for number, row in enumerate(rows) if row.strip() == "^"]
        assert len(carets) == 1
        assert rows[carets[0]].index("^") == rows[carets[0] - 1].index("published:")
        assert app.search_bar.cursor == len("frost ")
        assert isinstance(app.focused, Input)


async def test_nothing_found_says_so_and_escape_lists_all_again(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "volcano")
        assert "No article has all of this" in screen_text(app)
        await pilot.press("escape")
        assert app.article_list.shown == 4
        await pilot.press("escape")
        assert app.focused is app.article_list


async def test_nothing_found_of_a_year_says_how_years_are_asked_for(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "figure:1066")
        assert "figure: finds no dates: ask for the year" in screen_text(app)


async def test_enter_goes_to_the_first_hit(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "ferry")
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list)
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.page)
        assert app.opener.row is not None
        assert app.opener.row.title.startswith("Ferry line")


async def test_n_walks_the_matches_and_on_into_the_next_hit(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "bridge")
        await until(pilot, lambda: on_page(app) and bool(app.walk.matches))
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list)
        first = app.article_list.current
        walked = 0
        while app.article_list.current == first and walked < 20:
            await pilot.press("n")
            walked += 1
        await until(pilot, lambda: on_page(app) and app.walk.current == 0)
        assert walked > 1
        assert app.article_list.current != first
        await pilot.press("N")
        await until(pilot, lambda: app.opener.row == first)
        assert app.walk.place == f"{len(app.walk.matches)}/{len(app.walk.matches)}"


async def test_finding_in_the_article_marks_and_counts(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", "/")
        await type_text(pilot, "bridge")
        await until(pilot, lambda: "1/" in screen_text(app).splitlines()[-2])
        count = len(app.walk.matches)
        assert count >= 3
        await pilot.press("enter", "n")
        assert app.focused is app.page
        assert app.walk.place == f"2/{count}"
        await pilot.press("N", "N")
        assert app.walk.place == f"{count}/{count}"
        await pilot.press("escape")
        assert app.walk.place == ""
        assert app.focused is app.page


async def test_capitals_in_what_is_looked_for_count(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", "/")
        await type_text(pilot, "Bridge")
        text = app.page.annotated.article.text if app.page.annotated else ""
        await until(pilot, lambda: {match.of(text) for match in app.walk.matches} == {"Bridge"})


async def test_n_without_a_search_says_what_to_do(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("n")
        assert "Nothing was searched for yet" in screen_text(app)


async def test_every_hit_of_an_entered_query_is_listed_with_its_passage(
    paths: Paths, tmp_path: Path
) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(250):
        text = f"Harbour report {number}\n\nQuay {number} has a new crane, the port said.\n"
        (folder / f"{number}.txt").write_text(text)
    refresh(paths, [folder], lambda _: None)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "crane")
        assert app.article_list.shown == 200
        assert "200 of 250 articles" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: app.article_list.shown == 250)
        await pilot.press("G")
        last = app.article_list.row_at(249).title.split()[-1]
        await until(pilot, lambda: f"Quay {last} has a new" in screen_text(app))
