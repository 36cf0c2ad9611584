from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from tests.accuracy.gold import ARTICLES, gold_files, load_article, read_annotations

_FIELDS = ("title", "kicker", "published", "updated", "publisher", "language")


def _authors(article: Article) -> list[str]:
    return list(article.authors)


def _headings(article: Article) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADING]


_LISTS: dict[str, Callable[[Article], list[str]]] = {"authors": _authors, "headings": _headings}


def _stated(names: Iterable[str]) -> list[object]:
    """The fields that each annotation file states, with the file."""
    return [
        pytest.param(path, name, id=f"{path.stem}-{name}")
        for path in gold_files()
        for name in names
        if name in read_annotations(path)["metadata"]
    ]


@pytest.mark.parametrize(("path", "name"), _stated(_FIELDS))
def test_field_is_what_the_file_says(path: Path, name: str) -> None:
    sample = load_article(path)
    assert getattr(sample.article, name) == sample.metadata[name]


@pytest.mark.parametrize(("path", "name"), _stated(_LISTS))
def test_list_is_what_the_file_says(path: Path, name: str) -> None:
    sample = load_article(path)
    assert _LISTS[name](sample.article) == sample.metadata[name]


def test_every_sample_article_is_annotated() -> None:
    annotated = {str(read_annotations(path)["file"]) for path in gold_files()}
    assert annotated == {path.name for path in ARTICLES.iterdir() if path.suffix}


def test_invention_is_declared_beside_the_articles_and_at_the_end_of_each() -> None:
    assert "invented" in (ARTICLES / "NOTICE").read_text(encoding="utf-8")
    words = ("invented", "erfunden", "inventé", "imaginaire")
    for path in gold_files():
        end = load_article(path).article.text[-400:].lower()
        assert any(word in end for word in words), path.stem
