"""Readwise's export of highlights as CSV: a document is an article whose text is what was marked.

Columns: Highlight, Book Title, Book Author, Amazon Book ID, Note, Color, Tags, Location Type,
Location, Highlighted at, Document tags. A highlight with the tag h1, h2 or h3 is a heading
(https://docs.readwise.io/readwise/docs/faqs/action-tags). What Readwise Reader, Pocket and
Instapaper write as CSV are lists of addresses without texts.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import StringIO
from pathlib import Path

from reader.article import Article
from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.formats.encoding import decode
from reader.formats.entries import (
    Entry,
    Parts,
    ToldList,
    article_of,
    moment_of,
    split_names,
    split_tags,
    with_own_tags,
)
from reader.formats.quotations import Quotation

_LONGEST_HEADER = 10_000
_LONGEST_FIELD = 10_000_000
_MOST_ROWS = 1_000_000
_REQUIRED = frozenset({"highlight", "book title"})
_LISTS: tuple[tuple[frozenset[str], str], ...] = (
    (frozenset({"title", "url", "id", "document tags", "saved date"}), "Readwise Reader"),
    (frozenset({"title", "url", "time_added", "status"}), "Pocket"),
    (frozenset({"url", "title", "selection", "folder", "timestamp"}), "Instapaper"),
)
"""Columns by which lists of what was saved are known, and the program that wrote them."""
_ACTION_TAG = re.compile(r"\.?h([1-3])")


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give an article for each document, in the order in which they come first.

    Raises:
        NoArticleError: It is another table.
        FormatError: It lists what was saved without the texts.
        IncompleteError: After the last article, where the file is damaged.
    """
    text = decode(data)
    _check_header(text, path)
    entries: dict[tuple[str, str, str], Entry] = {}
    damage = ""
    try:
        for row in _rows(text):
            _take(entries, row)
    except csv.Error as error:
        damage = f"a row of it is damaged ({error})"
    parts = Parts()
    has_any = False
    for entry in entries.values():
        try:
            article = article_of(entry, path, "readwise", parts.part_of(entry))
        except FormatError:
            continue
        has_any = True
        yield article
    if damage:
        raise (IncompleteError if has_any else FormatError)(path, damage)
    if not has_any:
        raise NoArticleError(path, "it is an export of Readwise without highlights")


def _check_header(text: str, path: Path) -> None:
    try:
        header = next(csv.reader(StringIO(text[:_LONGEST_HEADER], newline="")), [])
    except csv.Error:
        header = []
    columns = {name.strip().casefold() for name in header}
    for wanted, program in _LISTS:
        if wanted <= columns:
            raise FormatError(
                path, f"it is a list of what was saved in {program}, without the texts"
            )
    if not columns >= _REQUIRED:
        raise NoArticleError(path, "it is a table, but no export of highlights")


def _rows(text: str) -> Iterator[Mapping[str, str]]:
    """The rows by the names of their columns in lower case."""
    before = csv.field_size_limit(_LONGEST_FIELD)
    try:
        reader = csv.reader(StringIO(text, newline=""))
        columns = [name.strip().casefold() for name in next(reader)]
        for count, row in enumerate(reader):
            if count >= _MOST_ROWS:
                raise csv.Error(f"there are more than {_MOST_ROWS:,}")
            yield dict(zip(columns, row, strict=False))
    finally:
        csv.field_size_limit(before)


def _take(entries: dict[tuple[str, str, str], Entry], row: Mapping[str, str]) -> None:
    """Add a highlight to what is known of its document."""
    title, author = row.get("book title", "").strip(), row.get("book author", "").strip()
    number = row.get("amazon book id", "").strip()
    highlight, note = row.get("highlight", "").strip(), row.get("note", "").strip()
    if not (highlight or note):
        return
    key = (title, author, number)
    entry = entries.get(key)
    if entry is None:
        # Highlights come and go: a document is named by what stays.
        entry = entries[key] = Entry(id=number or " / ".join(filter(None, (title, author))))
        entry.tell("title", title, "Book Title")
        if author:
            entry.authors = ToldList(split_names(author), "Book Author")
    tags = split_tags(row.get("tags", ""))
    heading = next((int(found[1]) for tag in tags if (found := _ACTION_TAG.fullmatch(tag))), 0)
    quotation = Quotation(highlight, note, moment_of(row.get("highlighted at", "")))
    entry.quotations.append(replace(quotation, heading=heading))
    if not entry.content_origin:
        entry.content_origin = "highlights"
    with_own_tags(entry, split_tags(row.get("document tags", "")), "Document tags")
    with_own_tags(entry, (t for t in tags if not _ACTION_TAG.fullmatch(t)), "Tags")
