"""Which of the articles that are listed is the one that something was noted of."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

from reader.library.rows import ArticleRow


class OfArticle(Protocol):
    """What was noted of an article at a place, with a text."""

    @property
    def path(self) -> Path:
        """The article's file."""

    @property
    def part(self) -> str:
        """Which article of the file it is."""

    @property
    def digest(self) -> str:
        """The digest of its text."""


def articles_of(
    noted: Sequence[OfArticle], rows: Iterable[ArticleRow]
) -> Sequence[ArticleRow | None]:
    """Give for each the article with the same text, at its place where there is one.

    Without its text anywhere it is what lies at its place; None where nothing does.
    """
    places = {(one.path, one.part) for one in noted}
    digests = {one.digest for one in noted}
    at_place: dict[tuple[Path, str], ArticleRow] = {}
    of_digest: dict[str, ArticleRow] = {}
    for row in rows if noted else ():
        if row.digest in digests:
            of_digest.setdefault(row.digest, row)
        if (place := (row.path, row.part)) in places:
            at_place[place] = row
    found: list[ArticleRow | None] = []
    for one in noted:
        here = at_place.get((one.path, one.part))
        is_same = here is not None and here.digest == one.digest
        found.append(here if is_same else of_digest.get(one.digest) or here)
    return found
