from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats import is_supported
from reader.library.refresh.path_scan import scan_paths
from reader.library.refresh.scan import scan


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "articles"
    (root / "below" / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "below/c.txt", "below/deep/d.txt"):
        (root / name).write_text("text")
    return root


def looked_at(root: Path, *paths: Path) -> tuple[list[str], list[str]]:
    """The files found and the folders unseen, as paths from the root's parent."""
    found = scan_paths((root,), paths, is_supported)
    files = [file.path.relative_to(root).as_posix() for file in found.files]
    return files, [folder.name for folder in found.unseen]


def test_a_file_is_found_alone(root: Path) -> None:
    assert looked_at(root, root / "a.txt") == (["a.txt"], [])


def test_mail_is_found_where_no_suffix_tells_it(root: Path) -> None:
    mailbox = root / "below" / "Inbox"
    mailbox.write_text("From - Fri Oct 25 04:30:00 2024\nMessage-ID: <1@x>\n\nIt leaks.\n")
    (root / "LICENSE").write_text("As is.")
    assert looked_at(root, mailbox, root / "LICENSE") == (["below/Inbox"], [])


def test_a_folder_is_found_with_all_that_is_in_it(root: Path) -> None:
    assert looked_at(root, root / "below") == (["below/c.txt", "below/deep/d.txt"], [])


def test_what_lies_in_a_folder_that_is_looked_at_is_found_once(root: Path) -> None:
    assert looked_at(root, root / "below", root / "below" / "c.txt")[0] == [
        "below/c.txt",
        "below/deep/d.txt",
    ]


def test_a_folder_is_not_taken_for_one_whose_name_begins_alike(root: Path) -> None:
    (root / "below.txt").write_text("text")
    found = scan_paths((root,), [root / "below", root / "below.txt"], is_supported)
    assert set(found.roots) == {root / "below", root / "below.txt"}


def test_what_is_gone_is_not_unseen(root: Path) -> None:
    assert looked_at(root, root / "gone.txt", root / "gone" / "x.txt") == ([], [])


def test_an_empty_folder_below_the_root_is_not_unseen(root: Path) -> None:
    (root / "empty").mkdir()
    assert looked_at(root, root / "empty") == ([], [])


def test_a_path_outside_the_roots_is_left_out(root: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("text")
    assert scan_paths((root,), [tmp_path / "other.txt"], is_supported).roots == ()


@pytest.mark.parametrize("name", [".hidden.txt", ".git/x.txt", "picture.jpg"])
def test_what_a_walk_leaves_out_is_left_out(root: Path, name: str) -> None:
    (root / name).parent.mkdir(exist_ok=True)
    (root / name).write_text("text")
    assert looked_at(root, root / name) == ([], [])


def test_what_lies_behind_a_link_is_as_good_as_gone(root: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.txt").write_text("text")
    (root / "link").symlink_to(outside)
    (root / "link.txt").symlink_to(outside / "x.txt")
    paths = (root / "link" / "x.txt", root / "link.txt", root / "link")
    assert looked_at(root, *paths) == ([], [])


@pytest.mark.parametrize("remains", ["nothing", "an empty folder"])
def test_a_root_that_is_not_mounted_is_unseen(root: Path, remains: str) -> None:
    root.rename(root.with_name("elsewhere"))
    if remains == "an empty folder":
        root.mkdir()
    assert looked_at(root, root / "a.txt") == ([], ["articles"])
    assert looked_at(root, root) == ([], ["articles"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may list every folder")
def test_a_folder_that_cannot_be_entered_is_unseen(root: Path) -> None:
    (root / "below").chmod(0)
    try:
        assert looked_at(root, root / "below" / "c.txt")[1] == ["c.txt"]
        assert looked_at(root, root / "below")[1] == ["below"]
    finally:
        (root / "below").chmod(0o700)


def test_a_root_that_is_a_file(root: Path) -> None:
    found = scan_paths((root / "a.txt",), [root / "a.txt"], is_supported)
    assert [file.path for file in found.files] == [root / "a.txt"]


def test_names_that_are_not_text(root: Path) -> None:
    name = os.fsdecode(b"\xff\x1b[31m.txt")
    (root / name).write_text("text")
    assert looked_at(root, root / name)[0] == [name]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(["", "a.txt", "below", "below/c.txt", "below/deep", "none"])))
def test_what_is_looked_at_is_what_a_walk_finds_there(
    tmp_path_factory: pytest.TempPathFactory, names: set[str]
) -> None:
    root = tmp_path_factory.mktemp("walk")
    (root / "below" / "deep").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "below/c.txt", "below/deep/d.txt"):
        (root / name).write_text("text")
    paths = [root / name for name in names]
    walked = [
        file
        for file in scan([root], is_supported).files
        if any(file.path.is_relative_to(path) for path in paths)
    ]
    assert list(scan_paths((root,), paths, is_supported).files) == walked
