"""Completion, history, saved searches, other words, order and facets in the application."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from reader.config import Paths
from reader.tui.app import ReaderApp
from reader.tui.search.choice_screen import Choice, ChoiceScreen, NamePrompt
from reader.tui.shelf import LibraryShelf
from tests.tui.app_library import (
    app_on,
    paths_in,
    screen_text,
    search_for,
    type_text,
    until,
    until_listed,
)
from tests.unit.library.building import bring_up_to_date, write_article


def with_hostile_publisher(home: Path) -> tuple[Paths, Path]:
    """Give a library with one article, whose publisher looks like markup, and its folder."""
    folder, paths = home / "post", paths_in(home / "own")
    write_article(folder / "post.md", "Post", "Nothing.", publisher="'[/bold] Post'")
    bring_up_to_date(paths, folder)
    return paths, folder


async def typed(pilot: Pilot[int], text: str) -> ReaderApp:
    """Type a text into the search bar and wait until something is offered."""
    app = await until_listed(pilot)
    await pilot.press("ctrl+f")
    await type_text(pilot, text)
    await until(pilot, lambda: app.search_bar.has_offers)
    return app


async def test_names_of_fields_are_offered_and_taken_one_after_the_other(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await typed(pilot, "pu")
        assert "publisher:" in screen_text(app)
        assert "published:" in screen_text(app)
        await pilot.press("tab")
        await until(pilot, lambda: app.search_bar.text == "publisher:")
        assert isinstance(app.focused, Input)
        await pilot.press("tab")
        await until(pilot, lambda: app.search_bar.text == "published:")
        await pilot.press("shift+tab")
        await until(pilot, lambda: app.search_bar.text == "publisher:")


async def test_values_are_offered_quoted_and_searched_for(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await typed(pilot, "speaker:bra")
        assert "Ilse Brandt" in screen_text(app)
        await pilot.press("right")
        await until(pilot, lambda: app.search.text.strip() == 'speaker:"Ilse Brandt"')
        assert app.article_list.shown == 1


async def test_names_with_markup_are_offered_as_they_are(tmp_path: Path) -> None:
    paths, folder = with_hostile_publisher(tmp_path)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await typed(pilot, "publisher:po")
        assert "[/bold] Post" in screen_text(app)
        await pilot.press("tab")
        await until(pilot, lambda: app.search.text.strip() == 'publisher:"[/bold] Post"')
        assert app.article_list.shown == 1


async def test_escape_takes_the_offers_away_and_then_the_query(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await typed(pilot, "speaker:")
        await pilot.press("escape")
        await until(pilot, lambda: not app.search_bar.has_offers)
        assert app.search_bar.text == "speaker:"
        await pilot.press("escape")
        await until(pilot, lambda: app.search_bar.text == "")


async def test_without_offers_tab_leaves_the_field(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "ferry")
        await pilot.press("tab")
        await until(pilot, lambda: app.focused is app.article_list)


async def test_any_word_is_offered_and_enter_asks_for_it_in_the_bar(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "passengers blossom")
        told = " ".join(screen_text(app).split())
        assert "0 with all words, 2 with any: Enter shows them." in told
        assert app.article_list.shown == 0
        await pilot.press("enter")
        await until(pilot, lambda: app.article_list.shown == 2)
        assert app.search_bar.text == "passengers OR blossom"
        assert isinstance(app.shelf, LibraryShelf)
        state = app.shelf.state
        await until(pilot, lambda: state.history() == ("passengers OR blossom",))


async def test_words_that_begin_like_an_unfinished_one_are_listed_and_kept_by_enter(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "blos")
        assert app.article_list.shown == 1
        assert "1 article · for blos*" in screen_text(app)
        await pilot.press("enter")
        await until(pilot, lambda: app.search.text == "blos*")
        await until(pilot, lambda: app.focused is app.article_list)
        assert app.search_bar.text == "blos*"
        assert app.article_list.shown == 1


async def test_an_entered_word_is_not_taken_for_a_beginning_without_a_word_said(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        app.search_as_written("blos")
        await until(pilot, lambda: app.search.text == "blos" and not app.search.is_waiting)
        assert app.article_list.shown == 0
        told = " ".join(screen_text(app).split())
        assert "Some have words that begin with blos: Enter shows them." in told
        await pilot.press("enter")
        await until(pilot, lambda: app.search_bar.text == "blos*")
        await until(pilot, lambda: app.article_list.shown == 1)


async def test_a_misspelt_word_is_told_and_tab_takes_the_other(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "blosom lang:en")
        assert "Did you mean: blossom lang:en" in screen_text(app)
        await until(pilot, lambda: app.search_bar.has_offers)
        await pilot.press("tab")
        await until(pilot, lambda: app.search.text == "blossom lang:en")
        assert app.article_list.shown == 1


async def test_where_nothing_has_any_of_the_words_enter_takes_the_suggestion(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "blosom")
        await pilot.press("enter")
        await until(pilot, lambda: app.search_bar.text == "blossom")
        await until(pilot, lambda: app.article_list.shown == 1)


async def test_up_brings_back_what_was_asked_and_down_what_was_typed(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        for query in ("ferry", "bridge road", "apples"):
            await search_for(pilot, query)
            await pilot.press("enter")
            await until(pilot, lambda: app.focused is app.article_list)
            await pilot.press("escape")
        app.writer.submit(lambda: None)
        await pilot.press("ctrl+f")
        await until(pilot, lambda: "apples" in app.search_bar._history)
        await pilot.press("r")
        await pilot.press("up")
        await until(pilot, lambda: app.search_bar.text == "bridge road")
        await pilot.press("up")
        await until(pilot, lambda: app.search_bar.text == "ferry")
        await pilot.press("down")
        await until(pilot, lambda: app.search_bar.text == "bridge road")
        await pilot.press("down")
        await until(pilot, lambda: app.search_bar.text == "r")
        assert isinstance(app.focused, Input)
        await pilot.press("down")
        await until(pilot, lambda: app.focused is app.article_list)


async def test_what_was_asked_before_is_listed_narrowed_and_asked_again(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        for query in ("ferry", "[/x] OR osk", "apples"):
            await search_for(pilot, query)
            await pilot.press("enter")
            await until(pilot, lambda: app.focused is app.article_list)
            await pilot.press("escape")
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "[/x] OR osk" in screen_text(app)
        await type_text(pilot, "fer")
        await pilot.press("enter")
        await until(pilot, lambda: app.search.text == "ferry")
        assert app.search_bar.text == "ferry"


async def test_a_search_is_saved_by_a_name(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk bridge")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(app.screen, NamePrompt))
        await type_text(pilot, "[/x] Osk")
        await pilot.press("enter")
        await until(pilot, lambda: "Saved as [/x] Osk" in screen_text(app))
        assert isinstance(app.shelf, LibraryShelf)
        state = app.shelf.state
        await until(pilot, lambda: bool(state.saved_searches()))
        (saved,) = state.saved_searches()
        assert (saved.name, saved.query) == ("[/x] Osk", "osk bridge")


async def test_without_a_search_there_is_nothing_to_save(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "no search to save" in screen_text(app))


async def test_hits_are_listed_by_date_on_demand(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "osk OR apples OR tag")
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list)
        await pilot.press("o")
        await until(pilot, lambda: "newest first" in screen_text(app))
        dates = [app.article_list.row_at(n).published for n in range(app.article_list.shown)]
        assert dates == sorted(dates, reverse=True, key=str)
        await pilot.press("o")
        await until(pilot, lambda: "newest first" not in screen_text(app))


async def test_what_hits_have_in_common_narrows_them(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "bridge OR apples")
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        assert "3 articles" in screen_text(app)
        assert "speaker (" in screen_text(app)
        await type_text(pilot, "brandt")
        await pilot.press("enter")
        await until(pilot, lambda: app.article_list.shown == 1)
        assert app.search_bar.text == '(bridge OR apples) speaker:"Ilse Brandt"'


async def test_hostile_names_are_listed_as_they_are(tmp_path: Path) -> None:
    paths, folder = with_hostile_publisher(tmp_path)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("w")
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await type_text(pilot, "post")
        await until(pilot, lambda: "[/bold] Post  1" in screen_text(app))


async def test_a_regular_expression_is_marked_on_the_page(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await search_for(pilot, "/new.engines/")
        await until(pilot, lambda: bool(app.walk.matches))
        assert app.page.annotated is not None
        text = app.page.annotated.article.text
        assert [match.of(text).replace("\n", " ") for match in app.walk.matches] == ["new engines"]


async def test_completion_works_for_claims_too(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("F")
        await until(pilot, lambda: app.claim_bar.is_typed_into)
        await type_text(pilot, "by:")
        await type_text(pilot, " unit:e")
        await until(pilot, lambda: app.claim_bar.has_offers)
        await pilot.press("tab")
        await until(pilot, lambda: app.claim_bar.text == "by: unit:EUR ")


async def test_on_a_small_terminal_the_keys_of_a_long_choice_are_in_view(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=(80, 24)) as pilot:
        app = await until_listed(pilot)
        choices = [Choice("", f"{number}", "") for number in range(100)]
        app.push_screen(ChoiceScreen("Numbers", choices, "Enter takes one"))
        await until(pilot, lambda: isinstance(app.screen, ChoiceScreen))
        await until(pilot, lambda: "Enter takes one" in screen_text(app))
