from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.claims.speakers import SpeakerSummary
from reader.library.library import Library
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("collection")
    write_article(
        folder / "a" / "pier.md",
        "Pier closed",
        "“The pier cost 300 euros,” said Maria Berg, mayor of Osk. “It is sad,” Mrs. Berg said. "
        "She said that 40 people came. Officials said that it was wet.",
        published="2024-05-04",
    )
    write_article(
        folder / "a" / "again.md",
        "Pier opens",
        "“The pier is open,” Mayor MARIA BERG said. “It rained,” said Hill. "
        "“It is new,” said Maria Berg, mayor of Osk.",
        published="2024-06",
    )
    write_article(
        folder / "b" / "steg.md",
        "Steg",
        "„Der Steg ist offen“, sagte Maria Bergowa. „Er ist neu“, sagte Hill.",
        language="de",
    )
    write_article(
        folder / "b" / "rain.md", "Rain", "officials said that 12 boats left. “Why?” asked a man."
    )
    return folder


@pytest.fixture(scope="module")
def paths(tmp_path_factory: pytest.TempPathFactory, folder: Path) -> Paths:
    paths = paths_in(tmp_path_factory.mktemp("home"))
    bring_up_to_date(paths, folder)
    return paths


@pytest.fixture
def library(paths: Paths) -> Iterator[Library]:
    library = Library(paths)
    yield library
    library.close()


def speakers(library: Library, query: str | None = None) -> dict[str, SpeakerSummary]:
    result = library.speakers(None if query is None else parse(query))
    return {speaker.label: speaker for speaker in result.speakers}


def test_a_person_is_summed_up_over_mentions_and_articles(library: Library) -> None:
    assert speakers(library)["Maria Berg"] == SpeakerSummary(
        label="Maria Berg",
        is_named=True,
        may_be_several=False,
        names=(("Maria Berg", 7),),
        roles=(("mayor of Osk", 3), ("Mayor", 1)),
        statements=5,
        figures=2,
        articles=2,
        doubtful=0,
        first="2024-05-04",
        last="2024-06",
    )


def test_who_makes_the_most_statements_comes_first(library: Library) -> None:
    found = library.speakers().speakers
    assert [one.label for one in found[:3]] == ["Maria Berg", "officials", "Hill"]
    counts = [one.statements for one in found]
    assert counts == sorted(counts, reverse=True)


def test_a_surname_in_two_articles_may_be_several_people(library: Library) -> None:
    hill = speakers(library)["Hill"]
    assert (hill.articles, hill.is_named, hill.may_be_several) == (2, True, True)


def test_descriptions_stand_as_they_are_written(library: Library) -> None:
    officials = speakers(library)["officials"]
    assert not officials.is_named
    assert officials.names == (("officials", 3),)
    assert (officials.statements, officials.figures) == (2, 1)


def test_aliases_are_applied_when_the_question_is_asked(paths: Paths) -> None:
    library = Library(paths, aliases={"Berg": ["Bergowa"], "Tom Hill": ["Hill"]})
    found = speakers(library)
    library.close()
    assert found["Maria Berg"].names == (("Maria Berg", 7), ("Maria Bergowa", 1))
    assert found["Maria Berg"].articles == 3
    assert not found["Hill"].may_be_several


def test_folders_limit_the_speakers(paths: Paths, folder: Path) -> None:
    library = Library(paths, [folder / "b"])
    found = speakers(library)
    library.close()
    assert "Maria Berg" not in found
    assert (found["Hill"].articles, found["Hill"].may_be_several) == (1, False)
    assert (found["officials"].statements, found["officials"].figures) == (1, 1)


def test_a_query_sums_up_the_claims_that_answer_it(library: Library) -> None:
    found = speakers(library, "figure:>20")
    assert {label: (one.statements, one.figures) for label, one in found.items()} == {
        "Maria Berg": (0, 2)
    }
    assert speakers(library, "lang:en new").keys() == {"Maria Berg"}


@pytest.mark.parametrize("query", ["*", "speaker:berg OR speaker:hill OR speaker:officials"])
def test_a_query_for_everything_counts_statements_as_the_whole_library_does(
    library: Library, query: str
) -> None:
    whole, asked = speakers(library), speakers(library, query)
    for label in ("Maria Berg", "Hill"):
        assert asked[label].statements == whole[label].statements
        assert asked[label].articles == whole[label].articles


def test_the_whole_library_counts_as_all_its_claims_do(library: Library) -> None:
    assert library.speakers().speakers == library.speakers(parse("*")).speakers


def test_an_empty_library_has_no_speakers_and_says_why(tmp_path: Path) -> None:
    library = Library(paths_in(tmp_path))
    result = library.speakers()
    library.close()
    assert result.speakers == ()
    assert result.notice is not None


def test_who_makes_most_of_an_articles_statements_comes_first(paths: Paths, folder: Path) -> None:
    library = Library(paths)
    try:
        titles = {row.id: row.title for row in library.rows()}
        main = {titles[i]: every[0].name for i, every in library.article_speakers().items()}
    finally:
        library.close()
    assert main["Pier closed"] == "Maria Berg"
    assert main["Pier opens"].casefold() == "maria berg"
    assert "Rain" not in main, "officials have no name"
