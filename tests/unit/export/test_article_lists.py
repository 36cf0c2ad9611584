from __future__ import annotations

import csv
import io
import json

from markdown_it import MarkdownIt

from reader.export.article_lists import (
    ARTICLE_COLUMNS,
    article_csv,
    article_json_lines,
    markdown_list,
)
from tests.unit.export.articles import ARTICLE, article

HOSTILE = r"[Reuters](x) *a* _b_ `c` <d> # e | \f ![g]"


def test_markdown_links_the_title() -> None:
    assert list(markdown_list([ARTICLE])) == [
        "- Anna Berg, Reuters: [Harbour closes](<https://courier.example/harbour?a=1&b=%7E>), "
        "Osk Courier, 2024-10-25"
    ]


def test_markdown_shows_hostile_titles_as_they_are() -> None:
    (line,) = markdown_list([article(title=HOSTILE, authors=(), publisher=None, published=None)])
    inline = MarkdownIt().parse(line)[3]
    shown = [child.content for child in inline.children or () if child.type == "text"]
    assert "".join(shown) == HOSTILE
    assert [c.type for c in inline.children or () if c.type.endswith("_open")] == ["link_open"]


def test_an_address_cannot_leave_its_link() -> None:
    (line,) = markdown_list([article(url="https://a.example/> [x](y")])
    assert "(<https://a.example/%3E%20[x](y>)" in line


def test_csv_can_be_read_again() -> None:
    odd = article(title='a "b", c', authors=("Berg, Anna", "Reuters"))
    header, row = csv.reader(io.StringIO("\n".join(article_csv([odd]))))
    assert tuple(header) == ARTICLE_COLUMNS
    assert dict(zip(header, row, strict=True)) == {
        "title": 'a "b", c',
        "authors": "Berg, Anna; Reuters",
        "publisher": "Osk Courier",
        "published": "2024-10-25T04:30",
        "url": "https://courier.example/harbour?a=1&b=%7E",
        "language": "en",
        "path": "/saved/harbour.pdf",
        "part": "2",
    }


def test_json_lines_are_versioned_objects() -> None:
    first, second = map(json.loads, article_json_lines([ARTICLE, article(publisher=None)]))
    assert first["version"] == 1
    assert first["authors"] == ["Anna Berg", "Reuters"]
    assert second["publisher"] is None
