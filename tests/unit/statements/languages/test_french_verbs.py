from __future__ import annotations

import pytest

from reader.statements.languages.french_verbs import conjugated


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("annoncer", "annonce annoncent annonçait annonçaient annonça annoncèrent"),
        ("juger", "juge jugent jugeait jugeaient jugea jugèrent"),
        ("rappeler", "rappelle rappellent rappelait rappelaient rappela rappelèrent"),
        ("répéter", "répète répètent répétait répétaient répéta répétèrent"),
        ("marteler", "martèle martèlent martelait martelaient martela martelèrent"),
        ("appuyer", "appuie appuient appuyait appuyaient appuya appuyèrent"),
        ("renchérir", "renchérit renchérissent renchérissait renchérissaient renchérirent"),
        ("répondre", "répond répondent répondait répondaient répondit répondirent"),
        ("soutenir", "soutient soutiennent soutenait soutenaient soutint soutinrent"),
    ],
)
def test_finite_forms(infinitive: str, forms: str) -> None:
    assert conjugated(infinitive).finite == frozenset(forms.split())


@pytest.mark.parametrize(
    ("infinitive", "forms", "gerund"),
    [
        ("nier", "nié niée niés niées", "niant"),
        ("admettre", "admis admise admis admises", "admettant"),
        ("lancer", "lancé lancée lancés lancées", "lançant"),
    ],
)
def test_participles(infinitive: str, forms: str, gerund: str) -> None:
    verb = conjugated(infinitive)
    assert (verb.participles, verb.gerund) == (frozenset(forms.split()), gerund)
