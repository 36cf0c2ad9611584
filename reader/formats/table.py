"""The formats that articles are read from."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

COMPRESSED_SUFFIX = ".gz"
"""Of a file compressed with gzip; before it stands the suffix of what is compressed."""


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that articles are read from."""

    name: str
    suffixes: tuple[str, ...]
    """Lower case, with their full stop."""
    title: str
    """What people call it."""
    module: str
    """The module whose `read(data, path)` gives the articles."""
    contents: str
    """What is read of its files, in a few words."""
    is_read_in_order: bool = False
    """Whether the beginning of a file gives the beginning of its article."""
    is_binary: bool = False
    """Whether its files hold more than text."""
    is_streamed: bool = False
    """Whether its files are read piece by piece, by `read_stream(file, path)`, and may be of any
    size."""
    is_shared: bool = False
    """Whether most files with its suffixes hold no articles: what reads it raises NoArticleError
    for these, and they are passed over quietly."""
    needs_process: bool = True
    """Whether only a process with limits reads it: native code does, which a hostile file may crash
    or keep busy. A small file of another format takes a moment, whatever is in it."""


FORMATS = (
    Format(
        "text",
        (".txt", ".text"),
        "Plain text",
        "reader.formats.plain",
        "kicker, title, byline, date, headings; each article of a Nexis or Factiva export",
        is_read_in_order=True,
        needs_process=False,
    ),
    Format(
        "markdown",
        (".md", ".markdown"),
        "Markdown",
        "reader.formats.markdown",
        "front matter, wiki links, ==highlights==, callouts, footnotes",
        needs_process=False,
    ),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        "Web page",
        "reader.formats.html",
        "the article with its structure and metadata; menus and teasers as furniture",
    ),
    Format(
        "mhtml",
        (".mhtml", ".mht"),
        "Web page with its pictures",
        "reader.formats.mhtml",
        "as a web page, with the address it was saved from",
    ),
    Format(
        "webarchive",
        (".webarchive",),
        "Web page saved by Safari",
        "reader.formats.webarchive",
        "as a web page, with the address it was saved from",
        is_binary=True,
    ),
    Format(
        "eml",
        (".eml", ".emlx"),
        "E-mail",
        "reader.formats.eml",
        "text or page; what is quoted, signed or forwarded is told apart",
    ),
    Format(
        "mbox",
        (".mbox", ".mbx"),
        "Mailbox",
        "reader.formats.mbox",
        "an article a message, in a file of any size; labels, stars, what was read",
        is_streamed=True,
    ),
    Format(
        "json",
        (".json", ".jsonl", ".ndjson"),
        "JSON, JSON lines",
        "reader.formats.json",
        "an article a line or object: trafilatura, JSON Feed, wallabag, FreshRSS, Hypothesis",
        is_shared=True,
    ),
    Format(
        "feed",
        (".rss", ".atom", ".xml"),
        "RSS, Atom",
        "reader.formats.feed",
        "an article an entry",
        is_shared=True,
    ),
    Format(
        "omnivore",
        (".zip",),
        "Omnivore export",
        "reader.formats.omnivore",
        "an article each, with labels, highlights, notes, what was read",
        is_binary=True,
        is_shared=True,
    ),
    Format(
        "readwise",
        (".csv",),
        "Readwise export",
        "reader.formats.readwise",
        "an article a document, made of its highlights",
        is_shared=True,
    ),
    Format(
        "epub",
        (".epub", ".kepub"),
        "Book (EPUB)",
        "reader.formats.epub",
        "an article a chapter, with printed pages; newspapers packed by Calibre",
        is_binary=True,
    ),
    Format(
        "docx",
        (".docx", ".docm"),
        "Word document",
        "reader.formats.docx",
        "headings, numbers as printed, tables, notes, comments, highlights",
        is_binary=True,
    ),
    Format(
        "odt",
        (".odt", ".fodt"),
        "OpenDocument text",
        "reader.formats.odt",
        "headings, numbers as printed, tables, notes, comments, highlights",
        is_binary=True,
    ),
    Format(
        "pdf",
        (".pdf",),
        "PDF document",
        "reader.formats.pdf",
        "columns, headings, tables, notes, highlights, filled-in forms, the page of each passage",
        is_binary=True,
    ),
)

_BY_NAME = {known.name: known for known in FORMATS}
_BY_SUFFIX = {suffix: known for known in FORMATS for suffix in known.suffixes}


def format_named(name: str) -> Format | None:
    """Give the format with this name."""
    return _BY_NAME.get(name)


def inner_suffix(path: Path) -> str:
    """Give the suffix of a name, of a compressed file that of what is in it."""
    if path.suffix.lower() == COMPRESSED_SUFFIX:
        return Path(path.stem).suffix
    return path.suffix


def format_of_suffix(suffix: str) -> Format | None:
    """Give the format whose files end in `suffix`, which has its full stop, in any case."""
    return _BY_SUFFIX.get(suffix.lower())
