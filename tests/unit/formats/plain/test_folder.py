from __future__ import annotations

import os
from pathlib import Path

import pytest

from reader.article import Article, BlockKind
from reader.formats import load, loads
from tests.unit.formats.reading import blocks_of

_TOPICS = ("ferry", "library", "bakery", "museum", "choir", "harbour")


def _prose(topic: str, number: int) -> str:
    return (
        f"The {topic} was closed for {number + 3} days after the storm of that year, and nobody "
        f"in the {topic} knew who had the key. It was found in a {topic} coat."
    )


def _page(topic: str, *, over: str = "", under: str = "", middle: str = "", end: str = "") -> str:
    first, second, third = (_prose(topic, i) for i in range(3))
    return (
        f"{over}The {topic} opens its doors again today\nBy Anna Berg\n3 May 2024\n"
        f"{first}\n{middle}{second}\n{third}\n{end}{under}"
    )


def _save(folder: Path, texts: list[str]) -> list[Article]:
    for i, text in enumerate(texts):
        (folder / f"{i}.txt").write_text(text, encoding="utf-8")
    return [next(load(folder / f"{i}.txt")) for i in range(len(texts))]


_OVER = "Island Gazette\nTide tables\nLost property\n"
_UNDER = "Become a friend of the Gazette\nHow to find us\n"


def test_lines_that_several_articles_share_over_and_under_their_text_are_furniture(
    tmp_path: Path,
) -> None:
    articles = _save(tmp_path, [_page(topic, over=_OVER, under=_UNDER) for topic in _TOPICS])
    assert articles[0].title == "The ferry opens its doors again today"
    assert blocks_of(articles[0], BlockKind.FURNITURE) == (_OVER + _UNDER).splitlines()


def test_nothing_is_taken_away(tmp_path: Path) -> None:
    texts = [_page(topic, over=_OVER, under=_UNDER) for topic in _TOPICS]
    assert [article.text for article in _save(tmp_path, texts)] == [t.strip() for t in texts]


def test_names_and_dates_that_articles_share_stay_theirs(tmp_path: Path) -> None:
    article = _save(tmp_path, [_page(topic, over=_OVER) for topic in _TOPICS])[0]
    assert article.authors == ("Anna Berg",)
    assert article.published == "2024-05-03"
    assert blocks_of(article, BlockKind.BYLINE) == ["By Anna Berg"]


def test_copies_of_one_article_teach_nothing(tmp_path: Path) -> None:
    articles = _save(tmp_path, [_page("ferry", over=_OVER, under=_UNDER)] * 6)
    (alone,) = loads(_page("ferry", over=_OVER, under=_UNDER).encode(), Path("elsewhere.txt"))
    assert articles[0].blocks == alone.blocks


def test_a_quotation_that_several_articles_share_stays_text(tmp_path: Path) -> None:
    quotation = "“We will rebuild all of it,” the mayor said.\n"
    article = _save(tmp_path, [_page(topic, end=quotation) for topic in _TOPICS])[0]
    assert quotation.strip() in blocks_of(article, BlockKind.PARAGRAPH)


def test_a_last_sentence_that_some_articles_share_stays_text(tmp_path: Path) -> None:
    sentence = "The company did not answer our questions in time.\n"
    texts = [
        _page(topic, end=sentence if i < 3 else "") for i, topic in enumerate((*_TOPICS, "pier"))
    ]
    assert sentence.strip() in blocks_of(_save(tmp_path, texts)[0], BlockKind.PARAGRAPH)


def test_a_heading_that_several_articles_share_stays_a_heading(tmp_path: Path) -> None:
    article = _save(tmp_path, [_page(topic, middle="Background\n") for topic in _TOPICS])[0]
    assert blocks_of(article, BlockKind.HEADING) == ["Background"]


def test_a_series_keeps_its_title(tmp_path: Path) -> None:
    texts = [
        f"Morning briefing\n{day} May 2024\n{_prose(topic, day)}\n{_prose(topic, day + 9)}\n"
        for day, topic in enumerate(_TOPICS, start=1)
    ]
    assert {article.title for article in _save(tmp_path, texts)} == {"Morning briefing"}


def test_two_articles_are_too_few_to_learn_from(tmp_path: Path) -> None:
    texts = [_page(topic, under=_UNDER) for topic in _TOPICS[:2]]
    assert blocks_of(_save(tmp_path, texts)[0], BlockKind.FURNITURE) == []


def test_a_text_that_is_no_file_learns_nothing(tmp_path: Path) -> None:
    texts = [_page(topic, over=_OVER, under=_UNDER) for topic in _TOPICS]
    _save(tmp_path, texts)
    (piped,) = loads(texts[0].encode(), tmp_path / "not-there.txt")
    assert "How to find us" not in blocks_of(piped, BlockKind.FURNITURE)


def test_a_change_of_the_folder_is_seen(tmp_path: Path) -> None:
    texts = [_page(topic, over=_OVER, under=_UNDER) for topic in _TOPICS]
    few = _save(tmp_path, texts[:2])[0]
    os.utime(tmp_path, ns=(1, 1))
    many = _save(tmp_path, texts)[0]
    assert len(blocks_of(many, BlockKind.FURNITURE)) > len(blocks_of(few, BlockKind.FURNITURE))


def test_large_texts_are_known_by_their_beginning_and_end(tmp_path: Path) -> None:
    fillers = ["\n".join(_prose(topic, i) for i in range(9, 60)) + "\n" for topic in _TOPICS]
    texts = [
        _page(topic, over=_OVER, under=_UNDER, end=filler)
        for topic, filler in zip(_TOPICS, fillers, strict=True)
    ]
    found = blocks_of(_save(tmp_path, texts)[0], BlockKind.FURNITURE)
    assert found == (_OVER + _UNDER).splitlines()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_what_is_no_plain_file_in_the_folder_is_passed_over(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").mkdir()
    (tmp_path / "c.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "d.txt").write_bytes(b"\0\1\2" * 100)
    article = _save(tmp_path, [_page(topic, under=_UNDER) for topic in _TOPICS])[0]
    assert blocks_of(article, BlockKind.FURNITURE) == _UNDER.splitlines()
