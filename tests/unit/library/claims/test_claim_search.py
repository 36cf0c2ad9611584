from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import LibraryError
from reader.library.claims import claim_search
from reader.library.claims.claims import Claim, ClaimOrder, ordered_by
from reader.library.library import Library
from reader.query import parse
from tests.conftest import SAMPLES
from tests.unit.library.building import (
    bring_up_to_date,
    changing_catalogue,
    paths_in,
    write_article,
)


@pytest.fixture(scope="module")
def of_samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    paths = paths_in(tmp_path_factory.mktemp("home"))
    bring_up_to_date(paths, SAMPLES)
    with closing(Library(paths)) as library:
        yield library


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    folder = tmp_path_factory.mktemp("collection")
    write_article(
        folder / "north" / "bridge.md",
        "Bridge",
        "“The bridge took 3,000 workers,” said Anna Berg. The tower took 200 workers.",
        "The bridge is 5 km long. A ticket costs 1.234 euros.",
        published="2024-10-25",
        publisher="Osk Courier",
    )
    write_article(
        folder / "south" / "tower.md",
        "Tower",
        "“The tower took 4,000 workers,” said Ole Lind.",
        "It is 3 miles to the bridge.",
        language="en",
    )
    write_article(
        folder / "south" / "turm.md",
        "Turm",
        "„Der Turm hat 3.000 Arbeiter gekostet“, sagte Karl Aumann.",
        published="2024-11",
        language="de",
    )
    paths = paths_in(tmp_path_factory.mktemp("home"))
    bring_up_to_date(paths, folder)
    return paths


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    with closing(Library(paths)) as library:
        yield library


def words(library: Library, claim: Claim) -> str:
    return claim.span.of(library.open(claim.article_id).article.text)


def found(library: Library, query: str) -> list[str]:
    """The words of the claims, in order."""
    return [words(library, claim) for claim in library.claims(parse(query)).claims]


def test_opening_a_claim_shows_exactly_that_passage(of_samples: Library) -> None:
    claims = of_samples.claims(parse("*")).claims
    opened = {claim.article_id: of_samples.open(claim.article_id) for claim in claims}
    for claim in claims:
        annotated = opened[claim.article_id]
        annotations = annotated.figures if claim.is_figure else annotated.statements
        annotation = annotations[claim.ordinal]
        assert (claim.span, claim.kind) == (annotation.span, annotation.kind.value)
        assert claim.sentence.contains(claim.span)
        assert claim.published == annotated.article.published
    of_articles = [len(a.statements) + len(a.figures) for a in opened.values()]
    assert len(claims) == sum(of_articles)


def test_a_figure_is_claimed_by_the_speaker_of_the_statement_around_it(library: Library) -> None:
    (claim,) = library.claims(parse("figure:3000 lang:en")).claims
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.speaker.person) == ("Anna Berg", "anna berg")
    (claim,) = library.claims(parse("figure:200")).claims
    assert claim.speaker is None


@pytest.mark.parametrize(
    ("query", "claims"),
    [
        ("of:workers", ["3,000", "200", "4,000"]),
        ("of:worker", ["3,000", "200", "4,000"]),
        ("by:berg", ["3,000"]),
        ("unit:km figure:4..6", ["5 km", "3 miles"]),
        ("unit:mi figure:3..4", ["5 km", "3 miles"]),
        ("unit:USD", []),
        ("unit:EUR", ["1.234 euros"]),
        ("figure:1234", ["1.234 euros"]),
        ("(figure:3000 lang:de) OR figure:200", ["200", "3.000"]),
        ("(tower lang:en) OR figure:200", ["200"]),
        ("of:workers -lang:en", []),
        ("of:workers bridge published:2024", ["3,000", "200"]),
        ("said:tower", ["“The tower took 4,000 workers,”"]),
        ("tower published:2024", ["200"]),
        ("tower OR lang:de", ["200", "„Der Turm hat 3.000 Arbeiter gekostet“", "3.000",
                              "“The tower took 4,000 workers,”", "4,000"]),
    ],
)  # fmt: skip
def test_a_query_gives_the_claims_that_answer_it(
    library: Library, query: str, claims: list[str]
) -> None:
    assert found(library, query) == claims


def test_what_is_missing_or_uncertain_is_counted(library: Library) -> None:
    result = library.claims(parse("of:workers"))
    assert (result.article_count, result.undated, result.unattributed) == (2, 1, 1)
    assert library.claims(parse("figure:1234")).doubtful == 1
    assert library.claims(parse("of:workers published:2024")).undated_left_out == 1


def test_folders_limit_what_is_looked_into(paths: Paths, library: Library) -> None:
    (row,) = (row for row in library.rows() if row.title == "Tower")
    with closing(Library(paths, [row.path.parent])) as limited:
        assert found(limited, "of:workers") == ["4,000"]
        assert found(limited, "tower") == ["“The tower took 4,000 workers,”", "4,000"]


def test_claims_of_one_value_stay_by_date(library: Library) -> None:
    claims = ordered_by(library.claims(parse("figure:3000")).claims, ClaimOrder.VALUE)
    assert [claim.published for claim in claims] == ["2024-10-25", "2024-11"]


def test_more_claims_than_can_be_held_are_an_error(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim_search, "_MOST_CLAIMS", 2)
    with pytest.raises(LibraryError, match="ask for something narrower"):
        library.claims(parse("of:workers"))


def test_a_damaged_record_holds_no_other_claims_back(tmp_path: Path, paths: Paths) -> None:
    copy = paths_in(tmp_path)
    shutil.copytree(paths.cache, copy.cache)
    with changing_catalogue(copy) as connection:
        connection.execute(
            "UPDATE records SET text = x'00' WHERE article ="
            " (SELECT id FROM articles WHERE title = 'Tower')"
        )
    with closing(Library(copy)) as library:
        assert len(library.claims(parse("tower")).claims) == 1
        assert len(library.claims(parse("of:workers")).claims) == 3
