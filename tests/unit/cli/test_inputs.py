"""Lists of paths: `--files-from` of the commands that take paths."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.unit.cli.library import run

Capture = pytest.CaptureFixture[str]
Feed = Callable[[bytes], None]

TEXT = "A title\n\n“We won 3 games,” said Anna Berg on Monday to the crowd.\n"


@pytest.fixture
def feed(monkeypatch: pytest.MonkeyPatch) -> Feed:
    """Sets what the next command reads from standard input."""

    def set_input(data: bytes) -> None:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))

    return set_input


def annotated(out: str) -> list[str]:
    return [json.loads(line)["path"] for line in out.splitlines()]


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Files with names that lists of paths have trouble with."""
    names = [b"a.txt", b"b b.txt", b"-", b" c\r", b"caf\xe9.txt", b'"q".txt', b"x\x1b[31m.txt"]
    paths = [tmp_path / os.fsdecode(name) for name in names]
    for path in paths:
        path.write_text(TEXT, encoding="utf-8")
    return paths


@pytest.mark.parametrize(("end", "options"), [(b"\n", []), (b"\0", ["-0"]), (b"\0", ["--null"])])
def test_the_files_of_a_list_are_read_in_its_order(
    files: list[Path], feed: Feed, capsys: Capture, end: bytes, options: list[str]
) -> None:
    feed(b"".join(os.fsencode(file) + end for file in files))
    code, out, err = run(capsys, "annotate", "--files-from", "-", *options)
    assert (code, err) == (0, "")
    assert annotated(out) == [str(file) for file in files]


def test_a_name_may_hold_a_line_end_where_nul_ends_it(
    tmp_path: Path, feed: Feed, capsys: Capture
) -> None:
    file = tmp_path / "a\nb.txt"
    file.write_text(TEXT, encoding="utf-8")
    feed(os.fsencode(file) + b"\0")
    assert annotated(run(capsys, "annotate", "--files-from", "-", "-0")[1]) == [str(file)]


def test_the_last_end_may_be_left_out_and_empty_names_are_passed_over(
    files: list[Path], feed: Feed, capsys: Capture
) -> None:
    feed(b"\n\n" + os.fsencode(files[0]) + b"\n\n" + os.fsencode(files[1]))
    code, out, err = run(capsys, "annotate", "--files-from", "-")
    assert (code, annotated(out), err) == (0, [str(files[0]), str(files[1])], "")


def test_a_hyphen_in_a_list_is_a_file(
    files: list[Path], feed: Feed, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(files[0].parent)
    feed(b"-\na.txt\n")
    assert annotated(run(capsys, "annotate", "--files-from", "-")[1]) == ["-", "a.txt"]


def test_a_list_may_be_a_file(files: list[Path], tmp_path: Path, capsys: Capture) -> None:
    names = tmp_path / "names"
    names.write_bytes(os.fsencode(files[1]) + b"\n")
    assert annotated(run(capsys, "annotate", "--files-from", names)[1]) == [str(files[1])]


def test_a_list_longer_than_what_is_read_at_once_is_whole(
    tmp_path: Path, feed: Feed, capsys: Capture
) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    feed(b"\n" * 65_530 + os.fsencode(file))
    assert annotated(run(capsys, "annotate", "--files-from", "-")[1]) == [str(file)]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(
    files: list[Path], feed: Feed, capsys: Capture
) -> None:
    bad = [b"none\x1b.txt", b"a" * 5000, b"x.zip", b"nul\0.txt"]
    feed(b"\n".join([os.fsencode(files[0]), *bad, os.fsencode(files[1])]))
    code, out, err = run(capsys, "annotate", "--files-from", "-")
    assert code == 1
    assert annotated(out) == [str(files[0]), str(files[1])]
    assert [line.partition(" could not be read")[0] for line in err.splitlines()] == [
        "reader: none␛.txt",
        f"reader: {'a' * 5000}",
        "reader: x.zip",
        "reader: nul␀.txt",
    ]


def test_a_failure_is_told_on_one_line(feed: Feed, capsys: Capture) -> None:
    feed(b"a\nreader: all is well\0")
    _, _, err = run(capsys, "annotate", "--files-from", "-", "-0")
    assert err.count("\n") == 1


@pytest.mark.parametrize("command", ["statements", "figures"])
def test_tables_take_lists_too(
    files: list[Path], feed: Feed, capsys: Capture, command: str
) -> None:
    feed(os.fsencode(files[0]) + b"\0none.txt\0" + os.fsencode(files[1]) + b"\0")
    code, out, err = run(capsys, command, "--json", "--files-from", "-", "-0")
    assert code == 1
    assert annotated(out) == [str(files[0]), str(files[1])]
    assert "none.txt" in err


@pytest.mark.parametrize("command", ["annotate", "statements", "figures"])
def test_an_empty_list_finds_nothing(feed: Feed, capsys: Capture, command: str) -> None:
    feed(b"")
    code, out, err = run(capsys, command, "--files-from", "-")
    assert (code, out) == (1, "")
    assert err


@pytest.mark.parametrize(
    "arguments",
    [
        ["annotate", "--files-from", "-", "a.txt"],
        ["annotate", "--files-from", "-", "--jsonl"],
        ["annotate", "--jsonl", "-", "-0"],
        ["annotate", "-0", "a.txt"],
        ["figures", "-0", "a.txt"],
        ["statements", "--files-from", "-", "a.txt"],
        ["statements"],
        ["annotate", "a.txt", "--jsonl", "b"],
    ],
)
def test_ways_to_name_articles_exclude_each_other(capsys: Capture, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as error:
        run(capsys, *arguments)
    assert error.value.code == 2


def test_a_list_that_is_missing_and_a_closed_input_are_told(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, out, err = run(capsys, "annotate", "--files-from", tmp_path / "none")
    assert (code, out) == (1, "")
    assert "none" in err
    monkeypatch.setattr("sys.stdin", None)
    assert run(capsys, "annotate", "--files-from", "-")[0] == 2
    assert run(capsys, "annotate", "-")[0] == 2


def test_an_article_is_written_before_the_next_name_comes(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    command = subprocess.Popen(
        [sys.executable, "-m", "reader", "annotate", "--files-from", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert command.stdin is not None
    assert command.stdout is not None
    with command:
        for _ in range(2):
            command.stdin.write(os.fsencode(file) + b"\n")
            command.stdin.flush()
            assert json.loads(command.stdout.readline())["path"] == str(file)
        command.stdin.close()
    assert command.returncode == 0


def test_a_folder_that_workers_read_gives_the_same_in_order(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(30):
        (tmp_path / f"{number:02}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "05.txt").write_bytes(b"")
    alone = run(capsys, "annotate", tmp_path)
    monkeypatch.setattr("reader.cli.inputs._MUCH", 0)
    assert run(capsys, "annotate", tmp_path) == alone
    assert alone[0] == 1
    assert len(annotated(alone[1])) == 29
    assert "05.txt could not be read, because it is empty" in alone[2]
