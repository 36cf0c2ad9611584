from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.library import Library
from reader.library.search import facets
from reader.library.search.facets import Facet
from reader.library.search.regex_matching import Patience
from reader.library.search.results import HitOrder, SearchResult
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    folder = tmp_path_factory.mktemp("collection")
    write_article(
        folder / "pier.md",
        "The pier",
        "“The pier needs 40 planks,” said Anna Berg. “It is a pier, a pier, a pier.”",
        "Nothing was said of the ferry.",
        published="2024-03-01",
        publisher="Osk Courier",
        tags=("coast", "To check"),
    )
    write_article(
        folder / "ferry.md",
        "The ferry",
        "“The ferry waits,” said Anna Berg. “We pay,” said Ole Lind. The pier is far.",
        published="2024-05-02",
        publisher="Osk Courier",
        tags=("coast",),
    )
    write_article(
        folder / "mill.md",
        "The mill",
        "Ole Lind has no mill. The sum of 50 PLN was lost [Reuters].",
        published="2023-05",
        publisher='"[/bold] Post"',
    )
    write_article(folder / "undated.md", "Undated", "The mill of 1066 stood at the pier's end.")
    paths = paths_in(tmp_path_factory.mktemp("home"))
    bring_up_to_date(paths, folder)
    return paths


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths)
    yield library
    library.close()


def found(library: Library, query: str, **wishes: object) -> list[str]:
    return titles(library.search(parse(query), **wishes))  # type: ignore[arg-type] # of each test


def titles(result: SearchResult) -> list[str]:
    return [hit.row.title for hit in result.hits]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (r"/\bmill\b/", {"The mill", "Undated"}),
        (r"/\[reuters\]/ mill", {"The mill"}),
        ("/FERRY/", set()),
        ("mill -/Reuters/", {"Undated"}),
        ("/planks/ OR /reuters/", {"The pier", "The mill"}),
        ("-(/planks/ OR mill)", {"The ferry"}),
        ("speaker:berg /far/", {"The ferry"}),
        ("(ferry OR /1066/) pier", {"The pier", "The ferry", "Undated"}),
    ],
)
def test_regular_expressions_join_with_all_else(
    library: Library, query: str, expected: set[str]
) -> None:
    result = library.search(parse(query))
    assert set(titles(result)) == expected
    assert result.total == len(expected)


def test_articles_without_a_date_are_counted_where_an_expression_is_asked_for(
    library: Library,
) -> None:
    assert library.search(parse("/mill/ published:2023")).undated_left_out == 1
    assert library.search(parse("/mills/ published:2023")).undated_left_out == 0


def test_who_only_mentions_the_speaker_is_counted_where_an_expression_is_asked_for(
    library: Library,
) -> None:
    assert library.search(parse('/lost/ speaker:"ole lind"')).mentioned == 1
    assert [row.title for row in library.mentions(parse('/lost/ speaker:"ole lind"'))] == [
        "The mill"
    ]


def test_what_was_not_checked_is_left_out_and_counted(library: Library) -> None:
    result = library.search(parse("mill -/reuters/"), patience=Patience(in_all=-1))
    assert (result.total, result.unchecked) == (0, 2)


def test_an_expression_is_matched_only_where_the_rest_of_the_query_leaves_it_open(
    library: Library,
) -> None:
    result = library.search(parse("/x/ planks"), patience=Patience(in_all=-1))
    assert result.unchecked == 1
    result = library.search(parse("(/x/ OR ferry) pier"), patience=Patience(in_all=-1))
    assert (result.total, result.unchecked) == (2, 1)


def test_claims_are_those_of_the_articles_that_match(library: Library) -> None:
    claims = library.claims(parse("speaker:berg /far/")).claims
    assert [claim.published for claim in claims] == ["2024-05-02"]


def test_what_an_expression_matches_is_marked_and_shown(library: Library) -> None:
    (hit,) = library.search(parse(r"/\d+ planks/")).hits
    annotated = library.open(hit.row.id)
    text = annotated.article.text
    marks = library.matches(parse(r"/\d+ planks/"), annotated)
    assert [mark.of(text) for mark in marks] == ["40 planks"]
    assert hit.passage is not None
    assert [match.of(text) for match in hit.passage.matches] == ["40 planks"]


def test_hits_come_by_relevance_or_the_newest_first(library: Library) -> None:
    assert found(library, "pier")[0] == "The pier"
    newest = ["The ferry", "The pier", "Undated"]
    assert found(library, "pier", order=HitOrder.DATE) == newest
    assert found(library, "pier", order=HitOrder.DATE, limit=2) == newest[:2]
    assert library.search(parse("pier"), order=HitOrder.DATE, limit=1).total == 3


def test_where_nothing_is_found_the_other_query_is_counted(library: Library) -> None:
    assert library.search(parse("ferry 1066"), otherwise=parse("ferry OR 1066")).otherwise == 3
    assert library.search(parse("ferry pier"), otherwise=parse("ferry OR pier")).otherwise == 0


@pytest.mark.parametrize(
    ("query", "suggestions"),
    [
        ("feryr pier", {"feryr": "ferry"}),
        ("plamks OR pier", {"plamks": "planks"}),
        ("Plamks", {"Plamks": "planks"}),
        ("ferry pier", {}),
        ("ferry 1066", {}),
        ("-plamks", {}),
        ("zzzzzzzz", {}),
    ],
)
def test_words_that_no_article_holds_get_a_suggestion(
    library: Library, query: str, suggestions: dict[str, str]
) -> None:
    assert library.search(parse(query)).suggestions == suggestions


def test_facets_count_all_hits(library: Library) -> None:
    found = library.facets(parse("pier"))
    counts = {
        facet: {value.value: value.articles for value in values}
        for facet, values in found.values.items()
    }
    assert found.total == 3
    assert counts[Facet.PUBLISHER] == {"Osk Courier": 2}
    assert counts[Facet.SPEAKER] == {"Anna Berg": 2, "Ole Lind": 1}
    assert counts[Facet.MONTH] == {"2024-05": 1, "2024-03": 1}
    assert counts[Facet.TAG] == {"coast": 2, "to check": 1}
    assert counts[Facet.LANGUAGE] == {"en": 3}
    assert [value.value for value in found.values[Facet.MONTH]] == ["2024-05", "2024-03"]


def test_speakers_of_many_hits_are_counted_in_the_same_way(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = library.facets(parse("pier")).values[Facet.SPEAKER]
    monkeypatch.setattr(facets, "_FEW", 0)
    assert library.facets(parse("pier")).values[Facet.SPEAKER] == few


def test_few_values_are_given_and_all_are_counted(library: Library) -> None:
    found = library.facets(parse("*"), most=1)
    assert [value.value for value in found.values[Facet.PUBLISHER]] == ["Osk Courier"]
    assert found.distinct[Facet.PUBLISHER] == 2


def test_a_facet_is_a_condition(library: Library) -> None:
    for values in library.facets(parse("*")).values.values():
        for value in values:
            assert value.condition is not None
            assert library.search(parse(value.condition)).total >= value.articles


def test_facets_are_those_of_the_folders_searched(paths: Paths, tmp_path: Path) -> None:
    library = Library(paths, [tmp_path])
    assert library.facets(parse("*")).total == 0
    library.close()


@pytest.mark.parametrize(
    ("field", "beginning", "expected"),
    [
        ("speaker", "", ["Anna Berg", "Ole Lind"]),
        ("speaker", "LI", ["Ole Lind"]),
        ("speaker", "ole l", ["Ole Lind"]),
        ("speaker", "erg", []),
        ("publisher", "", ["Osk Courier", "[/bold] Post"]),
        ("tag", "to", ["to check"]),
        ("format", "", ["markdown"]),
        ("lang", "e", ["en"]),
        ("unit", "p", ["PLN"]),
        ("is", "st", ["starred"]),
        ("title", "", []),
        ("speaker", "[", []),
    ],
)
def test_values_are_told_by_how_a_word_begins_the_most_frequent_first(
    library: Library, field: str, beginning: str, expected: list[str]
) -> None:
    found = library.field_values(field, beginning, 8)
    assert [value.value for value in found] == expected


def test_kinds_that_occur_come_before_those_that_do_not(library: Library) -> None:
    values = library.field_values("kind", "", 50)
    counts = [value.count for value in values]
    known = [count for count in counts if count is not None]
    assert known == sorted(known, reverse=True)
    assert counts[len(known) :] == [None] * (len(counts) - len(known))


def test_values_are_read_anew_once_the_library_has_changed(tmp_path: Path) -> None:
    home, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "A", "Text.", publisher="Post")
    bring_up_to_date(home, folder)
    library = Library(home)
    assert [value.value for value in library.field_values("publisher", "", 9)] == ["Post"]
    write_article(folder / "b.md", "B", "Text.", publisher="Herald")
    bring_up_to_date(home, folder)
    assert len(library.field_values("publisher", "", 9)) == 2
    library.close()


def test_tags_of_the_user_are_counted_and_offered_like_those_of_articles(tmp_path: Path) -> None:
    home, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "A", "Text.", tags=("coast",))
    write_article(folder / "b.md", "B", "Text.", tags=("coastal",))
    bring_up_to_date(home, folder)
    library = Library(home)
    for row in library.rows():
        library.state.set_tags(row, ["Coast", "Mine"])
    counts = {v.value: v.articles for v in library.facets(parse("*")).values[Facet.TAG]}
    assert counts == {"coast": 2, "mine": 2, "coastal": 1}
    values = [value.value for value in library.field_values("tag", "co", 8)]
    assert values == ["Coast", "coastal"]
    assert [value.value for value in library.field_values("tag", "", 2)] == ["Coast", "Mine"]
    library.close()
