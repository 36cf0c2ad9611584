"""French."""

from __future__ import annotations

from reader.language import MONTHS
from reader.statements.lexicon import CueKind, Lexicon, Person

_SPEECH = (
    "dit disent disait déclaré déclare affirmé affirme affirment ajouté ajoute ajoutent expliqué "
    "explique expliquent précisé précise précisent estimé estime estiment souligné souligne "
    "soulignent indiqué indique indiquent annoncé annonce annoncent assuré assure assurent "
    "rappelé rappelle reconnu reconnaît confirmé confirme confirment averti avertit prévenu "
    "prévient répondu répond demandé demande écrit écrivent raconté raconte rapporté rapporte "
    "rapportent insisté insiste poursuivi poursuit conclu conclut dénoncé dénonce critiqué "
    "critique regretté regrette promis promet lancé lance martelé martèle résumé résume "
    "prétend soutient soutenu admis admet réagi réagit nié nie menacé menace "
    "accuse accusent accusé témoigne témoignent témoigné répète répètent répété reproche reproché "
    "disent raconté racontent proteste protesté juge plaide martèlent jure prévient préviennent "
    "insistent répondent détaille détaillé signale signalé"
)
_MARKED = (
    "s'exclame s'exclamé continue murmure plaisante commente commenté tweeté qualifié qualifie"
)
_OPINION = "croit pense craint espère juge"


def _kinds() -> dict[str, CueKind]:
    kinds: dict[str, CueKind] = {}
    for kind, forms in (
        (CueKind.OPINION, _OPINION),
        (CueKind.MARKED, _MARKED),
        (CueKind.SPEECH, _SPEECH),
    ):
        kinds.update(dict.fromkeys(forms.split(), kind))
    return kinds


FRENCH = Lexicon(
    language="fr",
    cues=_kinds(),
    bare=frozenset(),
    participles=frozenset("affirmant ajoutant précisant expliquant estimant soulignant".split()),
    according=(("d'après",), ("d’après",), ("selon",)),
    according_after_break=frozenset(),
    according_behind=frozenset(),
    complementisers=frozenset(("que", "qu'", "qu’")),
    auxiliaries=frozenset(
        "m'a l'a t'a m'ont l'ont l'avait c'est m’a l’a t’a m’ont l’ont l’avait c’est s’est "
        "a ont avait avaient est sont était étaient ai avons été va vont allait s'est a-t-il "
        "a-t-elle ont-ils ne n'a n'ont l'a peut doit".split()
    ),
    adverbs=frozenset(
        "aussi encore déjà ensuite puis hier aujourd'hui lundi mardi mercredi jeudi vendredi "
        "samedi dimanche également toutefois cependant notamment pas plus jamais bien ainsi "
        "récemment".split()
    ),
    prepositions=frozenset(
        "de du des d à au aux en dans par pour sur avec sans sous chez entre vers depuis pendant "
        "contre après avant selon lors".split()
    ),
    nominal_prepositions=frozenset("de du des à au aux en pour chez".split()),
    conjunctions=frozenset(
        "que qu et ou mais car si quand lorsque comme tandis alors puisque qui dont où".split()
    ),
    subordinators=frozenset(),
    coordinators=frozenset(("et",)),
    openers=frozenset(("et", "mais", "or", "car")),
    modals=frozenset(("devrait", "devraient", "serait", "seraient", "aurait", "auraient")),
    determiners=frozenset(
        "le la les un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos "
        "plusieurs certains deux trois".split()
    ),
    possessives=frozenset("son sa ses leur leurs".split()),
    pronouns={
        "il": Person.MAN,
        "elle": Person.WOMAN,
        "ils": Person.SEVERAL,
        "elles": Person.SEVERAL,
        "on": Person.ANYONE,
        "je": Person.SELF,
        "nous": Person.SELF,
    },
    relatives=frozenset(("qui",)),
    times=frozenset(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui matin soir".split()
    )
    | frozenset(MONTHS["fr"]),
    roles=frozenset(
        "porte-parole ministre président présidente directeur directrice maire député députée "
        "sénateur sénatrice chef secrétaire avocat avocate procureur professeur expert experte "
        "chercheur chercheuse responsable préfet".split()
    ),
    honorifics={"m": Person.MAN, "mme": Person.WOMAN, "mlle": Person.WOMAN, "dr": Person.ANYONE},
    women=frozenset(
        "mère femme épouse fille sœur tante grand-mère veuve amie voisine reine".split()
    ),
    men=frozenset("père mari fils frère oncle grand-père veuf ami voisin roi homme".split()),
    definites=frozenset("le la les l' l’ ce cette ces cet".split()),
    bodies=frozenset(
        "journal parti assemblée sénat conseil commission ministère cour tribunal université école "
        "institut agence banque ville union états association syndicat société groupe police "
        "église fondation".split()
    ),
    works=frozenset(
        "livre roman film chanson album série émission journal magazine pièce opéra poème".split()
    ),
    names=frozenset("intitulé intitulée appelé appelée dit nommé nommée baptisé baptisée".split()),
    verbs=frozenset(
        "fait font veut veulent vient viennent prend prennent met mettent reste restent".split()
    ),
    as_words=frozenset(("comme",)),
    inverts_with_auxiliary=True,
    clitics=frozenset("il elle on ils elles je".split()),
)
