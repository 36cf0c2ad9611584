from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from reader.errors import FormatError
from reader.formats import loads
from reader.formats.unpacking import Archive, gunzip
from tests.faults.mutants import zipped
from tests.unit.formats.zips import zip_of

PATH = Path("packed")
BOMB = bytes(11_000_000)
"""More than a hundred times what it is packed to."""


def reason(error: pytest.ExceptionInfo[FormatError]) -> str:
    return error.value.reason


def test_an_archive_gives_names_in_order_and_contents() -> None:
    archive = Archive(zip_of({"b.txt": b"two", "../a.txt": b"one"}), PATH)
    assert list(archive.names()) == ["b.txt", "../a.txt"]
    assert archive.read("../a.txt") == b"one"
    assert "b.txt" in archive
    assert "c.txt" not in archive


def test_what_unpacks_to_a_hundred_times_its_size_is_refused() -> None:
    with pytest.raises(FormatError) as error:
        Archive(zip_of({"bomb": BOMB}), PATH).read("bomb")
    assert reason(error) == "it unpacks to more than 100 times its size"
    with pytest.raises(FormatError) as error:
        gunzip(gzip.compress(BOMB), PATH)
    assert reason(error) == "it unpacks to more than 100 times its size"


def test_all_files_of_an_archive_count_together() -> None:
    archive = Archive(zip_of({name: bytes(6_000_000) for name in "ab"}), PATH)
    archive.read("a")
    with pytest.raises(FormatError, match="100 times"):
        archive.read("b")


def test_a_damaged_archive_is_said_to_be_one() -> None:
    whole = zip_of({"a.txt": b"some words " * 100})
    with pytest.raises(FormatError, match="damaged zip archive"):
        Archive(whole[: len(whole) // 2], PATH)
    broken = bytearray(whole)
    broken[60:70] = bytes(10)
    with pytest.raises(FormatError, match="damaged zip archive"):
        Archive(bytes(broken), PATH).read("a.txt")


def test_a_missing_file_and_an_encrypted_one_are_told() -> None:
    data = zip_of({"a.txt": b"words"})
    with pytest.raises(FormatError, match="missing"):
        Archive(data, PATH).read("b.txt")
    encrypted = bytearray(data)
    encrypted[6] |= 1
    encrypted[data.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(FormatError, match="encrypted"):
        Archive(bytes(encrypted), PATH).read("a.txt")


def test_several_compressed_pieces_follow_each_other() -> None:
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two"), PATH) == b"one two"


def test_a_compressed_file_that_ends_early_gives_what_there_is() -> None:
    data = gzip.compress(b"".join(b"line %d\n" % i for i in range(10_000)))
    assert gunzip(data[: len(data) // 2], PATH).startswith(b"line 0\nline 1\n")


def test_a_compressed_file_is_read_as_what_is_in_it() -> None:
    (article,) = loads(gzip.compress(b"# Osk\n\nIt rains."), Path("osk.md.gz"))
    assert (article.format, article.title) == ("markdown", "Osk")


def test_a_file_without_a_name_is_a_file() -> None:
    archive = Archive(zipped({"": b"x", "a/": b"", "b": b"y"}), Path("a.zip"))
    assert list(archive.names()) == ["", "b"]


def test_what_stands_behind_what_was_compressed_is_left_out() -> None:
    assert gunzip(gzip.compress(b"words") + b"\0padding", PATH) == b"words"
