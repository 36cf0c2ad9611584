"""What a query can be completed to, listed under the field while it is typed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.widgets import Static

_WIDEST = 48
"""Cells of a value, where it is longer than the screen is wide."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A query that may be meant, and how it is told."""

    query: str
    cursor: int
    """Where the cursor stands in it."""
    label: str
    """The value or name that is offered."""
    note: str = ""
    """How often it occurs, or what it is."""


class Offers(Static):
    """A short list over what stands below the field; takes no keys itself."""

    def __init__(self) -> None:
        super().__init__(markup=False)
        self.display = False
        self.taken = -1
        """The number of the offer that is in the field; -1 before one was taken."""
        self._offers: Sequence[Offer] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """List other offers, or none."""
        self._offers = offers
        self.taken = -1
        self.display = bool(offers)
        self._paint()

    def take(self, steps: int) -> Offer | None:
        """Give the next offer, or one before; None where there are none."""
        if not self._offers:
            return None
        start = -1 if steps > 0 else 0
        self.taken = (self.taken if self.taken >= 0 else start) + steps
        self.taken %= len(self._offers)
        self._paint()
        return self._offers[self.taken]

    def _paint(self) -> None:
        if self._offers:
            width = min(_WIDEST, max(len(offer.label) for offer in self._offers))
            lines = [self._line(*entry, width) for entry in enumerate(self._offers)]
            self.update(Content("\n").join(lines))

    def _line(self, number: int, offer: Offer, width: int) -> Content:
        label = offer.label
        if len(label) > width:
            label = label[: width - 1] + "…"
        sign, style = ("▸ ", "bold") if number == self.taken else ("  ", "")
        return Content.assemble((sign + label.ljust(width), style), (f"  {offer.note}", "dim"))
