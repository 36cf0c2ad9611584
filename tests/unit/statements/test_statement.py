from __future__ import annotations

import pytest

from reader.article import Span
from reader.statements import Speaker, Statement, StatementKind


def _statement(speaker: Speaker | None, confidence: float) -> Statement:
    return Statement(Span(0, 9), StatementKind.DIRECT, speaker, None, confidence)


def _speaker(text: str, name: str | None) -> Speaker:
    return Speaker(Span(10, 10 + len(text)), text, name)


@pytest.mark.parametrize(
    ("text", "name", "confidence", "attribution"),
    [
        ("Kim Aster", "Kim Aster", 0.9, "Kim Aster"),
        ("Aster", "Kim Aster", 0.9, "Aster [Kim Aster]"),
        ("she", "Kim Aster", 0.9, "she [Kim Aster]"),
        ("she", "Kim Aster", 0.5, "she [Kim Aster?]"),
        ("the pilot", None, 0.9, "the pilot"),
        ("the pilot", None, 0.5, "the pilot?"),
        ("the pilot Kim Aster", "Kim Aster", 0.9, "the pilot Kim Aster"),
    ],
)
def test_the_attribution_keeps_the_mention_and_adds_what_was_inferred(
    text: str, name: str | None, confidence: float, attribution: str
) -> None:
    assert _statement(_speaker(text, name), confidence).attribution == attribution


def test_without_a_speaker_nothing_is_attributed_and_nothing_is_doubtful() -> None:
    statement = _statement(None, 0.0)
    assert statement.attribution == "unattributed"
    assert not statement.is_doubtful
