"""What Whoosh keeps of an article: its fields, their terms and where they stand."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from whoosh import columns, fields, formats

from reader.index.analysis import folded, is_unspaced, stem_language, stems, tokens
from reader.index.pattern import Form

SCHEMA_VERSION = 1
"""Raised whenever the fields or their encoding change."""


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An article as the index takes it."""

    id: int
    title: str
    authors: tuple[str, ...]
    text: str
    language: str | None


class FieldName(StrEnum):
    """The fields of the index. Those of words and of stems have the same positions."""

    ID = "id"
    TITLE = "title"
    TITLE_STEMS = "title_stems"
    TEXT = "text"
    TEXT_STEMS = "text_stems"
    AUTHOR = "author"


STEMS_OF = {FieldName.TITLE: FieldName.TITLE_STEMS, FieldName.TEXT: FieldName.TEXT_STEMS}
"""Field of words to the field of their stems; authors' names have none."""

Positions = Mapping[str, list[int]]
"""Term to the ascending positions of its tokens."""


class PositionsFormat(formats.Positions):  # type: ignore[misc]  # Whoosh is untyped
    """Positions as two bytes each, or as four behind a zero byte where one needs more."""

    def encode(self, positions: list[int]) -> bytes:
        """Give the posting value for ascending positions."""
        if positions[-1] < _SHORT:
            return array("H", positions).tobytes()
        return b"\0" + array("I", positions).tobytes()

    def decode_positions(self, value: bytes) -> list[int]:
        """Give the positions that `encode` was given."""
        return (array("I", value[1:]) if len(value) % 2 else array("H", value)).tolist()

    def decode_frequency(self, value: bytes) -> int:
        """Give how many positions a posting value holds."""
        return len(value) // (4 if len(value) % 2 else 2)

    def decode_weight(self, value: bytes) -> float:
        """Give the weight of a posting: its frequency."""
        return float(self.decode_frequency(value))


_SHORT = 1 << 16


class PositionsField(fields.FieldType):  # type: ignore[misc]  # Whoosh is untyped
    """A field whose values were analysed before: `Positions`."""

    def __init__(self) -> None:
        super().__init__(format=PositionsFormat(), analyzer=None, scorable=True, stored=False)

    def index(
        self, value: Positions, **options: object
    ) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give each term with its frequency, weight and posting value."""
        encode = self.format.encode
        for term, positions in value.items():
            yield term.encode(), len(positions), float(len(positions)), encode(positions)


def new_schema() -> fields.Schema:
    """Give the schema of the index."""
    names = [name for name in FieldName if name is not FieldName.ID]
    id_column = fields.COLUMN(columns.NumericColumn("q", default=-1))
    return fields.Schema(id=id_column, **{name.value: PositionsField() for name in names})


def term_of(stem: str, language: str) -> str:
    """Give the term of a stem, which is told apart by the language that it is a stem of."""
    return f"{language}:{stem}"


def field_of(form: Form, field: FieldName) -> FieldName:
    """Give the field in which places of this form are looked up."""
    return STEMS_OF.get(field, field) if form is Form.STEM else field


def document_values(document: IndexDocument) -> dict[str, object]:
    """Give the values of all fields for Whoosh."""
    language = stem_language(document.language)
    title, title_stems = _positions(document.title, language)
    text, text_stems = _positions(document.text, language)
    authors, _ = _positions(_AUTHOR_GAP.join(document.authors), "")
    return {
        FieldName.ID.value: document.id,
        FieldName.TITLE.value: title,
        FieldName.TITLE_STEMS.value: title_stems,
        FieldName.TEXT.value: text,
        FieldName.TEXT_STEMS.value: text_stems,
        FieldName.AUTHOR.value: authors,
    }


_AUTHOR_GAP = "\n"


def _positions(text: str, language: str) -> tuple[Positions, Positions]:
    """The positions of the folded words of `text`, and of their stems as terms."""
    words: dict[str, list[int]] = defaultdict(list)
    for position, token in enumerate(tokens(text)):
        words[token.word].append(position)
    plain: dict[str, list[int]] = defaultdict(list)
    stemmed: dict[str, list[int]] = defaultdict(list)
    for word, positions in words.items():
        form = folded(word)
        plain[form] += positions
        if form[0].isdigit() or is_unspaced(word):
            continue
        for stem in stems(word, language):
            stemmed[term_of(stem, language)] += positions
    for merged in (plain, stemmed):
        for positions in merged.values():
            positions.sort()
    return plain, stemmed
