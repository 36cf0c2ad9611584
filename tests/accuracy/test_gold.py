from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.article import Span
from tests.accuracy.gold import (
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


_PASSAGES = [*passage_files("passages"), *passage_files("unseen")]


@pytest.mark.parametrize("path", _PASSAGES, ids=lambda path: path.stem)
def test_all_words_of_a_passage_are_in_it(path: Path) -> None:
    assert load_passage(path).statements


def test_passages_have_names_of_their_own() -> None:
    assert len({path.stem for path in _PASSAGES}) == len(_PASSAGES)


def test_figures_of_a_gold_text_do_not_overlap() -> None:
    for path in gold_files():
        spans = sorted(f.span for f in load_article(path).gold.figures)
        for one, other in pairwise(spans):
            assert not one.overlaps(other), path.stem
