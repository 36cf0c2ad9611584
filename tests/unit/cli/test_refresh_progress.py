from __future__ import annotations

import io

from rich.console import Console

from reader.cli.refresh_progress import refresh_progress
from reader.library.refresh.refreshing import Progress


class Clock:
    """A time that passes only when it is told to."""

    def __init__(self) -> None:
        self.now = 1_000.0

    def __call__(self) -> float:
        return self.now


def shown(*steps: Progress, seconds: float = 2.0) -> str:
    """What is on the terminal after steps that come so many seconds apart."""
    clock, output = Clock(), io.StringIO()
    console = Console(file=output, force_terminal=True, width=100, color_system=None)
    with refresh_progress(console, clock) as show:
        for step in steps:
            show(step)
            clock.now += seconds
    return output.getvalue()


def test_the_rate_and_the_time_left_are_told() -> None:
    steps = (Progress(done=done, total=100_000) for done in range(0, 3_001, 500))
    assert "3000/100000 250 files/s 06:28" in shown(*steps)


def test_before_the_files_are_known_only_that_they_are_looked_for_is_told() -> None:
    output = shown(Progress())
    assert "Looking for articles" in output
    assert "files/s" not in output


def test_outside_a_terminal_nothing_is_written() -> None:
    output = io.StringIO()
    with refresh_progress(Console(file=output)) as show:
        show(Progress(done=1, total=2))
    assert output.getvalue().strip() == ""
