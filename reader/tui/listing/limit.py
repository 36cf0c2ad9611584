"""What the list is limited to: the articles that answer a query, or those below a folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.text import clean_name

if TYPE_CHECKING:
    from reader.library.rows import ArticleRow
    from reader.query.nodes import Node
    from reader.tui.shelf import LibraryShelf

_FOLDERS_TOLD = 2
"""How many folders of a path are told: the innermost."""


@dataclass(frozen=True, slots=True, eq=False)
class Limit:
    """Says which articles alone are listed; the same words asked anew are another limit."""

    text: str
    """The query as it was typed, or the folder as it is shown."""
    query: Node | None = None
    """None for a folder."""
    folder: Path | None = None

    @staticmethod
    def to_folder(folder: Path) -> Limit:
        """Give the limit to what lies below a folder."""
        return Limit(clean_name(Path(*folder.parts[-_FOLDERS_TOLD:])), folder=folder)


@dataclass(frozen=True, slots=True)
class Admitted:
    """Which articles a limit admits."""

    limit: Limit
    digests: Mapping[int, str]
    """The digests of the admitted articles, by their ids."""
    unchecked: int = 0
    """How many articles a regular expression was not matched against."""
    problem: str = ""
    """Why nothing could be admitted, as a sentence; empty where it could."""


def admit(
    limit: Limit, shelf: LibraryShelf, rows: Sequence[ArticleRow], before: Admitted | None
) -> Admitted:
    """Give which of these articles a limit admits; slow, called in a worker.

    What the same limit admitted `before` stays in as long as its text is the same: an article does
    not go from a list of unread ones because it is being read, but when the list is limited anew.
    """
    kept = before.digests if before is not None and before.limit is limit else {}
    found, unchecked, folder = frozenset[int](), 0, limit.folder
    if limit.query is not None:
        try:
            found, unchecked = shelf.article_ids(limit.query)
        except LibraryError as error:
            return Admitted(limit, {}, problem=str(error))
    return Admitted(
        limit,
        {
            row.id: row.digest
            for row in rows
            if row.id in found
            or kept.get(row.id) == row.digest
            or (folder is not None and (folder in row.path.parents or folder == row.path))
        },
        unchecked,
    )
