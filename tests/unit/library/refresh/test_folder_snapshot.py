from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.formats import is_supported
from reader.formats.mail_files import holds_mail
from reader.library.refresh import folder_snapshot
from reader.library.refresh.folder_snapshot import FolderSnapshot
from reader.library.refresh.scan import FoundFile, scan

LONG_AGO = 10**18


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "articles"
    (root / "below").mkdir(parents=True)
    for name in ("a.txt", "b.txt", "below/c.txt"):
        (root / name).write_text("text")
    return root


def changed(root: Path, paths: set[Path]) -> set[str]:
    return {path.relative_to(root).as_posix() for path in paths}


def test_nothing_has_changed_at_first(root: Path) -> None:
    snapshot = FolderSnapshot([root], is_supported)
    assert snapshot.look() == set()
    assert snapshot.walk() == set()


def without(file: Path) -> Path:
    """Remove a file; gives its path."""
    file.unlink()
    return file


Change = Callable[[Path], object]

CHANGES: dict[str, tuple[Change, set[str]]] = {
    "a file is added": (lambda root: (root / "new.txt").write_text("x"), {"new.txt"}),
    "a file is removed": (lambda root: (root / "a.txt").unlink(), {"a.txt"}),
    "a file is renamed": (
        lambda root: (root / "a.txt").rename(root / "z.txt"),
        {"a.txt", "z.txt"},
    ),
    "a folder is added": (
        lambda root: shutil.copytree(root / "below", root / "copy"),
        {"copy"},
    ),
    "a folder is removed": (lambda root: shutil.rmtree(root / "below"), {"below"}),
    "a folder is renamed": (
        lambda root: (root / "below").rename(root / "beyond"),
        {"below", "beyond"},
    ),
    "a file comes in a folder below": (
        lambda root: (root / "below" / "d.txt").write_text("x"),
        {"below/d.txt"},
    ),
    "a file is replaced by another": (
        lambda root: (
            (root / ".swap").write_text("longer text"),
            (root / ".swap").rename(root / "a.txt"),
        ),
        {"a.txt"},
    ),
    "a file's place is taken by a folder": (
        lambda root: without(root / "a.txt").mkdir(),
        {"a.txt"},
    ),
    "a file's place is taken by a link": (
        lambda root: without(root / "a.txt").symlink_to("b.txt"),
        {"a.txt"},
    ),
    "something hidden comes": (lambda root: (root / ".new.txt").write_text("x"), set()),
    "something that cannot be read comes": (lambda root: (root / "new.jpg").write_text("x"), set()),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_look_at_the_folders_tells_what_has_come_and_gone(root: Path, name: str) -> None:
    change, expected = CHANGES[name]
    snapshot = FolderSnapshot([root], is_supported)
    change(root)
    assert changed(root, snapshot.look()) == expected
    assert snapshot.look() == set()
    assert snapshot.walk() == set()


def test_a_look_tells_that_one_of_the_files_written_last_was_written_in_place(root: Path) -> None:
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    snapshot = FolderSnapshot([root], is_supported)
    for text in ("other text", "a third text"):
        (root / "a.txt").write_text(text)
        assert changed(root, snapshot.look()) == {"a.txt"}
        assert snapshot.look() == snapshot.walk() == set()


def test_a_file_that_was_found_changed_is_one_of_those_written_last(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_snapshot, "_RECENT", 1)
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    os.utime(root / "a.txt", ns=(LONG_AGO, LONG_AGO))
    snapshot = FolderSnapshot([root], is_supported)
    (root / "a.txt").write_text("other text")
    assert snapshot.look() == set()
    assert changed(root, snapshot.walk()) == {"a.txt"}
    (root / "a.txt").write_text("a third text")
    assert changed(root, snapshot.look()) == {"a.txt"}


def test_only_a_walk_tells_that_an_old_file_was_written_in_place(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_snapshot, "_RECENT", 0)
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    snapshot = FolderSnapshot([root], is_supported)
    (root / "a.txt").write_text("other text")
    assert snapshot.look() == set()
    assert changed(root, snapshot.walk()) == {"a.txt"}
    assert snapshot.walk() == set()


def test_a_second_file_within_one_step_of_the_folder_s_time_is_told(root: Path) -> None:
    snapshot = FolderSnapshot([root], is_supported)
    before = root.stat()
    (root / "new.txt").write_text("x")
    os.utime(root, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert changed(root, snapshot.look()) == {"new.txt"}


def test_in_a_large_folder_files_are_told_by_their_names_and_inodes(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_snapshot, "_FEW", 0)
    monkeypatch.setattr(folder_snapshot, "_RECENT", 0)
    snapshot = FolderSnapshot([root], is_supported)
    (root / ".swap").write_text("longer text")
    (root / ".swap").rename(root / "a.txt")
    (root / "b.txt").write_text("other text")
    assert changed(root, snapshot.look()) == {"a.txt"}
    assert changed(root, snapshot.walk()) == {"b.txt"}


def test_a_folder_that_has_long_been_quiet_is_not_listed_again(root: Path) -> None:
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    snapshot = FolderSnapshot([root], is_supported)
    (root / "new.txt").write_text("x")
    os.utime(root, ns=(LONG_AGO, LONG_AGO))
    assert snapshot.look() == set()
    assert changed(root, snapshot.walk()) == {"new.txt"}


@pytest.mark.parametrize("remains", ["nothing", "an empty folder"])
def test_a_root_that_is_not_mounted_has_not_changed(root: Path, remains: str) -> None:
    snapshot = FolderSnapshot([root], is_supported)
    elsewhere = root.rename(root.with_name("elsewhere"))
    if remains == "an empty folder":
        root.mkdir()
    assert snapshot.look() == snapshot.walk() == set()
    if remains == "an empty folder":
        root.rmdir()
    (elsewhere / "new.txt").write_text("x")
    elsewhere.rename(root)
    assert changed(root, snapshot.look()) == {"new.txt"}


def test_a_root_that_comes_later_is_told_with_what_is_in_it(root: Path, tmp_path: Path) -> None:
    later = tmp_path / "later"
    snapshot = FolderSnapshot([later], is_supported)
    root.rename(later)
    assert changed(later, snapshot.look()) == {"a.txt", "b.txt", "below"}
    (later / "below" / "d.txt").write_text("x")
    assert changed(later, snapshot.look()) == {"below/d.txt"}


def test_a_root_may_be_a_file(root: Path) -> None:
    snapshot = FolderSnapshot([root / "a.txt"], is_supported)
    assert snapshot.look() == set()
    (root / "a.txt").write_text("other text")
    assert snapshot.look() == {root / "a.txt"}


def test_names_that_are_not_text(root: Path) -> None:
    snapshot = FolderSnapshot([root], is_supported)
    name = os.fsdecode(b"\xff\n\x1b[31m.txt")
    (root / name).write_text("x")
    assert snapshot.look() == {root / name}


ROUND = st.lists(
    st.tuples(
        st.sampled_from(["write", "remove", "move"]),
        st.sampled_from(["a.txt", "d/b.txt", "d/e/c.txt", "d", "f", "f/a.txt"]),
        st.sampled_from(["a.txt", "d", "f", "f/e", "d/b.txt"]),
    ),
    max_size=5,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(ROUND, st.booleans()), max_size=4))
def test_every_difference_lies_below_a_path_that_was_told(
    tmp_path_factory: pytest.TempPathFactory, rounds: list[tuple[list[tuple[str, str, str]], bool]]
) -> None:
    root = tmp_path_factory.mktemp("random")
    (root / "always.txt").write_text("x")
    snapshot = FolderSnapshot([root], is_supported)
    written = 0
    for operations, every_file in rounds:
        before = files_in(root)
        in_place = set()
        for kind, name, other in operations:
            written += 1
            in_place.add(root / name)
            operate(kind, root / name, root / other, "x" * written)
        told = snapshot.walk() if every_file else snapshot.look() | in_place
        differing = {file.path for file in before ^ files_in(root)}
        assert all(any(path.is_relative_to(t) for t in told) for path in differing)
        snapshot.walk()


def files_in(root: Path) -> set[FoundFile]:
    return set(scan([root], is_supported).files)


def operate(kind: str, path: Path, other: Path, text: str) -> None:
    """Do it, where it can be done."""
    try:
        if kind == "write":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        elif kind == "move":
            path.rename(other)
        elif path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    except OSError:
        pass


MAILBOX = b"From - Fri Oct 25 04:30:00 2024\nMessage-ID: <1@x>\nSubject: The ferry\n\nIt leaks.\n"


def test_mail_without_suffix_is_told_and_other_files_are_looked_at_once(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def look(path: Path) -> bool:
        looked_at.append(path.name)
        return holds_mail(path)

    monkeypatch.setattr(folder_snapshot, "holds_mail", look)
    snapshot = FolderSnapshot([root], is_supported)
    (root / "Inbox").write_bytes(MAILBOX)
    (root / "LICENSE").write_text("As is.")
    assert changed(root, snapshot.look()) == {"Inbox"}
    assert snapshot.walk() == set()
    assert sorted(looked_at) == ["Inbox", "LICENSE"]
    (root / "LICENSE").write_bytes(MAILBOX)
    (root / "Inbox").write_text("There is no mail any more.")
    assert changed(root, snapshot.walk()) == {"Inbox", "LICENSE"}
    (root / "Inbox").write_bytes(MAILBOX * 2)
    assert changed(root, snapshot.walk()) == {"Inbox"}
