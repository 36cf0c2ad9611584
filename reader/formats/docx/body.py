"""The text of a Word document's part: paragraphs, tables, text boxes (ECMA-376, 17.2 to 17.4).

Tracked changes are read as accepted: what is inserted is text, what is deleted is not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from lxml import etree

from reader.article import BlockKind
from reader.formats.docx.fields import Fields, is_address
from reader.formats.docx.numbering import Numbering
from reader.formats.docx.package import Relation, attribute, child_named, is_on
from reader.formats.docx.styles import (
    Styles,
    bold_of,
    number_of,
    outline_of,
    size_of,
)
from reader.formats.docx.symbols import symbol, with_symbols
from reader.formats.formulas import formula_text
from reader.formats.office.collector import Collector, Look
from reader.formats.office.numbers import whole
from reader.formats.office.paragraph import Paragraph
from reader.formats.office.style_names import heading_role
from reader.formats.xml import local_name

_SKIPPED = frozenset(
    "del movefrom rpr tblpr tblgrid tcpr sectpr ppr sdtpr sdtendpr rt customxmlpr annotationref "
    "footnoteref endnoteref deltext".split()
)
"""Elements without text that is shown, or with text that is not."""
_DELETED = "del"
_BODY_LEVEL = 9


@dataclass(slots=True)
class Context:
    """What the text of a part is read with."""

    styles: Styles
    numbering: Numbering
    relations: dict[str, Relation]
    note_mark: Callable[[str, str], str] = lambda kind, note_id: ""
    """Gives the mark of a footnote or an endnote at the place where it is first named."""
    chunk: Callable[[str], list[Paragraph]] = lambda name: []
    """Gives the paragraphs of a part in another format, by its name."""


class Body:
    """Walks over one part of a document."""

    def __init__(self, context: Context, *, shows_codes: bool = False) -> None:
        """Begin; with `shows_codes` fields that do not end hide nothing."""
        self._context = context
        self._shows_codes = shows_codes
        self.fields = Fields()
        self._collector = Collector()
        self._links: list[str | None] = []
        self._look = Look()
        """Of the run that is open."""
        self._font = ""
        """Of the run that is open."""

    def read(self, root: etree._Element) -> list[Paragraph]:
        """Give the paragraphs and rows under `root`, empty paragraphs among them."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local_name(element)
            if event == "end":
                self._end(name, element)
            elif name in _SKIPPED or _is_passed_over(name, element):
                walk.skip_subtree()
            elif name == "omath":
                self._formula(element)
                walk.skip_subtree()
            else:
                self._start(name, element)
        return self._collector.paragraphs()

    def _start(self, name: str, element: etree._Element) -> None:
        start = _STARTS.get(name)
        if start is not None:
            start(self, element)
        elif name in _INLINE and self._is_shown:
            _INLINE[name](self, element)

    def _end(self, name: str, element: etree._Element) -> None:
        if name == "p":
            self._end_paragraph()
        elif name == "tbl":
            self._collector.end_table()
        elif name == "tr":
            self._collector.end_row()
        elif name == "hyperlink" and self._links:
            self._links.pop()
        elif name == "r":
            self._look = replace(self._look, is_hidden=False)
        elif name == "fldsimple":
            self.fields.end()

    @property
    def _is_shown(self) -> bool:
        is_code = self.fields.is_hidden and not self._shows_codes
        return not is_code and not self._look.is_hidden

    def _start_paragraph(self, element: etree._Element) -> None:
        properties = child_named(element, "ppr")
        style_element = child_named(properties, "pstyle")
        styles = self._context.styles
        style = (
            styles.style(attribute(style_element, "val"))
            if style_element is not None
            else styles.default
        )
        role = style.role
        outline = outline_of(properties)
        if outline is not None and outline < _BODY_LEVEL and role is None:
            role = heading_role(outline + 1)
        paragraph = Paragraph()
        if role is not None:
            paragraph.kind, paragraph.level = role
        if self.fields.is_contents:
            paragraph.kind, paragraph.level = BlockKind.FURNITURE, 0
        number = number_of(properties, style.number)
        if number is not None and self._context.numbering.is_known(number[0]):
            paragraph.number = self._context.numbering.next_number(*number)
            if paragraph.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
                depth = max(number[1] + 1, paragraph.level)
                paragraph.kind, paragraph.level = BlockKind.ITEM, depth
        mark = child_named(properties, "rpr")
        self._collector.begin_paragraph(
            paragraph,
            Look(bool(style.is_bold), style.size or 0.0),
            is_joined=child_named(mark, _DELETED) is not None,
        )

    def _end_paragraph(self) -> None:
        opened = self._collector.paragraph
        if opened is not None and self.fields.is_contents and not opened.is_joined:
            opened.paragraph.kind, opened.paragraph.level = BlockKind.FURNITURE, 0
        self._collector.end_paragraph()

    def _start_table(self, element: etree._Element) -> None:
        self._collector.begin_table()

    def _start_row(self, element: etree._Element) -> None:
        properties = child_named(element, "trpr")
        before = child_named(properties, "gridbefore")
        self._collector.begin_row(whole(attribute(before, "val")) if before is not None else 0)
        if (opened := self._collector.table) is not None:
            opened.is_heading = is_on(child_named(properties, "tblheader"))
            opened.is_deleted = child_named(properties, _DELETED) is not None

    def _start_cell(self, element: etree._Element) -> None:
        properties = child_named(element, "tcpr")
        span, merge = child_named(properties, "gridspan"), child_named(properties, "vmerge")
        self._collector.begin_cell(
            whole(attribute(span, "val")) if span is not None else 1,
            is_covered=merge is not None and attribute(merge, "val") != "restart",
        )

    def _start_run(self, element: etree._Element) -> None:
        opened = self._collector.paragraph
        outer = opened.look if opened is not None else Look()
        properties = child_named(element, "rpr")
        bold, size = bold_of(properties), size_of(properties)
        style_element = child_named(properties, "rstyle")
        if style_element is not None:
            style = self._context.styles.style(attribute(style_element, "val"))
            bold = style.is_bold if bold is None else bold
        highlight = child_named(properties, "highlight")
        fonts = child_named(properties, "rfonts")
        self._font = attribute(fonts, "ascii") if fonts is not None else ""
        self._look = Look(
            outer.is_bold if bold is None else bold,
            outer.size if size is None else size,
            highlight is not None and attribute(highlight, "val") not in {"", "none"},
            is_on(child_named(properties, "vanish")),
        )

    def _start_link(self, element: etree._Element) -> None:
        relation = self._context.relations.get(attribute(element, "id"))
        url = relation.target if relation is not None and relation.is_external else ""
        self._links.append(url if is_address(url) else None)

    def _start_field(self, element: etree._Element) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self.fields.begin()
        elif kind == "separate":
            self.fields.separate()
        elif kind == "end":
            self.fields.end()

    def _start_simple_field(self, element: etree._Element) -> None:
        self.fields.begin()
        self.fields.add_code(attribute(element, "instr"))
        self.fields.separate()

    def _code(self, element: etree._Element) -> None:
        self.fields.add_code(element.text or "")

    def _text(self, element: etree._Element) -> None:
        self._add(with_symbols(element.text or "", self._font))

    def _add(self, text: str) -> None:
        opened = self._collector.paragraph
        if opened is not None and text:
            url = next((url for url in reversed(self._links) if url), None) or self.fields.url
            opened.add(text, url, self._look)

    def _formula(self, element: etree._Element) -> None:
        opened = self._collector.paragraph
        if opened is not None and self._is_shown and (text := formula_text(element)):
            opened.add(text, None, opened.look)

    def _chunk(self, element: etree._Element) -> None:
        relation = self._context.relations.get(attribute(element, "id"))
        if relation is not None and not relation.is_external:
            self._collector.add(self._context.chunk(relation.target))

    def _break(self, element: etree._Element) -> None:
        self._add("\n")

    def _tab(self, element: etree._Element) -> None:
        self._add(" ")

    def _hyphen(self, element: etree._Element) -> None:
        self._add("\u2011")

    def _symbol(self, element: etree._Element) -> None:
        code = attribute(element, "char")
        if 0 < len(code) <= 6 and all(c in "0123456789abcdefABCDEF" for c in code):
            self._add(symbol(int(code, 16), attribute(element, "font")))

    def _footnote(self, element: etree._Element) -> None:
        self._note("footnote", element)

    def _endnote(self, element: etree._Element) -> None:
        self._note("endnote", element)

    def _note(self, kind: str, element: etree._Element) -> None:
        mark = self._context.note_mark(kind, attribute(element, "id"))
        if mark:
            self._add(f"[{mark}]")


def _is_passed_over(name: str, element: etree._Element) -> bool:
    """Whether it says again what is said before it, or only invites to write something."""
    if name == "fallback":
        return child_named(element.getparent(), "choice") is not None
    if name == "sdt":
        return child_named(child_named(element, "sdtpr"), "showingplchdr") is not None
    return False


Handler = Callable[[Body, etree._Element], None]

_STARTS: dict[str, Handler] = {
    "p": Body._start_paragraph,
    "tbl": Body._start_table,
    "tr": Body._start_row,
    "tc": Body._start_cell,
    "r": Body._start_run,
    "hyperlink": Body._start_link,
    "fldchar": Body._start_field,
    "fldsimple": Body._start_simple_field,
    "instrtext": Body._code,
    "altchunk": Body._chunk,
}
_INLINE: dict[str, Handler] = {
    "t": Body._text,
    "br": Body._break,
    "cr": Body._break,
    "tab": Body._tab,
    "ptab": Body._tab,
    "nobreakhyphen": Body._hyphen,
    "sym": Body._symbol,
    "footnotereference": Body._footnote,
    "endnotereference": Body._endnote,
}
