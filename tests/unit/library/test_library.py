from __future__ import annotations

import threading
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from reader.config import Paths
from reader.errors import LibraryError
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.library import Library
from reader.library.state.passage_anchor import PassageAnchor
from reader.query import parse
from tests.fixtures.books import FORMATS
from tests.unit.library.building import (
    annotated_text,
    bring_up_to_date,
    paths_in,
    titles,
    write_article,
)

FERRY = "Ferry stops"
BRIDGE = "Bridge opens"
TUNNEL = "Tunnel floods"
MAYOR = "Bürgermeister warnt"
HARBOUR = "Harbour letter"


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    folder = tmp_path_factory.mktemp("collection")
    write_article(
        folder / "news" / "ferry.md",
        FERRY,
        "“The hull is a red line for us,” said Anna Bühler, the harbour master.",
        "Ole Lind said the town would wait. The ferry carried 3,000 passengers a week.",
        published="2024-10-25",
        publisher="Kestrel Gazette",
        tags=("transport", "harbour"),
    )
    write_article(
        folder / "news" / "bridge.md",
        BRIDGE,
        "“We crossed the river at last,” said Ole Lind.",
        "Nobody drew a line in red. The bridge cost $2.4 million and is 5 km long.",
        published="2024-10",
        publisher="The Strandau Post",
    )
    write_article(
        folder / "wire" / "tunnel.md",
        TUNNEL,
        "Between 2,000 and 4,000 passengers waited, Anna Berg said.",
        published="2023-05-02",
    )
    write_article(
        folder / "wire" / "mayor.md",
        MAYOR,
        "„Die Fähre ist alt“, sagte Bürgermeister Karl Aumann.",
        published="2024-11-01",
        language="de",
    )
    write_article(folder / "letter.md", HARBOUR, "The harbour was calm and no ferry came.")
    paths = paths_in(tmp_path_factory.mktemp("home"))
    bring_up_to_date(paths, folder)
    return paths


@pytest.fixture
def folder(paths: Paths) -> Path:
    library = Library(paths)
    (letter,) = (row.path for row in library.rows() if row.title == HARBOUR)
    library.close()
    return letter.parent


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths, aliases={"Lind": ["Linde", "Линд"]})
    yield library
    library.close()


def found(library: Library, query: str) -> set[str]:
    return {hit.row.title for hit in library.search(parse(query)).hits}


def opened(library: Library, title: str) -> AnnotatedArticle:
    (article_id,) = (row.id for row in library.rows() if row.title == title)
    return library.open(article_id)


def test_rows_are_listed_newest_first_and_undated_last(library: Library) -> None:
    assert titles(library) == [MAYOR, FERRY, BRIDGE, TUNNEL, HARBOUR]


def test_a_row_holds_the_light_columns(library: Library) -> None:
    row = library.rows()[1]
    assert (row.format, row.publisher, row.published) == (
        "markdown",
        "Kestrel Gazette",
        "2024-10-25",
    )
    article = library.open(row.id)
    assert row.statement_count == len(article.statements) > 0
    assert row.figure_count == len(article.figures_told) > 0


def test_the_row_of_a_chapter_holds_its_book(tmp_path: Path) -> None:
    paths, book = paths_in(tmp_path), FORMATS / "water-behind-the-wall.epub"
    bring_up_to_date(paths, book)
    library = Library(paths)
    try:
        assert [row.book for row in library.rows()] == ["The Water Behind the Wall"] * 4
    finally:
        library.close()


def test_rows_are_the_same_object_until_something_changes(library: Library) -> None:
    assert library.rows() is library.rows()


def test_values_that_rows_share_are_held_once(library: Library) -> None:
    languages = [row.language for row in library.rows() if row.language]
    assert len(set(map(id, languages))) == len(set(languages)) < len(languages)


def test_an_article_that_is_not_there_is_an_error(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library"):
        library.open(10**6)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("ferry", {FERRY, HARBOUR}),
        ("ferries", {FERRY, HARBOUR}),
        ("ferry NOT calm", {FERRY}),
        ("river OR calm", {BRIDGE, HARBOUR}),
        ("buhler", {FERRY}),
        ("title:harbour", {HARBOUR}),
        ("zeppelin", set()),
    ],
)
def test_words_are_the_index_s_to_find(library: Library, query: str, expected: set[str]) -> None:
    assert found(library, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("lang:de", {MAYOR}),
        ("format:markdown", {FERRY, BRIDGE, TUNNEL, MAYOR, HARBOUR}),
        ("format:html", set()),
        ("publisher:gazette", {FERRY}),
        ("tag:harbour", {FERRY}),
        ("tag:harb", set()),
        ("path:wire/", {TUNNEL, MAYOR}),
        ("ferry publisher:post", set()),
        ("ferry -publisher:gazette", {HARBOUR}),
        ("lang:de OR tag:transport", {MAYOR, FERRY}),
    ],
)
def test_what_is_recorded_of_an_article_can_be_asked(
    library: Library, query: str, expected: set[str]
) -> None:
    assert found(library, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("published:2024", {MAYOR, FERRY, BRIDGE}),
        ("published:2024-10", {FERRY, BRIDGE}),
        ("published:2024-10-25", {FERRY, BRIDGE}),
        ("published:2024-10-26..", {MAYOR, BRIDGE}),
        ("published:<2024", {TUNNEL}),
        ("published:..2024-10", {FERRY, BRIDGE, TUNNEL}),
    ],
)
def test_a_date_is_compared_as_exactly_as_it_is_known(
    library: Library, query: str, expected: set[str]
) -> None:
    assert found(library, query) == expected


def test_undated_articles_that_a_date_left_out_are_counted(library: Library) -> None:
    assert library.search(parse("published:2024 ferry")).undated_left_out == 1
    assert library.search(parse("published:2024 bridge")).undated_left_out == 0
    assert library.search(parse("published:2024")).undated_left_out == 1
    assert library.search(parse("ferry")).undated_left_out == 0


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ('said:"red line"', {FERRY}),
        ("said:line said:red", {FERRY}),
        ("said:crossed", {BRIDGE}),
        ("said:harbour", set()),
        ('said:"red line" speaker:lind', set()),
        ('said:"red line" speaker:buhler', {FERRY}),
        ("speaker:lind", {FERRY, BRIDGE}),
        ("speaker:LIND", {FERRY, BRIDGE}),
        ('speaker:"Ole Lind" said:crossed', {BRIDGE}),
        ("speaker:Linde", {FERRY, BRIDGE}),
        ("speaker:Линд", {FERRY, BRIDGE}),
        ("speaker:lin", set()),
        ("speaker:Bühler", {FERRY}),
        ("speaker:anna", {FERRY, TUNNEL}),
        ("NOT speaker:anna", {BRIDGE, MAYOR, HARBOUR}),
    ],
)
def test_words_and_speaker_must_be_of_the_same_statement(
    library: Library, query: str, expected: set[str]
) -> None:
    assert found(library, query) == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("figure:3000", {FERRY}),
        ("figure:~3000", {FERRY, TUNNEL}),
        ("figure:2000..4000", {FERRY, TUNNEL}),
        ("figure:~1900", set()),
        ("figure:~4300", set()),
        ("figure:~3000 figure:>2900", {FERRY}),
        ("figure:>1000000", {BRIDGE}),
        ("figure:2400000 unit:USD", {BRIDGE}),
        ("figure:2400000 unit:eur", set()),
        ("unit:usd", {BRIDGE}),
        ("figure:5000 unit:m", {BRIDGE}),
        ("unit:mile", {BRIDGE}),
        ("unit:$", {BRIDGE}),
        ("unit:dollar", {BRIDGE}),
        ("unit:kg", set()),
        ("figure:5", {BRIDGE}),
        ('figure:"3 000"', {FERRY}),
        ("figure:2000-4000", {FERRY, TUNNEL}),
        ("figure:2,4million", {BRIDGE}),
        ("figure:5000", set()),
        ("of:passengers", {FERRY, TUNNEL}),
        ("of:passenger figure:3000", {FERRY}),
        ("kind:money", {BRIDGE}),
        ("by:berg of:passengers", {TUNNEL}),
    ],
)
def test_all_that_is_asked_must_be_of_the_same_figure(
    library: Library, query: str, expected: set[str]
) -> None:
    assert found(library, query) == expected


def test_without_words_the_newest_come_first(library: Library) -> None:
    result = library.search(parse("published:2024"), limit=2)
    assert [hit.row.title for hit in result.hits] == [MAYOR, FERRY]
    assert result.total == 3


def test_a_hit_has_the_passage_that_holds_the_words(library: Library) -> None:
    (hit,) = library.search(parse('said:"red line"')).hits
    assert hit.passage is not None
    text = library.open(hit.row.id).article.text
    assert "red line" in hit.passage.span.of(text)
    assert library.passages(parse('said:"red line"'), hit.row.id) == (hit.passage,)


@pytest.mark.parametrize(
    "query", ["ferry", "harbo*", "bridg~", '"red line"', "ferry OR title:bridge", "line NOT tunnel"]
)
def test_a_passage_asked_for_later_is_the_one_of_the_search(library: Library, query: str) -> None:
    found = library.search(parse(query)).hits
    assert found
    for hit in found:
        assert library.passages(parse(query), hit.row.id)[:1] == (
            (hit.passage,) if hit.passage else ()
        )
        assert library.text(hit.row.id) == library.open(hit.row.id).article.text


def test_a_passage_asked_for_after_the_articles_have_changed_is_of_what_they_are_now(
    tmp_path: Path,
) -> None:
    paths, file = paths_in(tmp_path / "home"), tmp_path / "articles" / "a.md"
    write_article(file, "Title", "The ferry sank.")
    bring_up_to_date(paths, file.parent)
    library, query = Library(paths), parse("ferr*")
    (hit,) = library.search(query).hits
    write_article(file, "Title", "All the ferries sank.")
    bring_up_to_date(paths, file.parent)
    (passage,) = library.passages(query, hit.row.id)
    assert [match.of(library.text(hit.row.id)) for match in passage.matches] == ["ferries"]
    library.close()


def test_conditions_on_articles_are_asked_again_once_the_articles_have_changed(
    tmp_path: Path,
) -> None:
    paths, folder = paths_in(tmp_path / "home"), tmp_path / "articles"
    write_article(folder / "a.md", "First", "The ferry.", published="2024-01-01")
    bring_up_to_date(paths, folder)
    library = Library(paths, [folder])
    queries = ("published:2024", "ferry lang:en", "ferry published:2024", "NOT bridge", "ferry")
    for query in queries:
        assert [hit.row.title for hit in library.search(parse(query)).hits] == ["First"]
    write_article(folder / "b.md", "Second", "The ferry.", published="2024-01-02")
    bring_up_to_date(paths, folder)
    for query in queries:
        assert {hit.row.title for hit in library.search(parse(query)).hits} == {"First", "Second"}
    assert library.search(parse("published:2024")).hits[0].row.title == "Second"
    library.close()


def test_hits_have_the_same_rows_whether_the_list_was_filled_or_not(paths: Paths) -> None:
    library = Library(paths)
    before = library.search(parse("the")).hits
    rows = {id(row) for row in library.rows()}
    after = library.search(parse("the")).hits
    assert before == after
    assert all(id(hit.row) in rows for hit in after)
    library.close()


@pytest.mark.parametrize(
    ("query", "expected"), [("lighthouse", "lighthouse was dark"), ("island", "island")]
)
def test_the_passage_lies_below_the_title_where_it_can(
    tmp_path: Path, query: str, expected: str
) -> None:
    file = tmp_path / "texts" / "light.md"
    write_article(file, "", "# The lighthouse of the island", "Last week the lighthouse was dark.")
    paths = paths_in(tmp_path)
    bring_up_to_date(paths, file.parent)
    library = Library(paths)
    (hit,) = library.search(parse(query)).hits
    assert hit.passage is not None
    assert expected in hit.passage.span.of(library.open(hit.row.id).article.text)
    library.close()


def test_folders_limit_list_search_and_counts(paths: Paths, folder: Path) -> None:
    library = Library(paths, [folder / "news"])
    assert titles(library) == [FERRY, BRIDGE]
    assert found(library, "ferry") == {FERRY}
    assert found(library, "NOT ferry") == {BRIDGE}
    assert found(library, "is:read") == {FERRY, BRIDGE}
    assert library.search(parse("published:2024 ferry")).undated_left_out == 0
    library.close()


def test_a_file_may_be_the_limit(paths: Paths, folder: Path) -> None:
    library = Library(paths, [folder / "letter.md"])
    assert titles(library) == [HARBOUR]
    library.close()


def test_the_user_s_state_can_be_asked(paths: Paths) -> None:
    library = Library(paths)
    row = library.rows()[0]
    library.state.set_read(row, True)
    library.state.set_starred(row, True)
    library.state.set_tags(row, ["To check", "x"])
    assert found(library, "is:starred") == {row.title}
    assert found(library, 'tag:"to CHECK"') == {row.title}
    assert found(library, "is:unread") == set(), "what comes with its folder counts as seen"
    library.state.set_read(row, False)
    library.state.set_starred(row, False)
    library.state.set_tags(row, ["x"])
    assert found(library, "is:starred") == found(library, 'tag:"to check"') == set()
    note = library.state.add_note(row, PassageAnchor("x", "", "", 0), "why?")
    assert found(library, "is:noted") == {row.title}
    library.state.remove_note(note.id)
    assert found(library, "is:noted") == set()
    assert found(library, "is:unread") == {row.title}
    library.close()


def test_matches_are_the_words_of_a_query(library: Library) -> None:
    ferry = opened(library, FERRY)
    matches = library.matches(parse("passengers lang:en"), ferry)
    assert [match.of(ferry.article.text) for match in matches] == ["passengers"]


def test_matches_of_said_lie_in_the_statements_that_fulfil_it(library: Library) -> None:
    ferry = opened(library, FERRY)
    (match,) = library.matches(parse('said:"red line" speaker:buhler'), ferry)
    assert match.of(ferry.article.text) == "red line"
    assert library.matches(parse('said:"red line" speaker:lind'), ferry) == []


def test_matches_of_a_speaker_are_the_statements(library: Library) -> None:
    ferry = opened(library, FERRY)
    (match,) = library.matches(parse("speaker:buhler"), ferry)
    assert match == ferry.statements[0].span


def test_matches_of_a_figure_are_the_figures(library: Library) -> None:
    ferry = opened(library, FERRY)
    (match,) = library.matches(parse("figure:3000"), ferry)
    assert "3,000" in match.of(ferry.article.text)


def test_what_must_not_be_there_is_no_match(library: Library) -> None:
    assert library.matches(parse("NOT ferry"), opened(library, FERRY)) == []


def test_matches_are_in_order_and_do_not_overlap(library: Library) -> None:
    matches = library.matches(parse("line red hull speaker:anna"), opened(library, FERRY))
    assert len(matches) >= 3
    assert all(first.end <= second.start for first, second in pairwise(matches))


def test_matches_of_an_article_outside_the_library_are_its_words(library: Library) -> None:
    article = annotated_text("The ferry of 3,000.")
    (match,) = library.matches(parse("ferry figure:3000"), article)
    assert match.of(article.article.text) == "ferry"


def test_threads_may_share_a_library(library: Library) -> None:
    answers: list[set[str]] = []

    def ask() -> None:
        for _ in range(5):
            answers.append(found(library, 'said:"red line"') & {*titles(library)})

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [{FERRY}] * 40
