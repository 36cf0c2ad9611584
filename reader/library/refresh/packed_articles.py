"""The articles of one file, of which there may be so many that they would fill the memory."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterator

from reader.library.catalogue.annotated import AnnotatedArticle, article_from_json

_UNPACKED = 16 << 20
"""Bytes of JSON whose articles are kept as they are."""
_LEVEL = 1
"""Of compression: to a fifth, at the speed of a disk."""


class PackedArticles(Collection[AnnotatedArticle]):
    """Articles in the order they came: the first as they are, the others compressed."""

    def __init__(self) -> None:
        self._articles: list[AnnotatedArticle] = []
        self._packed: list[bytes] = []
        self._size = 0

    def add(self, message: bytes) -> None:
        """Add the article of a message; raises ValueError, KeyError or TypeError if it has none."""
        article = article_from_json(json.loads(message)["article"])
        self._size += len(message)
        if self._packed or self._size > _UNPACKED:
            self._packed.append(zlib.compress(message, _LEVEL))
        else:
            self._articles.append(article)

    def __len__(self) -> int:
        return len(self._articles) + len(self._packed)

    def __iter__(self) -> Iterator[AnnotatedArticle]:
        yield from self._articles
        for packed in self._packed:
            yield article_from_json(json.loads(zlib.decompress(packed))["article"])

    def __contains__(self, article: object) -> bool:
        return any(article == known for known in self)

    def kept(self) -> Collection[AnnotatedArticle]:
        """Give the articles, as a tuple where they are few."""
        return self if self._packed else tuple(self._articles)
