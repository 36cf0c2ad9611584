from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import search
from tests.benchmarks.search_asking import Asked
from tests.benchmarks.search_build import built
from tests.benchmarks.search_contestants import contestant
from tests.benchmarks.search_corpus import generated_articles, written_articles
from tests.benchmarks.search_queries import QueryDrawer, QueryKind, SearchQuery

_ARTICLES = 30


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("contestants")
    for name in ("reader", "FTS5"):
        made, folder = contestant(name), home / name
        folder.mkdir()
        made.store_texts(folder, generated_articles(_ARTICLES))
        made.build(folder, generated_articles(_ARTICLES))
        made.finish(folder)
    return home


@pytest.mark.parametrize("kind", list(QueryKind))
def test_our_index_and_fts5_find_much_the_same(home: Path, kind: QueryKind) -> None:
    queries = QueryDrawer(list(generated_articles(_ARTICLES))).draw(kind, 12)
    ours, theirs = contestant("reader"), contestant("FTS5")
    ours.open(home / "reader")
    theirs.open(home / "FTS5")
    same = 0
    for query in queries:
        found, other = ours.search(query), theirs.search(query)
        assert len(found.ids) == min(20, ours.count(query)) == len(found.passages)
        assert len(other.ids) == min(20, theirs.count(query)) == len(other.passages)
        same += bool(set(found.ids) & set(other.ids)) or found.ids == other.ids == ()
    assert same >= 0.9 * len(queries)
    ours.close()
    theirs.close()


def test_stock_whoosh_is_built_and_asked_in_processes_of_its_own(tmp_path: Path) -> None:
    texts = written_articles(tmp_path, _ARTICLES)
    cost = built("Whoosh", texts, _ARTICLES, tmp_path / "Whoosh")
    assert min(cost.seconds, cost.text_bytes, cost.index_bytes, cost.peak_bytes) > 0
    word = next(generated_articles(1)).text.split()[1].strip(",.")
    with Asked("Whoosh", tmp_path / "Whoosh") as asked:
        query = SearchQuery(QueryKind.TERM, (word,))
        assert asked.search(query).hits == min(20, asked.count(query).hits) > 0


def test_rows_tell_the_goals_and_what_was_not_measured(tmp_path: Path) -> None:
    rows = search.run(rounds=2, articles=25, folder=tmp_path, peers=["FTS5"])
    judged = {row[""]: row["met"] for row in rows if row["goal"]}
    assert judged["size with texts, MB"] in ("yes", "no")
    assert judged["as you type, p95 ms"] == "NOT MEASURED"
    assert {f"{kind}, p95 ms" for kind in QueryKind} <= judged.keys()
    assert not any(row["Whoosh"] for row in rows)
