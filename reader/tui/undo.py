"""What the user did and can undo, the last first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_MOST_KEPT = 100


@dataclass(frozen=True, slots=True)
class Undoable:
    """Something that was done and made durable."""

    told: str
    """What it was, as it is told when it is undone: `Rejected: “I am proud”`."""
    undo: Callable[[], None]
    """Makes it undone, durably; called in the thread that writes the state."""


class UndoStack:
    """Keeps what can be undone."""

    def __init__(self) -> None:
        self._done: list[Undoable] = []

    def push(self, done: Undoable) -> None:
        """Take notice of what was done; of very much the oldest is forgotten."""
        self._done.append(done)
        del self._done[:-_MOST_KEPT]

    def pop(self) -> Undoable | None:
        """Give what was done last, which is then not undone again; None where there is nothing."""
        return self._done.pop() if self._done else None
