"""The reading pane with its keys: moving, stepping from mark to mark, and jumping back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Literal

from reader.article import Span
from reader.tui.commands import Region
from reader.tui.key_dispatch import bindings_of
from reader.tui.reading_pane import ReadingPane

if TYPE_CHECKING:
    from reader.library import AnnotatedArticle

MarkKind = Literal["statement", "figure", "heading", "match"]

_KEPT_JUMPS = 100


class ArticlePage(ReadingPane, inherit_bindings=False):
    """The page an article is read on."""

    BINDINGS = bindings_of(Region.PAGE)
    HELP: ClassVar[str] = (
        "Statements, speakers and figures are marked in the text; the status line tells what is "
        "known of the mark you step onto. Numbers and names that were inferred are marked so: a "
        "question mark stands for an uncertain speaker, brackets for an inferred name."
    )

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 # Textual's own name for it
        super().__init__(id=id)
        self._jumps: list[int] = []

    def show_article(
        self, annotated: AnnotatedArticle | None, matches: Sequence[Span], offset: int | None
    ) -> None:
        """Show another article, from `offset` on; the jumps made in the last are forgotten."""
        self._jumps.clear()
        self.show(annotated, matches=matches, offset=offset)
