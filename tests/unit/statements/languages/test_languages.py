from __future__ import annotations

import pytest

from reader.statements import LANGUAGES
from reader.statements.east_asian import BY_LANGUAGE
from reader.statements.languages import LEXICONS


def test_the_languages_told_are_those_with_a_lexicon_or_rules_of_their_own() -> None:
    assert LEXICONS.keys() | BY_LANGUAGE.keys() == LANGUAGES


def test_every_lexicon_stands_under_its_own_code() -> None:
    assert {code: lexicon.language for code, lexicon in LEXICONS.items()} == {
        "de": "de",
        "en": "en",
        "fr": "fr",
    }


@pytest.mark.parametrize("code", ["de", "en", "fr"])
def test_every_word_of_a_lexicon_is_in_lower_case(code: str) -> None:
    lexicon = LEXICONS[code]
    words = {*lexicon.cues, *lexicon.roles, *lexicon.adverbs, *lexicon.pronouns, *lexicon.bodies}
    assert {word for word in words if word != word.lower()} == set()
