from __future__ import annotations

import pytest

from reader.statements.languages import LEXICONS
from reader.statements.lexicon import Person
from reader.statements.speakers.appellation import person_of, split_mention, words_of
from tests.unit.statements.told import names


@pytest.mark.parametrize(
    ("text", "borne"),
    [
        ("La maire de Vernay, Odile Karsen, s'est levée. « Non », a répondu la maire.",
         ["Odile Karsen"]),
        ("Le conseiller d'Etat Reto Amsler affirme que rien ne presse.", ["Reto Amsler"]),
        ("L'avocate Maud Hervieu affirme que rien ne presse.", ["Maud Hervieu"]),
        ("Claire Aubin a croisé Luc Ferrat. « Je pars », a-t-elle dit.", ["Claire Aubin"]),
        ("Claire Aubin a croisé Luc Ferrat. « Je pars », a-t-il dit.", ["Luc Ferrat"]),
        ("Enora trie le poisson. « Je pensais rester », dit-elle.", ["Enora"]),
        ("Bruno Vasseur a parlé. « Chaque chose en son temps », a souri M. Vasseur.",
         ["Bruno Vasseur"]),
        ("Le ministère de la Mer affirme que rien ne presse.", ["ministère de la Mer"]),
        ("Le maire de Kervan affirme que rien ne presse.", [None]),
    ],
)  # fmt: skip
def test_who_bears_a_role_or_a_pronoun(text: str, borne: list[str | None]) -> None:
    assert names(text, "fr") == borne


@pytest.mark.parametrize(
    ("mention", "name", "role"),
    [
        ("la ministre de la Santé Anne Roche", "Anne Roche", "ministre de la Santé"),
        ("Anne Roche", "Anne Roche", None),
        ("M. Roche", "Roche", "M."),
        ("l'avocate Maud Roche", "Maud Roche", "avocate"),
        ("le capitaine Luc de Tour", "Luc de Tour", "capitaine"),
        ("la maire", None, None),
        ("le ministère de la Mer", "ministère de la Mer", None),
        ("Anne Roche (Vernay)", "Anne Roche", None),
    ],
)
def test_french_mentions_are_split_in_name_and_role(
    mention: str, name: str | None, role: str | None
) -> None:
    assert split_mention(mention, LEXICONS["fr"]) == (name, role)


@pytest.mark.parametrize(
    ("mention", "person"),
    [
        ("Mme Roche", Person.WOMAN),
        ("M. Roche", Person.MAN),
        ("la ministre", Person.WOMAN),
        ("le ministre", Person.MAN),
        ("directrice du port", Person.WOMAN),
        ("Roche", None),
    ],
)
def test_what_article_and_honorific_tell_of_a_person(mention: str, person: Person | None) -> None:
    assert person_of(mention, LEXICONS["fr"]) is person


def test_elided_words_are_words_of_their_own() -> None:
    assert words_of("l'avocate d’Anne Roche") == ["l'", "avocate", "d'", "Anne", "Roche"]
