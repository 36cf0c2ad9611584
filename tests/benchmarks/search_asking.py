"""Asks one contestant of the benchmark of searching in a process of its own.

`python -m tests.benchmarks.search_asking CONTESTANT FOLDER` reads queries from stdin, a line of
JSON each, and answers each with a line. Several such processes can so be asked in turn.
"""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from time import process_time
from types import TracebackType

from tests.benchmarks.peak_memory import peak_bytes
from tests.benchmarks.search_contestants import Contestant, contestant
from tests.benchmarks.search_queries import QueryKind, SearchQuery


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query cost, or what it found."""

    seconds: float
    """Processor time until the first page was there, or the hits were counted."""
    hits: int
    """On the page, or in all where they were counted."""
    peak_bytes: int
    """The most memory the process has held so far."""


class Asked:
    """A contestant that runs, to be asked from here."""

    def __init__(self, name: str, folder: Path) -> None:
        command = [sys.executable, "-m", __name__, name, str(folder)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Asked:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def search(self, query: SearchQuery) -> Answer:
        """Ask for the first page; the first query opens the index and counts that too."""
        return self._ask(query, is_count=False)

    def count(self, query: SearchQuery) -> Answer:
        """Ask how many articles fit."""
        return self._ask(query, is_count=True)

    def _ask(self, query: SearchQuery, *, is_count: bool) -> Answer:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        asked = {"kind": query.kind, "words": query.words, "count": is_count}
        print(json.dumps(asked), file=self._process.stdin, flush=True)
        return Answer(**json.loads(self._process.stdout.readline()))


def _answered(asked: Contestant, query: SearchQuery, *, is_count: bool) -> Answer:
    start = process_time()
    hits = asked.count(query) if is_count else len(asked.search(query).ids)
    return Answer(process_time() - start, hits, peak_bytes())


def _serve(asked: Contestant, folder: Path) -> None:
    opening = process_time()
    asked.open(folder)
    opening = process_time() - opening
    for line in sys.stdin:
        request = json.loads(line)
        query = SearchQuery(QueryKind(request["kind"]), tuple(request["words"]))
        answer = _answered(asked, query, is_count=request["count"])
        print(json.dumps(asdict(replace(answer, seconds=answer.seconds + opening))), flush=True)
        opening = 0.0
    asked.close()


if __name__ == "__main__":
    _serve(contestant(sys.argv[1]), Path(sys.argv[2]))
