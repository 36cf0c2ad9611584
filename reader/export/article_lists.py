"""Where articles are from, as Markdown, CSV and JSON lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from reader.article import Article
from reader.export.csv_cells import CsvLines
from reader.export.extracts import source_of
from reader.export.markdown import escaped
from reader.text import clean_name

ARTICLE_COLUMNS = ("title", "authors", "publisher", "published", "url", "language", "path", "part")
"""The columns of the CSV; authors are parted by semicolons."""


def markdown_list(articles: Iterable[Article]) -> Iterator[str]:
    """Give an item of a Markdown list for each article, its title linked to its address."""
    for article in articles:
        source = source_of(article)
        title, url = escaped(article.title), article.url
        link = f"[{title}](<{_URL_SIGNS.sub(_in_per_cent, url)}>)" if url else title
        authors = f"{escaped(source['authors'] or '')}: " if article.authors else ""
        rest = (escaped(value) for value in (article.publisher, source["date"]) if value)
        yield f"- {authors}{', '.join([link, *rest])}"


def article_csv(articles: Iterable[Article], *, is_for_spreadsheets: bool = False) -> CsvLines:
    """Give lines of CSV, the header first, as `csv_cells` has it."""
    return CsvLines(ARTICLE_COLUMNS, map(_cells, articles), is_for_spreadsheets=is_for_spreadsheets)


def _cells(article: Article) -> list[str | None]:
    return [
        article.title,
        "; ".join(article.authors),
        article.publisher,
        article.published,
        article.url,
        article.language,
        clean_name(article.path),
        article.part,
    ]


def article_json_lines(articles: Iterable[Article]) -> Iterator[str]:
    """Give one JSON object a line, in ASCII."""
    for article in articles:
        yield json.dumps({"version": 1, **_record(article)})


def _record(article: Article) -> dict[str, object]:
    return {
        "path": clean_name(article.path),
        "part": article.part,
        "title": article.title,
        "authors": list(article.authors),
        "publisher": article.publisher,
        "published": article.published,
        "updated": article.updated,
        "url": article.url,
        "language": article.language,
    }


_URL_SIGNS = re.compile(r"[\\<>\s]")


def _in_per_cent(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8"))
