"""What the campaign of kills takes for lost, and what it cannot know."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.library import Library
from tests.faults.acknowledged import Acknowledged, Change, make
from tests.unit.library.building import bring_up_to_date, paths_in, write_article


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A library with the article `n` and another one, which keeps the folder from being empty."""
    paths = paths_in(tmp_path)
    folder = tmp_path / "articles"
    for name in ("n", "other"):
        write_article(
            folder / f"{name}.md", f"Title w{name} {name}", "“The ferry leaks,” she said."
        )
    bring_up_to_date(paths, folder)
    return paths


def change_of(paths: Paths, kind: str, value: int) -> Change:
    with closing(Library(paths)) as library:
        row = next(row for row in library.rows() if row.title.endswith(" n"))
    return "n", str(row.path), row.digest, kind, value


def do(paths: Paths, change: Change) -> None:
    with closing(Library(paths)) as library:
        make(library.state, change)


@pytest.mark.parametrize("is_done", [True, False])
@pytest.mark.parametrize(("kind", "before", "after"), [("tag", 1, 2), ("starred", 1, 0)])
def test_what_a_kill_left_open_is_known_when_the_article_is_back(
    paths: Paths, tmp_path: Path, kind: str, before: int, after: int, is_done: bool
) -> None:
    folder, away, state = tmp_path / "articles", tmp_path / "n.md", Acknowledged()
    first, second = change_of(paths, kind, before), change_of(paths, kind, after)
    do(paths, first)
    state.hear(["begun", *first])
    state.hear(["done", *first])
    (folder / "n.md").rename(away)
    state.hear(["begun", *second])  # by a list that is older
    if is_done:
        do(paths, second)
    bring_up_to_date(paths, folder)
    state.check(paths)

    away.rename(folder / "n2.md")
    bring_up_to_date(paths, folder)
    state.check(paths)

    do(paths, first if is_done else second)  # what it was found to be then must stay
    with pytest.raises(AssertionError):
        state.check(paths)


def test_what_was_said_to_be_done_must_be_there(paths: Paths) -> None:
    state = Acknowledged()
    for number in (1, 2):
        change = change_of(paths, "position", number)
        state.hear(["begun", *change])
        if number == 1:
            do(paths, change)
        state.hear(["done", *change])
    with pytest.raises(AssertionError):
        state.check(paths)
