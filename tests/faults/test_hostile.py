"""Hostile files give an answer within the worker's limits, and reach nothing outside themselves."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.formats import FORMATS
from reader.library.refresh.parsing import Parser
from reader.library.refresh.process_limits import Limits
from tests.expected import files
from tests.faults.hostile import HOSTILE, hostile_files, read
from tests.faults.mutants import mutants
from tests.unit.formats.invariants import assert_sound

_SIZE = 0.01
"""Of the full size: what takes more than linear time still shows in a campaign."""
_MUTANTS = 20

_FAULTS = ("took longer", "led to an error", "crashed", "ended unexpectedly")


@pytest.fixture(scope="module")
def parser() -> Iterator[Parser]:
    parser = Parser(Limits())
    yield parser
    parser.close()


_FILES = dict(hostile_files(_SIZE))


@pytest.mark.parametrize("name", _FILES)
def test_a_hostile_file_gives_sound_articles_of_its_own_or_a_reason(
    parser: Parser, tmp_path: Path, name: str
) -> None:
    parsed = read(parser, tmp_path / name, _FILES[name])
    assert not any(fault in (parsed.failure or "") for fault in _FAULTS), parsed.failure
    assert_sound([annotated.article for annotated in parsed.articles])
    secret = Path("/etc/passwd").read_text(encoding="utf-8").splitlines()[0]
    assert all(secret not in annotated.article.text for annotated in parsed.articles)


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_of_full_size_ends_within_the_limits(
    parser: Parser, tmp_path: Path, name: str
) -> None:
    if name not in _FILES:
        pytest.skip("its format is not read")
    parsed = read(parser, tmp_path / name, HOSTILE[name](1.0))
    assert not any(fault in (parsed.failure or "") for fault in _FAULTS[1:]), parsed.failure


_WATCHED = """
import json, os, sys
from pathlib import Path

WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
EVENTS = (
    "os.system", "os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.spawn", "os.startfile",
    "subprocess.Popen", "socket.", "urllib.Request", "http.client", "ftplib.", "smtplib.",
    "os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate",
    "os.chmod", "os.chown", "os.utime", "shutil.", "tempfile.", "webbrowser.open", "pty.spawn",
)
found = []

def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        if (isinstance(flags, int) and flags & WRITING) or set(mode or "") & set("wax+"):
            found.append(f"open {path!r} {mode!r}")
        elif reading and not isinstance(path, int) and not str(path).startswith(allowed):
            found.append(f"open {path!r}")
    elif event.startswith(EVENTS) or (event == "exec" and reading and is_foreign(arguments[0])):
        found.append(f"{event} {arguments!r}"[:200])

def is_foreign(code):
    return not code.co_filename.startswith((*allowed, "<"))

def read(path):
    if way == "formats":
        yield from load(path)
    elif way == "library":
        request = {"path": str(path), "known": None, "format": None}
        parse_worker._answer(request, None, lambda message: None)
    else:
        yield from reading_process._answer(path, None, None)

way, reading, allowed = sys.argv[1], False, ()
from reader.formats import load
from reader.library.opening import reading_process
from reader.library.refresh import parse_worker
if hasattr(os, "nice"):
    del os.nice  # the others that are read here would be kept waiting
paths = [Path(line) for line in sys.stdin.read().splitlines()]
# What the formats' libraries load, they load from where they are installed.
allowed = (sys.prefix, sys.base_prefix, *(p for p in sys.path if p), "/usr/", "/proc/", "/sys/")
sys.addaudithook(watch)
sys.dont_write_bytecode = True
for path in paths:
    reading = True
    try:
        for found_in_it in read(path):
            pass
    except Exception:  # what fails otherwise is found elsewhere
        pass
    reading = False
print(json.dumps(found))
"""
"""Reads the files named on standard input as the process does that its argument tells; gives what
else was done meanwhile."""


def _watched(paths: list[Path], way: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", _WATCHED, way],
        input="\n".join(map(str, paths)),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: list[str] = json.loads(done.stdout.splitlines()[-1])
    written = {repr(str(path)) for path in paths}
    return [event for event in found if not any(path in event for path in written)]


def test_nothing_is_written_run_or_fetched_while_files_are_read(tmp_path: Path) -> None:
    paths = files()
    for known in FORMATS:
        for number, (path, data) in enumerate(mutants(known.name, _MUTANTS, seed=2)):
            mutant = tmp_path / known.name / f"{number}{path.suffix}"
            mutant.parent.mkdir(exist_ok=True)
            mutant.write_bytes(data)
            paths.append(mutant)
    for name, data in _FILES.items():
        (tmp_path / name).write_bytes(data)
        paths.append(tmp_path / name)
    assert _watched(paths, "formats") == []
    assert not Path("/tmp/reader-was-here").exists()


@pytest.mark.parametrize("way", ["library", "opening"])
def test_nothing_is_written_run_or_fetched_by_the_processes_that_read(
    tmp_path: Path, way: str
) -> None:
    """What the library's workers do with a file, and what is done for one that is opened."""
    of_each_kind = {path.suffix: path for path in files()}
    for name, data in hostile_files(_SIZE / 10):
        (tmp_path / name).write_bytes(data)
    assert _watched([*of_each_kind.values(), *sorted(tmp_path.iterdir())], way) == []


def test_the_watch_itself_sees_a_file_that_is_written(tmp_path: Path) -> None:
    spy = tmp_path / "spy"
    code = f"open({str(spy)!r}, 'w').close(); os.mkdir({str(spy) + 's'!r})"
    watched = _WATCHED.replace("print(json", f"{code}\nprint(json")
    done = subprocess.run(
        [sys.executable, "-c", watched, "formats"],
        input="",
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(json.loads(done.stdout)) == 2
