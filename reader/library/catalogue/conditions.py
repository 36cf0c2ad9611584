"""What the catalogue alone can answer: conditions on records, statements and figures, as SQL.

Statements of SQL are put together from the constants of this module; every value of a query goes
in as a parameter.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from reader.figures import Number, comparable
from reader.library.catalogue.claim_rows import as_float
from reader.library.catalogue.database import path_to_blob
from reader.library.names import Aliases
from reader.query.nodes import FigureCondition, Property, Published, Recorded, ValueRange
from reader.text import clean, fold

Parameter = str | int | float | bytes | None


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition in SQL with its parameters."""

    sql: str
    parameters: tuple[Parameter, ...] = ()


ALWAYS = Clause("1")
NEVER = Clause("0")


def every(clauses: Iterable[Clause]) -> Clause:
    """Give the condition that all of `clauses` hold."""
    return _joined(" AND ", clauses, ALWAYS)


def any_of(clauses: Iterable[Clause]) -> Clause:
    """Give the condition that at least one of `clauses` holds."""
    return _joined(" OR ", clauses, NEVER)


def _joined(operator: str, clauses: Iterable[Clause], nothing: Clause) -> Clause:
    parts = tuple(clauses)
    if not parts:
        return nothing
    sql = operator.join(f"({part.sql})" for part in parts)
    return Clause(sql, tuple(parameter for part in parts for parameter in part.parameters))


def ids(connection: sqlite3.Connection, source: str, clause: Clause) -> frozenset[int]:
    """Give what `source`, a SELECT of article ids without its condition, gives under `clause`."""
    rows = connection.execute(f"{source} WHERE {clause.sql}", clause.parameters)
    return frozenset(map(_FIRST, rows))


_FIRST = itemgetter(0)

ARTICLE_IDS = "SELECT articles.id FROM articles LEFT JOIN files ON files.id = articles.file"
"""Every article has a file; SQLite does not look for it where nothing is asked of it."""
STATEMENT_ARTICLE_IDS = "SELECT article FROM statements"
FIGURE_ARTICLE_IDS = "SELECT article FROM figures"

NEWEST_FIRST = "ORDER BY published IS NULL, published DESC, path, articles.id"
"""The order of the list, for what is selected like `ARTICLE_IDS`: undated articles last."""


def within(folders: Sequence[Path]) -> Clause:
    """Articles of files in one of `folders`, or that are one of them; all without any."""
    return any_of(_below(path_to_blob(folder)) for folder in folders) if folders else ALWAYS


def _below(folder: bytes) -> Clause:
    inside = folder.rstrip(b"/") + b"/"
    after = inside[:-1] + b"0"  # the byte after the slash
    return Clause("path = ? OR (path > ? AND path < ?)", (folder, inside, after))


_RECORDED = {
    Property.FORMAT: "format = ?",
    Property.LANGUAGE: "language = ?",
    Property.PUBLISHER: "instr(folded_publisher, ?)",
    Property.PATH: "instr(folded_path, ?)",
}


def recorded(condition: Recorded) -> Clause:
    """Articles with this property, a tag being the article's own; `is:` raises KeyError."""
    value = fold(clean(condition.value))
    if condition.property is Property.TAG:
        return Clause("instr(folded_tags, ?)", (f"\n{value}\n",))
    return Clause(_RECORDED[condition.property], (value,))


def published(condition: Published) -> Clause:
    """Articles whose date, as exact as it is given, may lie within the bounds."""
    clauses = [Clause("published IS NOT NULL")]
    if condition.earliest is not None:
        bound = condition.earliest
        clauses.append(Clause("published >= substr(?, 1, length(published))", (bound,)))
    if condition.latest is not None:
        bound = condition.latest
        clauses.append(Clause("substr(published, 1, ?) <= ?", (len(bound), bound)))
    return every(clauses)


UNDATED = Clause("published IS NULL")


def spoken_by(names: Iterable[str], aliases: Aliases, column: str) -> Clause:
    """Rows whose speaker, in `column`, has all these names, in any of their spellings."""
    speakers = every(
        any_of(
            every(Clause("instr(searched, ?)", (f" {word} ",)) for word in spelling)
            for spelling in aliases.spellings(name)
            if spelling
        )
        for name in names
    )
    return Clause(
        f"{column} IN (SELECT id FROM speakers WHERE {speakers.sql})", speakers.parameters
    )


def figure(condition: FigureCondition, aliases: Aliases) -> Clause:
    """Figures that fulfil all of a condition but what it says of the entity."""
    clauses = [_valued(value, condition.unit) for value in condition.values]
    if condition.unit is not None:
        clauses.append(Clause("base_unit = ?", (_in_base_unit(0, condition.unit)[1],)))
    if condition.kind is not None:
        clauses.append(Clause("kind = ?", (condition.kind,)))
    if condition.speaker:
        clauses.append(spoken_by(condition.speaker, aliases, "claimant"))
    return every(clauses)


def _valued(value: ValueRange, unit: str | None) -> Clause:
    """Figures whose value lies within a range or, where it is about a number, hold that number."""
    columns = ("low", "high") if unit is None else ("base_low", "base_high")
    low, about, high = (
        None if end is None else as_float(end if unit is None else _in_base_unit(end, unit)[0])
        for end in (value.low, value.about, value.high)
    )
    clauses = [Clause(f"{columns[0]} IS NOT NULL")]
    if low is not None:
        sign = ">=" if value.includes_low else ">"
        clauses.append(Clause(f"{columns[0]} {sign} ?", (low,)))
    if high is not None:
        sign = "<=" if value.includes_high else "<"
        clauses.append(Clause(f"{columns[1]} {sign} ?", (high,)))
    within_range = every(clauses)
    if about is None:
        return within_range
    holding = Clause(f"{columns[0]} <= ? AND {columns[1]} >= ?", (about, about))
    return any_of((within_range, holding))


def _in_base_unit(number: Number, unit: str) -> tuple[Number, str]:
    """A number in the base unit of `unit`, and that unit."""
    low, _, base_unit = comparable(number, unit) or (number, number, unit)
    return low, base_unit
