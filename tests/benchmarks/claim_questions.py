"""Ten questions about the generated articles, and their answers in plain SQL over the truth."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.library.catalogue.database import connect_to_read
from reader.library.catalogue.records import decode_text
from reader.library.claims.claims import Claim
from tests.benchmarks.claims_corpus import TrueArticle, TrueClaim

ClaimKey = tuple[str, bool, str, str]
"""What tells a claim: the file, whether it is a figure, its words and its sentence."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the library, and the same to the table of the truth."""

    query: str
    sql: str
    """What follows WHERE, of `claims JOIN articles`."""


QUESTIONS = (
    Question("of:soldiers", "entity = 'soldiers'"),
    Question(
        "of:soldiers figure:~3000",
        "entity = 'soldiers' AND (low >= 2700 AND high <= 3300 OR low <= 3000 AND high >= 3000)",
    ),
    Question(
        'said:"red line" speaker:kovar published:2024-10..',
        "NOT is_figure AND instr(said, ' red line ') AND claims.id IN"
        " (SELECT claim FROM names WHERE word = 'kovar') AND published >= '2024-10'",
    ),
    Question('speaker:"Maria Kovar"', "NOT is_figure AND name = 'Maria Kovar'"),
    Question(
        "by:ministry unit:km figure:5..10",
        "claims.id IN (SELECT claim FROM names WHERE word = 'ministry')"
        " AND base_unit = 'm' AND base_low >= 5000 AND base_high <= 10000",
    ),
    Question(
        "kind:percent figure:>90 library",
        "kind = 'percent' AND low > 90 AND article IN"
        " (SELECT article FROM article_words WHERE word = 'library')",
    ),
    Question(
        "unit:USD figure:0.5..0.9 publisher:herald",
        "base_unit = 'USD' AND base_low >= 0.5 AND base_high <= 0.9 AND publisher LIKE '%herald%'",
    ),
    Question(
        "unit:°C figure:>30 published:<2021",
        "base_unit = 'K' AND base_low > 303.15 AND published < '2021'",
    ),
    Question(
        "said:(bridge OR tunnel) speaker:mayor -tag:wire",
        "NOT is_figure AND (instr(said, ' bridge ') OR instr(said, ' tunnel ')) AND claims.id IN"
        " (SELECT claim FROM names WHERE word = 'mayor') AND NOT instr(tags, 'wire')",
    ),
    Question(
        "turnout canal published:2024-03",
        "instr(words_of_sentence, ' turnout ') AND instr(words_of_sentence, ' canal ')"
        " AND published >= '2024-03' AND published < '2024-04'",
    ),
)

_TABLES = """
    CREATE TABLE articles (
        id INTEGER PRIMARY KEY, file TEXT NOT NULL, published TEXT, publisher TEXT, tags TEXT
    );
    CREATE TABLE article_words (word TEXT, article INTEGER, PRIMARY KEY (word, article))
        WITHOUT ROWID;
    CREATE TABLE claims (
        id INTEGER PRIMARY KEY, article INTEGER NOT NULL REFERENCES articles (id),
        is_figure INTEGER NOT NULL, words TEXT NOT NULL, sentence TEXT NOT NULL, said TEXT NOT NULL,
        words_of_sentence TEXT NOT NULL, name TEXT, kind TEXT NOT NULL, low REAL, high REAL,
        base_low REAL, base_high REAL, base_unit TEXT, entity TEXT
    );
    CREATE TABLE names (word TEXT, claim INTEGER, PRIMARY KEY (word, claim)) WITHOUT ROWID;
"""
_INDEXES = """
    CREATE INDEX articles_by_date ON articles (published);
    CREATE INDEX claims_by_article ON claims (article);
    CREATE INDEX claims_by_entity ON claims (entity, low);
    CREATE INDEX claims_by_base ON claims (base_unit, base_low, base_high);
    CREATE INDEX claims_by_kind ON claims (kind, low);
    CREATE INDEX claims_by_name ON claims (name);
    ANALYZE;
"""


def write_truth(file: Path, articles: Iterable[TrueArticle]) -> None:
    """Write the table of all claims of these articles, with the indexes that the questions ask."""
    with sqlite3.connect(file) as connection:
        connection.executescript(_TABLES)
        claim_id = 0
        for article in articles:
            connection.execute(
                "INSERT INTO articles VALUES (?, ?, ?, ?, ?)",
                (
                    article.number,
                    article.file,
                    article.published,
                    article.publisher,
                    " ".join(article.tags),
                ),
            )
            words = {word for text in (article.title, *article.sentences) for word in _words(text)}
            connection.executemany(
                "INSERT INTO article_words VALUES (?, ?)",
                [(word, article.number) for word in words],
            )
            for claim in article.claims:
                claim_id += 1
                _write_claim(connection, claim_id, article.number, claim)
        connection.executescript(_INDEXES)
    connection.close()


def _write_claim(
    connection: sqlite3.Connection, claim_id: int, article: int, claim: TrueClaim
) -> None:
    connection.execute(
        f"INSERT INTO claims VALUES ({', '.join('?' * 15)})",
        (
            claim_id,
            article,
            claim.is_figure,
            claim.words,
            claim.sentence,
            "" if claim.is_figure else f" {' '.join(_words(claim.words))} ",
            f" {' '.join(_words(claim.sentence))} ",
            claim.name,
            claim.kind,
            claim.low,
            claim.high,
            claim.base_low,
            claim.base_high,
            claim.base_unit,
            claim.entity,
        ),
    )
    names = {*_words(claim.speaker or ""), *_words(claim.name or "")}
    connection.executemany("INSERT INTO names VALUES (?, ?)", [(word, claim_id) for word in names])


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


_COLUMNS = (
    "file, is_figure, words, sentence, published, publisher, name, kind, low, high, base_low,"
    " base_high, base_unit, entity"
)
"""What the library gives with a claim, so that both do the same work."""


def answer_in_sql(connection: sqlite3.Connection, question: Question) -> list[tuple[object, ...]]:
    """Give the claims that the truth has for a question, the oldest first and the undated last."""
    return connection.execute(
        f"SELECT {_COLUMNS} FROM claims JOIN articles ON articles.id = article"
        f" WHERE {question.sql} ORDER BY published IS NULL, published, article"
    ).fetchall()


def expected(connection: sqlite3.Connection, question: Question) -> set[ClaimKey]:
    """Give what tells the claims that the truth has for a question."""
    rows = answer_in_sql(connection, question)
    return {(str(row[0]), bool(row[1]), str(row[2]), str(row[3])) for row in rows}


def told(catalogue_file: Path, folder: Path, claims: Iterable[Claim]) -> set[ClaimKey]:
    """Give what tells the claims that the library gave; `folder` is that of the collection."""
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        found.setdefault(claim.article_id, []).append(claim)
    keys: set[ClaimKey] = set()
    connection = connect_to_read(catalogue_file)
    for article_id, of_article in found.items():
        path, text = connection.execute(
            "SELECT path, text FROM articles JOIN files ON files.id = file"
            " JOIN records ON article = articles.id WHERE articles.id = ?",
            (article_id,),
        ).fetchone()
        file, text = str(Path(path.decode()).relative_to(folder)), decode_text(text)
        keys |= {
            (file, claim.is_figure, claim.span.of(text), claim.sentence.of(text))
            for claim in of_article
        }
    connection.close()
    return keys
