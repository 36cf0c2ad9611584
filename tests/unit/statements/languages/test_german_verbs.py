from __future__ import annotations

import pytest

from reader.statements.languages.german_verbs import conjugated_german


@pytest.mark.parametrize(
    ("entry", "finite"),
    [
        ("sagen", "sagt sagen sagte sagten"),
        ("antworten", "antwortet antworten antwortete antworteten"),
        ("entgegnen", "entgegnet entgegnen entgegnete entgegneten"),
        ("äußern", "äußert äußern äußerte äußerten"),
        ("rufen/rief/gerufen", "ruft rufen rief riefen"),
        ("sprechen/sprach/gesprochen/spricht", "spricht sprechen sprach sprachen"),
        ("mit|teilen", "teilt teilen teilte teilten"),
    ],
)
def test_finite_forms_stand_without_the_particle(entry: str, finite: str) -> None:
    assert " ".join(conjugated_german(entry).finite) == finite


@pytest.mark.parametrize(
    ("entry", "participle"),
    [
        ("sagen", "gesagt"),
        ("betonen", "betont"),
        ("versichern", "versichert"),
        ("dementieren", "dementiert"),
        ("mit|teilen", "mitgeteilt"),
        ("rufen/rief/gerufen", "gerufen"),
        ("zu|geben/gab/zugegeben/gibt", "zugegeben"),
    ],
)
def test_the_participle_has_ge_unless_a_prefix_is_unseparated(entry: str, participle: str) -> None:
    assert conjugated_german(entry).participle == participle


def test_a_separable_verb_joins_its_particle_at_the_end_of_a_clause() -> None:
    forms = conjugated_german("mit|teilen")
    assert forms.particle == "mit"
    assert forms.joined == ("mitteilt", "mitteilen", "mitteilte", "mitteilten")
    assert conjugated_german("sagen").joined == ()


@pytest.mark.parametrize(("entry", "form"), [("kommen", "komme"), ("wissen", "wisse")])
def test_the_first_subjunctive_is_the_stem_in_e(entry: str, form: str) -> None:
    assert conjugated_german(entry).subjunctive == (form,)
