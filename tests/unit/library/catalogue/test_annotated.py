from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from reader import formats
from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind, Modifier, Value
from reader.library.catalogue.annotated import (
    AnnotatedArticle,
    annotate,
    article_from_json,
    article_to_json,
)
from reader.library.catalogue.records import article_columns
from tests.unit.library.building import annotated_text
from tests.unit.tui.articles import article_of


def there_and_back(annotated: AnnotatedArticle) -> AnnotatedArticle:
    return article_from_json(json.loads(json.dumps(article_to_json(annotated))))


def test_every_sample_article_is_read_back_as_it_was_written_down(samples: Path) -> None:
    files = [file for file in sorted(samples.iterdir()) if formats.is_supported(file)]
    assert files
    for file in files:
        for article in formats.load(file):
            annotated = annotate(article)
            assert there_and_back(annotated) == annotated


@pytest.mark.parametrize(
    "value",
    [3, Decimal("2.5"), Fraction(1, 3), (1, 2), (Fraction(1, 3), Decimal("0.5")), "2024-10", None],
)
def test_every_value_of_a_figure_is_read_back_exactly(value: Value) -> None:
    span = Span(0, 1)
    figure = Figure(span, span, FigureKind.COUNT, value, "t", Modifier.ABOUT, span, (value,))
    article = annotated_text("x").article
    (read,) = there_and_back(AnnotatedArticle(article, (), (figure,))).figures
    assert read.value == value


def test_a_record_of_another_version_is_refused() -> None:
    record = {**article_to_json(annotated_text("x")), "version": 0}
    with pytest.raises(KeyError):
        article_from_json(record)


def test_the_dates_around_a_title_are_not_told_among_the_figures() -> None:
    head = ((BlockKind.TITLE, "30 days"), (BlockKind.DATELINE, "3 May 2025"))
    annotated = annotate(article_of(*head, (BlockKind.PARAGRAPH, "Some 1,200 ships came.")))
    text = annotated.article.text
    found = [figure.span.of(text) for figure in annotated.figures]
    assert found == ["30 days", "3 May 2025", "1,200"]
    assert [figure.span.of(text) for figure in annotated.figures_told] == ["30 days", "1,200"]
    assert article_columns(annotated)["figure_count"] == 2


def test_nothing_is_found_in_furniture() -> None:
    menu, body = (
        "“Read more,” said Anna Berg of 500 boats.",
        "“It leaks,” said Ole Lind of 70 boats.",
    )
    text = f"{menu}\n{body}"
    blocks = (
        Block(Span(0, len(menu)), BlockKind.FURNITURE),
        Block(Span(len(menu) + 1, len(text)), BlockKind.PARAGRAPH),
    )
    found = annotate(Article(Path("a"), "", "text", text, blocks, title="", language="en"))
    assert found.statements
    assert found.figures
    spans = [statement.span for statement in found.statements]
    spans += [figure.span for figure in found.figures]
    assert all(span.start > len(menu) for span in spans)


def test_numbers_that_are_counted_before_items_are_no_figures() -> None:
    page = "<ol start=3><li>January was cold.</li><li>5 ships sank.</li></ol>"
    (article,) = formats.loads(page.encode(), Path("a.html"))
    assert article.text == "3. January was cold.\n4. 5 ships sank."
    annotated = annotate(article)
    assert [figure.span.of(article.text) for figure in annotated.figures] == ["January", "5"]
    assert there_and_back(annotated) == annotated
