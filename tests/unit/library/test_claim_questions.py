"""The questions of the benchmark, on fewer articles: found are those claims that are true."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.query import parse
from tests.benchmarks.claim_questions import QUESTIONS, Question, expected, told, write_truth
from tests.benchmarks.claims_corpus import articles
from tests.unit.library.building import bring_up_to_date, paths_in

_ARTICLES = 200


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    for article in articles(_ARTICLES):
        article.write(home / "articles")
    write_truth(home / "truth.sqlite", articles(_ARTICLES))
    bring_up_to_date(paths_in(home), home / "articles")
    return home


@pytest.fixture(scope="module")
def library(home: Path) -> Iterator[Library]:
    with closing(Library(paths_in(home))) as library:
        yield library


@pytest.fixture(scope="module")
def truth(home: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(home / "truth.sqlite")) as truth:
        yield truth


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.query)
def test_a_question_finds_the_true_claims_and_no_others(
    home: Path, library: Library, truth: sqlite3.Connection, question: Question
) -> None:
    claims = library.claims(parse(question.query)).claims
    catalogue = paths_in(home).catalogue_file
    assert told(catalogue, home / "articles", claims) == expected(truth, question)


def test_most_questions_have_an_answer(library: Library) -> None:
    found = [library.claims(parse(question.query)).claims for question in QUESTIONS]
    assert sum(map(bool, found)) >= len(QUESTIONS) - 1


def test_everything_that_is_claimed_is_found(
    home: Path, library: Library, truth: sqlite3.Connection
) -> None:
    everything = Question("*", "1")
    found = told(
        paths_in(home).catalogue_file, home / "articles", library.claims(parse("*")).claims
    )
    assert found == expected(truth, everything)
