from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats.builder import ArticleBuilder
from reader.formats.html import add_fragment
from tests.unit.formats.reading import blocks_of


def _built(html: str, base_url: str | None = None, *, has_highlights: bool = False) -> Article:
    builder = ArticleBuilder(Path("a.epub"), "epub")
    add_fragment(builder, html, base_url, has_highlights=has_highlights)
    return builder.build()


def _kinds(article: Article) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks]


def test_all_of_a_fragment_is_article_with_its_structure() -> None:
    article = _built(
        "<h2>The quay</h2><nav><p>Not a menu here</p></nav><ol><li>Wait.<li>Ask.</ol>"
        "<blockquote>Go.</blockquote><table><tr><th>Day<th>Divers<tr><td>Monday<td>14</table>"
        "<figure><img alt=''><figcaption>Divers at work</figcaption></figure>"
    )
    assert _kinds(article) == [
        ("heading", 2, "The quay"),
        ("paragraph", 0, "Not a menu here"),
        ("item", 1, "1. Wait."),
        ("item", 1, "2. Ask."),
        ("quote", 0, "Go."),
        ("table", 1, "Day | Divers"),
        ("table", 0, "Monday | 14"),
        ("caption", 0, "Divers at work"),
    ]


def test_whole_documents_and_bare_text_are_fragments_too() -> None:
    page = '<?xml version="1.0" encoding="utf-8"?><html><head><title>X</title></head><body><p>Hi'
    assert _built(page).text == "Hi"
    assert _built("Tom &amp; Ann<br>went").text == "Tom & Ann went"


def test_links_are_resolved_against_the_address_of_the_fragment() -> None:
    html = (
        '<p><a href="../b#c">one</a> <a href="//x.example/d">two</a> <a href="#note">three</a> '
        '<a href="https://y.example/">four</a> <a href="http://[bad">five</a> '
        f'<a href="javascript:x()">six</a> <a name="c">seven</a> <a href="{"x" * 20_000}">eight</a>'
    )
    links = {
        link.span.of(article.text): link.url
        for article in (_built(html, "https://courier.example/a/e"),)
        for link in article.links
    }
    assert links == {
        "one": "https://courier.example/b#c",
        "two": "https://x.example/d",
        "four": "https://y.example/",
        "five": "http://[bad",
    }
    assert [link.url for link in _built(html).links] == ["https://y.example/", "http://[bad"]


def test_marked_words_are_highlights_where_the_format_has_them() -> None:
    html = "<p>The <mark>anchor <b>is</b></mark> missing.</p>"
    article = _built(html, has_highlights=True)
    assert [h.span.of(article.text) for h in article.highlights] == ["anchor is"]
    assert _built(html).highlights == ()


@pytest.mark.parametrize("html", ["", "   ", "<p></p>", "<!-- only this -->", "<script>x</script>"])
def test_a_fragment_without_text_adds_nothing(html: str) -> None:
    with pytest.raises(FormatError):
        _built(html)


def test_fragments_do_not_load_the_search_for_articles() -> None:
    code = (
        "import sys; from reader.formats.html import add_fragment; "
        "print([name for name in ('trafilatura',) if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_blocks_of_all_fragments_follow_each_other() -> None:
    builder = ArticleBuilder(Path("a.epub"), "epub")
    add_fragment(builder, "<p>One</p>")
    builder.page = 2
    add_fragment(builder, "<p>Two</p>")
    article = builder.build()
    assert blocks_of(article, BlockKind.PARAGRAPH) == ["One", "Two"]
    assert [b.page for b in article.blocks] == [None, 2]


@pytest.mark.parametrize("begin", ["", "<!DOCTYPE html><html lang=en><meta charset=utf-8>"])
def test_a_body_may_begin_without_its_tag(begin: str) -> None:
    html = f"{begin}<title>T</title><style>a{{}}</style><main><h2>Quay</h2>One</main> two<p>Three"
    assert [text for _, _, text in _kinds(_built(html))] == ["Quay", "One", "two", "Three"]


@pytest.mark.parametrize("tag", ["font color=red", "b", "li", "blockquote", "div"])
def test_nothing_is_lost_of_what_is_nested_too_deep(tag: str) -> None:
    article = _built("".join(f"<p><{tag}>Line {i}. " for i in range(3_000)))
    assert "Line 2999." in article.text
    assert len(article.blocks) == 3_000


def test_tags_left_open_cost_no_structure() -> None:
    article = _built("".join(f"<h2><font>Part {i}</h2><p>Text." for i in range(3_000)))
    assert len(blocks_of(article, BlockKind.HEADING)) == 3_000


def test_the_numbers_of_items_are_labels() -> None:
    article = _built("<ol><li><b>3 ships</b> sank<li>(b) own number</ol><ul><li>none</ul>")
    assert [label.of(article.text) for label in article.labels] == ["1."]
