from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.library.comparing.statement_shingles import SHINGLE_TABLES, statements_sharing

WORDS = "nobody closes the old bridge".split()


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        for table in SHINGLE_TABLES:
            connection.execute(table)
        yield connection


def hold(connection: sqlite3.Connection, shingles: list[int], statements: range) -> None:
    rows = [(shingle, article, 0) for shingle in shingles for article in statements]
    connection.executemany("INSERT INTO statement_shingles VALUES (?, ?, ?)", rows)


def shingles_of(connection: sqlite3.Connection, words: list[str]) -> list[int]:
    """The numbers that are looked for, told by what SQLite is asked."""
    asked: list[str] = []
    connection.set_trace_callback(asked.append)
    statements_sharing(connection, words)
    connection.set_trace_callback(None)
    looked_for = (statement.partition("shingle = ")[2] for statement in asked)
    return [int(rest.split()[0]) for rest in looked_for if rest]


def test_statements_are_counted_by_the_shingles_they_share(
    connection: sqlite3.Connection,
) -> None:
    first, second, third = shingles_of(connection, WORDS)
    hold(connection, [first, second], range(1, 3))
    hold(connection, [third], range(2, 3))
    sharing = statements_sharing(connection, WORDS)
    assert sharing.statements == {(1, 0): 2, (2, 0): 3}
    assert not sharing.is_cut


def test_that_a_shingle_has_too_many_statements_is_told(connection: sqlite3.Connection) -> None:
    first, *_ = shingles_of(connection, WORDS)
    hold(connection, [first], range(4_001))
    sharing = statements_sharing(connection, WORDS)
    assert len(sharing.statements) == 4_000
    assert sharing.is_cut
