"""The blocks of a message while it is not settled yet what each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.article import BlockKind
from reader.formats.builder import ArticleBuilder, Run, single_line

URL = re.compile(r"https?://[^\s<>\"]{1,2000}")
"""An address in a text or a header."""
_AFTER_URL = ".,;:!?)]}'’”*"


@dataclass(slots=True)
class MailBlock:
    """A block of a message: its kind, its level as `Block` has it, its text with links."""

    kind: BlockKind
    runs: list[Run] = field(default_factory=list)
    level: int = 0

    @property
    def text(self) -> str:
        """The text on one line."""
        return single_line("".join(run.text for run in self.runs))

    @property
    def lines(self) -> list[str]:
        """The lines of the text, as line breaks part them."""
        rows = "".join(run.text for run in self.runs).split("\n")
        return [line for line in map(single_line, rows) if line]

    def become(self, kind: BlockKind) -> None:
        """Make it a block of another kind."""
        self.kind, self.level = kind, 0

    def add_to(self, builder: ArticleBuilder) -> None:
        """Add it to an article."""
        if self.kind is BlockKind.CODE:
            builder.add_lines(self.kind, "".join(run.text for run in self.runs))
        else:
            builder.add(self.kind, self.runs, level=self.level)


def linked(text: str) -> list[Run]:
    """Give a plain text with the addresses in it as links."""
    return list(_linked(text))


def _linked(text: str) -> Iterator[Run]:
    position = 0
    for match in URL.finditer(text):
        url = match[0].rstrip(_AFTER_URL)
        if match.start() > position:
            yield Run(text[position : match.start()])
        yield Run(url, url)
        position = match.start() + len(url)
    if position < len(text):
        yield Run(text[position:])
