from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.article import Span
from tests.accuracy.gold import (
    PASSAGES,
    GoldError,
    GoldText,
    challenge_files,
    find_words,
    gold_files,
    load_article,
    load_challenge,
    load_passage,
    locate,
    passage_files,
)

TEXT = "She said two of the 2.5 boats, or two, were old. “Two,” she said."


def located(**record: object) -> GoldText:
    return locate(record, TEXT, "text", "en", None)


def test_words_inside_a_number_or_word_do_not_count() -> None:
    assert find_words("5", "2.5 and 15 and 5.", {}) == Span(15, 16)


def test_ambiguous_words_are_refused() -> None:
    with pytest.raises(GoldError, match="2 times"):
        find_words("two", TEXT, {})


def test_context_tells_equal_words_apart() -> None:
    assert find_words("two", TEXT, {"in": "or two"}) == Span(34, 37)
    assert find_words("two", TEXT, {"occurrence": "2"}) == Span(34, 37)


@pytest.mark.parametrize("occurrence", ["0", "3"])
def test_an_occurrence_that_is_not_there_is_refused(occurrence: str) -> None:
    with pytest.raises(GoldError, match=f"2 times, and not {occurrence}"):
        find_words("two", TEXT, {"occurrence": occurrence})


def test_records_without_a_kind_are_refused() -> None:
    with pytest.raises(GoldError, match="none of direct, partial, indirect"):
        located(statements=[{"by": "she"}])
    with pytest.raises(GoldError, match="none of count"):
        located(figures=[{"words": "2.5"}])


def test_speaker_is_the_mention_nearest_to_the_words() -> None:
    gold = located(statements=[{"direct": "“Two,”", "by": "she"}])
    speaker = gold.statements[0].speaker
    assert speaker is not None
    assert speaker.span.start == TEXT.rindex("she")


def test_undecided_words_must_be_in_the_text() -> None:
    with pytest.raises(GoldError, match="not in the text"):
        located(undecided_figures=["three"])


@pytest.mark.parametrize("path", gold_files(), ids=lambda path: path.stem)
def test_all_words_of_the_annotations_are_in_the_article(path: Path) -> None:
    gold = load_article(path).gold
    assert gold.statements
    assert gold.figures


@pytest.mark.parametrize("path", challenge_files(), ids=lambda path: path.stem)
def test_challenge_sentences_are_located_and_have_names_of_their_own(path: Path) -> None:
    texts = load_challenge(path)
    assert len({text.id for text in texts}) == len(texts)


_PASSAGES = [path for folder in PASSAGES for path in passage_files(folder)]


@pytest.mark.parametrize("path", _PASSAGES, ids=lambda path: path.stem)
def test_all_words_of_a_passage_are_in_it(path: Path) -> None:
    passage = load_passage(path)
    assert passage.statements or passage.figures


def test_a_passage_says_when_it_was_published_where_its_file_does(tmp_path: Path) -> None:
    path = tmp_path / "passage.yaml"
    path.write_text("language: en\ntext: It rained.\n", encoding="utf-8")
    assert load_passage(path).published is None
    path.write_text("language: en\npublished: 2025-03-04\ntext: It rained.\n", encoding="utf-8")
    assert load_passage(path).published == "2025-03-04"


def test_passages_have_names_of_their_own() -> None:
    assert len({path.stem for path in _PASSAGES}) == len(_PASSAGES)


def test_figures_of_a_gold_text_do_not_overlap() -> None:
    articles = [load_article(path).gold for path in gold_files()]
    for gold in [*articles, *map(load_passage, _PASSAGES)]:
        spans = sorted(figure.span for figure in gold.figures)
        for one, other in pairwise(spans):
            assert not one.overlaps(other), gold.id
