"""Putting an article together: its text from blocks, its metadata from what tells of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from reader.article import Article, Block, BlockKind, Highlight, Link, Source, Span
from reader.errors import FormatError
from reader.formats.table import COMPRESSED_SUFFIX
from reader.language import FUNCTION_WORDS, detect
from reader.text import clean

Field = Literal["title", "kicker", "published", "updated", "publisher", "url", "language"]
ListField = Literal["authors", "tags", "own_tags"]

_LONGEST_VALUE = 1_000
"""Characters of a metadata value; what is longer is no title and no name."""
_MOST_VALUES = 100
_LANGUAGE_SAMPLE = 8_000


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """One of the marks that whoever saved an article has made in it; each is equal to itself."""

    note: str
    """What was noted on it."""


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a block's text, and where it points to if it is a link."""

    text: str
    url: str | None = None
    is_highlighted: bool = False
    """Whether whoever saved the article has marked it."""
    mark: Mark | None = None
    """Where it is highlighted, the mark that does so, if there is a note on it."""
    is_label: bool = False
    """Whether it is the number of an item or a heading, which a program counts."""


class ArticleBuilder:
    """Collects blocks and metadata, cleans all of it, and builds an `Article` from it.

    Blocks come out in the order they were added, one newline between two of them, none inside and
    none empty, so that together they cover every character but the newlines.
    """

    def __init__(self, path: Path, format_name: str, part: str = "") -> None:
        self._path = path
        self._format = format_name
        self._part = part
        self._pieces: list[str] = []
        self._blocks: list[Block] = []
        self._links: list[Link] = []
        self._highlights: list[Highlight] = []
        self._noted: set[Mark] = set()
        """The marks whose notes stand at a highlight already."""
        self._labels: list[Span] = []
        self._length = 0
        self.page: int | None = None
        """The page that blocks added from now on begin on, from 1."""
        self.is_read = False
        """Whether the file tells that the article has been read."""
        self.is_starred = False
        """Whether the file tells that it has been starred."""
        self._values: dict[str, str] = {}
        self._lists: dict[str, tuple[str, ...]] = {}
        self._sources: dict[str, Source] = {}

    @property
    def is_empty(self) -> bool:
        """Whether no block was added so far."""
        return not self._blocks

    @property
    def text(self) -> str:
        """The text of the blocks so far."""
        return "\n".join(self._pieces)

    @property
    def length(self) -> int:
        """Of that text, in characters."""
        return self._length

    @property
    def first_span(self) -> Span | None:
        """The first block's, once there is one."""
        return self._blocks[0].span if self._blocks else None

    def add_highlight(self, span: Span, note: str = "", noted: str | None = None) -> None:
        """Mark a passage of the text so far; `note` and `noted` are those of `Highlight`."""
        if 0 <= span.start < span.end <= self._length:
            self._highlights.append(Highlight(span, clean(note).strip(), noted))

    def add(self, kind: BlockKind, content: str | Iterable[Run], *, level: int = 0) -> None:
        """Add a block, its line ends made spaces; one without visible text is left out.

        `level` is the block's depth as `Block` has it.
        """
        self._add_line(kind, _as_runs(content), level)

    def add_lines(self, kind: BlockKind, text: str) -> None:
        """Add a block for each line of `text`, its indentation kept: code, tables, verse.

        Empty lines are no blocks; a line of code behind one has the level 1.
        """
        is_behind_empty = False
        for line in clean(text).split("\n"):
            if line.strip():
                goes_on = bool(self._blocks) and self._blocks[-1].kind is kind is BlockKind.CODE
                self._append(kind, line.rstrip(), int(is_behind_empty and goes_on))
            is_behind_empty = not line.strip()

    def tell(self, field: Field, value: str | None, origin: str, confidence: float) -> None:
        """Set a field unless something surer has told it; an empty value tells nothing."""
        cleaned = single_line(value or "")
        if 0 < len(cleaned) <= _LONGEST_VALUE and self._is_surer(field, confidence):
            self._values[field] = cleaned
            self._sources[field] = Source(origin, confidence)

    def tell_list(
        self, field: ListField, values: Sequence[str], origin: str, confidence: float
    ) -> None:
        """Set the authors or the tags as `tell` does, each value once."""
        cleaned = (single_line(value) for value in values[:_MOST_VALUES])
        kept = tuple(dict.fromkeys(v for v in cleaned if 0 < len(v) <= _LONGEST_VALUE))
        if kept and self._is_surer(field, confidence):
            self._lists[field] = kept
            self._sources[field] = Source(origin, confidence)

    def told(self, field: Field) -> str | None:
        """The value of a field so far."""
        return self._values.get(field)

    def told_list(self, field: ListField) -> tuple[str, ...]:
        """The authors or tags so far."""
        return self._lists.get(field, ())

    def forget(self, field: Field) -> None:
        """Take back what was told of a field."""
        self._values.pop(field, None)
        self._sources.pop(field, None)

    def note(self, name: str, origin: str, confidence: float) -> None:
        """Record where something that is no field came from, for example the text."""
        self._sources[name] = Source(origin, confidence)

    def build(self) -> Article:
        """Give the article; raises FormatError if there is no text in it.

        A title that nothing told is the file's name without its suffix, with confidence 0.
        """
        if not self._blocks:
            raise FormatError(self._path, "it holds no text")
        stem = _stem(self._path)
        stem = stem if stem.strip("- ") else "Untitled"
        self.tell("title", stem, "file name", 0.0)
        self._settle_language()
        values = self._values
        return Article(
            path=self._path,
            part=self._part,
            format=self._format,
            text="\n".join(self._pieces),
            blocks=tuple(self._blocks),
            title=values.get("title", "Untitled"),
            kicker=values.get("kicker"),
            authors=self._lists.get("authors", ()),
            published=values.get("published"),
            updated=values.get("updated"),
            publisher=values.get("publisher"),
            url=values.get("url"),
            language=values.get("language"),
            links=tuple(self._links),
            tags=self._lists.get("tags", ()),
            own_tags=self._lists.get("own_tags", ()),
            highlights=tuple(sorted(self._highlights, key=lambda one: one.span)),
            labels=tuple(self._labels),
            is_read=self.is_read,
            is_starred=self.is_starred,
            sources=self._sources,
        )

    def _is_surer(self, field: str, confidence: float) -> bool:
        source = self._sources.get(field)
        return source is None or confidence > source.confidence

    def _add_line(self, kind: BlockKind, runs: Iterable[Run], level: int) -> None:
        parts: list[str] = []
        links: list[tuple[int, int, str]] = []
        highlighted: list[tuple[int, int, Mark | None]] = []
        labels: list[tuple[int, int]] = []
        length = 0
        for run in runs:
            part = _joined_lines(clean(run.text))
            if not parts or parts[-1][-1] == " ":
                part = part.lstrip()
            if not part:
                continue
            if run.url and part.strip():
                links.append((length, length + len(part.rstrip()), run.url))
            if run.is_highlighted:
                begin, end, mark = highlighted[-1] if highlighted else (0, -1, None)
                if end == length and mark is run.mark:  # it goes on, as a link perhaps
                    highlighted[-1] = (begin, length + len(part), mark)
                elif part.strip():
                    highlighted.append((length, length + len(part), run.mark))
            if run.is_label and part.strip():
                labels.append((length, length + len(part.rstrip())))
            parts.append(part)
            length += len(part)
        start = self._length + bool(self._blocks)
        text = "".join(parts).rstrip()
        self._append(kind, text, level)
        self._labels.extend(Span(start + begin, start + end) for begin, end in labels)
        self._links.extend(
            Link(Span(start + begin, start + min(end, len(text))), single_line(url))
            for begin, end, url in links
            if begin < len(text)
        )
        self._highlights.extend(
            Highlight(Span(start + begin, start + len(text[:end].rstrip())), self._note_of(mark))
            for begin, end, mark in highlighted
            if text[begin:end].strip()
        )

    def _note_of(self, mark: Mark | None) -> str:
        """What is noted on a mark; of one over several blocks it stands at the first."""
        if mark is None or mark in self._noted:
            return ""
        self._noted.add(mark)
        return clean(mark.note).strip()

    def _append(self, kind: BlockKind, text: str, level: int) -> None:
        if not text.strip():
            return
        start = self._length + bool(self._blocks)
        self._length = start + len(text)
        self._pieces.append(text)
        self._blocks.append(Block(Span(start, self._length), kind, level, self.page))

    def _settle_language(self) -> None:
        """What the words show beats what a template declares, in languages that can be told."""
        kinds = {BlockKind.FURNITURE, BlockKind.CODE}
        sample = ""
        for block, piece in zip(self._blocks, self._pieces, strict=True):
            if block.kind not in kinds and len(sample) < _LANGUAGE_SAMPLE:
                sample += piece[:_LANGUAGE_SAMPLE] + "\n"
        declared = self._values.get("language", "").lower().replace("_", "-").split("-")[0]
        if len(declared) != 2 or not declared.isascii() or not declared.isalpha():
            self._values.pop("language", None)
            self._sources.pop("language", None)
            declared = ""
        detected = detect(sample)
        if detected and (not declared or declared in FUNCTION_WORDS):
            if detected != declared:
                self._sources["language"] = Source("words of the text", 0.9)
            self._values["language"] = detected
        elif declared:
            self._values["language"] = declared


def single_line(text: str) -> str:
    """Give `text` cleaned, on one line, with single spaces."""
    return " ".join(clean(text).split())


def _stem(path: Path) -> str:
    """A file's name without its suffix, and without the one that says it is compressed."""
    return Path(path.stem).stem if path.suffix.lower() == COMPRESSED_SUFFIX else path.stem


def _joined_lines(text: str) -> str:
    """Give `text` with each line end, and the white space around it, made one space."""
    if "\n" not in text:
        return text
    first, *others = text.split("\n")
    inner = [line.strip() for line in others[:-1]]
    return " ".join([first.rstrip(), *filter(None, inner), others[-1].lstrip()])


def _as_runs(content: str | Iterable[Run]) -> Iterable[Run]:
    return (Run(content),) if isinstance(content, str) else content
