from __future__ import annotations

import pytest

from reader.article import BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Statement, StatementKind
from reader.tui.page.passage_meant import larger_passage, paragraph_from, smaller_passage
from tests.unit.tui.articles import article_of, harbour, span_of

HARBOUR = harbour()
TEXT = HARBOUR.article.text


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        ("Harbours", "The quay has to go."),
        ("3 May 2025", "The quay has to go."),
        ("rotten", "“The wood is rotten [sic],” said Tom Reyes, the harbour master."),
        ("What comes next", "A new quay by 2027"),
        ("depth", "    depth = 4"),
        ("Share this page", "    width = 8"),
    ],
)
def test_the_paragraph_at_a_place_or_the_next_one(words: str, paragraph: str) -> None:
    found = paragraph_from(HARBOUR, TEXT.index(words))
    assert found is not None
    assert found.of(TEXT) == paragraph


def test_an_article_without_paragraphs_has_none() -> None:
    only_title = article_of((BlockKind.TITLE, "A title"), (BlockKind.PARAGRAPH, ""))
    assert paragraph_from(AnnotatedArticle(only_title, (), ()), 0) is None


def test_passages_grow_from_mark_to_article() -> None:
    text = "One here. Two there.\nThree."
    article = article_of(
        (BlockKind.PARAGRAPH, "One here. Two there."),
        (BlockKind.PARAGRAPH, "Three."),
        (BlockKind.FURNITURE, "Share"),
    )
    annotated = AnnotatedArticle(article, (), ())
    grown = [span_of(article, "Two")]
    while (larger := larger_passage(annotated, grown[-1])) is not None:
        grown.append(larger)
    assert [span.of(article.text) for span in grown] == [
        "Two",
        "Two there.",
        "One here. Two there.",
        text,
        f"{text}\nShare",
    ]


def test_a_passage_over_two_paragraphs_grows_to_the_article() -> None:
    article = article_of((BlockKind.PARAGRAPH, "One."), (BlockKind.PARAGRAPH, "Two."))
    annotated = AnnotatedArticle(article, (), ())
    assert larger_passage(annotated, Span(1, 6)) == Span(0, len(article.text))


def test_in_a_very_long_line_no_sentence_is_looked_for() -> None:
    article = article_of((BlockKind.PARAGRAPH, "One two. " * 20_000))
    annotated = AnnotatedArticle(article, (), ())
    assert larger_passage(annotated, Span(0, 3)) == article.blocks[0].span


def test_between_sentence_and_paragraph_lies_a_statement_of_several_sentences() -> None:
    quoted = "“It is rotten. It has to go.”"
    article = article_of((BlockKind.PARAGRAPH, f"{quoted} So Tom Reyes said. Ships left."))
    statement = Statement(span_of(article, quoted), StatementKind.DIRECT, None, None, 0.9)
    annotated = AnnotatedArticle(article, (statement,), ())
    grown = [span_of(article, "rotten")]
    while (larger := larger_passage(annotated, grown[-1])) is not None:
        grown.append(larger)
    assert [span.of(article.text) for span in grown] == [
        "rotten",
        "“It is rotten.",
        quoted,
        article.text,
    ]
    smaller = [grown[-1]]
    while (less := smaller_passage(annotated, smaller[-1])) is not None:
        smaller.append(less)
    assert [span.of(article.text) for span in smaller[1:]] == [quoted, "“It is rotten.", "It"]
