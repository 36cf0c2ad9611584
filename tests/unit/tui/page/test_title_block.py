from __future__ import annotations

from dataclasses import replace

from reader.article import BlockKind
from reader.tui.page.title_block import length_line, publication_line
from tests.unit.tui.articles import article_of, harbour


def test_authors_stand_before_the_publisher() -> None:
    assert publication_line(harbour().article) == "Ines Okafor · Marlow Gazette"


def test_a_publisher_that_is_the_author_is_told_once() -> None:
    article = replace(harbour().article, authors=("Veldria Wire",), publisher="VELDRIA WIRE")
    assert publication_line(article) == "Veldria Wire"


def test_an_update_of_the_same_day_is_told_by_its_time() -> None:
    assert length_line(harbour().article).startswith("3 May 2025, 06:00 · updated 09:15 · ")


def test_words_are_counted_without_what_is_not_the_article() -> None:
    article = article_of((BlockKind.PARAGRAPH, "one two"), (BlockKind.FURNITURE, "share this page"))
    assert length_line(article) == "2 words · 1 min"


def test_chinese_is_counted_by_characters() -> None:
    article = replace(article_of((BlockKind.PARAGRAPH, "漢字。" * 400)), language="zh")
    assert length_line(article) == "800 characters · 2 min"


def test_the_length_of_a_very_long_article_is_called_an_estimate() -> None:
    assert length_line(article_of((BlockKind.PARAGRAPH, "word " * 60_000))).startswith(
        "about 60,000"
    )
