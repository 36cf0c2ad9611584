from __future__ import annotations

from reader.article import BlockKind
from tests.unit.formats.reading import MORE_PROSE, PROSE, blocks_of, read

_QUESTIONS = ("What did you find there?", "Were you afraid?", "Who helped you?")


def _text(head: str, questions: tuple[str, ...]) -> str:
    pairs = "\n\n".join(f"{question}\n\n{PROSE} {MORE_PROSE}" for question in questions)
    return f"{head}\n\nBy Anna Berg\n\n3 May 2024\n\n{MORE_PROSE}\n\n{pairs}\n"


def test_questions_to_somebody_are_no_headings() -> None:
    article = read(_text("The last lighthouse keeper", _QUESTIONS), "a.txt")
    assert blocks_of(article, BlockKind.HEADING) == []


def test_questions_under_a_head_that_says_interview_are_no_headings() -> None:
    article = read(_text("Interview\n\nThe last lighthouse keeper", ("And then?", "Why?")), "a.txt")
    assert blocks_of(article, BlockKind.HEADING) == []
    assert article.kicker == "Interview"


def test_questions_over_the_parts_of_an_explanation_are_headings() -> None:
    questions = ("Why is the harbour closed?", "Who pays for the search?", "When will it end?")
    article = read(_text("What is known of the anchor", questions), "a.txt")
    assert blocks_of(article, BlockKind.HEADING) == list(questions)
