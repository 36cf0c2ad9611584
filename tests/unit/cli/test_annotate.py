from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.cli import main
from reader.library.catalogue.annotated import Json


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """Standard input: what is written to it is read by the command."""
    buffer = io.BytesIO()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=buffer))
    return buffer


def annotate_lines(
    feed: io.BytesIO, capsys: pytest.CaptureFixture[str], *lines: str
) -> tuple[int, list[Json], str]:
    feed.write("\n".join(lines).encode())
    feed.seek(0)
    code = main(["annotate", "--jsonl"])
    captured = capsys.readouterr()
    return code, [json.loads(line) for line in captured.out.splitlines()], captured.err


def test_lines_are_answered_in_order_with_their_ids(
    feed: io.BytesIO, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps({"id": number, "text": f"It cost ${number}."}) for number in (7, 3)]
    code, records, _ = annotate_lines(feed, capsys, *lines)
    assert code == 0
    assert [(r["version"], r["id"]) for r in records] == [(1, 7), (1, 3)]
    assert [r["figures"][0]["value"] for r in records] == [7, 3]


def test_offsets_point_into_the_text_exactly_as_given(
    feed: io.BytesIO, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "\r\n\t\x1b😀 “We won,” said Anna Berg."
    _, records, _ = annotate_lines(feed, capsys, json.dumps({"id": 1, "text": text}))
    [statement] = records[0]["statements"]
    assert text[statement["start"] : statement["end"]] == "“We won,”"


def test_the_output_is_ascii(feed: io.BytesIO, capsys: pytest.CaptureFixture[str]) -> None:
    feed.write(json.dumps({"id": "ü\u202e", "text": "„Nein“, sagte Jörg Müller."}).encode())
    feed.seek(0)
    assert main(["annotate", "--jsonl"]) == 0
    assert capsys.readouterr().out.isascii()


@pytest.mark.parametrize(
    "line",
    ["{", "[]", '{"id": 1}', '{"text": "a"}', '{"id": 1, "text": 2}', "[" * 100_000, "1"],
    ids=["cut", "list", "no text", "no id", "number", "deep", "scalar"],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(
    feed: io.BytesIO, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    good = json.dumps({"id": 2, "text": "Good."})
    code, records, errors = annotate_lines(feed, capsys, line, good)
    assert code == 1
    assert [record["id"] for record in records] == [2]
    assert "line 1" in errors


def test_a_file_gives_one_object_an_article(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("A title\n\n“We won,” said Anna Berg on Monday to the crowd.\n")
    assert main(["annotate", str(file)]) == 0
    record = json.loads(capsys.readouterr().out)
    assert (record["version"], record["path"], record["title"]) == (1, str(file), "A title")
    assert len(record["statements"]) == 1


def test_a_missing_file_is_named_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.txt"
    file.write_text("A title\n\nA text that is long enough to be a paragraph.\n")
    assert main(["annotate", str(tmp_path / "none.txt"), str(file)]) == 1
    captured = capsys.readouterr()
    assert "none.txt" in captured.err
    assert captured.out.count("\n") == 1
