"""The template that passages are copied by: text with fields, of which what has no value goes.

    {name}      a field
    [p. {page}] a field with the text that belongs to it: all of it, or nothing
    {{ }} [[ ]] the signs themselves

On a line, fields and parts in brackets stand in a row with separators between them. One without a
value is left out with the separator before it, the first that is left has none, and a line on
which nothing is left goes too. So nothing is left hanging, whatever is missing.

Source: the optional parts of foobar2000's title formatting, and the groups of CSL, whose delimiters
stand only between members that are there.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "words": "the passage, verbatim",
        "speaker": "who said it; a name that was inferred in brackets, with ? where it is doubtful",
        "role": "the speaker's role as given",
        "kind": "whether the words are quoted, partly quoted or reported",
        "mark": "the figure or the words that were meant, where their sentence holds more",
        "by": "who that is from, told as the speaker is, or `unattributed`",
        "title": "the article's title",
        "authors": "its authors, parted by commas",
        "publisher": "where it was published",
        "date": "the day of publication, ISO 8601; of some articles only the year or month",
        "published": "the same with the time, where it is known",
        "updated": "when it was last changed, as it says itself",
        "page": "the page its paragraph begins on, or `3–4`",
        "url": "the article's address",
        "path": "the file",
        "part": "which article of the file it is, where there are several",
        "start": "where the passage begins, in characters of the article's text",
        "end": "where it ends, the character there not included",
        "hash": "`SHA-256` and the digest of the file's bytes, or why they are not those read",
    }
)
"""What a template can ask for, and what that gives."""

DEFAULT_TEMPLATE = """\
{words}
— {speaker}, {role} [({kind})]
[{mark}: {by}]
[{authors}: ][“{title}”], {publisher}, {date}, [p. {page}]
{url}
{path}, {part}, [characters {start}–{end}], {hash}"""

_TOKEN = re.compile(r"\{\{|\}\}|\[\[|\]\]|\{([^{}\[\]\n]*)\}|[\[\]{}\n]|[^\[\]{}\n]+")
_FORBIDDEN = frozenset({"Cc", "Cf", "Cs"})
"""Categories of characters that act on a terminal or hide from a reader."""


@dataclass(frozen=True, slots=True)
class _Field:
    name: str


_Piece = str | _Field


@dataclass(frozen=True, slots=True)
class _Part:
    """A field alone, or what stands in brackets."""

    pieces: tuple[_Piece, ...]

    def filled(self, values: Mapping[str, str]) -> str:
        """Give it with its values, or nothing where one is missing."""
        texts = [values.get(p.name, "") if isinstance(p, _Field) else p for p in self.pieces]
        return "".join(texts) if all(texts) else ""


@dataclass(frozen=True, slots=True)
class _Line:
    parts: tuple[_Part, ...]
    between: tuple[str, ...]
    """The text before the first part, between two, and behind the last."""

    def filled(self, values: Mapping[str, str]) -> str | None:
        """Give the line with its values, or None where it has fields and none has a value."""
        first, last = self.between[0], self.between[-1]
        if not self.parts:
            return first
        shown = ""
        for separator, part in zip(("", *self.between[1:-1]), self.parts, strict=True):
            if text := part.filled(values):
                shown += f"{separator}{text}" if shown else text
        return f"{first}{shown}{last}" if shown else None


@dataclass(frozen=True, slots=True)
class PassageTemplate:
    """A template that was understood."""

    text: str
    """As it was written."""
    _lines: tuple[_Line, ...]

    @classmethod
    def parse(cls, text: str) -> PassageTemplate:
        """Understand a template.

        Raises:
            ValueError: It names a field that does not exist, a bracket has no partner or no field
                in it, or it holds invisible characters. The message ends the sentence "… must be".
        """
        if any(unicodedata.category(sign) in _FORBIDDEN for sign in text if sign not in "\n\t"):
            raise ValueError("a template without control characters and other invisible ones")
        lines = tuple(_lines_of(text))
        if not any(line.parts for line in lines):
            raise ValueError(f"a template with fields in it: {_names()}")
        return cls(text, lines)

    def names(self, field: str) -> bool:
        """Whether it asks for a field."""
        return any(_Field(field) in part.pieces for line in self._lines for part in line.parts)

    def fill(self, values: Mapping[str, str]) -> str:
        """Give the template with values for its fields; a missing or empty one is none.

        Values are taken as they are: what looks like a field in one is not.
        """
        lines = (line.filled(values) for line in self._lines)
        return "\n".join(line for line in lines if line is not None).strip("\n")


def _lines_of(text: str) -> Iterator[_Line]:
    parts: list[_Part] = []
    between = [""]
    group: list[_Piece] | None = None
    for match in _TOKEN.finditer(text):
        token, name = match[0], match[1]
        if name is not None:
            field = _field(name)
            if group is None:
                parts.append(_Part((field,)))
                between.append("")
            else:
                group.append(field)
        elif token == "\n" and group is None:
            yield _Line(tuple(parts), tuple(between))
            parts, between = [], [""]
        elif token == "[" and group is None:
            group = []
        elif token == "]" and group is not None:
            parts.append(_closed(group))
            between.append("")
            group = None
        elif token in ("[", "]", "{", "}", "\n"):
            raise ValueError(_UNBALANCED.format("[" if token == "\n" else token))
        else:
            literal = token[0] if token in ("{{", "}}", "[[", "]]") else token
            if group is None:
                between[-1] += literal
            else:
                group.append(literal)
    if group is not None:
        raise ValueError(_UNBALANCED.format("["))
    yield _Line(tuple(parts), tuple(between))


_UNBALANCED = (
    "a template whose brackets have partners on their line, no pair within another of its kind: "
    "there is a {} too many. For the signs themselves write [[ ]] {{{{ }}}}"
)


def _field(name: str) -> _Field:
    if name in FIELDS:
        return _Field(name)
    near = difflib.get_close_matches(name, FIELDS, n=1)
    hint = f"did you mean {{{near[0]}}}?" if near else f"there are {_names()}"
    raise ValueError(f"a template of known fields: there is no {{{name}}}; {hint}")


def _closed(group: list[_Piece]) -> _Part:
    if not any(isinstance(piece, _Field) for piece in group):
        raise ValueError(
            "a template with a field in each pair of brackets; for the signs themselves write "
            "[[ and ]]"
        )
    return _Part(tuple(group))


def _names() -> str:
    return ", ".join(f"{{{name}}}" for name in FIELDS)
