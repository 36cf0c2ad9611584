"""What the readers of dates and times give back."""

from __future__ import annotations

from dataclasses import dataclass

from reader.figures.figure import FigureKind


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date or a time of day, and where it ends."""

    end: int
    kind: FigureKind
    value: str | None
    alternatives: tuple[str, ...] = ()
