from __future__ import annotations

import pytest

from reader.article import BlockKind
from reader.formats.plain.lines import Line
from reader.formats.plain.navigation import menu_length
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, read

_TITLE = "Who pays for the broken harbour wall?"


def _menu(*rows: str) -> int:
    return menu_length([Line(row) for row in (*rows, PROSE)])


def test_a_run_of_entries_is_a_menu() -> None:
    assert _menu("Home", "News", "Sport", "Politics and power", _TITLE) == 3


def test_a_section_alone_over_the_title_is_none() -> None:
    assert _menu("Politics", _TITLE) == 0


def test_a_section_under_one_entry_is_left_to_the_article() -> None:
    assert _menu("Startseite", "Politik", _TITLE) == 1


def test_a_menu_in_one_row_is_one() -> None:
    assert _menu("Home | News | Sport | Weather", _TITLE) == 1


def test_the_name_of_the_site_goes_with_the_link_that_skips_it() -> None:
    assert _menu("Skip to content", "The Crooked Mile", _TITLE) == 2


def test_a_short_title_over_a_section_is_no_menu() -> None:
    assert _menu("Bedtime stories", "Opinion", "By Anna Berg") == 0


@pytest.mark.parametrize("link", ["[1]Home\n[2]News\n[3]Sport\n", "* Home\n* News\n* Sport\n"])
def test_the_title_stands_under_the_menu(link: str) -> None:
    article = read(f"{link}\n{_TITLE}\n\nBy [7]Anna Berg\n\n{PROSE}\n\n{MORE_PROSE}\n", "a.txt")
    assert article.title == _TITLE
    assert article.authors == ("Anna Berg",)


def test_what_stands_after_the_end_of_the_page_begins_is_furniture() -> None:
    article = read(
        f"{_TITLE}\nBy Anna Berg\n{PROSE}\n{MORE_PROSE}\nMost viewed\nA seal in the pool\n"
        "Privacy policy\n",
        "a.txt",
    )
    assert blocks_of(article, BlockKind.FURNITURE) == [
        "Most viewed",
        "A seal in the pool",
        "Privacy policy",
    ]


def test_one_link_follows_a_see_also_and_then_a_heading() -> None:
    article = read(
        f"{_TITLE}\nBy Anna Berg\n{PROSE}\nSee also\nA seal in the pool\nThe second wall\n"
        f"{MORE_PROSE}\n",
        "a.txt",
    )
    assert blocks_of(article, BlockKind.FURNITURE) == ["See also", "A seal in the pool"]
    assert blocks_of(article, BlockKind.HEADING) == ["The second wall"]


def test_short_lines_between_head_and_first_paragraph_are_of_the_page() -> None:
    article = read(
        f"{_TITLE}\n\nBy Anna Berg\n3 May 2024\n\nMy favourites\nRead it in the app\n\n{PROSE}\n\n"
        f"{MORE_PROSE}\n",
        "a.txt",
    )
    assert blocks_of(article, BlockKind.FURNITURE) == ["My favourites", "Read it in the app"]


def test_one_short_line_before_the_first_paragraph_is_a_heading() -> None:
    article = read(
        f"{_TITLE}\n\nBy Anna Berg\n3 May 2024\n\nThe claim\n\n{PROSE}\n\n{MORE_PROSE}\n", "a.txt"
    )
    assert blocks_of(article, BlockKind.HEADING) == ["The claim"]
