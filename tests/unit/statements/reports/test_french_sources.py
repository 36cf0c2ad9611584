from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    told,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Selon Anne Lorec, le phare fermera.", "le phare fermera", "Anne Lorec"),
        ("D'après Anne Lorec, le phare fermera.", "le phare fermera", "Anne Lorec"),
        ("Le phare fermera, selon Anne Lorec.", "Le phare fermera", "Anne Lorec"),
        ("Le phare serait fermé, selon la préfecture.", "Le phare serait fermé", "la préfecture"),
        ("Le phare aurait fermé lundi, d'après la presse.", "Le phare aurait fermé lundi",
         "la presse"),
        ("À en croire Anne Lorec, le phare fermera.", "le phare fermera", "Anne Lorec"),
        ("De l'avis de la maire, le phare fermera.", "le phare fermera", "la maire"),
        ("Aux yeux de la maire, le phare fermera.", "le phare fermera", "la maire"),
        ("Pour Anne Lorec, le phare doit rester.", "le phare doit rester", "Anne Lorec"),
    ],
)  # fmt: skip
def test_french_sources(text: str, words: str, speaker: str) -> None:
    assert unmarked(text, "fr") == [(words, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Selon la saison, le phare ferme à midi.",
        "Pour la maison, il faut du bois.",
        "Pour son anniversaire, le phare ouvrira.",
        "Le phare aurait fermé lundi.",
        "Il vient de source sûre en amont.",
    ],
)
def test_no_french_sources(text: str) -> None:
    assert told(text, "fr") == []
