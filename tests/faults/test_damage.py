"""Damaged bytes never change an answer: they are found, said and made good."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import LibraryError
from tests.faults.damaging import (
    Made,
    answers,
    damage,
    derived_files,
    left_unfinished,
    made,
    rounds,
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return made(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def unfinished(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return left_unfinished(tmp_path_factory.mktemp("unfinished"))


def told(paths: Paths) -> str | None:
    """What a library says instead of an answer."""
    try:
        answers(paths)
    except LibraryError as error:
        return str(error)
    return None


def check_round(library: Made, path: Path, chance: random.Random) -> None:
    library.restore()
    done = f"{path.relative_to(library.paths.cache)}: {damage(path, chance)}"
    said = told(library.paths)
    if said is None:
        assert answers(library.paths) == library.answers, done
    else:
        assert "`reader index" in said, done
    library.refresh()
    assert answers(library.paths) == library.answers, done


def test_any_damage_of_any_file_is_answered_rightly_or_told_and_made_good(library: Made) -> None:
    library.restore()
    files = derived_files(library.paths)
    for path, chance in rounds(files, 3 * len(files), seed=0):
        check_round(library, path, chance)


def test_so_is_damage_of_a_library_whose_refresh_was_killed(unfinished: Made) -> None:
    unfinished.restore()
    assert unfinished.paths.catalogue_file.with_name("catalogue.sqlite-wal").stat().st_size
    assert "`reader index` completes" in (told(unfinished.paths) or "")
    files = derived_files(unfinished.paths)
    for path, chance in rounds(files, 2 * len(files), seed=0):
        check_round(unfinished, path, chance)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(1, 11))
@pytest.mark.parametrize("state", ["library", "unfinished"])
def test_two_thousand_damages(state: str, request: pytest.FixtureRequest, seed: int) -> None:
    library = request.getfixturevalue(state)
    library.restore()
    for path, chance in rounds(derived_files(library.paths), 100, seed):
        check_round(library, path, chance)
