from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.config import Config, Paths
from reader.library.library import Library
from reader.tui.app import ReaderApp
from tests.tui.app_library import app_on, on_page, paths_in, screen_text, until, until_listed

LONG = "Title\n\n" + "\n\n".join(f"Paragraph {n} of a long report. " * 12 for n in range(60))


def app_on_file(file: Path, tmp_path: Path, **rest: int | str | bytes) -> ReaderApp:
    return ReaderApp(paths_in(tmp_path), Config(), file=file, **rest)  # type: ignore[arg-type] # by name


async def until_shown(pilot: Pilot[int]) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.page.annotated is not None)
    return app


async def test_one_file_is_a_page_without_a_list_and_q_ends(folder: Path, tmp_path: Path) -> None:
    async with app_on_file(folder / "ferry.txt", tmp_path).run_test(size=(120, 40)) as pilot:
        app = await until_shown(pilot)
        assert not app.article_list.is_on_screen
        assert app.focused is app.page
        await pilot.press("q")
    assert app.return_code == 0
    with closing(Library(paths_in(tmp_path))) as library:
        assert library.rows() == ()


async def test_one_file_opens_at_a_pattern(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(LONG, encoding="utf-8")
    app = app_on_file(file, tmp_path, pattern="Paragraph 40")
    async with app.run_test(size=(80, 24)) as pilot:
        await until_shown(pilot)
        await until(pilot, lambda: "Paragraph 40" in screen_text(app))


async def test_one_file_opens_at_an_offset(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(LONG, encoding="utf-8")
    app = app_on_file(file, tmp_path, offset=LONG.index("Paragraph 40"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until_shown(pilot)
        await until(pilot, lambda: "Paragraph 40" in screen_text(app))


async def test_an_article_may_come_as_data(tmp_path: Path) -> None:
    app = app_on_file(Path("-"), tmp_path, data=LONG.encode())
    async with app.run_test(size=(80, 24)) as pilot:
        await until_shown(pilot)
        assert "Paragraph 1" in screen_text(app)
        await pilot.press("5", "0", "%", "m", "A")
        await until(pilot, lambda: "until the program ends" in app.status.message)
        place = app.page.text_offset
        await pilot.press("g", "g", "apostrophe", "B")
        await until(pilot, lambda: "Nothing is marked B." in app.status.message)
        await pilot.press("apostrophe", "A")
        await until(pilot, lambda: app.page.text_offset == place > 0)


@pytest.mark.parametrize("name", ["missing.txt", "empty.txt", "binary.txt"])
async def test_an_unreadable_file_says_why(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    async with app_on_file(tmp_path / name, tmp_path).run_test(size=(120, 24)) as pilot:
        await until(pilot, lambda: "could not be read, because" in screen_text(pilot.app))
        assert name in screen_text(pilot.app).replace("\n", "")


async def test_the_place_is_kept_between_runs(tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "long.txt").write_text(LONG, encoding="utf-8")
    paths = paths_in(tmp_path)
    async with app_on(paths, articles, refresh=True).run_test(size=(120, 30)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", *"50%")
        await pilot.pause()
        place = app.page.text_offset
        assert place > 0
        await pilot.press("q", "q")
    async with app_on(paths, articles, refresh=True).run_test(size=(120, 30)) as pilot:
        app = await until_listed(pilot)
        await pilot.pause()
        assert app.page.text_offset == place


async def test_a_resize_keeps_the_character_at_the_top(tmp_path: Path) -> None:
    file = tmp_path / "long.txt"
    file.write_text(LONG, encoding="utf-8")
    async with app_on_file(file, tmp_path).run_test(size=(120, 30)) as pilot:
        app = await until_shown(pilot)
        await pilot.press(*"50%")
        await pilot.pause()
        place = app.page.text_offset
        for size in ((70, 20), (100, 50), (120, 30)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
        assert app.page.text_offset == place


async def test_a_narrow_terminal_shows_one_region_at_a_time(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(80, 24)) as pilot:
        app = await until_listed(pilot)
        assert app.article_list.is_on_screen
        assert not app.page.is_on_screen
        await pilot.press("enter")
        await pilot.pause()
        assert app.page.is_on_screen
        assert not app.article_list.is_on_screen
        await pilot.press("q")
        await pilot.pause()
        assert app.article_list.is_on_screen


async def test_tab_goes_round_the_regions(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(80, 24)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("tab")
        assert app.focused is app.page
        await pilot.press("tab")
        assert app.focused in app.search_bar.query("*")


async def test_stepping_tells_about_the_mark_and_leads_back(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", ")")
        await until(pilot, lambda: "Tomas Reka" in screen_text(app).splitlines()[-1])
        await pilot.press("ctrl+o")
        assert app.page.text_offset == 0


async def test_stepping_onto_a_measure_tells_it_in_the_other_system(tmp_path: Path) -> None:
    file = tmp_path / "trail.txt"
    file.write_text("The trail\n\nThe trail is more than 5 miles long.", encoding="utf-8")
    async with app_on_file(file, tmp_path).run_test(size=(80, 24)) as pilot:
        app = await until_shown(pilot)
        await pilot.press(">")
        told = "measure · > 5 mi (> ≈ 8 km) · figure 1 of 1"
        await until(pilot, lambda: told in screen_text(app).splitlines()[-1])


async def test_stepping_counts_and_stops_at_what_is_switched_on(tmp_path: Path) -> None:
    file = tmp_path / "trail.txt"
    text = "The trail\n\nIt has 5 bridges. In 2019 it had 3. It opened on 4 May 2011."
    file.write_text(text, encoding="utf-8")

    async with app_on_file(file, tmp_path).run_test(size=(80, 24)) as pilot:
        app = await until_shown(pilot)

        async def until_told(words: str) -> None:
            await until(pilot, lambda: words in screen_text(app).splitlines()[-1])

        await pilot.press(">")
        await until_told("count · 5 · bridges · figure 1 of 4")
        await pilot.press("z", "d", ">")
        await until_told("count · 3 · figure 2 of 2")
        await pilot.press(">")
        await until_told("No figure after this: marks of dates are off.")
        await pilot.press("z", "d", "z", "f")
        await until_told("Marks of figures: off")
        await pilot.press("<")
        await until_told("date · 2019 · figure 1 of 2")


async def test_marks_stay_off_in_the_next_article(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", "z", "f")
        assert "Marks of figures: off" in screen_text(app)
        await pilot.press("q", "j")
        await until(pilot, lambda: on_page(app))
        await pilot.press("enter", "z", "f")
        assert "Marks of figures: on" in screen_text(app)


async def test_hostile_strings_show_as_they_are(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(160, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("G")
        await until(pilot, lambda: on_page(app))
        text = screen_text(app)
        for literal in ("[Reuters]", "[/bold]", "[sic]", "Ann [/] Berg", "\\", "[@click=app.quit]"):
            assert literal in text
        await pilot.press("ctrl+f", *"[/]")
        await pilot.press("enter")
        await pilot.pause()
        assert "[/]" in screen_text(app).splitlines()[0]


async def test_the_help_lists_the_keys_of_the_region_first(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 120)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter", "?")
        await pilot.pause()
        text = screen_text(app)
        assert text.index("On the page") < text.index("Down one line")
        assert "In the list" not in text
        assert "]s" in text
        await pilot.press("escape")
        await pilot.pause()
        assert "On the page" not in screen_text(app)


async def test_the_palette_runs_a_command(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("ctrl+p", *"star")
        await pilot.pause(0.5)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: len(app.listing.starred) == 1)


async def test_a_folder_opened_from_inside_is_listed(
    paths: Paths, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "others"
    other.mkdir()
    (other / "one.txt").write_text("Only one\n\nA paragraph.", encoding="utf-8")
    async with app_on(paths, folder, refresh=True).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("O")
        await pilot.pause()
        prompt = app.screen.query_one("Input")
        prompt.value = f"{tmp_path}/oth"  # type: ignore[attr-defined] # an Input
        await pilot.press("tab")
        await until(pilot, lambda: prompt.value == f"{other}/")  # type: ignore[attr-defined] # an Input
        await pilot.press("enter")
        await until(pilot, lambda: [row.title for row in app.listing.rows] == ["Only one"])


async def test_how_much_of_the_page_is_the_article_is_told(tmp_path: Path) -> None:
    file = tmp_path / "page.eml"
    file.write_text(
        "From: Ann <ann@bay.example>\nSubject: The ferry\n\nThe ferry will not run on Monday.\n\n"
        "-- \nAnn, Bay Ferries\n"
    )
    async with app_on_file(file, tmp_path).run_test(size=(120, 30)) as pilot:
        app = await until_shown(pilot)
        assert "Bay Ferries" not in screen_text(app)
        await pilot.press("z", "t")
        await until(pilot, lambda: "% of it is the article." in app.status.message)
        assert "Bay Ferries" in screen_text(app)
        await pilot.press("backslash")
        await until(pilot, lambda: app.status.message.startswith("The article alone: "))
        assert "Bay Ferries" not in screen_text(app)


async def test_nothing_was_left_out_of_a_page_that_is_an_article(
    folder: Path, tmp_path: Path
) -> None:
    async with app_on_file(folder / "ferry.txt", tmp_path).run_test(size=(120, 30)) as pilot:
        app = await until_shown(pilot)
        await pilot.press("backslash")
        await until(pilot, lambda: "nothing was left out" in app.status.message)


async def test_while_one_finds_in_the_article_the_footer_tells_of_the_page(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: on_page(app) and "%" in app.status.position)
        told = app.status.position
        await pilot.press("/", "a")
        await pilot.pause()
        assert app.find_bar.is_typed_into
        assert app.status.position == told
