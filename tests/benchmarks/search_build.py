"""Builds one contestant of the benchmark of searching in a process of its own, and tells the cost.

`python -m tests.benchmarks.search_build CONTESTANT ARTICLES COUNT FOLDER` prints JSON. Reading the
articles is not counted: it is the same for all.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, process_time

from tests.benchmarks.peak_memory import peak_bytes
from tests.benchmarks.search_contestants import Contestant, contestant
from tests.benchmarks.search_corpus import SearchArticle, read_articles


@dataclass(frozen=True, slots=True)
class Built:
    """What building cost."""

    processor_seconds: float
    """To index; the texts had been stored before."""
    seconds: float
    """The same by the clock on the wall."""
    text_seconds: float
    """Processor time to store the texts."""
    peak_bytes: int
    """The most memory the process held; of workers it may have had, nothing."""
    text_bytes: int
    index_bytes: int


def built(name: str, articles: Path, count: int, folder: Path) -> Built:
    """Build a contestant in `folder`, in the place of what is there, in a process of its own."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    command = [sys.executable, "-m", __name__, name, str(articles), str(count), str(folder)]
    printed = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    return Built(**json.loads(printed))


class _Clock:
    """Time spent, but for that in which articles were read."""

    def __init__(self) -> None:
        self._reading = self._reading_processor = 0.0
        self._start, self._start_processor = perf_counter(), process_time()

    def without(self, articles: Iterable[SearchArticle]) -> Iterator[SearchArticle]:
        """Give the articles; reading them is not counted."""
        source = iter(articles)
        while True:
            start, start_processor = perf_counter(), process_time()
            article = next(source, None)
            self._reading += perf_counter() - start
            self._reading_processor += process_time() - start_processor
            if article is None:
                return
            yield article

    def seconds(self) -> float:
        return perf_counter() - self._start - self._reading

    def processor_seconds(self) -> float:
        return process_time() - self._start_processor - self._reading_processor


def _build(made: Contestant, articles: Path, count: int, folder: Path) -> Built:
    clock = _Clock()
    made.store_texts(folder, clock.without(read_articles(articles, count)))
    text_seconds, text_bytes = clock.processor_seconds(), _size(folder)
    clock = _Clock()
    made.build(folder, clock.without(read_articles(articles, count)))
    processor_seconds, seconds = clock.processor_seconds(), clock.seconds()
    peak = peak_bytes()
    made.finish(folder)
    index_bytes = _size(folder) - text_bytes
    return Built(processor_seconds, seconds, text_seconds, peak, text_bytes, index_bytes)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


if __name__ == "__main__":
    chosen, texts, number, target = sys.argv[1:]
    cost = _build(contestant(chosen), Path(texts), int(number), Path(target))
    print(json.dumps(asdict(cost)))
