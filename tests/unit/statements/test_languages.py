from __future__ import annotations

from reader.statements import LANGUAGES
from reader.statements.lexicons import LEXICONS


def test_the_languages_told_are_those_with_a_lexicon() -> None:
    assert frozenset(LEXICONS) == LANGUAGES
