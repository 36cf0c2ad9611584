"""`f`: the findings of the article on the page."""

from __future__ import annotations

from pathlib import Path

from textual.app import App, ComposeResult
from textual.events import Key
from textual.pilot import Pilot

from reader import tui
from reader.article import BlockKind, Span
from reader.config import Paths
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind
from reader.tui.app import ReaderApp
from reader.tui.findings.findings_panel import FindingsPanel
from reader.tui.keys.command import Region
from reader.tui.keys.commands import COMMANDS
from reader.tui.keys.palette import TableCommands
from tests.tui.app_library import app_on, screen_text, search_for, type_text, until, until_listed
from tests.unit.tui.articles import article_of

WIDE, NARROW = (120, 24), (80, 24)


async def _read(pilot: Pilot[int], query: str) -> ReaderApp:
    """Bring the article that a query finds onto the page."""
    app = await until_listed(pilot)
    await search_for(pilot, query)
    await pilot.press("enter", "enter")
    await until(pilot, lambda: app.on_page and not app.opener.reading.is_loading)
    return app


def _words_at_mark(app: ReaderApp) -> str:
    annotated, current = app.page.annotated, app.page.current
    return current.of(annotated.article.text) if annotated is not None and current else ""


def _page_text(app: ReaderApp) -> str:
    """What of the page is on the screen of one that shows one region above the other."""
    return "\n".join(screen_text(app).splitlines()[: app.page.region.bottom])


def _regions_of_palette(app: ReaderApp) -> set[Region]:
    return {command.region for command, _ in TableCommands(app.screen)._commands()}


async def test_the_page_goes_along_and_escape_goes_back(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await _read(pilot, "title:ferry")
        await pilot.press("2", ")", "j")
        place, column = app.page.place, app.page.region.x
        await pilot.press("f")
        await until(pilot, lambda: "── Figures" in screen_text(app))
        shown = screen_text(app)
        assert app.page.region.x == column
        assert not app.article_list.region
        assert "[Ilse Brandt] " in shown
        assert "≈ 2,400,000 EUR" in shown
        assert app.page.place == place
        assert Region.FINDINGS in _regions_of_palette(app)
        assert shown.splitlines()[-1].startswith(
            "reported · Brandt [Ilse Brandt] · statement 2 of 3"
        )
        await pilot.press("tab", "down")
        await until(pilot, lambda: _words_at_mark(app) == "412")
        assert "count · 412 · passengers" in screen_text(app)
        await pilot.press("end")
        await until(pilot, lambda: _words_at_mark(app) == "What the islanders say")
        await type_text(pilot, "reka bridge")
        await until(pilot, lambda: "promise" in _words_at_mark(app))
        assert "/ reka bridge" in screen_text(app)
        assert "1 of 10" in screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: "type to filter" in screen_text(app))
        assert "promise" in _words_at_mark(app)
        await pilot.press("escape")
        await until(pilot, lambda: app.on_page and app.page.place == place)
        assert app.article_list.region
        assert Region.FINDINGS not in _regions_of_palette(app)


async def test_enter_goes_on_reading_there_and_the_filter_is_kept_for_the_next(
    paths: Paths, folder: Path
) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await _read(pilot, "title:ferry")
        before = app.page.text_offset
        for key in ("f", "b", "r", "a", "down", "down", "enter", "j"):  # typed ahead, in one go
            app.post_message(Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: app.on_page and not app.in_findings)
        assert _words_at_mark(app).startswith("the island would get a bus")
        await pilot.press("f")
        await until(pilot, lambda: "/ bra" in screen_text(app))
        assert app._findings is not None
        assert app._findings.list.current_statement == app.page.current_mark
        await pilot.press("o")  # takes the place of the last filter
        await until(pilot, lambda: "/ o" in screen_text(app))
        await pilot.press("backspace", "backspace")
        await until(pilot, lambda: app.on_page)
        await pilot.press("ctrl+o")
        await until(pilot, lambda: app.page.text_offset == before)
        await pilot.press(")", "x")
        await until(pilot, lambda: "u undoes" in app.status.message)
        await pilot.press("f")
        await until(pilot, lambda: "─ 2 ──" in screen_text(app))  # corrections hold
        app.action_undo()
        await until(pilot, lambda: "─ 3 ──" in screen_text(app))


async def test_on_a_narrow_screen_the_passage_is_seen_above(paths: Paths, folder: Path) -> None:
    async with app_on(paths, folder).run_test(size=WIDE) as pilot:
        app = await _read(pilot, "title:ferry")
        await pilot.press("z", "a", "f")
        await until(pilot, lambda: "── Statements" in screen_text(app))
        await type_text(pilot, "reka")
        await until(pilot, lambda: "promise" in _words_at_mark(app))
        await pilot.resize_terminal(*NARROW)
        await until(pilot, lambda: app.page.region.bottom == app.query_one("#findings").region.y)
        await until(pilot, lambda: "The bridge is a promise" in _page_text(app))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: app.status.message.startswith("Only what Tomas Reka"))
        await pilot.press("ctrl+t")
        await until(pilot, lambda: app.status.message == "What everyone said")
        await pilot.click(app.page, offset=(4, 1))  # the keyboard goes to the page
        await until(pilot, lambda: app.on_page and not app.in_findings)
        await pilot.press("f", "ctrl+f")  # what works everywhere leads out of the findings, too
        await until(pilot, lambda: app.search_bar.is_typed_into and not app.in_findings)
        assert app.article_list.region


class PanelApp(App[int]):
    """Nothing but the panel."""

    CSS_PATH = Path(tui.__file__).parent / "app.tcss"

    def compose(self) -> ComposeResult:
        yield FindingsPanel(COMMANDS)

    def on_mount(self) -> None:
        self.screen.add_class("-findings")

    @property
    def panel(self) -> FindingsPanel:
        return self.query_one(FindingsPanel)


async def test_of_many_findings_those_in_view_alone_are_painted() -> None:
    count = 100_000
    text = "word " * count
    article = article_of((BlockKind.PARAGRAPH, text))
    who = [Speaker(Span(0, 4), name, name) for name in ("Ann [/] Berg", "Ole Lind")]
    statements = tuple(
        Statement(Span(5 * n, 5 * n + 4), StatementKind.DIRECT, who[n % 2]) for n in range(count)
    )
    app = PanelApp()
    async with app.run_test(size=(100, 20)) as pilot:
        panel = app.panel
        panel.show_findings(AnnotatedArticle(article, statements, ()), statements[70_001].span)
        assert not panel.list.shown  # they are put in order in the background
        typed: list[int] = []
        panel.when_listed(lambda: typed.append(panel.list.shown))
        await until(pilot, lambda: bool(typed))
        assert typed == [count + 5]
        assert panel.list.current == statements[70_001]
        assert "Ole Lind" not in screen_text(app)
        panel.list.focus()
        panel.list.action_move_to_percent(100)
        panel.list.action_move_to_percent(0)
        await pilot.pause()
        assert "Ann [/] Berg" in screen_text(app)
        assert len(panel.list._strips) < 200
        panel.type_text("ole")
        panel.type_text(" lind")
        panel.when_listed(lambda: typed.append(panel.list.shown))
        await until(pilot, lambda: len(typed) > 1)
        assert typed == [count + 5, count // 2 + 2]
