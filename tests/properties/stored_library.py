"""A library of annotated articles that no file is read for."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.config import Paths
from reader.index import Index
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.catalogue import Catalogue
from reader.library.refresh.scan import FoundFile


def stored(home: Path, articles: Iterable[AnnotatedArticle]) -> Paths:
    """Store articles, in catalogue and index, below `home`; their ids count up from 1."""
    paths = Paths(home / "config.toml", home / "data", home / "cache")
    catalogue = Catalogue(paths.catalogue_file)
    index = Index.create(paths.index_folder)
    with catalogue.batch():
        for annotated in articles:
            catalogue.store(FoundFile(annotated.article.path, 0, 0), "", [annotated])
    catalogue.begin_index(index.identity)
    documents = catalogue.unindexed(1_000)
    index.update(add=documents)
    catalogue.mark_indexed([document.id for document in documents], (), index.generation)
    index.close()
    catalogue.close()
    return paths
