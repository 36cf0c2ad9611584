"""What the panel of findings tells the application, which does without the panel until `f`."""

from __future__ import annotations

from dataclasses import dataclass

from textual.message import Message

from reader.article import Span


@dataclass
class FindingHighlighted(Message):
    """The cursor was moved to a finding, or to a heading above it."""

    span: Span


@dataclass
class FindingOpened(Message):
    """The finding under the cursor was chosen by the mouse."""


@dataclass
class FilterPasted(Message):
    """Text for the filter came from the clipboard."""

    text: str


@dataclass
class FindingsResized(Message):
    """The panel has another place or size, and the page beside it with it."""


@dataclass
class FindingsListed(Message):
    """Other rows are listed than before."""
