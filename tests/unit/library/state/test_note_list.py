from __future__ import annotations

from reader.errors import LibraryError
from reader.library.rows import ArticleRow
from reader.library.state.note_list import ListedNote, by_article, listed_notes
from reader.library.state.notes import Note
from reader.library.state.standing import Standing
from tests.unit.library.building import row_of
from tests.unit.library.state.notes import note_on

TEXT = "The town paid 3,000 euros for the bridge. “It is ours,” said the mayor of Osk."


def never(row: ArticleRow) -> str:
    raise AssertionError("no text is needed")


def listed(*notes: Note, rows: tuple[ArticleRow, ...] = (), text: str = TEXT) -> list[ListedNote]:
    return list(listed_notes(notes, rows, lambda row: text))


def test_what_was_written_or_changed_last_comes_first() -> None:
    notes = [note_on(TEXT, "mayor", moment=moment) for moment in (2, 3, 1)]
    assert [one.note.changed for one in listed(*notes)] == [3, 2, 1]


def test_an_article_that_has_not_changed_is_not_read() -> None:
    note = note_on(TEXT, "mayor")
    (one,) = listed_notes([note], [row_of("/a.txt", digest="d")], never)
    assert one.standing is Standing.HOLDS
    assert one.span == note.passage.span


def test_in_a_changed_article_the_passage_is_looked_for() -> None:
    row = row_of("/a.txt", digest="new")
    (one,) = listed(note_on(TEXT, "mayor"), rows=(row,), text=f"New. {TEXT}")
    assert one.span is not None
    assert one.span.of(f"New. {TEXT}") == "mayor"
    (one,) = listed(note_on(TEXT, "mayor"), rows=(row,), text="Something else.")
    assert (one.standing, one.row) == (Standing.ORPHANED, row)


def test_an_article_that_cannot_be_read_orphans_its_notes() -> None:
    def damaged(row: ArticleRow) -> str:
        raise LibraryError("damaged")

    (one,) = listed_notes([note_on(TEXT, "mayor")], [row_of("/a.txt", digest="new")], damaged)
    assert one.standing is Standing.ORPHANED


def test_a_note_is_on_its_text_wherever_that_lies_but_first_on_its_own_file() -> None:
    copy, own = row_of("/copy.txt", digest="d", article_id=1), row_of("/a.txt", digest="d")
    changed = row_of("/a.txt", digest="new", article_id=3)
    note = note_on(TEXT, "mayor")
    assert listed(note, rows=(copy, own))[0].row == own
    assert listed(note, rows=(copy, changed))[0].row == copy
    assert listed(note, rows=(row_of("/b.txt", digest="e"),))[0].standing is Standing.ELSEWHERE


def test_the_notes_of_an_article_stand_together_in_the_order_of_its_text() -> None:
    rows = (row_of("/a.txt", digest="d"), row_of("/b.txt", digest="e", article_id=2))
    notes = (
        note_on(TEXT, "3,000", moment=1),
        note_on(TEXT, "mayor", path="/b.txt", digest="e", moment=2),
        note_on(TEXT, "bridge", moment=3),
        note_on("Gone.", "Gone", path="/a.txt", digest="old", moment=4),
    )
    groups = by_article(listed(*notes, rows=rows))
    words = [[one.note.passage.exact for one in group] for group in groups]
    assert words == [["3,000", "bridge", "Gone"], ["mayor"]]
