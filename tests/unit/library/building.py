"""Small libraries for tests: files with articles, annotated articles, a refresh."""

from __future__ import annotations

import atexit
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path

from reader.article import Article, Block, BlockKind, Span
from reader.config import Paths
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.page_sums import PageSums
from reader.library.library import Library
from reader.library.refresh.parsing import ParserPool
from reader.library.refresh.process_limits import Limits
from reader.library.refresh.refreshing import Progress, Report, refresh
from reader.library.rows import ArticleRow


def paths_in(folder: Path) -> Paths:
    """Give paths of which nothing exists yet."""
    return Paths(folder / "config.toml", folder / "data", folder / "cache")


def write_article(
    file: Path,
    title: str,
    *paragraphs: str,
    published: str | None = None,
    language: str = "en",
    publisher: str | None = None,
    tags: tuple[str, ...] = (),
) -> Path:
    """Write an article as Markdown with front matter."""
    fields = {"title": title, "date": published, "lang": language, "site": publisher}
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    if tags:
        lines.append(f"tags: [{', '.join(tags)}]")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(["---", *lines, "---", "", "\n\n".join(paragraphs), ""]))
    return file


@cache
def _pool() -> ParserPool:
    """One worker that reads the files of all tests: to start it takes longer than most of them."""
    pool = ParserPool(1, Limits())
    atexit.register(pool.__exit__, None, None, None)
    return pool


def bring_up_to_date(paths: Paths, *folders: Path) -> Report:
    """Refresh in this process, with the worker that is there."""
    return refresh(paths, folders, lambda _: None, pool=_pool())


def progress_of_refresh(paths: Paths, *folders: Path) -> list[Progress]:
    """Refresh in this process and give what it said as it went."""
    steps: list[Progress] = []
    refresh(paths, folders, steps.append, pool=_pool())
    return steps


@contextmanager
def changing_catalogue(paths: Paths) -> Iterator[sqlite3.Connection]:
    """Change the catalogue of which nobody is to notice that it was not the program that did."""
    with closing(sqlite3.connect(paths.catalogue_file)) as connection, connection:
        yield connection
    PageSums(paths.catalogue_file).take()


def titles(library: Library) -> list[str]:
    """Give the titles in the order of the list."""
    return [row.title for row in library.rows()]


def annotated_text(text: str, path: str = "/articles/a.txt", part: str = "") -> AnnotatedArticle:
    """Give an article of one paragraph, in which nothing has been found."""
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    article = Article(Path(path), part, "text", text, blocks, title=text[:20])
    return AnnotatedArticle(article, (), ())


def row_of(path: str, part: str = "", digest: str = "0", article_id: int = 1) -> ArticleRow:
    """Give the row of an article of which only the identity matters."""
    return ArticleRow(
        article_id, Path(path), part, "text", "", (), None, None, None, 0, 0, 0, digest
    )
