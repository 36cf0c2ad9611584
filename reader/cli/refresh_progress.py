"""How far a refresh is, on stderr: a bar, files read, how many in a second, the time left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.progress import (
    Progress as ProgressBar,
)
from rich.text import Text

from reader.library.refresh.refreshing import Progress


@contextmanager
def refresh_progress(
    console: Console | None = None, clock: Callable[[], float] | None = None
) -> Iterator[Callable[[Progress], None]]:
    """Show what the function that is given is told, until the end; nothing outside a terminal."""
    bar = ProgressBar(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        _RateColumn(),
        TimeRemainingColumn(compact=True),
        console=console or Console(stderr=True),
        transient=True,
        get_time=clock,
        speed_estimate_period=_RATE_PERIOD,
    )
    with bar:
        task = bar.add_task("Looking for articles", total=None)

        def show(progress: Progress) -> None:
            if progress.total:
                bar.update(task, description="Reading", total=progress.total)
            bar.update(task, completed=progress.done)

        yield show


_RATE_PERIOD = 20.0
"""Seconds over which the rate is told, and the time left by it."""


class _RateColumn(ProgressColumn):
    """How many files are read in a second; nothing until that is known."""

    def render(self, task: Task) -> Text:
        """Give what is to be shown of a task."""
        speed = task.finished_speed or task.speed
        return Text("" if speed is None else f"{speed:,.0f} files/s")
