from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.article import Span
from reader.config import default_paths
from reader.library.library import Library
from reader.library.state.passage_anchor import anchor_of
from tests.unit.cli.library import run
from tests.unit.library.building import row_of

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def noted(folder: Path) -> Iterator[Path]:
    """The folder with three notes: on two of its articles, and on one that is not there."""
    library = Library(default_paths())
    state = library.state
    rows = {row.path.name: row for row in library.rows()}
    made = []
    for name, words in (("pier.md", "beyond repair"), ("frost.md", "The blossom froze")):
        text = library.text(rows[name].id)
        span = Span(text.index(words), text.index(words) + len(words))
        made.append(state.add_note(rows[name], anchor_of(text, span), f"On {words} [/]"))
    gone = row_of(str(folder / "gone.md"), digest="gone")
    made.append(state.add_note(gone, anchor_of("Gone.", Span(0, 4)), "lost"))
    yield folder
    for note in made:
        state.remove_note(note.id)
    library.close()


def test_notes_are_exported_as_markdown_with_the_way_back(noted: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "export", "--notes")
    assert code == 0
    assert err == "reader: 3 notes; 1 on articles that are not in the library\n"
    assert "## Pier of Osk to be rebuilt\n\nOsk Courier, 2024-05-04\n\n> beyond repair\n" in out
    assert "\nOn beyond repair \\[/\\]\n" in out
    place = out.split("`reader ")[-1].split("`")[0]
    assert (noted / "pier.md").as_uri() in out
    assert place.startswith(str(noted))


@pytest.mark.parametrize("arguments", [("beyond repair",), ("--path", "{}", "--limit", "1")])
def test_a_query_or_a_folder_limits_them(
    noted: Path, capsys: Capture, arguments: tuple[str, ...]
) -> None:
    given = [argument.format(noted) for argument in arguments]
    code, out, err = run(capsys, "export", "--notes", "--format", "jsonl", *given)
    (line,) = out.splitlines()
    assert code == 0
    assert "not in the library" not in err
    assert json.loads(line)["standing"] == "holds"


def test_csv_has_a_column_for_everything(noted: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "export", "--notes", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["standing"] for row in rows] == ["not in the library", "holds", "holds"]
    (pier,) = (row for row in rows if row["source"])
    assert (pier["words"], pier["date"]) == ("beyond repair", "2024-05-04")


def test_without_notes_nothing_is_written_and_the_code_is_1(folder: Path, capsys: Capture) -> None:
    assert run(capsys, "export", "--notes") == (1, "", "reader: 0 notes\n")


@pytest.mark.parametrize("other", [("--claims", "pier"), ("--state",), ("--format", "bibtex")])
def test_what_does_not_go_together_is_refused(
    folder: Path, capsys: Capture, other: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as end:
        run(capsys, "export", "--notes", *other)
    assert end.value.code == 2
