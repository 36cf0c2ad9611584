"""What Word documents say in ways that few of them do."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats import loads
from tests.fixtures.word_documents import docx, field, level, listed, lists, paragraph, run, style
from tests.unit.formats.reading import MORE_PROSE, PROSE
from tests.unit.formats.zips import zip_of


def _of(body: str, **parts: str) -> Article:
    (article,) = loads(docx(body, **parts), Path("report.docx"))  # type: ignore[arg-type]
    return article


def _kinds(article: Article) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks]


def _symbol(font: str, code: str) -> str:
    return f'<w:sym w:font="{font}" w:char="{code}"/>'


@pytest.mark.parametrize(
    ("font", "code", "sign"),
    [
        ("Wingdings", "F0FC", "✓"),
        ("Wingdings 2", "FC", "✓"),
        ("Wingdings", "F001", "□"),
        ("Symbol", "F061", "α"),
        ("symbol", "61", "α"),
        ("Other", "F061", "α"),
        ("Symbol", "F031", "1"),
        ("Symbol", "F07E", "∼"),
        ("Symbol", "F07F", "□"),
        ("Symbol", "F020", ""),
        ("Symbol", "F0FF", "□"),
        ("Segoe UI Symbol", "2714", "✔"),
        ("Segoe UI Symbol", "1F44D", "□"),
        ("Arial", "E000", "\ue000"),
        ("Arial", "D800", "□"),
        ("Arial", "FFFE", "□"),
        ("Arial", "1F", "□"),
        ("Arial", "", ""),
        ("Arial", "1234567", ""),
    ],
)
def test_signs_of_symbol_fonts(font: str, code: str, sign: str) -> None:
    article = _of(paragraph(f"<w:r><w:t>a</w:t>{_symbol(font, code)}<w:t>b</w:t></w:r>"))
    assert article.text == ("a b" if code == "F020" else f"a{sign}b")


@pytest.mark.parametrize(
    ("font", "sign"), [("Wingdings", "✓"), ("Symbol", "□"), ("", "□"), ("Arial", "□")]
)
def test_signs_of_symbol_fonts_that_are_written_as_text(font: str, sign: str) -> None:
    properties = f'<w:rFonts w:ascii="{font}"/>' if font else ""
    assert _of(paragraph(run("ä\uf0fc", properties))).text == f"ä{sign}"
    assert _of(paragraph(run("\uf0a3", properties))).text == ("□" if sign == "✓" else "≤")


def test_two_fields_behind_each_other_hide_both_their_codes() -> None:
    link = field('HYPERLINK "https://a.example/"', run("there"))
    article = _of(paragraph(run("Go ") + link + run(" or ") + link + run(" now.")))
    assert article.text == "Go there or there now."
    assert [one.span.of(article.text) for one in article.links] == ["there", "there"]


def test_a_field_in_the_result_of_another_hides_its_code_alone() -> None:
    inner = field("PAGEREF _Toc1", run("7"))
    outer = field('HYPERLINK "https://a.example/"', run("page ") + inner)
    article = _of(paragraph(run("See ") + outer + run(", there.")))
    assert article.text == "See page 7, there."
    assert [one.span.of(article.text) for one in article.links] == ["page", "7"]


def _mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def _code(code: str) -> str:
    return f"<w:r><w:instrText>{code}</w:instrText></w:r>"


@pytest.mark.parametrize(
    "marks",
    [
        _mark("end"),
        _mark("separate"),
        _mark("begin") + _mark("separate") + _mark("separate") + _mark("end"),
        _mark("begin") + _mark("separate"),
        _mark("begin") + _mark("end"),
        _code("PAGE"),
        _mark("begin") + _code("TOC") + _mark("end"),
        _mark("begin") + _mark("separate") + _code("TOC") + _mark("end"),
    ],
)
def test_marks_of_fields_out_of_order_hide_nothing(marks: str) -> None:
    body = paragraph(run("One ") + marks + run("two.")) + paragraph(run("Three."))
    assert _kinds(_of(paragraph("T", "Title") + body))[1:] == [
        ("paragraph", 0, "One two."),
        ("paragraph", 0, "Three."),
    ]


def test_the_code_of_a_field_whose_result_does_not_end_stays_hidden() -> None:
    open_field = _mark("begin") + _code("DATE") + _mark("separate") + run("Monday")
    assert _of(paragraph(open_field + run(" came.")) + paragraph(PROSE)).text == (
        f"Monday came.\n{PROSE}"
    )


def test_a_simple_field_ends() -> None:
    link = '<w:fldSimple w:instr="HYPERLINK https://a.example/">' + run("there") + "</w:fldSimple>"
    article = _of(paragraph(run("Go ") + link + run(" now.")))
    assert [one.span.of(article.text) for one in article.links] == ["there"]


def test_the_paragraph_that_a_table_of_contents_begins_in_is_of_it() -> None:
    contents = _mark("begin") + _code("TOC") + _mark("separate") + run("Results 7")
    body = paragraph("T", "Title") + paragraph(contents) + paragraph(run("More 9"))
    body += paragraph(_mark("end")) + paragraph(PROSE)
    assert [kind for kind, _, _ in _kinds(_of(body))] == [
        "title",
        "furniture",
        "furniture",
        "paragraph",
    ]


def test_a_heading_of_contents_has_no_level() -> None:
    contents = _mark("begin") + _code("TOC") + _mark("separate") + run("Results 7") + _mark("end")
    body = paragraph("T", "Title") + paragraph(PROSE) + paragraph(contents, "Heading2")
    body += paragraph(run("x") + _mark("begin") + _code("TOC") + _mark("separate"), "Heading2")
    assert _kinds(_of(body))[-1] == ("furniture", 0, "x")


def test_the_outline_of_a_paragraph_makes_it_a_heading() -> None:
    body = paragraph("T", "Title")
    body += "".join(
        paragraph(f"At {at}", "", f'<w:outlineLvl w:val="{at}"/>') for at in ("0", "2", "9", "x")
    )
    assert _kinds(_of(body))[1:] == [
        ("heading", 1, "At 0"),
        ("heading", 3, "At 2"),
        ("paragraph", 0, "At 9"),
        ("paragraph", 0, "At x"),
    ]


_LINE = "the wall along the harbour that nobody wanted to pay for"
"""A line that is a heading by its type alone."""


def _looks(*runs: str, styles: str = "") -> BlockKind:
    """The kind of a paragraph of these runs in a document where only type tells headings."""
    body = paragraph(PROSE) + paragraph("".join(runs)) + paragraph(MORE_PROSE) + paragraph(PROSE)
    article = _of(paragraph("T", "Title") + body, styles=styles)
    return article.blocks[2].kind


_BOLD = '<w:style w:type="character" w:styleId="S"><w:rPr><w:b/></w:rPr></w:style>'


@pytest.mark.parametrize(
    ("properties", "is_heading"),
    [
        ("<w:b/>", True),
        ('<w:b w:val="1"/>', True),
        ('<w:b w:val="0"/>', False),
        ('<w:b w:val="false"/>', False),
        ('<w:b w:val="Off"/>', False),
        ('<w:rStyle w:val="S"/>', True),
        ('<w:rStyle w:val="S"/><w:b w:val="0"/>', False),
        ('<w:sz w:val="36"/>', True),
        ('<w:sz w:val="20"/>', False),
        ('<w:sz w:val="36x"/>', False),
        ('<w:sz w:val="99999"/>', False),
    ],
)
def test_bold_and_large_type_make_headings(properties: str, *, is_heading: bool) -> None:
    kind = _looks(run(_LINE, properties), styles=_BOLD)
    assert kind is (BlockKind.HEADING if is_heading else BlockKind.PARAGRAPH)


def test_a_paragraph_that_is_bold_in_part_is_no_heading() -> None:
    assert _looks(run(_LINE, "<w:b/>"), run(" line")) is BlockKind.PARAGRAPH
    assert _looks(run(_LINE, "<w:b/>"), run(" "), run("line", "<w:b/>")) is BlockKind.HEADING


def test_a_style_without_a_size_has_that_of_the_document() -> None:
    defaults = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"
    large = run(_LINE, '<w:sz w:val="28"/>')
    assert _looks(large, styles=defaults.format("")) is BlockKind.HEADING
    assert _looks(large, styles=defaults.format('<w:sz w:val="28"/>')) is BlockKind.PARAGRAPH
    assert _looks(large) is BlockKind.HEADING


def test_only_the_default_of_paragraphs_is_that_of_paragraphs() -> None:
    styles = (
        '<w:style w:type="character" w:default="1" w:styleId="C"><w:name w:val="Quote"/></w:style>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="P"><w:name w:val="caption"/>'
        "</w:style>"
    )
    assert _kinds(_of(paragraph("T", "Title") + paragraph(PROSE), styles=styles))[1][0] == "caption"


def test_properties_of_a_style_go_over_those_of_its_base() -> None:
    bold = '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>'
    thin = '<w:rPr><w:b w:val="0"/><w:sz w:val="20"/></w:rPr>'
    styles = style("A", "One", bold) + style("B", "Two", thin, "A") + style("C", "Three", "", "A")
    body = paragraph("T", "Title") + paragraph(PROSE) + paragraph(_LINE, "{}")
    body += paragraph(MORE_PROSE) + paragraph(PROSE)
    kinds = [_of(body.format(name), styles=styles).blocks[2].kind for name in "ABC"]
    assert kinds == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADING]


def _numbers(numbering: str, *items: tuple[int, int]) -> list[str]:
    body = "".join(paragraph("x", "", listed(list_id, depth)) for list_id, depth in items)
    article = _of(paragraph("T", "Title") + body, numbering=numbering)
    return [b.span.of(article.text).removesuffix("x").strip() for b in article.blocks[1:]]


_THREE = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")


@pytest.mark.parametrize(
    ("restart", "last"),
    [("", "2.1.1"), ('<w:lvlRestart w:val="0"/>', "2.1.3"), ('<w:lvlRestart w:val="1"/>', "2.1.1")],
)
def test_a_level_begins_anew_after_the_one_that_it_is_told(restart: str, last: str) -> None:
    levels = _THREE + level(2, "decimal", "%1.%2.%3", restart)
    order = [(1, 0), (1, 1), (1, 2), (1, 2), (1, 0), (1, 1), (1, 2)]
    assert _numbers(lists({1: levels}), *order)[-1] == last


def test_a_level_that_begins_anew_after_the_first_goes_on_after_the_second() -> None:
    levels = _THREE + level(2, "decimal", "%3", '<w:lvlRestart w:val="1"/>')
    order = [(1, 0), (1, 1), (1, 2), (1, 1), (1, 2), (1, 0), (1, 2)]
    assert _numbers(lists({1: levels}), *order) == ["1", "1.1", "1", "1.2", "2", "2", "1"]


def test_legal_numbers_have_no_place_for_levels_without_numbers() -> None:
    levels = level(0, "none", "%1") + level(1, "upperRoman", "%1.%2", "<w:isLgl/>")
    assert _numbers(lists({1: levels}), (1, 0), (1, 1)) == ["", ".1"]


def test_a_list_may_define_levels_anew() -> None:
    own = (
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        f'{level(0, "upperLetter", "%1)")}</w:lvlOverride><w:other w:ilvl="0">'
        f'{level(0, "decimal", "?")}</w:other><w:lvlOverride w:ilvl="99">{level(0, "decimal", "!")}'
        "</w:lvlOverride></w:num>"
    )
    assert _numbers(lists({1: _THREE}, own), (8, 0), (8, 1)) == ["A)", "A.1"]


def test_items_of_lists_that_are_not_there_are_paragraphs() -> None:
    article = _of(paragraph("T", "Title") + paragraph("x", "", listed(7)), numbering=lists({}))
    assert _kinds(article)[1] == ("paragraph", 0, "x")


def test_levels_deeper_than_nine_and_bad_ones_are_levels() -> None:
    odd = "".join(
        paragraph("x", "", f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>')
        for at in ("12", "x", "123")
    )
    article = _of(paragraph("T", "Title") + odd, numbering=lists({1: _THREE}))
    assert [depth for _, depth, _ in _kinds(article)[1:]] == [9, 1, 1]


def test_a_style_may_tell_the_list_and_a_paragraph_the_level() -> None:
    styles = style("L", "Ours", f"<w:pPr>{listed(1)}</w:pPr>")
    styles += style("M", "Mine", '<w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>', "L")
    body = paragraph("T", "Title") + paragraph("a", "L") + paragraph("b", "M")
    body += paragraph("c", "L", '<w:numPr><w:ilvl w:val="1"/></w:numPr>')
    body += paragraph("d", "M", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    article = _of(body, styles=styles, numbering=lists({1: _THREE}))
    assert [text for _, _, text in _kinds(article)[1:]] == ["1 a", "1.1 b", "1.2 c", "2 d"]


def _note(kind: str, note_id: str, text: str, more: str = "") -> str:
    return f'<w:{kind} w:id="{note_id}" {more}>{paragraph(text)}</w:{kind}>'


def _reference(kind: str, note_id: str) -> str:
    return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'


def test_a_note_that_is_named_twice_has_one_mark() -> None:
    marks = _reference("footnote", "2") + run(" b") + _reference("footnote", "2")
    article = _of(
        paragraph(run("a") + marks + run(" c") + _reference("footnote", "3")),
        footnotes=_note("footnote", "3", "Three") + _note("footnote", "2", "Two"),
    )
    assert article.text == "a[1] b[1] c[2]\n[1] Two\n[2] Three"


def test_endnotes_have_roman_numbers_beside_footnotes_and_others_alone() -> None:
    endnotes = _note("endnote", "2", "End")
    assert _of(paragraph(run("a") + _reference("endnote", "2")), endnotes=endnotes).text == (
        "a[1]\n[1] End"
    )
    both = run("a") + _reference("endnote", "2") + _reference("footnote", "2")
    article = _of(paragraph(both), endnotes=endnotes, footnotes=_note("footnote", "2", "Foot"))
    assert article.text == "a[i][1]\n[1] Foot\n[i] End"


def test_separators_are_no_notes_and_notes_that_are_missing_are_none() -> None:
    footnotes = "".join(
        _note("footnote", str(i), kind, f'w:type="{kind}"')
        for i, kind in enumerate(("separator", "continuationSeparator", "continuationNotice"))
    )
    footnotes += _note("other", "8", "Other") + _note("footnote", "9", "Unnamed")
    article = _of(paragraph(run("a") + _reference("footnote", "7")), footnotes=footnotes)
    assert article.text == "a[1]\n[*] Unnamed"


def test_runs_and_formulas_outside_of_paragraphs_are_passed_over() -> None:
    loose = run("loose") + "<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>" + "<w:tr><w:tc/></w:tr>"
    assert _of(loose + paragraph(PROSE)).text == PROSE


def test_an_item_of_a_page_with_its_own_number_has_no_other() -> None:
    page = b"<ol><li>a) An item</li><li>Another</li></ol>"
    data = docx(paragraph("T", "Title") + '<w:altChunk r:id="a.html"/>', chunks={"a.html": page})
    (article,) = loads(data, Path("a.docx"))
    assert [text for _, _, text in _kinds(article)[1:]] == ["a) An item", "2. Another"]


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.mht"])
def test_a_part_that_unpacks_beyond_measure_ends_the_reading(name: str) -> None:
    data = docx(f'<w:altChunk r:id="{name}"/>', chunks={name: bytes(30_000_000)})
    with pytest.raises(FormatError, match="unpacks"):
        list(loads(data, Path("a.docx")))


def test_the_main_part_is_the_one_that_the_package_names() -> None:
    def files(target: str) -> bytes:
        types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
        text = (
            '<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{}</w:p>'
        )
        return zip_of(
            {
                "_rels/.rels": (
                    f'<R><Relationship Id="a" Type="{types}officeDocument" Target="{target}"/>'
                    f'<Relationship Id="b" Type="{types}thumbnail" Target="docProps/app.xml"/>'
                    f'<Other Id="c" Type="{types}officeDocument" Target="docProps/app.xml"/></R>'
                ).encode(),
                "word/document.xml": text.format("<w:r><w:t>Usual</w:t></w:r>").encode(),
                "word/other.xml": text.format("<w:r><w:t>Other</w:t></w:r>").encode(),
                "docProps/app.xml": text.format("<w:r><w:t>No</w:t></w:r>").encode(),
            }
        )

    assert [a.text for a in loads(files("word/other.xml"), Path("a.docx"))] == ["Other"]
    assert [a.text for a in loads(files("word/gone.xml"), Path("a.docx"))] == ["Usual"]


def _coded(code: str, result: str) -> str:
    """A field in whose code there is text, as that of another field is."""
    return _mark("begin") + _code(code) + run(" hidden") + _mark("separate") + result + _mark("end")


@pytest.mark.parametrize(
    "before",
    ["", _coded("DATE", run("May ")), _mark("begin") + _code("SET") + _mark("end"), _mark("end")],
)
def test_text_in_the_code_of_a_field_is_hidden_whatever_came_before(before: str) -> None:
    body = paragraph(before + run("a ") + _coded("IF", run("b")) + run(" c."))
    assert _of(body).text == ("May a b c." if "May" in before else "a b c.")


def test_a_list_begins_where_its_level_says() -> None:
    levels = level(0, "decimal", "%1.").replace('<w:start w:val="1"/>', '<w:start w:val="5"/>')
    assert _numbers(lists({1: levels}), (1, 0), (1, 0)) == ["5.", "6."]


@pytest.mark.parametrize(("length", "is_title"), [(220, True), (221, False)])
def test_the_subject_of_a_letter_is_its_title_unless_it_is_long(
    length: int, *, is_title: bool
) -> None:
    subject = ("Subject: the wall at the quay and " + "so on and " * 30)[: length - 1] + "x"
    body = paragraph("Port Amsel Harbour Board") + paragraph(subject) + paragraph(PROSE)
    assert (_of(body + paragraph(MORE_PROSE)).title == subject) is is_title
