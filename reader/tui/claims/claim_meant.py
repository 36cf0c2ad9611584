"""A claim as a passage that is copied with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.export.extracts import Extract
    from reader.library.annotated import AnnotatedArticle
    from reader.library.claims import Claim


@dataclass(frozen=True, slots=True)
class ClaimMeant:
    """A statement or a figure of an article that need not be on the page."""

    claim: Claim

    @property
    def what(self) -> str:
        """What it is to a reader."""
        return "figure" if self.claim.is_figure else "statement"

    def extract(self, annotated: AnnotatedArticle) -> Extract:
        """Take it out of its article, a figure with its sentence.

        Raises:
            LibraryError: The article has changed since it was asked for claims.
        """
        from reader.export.extracts import figure_extract, statement_extract
        from reader.figures import Figure
        from reader.library.claims import mark_of

        mark = mark_of(self.claim, annotated)
        if isinstance(mark, Figure):
            return figure_extract(annotated, mark)
        return statement_extract(annotated, mark)
