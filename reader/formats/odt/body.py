"""The text of an OpenDocument text: paragraphs, lists, tables, frames, notes (ODF 1.3, 4 to 9).

What was deleted while changes were tracked stands apart from the text and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from lxml import etree

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.formulas import formula_text
from reader.formats.odt.lists import DEEPEST, Lists, started_at
from reader.formats.odt.styles import Counter, Style, Styles, named
from reader.formats.office.collector import Collector, Look
from reader.formats.office.document import Note
from reader.formats.office.numbers import whole
from reader.formats.office.paragraph import Paragraph
from reader.formats.office.style_names import heading_role
from reader.formats.xml import local_name, text_of

_SPACES = re.compile("[ \t\r\n]+")
_SKIPPED = frozenset(
    "tracked-changes sequence-decls variable-decls user-field-decls dde-connection-decls forms "
    "note-citation number ruby-text binary-data object-ole plugin floating-frame "
    "event-listeners shapes".split()
)
_SVG = "svg-compatible"
_INDEXES = frozenset(
    "table-of-content illustration-index table-index object-index user-index "
    "alphabetical-index".split()
)
_LOOSE = frozenset("text list-item list-header section text-box table-cell note-body".split())
"""Elements in which text without a paragraph, which some programs write, is one."""
_ADDRESSES = ("http://", "https://", "mailto:")
_MOST_SPACES = 100
_MOST_SPANS = 4
"""So many open spans, the innermost, say how text looks."""


class Body:
    """Walks over the text of a document, or over the margins of its pages."""

    def __init__(self, styles: Styles, formula: Callable[[str], str] = lambda name: "") -> None:
        """Begin; `formula` gives the text of the formula in a part of the package, by its name."""
        self._styles = styles
        self._formula = formula
        self._collector = Collector()
        self._lists = Lists(styles)
        self._headings = Counter(styles.outline)
        self._spans: list[Style] = []
        self._links: list[str | None] = []
        self._indexes = 0

    @property
    def notes(self) -> list[Note]:
        """The footnotes and endnotes of what has been read."""
        return self._collector.notes

    @property
    def comments(self) -> list[Note]:
        """What people noted at the margin of what has been read."""
        return self._collector.comments

    def read(self, root: etree._Element) -> list[Paragraph]:
        """Give the paragraphs and rows under `root`, empty paragraphs among them."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local_name(element)
            if event == "end":
                self._end(name, element)
                if element is not root:
                    self._add_text(element.tail, element.getparent())
            elif self._is_skipped(name, element):
                walk.skip_subtree()
            elif name == "object":
                self._add_run(self._formula_in(element))
                walk.skip_subtree()
            else:
                start = _STARTS.get(name)
                if start is not None:
                    start(self, element)
                self._add_text(element.text, element)
        return self._collector.paragraphs()

    def _is_skipped(self, name: str, element: etree._Element) -> bool:
        if name in _SKIPPED or name.endswith("-source"):
            return True
        if name in {"title", "desc"}:
            return _SVG in str(element.tag)
        if name == "section":
            return named(element, "display") == "none"
        return False

    def _formula_in(self, element: etree._Element) -> str:
        """The text of the formula that an object holds or names; empty for other objects."""
        formula = next((e for e in element if local_name(e) == "math"), None)
        if formula is not None:
            return formula_text(formula)
        return self._formula(named(element, "href").removeprefix("./"))

    def _end(self, name: str, element: etree._Element) -> None:
        end = _ENDS.get(name)
        if end is not None:
            end(self, element)

    def _end_paragraph(self, element: etree._Element) -> None:
        self._collector.end_paragraph()

    def _end_span(self, element: etree._Element) -> None:
        self._spans.pop()

    def _end_link(self, element: etree._Element) -> None:
        self._links.pop()

    def _end_list(self, element: etree._Element) -> None:
        self._lists.end()

    def _end_table(self, element: etree._Element) -> None:
        self._collector.end_table()

    def _end_header_rows(self, element: etree._Element) -> None:
        if (opened := self._collector.table) is not None:
            opened.is_heading = False

    def _end_row(self, element: etree._Element) -> None:
        self._collector.end_row()

    def _end_cell(self, element: etree._Element) -> None:
        if (opened := self._collector.table) is not None:
            opened.table.repeat_cell(whole(named(element, "number-columns-repeated"), 1))

    def _end_note(self, element: etree._Element) -> None:
        self._collector.end_note(is_comment=False)

    def _end_comment(self, element: etree._Element) -> None:
        self._collector.end_note(is_comment=True)

    def _end_index(self, element: etree._Element) -> None:
        self._indexes -= 1

    def _start_paragraph(self, element: etree._Element) -> None:
        style = self._styles.style("paragraph", named(element, "style-name"))
        paragraph = Paragraph()
        if style.role is not None:
            paragraph.kind, paragraph.level = style.role
        if self._indexes:
            paragraph.kind, paragraph.level = BlockKind.FURNITURE, 0
        self._begin(paragraph, style)

    def _start_heading(self, element: etree._Element) -> None:
        style = self._styles.style("paragraph", named(element, "style-name"))
        paragraph = Paragraph()
        level = max(1, min(whole(named(element, "outline-level"), 1), DEEPEST))
        paragraph.kind, paragraph.level = heading_role(level)
        if style.role is not None and style.role[0] is BlockKind.TITLE:
            paragraph.kind, paragraph.level = style.role
        if not self._lists.is_open and named(element, "is-list-header") != "true":
            paragraph.number = self._headings.next_number(level, started_at(element))
        self._begin(paragraph, style)

    def _begin(self, paragraph: Paragraph, style: Style) -> None:
        if not self._collector.is_in_note:
            self._lists.take_paragraph(paragraph)
        look = Look(bool(style.is_bold), style.size or 0.0, is_hidden=style.is_hidden)
        self._collector.begin_paragraph(paragraph, look)

    def _start_span(self, element: etree._Element) -> None:
        self._spans.append(self._styles.style("text", named(element, "style-name")))

    def _start_link(self, element: etree._Element) -> None:
        url = named(element, "href")
        self._links.append(url if url.lower().startswith(_ADDRESSES) else None)

    def _start_list(self, element: etree._Element) -> None:
        self._lists.begin(element)

    def _start_item(self, element: etree._Element) -> None:
        self._lists.begin_item(element)

    def _start_table(self, element: etree._Element) -> None:
        self._collector.begin_table()

    def _start_header_rows(self, element: etree._Element) -> None:
        if (opened := self._collector.table) is not None:
            opened.is_heading = True

    def _start_row(self, element: etree._Element) -> None:
        self._collector.begin_row()

    def _start_cell(self, element: etree._Element) -> None:
        is_covered = local_name(element) == "covered-table-cell"
        self._collector.begin_cell(is_covered=is_covered)

    def _start_note(self, element: etree._Element) -> None:
        citation = next((c for c in element if local_name(c) == "note-citation"), None)
        mark = " ".join(text_of(citation, 40).split()) if citation is not None else ""
        mark = mark or str(len(self.notes) + 1)
        self._add_run(f"[{mark}]")
        self._collector.begin_note(mark)

    def _start_comment(self, element: etree._Element) -> None:
        creator = next((c for c in element if local_name(c) == "creator"), None)
        author = text_of(creator, 200) if creator is not None else ""
        self._collector.begin_note(author)

    def _start_index(self, element: etree._Element) -> None:
        self._indexes += 1

    def _space(self, element: etree._Element) -> None:
        self._add_run(" " * min(whole(named(element, "c"), 1), _MOST_SPACES))

    def _tab(self, element: etree._Element) -> None:
        self._add_run(" ")

    def _line_break(self, element: etree._Element) -> None:
        self._add_run("\n")

    def _add_text(self, text: str | None, parent: etree._Element | None) -> None:
        if not text:
            return
        text = _SPACES.sub(" ", text)
        if self._collector.paragraph is not None:
            self._add_run(text)
        elif text.strip() and parent is not None and local_name(parent) in _LOOSE:
            self._collector.add([Paragraph(runs=[Run(text)])])

    def _add_run(self, text: str) -> None:
        opened = self._collector.paragraph
        if opened is None or not text:
            return
        look = self._look(opened.look)
        if not look.is_hidden:
            url = next((url for url in reversed(self._links) if url), None)
            opened.add(text, url, look)

    def _look(self, outer: Look) -> Look:
        """How text in the open spans of a paragraph that looks like `outer` looks."""
        spans = self._spans[-_MOST_SPANS:]
        return Look(
            next((s.is_bold for s in reversed(spans) if s.is_bold is not None), outer.is_bold),
            next((s.size for s in reversed(spans) if s.size is not None), outer.size),
            any(span.is_highlighted for span in spans),
            spans[-1].is_hidden if spans else outer.is_hidden,
        )


_Handler = Callable[[Body, etree._Element], None]

_STARTS: dict[str, _Handler] = {
    "p": Body._start_paragraph,
    "h": Body._start_heading,
    "span": Body._start_span,
    "a": Body._start_link,
    "list": Body._start_list,
    "list-item": Body._start_item,
    "list-header": Body._start_item,
    "table": Body._start_table,
    "table-header-rows": Body._start_header_rows,
    "table-row": Body._start_row,
    "table-cell": Body._start_cell,
    "covered-table-cell": Body._start_cell,
    "note": Body._start_note,
    "annotation": Body._start_comment,
    "s": Body._space,
    "tab": Body._tab,
    "line-break": Body._line_break,
    **dict.fromkeys(_INDEXES, Body._start_index),
}

_ENDS: dict[str, _Handler] = {
    "p": Body._end_paragraph,
    "h": Body._end_paragraph,
    "span": Body._end_span,
    "a": Body._end_link,
    "list": Body._end_list,
    "table": Body._end_table,
    "table-header-rows": Body._end_header_rows,
    "table-row": Body._end_row,
    "table-cell": Body._end_cell,
    "covered-table-cell": Body._end_cell,
    "note": Body._end_note,
    "annotation": Body._end_comment,
    **dict.fromkeys(_INDEXES, Body._end_index),
}
