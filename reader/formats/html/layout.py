"""Tables that only lay a page out: old pages and newsletters put their text into cells."""

from __future__ import annotations

from itertools import islice

from lxml import etree

from reader.formats.html.elements import CELLS

_ROLES = frozenset({"presentation", "none"})
_BLOCKS = frozenset("p h1 h2 h3 h4 h5 h6 ul ol blockquote article section".split())
_MOST_BLOCKS = 2
"""So many paragraphs or headings may a cell of a table hold."""
_MOST_BREAKS = 5
_REACH = 30
"""So many elements are looked at around an element, or texts in it."""


def data_tables(root: etree._Element) -> frozenset[etree._Element]:
    """Give the tables that are tables: some row has two filled cells, and no cell holds a page."""
    rows = (row for row in root.iter("tr") if _filled_cells(row) > 1)
    tables = {table for row in rows if (table := _table_of(row)) is not None}
    if not tables:
        return frozenset()
    tables = {table for table in tables if table.get("role") not in _ROLES}
    for inner in root.iter("table"):
        outer = _table_of(inner)
        if outer is not None:
            tables.discard(outer)
    for cell in root.iter("td"):
        tags = [child.tag for child in islice(cell, _REACH)]
        if sum(tag in _BLOCKS for tag in tags) > _MOST_BLOCKS or tags.count("br") > _MOST_BREAKS:
            table = _table_of(cell)
            if table is not None:
                tables.discard(table)
    return frozenset(tables)


def _filled_cells(row: etree._Element) -> int:
    cells = (cell for cell in islice(row, _REACH) if cell.tag in CELLS)
    return sum(map(_is_filled, cells))


def _is_filled(cell: etree._Element) -> bool:
    for inner in islice(cell.iter(), _REACH):
        tail = inner.tail if inner is not cell else None
        if (inner.text or "").strip() or (tail or "").strip():
            return True
    return False


def _table_of(element: etree._Element) -> etree._Element | None:
    """The table that an element is a part of, if it is not too far up."""
    return next((e for e in islice(element.iterancestors(), _REACH) if e.tag == "table"), None)
