"""How fast the same words and the same number are found elsewhere, beside a plain scan.

The library is a generated one in which misquotes, cut quotes, other speakers and other numbers have
been planted; precision and recall are those of what was planted. The scan compares the same claims
with every statement, or every figure of the unit, of the catalogue, and decides in the same way.
"""

from __future__ import annotations

import pickle
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import TypeVar

from reader.config import Paths
from reader.figures import FigureKind
from reader.index import compared_words, stems_of
from reader.library.catalogue.records import decode_text
from reader.library.catalogue.schema import versions
from reader.library.comparing.alignment import nearly_same
from reader.library.comparing.statement_shingles import SHINGLE_TABLES, ShingleTables
from reader.library.library import Library
from reader.library.refresh.refreshing import refresh
from tests.benchmarks.corpus import Generator
from tests.benchmarks.measure import Row, milliseconds
from tests.benchmarks.planted import Planted, Planter

_Source = TypeVar("_Source")

_ARTICLES = 20_000
_FAMILIES = 30
_SCANS = 3
_PLANTED_KINDS = frozenset({FigureKind.COUNT, FigureKind.MONEY, FigureKind.MEASURE})


@dataclass(frozen=True, slots=True)
class Asked:
    """A planted claim in the library."""

    planted: Planted
    article_id: int
    ordinal: int
    expected: frozenset[int]
    """The articles with the other claims of its family."""


def run(
    rounds: int | None = None, articles: int | None = None, folder: Path | None = None
) -> list[Row]:
    """Give the times per question, precision and recall, and what the catalogue's index costs.

    The library is built below `folder`, else in the system's temporary one, and kept there;
    `rounds` is how many claims of each kind are asked for, every planted one by default.
    """
    count = articles or _ARTICLES
    home = (folder or Path(tempfile.gettempdir())).resolve() / f"reader-elsewhere-{count}"
    paths = Paths(home / "config.toml", home / "data", home / "cache")
    planted, seconds = _built(home, paths, count)
    with (
        closing(Library(paths)) as library,
        closing(sqlite3.connect(paths.catalogue_file)) as catalogue,
    ):
        rows = [_cost(home, catalogue, paths, seconds)]
        asked = questions(library, planted)
        for is_figure in (False, True):
            of_kind = [question for question in asked if question.planted.is_figure is is_figure]
            rows.append(_row(library, catalogue, of_kind[:rounds], is_figure=is_figure))
    return rows


def questions(library: Library, planted: Sequence[Planted]) -> list[Asked]:
    """Give the planted claims that were found in their articles."""
    ids = {row.path: row.id for row in library.rows()}
    families: Mapping[tuple[bool, int], set[int]] = defaultdict(set)
    for claim in planted:
        families[claim.is_figure, claim.family].add(ids[claim.path])
    asked = []
    for claim in planted:
        article_id = ids[claim.path]
        expected = frozenset(families[claim.is_figure, claim.family] - {article_id})
        annotated = library.open(article_id)
        ordinals = range(len(annotated.statements))
        if claim.is_figure:
            figures = enumerate(annotated.figures)
            told = [number for number, figure in figures if figure.kind in _PLANTED_KINDS]
            ordinals = range(told[-1], told[-1] + 1)
        asked += [Asked(claim, article_id, ordinal, expected) for ordinal in ordinals[:1]]
    return asked


def answered(library: Library, asked: Asked) -> set[int]:
    """Give the articles that the library names for a planted claim.

    Figures that merely count the same, in articles on something else, were not planted as such.
    """
    if asked.planted.is_figure:
        figures = library.same_figure(asked.article_id, asked.ordinal).matches
        return {match.claim.article_id for match in figures if match.is_related}
    statements = library.same_words(asked.article_id, asked.ordinal).matches
    return {match.claim.article_id for match in statements}


def precision_and_recall(
    answers: Sequence[tuple[Asked, set[int]]],
) -> tuple[float, float]:
    """Give the parts of what was named that had been planted, and of what was planted."""
    right = sum(len(found & asked.expected) for asked, found in answers)
    named = sum(len(found) for _, found in answers)
    planted = sum(len(asked.expected) for asked, _ in answers)
    return right / max(1, named), right / max(1, planted)


def _built(home: Path, paths: Paths, count: int) -> tuple[Sequence[Planted], float]:
    """Build the library where it is not there as it must be; gives also how long that took."""
    mark, of_now = home / "complete", sorted(versions().items())
    if mark.exists():
        versions_then, planted, seconds = pickle.loads(mark.read_bytes())
        if versions_then == of_now:
            return planted, seconds
    shutil.rmtree(home, ignore_errors=True)
    generator = Generator()
    generator.write(home / "articles", count)
    planted = Planter(home / "articles" / "planted", generator).plant(_FAMILIES)
    start = perf_counter()
    refresh(paths, [home / "articles"], lambda _: None)
    seconds = perf_counter() - start
    mark.write_bytes(pickle.dumps((of_now, planted, seconds)))
    return planted, seconds


def _cost(home: Path, catalogue: sqlite3.Connection, paths: Paths, seconds: float) -> Row:
    """What the shingles add to the catalogue: their table is made once more, in a file alone."""
    file = home / "shingles.sqlite"
    file.unlink(missing_ok=True)
    statements = catalogue.execute("SELECT article, ordinal, words FROM statements").fetchall()
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        for table in SHINGLE_TABLES:
            connection.execute(table)
        connection.execute(
            "CREATE TEMP TABLE statements"
            " (article INTEGER, ordinal INTEGER, words TEXT, PRIMARY KEY (article, ordinal))"
        )
        connection.executemany("INSERT INTO statements VALUES (?, ?, ?)", statements)
        tables = ShingleTables(connection)
        start = perf_counter()
        connection.execute("BEGIN")
        for article in dict.fromkeys(article for article, _, _ in statements):
            tables.store(article)
        tables.take_over()
        connection.execute("COMMIT")
        took = perf_counter() - start
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    size, whole = file.stat().st_size / 1e6, paths.catalogue_file.stat().st_size / 1e6
    told = f"shingles {size:.1f} of {whole:.1f} MB, {took:.1f} of {seconds:.0f} s to build"
    return {"question": told}


def _row(
    library: Library,
    catalogue: sqlite3.Connection,
    asked: Sequence[Asked],
    *,
    is_figure: bool,
) -> Row:
    timed = [_timed(answered, library, question) for question in asked]
    median, slow = milliseconds([seconds for seconds, _ in timed])
    scan = _scan_of_figures if is_figure else _scan_of_statements
    scans = [_timed(scan, catalogue, question) for question in asked[:_SCANS]]
    scan_median, _ = milliseconds([seconds for seconds, _ in scans])
    answers = list(zip(asked, (found for _, found in timed), strict=True))
    precision, recall = precision_and_recall(answers)
    return {
        "question": "the same number elsewhere" if is_figure else "the same words elsewhere",
        "asked": str(len(asked)),
        "median ms": median,
        "p95 ms": slow,
        "scan ms": scan_median,
        "ratio": f"{scan_median / median:.0f}",
        "precision": f"{precision:.3f}",
        "recall": f"{recall:.3f}",
    }


def _timed(
    work: Callable[[_Source, Asked], set[int]], source: _Source, asked: Asked
) -> tuple[float, set[int]]:
    start = perf_counter()
    found = work(source, asked)
    return perf_counter() - start, found


def _scan_of_statements(catalogue: sqlite3.Connection, asked: Asked) -> set[int]:
    """Compare a statement with every other one."""
    sql = "SELECT words FROM statements WHERE article = ? AND ordinal = ?"
    (words,) = catalogue.execute(sql, (asked.article_id, asked.ordinal)).fetchone()
    own = compared_words(words)
    rows = catalogue.execute("SELECT article, words FROM statements")
    return {article for article, other in rows if nearly_same(own, compared_words(other))}


def _scan_of_figures(catalogue: sqlite3.Connection, asked: Asked) -> set[int]:
    """Compare the sentence of a figure with that of every other one of its unit."""
    sql = (
        "SELECT kind, base_unit, sentence_start, sentence_end, text, language FROM figures"
        " JOIN records USING (article) JOIN articles ON articles.id = article"
    )
    own = f"{sql} WHERE article = ? AND ordinal = ? AND reading = 0"
    kind, unit, start, end, text, language = catalogue.execute(
        own, (asked.article_id, asked.ordinal)
    ).fetchone()
    stems = stems_of(decode_text(text)[start:end], language)
    others = "SELECT article, sentence_start, sentence_end, text, language FROM figures"
    rows = catalogue.execute(
        f"{others} JOIN records USING (article) JOIN articles ON articles.id = article"
        " WHERE kind = ? AND base_unit = ?",
        (kind, unit),
    )
    return {
        article
        for article, first, last, other, spoken in rows
        if len(stems & stems_of(decode_text(other)[first:last], spoken)) > 3
    }
