from __future__ import annotations

import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import default_paths
from reader.library.library import Library
from reader.library.refresh.process_limits import Limits
from tests.unit.cli.library import run, write_config
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles and a file that cannot be read."""
    folder = tmp_path / "articles"
    write_article(folder / "a.md", "Ferry", "The ferry sails.")
    write_article(folder / "b.md", "Bridge", "The bridge stands.")
    (folder / "c\x1b[2J.txt").write_bytes(b"")
    return folder


def test_what_was_done_is_told_and_nothing_is_data(folder: Path, capsys: Capture) -> None:
    code, out, err = run(capsys, "index", folder)
    assert (code, out) == (1, "")
    assert "2 added, 0 updated, 0 removed, 0 unchanged, 1 could not be read" in err


def test_a_second_run_touches_only_what_changed(folder: Path, capsys: Capture) -> None:
    run(capsys, "index", folder)
    write_article(folder / "a.md", "Ferry", "The ferry sails no more.")
    (folder / "b.md").unlink()
    _, _, err = run(capsys, "index", folder)
    assert "0 added, 1 updated, 1 removed, 1 unchanged, 1 could not be read" in err


def test_without_folders_the_whole_library_is_refreshed(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    configured = tmp_path / "configured"
    write_article(configured / "d.md", "Tram", "The tram waits.")
    write_config(f'folders = ["{configured}"]\n')
    run(capsys, "index", folder)
    _, _, err = run(capsys, "index")
    assert "4 unchanged" in err
    assert run(capsys, "search", "--count", "tram")[1] == "1\n"
    assert run(capsys, "search", "--count", "ferry")[1] == "1\n"


def test_retry_reads_again_what_could_not_be_read(
    folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    long = folder / "long.md"
    sentence = "“The ferry leaks in 3 places,” said Anna Berg on Monday.\n\n"
    long.write_text(sentence * 2_000)
    refreshing = "reader.library.refresh.refreshing.Limits"
    with monkeypatch.context() as patched:
        patched.setattr(refreshing, lambda: Limits(output=20_000))
        _, _, err = run(capsys, "index", folder)
    assert "2 could not be read" in err
    assert "read again by `reader index --retry`" in err
    _, _, err = run(capsys, "index", folder)
    assert "0 added, 0 updated, 0 removed, 4 unchanged, 2 could not be read" in err
    _, _, err = run(capsys, "index", "--retry", folder)
    assert "1 added, 0 updated, 0 removed, 2 unchanged, 1 could not be read" in err


def test_errors_lists_what_could_not_be_read_and_why(folder: Path, capsys: Capture) -> None:
    run(capsys, "index", folder)
    code, out, _ = run(capsys, "index", "--errors")
    assert code == 1
    assert out == f"{folder}/c␛[2J.txt: it is empty\n"


def test_errors_of_other_folders_are_not_listed(
    folder: Path, tmp_path: Path, capsys: Capture
) -> None:
    run(capsys, "index", folder)
    other = tmp_path / "other"
    other.mkdir()
    assert run(capsys, "index", "--errors", other)[:2] == (0, "")


def test_without_errors_the_list_is_empty_and_the_code_0(capsys: Capture) -> None:
    assert run(capsys, "index", "--errors") == (0, "", "")


def test_an_empty_library_says_how_to_add_a_folder(capsys: Capture) -> None:
    code, out, err = run(capsys, "index")
    assert (code, out) == (1, "")
    assert "`reader index FOLDER`" in err


def test_what_is_no_folder_is_refused_and_nothing_is_added(folder: Path, capsys: Capture) -> None:
    code, _, err = run(capsys, "index", folder, folder / "a.md")
    assert code == 2
    assert f"{folder / 'a.md'} is not a folder" in err
    assert "no folder is in the library yet" in run(capsys, "index")[2]


def test_a_bad_configuration_is_code_2_and_names_the_nearest_setting(capsys: Capture) -> None:
    file = write_config("folder = []\n")
    code, _, err = run(capsys, "index")
    assert code == 2
    assert str(file) in err
    assert "did you mean 'folders'?" in err


def test_an_interrupted_run_keeps_what_was_read_and_says_so(tmp_path: Path) -> None:
    many = tmp_path / "many"
    for number in range(3_000):
        write_article(many / f"{number}.md", f"Number {number}", "“It leaks,” said Berg.")
    command = [sys.executable, "-m", "reader", "index", str(many)]
    with (
        subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process,
        closing(Library(default_paths())) as library,
    ):
        while process.poll() is None and not library.rows():
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        assert library.rows()
    assert process.returncode == 130
    assert "what was read is kept" in err
