"""From key to paint, with a small library and with a large one, in a real terminal."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.corpus import Generator
from tests.benchmarks.measure import Row, milliseconds
from tests.benchmarks.programs import environment_in, index
from tests.terminal import Terminal, reader_command

_SIZES = (100, 5_000)
_KEYS_EACH = 60
_SETTLED = 0.3
"""Seconds without output after which the program is taken to be idle."""
_TASKS: dict[str, tuple[str, Sequence[str]]] = {
    "list, cursor down": ("", "j"),
    "list, page down": ("gg", " "),
    "page, line down": ("gg\r", "j"),
    "page, next figure": ("gg", ">"),
    "search, a key typed": ("q\x06", "berabobasanomi"),
}
"""What is measured: keys that lead there, then the keys timed in turn."""


def run(rounds: int | None = None) -> list[Row]:
    """Give medians and 95th percentiles for each size, and the ratio of the medians."""
    found: dict[str, dict[int, tuple[float, float]]] = {task: {} for task in _TASKS}
    for size in _SIZES:
        for task, seconds in _measure(size, rounds or _KEYS_EACH).items():
            found[task][size] = milliseconds(seconds)
    small, large = _SIZES
    return [
        {
            "key to paint": task,
            f"median ms, {small:,}": sizes[small][0],
            f"median ms, {large:,}": sizes[large][0],
            f"p95 ms, {small:,}": sizes[small][1],
            f"p95 ms, {large:,}": sizes[large][1],
            "ratio": sizes[large][0] / sizes[small][0],
        }
        for task, sizes in found.items()
    ]


def _measure(size: int, keys_each: int) -> dict[str, list[float]]:
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        Generator().write(home / "articles", size)
        environment = environment_in(home)
        index(home / "articles", environment)
        with Terminal(reader_command(home / "articles"), environment) as terminal:
            terminal.wait_for("202")
            terminal.settle(_SETTLED)
            return {
                task: _time_keys(terminal, lead, keys, keys_each)
                for task, (lead, keys) in _TASKS.items()
            }


def _time_keys(terminal: Terminal, lead: str, keys: Sequence[str], count: int) -> list[float]:
    terminal.press(lead)
    terminal.settle(_SETTLED)
    seconds = []
    for number in range(count):
        start = time.perf_counter()
        terminal.press(keys[number % len(keys)])
        if terminal.wait_for_output():
            seconds.append(time.perf_counter() - start)
        terminal.settle(_SETTLED / 10)
    return seconds
