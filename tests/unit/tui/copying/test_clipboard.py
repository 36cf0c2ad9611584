from __future__ import annotations

import os
import shutil
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.tui.copying.clipboard import (
    LONGEST_BASE64,
    Kept,
    fits_terminal,
    keep,
    what_became_of,
)

FITS = LONGEST_BASE64 // 4 * 3


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "copied.txt"


def test_a_text_is_kept_in_a_file_that_only_its_owner_reads(file: Path) -> None:
    assert keep("“Größe” [Reuters]\n夜", file, {}) == Kept(file)
    assert file.read_text(encoding="utf-8") == "“Größe” [Reuters]\n夜"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_the_next_text_takes_its_place(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("longer than what comes")
    file.chmod(0o644)
    keep("short", file, {})
    assert file.read_text() == "short"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_a_link_in_its_place_is_not_written_through(file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("kept")
    file.parent.mkdir()
    file.symlink_to(other)
    keep("copied", file, {})
    assert (other.read_text(), file.read_text()) == ("kept", "copied")


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("no folder")
    kept = keep("copied", tmp_path / "cache" / "copied.txt", {})
    assert kept.problem in ("File exists", "Not a directory")
    assert kept.problem in what_became_of(kept, sent=True)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("", True),
        ("a" * FITS, True),
        ("a" * (FITS + 1), False),
        ("夜" * (FITS // 3), True),
        ("夜" * (FITS // 3 + 1), False),
        ("a" * 10**6, False),
        ("\ud800", True),
    ],
    ids=range(7),
)
def test_what_is_too_long_for_a_terminal(text: str, fits: bool) -> None:
    assert fits_terminal(text) is fits


@pytest.mark.parametrize(
    ("kept", "sent", "told"),
    [
        (Kept(Path("/c/x")), True, "sent to the terminal (unconfirmed), saved in /c/x"),
        (Kept(Path("/c/x")), False, "too long for the terminal, saved in /c/x"),
        (
            Kept(Path("/c/x"), in_tmux=True),
            True,
            "sent to the terminal (unconfirmed), in tmux, saved in /c/x",
        ),
        (
            Kept(Path("/c/x"), "No space left on device", in_tmux=False),
            False,
            "too long for the terminal, tmux did not take it, not saved: No space left on device",
        ),
        (Kept(Path("/c/\x1b[31m\n")), False, "too long for the terminal, saved in /c/␛[31m␊"),
    ],
)
def test_it_is_told_where_a_text_is(kept: Kept, sent: bool, told: str) -> None:
    assert what_became_of(kept, sent=sent) == told


@pytest.mark.parametrize(
    ("in_tmux", "room", "told"),
    [
        (None, 80, "sent to the terminal (unconfirmed), saved in /home/ann/.cache/copied.txt"),
        (None, 61, "to the terminal (unconfirmed), in /home/ann/.cache/copied.txt"),
        (None, 50, "terminal?, /home/ann/.cache/copied.txt"),
        (True, 44, "terminal?, tmux, /home/ann/.cache/copied.txt"),
        (None, 37, "terminal?, …/copied.txt"),
        (True, 10, "terminal?, tmux, …/copied.txt"),
    ],
)
def test_the_less_room_there_is_the_fewer_words_tell_it(
    in_tmux: bool | None, room: int, told: str
) -> None:
    kept = Kept(Path("/home/ann/.cache/copied.txt"), in_tmux=in_tmux)
    assert what_became_of(kept, sent=True, room=room) == told


def test_of_a_long_path_the_name_is_enough() -> None:
    kept = Kept(Path("/very/long" * 20) / "copied.txt")
    told = what_became_of(kept, sent=True, room=80)
    assert told == "to the terminal (unconfirmed), in …/copied.txt"


def test_the_home_folder_is_told_as_it_is_typed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert what_became_of(Kept(tmp_path / "c" / "x"), sent=True).endswith("saved in ~/c/x")


@pytest.fixture
def tmux(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a program inside a tmux of its own."""
    if shutil.which("tmux") is None:
        pytest.skip("tmux is not installed")
    socket = tmp_path / "tmux"
    command = ["tmux", "-f", "/dev/null", "-S", str(socket)]
    subprocess.run([*command, "new-session", "-d", "sleep 60"], check=True)
    yield {**os.environ, "TMUX": f"{socket},0,0"}
    subprocess.run([*command, "kill-server"], check=True)


def buffer_of(environment: dict[str, str]) -> str:
    show = ["tmux", "show-buffer"]
    return subprocess.run(show, env=environment, check=True, capture_output=True).stdout.decode()


@pytest.mark.parametrize("times", [1, 20_000])
def test_tmux_has_the_text_in_its_newest_buffer(
    tmux: dict[str, str], file: Path, times: int
) -> None:
    text = "“Größe” [Reuters]\n#{pane_id} -x" * times
    assert keep(text, file, tmux).in_tmux is True
    assert buffer_of(tmux) == text


def test_a_tmux_that_is_gone_is_told_and_keeps_nothing_back(file: Path, tmp_path: Path) -> None:
    gone = {**os.environ, "TMUX": f"{tmp_path}/nothing,1,0"}
    assert keep("copied", file, gone) == Kept(file, in_tmux=False)
    assert file.read_text() == "copied"


def test_a_tmux_that_is_not_installed_is_told(file: Path) -> None:
    assert keep("copied", file, {"TMUX": "x,1,0", "PATH": "/nowhere"}).in_tmux is False
