"""Whoever can write an index's files, its manifest included, still cannot run anything."""

import os
import pickle
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.filedb.filestore
import whoosh.filedb.structfile
import whoosh.index
import whoosh.legacy

from reader.errors import IndexDamagedError
from reader.index import Index, IndexDocument
from reader.index.manifest import Manifest, read_manifest, record_files, write_manifest
from reader.index.schema import new_schema
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


def test_a_poisoned_segment_directory_runs_nothing(folder: Path, poison: Poison) -> None:
    path = next(path for path in folder.iterdir() if path.suffix == ".seg")
    data = path.read_bytes()
    evil = pickle.dumps(poison)
    path.write_bytes(struct.pack("!qi", len(data), len(evil)) + data[12:] + evil)
    forge_manifest(folder)
    assert_nothing_runs(folder)


@pytest.mark.parametrize(("part", "length"), [("block headers", 6), ("postings", 3)])
def test_poisoned_postings_run_nothing(
    tmp_path: Path, poison: Poison, part: str, length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poisoned(value: Any, protocol: int) -> bytes:
        return pickle.dumps(poison if len(value) == length else value, protocol)

    monkeypatch.setattr(whoosh.codec.whoosh3, "dumps", poisoned)
    new_index(tmp_path / "index").close()
    monkeypatch.undo()
    assert_nothing_runs(tmp_path / "index")


def test_poisoned_postings_inside_the_term_index_run_nothing(
    tmp_path: Path, poison: Poison
) -> None:
    info = whoosh.codec.whoosh3.W3TermInfo()
    info.set_inlined((0,), (1.0,), (b"",))
    head = info.to_bytes()[: info._struct.size]
    with pytest.raises(pickle.UnpicklingError):
        info.from_bytes(head + pickle.dumps(poison, 2))
    assert not (tmp_path / "poisoned").exists()


@pytest.mark.parametrize("kind", [dict, list])
def test_poisoned_headers_run_nothing(
    tmp_path: Path, poison: Poison, kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The term index's extras are a dict, the segments of a table of contents a list."""

    def poisoned(value: Any, file: Any, protocol: int = -1) -> None:
        pickle.dump(poison if isinstance(value, kind) else value, file, protocol)

    monkeypatch.setattr(whoosh.filedb.structfile, "dump", poisoned)
    with suppress(IndexDamagedError):
        new_index(tmp_path / "index").close()
    monkeypatch.undo()
    assert_nothing_runs(tmp_path / "index")


def test_poisoned_stored_fields_run_nothing(tmp_path: Path, poison: Poison) -> None:
    column = whoosh.columns.PickleColumn(whoosh.columns.VarBytesColumn())
    storage = whoosh.filedb.filestore.FileStorage(str(tmp_path))
    with storage.create_file("column") as file:
        writer = column.writer(file)
        writer.add(0, poison)
        writer.finish(1)
    with storage.open_file("column") as file:
        reader = column.reader(file, 0, storage.file_length("column"), 1)
        with pytest.raises(pickle.UnpicklingError):
            reader[0]
    assert not (tmp_path / "poisoned").exists()


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


@pytest.mark.parametrize(
    "value", [None, 5, "text", b"bytes", (1, 2.5), [b""], {"a": 1}, {1, 2}, "\xfc".encode("latin1")]
)
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


def test_bytes_are_decoded_from_latin_1_alone() -> None:
    with pytest.raises(pickle.UnpicklingError, match="not encoded as"):
        loads(b"c_codecs\nencode\n(X\x01\x00\x00\x00aX\x05\x00\x00\x00rot13tR.")
