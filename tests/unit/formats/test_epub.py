from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats import load_all, loads
from tests.fixtures.books import TocEntry, epub, nav, page
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of
from tests.unit.formats.zips import zip_of

_TWO = {"a.xhtml": page(f"<p>{PROSE}</p>"), "b.xhtml": page(f"<p>{MORE_PROSE}</p>")}
_TWO_ENTRIES: Sequence[TocEntry] = (("Alpha", "a.xhtml", ()), ("Beta", "b.xhtml", ()))


def _read(data: bytes) -> list[Article]:
    return list(loads(data, Path("book.epub")))


def _titles(data: bytes) -> list[str]:
    return [article.title for article in _read(data)]


def _one(body: str, **more: str) -> Article:
    (article,) = _read(epub({"a.xhtml": page(body)}, **more))  # type: ignore[arg-type]
    return article


@pytest.mark.parametrize("version", [2, 3])
def test_a_chapter_is_an_article_under_the_title_of_its_book(version: int) -> None:
    articles = _read(epub(_TWO, _TWO_ENTRIES, version=version))
    assert [(a.part, a.title, a.kicker) for a in articles] == [
        ("OEBPS/a.xhtml", "Alpha", "The Book"),
        ("OEBPS/b.xhtml", "Beta", "The Book"),
    ]
    assert blocks_of(articles[0], BlockKind.TITLE) == ["Alpha"]
    assert blocks_of(articles[0], BlockKind.KICKER) == ["The Book"]


def test_the_order_is_that_of_the_spine_and_asides_come_last() -> None:
    documents = {"notes.xhtml": page(f"<h1>Notes</h1><p>{PROSE}</p>"), **_TWO}
    assert _titles(epub(documents, _TWO_ENTRIES, aside=["notes.xhtml"])) == [
        "Alpha",
        "Beta",
        "Notes",
    ]


def test_a_chapter_that_is_split_over_files_is_one_article() -> None:
    documents = {
        "part0005_split_000.html": page(f"<h2>Alpha</h2><p>{PROSE}</p>"),
        "part0005_split_001.html": page(f"<h3>Further</h3><p>{MORE_PROSE}</p>"),
        "part0006.html": page(f"<h2>Beta</h2><p>{PROSE}</p>"),
    }
    contents = (("Alpha", "part0005_split_000.html", ()), ("Beta", "part0006.html", ()))
    alpha, _ = _read(epub(documents, contents))
    assert blocks_of(alpha, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]
    assert blocks_of(alpha, BlockKind.HEADING) == ["Further"]


@pytest.mark.parametrize(
    "anchor",
    [
        '<h2 id="two">Beta</h2>',
        '<a id="two"></a><h2>Beta</h2>',
        '<h2>Beta<a name="two"/></h2>',
        '<div id="two"><img src="x.png"/><h2>Beta</h2></div>',
    ],
)
def test_a_file_with_several_entries_is_several_articles(anchor: str) -> None:
    body = f'<h2 id="one">Alpha</h2><p>{PROSE}</p>{anchor}<p>{MORE_PROSE}</p>'
    contents = (("Alpha", "a.xhtml#one", ()), ("Beta", "a.xhtml#two", ()))
    articles = _read(epub({"a.xhtml": page(body)}, contents))
    assert [(a.part, a.title) for a in articles] == [
        ("OEBPS/a.xhtml", "Alpha"),
        ("OEBPS/a.xhtml#two", "Beta"),
    ]
    assert articles[1].text == f"The Book\nBeta\n{MORE_PROSE}"


def test_sections_within_a_chapter_stay_in_it() -> None:
    body = f'<h1>Alpha</h1><p>{PROSE}</p><h2 id="s">A section</h2><p>{MORE_PROSE}</p>'
    contents = (
        ("Alpha", "a.xhtml", (("A section", "a.xhtml#s", ()),)),
        ("Beta", "b.xhtml", ()),
    )
    documents = {"a.xhtml": page(body), "b.xhtml": page(f"<p>{PROSE}</p>")}
    assert _titles(epub(documents, contents)) == ["Alpha", "Beta"]


def test_chapters_of_a_part_are_articles_and_so_is_the_part_where_it_has_text() -> None:
    documents = {"p.xhtml": page(f"<h1>Part</h1><p>{PROSE}</p>"), **_TWO}
    assert _titles(epub(documents, [("Part", "p.xhtml", _TWO_ENTRIES)])) == [
        "Part",
        "Alpha",
        "Beta",
    ]
    bare = {"p.xhtml": page("<h1>Part</h1>"), **_TWO}
    assert _titles(epub(bare, [("Part", "p.xhtml", _TWO_ENTRIES)])) == ["Alpha", "Beta"]


def test_a_book_in_one_entry_is_parted_by_those_under_it() -> None:
    body = f'<h1>The Book</h1><h2 id="a">Alpha</h2><p>{PROSE}</p><h2 id="b">Beta</h2><p>x y.</p>'
    inner = (("Alpha", "a.xhtml#a", ()), ("Beta", "a.xhtml#b", ()))
    assert _titles(epub({"a.xhtml": page(body)}, [("The Book", "a.xhtml", inner)])) == [
        "Alpha",
        "Beta",
    ]


def test_without_contents_each_document_is_an_article_named_by_its_heading() -> None:
    documents = {f"{n}.xhtml": page(f"<h1>Number {n}</h1><p>{PROSE}</p>") for n in range(6)}
    assert _titles(epub(documents)) == [f"Number {n}" for n in range(6)]
    only_start = epub(documents, [("Start", "0.xhtml", ())])
    assert _titles(only_start) == [f"Number {n}" for n in range(6)]


def test_an_entry_whose_place_is_missing_is_that_of_its_document() -> None:
    contents = (("Alpha", "a.xhtml#gone", ()), ("Beta", "b.xhtml#gone", ()))
    assert _titles(epub(_TWO, contents)) == ["Alpha", "Beta"]


def test_covers_and_imprints_are_furniture_and_nothing_is_lost() -> None:
    documents = {
        "cover.xhtml": page("<p>A picture of a wall</p>"),
        "x.xhtml": page("<p>All rights reserved. Printed in Tavish.</p>", 'epub:type="copyright"'),
        "y.xhtml": page("<h1>Part One</h1>"),
        **_TWO,
        "z.xhtml": page("<p>Set in a type of our own.</p>", 'epub:type="imprint"'),
    }
    first, last = _read(epub(documents, _TWO_ENTRIES))
    assert blocks_of(first, BlockKind.FURNITURE) == [
        "A picture of a wall",
        "All rights reserved. Printed in Tavish.",
        "Part One",
    ]
    assert blocks_of(last, BlockKind.FURNITURE) == ["Set in a type of our own."]


def test_a_book_of_nothing_but_an_imprint_gives_that() -> None:
    article = _one("<p>Printed in Tavish.</p>")
    assert "Printed in Tavish." in blocks_of(article, BlockKind.PARAGRAPH)


@pytest.mark.parametrize(
    ("heading", "blocks"),
    [
        ("<h1>Chapter 1</h1><h1>Alpha</h1>", {"kicker": ["The Book", "Chapter 1"]}),
        ("<p>Chapter 1: Alpha</p>", {"title": ["Chapter 1: Alpha"]}),
        ("<h2>1. Alpha</h2>", {"title": ["1. Alpha"], "heading": []}),
        ("<h2>Something else</h2>", {"title": ["Chapter 1: Alpha"], "heading": ["Something else"]}),
    ],
)
def test_the_title_is_found_in_the_text(heading: str, blocks: dict[str, list[str]]) -> None:
    documents = {"a.xhtml": page(f"{heading}<p>{PROSE}</p>"), "b.xhtml": _TWO["b.xhtml"]}
    contents = (("Chapter 1: Alpha", "a.xhtml", ()), ("Beta", "b.xhtml", ()))
    article = _read(epub(documents, contents))[0]
    assert article.title == "Chapter 1: Alpha"
    assert {kind: blocks_of(article, BlockKind(kind)) for kind in blocks} == blocks


def test_a_label_that_says_nothing_gives_way_to_the_heading() -> None:
    documents = {"a.xhtml": page(f"<h1>Alpha</h1><p>{PROSE}</p>"), "b.xhtml": _TWO["b.xhtml"]}
    contents = (("Section 1", "a.xhtml", ()), ("b.xhtml", "b.xhtml", ()))
    assert _titles(epub(documents, contents)) == ["Alpha", "b.xhtml"]


def test_a_label_that_says_little_is_the_title_where_nothing_says_more() -> None:
    documents = {"a.xhtml": page(f"<p><b>Chapter 1</b></p><p>{PROSE}</p>"), **_TWO}
    contents = (("Chapter 1", "a.xhtml", ()), ("Beta", "b.xhtml", ()))
    article = _read(epub(documents, contents))[0]
    assert article.text == f"The Book\nChapter 1\n{PROSE}"
    assert blocks_of(article, BlockKind.TITLE) == ["Chapter 1"]


def test_a_chapter_may_have_a_topic_and_an_author_of_its_own() -> None:
    body = f"<p>Politics</p><h1>Alpha</h1><p>By Anna Berg</p><p>{PROSE}</p>"
    documents = {"a.xhtml": page(body), "b.xhtml": _TWO["b.xhtml"]}
    metadata = "<dc:title>Quay</dc:title><dc:creator>Ed Itor</dc:creator>"
    alpha, beta = _read(epub(documents, _TWO_ENTRIES, metadata=metadata))
    assert (alpha.authors, beta.authors) == (("Anna Berg",), ("Ed Itor",))
    assert blocks_of(alpha, BlockKind.KICKER) == ["Quay", "Politics"]
    assert blocks_of(alpha, BlockKind.BYLINE) == ["By Anna Berg"]


def test_mottos_and_what_surrounds_a_book_are_furniture() -> None:
    footer = '<section class="pg-boilerplate"><p>End of the book.</p></section>'
    documents = {
        "motto.xhtml": page("<p>Water is patient.</p>"),
        **_TWO,
        "end.xhtml": page(footer),
    }
    contents = (*_TWO_ENTRIES, ("Licence", "end.xhtml", ()))
    first, last = _read(epub(documents, contents))
    assert blocks_of(first, BlockKind.FURNITURE) == ["Water is patient."]
    assert blocks_of(last, BlockKind.FURNITURE) == ["End of the book."]


def test_names_in_the_archive_may_be_escaped() -> None:
    documents = {"One%20day.xhtml": page(f"<p>{PROSE}</p>"), "b.xhtml": _TWO["b.xhtml"]}
    contents = (("Alpha", "One%20day.xhtml", ()), ("Beta", "b.xhtml", ()))
    articles = _read(epub(documents, contents))
    assert [a.part for a in articles] == ["OEBPS/One day.xhtml", "OEBPS/b.xhtml"]


def test_metadata_of_the_book_is_that_of_its_chapters() -> None:
    metadata = (
        "<dc:title>A subtitle</dc:title><dc:title id='m'>The Main Title</dc:title>"
        "<meta refines='#m' property='title-type'>main</meta>"
        "<dc:creator opf:role='edt'>Ed Itor</dc:creator>"
        "<dc:creator opf:role='aut'>Anna Berg &amp; Corin Tell</dc:creator>"
        "<dc:date opf:event='conversion'>2024-01-01</dc:date>"
        "<dc:date opf:event='publication'>1998</dc:date>"
        "<dc:identifier>urn:isbn:1</dc:identifier><dc:source>https://example.org/b</dc:source>"
        "<dc:publisher>Lock</dc:publisher><dc:language>fr</dc:language><dc:subject>Dams</dc:subject>"
    )
    article = _one("<p>Le barrage.</p>", metadata=metadata)
    assert article.title == "The Main Title"
    assert article.kicker is None
    assert article.authors == ("Anna Berg", "Corin Tell")
    assert (article.published, article.publisher) == ("1998", "Lock")
    assert (article.url, article.language) == ("https://example.org/b", "fr")
    assert article.tags == ("Dams",)


@pytest.mark.parametrize("date", ["0101-01-01T00:00:00+00:00", "soon", ""])
def test_dates_that_are_none_are_not_told(date: str) -> None:
    assert _one("<p>Text.</p>", metadata=f"<dc:date>{date}</dc:date>").published is None


def test_printed_pages_are_those_that_blocks_begin_on() -> None:
    body = (
        '<span epub:type="pagebreak" title="12"/><p>Twelve <span role="doc-pagebreak" '
        'aria-label="Page 13."/>and thirteen.</p><div epub:type="pagebreak" id="p14">14</div>'
        "<p>Fourteen.</p><p id='fifteen'>Fifteen.</p>"
    )
    pages = '<nav epub:type="page-list"><ol><li><a href="a.xhtml#fifteen">15</a></li></ol></nav>'
    article = _one(body, navigation=pages)
    told = {b.span.of(article.text): b.page for b in article.blocks[-3:]}
    assert told == {"Twelve and thirteen.": 12, "Fourteen.": 14, "Fifteen.": 15}


def test_a_page_goes_on_in_the_next_document() -> None:
    documents = {
        "a.xhtml": page(f'<p><span epub:type="pagebreak" title="7"/>{PROSE}</p>'),
        "b.xhtml": _TWO["b.xhtml"],
    }
    assert [a.blocks[-1].page for a in _read(epub(documents, _TWO_ENTRIES))] == [7, 7]


def test_notes_are_marked_and_lose_their_way_back() -> None:
    article = _one(
        '<p>It leaked<a href="#n" epub:type="noteref">1</a>, '
        'again<sup><a href="#m">2</a></sup>.</p>'
        '<aside epub:type="footnote" id="n"><p>Minutes. <a href="#r">↩</a></p></aside>'
        '<p id="m"><a href="#r">2</a> More.</p>'
    )
    paragraphs = blocks_of(article, BlockKind.PARAGRAPH)
    assert paragraphs == ["It leaked[1], again[2].", "[1] Minutes.", "2 More."]


def test_pictures_tell_what_they_show_unless_a_caption_does() -> None:
    article = _one(
        '<p>Text.</p><img src="a" alt="A crack in the wall"/><img src="b" alt="cover"/>'
        '<figure><img src="c" alt="The same words again"/>'
        "<figcaption>By night</figcaption></figure>"
        '<img src="d" alt="Three small boats"/><p class="caption">Three small boats</p>'
    )
    captions = ["A crack in the wall", "By night", "Three small boats"]
    assert blocks_of(article, BlockKind.CAPTION) == captions


def test_lines_of_verse_are_blocks() -> None:
    article = _one('<div class="poem"><p>Water is thin,<br/>water is old.</p></div><p>A<br/>b</p>')
    assert blocks_of(article, BlockKind.PARAGRAPH) == ["Water is thin,", "water is old.", "A b"]


def test_links_lead_out_of_the_book_only() -> None:
    article = _one('<p><a href="b.xhtml">inside</a> <a href="https://x.example/">outside</a></p>')
    assert [link.url for link in article.links] == ["https://x.example/"]


def test_entities_and_unclosed_elements_are_read() -> None:
    article = _one("<p>Caf&eacute; &amp; bar<br><b>open</p>")
    assert "Café & bar" in article.text
    assert "open" in article.text


def test_characters_that_xml_cannot_hold_and_foreign_names_are_harmless() -> None:
    body = (
        '<p id="one">Alpha &#1;\x00 x</p><odd:thing id="two">Beta\x01</odd:thing><a:b:c>y</a:b:c>'
        '<h2 id="three">\x02Three<a id="four"/></h2><img alt="one \x03 two three"/>'
    )
    contents = [(name, f"a.xhtml#{name}", ()) for name in ("one", "two", "three", "four")]
    body += "<img alt='one two three'/><!-- said -->"
    for page_body in (body, f"{'<i>' * 1_100}{body}"):
        text = " ".join(a.text for a in _read(epub({"a.xhtml": page(page_body)}, contents)))
        assert "Alpha" in text
        assert "Beta" in text


def test_parts_are_unique_where_ids_are_not() -> None:
    body = (
        '<h2 id="x">Alpha</h2><p>One.</p><h2 id="y">Beta</h2><p>Two.</p><h2 id="x">X</h2><p>3.</p>'
    )
    contents = (("Alpha", "a.xhtml#x", ()), ("Beta", "a.xhtml#y", ()))
    articles = _read(epub({"a.xhtml": page(body)}, contents))
    assert [a.part for a in articles] == ["OEBPS/a.xhtml", "OEBPS/a.xhtml#y"]
    assert articles[1].text.endswith("X\n3.")


def _encrypted(algorithm: str) -> dict[str, bytes]:
    return {
        "META-INF/encryption.xml": (
            '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<EncryptedData xmlns="http://www.w3.org/2001/04/xmlenc#">'
            f'<EncryptionMethod Algorithm="{algorithm}"/><CipherData>'
            '<CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>'
        ).encode()
    }


def test_a_protected_book_says_so() -> None:
    others = _encrypted("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(FormatError, match="because it is protected"):
        _read(epub(_TWO, others=others))


def test_obfuscated_fonts_are_no_protection() -> None:
    others = _encrypted("http://www.idpf.org/2008/embedding")
    assert len(_read(epub(_TWO, _TWO_ENTRIES, others=others))) == 2


def test_a_book_of_pictures_says_that_it_has_no_text() -> None:
    with pytest.raises(FormatError, match="because there is no text in this book"):
        _one('<img src="1.jpg" alt=""/><svg><text>drawn</text></svg>')


def test_books_of_kobo_are_books() -> None:
    body = '<p><span class="koboSpan" id="kobo.1.1">One. </span><span>Two.</span></p>'
    (article,) = loads(epub({"a.xhtml": page(body)}), Path("a.kepub.epub"))
    assert article.text.endswith("\nOne. Two.")


def test_missing_chapters_are_told_and_the_others_read() -> None:
    data = epub({**_TWO, "gone.xhtml": ""}, _TWO_ENTRIES)
    broken = data.replace(b"OEBPS/gone.xhtml", b"OEBPS/lost.xhtml")
    articles, reason = load_all(loads(broken, Path("a.epub")))
    assert [a.title for a in articles] == ["Alpha", "Beta"]
    assert reason == "parts of it are missing or damaged"


def test_a_package_without_a_container_is_found() -> None:
    data = epub(_TWO, _TWO_ENTRIES).replace(b"META-INF/container.xml", b"META-INF/container.old")
    assert [a.title for a in loads(data, Path("a.epub"), "epub")] == ["Alpha", "Beta"]


@pytest.mark.parametrize(
    "opf",
    [
        b"",
        b"not XML at all",
        b"<package/>",
        b"<package><manifest><item id='a' href='../../../etc/passwd' media-type='text/html'/>"
        b"</manifest><spine><itemref idref='a'/></spine></package>",
        b"<package><manifest><item id='a' href='content.opf' media-type='application/xml'/>"
        b"</manifest><spine><itemref idref='a'/><itemref idref='a'/></spine></package>",
    ],
)
def test_packages_without_chapters_are_refused(opf: bytes) -> None:
    data = zip_of({"META-INF/container.xml": b"<x/>", "content.opf": opf})
    with pytest.raises(FormatError):
        _read(data)


def test_hostile_sizes_come_to_an_end() -> None:
    many: Sequence[TocEntry] = [(f"Entry {n}", f"a.xhtml#i{n}", ()) for n in range(4_000)]
    body = "".join(f'<p id="i{n}">Text {n}.</p>' for n in range(4_000))
    assert len(_read(epub({"a.xhtml": page(body)}, many))) == 4_000
    notes = '<a href="#x" epub:type="noteref">1</a> and ' * 10_000
    assert "[1] and [1]" in _one(f"<p>{notes}</p>").text
    nested = "<div>" * 5_000 + "deep words" + "</div>" * 5_000
    assert "deep words" in _one(nested).text
    assert "deep" in _one("<a href='#x'>" * 900 + "deep" + "</a>" * 900).text


def test_deeply_nested_contents_come_to_an_end() -> None:
    entries: Sequence[TocEntry] = ()
    for n in range(200):
        entries = ((f"Level {n}", "a.xhtml" if n % 2 else "b.xhtml", entries),)
    assert _read(epub(_TWO, entries))


def test_numbers_between_noncharacters_are_no_places() -> None:
    article = _one("<p id='x'>One \ufdd07\ufdd1 two \ufdd0 \ufdd099999999\ufdd1.</p>")
    assert article.text.endswith("One  two  .")


def test_navigation_with_cycles_and_foreign_paths_is_harmless() -> None:
    entries = (("Up", "../../../up.xhtml", ()), ("Self", "nav.xhtml", ()), *_TWO_ENTRIES)
    assert _titles(epub(_TWO, entries)) == ["Alpha", "Beta"]
    assert nav(entries)


@pytest.mark.parametrize("maker", ["Instapaper", "wallabag"])
def test_articles_that_a_service_has_collected_have_heads_of_their_own(maker: str) -> None:
    documents = {"a.xhtml": page(f"<h1>Alpha</h1><p>By Anna Berg</p><p>3 March 2025</p><p>{PROSE}")}
    metadata = f"<dc:title>Saved on Saturday</dc:title><dc:creator>{maker}</dc:creator>"
    (article,) = _read(epub(documents, (("Alpha", "a.xhtml", ()),), metadata=metadata))
    assert (article.authors, article.published) == (("Anna Berg",), "2025-03-03")


def test_ways_back_from_notes_are_left_out() -> None:
    note = '<p>A note. <a href="#r1" role="doc-backlink">back</a></p>'
    article = _one(f"<p>{PROSE}</p>{note}")
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, "A note."]


def test_an_entry_of_an_old_table_of_contents_points_where_its_first_content_does() -> None:
    points = (
        '<navPoint><navLabel><text>Alpha</text></navLabel><content src=""/><content src="a.xhtml"/>'
        '<content src="b.xhtml"/></navPoint><navPoint><navLabel><text>Beta</text></navLabel>'
        '<navLabel><text>Zwei</text></navLabel><content/><content src="b.xhtml"/></navPoint>'
    )
    book = epub(_TWO, (), version=2, navigation=f"<navMap>{points}</navMap>")
    assert [(a.part, a.title) for a in _read(book)] == [
        ("OEBPS/a.xhtml", "Alpha"),
        ("OEBPS/b.xhtml", "Beta"),
    ]


_MADE = "<meta property='dcterms:modified'>2026-11-26T19:04:13Z</meta>"


@pytest.mark.parametrize(
    ("metadata", "published"),
    [
        ("<dc:date id='epub-date'>2019-05-03</dc:date>" + _MADE, "2019-05-03"),
        ("<dc:date id='epub-date'>2026-11-26T19:04:13Z</dc:date>" + _MADE, None),
        ("<dc:date>2026-11-26T19:04:13Z</dc:date>" + _MADE, None),
        ("<dc:date>2026-11-26T10:00:00Z</dc:date>" + _MADE, "2026-11-26"),
        ("<dc:date>2026-11-26</dc:date>" + _MADE.replace("T19:04:13Z", ""), "2026-11-26"),
        ("<dc:date id='epub-date-1'>2026-11-26T19:04:13Z</dc:date>", None),
        ("<dc:date id='epub-date-1'>2019-05-03</dc:date>", "2019-05-03"),
        ("<dc:date id='d'>2026-11-26T19:04:13Z</dc:date>", "2026-11-26"),
        (
            "<dc:date id='epub-date-1' opf:event='creation'>2018</dc:date>"
            "<dc:date id='epub-date-2' opf:event='publication'>2019-05</dc:date>",
            "2019-05",
        ),
        ("<dc:date opf:event='creation'>2018</dc:date>", "2018"),
        ("<dc:date opf:event='modification'>2018</dc:date>", None),
        ("<meta property='dcterms:issued'>2017-02-01</meta>" + _MADE, "2017-02-01"),
        (
            "<meta property='dcterms:created'>2016</meta>"
            "<meta property='dcterms:issued'>2017</meta>",
            "2017",
        ),
        (_MADE, None),
    ],
)
def test_a_book_was_published_when_it_says_so_and_not_when_the_file_was_made(
    metadata: str, published: str | None
) -> None:
    assert _one("<p>Text.</p>", metadata=f"<dc:title>T</dc:title>{metadata}").published == published
