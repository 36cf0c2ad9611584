from __future__ import annotations

import io
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from reader.formats import load
from tests.unit.cli.library import run, write_config

Capture = pytest.CaptureFixture[str]

REPORT = """# Port of Marlow closes its oldest quay

“The wood is rotten [sic],” said Tom Reyes, the harbour master, who has walked over it every
morning for forty years and knows each of its planks by name.

- A new quay
- A [/bold] ferry with a name that is so long that it does not fit on one line of the column

> The sea takes what it wants.

## What comes next

The council said that repairs would cost about 2.5 million euros.
"""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.md"
    file.write_text(REPORT, encoding="utf-8")
    return file


def test_plain_prints_exactly_the_text(report: Path, capsys: Capture) -> None:
    [article] = load(report)
    assert run(capsys, "show", "--plain", report) == (0, article.text, "")


def test_it_says_when_all_of_a_page_is_shown(tmp_path: Path, capsys: Capture) -> None:
    page = tmp_path / "form.html"
    page.write_text("<title>Form</title><select><option>One<option>Two</select>", encoding="utf-8")
    code, out, err = run(capsys, "show", "--plain", page)
    assert (code, out) == (0, "Form\nOne\nTwo")
    assert err == "reader: no article was found for certain; this is all text of the page\n"


def test_lines_are_as_wide_as_the_column(report: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "show", report)
    assert 60 < max(map(len, out.splitlines())) <= 72


def test_the_configured_width_holds(report: Path, capsys: Capture) -> None:
    write_config("text_width = 30\n")
    _, out, _ = run(capsys, "show", report)
    assert max(map(len, out.splitlines())) <= 30


def test_every_word_is_shown_once_and_in_order(report: Path, capsys: Capture) -> None:
    [article] = load(report)
    _, out, _ = run(capsys, "show", report)
    assert re.sub("[│•]", "", out).split() == re.sub("[│•]", "", article.text).split()


def test_items_and_quotes_have_their_signs(report: Path, capsys: Capture) -> None:
    lines = run(capsys, "show", report)[1].splitlines()
    assert "• A new quay" in lines
    assert "│ The sea takes what it wants." in lines
    first = next(number for number, line in enumerate(lines) if line.startswith("• A [/bold]"))
    assert lines[first + 1].startswith("  ")


def test_paragraphs_are_parted_by_a_blank_line_and_items_are_not(
    report: Path, capsys: Capture
) -> None:
    lines = run(capsys, "show", report)[1].splitlines()
    heading, item = lines.index("What comes next"), lines.index("• A new quay")
    assert lines[heading - 1] == lines[heading + 1] == ""
    assert lines[item + 1] != ""


def test_lists_quotes_code_and_tables_look_like_what_they_are(
    tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "a.md"
    rows = "| a | b |\n|---|---|\n| 1 | 2 |\n"
    items = "9. A ferry that is new\n\n   and fast\n   - within\n"
    code = "    x\n    y\n\n    z\n"
    file.write_text(f"# A title\n\n{items}\n> Said\n>\n> > by us\n\n{rows}\n{rows}\n{code}")
    assert run(capsys, "show", file)[1].splitlines()[2:] == [
        "9. A ferry that is new",
        "   and fast",
        "  • within",
        "",
        "│ Said",
        "",
        "│ │ by us",
        *("", "a | b", "1 | 2") * 2,
        *("", "x", "y", "", "z"),
    ]


def test_hostile_text_is_shown_literally(tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "a.txt"
    hostile = "[sic] [Reuters] [/] [/bold] [bold] \\ \\[ \x1b[31m \x1b]52;c;eA==\x07 \u202etxt"
    file.write_text(f"A title\n\nHere {hostile} stands.\n", encoding="utf-8")
    for arguments in (["show"], ["show", "--plain"]):
        _, out, err = run(capsys, *arguments, file)
        shown = " ".join(out.split())
        assert "[sic] [Reuters] [/] [/bold] [bold] \\ \\[ ␛[31m ␛]52;c;eA==␇ txt" in shown
        assert not set(out + err) & set("\x1b\x07\u202e")


def test_what_is_not_the_article_is_left_out(tmp_path: Path, capsys: Capture) -> None:
    page = tmp_path / "a.html"
    paragraph = (
        "<p>The council met on Monday and spoke for hours about the old quay of the port.</p>"
    )
    page.write_text(
        f"<html><head><title>Quay</title></head><body><nav><a href='/'>Subscribe now</a></nav>"
        f"<article><h1>Quay</h1>{paragraph * 6}</article></body></html>"
    )
    assert "Subscribe now" not in run(capsys, "show", page)[1]
    assert "spoke for hours" in run(capsys, "show", page)[1]


class TestOnATerminal:
    @pytest.fixture(autouse=True)
    def _colour(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", "72")

    def test_statements_speakers_and_figures_are_told_apart_without_colour(
        self, report: Path, capsys: Capture
    ) -> None:
        _, out, _ = run(capsys, "show", report)
        assert re.search(r"\x1b\[4m“The wood is rotten \[sic],”\x1b\[0m", out)
        assert re.search(r"\x1b\[1mTom Reyes", out)
        assert re.search(r"\x1b\[1;3m2\.5 million euros\x1b\[0m", out)
        assert re.search(r"\x1b\[3mrepairs would cost", out)
        assert not re.search(r"\x1b\[[0-9;]*[349][0-7]m", out)

    def test_plain_has_no_style_there_either(self, report: Path, capsys: Capture) -> None:
        assert "\x1b" not in run(capsys, "show", "--plain", report)[1]


def test_an_article_may_come_from_standard_input(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.BytesIO(b"A title\n\nA paragraph of text.")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=data))
    code, out, _ = run(capsys, "show", "-")
    assert code == 0
    assert out.splitlines() == ["A title", "", "A paragraph of text."]


def test_a_file_that_cannot_be_read_is_code_1_with_the_reason(
    tmp_path: Path, capsys: Capture
) -> None:
    code, out, err = run(capsys, "show", tmp_path / "none.txt")
    assert (code, out) == (1, "")
    assert "none.txt could not be read, because there is no such file" in err


def test_a_hostile_file_name_acts_on_no_terminal(tmp_path: Path, capsys: Capture) -> None:
    _, _, err = run(capsys, "show", tmp_path / "a\x1b[31m\u202eb.txt")
    assert "\x1b" not in err
    assert "\u202e" not in err
