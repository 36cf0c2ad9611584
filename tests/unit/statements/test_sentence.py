from __future__ import annotations

import pytest

from reader.statements.languages import LEXICONS
from reader.statements.sentence import paragraphs_of


def _sentences(text: str, language: str = "en") -> list[str]:
    lexicon = LEXICONS[language]
    return [
        sentence.span.of(text)
        for paragraph in paragraphs_of(text, lexicon)
        for sentence in paragraph.sentences
    ]


def _tokens(text: str, language: str) -> list[str]:
    (paragraph,) = paragraphs_of(text, LEXICONS[language])
    return [token.text for sentence in paragraph.sentences for token in sentence.tokens]


def test_every_line_with_words_is_a_paragraph() -> None:
    text = "One.\n\n  \nTwo.\n"
    spans = [paragraph.span.of(text) for paragraph in paragraphs_of(text, LEXICONS["en"])]
    assert spans == ["One.", "Two."]


def test_full_stops_within_marks_do_not_end_the_sentence_around_them() -> None:
    text = "“Stop. Turn round. Go home,” said Kim. Then it rained."
    assert _sentences(text) == ["“Stop. Turn round. Go home,” said Kim.", "Then it rained."]


@pytest.mark.parametrize(
    ("text", "language", "first"),
    [
        ("“Who is there?” she asked. Nobody moved.", "en", "“Who is there?” she asked."),
        ("“Stop!” Kim Aster shouted. Nobody moved.", "en", "“Stop!” Kim Aster shouted."),
        ("„Wer ist da?“ fragte Kim. Alles schwieg.", "de", "„Wer ist da?“ fragte Kim."),
    ],
)
def test_the_tag_behind_a_question_or_a_cry_belongs_to_its_sentence(
    text: str, language: str, first: str
) -> None:
    assert _sentences(text, language)[0] == first


def test_a_sentence_that_reports_something_itself_is_no_tag() -> None:
    text = "“Who is there?” Kim said that the door had been locked since Friday."
    assert len(_sentences(text)) == 2


def test_a_name_behind_a_dash_belongs_to_the_quotation_before() -> None:
    text = "“It works.” — Kim Aster, welder"
    assert _sentences(text) == [text]


def test_a_quotation_is_one_token() -> None:
    assert _tokens("Kim said: “No, never.”", "en") == ["Kim", "said", ":", "“"]


@pytest.mark.parametrize(
    ("text", "language", "tokens"),
    [
        ("dit-il", "fr", ["dit", "il"]),
        ("a-t-elle dit", "fr", ["a-t", "elle", "dit"]),
        ("l'avocat d’Anne", "fr", ["l'", "avocat", "d’", "Anne"]),
        ("Mr. Hale didn't", "en", ["Mr.", "Hale", "didn't"]),
        ("at 7:15 for 3,000", "en", ["at", "7:15", "for", "3,000"]),
        ("J. R. Hale", "en", ["J.", "R.", "Hale"]),
    ],
)
def test_words_are_cut_as_their_language_joins_them(
    text: str, language: str, tokens: list[str]
) -> None:
    assert _tokens(text, language)[: len(tokens)] == tokens


def test_the_words_of_a_sentence_are_those_outside_of_its_marks() -> None:
    (paragraph,) = paragraphs_of("Kim said: “Perhaps tomorrow.”", LEXICONS["en"])
    words = paragraph.sentences[0].words
    assert {"kim", "said"} <= words
    assert "tomorrow" not in words
