"""The README's tables, made from the code: `python -m tests.readme` writes them in.

Each stands between `<!-- NAME -->` and `<!-- /NAME -->`; a test fails when one differs from what
the code says.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from reader.cli.arguments import COMMANDS
from reader.formats.table import FORMATS
from reader.query.fields import FIELD_HELP
from reader.tui.keys.commands import COMMANDS as KEYS
from tests.accuracy.measuring import (
    all_measures,
    figure_table,
    news_table,
    page_table,
    ranking_table,
    statement_table,
)

README = Path(__file__).parent.parent / "README.md"


def commands() -> str:
    """What the command line does."""
    return markdown(
        ("command", "what it does"),
        ((f"`reader {command.name}`", command.summary) for command in COMMANDS.values()),
    )


def formats() -> str:
    """What can be read."""
    return markdown(
        ("`--format`", "files", "", "what is read"),
        (
            (
                known.name,
                " ".join(f"`{s}`" for s in known.suffixes),
                known.title,
                known.contents,
            )
            for known in FORMATS
        ),
    )


def keys() -> str:
    """The application's keys."""
    return markdown(
        ("keys", "in", "what they do"),
        (
            (" ".join(f"`{key}`" for key in command.keys), command.region.value, command.title)
            for command in KEYS
        ),
    )


def fields() -> str:
    """The fields of the query language."""
    return markdown(
        ("field", "for example", "what it asks"),
        ((f"`{field.name}:`", f"`{field.example}`", field.help) for field in FIELD_HELP),
    )


def statement_accuracy() -> str:
    """How right statements are on the project's own gold."""
    return statement_table(all_measures())


def figure_accuracy() -> str:
    """How right figures are on the project's own gold."""
    return figure_table(all_measures())


def news_accuracy() -> str:
    """How right the structure of saved news is."""
    return news_table(all_measures())


def page_accuracy() -> str:
    """How right the metadata of web pages is."""
    return page_table(all_measures())


def ranking_accuracy() -> str:
    """How well hits are ordered on the project's own queries."""
    return ranking_table(all_measures())


Tables = Mapping[str, Callable[[], str]]
"""What makes the tables, by name."""
CODE_TABLES: Tables = {table.__name__: table for table in (commands, formats, keys, fields)}
ACCURACY_TABLES: Tables = {
    table.__name__: table
    for table in (
        statement_accuracy,
        figure_accuracy,
        news_accuracy,
        page_accuracy,
        ranking_accuracy,
    )
}
"""Those that all gold has to be measured for."""


def markdown(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Give a Markdown table."""
    lines = [header, ["---"] * len(header), *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in lines
    )


def with_tables(text: str, tables: Tables) -> str:
    """Give the README's text with these tables as the code has them."""
    for name, table in tables.items():
        begin, end = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        made = partial(_constant, f"{begin}{table()}\n{end}")
        pattern = re.escape(begin) + ".*?" + re.escape(end)
        text, count = re.subn(pattern, made, text, flags=re.S)
        if count != 1:
            raise ValueError(f"the README has {count} tables named {name}")
    return text


def _constant(text: str, _: re.Match[str]) -> str:
    """As a function, since a replacement given as a string would be read for backslashes."""
    return text


if __name__ == "__main__":
    written = with_tables(README.read_text(encoding="utf-8"), {**CODE_TABLES, **ACCURACY_TABLES})
    README.write_text(written, encoding="utf-8")
