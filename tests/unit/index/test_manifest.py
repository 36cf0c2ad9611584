import json
from pathlib import Path

import pytest

from reader.errors import IndexDamagedError
from reader.index import Index
from reader.index.manifest import is_ours, read_manifest, stamp, write_manifest
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


@pytest.mark.parametrize("suffix", [".doc", ".trm", ".pst", ".toc"])
def test_a_changed_byte_is_noticed(folder: Path, suffix: str) -> None:
    name = next(name for name in read_manifest(folder).files if name.endswith(suffix))
    data = bytearray((folder / name).read_bytes())
    data[len(data) // 2] ^= 1
    (folder / name).write_bytes(data)
    with pytest.raises(IndexDamagedError, match="was changed"):
        Index.open(folder)


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


@pytest.mark.parametrize("name", ["schema", "analysis", "segment", "whoosh", "byteorder"])
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


def test_a_folder_with_a_tag_of_others_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "CACHEDIR.TAG").write_text("Signature: 8a477f597d28d172789f06886806bc55\n# Other\n")
    with pytest.raises(IndexDamagedError, match="Nothing was changed"):
        Index.create(tmp_path)
