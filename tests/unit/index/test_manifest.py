import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import IndexDamagedError
from reader.file_stamp import stamp_of
from reader.index import Index
from reader.index.manifest import (
    is_ours,
    noted_stamps,
    read_manifest,
    stamp,
    with_stamps,
    write_manifest,
)
from tests.unit.index.documents import new_index


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    new_index(tmp_path / "index").close()
    return tmp_path / "index"


def change_manifest(folder: Path, **changes: object) -> None:
    path = folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | changes))


def test_a_manifest_is_read_as_it_was_written(folder: Path) -> None:
    manifest = read_manifest(folder)
    write_manifest(folder, manifest)
    assert read_manifest(folder) == manifest


def test_every_file_that_is_read_stands_in_it(folder: Path) -> None:
    suffixes = (".toc", ".doc", ".trm", ".pst")
    names = {path.name for path in folder.iterdir() if path.suffix in suffixes}
    assert set(read_manifest(folder).files) <= names
    assert len(read_manifest(folder).files) == 4


def test_its_stamp_changes_with_it(folder: Path) -> None:
    before = stamp(folder)
    write_manifest(folder, read_manifest(folder))
    assert stamp(folder) != before
    assert stamp(folder / "nowhere") is None


def test_a_changed_byte_is_noticed_in_every_file(folder: Path) -> None:
    for path in files_of(folder):
        whole = path.read_bytes()
        rot(path)
        with pytest.raises(IndexDamagedError, match="was changed"):
            Index.open(folder)
        path.write_bytes(whole)
    Index.open(folder).close()


def test_a_shortened_file_is_noticed(folder: Path) -> None:
    name = next(iter(read_manifest(folder).files))
    (folder / name).write_bytes((folder / name).read_bytes()[:-1])
    with pytest.raises(IndexDamagedError, match="was changed"):
        Index.open(folder)


def test_a_missing_file_is_noticed(folder: Path) -> None:
    name = next(iter(read_manifest(folder).files))
    (folder / name).unlink()
    with pytest.raises(IndexDamagedError, match="misses its file"):
        Index.open(folder)


@pytest.mark.parametrize(
    "content",
    ["", "{", "[]", "null", "{}", "[" * 100_000, '{"format": 1}', '{"files": {"a": {}}}'],
)
def test_a_damaged_manifest_is_noticed(folder: Path, content: str) -> None:
    (folder / "manifest.json").write_text(content)
    with pytest.raises(IndexDamagedError, match="manifest of the index"):
        Index.open(folder)


@pytest.mark.parametrize("name", ["../secret", "/etc/passwd", "manifest.json", ".", ""])
def test_a_manifest_names_only_files_of_its_folder(folder: Path, name: str) -> None:
    change_manifest(folder, files={name: {"size": 0, "sha256": ""}})
    with pytest.raises(IndexDamagedError):
        Index.open(folder)


@pytest.mark.parametrize("name", ["schema", "analysis", "whoosh", "byteorder"])
def test_another_version_is_not_opened(folder: Path, name: str) -> None:
    versions = dict(read_manifest(folder).versions) | {name: "another"}
    change_manifest(folder, versions=versions)
    with pytest.raises(IndexDamagedError, match="another version"):
        Index.open(folder)


def test_another_format_is_not_opened(folder: Path) -> None:
    change_manifest(folder, format="another program's index")
    with pytest.raises(IndexDamagedError, match="another version"):
        Index.open(folder)


def test_a_damaged_index_can_be_created_anew(folder: Path) -> None:
    for path in folder.iterdir():
        if path.name != "CACHEDIR.TAG":
            path.write_bytes(b"\0")
    index = Index.create(folder)
    assert len(index) == 0
    index.close()


def test_a_folder_is_ours_by_its_tag_alone(folder: Path) -> None:
    assert is_ours(folder)
    (folder / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n")
    assert not is_ours(folder)
    with pytest.raises(IndexDamagedError, match="no index of this program"):
        Index.open(folder)


@pytest.mark.parametrize("tag", ["", "Signature: 8a47"])
def test_a_folder_whose_tag_was_cut_off_can_be_claimed_again(tmp_path: Path, tag: str) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    (folder / "CACHEDIR.TAG").write_text(tag)
    Index.create(folder).close()
    Index.open(folder).close()


def test_a_folder_whose_tag_was_damaged_is_known_by_its_manifest(folder: Path) -> None:
    rot(folder / "CACHEDIR.TAG")
    with pytest.raises(IndexDamagedError, match="no index of this program"):
        Index.open(folder)
    Index.create(folder).close()
    Index.open(folder).close()


def test_a_folder_with_a_tag_of_others_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Other\n")
    with pytest.raises(IndexDamagedError, match="Nothing was changed"):
        Index.create(tmp_path)


def files_of(folder: Path) -> list[Path]:
    return [folder / name for name in read_manifest(folder).files]


def rot(path: Path) -> None:
    """Change a byte of a file; its size stays."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def hide(folder: Path) -> None:
    """Let the manifest take the files as they look now for those it has seen."""
    manifest = read_manifest(folder)
    seen = {path.name: stamp_of(path.stat()) for path in files_of(folder)}
    write_manifest(folder, with_stamps(manifest, seen))


def test_the_stamps_of_the_files_as_they_were_written_stand_in_it(folder: Path) -> None:
    assert noted_stamps(read_manifest(folder)) == {
        path.name: stamp_of(path.stat()) for path in files_of(folder)
    }


def test_a_file_that_looks_untouched_is_not_read_at_opening(folder: Path) -> None:
    manifest = read_manifest(folder)
    wrong = {name: replace(record, sha256="0") for name, record in manifest.files.items()}
    write_manifest(folder, replace(manifest, files=wrong))
    Index.open(folder).close()


def test_a_byte_that_changed_unseen_is_found_by_verifying(folder: Path) -> None:
    for path in files_of(folder):
        rot(path)
    hide(folder)
    index = Index.open(folder)
    with pytest.raises(IndexDamagedError, match="was changed"):
        index.verify()
    index.close()


def test_a_change_with_the_old_time_set_again_is_noticed(folder: Path) -> None:
    path = files_of(folder)[0]
    status = path.stat()
    rot(path)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    with pytest.raises(IndexDamagedError, match="was changed"):
        Index.open(folder)


@pytest.mark.parametrize("step", [Index.settle, Index.verify])
def test_a_copy_is_read_once(folder: Path, tmp_path: Path, step: Callable[[Index], None]) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    index = Index.open(copy)
    assert noted_stamps(read_manifest(copy)) == noted_stamps(read_manifest(folder))
    step(index)
    assert noted_stamps(read_manifest(copy)) == {
        path.name: stamp_of(path.stat()) for path in files_of(copy)
    }
    assert index.is_current()
    index.close()


def test_a_whole_index_is_verified_without_being_written_to(folder: Path) -> None:
    before = stamp(folder)
    index = Index.open(folder)
    index.verify()
    index.close()
    assert stamp(folder) == before


@pytest.mark.parametrize("noted", ["x", [None], [[]], 5])
def test_a_stamp_that_is_none_makes_a_damaged_manifest(folder: Path, noted: object) -> None:
    record = json.loads((folder / "manifest.json").read_text())
    for entry in record["files"].values():
        entry["stamp"] = noted
    change_manifest(folder, files=record["files"])
    with pytest.raises(IndexDamagedError, match="manifest of the index"):
        Index.open(folder)
