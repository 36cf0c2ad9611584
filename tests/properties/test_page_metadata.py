from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.html.author_names import names_in
from reader.formats.html.page_address import public_address
from reader.formats.html.page_dates import moment_in
from reader.formats.html.page_metadata import tell_metadata
from reader.text import clean

_WORDS = st.sampled_from(
    "by By von par Anna Berg Dr. , ; | and und ( ) @anna 3 May 2021 2021-05-03 Published: Updated "
    "© https://quay.example/a Reuters admin « » — ' \" 12:30 T Z".split()
)
_LINES = st.lists(_WORDS, max_size=12).map(" ".join) | st.text(max_size=60)
_JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=20) | _LINES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from("@type @id @graph author name publisher headline url keywords".split()),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)
_TAGS = st.sampled_from("h1 h2 p div span time a article aside li td b title".split())
_ATTRIBUTES = st.sampled_from(
    ["", ' class="byline"', ' class="kicker"', ' itemprop="author"', ' itemprop="datePublished"',
     ' datetime="2021-05-03"', ' rel="author"', ' href="/"', ' class="entry-title"'],
)  # fmt: skip


@st.composite
def _pages(draw: st.DrawFn) -> str:
    parts = []
    for _ in range(draw(st.integers(0, 12))):
        tag, text = draw(_TAGS), draw(_LINES)
        parts.append(f"<{tag}{draw(_ATTRIBUTES)}>{text}")
        parts.append(draw(st.sampled_from(["", f"</{tag}>"])))
    data = json.dumps(draw(_JSON))
    name = draw(st.sampled_from(["author", "og:title", "article:published_time", "og:url", "date"]))
    return (
        f'<html><script type="application/ld+json">{data}</script>'
        f'<meta name="{name}" content="{draw(_LINES)}">{"".join(parts)}</html>'
    )


@given(_pages())
def test_any_page_tells_clean_metadata_or_none(page: str) -> None:
    builder = ArticleBuilder(Path("a.html"), "html")
    tell_metadata(builder, html.document_fromstring(page.encode("utf-8", "replace")))
    builder.add(BlockKind.PARAGRAPH, "Text")
    article = builder.build()
    for moment in filter(None, (article.published, article.updated)):
        assert datetime.fromisoformat(
            {4: f"{moment}-01-01", 7: f"{moment}-01"}.get(len(moment), moment)
        )
    for text in (article.title, *article.authors, *article.tags, article.publisher or ""):
        assert text == clean(text)
        assert "\n" not in text
    assert article.url is None or article.url.startswith(("http://", "https://"))
    if article.published and article.updated:
        assert article.updated > article.published


@given(st.lists(_LINES, max_size=4))
def test_names_are_short_and_on_one_line(values: list[str]) -> None:
    names = names_in(values)
    for name in (*names.persons, *names.others):
        assert name == clean(name).strip()
        assert 1 < len(name) <= 60
        assert "\n" not in name


@given(_LINES)
def test_moments_are_iso_dates_within_reason(value: str) -> None:
    moment = moment_in(value, "en")
    if moment is not None:
        assert 1600 <= int(moment[:4]) <= 2100


@given(_LINES | st.text(max_size=80).map(lambda text: f"https://{text}"))
def test_addresses_are_public_or_none(value: str) -> None:
    url = public_address(value)
    assert url == "" or url.startswith(("http://", "https://"))
    assert public_address(url) == url
