"""How much was read, and how much of a page is the article."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.article import BlockKind
from reader.tui.percentages import percent_read, share_of_article
from tests.unit.tui.articles import article_of


@given(st.integers(1, 10**9), st.integers(0, 10**9))
def test_all_was_read_only_where_all_was(length: int, read_to: int) -> None:
    percent = percent_read(read_to, length)
    assert (percent == 100) is (read_to >= length)
    assert 0 <= percent <= percent_read(read_to + 1, length)


def test_a_text_of_nothing_was_read() -> None:
    assert percent_read(0, 0) == 100


def test_the_article_is_all_of_a_page_without_furniture() -> None:
    told = (BlockKind.PARAGRAPH, "Ten letters." * 100)
    assert share_of_article(article_of(told)) == 100
    assert share_of_article(article_of(told, (BlockKind.FURNITURE, "Menu"))) == 99
    assert share_of_article(article_of((BlockKind.FURNITURE, "Menu"))) == 0
