"""What Whoosh is told of an article: the fields of the index and their format."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from enum import StrEnum

from whoosh import columns, fields, formats

SCHEMA_VERSION = 2
"""Raised whenever the fields change."""


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An article as the index takes it."""

    id: int
    title: str
    authors: tuple[str, ...]
    text: str
    language: str | None


ID = "id"
"""The column of the articles' ids."""


class FieldName(StrEnum):
    """The fields of words."""

    TITLE = "title"
    TEXT = "text"
    AUTHOR = "author"


class PositionsFormat(formats.Positions):  # type: ignore[misc]  # Whoosh is untyped
    """What Whoosh's own queries are given of a posting: its positions, as four bytes each."""

    def decode_positions(self, value: bytes) -> list[int]:
        """Give the positions of the term in the document."""
        return array("I", value).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """Give how many positions there are."""
        return len(value) // 4

    def decode_weight(self, value: bytes) -> float:
        """Give the weight of a posting: its frequency."""
        return float(self.decode_frequency(value))


class WordsField(fields.FieldType):  # type: ignore[misc]  # Whoosh is untyped
    """A field whose terms the writer makes itself, from all its words at once."""

    def __init__(self) -> None:
        super().__init__(format=PositionsFormat(), analyzer=None, scorable=True, stored=False)


def new_schema() -> fields.Schema:
    """Give the schema of the index."""
    of_words = {name.value: WordsField() for name in FieldName}
    return fields.Schema(**{ID: fields.COLUMN(columns.NumericColumn("q"))}, **of_words)
