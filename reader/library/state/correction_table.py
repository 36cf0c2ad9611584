"""The corrections in the user's state: their table, written and read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from reader.figures import FigureKind, Modifier, Number, Value
from reader.library.catalogue.database import path_from_blob, path_to_blob
from reader.library.state.corrections import (
    Change,
    Correction,
    Corrections,
    MarkKind,
    NotedCorrection,
    OtherSpeaker,
    OtherValue,
    Rejection,
)
from reader.library.state.moments import Moment
from reader.library.state.passage_anchor import PassageAnchor

CorrectionsMark = tuple[int, int]
"""Tells one set of corrections from any other that a file has held."""


def corrections_mark(connection: sqlite3.Connection) -> CorrectionsMark:
    """Give what changes with every change of the corrections."""
    # Numbers are never given twice, so that what is added raises the one and what is removed
    # lowers the other.
    (last, count), *_ = connection.execute(
        "SELECT ifnull((SELECT seq FROM sqlite_sequence WHERE name = 'corrections'), 0),"
        " (SELECT count(*) FROM corrections)"
    )
    return last, count


def add_correction(
    connection: sqlite3.Connection,
    path: Path,
    part: str,
    title: str,
    correction: Correction,
    created: Moment,
) -> int:
    """Write a correction of an article down; gives its number."""
    passage = correction.passage
    (number,) = connection.execute(
        "INSERT INTO corrections"
        ' (path, part, digest, title, mark, exact, before, after, "start", change, created)'
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        (
            path_to_blob(path),
            part,
            correction.digest,
            title,
            correction.mark,
            passage.exact,
            passage.before,
            passage.after,
            passage.start,
            json.dumps(change_to_json(correction.change)),
            created,
        ),
    ).fetchone()
    return int(number)


def remove_corrections(connection: sqlite3.Connection, numbers: Iterable[int]) -> None:
    """Take corrections away, by their numbers."""
    connection.executemany("DELETE FROM corrections WHERE id = ?", [(n,) for n in numbers])


def read_corrections(connection: sqlite3.Connection) -> Corrections:
    """Give all corrections; those of a newer version of the program are left out."""
    rows = connection.execute(
        'SELECT id, path, part, title, mark, exact, before, after, "start", change, digest'
        " FROM corrections ORDER BY id"
    )
    return Corrections(filter(None, map(_noted, rows)))


def _noted(row: tuple[Any, ...]) -> NotedCorrection | None:
    number, path, part, title, mark, exact, before, after, start, change, digest = row
    try:
        correction = Correction(
            MarkKind(mark),
            PassageAnchor(exact, before, after, start),
            change_from_json(json.loads(change)),
            digest,
        )
    except (ValueError, KeyError, TypeError):
        return None
    return NotedCorrection(number, path_from_blob(path), part, title, correction)


def change_to_json(change: Change) -> dict[str, Any]:
    """Give what a correction changes as JSON."""
    if isinstance(change, OtherSpeaker):
        return {"speaker": change.name}
    if isinstance(change, OtherValue):
        return {
            "value": _value_to_json(change.value),
            "unit": change.unit,
            "modifier": change.modifier,
            "kind": change.kind,
        }
    return {"reject": True}


def change_from_json(record: dict[str, Any]) -> Change:
    """Give what `change_to_json` wrote; raises ValueError, KeyError or TypeError on others."""
    if "reject" in record:
        return Rejection()
    if "speaker" in record:
        return OtherSpeaker(record["speaker"])
    modifier = record["modifier"]
    return OtherValue(
        _value_from_json(record["value"]),
        record["unit"],
        modifier and Modifier(modifier),
        FigureKind(record["kind"]),
    )


def _value_to_json(value: Value) -> list[str] | str | None:
    """A date as it is, numbers as a list of their exact digits."""
    if value is None or isinstance(value, str):
        return value
    return [str(number) for number in (value if isinstance(value, tuple) else (value,))]


def _value_from_json(value: list[str] | str | None) -> Value:
    if value is None or isinstance(value, str):
        return value
    numbers = [_number(digits) for digits in value]
    return (numbers[0], numbers[1]) if len(numbers) == 2 else numbers[0]


def _number(digits: str) -> Number:
    if "/" in digits:
        return Fraction(digits)
    return int(digits) if digits.lstrip("-").isdecimal() else Decimal(digits)
