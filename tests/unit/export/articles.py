"""An article for tests of what leaves the program; the events in it are invented."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind

QUOTED = "“We sent 3,000 [sic] people home,” she said."
REPORTED = "The council said that 40 would stay. On Monday 12,000 came."
ARTICLE = Article(
    path=Path("/saved/harbour.pdf"),
    part="2",
    format="pdf",
    text=f"{QUOTED}\n{REPORTED}",
    blocks=(
        Block(Span(0, len(QUOTED)), BlockKind.PARAGRAPH, page=3),
        Block(Span(len(QUOTED) + 1, len(QUOTED) + 1 + len(REPORTED)), BlockKind.PARAGRAPH, page=4),
    ),
    title="Harbour closes",
    authors=("Anna Berg", "Reuters"),
    published="2024-10-25T04:30",
    publisher="Osk Courier",
    url="https://courier.example/harbour?a=1&b=%7E",
    language="en",
)


def article(**changes: object) -> Article:
    """Give the article with other values."""
    return replace(ARTICLE, **changes)  # type: ignore[arg-type] # by name


def span(words: str) -> Span:
    """Give where `words` stand in the article."""
    start = ARTICLE.text.index(words)
    return Span(start, start + len(words))


def figure(words: str, kind: FigureKind = FigureKind.COUNT) -> Figure:
    """Give a figure of the article."""
    return Figure(span(words), span(words), kind)


SHE = Statement(
    span("“We sent 3,000 [sic] people home,”"),
    StatementKind.DIRECT,
    Speaker(span("she"), "she", "Maria Holt", "mayor of Osk"),
    span("said"),
    0.5,
)
COUNCIL = Statement(
    span("that 40 would stay"), StatementKind.INDIRECT, Speaker(span("The council"), "The council")
)
ANNOTATED = AnnotatedArticle(
    ARTICLE, (SHE, COUNCIL), tuple(figure(number) for number in ("3,000", "40", "12,000"))
)
