"""Whoever can write an index's files, its manifest included, still cannot run anything."""

import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import whoosh.filedb.filestore
import whoosh.filedb.structfile
import whoosh.index
import whoosh.legacy

from reader.errors import IndexDamagedError
from reader.index import Index, IndexDocument
from reader.index.manifest import Manifest, read_manifest, record_files, write_manifest
from reader.index.schema import new_schema
from reader.index.segment import EXTENSIONS, ArticleSegment
from reader.index.unpickling import ALLOWED, load, loads
from tests.unit.index.documents import found, new_index


class Poison:
    """An object whose pickle makes a folder when it is read."""

    def __init__(self, made: Path) -> None:
        self._made = made

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, (str(self._made),)


@pytest.fixture
def poison(tmp_path: Path) -> Poison:
    return Poison(tmp_path / "poisoned")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_index(tmp_path / "index").close()
    return tmp_path / "index"


def forge_manifest(folder: Path) -> None:
    """What an attacker does who knows this program: all checksums are right again."""
    old = read_manifest(folder)
    files = record_files(folder, old.files, {})
    write_manifest(folder, Manifest(old.identity, old.generation, files, old.versions))


def assert_nothing_runs(folder: Path) -> None:
    """Open and search; the poison must be noticed and must not act."""
    with pytest.raises(IndexDamagedError):
        open_and_search(folder)
    assert not (folder.parent / "poisoned").exists()


def open_and_search(folder: Path) -> None:
    index = Index.open(folder)
    try:
        for query in ("strike", "dockers", '"the harbour"', "harb*", "harbuor~", "-strike"):
            found(index, query)
        index.update(add=[IndexDocument(9, "Nine", (), "nine", "en")])
    finally:
        index.close()


def test_the_poison_works_where_nothing_is_restricted(poison: Poison, tmp_path: Path) -> None:
    pickle.loads(pickle.dumps(poison))
    assert (tmp_path / "poisoned").is_dir()


def test_a_poisoned_table_of_contents_runs_nothing(folder: Path, poison: Poison) -> None:
    generation = read_manifest(folder).generation
    (folder / f"_articles_{generation}.toc").unlink()
    storage = whoosh.filedb.filestore.FileStorage(str(folder))
    whoosh.index.TOC(new_schema(), [poison], generation).write(storage, "articles")
    forge_manifest(folder)
    assert_nothing_runs(folder)


def test_a_poisoned_schema_is_not_even_read(folder: Path, poison: Poison) -> None:
    path = folder / f"_articles_{read_manifest(folder).generation}.toc"
    data = path.read_bytes()
    start = data.index(pickle.dumps(new_schema(), 2)[:20])
    length = len(pickle.dumps(new_schema(), 2))
    evil = pickle.dumps(poison, 2)
    path.write_bytes(data[:start] + evil + b"." * (length - len(evil)) + data[start + length :])
    forge_manifest(folder)
    open_and_search(folder)
    assert not (folder.parent / "poisoned").exists()


@pytest.mark.parametrize("suffix", EXTENSIONS)
def test_a_pickle_in_the_place_of_a_segment_s_file_is_never_read_as_one(
    folder: Path, poison: Poison, suffix: str
) -> None:
    path = next(path for path in folder.iterdir() if path.suffix == suffix)
    size = path.stat().st_size
    path.write_bytes(pickle.dumps(poison).ljust(size, b"."))
    forge_manifest(folder)
    with suppress(IndexDamagedError):
        open_and_search(folder)
    assert not (folder.parent / "poisoned").exists()


def test_poisoned_segments_of_a_table_of_contents_run_nothing(
    tmp_path: Path, poison: Poison, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poisoned(value: Any, file: Any, protocol: int = -1) -> None:
        pickle.dump(poison if isinstance(value, list) else value, file, protocol)

    monkeypatch.setattr(whoosh.filedb.structfile, "dump", poisoned)
    with suppress(IndexDamagedError):
        new_index(tmp_path / "index").close()
    monkeypatch.undo()
    assert_nothing_runs(tmp_path / "index")


@pytest.mark.parametrize(
    "segment",
    [
        {"segid": "../../outside"},
        {"indexname": "/etc"},
        {"segid": 7},
        {"_deleted": 5},
        {"_deleted": {"a"}},
        {"_doccount": None},
    ],
)
def test_a_forged_segment_opens_no_other_file(folder: Path, segment: dict[str, Any]) -> None:
    index = Index.open(folder)
    forged = ArticleSegment(None, "articles")
    forged.__dict__ |= index._segments[0].segment.__dict__ | segment
    index.close()
    generation = read_manifest(folder).generation
    (folder / f"_articles_{generation}.toc").unlink()
    storage = whoosh.filedb.filestore.FileStorage(str(folder))
    whoosh.index.TOC(new_schema(), [forged], generation).write(storage, "articles")
    forge_manifest(folder)
    with pytest.raises(IndexDamagedError):
        open_and_search(folder)


def test_no_loaded_module_of_whoosh_keeps_a_free_unpickler(folder: Path) -> None:
    open_and_search(folder)
    free = {pickle, pickle.load, pickle.loads, pickle.Unpickler}
    holders = {
        name
        for name, module in sys.modules.items()
        if name.partition(".")[0] == "whoosh"
        and any(value in free for value in vars(module).values() if _is_hashable(value))
    }
    assert holders <= {"whoosh.util.loading"}, "which only the loaders of old tables use"
    assert whoosh.legacy.toc_loaders == {}


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


@pytest.mark.parametrize("value", [None, 5, "text", (1, 2.5), ["a"], {"a": 1}, {1, 2}])
@pytest.mark.parametrize("protocol", [2, 5])
def test_plain_values_are_read(value: object, protocol: int, tmp_path: Path) -> None:
    data = pickle.dumps(value, protocol)
    assert loads(data) == value
    (tmp_path / "file").write_bytes(data)
    with (tmp_path / "file").open("rb") as file:
        assert load(file) == value


@pytest.mark.parametrize(
    "name", ["builtins eval", "os system", "builtins getattr", "whoosh.index TOC", "codecs encode"]
)
def test_a_name_that_is_not_allowed_is_refused(name: str) -> None:
    module, _, attribute = name.partition(" ")
    assert (module, attribute) not in ALLOWED
    with pytest.raises(pickle.UnpicklingError, match="has no place in an index"):
        loads(f"c{module}\n{attribute}\n.".encode())
