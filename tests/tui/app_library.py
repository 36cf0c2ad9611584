"""A small library for the tests of the application, and what they wait with."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from textual import events
from textual.app import App
from textual.pilot import Pilot

from reader.article import Span
from reader.config import Config, Paths
from reader.library.library import Library
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.state import State
from reader.tui.app import ReaderApp
from tests.waiting import PATIENCE

ARTICLES = {
    "ferry.txt": """Ferry line to Osk closes after 88 years
By Runa Hald
12.03.2023

The last ferry to Osk sailed on Sunday with 412 passengers on board. “We could not pay for the
new engines,” said Ilse Brandt, the harbour master, on the quay.

The line had lost about 2.4 million euros since 2019. Brandt said the island would get a bus over
the new bridge instead.

What the islanders say

“The bridge is a promise and nothing more,” said Tomas Reka, who runs the only shop.
""",
    "bridge.txt": """Bridge to Osk opens two years late
By Runa Hald
04.05.2024

The bridge to Osk was opened on Saturday. It cost 61 million euros, 18 percent more than planned.

“A bridge is worth nothing without a road,” said Tomas Reka.
""",
    "orchard.txt": """Frost takes a third of the apple harvest
By Mika Lorn
28.04.2024

Growers in the Venn valley lost 3,000 tonnes of apples in one night. “I have never seen ice in the
blossom so late,” grower Adele Finch said.
""",
    "signs.txt": """What [Reuters] and [/bold] have in common [sic]
By Ann [/] Berg
01.02.2021

A backslash \\ and a tag [@click=app.quit] stand here, and {braces} and %s. “[sic] is not a
tag,” said Ann [/] Berg.
""",
}
_HALF = ARTICLES["ferry.txt"].partition("What the islanders say")[0]
COPIES = {
    "cut.txt": _HALF.replace("12.03", "13.03")
    .replace("Ferry line to Osk closes after 88 years", "412 aboard the last ferry [updated]")
    .replace("2.4 million", "2.9 million"),
    "reprint.txt": ARTICLES["ferry.txt"].replace("12.03", "14.03").replace("Ferry line", "Line"),
}
"""The ferry's story as others print it: the first half with another sum, and the whole of it."""
NEWEST = "Bridge to Osk opens two years late"
"""The title that stands first in the list."""


def paths_in(folder: Path) -> Paths:
    """Give paths of the program's files below `folder`."""
    return Paths(folder / "config.toml", folder / "data", folder / "cache")


def make_news_of(home: Path, folder: Path) -> None:
    """Let all that comes from a folder be unread, as if it came after its first import."""
    state = State(paths_in(home).state_file)
    state.complete_imports([folder])
    state.close()


def write_articles(folder: Path) -> Path:
    """Write the articles into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def add_note(paths: Paths, file: str, words: str, said: str, *, before: str = "") -> None:
    """Write a note on words of an article, or, with `before`, of one that was otherwise."""
    library = Library(paths)
    try:
        row = next(row for row in library.rows() if row.path.name == file)
        text = before or library.text(row.id)
        row = replace(row, digest="before") if before else row
        start = text.index(words)
        library.state.add_note(row, anchor_of(text, Span(start, start + len(words))), said)
    finally:
        library.close()


def app_on(
    paths: Paths, *folders: Path, config: Config | None = None, refresh: bool = False
) -> ReaderApp:
    """Give the application on some folders, or on the whole library, as it was read before."""
    return ReaderApp(paths, config or Config(), folders, refresh=refresh)


async def until(pilot: Pilot[Any], condition: Callable[[], bool]) -> None:
    """Wait until `condition` holds; an AssertionError shows the screen where it never does."""
    end = time.monotonic() + PATIENCE
    while True:
        await pilot.pause()
        if condition():
            return
        assert time.monotonic() < end, f"it never came about; the screen:\n{screen_text(pilot.app)}"
        await asyncio.sleep(0.01)


async def until_listed(pilot: Pilot[int]) -> ReaderApp:
    """Wait until everything was read, is listed, and the first article is on the page."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: app.shelf is not None and not app.is_refreshing)
    await until(pilot, lambda: app.article_list.shown == len(app.listing.rows) > 0)
    await until(pilot, lambda: app.page.annotated is not None)
    return app


async def search_for(pilot: Pilot[int], query: str) -> None:
    """Put a query into the search bar."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await pilot.press("ctrl+f")
    await paste_text(pilot, query)
    await until(pilot, lambda: app.search.text == query)
    result = app.search.result
    if result is not None and result.hits:
        await until(pilot, lambda: on_page(app))


def is_read(app: ReaderApp) -> bool:
    """Whether the article on the page is there with all its marks, and takes keys at once."""
    annotated = app.page.annotated
    return annotated is not None and not annotated.is_provisional and not app.is_article_awaited


def on_page(app: ReaderApp) -> bool:
    """Whether the article under the cursor is the one on the page."""
    row, current = app.opener.row, app.article_list.current
    return row is not None and current is not None and row.id == current.id


async def paste_text(pilot: Pilot[int], text: str) -> None:
    """Put `text` into the field that has the keyboard, all at once: a key takes 50 ms."""
    pilot.app.post_message(events.Paste(text))
    await pilot.pause()


async def type_text(pilot: Pilot[int], text: str) -> None:
    """Press the keys of `text`."""
    await pilot.press(*("space" if character == " " else character for character in text))


def screen_text(app: App[Any]) -> str:
    """Give the characters on the screen, row by row."""
    strips = app.screen._compositor.render_strips(app.size)
    return "\n".join(strip.text.rstrip() for strip in strips)
