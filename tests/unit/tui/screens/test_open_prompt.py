from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.screens.open_prompt import completions


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("reports", "reviews"):
        (tmp_path / name).mkdir()
    for name in ("readme.txt", ".hidden", "other"):
        (tmp_path / name).touch()
    return tmp_path


def test_a_name_is_completed_to_all_that_begin_like_it(folder: Path) -> None:
    assert completions(folder / "re", False) == ["readme.txt", "reports/", "reviews/"]


def test_a_folder_is_completed_to_all_that_it_shows(folder: Path) -> None:
    assert completions(folder, True) == ["other", "readme.txt", "reports/", "reviews/"]


def test_hidden_names_are_completed_once_their_dot_is_typed(folder: Path) -> None:
    assert completions(folder / ".h", False) == [".hidden"]


def test_a_folder_that_is_not_there_has_no_completions(folder: Path) -> None:
    assert completions(folder / "nowhere" / "x", False) == []
