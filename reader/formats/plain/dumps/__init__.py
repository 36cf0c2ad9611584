"""Files that press databases export: many articles in one text, each with its record.

A text is taken apart only where every article in it has the record of the service: a label or a
count of words that the service writes, and the line by which it begins or ends an article. What
else stands in such a file (a list of the articles, a summary of the search, copyright lines,
classification terms) is furniture of the article it stands beside.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.article import Article
from reader.formats.plain.dumps import factiva, nexis, proquest
from reader.formats.plain.dumps.document import build

_SERVICES = (factiva, nexis, proquest)


def read_dump(text: str, path: Path) -> Iterator[Article] | None:
    """Give the articles of a cleaned text that a press database exported, else None."""
    for service in _SERVICES:
        if not service.MARK.search(text):
            continue
        documents = service.documents([row.strip() for row in text.split("\n")])
        if documents:
            return build(documents, path, service.NAME)
    return None
