from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.tui.listing.exporting import FORMAT_CHOICES, export, proposed_file
from tests.unit.library.building import bring_up_to_date, paths_in, write_article


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    folder = tmp_path / "articles"
    write_article(folder / "a.md", "Pier [/] closed", "It is wet.", published="2024-05-04")
    write_article(folder / "b.md", "Mill burns", "It is hot.", publisher="Wire")
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    with closing(Library(paths)) as library:
        yield library


def test_articles_are_written_in_every_format_in_the_order_of_the_list(
    library: Library, tmp_path: Path
) -> None:
    rows = library.rows()
    for choice in FORMAT_CHOICES:
        file = proposed_file(tmp_path, choice.value)
        assert export(library, rows, choice.value, file) == f"Wrote 2 articles to {file}"
        text = file.read_text(encoding="utf-8")
        assert 0 < text.index("Pier") < text.index("Mill")
        assert text.endswith("\n")
    assert json.loads((tmp_path / "articles.json").read_text(encoding="utf-8"))


def test_what_is_there_stays_and_what_cannot_be_written_is_said(
    library: Library, tmp_path: Path
) -> None:
    file = proposed_file(tmp_path, "md")
    file.write_text("mine", encoding="utf-8")
    assert export(library, library.rows(), "md", file) == (
        f"{file} is there already; nothing was written."
    )
    assert file.read_text(encoding="utf-8") == "mine"
    assert proposed_file(tmp_path, "md").name == "articles-2.md"
    nowhere = tmp_path / "no\x1bwhere" / "x.md"
    told = export(library, library.rows(), "md", nowhere)
    assert "could not be written" in told
    assert "\x1b" not in told
