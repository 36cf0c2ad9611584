"""Where articles are from, as Markdown, CSV and JSON lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator

from reader.article import Article
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


def article_csv(articles: Iterable[Article]) -> Iterator[str]:
    """Give lines of CSV (RFC 4180, without the carriage returns), the header first."""
    yield _csv_line(ARTICLE_COLUMNS)
    for article in articles:
        cells = {**_record(article), "authors": "; ".join(article.authors)}
        yield _csv_line([cells[column] for column in ARTICLE_COLUMNS])


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


def _csv_line(cells: Iterable[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="").writerow(cells)
    return buffer.getvalue()


_URL_SIGNS = re.compile(r"[\\<>\s]")


def _in_per_cent(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign[0].encode("utf-8"))
