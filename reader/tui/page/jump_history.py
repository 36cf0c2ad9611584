"""Where one was before each jump, in whatever article, and the way back and on again.

As in a browser: going back and then somewhere else forgets what lay ahead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from reader.article import Span
from reader.tui.reading import Wanted

_KEPT = 100


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the page of an article."""

    wanted: Wanted
    offset: int
    """The character at the top of the page."""
    mark: Span | None = None
    """The current mark there."""
    then: Callable[[], None] | None = field(default=None, compare=False)
    """Called once it is shown: brings back the list that lay over the page, or tells of it."""

    def is_same(self, other: Spot) -> bool:
        """Whether the same of the same article is at the top of the page, with the same mark."""
        is_article = self.wanted.is_article(other.wanted)
        return is_article and (self.offset, self.mark) == (other.offset, other.mark)


class JumpHistory:
    """The spots that jumps were made from."""

    def __init__(self) -> None:
        self._spots: list[Spot] = []
        self._at = 0
        """Which of the spots we are at; behind the last one where we are at none of them."""

    @property
    def newest(self) -> Spot | None:
        """The spot that the last jump was made from."""
        return self._spots[self._at - 1] if self._at else None

    def leave(self, spot: Spot) -> None:
        """Take it that a jump is made from `spot`."""
        del self._spots[self._at :]
        if self._spots and self._spots[-1].is_same(spot):
            self._spots.pop()
        self._spots.append(spot)
        del self._spots[:-_KEPT]
        self._at = len(self._spots)

    def back(self, here: Spot | None, steps: int = 1) -> Spot | None:
        """Give the spot that lies so many jumps back, or the first; None where there is none.

        `here` is where we are, None where that is nowhere: what was gone to could not be shown.
        """
        if self._at == len(self._spots) and self._at and here is not None:
            if self._spots[-1].is_same(here):
                self._at -= 1
            else:
                self._spots.append(here)
        return self._go(self._at - steps)

    def forward(self, steps: int = 1) -> Spot | None:
        """Give the spot so many jumps on from one that was gone back to, or the last, or None."""
        if self._at == len(self._spots):
            return None
        return self._go(self._at + steps)

    def exchange(self, here: Spot) -> Spot | None:
        """Give the spot that the last jump was made from, and let it be made from `here`."""
        spot = self.newest
        if spot is not None:
            del self._spots[self._at - 1 :]
            self.leave(here)
        return spot

    def clear(self) -> None:
        """Forget every jump."""
        self._spots.clear()
        self._at = 0

    def _go(self, wanted: int) -> Spot | None:
        wanted = max(0, min(wanted, len(self._spots) - 1))
        if not self._spots or wanted == self._at:
            return None
        self._at = wanted
        return self._spots[wanted]
