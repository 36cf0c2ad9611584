"""How good an order of hits is, by three well-known measures.

nDCG@10: normalised discounted cumulative gain (Järvelin and Kekäläinen, 2002) with the gain
2^grade - 1 and the discount log2(rank + 1) (Burges et al., 2005). MRR: the mean of the reciprocal
rank of the first hit of grade 2 or 3 (Voorhees, 1999). P@5: the share of relevant hits, grade 1 or
more, among the first five places.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from math import log2
from pathlib import Path
from statistics import mean

from reader.index import Index
from reader.query import parse
from tests.accuracy.judged import HALVES, JudgedQuery, judged_articles, judged_queries

_PLACES = 10
_FIRST_PLACES = 5
_GOOD = 2


@dataclass(frozen=True, slots=True)
class QueryScore:
    """How good the order of the hits of one query is."""

    query: JudgedQuery
    hits: tuple[str, ...]
    """The names of the first articles found."""

    @property
    def gains(self) -> list[int]:
        """The grades of the hits, in order."""
        return [self.query.grades.get(name, 0) for name in self.hits]

    @property
    def order(self) -> str:
        """The hits with their grades, as a line."""
        return ", ".join(
            f"{name} ({gain})" for name, gain in zip(self.hits, self.gains, strict=True)
        )

    @property
    def ndcg(self) -> float:
        """The discounted gain, as a share of that of the best order."""
        best = sorted(self.query.grades.values(), reverse=True)
        return _discounted(self.gains) / _discounted(best)

    @property
    def reciprocal_rank(self) -> float:
        """One by the rank of the first good hit; 0 where there is none."""
        ranks = (rank for rank, gain in enumerate(self.gains, start=1) if gain >= _GOOD)
        return next((1 / rank for rank in ranks), 0.0)

    @property
    def precision(self) -> float:
        """The share of relevant hits among the first five places."""
        return sum(gain > 0 for gain in self.gains[:_FIRST_PLACES]) / _FIRST_PLACES


@dataclass(frozen=True, slots=True)
class RankingScore:
    """How good the order of hits is on average."""

    queries: tuple[QueryScore, ...]

    def means(self) -> Mapping[str, float]:
        """Give the measures by their usual names."""
        return {
            "nDCG@10": mean(score.ndcg for score in self.queries),
            "MRR": mean(score.reciprocal_rank for score in self.queries),
            "P@5": mean(score.precision for score in self.queries),
        }

    @property
    def errors(self) -> list[str]:
        """The queries whose hits could stand in a better order, the worst first."""
        worse = sorted((s for s in self.queries if s.ndcg < 1), key=lambda score: score.ndcg)
        return [f"{score.ndcg:.2f} {score.query.query}: {score.order}" for score in worse]


def score_rankings(*, with_generated: bool = True) -> dict[str, RankingScore]:
    """Search the collection for all queries; give the score of each half of them."""
    articles = judged_articles(with_generated=with_generated)
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Index.create(Path(folder) / "index")) as index,
    ):
        index.update(add=[article.document(number) for number, article in enumerate(articles)])
        languages = sorted({article.language for article in articles if article.language})

        def search(query: str) -> Sequence[str]:
            ranking = index.search(parse(query), limit=_PLACES, languages=languages)
            return [articles[hit.id].name for hit in ranking.hits]

        return {half: score_searches(half, search) for half in HALVES}


def score_searches(half: str, search: Callable[[str], Sequence[str]]) -> RankingScore:
    """Judge a way to search: query -> the names of the best articles, best first."""
    queries = [query for query in judged_queries() if query.half == half]
    return RankingScore(tuple(QueryScore(q, tuple(search(q.query)[:_PLACES])) for q in queries))


def _discounted(gains: Sequence[int]) -> float:
    ranked = enumerate(gains[:_PLACES], start=2)
    return sum(((1 << gain) - 1) / log2(place) for place, gain in ranked)
