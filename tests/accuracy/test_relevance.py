from __future__ import annotations

import re
from itertools import pairwise
from math import log2

import pytest

from tests.accuracy.judged import (
    COLLECTION,
    HALVES,
    JudgedQuery,
    judged_articles,
    judged_queries,
)
from tests.accuracy.ranking_scores import QueryScore, RankingScore, score_searches

_QUERY = JudgedQuery("bridge", HALVES[0], {"best": 3, "good": 2, "passing": 1})


def _score(*hits: str) -> QueryScore:
    return QueryScore(_QUERY, hits)


def test_ndcg_is_one_for_the_best_order_and_none_for_no_answer() -> None:
    assert _score("best", "good", "passing", "other").ndcg == 1
    assert _score("other").ndcg == 0


def test_ndcg_discounts_exponential_gains_by_the_logarithm_of_the_rank() -> None:
    best = 7 + 3 / log2(3) + 1 / 2
    assert _score("good", "best").ndcg == pytest.approx((3 + 7 / log2(3)) / best)
    assert _score(*["other"] * 9, "best").ndcg == pytest.approx(7 / log2(11) / best)


def test_reciprocal_rank_is_that_of_the_first_good_hit() -> None:
    assert _score("passing", "good", "best").reciprocal_rank == 1 / 2
    assert _score("passing").reciprocal_rank == 0


def test_precision_counts_every_relevant_hit_among_five_places() -> None:
    assert _score("best", "other", "passing").precision == 2 / 5
    assert _score("a", "b", "c", "d", "e", "best").precision == 0


def test_errors_name_the_queries_whose_order_is_not_the_best() -> None:
    score = RankingScore((_score("best", "good", "passing"), _score("other", "best")))
    (error,) = score.errors
    assert "bridge: other (0), best (3)" in error


def test_only_the_queries_of_a_half_are_asked_and_ten_hits_count() -> None:
    asked: list[str] = []

    def search(query: str) -> list[str]:
        asked.append(query)
        return [str(number) for number in range(20)]

    score = score_searches("held out", search)
    assert asked == [query.query for query in judged_queries() if query.half == "held out"]
    assert all(len(one.hits) == 10 for one in score.queries)


def test_names_are_unique_and_every_judged_article_is_there() -> None:
    names = [article.name for article in judged_articles()]
    assert len(names) == len(set(names))
    assert {name for query in judged_queries() for name in query.grades} <= set(names)


def test_queries_alternate_between_the_halves_and_have_grades_from_one_to_three() -> None:
    queries = judged_queries()
    assert len(queries) >= 40
    assert all(first.half != second.half for first, second in pairwise(queries))
    assert {grade for query in queries for grade in query.grades.values()} == {1, 2, 3}


def test_filler_holds_no_word_that_is_asked_for() -> None:
    filler = (COLLECTION / "filler.yaml").read_text(encoding="utf-8").casefold()
    words = set(re.findall(r"\w+", filler))
    asked = {w for q in judged_queries() for w in re.findall(r"\w+", q.query.casefold())}
    assert not asked & words
