from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.index import Index, IndexDocument
from reader.index.proximity import LOOKED_AT, REACH, meetings, neighbours
from reader.query import Among, And, parse

_POSITIONS = st.sets(st.integers(0, 60), max_size=12).map(sorted)


def _pairs(query: str) -> list[tuple[str, str]]:
    return [(first.word, second.word) for first, second in neighbours(parse(query))]


def test_words_of_a_query_are_paired_with_the_next_one() -> None:
    assert _pairs("harrow quay bridge") == [("harrow", "quay"), ("quay", "bridge")]
    assert _pairs("bridge") == []


def test_only_words_that_must_be_found_are_paired() -> None:
    assert _pairs("harrow OR quay") == []
    assert _pairs("harrow -bridge quay") == [("harrow", "quay")]
    assert neighbours(And((Among(frozenset({1})), parse("a b")))) == neighbours(parse("a b"))


@pytest.mark.parametrize("between", ['"a phrase"', "title:x", "ab*", "harow~", "(a OR b)"])
def test_another_condition_stands_between_two_words(between: str) -> None:
    assert _pairs(f"harrow {between} quay bridge") == [("quay", "bridge")]


@given(_POSITIONS, _POSITIONS)
def test_words_meet_the_more_the_nearer_they_are(first: list[int], second: list[int]) -> None:
    rarer, other_places = sorted((first, second), key=len)
    distances = [
        min((abs(place - other) for other in other_places if other != place), default=REACH + 1)
        for place in rarer
    ]
    expected = sum(1 / distance for distance in distances if distance <= REACH)
    assert meetings(first, second) == pytest.approx(expected)


def _index(folder: Path, texts: list[str], *, step: int) -> Index:
    documents = [IndexDocument(n, "News", (), text, "en") for n, text in enumerate(texts)]
    index = Index.create(folder)
    for start in range(0, len(documents), step):
        index.update(add=documents[start : start + step])
    return index


_FILLER = "nobody could say who had come first " * 3
_APART = f"lead {_FILLER} pipes {_FILLER}"
_TOGETHER = f"{_FILLER} lead pipes {_FILLER}"


def _hits(index: Index, query: str, limit: int | None = None) -> list[tuple[int, float]]:
    ranking = index.search(parse(query), limit=limit, languages=["en"])
    index.close()
    return [(hit.id, hit.score) for hit in ranking.hits]


def test_articles_in_which_the_words_stand_together_come_first(tmp_path: Path) -> None:
    hits = _hits(_index(tmp_path / "index", [_APART, _TOGETHER, _APART], step=9), "lead pipe")
    assert [number for number, _ in hits] == [1, 0, 2]


def test_words_far_apart_add_nothing(tmp_path: Path) -> None:
    index = _index(tmp_path / "index", [_APART, _TOGETHER], step=9)
    lead, pipes = (_hits(Index.open(tmp_path / "index"), word) for word in ("lead", "pipes"))
    both = dict(_hits(index, "lead pipes"))
    assert both[0] == pytest.approx(dict(lead)[0] + dict(pipes)[0])
    assert both[1] > both[0]


def test_the_order_is_the_same_however_the_articles_were_added(tmp_path: Path) -> None:
    texts = [_APART, _TOGETHER] * (LOOKED_AT // 2 + 5)
    at_once = _hits(_index(tmp_path / "one", texts, step=len(texts)), "lead pipes")
    bit_by_bit = _hits(_index(tmp_path / "many", texts, step=70), "lead pipes")
    assert bit_by_bit == at_once
    few = _hits(Index.open(tmp_path / "one"), "lead pipes", limit=20)
    assert few == at_once[:20]
