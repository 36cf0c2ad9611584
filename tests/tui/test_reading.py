"""What is being read, without widgets: every transition."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.article import Article, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.rows import ArticleRow
from reader.query import parse
from reader.tui.file_shelf import FileShelf
from reader.tui.reading import Change, Reading, Wanted
from reader.tui.search.finding import MatchWalk
from reader.tui.shelf import Shelf

ANNOTATED = AnnotatedArticle(
    Article(path=Path("a.txt"), part="", format="text", title="A", text="A", blocks=()), (), ()
)
MATCHES = (Span(0, 1),)


def row(number: int) -> ArticleRow:
    return ArticleRow(
        id=number,
        path=Path(f"{number}.txt"),
        part="",
        format="text",
        title="A",
        authors=(),
        publisher=None,
        published=None,
        language=None,
        word_count=1,
        statement_count=0,
        figure_count=0,
        digest="d",
    )


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return FileShelf(tmp_path / "-", b"Title\n\nText.")


def shown(reading: Reading, wanted: Wanted) -> Change:
    reading.want(wanted)
    return reading.take(wanted, ANNOTATED, ())


def test_only_the_article_that_was_asked_for_is_opened(shelf: Shelf) -> None:
    reading, first, second = Reading(), Wanted(shelf, row(1)), Wanted(shelf, row(2))
    assert reading.open() is None
    assert shown(reading, first) is Change.ARTICLE
    reading.want(second)
    assert reading.is_loading
    assert reading.open() is None
    reading.take(second, ANNOTATED, ())
    assert reading.open() is second
    assert reading.open() is None


def test_the_same_is_not_asked_for_twice(shelf: Shelf) -> None:
    reading = Reading()
    assert reading.want(Wanted(shelf, row(1)))
    assert not reading.want(Wanted(shelf, row(1)))
    assert reading.want(Wanted(shelf, row(1), parse("word")))


def test_what_changes_on_the_page(shelf: Shelf) -> None:
    reading, query = Reading(), parse("word")
    shown(reading, Wanted(shelf, row(1)))
    reading.open()
    reading.offset = 7
    assert shown(reading, Wanted(shelf, row(1), query)) is Change.MATCHES
    assert shown(reading, Wanted(shelf, row(1), query)) is Change.NOTHING
    assert shown(reading, Wanted(shelf, replace(row(1), digest="e"), query)) is Change.TEXT
    assert reading.is_opened
    assert reading.offset == 7
    assert shown(reading, Wanted(shelf, row(2), query)) is Change.ARTICLE
    assert not reading.is_opened
    assert reading.offset is None


def test_another_shelf_has_other_articles(shelf: Shelf, tmp_path: Path) -> None:
    reading = Reading()
    shown(reading, Wanted(shelf, row(1)))
    other = FileShelf(tmp_path / "-", b"Title\n\nText.")
    assert shown(reading, Wanted(other, row(1))) is Change.ARTICLE


def test_what_cannot_be_shown_is_neither_loading_nor_opened(shelf: Shelf) -> None:
    reading, wanted = Reading(), Wanted(shelf, row(1))
    reading.want(wanted)
    reading.steps.append(1)
    reading.clear()
    assert not reading.is_loading
    assert reading.open() is None
    assert reading.steps == []
    assert reading.take(wanted, ANNOTATED, MATCHES) is Change.ARTICLE


def test_an_article_is_lost_once(shelf: Shelf) -> None:
    reading = Reading()
    assert not reading.lose()
    shown(reading, Wanted(shelf, row(1)))
    assert [reading.lose(), reading.lose()] == [True, False]


@pytest.mark.parametrize(
    ("count", "current", "steps", "beyond"),
    [
        (3, 0, 2, 0),
        (3, 2, 1, 0),
        (3, 2, 3, 2),
        (3, 0, 5, 2),
        (3, 0, -1, 0),
        (3, 1, -4, -2),
        (0, -1, 1, 0),
        (0, -1, -3, -2),
        (0, -1, 3, 2),
    ],
)
def test_how_far_steps_lead_out_of_the_article(
    count: int, current: int, steps: int, beyond: int
) -> None:
    matches = [Span(place, place + 1) for place in range(count)]
    assert MatchWalk(matches, current).beyond(steps) == beyond
