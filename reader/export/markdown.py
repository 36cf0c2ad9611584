"""Text as it stands in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

_SIGNS = re.compile(r"[\\`*_{}\[\]<>#|~&!]")
_NUMBERED = re.compile(r"\d{1,9}[.)]")


def escaped(text: str) -> str:
    """Give text so that Markdown shows it as it is.

    Source: CommonMark; every sign that could mean something has a backslash before it.
    """
    return _SIGNS.sub(r"\\\g<0>", text)


def escaped_lines(text: str) -> Iterator[str]:
    """Give the lines of text that is to be shown with its own line ends, as it is.

    A line that begins like a list, a heading's underline or code does not become one; one that is
    followed by another ends with a backslash, which makes its line end hold. Spaces at ends of
    lines and blank lines beyond the first are left out.
    """
    lines = [line.rstrip() for line in text.strip("\n").split("\n")]
    is_first = True
    for has_words, paragraph in groupby(lines, key=bool):
        if not has_words:
            continue
        if not is_first:
            yield ""
        is_first = False
        shown = list(map(_escaped_line, paragraph))
        yield from (f"{line}\\" for line in shown[:-1])
        yield shown[-1]


def _escaped_line(line: str) -> str:
    words = line.lstrip()
    indent = "&nbsp;" * (len(line) - len(words))
    if words[:1] in ("-", "+", "="):
        return f"{indent}\\{escaped(words)}"
    if numbered := _NUMBERED.match(words):
        end = numbered.end() - 1
        return f"{indent}{words[:end]}\\{escaped(words[end:])}"
    return indent + escaped(words)


def code_span(text: str) -> str:
    """Give text as code within a line, whatever backticks it holds."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"


def file_link(label: str, path: Path) -> str:
    """Give a link to a file, which must be an absolute path."""
    return f"[{escaped(label)}](<{path.as_uri()}>)"
