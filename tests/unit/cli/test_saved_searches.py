"""`reader search --saved`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.config import default_paths
from reader.library.state.state import State
from tests.unit.cli.library import (
    read_into_library,
    run,
    write_articles,
)
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]


def save(*searches: tuple[str, str]) -> None:
    state = State(default_paths().state_file)
    for name, query in searches:
        state.save_search(name, query)
    state.close()


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, capsys: Capture) -> Path:
    folder = tmp_path / "articles"
    write_articles(folder)
    read_into_library(folder)
    return folder


def test_searches_are_listed_with_their_counts(capsys: Capture, folder: Path) -> None:
    assert run(capsys, "search", "--saved")[0] == 1
    save(("Pier [/]", "pier"), ("none", "moorhens -moorhen"))
    write_article(folder / "new.md", "A new pier", "A pier came.")
    read_into_library(folder)
    code, out, err = run(capsys, "search", "--saved")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "     0 found      0 unread     +0 new  none: moorhens -moorhen",
        "     5 found      1 unread     +1 new  Pier [/]: pier",
    ]
    _, out, _ = run(capsys, "search", "--saved", "--json")
    record = json.loads(out.splitlines()[1])
    del record["looked"]
    assert record == {
        "version": 1,
        "name": "Pier [/]",
        "query": "pier",
        "total": 5,
        "unread": 1,
        "new": 1,
    }


def test_a_search_is_asked_by_its_name(capsys: Capture, folder: Path) -> None:
    save(("frost", "frost"))
    write_article(folder / "new.md", "More frost", "Frost came.")
    read_into_library(folder)
    assert run(capsys, "search", "--saved", "frost", "--count")[1] == "2\n"
    assert "+1 new" in run(capsys, "search", "--saved")[1], "a count is no look"
    code, out, _ = run(capsys, "search", "--saved", "frost")
    assert code == 0
    assert "More frost" in out
    assert "+0 new" in run(capsys, "search", "--saved")[1]


def test_an_unknown_name_is_refused_with_the_nearest(capsys: Capture) -> None:
    save(("frost [/]", "frost"))
    code, out, err = run(capsys, "search", "--saved", "frst [/]")
    assert (code, out) == (2, "")
    assert "there is no saved search frst [/]: did you mean frost [/]?" in err


def test_a_query_that_is_none_any_more_is_told(capsys: Capture) -> None:
    save(("bad", "figure:x"), ("frost", "frost"))
    code, out, err = run(capsys, "search", "--saved")
    assert code == 1
    assert "frost" in out
    assert "bad: x is not a number" in err


@pytest.mark.parametrize(
    "arguments", [(), ("x", "--saved", "y"), ("--saved", "--count"), ("--saved", "--files")]
)
def test_either_a_query_or_a_saved_search(capsys: Capture, arguments: tuple[str, ...]) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(capsys, "search", *arguments)
