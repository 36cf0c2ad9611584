"""The text of an OpenDocument text: paragraphs, lists, tables, frames, notes (ODF 1.3, 4 to 9).

What was deleted while changes were tracked stands apart from the text and is not read.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from lxml import etree

from reader.article import BlockKind
from reader.formats.builder import Run
from reader.formats.odt.styles import Counter, Levels, Style, Styles, named
from reader.formats.office.document import Note
from reader.formats.office.numbers import whole
from reader.formats.office.paragraph import Paragraph, parted
from reader.formats.office.style_names import heading_role
from reader.formats.office.table import MOST_COLUMNS, Cell, Table
from reader.formats.xml import local_name, text_of

_SPACES = re.compile("[ \t\r\n]+")
_SKIPPED = frozenset(
    "tracked-changes sequence-decls variable-decls user-field-decls dde-connection-decls forms "
    "note-citation number ruby-text binary-data object object-ole plugin floating-frame "
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
_DEEPEST_LIST = 10
_MOST_SPACES = 100
_LONGEST_REPEATED = 100
"""Characters of a cell that is written once for several columns."""


@dataclass(slots=True)
class _OpenParagraph:
    paragraph: Paragraph
    style: Style
    sizes: dict[float, int] = field(default_factory=dict)
    bold: int = 0
    plain: int = 0
    after: list[Paragraph] = field(default_factory=list)
    """What stands in frames that are anchored in it."""


@dataclass(slots=True)
class _OpenTable:
    table: Table = field(default_factory=Table)
    is_heading: bool = False
    repeated: int = 1
    """How often the open cell is there."""


@dataclass(slots=True)
class _OpenNote:
    note: Note
    is_comment: bool


@dataclass(slots=True)
class _OpenList:
    counter: Counter
    is_item: bool = False
    """Whether the open item is still to have its first paragraph."""
    is_numbered: bool = True
    """Whether the open item is one, and no heading of the list."""
    start: int | None = None
    """The number that the open item is told to have."""


class Body:
    """Walks over the text of a document, or over the margins of its pages."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.notes: list[Note] = []
        self.comments: list[Note] = []
        self._headings = Counter(styles.outline)
        self._found: list[Paragraph] = []
        self._open: list[_OpenParagraph | _OpenTable | _OpenNote] = []
        self._lists: list[_OpenList] = []
        self._named_lists: dict[str, Counter] = {}
        """The lists so far, by their ids and, for those that go on, by their styles."""
        self._spans: list[Style] = []
        self._links: list[str | None] = []
        self._indexes = 0

    def read(self, root: etree._Element) -> list[Paragraph]:
        """Give the paragraphs and rows under `root`, empty paragraphs among them."""
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            name = local_name(element)
            if event == "end":
                self._end(name)
                if element is not root:
                    self._add_text(element.tail, element.getparent())
            elif self._is_skipped(name, element):
                walk.skip_subtree()
            else:
                start = _STARTS.get(name)
                if start is not None:
                    start(self, element)
                self._add_text(element.text, element)
        return self._found

    def _is_skipped(self, name: str, element: etree._Element) -> bool:
        if name in _SKIPPED or name.endswith("-source"):
            return True
        if name in {"title", "desc"}:
            return _SVG in str(element.tag)
        if name == "section":
            return named(element, "display") == "none"
        return False

    def _end(self, name: str) -> None:
        last = self._open[-1] if self._open else None
        if name in {"p", "h"}:
            self._end_paragraph()
        elif name == "span" and self._spans:
            self._spans.pop()
        elif name == "a" and self._links:
            self._links.pop()
        elif name == "list" and self._lists:
            self._lists.pop()
        elif name == "table" and isinstance(last, _OpenTable):
            self._open.pop()
            self._emit(last.table.blocks())
        elif name == "table-header-rows" and isinstance(last, _OpenTable):
            last.is_heading = False
        elif name in {"table-cell", "covered-table-cell"} and isinstance(last, _OpenTable):
            self._repeat_cell(last)
        elif name in {"note", "annotation"} and isinstance(last, _OpenNote):
            self._open.pop()
            (self.comments if last.is_comment else self.notes).append(last.note)
        elif name in _INDEXES:
            self._indexes -= 1

    def _start_paragraph(self, element: etree._Element) -> None:
        style = self._styles.style("paragraph", named(element, "style-name"))
        paragraph = Paragraph()
        if style.role is not None:
            paragraph.kind, paragraph.level = style.role
        if self._indexes:
            paragraph.kind, paragraph.level = BlockKind.FURNITURE, 0
        self._take_item(paragraph)
        self._open.append(_OpenParagraph(paragraph, style))

    def _start_heading(self, element: etree._Element) -> None:
        style = self._styles.style("paragraph", named(element, "style-name"))
        paragraph = Paragraph()
        level = max(1, min(whole(named(element, "outline-level"), 1), _DEEPEST_LIST))
        paragraph.kind, paragraph.level = heading_role(level)
        if style.role is not None and style.role[0] is BlockKind.TITLE:
            paragraph.kind, paragraph.level = style.role
        self._take_item(paragraph)
        if not self._lists and named(element, "is-list-header") != "true":
            start = named(element, "start-value")
            number = whole(start, 1) if start else None
            paragraph.number = self._headings.next_number(level, number)
        self._open.append(_OpenParagraph(paragraph, style))

    def _take_item(self, paragraph: Paragraph) -> None:
        """Make the first paragraph of an item that, with its number; others go on within it."""
        if not self._lists or any(isinstance(o, _OpenNote) for o in self._open[-1:]):
            return
        depth = len(self._lists)
        item = self._lists[-1]
        is_plain = paragraph.kind is BlockKind.PARAGRAPH
        if item.is_item:
            item.is_item = False
            if item.is_numbered:
                paragraph.number = item.counter.next_number(min(depth, _DEEPEST_LIST), item.start)
            if is_plain:
                paragraph.kind, paragraph.level = BlockKind.ITEM, depth
        elif is_plain:
            paragraph.level = depth

    def _end_paragraph(self) -> None:
        opened = self._open[-1] if self._open else None
        if not isinstance(opened, _OpenParagraph):
            return
        self._open.pop()
        paragraph = opened.paragraph
        paragraph.is_bold = opened.bold > 0 and opened.plain == 0
        paragraph.size = max(opened.sizes, key=lambda size: opened.sizes[size], default=0.0)
        self._emit([*parted(paragraph), *opened.after])

    def _emit(self, paragraphs: list[Paragraph]) -> None:
        outer = self._open[-1] if self._open else None
        if isinstance(outer, _OpenParagraph):
            outer.after.extend(paragraphs)
        elif isinstance(outer, _OpenNote):
            outer.note.paragraphs.extend(paragraphs)
        elif isinstance(outer, _OpenTable):
            rows = outer.table.rows
            if rows and rows[-1]:
                rows[-1][-1].paragraphs.extend(paragraphs)
        else:
            self._found.extend(paragraphs)

    def _start_span(self, element: etree._Element) -> None:
        self._spans.append(self._styles.style("text", named(element, "style-name")))

    def _start_link(self, element: etree._Element) -> None:
        url = named(element, "href")
        self._links.append(url if url.lower().startswith(_ADDRESSES) else None)

    def _start_list(self, element: etree._Element) -> None:
        style_name = named(element, "style-name")
        if self._lists:
            outer = self._lists[-1].counter
            levels = self._styles.lists.get(style_name, outer.levels)
            counter = outer if levels is outer.levels else Counter(levels)
            self._lists.append(_OpenList(counter))
            return
        counter = Counter(self._levels_of(element, style_name))
        if named(element, "continue-numbering") == "true":
            counter = self._named_lists.get(f"style {style_name}", counter)
        counter = self._named_lists.get(f"id {named(element, 'continue-list')}", counter)
        self._named_lists[f"style {style_name}"] = counter
        if list_id := named(element, "id"):
            self._named_lists[f"id {list_id}"] = counter
        self._lists.append(_OpenList(counter))

    def _levels_of(self, element: etree._Element, style_name: str) -> Levels:
        """The levels of a list, which the style of its first paragraph may name instead."""
        if not style_name:
            first = next((e for e in element.iter(etree.Element) if local_name(e) == "p"), None)
            if first is not None:
                style = self._styles.style("paragraph", named(first, "style-name"))
                style_name = style.list_style
        return self._styles.lists.get(style_name, {})

    def _start_item(self, element: etree._Element) -> None:
        if self._lists:
            item = self._lists[-1]
            item.is_item, item.is_numbered = True, local_name(element) == "list-item"
            start = named(element, "start-value")
            item.start = whole(start, 1) if start else None

    def _start_table(self, element: etree._Element) -> None:
        for opened in self._open[-3:]:
            if isinstance(opened, _OpenTable):
                opened.table.has_inner = True
        self._open.append(_OpenTable())

    def _start_header_rows(self, element: etree._Element) -> None:
        last = self._open[-1] if self._open else None
        if isinstance(last, _OpenTable):
            last.is_heading = True

    def _start_row(self, element: etree._Element) -> None:
        last = self._open[-1] if self._open else None
        if isinstance(last, _OpenTable):
            last.table.rows.append([])
            last.table.heading_count += last.is_heading

    def _start_cell(self, element: etree._Element) -> None:
        last = self._open[-1] if self._open else None
        if isinstance(last, _OpenTable) and last.table.rows:
            is_covered = local_name(element) == "covered-table-cell"
            last.table.rows[-1].append(Cell(is_covered=is_covered))
            last.repeated = whole(named(element, "number-columns-repeated"), 1)

    def _repeat_cell(self, opened: _OpenTable) -> None:
        if opened.table.rows and opened.table.rows[-1]:
            row = opened.table.rows[-1]
            count = max(0, min(opened.repeated - 1, MOST_COLUMNS - len(row)))
            length = sum(len(run.text) for p in row[-1].paragraphs for run in p.runs)
            # What is long is not said again: tables in repeated cells would grow beyond measure.
            content = row[-1].paragraphs if length <= _LONGEST_REPEATED else []
            row.extend(Cell(content, 1, row[-1].is_covered) for _ in range(count))
        opened.repeated = 1

    def _start_note(self, element: etree._Element) -> None:
        citation = next((c for c in element if local_name(c) == "note-citation"), None)
        mark = " ".join(text_of(citation, 40).split()) if citation is not None else ""
        mark = mark or str(len(self.notes) + 1)
        self._add_run(f"[{mark}]")
        self._open.append(_OpenNote(Note(mark), is_comment=False))

    def _start_comment(self, element: etree._Element) -> None:
        creator = next((c for c in element if local_name(c) == "creator"), None)
        author = text_of(creator, 200) if creator is not None else ""
        self._open.append(_OpenNote(Note(author), is_comment=True))

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
        if self._open and isinstance(self._open[-1], _OpenParagraph):
            self._add_run(text)
        elif text.strip() and parent is not None and local_name(parent) in _LOOSE:
            self._emit([Paragraph(runs=[Run(text)])])

    def _add_run(self, text: str) -> None:
        opened = self._open[-1] if self._open else None
        if not isinstance(opened, _OpenParagraph):
            return
        styles = [opened.style, *self._spans[-4:]]
        if styles[-1].is_hidden:
            return
        bold = next((s.is_bold for s in reversed(styles) if s.is_bold is not None), False)
        size = next((s.size for s in reversed(styles) if s.size is not None), 0.0)
        url = next((url for url in reversed(self._links) if url), None)
        is_highlighted = any(style.is_highlighted for style in styles[1:])
        opened.paragraph.runs.append(Run(text, url, is_highlighted))
        if count := len(text.strip()):
            opened.sizes[size] = opened.sizes.get(size, 0) + count
            if bold:
                opened.bold += count
            else:
                opened.plain += count


_STARTS: dict[str, Callable[[Body, etree._Element], None]] = {
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
