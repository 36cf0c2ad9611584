"""Copies of an article in the list; the events in them are invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reader.library.library import Library
from reader.tui.app import ReaderApp
from tests.tui.app_library import (
    app_on,
    make_news_of,
    on_page,
    paths_in,
    screen_text,
    search_for,
    until,
    until_listed,
)
from tests.unit.library.building import bring_up_to_date, write_article

LEAD = (
    "The ferry “Marit” ran onto the rocks off Osk in heavy fog on Tuesday night. Some 3,000 litres "
    "of oil have leaked into the bay, the coast guard said."
)
REST = (
    "“Nobody on board was hurt,” said Runa Hald, who commands the station. The owner expects "
    "repairs to cost 2.5 million euros and to last until the summer of next year. It is the second "
    "accident on this route since the line was opened again, and the first in fog."
)
OTHER = (
    "Growers in the Venn valley lost a third of the apple harvest in one night of frost. “I have "
    "never seen ice in the blossom so late,” grower Adele Finch said, and asked for help from Osk."
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder with three prints of one story and another story, and its library's home."""
    folder, home = tmp_path_factory.mktemp("articles"), tmp_path_factory.mktemp("home")
    write_article(
        folder / "wire.md",
        "Ferry aground off Osk",
        LEAD,
        REST,
        published="2024-03-05",
        publisher="Harbour Wire",
    )
    write_article(
        folder / "cut.md",
        "'[/] Oil spill [sic] in the bay'",
        LEAD.replace("3,000", "12,000"),
        REST.split(" The owner")[0],
        published="2024-03-06",
        publisher="Osk Courier",
    )
    write_article(
        folder / "again.md", "Fog, rocks, luck", LEAD, REST, published="2024-03-08", publisher="Day"
    )
    write_article(folder / "frost.md", "Frost in the valley", OTHER, published="2024-03-07")
    bring_up_to_date(paths_in(home), folder)
    return folder, home


async def listed(pilot: Pilot[int]) -> ReaderApp:
    """Wait until the list is there and the copies in it were compared."""
    app = pilot.app
    assert isinstance(app, ReaderApp)
    await until(pilot, lambda: "differs" in screen_text(app) and on_page(app))
    return app


def shown(app: ReaderApp) -> list[str]:
    rows = app.article_list
    return [rows.row_at(position).title for position in range(rows.shown)]


async def test_copies_are_one_row_that_tells_what_differs(library: tuple[Path, Path]) -> None:
    folder, home = library
    async with app_on(paths_in(home), folder).run_test(size=(120, 40)) as pilot:
        app = await listed(pilot)
        assert shown(app) == ["Frost in the valley", "Ferry aground off Osk"]
        assert "4 articles, 2 texts" in screen_text(app)
        assert "+2 copies, 1 differs: 3,000 → 12,000 litres" in screen_text(app)
        assert "article 1/4" in screen_text(app).splitlines()[-1]


async def test_plus_shows_the_copies_and_folds_them_away(library: tuple[Path, Path]) -> None:
    folder, home = library
    async with app_on(paths_in(home), folder).run_test(size=(160, 40)) as pilot:
        app = await listed(pilot)
        await pilot.press("+")
        assert "has no copies" in screen_text(app).splitlines()[-1]
        await pilot.press("j", "+")
        assert shown(app)[1:] == [
            "Ferry aground off Osk",
            "[/] Oil spill [sic] in the bay",
            "Fog, rocks, luck",
        ]
        lines = screen_text(app).splitlines()
        [copy] = [number for number, line in enumerate(lines) if "└ [/] Oil spill [sic]" in line]
        assert "3,000 → 12,000 litres" in lines[copy + 1]
        assert "article 2/4" in lines[-1]
        await pilot.press("j", "j")
        await until(pilot, lambda: on_page(app))
        await pilot.press("+")
        await until(pilot, lambda: on_page(app))
        assert app.article_list.current is not None
        assert app.article_list.current.title == "Ferry aground off Osk"
        assert len(shown(app)) == 2


async def test_reading_an_article_leaves_its_copies_unread(
    library: tuple[Path, Path], tmp_path: Path
) -> None:
    folder, _ = library
    paths = paths_in(tmp_path)
    make_news_of(tmp_path, folder)
    bring_up_to_date(paths, folder)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await listed(pilot)
        await pilot.press("j", "enter")
        await until(pilot, lambda: bool(app.listing.read))
        await pilot.press("q", "k", "r", "J")
        assert "; + shows copies that were not" in screen_text(app).splitlines()[-1]
    reader = Library(paths)
    rows = reader.rows()
    read = reader.state.read_ids(rows)
    reader.close()
    assert [row.title for row in rows if row.id not in read] == [
        "Fog, rocks, luck",
        "[/] Oil spill [sic] in the bay",
    ]


async def test_an_article_that_is_read_stays_though_it_turns_out_to_be_a_copy(
    library: tuple[Path, Path], tmp_path: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "again.md").write_bytes((library[0] / "again.md").read_bytes())
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    async with app_on(paths, folder).run_test(size=(120, 40)) as pilot:
        app = await until_listed(pilot)
        await pilot.press("enter")
        (folder / "wire.md").write_bytes((library[0] / "wire.md").read_bytes())
        bring_up_to_date(paths, folder)
        assert app.shelf is not None
        app.listing.reload(app.shelf)
        await until(pilot, lambda: shown(app) == ["Ferry aground off Osk"])
        assert "no longer" not in screen_text(app)
        assert app.opener.row is not None
        assert app.opener.row.title == "Fog, rocks, luck"


async def test_the_best_hit_stands_for_its_copies_and_n_goes_on_behind_them(
    library: tuple[Path, Path],
) -> None:
    folder, home = library
    async with app_on(paths_in(home), folder).run_test(size=(120, 40)) as pilot:
        app = await until_compared_hits(pilot, "osk")
        assert "4 articles, 2 texts" in screen_text(app)
        assert len(shown(app)) == 2
        best = app.search.result
        assert best is not None
        assert shown(app)[0] == best.hits[0].row.title
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is app.article_list and on_page(app))
        first = app.article_list.current
        await pilot.press("9", "9", "n")
        await until(pilot, lambda: app.article_list.cursor == 1)
        await until(pilot, lambda: on_page(app))
        assert app.article_list.current != first
        await pilot.press("escape")
        await until(pilot, lambda: app.search.query is None)
        assert shown(app) == ["Frost in the valley", "Ferry aground off Osk"]


async def until_compared_hits(pilot: Pilot[int], query: str) -> ReaderApp:
    app = await listed(pilot)
    await search_for(pilot, query)
    await until(pilot, lambda: "differ" in screen_text(app))
    return app
