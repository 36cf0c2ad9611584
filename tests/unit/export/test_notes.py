from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from reader.export.notes import NOTE_COLUMNS, note_rows, notes_markdown
from reader.export.writers import csv_lines
from reader.library.state.note_list import ListedNote
from tests.unit.library.building import row_of
from tests.unit.library.state.notes import note_on

TEXT = "It cost [sic] 3,000 euros.\n“It is ours,” said the mayor."
ROW = replace(
    row_of("/art icles/a`b.txt", digest="d"),
    title="[Reuters] *Bridge*",
    publisher="Osk_Courier",
    published="2024-05-04T10:00",
)
NOTE = note_on(TEXT, "[sic] 3,000 euros.\n“It", "Ask <b>them</b>.\n\n1. twice", path=str(ROW.path))
HERE = ListedNote(NOTE, ROW, NOTE.passage.span)


def test_markdown_has_article_passage_note_and_the_way_back() -> None:
    assert "\n".join(notes_markdown([HERE])) == (
        "## \\[Reuters\\] \\*Bridge\\*\n"
        "\n"
        "Osk\\_Courier, 2024-05-04\n"
        "\n"
        "> \\[sic\\] 3,000 euros.\\\n"
        "> “It\n"
        "\n"
        "Ask \\<b\\>them\\</b\\>.\n"
        "\n"
        "1\\. twice\n"
        "\n"
        "[a\\`b.txt](<file:///art%20icles/a%60b.txt>) · "
        "`` reader '/art icles/a`b.txt:8' ``"
    )


def test_what_has_become_of_a_note_is_told() -> None:
    orphan = "\n".join(notes_markdown([replace(HERE, span=None)]))
    assert "*The passage is not in the article any more, or not certain.*" in orphan
    assert "a`b.txt'" in orphan, "without a place in it"
    elsewhere = "\n".join(notes_markdown([replace(HERE, span=None, row=None)]))
    assert elsewhere.startswith("## As it was\n")
    assert "*The article is not in the library.*" in elsewhere


def test_a_path_that_cannot_be_shown_has_a_link_and_no_command() -> None:
    row = replace(ROW, path=Path("/a\x1b[31m\udcff.txt"))
    text = "\n".join(notes_markdown([replace(HERE, row=row)]))
    assert text.endswith("[a␛\\[31m\ufffd.txt](<file:///a%1B%5B31m%FF.txt>)")


def test_rows_are_for_programs() -> None:
    (row,) = note_rows([HERE])
    data = json.loads(json.dumps(row.json))
    assert data["version"] == 1
    assert (data["start"], data["end"], data["standing"]) == (8, 30, "holds")
    assert (data["note"], data["words"]) == (NOTE.text, NOTE.passage.exact)
    assert data["changed"] == "1970-01-01T00:00:00.001Z"
    (orphan,) = note_rows([replace(HERE, span=None)])
    assert (orphan.data["start"], orphan.data["standing"]) == (None, "orphaned")
    assert next(iter(csv_lines([row], NOTE_COLUMNS))).splitlines()[0] == ",".join(NOTE_COLUMNS)
