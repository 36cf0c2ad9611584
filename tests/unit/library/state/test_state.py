from __future__ import annotations

import os
import sqlite3
import threading
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from reader.article import Span
from reader.errors import LibraryError
from reader.figures import FigureKind, Modifier
from reader.library.rows import ArticleRow
from reader.library.state.arrivals import ArrivedFile
from reader.library.state.corrections import (
    Change,
    Correction,
    MarkKind,
    NotedCorrection,
    OtherSpeaker,
    OtherValue,
    Rejection,
)
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.sound_file import SoundFile
from reader.library.state.state import State
from reader.library.state.state_file import is_state_sound
from tests.unit.library.building import row_of


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "data" / "state.sqlite"


def arrive(state: State, *rows: ArticleRow) -> None:
    """Let articles come into a folder of which everything else is there already."""
    state.complete_imports([Path("/")])
    state.record_arrivals(ArrivedFile(row.path, {row.part: row.digest}) for row in rows)


def test_nothing_is_noted_of_a_new_article(file: Path) -> None:
    state, row = State(file), row_of("/a.txt")
    assert state.unread_ids([row]) == state.starred_ids([row]) == frozenset()
    assert state.position(row) is None
    assert state.tags_of([row]) == {}
    state.close()


def test_read_starred_and_position_are_noted_apart(file: Path) -> None:
    state = State(file)
    read, starred, begun = (row_of(f"/{i}.txt", digest=str(i), article_id=i) for i in range(3))
    rows = [read, starred, begun]
    arrive(state, *rows)
    state.set_read(read, True)
    state.set_starred(starred, True)
    state.set_position(begun, 512, read_to=900)
    assert state.read_ids(rows) == {read.id}
    assert state.starred_ids(rows) == {starred.id}
    assert [state.position(row) for row in rows] == [None, None, 512]
    state.close()


def test_what_was_noted_can_be_taken_back(file: Path) -> None:
    state, row = State(file), row_of("/a.txt")
    state.set_read(row, True)
    state.set_read(row, False)
    assert state.read_ids([row]) == frozenset()
    state.close()


def test_what_was_noted_outlives_the_connection_without_closing_it(file: Path) -> None:
    first = State(file)
    first.set_starred(row_of("/a.txt"), True)
    second = State(file)
    assert second.starred_ids([row_of("/a.txt")]) == {1}
    first.close()
    second.close()


def test_every_change_is_synchronised_to_the_disk(file: Path) -> None:
    state = State(file)
    assert state._file.connection.execute("PRAGMA synchronous").fetchone() == (2,)
    assert state._file.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    state.close()


def test_an_article_that_moved_keeps_what_is_noted_of_its_content(file: Path) -> None:
    state = State(file)
    state.set_read(row_of("/old.txt", digest="same"), True)
    state.set_position(row_of("/old.txt", digest="same"), 77, read_to=90)
    moved = row_of("/new/name.txt", digest="same", article_id=9)
    assert state.read_ids([moved]) == {9}
    assert state.position(moved) == 77
    state.set_starred(moved, True)
    assert state.read_ids([moved]) == {9}
    assert state.position(moved) == 77
    state.close()


def test_an_article_whose_content_changed_keeps_what_is_noted_of_its_place(file: Path) -> None:
    state = State(file)
    state.set_starred(row_of("/a.txt", digest="before"), True)
    assert state.starred_ids([row_of("/a.txt", digest="after")]) == {1}
    state.close()


def test_two_parts_of_a_file_have_a_state_each(file: Path) -> None:
    state = State(file)
    first, second = row_of("/a.mbox", "1", "x", 1), row_of("/a.mbox", "2", "y", 2)
    state.set_read(first, False)
    assert state.unread_ids([first, second]) == {1}
    state.close()


def test_a_copy_marked_unread_does_not_follow_its_original(file: Path) -> None:
    state = State(file)
    original, copy = row_of("/a.txt", digest="d"), row_of("/b.txt", digest="d", article_id=2)
    state.set_read(original, True)
    state.set_read(copy, False)
    assert state.read_ids([original, copy]) == {1}
    state.close()


def test_what_is_asked_again_of_the_same_rows_is_what_holds_now(file: Path) -> None:
    state, other = State(file), State(file)
    rows = tuple(row_of(f"/{i}.txt", digest=str(i), article_id=i) for i in range(3))
    arrive(state, *rows)
    assert state.unread_ids(rows) == {0, 1, 2}
    state.set_read(rows[0], True)
    other.set_all_read(rows[1:2], True)
    other.set_starred(rows[1], True)
    other.set_tags(rows[2], ["x"])
    assert state.unread_ids(rows) == {2}
    assert state.unread_ids(rows[:2]) == frozenset()
    assert state.starred_ids(rows) == {1}
    assert state.tags_of(rows) == {2: ("x",)}
    state.close()
    other.close()


def test_many_articles_are_noted_at_once(file: Path) -> None:
    state = State(file)
    rows = tuple(row_of(f"/{i}.txt", digest=str(i), article_id=i) for i in range(3))
    state.set_all_starred(rows, True)
    state.set_all_starred(rows[:1], False)
    state.set_all_tags([(rows[0], ["x"]), (rows[1], ["y", "[/]"])])
    assert state.starred_ids(rows) == {1, 2}
    assert state.tags_of(rows) == {0: ("x",), 1: ("[/]", "y")}
    state.close()


def test_up_to_where_articles_were_read_is_told_of_those_that_were_begun(file: Path) -> None:
    state = State(file)
    rows = tuple(row_of(f"/{i}.txt", digest=str(i), article_id=i) for i in range(3))
    assert state.read_to_of(rows) == {}
    state.set_position(rows[0], 40, read_to=90)
    state.set_position(rows[1], 0, read_to=30)
    assert state.read_to_of(rows) == {0: 90, 1: 30}
    state.set_position(rows[0], 20, read_to=70)
    assert (state.position(rows[0]), state.read_to_of(rows)) == (20, {0: 70, 1: 30})
    moved = row_of("/elsewhere.txt", digest="0", article_id=7)
    assert state.read_to_of((moved,)) == {7: 70}
    state.close()


def test_folders_are_remembered_once(file: Path) -> None:
    state = State(file)
    state.add_folders([Path("/b"), Path("/a")])
    state.add_folders([Path("/a")])
    assert state.folders() == (Path("/a"), Path("/b"))
    state.remove_folder(Path("/a"))
    assert state.folders() == (Path("/b"),)
    state.close()


def correction(change: Change = Rejection(), digest: str = "d") -> Correction:  # noqa: B008
    passage = anchor_of("A text with “[/] words\\” of two people.", Span(12, 22))
    mark = MarkKind.FIGURE if isinstance(change, OtherValue) else MarkKind.STATEMENT
    return Correction(mark, passage, change, digest)


@pytest.mark.parametrize(
    "change",
    [
        Rejection(),
        OtherSpeaker(None),
        OtherSpeaker("Ann [/] Berg"),
        *(
            OtherValue(value, "EUR cent", modifier, FigureKind.MONEY)
            for value, modifier in (
                (3000, None),
                (Decimal("2.50"), Modifier.ABOUT),
                (Fraction(1, 3), None),
                ((-6, Decimal("18.25")), Modifier.AT_LEAST),
                ("2024-10", None),
                (None, None),
            )
        ),
    ],
)
def test_a_correction_is_kept_exactly_as_it_was_made(file: Path, change: Change) -> None:
    state = State(file)
    number = state.correct(row_of("/a.txt", "2"), correction(change))
    other = State(file)
    (noted,) = other.corrections()[1].noted
    assert noted == NotedCorrection(number, Path("/a.txt"), "2", "", correction(change))
    assert repr(noted.correction.change) == repr(change), "2.50 is not 2.5"
    state.close()
    other.close()


def test_a_correction_taken_back_leaves_the_one_before_it(file: Path) -> None:
    state, row = State(file), row_of("/a.txt")
    first, second = (state.correct(row, correction(OtherSpeaker(name))) for name in "AB")
    state.take_back([second])
    assert [noted.id for noted in state.corrections()[1].noted] == [first]
    state.close()


def test_every_change_of_the_corrections_is_told_also_anothers(file: Path) -> None:
    state, other = State(file), State(file)
    marks = [state.corrections()[0]]
    for _ in range(3):
        number = other.correct(row_of("/a.txt"), correction())
        marks.append(state.corrections()[0])
        other.take_back([number])
        marks.append(state.corrections()[0])
        assert state.corrections()[1].noted == ()
    assert len(set(marks)) == len(marks)
    assert state.corrections()[1] is state.corrections()[1], "they are read once"
    state.close()
    other.close()


def test_what_another_version_noted_is_left_alone(file: Path) -> None:
    state = State(file)
    state.correct(row_of("/a.txt"), correction())
    state._file.connection.execute('UPDATE corrections SET change = \'{"colour": "red"}\'')
    assert state.corrections()[1].noted == ()
    assert state._file.connection.execute("SELECT count(*) FROM corrections").fetchone() == (1,)
    state.close()


VERSION_1 = """
    CREATE TABLE articles (
        path BLOB NOT NULL, part TEXT NOT NULL, digest TEXT NOT NULL,
        read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0, position INTEGER,
        PRIMARY KEY (path, part)
    ) WITHOUT ROWID;
    CREATE INDEX articles_by_digest ON articles (digest);
    CREATE TABLE folders (path BLOB PRIMARY KEY) WITHOUT ROWID;
    INSERT INTO articles VALUES (CAST('/a.txt' AS BLOB), '', '0', 1, 1, 77);
    INSERT INTO folders VALUES (CAST('/articles' AS BLOB));
    PRAGMA user_version = 1;
"""


def test_a_file_of_version_1_keeps_what_it_has_and_takes_corrections(file: Path) -> None:
    file.parent.mkdir()
    connection = sqlite3.connect(file)
    connection.executescript(VERSION_1)
    connection.close()
    state, row = State(file), row_of("/a.txt")
    assert state.notice is None
    assert state.read_ids([row]) == state.starred_ids([row]) == {1}
    assert state.position(row) == 77
    assert state.read_to_of([row]) == {1: 77}, "more is not known of it"
    state.set_position(row, 77, read_to=99)
    assert state.read_to_of([row]) == {1: 99}
    assert state.folders() == (Path("/articles"),)
    state.correct(row, correction())
    assert len(state.corrections()[1].noted) == 1
    state.close()


def test_threads_may_share_it(file: Path) -> None:
    state = State(file)
    rows = [row_of(f"/{i}.txt", digest=str(i), article_id=i) for i in range(40)]
    threads = [threading.Thread(target=state.set_read, args=(row, True)) for row in rows]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert state.read_ids(rows) == set(range(40))
    state.close()


def test_a_file_of_a_newer_version_is_refused_and_left_alone(file: Path) -> None:
    State(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        State(file)
    assert file.read_bytes() == before


@pytest.mark.parametrize("content", [b"this was never a database" * 100, None])
def test_a_damaged_file_is_kept_under_another_name_and_said_so(
    file: Path, content: bytes | None
) -> None:
    state = State(file)
    for number in range(200):
        state.set_read(row_of(f"/{number}.txt", digest=str(number)), True)
    state.close()
    damaged = content or file.read_bytes()[:4096] + b"\xff" * 8192
    file.write_bytes(damaged)
    state = State(file)
    (aside,) = file.parent.glob("state-damaged-*.sqlite")
    assert aside.read_bytes() == damaged
    assert state.notice is not None
    assert str(aside) in state.notice
    state.set_read(row_of("/a.txt"), True)
    assert state.read_ids([row_of("/a.txt")]) == {1}
    state.close()


def damage_within(file: Path) -> bytes:
    """Damage the file without changing its size; gives what it is then."""
    content = file.read_bytes()
    damaged = content[:8192] + b"\xff" * 4096 + content[12288:]
    file.write_bytes(damaged)
    return damaged


@pytest.mark.parametrize("ending", ["closed", "closed twice", "killed", "changed much"])
def test_damage_is_seen_at_the_next_opening_however_the_file_was_left(
    file: Path, ending: str
) -> None:
    state = State(file)
    state.set_all_read([row_of(f"/{n}.txt", digest=str(n)) for n in range(200)], True)
    if ending == "changed much":  # so that the log is brought into the file in between
        for _ in range(8):
            state.set_all_read([row_of(f"/{n}.txt", digest=str(n)) for n in range(6000)], True)
    if ending == "killed":
        copy = file.with_name("killed") / file.name
        copy.parent.mkdir()
        for left in file.parent.glob(f"{file.name}*"):
            (copy.parent / left.name).write_bytes(left.read_bytes())
        state.close()
        State(copy).close()
        file = copy
    state.close()
    if ending == "closed twice":
        State(file).close()
    damaged = damage_within(file)
    state = State(file)
    assert state.notice is not None
    (aside,) = file.parent.glob("state-damaged-*.sqlite")
    assert aside.read_bytes() == damaged
    state.close()


@pytest.mark.parametrize("count", [1, 6000])
def test_a_file_that_was_closed_is_known_to_be_sound_until_something_touches_it(
    file: Path, count: int
) -> None:
    state, other = State(file), State(file)
    for _ in range(2):
        other.set_all_read([row_of(f"/{n}.txt", digest=str(n)) for n in range(count)], True)
    state.close()
    other.close()
    assert SoundFile(file).is_known()
    state = State(file)
    state.set_read(row_of("/a.txt"), True)
    state.close()
    assert SoundFile(file).is_known()
    os.utime(file)
    assert not SoundFile(file).is_known()
    State(file).close()
    assert SoundFile(file).is_known()


def test_damage_that_the_file_system_does_not_tell_is_found_by_a_check(file: Path) -> None:
    state = State(file)
    state.set_all_read([row_of(f"/{n}.txt", digest=str(n)) for n in range(200)], True)
    state.close()
    assert is_state_sound(file)
    assert SoundFile(file).is_known()
    damage_within(file)
    unnoticed = SoundFile(file)  # as if the file system had kept its stamp
    unnoticed.begin()
    unnoticed.note()
    state = State(file)  # which does not read all of it
    assert state.notice is None
    state.close()
    assert not is_state_sound(file)
    assert not SoundFile(file).is_known()
    state = State(file)
    assert state.notice is not None
    state.close()


@pytest.mark.parametrize("note", [b"", b"\xff" * 9, b"article-reader sound 1\n1 2 x", b"[" * 5000])
def test_a_note_that_says_nothing_has_the_file_read(file: Path, note: bytes) -> None:
    State(file).close()
    file.with_name(f"{file.name}-sound").write_bytes(note)
    assert not SoundFile(file).is_known()
    State(file).close()
    assert SoundFile(file).is_known()


def test_a_busy_file_is_not_taken_for_a_damaged_one(file: Path) -> None:
    State(file).close()
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    state = State(file)
    assert state.notice is None
    other.execute("ROLLBACK")
    other.close()
    state.close()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(LibraryError, match="cannot be used"):
        State(tmp_path / "data" / "state.sqlite")


def test_without_a_file_that_can_be_made_nothing_is_noted_and_nothing_is_kept(
    tmp_path: Path,
) -> None:
    (tmp_path / "data").write_text("a file where the folder should be")
    state = State(tmp_path / "data" / "state.sqlite", must_write=False)
    row = row_of("/a.txt")
    assert state.refusal is not None
    assert "state.sqlite: File exists" in state.refusal
    with pytest.raises(LibraryError, match="cannot write"):
        state.set_starred(row, True)
    state.set_position(row, 7, read_to=9)  # nobody asked for these: nobody is told
    state.remember_query("ferry")
    assert state.starred_ids((row,)) == frozenset()
    assert (state.position(row), state.history()) == (None, ())
    state.close()
