"""What painting costs, in processor time, where there is much: long lists and long articles."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from textual.app import App, ComposeResult

from reader.article import Article, Block, BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.rows import ArticleRow
from reader.tui.listing.article_list import ArticleList
from reader.tui.page.article_page import ArticlePage
from reader.tui.page.mark_index import MarkIndex
from tests.benchmarks.corpus import Generator
from tests.benchmarks.search_goals import OURS, Goal, Measured
from tests.benchmarks.tui_peers import terminal_environment
from tests.terminal import Terminal, reader_command

_SIZE = (120, 40)
_FEW, _MANY = 1_000, 100_000
_SHORT = 100_000
_FIRST_WORDS = "What the harbour will cost"
_LONG = {"10 MB": (10_000_000, 1.5), "50 MB": (50_000_000, 3)}
_ROUNDS = 5


class _ListApp(App[None]):
    def compose(self) -> ComposeResult:
        yield ArticleList()


class _PageApp(App[None]):
    def compose(self) -> ComposeResult:
        yield ArticlePage()


def measured(rounds: int) -> Iterator[Measured]:
    """Give the number of the larger beside that of the smaller, which is called `other`."""
    times = {count: asyncio.run(_list_times(_rows(count), rounds)) for count in (_FEW, _MANY)}
    for place, (what, most) in enumerate((("mount, ms", 2), ("cursor key, ms", 1.5))):
        values = {OURS: times[_MANY][place], "other": times[_FEW][place]}
        yield Measured(f"list of {_MANY:,} beside {_FEW:,}: {what}", values, (Goal("other", most),))
    short = asyncio.run(_paint_time(_article(_SHORT)))
    for name, (size, most) in _LONG.items():
        values = {OURS: asyncio.run(_paint_time(_article(size))), "other": short}
        title = f"first paint of an article of {name} beside 100 kB, ms"
        yield Measured(title, values, (Goal("other", most),))


def opened(home: Path, rounds: int) -> Iterator[Measured]:
    """Give how long it takes from the command to the text of a large file on the screen."""
    body = Generator().article().split("\n", 3)[3]
    files = {"100 kB": _SHORT, **{name: size for name, (size, _) in _LONG.items()}}
    seconds: dict[str, list[float]] = {name: [] for name in files}
    for name, size in files.items():
        text = f"{_FIRST_WORDS}\n\n{body * (size // len(body) + 1)}"
        (home / f"{name}.txt").write_text(text, encoding="utf-8")
    for _ in range(max(3, rounds // 8)):
        for name, times in seconds.items():
            times.append(_time_to_text(home, home / f"{name}.txt"))
    short = 1000 * median(seconds["100 kB"])
    for name, (_, most) in _LONG.items():
        values = {OURS: 1000 * median(seconds[name]), "other": short}
        title = f"`reader FILE` of {name} beside 100 kB, text on the screen, ms"
        yield Measured(title, values, (Goal("other", most),))


def _time_to_text(home: Path, file: Path) -> float:
    start = time.perf_counter()
    environment = terminal_environment(home)
    with Terminal(reader_command(file), environment, *_SIZE) as terminal:
        terminal.wait_for(_FIRST_WORDS)
        return time.perf_counter() - start


async def _list_times(rows: Sequence[ArticleRow], rounds: int) -> tuple[float, float]:
    """Milliseconds until rows are painted, and until the cursor is after a key."""
    app = _ListApp()
    async with app.run_test(size=_SIZE) as pilot:
        listed = app.query_one(ArticleList)
        mounts, keys = [], []
        for _ in range(_ROUNDS):
            listed.show_rows([])
            await pilot.pause()
            start = time.process_time()
            listed.show_rows(rows)
            app.screen._compositor.render_strips(app.size)
            mounts.append(time.process_time() - start)
        listed.action_move_to_percent(50)
        for _ in range(rounds):
            start = time.process_time()
            listed.action_move_by(1)
            app.screen._compositor.render_strips(app.size)
            keys.append(time.process_time() - start)
            await pilot.pause()
    return 1000 * median(mounts), 1000 * median(keys)


async def _paint_time(annotated: AnnotatedArticle) -> float:
    """Milliseconds until the first screen of an article is painted."""
    app = _PageApp()
    async with app.run_test(size=_SIZE) as pilot:
        page = app.query_one(ArticlePage)
        index = MarkIndex(annotated)  # the worker that loads an article has made it
        times = []
        for _ in range(_ROUNDS):
            page.show_article(None, (), None)
            await pilot.pause()
            start = time.process_time()
            page.show_article(annotated, (), None, index)
            app.screen._compositor.render_strips(app.size)
            times.append(time.process_time() - start)
    return 1000 * median(times)


def _rows(count: int) -> Sequence[ArticleRow]:
    generator = Generator()
    titles = [" ".join(generator.words(8)).capitalize() for _ in range(500)]
    return [
        ArticleRow(
            id=number,
            path=Path(f"/articles/{number}.txt"),
            part="",
            format="text",
            title=titles[number % len(titles)],
            authors=(),
            publisher="Osk Courier",
            published="2024-10-25",
            language="en",
            word_count=500,
            statement_count=3,
            figure_count=5,
            digest=str(number),
        )
        for number in range(1, count + 1)
    ]


def _article(size: int) -> AnnotatedArticle:
    """An article of so many characters, without marks: they are told of by the catalogue."""
    body = Generator().article().split("\n", 3)[3]
    paragraphs = body.split("\n")
    blocks: list[Block] = []
    parts: list[str] = []
    length = 0
    while length < size:
        paragraph = paragraphs[len(parts) % len(paragraphs)] or "-"
        blocks.append(Block(Span(length, length + len(paragraph)), BlockKind.PARAGRAPH))
        parts.append(paragraph)
        length += len(paragraph) + 1
    article = Article(Path("a.txt"), "", "text", "\n".join(parts), tuple(blocks), title="A title")
    return AnnotatedArticle(article, (), ())
