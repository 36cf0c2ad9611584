from __future__ import annotations

import pytest

from reader.statements import find_statements
from tests.unit.statements.told import (
    unmarked,
)


@pytest.mark.parametrize(
    "text",
    [
        "La maire n'a pas dit que le phare fermerait.",
        "La maire ne dit pas que le phare fermera.",
        "Personne n'affirme que le phare fermera.",
        "On dit que le phare fermera.",
        "La maire est accusée d'avoir menti.",
        "La maire a annoncé la fermeture du phare.",
        "Le texte prévoit la fermeture du phare.",
        "La maire fait construire un phare.",
    ],
)
def test_negation_passives_and_nouns_report_nothing(text: str) -> None:
    assert unmarked(text, "fr") == []


@pytest.mark.parametrize(
    "verb",
    [
        "dit", "a dit", "avait dit", "a fait savoir", "laisse entendre", "a laissé entendre",
        "tient à rappeler", "a, de son côté, affirmé", "lui a répondu", "a aussi déclaré",
    ],
)  # fmt: skip
def test_all_that_makes_up_one_verb(verb: str) -> None:
    assert unmarked(f"Anne Lorec {verb} que le phare fermera.", "fr") == [
        ("le phare fermera", "Anne Lorec")
    ]


def test_the_cue_holds_auxiliary_and_pronouns() -> None:
    text = "« Le phare ferme », s'est indignée Anne Lorec."
    (statement,) = find_statements(text, "fr")
    assert statement.cue is not None
    assert statement.cue.of(text) == "s'est indignée"


@pytest.mark.parametrize(
    "text",
    [
        "Rien n'indique que le phare fermera.",
        "Aucun élu affirme que le phare fermera.",
        "Sa demande que le phare ferme a surpris.",
        "La maire inquiète que le phare ferme.",
        "La maire parle du phare.",
    ],
)
def test_subjects_nouns_and_missing_pronouns_report_nothing(text: str) -> None:
    assert unmarked(text, "fr") == []


@pytest.mark.parametrize(
    "text",
    [
        "La maire met en garde que le phare fermera.",
        "La maire avait mis en garde que le phare fermera.",
    ],
)
def test_to_warn_is_a_verb_of_three_words(text: str) -> None:
    assert unmarked(text, "fr") == [("le phare fermera", "La maire")]
