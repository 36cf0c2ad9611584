from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats import loads
from tests.fixtures.open_documents import NUMBERED, flat, flood_minutes, odt, style
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of
from tests.unit.formats.zips import zip_of


def _read(data: bytes, name: str = "minutes.odt") -> Article:
    (article,) = loads(data, Path(name))
    return article


def _of(body: str, **parts: Any) -> Article:
    return _read(odt(body, **parts))


def _p(text: str, name: str = "") -> str:
    return f'<text:p text:style-name="{name}">{text}</text:p>'


def _kinds(article: Article) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks]


def test_paragraphs_and_headings_are_blocks() -> None:
    body = _p("A title", "Title") + '<text:h text:outline-level="3">Deep</text:h>' + _p(PROSE)
    assert _kinds(_of(body)) == [
        ("title", 0, "A title"),
        ("heading", 3, "Deep"),
        ("paragraph", 0, PROSE),
    ]


def test_a_flat_document_is_one_file() -> None:
    data = flat(_p("A title", "Title") + _p(PROSE), meta="<dc:language>en-GB</dc:language>")
    article = _read(data, "minutes.fodt")
    assert (article.format, article.title, article.language) == ("odt", "A title", "en")


def test_automatic_styles_are_what_their_parents_are() -> None:
    automatic = (
        style("P1", "Quotations") + style("P2", "P1") + style("P3", "P4") + style("P4", "P3")
    )
    article = _of(
        _p("x", "P2") + _p("y", "P3") + _p("z", "Preformatted_20_Text"), automatic=automatic
    )
    assert _kinds(article) == [("quote", 0, "x"), ("paragraph", 0, "y"), ("code", 0, "z")]


def _list(*items: str, more: str = "") -> str:
    inner = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="L1" {more}>{inner}</text:list>'


def test_items_have_numbers_levels_and_what_goes_on_in_them() -> None:
    body = _list(_p("a"), _p("b") + _list(_p("c"), _p("d")) + _p("e"), _p("f")) + _list(_p("g"))
    assert _kinds(_of(_p(PROSE) + body, automatic=NUMBERED))[1:] == [
        ("item", 1, "1. a"),
        ("item", 1, "2. b"),
        ("item", 2, "a) c"),
        ("item", 2, "b) d"),
        ("paragraph", 1, "e"),
        ("item", 1, "3. f"),
        ("item", 1, "1. g"),
    ]


def test_lists_go_on_and_begin_where_they_say() -> None:
    started = '<text:list text:style-name="L1"><text:list-item text:start-value="7">'
    body = (
        _list(_p("a"), more='xml:id="one"')
        + _list(_p("b"), more='text:continue-numbering="true"')
        + f"{started}{_p('c')}</text:list-item></text:list>"
        + _list(_p("d"), more='text:continue-list="one"')
        + f'<text:list text:style-name="L1"><text:list-header>{_p("e")}'
        + "</text:list-header></text:list>"
    )
    items = blocks_of(_of(_p(PROSE) + body, automatic=NUMBERED), BlockKind.ITEM)
    assert items == ["1. a", "2. b", "7. c", "3. d", "e"]


def test_headings_are_numbered_as_the_outline_says() -> None:
    outline = (
        '<text:outline-style><text:outline-level-style text:level="1" style:num-format="I"/>'
        '<text:outline-level-style text:level="2" style:num-format="1" style:num-suffix="."'
        ' text:display-levels="2"/></text:outline-style>'
    )
    headings = "".join(f'<text:h text:outline-level="{n}">H</text:h>' for n in (1, 2, 2, 1, 2))
    article = _of(_p("T", "Title") + headings, styles=outline)
    assert blocks_of(article, BlockKind.HEADING) == ["I H", "I.1. H", "I.2. H", "II H", "II.1. H"]


def test_tables_have_columns_and_repeated_cells_are_few() -> None:
    repeated = '<table:table-cell table:number-columns-repeated="1000000"/>'
    body = (
        "<table:table><table:table-header-rows><table:table-row><table:table-cell>"
        + _p("Day")
        + '</table:table-cell><table:table-cell table:number-columns-repeated="2">'
        + _p("Cost")
        + "</table:table-cell></table:table-row></table:table-header-rows>"
        + "<table:table-row><table:covered-table-cell/><table:table-cell>"
        + _p("1")
        + f"</table:table-cell><table:table-cell>{_p('2')}</table:table-cell>{repeated}"
        + '</table:table-row><table:table-row table:number-rows-repeated="1000000">'
        + f"{repeated}</table:table-row></table:table>"
    )
    assert _kinds(_of(_p(PROSE) + body))[1:] == [
        ("table", 1, "Day | Cost | Cost"),
        ("table", 0, "| 1 | 2"),
    ]


def test_spaces_are_those_that_are_written() -> None:
    body = "<text:p>a\n   b<text:s text:c='2'/>c<text:tab/>d<text:line-break/>e<text:s/></text:p>"
    assert _of(body).text == "a b  c d e"
    assert len(_of("<text:p>a<text:s text:c='900000'/>b</text:p>").text) < 200


def test_notes_links_and_marked_words() -> None:
    automatic = style("T1", "", '<style:text-properties fo:background-color="#ffff00"/>', "text")
    automatic += style("T2", "", '<style:text-properties fo:background-color="#ffffff"/>', "text")
    body = (
        "<text:p>One<text:note><text:note-citation>i</text:note-citation><text:note-body>"
        + _p("The note.")
        + '</text:note-body></text:note> <text:span text:style-name="T1">marked</text:span> '
        '<text:span text:style-name="T2">white</text:span> '
        '<text:a xlink:href="https://a.example/">out</text:a> '
        '<text:a xlink:href="#place">in</text:a></text:p>'
    )
    article = _of(body, automatic=automatic)
    assert article.text == "One[i] marked white out in\n[i] The note."
    assert [h.span.of(article.text) for h in article.highlights] == ["marked"]
    assert [link.url for link in article.links] == ["https://a.example/"]


def test_what_was_deleted_is_gone_and_what_was_inserted_is_there() -> None:
    body = (
        f"<text:tracked-changes><text:changed-region><text:deletion>{_p('old')}</text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p>Some <text:change-start text:change-id="1"/>new<text:change-end/> words.</text:p>'
    )
    assert _of(body).text == "Some new words."


def test_frames_come_after_their_paragraph_and_pictures_say_nothing() -> None:
    box = f"<draw:text-box>{_p('In the frame.')}</draw:text-box><svg:desc>A boat</svg:desc>"
    article = _of(f"<text:p>Before<draw:frame>{box}</draw:frame> and after.</text:p>")
    assert article.text == "Before and after.\nIn the frame."


def test_remarks_margins_and_contents_are_furniture() -> None:
    remark = f"<office:annotation><dc:creator>Ann</dc:creator>{_p('Really?')}</office:annotation>"
    contents = (
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>No"
        "</text:index-title-template></text:table-of-content-source>"
        f"<text:index-body>{_p('1 Lage')}</text:index-body></text:table-of-content>"
    )
    master = f"<style:master-page><style:header>{_p('Tavish')}</style:header></style:master-page>"
    article = _of(contents + f"<text:p>{PROSE}{remark}</text:p>", master=master)
    assert blocks_of(article, BlockKind.FURNITURE) == ["1 Lage", "Ann: Really?", "Tavish"]
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE]


def test_hidden_sections_and_words_are_not_shown() -> None:
    automatic = style("T1", "", '<style:text-properties text:display="none"/>', "text")
    hidden = f'<text:section text:display="none">{_p("secret")}</text:section>'
    body = hidden + '<text:p>Seen<text:span text:style-name="T1"> not</text:span></text:p>'
    assert _of(body, automatic=automatic).text == "Seen"


def test_fields_are_their_values() -> None:
    fields = "<text:creator>Ann</text:creator>, <text:date>1 May</text:date>, <text:title>T"
    assert _of(f"<text:p>{fields}</text:title></text:p>").text == "Ann, 1 May, T"


def test_text_without_a_paragraph_is_one() -> None:
    assert _of(f"Loose words. {_p('Others.')}").text == "Loose words.\nOthers."


def test_metadata_is_told() -> None:
    meta = (
        "<dc:title>Quay walls</dc:title><meta:initial-creator>Anna Berg</meta:initial-creator>"
        "<dc:creator>Another One</dc:creator><dc:language>de-CH</dc:language>"
        "<meta:creation-date>2024-02-12T20:00:00.123</meta:creation-date>"
        "<dc:date>2024-02-14T08:00:00</dc:date><meta:keyword>harbour</meta:keyword>"
    )
    article = _of(_p("Kurz."), meta=meta)
    assert (article.title, article.authors) == ("Quay walls", ("Anna Berg",))
    assert (article.published, article.updated) == ("2024-02-12T20:00", "2024-02-14T08:00")
    assert (article.language, article.tags) == ("de", ("harbour",))


@pytest.mark.parametrize(
    "files",
    [
        {"META-INF/manifest.xml": b"<m><file-entry><encryption-data/></file-entry></m>"},
        {"encrypted-package": b"\x00\x01"},
    ],
)
def test_encrypted_documents_say_so(files: dict[str, bytes]) -> None:
    with pytest.raises(FormatError, match="because it is encrypted"):
        _read(zip_of({"content.xml": b"\x12\x34", **files}))


@pytest.mark.parametrize("content", [b"", b"no XML", b"<a/>", b"<office><body/></office>"])
def test_documents_without_text_are_refused(content: bytes) -> None:
    with pytest.raises(FormatError):
        _read(zip_of({"content.xml": content}))


def test_damaged_styles_cost_what_is_in_them() -> None:
    content = f"<d><body><text><p>{PROSE}</p><p>{MORE_PROSE}</p></text></body></d>".encode()
    data = zip_of({"content.xml": content, "styles.xml": b"<<<", "meta.xml": b""})
    assert blocks_of(_read(data), BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]


def test_hostile_documents_come_to_an_end() -> None:
    chain = "".join(style(f"s{n}", f"s{n + 1}") for n in range(20_000))
    assert _of(_p(PROSE, "s0"), automatic=chain).text == PROSE
    lists = "<text:list><text:list-item>" * 300 + _p("deep")
    assert "deep" in _of(lists + "</text:list-item></text:list>" * 300).text
    table = "<table:table><table:table-row><table:table-cell>" * 200 + _p("deep")
    ends = "</table:table-cell></table:table-row></table:table>" * 200
    assert "deep" in _of(table + ends).text
    repeated = '<table:table><table:table-row><table:table-cell table:number-columns-repeated="60">'
    repeated = (repeated + _p(PROSE)) * 8
    assert len(_of(repeated + ends).text) < 20_000
    with pytest.raises(FormatError, match="nested more than"):
        _of("<text:span>" * 1_500 + "</text:span>" * 1_500)


def test_the_content_beats_the_suffix() -> None:
    assert _read(flood_minutes(), "minutes.docx").format == "odt"


def test_of_ruby_the_base_is_text() -> None:
    ruby = "<text:ruby-base>Watch</text:ruby-base><text:ruby-text>W</text:ruby-text>"
    assert _of(_p(f"The <text:ruby>{ruby}</text:ruby> came.")).text == "The Watch came."


_FORMULA = (
    '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mfrac><mi>a</mi><mn>2</mn></mfrac>'
    '<annotation encoding="StarMath 5.0">a over 2</annotation></semantics></math>'
)


def _object(content: str = "", name: str = "") -> str:
    href = f' xlink:href="{name}"' if name else ""
    return f"<draw:frame><draw:object{href}>{content}</draw:object></draw:frame>"


def test_formulas_are_lines_of_text() -> None:
    body = _p(f"So {_object(_FORMULA)} holds.") + _p(f"And {_object(name='./Object 1')} too.")
    body += _p(f"No {_object(name='./Object 2')}chart, {_object(name='./Object 3')}none.")
    parts = {"Object 1": _FORMULA, "Object 2": "<chart>Sales</chart>", "Object 4": "<"}
    more = {f"{name}/content.xml": text for name, text in parts.items()}
    article = _read(odt(body, more=more))
    assert article.text.split("\n") == ["So a/2 holds.", "And a/2 too.", "No chart, none."]


def test_numbers_that_are_counted_are_labels() -> None:
    article = _of(_p(PROSE) + _list(_p("3 ships")), automatic=NUMBERED)
    assert [label.of(article.text) for label in article.labels] == ["1."]
