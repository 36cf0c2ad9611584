"""What stands before a Markdown text about it: YAML, TOML, or Pandoc's title block.

Obsidian, Jekyll, Hugo and most clippers write YAML between lines of `---`, Hugo also TOML between
lines of `+++` (gohugo.io, "Front matter"), Pandoc lines that begin with `%` (Pandoc User's Guide,
"Extension: pandoc_title_block"). Templates of clippers do not quote what they fill in, so that
`title: He said: no` is common: what is not YAML is read line by line.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import yaml

_LONGEST = 65_536
"""Characters of front matter; what is longer is none."""
_LONGEST_KEY = 40
_YAML = re.compile(r"\n{0,3}---[ \t]*\n(.*?\n)?(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\n{0,3}\+\+\+[ \t]*\n(.*?\n)?\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_TITLE_BLOCK = re.compile(r"%[ \t]([^\n]*)(?:\n%[ \t]?([^\n]*))?(?:\n%[ \t]?([^\n]*))?(?:\n|\Z)")
_LINE = re.compile(rf"([^\W\d_][\w .-]{{0,{_LONGEST_KEY}}}?)[ \t]{{0,3}}[:=](?:[ \t]+(.*))?\Z")
_ENTRY = re.compile(r"[ \t]{0,8}-[ \t]+(.+)\Z")
_LINKS = re.compile(r"\[\[.*\]\]\Z")
_BLOCK_SCALARS = frozenset(("|", ">", "|-", ">-", "|+", ">+"))


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file tells of its article before the text."""

    fields: Mapping[str, object]
    """Keys in lower case with underscores; values are strings, lists and mappings of such."""
    is_exact: bool
    """Whether it was read by its grammar, and not line by line."""


NO_FRONT_MATTER = FrontMatter({}, True)


def split(text: str) -> tuple[FrontMatter, str]:
    """Give the front matter of a text, and the text behind it.

    What is not closed, and what tells nothing, is no front matter but text.
    """
    beginning = text[:_LONGEST]
    for fence, parse in ((_YAML, _yaml), (_TOML, _toml)):
        match = fence.match(beginning)
        if match is None:
            continue
        front = match[1] or ""
        if not front.strip():
            return NO_FRONT_MATTER, text[match.end() :]
        fields = parse(front)
        found = FrontMatter(fields, True) if fields else FrontMatter(dict(_lines(front)), False)
        return (found, text[match.end() :]) if found.fields else (NO_FRONT_MATTER, text)
    match = _TITLE_BLOCK.match(beginning)
    if match is not None:
        fields = {"title": match[1], "author": match[2] or "", "date": match[3] or ""}
        return FrontMatter(fields, True), text[match.end() :]
    return NO_FRONT_MATTER, text


def normal_key(key: str) -> str:
    """Give a key as `FrontMatter.fields` has it: `Date Published` is `date_published`."""
    return re.sub(r"[\s_.-]+", "_", key.strip().lower())


class _PlainLoader(yaml.BaseLoader):
    """Loads strings, lists and mappings alone.

    So `title: No` stays a word and `date: 2024-99-99` no error. Aliases can make a small file huge,
    and are refused.
    """

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("aliases are not read")
        return super().compose_node(parent, index)


def _yaml(front: str) -> Mapping[str, object]:
    try:
        loaded = yaml.load(front, Loader=_PlainLoader)
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError, TypeError):
        return {}
    return _normal(loaded)


def _toml(front: str) -> Mapping[str, object]:
    try:
        return _normal(tomllib.loads(front))
    except (ValueError, RecursionError, OverflowError):
        return {}


def _normal(loaded: object) -> Mapping[str, object]:
    if not isinstance(loaded, dict):
        return {}
    # Hugo keeps lists of terms in a table of their own, and fields of its user's in `params`.
    nested = [loaded.get(name) for name in ("params", "extra", "taxonomies")]
    tables = [*(table for table in nested if isinstance(table, dict)), loaded]
    return {normal_key(str(key)): value for table in tables for key, value in table.items()}


def _lines(front: str) -> Iterator[tuple[str, object]]:
    """The fields of what is almost YAML or TOML; the first value that a key has holds."""
    told: set[str] = set()
    lines = front.split("\n")
    for number, line in enumerate(lines):
        match = _LINE.match(line)
        if match is None or normal_key(match[1]) in told:
            continue
        value: object = _unquoted(match[2] or "")
        is_scalar = isinstance(value, str) and value in _BLOCK_SCALARS
        if is_scalar or not value:
            value = _below(lines, number + 1, is_text=is_scalar)
        if value:
            told.add(normal_key(match[1]))
            yield normal_key(match[1]), value


def _unquoted(value: str) -> str | list[str]:
    """A value without its quotation marks, also where they are not closed; a list in brackets."""
    value = value.strip()
    if value.startswith("[") and value.endswith("]") and not _LINKS.match(value):
        return [str(_unquoted(entry)) for entry in value[1:-1].split(",")]
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"')
    is_open = value.startswith('"') and value.count('"') == 1
    return value[1:] if is_open else value


def _below(lines: list[str], start: int, *, is_text: bool) -> str | list[str]:
    """The entries of a list, or the lines of a text, that are below a key."""
    entries: list[str] = []
    for line in lines[start:]:
        entry = None if is_text else _ENTRY.match(line)
        if entry:
            entries.append(str(_unquoted(entry[1])))
        elif is_text and line.startswith((" ", "\t")):
            entries.append(line.strip())
        else:
            break
    return " ".join(entries) if is_text else entries
