"""`reader corrections`, and the commands on files as the user corrected them."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from reader import formats
from reader.config import default_paths
from reader.library.catalogue.annotated import annotate
from reader.library.catalogue.records import content_digest
from reader.library.state.corrections import Change, OtherSpeaker, Rejection, correction_of
from reader.library.state.state import State
from tests.unit.cli.library import (
    read_into_library,
    run,
)
from tests.unit.library.building import row_of

Capture = pytest.CaptureFixture[str]

TEXT = """Pier [/x] closes
25.10.2024

“The pier [/bold] is closed,” said Ann Berg. It cost 2.5 million euros.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "pier.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def correct(file: Path, change: Change, *, figure: int | None = None) -> int:
    """Correct the only statement of a file, or one of its figures."""
    (article,) = formats.load(file)
    annotated = annotate(article)
    mark = annotated.statements[0] if figure is None else annotated.figures[figure]
    row = row_of(str(file.resolve()), digest=content_digest(article))
    state = State(default_paths().state_file)
    number = state.correct(row, correction_of(annotated, mark, change))
    state.close()
    return number


def test_statements_of_a_file_are_as_they_were_corrected(file: Path, capsys: Capture) -> None:
    correct(file, OtherSpeaker("Zed [/] Quux"))
    code, out, err = run(capsys, "statements", "--json", file)
    record = json.loads(out)
    assert (code, err) == (0, "")
    assert record["speaker"]["name"] == "Zed [/] Quux"
    assert record["corrected"] is True
    assert "Zed [/] Quux" in run(capsys, "statements", file)[1]
    _, out, _ = run(capsys, "statements", "--json", "--uncorrected", file)
    record = json.loads(out)
    assert record["speaker"]["name"] == "Ann Berg"
    assert "corrected" not in record


@pytest.mark.parametrize("command", ["annotate", "figures", "show"])
def test_every_command_on_files_gives_the_same_answer(
    file: Path, capsys: Capture, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    before = run(capsys, command, file)[1]
    correct(file, Rejection(), figure=-1)
    monkeypatch.chdir(file.parent)
    assert run(capsys, command, file.name)[1] != before
    assert run(capsys, command, "--uncorrected", file)[1] == before


def test_a_copy_of_the_same_text_is_the_same_article(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    correct(file, Rejection())
    copy = tmp_path / "copy.txt"
    copy.write_text(TEXT, encoding="utf-8")
    code, _, err = run(capsys, "statements", copy)
    assert code == 1
    assert "nothing was found" in err


def test_without_a_state_none_is_made(file: Path, capsys: Capture) -> None:
    run(capsys, "statements", file)
    assert not default_paths().state_file.exists()


def test_a_state_that_cannot_be_read_is_told_and_keeps_nothing_back(
    file: Path, capsys: Capture
) -> None:
    correct(file, Rejection())
    connection = sqlite3.connect(default_paths().state_file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    code, out, err = run(capsys, "statements", file)
    assert code == 0
    assert "Ann Berg" in out
    assert "your corrections are left out:" in err
    assert "newer version" in err


def test_a_damaged_state_is_set_aside_and_told(file: Path, capsys: Capture) -> None:
    default_paths().state_file.parent.mkdir(parents=True)
    default_paths().state_file.write_bytes(b"no database at all" * 100)
    code, out, err = run(capsys, "statements", file)
    assert code == 0
    assert "Ann Berg" in out
    assert "was damaged" in err


def test_corrections_are_listed_with_what_has_become_of_them(file: Path, capsys: Capture) -> None:
    assert run(capsys, "corrections")[0] == 1
    (file.parent / "other.txt").write_text("Another\n\nIt stays.", encoding="utf-8")
    correct(file, OtherSpeaker("first"))
    number = correct(file, OtherSpeaker("Zed [/] Quux"))
    read_into_library(file.parent)
    code, out, err = run(capsys, "corrections", "--json")
    (record,) = map(json.loads, out.splitlines())
    assert (code, err) == (0, "")
    assert record["number"] == number
    assert record["words"] == "“The pier [/bold] is closed,”"
    assert record["correction"] == "said by Zed [/] Quux"
    assert record["standing"] == "holds"
    assert "Zed [/] Quux" in run(capsys, "corrections")[1]
    file.write_text(TEXT.replace("is closed", "is open"), encoding="utf-8")
    read_into_library(file.parent)
    _, out, err = run(capsys, "corrections")
    assert "orphaned" in out
    assert "1 orphaned" in err
    file.unlink()
    read_into_library(file.parent)
    assert "not in the library" in run(capsys, "corrections")[1]


def test_a_correction_is_taken_back_by_its_number(file: Path, capsys: Capture) -> None:
    correct(file, OtherSpeaker("first"))
    number = correct(file, Rejection())
    other = correct(file, Rejection(), figure=-1)
    code, out, err = run(capsys, "corrections", "--remove", str(number), "77")
    assert (code, out) == (1, "")
    assert "taken back: no statement – “The pier [/bold] is closed,”" in err
    assert "there is no correction 77" in err
    assert "Ann Berg" in run(capsys, "statements", file)[1], "and not the one before it"
    assert run(capsys, "corrections", "--remove", str(other))[0] == 0
    assert run(capsys, "corrections")[0] == 1
