"""The text of a word processor's document while it is read: what is open, and where it ends up.

A paragraph may stand in a cell, a text box or a note, which stand in a paragraph themselves.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.formats.builder import Run
from reader.formats.office.document import Note
from reader.formats.office.paragraph import Paragraph, parted
from reader.formats.office.table import MOST_COLUMNS, Cell, Table

_NEAR = 3
"""So many open elements are looked at for the table that a table stands in."""


@dataclass(frozen=True, slots=True)
class Look:
    """How type looks."""

    is_bold: bool = False
    size: float = 0.0
    """In points, 0 where nothing tells."""
    is_highlighted: bool = False
    is_hidden: bool = False


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph that has not ended."""

    paragraph: Paragraph
    look: Look
    """That of its style."""
    is_joined: bool = False
    """Whether the next paragraph goes on in it, its end being deleted."""
    sizes: dict[float, int] = field(default_factory=dict)
    """Characters in each size of type."""
    bold: int = 0
    """Characters that are bold."""
    plain: int = 0
    """Characters that are not."""
    after: list[Paragraph] = field(default_factory=list)
    """What stands in frames that are anchored in it."""

    def add(self, text: str, url: str | None, look: Look) -> None:
        """Add text that looks like this, and where it points to."""
        self.paragraph.runs.append(Run(text, url, look.is_highlighted))
        count = len(text.strip())
        if not count:
            return
        self.sizes[look.size] = self.sizes.get(look.size, 0) + count
        if look.is_bold:
            self.bold += count
        else:
            self.plain += count

    def settle_look(self) -> None:
        """Tell the paragraph what most of its type is like."""
        self.paragraph.is_bold = self.bold > 0 and self.plain == 0
        self.paragraph.size = max(self.sizes, key=lambda size: self.sizes[size], default=0.0)


@dataclass(slots=True)
class OpenTable:
    """A table that has not ended."""

    table: Table = field(default_factory=Table)
    is_heading: bool = False
    """Whether the row that ends next holds the headings of columns."""
    is_deleted: bool = False
    """Whether the row that ends next is left out."""


class Collector:
    """Takes in paragraphs, tables and notes as they begin and end."""

    def __init__(self) -> None:
        self.notes: list[Note] = []
        """Those that have ended."""
        self.comments: list[Note] = []
        """What people noted at the margin, as far as it has ended."""
        self._found: list[Paragraph] = []
        self._open: list[OpenParagraph | OpenTable | Note] = []
        self._carried: list[Run] = []
        """What a paragraph whose end is deleted begins the next one with."""

    def paragraphs(self) -> list[Paragraph]:
        """Give the paragraphs and rows outside of notes, empty paragraphs among them."""
        if self._carried:
            self._found.append(Paragraph(runs=self._carried))
            self._carried = []
        return self._found

    @property
    def paragraph(self) -> OpenParagraph | None:
        """The paragraph that text belongs to now."""
        last = self._last
        return last if isinstance(last, OpenParagraph) else None

    @property
    def table(self) -> OpenTable | None:
        """The table that a row belongs to now."""
        last = self._last
        return last if isinstance(last, OpenTable) else None

    @property
    def is_in_note(self) -> bool:
        """Whether a paragraph that begins now is one of a note."""
        return isinstance(self._last, Note)

    @property
    def _last(self) -> OpenParagraph | OpenTable | Note | None:
        return self._open[-1] if self._open else None

    def begin_paragraph(self, paragraph: Paragraph, look: Look, *, is_joined: bool = False) -> None:
        """Begin a paragraph whose style looks like this; what is joined to it comes first."""
        if self.paragraph is None:
            paragraph.runs, self._carried = self._carried, []
        self._open.append(OpenParagraph(paragraph, look, is_joined))

    def end_paragraph(self) -> None:
        """End the paragraph that is open; what is anchored in it comes behind it."""
        opened = self.paragraph
        if opened is None:
            return
        self._open.pop()
        if opened.is_joined:
            self._carried = opened.paragraph.runs
            self.add(opened.after)
            return
        opened.settle_look()
        self.add([*parted(opened.paragraph), *opened.after])

    def add(self, paragraphs: list[Paragraph]) -> None:
        """Put paragraphs where they belong: a cell, a note, behind their anchor, the text."""
        outer = self._last
        if isinstance(outer, OpenParagraph):
            outer.after.extend(paragraphs)
        elif isinstance(outer, Note):
            outer.paragraphs.extend(paragraphs)
        elif isinstance(outer, OpenTable):
            rows = outer.table.rows
            if rows and rows[-1]:
                rows[-1][-1].paragraphs.extend(paragraphs)
        else:
            self._found.extend(paragraphs)

    def begin_table(self) -> None:
        """Begin a table; the one that it stands in holds another now."""
        for outer in self._open[-_NEAR:]:
            if isinstance(outer, OpenTable):
                outer.table.has_inner = True
        self._open.append(OpenTable())

    def end_table(self) -> None:
        """End the table that is open."""
        opened = self.table
        if opened is not None:
            self._open.pop()
            self.add(opened.table.blocks())

    def begin_row(self, covered_count: int = 0) -> None:
        """Begin a row with so many columns that no cell stands in."""
        if (opened := self.table) is not None:
            count = min(covered_count, MOST_COLUMNS)
            opened.table.rows.append([Cell(is_covered=True) for _ in range(count)])

    def end_row(self) -> None:
        """End the row that is open, which `OpenTable` tells more of."""
        opened = self.table
        if opened is None or not opened.table.rows:
            return
        if opened.is_deleted:
            opened.table.rows.pop()
        elif opened.is_heading:
            opened.table.heading_count += 1

    def begin_cell(self, column_count: int = 1, *, is_covered: bool = False) -> None:
        """Begin a cell over so many columns, at least one."""
        opened = self.table
        if opened is not None and opened.table.rows:
            count = max(1, min(column_count, MOST_COLUMNS))
            opened.table.rows[-1].append(Cell([], count, is_covered))

    def begin_note(self, mark: str) -> None:
        """Begin a footnote, an endnote or a comment, which `Note` says the mark of."""
        self._open.append(Note(mark))

    def end_note(self, *, is_comment: bool) -> None:
        """End the note that is open."""
        note = self._last
        if isinstance(note, Note):
            self._open.pop()
            (self.comments if is_comment else self.notes).append(note)
