from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from reader.cli.app import Target, UsageError, parse_target
from tests.terminal import Terminal, reader_command


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "a.txt"
    file.touch()
    return file


class TestTargets:
    def test_nothing_means_the_library(self) -> None:
        assert parse_target([]) == Target()

    def test_folders(self, tmp_path: Path) -> None:
        assert parse_target([str(tmp_path)]) == Target(folders=(str(tmp_path),))

    def test_a_file(self, file: Path) -> None:
        assert parse_target([str(file)]) == Target(file=file)

    def test_a_file_at_an_offset(self, file: Path) -> None:
        assert parse_target([f"{file}:120"]) == Target(file=file, offset=120)

    def test_a_file_whose_name_ends_like_an_offset(self, tmp_path: Path) -> None:
        odd = tmp_path / "a:12"
        odd.touch()
        assert parse_target([str(odd)]) == Target(file=odd)

    def test_a_file_at_a_pattern(self, file: Path) -> None:
        assert parse_target([str(file), "+/red line"]) == Target(file=file, pattern="red line")

    def test_standard_input(self) -> None:
        assert parse_target(["-"]) == Target(file=Path("-"))

    @pytest.mark.parametrize("names", [["nowhere"], ["nowhere:3"], [".", "nowhere"], ["+/x"]])
    def test_what_does_not_fit_is_refused(self, names: list[str]) -> None:
        with pytest.raises(UsageError):
            parse_target(names)

    def test_files_and_folders_do_not_mix(self, file: Path, tmp_path: Path) -> None:
        with pytest.raises(UsageError, match="either folders or one file"):
            parse_target([str(file), str(tmp_path)])


def test_without_a_terminal_a_message_and_code_2(samples: Path) -> None:
    done = subprocess.run(
        reader_command(samples), capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert done.stdout == ""


def test_on_a_dumb_terminal_a_message_and_code_2(samples: Path) -> None:
    with Terminal(reader_command(samples), {"TERM": "dumb"}) as terminal:
        assert terminal.wait_for_end() == 2
    assert "needs a terminal" in terminal.screen.text
    assert b"\x1b" not in terminal.output
