from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from reader.article import Article
from reader.formats import load_all, loads
from tests.unit.formats.reading import PROSE

RECORD = {"title": "A title", "url": "https://example.org/a", "text": PROSE}


def articles(value: object, name: str = "some.json") -> list[Article]:
    """The articles of a file that holds a value, or of bytes as they are."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return list(loads(data, Path(name)))


def article(value: object, name: str = "some.json") -> Article:
    """The one article of a file that holds a value."""
    (only,) = articles(value, name)
    return only


def lines(values: Iterable[object]) -> bytes:
    """JSON lines."""
    return b"".join(json.dumps(value).encode() + b"\n" for value in values)


def articles_and_damage(data: bytes, name: str = "some.json") -> tuple[list[Article], str]:
    """The articles of a file, and why there may be more."""
    return load_all(loads(data, Path(name)))
