from __future__ import annotations

import pytest

from reader.statements import StatementKind, find_statements
from reader.statements.languages.french_verbs import conjugated

_MARKED = (StatementKind.DIRECT, StatementKind.PARTIAL)


def _marked(text: str) -> list[tuple[str, str]]:
    """The statements in marks of a French text, each with its speaker's mention."""
    return [
        (one.span.of(text), one.speaker.text if one.speaker else "")
        for one in find_statements(text, "fr")
        if one.kind in _MARKED
    ]


def _indirect(text: str) -> list[tuple[str, str]]:
    return [
        (one.span.of(text), one.speaker.text if one.speaker else "")
        for one in find_statements(text, "fr")
        if one.kind is StatementKind.INDIRECT
    ]


def _names(text: str) -> list[str | None]:
    return [one.speaker.name if one.speaker else None for one in find_statements(text, "fr")]


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
    assert [found for _, found in _marked(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("« Nous partons, a dit Anne Lorec, et vite. »", "Anne Lorec"),
        ("« Vous plaisantez ? interroge la juge. Sortez ! »", "la juge"),
        ("« Franchement, dit-elle, je pensais rester. »", "elle"),
        ("« Nous ne savons pas, reconnaît le capitaine. Il faut attendre. »", "le capitaine"),
    ],
)
def test_a_tag_within_the_marks_names_the_speaker(text: str, speaker: str) -> None:
    assert _marked(text) == [(text, speaker)]


def test_the_story_goes_on_with_an_infinitive() -> None:
    text = "« On verra », a-t-il souri. Et d'ajouter : « Ou pas. »"
    assert _marked(text) == [("« On verra »", "il"), ("« Ou pas. »", "il")]


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
    assert _indirect(text) == [(words, speaker)]


def test_a_sentence_goes_on_with_que() -> None:
    text = "Elle jure que rien n'est signé. Que la ville se battra."
    assert [words for words, _ in _indirect(text)] == [
        "rien n'est signé",
        "Que la ville se battra.",
    ]


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
    ("text", "names"),
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
def test_who_bears_a_role_or_a_pronoun(text: str, names: list[str | None]) -> None:
    assert _names(text) == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Deux hommes sont en fuite, a-t-on appris auprès de la préfecture.", "la préfecture"),
        ("Deux hommes sont en fuite, a-t-on appris mardi auprès du parquet.", "parquet"),
        ("Deux hommes sont en fuite, a-t-on appris de source syndicale.", "source syndicale"),
    ],
)
def test_where_words_were_learnt_is_their_source(text: str, speaker: str) -> None:
    assert _indirect(text) == [("Deux hommes sont en fuite", speaker)]


def test_what_somebody_learnt_is_no_statement() -> None:
    assert not _indirect("Il sait coudre, il l'a appris auprès de sa tante.")


def test_a_title_with_an_elided_article_is_no_statement() -> None:
    assert not _marked("Solène K. reprend « Le Songe d'Armor ».")
