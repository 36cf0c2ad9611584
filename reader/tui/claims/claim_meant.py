"""A claim as the mark of its article: to be copied with its source, or corrected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import LibraryError
from reader.figures import Figure

if TYPE_CHECKING:
    from reader.export.extracts import Extract
    from reader.library.catalogue.annotated import AnnotatedArticle
    from reader.library.claims.claims import Claim
    from reader.library.state.corrections import Mark


@dataclass(frozen=True, slots=True)
class ClaimMeant:
    """A statement or a figure of an article that need not be on the page."""

    claim: Claim
    digest: str
    """Of the article that the claim was found in (`content_digest`)."""

    @property
    def what(self) -> str:
        """What it is to a reader."""
        return "figure" if self.claim.is_figure else "statement"

    def mark(self, annotated: AnnotatedArticle) -> Mark:
        """Find it in its article.

        Raises:
            LibraryError: The article, or the mark, has changed since it was asked for claims.
        """
        from reader.library.catalogue.records import content_digest
        from reader.library.claims.claims import mark_of

        if content_digest(annotated.article) != self.digest:
            raise LibraryError("The article has changed: ask for the claims again.")
        return mark_of(self.claim, annotated)

    def is_of(self, mark: Mark) -> bool:
        """Whether it stands where a mark of its article does, and is one of the same type."""
        return self.claim.is_figure is isinstance(mark, Figure) and self.claim.span == mark.span

    def extract(self, annotated: AnnotatedArticle) -> Extract:
        """Take it out of its article, a figure with its sentence; raises as `mark` does."""
        from reader.export.extracts import figure_extract, statement_extract

        mark = self.mark(annotated)
        if isinstance(mark, Figure):
            return figure_extract(annotated, mark)
        return statement_extract(annotated, mark)
