"""Articles for tests of the screen; the events in them are invented."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind, Modifier
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind

Part = tuple[BlockKind, str]

HARBOUR: tuple[Part, ...] = (
    (BlockKind.KICKER, "Harbours"),
    (BlockKind.TITLE, "Port of Marlow closes its oldest quay"),
    (BlockKind.BYLINE, "By Ines Okafor"),
    (BlockKind.DATELINE, "3 May 2025"),
    (BlockKind.SUMMARY, "The quay has to go."),
    (BlockKind.SUMMARY, "Some 1,200 ships called there last year."),
    (BlockKind.PARAGRAPH, "“The wood is rotten [sic],” said Tom Reyes, the harbour master."),
    (BlockKind.PARAGRAPH, "The council said that repairs would cost about 2.5 million euros."),
    (BlockKind.HEADING, "What comes next"),
    (BlockKind.ITEM, "A new quay by 2027"),
    (BlockKind.ITEM, "- A ferry that already has a dash"),
    (BlockKind.QUOTE, "The sea takes what it wants."),
    (BlockKind.CODE, "    depth = 4"),
    (BlockKind.CODE, "    width = 8"),
    (BlockKind.FURNITURE, "Share this page"),
)


def article_of(*parts: Part, title: str = "A title") -> Article:
    """Give an article of these blocks."""
    blocks: list[Block] = []
    text = ""
    for kind, content in parts:
        start = len(text) + bool(blocks)
        text = f"{text}\n{content}" if blocks else content
        blocks.append(Block(Span(start, start + len(content)), kind, level=int(kind == "heading")))
    return Article(Path("marlow.txt"), "", "text", text, tuple(blocks), title, language="en")


def span_of(article: Article, words: str) -> Span:
    """Give the span of the first occurrence of `words`."""
    start = article.text.index(words)
    return Span(start, start + len(words))


def harbour() -> AnnotatedArticle:
    """Give an article with every kind of block, and statements and figures in it."""
    article = replace(
        article_of(*HARBOUR, title="Port of Marlow closes its oldest quay"),
        kicker="Harbours",
        authors=("Ines Okafor",),
        publisher="Marlow Gazette",
        published="2025-05-03T06:00",
        updated="2025-05-03T09:15",
    )
    reyes = Speaker(span_of(article, "Tom Reyes"), "Tom Reyes", "Tom Reyes", "the harbour master")
    council = Speaker(span_of(article, "The council"), "The council", "Marlow Council")
    quoted = span_of(article, "“The wood is rotten [sic],”")
    reported = span_of(article, "repairs would cost about 2.5 million euros")
    money = span_of(article, "2.5 million euros")
    ships = span_of(article, "1,200")
    year = span_of(article, "2027")
    return AnnotatedArticle(
        article,
        (
            Statement(quoted, StatementKind.DIRECT, reyes, span_of(article, "said"), 0.95),
            Statement(reported, StatementKind.INDIRECT, council, None, 0.5),
        ),
        (
            Figure(ships, ships, FigureKind.COUNT, 1200, entity=span_of(article, "ships")),
            Figure(
                money,
                span_of(article, "2.5"),
                FigureKind.MONEY,
                Decimal("2500000"),
                "EUR",
                Modifier.ABOUT,
            ),
            Figure(year, year, FigureKind.DATE, "2027"),
        ),
    )


def long_article(paragraphs: int) -> AnnotatedArticle:
    """Give an article of many paragraphs, each of which begins with its number."""
    filling = " The tide came in and the tide went out again over the grey stones." * 3
    parts = [(BlockKind.PARAGRAPH, f"Number {i}.{filling}") for i in range(paragraphs)]
    return AnnotatedArticle(article_of(*parts), (), ())
