"""Files that hold many articles, whatever is in them."""

from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path
from xml.sax.saxutils import escape

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.errors import FormatError
from reader.formats import load_all, loads
from reader.library.catalogue.annotated import annotate, article_from_json, article_to_json
from reader.text import clean
from tests.unit.formats.zips import zip_of

_KEYS = st.sampled_from(
    "id _id title headline text body content_html content summary url link source author authors "
    "date published_at updated tags categories annotations highlights quote note comments feed "
    "origin status items articles version is_archived language _source rendered name html".split()
)
_TEXTS = st.text(max_size=30) | st.sampled_from(
    [
        "https://example.org/a",
        "2024-10-25T10:00:00Z",
        "<p>Words <b>of</b> it</p>",
        "# Head\n\n> quote",
        "A title",
        "Words of it. " * 20,
        "https://jsonfeed.org/version/1.1",
        "tag:google.com,2005:reader/item/1",
        "\ud800\x1b[31m\u202e",
    ]
)
_SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | _TEXTS
_VALUES = st.recursive(
    _SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(_KEYS, inner, max_size=6)
        | st.dictionaries(_KEYS, inner, max_size=6).map(
            lambda fields: {"title": "A title", "url": "https://e.org", "text": "w " * 90} | fields
        )
    ),
    max_leaves=25,
)


def _articles(data: bytes, name: str) -> list[Article]:
    try:
        found, _ = load_all(loads(data, Path(name)))
    except FormatError:
        return []
    return found


def _check(articles: list[Article]) -> None:
    parts = [article.part for article in articles]
    assert len(set(parts)) == len(parts)
    for article in articles:
        assert article.part == clean(article.part)
        assert "\n" not in article.part
        expected = 0
        for block in article.blocks:
            assert block.span.start == expected
            assert block.span.of(article.text).strip()
            expected = block.span.end + 1
        assert expected == len(article.text) + 1
        for highlight in article.highlights:
            assert 0 <= highlight.span.start < highlight.span.end <= len(article.text)
            assert highlight.note == clean(highlight.note)


@settings(max_examples=250, deadline=None)
@given(value=_VALUES, are_lines=st.booleans())
def test_any_json_gives_covered_texts_with_parts_of_their_own(
    value: object, are_lines: bool
) -> None:
    text = json.dumps(value)
    if are_lines and isinstance(value, list):
        text = "\n".join(map(json.dumps, value))
    articles = _articles(text.encode(), "a.jsonl" if are_lines else "a.json")
    _check(articles)
    assert articles == _articles(text.encode(), "a.jsonl" if are_lines else "a.json")
    for article in articles[:1]:
        annotated = annotate(article)
        assert article_from_json(article_to_json(annotated)) == annotated


@settings(max_examples=100, deadline=None)
@given(value=_VALUES, data=st.data())
def test_damaged_json_gives_what_can_be_had(value: object, data: st.DataObject) -> None:
    whole = json.dumps([value, value, {"title": "T", "url": "https://e.org", "text": "w"}])
    cut = data.draw(st.integers(0, len(whole)))
    _check(_articles((whole[:cut] + data.draw(_TEXTS)).encode("utf-8", "replace"), "a.json"))


_NAMES = st.sampled_from(
    "title link guid pubDate author description category content:encoded dc:creator dc:date "
    "source published updated id summary content".split()
)


@settings(max_examples=150, deadline=None)
@given(items=st.lists(st.lists(st.tuples(_NAMES, _TEXTS), max_size=6), max_size=4))
def test_any_feed_gives_covered_texts_with_parts_of_their_own(
    items: list[list[tuple[str, str]]],
) -> None:
    for item, channel in (("item", "rss"), ("entry", "feed")):
        entries = "".join(
            f"<{item}>{''.join(f'<{n}>{escape(t)}</{n}>' for n, t in fields)}</{item}>"
            for fields in items
        )
        namespaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="x"'
        feed = f"<{channel} {namespaces}>{entries}</{channel}>"
        _check(_articles(feed.encode("utf-8", "replace"), "a.xml"))


@settings(max_examples=60, deadline=None)
@given(value=_VALUES, markdown=_TEXTS, content=_TEXTS)
def test_any_export_of_omnivore_gives_covered_texts(
    value: object, markdown: str, content: str
) -> None:
    records = value if isinstance(value, list) else [value]
    records = [{**one, "slug": "s"} if isinstance(one, dict) else one for one in records]
    data = zip_of(
        {
            "metadata_0_to_20.json": json.dumps(records).encode(),
            "content/s.html": content.encode("utf-8", "replace"),
            "highlights/s.md": f"> {markdown}\n\n{content}".encode("utf-8", "replace"),
        }
    )
    _check(_articles(data, "a.zip"))


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(st.lists(_TEXTS, min_size=4, max_size=6), max_size=5))
def test_any_table_of_highlights_gives_covered_texts(rows: list[list[str]]) -> None:
    target = StringIO()
    writer = csv.writer(target)
    writer.writerow(["Highlight", "Book Title", "Book Author", "Note", "Tags", "Highlighted at"])
    writer.writerows(rows)
    _check(_articles(target.getvalue().encode("utf-8", "replace"), "a.csv"))
