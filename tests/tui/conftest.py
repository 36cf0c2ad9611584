from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from textual.widgets import Input

from reader.config import Paths
from tests.piloting import wait_until_idle_in
from tests.tui.app_library import make_news_of, paths_in, write_articles
from tests.tui.claims_library import write_storm
from tests.unit.library.building import bring_up_to_date


@pytest.fixture(autouse=True)
def _wait_until_idle(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what a pilot has waited for be done, however busy the machine is."""
    wait_until_idle_in(monkeypatch)


@pytest.fixture(autouse=True)
def _steady_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the cursor of text fields from blinking: a picture would depend on the moment."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda field: None)


def _read(
    factory: pytest.TempPathFactory, write_articles: Callable[[Path], Path]
) -> tuple[Path, Path]:
    """A folder of articles, and the home of a library that has read it."""
    home = factory.mktemp("library")
    folder = write_articles(factory.mktemp("read") / "articles")  # pictures show its name
    make_news_of(home, folder)
    bring_up_to_date(paths_in(home), folder)
    return folder, home


def _copied(home: Path, tmp_path: Path) -> Paths:
    """A library of the test's own."""
    shutil.copytree(home, tmp_path / "home")
    return paths_in(tmp_path / "home")


@pytest.fixture(scope="session")
def _built_library(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return _read(tmp_path_factory, write_articles)


@pytest.fixture
def folder(_built_library: tuple[Path, Path]) -> Path:
    """The folder of articles that the library has read."""
    return _built_library[0]


@pytest.fixture
def paths(_built_library: tuple[Path, Path], tmp_path: Path) -> Paths:
    """A library of its own that has read `folder`."""
    return _copied(_built_library[1], tmp_path)


@pytest.fixture
def own_library(tmp_path: Path) -> tuple[Paths, Path]:
    """A library whose files a test may change."""
    folder = write_articles(tmp_path / "articles")
    paths = paths_in(tmp_path / "home")
    make_news_of(tmp_path / "home", folder)
    bring_up_to_date(paths, folder)
    return paths, folder


@pytest.fixture(scope="session")
def _built_storm(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return _read(tmp_path_factory, write_storm)


@pytest.fixture
def storm(_built_storm: tuple[Path, Path]) -> Path:
    """The folder of articles that disagree."""
    return _built_storm[0]


@pytest.fixture
def storm_paths(_built_storm: tuple[Path, Path], tmp_path: Path) -> Paths:
    """A library of its own that has read `storm`."""
    return _copied(_built_storm[1], tmp_path)
