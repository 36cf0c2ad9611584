from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import FormatError
from reader.formats import loads
from tests.fixtures.books import TocEntry, epub, page
from tests.fixtures.open_documents import flat
from tests.fixtures.word_documents import docx, listed, paragraph, run
from tests.unit.formats.invariants import assert_blocks_cover_the_text

_WORD_PIECES = st.sampled_from(
    "<w:p>|</w:p>|<w:r>|</w:r>|<w:t>a word</w:t>|<w:t> </w:t>|<w:br/>|<w:tbl>|</w:tbl>|<w:tr>|"
    '</w:tr>|<w:tc>|</w:tc>|<w:fldChar w:fldCharType="begin"/>|<w:instrText>TOC</w:instrText>|'
    '<w:fldChar w:fldCharType="separate"/>|<w:fldChar w:fldCharType="end"/>|<w:del>|</w:del>|'
    '<w:hyperlink r:id="r1">|</w:hyperlink>|<w:txbxContent>|</w:txbxContent>|<w:sdt>|</w:sdt>|'
    '<w:pPr><w:pStyle w:val="Title"/></w:pPr>|<w:footnoteReference w:id="1"/>|&nope;|&amp;|'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>|<w:sym w:char="F0B7"/>'.split("|")
)
_OPEN_PIECES = st.sampled_from(
    "<text:p>|</text:p>|<text:h>|</text:h>|words | |<text:span>|</text:span>|<text:list>|"
    "</text:list>|<text:list-item>|</text:list-item>|<table:table>|</table:table>|"
    "<table:table-row>|</table:table-row>|<table:table-cell>|</table:table-cell>|<text:note>|"
    "</text:note>|<text:note-body>|</text:note-body>|<office:annotation>|</office:annotation>|"
    "<draw:text-box>|</draw:text-box>|<text:s text:c='3'/>|<text:line-break/>|&nope;|"
    "<text:table-of-content>|</text:table-of-content>".split("|")
)
_PAGE_PIECES = st.sampled_from(
    "<p>|</p>|<h1>|</h1>|words |a sentence. |<br/>|<table>|<tr>|<td>|</table>|<a href='#x'>|</a>|"
    "<sup>|</sup>|1|<img alt='one two three'/>|<div class='poem'>|</div>|<figure>|</figure>|"
    "<span epub:type='pagebreak' title='7'/>|<a id='two'/>|<math><mi>x</mi></math>|&eacute;|"
    "<aside epub:type='footnote' id='x'>|</aside>|\ufdd00\ufdd1|<script>|</script>".split("|")
)


def _check(data: bytes, name: str) -> None:
    try:
        articles = list(loads(data, Path("file"), name))
    except FormatError:
        return
    for article in articles:
        assert_blocks_cover_the_text(article)


@settings(max_examples=150, deadline=None)
@given(st.lists(_WORD_PIECES, max_size=30))
def test_any_word_document_gives_covered_text(pieces: list[str]) -> None:
    _check(docx("".join(pieces), links={"r1": "https://a.example/"}), "docx")


@settings(max_examples=150, deadline=None)
@given(st.lists(_OPEN_PIECES, max_size=30))
def test_any_open_document_gives_covered_text(pieces: list[str]) -> None:
    _check(flat("".join(pieces)), "odt")


@settings(max_examples=150, deadline=None)
@given(st.lists(_PAGE_PIECES, max_size=30))
def test_any_chapter_gives_covered_text(pieces: list[str]) -> None:
    contents = (("One", "a.xhtml", ()), ("Two", "a.xhtml#two", ()))
    _check(epub({"a.xhtml": page("".join(pieces))}, contents), "epub")


_TARGETS = st.sampled_from([f"{n}.xhtml{f}" for n in range(4) for f in ("", "#i1", "#i3", "#gone")])
_ENTRIES = st.recursive(
    st.lists(st.tuples(st.sampled_from(["Cover", "Alpha", "Beta", "1"]), _TARGETS), max_size=4).map(
        lambda entries: [(label, target, ()) for label, target in entries]
    ),
    lambda inner: st.lists(st.tuples(st.just("Part"), _TARGETS, inner), max_size=3),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None)
@given(_ENTRIES, st.lists(st.integers(0, 5), min_size=4, max_size=4), st.sampled_from([2, 3]))
def test_whatever_the_contents_say_each_word_stands_in_one_chapter(
    contents: Sequence[TocEntry], lengths: list[int], version: int
) -> None:
    documents = {
        f"{n}.xhtml": page("".join(f'<p id="i{k}">Word{n}x{k}.</p>' for k in range(length)))
        for n, length in enumerate(lengths)
    }
    try:
        articles = list(loads(epub(documents, contents, version=version), Path("a.epub")))
    except FormatError:
        assert not any(lengths)
        return
    found = Counter(word for a in articles for word in re.findall(r"Word\dx\d", a.text))
    assert found == Counter(
        f"Word{n}x{k}" for n, length in enumerate(lengths) for k in range(length)
    )
    assert len({article.part for article in articles}) == len(articles)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["", "Title", "Heading1", "Quote"]), st.booleans())))
def test_a_word_document_loses_no_word(paragraphs: list[tuple[str, bool]]) -> None:
    body = "".join(
        paragraph(run(f"Word{n}", "<w:b/>" * is_bold), style, listed(1) * is_bold)
        for n, (style, is_bold) in enumerate(paragraphs)
    )
    try:
        (article,) = loads(docx(body), Path("a.docx"))
    except FormatError:
        assert not paragraphs
        return
    assert re.findall(r"Word\d+", article.text) == [f"Word{n}" for n in range(len(paragraphs))]
