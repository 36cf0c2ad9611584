from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    marked,
    names,
    speakers,
    unmarked,
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« On verra bien », dit-il.", "il"),
        ("« C'est une honte », a-t-elle expliqué en sortant.", "elle"),
        ("« Tout va bien », assure-t-on au port.", "on"),
        ("« Nous n'irons pas », ont-ils répondu.", "ils"),
        ("« C'est un grand jour », s'est-il félicité.", "il"),
        ("« Enfin la pluie », se réjouit Anne Lorec.", "Anne Lorec"),
        ("« C'est faux ! » s'est exclamé le prévenu.", "le prévenu"),
        ("« Attendez », nous lance le guide.", "le guide"),
        ("« Le prix va baisser », a dit mardi à l'AFP Jean Rey.", "Jean Rey"),
        ("« Nous avons perdu », a reconnu, très ému, l'entraîneur Paul Mazan.",
         "l'entraîneur Paul Mazan"),
        ("« La digue cède », a estimé Me Luc Ferrat, avocat des riverains, hier.",
         "Me Luc Ferrat, avocat des riverains"),
        ("« Non », ajoute son mari, qui tient la barre.", "son mari, qui tient la barre"),
        ("« Quel désastre ! » se lamente le patron.", "le patron"),
        ("« Il était une fois », a susurré la conteuse.", "la conteuse"),
        ("« Aucun risque », peut-on lire dans le rapport.", "le rapport"),
        ("Anne Lorec l'a répété lundi : « Le phare fermera. »", "Anne Lorec"),
        ("Interrogée par RTV, la ministre des Ports, Ada Morin, a salué « un exploit ».",
         "la ministre des Ports, Ada Morin"),
        ("Les communes, elles, parlent d'un « abandon ».", "Les communes"),
        ("La régie, qui a ouvert une enquête, dit « étudier les faits ».",
         "La régie, qui a ouvert une enquête"),
        ("Le projet est jugé « trop cher » par les élus.", "les élus"),
        ("L'office avait mis en garde contre des calculs « optimistes ».", "L'office"),
        ("Le chef du port a appelé à « l'unité ».", "Le chef du port"),
    ],
)  # fmt: skip
def test_who_says_what_is_in_marks(text: str, speaker: str) -> None:
    assert [found for _, found in marked(text, "fr")] == [speaker]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Selon Paul Mazan, maire de Vernay, le pont tiendra.", "le pont tiendra",
         "Paul Mazan, maire de Vernay"),
        ("Selon l'enquête, l'argent a servi à payer un voilier.",
         "l'argent a servi à payer un voilier", "l'enquête"),
        ("Le pont tiendra, d'après une porte-parole du port.", "Le pont tiendra",
         "une porte-parole du port"),
        ("Du jamais-vu depuis 1958, selon l'office.", "Du jamais-vu depuis 1958", "l'office"),
        ("Le pont, selon la mairie, tiendra un an.", "Le pont, selon la mairie, tiendra un an",
         "la mairie"),
        ("Pour la géologue, le pire est passé.", "le pire est passé", "la géologue"),
        ("De source policière, deux hommes ont fui.", "deux hommes ont fui", "source policière"),
        ("Deux hommes ont fui, a-t-on appris de source policière.", "Deux hommes ont fui",
         "source policière"),
        ("Le pont rouvrira lundi, a précisé la porte-parole du port.", "Le pont rouvrira lundi",
         "la porte-parole du port"),
        ("Le suspect serait en fuite, croit savoir L'Écho de Vernay.", "Le suspect serait en fuite",
         "L'Écho de Vernay"),
        ("Le ministre a fait savoir que le port fermerait.", "le port fermerait", "Le ministre"),
        ("La maire a tenu à rappeler que la cale restait ouverte.", "la cale restait ouverte",
         "La maire"),
        ("La préfète se dit convaincue que le calme reviendra.", "le calme reviendra",
         "La préfète"),
        ("Cette dernière affirme que le dossier est clos.", "le dossier est clos",
         "Cette dernière"),
        ("L'Élysée dément avoir reçu la lettre.", "avoir reçu la lettre", "L'Élysée"),
        ("Le trésorier, Paul Vannier, nie avoir touché à la caisse.", "avoir touché à la caisse",
         "Le trésorier, Paul Vannier"),
        ("La directrice affirme, dans nos colonnes, vouloir rester.", "vouloir rester",
         "La directrice"),
        ("Le syndicat accuse le port de cacher une fuite.", "de cacher une fuite", "Le syndicat"),
        ("Le club reproche à la ville de ne rien faire.", "de ne rien faire", "Le club"),
        ("Comme l'a souligné le rapporteur, le texte est incomplet.", "le texte est incomplet",
         "le rapporteur"),
    ],
)  # fmt: skip
def test_what_is_said_without_marks(text: str, words: str, speaker: str) -> None:
    assert unmarked(text, "fr") == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("La maire s'inquiète que le phare ferme.", "le phare ferme", "La maire"),
        ("La maire se plaint que le phare ferme.", "le phare ferme", "La maire"),
        ("Le phare ferme, a annoncé la maire.", "Le phare ferme", "la maire"),
        ("Le phare ferme, annonce Anne Lorec, maire de Vernay.", "Le phare ferme",
         "Anne Lorec, maire de Vernay"),
        ("Anne Lorec, maire de Vernay, assure que le phare fermera.", "le phare fermera",
         "Anne Lorec, maire de Vernay"),
        ("Anne Lorec, qui assure que le phare fermera, est partie.", "le phare fermera", "qui"),
        ("Anne Lorec est partie en assurant que le phare fermera.", "le phare fermera",
         "Anne Lorec"),
        ("Comme l'a dit Anne Lorec, le phare fermera.", "le phare fermera", "Anne Lorec"),
    ],
)  # fmt: skip
def test_who_reports_without_marks(text: str, words: str, speaker: str) -> None:
    assert unmarked(text, "fr") == [(words, speaker)]


def test_a_french_relative_pronoun_stands_for_the_name_before() -> None:
    assert names("Anne Lorec, qui assure que le phare fermera, est partie.", "fr") == ["Anne Lorec"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Le phare ferme », s'inquiète la maire.", "la maire"),
        ("« Le phare ferme », s'est indignée Anne Lorec.", "Anne Lorec"),
        ("« Le phare ferme », a-t-elle conclu.", "elle"),
        ("« Le phare ferme », conclut-on à la mairie.", "on"),
    ],
)
def test_pronominal_verbs_and_inversion(text: str, speaker: str) -> None:
    assert speakers(text, "fr") == [speaker]
