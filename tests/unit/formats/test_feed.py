"""Feeds saved as files, as programs in the wild write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError, NoArticleError
from reader.formats import load_all, loads
from tests.linear_time import is_linear
from tests.unit.formats.reading import PROSE, blocks_of, read

_RSS = (
    '<?xml version="1.0"?><rss version="2.0"{attributes}><channel><title>The Courier</title>{items}'
    "</channel></rss>"
)
_ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"{attributes}><title>Notes</title>{items}</feed>'
_NAMESPACES = (
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/"'
    ' xmlns:atom="http://www.w3.org/2005/Atom"'
)


def _rss(*items: str, attributes: str = _NAMESPACES) -> str:
    joined = "".join(f"<item>{item}</item>" for item in items)
    return _RSS.format(attributes=attributes, items=joined)


def _item(item: str) -> Article:
    return read(_rss(item), "a.xml")


def _entry(entry: str, attributes: str = "", of_feed: str = "") -> Article:
    items = f"{of_feed}<entry>{entry}</entry>"
    return read(_ATOM.format(attributes=attributes, items=items), "a.atom")


@pytest.mark.parametrize("host", ["my", "channel"])
def test_the_first_version_of_rss_is_read_by_its_namespace(host: str) -> None:
    namespace = "/".join((f"http://{host}.netscape.com/rdf", "simple", "0.9", ""))
    rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    item = f"<title>Osk</title><description>{PROSE}</description>"
    page = f'<rdf:RDF xmlns:rdf="{rdf}" xmlns="{namespace}"><item>{item}</item></rdf:RDF>'
    found = read(page, "a.xml")
    assert (found.title, blocks_of(found, BlockKind.PARAGRAPH)) == ("Osk", [PROSE])


def test_the_whole_content_is_taken_before_a_summary() -> None:
    found = _item(
        "<title>T</title><description>Short</description>"
        f"<content:encoded><![CDATA[<p>{PROSE}</p><p>A &amp; B</p>]]></content:encoded>"
    )
    assert blocks_of(found, BlockKind.PARAGRAPH)[-1] == "A & B"
    assert "Short" not in found.text
    assert found.sources["text"].origin == "encoded"


@pytest.mark.parametrize(
    ("description", "text"),
    [
        ("&lt;p&gt;A &lt;b&gt;bold&lt;/b&gt; word&lt;/p&gt;", "A bold word"),
        ("<![CDATA[<p>A bold word</p>]]>", "A bold word"),
        ("&amp;lt;p&amp;gt;A bold word&amp;lt;/p&amp;gt;", "A bold word"),
        ("A bold word", "A bold word"),
        ("A &amp;amp; B &amp;#8211; C", "A & B – C"),
        ("1 &lt; 2 and 3 &gt; 2", "1 < 2 and 3 > 2"),
        ("<p>A <b>bold</b> word</p>", "A bold word"),
    ],
)
def test_a_summary_is_html_or_text_escaped_as_often_as_it_is(description: str, text: str) -> None:
    found = _item(f"<title>T</title><description>{description}</description>")
    assert found.text == f"T\n{text}"
    assert found.sources["text"].origin == "summary only"


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Fri, 25 Oct 2024 10:00:00 +0000", "2024-10-25T10:00"),
        ("Fri, 25 Oct 2024 10:00 EST", "2024-10-25T10:00"),
        ("25 Oct 24 10:00:00 GMT", "2024-10-25T10:00"),
        ("Friday, October 25, 2024 10:00", "2024-10-25T10:00"),
        ("2024-10-25T10:00:00.000Z", "2024-10-25T10:00"),
        ("2024-10-25 10:00:00 UTC", "2024-10-25T10:00"),
        ("Thurs, 5 Sept 2024 09:00:00 GMT", "2024-09-05T09:00"),
        ("Fr, 25 Okt 2024 10:00:00 +0200", "2024-10-25T10:00"),
        ("1729850400", "2024-10-25T10:00"),
        ("", None),
        ("Thu, 01 Jan 1970 00:00:00 +0000 yesterday or so", "1970-01-01T00:00"),
        ("soon", None),
    ],
)
def test_dates_are_read_in_their_broken_forms(date: str, moment: str | None) -> None:
    found = _item(f"<title>T</title><description>x</description><pubDate>{date}</pubDate>")
    assert found.published == moment


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ("<author>anna@example.org (Anna Berg)</author>", ("Anna Berg",)),
        ("<author>Anna Berg &lt;anna@example.org&gt;</author>", ("Anna Berg",)),
        ("<author>anna@example.org</author>", ("anna@example.org",)),
        ("<dc:creator>Anna Berg</dc:creator><dc:creator>Tom Roe</dc:creator>", None),
        ("<dc:creator><![CDATA[Anna Berg and Tom Roe]]></dc:creator>", None),
        ("<atom:author><atom:name>Anna Berg</atom:name></atom:author>", ("Anna Berg",)),
    ],
)
def test_authors_are_names_without_addresses(author: str, authors: tuple[str, ...] | None) -> None:
    found = _item(f"<title>T</title>{author}<description>x</description>")
    assert found.authors == (authors or ("Anna Berg", "Tom Roe"))


def test_the_address_is_the_link_or_a_guid_that_is_one() -> None:
    link = "<link>https://example.org/a</link>"
    guid = "<guid isPermaLink='false'>https://example.org/?p=1</guid>"
    found = _item(f"<title>T</title><description>x</description>{link}{guid}")
    assert (found.url, found.part) == ("https://example.org/a", "https://example.org/?p=1")
    found = _item("<title>T</title><guid>https://example.org/b</guid>")
    assert (found.url, found.part) == ("https://example.org/b", "https://example.org/b")
    assert _item(f"<title>T</title><description>x</description>{guid}").url is None


def test_links_are_resolved_against_the_bases_of_the_xml_and_the_entry() -> None:
    found = _entry(
        "<title>T</title><id>1</id><link href='a.html'/>"
        "<content type='html'>&lt;p&gt;See &lt;a href='b.html'&gt;b&lt;/a&gt;&lt;/p&gt;</content>",
        attributes=" xml:base='https://example.org/'",
    )
    assert found.url == "https://example.org/a.html"
    assert [link.url for link in found.links] == ["https://example.org/b.html"]


def test_a_base_that_is_no_address_is_harmless() -> None:
    found = _entry("<title>T</title><link href='//[x'/>", attributes=" xml:base='http://[::1'")
    assert found.title == "T"


def test_content_in_xhtml_keeps_its_structure() -> None:
    found = _entry(
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <i>title</i></div></title>"
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><h2>Head</h2>"
        "<ul><li>one</li></ul></div></content>"
    )
    assert (found.title, found.text) == ("A title", "A title\nHead\none")
    assert blocks_of(found, BlockKind.ITEM) == ["one"]


def test_a_date_of_change_alone_is_taken_for_that_of_publication_with_doubt() -> None:
    found = _entry("<title>T</title><updated>2024-10-25T10:00:00Z</updated>")
    assert (found.published, found.updated) == ("2024-10-25T10:00", None)
    assert found.sources["published"].confidence < 0.8
    both = _entry(
        "<title>T</title><published>2024-10-24T10:00:00Z</published>"
        "<updated>2024-10-25T10:00:00Z</updated>"
    )
    assert (both.published, both.updated) == ("2024-10-24T10:00", "2024-10-25T10:00")


def test_the_feed_is_the_publisher_unless_an_entry_comes_from_another() -> None:
    assert _item("<title>T</title>").publisher == "The Courier"
    assert _item("<title>T</title><source url='x'>The Lantern</source>").publisher == "The Lantern"
    found = _entry("<title>T</title><source><title>The Lantern</title><id>1</id></source>")
    assert found.publisher == "The Lantern"


def test_categories_are_tags_and_none_of_the_user() -> None:
    found = _item("<title>T</title><category>Sea</category><dc:subject>a, b</dc:subject>")
    assert (found.tags, found.own_tags) == (("Sea", "a", "b"), ())
    assert _entry("<title>T</title><category term='x' label='X'/>").tags == ("X",)


def test_titles_of_media_are_not_those_of_the_entry() -> None:
    found = _item(
        "<media:title>Photo</media:title><title>T</title><media:description>d</media:description>"
    )
    assert found.title == "T"


def test_feeds_without_namespaces_or_with_old_ones_are_read() -> None:
    for attributes in ("", ' xmlns="http://backend.userland.com/rss2"'):
        (found,) = loads(_rss("<title>T</title>", attributes=attributes).encode(), Path("a.rss"))
        assert found.title == "T"
    old = '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>T</title>'
    old += "<issued>2004-10-25T10:00:00Z</issued></entry></feed>"
    assert read(old, "a.xml").published == "2004-10-25T10:00"


def test_prefixes_that_nobody_declared_mean_what_they_usually_do() -> None:
    item = (
        "<media:title>Photo</media:title><title>T</title><dc:creator>Anna Berg</dc:creator>"
        "<description>Short</description><content:encoded>Whole</content:encoded>"
    )
    found = read(_rss(item, attributes=""), "a.xml")
    assert (found.title, found.authors, found.text) == ("T", ("Anna Berg",), "T\nWhole")


def test_the_description_of_a_film_is_its_summary() -> None:
    group = (
        "<media:group><media:title>x</media:title><media:description>A film.</media:description>"
    )
    found = _item(f"<title>T</title>{group}</media:group>")
    assert found.text == "T\nA film."


def test_a_feed_is_in_the_encoding_it_is_in_whatever_it_says() -> None:
    text = _rss("<title>Café</title>").replace('version="1.0"?', 'version="1.0" encoding="latin1"?')
    assert read(text.encode("latin-1"), "a.xml").title == "Café"
    assert read(text.encode(), "a.xml").title == "Café"
    assert read(text.encode("utf-16"), "a.xml").title == "Café"


def test_an_entry_keeps_its_part_when_others_come_before_it() -> None:
    old = "<title>Old</title><guid>1</guid>"
    one = {a.title: a.part for a in loads(_rss(old).encode(), Path("a.xml"))}
    two = loads(_rss("<title>New</title><guid>2</guid>", old).encode(), Path("a.xml"))
    assert {a.title: a.part for a in two}["Old"] == one["Old"] == "1"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<opml version='2.0'><body><outline xmlUrl='x'/></body></opml>", "list of feeds (OPML)"),
        (b"<?xml version='1.0'?><project><feed/></project>", "no feed"),
        (b"<rss><channel><title>x</title></channel></rss>", "without entries"),
        (b"", "empty"),
        (b"\x00\x01\x02\x03\x04", "binary"),
        (b"no xml at all", "no feed"),
    ],
)
def test_other_xml_is_passed_over_quietly(data: bytes, reason: str) -> None:
    with pytest.raises(NoArticleError) as raised:
        list(loads(data, Path("a.xml")))
    assert reason in raised.value.reason


def test_a_feed_that_ends_too_early_gives_its_beginning() -> None:
    text = _rss("<title>One</title>", "<title>Two</title>", f"<title>T</title>{PROSE}")
    found, damage = load_all(loads(text[:-60].encode(), Path("a.xml")))
    assert [a.title for a in found][:2] == ["One", "Two"]
    assert damage == "it ends too early"


def test_entities_of_the_file_are_not_expanded_and_those_of_html_are() -> None:
    entities = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>'
    text = entities + _rss("<title>x &b;&f; &auml;&nbsp;y</title>").partition("?>")[2]
    assert read(text, "a.xml").title == "x ä y"


def test_elements_nested_beyond_measure_are_an_error() -> None:
    with pytest.raises(FormatError) as raised:
        list(loads(b"<rss><channel>" + b"<a>" * 200_000, Path("a.xml")))
    assert "nested" in raised.value.reason


def test_entries_within_entries_are_part_of_these() -> None:
    nested = "<item><description>x" * 300 + "end" + "</description></item>" * 300
    found = list(loads(f"<rss><channel>{nested}</channel></rss>".encode(), Path("a.xml")))
    assert len(found) == 1


def test_many_entries_take_linear_time() -> None:
    def run(count: int) -> None:
        data = _rss(*(f"<title>T{n}</title><guid>{n}</guid>" for n in range(count))).encode()
        assert sum(1 for _ in loads(data, Path("a.xml"))) == count

    assert is_linear(run, 60, 480, times=8)
