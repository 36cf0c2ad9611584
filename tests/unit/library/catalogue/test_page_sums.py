from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.library.catalogue.catalogue import Catalogue
from reader.library.catalogue.database import PAGE_SIZE, checkpoint, connect, connect_to_read
from reader.library.catalogue.page_sums import PageSums
from reader.library.catalogue.write_ahead_log import logged_pages, sound_pages


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file of many pages with its sums, and nothing in its log."""
    file = tmp_path / "file.sqlite"
    with closing(connect(file, durable=False)) as connection:
        connection.execute("CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT)")
        write(connection, range(400), "first")
    PageSums(file).take()
    return file


@pytest.fixture
def connection(file: Path) -> Iterator[sqlite3.Connection]:
    """A connection that writes, and beside it one that keeps the log when it is closed."""
    with closing(connect_to_read(file)) as guard, closing(connect(file, durable=False)) as writing:
        guard.execute("SELECT 1 FROM words LIMIT 1").fetchone()
        yield writing


def write(connection: sqlite3.Connection, numbers: range, word: str) -> None:
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT OR REPLACE INTO words VALUES (?, ?)", [(n, f"{word} {n} " * 20) for n in numbers]
    )
    connection.execute("COMMIT")


def log_of(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def flip(file: Path, place: int) -> None:
    content = bytearray(file.read_bytes())
    content[place] ^= 8
    file.write_bytes(content)


def test_a_file_is_untouched_until_it_is_written_to(file: Path) -> None:
    sums = PageSums(file)
    assert sums.is_untouched()
    assert sums.is_whole()
    file.write_bytes(file.read_bytes())
    assert not sums.is_untouched()
    assert sums.is_whole()


def test_a_copy_is_not_trusted_but_is_whole(file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    shutil.copy2(file, copy)
    shutil.copy2(PageSums(file).sums_file, PageSums(copy).sums_file)
    assert not PageSums(copy).is_untouched()
    assert PageSums(copy).is_whole()


@pytest.mark.parametrize("seed", range(20))
def test_a_flipped_bit_anywhere_is_found(file: Path, seed: int) -> None:
    flip(file, random.Random(seed).randrange(file.stat().st_size))
    assert not PageSums(file).is_whole()


@pytest.mark.parametrize("change", [b"", b"x" * 10, b"\0" * PAGE_SIZE])
def test_a_file_of_another_length_is_not_whole(file: Path, change: bytes) -> None:
    content = file.read_bytes()
    file.write_bytes(content + change if change else content[:-PAGE_SIZE])
    assert not PageSums(file).is_whole()


def test_a_file_without_sums_or_with_damaged_ones_is_not_whole(file: Path) -> None:
    sums = PageSums(file)
    flip(sums.sums_file, sums.sums_file.stat().st_size - 3)
    assert not sums.is_whole()
    assert not sums.renew(frozenset())
    sums.forget()
    assert not sums.is_whole()
    assert not sums.is_untouched()
    sums.forget()


@pytest.mark.parametrize("content", [b"", b"{}\n", b"null\n", b"[" * 5000, b'{"stamp": "x"}\n'])
def test_nonsense_in_the_place_of_sums_is_no_error(file: Path, content: bytes) -> None:
    sums = PageSums(file)
    sums.sums_file.write_bytes(content)
    assert not sums.is_untouched()
    assert not sums.is_whole()


def test_what_is_written_goes_to_the_log_and_leaves_the_file_untouched(
    file: Path, connection: sqlite3.Connection
) -> None:
    write(connection, range(300, 700), "second")
    assert PageSums(file).is_untouched()
    assert PageSums(file).logged() == sound_pages(log_of(file)) != frozenset()


def test_the_sums_of_what_a_checkpoint_changes_are_renewed(
    file: Path, connection: sqlite3.Connection
) -> None:
    write(connection, range(300, 700), "second")
    sums = PageSums(file)
    pages = sums.logged()
    assert checkpoint(connection)
    assert not sums.is_untouched()
    assert sums.renew(pages)
    assert sums.is_untouched()
    renewed = sums.sums_file.read_bytes()
    sums.take()
    assert sums.sums_file.read_bytes() == renewed


@given(chosen=st.randoms(use_true_random=False), is_damaged=st.booleans())
def test_a_checkpoint_that_was_cut_off_anywhere_leaves_a_whole_file(
    tmp_path_factory: pytest.TempPathFactory, chosen: random.Random, is_damaged: bool
) -> None:
    file = tmp_path_factory.mktemp("cut") / "file.sqlite"
    with closing(connect(file, durable=False)) as writing:
        writing.execute("CREATE TABLE words (number INTEGER PRIMARY KEY, word TEXT)")
        write(writing, range(1000), "first")
    sums = PageSums(file)
    sums.take()
    with closing(connect_to_read(file)) as guard, closing(connect(file, durable=False)) as writing:
        guard.execute("SELECT 1 FROM words LIMIT 1").fetchone()
        before = file.read_bytes()
        write(writing, range(900, 1100), "second")
        log, logged = log_of(file).read_bytes(), sums.logged()
        checkpoint(writing)
        after = file.read_bytes()
    pages = [
        (after if chosen.random() < 0.5 else before)[start : start + PAGE_SIZE]
        for start in range(0, len(after), PAGE_SIZE)
    ]
    content = bytearray(b"".join(page.ljust(PAGE_SIZE, b"\0") for page in pages))
    unlogged = sorted({*range(1, len(pages) + 1)} - logged)
    if is_damaged:
        content[(chosen.choice(unlogged) - 1) * PAGE_SIZE + chosen.randrange(PAGE_SIZE)] ^= 1
    file.write_bytes(content)
    log_of(file).write_bytes(log)
    assert sums.is_whole() is not is_damaged


def test_a_damaged_log_stands_for_the_pages_before_the_damage_alone(
    file: Path, connection: sqlite3.Connection
) -> None:
    write(connection, range(10), "second")
    first = sound_pages(log_of(file))
    end = log_of(file).stat().st_size
    write(connection, range(200, 400), "third")
    everything = sound_pages(log_of(file))
    copy = file.with_name("copy.sqlite")
    shutil.copy(log_of(file), log_of(copy))
    assert sound_pages(log_of(copy)) == everything > first
    flip(log_of(copy), end + 100)
    assert sound_pages(log_of(copy)) == first
    assert logged_pages(log_of(copy)) == everything
    flip(log_of(copy), 20)
    assert sound_pages(log_of(copy)) == logged_pages(log_of(copy)) == frozenset()


def test_what_was_not_committed_is_not_in_the_log(
    file: Path, connection: sqlite3.Connection
) -> None:
    write(connection, range(10), "second")
    first = sound_pages(log_of(file))
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.executemany(
        "INSERT INTO words VALUES (?, ?)", [(n, "x" * 900) for n in range(900, 999)]
    )
    assert logged_pages(log_of(file)) > first
    assert sound_pages(log_of(file)) == first
    connection.execute("ROLLBACK")


def test_there_is_nothing_in_a_log_that_does_not_exist(tmp_path: Path) -> None:
    assert sound_pages(tmp_path / "none") == logged_pages(tmp_path / "none") == frozenset()


@pytest.mark.parametrize("keep", [0, 31, 40])
def test_a_log_that_was_cut_off_is_no_error(
    file: Path, connection: sqlite3.Connection, keep: int
) -> None:
    write(connection, range(10), "second")
    copy = file.with_name("copy-wal")
    copy.write_bytes(log_of(file).read_bytes()[:keep])
    assert sound_pages(copy) == frozenset()


def test_a_catalogue_is_settled_when_it_is_closed(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    for _ in range(2):
        catalogue = Catalogue(file)
        with catalogue.batch():
            pass
        assert PageSums(file).logged()
        catalogue.close()
        assert PageSums(file).is_untouched()
        assert not log_of(file).exists()
    assert not catalogue.is_new


def test_a_catalogue_that_is_being_read_is_settled_as_far_as_it_can_be(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    catalogue = Catalogue(file)
    with closing(connect_to_read(file)) as reading:
        reading.execute("BEGIN")
        reading.execute("SELECT * FROM manifest").fetchall()
        with catalogue.batch():
            pass
        assert not catalogue.settle()
        catalogue.close()
        assert PageSums(file).is_untouched()
    again = Catalogue(file)
    assert not again.is_new
    assert not again.was_damaged
    again.close()
    assert PageSums(file).is_untouched()
    assert PageSums(file).is_whole()


def test_a_catalogue_that_two_processes_write_in_turn_stays_whole(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    one = Catalogue(file)
    other = Catalogue(file)
    for catalogue in (one, other, one, one, other):
        with catalogue.batch():
            pass
        if catalogue is other:
            catalogue.settle()
    other.close()
    assert PageSums(file).is_whole()
    one.close()
    assert PageSums(file).is_untouched()
    assert PageSums(file).is_whole()


def test_a_catalogue_whose_sums_are_lost_while_it_is_open_is_made_anew(tmp_path: Path) -> None:
    file = tmp_path / "catalogue.sqlite"
    catalogue = Catalogue(file)
    PageSums(file).forget()
    with catalogue.batch():
        pass
    catalogue.close()
    again = Catalogue(file)
    assert again.was_damaged
    assert again.is_new
    again.close()
