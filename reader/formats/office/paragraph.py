"""A paragraph of a word processor's document."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.article import BlockKind
from reader.formats.builder import Run, single_line


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
    found = []
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
