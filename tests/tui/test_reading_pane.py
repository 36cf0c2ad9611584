from __future__ import annotations

from collections.abc import Sequence
from random import Random

import pytest
from rich.style import Style
from textual.app import App, ComposeResult
from textual.color import Color
from textual.geometry import Offset
from textual.pilot import Pilot

from reader.article import BlockKind
from reader.library.annotated import AnnotatedArticle
from reader.tui.marks import LEGEND, Mark
from reader.tui.page import PageStyle
from reader.tui.reading_pane import ReadingPane
from reader.tui.themes import THEMES
from tests.unit.tui.articles import article_of, harbour, long_article, span_of


class PaneApp(App[None]):
    """Nothing but a pane, and what it said."""

    def __init__(self, annotated: AnnotatedArticle, theme: str = "reader-dark") -> None:
        super().__init__()
        self.annotated = annotated
        self.wanted_theme = theme
        self.moves: list[ReadingPane.Moved] = []

    def compose(self) -> ComposeResult:
        yield ReadingPane()

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.wanted_theme
        self.pane.show(self.annotated)

    def on_reading_pane_moved(self, event: ReadingPane.Moved) -> None:
        self.moves.append(event)

    @property
    def pane(self) -> ReadingPane:
        return self.query_one(ReadingPane)


def screen_of(pane: ReadingPane) -> list[str]:
    return [pane.render_line(y).text.replace("\u00a0", " ") for y in range(pane.size.height)]


def style_of(pane: ReadingPane, words: str) -> Style:
    """The style that words in sight are painted in."""
    for y in range(pane.size.height):
        for segment in pane.render_line(y):
            if words in segment.text and segment.style is not None:
                return segment.style
    raise AssertionError(f"{words} is not in sight")


def place_of(pane: ReadingPane, words: str) -> tuple[int, int]:
    for y, line in enumerate(screen_of(pane)):
        if words in line:
            return line.index(words), y
    raise AssertionError(f"{words} is not in sight")


async def test_an_article_is_shown_from_its_title_on() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        shown = [line.strip() for line in screen_of(app.pane)]
        assert shown[1:5] == [
            "Harbours",
            "Port of Marlow closes its oldest quay",
            "",
            "Ines Okafor · Marlow Gazette",
        ]


async def test_what_looks_like_markup_is_shown_as_written() -> None:
    written = r"[sic] [Reuters] [/ [/b] [bold]x[/bold] \ \[a] [link=file:///etc]y"
    article = article_of((BlockKind.TITLE, "[b]Title[/b]"), (BlockKind.PARAGRAPH, written))
    app = PaneApp(AnnotatedArticle(article, (), ()))
    async with app.run_test(size=(100, 24)) as pilot:
        await pilot.pause()
        shown = "\n".join(screen_of(app.pane))
        assert written in shown
        assert "[b]Title[/b]" in shown


async def test_the_character_at_the_top_stays_over_resizes() -> None:
    annotated = long_article(400)
    app = PaneApp(annotated)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        wanted = annotated.article.text.index("Number 200.") + 100
        app.pane.show(annotated, offset=wanted)
        for size in ((40, 12), (120, 40), (20, 5), (61, 24), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.pane.text_offset == wanted
            assert app.pane._page_layout is not None
            top = app.pane._page_layout.line(app.pane.scroll_offset.y)
            assert top is not None
            assert top.span.start <= wanted < top.span.end


async def test_the_top_stays_while_the_rest_is_laid_out() -> None:
    annotated = long_article(3_000)
    app = PaneApp(annotated)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        wanted = annotated.article.text.index("Number 2000.")
        app.pane.show(annotated, offset=wanted)
        await pilot.pause()
        before = screen_of(app.pane)
        while app.pane._page_layout is not None and not app.pane._page_layout.is_complete:
            app.pane._settle_more()
        await pilot.pause()
        assert "Number 2000." in before[0]
        assert screen_of(app.pane) == before


async def test_scrolling_goes_line_by_line_where_heights_were_estimated() -> None:
    annotated = long_article(600)
    app = PaneApp(annotated)
    async with app.run_test(size=(50, 20)) as pilot:
        await pilot.pause()
        app.pane.show(annotated, offset=annotated.article.text.index("Number 300."))
        await pilot.pause()
        for move in (-1, -1, 1, -3, -1, -19, -5, 18, 19, -1, -19):
            before = screen_of(app.pane)
            app.pane.action_move_by(move)
            await pilot.pause()
            after = screen_of(app.pane)
            kept = 20 - abs(move)
            assert after[max(0, -move) :][:kept] == before[max(0, move) :][:kept]


async def test_the_end_can_be_reached_and_left_again() -> None:
    annotated = long_article(600)
    app = PaneApp(annotated)
    async with app.run_test(size=(50, 20)) as pilot:
        await pilot.pause()
        app.pane.action_bottom()
        await pilot.pause()
        assert "stones." in screen_of(app.pane)[-1]
        assert app.moves[-1].percent == 100
        app.pane.action_top()
        await pilot.pause()
        assert app.pane.text_offset == 0
        assert app.pane.scroll_offset.y == 0


async def test_per_cent_goes_to_that_part_of_the_text() -> None:
    annotated = long_article(600)
    app = PaneApp(annotated)
    async with app.run_test(size=(50, 20)) as pilot:
        await pilot.pause()
        app.pane.action_move_to_percent(50)
        await pilot.pause()
        assert app.pane.text_offset == len(annotated.article.text) // 2
        assert app.moves[-1].percent in (50, 51)


async def test_stepping_makes_a_mark_current_and_describes_it() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        assert app.pane.step("statement", 2)
        await pilot.pause()
        assert app.pane.current == app.annotated.statements[1].span
        assert app.moves[-1].description == "reported · The council [Marlow Council] ?"
        assert any("repairs" in line for line in screen_of(app.pane))
        assert not app.pane.step("statement", 1)


async def test_going_to_what_is_left_out_shows_it() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        app.pane.go_to(span_of(app.annotated.article, "Share"))
        await pilot.pause()
        assert any("Share this page" in line for line in screen_of(app.pane))


async def test_clicking_on_a_mark_makes_it_current() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(ReadingPane, offset=place_of(app.pane, "2.5 million"))
        await pilot.pause()
        assert app.pane.current == app.annotated.figures[1].span
        assert app.moves[-1].description.startswith("money")


async def _drag(pilot: Pilot[None], start: tuple[int, int], end: tuple[int, int]) -> None:
    await pilot.mouse_down(ReadingPane, offset=start)
    await pilot.hover(ReadingPane, offset=end)
    await pilot.mouse_up(ReadingPane, offset=end)
    await pilot.pause()


async def test_a_dragged_selection_is_the_articles_own_characters_at_any_width() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        x, y = place_of(app.pane, "master.")
        await _drag(pilot, place_of(app.pane, "rotten"), (x + 5, y))
        expected = "rotten [sic],” said Tom Reyes, the harbour master"
        assert app.screen.get_selected_text() == expected
        await pilot.resize_terminal(40, 30)
        await pilot.pause()
        assert app.screen.get_selected_text() == expected


async def test_a_selection_from_the_margin_begins_with_the_line() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        _, y = place_of(app.pane, "The council")
        x, _ = place_of(app.pane, "council said")
        await _drag(pilot, (0, y), (x + 6, y))
        assert app.screen.get_selected_text() == "The council"


async def test_wide_and_joined_characters_are_selected_whole() -> None:
    text = "漢字 👨\u200d👩\u200d👧 e\u0301 end"
    article = article_of((BlockKind.PARAGRAPH, text))
    app = PaneApp(AnnotatedArticle(article, (), ()))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        y = next(y for y, line in enumerate(screen_of(app.pane)) if "end" in line)
        left = app.pane._columns.left
        await _drag(pilot, (left + 10, y), (left + 12, y))
        assert app.screen.get_selected_text() == "end"


async def test_a_double_click_selects_the_word() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        x, y = place_of(app.pane, "harbour master")
        await pilot.double_click(ReadingPane, offset=Offset(x + 2, y))
        await pilot.pause()
        assert app.screen.get_selected_text() == "harbour"


async def test_layers_can_be_switched_off() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause()
        assert style_of(app.pane, "1,200").bold
        app.pane.set_layer("all", False)
        assert not style_of(app.pane, "1,200").bold
        app.pane.set_layer("figures", True)
        assert style_of(app.pane, "1,200").bold


async def test_nothing_shown_is_an_empty_pane() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        app.pane.show(None)
        await pilot.pause()
        assert all(not line.strip() for line in screen_of(app.pane))
        assert not app.pane.step("figure", 1)


def _contrast(style: Style) -> float:
    assert style.color is not None
    assert style.bgcolor is not None
    lights = sorted(
        _luminance(Color.from_rich_color(color)) for color in (style.color, style.bgcolor)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: Color) -> float:
    """Relative luminance after the Web Content Accessibility Guidelines 2.2."""
    channels = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in color.normalized
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]


def _painted_styles(pane: ReadingPane) -> Sequence[tuple[str, Style]]:
    """Every style a text may be painted in: of page and marks, alone and with what covers them."""
    page = pane._component("page")
    alone = {name: page + pane._component(name) for name in (*PageStyle, *Mark, "sign")}
    strongest = (Mark.CURRENT, Mark.MATCH, Mark.CURRENT_MATCH)
    covered = {
        f"{name} under {cover}": style + pane._component(cover)
        for name, style in alone.items()
        for cover in strongest
        if name not in strongest
    }
    return [*alone.items(), *covered.items()]


@pytest.mark.parametrize("theme", [theme.name for theme in THEMES])
async def test_every_mark_stands_out_from_its_background(theme: str) -> None:
    app = PaneApp(harbour(), theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        weak = {
            n: round(_contrast(s), 2) for n, s in _painted_styles(app.pane) if _contrast(s) < 4.5
        }
        assert not weak


async def test_every_mark_can_be_told_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        looks = set()
        for entry in LEGEND:
            style = app.pane._component(entry.mark)
            attributes = (style.bold, style.italic, style.underline, style.reverse)
            assert any(attributes)
            looks.add((*attributes, entry.sign))
        assert len(looks) == len(LEGEND)


async def test_strips_are_not_kept_without_bound() -> None:
    app = PaneApp(long_article(2_000))
    async with app.run_test(size=(60, 30)) as pilot:
        await pilot.pause()
        for _ in range(60):
            app.pane.action_page_by(1)
            screen_of(app.pane)
        await pilot.pause()
        assert len(app.pane._strips) <= 600


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (20, 5), (500, 200)])
async def test_any_size_of_terminal_is_painted(size: tuple[int, int]) -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        for y in range(app.pane.size.height):
            strip = app.pane.render_line(y)
            assert strip.cell_length == app.pane.scrollable_content_region.width


async def test_many_resizes_lose_neither_the_place_nor_a_line() -> None:
    annotated = long_article(300)
    app = PaneApp(annotated)
    sizes = Random(7)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        wanted = annotated.article.text.index("Number 150.")
        app.pane.show(annotated, offset=wanted)
        for _ in range(30):
            await pilot.resize_terminal(sizes.randint(1, 200), sizes.randint(1, 60))
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        assert app.pane.text_offset == wanted
        assert "Number 150." in screen_of(app.pane)[0]


async def test_a_narrow_pane_shows_one_sign_with_space_before_the_text() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(30, 40)) as pilot:
        await pilot.pause()
        quoted = next(line for line in screen_of(app.pane) if "The wood" in line)
        assert quoted.startswith("┃ “The wood")


async def test_looking_at_one_speaker_keeps_only_the_marks_of_that_one() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        app.pane.step("statement", 1)
        app.pane.only_speaker(app.pane.current_speaker)
        assert style_of(app.pane, "rotten").italic
        assert not style_of(app.pane, "repairs would").italic
        app.pane.only_speaker(None)
        assert style_of(app.pane, "repairs would").italic
