from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.unit.cli.library import (
    HOSTILE_NAME,
    read_into_library,
    run,
)
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]
READER = [sys.executable, "-m", "reader"]


def test_each_match_is_a_line_with_its_place_in_the_file(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "search", "--vimgrep", "reka pier road")
    path = folder / "pier-opens.md"
    assert code == 0
    assert err == "reader: 1 article\n"
    opens = "Some 3,000 people came to the pier. “I am proud,” said Tomas Reka."
    needs = "A pier needs a road, and the pier of Osk has none."
    assert out.splitlines() == [
        f"{path}:2:8:Pier opens again",
        f"{path}:7:31:{opens}",
        f"{path}:7:66:{opens.partition('. ')[2]}",
        f"{path}:9:3:{needs}",
        f"{path}:9:16:{needs}",
        f"{path}:9:30:{needs}",
    ]


def test_statements_and_figures_are_matches(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--vimgrep", "figure:3000 speaker:reka")
    assert [line.split(":")[1:3] for line in out.splitlines()] == [["7", "6"], ["7", "37"]]


def test_an_article_that_no_words_found_has_a_line(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--vimgrep", "publisher:courier")
    assert out == f"{folder / 'pier.md'}:1:1:Pier of Osk to be rebuilt\n"


def test_paths_are_exact_and_text_is_clean(folder: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--vimgrep", "moorhen")
    assert out == f"{folder / HOSTILE_NAME}:6:11:A [/bold] moorhen \\ sat there.\n"


def test_a_path_need_not_be_text(tmp_path: Path, capsys: Capture) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.md"
    write_article(Path(os.fsdecode(name)), "Coffee", "The café.")
    read_into_library(tmp_path)
    for shape, end in (("--files", b"\n"), ("--vimgrep", b":6:5:The caf\xc3\xa9.\n")):
        done = subprocess.run([*READER, "search", shape, "café"], capture_output=True, timeout=60)
        assert done.stdout == name + end


def test_an_article_whose_file_is_gone_is_told_and_keeps_its_lines(
    tmp_path: Path, capsys: Capture
) -> None:
    for name in ("a.md", "b.md"):
        write_article(tmp_path / name, "Title", "The pier.")
    read_into_library(tmp_path)
    (tmp_path / "a.md").unlink()
    code, out, err = run(capsys, "search", "--vimgrep", "pier")
    assert code == 1
    assert sorted(out.splitlines()) == [
        f"{tmp_path}/a.md:1:1:The pier.",
        f"{tmp_path}/b.md:6:5:The pier.",
    ]
    assert "a.md could not be read" in err


def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path, capsys: Capture) -> None:
    for number in range(30):
        write_article(tmp_path / f"{number}.md", "Title", *["The pier. " * 300] * 3)
    read_into_library(tmp_path)
    command = subprocess.Popen(
        [*READER, "search", "--vimgrep", "pier"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout is not None
    command.stdout.readline()
    command.stdout.close()
    assert command.stderr is not None
    errors = command.stderr.read()
    command.stderr.close()
    assert command.wait(timeout=60) == 0
    assert errors == b""


@pytest.mark.skipif(shutil.which("vim") is None, reason="vim is not installed")
def test_vim_opens_the_places(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    _, out, _ = run(capsys, "search", "--vimgrep", "reka")
    errors, told = tmp_path / "errors", tmp_path / "told"
    errors.write_text(out, encoding="utf-8")
    tell = f"call writefile([expand('%:t') . ' ' . line('.') . ' ' . expand('<cword>')], '{told}')"
    command = ["vim", "-u", "NONE", "-N", "-n", "-i", "NONE", "-es", "--cmd", "set encoding=utf-8"]
    subprocess.run(
        [*command, "-q", errors, "-c", "cc", "-c", tell, "-c", "qa!"], check=True, timeout=60
    )
    assert told.read_text(encoding="utf-8") == "pier-opens.md 7 Reka\n"


def test_matches_in_a_mailbox_have_the_lines_of_their_message(
    tmp_path: Path, capsys: Capture
) -> None:
    box = tmp_path / "letters.mbox"
    box.write_text(
        "".join(
            f"From - Fri Oct 25 04:30:00 2024\nSubject: {subject}\n\nThe {bird} sat there.\n\n"
            for subject, bird in (("One", "heron"), ("Two", "moorhen"))
        )
    )
    read_into_library(tmp_path)
    _, out, _ = run(capsys, "search", "--vimgrep", "moorhen OR heron")
    assert out.splitlines() == [
        f"{box}:4:5:The heron sat there.",
        f"{box}:9:5:The moorhen sat there.",
    ]
    _, out, _ = run(capsys, "search", "--vimgrep", "title:two format:mbox")
    assert out.startswith(f"{box}:6:1:")
