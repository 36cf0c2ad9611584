"""The worker by itself: what holds where its parent can no longer watch it."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path

from reader.library.refresh.frames import read_frame, write_frame
from tests.unit.library.building import write_article

_MEMORY = str(1 << 30)


def start(seconds: int, code: str = "") -> subprocess.Popen[bytes]:
    """Start a worker, in which `code` has run before."""
    worker = f"{code}\nfrom reader.library.refresh.parse_worker import main\nmain()"
    return subprocess.Popen(
        [sys.executable, "-c", worker, str(seconds), _MEMORY],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ask(worker: subprocess.Popen[bytes], file: Path, seconds: float = 10.0) -> None:
    assert worker.stdin is not None
    request = {"path": str(file), "known": None, "seconds": seconds, "in_all": 2 * seconds}
    write_frame(worker.stdin, json.dumps(request).encode())


def answers(worker: subprocess.Popen[bytes]) -> list[dict[str, object]]:
    assert worker.stdout is not None
    frames = []
    while (frame := read_frame(worker.stdout)) is not None:
        frames.append(json.loads(frame))
        if "end" in frames[-1]:
            break
    return frames


_ENDLESS = """
import reader.formats
def load(path, name):
    while True:
        pass
reader.formats.load = load
"""


def test_a_file_that_takes_for_ever_ends_the_worker_without_its_parent(tmp_path: Path) -> None:
    with start(10, _ENDLESS) as worker:
        try:
            ask(worker, write_article(tmp_path / "a.md", "Ferry", "It sails."), seconds=0.1)
            assert worker.wait(timeout=60) == -signal.SIGPROF
        finally:
            worker.kill()


_TALKATIVE = """
import os, sys
import reader.formats
load = reader.formats.load
def loud(path, name):
    print("a library prints")
    sys.stderr.write("and complains")
    os.write(1, b"and writes")
    os.write(2, b"to the descriptors")
    return load(path, name)
reader.formats.load = loud
"""


def test_what_a_library_prints_goes_nowhere(tmp_path: Path) -> None:
    with start(10, _TALKATIVE) as worker:
        ask(worker, write_article(tmp_path / "a.md", "Ferry", "It sails."))
        assert [list(answer) for answer in answers(worker)] == [
            ["digest", "peak"],
            ["article"],
            ["end", "spent", "partial"],
        ]
        _, complaints = worker.communicate(timeout=60)
    assert complaints == b""


def test_it_ends_when_its_parent_closes_the_pipe() -> None:
    with start(10) as worker:
        assert worker.communicate(timeout=60) == (b"", b"")
    assert worker.returncode == 0
