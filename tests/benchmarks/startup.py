"""How long the app takes to its first frame, beside the smallest possible Textual app."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks.corpus import Generator
from tests.benchmarks.measure import Row, milliseconds
from tests.benchmarks.programs import environment_in, index
from tests.terminal import Screen, Terminal, reader_command

_ROUNDS = 9
_ARTICLES = 200
_MINIMAL_APP = """
from textual.app import App, ComposeResult
from textual.widgets import Static
class Minimal(App):
    def compose(self) -> ComposeResult:
        yield Static("first frame")
Minimal().run()
"""


def run(rounds: int | None = None) -> list[Row]:
    """Give median and 95th percentile for both, and the ratio of the medians."""
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        articles = home / "articles"
        Generator().write(articles, _ARTICLES)
        environment = environment_in(home)
        index(articles, environment)
        contestants: dict[str, tuple[list[str], Callable[[Screen], bool]]] = {
            "minimal Textual app": ([sys.executable, "-c", _MINIMAL_APP], _shows("first frame")),
            "reader, first frame": (reader_command(articles), _shows_anything),
            "reader, list filled": (reader_command(articles), _shows("Kovar", "Berg", "2025")),
        }
        seconds: dict[str, list[float]] = {contestant: [] for contestant in contestants}
        for _ in range(rounds or _ROUNDS):
            for contestant, (command, is_there) in contestants.items():
                seconds[contestant].append(_time_to(command, environment, is_there))
    return _rows(seconds)


def _time_to(
    command: Sequence[str], environment: dict[str, str], is_there: Callable[[Screen], bool]
) -> float:
    start = time.perf_counter()
    with Terminal(command, environment) as terminal:
        terminal.wait_for(is_there)
        return time.perf_counter() - start


def _shows(*any_of: str) -> Callable[[Screen], bool]:
    return lambda screen: any(words in screen.text for words in any_of)


def _shows_anything(screen: Screen) -> bool:
    return bool(screen.text.strip())


def _rows(seconds: dict[str, list[float]]) -> list[Row]:
    baseline = milliseconds(next(iter(seconds.values())))[0]
    rows: list[Row] = []
    for contestant, times in seconds.items():
        median, high = milliseconds(times)
        rows.append(
            {"": contestant, "median ms": median, "p95 ms": high, "ratio": median / baseline}
        )
    return rows
