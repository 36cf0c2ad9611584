"""What comes into the library, what is news of it, and what keeps its state when it moves."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Span
from reader.config import Paths
from reader.library.library import Library
from reader.library.refresh.refreshing import refresh
from reader.library.rows import ArticleRow
from reader.library.state.arrivals import ArrivedFile
from reader.library.state.corrections import Correction, MarkKind, Rejection, correction_of
from reader.library.state.passage_anchor import PassageAnchor, anchor_of
from reader.library.state.state import State
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, row_of


class Collection:
    """A folder of articles, refreshed, and a library that looks at it."""

    def __init__(self, home: Path) -> None:
        self.paths: Paths = paths_in(home)
        self.folder = home / "articles"
        self.folder.mkdir()
        self.library: Library = Library(self.paths)

    def write(self, name: str, text: str | None = None) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name.upper()}\n\n“I am proud,” said Ann Berg. {text or name}\n")
        return file

    def refresh(self, *folders: Path) -> None:
        bring_up_to_date(self.paths, *(folders or (self.folder,)))

    def row(self, name: str) -> ArticleRow:
        (row,) = [row for row in self.library.rows() if row.path.name == name]
        return row

    def found(self, query: str) -> set[str]:
        return {hit.row.path.name for hit in self.library.search(parse(query)).hits}

    @property
    def state(self) -> State:
        return self.library.state


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Collection]:
    collection = Collection(tmp_path)
    collection.write("a.txt")
    collection.write("b.txt")
    collection.refresh()
    yield collection
    collection.library.close()


class TestNews:
    def test_what_comes_after_the_first_import_is_unread(self, home: Collection) -> None:
        assert home.found("is:unread") == set()
        home.write("c.txt")
        home.refresh()
        assert home.found("is:unread") == {"c.txt"}
        assert home.state.read_ids(home.library.rows()) == {
            home.row(name).id for name in ("a.txt", "b.txt")
        }
        home.state.set_read(home.row("c.txt"), True)
        assert home.found("is:unread") == set()

    def test_what_was_seen_can_be_marked_unread(self, home: Collection) -> None:
        home.state.set_read(home.row("a.txt"), False)
        assert home.found("is:unread") == {"a.txt"}

    def test_another_folder_has_a_first_import_of_its_own(
        self, home: Collection, tmp_path: Path
    ) -> None:
        other = tmp_path / "other"
        other.mkdir()
        (other / "x.txt").write_text("X\n\nOther words.")
        home.refresh(home.folder, other)
        assert home.found("is:unread") == set()
        (other / "y.txt").write_text("Y\n\nStill other words.")
        home.refresh(home.folder, other)
        assert home.found("is:unread") == {"y.txt"}

    def test_a_first_import_that_was_broken_off_goes_on(self, tmp_path: Path) -> None:
        home = Collection(tmp_path)
        for number in range(3):
            home.write(f"{number}.txt")
        refresh(home.paths, [home.folder], lambda _: None, workers=1, is_cancelled=lambda: True)
        assert home.state.imported_folders() == ()
        home.refresh()
        assert home.found("is:unread") == set()
        assert home.state.imported_folders() == (home.folder,)
        home.library.close()

    def test_a_missing_folder_has_not_been_imported(self, home: Collection) -> None:
        later = home.folder.parent / "later"
        home.refresh(home.folder, later)
        later.mkdir()
        (later / "x.txt").write_text("X\n\nOther words.")
        home.refresh(home.folder, later)
        assert home.found("is:unread") == set()

    def test_a_catalogue_made_anew_brings_no_news_but_what_came_since(
        self, home: Collection
    ) -> None:
        home.write("c.txt")
        home.refresh()
        home.paths.catalogue_file.unlink()
        home.write("d.txt")
        home.refresh()
        assert home.found("is:unread") == {"c.txt", "d.txt"}

    def test_a_state_that_was_lost_begins_with_everything_seen(self, home: Collection) -> None:
        home.library.close()
        for file in home.paths.data.iterdir():
            file.unlink()
        home.library = Library(home.paths)
        assert home.found("is:unread") == set()
        home.write("c.txt")
        home.refresh()
        assert home.found("is:unread") == set(), "the first import as far as anybody knows"
        assert home.found("added:today") == {"a.txt", "b.txt", "c.txt"}
        home.write("d.txt")
        home.refresh()
        assert home.found("is:unread") == {"d.txt"}

    def test_an_article_that_changed_is_no_news(self, home: Collection) -> None:
        home.write("a.txt", "other words")
        home.refresh()
        assert home.found("is:unread") == set()


class TestAdded:
    def test_articles_are_found_by_the_day_they_came(
        self, home: Collection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert home.found("added:today") == {"a.txt", "b.txt"}
        assert home.found("added:yesterday") == set()
        days = [time.time_ns() + days * 86_400_000_000_000 for days in (-20, 400)]
        for name, moment in zip(("c.txt", "d.txt"), days, strict=True):
            home.write(name)
            with monkeypatch.context() as patch:
                patch.setattr("time.time_ns", lambda moment=moment: moment)
                home.refresh()
        assert home.found("added:..yesterday") == {"c.txt"}
        assert home.found("added:30d") == {"a.txt", "b.txt", "c.txt", "d.txt"}
        assert home.found("added:>today") == {"d.txt"}, "the future is no error"
        assert home.found("-added:today") == {"c.txt", "d.txt"}
        assert home.found("is:unread") == {"c.txt", "d.txt"}

    def test_a_clock_that_was_set_back_changes_no_order(
        self, home: Collection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        home.write("c.txt")
        monkeypatch.setattr("time.time_ns", lambda: 1)
        home.refresh()
        numbers = {place[0]: arrival.number for place, arrival in home.state.arrivals().items()}
        assert numbers[os.fsencode(home.folder / "c.txt")] == max(numbers.values()) == 3
        home.state.set_read(home.row("c.txt"), True)
        home.state.set_read(home.row("c.txt"), False)
        assert home.found("is:unread") == {"c.txt"}

    def test_the_days_before_and_after_all_days_are_no_error(self, home: Collection) -> None:
        assert home.found("added:0001..9999") == {"a.txt", "b.txt"}
        assert home.found("added:<0002") == set()
        assert home.found("added:9999-12-31") == set()


def mark(home: Collection, name: str) -> None:
    """Note something of every kind about an article."""
    row = home.row(name)
    home.state.set_read(row, False)
    home.state.set_starred(row, True)
    home.state.set_tags(row, ["[/] mine"])
    home.state.set_position(row, 5, read_to=9)
    annotated = home.library.open(row.id)
    home.state.add_note(row, anchor_of(annotated.article.text, Span(8, 12)), "a note")
    change = correction_of(annotated, annotated.statements[0], Rejection())
    home.state.correct(row, change)


def is_marked(home: Collection, name: str) -> bool:
    row = home.row(name)
    told = (
        row.id in home.state.unread_ids([row]),
        row.id in home.state.starred_ids([row]),
        home.state.tags_of([row]) == {row.id: ("[/] mine",)},
        home.state.position(row) == 5,
        [note.text for note in home.state.notes_of(row)] == ["a note"],
        home.library.open(row.id).statements == (),
    )
    assert len(set(told)) == 1, told
    return told[0]


class TestMoves:
    def test_everything_follows_a_file_that_moved_and_is_edited_later(
        self, home: Collection
    ) -> None:
        mark(home, "a.txt")
        arrived = home.state.arrivals()[os.fsencode(home.folder / "a.txt"), ""]
        new = home.folder / "deep" / "er" / "z.txt"
        new.parent.mkdir(parents=True)
        (home.folder / "a.txt").rename(new)
        home.refresh()
        assert is_marked(home, "z.txt")
        assert home.state.arrivals()[os.fsencode(new), ""] == arrived
        assert home.found("is:unread") == {"z.txt"}
        new.write_text(new.read_text() + "One more line.\n")
        home.refresh()
        assert is_marked(home, "z.txt")

    def test_a_moved_file_that_was_seen_is_no_news(self, home: Collection) -> None:
        (home.folder / "a.txt").rename(home.folder / "z.txt")
        home.refresh()
        assert home.found("is:unread") == set()

    def test_a_file_that_was_edited_before_it_moved_keeps_its_state(self, home: Collection) -> None:
        mark(home, "a.txt")
        file = home.folder / "a.txt"
        file.write_text(file.read_text() + "One more line.\n")
        home.refresh()
        file.rename(home.folder / "z.txt")
        home.refresh()
        assert is_marked(home, "z.txt")

    def test_a_file_that_was_away_for_a_while_finds_its_state(self, home: Collection) -> None:
        mark(home, "a.txt")
        away = home.folder.parent / "away.txt"
        (home.folder / "a.txt").rename(away)
        home.refresh()
        away.rename(home.folder / "z.txt")
        home.paths.catalogue_file.unlink()
        home.refresh()
        assert is_marked(home, "z.txt")

    def test_a_move_is_seen_by_a_catalogue_made_anew(self, home: Collection) -> None:
        mark(home, "a.txt")
        file = home.folder / "z.txt"
        (home.folder / "a.txt").rename(file)
        home.paths.catalogue_file.unlink()
        home.refresh()
        file.write_text(file.read_text() + "One more line.\n")
        home.refresh()
        assert is_marked(home, "z.txt")
        assert home.found("is:unread") == {"z.txt"}

    def test_a_folder_that_was_renamed_takes_all_along(self, home: Collection) -> None:
        for name in ("x.txt", "y.txt"):
            home.write(f"old/{name}")
        home.refresh()
        mark(home, "x.txt")
        home.state.set_read(home.row("y.txt"), True)
        (home.folder / "old").rename(home.folder / "new")
        home.refresh()
        assert is_marked(home, "x.txt")
        assert home.found("is:unread") == {"x.txt"}

    def test_a_file_moved_and_edited_at_once_is_another_file(self, home: Collection) -> None:
        mark(home, "a.txt")
        (home.folder / "a.txt").unlink()
        home.write("z.txt", "edited")
        home.refresh()
        row = home.row("z.txt")
        assert home.state.starred_ids([row]) == frozenset()
        assert home.found("is:unread") == {"z.txt"}

    def test_copies_do_not_get_each_other_s_later_changes(self, home: Collection) -> None:
        home.state.set_starred(home.row("a.txt"), True)
        text = (home.folder / "a.txt").read_text()
        (home.folder / "copy.txt").write_text(text)
        home.refresh()
        original, copy = home.row("a.txt"), home.row("copy.txt")
        assert original.digest == copy.digest
        assert home.state.starred_ids([original, copy]) == {original.id, copy.id}
        home.state.set_starred(original, False)
        home.state.set_tags(original, ["x"])
        assert home.state.starred_ids([original, copy]) == {copy.id}
        assert home.state.tags_of([original, copy]) == {original.id: ("x",)}

    def test_what_is_noted_of_an_original_is_not_of_the_copy_beside_it(
        self, home: Collection
    ) -> None:
        (home.folder / "copy.txt").write_text((home.folder / "a.txt").read_text())
        home.refresh()
        original, copy = home.row("a.txt"), home.row("copy.txt")
        home.state.set_starred(original, True)
        home.state.set_tags(original, ["x"])
        home.state.set_position(original, 5, read_to=9)
        assert home.state.starred_ids([original, copy]) == {original.id}
        assert home.state.tags_of([copy]) == {}
        assert home.state.position(copy) is None

    def test_of_two_with_one_text_each_keeps_its_own_by_its_name(self, home: Collection) -> None:
        text = (home.folder / "a.txt").read_text()
        for name in ("one/x.txt", "one/y.txt"):
            home.write(name).write_text(text)
        home.refresh()
        home.state.set_tags(home.row("x.txt"), ["x"])
        home.state.set_tags(home.row("y.txt"), ["y"])
        (home.folder / "one").rename(home.folder / "two")
        home.refresh()
        x, y = home.row("x.txt"), home.row("y.txt")
        assert home.state.tags_of([x, y]) == {x.id: ("x",), y.id: ("y",)}

    def test_files_renamed_in_a_row_keep_their_state_each(self, home: Collection) -> None:
        mark(home, "a.txt")
        home.state.set_tags(home.row("b.txt"), ["b"])
        (home.folder / "b.txt").rename(home.folder / "c.txt")
        (home.folder / "a.txt").rename(home.folder / "b.txt")
        home.refresh()
        assert is_marked(home, "b.txt")
        row = home.row("c.txt")
        assert home.state.tags_of([row]) == {row.id: ("b",)}
        assert home.found("is:unread") == {"b.txt"}

    def test_files_that_exchange_their_names_exchange_their_state(self, home: Collection) -> None:
        mark(home, "a.txt")
        a, b, c = (home.folder / name for name in ("a.txt", "b.txt", "c"))
        a.rename(c)
        b.rename(a)
        c.rename(b)
        home.refresh()
        assert is_marked(home, "b.txt")
        assert home.found("is:unread is:starred") == {"b.txt"}

    def test_a_part_that_went_to_another_file_takes_its_state_along(self, home: Collection) -> None:
        first, second = home.folder / "a.txt", home.folder / "b.txt"
        home.state.record_arrivals([ArrivedFile(first, {"1": "one", "2": "two"})])
        home.state.set_starred(row_of(str(first), "2", "two"), True)
        home.state.record_arrivals([ArrivedFile(first, {"1": "one"})])
        home.state.record_arrivals([ArrivedFile(second, {"9": "two"})])
        moved = row_of(str(second), "9", "edited since")
        assert home.state.starred_ids([moved]) == {moved.id}

    def test_of_two_with_one_text_the_one_that_went_last_is_the_one_that_moved(
        self, home: Collection
    ) -> None:
        (home.folder / "copy.txt").write_text((home.folder / "a.txt").read_text())
        home.refresh()
        home.state.set_tags(home.row("a.txt"), ["deleted"])
        home.state.set_tags(home.row("copy.txt"), ["moved"])
        (home.folder / "a.txt").unlink()
        home.refresh()
        (home.folder / "copy.txt").rename(home.folder / "z.txt")
        home.refresh()
        row = home.row("z.txt")
        assert home.state.tags_of([row]) == {row.id: ("moved",)}

    def test_a_file_on_a_disk_that_is_away_did_not_move(self, home: Collection) -> None:
        disk, away = home.folder.parent / "disk", home.folder.parent / "away"
        disk.mkdir()
        (disk / "x.txt").write_text("X\n\nWords on a disk.")
        home.refresh(home.folder, disk)
        home.state.set_starred(home.row("x.txt"), True)
        disk.rename(away)
        (home.folder / "z.txt").write_text("X\n\nWords on a disk.")
        home.refresh(home.folder, disk)
        z = home.row("z.txt")
        assert home.state.starred_ids([z]) == {z.id}, "a copy has what the original had"
        home.state.set_starred(z, False)
        away.rename(disk)
        home.refresh(home.folder, disk)
        x = home.row("x.txt")
        assert home.state.starred_ids([x, home.row("z.txt")]) == {x.id}

    def test_a_new_place_may_be_seen_before_the_old_one_is_missed(self, home: Collection) -> None:
        other = home.folder.parent / "other"
        other.mkdir()
        (other / "x.txt").write_text("X\n\nOther words.")
        home.refresh(other)
        mark(home, "a.txt")
        file = other / "z.txt"
        (home.folder / "a.txt").rename(file)
        home.refresh(other)
        home.refresh()
        assert is_marked(home, "z.txt")
        file.write_text(file.read_text() + "One more line.\n")
        home.refresh(other)
        assert is_marked(home, "z.txt")


def note_everything(home: Collection, row: ArticleRow) -> None:
    """Note something of every kind about an article as a list shows it."""
    home.state.set_read(row, False)
    home.state.set_starred(row, True)
    home.state.set_tags(row, ["[/] mine"])
    home.state.set_position(row, 5, read_to=9)
    home.state.add_note(row, anchor_of("I am proud", Span(0, 10)), "a note")
    passage = PassageAnchor("“I am proud,”", "", " said Ann Berg.", 0)
    home.state.correct(row, Correction(MarkKind.STATEMENT, passage, Rejection(), row.digest))


class TestOldLists:
    """What is said of an article in a list that is older than what a refresh has seen since."""

    def test_it_is_noted_of_the_article_that_was_moved_and_edited_since(
        self, home: Collection
    ) -> None:
        old = home.row("a.txt")
        new = home.folder / "z.txt"
        (home.folder / "a.txt").rename(new)
        home.refresh()
        new.write_text(new.read_text() + "One more line.\n")
        home.refresh()
        note_everything(home, old)
        assert home.state.position(old) == 5, "the old list shows what was said in it"
        assert is_marked(home, "z.txt")

    def test_it_is_not_noted_of_another_one_that_has_its_place_now(self, home: Collection) -> None:
        old = home.row("a.txt")
        (home.folder / "a.txt").rename(home.folder / "z.txt")
        (home.folder / "b.txt").rename(home.folder / "a.txt")
        home.refresh()
        note_everything(home, old)
        assert is_marked(home, "z.txt")
        assert not is_marked(home, "a.txt")

    def test_it_waits_where_the_place_was_taken_until_the_text_turns_up(
        self, home: Collection
    ) -> None:
        old, away = home.row("a.txt"), home.folder.parent / "away.txt"
        (home.folder / "a.txt").rename(away)
        (home.folder / "b.txt").rename(home.folder / "a.txt")
        home.refresh()
        note_everything(home, old)
        assert not is_marked(home, "a.txt")
        away.rename(home.folder / "z.txt")
        home.refresh()
        assert is_marked(home, "z.txt")

    def test_it_is_noted_of_an_edited_article_and_not_of_a_copy_of_its_old_text(
        self, home: Collection
    ) -> None:
        file = home.folder / "a.txt"
        (home.folder / "copy.txt").write_text(file.read_text())
        home.refresh()
        old = home.row("a.txt")
        file.write_text(file.read_text() + "One more line.\n")
        home.refresh()
        home.state.set_starred(old, True)
        edited, copy = home.row("a.txt"), home.row("copy.txt")
        assert home.state.starred_ids([edited, copy]) == {edited.id}
        (home.folder / "new copy.txt").write_text((home.folder / "copy.txt").read_text())
        home.refresh()
        new = home.row("new copy.txt")
        assert home.state.starred_ids([new]) == frozenset(), "the old text has no star"

    def test_only_so_many_places_of_before_are_kept(
        self, home: Collection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("reader.library.state.current_place._MOST", 1)
        first, last = home.row("a.txt"), home.row("b.txt")
        for old, new in (("a.txt", "y.txt"), ("b.txt", "z.txt")):
            (home.folder / old).rename(home.folder / new)
            home.refresh()
        for row in (first, last):
            home.state.set_tags(row, ["x"])
        y, z = home.row("y.txt"), home.row("z.txt")
        assert home.state.tags_of([y, z]) == {z.id: ("x",)}
