"""What the user did in another program becomes theirs here, each thing once."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Span
from reader.config import Paths
from reader.library.library import Library
from reader.library.rows import ArticleRow
from reader.library.state.state import State
from reader.query import parse
from tests.unit.formats.zips import zip_of
from tests.unit.library.building import bring_up_to_date, paths_in

_CONTENT = (
    "<p>The dyke of Orlune held. “It is a hand higher,” said Tora Lind.</p><p>It cost 3 m.</p>"
)
_HIGHLIGHTS = "> dyke of Orlune\n\nAsk for the plan.\n\n> It cost 3 m."


def _export(
    *,
    title: str = "The dyke",
    highlights: str = _HIGHLIGHTS,
    labels: tuple[str, ...] = ("Sea",),
    state: str = "Archived",
) -> bytes:
    record = {"id": "a", "slug": "s", "title": title, "labels": labels, "state": state}
    return zip_of(
        {
            "metadata_0_to_20.json": json.dumps([record]).encode(),
            "content/s.html": _CONTENT.encode(),
            "highlights/s.md": highlights.encode(),
        }
    )


class Home:
    """A folder with an export, and a library that looks at it."""

    def __init__(self, home: Path) -> None:
        self.paths: Paths = paths_in(home)
        self.folder = home / "articles"
        self.folder.mkdir()
        self.library = Library(self.paths)

    def write(self, name: str = "export.zip", data: bytes | None = None) -> Path:
        file = self.folder / name
        file.write_bytes(_export() if data is None else data)
        return file

    def refresh(self) -> None:
        bring_up_to_date(self.paths, self.folder)

    def forget_what_is_derived(self) -> None:
        self.library.close()
        shutil.rmtree(self.paths.cache)
        self.library = Library(self.paths)

    def row(self, name: str = "export.zip") -> ArticleRow:
        (row,) = [row for row in self.library.rows() if row.path.name == name]
        return row

    def notes(self, name: str = "export.zip") -> list[tuple[str, str]]:
        notes = self.state.notes_of(self.row(name))
        return sorted((note.passage.exact, note.text) for note in notes)

    def tags(self, name: str = "export.zip") -> tuple[str, ...]:
        row = self.row(name)
        return tuple(self.state.tags_of([row]).get(row.id, ()))

    def found(self, query: str) -> list[str]:
        return sorted(hit.row.path.name for hit in self.library.search(parse(query)).hits)

    @property
    def state(self) -> State:
        return self.library.state


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path)
    home.write()
    home.refresh()
    yield home
    home.library.close()


_TAKEN = [("It cost 3 m.", ""), ("dyke of Orlune", "Ask for the plan.")]


def test_labels_highlights_and_what_was_read_become_the_users(home: Home) -> None:
    assert home.notes() == _TAKEN
    assert home.tags() == ("Sea",)
    assert home.found("tag:sea") == home.found("is:noted") == ["export.zip"]


def test_an_article_that_was_read_there_is_no_news_here(home: Home) -> None:
    (home.folder / "later.zip").write_bytes(_export(title="Later"))
    (home.folder / "unread.zip").write_bytes(_export(title="Unread", state="Active"))
    home.refresh()
    assert home.found("is:unread") == ["unread.zip"]


def test_the_note_stands_on_its_passage(home: Home) -> None:
    row = home.row()
    text = home.library.open(row.id).article.text
    for note in home.state.notes_of(row):
        span = note.place_in(text, row.digest)
        assert isinstance(span, Span)
        assert span.of(text) == note.passage.exact


def _change_everything(home: Home) -> None:
    row = home.row()
    for note in home.state.notes_of(row):
        if note.text:
            home.state.change_note(note.id, "Mine now.")
        else:
            home.state.remove_note(note.id)
    home.state.set_tags(row, [])
    home.state.set_read(row, False)


def _is_as_changed(home: Home, name: str = "export.zip") -> bool:
    row = home.row(name)
    is_read = row.id in home.state.read_ids([row])
    return home.notes(name) == [("dyke of Orlune", "Mine now.")] and not (
        home.tags(name) or is_read
    )


def test_what_the_user_took_back_is_not_added_again(home: Home) -> None:
    _change_everything(home)
    assert _is_as_changed(home)
    home.write(data=_export() + b"\0")  # other bytes with the same articles
    home.refresh()
    assert _is_as_changed(home)
    home.forget_what_is_derived()
    home.refresh()
    assert _is_as_changed(home)
    assert home.found("tag:sea") == []


def test_nor_when_the_file_moves_goes_and_comes_or_its_text_changes(home: Home) -> None:
    _change_everything(home)
    (home.folder / "export.zip").rename(home.folder / "moved.zip")
    home.refresh()
    assert _is_as_changed(home, "moved.zip")
    data = (home.folder / "moved.zip").read_bytes()
    (home.folder / "moved.zip").unlink()
    (home.folder / "other.txt").write_text("Another article.")
    home.refresh()
    (home.folder / "moved.zip").write_bytes(data)
    home.refresh()
    assert _is_as_changed(home, "moved.zip")
    home.write("moved.zip", _export(title="The dyke, updated"))
    home.refresh()
    assert _is_as_changed(home, "moved.zip")


def test_nor_when_a_copy_of_the_article_comes(home: Home) -> None:
    _change_everything(home)
    home.write("copy.zip")
    home.refresh()
    assert _is_as_changed(home)
    assert home.notes("copy.zip") == home.notes()
    assert home.tags("copy.zip") == ()


def test_two_copies_that_come_together_have_one_note_for_both(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.write("a.zip")
    home.write("b.zip")
    home.refresh()
    assert home.notes("a.zip") == home.notes("b.zip") == _TAKEN
    assert home.tags("a.zip") == home.tags("b.zip") == ("Sea",)
    home.library.close()


def test_what_is_added_in_the_other_program_later_is_taken(home: Home) -> None:
    _change_everything(home)
    more = f"{_HIGHLIGHTS}\n\n> a hand higher\n\nHow much is that?"
    home.write(data=_export(highlights=more, labels=("Sea", "Dykes")))
    home.refresh()
    assert home.notes() == [
        ("a hand higher", "How much is that?"),
        ("dyke of Orlune", "Mine now."),
    ]
    assert home.tags() == ("Dykes",)


def test_a_tag_that_the_user_has_given_already_is_not_given_again(home: Home) -> None:
    home.state.set_tags(home.row(), ["dykes", "Sea"])
    home.write(data=_export(labels=("Sea", "DYKES")))
    home.refresh()
    assert set(home.tags()) == {"dykes", "Sea"}


def test_a_state_carried_to_another_machine_takes_nothing_again(home: Home, tmp_path: Path) -> None:
    _change_everything(home)
    other = paths_in(tmp_path / "other")
    state = State(other.state_file)
    try:
        state.merge(home.state.records())
    finally:
        state.close()
    bring_up_to_date(other, home.folder)
    library = Library(other)
    try:
        (row,) = library.rows()
        assert [note.text for note in library.state.notes_of(row)] == ["Mine now."]
        assert library.state.tags_of([row]) == {}
    finally:
        library.close()


def test_machines_that_took_the_same_over_have_it_once_when_merged(
    home: Home, tmp_path: Path
) -> None:
    other = paths_in(tmp_path / "other")
    bring_up_to_date(other, home.folder)
    state = State(other.state_file)
    try:
        state.merge(home.state.records())
        assert len(state.notes()) == len(_TAKEN)
    finally:
        state.close()


def test_a_highlight_keeps_the_moment_it_was_made(tmp_path: Path) -> None:
    home = Home(tmp_path)
    marked = [
        {"quote": "The dyke held", "text": "n", "created_at": "2024-11-04T09:00:00Z"},
        {"quote": "all night", "text": "", "created_at": "2024-11-04T09:00:00Z"},
        {"quote": "nobody knew", "text": "", "created_at": "2999-11-04T09:00:00Z"},
    ]
    record = {
        "id": 1,
        "title": "The dyke",
        "url": "https://example.org/dyke",
        "content": "<p>The dyke held all night, and nobody knew why.</p>",
        "is_archived": 0,
        "annotations": marked,
    }
    home.write("wallabag.json", json.dumps([record]).encode())
    home.refresh()
    first, second, third = home.state.notes()
    assert (first.created, second.created) == (1730710800000, 1730710800001)
    assert third.created < 4_000_000_000_000
    home.library.close()


def test_stars_are_taken_over_once(tmp_path: Path) -> None:
    home = Home(tmp_path)
    record = {"id": 1, "title": "The dyke", "url": "https://example.org", "content": "It held."}
    record |= {"is_archived": 0, "is_starred": 1}
    home.write("wallabag.json", json.dumps([record]).encode())
    home.refresh()
    assert home.found("is:starred") == ["wallabag.json"]
    home.state.set_starred(home.row("wallabag.json"), False)
    home.forget_what_is_derived()
    home.refresh()
    assert home.found("is:starred") == []
    home.library.close()


def test_the_same_passage_marked_twice_is_two_notes(tmp_path: Path) -> None:
    home = Home(tmp_path)
    home.write(data=_export(highlights="> dyke of Orlune\n\nOne\n\n> dyke of Orlune\n\nTwo"))
    home.refresh()
    assert home.notes() == [("dyke of Orlune", "One"), ("dyke of Orlune", "Two")]
    home.library.close()


_MESSAGE = (
    b"From: Tora Lind <tora@orlune.example>\nSubject: The dyke\nMessage-ID: <1@orlune.example>\n"
    b"Date: Fri, 25 Oct 2024 04:30:00 +0000\n\nThe dyke of Orlune held.\n"
)


def test_what_a_maildir_tells_is_taken_over_and_stays_when_the_message_moves(home: Home) -> None:
    maildir = home.folder / "Press"
    for name in ("cur", "new", "tmp"):
        (maildir / name).mkdir(parents=True)
    (maildir / "tmp" / "1700000003.M1.orlune").write_bytes(_MESSAGE[:60])
    message = maildir / "new" / "1700000001.M1.orlune"
    message.write_bytes(_MESSAGE)
    home.refresh()
    assert home.found("is:unread") == [message.name]
    home.state.set_starred(home.row(message.name), True)
    moved = message.rename(maildir / "cur" / f"{message.name}:2,S")
    home.refresh()
    assert home.found("is:starred") == [moved.name]
    seen = maildir / "cur" / "1700000002.M1.orlune:2,FS"
    seen.write_bytes(_MESSAGE.replace(b"dyke", b"weir"))
    home.refresh()
    assert home.found("is:starred") == [moved.name, seen.name]
    assert seen.name not in home.found("is:unread")
