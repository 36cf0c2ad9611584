from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article import BlockKind
from reader.tui.title_block import full_date, length_line, publication_line
from tests.unit.tui.articles import article_of, harbour


@pytest.mark.parametrize(
    ("iso", "expected"),
    [
        ("2024", "2024"),
        ("2024-10", "Oct 2024"),
        ("2024-10-25", "25 Oct 2024"),
        ("2024-10-05T04:30", "5 Oct 2024, 04:30"),
        ("2024-10-05T04:30:11+02:00", "5 Oct 2024, 04:30"),
        ("2024-13-05", "2024-13-05"),
        ("last spring", "last spring"),
    ],
)
def test_dates_are_told_as_exactly_as_they_are_known(iso: str, expected: str) -> None:
    assert full_date(iso) == expected


def test_authors_stand_before_the_publisher() -> None:
    assert publication_line(harbour().article) == "Ines Okafor · Marlow Gazette"


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
