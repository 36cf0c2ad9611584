"""Left and right margins: whether the terminal has them is asked once, and told when it answers.

Within them it moves rows of some columns alone, as those of a page that stands beside a list.
Source: VT420, DECLRMM, DECSLRM and DECRQM.
"""

from __future__ import annotations

from textual.message import Message

MARGINS_REQUEST = "\x1b[?69$p"
"""Asks whether margins can be set; a terminal that does not know the question says nothing."""
_HAS_MARGINS = frozenset({"\x1b[?69;1$y", "\x1b[?69;2$y"})
"""They are set, or are not; other answers tell that they never can be."""


class MarginsTold(Message):
    """The terminal has margins."""


def tells_margins(sequence: str) -> bool:
    """Whether what the terminal sent is the answer that it has margins."""
    return sequence in _HAS_MARGINS
