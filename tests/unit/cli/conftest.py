from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.cli.library import (
    read_into_library,
    use_home,
    write_articles,
)


@pytest.fixture(scope="session")
def _indexed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder, home = tmp_path_factory.mktemp("articles"), tmp_path_factory.mktemp("home")
    write_articles(folder)
    with pytest.MonkeyPatch.context() as patch:
        use_home(patch, home)
        read_into_library(folder)
    return folder, home


@pytest.fixture
def folder(_indexed: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a library that is indexed; it is the one in use."""
    use_home(monkeypatch, _indexed[1])
    return _indexed[0]
