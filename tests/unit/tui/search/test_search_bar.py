from __future__ import annotations

from reader.library.search.results import SearchResult
from reader.tui.search.search_bar import outcome_of


def test_articles_that_only_mention_the_speaker_are_counted_apart() -> None:
    assert outcome_of(SearchResult((), 0, 0, (), mentioned=12)) == (
        "0 articles · 12 more only mention them"
    )
    assert outcome_of(SearchResult((), 0, 0, ())) == "0 articles"
