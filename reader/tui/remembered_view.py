"""How the list was seen when the application ended: its order, its headings, its sidebar.

It is a file of its own, small, and of no worth: one that cannot be read is as good as none.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from reader.tui.listing.arranging import ListGrouping, ListOrder, ListView


@dataclass(frozen=True, slots=True)
class RememberedView:
    """What is kept from one run to the next."""

    listed: ListView = field(default=ListView())  # it is frozen
    sidebar: bool = False
    """Whether the sidebar was there."""


def read_view(file: Path) -> RememberedView:
    """Give what was written last, as far as it is understood."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError):
        return RememberedView()
    if not isinstance(found, dict):
        return RememberedView()
    order, grouping = ListOrder.NEWEST, ListGrouping.NONE
    with suppress(ValueError):
        order = ListOrder(found.get("order", order))
    with suppress(ValueError):
        grouping = ListGrouping(found.get("grouping", grouping))
    return RememberedView(ListView(order, grouping), found.get("sidebar") is True)


def write_view(file: Path, view: RememberedView) -> None:
    """Write it in place of what was there; it is there whole, or as it was before."""
    told = {"order": view.listed.order, "grouping": view.listed.grouping, "sidebar": view.sidebar}
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        beside.write_text(json.dumps(told), encoding="ascii")
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)
