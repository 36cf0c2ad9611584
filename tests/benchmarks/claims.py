"""How fast questions for claims are answered, beside plain SQL over a table of the truth.

Cold is the first question of a new process: its modules are loaded and the library is opened, but
catalogue and index have not been read by it; the system may still hold their files in memory. Warm
is the same question again in a process that has answered all of them before. Both, and that of
plain SQL, are processor time, so that other work on the machine does not count.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import perf_counter, process_time

from reader.config import Paths
from reader.library.catalogue.schema import versions
from reader.library.library import Library
from reader.library.refresh.refreshing import refresh
from reader.query import parse
from tests.benchmarks.claim_questions import (
    QUESTIONS,
    Question,
    answer_in_sql,
    expected,
    told,
    write_truth,
)
from tests.benchmarks.claims_corpus import articles
from tests.benchmarks.measure import Row, milliseconds

_ROUNDS = 9
_ARTICLES = 20_000
_COLD_ROUNDS = 3


def run(
    rounds: int | None = None, articles: int | None = None, folder: Path | None = None
) -> list[Row]:
    """Give for each question the time cold and warm, that of plain SQL, precision and recall.

    The library is built below `folder`, else in the system's temporary one, and kept there.
    """
    count = articles or _ARTICLES
    home = (folder or Path(tempfile.gettempdir())).resolve() / f"reader-claims-{count}"
    paths = _paths(home)
    rows = [*_built(home, count), _size(paths)]
    cold = {
        question: [_cold(home, question) for _ in range(_COLD_ROUNDS)] for question in QUESTIONS
    }
    with (
        closing(Library(paths)) as library,
        closing(sqlite3.connect(home / "truth.sqlite")) as truth,
    ):
        for question in QUESTIONS:
            library.claims(parse(question.query))
        for question in QUESTIONS:
            rows.append(_row(library, truth, home, question, cold[question], rounds or _ROUNDS))
    return rows


def _paths(home: Path) -> Paths:
    return Paths(home / "config.toml", home / "data", home / "cache")


def _built(home: Path, count: int) -> list[Row]:
    """Build the library and the table of the truth where they are not there as they must be."""
    mark, of_now = home / "complete", repr(sorted(versions().items()))
    if mark.exists() and mark.read_text() == of_now:
        return []
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    for article in articles(count):
        article.write(home / "articles")
    write_truth(home / "truth.sqlite", articles(count))
    start = perf_counter()
    refresh(_paths(home), [home / "articles"], lambda _: None)
    seconds = perf_counter() - start
    mark.write_text(of_now)
    return [{"question": f"read and indexed, {count / seconds:.0f} articles per second"}]


def _size(paths: Paths) -> Row:
    catalogue = paths.catalogue_file.stat().st_size / 1e6
    index = sum(file.stat().st_size for file in paths.index_folder.iterdir()) / 1e6
    return {"question": f"catalogue {catalogue:.0f} MB, index {index:.0f} MB"}


_ASK = """
import sys
from pathlib import Path
from time import process_time
from reader.config import Paths
from reader.library.library import Library
from reader.query import parse
home = Path(sys.argv[1])
library = Library(Paths(home / "config.toml", home / "data", home / "cache"))
start = process_time()
library.claims(parse(sys.argv[2]))
print(process_time() - start)
"""


def _cold(home: Path, question: Question) -> float:
    """Seconds that a question takes as the first one of a new process."""
    command = [sys.executable, "-c", _ASK, str(home), question.query]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=os.environ)
    return float(printed.stdout)


def _row(
    library: Library,
    truth: sqlite3.Connection,
    home: Path,
    question: Question,
    cold: list[float],
    rounds: int,
) -> Row:
    ours, plain = [], []
    for _ in range(rounds):
        ours.append(_seconds(lambda: library.claims(parse(question.query))))
        plain.append(_seconds(lambda: answer_in_sql(truth, question)))
    result = library.claims(parse(question.query))
    found = told(_paths(home).catalogue_file, home / "articles", result.claims)
    wanted = expected(truth, question)
    right = len(found & wanted)
    warm, slowest = milliseconds(ours)
    return {
        "question": question.query,
        "claims": str(len(result.claims)),
        "cold ms": milliseconds(cold)[0],
        "warm ms": warm,
        "p95 ms": slowest,
        "plain SQL ms": milliseconds(plain)[0],
        "precision": right / len(found) if found else 1.0,
        "recall": right / len(wanted) if wanted else 1.0,
    }


def _seconds(function: Callable[[], object]) -> float:
    start = process_time()
    function()
    return process_time() - start
