"""A page of which more is known from time to time."""

from __future__ import annotations

from dataclasses import replace

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
        assert 20 < app.page._percent < 40
