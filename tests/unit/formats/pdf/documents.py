"""Documents for the tests of PDF."""

from __future__ import annotations

from reader.article import Article
from tests.fixtures.pdf_writer import PdfDocument
from tests.unit.formats.reading import read

LOREM = (
    "The harbour of Port Amsel stayed closed on Monday while divers looked for the lost anchor, "
    "and nobody could say when the ships would leave.",
    "Fishermen who had waited at the quay since dawn went home before noon, and none of them had "
    "been told how long the search would last.",
    "A second boat is to come on Tuesday, with a better lamp and a longer rope than the first one "
    "had brought along from the yard.",
)


def article_of(document: PdfDocument) -> Article:
    return read(document.bytes(), "a.pdf")


def texts_of(article: Article) -> list[str]:
    return [block.span.of(article.text) for block in article.blocks]


def kinds_of(article: Article) -> list[tuple[str, str]]:
    return [(str(block.kind), block.span.of(article.text)) for block in article.blocks]
