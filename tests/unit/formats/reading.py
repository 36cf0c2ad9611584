from __future__ import annotations

from pathlib import Path

from reader.article import Article, BlockKind
from reader.formats import loads


def read(content: str | bytes, name: str) -> Article:
    """The one article that a file called `name` with this content gives."""
    data = content.encode() if isinstance(content, str) else content
    (article,) = loads(data, Path(name))
    return article


def blocks_of(article: Article, kind: BlockKind) -> list[str]:
    return [b.span.of(article.text) for b in article.blocks if b.kind is kind]


def kind_of(article: Article, beginning: str) -> BlockKind:
    """The kind of the one block that begins like this."""
    (kind,) = [b.kind for b in article.blocks if b.span.of(article.text).startswith(beginning)]
    return kind


PROSE = (
    "The harbour of Port Amsel stayed closed on Monday while divers looked for the lost anchor. "
    "Officials said that it might take another week."
)
MORE_PROSE = (
    "Fishermen who had waited at the quay since dawn went home before noon. "
    "None of them had been told how long the search would last."
)
