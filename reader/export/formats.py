"""The formats in which it is written down where articles are from, by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from reader.article import Article
from reader.config import CitationFormat
from reader.export.article_lists import article_csv, article_json_lines, markdown_list
from reader.export.citations import citations


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A way to write down where articles are from."""

    told: str
    """What it is called."""
    suffix: str
    """What the name of a file of it ends in, without the dot."""
    lines: Callable[[Sequence[Article]], Iterable[str]]
    """Gives the lines, without their ends."""


def _cited(citation_format: CitationFormat, articles: Sequence[Article]) -> Iterator[str]:
    yield citations(articles, citation_format)


SAFE_CSV = "safe-csv"
"""The name of that in which no cell is a formula."""

EXPORT_FORMATS: Mapping[str, ExportFormat] = {
    "md": ExportFormat("Markdown list", "md", markdown_list),
    "csv": ExportFormat("CSV", "csv", article_csv),
    SAFE_CSV: ExportFormat(
        "CSV for spreadsheets", "csv", partial(article_csv, is_for_spreadsheets=True)
    ),
    "jsonl": ExportFormat("JSON lines", "jsonl", article_json_lines),
    CitationFormat.TEXT: ExportFormat(
        "Citations as text", "txt", partial(_cited, CitationFormat.TEXT)
    ),
    CitationFormat.BIBTEX: ExportFormat("BibTeX", "bib", partial(_cited, CitationFormat.BIBTEX)),
    CitationFormat.CSL: ExportFormat("CSL-JSON", "json", partial(_cited, CitationFormat.CSL)),
}
"""By the names that `--format` takes."""


def export_lines(articles: Sequence[Article], name: str) -> Iterable[str]:
    """Give where articles are from in the format of that name, line by line."""
    return EXPORT_FORMATS[name].lines(articles)
