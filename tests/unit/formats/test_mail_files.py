from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.formats import load
from reader.formats.mail_files import holds_mail
from reader.formats.maildir import maildir_flags

MESSAGE = (
    b"From: Anna Berg <anna@lantern.example>\nSubject: The ferry\nMessage-ID: <1@lantern.example>\n"
    b"Date: Fri, 25 Oct 2024 04:30:00 +0000\n\nThe ferry leaks in three places.\n"
)
MAILBOX = b"From - Fri Oct 25 04:30:00 2024\n" + MESSAGE

Put = Callable[..., Path]


@pytest.fixture
def put(tmp_path: Path) -> Put:
    def put(name: str, data: bytes = MAILBOX) -> Path:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        return file

    return put


def test_a_mailbox_without_suffix_is_told_by_its_beginning(put: Put) -> None:
    assert holds_mail(put("Inbox"))
    (article,) = load(put("Inbox"))
    assert (article.format, article.title) == ("mbox", "The ferry")


def test_a_message_without_suffix_is_told_by_its_beginning(put: Put) -> None:
    assert holds_mail(put("12", MESSAGE))


@pytest.mark.parametrize(
    "data", [b"", b"From here on it rains.\n", b"all:\n\tmake it\n", b"\0" * 99]
)
def test_other_files_without_suffix_hold_no_mail(put: Put, data: bytes) -> None:
    assert not holds_mail(put("Makefile", data))


def test_a_mailbox_whose_name_has_a_full_stop_is_told_by_its_summary(put: Put) -> None:
    mailbox = put("lists.lantern")
    assert not holds_mail(mailbox)
    put("lists.lantern.msf", b'// <!-- <mdb:mork:z v="1.4"/> -->')
    assert holds_mail(mailbox)
    assert next(load(mailbox)).title == "The ferry"
    assert not holds_mail(put("lists.lantern.msf"))


def test_of_a_large_file_only_the_beginning_is_read(
    put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = put("Inbox")
    os.truncate(large, 1 << 40)
    assert holds_mail(large)
    assert not holds_mail(put("zeros", b"\0" * 20_000 + MAILBOX))


def test_what_is_no_file_holds_no_mail(put: Put, tmp_path: Path) -> None:
    pipe, link = tmp_path / "pipe", tmp_path / "link"
    os.mkfifo(pipe)
    link.symlink_to(put("Inbox"))
    assert not any(map(holds_mail, (pipe, link, tmp_path, tmp_path / "gone")))


@pytest.mark.parametrize(
    ("name", "is_read", "is_starred"),
    [
        ("cur/1700000000.M1P2.host:2,S", True, False),
        ("cur/1700000000.M1P2.host:2,FS", True, True),
        ("cur/1700000000.12_1.host,U=5:2,F", False, True),
        ("cur/1700000000.M1P2.host;2,RS", True, False),
        ("new/1700000000.M1P2.host", False, False),
    ],
)
def test_a_message_of_a_maildir_tells_what_was_done_with_it(
    put: Put, name: str, *, is_read: bool, is_starred: bool
) -> None:
    message = put(f"Maildir/{name}", MESSAGE)
    assert holds_mail(message)
    (article,) = load(message)
    assert (article.format, article.title) == ("eml", "The ferry")
    assert (article.is_read, article.is_starred) == (is_read, is_starred)


def test_a_message_of_a_maildir_with_few_headers_is_read(put: Put) -> None:
    message = put("cur/1700000000.M1P2.host:2,", b"Subject: The ferry\n\nIt leaks again.\n")
    assert next(load(message)).title == "The ferry"


@pytest.mark.parametrize(
    "name",
    [
        "cur/1700000000.M1P2.host:2,ST",
        "tmp/1700000000.M1P2.host",
        "cur/dovecot.index.cache",
        "elsewhere/1700000000.M1P2.host:2,S",
    ],
)
def test_what_is_trashed_half_delivered_or_elsewhere_is_no_message(put: Put, name: str) -> None:
    assert not holds_mail(put(name, MESSAGE))


def test_only_messages_of_a_maildir_have_flags() -> None:
    assert maildir_flags(Path("cur/1700000000.M1P2.host:2,FS")) == "FS"
    assert maildir_flags(Path("a/1700000000.M1P2.host:2,FS")) == ""
    assert maildir_flags(Path("cur/letter:2,S")) == ""
