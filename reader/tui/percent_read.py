"""How much of an article was read, as footer and list tell it."""

from __future__ import annotations


def percent_read(read_to: int, length: int) -> int:
    """Give how much of a text lies before an offset, in per cent; 100 only where all of it does.

    As in the footer of `less`, what was in sight counts as read down to its last line.
    """
    return 100 if read_to >= length else 100 * read_to // length
