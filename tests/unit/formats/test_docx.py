from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from reader.article import Article, BlockKind
from reader.errors import FormatError
from reader.formats import loads
from tests.fixtures.word_documents import docx, field, level, listed, lists, paragraph, run, style
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of
from tests.unit.formats.zips import zip_of


def _read(data: bytes, name: str = "report.docx") -> Article:
    (article,) = loads(data, Path(name))
    return article


def _of(body: str, **parts: Any) -> Article:
    return _read(docx(body, **parts))


def _kinds(article: Article) -> list[tuple[str, int, str]]:
    return [(b.kind.value, b.level, b.span.of(article.text)) for b in article.blocks]


@pytest.mark.parametrize("is_strict", [False, True])
@pytest.mark.parametrize("main", ["word/document.xml", "word/document2.xml"])
def test_paragraphs_are_blocks(main: str, *, is_strict: bool) -> None:
    body = paragraph(PROSE, "Heading1") + paragraph(MORE_PROSE)
    article = _of(body, main=main, is_strict=is_strict)
    assert blocks_of(article, BlockKind.TITLE) == [PROSE]
    assert blocks_of(article, BlockKind.PARAGRAPH) == [MORE_PROSE]


@pytest.mark.parametrize(
    ("style_id", "name", "told"),
    [
        ("Heading2", "heading 2", ("heading", 2)),
        ("berschrift3", "heading 3", ("heading", 3)),
        ("a1", "Überschrift 2", ("heading", 2)),
        ("Titre4", "whatever", ("heading", 4)),
        ("Zitat", "Quote", ("quote", 0)),
        ("x", "Intense Quote", ("quote", 0)),
        ("x", "caption", ("caption", 0)),
        ("x", "Subtitle", ("summary", 0)),
        ("SourceCode", "Source Code", ("code", 0)),
        ("TOC1", "toc 1", ("furniture", 0)),
        ("ListBullet2", "List Bullet 2", ("item", 2)),
        ("x", "Body Text", ("paragraph", 0)),
    ],
)
def test_styles_say_what_a_paragraph_is(style_id: str, name: str, told: tuple[str, int]) -> None:
    body = paragraph("The title", "T") + paragraph(PROSE) + paragraph("One line", style_id)
    styles = style("T", "Title") + style(style_id, name) + style("H", "heading 9")
    assert (*told, "One line") in _kinds(_of(body + paragraph("z", "H"), styles=styles))


def test_styles_take_over_from_those_that_they_are_based_on() -> None:
    styles = style("H", "House Style", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') + style(
        "Own", "Our Own", "", "H"
    )
    body = paragraph("A title", "Title") + paragraph("A heading", "Own") + paragraph(PROSE)
    assert ("heading", 2, "A heading") in _kinds(_of(body, styles=styles))


def test_styles_based_on_themselves_come_to_an_end() -> None:
    styles = style("A", "one", "", "B") + style("B", "two", "", "A")
    styles += "".join(style(f"s{n}", f"n{n}", "", f"s{n + 1}") for n in range(20_000))
    article = _of(paragraph(PROSE, "A") + paragraph(MORE_PROSE, "s0"), styles=styles)
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE]


def _items(numbering: str, *items: tuple[int, int]) -> list[str]:
    body = "".join(paragraph("x", "", listed(list_id, depth)) for list_id, depth in items)
    article = _of(paragraph(PROSE) + body, numbering=numbering)
    return [item.removesuffix("x").strip() for item in blocks_of(article, BlockKind.ITEM)]


def test_items_have_the_numbers_that_are_printed() -> None:
    levels = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2)") + level(2, "bullet", "o")
    order = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1)]
    assert _items(lists({1: levels}), *order) == ["1.", "a)", "b)", "", "2.", "a)"]


def test_numbers_of_several_levels_and_of_legal_style() -> None:
    levels = level(0, "upperRoman", "Article %1") + level(1, "decimalZero", "%1.%2", "<w:isLgl/>")
    assert _items(lists({1: levels}), (1, 0), (1, 0), (1, 1), (1, 1)) == [
        "Article I",
        "Article II",
        "2.1",
        "2.2",
    ]


def test_lists_share_their_count_unless_they_begin_anew() -> None:
    again = (
        '<w:num w:numId="8"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="9"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )
    numbering = lists({1: level(0, "decimal", "%1.")}, again)
    assert _items(numbering, (1, 0), (8, 0), (9, 0), (9, 0)) == ["1.", "2.", "5.", "6."]


def test_lists_may_be_defined_by_a_style() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="S"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="2"><w:styleLink w:val="S"/>{level(0, "decimal", "§ %1")}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    assert _items(numbering, (1, 0), (1, 0)) == ["§ 1", "§ 2"]


def test_headings_have_their_numbers() -> None:
    styles = style("Heading1", "heading 1", f"<w:pPr>{listed(1)}</w:pPr>")
    body = paragraph("T", "Title") + paragraph("One", "Heading1") + paragraph("Two", "Heading1")
    body += paragraph("None", "Heading1", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    article = _of(body, styles=styles, numbering=lists({1: level(0, "decimal", "%1.")}))
    assert blocks_of(article, BlockKind.HEADING) == ["1. One", "2. Two", "None"]


def _table(*rows: str, more: str = "") -> str:
    return f"<w:tbl>{more}{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _cell(content: str, properties: str = "") -> str:
    inner = content if content.startswith(("<w:p>", "<w:tbl>")) else paragraph(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def _tables(body: str) -> list[tuple[int, str]]:
    article = _of(paragraph(PROSE) + body)
    return [(b.level, b.span.of(article.text)) for b in article.blocks if b.kind == "table"]


def test_rows_are_blocks_with_their_cells_in_columns() -> None:
    header = "<w:trPr><w:tblHeader/></w:trPr>" + _cell("Day") + _cell("Divers")
    assert _tables(_table(header, _cell("Mon") + _cell("14"))) == [
        (1, "Day | Divers"),
        (0, "Mon | 14"),
    ]
    assert _tables(_table(_cell("Mon") + _cell("14")))[0][0] == 2


def test_merged_cells_keep_the_columns() -> None:
    rows = (
        _cell("a", '<w:gridSpan w:val="2"/>') + _cell("b"),
        _cell("c", '<w:vMerge w:val="restart"/>') + _cell("d") + _cell("e"),
        _cell("c", "<w:vMerge/>") + _cell("f") + _cell("g"),
        '<w:trPr><w:gridBefore w:val="1"/></w:trPr>' + _cell("h") + _cell("i"),
    )
    assert [text for _, text in _tables(_table(*rows))] == [
        "a | | b",
        "c | d | e",
        "| f | g",
        "| h | i",
    ]


def test_a_table_in_a_cell_stands_in_the_row() -> None:
    inner = _table(_cell("x") + _cell("y"))
    rows = _tables(_table(_cell("a") + _cell(inner + paragraph("z")), _cell("b") + _cell("c")))
    assert [text for _, text in rows] == ["a | x | y z", "b | c"]


def test_tables_that_only_arrange_text_are_text() -> None:
    long = " ".join([PROSE] * 12)
    article = _of(_table(_cell(long) + _cell(MORE_PROSE)) + _table(_cell("Only a frame.")))
    assert blocks_of(article, BlockKind.PARAGRAPH) == [long, MORE_PROSE, "Only a frame."]


def test_deleted_rows_and_paragraph_ends_are_gone() -> None:
    gone = '<w:trPr><w:del w:id="1"/></w:trPr>' + _cell("old") + _cell("row")
    assert [text for _, text in _tables(_table(gone, _cell("a") + _cell("b")))] == ["a | b"]
    joined = paragraph("One ", "", '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph("line.")
    assert blocks_of(_of(joined), BlockKind.PARAGRAPH) == ["One line."]


def test_changes_are_read_as_accepted() -> None:
    body = paragraph(
        run("Some ")
        + f"<w:moveFrom>{run('here ')}</w:moveFrom><w:moveTo>{run('there ')}</w:moveTo>"
        + "<w:del><w:r><w:delText>12</w:delText></w:r></w:del>"
        + f"<w:ins>{run('14')}</w:ins>"
    )
    assert _of(body).text == "Some there 14"


def test_of_fields_the_results_are_shown() -> None:
    nested = field(" IF " + "x ", run("It is ") + field(" DATE ", run("Monday")))
    article = _of(
        paragraph(nested + run(" and ") + '<w:fldSimple w:instr=" AUTHOR ">' + run("Ann"))
    )
    assert article.text.startswith("It is Monday")
    simple = '<w:fldSimple w:instr=" AUTHOR ">' + run("Ann") + "</w:fldSimple>"
    assert _of(paragraph(run("By ") + simple + run("."))).text == "By Ann."


def test_a_field_that_never_ends_hides_nothing() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    assert PROSE in _of(paragraph(begin + run("One.")) + paragraph(PROSE)).text


def test_links_are_relations_or_fields() -> None:
    body = paragraph(
        f'<w:hyperlink r:id="r1">{run("one")}</w:hyperlink>'
        + field(' HYPERLINK "https://b.example/" \\o "tip" ', run("two"))
        + f'<w:hyperlink w:anchor="place">{run("three")}</w:hyperlink>'
        + f'<w:hyperlink r:id="r2">{run("four")}</w:hyperlink>'
    )
    links = {"r1": "https://a.example/", "r2": "file:///etc/passwd"}
    assert [link.url for link in _of(body, links=links).links] == [
        "https://a.example/",
        "https://b.example/",
    ]


def test_notes_come_after_the_text_with_their_marks() -> None:
    def reference(kind: str, note_id: int) -> str:
        return f'<w:r><w:{kind}Reference w:id="{note_id}"/></w:r>'

    def note(kind: str, note_id: int, text: str) -> str:
        return f'<w:{kind} w:id="{note_id}">{paragraph(text)}</w:{kind}>'

    first = run("One") + reference("footnote", 7) + run(" two") + reference("endnote", 3)
    body = paragraph(first) + paragraph(run("Three") + reference("footnote", 5))
    article = _of(
        body,
        footnotes=note("footnote", 5, "Five") + note("footnote", 7, "Seven"),
        endnotes=note("endnote", 3, "End"),
    )
    assert article.text == "One[1] two[i]\nThree[2]\n[1] Seven\n[2] Five\n[i] End"


def test_text_boxes_come_once_and_after_their_paragraph() -> None:
    box = "<w:txbxContent>" + paragraph("In the box.") + "</w:txbxContent>"
    alternate = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    article = _of(paragraph(run("Before ") + f"<w:r>{alternate}</w:r>" + run("and after.")))
    assert article.text == "Before and after.\nIn the box."


def test_marked_runs_are_highlights() -> None:
    marked = run("the wall is", '<w:highlight w:val="yellow"/>')
    unmarked = run(" cracked", '<w:highlight w:val="none"/>')
    article = _of(paragraph(run("Here ") + marked + unmarked))
    assert [h.span.of(article.text) for h in article.highlights] == ["the wall is"]


def test_characters_that_are_elements() -> None:
    body = paragraph(
        "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>"
        '<w:softHyphen/><w:t>e</w:t><w:sym w:font="Wingdings" w:char="F0E0"/>'
        '<w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="?" w:char="zz"/></w:r>'
    )
    assert _of(body).text == "a b c\u2011de→≥"


def test_an_empty_line_within_a_paragraph_parts_it() -> None:
    body = paragraph(
        "<w:r><w:t>One.</w:t><w:br/><w:br/><w:t>Two.</w:t><w:br/><w:t>Three.</w:t></w:r>"
    )
    assert blocks_of(_of(body), BlockKind.PARAGRAPH) == ["One.", "Two.", "Three."]


def _broken(*lines: str) -> str:
    return paragraph(f"<w:r>{'<w:br/>'.join(f'<w:t>{line}</w:t>' for line in lines)}</w:r>")


def test_lines_of_a_paragraph_are_paragraphs_where_breaks_stand_for_their_ends() -> None:
    body = _broken("Strike shuts the refinery", "By Nadja Kolb", PROSE, "Others went home at noon.")
    article = _of(body + paragraph(MORE_PROSE))
    assert (article.title, article.authors) == ("Strike shuts the refinery", ("Nadja Kolb",))
    assert blocks_of(article, BlockKind.PARAGRAPH) == [
        PROSE, "Others went home at noon.", MORE_PROSE,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        ("The council voted to halve", "the number of flights."),
        ("Anna Berg,", "Tom Holt and others came."),
    ],
)
def test_a_sentence_goes_on_over_a_break(lines: tuple[str, ...]) -> None:
    article = _of(paragraph(PROSE) + _broken(*lines))
    assert blocks_of(article, BlockKind.PARAGRAPH)[-1] == " ".join(lines)


def test_a_title_over_two_lines_is_one() -> None:
    body = paragraph("<w:r><w:t>The Ferry</w:t><w:br/><w:t>That Never Came</w:t></w:r>", "Title")
    assert _of(body + paragraph(PROSE)).title == "The Ferry That Never Came"


def test_a_byline_and_a_topic_may_stand_over_the_title() -> None:
    body = paragraph("By Nadja Kolb and Tom Holt") + paragraph("HARBOURS")
    article = _of(body + paragraph("The ferry that never came", "Title") + paragraph(PROSE))
    assert article.authors == ("Nadja Kolb", "Tom Holt")
    assert article.kicker == "HARBOURS"
    assert [b.kind for b in article.blocks[:3]] == [
        BlockKind.BYLINE, BlockKind.KICKER, BlockKind.TITLE,
    ]  # fmt: skip


def test_the_head_of_a_letter_is_neither_title_nor_topic() -> None:
    head = "".join(
        map(paragraph, ("Ministry of Waters", "12 Quay Street", "4021 Tarnau", "Tarnau"))
    )
    article = _of(head + paragraph("Re: Your request 2025/114") + paragraph(PROSE))
    assert (article.title, article.kicker) == ("Re: Your request 2025/114", None)


def test_what_a_press_release_says_of_itself_is_no_heading() -> None:
    bold = "<w:b/>"
    body = paragraph("Deal in the harbour", "Title") + paragraph(PROSE)
    body += paragraph(run("ENDS", bold)) + paragraph(run("Notes", bold)) + paragraph(MORE_PROSE)
    article = _of(body)
    assert blocks_of(article, BlockKind.FURNITURE) == ["ENDS"]
    assert blocks_of(article, BlockKind.HEADING) == ["Notes"]


def test_a_lead_in_larger_type_is_a_summary() -> None:
    lead = "Four-year agreement protects 640 jobs, ends a stoppage"
    body = paragraph("Deal in the harbour", "Title") + paragraph(run(lead, '<w:sz w:val="26"/>'))
    article = _of(body + paragraph(PROSE) + paragraph(MORE_PROSE))
    assert blocks_of(article, BlockKind.SUMMARY) == [lead]


def test_hidden_text_and_invitations_to_write_are_not_shown() -> None:
    invitation = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
        f"{paragraph('Click here')}</w:sdtContent></w:sdt>"
    )
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('Filled in')}</w:sdtContent></w:sdt>"
    hidden = run(" secret", "<w:vanish/>")
    assert _of(paragraph(run("Shown") + hidden) + invitation + filled).text == "Shown\nFilled in"


def test_margins_and_remarks_are_furniture() -> None:
    article = _of(
        paragraph(PROSE),
        header1=paragraph("Harbour Authority"),
        footer1=paragraph("Harbour Authority") + paragraph("17"),
        comments=f'<w:comment w:author="Ann">{paragraph("Really?")}</w:comment>',
    )
    assert blocks_of(article, BlockKind.FURNITURE) == ["Ann: Really?", "Harbour Authority"]


@pytest.mark.parametrize(
    ("core", "title"),
    [
        ("<dc:title>Quay walls</dc:title>", "Quay walls"),
        ("<dc:title>Document1</dc:title>", "report"),
        ("<dc:title>Microsoft Word - final_v2.doc</dc:title>", "report"),
        ("<dc:title> </dc:title>", "report"),
    ],
)
def test_titles_that_nobody_wrote_are_none(core: str, title: str) -> None:
    assert _of(paragraph(PROSE) + paragraph(MORE_PROSE), core=core).title == title


def test_the_title_that_is_seen_beats_that_of_the_template() -> None:
    core = "<dc:title>Letter of last year</dc:title>"
    assert _of(paragraph("Quay walls", "Title") + paragraph(PROSE), core=core).title == "Quay walls"
    article = _of(paragraph("Letter of last year") + paragraph(PROSE), core=core)
    assert blocks_of(article, BlockKind.TITLE) == ["Letter of last year"]


def test_a_heading_among_others_is_the_title_only_where_nothing_else_is() -> None:
    styles = style("H", "heading 1")
    body = paragraph("Introduction", "H") + paragraph(PROSE) + paragraph("Results", "H")
    assert _of(body, styles=styles).title == "Introduction"
    core = "<dc:title>On quay walls</dc:title>"
    assert _of(body, styles=styles, core=core).title == "On quay walls"
    numbered = style("H", "heading 1", f"<w:pPr>{listed(1)}</w:pPr>")
    numbering = lists({1: level(0, "decimal", "%1.")})
    assert _of(body, styles=numbered, numbering=numbering).title == "report"


@pytest.mark.parametrize(
    ("creator", "authors"),
    [
        ("Anna Berg; Corin Tell", ("Anna Berg", "Corin Tell")),
        ("Microsoft Office User", ()),
        ("jmueller", ()),
        ("python-docx", ()),
    ],
)
def test_authors_are_people(creator: str, authors: tuple[str, ...]) -> None:
    core = f"<dc:creator>{creator}</dc:creator>"
    assert _of(paragraph(PROSE), core=core).authors == authors


def test_byline_and_date_below_the_title_beat_the_properties() -> None:
    body = (
        paragraph("Tavish, 2 March 2024")
        + paragraph("Quay walls are cracked", "Title")
        + paragraph("By Ines Maddock")
        + paragraph("Port Amsel, 4 March 2024")
        + paragraph(PROSE)
    )
    created = "<dcterms:created>2019-01-01T00:00:00Z</dcterms:created>"
    article = _of(body, core=f"<dc:creator>Typing Pool</dc:creator>{created}")
    assert article.authors == ("Ines Maddock",)
    assert article.published == "2024-03-04"
    assert blocks_of(article, BlockKind.DATELINE) == [
        "Tavish, 2 March 2024",
        "Port Amsel, 4 March 2024",
    ]


def test_bold_lines_are_headings_where_no_style_is() -> None:
    body = paragraph(run("The first part", "<w:b/>")) + paragraph(PROSE)
    article = _of(paragraph("A title", "Title") + body + paragraph(MORE_PROSE))
    assert blocks_of(article, BlockKind.HEADING) == ["The first part"]
    plain = _of(paragraph("A title", "Title") + paragraph(run(PROSE, "<w:b/>")))
    assert blocks_of(plain, BlockKind.HEADING) == []


def test_bold_questions_are_those_of_an_interview() -> None:
    body = "".join(paragraph(run(q, "<w:b/>")) + paragraph(PROSE) for q in ("Why?", "And how?"))
    article = _of(paragraph("A title", "Title") + body)
    assert blocks_of(article, BlockKind.HEADING) == []
    assert blocks_of(article, BlockKind.PARAGRAPH) == ["Why?", PROSE, "And how?", PROSE]


def test_a_bold_paragraph_below_the_title_is_the_lead() -> None:
    body = paragraph("By Ines Maddock") + paragraph(run(PROSE, "<w:b/>")) + paragraph(MORE_PROSE)
    article = _of(paragraph("A title", "Title") + body)
    assert blocks_of(article, BlockKind.SUMMARY) == [PROSE]


def test_an_author_over_the_title_is_no_topic() -> None:
    core = "<dc:title>The buses</dc:title><dc:creator>Corin Tell</dc:creator>"
    body = paragraph("Story") + paragraph("Corin Tell") + paragraph("The buses") + paragraph(PROSE)
    article = _of(body, core=core)
    assert blocks_of(article, BlockKind.BYLINE) == ["Corin Tell"]
    assert blocks_of(article, BlockKind.KICKER) == ["Story"]


def test_the_largest_type_is_the_title() -> None:
    body = paragraph("Memo") + paragraph(run("The quay walls", '<w:sz w:val="40"/>'))
    assert _of(body + paragraph(PROSE) + paragraph(MORE_PROSE)).title == "The quay walls"


def test_typed_bullets_are_items() -> None:
    body = paragraph(PROSE) + paragraph("• one thing") + paragraph("• another thing")
    assert blocks_of(_of(body), BlockKind.ITEM) == ["• one thing", "• another thing"]


def test_old_and_encrypted_documents_say_so() -> None:
    with pytest.raises(FormatError, match="because it is encrypted or an old Office document"):
        _read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"word/document.xml": b""},
        {"word/document.xml": b"<w:document/>"},
        {"word/document.xml": b"no XML"},
        {"_rels/.rels": b"<Relationships><Relationship Type='x/officeDocument' Target='../a'/>"},
    ],
)
def test_documents_without_text_are_refused(files: dict[str, bytes]) -> None:
    with pytest.raises(FormatError):
        _read(zip_of({"x": b"y", **files}))


def test_damaged_parts_cost_what_is_in_them() -> None:
    article = _of(paragraph(PROSE, "Heading1"), styles="<<<", numbering="&&&", footnotes="<a><b>")
    assert PROSE in article.text


def test_hostile_documents_come_to_an_end() -> None:
    deep = "<w:tbl><w:tr><w:tc>" * 200 + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 200
    assert "deep" in _of(paragraph("x") + deep).text
    wide = '<w:gridSpan w:val="99999"/><w:vMerge w:val="restart"/>'
    assert len(_of(_table((_cell("a", wide) + _cell("b")) * 50)).text) < 20_000
    fields = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 5_000
    assert "end" in _of(paragraph(fields) + paragraph("end")).text
    with pytest.raises(FormatError, match="nested more than"):
        _of("<w:sdt>" * 1_500 + "</w:sdt>" * 1_500)


_PAGE = f"<h2>A heading</h2><p>{MORE_PROSE}</p><ol><li>An item</li></ol>"
_PACKED_PAGE = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n"
    f"Content-Type: text/html; charset=utf-8\n\n{_PAGE}\n--b--\n"
)


@pytest.mark.parametrize(
    ("name", "data"),
    [("chunk.html", _PAGE), ("c.XHTML", _PAGE), ("c.mht", _PACKED_PAGE)],
    ids=["page", "large letters", "packed"],
)
def test_pages_that_a_document_takes_in_are_its_text(name: str, data: str) -> None:
    body = paragraph("A title", "Title") + f'<w:altChunk r:id="{name}"/>' + paragraph("The end.")
    assert _kinds(_of(body, chunks={name: data.encode()})) == [
        ("title", 0, "A title"),
        ("heading", 2, "A heading"),
        ("paragraph", 0, MORE_PROSE),
        ("item", 1, "1. An item"),
        ("paragraph", 0, "The end."),
    ]


def test_texts_that_a_document_takes_in_are_its_paragraphs() -> None:
    body = paragraph(PROSE) + '<w:altChunk r:id="a.txt"/>'
    text = f"{MORE_PROSE}\nAnd so on.".encode("utf-16")
    article = _of(body, chunks={"a.txt": text})
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE, MORE_PROSE, "And so on."]


def test_links_of_a_page_that_a_document_takes_in_are_kept() -> None:
    page = f'<p>{MORE_PROSE} <a href="https://a.example/">There</a> <a href="#x">here</a></p>'
    article = _of('<w:altChunk r:id="a.htm"/>', chunks={"a.htm": page.encode()})
    links = [(link.span.of(article.text), link.url) for link in article.links]
    assert links == [("There", "https://a.example/")]


def test_what_cannot_be_taken_in_is_left_out() -> None:
    ids = ("a.rtf", "b.mht", "none.html", "link")
    body = paragraph(PROSE) + "".join(f'<w:altChunk r:id="{name}"/>' for name in ids)
    chunks = {"a.rtf": b"{}", "b.mht": b"Content-Type: image/png\n\nx"}
    article = _of(body, chunks=chunks, links={"link": "https://a.example/page.html"})
    assert blocks_of(article, BlockKind.PARAGRAPH) == [PROSE]


def test_a_page_is_taken_in_only_so_often() -> None:
    body = paragraph(PROSE) + '<w:altChunk r:id="a.txt"/>' * 1_001
    article = _of(body, chunks={"a.txt": b"Once more."})
    assert blocks_of(article, BlockKind.PARAGRAPH).count("Once more.") == 1_000


def test_of_ruby_the_base_is_text() -> None:
    reading = f"<w:rt>{run('Guardian')}</w:rt>"
    ruby = (
        f"<w:r><w:ruby><w:rubyPr/>{reading}<w:rubyBase>{run('Watch')}</w:rubyBase></w:ruby></w:r>"
    )
    article = _of(paragraph(run("The ") + ruby + run(" came.")))
    assert article.text == "The Watch came."


def test_formulas_are_lines_of_text() -> None:
    power = (
        "<m:sSup><m:e><m:r><m:t>c</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    )
    formula = f"<m:oMath><m:r><m:t>E=m</m:t></m:r>{power}</m:oMath>"
    hidden = run("x", "<w:vanish/>")
    body = paragraph(run("So ") + formula + run(" holds.")) + paragraph(hidden + formula)
    body += paragraph(f"<m:oMathPara>{formula}{formula}</m:oMathPara>")
    assert blocks_of(_of(paragraph(PROSE) + body), BlockKind.PARAGRAPH)[1:] == [
        "So E=mc² holds.",
        "E=mc²",
        "E=mc²E=mc²",
    ]


def test_numbers_that_are_counted_are_labels() -> None:
    numbering = lists({1: level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2")})
    body = paragraph("Title", "Title") + paragraph("Results", "Heading1", listed(1, 1))
    row = (
        f"<w:tr><w:tc>{paragraph('Cell', '', listed(1))}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"
    )
    article = _of(
        body + paragraph("3 ships", "", listed(1)) + f"<w:tbl>{row}</w:tbl>", numbering=numbering
    )
    assert article.text == "Title\n1.1 Results\n1. 3 ships\n2. Cell | b"
    assert [label.of(article.text) for label in article.labels] == ["1.1", "1.", "2."]
