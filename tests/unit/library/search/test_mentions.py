from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.claims.claims import Claim, ClaimGroup, by_group, group_of
from reader.library.library import Library
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article

QUOTED, REPORTED, NAMED, DOUBTFUL, GERMAN = "Quoted", "Reported", "Named", "Other", "Deutsch"


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    folder = tmp_path_factory.mktemp("collection")
    write_article(
        folder / "quoted.md",
        QUOTED,
        "“The pier cost 300 euros,” said Maria Zakharova. She said that 40 people came.",
        published="2024-05",
    )
    write_article(
        folder / "reported.md",
        REPORTED,
        "Maria Zakharova said that 500 people came to the pier.",
        published="2024-06",
    )
    write_article(
        folder / "named.md",
        NAMED,
        "The plane of Maria Zakharova landed at the pier with 12 people.",
        published="2023-01",
    )
    write_article(
        folder / "german.md",
        GERMAN,
        "Das Schiff von Maria Sacharowa kam an.",
        published="2023-02",
        language="de",
    )
    write_article(folder / "other.md", DOUBTFUL, "The pier was empty. “It rained,” said Tom Hill.")
    paths = paths_in(tmp_path_factory.mktemp("home"))
    bring_up_to_date(paths, folder)
    return paths


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths, aliases={"Zakharova": ["Sacharowa"]})
    yield library
    library.close()


def mentioned(library: Library, query: str) -> list[str]:
    return [row.title for row in library.mentions(parse(query))]


@pytest.mark.parametrize(
    "query", ["speaker:zakharova", 'speaker:"maria sacharowa"', "by:zakharova"]
)
def test_mentions_are_the_articles_that_name_the_speaker_and_have_no_statement(
    library: Library, query: str
) -> None:
    assert mentioned(library, query) == [GERMAN, NAMED]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("speaker:zakharova lang:en", [NAMED]),
        ("speaker:zakharova published:2023-02", [GERMAN]),
        ("said:pier speaker:zakharova", [NAMED]),
        ("said:moon speaker:zakharova", []),
        ("figure:12 of:people by:zakharova", [NAMED]),
        ("figure:500 by:zakharova", []),
        ("speaker:zakharova OR rained", [GERMAN, NAMED]),
        ("(speaker:zakharova OR speaker:hill) pier", [NAMED]),
        ("speaker:maria speaker:zakharova", [GERMAN, NAMED]),
    ],
)
def test_all_else_that_is_asked_holds_of_them(
    library: Library, query: str, expected: list[str]
) -> None:
    assert mentioned(library, query) == expected


@pytest.mark.parametrize("query", ["pier", "said:pier", "figure:12", "pier -speaker:zakharova"])
def test_a_query_for_no_speaker_has_no_mentions(library: Library, query: str) -> None:
    assert mentioned(library, query) == []
    assert library.search(parse(query)).mentioned == 0


def test_a_name_is_a_phrase(library: Library) -> None:
    assert mentioned(library, 'lang:en speaker:"zakharova maria"') == []


def test_folders_limit_the_mentions(paths: Paths) -> None:
    library = Library(paths, [Path("/nowhere")])
    assert library.mentions(parse("speaker:zakharova")) == ()
    library.close()


def test_a_search_counts_mentions_and_does_not_find_them(library: Library) -> None:
    result = library.search(parse("speaker:zakharova"))
    assert {hit.row.title for hit in result.hits} == {QUOTED, REPORTED}
    assert (result.total, result.mentioned) == (2, 2)


@pytest.mark.parametrize(
    ("query", "groups"),
    [
        ("speaker:zakharova", {QUOTED: ClaimGroup.QUOTED, REPORTED: ClaimGroup.REPORTED}),
        ("said:people speaker:zakharova", dict.fromkeys((QUOTED, REPORTED), ClaimGroup.REPORTED)),
        ("by:zakharova", {QUOTED: ClaimGroup.QUOTED, REPORTED: ClaimGroup.REPORTED}),
        ("figure:40 by:zakharova", {QUOTED: ClaimGroup.REPORTED}),
        ("speaker:hill OR plane", {DOUBTFUL: ClaimGroup.QUOTED, NAMED: None}),
        ("plane", {NAMED: None}),
    ],
)
def test_a_hit_tells_whether_the_speaker_is_quoted_or_reported(
    library: Library, query: str, groups: dict[str, ClaimGroup | None]
) -> None:
    hits = library.search(parse(query)).hits
    assert {hit.row.title: hit.group for hit in hits} == groups


def grouped(library: Library, query: str) -> list[tuple[ClaimGroup | None, str]]:
    claims: tuple[Claim, ...] = by_group(library.claims(parse(query)).claims)
    texts = {row.id: library.open(row.id).article.text for row in library.rows()}
    return [(group_of(claim), claim.span.of(texts[claim.article_id])) for claim in claims]


def test_what_is_quoted_comes_first_whatever_the_date(library: Library) -> None:
    assert grouped(library, "speaker:zakharova") == [
        (ClaimGroup.QUOTED, "“The pier cost 300 euros,”"),
        (ClaimGroup.REPORTED, "40 people came"),
        (ClaimGroup.REPORTED, "500 people came to the pier"),
    ]


def test_a_figure_is_as_sure_as_the_statement_around_it(library: Library) -> None:
    assert grouped(library, "by:zakharova") == [
        (ClaimGroup.QUOTED, "300 euros"),
        (ClaimGroup.REPORTED, "40"),
        (ClaimGroup.REPORTED, "500"),
    ]


def test_a_figure_that_nobody_claims_is_in_no_group(library: Library) -> None:
    assert grouped(library, "figure:12") == [(None, "12")]
