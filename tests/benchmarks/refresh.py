"""Bringing a library up to date: the first time, and again with nothing changed.

Baselines of the same run: reading and hashing the same files in one process, which is the least
that telling new files takes, and a bare walk through their folders with the size and time of each,
the least that telling changed ones takes. The parts of a refresh, its second run and the walk are
processor time, so that other work on the machine does not count. Memory is the most that a process
held of its own, as Linux tells it.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from reader.config import Paths
from reader.library.refresh.file_digest import file_digest
from reader.library.refresh.refreshing import refresh
from tests.benchmarks.corpus import Generator
from tests.benchmarks.measure import Row
from tests.benchmarks.programs import environment_in
from tests.terminal import Terminal, reader_command

_ROUNDS = 9
_ARTICLES = 20_000
_SETTLED = 3.0
"""Seconds without output after which the application has done what it does by itself."""


def run(
    rounds: int | None = None, articles: int | None = None, folder: Path | None = None
) -> list[Row]:
    """Give the rate, the parts, the second run and the memory; made articles are kept in `folder`.

    Without a folder they lie in the system's temporary one.
    """
    count = articles or _ARTICLES
    home = (folder or Path(tempfile.gettempdir())).resolve() / f"reader-refresh-{count}"
    environment = environment_in(home)
    written, paths = home / "articles", _paths(environment)
    _write(written, count)
    for made in (paths.data, paths.cache):
        shutil.rmtree(made, ignore_errors=True)
    hashing = _seconds_to_hash(written)
    first = _measured(_FIRST, written, environment)
    again = _again(paths, written, rounds or _ROUNDS)
    return [*_rows_of_first(count, first, hashing), again, *_memory(first, written, environment)]


def _write(folder: Path, count: int) -> None:
    mark = folder.with_name("written")
    if not mark.exists():
        shutil.rmtree(folder, ignore_errors=True)
        Generator().write(folder, count)
        mark.touch()


def _paths(environment: dict[str, str]) -> Paths:
    """Where a program that is run in `environment` keeps its files."""
    code = (
        "from reader.config import default_paths as p; q = p();"
        "print(q.config_file, q.data, q.cache, sep=chr(10))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    return Paths(*map(Path, printed.stdout.splitlines()))


def _seconds_to_hash(folder: Path) -> float:
    start = perf_counter()
    for directory, _, names in os.walk(folder):
        for name in names:
            file_digest(Path(directory, name))
    return perf_counter() - start


_FIRST = """
import json, os, sys, threading, time
from pathlib import Path
from reader.config import default_paths
from reader.index import Index
from reader.library.refresh.refreshing import refresh

def peak(process):
    try:
        status = Path("/proc", str(process), "status").read_text()
    except OSError:
        return 0
    lines = [line.split() for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(lines[0][1]) if lines else 0

peaks, done = {}, threading.Event()
def watch():
    while not done.wait(0.1):
        for task in Path("/proc/self/task").glob("*/children"):
            for child in task.read_text().split():
                peaks[child] = max(peaks.get(child, 0), peak(child))
if sys.platform == "linux":
    threading.Thread(target=watch, daemon=True).start()

update, indexing = Index.update, [0.0]
def timed(*arguments, **options):
    begun = time.thread_time()
    update(*arguments, **options)
    indexing[0] += time.thread_time() - begun
Index.update = timed

listed = []
def show(progress):
    if progress.done and not listed:
        listed.append(time.perf_counter() - start)
start = time.perf_counter()
refresh(default_paths(), [Path(sys.argv[1])], show)
seconds = time.perf_counter() - start
done.set()
spent = os.times()
print(json.dumps({
    "seconds": seconds, "listed": listed[0], "indexing": indexing[0],
    "parent": spent.user + spent.system - indexing[0],
    "workers": spent.children_user + spent.children_system,
    "parent peak": peak(os.getpid()), "worker peak": max(peaks.values(), default=0),
}))
"""


def _measured(code: str, folder: Path, environment: dict[str, str]) -> dict[str, float]:
    command = [sys.executable, "-c", code, str(folder)]
    printed = subprocess.run(
        command, env=environment, check=True, capture_output=True, text=True
    ).stdout
    measured: dict[str, float] = json.loads(printed)
    return measured


def _rows_of_first(count: int, first: dict[str, float], hashing: float) -> list[Row]:
    rate, baseline = count / first["seconds"], count / hashing
    parts = {
        "of that, reading and annotating, processor time of both workers": "workers",
        "storing": "parent",
        "indexing": "indexing",
    }
    rows: list[Row] = [
        {
            "": f"read, annotated, stored and indexed, {count:,} articles",
            "measured": rate,
            "unit": "articles/s",
            "baseline": f"read and hashed in one process: {baseline:,.0f} articles/s",
            "ratio": rate / baseline,
        },
        {
            "": "the same by processor time, two cores doing nothing else",
            "measured": 2 * count / sum(first[part] for part in parts.values()),
            "unit": "articles/s",
        },
        {"": "the first articles are listed after", "measured": first["listed"], "unit": "s"},
    ]
    for name, part in parts.items():
        rows.append({"": name, "measured": 1000 * first[part] / count, "unit": "ms/article"})
    return rows


def _again(paths: Paths, folder: Path, rounds: int) -> Row:
    """The second run beside the walk, in turn, in this process."""
    runs, walks = [], []
    for _ in range(rounds):
        start = process_time()
        walk(folder)
        walks.append(process_time() - start)
        start = process_time()
        refresh(paths, [folder], lambda _: None)
        runs.append(process_time() - start)
    ours, bare = 1000 * median(runs), 1000 * median(walks)
    return {
        "": "again, with nothing changed",
        "measured": ours,
        "unit": "ms",
        "baseline": f"a walk with each file's size and time: {bare:,.0f} ms",
        "ratio": ours / bare,
    }


def walk(folder: Path) -> int:
    """Look at each file's size and time, and nothing else; gives the sum of the sizes."""
    size, folders = 0, [os.fsencode(folder)]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                else:
                    size += entry.stat(follow_symlinks=False).st_size
    return size


def _memory(first: dict[str, float], folder: Path, environment: dict[str, str]) -> list[Row]:
    with Terminal(reader_command(folder), environment) as terminal:
        terminal.wait_for("202")
        terminal.settle(_SETTLED)
        application = _peak(terminal.process_id)
    peaks = {
        "peak memory of the refresh": first["parent peak"],
        "of each of its two workers": first["worker peak"],
        "of the application with that library open": application,
    }
    return [{"": name, "measured": peak / 1024, "unit": "MB"} for name, peak in peaks.items()]


def _peak(process: int) -> int:
    """Kilobytes that a process held at most; 0 where the system does not tell."""
    try:
        status = Path("/proc", str(process), "status").read_text(encoding="ascii")
    except OSError:
        return 0
    peaks = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(next(peaks, "0"))
