"""Writing the catalogue's rows of statements and figures, and of what they share."""

from __future__ import annotations

import sqlite3
from dataclasses import astuple
from operator import attrgetter

from reader.index import stems_of, words_of
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.claim_rows import (
    FigureRow,
    Reading,
    SpeakerRow,
    StatementRow,
    figure_rows,
    statement_rows,
)
from reader.library.claims.sentence_finder import SentenceFinder

CLAIM_TABLES = (
    """
    CREATE TABLE speakers (
        id INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        mention TEXT NOT NULL,
        role TEXT NOT NULL,
        person TEXT NOT NULL,
        searched TEXT NOT NULL,
        UNIQUE (name, mention, role)
    )
    """,
    """
    CREATE TABLE statements (
        article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_end INTEGER NOT NULL,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        speaker INTEGER REFERENCES speakers (id),
        is_doubtful INTEGER NOT NULL,
        PRIMARY KEY (article, ordinal)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX statements_by_speaker ON statements (speaker, article, is_doubtful)",
    """
    CREATE TABLE entities (
        id INTEGER PRIMARY KEY,
        text TEXT NOT NULL,
        language TEXT NOT NULL,
        words TEXT NOT NULL,
        UNIQUE (text, language)
    )
    """,
    """
    CREATE TABLE entity_stems (
        stem TEXT NOT NULL,
        entity INTEGER NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        PRIMARY KEY (stem, entity)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX entity_stems_by_entity ON entity_stems (entity)",
    """
    CREATE TABLE figures (
        article INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        ordinal INTEGER NOT NULL,
        reading INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        sentence_start INTEGER NOT NULL,
        sentence_end INTEGER NOT NULL,
        kind TEXT NOT NULL,
        low REAL,
        high REAL,
        unit TEXT,
        base_low REAL,
        base_high REAL,
        base_unit TEXT,
        modifier TEXT,
        entity INTEGER REFERENCES entities (id),
        statement INTEGER,
        claimant INTEGER REFERENCES speakers (id),
        is_doubtful INTEGER NOT NULL,
        said_as TEXT,
        PRIMARY KEY (article, ordinal, reading)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX figures_by_value ON figures (low, high)",
    "CREATE INDEX figures_by_base_value ON figures (base_unit, base_low, base_high)",
    "CREATE INDEX figures_by_entity ON figures (entity) WHERE entity IS NOT NULL",
    "CREATE INDEX figures_by_claimant ON figures (claimant, article, reading, is_doubtful)"
    " WHERE claimant IS NOT NULL",
)
"""The tables, those that others refer to first."""


class ClaimTables:
    """Writes the claims of articles, within a transaction of the caller's."""

    def __init__(
        self, connection: sqlite3.Connection, schema: str = "main", first_id: int = 1
    ) -> None:
        """Write the tables of an attached database; speakers and entities have ids from a first."""
        self._connection = connection
        self._schema = schema
        self._first_id = first_id

    def store(self, article_id: int, annotated: AnnotatedArticle) -> None:
        """Write the statements and figures of an article of which there are none."""
        sentences = SentenceFinder(annotated.article.text)
        statements = list(statement_rows(annotated, sentences))
        speakers = {row.speaker: self._speaker_id(row.speaker) for row in statements if row.speaker}
        self._connection.executemany(
            f"INSERT INTO {self._schema}.statements VALUES ({', '.join('?' * 10)})",
            [_statement_values(article_id, row, speakers) for row in statements],
        )
        figures = list(figure_rows(annotated, sentences))
        language = annotated.article.language or ""
        entities = {
            row.entity: self._entity_id(row.entity, language) for row in figures if row.entity
        }
        self._connection.executemany(
            f"INSERT INTO {self._schema}.figures VALUES ({', '.join('?' * 20)})",
            [
                _figure_values(
                    article_id,
                    row,
                    entities[row.entity] if row.entity else None,
                    None if row.statement is None else statements[row.statement],
                    speakers,
                )
                for row in figures
            ],
        )

    def forget(self, article_id: int) -> None:
        """Take away the statements and figures of an article."""
        for table in ("statements", "figures"):
            self._connection.execute(
                f"DELETE FROM {self._schema}.{table} WHERE article = ?", (article_id,)
            )

    def tidy(self) -> None:
        """Forget speakers that nobody quotes and entities that nobody counts any more."""
        schema = self._schema
        self._connection.execute(
            f"DELETE FROM {schema}.speakers WHERE NOT EXISTS"
            f" (SELECT 1 FROM {schema}.statements WHERE speaker = speakers.id)"
        )
        self._connection.execute(
            f"DELETE FROM {schema}.entities WHERE NOT EXISTS"
            f" (SELECT 1 FROM {schema}.figures WHERE entity = entities.id)"
        )

    def _speaker_id(self, speaker: SpeakerRow) -> int:
        known = self._connection.execute(
            f"SELECT id FROM {self._schema}.speakers WHERE name = ? AND mention = ? AND role = ?",
            astuple(speaker),
        ).fetchone()
        if known is not None:
            return int(known[0])
        return self._insert(
            "speakers",
            ("name", "mention", "role", "person", "searched"),
            (*astuple(speaker), speaker.person, speaker.searched),
        )

    def _entity_id(self, text: str, language: str) -> int:
        known = self._connection.execute(
            f"SELECT id FROM {self._schema}.entities WHERE text = ? AND language = ?",
            (text, language),
        ).fetchone()
        if known is not None:
            return int(known[0])
        entity_id = self._insert(
            "entities", ("text", "language", "words"), (text, language, words_of(text))
        )
        self._connection.executemany(
            f"INSERT INTO {self._schema}.entity_stems VALUES (?, ?)",
            [(stem, entity_id) for stem in stems_of(text, language)],
        )
        return entity_id

    def _insert(self, table: str, columns: tuple[str, ...], values: tuple[str, ...]) -> int:
        """Insert a row that others refer to; gives its id."""
        (row_id,) = self._connection.execute(
            f"INSERT INTO {self._schema}.{table} (id, {', '.join(columns)})"
            f" VALUES ((SELECT ifnull(max(id) + 1, ?) FROM {self._schema}.{table})"
            f"{', ?' * len(values)}) RETURNING id",
            (self._first_id, *values),
        ).fetchone()
        return int(row_id)


_Values = tuple[int | float | str | None, ...]
_SpeakerIds = dict[SpeakerRow, int]


_READING = attrgetter(*Reading.__slots__)


def _statement_values(article_id: int, row: StatementRow, speakers: _SpeakerIds) -> _Values:
    return (
        article_id,
        row.ordinal,
        row.span.start,
        row.span.end,
        row.sentence.start,
        row.sentence.end,
        row.kind,
        row.words,
        speakers[row.speaker] if row.speaker else None,
        row.is_doubtful,
    )


def _figure_values(
    article_id: int,
    row: FigureRow,
    entity: int | None,
    statement: StatementRow | None,
    speakers: _SpeakerIds,
) -> _Values:
    return (
        article_id,
        row.ordinal,
        row.number,
        row.span.start,
        row.span.end,
        row.sentence.start,
        row.sentence.end,
        row.kind,
        *_READING(row.reading),
        row.modifier,
        entity,
        row.statement,
        speakers[statement.speaker] if statement and statement.speaker else None,
        statement is not None and statement.is_doubtful,
        statement.kind if statement else None,
    )
