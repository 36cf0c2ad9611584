"""An article as the list shows it: without its text."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """The light columns of an article in the catalogue."""

    id: int
    """Stays the same as long as the article is found under its path and part."""
    path: Path
    part: str
    format: str
    title: str
    authors: tuple[str, ...]
    publisher: str | None
    published: str | None
    """ISO 8601, as exact as the source is."""
    language: str | None
    word_count: int
    statement_count: int
    figure_count: int
    digest: str
    """Tells two articles' titles and texts apart, wherever their files lie."""
    book: str | None = None
    """The title of the book that the article is a chapter of."""
    is_counted: bool = True
    """Whether all its statements and figures were looked for; the counts are of these."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read."""

    path: Path
    reason: str
    """The part after "because", without a final full stop."""
