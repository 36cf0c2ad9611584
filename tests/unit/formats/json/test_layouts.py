"""Where articles are in what feed readers, services for reading and news services export."""

from __future__ import annotations

from reader.article import Article, BlockKind, Highlight
from tests.unit.formats.json.reading import RECORD, article, articles
from tests.unit.formats.reading import PROSE, blocks_of


def _marked(found: Article) -> list[tuple[str, str, str | None]]:
    return [(h.span.of(found.text), h.note, h.noted) for h in found.highlights]


def test_lists_stand_at_the_top_or_under_a_key() -> None:
    for value in (
        [RECORD],
        {"articles": [RECORD]},
        {"status": "ok", "response": {"results": [RECORD]}},
        {"hits": {"hits": [{"_id": "a", "_source": RECORD}]}},
        {"@graph": [{"@type": "WebSite", "name": "x"}, RECORD]},
    ):
        assert article(value).title == "A title"


def test_entries_of_a_json_feed_take_what_the_feed_tells_of_all() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1",
        "title": "The Courier",
        "language": "en",
        "author": {"name": "The Desk"},
        "items": [
            {"id": "1", "content_text": "A < B"},
            {"id": "2", "title": "Two", "summary": "Only this.", "author": {"name": "Li Na"}},
            {"id": "3"},
        ],
    }
    first, second = articles(feed)
    assert (first.publisher, first.authors, first.text) == ("The Courier", ("The Desk",), "A < B")
    assert (second.authors, second.text) == (("Li Na",), "Two\nOnly this.")
    assert second.sources["text"].origin == "summary only"


def test_streams_tell_labels_and_what_was_read() -> None:
    item = {
        "id": "tag:google.com,2005:reader/item/01",
        "title": "A title",
        "published": 1729850400,
        "updated": 1729860000,
        "canonical": [{"href": "https://example.org/a"}],
        "categories": [
            "user/1/state/com.google/read",
            "user/1/state/com.google/starred",
            "user/1/label/To quote",
            "sea",
        ],
        "origin": {"streamId": "feed/1", "title": "The Courier"},
        "content": {"content": f"<p>{PROSE}</p>"},
    }
    for value in ({"items": [item]}, item, [item]):
        found = article(value)
        assert (found.tags, found.own_tags) == (("sea",), ("To quote",))
        assert (found.is_read, found.is_starred) == (True, True)
        assert (found.published, found.updated) == ("2024-10-25T10:00", None)
        assert (found.publisher, found.url) == ("The Courier", "https://example.org/a")


def test_miniflux_tells_what_was_read_and_its_feed() -> None:
    entry = {**RECORD, "id": 3, "status": "read", "feed": {"id": 1, "title": "The Courier"}}
    found = article({"total": 1, "entries": [entry]})
    assert (found.is_read, found.publisher, found.part) == (True, "The Courier", "3")
    assert not article({"entries": [{**entry, "status": "unread"}]}).is_read
    assert article({"entries": [{**entry, "starred": True}]}).is_starred


def test_wallabag_tells_tags_what_was_archived_and_notes() -> None:
    entry = {
        **RECORD,
        "is_archived": 1,
        "is_starred": 0,
        "tags": ["coast"],
        "updated_at": "2024-11-04T09:00:00+01:00",
        "annotations": [
            {"text": "Who?", "quote": "divers looked", "created_at": "2024-11-04T09:00:00+01:00"}
        ],
    }
    found = article([entry])
    assert (found.own_tags, found.tags, found.is_read) == (("coast",), (), True)
    assert found.updated is None
    assert _marked(found) == [("divers looked", "Who?", "2024-11-04T09:00")]
    assert not found.is_starred
    other = article([{**entry, "is_archived": 0, "is_starred": 1}])
    assert (other.is_read, other.is_starred) == (False, True)


def test_annotations_of_hypothesis_are_an_article_for_each_document() -> None:
    def annotation(uri: str, exact: str, text: str) -> dict[str, object]:
        selectors = [
            {"type": "TextPositionSelector", "start": 1},
            {"type": "TextQuoteSelector", "exact": exact, "prefix": "a", "suffix": "b"},
        ]
        return {
            "created": "2024-11-01T10:00:00.123456+00:00",
            "uri": uri,
            "text": text,
            "tags": ["t"],
            "document": {"title": ["A document"]},
            "target": [{"source": uri, "selector": selectors}],
        }

    first, second = articles(
        {
            "export_date": "2024-11-02",
            "annotations": [
                annotation("https://example.org/a", "The first words", "Why?"),
                annotation("urn:x-pdf:1", "Others", ""),
                annotation("https://example.org/a", "The second", ""),
            ],
        }
    )
    assert (first.title, first.url) == ("A document", "https://example.org/a")
    assert blocks_of(first, BlockKind.QUOTE) == ["The first words", "The second"]
    assert _marked(first) == [("The first words", "Why?", "2024-11-01T10:00")]
    assert (second.part, second.url, second.own_tags) == ("urn:x-pdf:1", None, ("t",))


def test_documents_of_readwise_have_what_was_marked_in_them() -> None:
    book = {
        "user_book_id": 5,
        "title": "A book",
        "author": "Anna Berg",
        "source": "kindle",
        "source_url": None,
        "book_tags": [{"id": 1, "name": "coast"}],
        "document_note": "Read again.",
        "highlights": [{"id": 1, "text": "The passage", "note": "Yes.", "highlighted_at": None}],
    }
    found = article({"count": 1, "nextPageCursor": None, "results": [book]})
    assert (found.part, found.publisher, found.own_tags) == ("5", None, ("coast",))
    assert found.highlights == (
        Highlight(found.blocks[0].span, "Read again."),
        Highlight(found.blocks[1].span, "Yes."),
    )


def test_highlights_that_are_bullet_points_are_none() -> None:
    assert article({**RECORD, "highlights": ["One point", "Another"]}).highlights == ()
