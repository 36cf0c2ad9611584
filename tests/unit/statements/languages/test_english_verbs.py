from __future__ import annotations

import pytest

from reader.statements.languages.english_verbs import conjugated


@pytest.mark.parametrize(
    ("entry", "forms"),
    [
        ("explain", "explain explains explained explaining"),
        ("deny", "deny denies denied denying"),
        ("convey", "convey conveys conveyed conveying"),
        ("argue", "argue argues argued arguing"),
        ("confess", "confess confesses confessed confessing"),
        ("preach", "preach preaches preached preaching"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("admit+", "admit admits admitted admitting"),
        ("say/said", "say says said saying"),
        ("write/wrote", "write writes wrote writing"),
        ("begin+/began", "begin begins began beginning"),
    ],
)
def test_the_four_forms_of_a_verb(entry: str, forms: str) -> None:
    assert " ".join(conjugated(entry)) == forms
