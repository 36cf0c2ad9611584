"""Jumps and marks, selecting by keys, finding in the article, and handing it to other programs."""

from __future__ import annotations

import sys
from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import OptionList, Static

from reader.config import Config, Paths, UserCommand
from reader.tui.app import ReaderApp
from reader.tui.screens.links_screen import LinksScreen
from reader.tui.search.choice_screen import ChoiceScreen
from tests.tui.app_library import (
    ARTICLES,
    NEWEST,
    app_on,
    is_read,
    paths_in,
    screen_text,
    type_text,
    until,
    until_listed,
)
from tests.unit.library.building import bring_up_to_date

SIZE = (120, 20)


def title_on_page(app: ReaderApp) -> str:
    return app.page.annotated.article.title if app.page.annotated is not None else ""


async def reading(pilot: Pilot[int]) -> ReaderApp:
    app = await until_listed(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: app.opener.reading.is_opened)
    return app


async def long_article(pilot: Pilot[int]) -> ReaderApp:
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: is_read(app))
    return app


def write_long_article(folder: Path) -> Path:
    paragraphs = [
        f"Paragraph {n} tells of the strike. It was in {n} striking words." for n in range(60)
    ]
    file = folder / "long.txt"
    file.write_text("A long story\n\n" + "\n\n".join(paragraphs) + "\n", encoding="utf-8")
    return file


async def test_the_way_back_and_on_leads_over_articles_to_the_very_place(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await reading(pilot)
        await pilot.press(")")
        spot = app.page.spot
        await pilot.press("q", "j", "j", "enter")  # one is looked at in passing
        second = app.article_list.current
        assert second is not None
        await until(pilot, lambda: app.opener.reading.is_opened and app.page.wanted is not None)
        await until(pilot, lambda: title_on_page(app) == second.title)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: title_on_page(app) == NEWEST)
        assert app.page.spot is not None
        assert spot is not None
        assert app.page.spot.is_same(spot)
        await pilot.press("alt+right")
        await until(pilot, lambda: title_on_page(app) == second.title)
        await pilot.press("2", "alt+left")
        await until(pilot, lambda: title_on_page(app) == NEWEST and app.page.current is None)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: "no jump to go back to" in app.status.message)


async def test_a_place_has_a_letter_in_its_article_and_a_capital_everywhere(
    own_library: tuple[Paths, Path],
) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await reading(pilot)
        await pilot.press(")", "m", "a", "m", "A", "g", "g", "<", "apostrophe", "a")
        annotated = app.page.annotated
        assert annotated is not None
        await until(pilot, lambda: app.page.current == annotated.statements[0].span)
        await pilot.press("apostrophe", "apostrophe")
        assert app.page.current != annotated.statements[0].span
        await pilot.press("apostrophe", "b")
        await until(pilot, lambda: "Nothing in this article is marked b." in app.status.message)
        await pilot.press("q", "j", "enter")
        await until(pilot, lambda: title_on_page(app) != NEWEST and app.opener.reading.is_opened)
        await pilot.press("apostrophe", "A")
        await until(pilot, lambda: title_on_page(app) == NEWEST)
        await until(pilot, lambda: app.page.current == annotated.statements[0].span)
        await pilot.press("apostrophe", "apostrophe")
        await until(pilot, lambda: title_on_page(app) != NEWEST)

    # The next run, after the file was edited, and the one in which the passage is gone.
    file = folder / "bridge.txt"
    file.write_text(f"{ARTICLES['bridge.txt']}\nMore.\n".replace("A bridge is", "[/] A bridge is"))
    bring_up_to_date(paths, folder)
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("j", "apostrophe", "a")
        assert "only a capital" in app.status.message
        await pilot.press("apostrophe", "B")
        await until(pilot, lambda: "Nothing is marked B." in app.status.message)
        await pilot.press("apostrophe", "A")
        await until(pilot, lambda: app.on_page and title_on_page(app) == NEWEST)
        await until(pilot, lambda: "about the place" in app.status.message)
        await pilot.press(")", "m", "A", "q", "j", "apostrophe", "A")
        await until(pilot, lambda: app.on_page and app.page.current is not None)
        assert title_on_page(app) == NEWEST
        file.unlink()
    bring_up_to_date(paths, folder)
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await until_listed(pilot)
        await pilot.press("apostrophe", "A")
        await until(pilot, lambda: "A leads nowhere" in app.status.message)
        assert "bridge.txt" in app.status.message


def offered(app: ReaderApp) -> list[str]:
    """The lines of the list to choose from."""
    if not isinstance(app.screen, ChoiceScreen):
        return []
    options = app.screen.query_one(OptionList)
    return [str(options.get_option_at_index(n).prompt) for n in range(options.option_count)]


async def test_all_places_with_a_letter_are_listed(own_library: tuple[Paths, Path]) -> None:
    paths, folder = own_library
    async with app_on(paths, folder).run_test(size=SIZE) as pilot:
        app = await reading(pilot)
        await pilot.press("g", "m")
        await until(pilot, lambda: "No place has a letter" in app.status.message)
        await pilot.press(")", "m", "b", "m", "B", "g", "g", ">", "m", "a", "g", "m")
        annotated = app.page.annotated
        assert annotated is not None
        text = annotated.article.text
        statement, figure = (
            " ".join(one.span.of(text).split())
            for one in (annotated.statements[0], annotated.figures_told[0])
        )
        await until(pilot, lambda: bool(offered(app)))
        heading, a, b, other, capital = (line.strip() for line in offered(app))
        assert (heading, other) == ("In this article", "From every article")
        assert a == f"a  {figure}"
        assert b.startswith(f"b  {statement[:30]}")
        assert capital.startswith(f"B  {NEWEST}: "[:50])
        await pilot.press("down", "enter")
        await until(pilot, lambda: app.page.current == annotated.statements[0].span)
        assert app.on_page
        await pilot.press("q", "j", "g", "m")
        await until(pilot, lambda: bool(offered(app)))
        assert [line.strip()[0] for line in offered(app)] == ["F", "B"], "of the list capitals only"
        await pilot.press("enter")
        await until(pilot, lambda: app.on_page and title_on_page(app) == NEWEST)
        await pilot.press("g", "m")
        await until(pilot, lambda: bool(offered(app)))
        await pilot.press("escape")
        assert app.on_page


async def test_places_of_text_without_a_file_are_listed_too(tmp_path: Path) -> None:
    text = ARTICLES["bridge.txt"].encode()
    app = ReaderApp(paths_in(tmp_path), Config(), file=Path("-"), data=text)
    async with app.run_test(size=SIZE) as pilot:
        await until(pilot, lambda: app.page.annotated is not None)
        await pilot.press(")")  # waits for the statements to be found
        await until(pilot, lambda: app.page.current is not None)
        await pilot.press("m", "x", "g", "g", "g", "m")
        await until(pilot, lambda: bool(offered(app)))
        assert [line.strip()[0] for line in offered(app)] == ["I", "x"]
        await pilot.press("enter")
        await until(pilot, lambda: app.page.current is not None)


async def test_keys_move_an_end_of_what_is_selected_until_it_is_copied(tmp_path: Path) -> None:
    app = ReaderApp(paths_in(tmp_path), Config(), file=write_long_article(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await long_article(pilot)
        text = app.page.annotated.article.text if app.page.annotated else ""

        async def selected(*keys: str) -> str:
            await pilot.press(*keys)
            await pilot.pause()
            span = app.page.selected()
            return span.of(text) if span else ""

        first = "Paragraph 0 tells of the strike. It was in 0 striking words."
        assert await selected("v") == first
        assert "12 words selected: v more · V less · o other end · y copy" in app.status.message
        assert await selected("V") == "Paragraph 0 tells of the strike."
        assert await selected("V") == "Paragraph"
        assert await selected("2", "w", "e") == "Paragraph 0 tells"
        assert await selected("o", "l") == "aragraph 0 tells"
        assert await selected("o", "j") == first[1:] + "\nParagraph 1 tells"
        assert app.page.text_offset == 0
        assert len(await selected("2", "0", "j")) > 400
        assert app.page.text_offset > 0
        before, top = await selected(), app.page.text_offset
        assert await selected("y", "j", "j") == before
        assert app.page.text_offset > top
        assert await selected("escape") == ""


async def test_a_regular_expression_is_found_while_typed_and_escape_leads_back(
    tmp_path: Path,
) -> None:
    app = ReaderApp(paths_in(tmp_path), Config(), file=write_long_article(tmp_path))
    async with app.run_test(size=SIZE) as pilot:
        await long_article(pilot)
        await pilot.press("5", "0", "%")
        await pilot.pause()
        spot = app.page.spot
        assert spot is not None
        assert spot.offset > 0
        place = app.query_one("#find-place", Static)

        async def told(typed: str, wanted: str) -> None:
            await type_text(pilot, typed)
            await until(pilot, lambda: str(place.content) == wanted)

        await pilot.press("/")
        await told("/^paragraph 5 ", "1/1 from the beginning")
        assert app.page.text_offset < spot.offset
        await told("(", "This is no regular expression: missing ), unterminated subpattern.")
        assert app.page.spot == spot
        await pilot.press("escape")
        await until(pilot, lambda: app.on_page)
        assert app.page.spot == spot
        await pilot.press("/")
        await told("/Strik(e|ing)/", "none")
        await pilot.press("ctrl+u")
        await told("/(x+x+)+y|(o|O)+f/", "31/60")
        await pilot.press("ctrl+u")
        await told("/([a-z ]+)+$Z/", "This regular expression takes too long.")
        await pilot.press("ctrl+u")
        await told("striking", "31/60")
        await pilot.press("enter", *"n" * 30)
        await until(pilot, lambda: str(place.content) == "1/60")
        assert "That was the last match: round again." in app.status.message
        await pilot.press("ctrl+o")
        await until(pilot, lambda: str(place.content) == "60/60")
        assert app.page.text_offset > spot.offset


LINKED = """<html><head><title>Bridge [/] opens</title>
<link rel="canonical" href="https://osk.example/bridge"></head><body><article>
<h1>Bridge [/] opens</h1><p>The bridge to Osk was opened on Saturday, as
<a href="https://osk.example/a?b=[x]">the harbour master</a> had told everybody who came there.</p>
<p>It is worth nothing without a road, which the county has not yet begun to build.</p>
</article></body></html>"""


async def test_a_click_on_a_link_asks_and_the_browser_is_asked_for_with_the_address(
    tmp_path: Path,
) -> None:
    file = tmp_path / "linked.html"
    file.write_text(LINKED, encoding="utf-8")
    app = ReaderApp(paths_in(tmp_path), Config(), file=file)
    async with app.run_test(size=SIZE) as pilot:
        await long_article(pilot)
        rows = screen_text(app).splitlines()
        row = next(n for n, line in enumerate(rows) if "harbour" in line)
        await pilot.click(offset=(rows[row].index("harbour"), row))
        await until(pilot, lambda: "Enter opens https://osk.example/a?b=[x]" in screen_text(app))
        await pilot.press("escape")
        await until(pilot, lambda: app.on_page)
        await pilot.press("B")
        await until(pilot, lambda: "Enter opens https://osk.example/bridge" in screen_text(app))
        await pilot.press("escape")
        assert not isinstance(app.screen, LinksScreen)


async def test_a_command_gets_what_is_selected_and_its_answer_is_told(tmp_path: Path) -> None:
    program = "import sys; print(sys.argv[1:], sys.stdin.read())"
    run = (sys.executable, "-c", program, "{title}", "{path}")
    commands = {
        "say [/]": UserCommand(run, background=True),
        "url": UserCommand(("x", "{url}"), background=True),
    }
    file = write_long_article(tmp_path)
    config = Config(commands=commands, keymap={"command.say [/]": "gs"})
    app = ReaderApp(paths_in(tmp_path), config, file=file)
    async with app.run_test(size=SIZE) as pilot:
        await long_article(pilot)
        await pilot.press("v", "V", "V", "exclamation_mark")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "Give what is selected to" in screen_text(app)
        assert "say [/]" in screen_text(app)
        await pilot.press("enter")
        answer = f"say [/]: ['A long story', '{file}'] Paragraph"
        await until(pilot, lambda: app.status.message == answer)
        app.status.message = ""
        await pilot.press("g", "s")
        await until(pilot, lambda: app.status.message == answer)
        await pilot.press("exclamation_mark", "down", "enter")
        await until(pilot, lambda: "no address" in app.status.message)
