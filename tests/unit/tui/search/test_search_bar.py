from __future__ import annotations

from textual.app import App, ComposeResult
from textual.widgets import Button

from reader.library.search.results import SearchResult
from reader.tui.search.search_bar import QueryInput, outcome_of


def test_articles_that_only_mention_the_speaker_are_counted_apart() -> None:
    assert outcome_of(SearchResult((), 0, 0, (), mentioned=12)) == (
        "0 articles · 12 more only mention them"
    )
    assert outcome_of(SearchResult((), 0, 0, ())) == "0 articles"


class FieldApp(App[None]):
    """A field, and something else that can have the keyboard."""

    def compose(self) -> ComposeResult:
        yield QueryInput("")
        yield Button("elsewhere")


async def test_a_long_query_is_shown_from_its_beginning_where_nobody_types() -> None:
    app = FieldApp()
    async with app.run_test(size=(20, 10)) as pilot:
        field = app.query_one(QueryInput)
        field.focus()
        await pilot.press(*"first [/] and then last")
        await pilot.pause()
        assert field.render_line(0).text.strip().endswith("last")
        app.query_one(Button).focus()
        await pilot.pause()
        shown = field.render_line(0)
        assert shown.text.strip() == "first [/] and then…"[: len(shown.text.strip()) - 1] + "…"
        assert shown.cell_length == field.scrollable_content_region.width
        field.focus()
        await pilot.pause()
        assert field.render_line(0).text.strip().endswith("last")
