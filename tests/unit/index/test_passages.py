import pytest

from reader.article import Span
from reader.index import best_passage, best_passages, find_matches
from reader.query import parse

SENTENCES = (
    "The town council met on Tuesday evening. Nobody spoke about the harbour for an hour. "
    "Then the mayor rose. She said the harbour strike would end before the weekend, because both "
    "sides had moved. A second session is planned. The harbour was quiet on Wednesday, and the "
    "ferries ran as they do every day of the year except on the two stormiest."
)


def passage_text(query: str, text: str, within: list[Span] | None = None) -> str | None:
    found = best_passage(text, find_matches(parse(query), text, "en"), within)
    return found.span.of(text) if found else None


def test_the_passage_holds_the_most_different_words() -> None:
    passage = passage_text("harbour strike weekend", SENTENCES)
    assert passage is not None
    assert passage.startswith("She said the harbour strike would end before the weekend")


def test_the_first_of_equal_passages_is_given() -> None:
    text = "A harbour here.\nA harbour there."
    assert passage_text("harbour", text) == "A harbour here."


def test_nothing_is_given_without_a_match() -> None:
    assert passage_text("zebra", SENTENCES) is None


def test_the_matches_in_the_passage_come_with_it() -> None:
    matches = find_matches(parse("harbour strike"), SENTENCES, "en")
    found = best_passage(SENTENCES, matches)
    assert found is not None
    assert [match.of(SENTENCES) for match in found.matches] == ["harbour", "strike", "harbour"]
    assert all(found.span.contains(match) for match in found.matches)


def test_the_passage_stays_within_the_given_spans() -> None:
    start = SENTENCES.index("The harbour was")
    within = [Span(start, len(SENTENCES))]
    passage = passage_text("harbour strike", SENTENCES, within)
    assert passage is not None
    assert passage.startswith("The harbour was quiet")


def test_matches_outside_the_given_spans_give_no_passage() -> None:
    assert passage_text("strike", SENTENCES, [Span(0, 20)]) is None
    assert passage_text("strike", SENTENCES, []) is None


def test_the_passage_does_not_cross_a_line() -> None:
    assert passage_text("harbour strike", "The harbour\nThe strike") == "The harbour"


@pytest.mark.parametrize("length", [300, 5_000])
def test_a_long_sentence_is_cut_at_words(length: int) -> None:
    text = "word " * length + "harbour " + "other " * length
    passage = passage_text("harbour", text)
    assert passage is not None
    assert len(passage) <= 240
    assert "harbour" in passage
    assert set(passage.split()) == {"word", "harbour", "other"}


def test_a_word_without_an_end_is_cut() -> None:
    text = "x" * 1_000 + " harbour " + "y" * 1_000
    passage = passage_text("harbour", text)
    assert passage is not None
    assert "harbour" in passage
    assert len(passage) <= 240


def passage_texts(query: str, text: str, most: int) -> list[str]:
    found = best_passages(text, find_matches(parse(query), text, "en"), most)
    return [passage.span.of(text) for passage in found]


LINES = "\n".join(
    [
        "The harbour was calm.",
        "The harbour and the ferry were calm.",
        "The harbour again.",
        "A strike at the harbour.",
        "Nothing here.",
        "The weekend at last.",
    ]
)


def test_further_passages_add_the_words_that_are_missing() -> None:
    first, *others = passage_texts("harbour ferry strike weekend", LINES, 3)
    assert first == "A strike at the harbour."
    assert set(others) == {"The harbour and the ferry were calm.", "The weekend at last."}


def test_of_missing_words_the_rarer_ones_come_first() -> None:
    text = "A port and a pier.\nA dock.\nA dock.\nThe mole."
    assert passage_texts("port pier dock mole", text, 3) == [
        "A port and a pier.",
        "The mole.",
        "A dock.",
    ]


def test_the_first_passage_is_the_best_one() -> None:
    assert passage_texts("harbour ferry", LINES, 5)[0] == passage_text("harbour ferry", LINES)


def test_there_are_no_more_passages_than_places() -> None:
    assert len(passage_texts("harbour", LINES, 9)) == 4
