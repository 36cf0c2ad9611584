"""A claim as a passage that is copied with its source."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import LibraryError

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

        claim = self.claim
        if claim.is_figure:
            figure = next(iter(annotated.figures[claim.ordinal :]), None)
            if figure is not None and figure.span == claim.span:
                return figure_extract(annotated, figure)
        else:
            statement = next(iter(annotated.statements[claim.ordinal :]), None)
            if statement is not None and statement.span == claim.span:
                return statement_extract(annotated, statement)
        raise LibraryError("The article has changed: ask for the claims again.")
