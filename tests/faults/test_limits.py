"""A file that breaks a limit is told with its reason, in every way of reading, and the others are
read; what the process that reads does beside that is nothing."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from reader.errors import FormatError, NoArticleError
from reader.library.library import Library
from reader.library.opening.file_reading import FileReading
from reader.library.refresh.parsing import Job, Parser
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.refreshing import refresh
from reader.library.refresh.scan import FoundFile
from tests.faults.hostile import HOSTILE, hostile_files
from tests.unit.cli.library import run, use_home
from tests.unit.library.building import paths_in, write_article

Capture = pytest.CaptureFixture[str]

_SENTENCE = "“The ferry leaks in 3 places,” said Anna Berg on Monday."
_LONG = ("<html><title>The ferry</title>" + f"<p>{_SENTENCE}</p>\n" * 20_000).encode()

TOO_LONG = "took longer than"
TOO_MUCH_MEMORY = "it takes more memory than a file is given"
TOO_LARGE = "its articles are larger than the program can take"
TOO_MUCH_OR_CRASHED = f"{TOO_MUCH_MEMORY}|the program that reads it crashed"
"""What is told of native code that got no more memory. On Linux the most that a process has held is
taken over by those it starts (getrusage, ru_maxrss): one that has held more than a file is given,
as that of the tests may have, cannot tell the one from the other."""

BREACHES: dict[str, tuple[str, Callable[[], bytes], Limits]] = {
    "long.html": (TOO_LONG, lambda: HOSTILE["elements.html"](0.1), Limits(seconds=0.2)),
    "memory.html": (TOO_MUCH_MEMORY, lambda: _LONG * 3, Limits(memory=128 << 20)),
    "large.html": (TOO_LARGE, lambda: _LONG[:40_000], Limits(output=5_000)),
    # Native code that gets no more memory crashes.
    "crash.pdf": (
        TOO_MUCH_OR_CRASHED,
        lambda: HOSTILE["stream.pdf"](0.5),
        Limits(memory=256 << 20),
    ),
}
"""By its name a file that breaks a limit, why it is not read, and a limit that is soon broken."""

linux_memory = pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux limits the address space"
)


def _parameters() -> list[ParameterSet]:
    return [
        pytest.param(name, marks=[linux_memory] if TOO_MUCH_MEMORY in reason else ())
        for name, (reason, _, _) in BREACHES.items()
    ]


each_breach = pytest.mark.parametrize("name", _parameters())


@pytest.fixture(autouse=True)
def _fixed_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a large file no more than a small one, so that small ones break the limits."""
    monkeypatch.setattr("reader.library.refresh.process_limits._MEMORY_PER_BYTE", 0)
    monkeypatch.setattr("reader.library.refresh.process_limits._MOST_TIMES", 1)


@pytest.mark.parametrize("way", ["files", "standard input", "small folder", "large folder"])
@each_breach
def test_a_command_tells_of_it_and_reads_the_others(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch, name: str, way: str
) -> None:
    reason, make, limits = BREACHES[name]
    bad, good = tmp_path / name, tmp_path / "good.md"
    bad.write_bytes(make())
    write_article(good, "The ferry", _SENTENCE)
    monkeypatch.setattr("reader.cli.inputs.Limits", lambda: limits)
    if way == "standard input":
        with bad.open("rb") as file:
            monkeypatch.setattr("sys.stdin", file)
            monkeypatch.setattr("reader.cli.inputs.standard_input", lambda: file)
            code, out, err = run(capsys, "annotate", "-", good)
    elif way == "files":
        code, out, err = run(capsys, "annotate", bad, good, bad)
    else:
        monkeypatch.setattr("reader.cli.inputs._MUCH", 0 if way == "large folder" else 10**9)
        monkeypatch.setattr("reader.cli.inputs.os.cpu_count", lambda: 1)
        (tmp_path / "good.txt").write_text("The ferry\n\n" + _SENTENCE, encoding="utf-8")
        code, out, err = run(capsys, "annotate", tmp_path)
    read = {Path(json.loads(line)["path"]).name for line in out.splitlines()}
    assert code == 1
    if way != "large folder" or reason != TOO_LONG:  # where the good ones have as little time
        assert good.name in read
    assert name not in read
    assert re.search(reason, err), err
    assert "Traceback" not in err


@linux_memory
def test_a_program_that_holds_little_tells_that_native_code_got_no_more_memory(
    tmp_path: Path,
) -> None:
    bad = tmp_path / "crash.pdf"
    bad.write_bytes(HOSTILE["stream.pdf"](0.5))
    # A process between forgets what this one has held: the command is not the child of the tests.
    command = f"{sys.executable} -P -m reader annotate {bad}; exit $?"
    told = subprocess.run(
        ["sh", "-c", command], capture_output=True, text=True, timeout=300, check=False
    )
    assert told.returncode == 1
    assert TOO_MUCH_MEMORY in told.stderr


@each_breach
def test_a_file_that_is_opened_tells_of_it(tmp_path: Path, name: str) -> None:
    reason, make, limits = BREACHES[name]
    file = tmp_path / name
    file.write_bytes(make())
    with pytest.raises(FormatError, match=reason):
        list(FileReading(file, limits=limits).stages())


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="the system has no /dev/zero")
def test_a_device_without_an_end_is_too_large(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("formats", "library.opening.file_reading"):
        monkeypatch.setattr(f"reader.{place}.MOST_BYTES", 1_000_000)
    code, out, err = run(capsys, "show", "/dev/zero")
    assert (code, out) == (1, "")
    assert "it is larger than 1 MB" in err


def test_hostile_files_give_commands_the_same_alone_and_in_a_folder(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, data in hostile_files(0.002):
        (tmp_path / name).write_bytes(data)
    names = sorted(str(path) for path in tmp_path.iterdir())
    alone = run(capsys, "annotate", *names)
    monkeypatch.setattr("reader.cli.inputs._MUCH", 0)
    folder = run(capsys, "annotate", tmp_path)
    assert folder[:2] == alone[:2]
    told = {line.partition(" could not be read")[0] for line in alone[2].splitlines()}
    read = {json.loads(line)["path"] for line in alone[1].splitlines()}
    assert {name.rpartition("/")[2] for name in names} == {
        name.rpartition("/")[2] for name in {*told, *read}
    }
    assert "led to an error" not in alone[2]
    assert "Traceback" not in alone[2]


def _children(state: str) -> list[str]:
    """The processes that this one has started and that are in a state, as Linux tells it."""
    found = []
    for folder in Path("/proc").iterdir():
        with suppress(OSError, ValueError, IndexError):
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if folder.name.isdigit() and int(fields[1]) == os.getpid() and fields[0] == state:
                found.append(folder.name)
    return found


@linux_memory
def test_a_refresh_over_hostile_files_reads_all_good_ones_and_leaves_nothing(
    tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, rest = tmp_path / "articles", tmp_path / "temporary"
    rest.mkdir()
    monkeypatch.setenv("TMPDIR", str(rest))
    for number in range(24):
        write_article(folder / f"{number:02}-good.md", f"Number {number}", _SENTENCE)
    for number, (name, data) in enumerate(hostile_files(0.002)):
        (folder / f"{number:02}-{name}").write_bytes(data)
    breaking = [*range(0, 24, 6)]
    for number in breaking:  # each ends the worker that reads it
        (folder / f"{number:02}-crash.pdf").write_bytes(HOSTILE["stream.pdf"](0.5))
    use_home(monkeypatch, tmp_path)
    paths = paths_in(tmp_path / "home")
    report = refresh(paths, [folder], lambda _: None, workers=2, limits=Limits(memory=256 << 20))
    assert report.failed >= len(breaking)
    assert _children("Z") == []
    assert list(rest.iterdir()) == []
    with closing(Library(paths)) as library:
        rows = [row.path.name for row in library.rows()]
        assert {name for name in rows if "good" in name} == {f"{n:02}-good.md" for n in range(24)}
        reasons = {failure.path.name: failure.reason for failure in library.unreadable()}
    assert all(
        re.search(TOO_MUCH_OR_CRASHED, reasons[f"{number:02}-crash.pdf"]) for number in breaking
    )
    assert all(reasons.values())


def test_a_worker_tells_why_a_file_of_another_kind_has_no_article(tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_text("a,b\n1,2\n")
    parser = Parser(Limits())
    job = Job(FoundFile(file, 8, 0))
    assert parser.parse(job).failure is None
    with pytest.raises(NoArticleError):
        list(parser.stream(job))
    parser.close()


def test_articles_are_streamed_to_whoever_takes_his_time_and_the_rest_is_dropped(
    tmp_path: Path,
) -> None:
    records = [{"title": f"T {n}", "text": _SENTENCE} for n in range(300)]
    file = tmp_path / "articles.jsonl"
    file.write_text("\n".join(map(json.dumps, records)) + "\n{cut\n")
    parser = Parser(Limits())
    job = Job(FoundFile(file, 0, 0))
    stream = parser.stream(job)
    assert next(stream).article.title == "T 0"
    stream.close()
    titles: list[str] = []
    with pytest.raises(FormatError, match="1 of its 301 lines is no JSON"):
        titles.extend(annotated.article.title for annotated in parser.stream(job))
    data = file.read_bytes()
    given = parser.stream(Job(FoundFile(Path("-.jsonl"), 0, 0), data=data))
    with pytest.raises(FormatError, match="completely"):
        titles.extend(annotated.article.title for annotated in given)
    assert len(titles) == 600
    parser.close()
