"""How fast the index is built and asked, beside SQLite's FTS5, stock Whoosh and ripgrep.

All have the same articles and the same queries. Times are processor time, so that other work on
the machine does not count, but for the build on two cores and FTS5's beside it, which are by the
clock on the wall. Each query is asked once, of all contestants in turn, and counts until the first
20 hits and a passage of each are there; 20 others of its kind are asked before, so that files and
caches are warm but no answer is. Stock Whoosh is asked every tenth query only. Goals are about
ratios of medians and of 95th percentiles.
"""

from __future__ import annotations

import resource
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from tests.benchmarks import ripgrep_contestant
from tests.benchmarks.measure import Row, milliseconds
from tests.benchmarks.reader_contestant import has_workers
from tests.benchmarks.search_asking import Asked
from tests.benchmarks.search_build import Built, built
from tests.benchmarks.search_corpus import SearchArticle, read_articles, written_articles
from tests.benchmarks.search_goals import NOT_MEASURED, OURS, Goal, Measured
from tests.benchmarks.search_queries import QueryDrawer, QueryKind, SearchQuery

_ARTICLES = 20_000
_QUERIES = 200
_WARMING = 20
_SAMPLE = 2_000
_RIPGREP_QUERIES = 5
_SPARSELY = {"Whoosh": 10}
"""Of how many queries a contestant is asked one; it takes seconds for a beginning."""
_COUNTED = 50
"""Queries of a kind whose hits are counted."""
_NEAR = 0.02
"""By how much a number of hits may differ: stemmers do."""
_MEGABYTE = 1e6

_ASKED = (OURS, "FTS5", "FTS5 prefix", "Whoosh")
_GOALS: Mapping[QueryKind, Goal] = {
    **dict.fromkeys(QueryKind, Goal("FTS5", 1)),
    QueryKind.PHRASE: Goal("FTS5", 4),
    QueryKind.TYPED: Goal("FTS5 prefix", 1),
}


def run(
    rounds: int | None = None,
    articles: int | None = None,
    folder: Path | None = None,
    peers: Sequence[str] | None = None,
) -> list[Row]:
    """Give what building and asking costs each contestant, and which goals are reached.

    `rounds` is how many queries of each kind are asked. Articles are written below `folder`,
    else in the system's temporary one, and kept there; the indexes are built anew. `peers` are
    those that are measured beside us, all by default.
    """
    count = articles or _ARTICLES
    home = (folder or Path(tempfile.gettempdir())).resolve() / f"reader-search-{count}"
    home.mkdir(parents=True, exist_ok=True)
    texts = written_articles(home, count)
    asked = [name for name in _ASKED if name == OURS or peers is None or name in peers]
    costs = {name: built(name, texts, count, _folder(home, name)) for name in asked}
    measured = list(_building(home, texts, count, costs))
    sample = _spread(texts, count)
    with ExitStack() as stack:
        running = {name: stack.enter_context(Asked(name, _folder(home, name))) for name in asked}
        measured += _asking(running, QueryDrawer(sample), rounds or _QUERIES)
    measured += _scale(texts, QueryDrawer(sample), peers)
    return [row for one in measured for row in one.rows()]


def _folder(home: Path, contestant: str) -> Path:
    return home / contestant.replace(" ", "-")


def _spread(texts: Path, count: int) -> list[SearchArticle]:
    """Some 2,000 articles from the whole of the collection."""
    step = max(1, count // _SAMPLE)
    return [article for article in read_articles(texts, count) if article.id % step == 0]


def _building(home: Path, texts: Path, count: int, costs: dict[str, Built]) -> Iterator[Measured]:
    at_once = built("reader at once", texts, count, _folder(home, "reader at once"))
    speed = {name: count / cost.processor_seconds for name, cost in costs.items()}
    goals = (Goal("Whoosh", 4, is_least=True), Goal("FTS5", 0.28, is_least=True))
    yield Measured(
        "build at once, articles/s", {**speed, OURS: count / at_once.processor_seconds}, goals
    )
    yield Measured("build as a refresh does, articles/s", speed)
    yield _two_cores(home, texts, count, costs)
    yield Measured(
        "storing texts, articles/s", {n: count / cost.text_seconds for n, cost in costs.items()}
    )
    sizes = {n: (cost.index_bytes, cost.text_bytes) for n, cost in costs.items()}
    yield Measured(
        "size with texts, MB",
        {name: sum(parts) / _MEGABYTE for name, parts in sizes.items()},
        (Goal("FTS5", 0.6),),
    )
    yield Measured(
        "size of the index, MB", {name: index / _MEGABYTE for name, (index, _) in sizes.items()}
    )
    peaks = {name: cost.peak_bytes / _MEGABYTE for name, cost in costs.items()}
    yield Measured("peak memory as a refresh, MB", peaks, most=600)
    peaks = {OURS: at_once.peak_bytes / _MEGABYTE}
    yield Measured("peak memory at once, MB", peaks, most=600)


def _two_cores(home: Path, texts: Path, count: int, costs: Mapping[str, Built]) -> Measured:
    """Ours on two cores and FTS5 on one, by the clock on the wall."""
    speed = {"FTS5": count / costs["FTS5"].seconds} if "FTS5" in costs else {}
    if has_workers():
        name = "reader two cores"
        speed[OURS] = count / built(name, texts, count, _folder(home, name)).seconds
    goal = Goal("FTS5", 0.5, is_least=True)
    return Measured("build, two cores beside one, articles/s", speed, (goal,))


def _asking(
    contestants: Mapping[str, Asked], drawer: QueryDrawer, count: int
) -> Iterator[Measured]:
    first = drawer.draw(QueryKind.TERM, 1)[0]
    opening = {name: 1000 * asked.search(first).seconds for name, asked in contestants.items()}
    yield Measured("opening and a first query, ms", opening)
    for kind in QueryKind:
        warming = drawer.draw(kind, _WARMING)
        yield from _kind(kind, contestants, warming, drawer.draw(kind, count))
    peaks = {n: asked.search(first).peak_bytes / _MEGABYTE for n, asked in contestants.items()}
    yield Measured("peak memory of asking, MB", peaks)


def _kind(
    kind: QueryKind,
    contestants: Mapping[str, Asked],
    warming: Sequence[SearchQuery],
    queries: Sequence[SearchQuery],
) -> Iterator[Measured]:
    """Median and 95th percentile, and how many articles are found."""
    seconds: dict[str, list[float]] = {name: [] for name in contestants}
    for number, query in enumerate(warming[:_WARMING]):
        for name in _asked_now(contestants, number):
            contestants[name].search(query)
    for number, query in enumerate(queries):
        for name in _asked_now(contestants, number):
            seconds[name].append(contestants[name].search(query).seconds)
    times = {name: milliseconds(of_one) for name, of_one in seconds.items()}
    goals = (_GOALS[kind],)
    medians = {name: middle for name, (middle, _) in times.items()}
    yield Measured(f"{kind}, median ms", medians, () if kind is QueryKind.TYPED else goals)
    yield Measured(f"{kind}, p95 ms", {name: slow for name, (_, slow) in times.items()}, goals)
    yield from _counting(kind, contestants, queries[:: max(1, len(queries) // _COUNTED)])


def _asked_now(names: Iterable[str], number: int) -> list[str]:
    """Those that are asked the query of this number."""
    return [name for name in names if number % _SPARSELY.get(name, 1) == 0]


def _counting(
    kind: QueryKind, contestants: Mapping[str, Asked], queries: Sequence[SearchQuery]
) -> Iterator[Measured]:
    """What finding without passages takes us, and how often we count the articles FTS5 counts."""
    names = [name for name in contestants if name != "FTS5 prefix"]
    answers = {
        name: [contestants[name].count(q) for q in queries[:: _SPARSELY.get(name, 1)]]
        for name in names
    }
    ours = [answer.seconds for answer in answers[OURS]]
    yield Measured(f"{kind}, without passages, median ms", {OURS: milliseconds(ours)[0]})
    if "FTS5" not in answers:
        return
    shares = {}
    for name in names:
        of_fts5 = answers["FTS5"][:: _SPARSELY.get(name, 1)]
        pairs = list(zip(answers[name], of_fts5, strict=True))
        same = sum(abs(own.hits - other.hits) <= other.hits * _NEAR for own, other in pairs)
        shares[name] = same / len(pairs)
    yield Measured(f"{kind}, share with FTS5's number of hits", shares)


def _scale(texts: Path, drawer: QueryDrawer, peers: Sequence[str] | None) -> Iterator[Measured]:
    """What looking through all files for one word takes."""
    if peers is not None and "rg" not in peers:
        return
    value: float | str = NOT_MEASURED
    if ripgrep_contestant.is_installed():
        seconds = []
        for query in drawer.draw(QueryKind.TERM, _RIPGREP_QUERIES):
            before = _of_children()
            ripgrep_contestant.search(texts, query)
            seconds.append(_of_children() - before)
        value, _ = milliseconds(seconds)
    yield Measured("rg -l, a word, median ms", {"rg": value})


def _of_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
