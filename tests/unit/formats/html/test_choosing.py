"""What of a page is taken for its article, and as what."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, BlockKind
from reader.errors import FormatError
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, kind_of, read

_MENU = '<nav><ul><li><a href="/">Front page</a><li><a href="/sport">Sport</a></ul></nav>'
_FOOT = "<footer><p>© 2025 The Quay Times. All rights reserved.</p></footer>"
_THIRD = (
    "In the evening the harbour master came down to the quay and told everybody to go home. "
    "Some of them did, and others waited for the tide."
)


def _page(body: str, head: str = "<title>The anchor</title>") -> Article:
    page = (
        f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{_MENU}{body}{_FOOT}</body></html>"
    )
    return read(page, "a.html")


def _article(inner: str) -> Article:
    prose = f"<p>{PROSE}</p>{inner}<p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    return _page(f"<article><h1>The anchor</h1>{prose}</article>")


def test_a_refrain_stands_as_often_as_on_the_page() -> None:
    song = "".join(
        f"<p>{line}</p><p>Row, row, row.</p>" for line in ("Out we went.", "Home we came.")
    )
    paragraphs = blocks_of(_article(song), BlockKind.PARAGRAPH)
    assert paragraphs[1:5] == ["Out we went.", "Row, row, row.", "Home we came.", "Row, row, row."]


def test_captions_in_the_text_and_over_it_are_the_articles() -> None:
    inner = "<figure><img><figcaption>Divers at work</figcaption></figure>"
    assert kind_of(_article(inner), "Divers at work") is BlockKind.CAPTION
    over = f"<h1>The anchor</h1>{inner}<article><p>{PROSE}</p><p>{MORE_PROSE}</p></article>"
    article = _page(over)
    assert kind_of(article, "Divers at work") is BlockKind.CAPTION
    assert article.text.index("Divers at work") < article.text.index(PROSE)


def test_bylines_and_datelines_stand_once_under_the_title() -> None:
    line = "<p class=author>By Anna Berg and Jo Roe</p>"
    date = "<p class=date>3 March 2025, 18:12</p>"
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    page = f"<article><h1>The anchor</h1>{line}{date}<div>By Anna Berg</div>{prose}</article>"
    article = _page(page)
    assert [b.kind.value for b in article.blocks][:5] == (
        "title byline dateline paragraph paragraph".split()
    )
    assert blocks_of(article, BlockKind.BYLINE) == ["By Anna Berg and Jo Roe"]


def test_names_that_the_page_tells_make_a_byline_without_by() -> None:
    head = '<title>The anchor</title><meta name="author" content="Anna Berg">'
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(
        f"<article><h1>The anchor</h1><p>Anna Berg, Port Amsel</p>{prose}</article>", head
    )
    assert kind_of(article, "Anna Berg") is BlockKind.BYLINE


def test_boxes_of_links_between_paragraphs_are_furniture() -> None:
    box = (
        "<div class=related><h3>Read more</h3><ul><li><a href=/x>The anchor of 1911 and its finder"
        "</a><li><a href=/y>What an anchor costs today</a></ul></div><p>Advertisement</p>"
        "<p><a href=/z>Read more: the anchor of 1911</a></p>"
    )
    furniture = blocks_of(_article(box), BlockKind.FURNITURE)
    assert furniture[2:-1] == [
        "Read more",
        "The anchor of 1911 and its finder",
        "What an anchor costs today",
        "Advertisement",
        "Read more: the anchor of 1911",
    ]


def test_what_readers_wrote_is_furniture() -> None:
    comments = (
        f"<section id=comments><h2>Comments (1)</h2><p>{_THIRD} I was there too.</p></section>"
    )
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p>"
    article = _page(f"<article><h1>The anchor</h1>{prose}</article>{comments}")
    assert kind_of(article, _THIRD) is BlockKind.FURNITURE
    assert kind_of(article, "Comments (1)") is BlockKind.FURNITURE


def test_a_pulled_quotation_that_repeats_the_text_is_furniture() -> None:
    pulled = "<aside class=pullquote><blockquote>None of them had been told</blockquote></aside>"
    article = _article(pulled)
    assert kind_of(article, "None of them had been told") is BlockKind.FURNITURE
    other = "<aside class=pullquote><blockquote>I told them myself, twice.</blockquote></aside>"
    assert blocks_of(_article(other), BlockKind.QUOTE) in ([], ["I told them myself, twice."])


def test_an_offer_to_subscribe_is_furniture_and_a_class_around_all_is_none() -> None:
    offer = "<div class=paywall><h2>Read on</h2><p>Subscribe now for 4 crowns a month.</p></div>"
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(f"<article><h1>The anchor</h1>{prose}{offer}</article>")
    assert kind_of(article, "Read on") is BlockKind.FURNITURE
    article = _page(f"<article class=paywall><h1>The anchor</h1>{prose}</article>")
    assert kind_of(article, PROSE) is BlockKind.PARAGRAPH


def test_headings_without_text_after_them_are_furniture() -> None:
    prose = f"<p>{PROSE}</p><h2>Where is it?</h2><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(f"<article><h1>The anchor</h1>{prose}<h2>You may like</h2></article>")
    assert blocks_of(article, BlockKind.HEADING) == ["Where is it?"]


def test_a_heading_that_words_the_title_in_another_way_is_no_heading() -> None:
    head = "<title>x</title><meta property='og:title' content='Anchor: the harbour waits for it'>"
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(f"<article><h1>The harbour waits for its anchor</h1>{prose}</article>", head)
    assert blocks_of(article, BlockKind.HEADING) == []
    assert "The harbour waits for its anchor" in article.text


def test_comments_in_the_markup_part_no_sentence() -> None:
    split = PROSE.replace(" while", "<!-- --> while<!-- --> ")
    article = _page(f"<article><p>{split}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p></article>")
    assert kind_of(article, "The harbour of Port Amsel") is BlockKind.PARAGRAPH


def test_items_of_one_list_go_together() -> None:
    items = "<ul><li>Divers look in the north of the harbour basin.<li>South.<li>West.</ul>"
    items_read = blocks_of(_article(items), BlockKind.ITEM)
    assert items_read == ["Divers look in the north of the harbour basin.", "South.", "West."]


def test_links_are_resolved_against_the_address_that_the_page_tells() -> None:
    link = '<p>See <a href="../anchor.html">the old anchor</a> in the museum of the town.</p>'
    head = '<title>The anchor</title><link rel="canonical" href="https://quay.example/2025/a.html">'
    prose = f"<p>{PROSE}</p>{link}<p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    article = _page(f"<article>{prose}</article>", head)
    assert "https://quay.example/anchor.html" in [link.url for link in article.links]
    article = _page(f"<article>{prose}</article>", f'{head}<base href="/old/b/">')
    assert "https://quay.example/old/anchor.html" in [link.url for link in article.links]


def test_the_lead_that_its_class_tells_of_is_the_summary_wherever_it_stands() -> None:
    lead = "Ever since Monday divers have been looking for the anchor, and nobody knows how long."
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    top = f"<header><h1>The anchor</h1><p class=chapo>{lead}</p><p>By Anna Berg</p></header>"
    article = _page(f"{top}<div class=text>{prose}</div>")
    assert blocks_of(article, BlockKind.SUMMARY) == [lead]


def test_a_line_of_topic_over_the_title_is_no_paragraph() -> None:
    prose = f"<div>{PROSE}</div><div>{MORE_PROSE}</div><div>{_THIRD}</div>"
    article = _page(f"<div><span>Transport</span><h1>The anchor</h1>{prose}</div>")
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE, _THIRD]


def test_headings_that_are_links_stand_over_long_texts_and_not_over_teasers() -> None:
    sections = "".join(
        f"<div><h3><a href=/{i}>Boat {i}</a></h3><p>{PROSE} {i}</p><p>{MORE_PROSE} {i}</p></div>"
        for i in range(4)
    )
    article = _page(f"<main><h1>Boats</h1><p>{_THIRD}</p>{sections}</main>", "<title>Boats</title>")
    assert blocks_of(article, BlockKind.HEADING) == ["Boat 0", "Boat 1", "Boat 2", "Boat 3"]


def test_links_side_by_side_are_not_one_word() -> None:
    cut = "<a href=/x>Re</a><a href=/x>cent</a>"
    menu = f"<div><a href=/>Home</a><a href=/n>News</a><b>{cut}</b></div>"
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>"
    assert "Home NewsRecent" in _page(f"{menu}<article>{prose}</article>").text


def test_prose_that_is_preformatted_gets_its_paragraphs_and_code_keeps_its_lines() -> None:
    prose = "\n\n".join(textwrap.fill(text, 70) for text in (PROSE, MORE_PROSE, _THIRD) * 3)
    article = _page(f"<pre>{prose}</pre>")
    assert blocks_of(article, BlockKind.PARAGRAPH)[:3] == [PROSE, MORE_PROSE, _THIRD]
    code = "".join(f"for (i = {i}; i < n; i++) {{\n    total += i;\n}}\n" for i in range(20))
    assert blocks_of(_page(f"<pre>{code}</pre>"), BlockKind.CODE)[1] == "    total += i;"


def test_an_empty_line_within_code_is_told_by_the_level_of_the_next() -> None:
    article = _article("<pre>\n\na = 1\nb = 2\n\n\nc = 3\n\n</pre>")
    code = [(b.level, b.span.of(article.text)) for b in article.blocks if b.kind is BlockKind.CODE]
    assert code == [(0, "a = 1"), (0, "b = 2"), (1, "c = 3")]


@pytest.mark.parametrize(
    "name",
    ["inline-article-recirc", "related-articles", "most-read", "further-reading", "trending"],
)
def test_a_box_that_leads_to_other_articles_is_furniture(name: str) -> None:
    other = "Why the tide turned twice in the north, and what the fishermen made of it."
    box = f"<div class='{name}'><p>{other}</p></div>"
    prose = f"<p>{PROSE}</p><p>{MORE_PROSE}</p><p>{_THIRD}</p>" * 2
    article = _page(f"<article><h1>The anchor</h1>{prose}{box}</article>")
    assert kind_of(article, "Why the tide") is BlockKind.FURNITURE


_INNER = st.recursive(
    st.sampled_from(
        [PROSE, MORE_PROSE, _THIRD, "Short.", "Share", "By Anna Berg", "3 May 2024", ""]
    ),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{' '.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(
            [
                *"p div ul li blockquote aside section article h1 h2 figure pre table tr".split(),
                *("td", "span", "nav", "a href=/x", "div class=comments", "div class=paywall"),
                "p class=lead",
            ]
        ),
        st.lists(inner, max_size=4),
    ),
    max_leaves=20,
)


@settings(max_examples=60)
@given(_INNER)
def test_no_wording_of_a_page_is_lost_and_blocks_follow_each_other(body: str) -> None:
    page = f"<html><head><title>T</title></head><body>{body}</body></html>"
    try:
        article = read(page, "a.html")
    except FormatError:
        return
    text = " ".join(article.text.split())
    for sentence in (PROSE, MORE_PROSE, _THIRD, "Short.", "By Anna Berg", "3 May 2024"):
        assert (sentence in text) == (sentence in body)
    ends = [0, *(block.span.end + 1 for block in article.blocks)]
    assert [block.span.start for block in article.blocks] == ends[:-1]
