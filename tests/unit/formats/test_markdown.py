from __future__ import annotations

import pytest

from reader.article import BlockKind
from tests.unit.formats.reading import blocks_of, read

_DOCUMENT = """---
title: "A day: [sic]"
authors: [Anna Berg, {name: Jo Roe}]
date: 2024-10-25 04:30
updated: 2024-10-26
source: https://example.org/a
site: The Courier
tags: [sea, "#storm"]
lang: en
---
# A *day*: [sic]

Hello **world**, see [the [/] site](https://example.org/b "t") and <b>bold</b> [Reuters] text
on a second line.

## Section

- one
  - nested
2. three

> A quote
> goes on

```python
def f():

    return 1
```

| a | b |
|---|---|
| 1 | [2](https://example.org/c) |
"""


def test_front_matter_gives_the_metadata() -> None:
    article = read(_DOCUMENT, "a.md")
    assert article.title == "A day: [sic]"
    assert article.authors == ("Anna Berg", "Jo Roe")
    assert (article.published, article.updated) == ("2024-10-25T04:30", "2024-10-26")
    assert (article.url, article.publisher) == ("https://example.org/a", "The Courier")
    assert (article.tags, article.language) == (("sea", "storm"), "en")
    assert article.sources["title"].origin == "front matter"


def test_structure_becomes_blocks_with_levels() -> None:
    article = read(_DOCUMENT, "a.md")
    assert [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks] == [
        ("title", 0, "A day: [sic]"),
        (
            "paragraph",
            0,
            "Hello world, see the [/] site and bold [Reuters] text on a second line.",
        ),
        ("heading", 2, "Section"),
        ("item", 1, "one"),
        ("item", 2, "nested"),
        ("item", 1, "2. three"),
        ("quote", 0, "A quote goes on"),
        ("code", 0, "def f():"),
        ("code", 0, "    return 1"),
        ("table", 1, "a | b"),
        ("table", 0, "1 | 2"),
    ]


def test_what_goes_on_within_an_item_a_quote_or_a_table_says_so() -> None:
    items, table = (
        "- one\n\n  more of it\n\n  3. # three\n\n     on\n",
        "| | |\n|-|-|\n|1|2|\n|3|4|\n",
    )
    article = read(f"{items}\n> a\n>\n> > b\n\n{table}", "a.md")
    assert [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks] == [
        ("item", 1, "one"),
        ("paragraph", 1, "more of it"),
        ("heading", 1, "3. three"),
        ("paragraph", 2, "on"),
        ("quote", 0, "a"),
        ("quote", 1, "b"),
        ("table", 2, "1 | 2"),
        ("table", 0, "3 | 4"),
    ]


def test_links_have_the_span_of_their_text() -> None:
    article = read(_DOCUMENT, "a.md")
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("the [/] site", "https://example.org/b"),
        ("2", "https://example.org/c"),
    ]


@pytest.mark.parametrize(
    "front",
    [
        "title: [unclosed",
        "a: &a [x]\nb: *a",
        "!!python/object/apply:os.system ['true']",
        "- a list",
        "just words",
        "date: 2024-99-99",
        "? " * 500,
    ],
)
def test_broken_front_matter_keeps_the_body(front: str) -> None:
    article = read(f"---\n{front}\n---\n# The title\n\nThe body.", "a.md")
    assert article.title == "The title"
    assert blocks_of(article, BlockKind.PARAGRAPH) == ["The body."]


def test_unclosed_front_matter_is_body() -> None:
    assert "title: x" in read("---\ntitle: x\n\nThe body.", "a.md").text


def test_title_of_the_front_matter_stands_over_a_body_without_one() -> None:
    article = read("---\ntitle: The title\n---\nThe body.", "a.md")
    assert article.text == "The title\nThe body."
    assert article.blocks[0].kind is BlockKind.TITLE


def test_source_that_is_no_address_is_the_publisher() -> None:
    article = read("---\nsource: The Courier\n---\nThe body.", "a.md")
    assert (article.publisher, article.url) == ("The Courier", None)


def test_first_heading_is_the_title_without_front_matter() -> None:
    assert read("# The title\n\nThe body.", "a.md").title == "The title"


def test_an_empty_first_cell_keeps_the_others_in_their_columns() -> None:
    article = read("Text.\n\n| | 2025 |\n|---|---|\n| Revenue | 3 |\n| | |\n", "a.md")
    assert blocks_of(article, BlockKind.TABLE) == ["| 2025", "Revenue | 3"]
