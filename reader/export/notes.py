"""Notes with their passages and the way back there: Markdown, and rows for programs."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence

from reader.export.markdown import code_span, escaped, escaped_lines, file_link
from reader.export.rows import Cells, Row
from reader.library.state.moments import to_text
from reader.library.state.note_list import ListedNote, by_article
from reader.library.state.standing import Standing
from reader.text import clean_name

NOTE_COLUMNS = (
    "path", "part", "date", "source", "title", "words", "note", "start", "end", "standing",
    "created", "changed", "uri",
)  # fmt: skip
"""The columns of a note's data: `words` is the passage, `start` and `end` where it stands in the
article's text as that is now, empty where that is not certain; `standing` says so."""

_STANDINGS = {
    Standing.ORPHANED: "*The passage is not in the article any more, or not certain.*",
    Standing.ELSEWHERE: "*The article is not in the library.*",
}


def note_rows(listed: Iterable[ListedNote]) -> Iterator[Row]:
    """Give the row of each note; those of an article together, in the order of its text."""
    for group in by_article(listed):
        yield from map(_row, group)


def notes_markdown(listed: Iterable[ListedNote]) -> Iterator[str]:
    """Give lines of Markdown: a heading for each article, and under it passages with their notes.

    Under each note stand a link to the file and the command that opens it at the passage.
    """
    blank = False
    for group in by_article(listed):
        if blank:
            yield ""
        blank = True
        yield from _heading(group[0])
        for one in group:
            yield ""
            yield from _note(one)


def _heading(one: ListedNote) -> Iterator[str]:
    yield f"## {escaped(one.title or clean_name(one.note.path.name))}"
    row = one.row
    facts = (row.publisher, (row.published or "")[:10]) if row is not None else ()
    if told := ", ".join(escaped(fact) for fact in facts if fact):
        yield ""
        yield told


def _note(one: ListedNote) -> Iterator[str]:
    for line in escaped_lines(one.note.passage.exact):
        yield f"> {line}".rstrip()
    yield ""
    if standing := _STANDINGS.get(one.standing):
        yield standing
        yield ""
    if one.note.text:
        yield from escaped_lines(one.note.text)
        yield ""
    path = one.row.path if one.row is not None else one.note.path
    links = [file_link(clean_name(path.name), path), *map(code_span, _commands(one))]
    yield " · ".join(links)


def _commands(one: ListedNote) -> Sequence[str]:
    """The command that opens the file at the passage; none where it cannot be written down."""
    path = str(one.row.path if one.row is not None else one.note.path)
    if clean_name(path) != path or one.note.part:
        return ()
    place = f":{one.span.start}" if one.span is not None else ""
    return (f"reader {shlex.quote(f'{path}{place}')}",)


def _row(one: ListedNote) -> Row:
    note, row, span = one.note, one.row, one.span
    path = row.path if row is not None else note.path
    data: Cells = {
        "path": clean_name(path),
        "part": row.part if row is not None else note.part,
        "date": row.published and row.published[:10] if row is not None else None,
        "source": row.publisher if row is not None else None,
        "title": one.title,
        "words": note.passage.exact,
        "note": note.text,
        "start": span.start if span is not None else None,
        "end": span.end if span is not None else None,
        "standing": one.standing.value,
        "created": to_text(note.created),
        "changed": to_text(note.changed),
        "uri": path.as_uri(),
    }
    json = {
        "version": 1,
        "id": note.id,
        **data,
        "path": str(path),
        "date": row.published if row is not None else None,
    }
    return Row(json, data, data)
