"""`--format NAME`: what the commands that read files read them as."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.cli.app import Target, parse_target
from reader.cli.arguments import parse_arguments
from reader.cli.exits import UsageError
from reader.formats import FORMATS
from tests.terminal import Terminal, reader_command
from tests.unit.cli.library import run

Capture = pytest.CaptureFixture[str]

PAGE = "<html><body><h1>A title</h1><p>“We won 3 games,” said Anna Berg.</p></body></html>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file that content and name say is a web page."""
    file = tmp_path / "page.html"
    file.write_text(PAGE, encoding="utf-8")
    return file


def test_the_format_that_is_named_holds_against_content_and_name(
    page: Path, capsys: Capture
) -> None:
    assert "<h1>" not in run(capsys, "show", page, "--plain")[1]
    assert "<h1>" in run(capsys, "show", page, "--plain", "--format", "text")[1]
    out = run(capsys, "annotate", "--format", "text", page)[1]
    assert json.loads(out)["format"] == "text"


@pytest.mark.parametrize("command", ["statements", "figures"])
def test_tables_take_a_format_too(page: Path, capsys: Capture, command: str) -> None:
    code, out, _ = run(capsys, command, "--json", "--format", "text", page)
    assert code == 0
    assert "Anna Berg" in out


def test_standard_input_has_the_format_that_is_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = b"# A *title*\n\nText."
    for name, title in (("markdown", "A title"), ("text", "# A *title*")):
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text)))
        out = run(capsys, "show", "-", "--plain", "--format", name)[1]
        assert out.splitlines()[0] == title


def test_a_folder_s_files_have_the_format_that_is_named(page: Path, capsys: Capture) -> None:
    out = run(capsys, "annotate", page.parent, "--format", "markdown")[1]
    assert json.loads(out)["format"] == "markdown"


@pytest.mark.parametrize("command", ["show", "annotate", "statements", "figures"])
def test_a_name_that_there_is_not_is_told_with_the_nearest_and_all(
    capsys: Capture, command: str
) -> None:
    with pytest.raises(SystemExit) as error:
        run(capsys, command, "a.txt", "--format", "markdwon")
    assert error.value.code == 2
    told = capsys.readouterr().err
    assert "did you mean markdown?" in told
    assert all(known.name in told for known in FORMATS)


def test_the_application_takes_a_format_with_one_file(page: Path, tmp_path: Path) -> None:
    arguments = parse_arguments([str(page), "--format", "text"])
    target = parse_target(arguments.paths, arguments.format)
    assert target == Target(file=page, format="text")
    with pytest.raises(UsageError, match="exactly one file"):
        parse_target([str(tmp_path)], "text")


def test_the_application_shows_the_file_as_that_format(page: Path) -> None:
    with Terminal(reader_command(page, "--format", "text"), columns=120) as terminal:
        terminal.wait_for("<h1>")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_lines_of_json_have_no_format(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as error:
        run(capsys, "annotate", "--jsonl", "a.jsonl", "--format", "text")
    assert error.value.code == 2
