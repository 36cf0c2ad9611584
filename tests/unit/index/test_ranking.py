from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index import Index, IndexDocument
from reader.index.ranking import K1, SHORTEST, most, of_fields
from reader.query import parse

Searched = Callable[[list[tuple[str, str]], str], list[tuple[int, float]]]


@pytest.fixture
def searched(tmp_path: Path) -> Searched:
    """Ids and scores of the hits among articles given by their titles and texts."""

    def search(articles: list[tuple[str, str]], query: str) -> list[tuple[int, float]]:
        index = Index.create(tmp_path / "index")
        documents = [
            IndexDocument(number, title, (), text, "en")
            for number, (title, text) in enumerate(articles)
        ]
        others = [IndexDocument(900 + number, "x", (), _FILLER, "en") for number in range(8)]
        index.update(add=[*documents, *others])
        hits = index.search(parse(query), limit=None, languages=["en"]).hits
        index.close()
        return [(hit.id, hit.score) for hit in hits]

    return search


_FILLER = "nobody could say who had come first " * 12


@given(
    st.lists(st.integers(0, 50), min_size=1, max_size=3).filter(any),
    st.floats(0.3, 20),
)
def test_occurrences_in_fields_are_added_up_before_they_stop_to_matter(
    occurrences: list[int], rarity: float
) -> None:
    ceiling = most(rarity)
    fields = [{7: ceiling * count / (count + K1)} for count in occurrences if count]
    total = sum(occurrences)
    assert of_fields(ceiling, fields) == {7: pytest.approx(ceiling * total / (total + K1))}


def test_articles_that_hold_a_word_in_one_field_keep_their_score() -> None:
    ceiling = most(1.0)
    assert of_fields(ceiling, [{1: 1.5}, {2: 0.5}]) == {1: 1.5, 2: 0.5}
    assert of_fields(ceiling, []) == {}


def test_one_word_in_title_and_text_is_worth_less_than_both_words(searched: Searched) -> None:
    once = _FILLER + "bridge and " + _FILLER + "cracks"
    both = _FILLER + "bridge cracks " * 3 + _FILLER
    articles = [("A bridge", once + " bridge" * 3), ("News", both)]
    assert [number for number, _ in searched(articles, "bridge cracks")] == [1, 0]


def test_a_word_of_the_title_counts_more_than_one_of_the_text(searched: Searched) -> None:
    articles = [("News", "bridge bridge " + _FILLER), ("A bridge", "bridge " + _FILLER)]
    assert [number for number, _ in searched(articles, "bridge")] == [1, 0]


def test_a_text_of_two_sentences_is_no_better_for_being_short(searched: Searched) -> None:
    short = "bridge " + "word " * 4
    longer = "bridge " + "word " * (SHORTEST // 2)
    (_, first), (_, second) = searched([("a", short), ("b", longer)], "bridge")
    assert first == pytest.approx(second)
