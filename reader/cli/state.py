"""`reader export --state` and `reader import`: the user's state as JSON lines."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from reader.cli.arguments import STANDARD_INPUT
from reader.cli.exits import DONE, FAILED, UsageError
from reader.cli.narration import tell, tell_of_state
from reader.config import default_paths
from reader.library.state.state import State
from reader.library.state.state_import import Merged
from reader.library.state.state_records import (
    KINDS,
    DamagedLineError,
    Record,
    record_from_json,
    record_to_json,
)

_MOST_CONFLICTS = 20
"""More are counted only."""


def export_state() -> int:
    """Print everything that is noted, one JSON object a line."""
    state = _opened(must_write=False)
    try:
        for record in state.records():
            print(json.dumps(record_to_json(record)))
    finally:
        state.close()
    return DONE


def run(arguments: argparse.Namespace) -> int:
    """Merge what a file holds; exit code 1 where a line of it is damaged."""
    records, refused = _read(_lines(arguments.file))
    for number, reason in refused:
        tell(f"line {number:,} was left out: {reason}")
    state = _opened(must_write=True)
    try:
        merged = state.merge(records)
    finally:
        state.close()
    _tell_merged(merged)
    return FAILED if refused else DONE


def _opened(*, must_write: bool) -> State:
    state = State(default_paths().state_file, must_write=must_write)
    tell_of_state(state)
    return state


def _lines(name: str) -> list[bytes]:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read().splitlines()
    try:
        return Path(name).expanduser().read_bytes().splitlines()
    except OSError as error:
        raise UsageError(f"{name} cannot be read: {error.strerror}") from error


def _read(lines: Iterable[bytes]) -> tuple[Sequence[Record], Sequence[tuple[int, str]]]:
    """The records of a file, and the numbers of the lines that are none, with the reason."""
    records: list[Record] = []
    refused: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            records.append(record_from_json(json.loads(line)))
        except DamagedLineError as error:
            refused.append((number, str(error)))
        except (ValueError, RecursionError):
            refused.append((number, "it is no JSON"))
    return records, refused


def _tell_merged(merged: Merged) -> None:
    tell(f"added: {_told(merged.added)}; already here: {_told(merged.present)}")
    for sentence in merged.left_out:
        tell(f"left out: {sentence}")
    if merged.conflicts:
        tell(f"told differently: {len(merged.conflicts):,}")
    for sentence in merged.conflicts[:_MOST_CONFLICTS]:
        tell(f"  {sentence}")
    if (more := len(merged.conflicts) - _MOST_CONFLICTS) > 0:
        tell(f"  and {more:,} more")


def _told(counts: Counter[str]) -> str:
    """Say how many of each kind: `2 articles, 1 saved search`."""
    parts = [
        f"{counts[kind]:,} {_PLURALS.get(kind, kind + 's') if counts[kind] != 1 else kind}"
        for kind in KINDS.values()
        if counts[kind]
    ]
    return ", ".join(parts) or "nothing"


_PLURALS = {"saved search": "saved searches", "query": "queries"}
