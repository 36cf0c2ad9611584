from __future__ import annotations

import pytest

from reader.article import Article, BlockKind
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
        ("code", 1, "    return 1"),
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


def kinds(article: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, block.span.of(article.text)) for block in article.blocks]


def highlighted(article: Article) -> list[str]:
    return [highlight.span.of(article.text) for highlight in article.highlights]


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: He said: no", "He said: no"),
        ('title: "He said "no" to it"', 'He said "no" to it'),
        ("tags: [a\ntitle: >\n  folded: over\n  two lines", "folded: over two lines"),
        ("title: No", "No"),
        ("Full Title: 2024", "2024"),
    ],
)
def test_a_title_is_read_whatever_yaml_makes_of_it(front: str, title: str) -> None:
    article = read(f"---\n{front}\nauthor: Anna Berg\n---\nThe body.", "a.md")
    assert (article.title, article.authors) == (title, ("Anna Berg",))


def test_front_matter_that_tells_nothing_is_text() -> None:
    article = read("---\n\nThe first words.\n\n---\n\nAnd more.", "a.md")
    assert blocks_of(article, BlockKind.PARAGRAPH) == ["The first words.", "And more."]


def test_toml_between_plus_signs_is_front_matter() -> None:
    front = '+++\ntitle = "A"\ndate = 2024-05-06\ntags = ["x"]\n[params]\nauthor = "Jo Roe"\n+++\n'
    article = read(f"{front}The body.", "a.md")
    assert (article.title, article.published, article.text) == ("A", "2024-05-06", "A\nThe body.")
    assert (article.authors, article.tags) == (("Jo Roe",), ("x",))
    broken = read('+++\ntitle = "A "b" c"\n+++\nThe body.', "a.md")
    assert broken.title == 'A "b" c'


def test_a_quotation_mark_that_is_not_closed_is_no_part_of_a_value() -> None:
    article = read('---\ntitle: "A dam\nauthor: Jo Roe\n---\nThe body.', "a.md")
    assert (article.title, article.authors) == ("A dam", ("Jo Roe",))
    assert read("---\ntitle: 'Tis: late\n---\nThe body.", "a.md").title == "'Tis: late"


def test_pandoc_s_title_block_is_front_matter() -> None:
    article = read("% The title\n% Anna Berg; Jo Roe\n% 3 March 2024\n\nThe body.", "a.md")
    assert (article.title, article.authors) == ("The title", ("Anna Berg", "Jo Roe"))
    assert (article.published, article.text) == ("2024-03-03", "The title\nThe body.")


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ('["[[Anna Berg]]", "[[People/Jo Roe]]"]', ("Anna Berg", "Jo Roe")),
        ('"[[Anna Berg]], [[x|Jo Roe]]"', ("Anna Berg", "Jo Roe")),
        ("[Anna Berg](https://a.example/anna)", ("Anna Berg",)),
        ("By Anna Berg and Jo Roe", ("Anna Berg", "Jo Roe")),
        ("Centre for Tides and Winds", ("Centre for Tides and Winds",)),
        ("[[Anna Berg]]", ("Anna Berg",)),
        ("null", ()),
        ("{{author}}", ()),
    ],
)
def test_authors_lose_the_syntax_of_links(author: str, authors: tuple[str, ...]) -> None:
    assert read(f"---\nauthor: {author}\n---\nThe body.", "a.md").authors == authors


def test_when_a_page_was_clipped_is_not_when_it_was_published() -> None:
    clipped = "source: https://a.example/x\ncreated: 2024-05-06\nupdated: 2024-05-07"
    article = read(f"---\n{clipped}\n---\nThe body.", "a.md")
    assert (article.published, article.updated) == (None, None)
    article = read(f"---\n{clipped}\npublished: 2024-05-01\n---\nThe body.", "a.md")
    assert article.published == "2024-05-01"


def test_a_note_of_one_s_own_is_dated_by_when_it_was_made_with_doubt() -> None:
    article = read("---\ntitle: Mine\ncreated: 2024-05-06\n---\nThe body.", "a.md")
    assert article.published == "2024-05-06"
    assert article.sources["published"].confidence <= 0.5


def test_the_description_is_the_summary_unless_the_text_begins_with_it() -> None:
    front = "---\ntitle: T\ndescription: The ferry stays in the dock.\n---\n"
    assert kinds(read(f"{front}![](x.png)\n\nThe body.", "a.md"))[:2] == [
        ("title", "T"),
        ("summary", "The ferry stays in the dock."),
    ]
    repeated = read(f"{front}# T\n\nThe ferry *stays* in the dock. And more.", "a.md")
    assert blocks_of(repeated, BlockKind.SUMMARY) == []


def test_properties_below_the_title_are_metadata_and_furniture() -> None:
    text = "# T\n\nAuthor: Anna Berg\nURL: https://a.example/x\nStatus: Done\n\nThe body."
    article = read(text, "a.md")
    assert (article.authors, article.url) == (("Anna Berg",), "https://a.example/x")
    assert [kind for kind, _ in kinds(article)] == ["title", "furniture", "paragraph"]


def test_a_paragraph_that_begins_with_a_colon_is_no_property() -> None:
    article = read("# T\n\nSummary: the office told it by telephone.\n\nMore.", "a.md")
    assert len(blocks_of(article, BlockKind.PARAGRAPH)) == 2
    assert blocks_of(article, BlockKind.SUMMARY) == []


def test_byline_and_date_below_the_title_are_told_and_what_they_are() -> None:
    text = "# T\n\n*By Anna Berg*\n\n12 March 2025\n\nThe harbour stayed closed on Monday."
    article = read(text, "a.md")
    assert (article.authors, article.published) == (("Anna Berg",), "2025-03-12")
    assert [kind for kind, _ in kinds(article)] == ["title", "byline", "dateline", "paragraph"]
    without_title = read("Milk\n\n12 March 2025\n\nBread", "a.md")
    assert without_title.published is None


def test_a_link_to_the_original_tells_the_address() -> None:
    text = "# T\n\n[Source](https://a.example/x)\n\nText, [source](https://b.example)."
    article = read(text, "a.md")
    assert article.url == "https://a.example/x"
    assert read("# T\n\nText, [source](https://b.example).", "a.md").url is None


def test_listed_highlights_are_highlights_without_their_reference() -> None:
    items = "- One ([View Highlight](https://r.example/1))\n- Two\n- Three [⤴️](https://o.example)\n"
    article = read(
        f"# T\n\n## Highlights\n\n{items}\n## Notes\n\n> 4 [⤴️](https://o.example)", "a.md"
    )
    assert highlighted(article) == ["One", "Three"]
    assert "View Highlight" not in article.text


def test_highlights_are_marked_and_comparisons_are_not() -> None:
    article = read(
        "He ==said **no** to it==, as a==b and c==d. <mark>So</mark> == there ==.", "a.md"
    )
    assert article.text == "He said no to it, as a==b and c==d. So == there ==."
    assert highlighted(article) == ["said no to it", "So"]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("See [[Anna Berg]] and [[x/y#z|the note]].", "See Anna Berg and the note."),
        ("A map: ![[map.png|300]] and ![[Some note#^a1]].", "A map: and Some note ^a1."),
        ("A note[^1].\n\n[^1]: http://a.example", "A note[1].\n[1] http://a.example"),
        ("A %%secret%% word, 100%% sure, 50%%.", "A word, 100%% sure, 50%%."),
        ("Before\n\n%%\nhidden\n\nstill\n%%\n\nAfter", "Before\nAfter"),
        ("%% never closed\n\nAfter", "%% never closed\nAfter"),
        ("A sentence. ^a1-b", "A sentence."),
        ("Mass $m_1 * m_2$ for $5 to $10.", "Mass $m_1 * m_2$ for $5 to $10."),
        ("- [x] done\n- [ ] open", "☑ done\n☐ open"),
        ("::: {.note}\nWithin\n:::", "Within"),
        ("## Head {#id .x}", "Head"),
        ("$$\na_1\n$$", "a_1"),
        ("Setext\n===\n\nText", "Setext\nText"),
        ("[^1]: a\n[^2]: b\n    more of b\n\n    and on", "[1] a\n[2] b more of b\nand on"),
    ],
)
def test_what_note_taking_programs_write_is_read(source: str, text: str) -> None:
    assert read(source, "a.md").text == text


def test_callouts_are_what_they_say_they_are() -> None:
    article = read(
        "> [!quote]- Mayor\n> It leaks.\n\n> [!tldr]\n> Short.\n\n> [!tip] T\n> Aside.", "a.md"
    )
    assert kinds(article) == [
        ("quote", "Mayor"),
        ("quote", "It leaks."),
        ("summary", "Short."),
        ("paragraph", "T"),
        ("paragraph", "Aside."),
    ]


def test_html_within_markdown_gives_its_blocks() -> None:
    text = (
        "<h2>Head</h2>\n<style>p {}</style><!-- a\n > b --><ul><li>One &amp; two</li></ul>\n"
        "<table><tr><td>1</td><td>2</td></tr></table><p>a<br>b</p>\n"
    )
    assert kinds(read(text, "a.md")) == [
        ("heading", "Head"),
        ("item", "One & two"),
        ("table", "1 | 2"),
        ("paragraph", "a"),
        ("paragraph", "b"),
    ]


def test_addresses_and_tags_of_links_are_links() -> None:
    article = read('At (https://a.example/x_y_z), <a href="https://b.example">b</a>.', "a.md")
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("https://a.example/x_y_z", "https://a.example/x_y_z"),
        ("b", "https://b.example"),
    ]


def test_a_picture_is_its_caption_and_a_line_of_tags_gives_tags() -> None:
    article = read(
        "# T\n\n![A crane](a.png)\n*In March*\n\n![b.png](b.png)\n\n#sea #storm/1", "a.md"
    )
    assert kinds(article)[1:] == [
        ("caption", "A crane In March"),
        ("furniture", "b.png"),
        ("furniture", "#sea #storm/1"),
    ]
    assert article.tags == ("sea", "storm/1")


@pytest.mark.parametrize("nested", ["> ", "- ", "1. ", "> - "])
@pytest.mark.parametrize("depth", [45, 300])
def test_no_text_is_lost_however_deeply_it_is_nested(nested: str, depth: int) -> None:
    article = read(nested * depth + "the deepest words\n\nThe last words.", "a.md")
    assert "the deepest words" in article.text
    assert article.text.endswith("The last words.")


def test_items_nested_by_their_indentation_are_all_there() -> None:
    lines = "\n".join("  " * depth + f"- item {depth}" for depth in range(60))
    article = read(f"{lines}\n\nThe last words.", "a.md")
    assert all(f"item {depth}" in article.text for depth in range(60))
    assert blocks_of(article, BlockKind.PARAGRAPH)[-1] == "The last words."


def test_long_lines_and_pictures_in_the_text_leave_the_rest_its_structure() -> None:
    picture = "![A crane](data:image/png;base64," + "A" * 50_000 + ")"
    article = read(f"# T\n\n{picture}\n\n{'*a [b ' * 9_000}\n\n## Head\n\nText.", "a.md")
    assert [kind for kind, _ in kinds(article)] == [
        "title",
        "caption",
        "paragraph",
        "heading",
        "paragraph",
    ]


def test_a_very_long_text_is_taken_line_by_line() -> None:
    article = read("# T\n" + "A [line](x).\n" * 60_000 + "- item\n> quote", "a.md")
    assert len(article.blocks) == 60_003
    assert [block.kind.value for block in article.blocks[-2:]] == ["item", "quote"]
