from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from reader.config import Paths
from tests.tui.app_library import make_news_of, paths_in, write_articles
from tests.tui.claims_library import write_storm
from tests.unit.library.building import bring_up_to_date


@pytest.fixture(scope="session")
def _built_library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of articles, and the home of a library that has read it."""
    folder = write_articles(tmp_path_factory.mktemp("articles"))
    home = tmp_path_factory.mktemp("library")
    make_news_of(home, folder)
    bring_up_to_date(paths_in(home), folder)
    return folder, home


@pytest.fixture
def folder(_built_library: tuple[Path, Path]) -> Path:
    """The folder of articles that the library has read."""
    return _built_library[0]


@pytest.fixture
def paths(_built_library: tuple[Path, Path], tmp_path: Path) -> Paths:
    """A library of its own that has read `folder`."""
    home = tmp_path / "home"
    shutil.copytree(_built_library[1], home)
    return paths_in(home)


@pytest.fixture(scope="session")
def _built_storm(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of articles that disagree, and the home of a library that has read it."""
    folder = write_storm(tmp_path_factory.mktemp("storm"))
    home = tmp_path_factory.mktemp("storm-library")
    make_news_of(home, folder)
    bring_up_to_date(paths_in(home), folder)
    return folder, home


@pytest.fixture
def storm(_built_storm: tuple[Path, Path]) -> Path:
    """The folder of articles that disagree."""
    return _built_storm[0]


@pytest.fixture
def storm_paths(_built_storm: tuple[Path, Path], tmp_path: Path) -> Paths:
    """A library of its own that has read `storm`."""
    home = tmp_path / "home"
    shutil.copytree(_built_storm[1], home)
    return paths_in(home)
