from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    reported,
)


def test_a_clause_behind_an_elided_french_complementiser() -> None:
    text = "La mairie assure qu'elle a répondu."
    assert reported(text, "fr") == ["elle a répondu"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La maire affirme vouloir rester.", "vouloir rester"),
        ("La maire reconnaît avoir signé.", "avoir signé"),
        ("Elle nie avoir caché une fuite.", "avoir caché une fuite"),
        ("La maire accuse le port d'avoir caché une fuite.", "d'avoir caché une fuite"),
        ("La maire accuse le port de ne pas payer.", "de ne pas payer"),
        ("La maire demande si le phare fermera.", "si le phare fermera"),
        ("La maire a déclaré mardi devant la presse que le phare fermerait.",
         "le phare fermerait"),
        ("La maire affirme, dans un livre, que le phare fermera.", "le phare fermera"),
        ("La maire a annoncé aux élus que le phare fermera.", "le phare fermera"),
    ],
)  # fmt: skip
def test_where_what_is_said_begins_behind_a_french_verb(text: str, words: str) -> None:
    assert reported(text, "fr") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "La maire affirme son autorité.",
        "La maire accuse le coup.",
        "La maire a annoncé un phare.",
        "La maire met en garde contre la fermeture.",
    ],
)
def test_a_noun_behind_a_french_verb_is_not_what_is_said(text: str) -> None:
    assert reported(text, "fr") == []
