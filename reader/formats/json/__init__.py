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

_NONE = "no object in it has the text of an article"
_LINE_SUFFIXES = (".jsonl", ".ndjson")
"""Those of files with a value on each line."""


def read(data: bytes, path: Path) -> Iterator[Article]:
    """Give the articles of a file, in its order; each has a part that it keeps.

    Raises:
        NoArticleError: There are none.
        IncompleteError: After the last one, where lines or the rest of the file are damaged.
    """
    text = decode(data)
    if not may_tell_of_articles(text):
        raise NoArticleError(path, _NONE)
    values = JsonValues(text, are_lines=_has_line_suffix(path))
    parts = Parts()
    has_any = False
    for value in values:
        for entry in entries_of(value, is_record=values.is_by_lines):
            try:
                article = article_of(entry, path, "json", parts.part_of(entry))
            except FormatError:
                continue  # nothing is left of its text once it is cleaned
            has_any = True
            yield article
    if not has_any:
        raise NoArticleError(path, _NONE)
    if values.damage is not None:
        raise IncompleteError(path, values.damage)


def may_tell_of_articles(text: str) -> bool:
    """Whether a key of an article's text can be in JSON: most of it has none, and is not parsed."""
    return any(sign in text for sign in _ENDS_OF_KEYS)


_ENDS_OF_KEYS = (
    'ext"', 'ontent"', 'ody"', 'tml"', 'arkdown"', 'rticle"', 'tory"', 'aragraph"', 'aragraphs"',
    'nnotations"', 'ighlights"', 'EXT"', 'ONTENT"', 'ODY"', 'TML"', 'ARKDOWN"', 'RTICLE"', 'TORY"',
    'ARAGRAPH"', 'ARAGRAPHS"', 'NNOTATIONS"', 'IGHLIGHTS"', "jsonfeed.org/version",
)  # fmt: skip
"""What the keys that `objects` looks for end in, whatever their case; a feed may have none."""


def _has_line_suffix(path: Path) -> bool:
    return any(suffix.lower() in _LINE_SUFFIXES for suffix in path.suffixes[-2:])
