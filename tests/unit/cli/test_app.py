from __future__ import annotations

import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from reader.cli.app import Target, parse_target
from reader.cli.exits import UsageError
from reader.config import default_paths
from reader.library.state.state import State
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


def test_an_empty_library_is_offered_the_current_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A title\n\nThe ferry to the island sails no more.\n")
    with Terminal(reader_command(), folder=tmp_path, columns=300) as terminal:
        terminal.wait_for("with 1 file? [Y/n]")
        terminal.press("\r")
        terminal.wait_for("A title")
        terminal.press("q")
        assert terminal.wait_for_end() == 0


def test_an_offer_that_is_declined_adds_nothing(tmp_path: Path) -> None:
    with Terminal(reader_command(), folder=tmp_path, columns=300) as terminal:
        terminal.wait_for("with 0 files? [Y/n]")
        terminal.press("n\r")
        assert terminal.wait_for_end() == 1
    with closing(State(default_paths().state_file)) as state:
        assert state.folders() == ()
