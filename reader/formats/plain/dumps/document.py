"""An article of a press database's export: its record and its text, and how it is built."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from reader.article import Article, BlockKind
from reader.formats.builder import ArticleBuilder
from reader.formats.cues import BYLINE_PREFIXES
from reader.formats.dates import Moment
from reader.formats.plain.body import classify_body
from reader.formats.plain.lines import Line, split_lines
from reader.formats.plain.names import signed_by

_SURE, _LIKELY = 0.95, 0.8
_LONGEST_NAME = 80
_PREFIXES = tuple(sorted((f"{prefix} " for prefix in BYLINE_PREFIXES), key=len, reverse=True))
_SEPARATOR = re.compile(r"\s*(?:;|\||(?:,|\s)\s*(?:and|und|et|y|e|en)\s+|&)\s*")

_LANGUAGES = {
    name: code
    for code, names in {
        "en": "english englisch anglais inglés inglese",
        "de": "german deutsch allemand alemán tedesco",
        "fr": "french français französisch francés francese",
        "es": "spanish español spanisch espagnol spagnolo",
        "it": "italian italiano italienisch italien",
        "nl": "dutch nederlands niederländisch néerlandais",
        "pt": "portuguese português portugiesisch portugais",
        "ru": "russian русский russisch russe",
        "pl": "polish polski polnisch polonais",
        "sv": "swedish svenska schwedisch suédois",
        "da": "danish dansk dänisch danois",
        "no": "norwegian norsk norwegisch norvégien",
        "fi": "finnish suomi finnisch finnois",
        "tr": "turkish türkçe türkisch turc",
        "zh": "chinese 中文 chinesisch chinois",
        "ja": "japanese 日本語 japanisch japonais",
        "ko": "korean 한국어 koreanisch coréen",
        "ar": "arabic العربية arabisch arabe",
    }.items()
    for name in names.split()
}


@dataclass(slots=True)
class Document:
    """An article of an export, its lines in the order of the file."""

    before: list[tuple[BlockKind, str]] = field(default_factory=list)
    """The record over the text."""
    body: list[str] = field(default_factory=list)
    """The rows of the text, empty ones among them."""
    after: list[tuple[BlockKind, str]] = field(default_factory=list)
    """The record under it."""
    title: str | None = None
    section: str | None = None
    byline: str | None = None
    published: Moment | None = None
    publisher: str | None = None
    language: str | None = None
    """As the service writes it."""
    number: str | None = None
    """The service's own number of the article, the same in every export."""
    has_family_first: bool = False
    """Whether names are written `Berg, Anna`."""
    marks: frozenset[str] = frozenset()
    """Lines of the body that are the service's and not the article's."""

    def furniture_before(self, rows: Iterable[str]) -> None:
        """Add rows that are not the article's over it."""
        self.before[:0] = [(BlockKind.FURNITURE, row) for row in rows if row]

    def furniture_after(self, rows: Iterable[str]) -> None:
        """Add rows that are not the article's under it."""
        self.after += [(BlockKind.FURNITURE, row) for row in rows if row]


def build(documents: Sequence[Document], path: Path, service: str) -> Iterator[Article]:
    """Give the article of each document that has any text.

    The part is the service's number; of a service without one a digest of the article's words,
    which stays what it is when others are added to the file.
    """
    seen: dict[str, int] = {}
    for document in documents:
        part = document.number or _digest(document)
        seen[part] = seen.get(part, 0) + 1
        if seen[part] > 1:
            part = f"{part}-{seen[part]}"
        builder = ArticleBuilder(path, "text", part)
        _add(builder, document)
        if not builder.is_empty:
            _tell(builder, document, service)
            yield builder.build()


def _digest(document: Document) -> str:
    pieces = [text for _, text in document.before] + document.body
    words = " ".join(" ".join(pieces).split())
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:12]


def _add(builder: ArticleBuilder, document: Document) -> None:
    for kind, text in document.before:
        builder.add(kind, text)
    lines = split_lines("\n".join(document.body))
    for i, kind in classify_body(lines, 0).items():
        kind = BlockKind.FURNITURE if lines[i].text in document.marks else kind
        level = 1 if kind in {BlockKind.HEADING, BlockKind.ITEM} else 0
        builder.add(kind, lines[i].text, level=level)
    for kind, text in document.after:
        builder.add(kind, text)


def _tell(builder: ArticleBuilder, document: Document, service: str) -> None:
    origin = f"{service} record"
    builder.tell("title", document.title, origin, _SURE)
    builder.tell("kicker", document.section, origin, _LIKELY)
    builder.tell("publisher", document.publisher, origin, _SURE)
    if document.published:
        confidence = min(_SURE, document.published.confidence)
        builder.tell("published", document.published.iso, origin, confidence)
    if document.byline:
        names = authors_of(document.byline, document.has_family_first)
        builder.tell_list("authors", names, origin, _LIKELY)
    builder.tell("language", language_of(document.language or ""), origin, _LIKELY)


def language_of(name: str) -> str | None:
    """Give the code of a language that a record names, as `GERMAN; DEUTSCH`, or None."""
    for word in re.findall(r"\w+", name.lower()):
        if word in _LANGUAGES:
            return _LANGUAGES[word]
    return None


def authors_of(byline: str, has_family_first: bool = False) -> list[str]:
    """Give the names in the byline of a record; one that is no list of names is an author itself.

    Where names are written `Berg, Anna`, semicolons part them.
    """
    if has_family_first:
        pairs = (piece.strip(" .").partition(", ") for piece in byline.split(";"))
        return [f"{given} {family}".strip() for family, _, given in pairs if family]
    lowered = byline.lower()
    prefix = next((p for p in _PREFIXES if lowered.startswith(p)), "")
    text = byline[len(prefix) :].strip(" .;")
    names = signed_by(text)
    if names:
        return names
    pieces = [piece.strip(" ,.") for piece in _SEPARATOR.split(text) if piece.strip(" ,.")]
    return [name for name in pieces if len(name) <= _LONGEST_NAME]


def with_failures(
    pieces: Sequence[list[str]], read: Callable[[list[str]], Document | None]
) -> list[Document]:
    """Read each piece of an export; where many cannot be read, it is none, and nothing is given.

    One that cannot be read, because it is damaged or cut off, is an article without a record.
    """
    found = [read(piece) for piece in pieces]
    failed = sum(document is None for document in found)
    if not found or found[0] is None or failed > max(1, _FAILED_SHARE * len(found)):
        return []
    return [
        Document(body=piece) if document is None else document
        for piece, document in zip(pieces, found, strict=True)
    ]


_FAILED_SHARE = 0.25


def one_line(rows: Iterable[str]) -> str:
    """Give rows that were broken to a width as the one line that they are."""
    return " ".join(row for row in rows if row)


def as_line(row: str) -> Line:
    """Give a row to be looked at as the lines of other texts are."""
    return Line(row)
