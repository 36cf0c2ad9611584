"""The orders and headings of the list, as they are offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.tui.listing.arranging import ListGrouping, ListOrder, ListView
from reader.tui.search.choice_screen import Choice

_NOW = "now"
_OF_ORDERS = {
    ListOrder.SPEAKER: "whom most statements are by",
    ListOrder.LONGEST: "by words",
}
_OF_GROUPINGS = {ListGrouping.SPEAKER: "an article under each of its own"}


def order_choices(view: ListView) -> Sequence[Choice]:
    """Give the orders to choose from."""
    return [
        Choice("", order, order, _note(_OF_ORDERS.get(order), order is view.order))
        for order in ListOrder
    ]


def grouping_choices(view: ListView) -> Sequence[Choice]:
    """Give what headings may stand for."""
    return [
        Choice(
            "", grouping, grouping, _note(_OF_GROUPINGS.get(grouping), grouping is view.grouping)
        )
        for grouping in ListGrouping
    ]


def with_order(view: ListView, value: str) -> ListView:
    """Give a view with the order that was chosen."""
    return replace(view, order=ListOrder(value))


def with_grouping(view: ListView, value: str) -> ListView:
    """Give a view with the headings that were chosen."""
    return replace(view, grouping=ListGrouping(value))


def _note(note: str | None, is_current: bool) -> str:
    return " · ".join(filter(None, (note, _NOW if is_current else "")))
