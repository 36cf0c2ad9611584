"""Objects that tell of an article, with the keys of the programs that write them."""

from __future__ import annotations

import pytest

from reader.article import Article, BlockKind
from reader.errors import NoArticleError
from tests.unit.formats.json.reading import RECORD, article, articles, lines
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of


def _with(**fields: object) -> Article:
    return article({**RECORD, **fields})


def test_every_field_says_which_key_it_came_from() -> None:
    found = _with(date_publish="2024-10-25 17:03:00", source_domain="www.courier.example")
    assert (found.published, found.publisher) == ("2024-10-25T17:03", "courier.example")
    assert found.sources["published"].origin == "JSON key date_publish"
    assert found.sources["text"].origin == "JSON key text"


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("maintext", PROSE),
        ("articleBody", PROSE),
        ("content", {"rendered": f"<p>{PROSE}</p>", "protected": False}),
        ("body", [PROSE[:80], PROSE[80:]]),
        ("content", [{"type": "text/html", "value": f"<p>{PROSE}</p>"}]),
    ],
)
def test_the_text_stands_under_many_keys(key: str, text: object) -> None:
    found = article({"title": "A title", "url": "https://example.org/a", key: text})
    assert "".join(found.text.split()) == "".join(f"A title {PROSE}".split())


def test_plain_text_markdown_and_html_are_told_apart() -> None:
    markdown = f"## A heading\n\n{PROSE}\n\n> A quote\n\n1 < 2 & 3"
    found = _with(text=markdown)
    assert blocks_of(found, BlockKind.HEADING) == ["A heading"]
    assert blocks_of(found, BlockKind.QUOTE) == ["A quote"]
    page = _with(text=f"<h2>A heading</h2><p>{PROSE} &amp; <a href='/b'>more</a></p>")
    assert blocks_of(page, BlockKind.HEADING) == ["A heading"]
    assert [link.url for link in page.links] == ["https://example.org/b"]
    plain = _with(text=f"{PROSE} 1 < 2 & 3 > 2, a_b_c and 2 * 3 * 4.")
    assert plain.text.endswith("1 < 2 & 3 > 2, a_b_c and 2 * 3 * 4.")


def test_a_whole_page_has_its_article_looked_for() -> None:
    page = f"<!DOCTYPE html><html><body><nav>Menu</nav><article><h1>A title</h1><p>{PROSE}</p>"
    page += f"<p>{MORE_PROSE}</p></article><footer>Imprint and more</footer></body></html>"
    found = article({"url": "https://example.org/a", "html": page})
    assert found.title == "A title"
    assert blocks_of(found, BlockKind.TITLE) == ["A title"]
    assert any("Imprint" in text for text in blocks_of(found, BlockKind.FURNITURE))


def test_of_a_page_and_its_text_the_text_is_taken() -> None:
    found = _with(html="<html><body><nav>Menu</nav></body></html>")
    assert "Menu" not in found.text


@pytest.mark.parametrize("text", [f"A title\n{PROSE}", f"# A title\n\n{PROSE}"])
def test_a_title_that_the_text_repeats_stands_there_once(text: str) -> None:
    assert _with(text=text).text.count("A title") == 1


def test_a_title_in_html_that_the_page_repeats_stands_there_once() -> None:
    found = _with(title="A &amp; B", text=f"<div><h1>a &amp; <i>B</i></h1><p>{PROSE}</p></div>")
    assert (found.title, found.text.casefold().count("a & b")) == ("A & B", 1)


@pytest.mark.parametrize(
    ("value", "authors"),
    [
        ("Anna Berg; Tom Roe", ("Anna Berg", "Tom Roe")),
        ("By Anna Berg, Tom Roe and Li Na", ("Anna Berg", "Tom Roe", "Li Na")),
        ("Berg, Anna", ("Berg, Anna",)),
        (["Anna Berg", {"name": "Tom Roe"}], ("Anna Berg", "Tom Roe")),
        ({"@type": "Person", "name": "Anna Berg"}, ("Anna Berg",)),
        (7, ()),
        (None, ()),
    ],
)
def test_authors_are_texts_objects_or_lists(value: object, authors: tuple[str, ...]) -> None:
    assert _with(author=value).authors == authors


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-10-25T10:00:00Z", "2024-10-25T10:00"),
        ("2024-10-25 10:00:00 UTC", "2024-10-25T10:00"),
        ("Fri, 25 Oct 2024 10:00:00 +0200", "2024-10-25T10:00"),
        ("25. Oktober 2024", "2024-10-25"),
        ("20241025", "2024-10-25"),
        (1729850400, "2024-10-25T10:00"),
        ("1729850400000", "2024-10-25T10:00"),
        (1729850400.25, "2024-10-25T10:00"),
        (5, None),
        (True, None),
        (10**400, None),
        ("soon", None),
        ({"a": 1}, None),
    ],
)
def test_dates_are_texts_or_times_since_1970(value: object, moment: str | None) -> None:
    assert _with(date=value).published == moment


def test_when_it_was_saved_or_fetched_is_not_when_it_was_published() -> None:
    fields = {"savedAt": "2024-11-01", "date_download": "2024-11-01", "created_at": "2024-11-01"}
    found = _with(**fields, filedate="2024-11-01", changed_at="2024-11-01")
    assert (found.published, found.updated) == (None, None)


def test_a_source_is_an_address_or_a_name() -> None:
    found = article({**RECORD, "url": None, "source": "https://example.org/b"})
    assert (found.url, found.publisher) == ("https://example.org/b", None)
    assert _with(source={"id": None, "name": "The Courier"}).publisher == "The Courier"


def test_tags_and_categories_are_both_tags() -> None:
    found = _with(tags=["sea", {"name": "storm"}, 7], categories="News;Coast")
    assert found.tags == ("sea", "storm", "News", "Coast")
    assert found.own_tags == ()


def test_comments_stand_below_as_furniture() -> None:
    found = _with(comments="First!\nSecond.")
    assert blocks_of(found, BlockKind.FURNITURE) == ["First!", "Second."]
    assert _with(comments=12).text == _with().text


def test_wrapped_records_of_a_search_engine_are_unwrapped() -> None:
    found = article({"_index": "news", "_id": "x1", "_source": RECORD})
    assert (found.part, found.title, found.publisher) == ("x1", "A title", None)


@pytest.mark.parametrize(
    "record",
    [
        {"name": "package", "version": "1", "description": PROSE, "homepage": "https://x.example"},
        {"role": "user", "content": PROSE},
        {"type": "message", "user": "U1", "text": PROSE, "ts": "1729850400.1"},
        {"title": "Save", "text": "Save the file?"},
        {"title": "A title", "url": "https://example.org/a", "text": None},
        {"title": "A title", "url": "https://example.org/a", "text": " \n"},
        {"title": "A title", "url": "https://example.org/a", "text": 12},
        {"prefix": "for", "body": ["for x in y:", "    pass"], "description": "a loop"},
        {"id": 1, "text": PROSE},
    ],
)
def test_objects_about_something_else_are_no_articles(record: object) -> None:
    for value in (record, [record], {"items": [record]}):
        with pytest.raises(NoArticleError):
            articles(value)


def test_what_stands_beside_the_text_as_its_metadata_tells_of_it() -> None:
    beside = {"title": "A title", "sourceURL": "https://example.org/a", "publishedTime": "2024"}
    for key in ("metadata", "meta"):
        found = article({"page_content": PROSE, key: beside})
        told = (found.title, found.url, found.published)
        assert told == ("A title", "https://example.org/a", "2024")


def test_headlines_and_bylines_of_news_services_are_objects() -> None:
    record = {
        "headline": {"main": "A title", "kicker": None},
        "byline": {"original": "By Anna Berg and Tom Roe", "person": []},
        "lead_paragraph": PROSE,
        "web_url": "https://example.org/a",
        "pub_date": "2024-10-25T10:00:00+0000",
    }
    found = article({"response": {"docs": [record]}})
    assert (found.title, found.authors) == ("A title", ("Anna Berg", "Tom Roe"))
    assert (found.url, found.published) == ("https://example.org/a", "2024-10-25T10:00")


def test_a_short_text_with_a_title_is_an_article_where_it_is_a_line_of_many() -> None:
    records = [{"title": "One", "text": "A sentence."}, {"title": "Two", "text": "Another."}]
    assert [a.text for a in articles(lines(records))] == ["One\nA sentence.", "Two\nAnother."]
    with pytest.raises(NoArticleError):
        articles(records)


class TestParts:
    def test_an_article_is_named_by_its_id_its_address_or_its_content(self) -> None:
        assert _with(id=12, fingerprint="f").part == "12"
        assert _with(_id={"$oid": "65a"}).part == "65a"
        assert _with(fingerprint="f").part == "https://example.org/a"
        assert article({**RECORD, "url": None, "date": "2024", "hash": "h"}).part == "h"
        nameless = article({**RECORD, "url": None, "date": "2024"}).part
        assert len(nameless) == 24

    def test_a_part_does_not_depend_on_where_the_entry_stands(self) -> None:
        others = [{**RECORD, "url": None, "title": f"T{n}", "text": PROSE * n} for n in (1, 2, 3)]
        parts = {a.title: a.part for a in articles(others)}
        assert {a.title: a.part for a in articles(others[::-1])} == parts

    def test_of_entries_with_one_name_each_has_a_part_of_its_own(self) -> None:
        same = [RECORD, RECORD, {**RECORD, "text": MORE_PROSE * 2}]
        first, second, third = (a.part for a in articles(same))
        assert (first, second[:22]) == ("https://example.org/a", "https://example.org/a#")
        assert len({first, second, third}) == 3

    def test_a_part_is_one_short_line(self) -> None:
        assert len(_with(id="x" * 100_000).part) == 24
        assert _with(id="a\nb\x1b[31m").part == "a b␛[31m"
