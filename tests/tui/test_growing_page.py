"""A page of which more is known from time to time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.app import App, ComposeResult

from reader.article import Article, BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle, annotate
from reader.tui.page.article_page import ArticlePage
from tests.unit.tui.articles import article_of, long_article


class PageApp(App[None]):
    """Nothing but a page, and what it told."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def compose(self) -> ComposeResult:
        yield ArticlePage()

    def on_article_page_told(self, event: ArticlePage.Told) -> None:
        self.told.append(event.sentence)

    @property
    def page(self) -> ArticlePage:
        return self.query_one(ArticlePage)


def lines_of(page: ArticlePage) -> list[str]:
    return [page.render_line(y).text for y in range(page.size.height)]


def report() -> AnnotatedArticle:
    """A long article with a statement near its beginning and one at its end."""
    long = long_article(200).article
    said = (BlockKind.PARAGRAPH, "“It is shut,” said Ann Hill.")
    told = [(block.kind, block.span.of(long.text)) for block in long.blocks]
    return annotate(article_of(*told[:3], said, *told[3:], said))


def beginning_of(whole: Article, blocks: int) -> AnnotatedArticle:
    """What is known once so many of its blocks were read."""
    kept = whole.blocks[:blocks]
    end = kept[-1].span.end
    begun = annotate(replace(whole, text=whole.text[:end], blocks=kept))
    return replace(begun, is_provisional=True, rest=len(whole.text) - end)


async def test_a_page_stays_where_it_is_as_it_grows() -> None:
    whole = report()
    async with PageApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PageApp)
        page = app.page
        page.show_article(beginning_of(whole.article, 60), (), None)
        await pilot.pause()
        at_beginning, beginning = lines_of(page), page.virtual_size.height
        page.action_step("statement", 1)
        first = page.current
        assert page.place_of_mark == "statement 1 of 1 so far"
        page.action_move_by(5)
        page.select(Span(40, 90))
        await pilot.pause()
        seen = lines_of(page)
        page.show_marks(replace(whole, is_provisional=True))
        await pilot.pause()
        assert lines_of(page) == seen
        assert page.virtual_size.height > 2 * beginning
        page.show_marks(whole)
        await pilot.pause()
        assert lines_of(page) == seen
        assert page.selected() == Span(40, 90)
        assert page.current == first
        page.select(None)
        assert page.place_of_mark == "statement 1 of 2"
        page.action_move_to_percent(0)
        await pilot.pause()
        now = lines_of(page)
        assert (at_beginning[3].split()[0], now[3].split()[0]) == ("about", "8,812")
        assert now[4:9] == at_beginning[4:9]


async def test_a_step_waits_for_what_has_not_been_found_unless_the_page_is_moved() -> None:
    whole = report()
    last = whole.statements[-1].span
    unmarked = replace(whole, statements=(), figures=(), is_provisional=True)
    async with PageApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PageApp)
        for keys in (0, 20):
            app.page.show_article(unmarked, (), None)
            app.page.action_step("statement", 1)
            app.page.action_step("statement", 1)
            app.page.action_move_by(keys)
            app.page.show_marks(whole)
            await pilot.pause()
            assert app.page.current == (None if keys else last)
            assert (app.told[-1] == "") == (not keys), "what is told does not outlast the waiting"
        assert "Still looking for statements and figures." in app.told
        app.page.show_article(whole, (), None)
        app.page.action_step("statement", -1)
        await pilot.pause()
        assert app.told[-1] == "No statement before this."


async def test_a_heading_is_known_as_soon_as_its_text_is() -> None:
    whole = long_article(100).article
    told = [(block.kind, block.span.of(whole.text)) for block in whole.blocks]
    article = article_of(*told, (BlockKind.HEADING, "What comes last"))
    read = AnnotatedArticle(article, (), (), is_provisional=True)
    heading = article.blocks[-1].span
    async with PageApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PageApp)
        app.page.show_article(beginning_of(article, 60), (), 200)
        app.page.action_step("heading", 1)
        await pilot.pause()
        assert app.told == ["Only the beginning of this file has been read so far."]
        app.page.show_marks(read)
        assert app.page.current == heading
        app.page.action_step("heading", 1)
        await pilot.pause()
        assert app.told[-1] == "No heading after this."


async def test_what_asks_for_the_whole_text_is_told_that_it_is_not_there() -> None:
    whole = report()
    async with PageApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PageApp)
        app.page.show_article(beginning_of(whole.article, 60), (), None)
        app.page.action_move_to_percent(50)
        await pilot.pause()
        assert app.told == ["Only the beginning of this file has been read so far."]
        assert app.page.text_offset == 0
        app.page.action_move_to_percent(100)
        await pilot.pause()
        assert app.page.is_end_in_sight
        assert 20 < app.page.percent < 40


async def test_a_place_that_is_not_read_yet_is_gone_to_once_it_is() -> None:
    whole = report()
    text = replace(whole, is_provisional=True)
    async with PageApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PageApp)
        for percent in (50, 100):
            app.page.show_article(beginning_of(whole.article, 60), (), None)
            app.page.action_move_to_percent(percent)
            app.page.show_marks(text)
            assert app.page.percent == pytest.approx(percent, abs=5)
            await pilot.pause()
            assert app.told[-1] == ""
            app.page.show_article(beginning_of(whole.article, 60), (), None)
            app.page.action_move_to_percent(percent)
            app.page.action_move_by(-1 if percent == 100 else 1)
            await pilot.pause()
            app.page.show_marks(text)
            assert app.page.percent < 40


async def test_what_could_not_be_read_is_told_around_the_text_and_where_it_is_asked_for() -> None:
    whole = report()
    reason = "the program that reads [it] ended"
    beginning = replace(beginning_of(whole.article, 60), rest=100_000)
    async with PageApp().run_test(size=(80, 24)) as pilot:
        app = pilot.app
        assert isinstance(app, PageApp)
        page = app.page
        page.show_article(beginning, (), None)
        page.action_step("statement", 1)
        page.action_step("statement", 1)
        page.show_marks(replace(beginning, ended_early=reason))
        told = "Only the beginning of this file could be read"
        page.action_move_to_percent(0)
        assert any(told in line for line in lines_of(page))
        page.action_move_to_percent(50)
        page.action_move_to_percent(100)
        page.action_step("statement", 1)
        await pilot.pause()
        assert f"[{told}.]" in lines_of(page)[-1]
        why = f"nly the beginning of this file could be read, because {reason}."
        assert app.told[-3:] == [f"No statement after this: o{why}", f"O{why}", *app.told[-1:]]
        page.show_marks(replace(whole, is_provisional=True, ended_early=reason))
        page.action_step("statement", 1)
        assert page.place_of_mark == "statement 2 of 2 so far"
        page.action_move_to_percent(100)
        assert "[Not all statements and figures of this file could be found.]" in lines_of(page)[-1]
