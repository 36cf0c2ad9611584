"""Segments that other processes write."""

import subprocess
import sys
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.index import Index, IndexDocument
from tests.unit.index.documents import ALL, found


def test_several_processes_write_what_one_does(tmp_path: Path) -> None:
    alone, together = Index.create(tmp_path / "alone"), Index.create(tmp_path / "together")
    twice = [IndexDocument(5, "Nota bene", (), "first", None), *ALL]
    alone.update(add=twice)
    together.update(add=twice, processes=2)
    for query in ("strike", "harbour OR hafen", '"the harbour"', "first", "author:bühler"):
        assert found(together, query) == found(alone, query)
    assert len(together) == len(ALL)
    alone.close()
    together.close()


def test_one_that_cannot_write_changes_nothing(tmp_path: Path) -> None:
    index = Index.create(tmp_path / "index")

    def documents() -> list[IndexDocument]:
        return [IndexDocument(1, "No text", (), None, "en")]  # type: ignore[arg-type]

    with pytest.raises(LibraryError, match="process that writes a part of it"):
        index.update(add=documents(), processes=2)
    assert len(index) == 0
    index.update(add=ALL)
    assert len(index) == len(ALL)
    index.close()


def test_one_whose_parent_is_gone_writes_nothing(tmp_path: Path) -> None:
    line = b'{"id": 1, "title": "", "authors": [], "text": "ferry", "language": null}\n'
    command = [sys.executable, "-m", "reader.index.segment_process", str(tmp_path), "articles"]
    done = subprocess.run(command, input=line, capture_output=True, check=False)
    assert done.returncode == 1
    assert not list(tmp_path.iterdir())
