"""What every command has in common: exit codes, streams, and how it ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.unit.cli.library import run

Capture = pytest.CaptureFixture[str]

READER = [sys.executable, "-m", "reader"]


def test_a_reader_that_has_had_enough_is_no_error(samples: Path) -> None:
    command = subprocess.Popen(
        [*READER, "annotate", *[str(samples)] * 5], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout is not None
    assert command.stderr is not None
    command.stdout.read(1)
    command.stdout.close()
    errors = command.stderr.read()
    command.stderr.close()
    assert command.wait(timeout=60) == 0
    assert errors == b""


def test_what_is_printed_for_people_may_be_cut_short_too(samples: Path) -> None:
    article = samples / "orlune-dam-inquiry.html"
    for arguments in (["show"], ["statements"]):
        reading, writing = os.pipe()
        os.close(reading)
        done = subprocess.run(
            [*READER, *arguments, article], stdout=writing, stderr=subprocess.PIPE, timeout=60
        )
        os.close(writing)
        assert (done.returncode, done.stderr) == (0, b"")


def test_a_command_that_is_misspelt_is_asked_for(capsys: Capture) -> None:
    for words in (["serach", "x"], ["serach"]):
        code, _, errors = run(capsys, *words)
        assert code == 2
        assert "did you mean `reader search`?" in errors
    assert "did you mean" not in run(capsys, "/nonexistent/articles")[2]


@pytest.mark.parametrize("number", ["0", "-3", "x", "1.5", "9" * 19])
def test_a_limit_that_is_no_number_is_told_in_words(number: str, capsys: Capture) -> None:
    with pytest.raises(SystemExit, match="2"):
        run(capsys, "search", f"--limit={number}", "x")
    assert f"{number!r} is not a whole number from 1 up" in capsys.readouterr().err


def test_an_interrupt_is_code_130_without_a_traceback(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    command = subprocess.Popen([*READER, "show", str(pipe)], stderr=subprocess.PIPE)
    with pipe.open("wb"):  # opens as soon as the command has opened it to read
        time.sleep(0.2)
        command.send_signal(signal.SIGINT)
        _, errors = command.communicate(timeout=60)
    assert command.returncode == 130
    assert errors == b""


def test_a_name_that_is_not_text_can_be_printed(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    file = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.txt"))
    file.write_text("Coffee\n\nThe café had “good coffee,” said Ann Berg.")
    for arguments in (["statements", "--csv"], ["annotate"]):
        done = subprocess.run(
            [*READER, *arguments, folder], capture_output=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
        assert b"caf" in done.stdout


def test_output_is_utf_8_where_the_locale_is_not(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Title\n\n“Größe zählt,” said Jörg Müller.", encoding="utf-8")
    done = subprocess.run(
        [*READER, "show", str(file)],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "", "PYTHONCOERCECLOCALE": "0"},
    )
    assert done.returncode == 0, done.stderr
    assert "“Größe zählt,”" in done.stdout.decode()


@pytest.mark.parametrize(
    "arguments", [["search"], ["figures"], ["show"], ["annotate"], ["figures", "--json", "--csv"]]
)
def test_what_is_left_out_or_does_not_fit_is_wrong_usage(arguments: list[str]) -> None:
    done = subprocess.run(
        [*READER, *arguments], capture_output=True, timeout=60, check=False, input=b""
    )
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"usage:" in done.stderr


def test_a_missing_file_of_lines_is_told_as_a_sentence(tmp_path: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "annotate", "--jsonl", tmp_path / "none.jsonl")
    assert (code, out) == (1, "")
    assert "none.jsonl" in err


FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="the system has no device that is always full")
def test_a_full_disk_is_told_in_a_sentence() -> None:
    with FULL.open("wb") as full:
        done = subprocess.run([*READER, "formats"], stdout=full, stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 1
    assert done.stderr.startswith(b"reader: the output could not be written: No space left")


@pytest.mark.parametrize(
    "arguments",
    [["annotate", "--jsonl", "/nonexistent"], ["show", "a" * 5000], ["annotate", "a/" * 3000]],
)
def test_what_the_system_refuses_is_told_in_a_sentence(arguments: list[str]) -> None:
    done = subprocess.run([*READER, *arguments], capture_output=True, timeout=60, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"reader: ")
    assert b"Traceback" not in done.stderr
