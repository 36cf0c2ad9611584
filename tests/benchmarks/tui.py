"""From key to paint in a real terminal, beside frogmouth, newsboat and less on the same articles.

A key is timed until the program begins to write; the program is idle when it is pressed. What is
written until it is idle again is counted.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from tests.benchmarks import tui_peers, tui_sizes
from tests.benchmarks.corpus import Generator
from tests.benchmarks.measure import Row, milliseconds
from tests.benchmarks.programs import index
from tests.benchmarks.search_goals import OURS, Goal, Measured
from tests.benchmarks.tui_peers import COLUMNS, ROWS, Contestant, terminal_environment
from tests.terminal import MARGINS, Terminal, reader_command

_ROUNDS = 40
_SETTLED = 0.3
"""Seconds without output after which the program is taken to be idle."""
_STILL = 0.03
"""The same after a key."""
_ARTICLES = 200
_ADDED = 1_500
"""So many articles are read while keys are timed."""
_PEERS = ("frogmouth", "newsboat", "less")


@dataclass(slots=True)
class Keys:
    """What some keys took."""

    seconds: list[float] = field(default_factory=list)
    bytes: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """Milliseconds."""
        return milliseconds(self.seconds)[0]

    @property
    def high(self) -> float:
        """The 95th percentile in milliseconds."""
        return milliseconds(self.seconds)[1]


def run(rounds: int | None = None) -> list[Row]:
    """Give each number beside those of the peers, with the goals."""
    rounds = rounds or _ROUNDS
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        generator = Generator()
        long = home / "long.txt"
        long.write_text(_long_article(generator), encoding="utf-8")
        measured = [*_beside_peers(home, long, rounds), *_in_library(home, generator, rounds)]
        measured += tui_sizes.opened(home, rounds)
    rows = [row for one in (*measured, *tui_sizes.measured(rounds)) for row in one.rows()]
    columns = dict.fromkeys(("", OURS, *_PEERS, "other", "ratio", "goal", "met"), "")
    return [{**columns, **_without_others(row)} for row in rows]


def _without_others(row: Row) -> Row:
    return {
        key: value
        for key, value in row.items()
        if key not in ("FTS5", "FTS5 prefix", "Whoosh", "rg")
    }


def _long_article(generator: Generator) -> str:
    articles = [generator.article().split("\n", 3) for _ in range(30)]
    return "\n".join([*articles[0][:3], *(body for *_, body in articles)])


def _beside_peers(home: Path, article: Path, rounds: int) -> Iterator[Measured]:
    contestants = [
        tui_peers.reader(home, article),
        tui_peers.frogmouth(home, article),
        tui_peers.newsboat(home, [article]),
        tui_peers.less(home, article),
    ]
    present = [contestant for contestant in contestants if contestant is not None]
    word = article.read_text(encoding="utf-8").split("\n")[3].split()[2]
    starts: dict[str, list[float]] = {}
    for _ in range(max(3, rounds // 8)):
        for contestant in present:
            if not contestant.keys_to_page:
                starts.setdefault(contestant.name, []).append(_time_to_page(contestant, word))
    frames = {name: 1000 * median(seconds) for name, seconds in starts.items()}
    yield Measured("first frame with the article, ms", frames, (Goal("frogmouth", 0.6),))
    lines: dict[str, Keys] = {}
    pages: dict[str, Keys] = {}
    for contestant in present:
        with contestant.start() as terminal:
            _go_to_page(terminal, contestant, word)
            lines[contestant.name] = _time_keys(terminal, contestant.line_down, rounds)
            pages[contestant.name] = _time_keys(terminal, contestant.page_down, min(rounds, 20))
    beside = Goal("frogmouth", 0.5), Goal("newsboat", 15)
    yield Measured("line down the page, ms", _medians(lines), beside)
    yield Measured("line down, 95 %, ms", {name: keys.high for name, keys in lines.items()})
    yield Measured("page down, ms", _medians(pages), (Goal("newsboat", 20),))
    yield Measured("bytes a line down", _bytes(lines), most=2_000)
    yield Measured("bytes a page down", _bytes(pages))


def _in_library(home: Path, generator: Generator, rounds: int) -> Iterator[Measured]:
    """The list and the page beside it, and both while articles are being read."""
    folder = home / "articles"
    generator.write(folder, _ARTICLES)
    environment = terminal_environment(home)
    index(folder, environment)
    with Terminal(reader_command(folder), environment, COLUMNS, ROWS) as terminal:
        terminal.wait_for("202")
        terminal.settle(_SETTLED)
        idle = _time_keys(terminal, "j", rounds)
        terminal.press("gg\r")
        terminal.settle(_SETTLED)
        page = _time_keys(terminal, "j", rounds)
        terminal.press("q\x06")
        terminal.settle(_SETTLED)
        search = _time_keys(terminal, "berabobasanomi", rounds)
        terminal.press("\x1b\x1b")
        terminal.settle(_SETTLED)
        generator.write(home / "more", _ADDED)
        (home / "more").rename(folder / "more")
        terminal.wait_for("reading ", 60)
        busy = _time_keys(terminal, "j", rounds, still=0.005)
        is_reading = "reading " in terminal.screen.text
    with Terminal(
        reader_command(folder), environment, COLUMNS, ROWS, modes=frozenset({MARGINS})
    ) as terminal:
        terminal.wait_for("articles")
        terminal.press("gg\r")
        terminal.settle(_SETTLED)
        within_margins = _time_keys(terminal, "j", rounds)
    yield Measured("cursor down the list, 200 articles, ms", {OURS: idle.median})
    yield Measured("bytes a row down the list, page beside it", _bytes({OURS: idle}))
    yield Measured("line down the page, list beside it, ms", {OURS: page.median})
    yield Measured("bytes a line down, list beside it", _bytes({OURS: page}), most=2_000)
    within = "the same, in a terminal with margins"
    yield Measured(within, _bytes({OURS: within_margins}), most=2_000)
    yield Measured("a key of a search, ms", {OURS: search.median})
    if is_reading:
        other = {OURS: busy.high, "other": idle.high}
        yield Measured("cursor down while articles are read, 95 %, ms", other, (Goal("other", 2),))


def _medians(keys: dict[str, Keys]) -> dict[str, float | str]:
    return {name: timed.median for name, timed in keys.items()}


def _bytes(keys: dict[str, Keys]) -> dict[str, float | str]:
    return {name: float(median(timed.bytes)) for name, timed in keys.items() if timed.bytes}


def _time_to_page(contestant: Contestant, word: str) -> float:
    start = time.perf_counter()
    with contestant.start() as terminal:
        _wait_for(terminal, word)
        return time.perf_counter() - start


def _go_to_page(terminal: Terminal, contestant: Contestant, word: str) -> None:
    for key in contestant.keys_to_page:
        terminal.settle(_SETTLED)
        terminal.press(key)
    _wait_for(terminal, word)
    terminal.settle(_SETTLED)


def _wait_for(terminal: Terminal, word: str, seconds: float = 30) -> None:
    """Wait until a word was written: our terminal does not know all that other programs send."""
    deadline = time.monotonic() + seconds
    while word.encode() not in terminal.output:
        if not terminal.wait_for_output() and time.monotonic() > deadline:
            raise AssertionError(f"never saw {word}: {bytes(terminal.output[-2000:])!r}")


def _time_keys(terminal: Terminal, keys: Sequence[str], count: int, still: float = _STILL) -> Keys:
    timed = Keys()
    for number in range(count):
        before, start = len(terminal.output), time.perf_counter()
        terminal.press(keys[number % len(keys)])
        if not terminal.wait_for_output():
            continue
        timed.seconds.append(time.perf_counter() - start)
        terminal.settle(still, 1)
        timed.bytes.append(len(terminal.output) - before)
    return timed
