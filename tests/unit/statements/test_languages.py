from __future__ import annotations

from reader.statements import LANGUAGES
from reader.statements.east_asian import BY_LANGUAGE
from reader.statements.languages import LEXICONS


def test_the_languages_told_are_those_with_a_lexicon_or_rules_of_their_own() -> None:
    assert LEXICONS.keys() | BY_LANGUAGE.keys() == LANGUAGES
