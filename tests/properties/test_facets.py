"""Facets, regular expressions and wider queries agree with looking at every article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.library import Library
from reader.library.search.facets import Facet
from reader.query import parse
from reader.query.rewriting import narrowed, with_any_word
from reader.statements import Speaker, Statement, StatementKind
from tests.properties.stored_library import stored

WORDS = ("ferry", "leak", "harbour", "red")
TOGETHER = settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass(frozen=True)
class Saved:
    words: tuple[str, ...]
    publisher: str | None
    authors: tuple[str, ...]
    published: str | None
    language: str | None
    tags: tuple[str, ...]
    speakers: tuple[str, ...]


saved = st.builds(
    Saved,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(tuple),
    st.sampled_from([None, "Post", "[/bold] Post", "Kestrel «Gazette»"]),
    st.lists(st.sampled_from(["Runa Hald", "Hald", "Mika Lorn"]), max_size=2).map(tuple),
    st.sampled_from([None, "2024", "2024-10", "2024-10-25", "2024-10-26T04:30", "2023-01-02"]),
    st.sampled_from([None, "en", "de"]),
    st.lists(st.sampled_from(["coast", "to check"]), max_size=2, unique=True).map(tuple),
    st.lists(st.sampled_from(["Anna Berg", "Ole Lind"]), max_size=3).map(tuple),
)
collections = st.lists(saved, min_size=1, max_size=8)


def article(number: int, given: Saved) -> AnnotatedArticle:
    text = " ".join(given.words) + "\n"
    statements = []
    for speaker in given.speakers:
        start = len(text)
        text += f"Yes, says {speaker}\n"
        named = Span(len(text) - 1 - len(speaker), len(text) - 1)
        said = Span(start, start + 3)
        statements.append(Statement(said, StatementKind.INDIRECT, Speaker(named, speaker, speaker)))
    text += "End"
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    return AnnotatedArticle(
        Article(
            Path(f"/{number}.txt"),
            "",
            "text",
            text,
            blocks,
            title="none",
            authors=given.authors,
            published=given.published,
            publisher=given.publisher,
            language=given.language,
            tags=given.tags,
        ),
        tuple(statements),
        (),
    )


@pytest.fixture(scope="module")
def library_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[list[Saved]], Library]:
    numbers = iter(range(10**6))
    home = tmp_path_factory.mktemp("homes")

    def made(collection: list[Saved]) -> Library:
        articles = [article(number, one) for number, one in enumerate(collection)]
        return Library(stored(home / str(next(numbers)), articles))

    return made


def values_of(given: Saved, facet: Facet) -> set[str]:
    return {
        Facet.PUBLISHER: {given.publisher} if given.publisher else set(),
        Facet.AUTHOR: set(given.authors),
        Facet.SPEAKER: set(given.speakers),
        Facet.MONTH: {given.published[:7]} if given.published and given.published[4:] else set(),
        Facet.LANGUAGE: {given.language} if given.language else set(),
        Facet.TAG: set(given.tags),
    }[facet]


@TOGETHER
@given(collection=collections, word=st.sampled_from(["*", *WORDS]))
def test_facets_count_what_looking_at_every_hit_counts(
    library_of: Callable[[list[Saved]], Library], collection: list[Saved], word: str
) -> None:
    library = library_of(collection)
    facets = library.facets(parse(word))
    library.close()
    hits = [one for one in collection if word in ("*", *one.words)]
    assert facets.total == len(hits)
    for facet in Facet:
        counted = {value.value: value.articles for value in facets.values[facet]}
        assert counted == Counter(value for one in hits for value in values_of(one, facet))


QUERIES = st.sampled_from(
    [
        "ferry leak",
        "ferry red lang:de",
        "leak (harbour red)",
        '"ferry leak" red',
        "red harbour -leak",
    ]
)


@TOGETHER
@given(collection=collections, query=QUERIES)
def test_any_of_the_words_finds_all_that_all_of_them_find(
    library_of: Callable[[list[Saved]], Library], collection: list[Saved], query: str
) -> None:
    wider = with_any_word(query)
    assert wider is not None
    library = library_of(collection)
    found, more = (
        {hit.row.id for hit in library.search(parse(text)).hits} for text in (query, wider)
    )
    library.close()
    assert found <= more


PATTERNS = st.sampled_from(["ferry", "ferry leak", "^red", "berg$", "[fl]e.+r", "e{2}", "^end$"])


@TOGETHER
@given(collection=collections, pattern=PATTERNS, other=st.sampled_from(["", "red", "-red"]))
def test_regular_expressions_find_what_python_finds(
    library_of: Callable[[list[Saved]], Library], collection: list[Saved], pattern: str, other: str
) -> None:
    library = library_of(collection)
    found = {int(hit.row.path.stem) for hit in library.search(parse(f"/{pattern}/ {other}")).hits}
    library.close()
    expression = re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    assert found == {
        number
        for number, one in enumerate(collection)
        if expression.search(article(number, one).article.text)
        and (not other or ("red" in one.words) == (other == "red"))
    }


NARROWED = st.sampled_from(["*", "ferry", "ferry OR leak", "-red", "lang:de OR red", "said:yes"])


@TOGETHER
@given(collection=collections, query=NARROWED)
def test_narrowed_to_a_value_a_query_finds_the_hits_that_have_it(
    library_of: Callable[[list[Saved]], Library], collection: list[Saved], query: str
) -> None:
    library = library_of(collection)
    all_hits = {hit.row.id for hit in library.search(parse(query)).hits}
    for values in library.facets(parse(query)).values.values():
        for value in values:
            assert value.condition is not None
            narrower = library.search(parse(narrowed(query, value.condition)))
            assert {hit.row.id for hit in narrower.hits} <= all_hits
            assert narrower.total >= value.articles
    library.close()
