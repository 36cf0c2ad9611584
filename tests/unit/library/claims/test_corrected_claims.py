from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import LibraryError
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.catalogue.database import connect_to_read
from reader.library.claims.corrected_claims import lay_over
from reader.library.library import Library
from reader.library.rows import ArticleRow
from reader.library.state.corrections import (
    Change,
    OtherSpeaker,
    Rejection,
    correction_of,
)
from reader.query import parse
from tests.unit.library.building import (
    bring_up_to_date,
    changing_catalogue,
    paths_in,
    write_article,
)

SAID = "“We have {} ferries and 5 km of road,” said Anna Berg{}. He paid 3 euros for 20 soldiers."


def built(folder: Path) -> Path:
    """A folder with articles and the library that has read them."""
    for number in range(12):
        file = folder / "articles" / f"{number:02}.md"
        write_article(file, f"Title {number}", SAID.format(number, "en"))
    bring_up_to_date(paths_in(folder), folder / "articles")
    return folder


@pytest.fixture(scope="module")
def _built_library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("built"))


@pytest.fixture
def paths(_built_library: Path, tmp_path: Path) -> Paths:
    """A library of its own whose articles are not to be changed."""
    shutil.copytree(_built_library / "cache", tmp_path / "cache")
    return paths_in(tmp_path)


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths)
    yield library
    library.close()


def correct(library: Library, change: Change, article: int = 3) -> tuple[ArticleRow, int]:
    """Correct the only statement of an article."""
    row = library.rows()[article]
    annotated = library.open(row.id)
    (statement,) = annotated.statements
    return row, library.state.correct(row, correction_of(annotated, statement, change))


def count(library: Library, query: str) -> int:
    return len(library.claims(parse(query)).claims)


def test_a_correction_holds_at_once_and_so_does_its_end(library: Library) -> None:
    assert count(library, "speaker:quux") == 0
    row, number = correct(library, OtherSpeaker("Zed Quux"))
    assert count(library, "speaker:quux") == 1
    assert count(library, "by:quux figure:5") == 1
    assert [hit.row.id for hit in library.search(parse("speaker:quux")).hits] == [row.id]
    assert count(library, "speaker:bergen") == 11
    library.state.take_back([number])
    assert count(library, "speaker:quux") == 0
    assert count(library, "speaker:bergen") == 12


def test_another_process_sees_it_too(library: Library, paths: Paths) -> None:
    other = Library(paths)
    assert count(other, "speaker:bergen") == 12
    correct(library, OtherSpeaker("Zed Quux"))
    assert count(other, "speaker:quux") == 1
    other.close()


def test_the_list_counts_what_is_left(library: Library) -> None:
    before = library.rows()[3]
    row, _ = correct(library, Rejection())
    after = library.rows()[3]
    assert after == replace(before, statement_count=before.statement_count - 1)
    assert library.rows() is library.rows(), "it is read once"
    assert library.rows_of([row.id])[row.id] == after


def test_an_article_read_anew_is_corrected_anew(tmp_path: Path) -> None:
    paths = paths_in(built(tmp_path))
    library = Library(paths)
    row, number = correct(library, OtherSpeaker("Zed Quux"))
    assert count(library, "speaker:quux") == 1
    text = row.path.read_text().replace("\n“", "\nA word before it.\n\n“")
    row.path.write_text(text)
    bring_up_to_date(paths, tmp_path / "articles")
    (claim,) = library.claims(parse("speaker:quux")).claims
    assert claim.span.of(library.open(claim.article_id).article.text).startswith("“We have")
    row.path.write_text(text.replace("ferries", "boats"))
    bring_up_to_date(paths, tmp_path / "articles")
    assert count(library, "speaker:quux") == 0
    assert count(library, "speaker:bergen") == 12
    library.state.take_back([number])
    row, _ = correct(library, OtherSpeaker("Zed Quux"))
    row.path.rename(tmp_path / "articles" / "moved.md")
    bring_up_to_date(paths, tmp_path / "articles")
    assert not row.path.exists()
    assert count(library, "speaker:quux") == 1, "it went with its article"
    library.close()


def test_an_opened_article_and_its_claims_agree(library: Library) -> None:
    row = library.rows()[0]
    found = library.open(row.id)
    for figure in found.figures[:2]:
        library.state.correct(row, correction_of(found, figure, Rejection()))
    annotated = library.open(row.id)
    assert len(annotated.figures) == len(found.figures) - 2
    of_article = [c for c in library.claims(parse("of:soldiers")).claims if c.article_id == row.id]
    assert [annotated.figures[c.ordinal].span for c in of_article] == [c.span for c in of_article]


def test_corrections_of_articles_that_are_not_here_do_no_harm(library: Library) -> None:
    found = library.open(library.rows()[0].id)
    article = replace(found.article, path=Path("/elsewhere.txt"), title="Another")
    row = replace(library.rows()[0], path=article.path, digest="another")
    elsewhere = AnnotatedArticle(article, found.statements, found.figures)
    library.state.correct(row, correction_of(elsewhere, found.statements[0], Rejection()))
    assert count(library, "speaker:bergen") == 12


def test_the_catalogue_itself_is_not_written(library: Library, paths: Paths) -> None:
    def content() -> list[str]:
        with closing(connect_to_read(paths.catalogue_file)) as connection:
            return list(connection.iterdump())

    before = content()
    correct(library, OtherSpeaker("Zed Quux"))
    count(library, "speaker:quux")
    assert content() == before
    with library._catalogue.snapshot() as connection:
        assert connection is not None
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM main.statements")


def test_a_damaged_record_stays_as_it_was_found(library: Library, paths: Paths) -> None:
    row, _ = correct(library, OtherSpeaker("Zed Quux"))
    with changing_catalogue(paths) as connection:
        connection.execute("UPDATE records SET json = x'00' WHERE article = ?", (row.id,))
    assert count(library, "speaker:quux") == 0
    assert count(library, "speaker:bergen") == 12
    with pytest.raises(LibraryError, match="damaged"):
        library.open(row.id)


@pytest.mark.parametrize("steps", [0, 5, 20, 40, 80, 160])
def test_what_was_broken_off_is_done_again_whole(
    library: Library, paths: Paths, steps: int
) -> None:
    correct(library, OtherSpeaker("Zed Quux"))
    corrections = library.state.corrections()[1]
    connection = connect_to_read(paths.catalogue_file)
    lay_over(connection, corrections, "before")
    correct(library, OtherSpeaker("Another"))
    corrections = library.state.corrections()[1]
    left = iter(range(steps))
    connection.set_progress_handler(lambda: next(left, None) is None, 10)
    connection.execute("BEGIN")
    with pytest.raises(sqlite3.OperationalError, match="interrupted"):
        lay_over(connection, corrections, "after")
    connection.set_progress_handler(None, 0)
    lay_over(connection, corrections, "after")
    names = connection.execute(
        "SELECT name, count(*) FROM statements JOIN speakers ON speakers.id = speaker GROUP BY name"
    )
    assert dict(names) == {"Anna Bergen": 11, "Another": 1}
    connection.close()


@pytest.mark.skipif(sqlite3.sqlite_version_info < (3, 39), reason="only slower there")
@pytest.mark.parametrize(
    "query",
    ["speaker:quux", "figure:>3 unit:km", "of:soldiers", "said:ferries", "by:anna figure:5"],
)
def test_indexes_are_asked_as_without_corrections(library: Library, query: str) -> None:
    correct(library, OtherSpeaker("Zed Quux"))
    asked: list[str] = []
    with library._catalogue.snapshot() as connection:
        assert connection is not None
        connection.set_trace_callback(asked.append)
    count(library, query)
    with library._catalogue.snapshot() as connection:
        assert connection is not None
        connection.set_trace_callback(None)
        plans = [
            step[3]
            for statement in asked
            if statement.startswith("SELECT") and "EXISTS" not in statement
            for step in connection.execute(f"EXPLAIN QUERY PLAN {statement}")
        ]
    assert any("corrected." in step for step in plans)
    for step in plans:
        assert not step.startswith(("MATERIALIZE", "CO-ROUTINE"))
        assert "AUTOMATIC" not in step


def test_the_list_of_speakers_is_of_what_was_corrected(library: Library) -> None:
    correct(library, OtherSpeaker("Zed Quux"))
    correct(library, OtherSpeaker("Zed Quux"), article=4)
    counts = {
        s.names[0][0]: (s.statements, s.figures, s.articles) for s in library.speakers().speakers
    }
    assert counts == {"Zed Quux": (2, 4, 2), "Anna Bergen": (10, 20, 10)}
