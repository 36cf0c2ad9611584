from __future__ import annotations

import pytest

from reader.statements import find_statements
from tests.unit.statements.told import (
    marked,
    told,
)


@pytest.mark.parametrize(
    "text",
    [
        "He watched “Morning Tide” before leaving for the airport.",
        "Her new book “The Long Canal” comes out in May.",
        "The so-called “quiet zone” is loud.",
        "The film, titled “harbour of light”, runs on Monday.",
        "The workers' union didn't accept the firms' offer in the '90s.",
    ],
)
def test_titles_names_and_terms_are_no_statements(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Personne n'a dit que le pont était sûr.",
        "La maire n'a pas précisé quand il rouvrira.",
        "On murmure que la halle fermera.",
        "Le président est accusé d'avoir menti.",
        "La ville prévoit de construire une école et souhaite acheter un terrain.",
        "Selon les cas, la visite dure une heure.",
        "Pour la première fois, le club jouera en Europe.",
        "Sa demande a été rejetée et l'annonce a surpris.",
        "Les travaux se poursuivent « sans bruit ni fumée aucune ».",
        "Jean Petit, dit « le Grand », a été condamné.",
        "Le pêcheur surnommé « le Muet » recueille une naufragée.",
        "Le roman « La mer monte encore » sort en mai.",
        "Le mouvement « Nuit debout » a repris.",
        "On pouvait lire « Touche pas à ma mare » sur les pancartes.",
        "Sur l'affiche : « Attendre, c'est déjà partir ».",
    ],
)
def test_what_is_no_statement(text: str) -> None:
    assert [one for one in find_statements(text, "fr") if one.confidence > 0.5] == []


@pytest.mark.parametrize(
    "text",
    [
        "The show “Low Tide” opened in May.",
        "Hale sang “The Long Canal” twice.",
        "Hale wrote “The Long Canal” in May.",
        "Tom “the Anchor” Hale won the race.",
        "The ship, named “Morning Star”, sank.",
        "The “experts” were late again.",
        "The bridge is the “safe house” of Marl.",
        "The word “harbour” comes from an old root.",
        "The so-called “night ferry” runs twice.",
        "They called the dog “Biscuit”.",
        "A sign on the gate read “No entry after dark”.",
        "A banner reading “Save our ferry” hung from the bridge.",
        "A sign on the gate: “No entry after dark today.”",
        "“It will hold,” says a poster on the wall.",
        "He paid “1,200”.",
    ],
)
def test_english_titles_nicknames_scare_quotes_and_signs(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Der Film „Das Meer kommt“ läuft im Mai.",
        "Das Schiff „Morgenstern“ sank.",
        "Der Kriminalroman „Die Mole“ erscheint im Mai.",
        "Die sogenannte „Nachtfähre“ fährt wieder.",
        "Auf dem Schild steht „Betreten verboten“.",
        "Das nennt man „Landgang“.",
    ],
)
def test_german_titles_terms_and_signs(text: str) -> None:
    assert marked(text, "de") == []


@pytest.mark.parametrize(
    "text",
    [
        "Hale said the bridge was “safe”.",
        "The mayor thinks it is “safe and dry”.",
        "Her claim that the bridge was “safe and dry” is false.",
    ],
)
def test_a_word_in_marks_is_said_where_somebody_reports_it(text: str) -> None:
    assert len(marked(text)) == 1


def test_a_title_that_a_speaker_names_is_no_statement() -> None:
    text = "Hale said “The Long Canal” was finished."
    assert marked(text) == []


def test_capitals_tell_nothing_in_a_headline() -> None:
    assert len(marked("Hale Calls New Marl Bridge “A Work Of Love”")) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Hale read the novel “rain and salt” in May.", "en"),
        ("In the novel “rain and salt”, a bridge falls.", "en"),
        ("Hale sang the song “rain and salt” in May.", "en"),
        ("Das Boot „Seestern und Anker“ sank.", "de"),
        ("Ada Quill las den Roman „Regen auf Glas“.", "de"),
        ("La maire a lu le roman « Pluie sur verre ».", "fr"),
    ],
)
def test_a_noun_for_a_work_makes_a_title_of_the_marks_behind_it(text: str, language: str) -> None:
    assert marked(text, language) == []


def test_a_wish_that_is_only_told_of_is_a_claim() -> None:
    assert len(marked("The bridge that would “hold for ever” fell.")) == 1
