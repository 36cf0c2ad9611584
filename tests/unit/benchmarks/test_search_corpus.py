from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.benchmarks.search_corpus import (
    VOCABULARY,
    generated_articles,
    is_function_word,
    read_articles,
    written_articles,
)


def _words(count: int) -> Counter[str]:
    text = " ".join(article.text.lower() for article in generated_articles(count))
    return Counter(text.replace(".", " ").replace(",", " ").split())


def test_articles_are_the_same_ones_every_time_and_the_first_of_any_greater_number() -> None:
    few = list(generated_articles(5))
    assert few == list(generated_articles(7))[:5]
    assert len({article.text for article in few}) == 5


def test_words_are_as_frequent_as_zipf_says() -> None:
    counted = _words(400)
    most = counted.most_common()
    assert VOCABULARY >= 300_000
    assert most[0][0] == "the"
    assert 1.8 < most[0][1] / most[1][1] < 2.2
    assert 80 < most[0][1] / most[99][1] < 120


def test_words_are_five_letters_long_on_average_and_most_of_them_are_rare() -> None:
    counted = _words(400)
    total = sum(counted.values())
    assert 4.5 < sum(len(word) * count for word, count in counted.items()) / total < 5.5
    assert 400 < total / 400 < 600
    assert sum(count == 1 for count in counted.values()) > len(counted) / 2
    assert is_function_word("the")
    assert not is_function_word("thef")


def test_articles_are_read_as_they_were_written(tmp_path: Path) -> None:
    home = written_articles(tmp_path, 12)
    assert list(read_articles(home, 12)) == list(generated_articles(12))


def test_articles_of_another_number_are_written_anew(tmp_path: Path) -> None:
    written_articles(tmp_path, 4)
    (tmp_path / "articles" / "000" / "000001.txt").write_text("kept")
    assert written_articles(tmp_path, 4)
    assert (tmp_path / "articles" / "000" / "000001.txt").read_text() == "kept"
    assert len(list(read_articles(written_articles(tmp_path, 3), 3))) == 3
