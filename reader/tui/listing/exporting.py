"""Writes where articles are from into a file, in one of the formats of `reader export`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError, reason_of
from reader.export.formats import EXPORT_FORMATS, export_lines
from reader.export.sources import article_source
from reader.library.wording import number_of
from reader.text import clean, clean_name
from reader.tui.search.choice_screen import Choice

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.library.rows import ArticleRow

_MOST_NUMBERED = 1000

FORMAT_CHOICES = [
    Choice("", format_.told, name, f".{format_.suffix}") for name, format_ in EXPORT_FORMATS.items()
]
"""The formats to choose from."""


def proposed_file(folder: Path, name: str) -> Path:
    """Give a file in `folder` that does not exist, for articles in a format."""
    suffix = EXPORT_FORMATS[name].suffix
    for number in range(1, _MOST_NUMBERED):
        file = folder / f"articles{'' if number == 1 else f'-{number}'}.{suffix}"
        if not file.exists():
            break
    return file


def export(library: Library, rows: Sequence[ArticleRow], name: str, file: Path) -> str:
    """Write articles into a new file; gives a sentence that says what came of it."""
    articles, gone = [], 0
    for row in rows:
        try:
            articles.append(article_source(library, row))
        except LibraryError:
            gone += 1
    lines = "".join(f"{line}\n" for line in export_lines(articles, name)) if articles else ""
    try:
        with file.open("x", encoding="utf-8", errors="surrogateescape") as opened:
            opened.write(lines)
    except FileExistsError:
        return f"{clean_name(file)} is there already; nothing was written."
    except (OSError, ValueError) as error:
        return f"{clean_name(file)} could not be written: {clean(reason_of(error))}"
    left_out = f"; {number_of(gone, 'article')} could not be read" if gone else ""
    return f"Wrote {number_of(len(articles), 'article')} to {clean_name(file)}{left_out}"
