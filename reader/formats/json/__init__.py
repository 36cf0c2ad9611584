"""JSON and JSON lines: articles as collectors, feed readers and services for reading export them.

Each object that has the text of an article is one (`objects`, `layouts`). A file of another kind,
as most files of JSON are, holds none.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.errors import FormatError, IncompleteError, NoArticleError
from reader.formats.encoding import decode
from reader.formats.entries import Parts, article_of
from reader.formats.json.layouts import entries_of
from reader.formats.json.values import JsonValues

LINE_SUFFIXES = (".jsonl", ".ndjson")
"""Those of files with a value on each line."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the articles of a file, in its order; each has a part that it keeps.

    Raises:
        NoArticleError: There are none.
        IncompleteError: After the last one, where lines or the rest of the file are damaged.
    """
    values = JsonValues(decode(data), are_lines=_has_line_suffix(path))
    parts = Parts()
    has_any = False
    for value in values:
        for entry in entries_of(value):
            try:
                article = article_of(entry, path, "json", parts.part_of(entry))
            except FormatError:
                continue  # nothing is left of its text once it is cleaned
            has_any = True
            yield article
    if not has_any:
        raise NoArticleError(path, "no object in it has the text of an article")
    if values.damage is not None:
        raise IncompleteError(path, values.damage)


def _has_line_suffix(path: Path) -> bool:
    return any(suffix.lower() in LINE_SUFFIXES for suffix in path.suffixes[-2:])
