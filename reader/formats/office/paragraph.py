"""A paragraph of a word processor's document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from reader.article import BlockKind
from reader.formats.builder import Run, single_line
from reader.formats.plain.wrapping import find_wrapping


@dataclass(slots=True)
class Paragraph:
    """A paragraph, or the row of a table."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    """As `Block` has it."""
    runs: list[Run] = field(default_factory=list)
    number: str = ""
    """What is printed before it as an item of a list or as a heading, `2.1`; not in its runs."""
    is_bold: bool = False
    """Whether all of its text is bold."""
    size: float = 0.0
    """The size of most of its type in points, 0 where nothing tells."""

    @property
    def text(self) -> str:
        """Its text on one line, without its number."""
        return single_line("".join(run.text for run in self.runs))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to see in it."""
        return not any(run.text.strip() for run in self.runs)


def parted(paragraph: Paragraph) -> list[Paragraph]:
    """Give a paragraph as those that it looks like: an empty line within it parts it."""
    parts: list[list[Run]] = [[]]
    for run in paragraph.runs:
        is_break = run.text == "\n"
        if is_break and parts[-1] and parts[-1][-1].text == "\n":
            parts[-1].pop()
            parts.append([])
        elif not is_break or parts[-1]:
            parts[-1].append(run)
    if len(parts) == 1:
        return [paragraph]
    first = True
    found: list[Paragraph] = []
    for runs in parts:
        if any(run.text.strip() for run in runs):
            number = paragraph.number if first else ""
            first = False
            found.append(
                Paragraph(
                    paragraph.kind,
                    paragraph.level,
                    runs,
                    number,
                    paragraph.is_bold,
                    paragraph.size,
                )
            )
    return found


def lines_of(paragraph: Paragraph) -> list[Paragraph]:
    """Give a paragraph as its lines, where the breaks between them part what is not one sentence.

    Copy that comes from elsewhere often has line breaks for the ends of its paragraphs. What was
    broken to a width stays one paragraph, and so do titles, items and the like.
    """
    rows: list[list[Run]] = [[]]
    for run in paragraph.runs if paragraph.kind is BlockKind.PARAGRAPH else ():
        if run.text == "\n":
            rows.append([])
        else:
            rows[-1].append(run)
    texts = [single_line("".join(run.text for run in row)) for row in rows]
    if len(rows) == 1 or find_wrapping(texts) is not None or _goes_on(texts):
        return [paragraph]
    found: list[Paragraph] = []
    for row, text in zip(rows, texts, strict=True):
        if text:
            found.append(replace(paragraph, runs=row, number="" if found else paragraph.number))
    return found or [paragraph]


def _goes_on(rows: Sequence[str]) -> bool:
    """Whether a sentence goes on over a break."""
    filled = [row for row in rows if row]
    return any(
        before.endswith((",", "-", "–")) or row[0].islower() for before, row in pairwise(filled)
    )
