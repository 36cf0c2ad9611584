"""The index and the marks in a text agree on what a query means."""

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.index import Index, IndexDocument, best_passage, best_passages, find_matches
from reader.index.analysis import folded, stems, tokens, words
from reader.index.pattern import is_similar
from reader.query import (
    Among,
    And,
    Everything,
    Fuzzy,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    parse_unfinished,
)

WORDS = (
    "strike strikes striking harbour harbours the of Zürich zurich naïve don't l'été U.S. us 3,000 "
    "3000 1,5 état-major 東京都 京都 港 한국의 ships ship été ete ﬁne fine Straße STRASSE 5m "
    "o'brien"
).split()
TEXTS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=12).flatmap(
    lambda words: st.sampled_from([" ", " – ", ", "]).map(lambda gap: gap.join(words))
)
LANGUAGES = st.sampled_from(["en", "de", "fr", "ja", None])
PIECES = st.sampled_from(WORDS) | st.text(
    st.characters(exclude_categories=["Cs"]), min_size=1, max_size=5
)
CONDITIONS: st.SearchStrategy[Node] = st.one_of(
    st.builds(Word, PIECES),
    st.builds(Phrase, st.lists(PIECES, min_size=1, max_size=3).map(" ".join)),
    st.builds(Phrase, st.lists(PIECES, min_size=2, max_size=3).map(" ".join), st.integers(1, 3)),
    st.builds(Prefix, PIECES),
    st.builds(Fuzzy, PIECES, st.integers(1, 2)),
)


@given(st.text(st.characters(max_codepoint=127)) | TEXTS.filter(str.isascii))
@example("3,000 U.S. ships' 1.5.6 a.b.c_d 1,23,456")
def test_a_text_of_plain_letters_has_the_tokens_that_it_has_among_others(text: str) -> None:
    assert list(tokens(f"{text} é"))[:-1] == list(tokens(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(TEXTS, LANGUAGES), min_size=1, max_size=6),
    st.lists(CONDITIONS, min_size=1, max_size=12),
)
def test_an_article_is_found_exactly_if_it_has_a_match(
    articles: list[tuple[str, str | None]], conditions: list[Node]
) -> None:
    documents = [
        IndexDocument(number, "", (), text, language)
        for number, (text, language) in enumerate(articles)
    ]
    languages = {language for _, language in articles if language}
    with tempfile.TemporaryDirectory() as folder:
        index = Index.create(Path(folder) / "index")
        index.update(add=documents[::2])
        index.update(add=documents[1::2])
        for condition in conditions:
            if not list(tokens(condition.text)):  # type: ignore[union-attr]  # all are on words
                continue
            ranking = index.search(condition, limit=10, languages=languages)
            found = {hit.id for hit in ranking.hits}
            assert ranking.locator is not None
            for document in documents:
                matches = find_matches(condition, document.text, document.language)
                assert (document.id in found) == bool(matches), (condition, document)
                located = ranking.locator.locate(document.text, document.language)
                assert bool(located) == bool(matches), (condition, document)
                for span in located:
                    assert any(match.contains(span) for match in matches), (condition, document)
        index.close()


@given(TEXTS, LANGUAGES, st.lists(st.sampled_from(WORDS), max_size=3))
def test_matches_and_passages_lie_in_the_text_in_order(
    text: str, language: str | None, words: list[str]
) -> None:
    query = parse_unfinished(" ".join([*words, *(f'"{word}"' for word in words)]))
    matches = find_matches(query, text, language)
    previous = 0
    for match in matches:
        assert previous <= match.start < match.end <= len(text)
        previous = match.end
    passage = best_passage(text, matches)
    assert (passage is None) == (not matches)
    if passage:
        assert 0 <= passage.span.start < passage.span.end <= len(text)
        assert passage.matches
        assert all(passage.span.contains(match) for match in passage.matches)
    several = best_passages(text, matches, 4)
    assert several[:1] == ((passage,) if passage else ())
    ordered = sorted(found.span for found in several)
    assert all(first.end <= second.start for first, second in pairwise(ordered))
    assert all(found.matches for found in several)


@given(st.text())
def test_tokens_are_ordered_and_hold_what_they_point_at(text: str) -> None:
    previous = -1
    for token in tokens(text):
        assert previous < token.start < token.end <= len(text)
        previous = token.start
        assert folded(token.word)
        assert all(stems(token.word, language) for language in ("", "en", "de", "fr", "ru"))


@given(st.text() | st.text("aA.,1 ’\u00a0ΣÉé\u0301İ_-", max_size=80))
def test_words_are_those_of_the_tokens(text: str) -> None:
    assert words(text) == [token.word for token in tokens(text)]


@given(st.text("ab", max_size=6), st.text("ab", max_size=6), st.integers(0, 3))
def test_similarity_has_no_direction(word: str, other: str, distance: int) -> None:
    assert is_similar(word, other, distance) == is_similar(other, word, distance)


LETTERS = "kmpt"
NUMBERED = range(14)
"""Articles of which each holds other letters than most of its neighbours."""


def letters_of(number: int) -> str:
    return " ".join(letter for place, letter in enumerate(LETTERS) if number >> place & 1)


@pytest.fixture(scope="module")
def lettered(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of several segments."""
    index = Index.create(tmp_path_factory.mktemp("index") / "index")
    documents = [IndexDocument(n, "", (), f"article {letters_of(n)}", "en") for n in NUMBERED]
    for first in range(0, len(documents), 6):
        index.update(add=documents[first : first + 6])
    yield index
    index.close()


LEAVES: st.SearchStrategy[Node] = st.one_of(
    st.builds(Word, st.sampled_from(LETTERS)),
    st.builds(Among, st.frozensets(st.sampled_from(NUMBERED))),
    st.builds(Everything),
)
TREES = st.recursive(
    LEAVES,
    lambda trees: st.one_of(
        st.builds(And, st.lists(trees, min_size=1, max_size=3).map(tuple)),
        st.builds(Or, st.lists(trees, min_size=1, max_size=3).map(tuple)),
        st.builds(Not, trees),
    ),
    max_leaves=8,
)


def fits(tree: Node, number: int) -> bool:
    if isinstance(tree, And):
        return all(fits(child, number) for child in tree.children)
    if isinstance(tree, Or):
        return any(fits(child, number) for child in tree.children)
    if isinstance(tree, Not):
        return not fits(tree.child, number)
    if isinstance(tree, Among):
        return number in tree.ids
    return not isinstance(tree, Word) or tree.text in letters_of(number).split()


@settings(max_examples=300, deadline=None)
@given(TREES)
def test_conditions_combine_as_sets_do(lettered: Index, tree: Node) -> None:
    found = lettered.search(tree, limit=len(NUMBERED), languages=("en",))
    expected = {number for number in NUMBERED if fits(tree, number)}
    assert {hit.id for hit in found.hits} == expected
    assert found.total == len(expected)
