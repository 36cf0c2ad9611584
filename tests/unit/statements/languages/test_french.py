from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    speakers,
    told,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Nous ferons appel », a déclaré Anne Morel.", "Anne Morel"),
        ("« Nous ferons appel », selon la préfecture.", "la préfecture"),
        ("« Nous ferons appel », dit-elle.", "elle"),
        ("Anne Morel a déclaré : « Nous ferons appel. »", "Anne Morel"),
    ],
)
def test_french_quotations(text: str, expected: str) -> None:
    assert [speaker for _, speaker in told(text, "fr")] == [expected]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("«Nous partons», a dit Anne Lorec.", "Anne Lorec"),
        ("« Nous partons », a dit Anne Lorec.", "Anne Lorec"),
        ("“Nous partons”, dit Anne Lorec.", "Anne Lorec"),
        ('"Nous partons", dit Anne Lorec.', "Anne Lorec"),
        ("‹Nous partons›, dit Anne Lorec.", "Anne Lorec"),
    ],
)
def test_marks_that_french_texts_use(text: str, speaker: str) -> None:
    assert speakers(text, "fr") == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le phare ferme », selon le communiqué.", "le communiqué"),
        ("« Le phare ferme », indique le rapport.", "le rapport"),
        ("« Le phare ferme », titre L'Écho de Vernay.", "L'Écho de Vernay"),
        ("Anne Lorec : « Le phare ferme. »", "Anne Lorec"),
        ("« Qui paie ? » demande Anne Lorec.", "Anne Lorec"),
        ("« Je pars », lâche Luc Ferrat, 52 ans.", "Luc Ferrat"),
        ("La maire a mis en garde : « Le phare ferme. »", "La maire"),
    ],
)
def test_who_may_speak_in_french(text: str, speaker: str) -> None:
    assert speakers(text, "fr") == [speaker]
