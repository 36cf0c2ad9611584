"""`reader statements` and `reader figures`."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from reader.cli.tables import cut_speaker
from tests.unit.cli.library import run

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


def test_a_table_has_the_path_above_and_a_row_for_each(file: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "statements", file)
    assert (code, err) == (0, "")
    assert str(file) in out.splitlines()[0]
    [row] = [line for line in out.splitlines() if "Ann Berg" in line and "direct" in line]
    assert "“The pier [/bold] is closed,”" in row


MENTION = "The deputy spokeswoman of the International Federation of Northern Harbour Authorities"


def test_a_long_speaker_is_cut_in_a_table_alone(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "quay.txt"
    file.write_text(f"The quay\n\n{MENTION} said: “The quay is closed.”\n", encoding="utf-8")
    _, out, _ = run(capsys, "statements", file)
    [row] = [line for line in out.splitlines() if " direct " in line]
    assert re.search(r"The deputy spokeswoman\b.*… +direct +“The quay is closed.”  +", row)
    _, out, _ = run(capsys, "statements", "--csv", file)
    [cells] = csv.DictReader(io.StringIO(out))
    assert cells["speaker"] == MENTION


def test_cells_that_a_spreadsheet_would_run_are_told_and_guarded_on_request(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "frost.txt"
    file.write_text("Frost\n\nIt was -5 °C at night, and 3 °C by day.\n", encoding="utf-8")
    code, out, err = run(capsys, "figures", "--csv", file)
    assert code == 0
    assert [row["figure"] for row in csv.DictReader(out.splitlines())] == ["-5 °C", "3 °C"]
    assert "1 cell begins like a formula" in err
    assert "safe-csv" in err
    code, out, err = run(capsys, "figures", "--safe-csv", file)
    assert (code, err) == (0, "")
    first, _ = csv.DictReader(out.splitlines())
    assert (first["figure"], first["value"], first["low"]) == ("'-5 °C", "-5", "-5")


@pytest.mark.parametrize(
    ("speaker", "cut"),
    [
        ("Ann Hill", "Ann Hill"),
        ("the deputy spokeswoman of the harbour", "the deputy spokeswom…"),
        ("the deputy spokeswoman who said so?", "the deputy spokeswo…?"),
        ("the deputy spokeswoman [A. Hill]", "the deputy… [A. Hill]"),
        ("the deputy [Harbour Federation?]", "the deputy [Harbour…?"),
    ],
)
def test_a_speaker_that_is_cut_keeps_a_short_name_and_a_doubt(speaker: str, cut: str) -> None:
    assert cut_speaker(speaker, 21) == cut


def test_figures_have_value_and_unit(file: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "figures", "--json", file)
    records = [json.loads(line) for line in out.splitlines()]
    assert (2500000, "EUR") in [(record["value"], record["unit"]) for record in records]


def test_csv_has_a_header_and_what_programs_can_read(file: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "statements", "--csv", file)
    [row] = csv.DictReader(io.StringIO(out))
    assert row["path"] == str(file)
    assert row["date"] == "2024-10-25"
    assert row["words"] == "“The pier [/bold] is closed,”"


def test_figures_are_told_to_people_and_reckoned_with_in_csv(file: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "figures", file)
    [row] = [line for line in out.splitlines() if "2.5 million" in line]
    assert "2,500,000 EUR" in row
    _, out, _ = run(capsys, "figures", "--csv", file)
    last = list(csv.DictReader(io.StringIO(out)))[-1]
    assert (last["kind"], last["low"], last["high"], last["unit"]) == (
        "money",
        "2500000",
        "2500000",
        "EUR",
    )


@pytest.mark.parametrize(("columns", "width"), [("60", 60), ("100", 100), ("", 160), ("0", 160)])
def test_a_table_in_a_pipe_is_as_wide_as_columns_says(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    file = tmp_path / "quay.txt"
    text = "The quay\n\nIt cost 5 euros, " + "and nobody knew at all what it was for, " * 9
    file.write_text(text, encoding="utf-8")
    monkeypatch.setenv("COLUMNS", columns)
    _, out, _ = run(capsys, "figures", file)
    rule = next(line for line in out.splitlines() if set(line.strip()) == {"─"})
    assert width - 4 <= len(rule) <= width


def test_markdown_is_a_table(file: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "statements", "--md", file)
    header, line, row = out.splitlines()
    assert header.count("|") == line.count("|") == row.count("|")
    assert set(line) <= set("|-: ")


def test_a_folder_gives_a_table_for_each_article(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "other.txt").write_text("Other\n\n“No,” said Bo Lind.", encoding="utf-8")
    _, out, _ = run(capsys, "statements", tmp_path)
    assert out.index("other.txt") < out.index("pier.txt")


def test_nothing_found_is_code_1_and_told(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "a.txt").write_text("Quiet\n\nNothing happened here today.", encoding="utf-8")
    code, out, err = run(capsys, "statements", tmp_path)
    assert (code, out) == (1, "")
    assert "nothing was found" in err


def test_what_cannot_be_read_is_code_1_and_the_rest_is_printed(
    file: Path, tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, err = run(capsys, "statements", "--csv", tmp_path)
    assert code == 1
    assert "Ann Berg" in out
    assert "empty.txt could not be read, because it is empty" in err
