"""Omnivore's export: a zip archive of everything that was saved there.

Files `metadata_X_to_Y.json` list the articles, `content/SLUG.html` has the text of each as
Omnivore showed it, `highlights/SLUG.md` what the user marked and wrote (Omnivore, `api/src/jobs/
export.ts`). Labels, highlights, notes and what was archived or read to its end are the user's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from reader.article import Article
from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.formats.encoding import decode
from reader.formats.entries import Entry, Parts, ToldList, article_of, moment_of, with_own_tags
from reader.formats.json.values import JsonValues
from reader.formats.markup import Markup
from reader.formats.omnivore_highlights import quotations_of
from reader.formats.unpacking import Archive

_METADATA = re.compile(r"(?:.{1,200}/)?metadata_(\d{1,9})_to_\d{1,9}\.json")
_LISTING_NAME = re.compile(rb"metadata_\d{1,9}_to_\d{1,9}\.json")
_MOST_ARTICLES = 100_000
_WHOLE = 100
"""Per cent of an article, all of which was read."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the articles of an export, in its order, those that were deleted left out.

    Raises:
        NoArticleError: It is another zip archive.
        FormatError: It is damaged, encrypted, or unpacks to too much.
        IncompleteError: After the last article, where not all could be read.
    """
    try:
        archive = Archive(data, path)
    except FormatError as error:
        if _LISTING_NAME.search(data):
            raise
        raise NoArticleError(path, error.reason) from error
    listings = sorted(filter(_METADATA.fullmatch, archive.names()), key=_number)
    if not listings:
        raise NoArticleError(path, "it is no export of Omnivore")
    parts = Parts()
    damaged: list[FormatError] = []
    has_any = False
    for entry in _entries(archive, listings, path, damaged):
        try:
            article = article_of(entry, path, "omnivore", parts.part_of(entry))
        except FormatError:
            continue
        has_any = True
        yield article
    if damaged and not has_any:
        raise damaged[0]
    if not has_any:
        raise NoArticleError(path, "it is an export of Omnivore without articles")
    if damaged:
        raise IncompleteError(path, damaged[0].reason)


def _number(name: str) -> int:
    found = _METADATA.fullmatch(name)
    return int(found[1]) if found else 0


def _entries(
    archive: Archive, listings: list[str], path: Path, damaged: list[FormatError]
) -> Iterator[Entry]:
    """The articles that are listed; what is wrong with files in the archive is added to
    `damaged`."""
    count = 0
    for listing in listings:
        try:
            values = JsonValues(decode(archive.read(listing)), are_lines=False)
        except FormatError as error:
            damaged.append(error)
            continue
        folder = listing.rpartition("metadata_")[0]
        for record in values:
            if not isinstance(record, dict) or record.get("state") in {"Deleted", "DELETED"}:
                continue
            count += 1
            if count > _MOST_ARTICLES:
                damaged.append(FormatError(path, f"it has more than {_MOST_ARTICLES:,} articles"))
                return
            yield _entry_of(record, archive, folder, damaged)
        if values.damage is not None:
            damaged.append(FormatError(path, f"in a list of its articles, {values.damage}"))


def _entry_of(
    record: Mapping[str, Any], archive: Archive, folder: str, damaged: list[FormatError]
) -> Entry:
    slug = _string(record, "slug")
    entry = Entry(id=_string(record, "id") or slug or _string(record, "url"))
    for field, key in (("title", "title"), ("url", "url"), ("language", "language")):
        entry.tell(field, _string(record, key), f"metadata {key}")  # type: ignore[arg-type]
    entry.tell("publisher", _string(record, "siteName"), "metadata siteName")
    entry.tell("published", moment_of(record.get("publishedAt")), "metadata publishedAt")
    if author := _string(record, "author"):
        entry.authors = ToldList([author], "metadata author")
    labels = record.get("labels")
    with_own_tags(entry, map(_label, labels if isinstance(labels, list) else ()), "labels")
    entry.is_read = _is_read(record)
    entry.base_url = entry.value("url") or None
    entry.summary = _string(record, "description")
    entry.content = _content(archive, f"{folder}content/{slug}.html", damaged)
    entry.markup, entry.content_origin = Markup.HTML, "content of the export"
    highlights = _content(archive, f"{folder}highlights/{slug}.md", damaged)
    if highlights.strip():
        entry.quotations = quotations_of(highlights, entry.content or entry.summary)
    return entry


def _is_read(record: Mapping[str, Any]) -> bool:
    progress = record.get("readingProgress", record.get("readingProgressPercent"))
    is_whole = isinstance(progress, int | float) and progress >= _WHOLE
    return is_whole or _string(record, "state").casefold() == "archived"


def _content(archive: Archive, name: str, damaged: list[FormatError]) -> str:
    """The text of a file in the archive, empty where there is none or it is damaged."""
    if name not in archive:
        return ""
    try:
        return decode(archive.read(name))
    except FormatError as error:
        damaged.append(error)
        return ""


def _string(record: Mapping[str, Any], key: str) -> str:
    value = record.get(key)
    return value.strip() if isinstance(value, str) else ""


def _label(label: object) -> str:
    if isinstance(label, Mapping):
        label = label.get("name")
    return label if isinstance(label, str) else ""
