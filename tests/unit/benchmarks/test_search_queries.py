from __future__ import annotations

import re

import pytest

from tests.benchmarks.search_corpus import SearchArticle, generated_articles, is_function_word
from tests.benchmarks.search_queries import QueryDrawer, QueryKind


@pytest.fixture(scope="module")
def sample() -> list[SearchArticle]:
    return list(generated_articles(150))


def _texts(sample: list[SearchArticle]) -> list[str]:
    return [article.text.lower() for article in sample]


def test_terms_are_of_every_frequency_and_none_stands_everywhere(
    sample: list[SearchArticle],
) -> None:
    terms = [query.words[0] for query in QueryDrawer(sample).draw(QueryKind.TERM, 60)]
    held = [sum(bool(re.search(rf"\b{t}\b", text)) for text in _texts(sample)) for t in terms]
    assert sum(count == 1 for count in held) >= 15
    assert sum(count > 150 / 20 for count in held) >= 15
    assert not any(map(is_function_word, terms))


def test_both_words_of_a_pair_stand_in_one_article(sample: list[SearchArticle]) -> None:
    texts = [set(re.findall("[a-z]+", text)) for text in _texts(sample)]
    pairs = QueryDrawer(sample).draw(QueryKind.ALL, 30)
    assert all(any(set(query.words) <= words for words in texts) for query in pairs)
    assert sum(is_function_word(query.words[0]) for query in pairs) == 3


def test_phrases_occur_within_a_sentence(sample: list[SearchArticle]) -> None:
    phrases = QueryDrawer(sample).draw(QueryKind.PHRASE, 30)
    assert {len(query.words) for query in phrases} == {2, 3, 4}
    texts = _texts(sample)
    assert all(any(" ".join(query.words) in text for text in texts) for query in phrases)
    assert not any(all(map(is_function_word, query.words)) for query in phrases)


def test_prefixes_have_three_to_five_letters_of_a_longer_word(
    sample: list[SearchArticle],
) -> None:
    everything = " ".join(_texts(sample))
    for query in QueryDrawer(sample).draw(QueryKind.PREFIX, 30):
        (prefix,) = query.words
        assert 3 <= len(prefix) <= 5
        assert re.search(rf"\b{prefix}[a-z]", everything)


def test_typing_asks_after_every_letter(sample: list[SearchArticle]) -> None:
    typed = QueryDrawer(sample).draw(QueryKind.TYPED, 20)
    last = zip(typed, [*typed[1:], typed[0]], strict=True)
    whole = [query for query, after in last if len(after.words) < len(query.words)]
    assert len(whole) == 2
    assert len(typed) == sum(len("".join(query.words)) for query in whole)
    assert len(typed[0].words) == 1
    assert len(typed[0].words[0]) == 1


def test_the_same_queries_are_drawn_every_time(sample: list[SearchArticle]) -> None:
    first, second = QueryDrawer(sample), QueryDrawer(sample)
    for kind in QueryKind:
        assert first.draw(kind, 10) == second.draw(kind, 10)
