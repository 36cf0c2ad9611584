"""What OpenDocument texts say in ways that few of them do."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats import loads
from tests.fixtures.open_documents import NUMBERED, odt, style
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of
from tests.unit.formats.zips import zip_of

_LINE = "the wall along the harbour that nobody wanted to pay for"
"""A line that is a heading by its type alone."""


def _of(body: str, **parts: Any) -> Article:
    (article,) = loads(odt(body, **parts), Path("minutes.odt"))
    return article


def _p(text: str, name: str = "") -> str:
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def _kinds(article: Article) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks]


def _type(size: str = "", weight: str = "", more: str = "") -> str:
    told = f'fo:font-size="{size}" ' if size else ""
    told += f'fo:font-weight="{weight}" ' if weight else ""
    return f"<style:text-properties {told}{more}/>"


def _is_heading(line: str, automatic: str = "", styles: str = "") -> bool:
    """Whether a line is one in a document where only type tells headings."""
    body = _p("T", "Title") + _p(PROSE) + line + _p(MORE_PROSE) + _p(PROSE)
    return _of(body, automatic=automatic, styles=styles).blocks[2].kind is BlockKind.HEADING


@pytest.mark.parametrize(
    ("size", "is_heading"),
    [
        ("18pt", True), ("12pt", False), ("150%", True), ("100%", False), ("110%", False),
        ("1cm", True), ("4mm", False), ("7mm", True), ("0.25in", True), ("0.1in", False),
        ("big", False), ("12345pt", False),
    ],
)  # fmt: skip
def test_sizes_are_told_in_several_units(size: str, *, is_heading: bool) -> None:
    assert _is_heading(_p(_LINE, "P1"), style("P1", "", _type(size))) is is_heading


def test_a_share_is_one_of_the_parents_size() -> None:
    styles = style("A", "", _type("10pt")) + style("B", "A", _type("200%"))
    assert _is_heading(_p(_LINE, "B"), styles)
    assert not _is_heading(
        _p(_LINE, "B"), style("A", "", _type("6pt")) + style("B", "A", _type("200%"))
    )


def test_a_share_of_what_is_not_known_is_that_of_the_paragraph() -> None:
    span = f'<text:span text:style-name="T1">{_LINE}</text:span>'
    shared = style("T1", "", _type("50%"), "text")
    assert _is_heading(_p(span, "P1"), shared + style("P1", "", _type("18pt")))


def test_what_no_style_says_is_what_the_document_says() -> None:
    default = f'<style:default-style style:family="paragraph">{_type("18pt")}</style:default-style>'
    assert _is_heading(_p(_LINE, "P1"), style("P1", "", _type("18pt")))
    assert not _is_heading(_p(_LINE, "P1"), style("P1", "", _type("18pt")), default)


@pytest.mark.parametrize(
    ("weight", "is_heading"),
    [("bold", True), ("700", True), ("normal", False), ("400", False), ("", False)],
)
def test_weights_of_type(weight: str, *, is_heading: bool) -> None:
    assert _is_heading(_p(_LINE, "P1"), style("P1", "", _type("", weight))) is is_heading


def _span(name: str, text: str) -> str:
    return f'<text:span text:style-name="{name}">{text}</text:span>'


def test_the_innermost_span_that_tells_says_how_text_looks() -> None:
    automatic = style("B", "", _type("", "bold"), "text") + style("N", "", _type("", "400"), "text")
    automatic += style("O", "", _type(), "text") + style("P", "", _type("", "bold"))
    assert _is_heading(_p(_span("B", _LINE)), automatic)
    assert _is_heading(_p(_span("N", _span("B", _span("O", _LINE)))), automatic)
    assert not _is_heading(_p(_span("B", _span("N", _LINE))), automatic)
    assert not _is_heading(_p(_span("N", _LINE), "P"), automatic)
    assert not _is_heading(_p(_LINE + _span("N", " again"), "P"), automatic)
    deep = _span("B", _span("O", _span("O", _span("O", _LINE))))
    assert _is_heading(_p(deep), automatic)


def test_hidden_paragraphs_and_what_is_shown_in_them() -> None:
    automatic = style("H", "", _type("", "", 'text:display="none"'))
    automatic += style("S", "", _type("", "", 'text:display="true"'), "text")
    body = _p("gone", "H") + _p("gone" + _span("S", "seen"), "H") + _p(PROSE)
    assert _of(body, automatic=automatic).text == f"seen\n{PROSE}"


@pytest.mark.parametrize(
    ("colour", "is_marked"),
    [
        ("#ffff00", True), ("#FFE994", True), ("#00a933", True), ("#ffffff", False),
        ("#000000", False), ("#808080", False), ("#ffffd0", True), ("#fffff0", False),
        ("#f8f8ee", False), ("transparent", False), ("#ff0", False), ("#102030", False),
        ("#102031", True),
    ],
)  # fmt: skip
def test_words_on_a_colour_that_stands_out_are_marked(colour: str, *, is_marked: bool) -> None:
    told = _type("", "", f'fo:background-color="{colour}"')
    article = _of(_p("Some " + _span("T", "words")), automatic=style("T", "", told, "text"))
    assert bool(article.highlights) is is_marked


def test_a_style_within_a_marked_one_may_take_the_mark_away() -> None:
    yellow = _type("", "", 'fo:background-color="#ffff00"')
    plain = _type("", "", 'fo:background-color="transparent"')
    automatic = style("T", "", yellow, "text") + style("U", "T", plain, "text")
    article = _of(_p(_span("U", "Some ") + _span("T", "words")), automatic=automatic)
    assert [mark.span.of(article.text) for mark in article.highlights] == ["words"]


def test_names_and_outlines_of_styles_say_what_paragraphs_are() -> None:
    named = (
        '<style:style style:name="X1" style:family="paragraph" style:display-name="Heading 2"/>'
        '<style:style style:name="X2" style:family="paragraph" style:default-outline-level="3"/>'
        '<style:style style:name="X3" style:family="paragraph" style:default-outline-level=""/>'
    )
    body = _p("T", "Title") + _p("a", "X1") + _p("b", "X2") + _p("c", "X3") + _p("d", "Y")
    article = _of(body, styles=named, automatic=style("Y", "Caption"))
    assert [(kind, depth) for kind, depth, _ in _kinds(article)[1:]] == [
        ("heading", 2),
        ("heading", 3),
        ("paragraph", 0),
        ("caption", 0),
    ]


def test_a_heading_in_the_style_of_the_title_is_the_title() -> None:
    heads = '<text:h text:outline-level="1" text:style-name="Title">The title</text:h>'
    heads += '<text:h text:outline-level="2" text:style-name="Quotations">Part</text:h>'
    assert _kinds(_of(heads + _p(PROSE)))[:2] == [
        ("title", 0, "The title"),
        ("heading", 2, "Part"),
    ]


def _list(*items: str, name: str = "L1") -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="{name}">{inner}</text:list>'


def test_a_level_within_a_list_may_have_its_own_style_and_count() -> None:
    own = (
        '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" '
        'style:num-format="1"/><text:list-level-style-number text:level="2" '
        'style:num-format="A" style:num-prefix="(" style:num-suffix=")" text:start-value="3"/>'
        "</text:list-style>"
    )
    body = _list(_p("a") + _list(_p("b"), _p("c"), name="L2") + _list(_p("d"), name="L2"), _p("e"))
    items = blocks_of(_of(_p(PROSE) + body, automatic=NUMBERED + own), BlockKind.ITEM)
    assert items == ["1. a", "(C) b", "(D) c", "(C) d", "2. e"]


def test_bullets_and_levels_without_numbers_have_none() -> None:
    bullets = (
        '<text:list-style style:name="L3"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="•"/><text:list-level-style-number text:level="2" style:num-format=""/>'
        '<text:list-level-style-number text:level="11" style:num-format="1"/>'
        '<text:list-level-style-number text:level="0" style:num-format="1"/></text:list-style>'
    )
    body = _list(_p("a") + _list(_p("b"), name="L3"), name="L3")
    items = blocks_of(_of(_p(PROSE) + body, automatic=bullets), BlockKind.ITEM)
    assert items == ["a", "b"]


def test_numbers_show_as_many_levels_as_they_are_told() -> None:
    shown = (
        '<text:list-style style:name="L4"><text:list-level-style-number text:level="1" '
        'style:num-format="1"/><text:list-level-style-number text:level="2" style:num-format="a" '
        'text:display-levels="9"/></text:list-style>'
    )
    body = _list(_p("a"), _p("b") + _list(_p("c"), name="L4"), name="L4")
    items = blocks_of(_of(_p(PROSE) + body, automatic=shown), BlockKind.ITEM)
    assert items == ["1 a", "2 b", "2.a c"]


def test_a_list_without_a_style_has_that_of_its_first_paragraph() -> None:
    listed = (
        '<style:style style:name="P1" style:family="paragraph" style:list-style-name="L1"/>'
        + style("P2", "P1")
    )
    for name, item in (("P1", "1. a"), ("P2", "1. a"), ("P3", "a")):
        heading = '<text:h text:outline-level="1">H</text:h>' if name == "P2" else ""
        body = _list(_p("a", name) + heading, name="")
        items = blocks_of(_of(_p(PROSE) + body, automatic=NUMBERED + listed), BlockKind.ITEM)
        assert items == [item]
    assert blocks_of(_of(_p(PROSE) + _list("", name="")), BlockKind.ITEM) == []


def test_what_goes_on_in_an_item_has_its_depth_and_its_kind() -> None:
    body = _list(_p("a") + _p("goes on") + _p("said", "Quotations"), _p("b", "Quotations"))
    assert _kinds(_of(_p("T", "Title") + body, automatic=NUMBERED))[1:] == [
        ("item", 1, "1. a"),
        ("paragraph", 1, "goes on"),
        ("quote", 0, "said"),
        ("quote", 0, "2. b"),
    ]


def test_lists_deeper_than_their_styles_are_items() -> None:
    body = _p("deep")
    for _ in range(12):
        body = _list(body)
    (item,) = _of(_p("T", "Title") + body, automatic=NUMBERED).blocks[1:]
    assert (item.kind, item.level) == (BlockKind.ITEM, 12)


def test_the_paragraphs_of_a_note_in_an_item_are_none() -> None:
    note = (
        f"<text:note><text:note-citation>1</text:note-citation><text:note-body>{_p('N')}"
        "</text:note-body></text:note>"
    )
    article = _of(_p(PROSE) + _list(_p(f"a{note}"), _p("b")), automatic=NUMBERED)
    assert [text for _, _, text in _kinds(article)[1:]] == ["1. a[1]", "2. b", "[1] N"]


def test_notes_without_a_mark_are_counted_and_remarks_need_no_author() -> None:
    note = f"<text:note><text:note-body>{_p('{}')}</text:note-body></text:note>"
    remark = f"<office:annotation>{_p('Really?')}</office:annotation>"
    article = _of(_p("a" + note.format("One") + " b" + note.format("Two") + remark))
    assert article.text == "a[1] b[2]\n[1] One\n[2] Two\nReally?"


def test_a_table_in_a_cell_of_a_single_row_is_its_text() -> None:
    def table(*cells: str) -> str:
        inner = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        return f"<table:table><table:table-row>{inner}</table:table-row></table:table>"

    inner = table(_p("Day"), _p("14"))
    assert _kinds(_of(_p("T", "Title") + table(inner, _p("Beside"))))[1:] == [
        ("table", 2, "Day | 14"),
        ("paragraph", 0, "Beside"),
    ]
    framed = f"<text:p>x<draw:frame><draw:text-box>{inner}</draw:text-box></draw:frame></text:p>"
    assert _kinds(_of(_p("T", "Title") + table(framed, _p("Beside"))))[1:] == [
        ("paragraph", 0, "x"),
        ("table", 2, "Day | 14"),
        ("paragraph", 0, "Beside"),
    ]


def test_headings_of_columns_end_where_they_end() -> None:
    row = f"<table:table-row><table:table-cell>{_p('a')}</table:table-cell><table:table-cell>"
    row += f"{_p('b')}</table:table-cell></table:table-row>"
    headed = f"<table:table-header-rows>{row}</table:table-header-rows>"
    body = _p("T", "Title") + f"<table:table>{row}{row}</table:table>"
    body += f"<table:table>{headed}{row}</table:table>"
    assert [depth for _, depth, _ in _kinds(_of(body))[1:]] == [2, 0, 1, 0]


def test_an_encrypted_part_says_so_and_a_manifest_alone_does_not() -> None:
    content = f"<d><body><text><p>{PROSE}</p></text></body></d>".encode()
    (article,) = loads(
        zip_of({"content.xml": content, "META-INF/manifest.xml": b"<m><file-entry/></m>"}),
        Path("a.odt"),
    )
    assert article.text == PROSE


@pytest.mark.parametrize("name", ["styles.xml", "Object 1/content.xml"])
def test_a_part_that_unpacks_beyond_measure_ends_the_reading(name: str) -> None:
    named = '<o xmlns:x="x" x:href="./Object 1"/>'.replace("<o", "<object")
    content = f"<d><body><text><p>{PROSE}{named}</p></text></body></d>".encode()
    data = zip_of({"content.xml": content, name: bytes(30_000_000)})
    with pytest.raises(FormatError, match="unpacks"):
        list(loads(data, Path("a.odt")))


def test_only_so_many_margins_are_read() -> None:
    master = "".join(
        f"<style:master-page><style:header>{_p(f'Margin {chr(65 + i // 26)}{chr(65 + i % 26)}')}"
        "</style:header></style:master-page>"
        for i in range(61)
    )
    assert len(blocks_of(_of(_p(PROSE), master=master), BlockKind.FURNITURE)) == 60
