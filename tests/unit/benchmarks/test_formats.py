from __future__ import annotations

import gzip
import sys
import venv
from pathlib import Path

import pytest

from reader.formats import loads
from tests.benchmarks.formats import PEERS_VARIABLE, _own_pages, _pages_in, _peer_row
from tests.benchmarks.search_goals import NOT_MEASURED


def test_own_pages_hold_their_articles_between_what_is_none() -> None:
    pages = _own_pages()
    assert len(pages) >= 12
    (article,) = loads(pages[0].encode(), Path("a.html"))
    assert article.title in pages[0]
    assert "Section 59" in pages[0]


def test_pages_of_a_folder_may_be_compressed(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>é", encoding="utf-8")
    (tmp_path / "b.html.gz").write_bytes(gzip.compress("<p>ü".encode()))
    (tmp_path / "c.txt").write_text("no page", encoding="utf-8")
    assert _pages_in(tmp_path) == ["<p>é", "<p>ü"]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    page = tmp_path / "a.html"
    page.write_text("<html><body><p>A sentence of a page.</p></body></html>", encoding="utf-8")
    return page


def test_a_peer_has_its_version_and_our_time_to_its(
    page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(PEERS_VARIABLE, sys.executable)
    row = _peer_row("trafilatura", [(page, page.read_bytes())], 1, 1.0)
    assert str(row[""]).startswith("trafilatura ")
    assert float(row["our time to its"]) > 0


def test_a_peer_that_is_missing_is_not_measured(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv.create(tmp_path / "empty", symlinks=True, with_pip=False)
    monkeypatch.setenv(PEERS_VARIABLE, str(tmp_path / "empty" / "bin" / "python"))
    row = _peer_row("readability-lxml", [(page, page.read_bytes())], 1, 1.0)
    assert row == {"": "readability-lxml", "files/s": NOT_MEASURED}
