"""Corrections change what they are about and nothing else, and every search sees it at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.claims.claims import Claim
from reader.library.library import Library
from reader.library.names import words_of
from reader.library.state.corrections import (
    Change,
    Correction,
    OtherSpeaker,
    OtherValue,
    Rejection,
    corrected,
    correction_of,
)
from reader.query.nodes import And, FigureCondition, Node, StatementCondition, ValueRange, Word
from reader.statements import Statement, StatementKind
from tests.properties.stored_library import stored
from tests.properties.test_library import (
    FOLDED,
    NAMES,
    NUMBERS,
    TOGETHER,
    WORDS,
    Said,
    article,
    collections,
    said,
)


@dataclass(frozen=True)
class Wish:
    """What is to be corrected: of which article (modulo their number), and which saying."""

    article: int
    saying: int
    of_figure: bool
    change: Change


speakers = st.builds(OtherSpeaker, st.none() | st.sampled_from((*NAMES, "Ann [/] Berg")))
values = st.builds(
    OtherValue, NUMBERS, st.just("km"), st.none(), st.just(FigureKind.MEASURE)
)  # fmt: skip
places = (st.integers(0, 7), st.integers(0, 2))
wishes = st.lists(
    st.builds(Wish, *places, st.just(False), speakers | st.just(Rejection()))
    | st.builds(Wish, *places, st.just(True), values | st.just(Rejection())),
    max_size=6,
)


def mark_of(found: AnnotatedArticle, wish: Wish) -> Statement | Figure | None:
    marks = found.figures if wish.of_figure else found.statements
    return marks[wish.saying % len(marks)] if marks else None


def corrections_for(found: AnnotatedArticle, wished: Sequence[Wish]) -> list[Correction]:
    marks = ((mark_of(found, wish), wish.change) for wish in wished)
    return [correction_of(found, mark, change) for mark, change in marks if mark is not None]


sayings_of_one = st.lists(said, min_size=1, max_size=5)


@given(sayings_of_one, wishes)
def test_correcting_twice_changes_nothing_more(sayings: list[Said], wished: list[Wish]) -> None:
    found = article(1, sayings)
    once = corrected(found, corrections_for(found, wished)).annotated
    assert corrected(once, corrections_for(found, wished)).annotated == once


@given(sayings_of_one, wishes, st.randoms())
def test_the_order_of_corrections_of_different_marks_does_not_matter(
    sayings: list[Said], wished: list[Wish], random: Random
) -> None:
    found = article(1, sayings)
    by_mark = {(c.mark, c.passage.span): c for c in corrections_for(found, wished)}
    changes = list(by_mark.values())
    result = corrected(found, changes)
    random.shuffle(changes)
    assert corrected(found, changes).annotated == result.annotated


@given(sayings_of_one, wishes)
def test_nothing_but_the_marks_corrected_changes(sayings: list[Said], wished: list[Wish]) -> None:
    found = article(1, sayings)
    changes = corrections_for(found, wished)
    touched = {(c.mark, c.passage.span) for c in changes}
    result = corrected(found, changes)
    assert result.orphaned == ()
    after = result.annotated
    assert after.article is found.article
    assert [s for s in after.statements if ("statement", s.span) not in touched] == [
        s for s in found.statements if ("statement", s.span) not in touched
    ]
    assert [f for f in after.figures if ("figure", f.span) not in touched] == [
        f for f in found.figures if ("figure", f.span) not in touched
    ]
    assert after.corrected <= {*after.statements, *after.figures}
    assert {mark.span for mark in after.corrected} <= {span for _, span in touched}


text = st.text("ab \n“”5", max_size=60)


def moved(found: AnnotatedArticle, at: int, inserted: str) -> AnnotatedArticle:
    """The article with something inserted; marks go with their words."""

    def shifted(span: Span) -> Span:
        return (
            Span(span.start + len(inserted), span.end + len(inserted)) if span.start >= at else span
        )

    whole = f"{found.article.text[:at]}{inserted}{found.article.text[at:]}"
    return replace(
        found,
        article=replace(found.article, text=whole),
        statements=tuple(replace(s, span=shifted(s.span)) for s in found.statements),
    )


@given(text, text, text, text)
def test_a_passage_is_found_again_where_it_is_certain_and_else_orphaned(
    before: str, words: str, after: str, inserted: str
) -> None:
    whole = f"{before}{words}x{after}"
    span = Span(len(before), len(before) + len(words) + 1)
    blocks = (Block(Span(0, len(whole)), BlockKind.PARAGRAPH),)
    found = AnnotatedArticle(
        Article(Path("/a.txt"), "", "text", whole, blocks, title="t"),
        (Statement(span, StatementKind.DIRECT),),
        (),
    )
    change = correction_of(found, found.statements[0], Rejection())
    other = moved(found, 0, inserted)
    result = corrected(other, [change])
    context = f"{change.passage.before}{change.passage.exact}{change.passage.after}"
    places = [
        i for i in range(len(other.article.text)) if other.article.text.startswith(context, i)
    ]
    is_certain = len(places) == 1 or not inserted
    assert (result.annotated.statements == ()) is is_certain
    assert result.orphaned == (() if is_certain else (change,))


# The library

FEW = settings(TOGETHER, max_examples=12)

Held = tuple[bool, int, int]
"""Whether it is a figure, the number of its article, and where it begins."""


def corrected_library(
    home: Path, sayings: list[list[Said]], wished: list[Wish], query: Node
) -> tuple[Library, list[AnnotatedArticle]]:
    """A library that was searched before and between the corrections, and its articles then."""
    found = [article(number, of_article) for number, of_article in enumerate(sayings)]
    library = Library(stored(home, found))
    rows = {int(row.path.stem): row for row in library.rows()}
    made: dict[int, list[Correction]] = {}
    for wish in wished:
        library.search(query)
        number = wish.article % len(found)
        for correction in corrections_for(found[number], [wish]):
            library.state.correct(rows[number], correction)
            made.setdefault(number, []).append(correction)
    after = [corrected(a, made.get(n, [])).annotated for n, a in enumerate(found)]
    return library, after


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    numbers = iter(range(10**6))
    home = tmp_path_factory.mktemp("homes")
    return lambda: home / str(next(numbers))


def held(claims: Sequence[Claim], library: Library) -> set[Held]:
    numbers = {row.id: int(row.path.stem) for row in library.rows()}
    return {(claim.is_figure, numbers[claim.article_id], claim.span.start) for claim in claims}


def is_by(statement: Statement | None, asked: str | None) -> bool:
    if asked is None:
        return True
    speaker = statement.speaker if statement else None
    return speaker is not None and asked in words_of(f"{speaker.name or ''} {speaker.text}")


def statements_that_fit(
    articles: list[AnnotatedArticle], word: str | None, by: str | None
) -> set[Held]:
    return {
        (False, number, statement.span.start)
        for number, annotated in enumerate(articles)
        for statement in annotated.statements
        if is_by(statement, by)
        and (word is None or word in statement.span.of(annotated.article.text).split())
    }


def figures_that_fit(
    articles: list[AnnotatedArticle], low: int, unit: str | None, by: str | None
) -> set[Held]:
    scales = {"km": 1000, "m": 1}

    def fits(annotated: AnnotatedArticle, place: int) -> bool:
        figure = annotated.figures[place]
        value = figure.value[0] if isinstance(figure.value, tuple) else figure.value
        assert isinstance(value, int)
        if unit is None:
            # a cent is a hundredth of a dollar
            is_enough = value >= low * (100 if figure.unit == "cent" else 1)
        else:
            is_enough = figure.unit in scales and value * scales[figure.unit] >= low * scales[unit]
        return is_enough and is_by(annotated.enclosing_statement(figure), by)

    return {
        (True, number, annotated.figures[place].span.start)
        for number, annotated in enumerate(articles)
        for place in range(len(annotated.figures))
        if fits(annotated, place)
    }


@FEW
@given(
    sayings=collections,
    wished=wishes,
    word=st.none() | st.sampled_from(WORDS),
    by=st.sampled_from(["berg", "ann", *sorted(FOLDED)]),
)
def test_statements_are_found_as_they_were_corrected(
    numbered: Callable[[], Path],
    sayings: list[list[Said]],
    wished: list[Wish],
    word: str | None,
    by: str,
) -> None:
    home = numbered()
    query = StatementCondition((Word(word),) if word else (), (by,))
    library, articles = corrected_library(home, sayings, wished, query)
    expected = statements_that_fit(articles, word, by)
    assert held(library.claims(query).claims, library) == expected
    assert {int(hit.row.path.stem) for hit in library.search(query).hits} == {
        number for _, number, _ in expected
    }
    rows = {int(row.path.stem): row for row in library.rows()}
    for number, annotated in enumerate(articles):
        assert library.open(rows[number].id) == annotated
        assert rows[number].statement_count == len(annotated.statements)
        assert rows[number].figure_count == len(annotated.figures_told)
    library.close()


@FEW
@given(
    sayings=collections,
    wished=wishes,
    low=NUMBERS,
    unit=st.sampled_from([None, "km", "m"]),
    by=st.sampled_from([None, None, *sorted(FOLDED)]),
)
def test_figures_are_found_as_they_were_corrected(
    numbered: Callable[[], Path],
    sayings: list[list[Said]],
    wished: list[Wish],
    low: int,
    unit: str | None,
    by: str | None,
) -> None:
    home = numbered()
    condition = FigureCondition((ValueRange(low, None),), unit, speaker=(by,) if by else ())
    query = And((condition, Word("furthermore")))
    library, articles = corrected_library(home, sayings, wished, query)
    expected = figures_that_fit(articles, low, unit, by)
    assert held(library.claims(query).claims, library) == expected
    assert {int(hit.row.path.stem) for hit in library.search(query).hits} == {
        number for _, number, _ in expected
    }
    library.close()


@FEW
@given(sayings=collections, wished=wishes)
def test_corrections_taken_back_leave_everything_as_it_was_found(
    numbered: Callable[[], Path], sayings: list[list[Said]], wished: list[Wish]
) -> None:
    home = numbered()
    query = StatementCondition(speaker=("berg",))
    library, _ = corrected_library(home, sayings, wished, query)
    library.search(query)
    library.state.take_back(noted.id for noted in library.state.corrections()[1].noted)
    found = [article(number, of_article) for number, of_article in enumerate(sayings)]
    assert held(library.claims(query).claims, library) == statements_that_fit(found, None, "berg")
    assert [library.open(row.id) for row in library.rows()] == found
    library.close()
