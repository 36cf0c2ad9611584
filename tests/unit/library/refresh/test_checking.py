from __future__ import annotations

import time
from pathlib import Path

import pytest

from reader.config import Paths
from reader.file_stamp import stamp_of
from reader.index.manifest import read_manifest, with_stamps, write_manifest
from reader.library.catalogue.page_sums import PageSums
from reader.library.refresh.checking import is_check_due, note_check, refresh_and_check
from reader.library.refresh.refreshing import Progress, refresh
from tests.unit.library.building import bring_up_to_date, paths_in, write_article


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number in range(5):
        write_article(tmp_path / "articles" / f"{number}.md", f"Number {number}", "It leaks.")
    return tmp_path / "articles"


@pytest.fixture
def paths(tmp_path: Path, folder: Path) -> Paths:
    paths = paths_in(tmp_path / "home")
    bring_up_to_date(paths, folder)
    return paths


def rot_catalogue(paths: Paths) -> None:
    """Change a byte of the catalogue so that nothing but the byte tells it."""
    sums = PageSums(paths.catalogue_file)
    before = sums.sums_file.read_bytes()
    content = bytearray(paths.catalogue_file.read_bytes())
    content[content.index(b"Number 3")] ^= 1
    paths.catalogue_file.write_bytes(content)
    sums.take()
    head = sums.sums_file.read_bytes().partition(b', "digest"')[0]
    _, comma, rest = before.partition(b', "digest"')
    sums.sums_file.write_bytes(head + comma + rest)
    assert sums.is_untouched()


def rot_index(paths: Paths) -> None:
    """Change a byte of each file of the index in the same way."""
    folder = paths.index_folder
    manifest = read_manifest(folder)
    for name in manifest.files:
        content = bytearray((folder / name).read_bytes())
        content[-1] ^= 1
        (folder / name).write_bytes(content)
    seen = {name: stamp_of((folder / name).stat()) for name in manifest.files}
    write_manifest(folder, with_stamps(manifest, seen))


def steps_of(paths: Paths, folder: Path) -> list[Progress]:
    steps: list[Progress] = []
    refresh_and_check(paths, [folder], steps.append, workers=1, is_cancelled=lambda: False)
    return steps


def test_a_check_is_due_after_a_day(paths: Paths) -> None:
    assert is_check_due(paths)
    note_check(paths)
    assert not is_check_due(paths)


@pytest.mark.parametrize("content", ["", "x", "nan", "inf", "\ud800", "-1e400", "0"])
def test_a_check_is_due_where_it_is_not_known_when_there_was_one(
    paths: Paths, content: str
) -> None:
    (paths.cache / "checked").write_text(content, "utf-8", "surrogatepass")
    assert is_check_due(paths)


@pytest.mark.parametrize(("hours", "is_due"), [(-25, True), (-23, False), (1, True)])
def test_a_check_in_the_future_is_none(paths: Paths, hours: int, is_due: bool) -> None:
    (paths.cache / "checked").write_text(f"{time.time() + hours * 3600}")
    assert is_check_due(paths) is is_due


@pytest.mark.parametrize(("rot", "says"), [(rot_catalogue, "catalogue"), (rot_index, "index")])
def test_what_changed_without_anything_telling_it_is_found_once_a_day(
    paths: Paths, folder: Path, rot: object, says: str
) -> None:
    assert callable(rot)
    note_check(paths)
    rot(paths)
    if says == "catalogue":
        assert steps_of(paths, folder)[-1].message is None
    (paths.cache / "checked").unlink()
    *earlier, last = steps_of(paths, folder)
    assert (last.finished, any(step.finished for step in earlier)) == (True, False)
    assert says in (last.message or "")
    assert not is_check_due(paths)
    assert refresh(paths, [folder], lambda _: None, is_thorough=True).repaired is None


def test_a_refresh_that_is_cancelled_checks_nothing(paths: Paths, folder: Path) -> None:
    refresh_and_check(paths, [folder], lambda _: None, workers=1, is_cancelled=lambda: True)
    assert is_check_due(paths)
