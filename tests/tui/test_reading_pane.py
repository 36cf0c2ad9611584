from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product
from random import Random

import pytest
from rich.cells import cell_len
from rich.style import Style
from textual.app import App, ComposeResult
from textual.geometry import Offset
from textual.pilot import Pilot

from reader.article import BlockKind, Link, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.state.placed_notes import place_notes
from reader.statements import Speaker, Statement, StatementKind
from reader.tui.page.layout import clusters
from reader.tui.page.marks import CURRENT_SIGN, LEGEND, NOTE_SIGN, Mark, speaker_key
from reader.tui.page.page import PageStyle
from reader.tui.page.passage_meant import PassageMeant
from reader.tui.page.reading_pane import ReadingPane
from reader.tui.page.selecting import selection_of
from reader.tui.themes import ANSI, DARK, LIGHT, THEMES
from tests.contrast import contrast
from tests.unit.library.state.notes import note_on
from tests.unit.tui.articles import article_of, harbour, long_article, span_of


class PaneApp(App[None]):
    """Nothing but a pane, and what it said."""

    def __init__(self, annotated: AnnotatedArticle, theme: str = "reader-dark") -> None:
        super().__init__()
        self.annotated = annotated
        self.wanted_theme = theme
        self.moves: list[ReadingPane.Moved] = []
        self.clicked: list[Link] = []

    def compose(self) -> ComposeResult:
        yield ReadingPane()

    def on_mount(self) -> None:
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = self.wanted_theme
        self.pane.show(self.annotated)

    def on_reading_pane_moved(self, event: ReadingPane.Moved) -> None:
        self.moves.append(event)

    def on_reading_pane_link_clicked(self, event: ReadingPane.LinkClicked) -> None:
        self.clicked.append(event.link)

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
        app.pane.action_move_to_percent(100)
        await pilot.pause()
        assert "stones." in screen_of(app.pane)[-1]
        assert app.moves[-1].percent == 100
        app.pane.action_move_to_percent(0)
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
        assert app.moves[-1].description == "reported · The council [Marlow Council?]"
        assert any("repairs" in line for line in screen_of(app.pane))
        assert not app.pane.step("statement", 1)


async def test_steps_go_on_from_a_mark_in_sight_and_after_a_jump_from_the_top() -> None:
    article = article_of(*((BlockKind.PARAGRAPH, f"“Number {n}.”") for n in range(40)))
    said = [Statement(block.span, StatementKind.DIRECT) for block in article.blocks]
    app = PaneApp(AnnotatedArticle(article, tuple(said), ()))
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        pane = app.pane

        def number(steps: int) -> int:
            assert pane.step("statement", steps)
            return next(n for n, one in enumerate(said) if one.span == pane.current)

        assert [number(3), number(1)] == [2, 3]
        pane.action_move_to_percent(0)  # the mark is in sight still
        assert pane.current is None
        assert [number(1), number(1), number(-1), number(5)] == [0, 1, 0, 5]
        for lines in (3, -3):
            before = number(1)
            pane.action_move_by(lines)
            await pilot.pause()
            assert number(1) == before + 1
        pane.action_page_by(2)
        await pilot.pause()
        top = pane.text_offset
        assert said[number(1)].span.start >= top > said[number(-1)].span.start
        pane.action_move_to_percent(100)
        assert [number(-1), number(-1), number(1)] == [39, 38, 39]
        pane.action_move_to_percent(100)
        await pilot.pause()
        top = pane.text_offset
        assert said[number(1)].span.start >= top
        pane.action_move_to_percent(100)
        pane.action_move_to_percent(0)
        assert not pane.step("statement", -1)


async def test_a_mark_in_a_wrapped_row_is_in_sight_where_its_own_line_is() -> None:
    row = f"Key | {'some words ' * 60}finishing | 12 ships of the {'fleet ' * 20}there"
    article = replace(article_of((BlockKind.PARAGRAPH, "Above."), (BlockKind.TABLE, row)), title="")
    app = PaneApp(AnnotatedArticle(article, (), ()))
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        top, bottom = span_of(article, "12 ships"), span_of(article, "finishing")
        assert app.pane.is_in_sight(top)
        assert not app.pane.is_in_sight(bottom)
        app.pane.go_to(bottom)
        await pilot.pause()
        assert "finishing" in "".join(screen_of(app.pane))
        assert app.pane.is_in_sight(bottom)
        assert not app.pane.is_in_sight(top)
        at = next(n for n, line in enumerate(screen_of(app.pane)) if "finishing" in line)
        assert screen_of(app.pane)[at].lstrip().startswith(CURRENT_SIGN)


async def test_a_step_to_a_mark_described_alike_is_told() -> None:
    article = article_of((BlockKind.PARAGRAPH, "“No,” said Ann Hill. “Never,” said Ann Hill."))
    ann = Speaker(span_of(article, "Ann Hill"), "Ann Hill")
    statements = tuple(
        Statement(span_of(article, words), StatementKind.DIRECT, ann)
        for words in ("“No,”", "“Never,”")
    )
    app = PaneApp(AnnotatedArticle(article, statements, ()))
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        app.pane.step("statement", 1)
        await pilot.pause()
        told = len(app.moves)
        app.pane.step("statement", 1)
        await pilot.pause()
        assert app.pane.current == statements[1].span
        assert len(app.moves) == told + 1


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


async def test_lines_below_and_above_an_end_are_those_of_the_screen_in_its_column() -> None:
    words = ["漢字かな", "e\u0301e\u0301", "plain", "👨\u200d👩\u200d👧", "longer words"]
    paragraphs = [" ".join(words[n % 5 :] + words[: n % 5]) for n in range(6)]
    article = article_of(*((BlockKind.PARAGRAPH, text * 3) for text in paragraphs))
    app = PaneApp(AnnotatedArticle(article, (), ()))
    async with app.run_test(size=(34, 60)) as pilot:
        await pilot.pause()
        pane, text = app.pane, article.text
        layout = pane._page_layout
        assert layout is not None
        lines = [layout.line(row) for row in range(layout.row_count)]
        spans = [line.span for line in lines if line is not None and line.span]

        def line_of(end: int) -> int:
            return next(n for n, span in enumerate(spans) if span.start < end <= span.end)

        def column(end: int) -> int:
            return cell_len(text[spans[line_of(end)].start : end])

        for number, span in enumerate(spans):
            for cluster in clusters(text, span):
                below = pane.offset_beside(cluster.end, 1)
                assert line_of(below) == min(number + 1, len(spans) - 1)
                assert column(below) <= max(column(cluster.end), 2)
                above = pane.offset_beside(cluster.end, -1)
                assert line_of(above) == max(number - 1, 0)


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


async def test_numbers_of_links_come_and_go_with_their_layer_and_are_not_copied() -> None:
    annotated = harbour()
    span = span_of(annotated.article, "ferry")
    article = replace(annotated.article, links=(Link(span, "https://example.org/"),))
    app = PaneApp(replace(annotated, article=article))
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause()
        plain = screen_of(app.pane)
        app.pane.show_link_numbers(True)
        x, y = place_of(app.pane, "ferry[1] that")
        await pilot.double_click(ReadingPane, offset=Offset(x + 2, y))
        await pilot.pause()
        assert app.screen.get_selected_text() == "ferry"
        app.pane.select(Span(span.start - 2, span.end + 5))
        assert app.screen.get_selected_text() == "A ferry that"
        app.clicked.clear()
        await pilot.click(ReadingPane, offset=Offset(x + 6, y))
        await pilot.pause()
        assert app.clicked == list(article.links), "the number is clicked"
        app.pane.select(None)
        app.pane.set_layer("links", False)
        assert screen_of(app.pane) == plain
        app.pane.set_layer("links", True)
        assert "ferry[1] that" in "".join(screen_of(app.pane))
        app.pane.show_link_numbers(False)
        assert screen_of(app.pane) == plain


async def test_nothing_shown_is_an_empty_pane() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(40, 5)) as pilot:
        await pilot.pause()
        app.pane.show(None)
        await pilot.pause()
        assert all(not line.strip() for line in screen_of(app.pane))
        assert not app.pane.step("figure", 1)


def _painted_styles(pane: ReadingPane) -> Sequence[tuple[str, Style]]:
    """Every style a text may be painted in: of page and marks, alone and with what covers them."""
    page = pane._component("page")
    alone = {
        name: page + pane._component(name) for name in (*PageStyle, *Mark, "sign", "link-number")
    }
    strongest = (Mark.CURRENT, Mark.MATCH, Mark.CURRENT_MATCH)
    ground = page + pane._component(PageStyle.CODE)
    weaker = tuple(Mark)[: tuple(Mark).index(Mark.DIMMED)]
    alone |= {f"{mark} in code": ground + pane._component(mark) for mark in weaker}
    alone |= {f"{mark} dimmed": alone[mark] + pane._component(Mark.DIMMED) for mark in weaker}
    covered = {
        f"{name} under {cover}": style + pane._component(cover)
        for name, style in alone.items()
        for cover in (Mark.NOTED, *strongest)
        if name not in strongest
    }
    painted = alone | covered
    selected = {f"{name}, selected": style + pane._highlight() for name, style in painted.items()}
    return [*painted.items(), *selected.items()]


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name])
async def test_every_mark_stands_out_from_its_background(theme: str) -> None:
    app = PaneApp(harbour(), theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        weak = {n: round(contrast(s), 2) for n, s in _painted_styles(app.pane) if contrast(s) < 4.5}
        assert not weak


def _look(style: Style) -> str:
    """What a style paints besides colours, in the words of the legend."""
    attributes = (
        (style.bold, "bold"),
        (style.italic, "italic"),
        (style.dim, "pale"),
        (style.underline, "underlined"),
        (style.underline2, "doubly underlined"),
        (style.reverse, "reversed"),
    )
    return ", ".join(name for is_on, name in attributes if is_on)


def _painted_look(pane: ReadingPane, span: Span) -> tuple[str, ...]:
    """How the first character of a span in sight and the others look, and the sign beside it."""
    looks: dict[int, str] = {}
    sign = ""
    for y in range(pane.size.height):
        line = list(pane.render_line(y))
        for segment in line:
            style = segment.style or Style()
            offset = style.meta.get("offset", (-1, 0))
            if offset[0] < 0:
                continue
            for character in range(offset[1], offset[1] + len(segment.text)):
                looks[character] = _look(style)
            if offset[1] <= span.start < offset[1] + len(segment.text):
                sign = CURRENT_SIGN if any(CURRENT_SIGN in segment.text for segment in line) else ""
    rest = {looks[character] for character in range(span.start + 1, span.end)}
    assert len(rest) == 1
    return looks[span.start], rest.pop(), sign


_KINDS = (None, *StatementKind)
_DETAILS = (None, Mark.CUE, Mark.SPEAKER, Mark.FIGURE, Mark.DATE)


def _every_combination(kind_of_block: BlockKind) -> tuple[AnnotatedArticle, dict[str, Span]]:
    """An article with one line for each kind of statement and each detail in it, and its words."""
    names = [f"{kind} and {detail}" for kind in _KINDS for detail in _DETAILS]
    parts = [(kind_of_block, f"before “{name}” after") for name in names]
    parts.append((BlockKind.PARAGRAPH, "someone else"))
    article = article_of(*parts)
    statements: list[Statement] = []
    figures: list[Figure] = []
    spans = {name: span_of(article, name) for name in names}
    elsewhere = span_of(article, "someone else")
    for name, (kind, detail) in zip(names, product(_KINDS, _DETAILS), strict=True):
        span = spans[name]
        if kind is not None:
            statements.append(Statement(Span(span.start - 1, span.end + 1), kind))
        if detail is Mark.SPEAKER:
            speaker = Speaker(span, name)
            statements.append(Statement(elsewhere, StatementKind.DIRECT, speaker))
        if detail is Mark.CUE:
            statements.append(Statement(elsewhere, StatementKind.DIRECT, cue=span))
        if detail in (Mark.FIGURE, Mark.DATE):
            figure = FigureKind.COUNT if detail is Mark.FIGURE else FigureKind.DATE
            figures.append(Figure(span, span, figure, 1))
    statements.sort(key=lambda statement: statement.span)
    return AnnotatedArticle(article, tuple(statements), tuple(figures)), spans


@pytest.mark.parametrize("block", [BlockKind.PARAGRAPH, BlockKind.HEADING])
async def test_no_two_combinations_of_marks_look_alike_without_colour(
    monkeypatch: pytest.MonkeyPatch, block: BlockKind
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    annotated, spans = _every_combination(block)
    app = PaneApp(annotated)
    async with app.run_test(size=(80, 100)) as pilot:
        await pilot.pause()
        painted: dict[str, tuple[str, ...]] = {}
        for matches in ((), tuple(spans.values())):
            app.pane.set_matches(matches)
            for name, span in spans.items():
                for current in (None, span):
                    app.pane.go_to(current or Span(0, 0))
                    case = f"{name}, matches {bool(matches)}, current {bool(current)}"
                    painted[case] = _painted_look(app.pane, span)
        seen: dict[tuple[str, ...], str] = {}
        alike = [
            (case, seen[look])
            for case, look in painted.items()
            if seen.setdefault(look, case) != case
        ]
        assert not alike


_STATEMENT_LOOKS = {
    StatementKind.DIRECT: Mark.DIRECT,
    StatementKind.PARTIAL: Mark.PARTIAL,
    StatementKind.INDIRECT: Mark.INDIRECT,
}


@pytest.mark.parametrize("theme", [DARK.name, ANSI.name])
async def test_the_legend_says_what_is_painted_without_colour(
    monkeypatch: pytest.MonkeyPatch, theme: str
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    annotated, spans = _every_combination(BlockKind.PARAGRAPH)
    said = {entry.mark: entry.look for entry in LEGEND}
    app = PaneApp(annotated, theme)
    async with app.run_test(size=(80, 100)) as pilot:
        await pilot.pause()
        for kind, mark in _STATEMENT_LOOKS.items():
            assert _painted_look(app.pane, spans[f"{kind} and None"])[1] == said[mark]
        for detail in _DETAILS[1:]:
            painted = _painted_look(app.pane, spans[f"None and {detail}"])[1]
            assert painted == said[detail].partition(";")[0]
        plain = spans["None and None"]
        app.pane.go_to(plain)
        assert _painted_look(app.pane, plain) == ("reversed", "", CURRENT_SIGN)
        assert said[Mark.CURRENT] == "its first character turned"
        app.pane.set_matches([plain])
        assert _painted_look(app.pane, plain) == ("", "reversed", CURRENT_SIGN)
        assert said[Mark.CURRENT_MATCH] == "as a match, its first character turned"
        app.pane.go_to(Span(0, 0))
        assert _painted_look(app.pane, plain)[1] == "reversed"
        assert said[Mark.MATCH].startswith("reversed")


async def test_a_number_in_a_bold_line_is_not_bold() -> None:
    annotated, _ = _every_combination(BlockKind.HEADING)
    app = PaneApp(annotated)
    async with app.run_test(size=(80, 100)) as pilot:
        await pilot.pause()
        assert style_of(app.pane, "before").bold
        assert not style_of(app.pane, "None and figure").bold
        assert (
            "in a bold line not bold" in {entry.mark: entry.look for entry in LEGEND}[Mark.FIGURE]
        )


async def test_kinds_of_statement_on_one_line_are_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    article = article_of((BlockKind.PARAGRAPH, "“We go,” she said. It was “a mess” and got worse."))
    spans = [span_of(article, words) for words in ("“We go,”", "It was", "“a mess”")]
    kinds = (StatementKind.DIRECT, StatementKind.INDIRECT, StatementKind.PARTIAL)
    statements = tuple(map(Statement, spans, kinds))
    app = PaneApp(AnnotatedArticle(article, statements, ()))
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        looks = [_painted_look(app.pane, span)[1] for span in spans]
        assert looks == ["italic", "pale", "italic, pale"]


async def test_of_one_speaker_all_words_stand_out_without_colour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.pause()
        app.pane.only_speaker("Marlow Council")
        assert _look(style_of(app.pane, "repairs would")) == "pale, underlined"
        assert _look(style_of(app.pane, "rotten")) == "pale"


class _HiddenPaneApp(PaneApp):
    """A pane that is not seen until it is wanted, as on a narrow terminal."""

    def on_mount(self) -> None:
        self.pane.display = False
        super().on_mount()


async def test_a_place_asked_for_while_hidden_holds_once_it_is_seen() -> None:
    annotated = long_article(400)
    app = _HiddenPaneApp(annotated)
    wanted = annotated.article.text.index("Number 200.")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.pane.show(annotated, offset=wanted)
        await pilot.pause()
        assert app.pane.text_offset == wanted
        app.pane.display = True
        await pilot.pause()
        assert app.pane.text_offset == wanted
        assert "Number 200." in screen_of(app.pane)[0]


async def test_a_span_gone_to_while_hidden_is_in_sight_once_it_is_seen() -> None:
    annotated = long_article(400)
    app = _HiddenPaneApp(annotated)
    span = span_of(annotated.article, "Number 200.")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.pane.go_to(span)
        await pilot.pause()
        assert app.pane.text_offset == span.start
        app.pane.display = True
        await pilot.pause()
        assert app.pane.current == span
        assert any("Number 200." in line for line in screen_of(app.pane)[4:12])


async def test_a_span_gone_to_while_hidden_again_is_in_sight_at_another_size() -> None:
    annotated = long_article(400)
    app = PaneApp(annotated)
    span = span_of(annotated.article, "Number 200.")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.pane.display = False
        await pilot.pause()
        app.pane.go_to(span)
        await pilot.resize_terminal(30, 10)
        app.pane.display = True
        await pilot.pause()
        assert any("Number 200." in line for line in screen_of(app.pane))


async def test_steps_while_hidden_go_on_from_the_place_asked_for() -> None:
    app = _HiddenPaneApp(harbour())
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.pause()
        assert app.pane.step("statement", 1)
        assert app.pane.step("statement", 1)
        assert app.pane.current == app.annotated.statements[1].span
        app.pane.display = True
        await pilot.pause()
        assert any("repairs" in line for line in screen_of(app.pane))


async def test_layers_stay_off_for_the_next_article() -> None:
    app = PaneApp(harbour())
    async with app.run_test(size=(80, 30)) as pilot:
        await pilot.pause()
        app.pane.set_layer("figures", False)
        app.pane.show(harbour())
        await pilot.pause()
        assert not style_of(app.pane, "1,200").bold
        assert not app.pane.is_layer_on("figures")
        assert app.pane.is_layer_on("all")


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
        statement = app.pane.current_statement
        assert statement is not None
        app.pane.only_speaker(speaker_key(statement))
        assert style_of(app.pane, "rotten").underline
        reported = style_of(app.pane, "repairs would")
        assert not reported.underline
        assert not app.pane.step("statement", 1)
        assert app.pane.current == statement.span
        app.pane.only_speaker(None)
        assert not style_of(app.pane, "rotten").underline
        assert style_of(app.pane, "repairs would").color != reported.color
        assert app.pane.step("statement", 1)


async def test_notes_stay_where_they_are_when_marks_and_sizes_change() -> None:
    annotated = long_article(60)
    text = annotated.article.text
    words = [f"Number {number}. The tide" for number in range(0, 60, 2)]
    notes = [note_on(text, word, f"漢字 [/] {word} " * 9) for word in words]
    orphan = note_on("Gone.", "Gone", "e\u0301 lost")
    app = PaneApp(annotated)
    async with app.run_test(size=(140, 30)) as pilot:
        await pilot.pause()
        pane = app.pane
        pane.set_notes(place_notes([*notes, orphan], text, "another"))
        pane.step("note", 2)
        assert pane.passage_meant() == PassageMeant("passage", span_of(annotated.article, words[1]))
        before = screen_of(pane)
        assert any("its passage is gone: e\u0301 lost" in line for line in before)
        assert sum(NOTE_SIGN in line for line in before) > 1
        pane.show_marks(replace(annotated, figures=()))
        assert screen_of(pane) == before
        random = Random(5)
        for size in [(random.randrange(1, 240), random.randrange(1, 60)) for _ in range(12)]:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            pane.step("note", random.choice((1, -1)))
            width = pane.scrollable_content_region.width
            for y in range(pane.size.height):
                assert pane.render_line(y).cell_length == width


def _styles_in(pane: ReadingPane, text: str, words: str) -> list[Style]:
    """The styles of the segments that words in sight are painted in, without what they mean."""
    start, found = text.index(words), []
    for y in range(pane.size.height):
        for segment in pane.render_line(y):
            x, character = (segment.style or Style()).meta.get("offset", (-1, 0))
            if x >= 0 and start <= character < start + len(words):
                found.append((segment.style or Style()).clear_meta_and_links())
    return found


@pytest.mark.parametrize("theme", [DARK.name, LIGHT.name, ANSI.name])
async def test_the_current_match_is_one_piece_with_a_cursor_on_its_own_ground(theme: str) -> None:
    app = PaneApp(harbour(), theme)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        words = "A new quay"
        text, span = harbour().article.text, span_of(harbour().article, words)
        app.pane.set_matches([span])
        (match,) = _styles_in(app.pane, text, words)
        app.pane.go_to(span)
        cursor, rest = _styles_in(app.pane, text, words)
        page = app.pane._component("page")
        grounds = [
            (style.color if style.reverse else style.bgcolor, bool(style.reverse))
            for style in (page, match, cursor, rest)
        ]
        assert grounds[0] not in grounds[1:]
        assert grounds[3] not in grounds[:3]


async def test_without_colour_a_match_stands_out_within_what_is_selected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    annotated, spans = _every_combination(BlockKind.PARAGRAPH)
    app = PaneApp(annotated)
    async with app.run_test(size=(80, 100)) as pilot:
        await pilot.pause()
        pale = spans["indirect and None"]
        app.pane.set_matches([pale])
        app.pane.go_to(pale)
        selected = Span(pale.start - 3, pale.end + 3)
        app.screen.selections = {app.pane: selection_of(selected)}
        assert _painted_look(app.pane, pale) == ("", "", CURRENT_SIGN)
        text = annotated.article.text
        before = text[pale.start - 3 : pale.end]
        looks = [_look(style) for style in _styles_in(app.pane, text, before)]
        assert looks[:2] == ["reversed", "reversed"]  # what is not a match, then the quotation mark
        assert set(looks[2:]) == {""}
