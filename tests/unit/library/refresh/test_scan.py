from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.formats import is_supported
from reader.library.refresh.scan import distinct_roots, scan


def is_text(path: Path) -> bool:
    return path.suffix == ".txt"


def found(*folders: Path) -> list[str]:
    root = Path(os.path.commonpath(folders))
    return [str(file.path.relative_to(root)) for file in scan(folders, is_text).files]


def touch(file: Path, content: bytes = b"x") -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    return file


def test_finds_supported_files_at_any_depth_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/deep/er/y.txt", "c.jpg"):
        touch(tmp_path / name)
    assert found(tmp_path) == ["a/deep/er/y.txt", "a/z.txt", "b.txt"]


def test_gives_size_and_time(tmp_path: Path) -> None:
    file = touch(tmp_path / "a.txt", b"12345")
    os.utime(file, ns=(7, 1_234_567_890_123_456_789))
    (entry,) = scan([tmp_path], is_text).files
    assert (entry.size, entry.mtime_ns) == (5, 1_234_567_890_123_456_789)


def test_known_files_are_told_apart_by_path_size_and_time(tmp_path: Path) -> None:
    known, new = touch(tmp_path / "a.txt", b"12345"), touch(tmp_path / "b.txt", b"12345")
    status = known.stat()
    asked = (os.fsencode(known), 5, status.st_mtime_ns)
    result = scan([tmp_path], is_text, lambda *file: file == asked)
    assert [file.path for file in result.files] == [new]
    assert result.unchanged == {os.fsencode(known)}


def test_compressed_files_have_the_suffix_of_what_is_in_them_in_any_case(tmp_path: Path) -> None:
    for name in ("a.png.GZ", "b.txt.GZ", "c.txt.gz", "d.gz"):
        (tmp_path / name).touch()
    assert [file.path.name for file in scan([tmp_path], is_supported).files] == [
        "b.txt.GZ", "c.txt.gz",
    ]  # fmt: skip


def test_the_mailbox_of_a_folder_of_apple_mail_is_found(tmp_path: Path) -> None:
    folder = tmp_path / "Newsletters.mbox"
    folder.mkdir()
    for name in ("mbox", "table_of_contents"):
        (folder / name).touch()
    assert [file.path for file in scan([tmp_path], is_supported).files] == [folder / "mbox"]


def test_a_name_without_a_suffix_has_none(tmp_path: Path) -> None:
    for name in ("txt", "b.txt", "c.", "d.TXT", "e.txt.jpg"):
        touch(tmp_path / name)
    assert found(tmp_path) == ["b.txt"]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    touch(tmp_path / ".hidden" / "a.txt")
    touch(tmp_path / "._a.txt")
    touch(tmp_path / "a.txt")
    assert found(tmp_path) == ["a.txt"]


def test_a_hidden_folder_that_was_asked_for_is_read(tmp_path: Path) -> None:
    touch(tmp_path / ".notes" / "a.txt")
    assert found(tmp_path / ".notes") == ["a.txt"]


def test_links_out_of_the_tree_are_not_followed(tmp_path: Path) -> None:
    touch(tmp_path / "outside" / "secret.txt")
    (tmp_path / "tree").mkdir()
    (tmp_path / "tree" / "folder").symlink_to(tmp_path / "outside")
    (tmp_path / "tree" / "file.txt").symlink_to(tmp_path / "outside" / "secret.txt")
    touch(tmp_path / "tree" / "own.txt")
    assert found(tmp_path / "tree") == ["own.txt"]


def test_a_loop_of_links_ends(tmp_path: Path) -> None:
    touch(tmp_path / "a" / "x.txt")
    (tmp_path / "a" / "again").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path) == ["a/x.txt"]


def test_a_file_within_two_of_the_folders_is_found_once(tmp_path: Path) -> None:
    touch(tmp_path / "a" / "x.txt")
    (tmp_path / "link").symlink_to(tmp_path / "a")
    assert found(tmp_path, tmp_path / "a", tmp_path / "link") == ["a/x.txt"]


def test_a_folder_whose_name_begins_with_that_of_another_is_not_within_it(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "ab").mkdir()
    assert distinct_roots([tmp_path / "ab", tmp_path / "a"]) == (tmp_path / "a", tmp_path / "ab")


def test_a_file_may_be_named_instead_of_a_folder(tmp_path: Path) -> None:
    file = touch(tmp_path / "notes.unusual")
    assert [entry.path for entry in scan([file], is_text).files] == [file]


def test_a_name_that_is_not_text_is_found(tmp_path: Path) -> None:
    name = os.fsdecode(b"na\xefve\xff.txt")
    touch(tmp_path / name)
    assert found(tmp_path) == [name]


def test_a_pipe_is_not_an_article(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    touch(tmp_path / "a.txt")
    assert found(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("exists", [False, True])
def test_a_folder_that_is_missing_or_empty_has_not_been_seen(tmp_path: Path, exists: bool) -> None:
    root = tmp_path / "mount"
    if exists:
        root.mkdir()
    assert scan([root], is_text).unseen == (root,)


def test_an_empty_folder_within_the_tree_has_been_seen(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert scan([tmp_path], is_text).unseen == ()


MAILBOX = b"From - Fri Oct 25 04:30:00 2024\nMessage-ID: <1@x>\nSubject: The ferry\n\nIt leaks.\n"


def test_mail_is_found_where_no_suffix_tells_it(tmp_path: Path) -> None:
    for name in (
        "Inbox",
        "Inbox.sbd/Press",
        "lists.lantern",
        "a.lantern",
        "cur/1700000000.M1:2,S",
    ):
        touch(tmp_path / name, MAILBOX)
    for name in ("Inbox.msf", "lists.lantern.msf", "LICENSE", "cur/dovecot-uidlist"):
        touch(tmp_path / name)
    assert found(tmp_path) == [
        "Inbox", "Inbox.sbd/Press", "cur/1700000000.M1:2,S", "lists.lantern",
    ]  # fmt: skip


def test_mail_that_is_known_is_not_looked_at(tmp_path: Path) -> None:
    mailbox = touch(tmp_path / "Inbox", MAILBOX)
    mailbox.chmod(0)
    result = scan([tmp_path], is_text, lambda *file: True)
    assert result.unchanged == {os.fsencode(mailbox)}
