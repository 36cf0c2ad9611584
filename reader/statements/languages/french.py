"""French."""

from __future__ import annotations

from reader.language import MONTHS
from reader.statements.languages.french_verbs import FrenchForms, conjugated
from reader.statements.lexicon import CueKind, InterviewWords, Lexicon, Person

# Verbs by what they can do, in the infinitive: `CueKind` says what a kind is.
_SPEECH = (
    "dire affirmer déclarer assurer expliquer estimer indiquer préciser ajouter annoncer "
    "souligner rappeler regretter reconnaître admettre confier raconter répondre écrire insister "
    "conclure confirmer rapporter relater révéler juger prétendre soutenir maintenir nier "
    "démentir avouer concéder promettre menacer jurer garantir certifier attester témoigner "
    "répéter marteler plaider dénoncer critiquer déplorer fustiger réclamer demander exiger "
    "recommander suggérer proposer prédire constater observer remarquer noter relever signaler "
    "mentionner détailler exposer argumenter résumer nuancer tempérer renchérir rétorquer "
    "répliquer riposter objecter contester réfuter rejeter protester accuser reprocher soupçonner "
    "alerter lâcher lancer glisser commenter réagir justifier analyser décrypter considérer "
    "redouter deviner supposer spéculer arguer alléguer énoncer clamer proclamer réaffirmer "
    "redire stipuler évoquer divulguer communiquer publier chiffrer évaluer pronostiquer "
    "prophétiser philosopher théoriser développer synthétiser abonder convenir postuler féliciter "
    "réjouir inquiéter indigner étonner agacer émouvoir désoler alarmer offusquer insurger vanter "
    "plaindre défendre"
)
_TELLING = "informer prévenir avertir convaincre persuader"
_MARKED = (
    "souffler murmurer chuchoter exclamer écrier crier hurler sourire ironiser plaisanter railler "
    "rire soupirer grogner grommeler bougonner marmonner maugréer pester fulminer tonner tempêter "
    "enthousiasmer emporter amuser moquer gronder vociférer implorer supplier trancher balayer "
    "interroger questionner interpeller apostropher intervenir poursuivre reprendre continuer "
    "enchaîner compléter corriger rectifier achever terminer débuter tweeter twitter poster "
    "titrer saluer applaudir louer encenser résister rassurer ricaner persifler asséner assener "
    "claironner trépigner jubiler exulter râler gémir sangloter pleurer invectiver insulter "
    "souhaiter espérer exhorter inviter prier appeler citer réciter récapituler adresser "
    "éclater imaginer souvenir étouffer acquiescer susurrer bredouiller "
    "balbutier bafouiller préconiser blaguer attaquer cingler ponctuer embrayer deviser disserter "
    "esquiver botter minimiser"
)
_NAMING = "qualifier décrire surnommer traiter parler voir dépeindre présenter"
_OPINION = "croire penser craindre"

_REFLEXIVE = (
    "féliciter réjouir inquiéter indigner étonner agacer émouvoir désoler alarmer offusquer "
    "insurger plaindre exclamer écrier enthousiasmer emporter amuser moquer souvenir adresser"
)
"""Verbs that report with a reflexive pronoun: elsewhere somebody else is pleased or alarmed."""


def _forms(verbs: str) -> list[FrenchForms]:
    return [conjugated(verb) for verb in verbs.split()]


_KINDS = (
    (CueKind.OPINION, _forms(_OPINION)),
    (CueKind.NAMING, _forms(_NAMING)),
    (CueKind.MARKED, _forms(_MARKED)),
    (CueKind.SPEECH, _forms(_SPEECH)),
    (CueKind.TELLING, _forms(_TELLING)),
)
_VERBS = [forms.infinitive for _, verbs in _KINDS for forms in verbs]
_NO_CUES = frozenset("ri rie ris ries rient voyait".split())
"""Forms that are frequent words of another meaning."""


_OTHER_VERBS = (
    "faire laisser rester arriver passer refuser exister manquer coûter sembler ouvrir fermer "
    "travailler chercher trouver porter quitter montrer donner marcher tomber fonctionner "
    "concerner décider créer gagner garder entrer changer monter jouer aider aimer toucher "
    "occuper compter accepter bloquer lutter voter signer construire vendre attendre perdre "
    "rendre prendre mettre finir choisir réussir agir grandir grossir fournir subir rejoindre "
    "diriger organiser préparer acheter payer baisser augmenter durer rouvrir disparaître "
    "apparaître naître connaître courir mourir tenter essayer visiter gérer remporter publier "
    "figurer continuer commencer cesser habiter installer prévoir souhaiter recevoir devenir "
    "revenir tenir permettre suivre vivre servir dormir partir sortir traverser accompagner "
    "entourer regarder frapper tirer pousser jeter"
)
_OTHER_FORMS = (
    "veut veulent voulait voulaient vient viennent venait vinrent vint faut fallait vaut valent "
    "agit ouvre ouvrent ouvrait reçoit reçoivent recevait reçu doit sert servent dort"
)
"""Frequent verbs that report nothing."""


_PHRASAL = (
    ("relever", "de du des d'"),
    ("traiter", "du des"),
    ("croire", "savoir"),
)
"""Verbs that report nothing with the word behind them: `relève de`."""


def _kinds() -> dict[str, CueKind]:
    """Each form of a reporting verb to what it can do; what is set last counts."""
    kinds: dict[str, CueKind] = {}
    for kind, verbs in _KINDS:
        for forms in verbs:
            kinds.update(dict.fromkeys(forms.finite | forms.participles, kind))
    return {form: kind for form, kind in kinds.items() if form not in _NO_CUES}


def _finite() -> frozenset[str]:
    """The finite forms of all reporting verbs."""
    return frozenset(form for _, verbs in _KINDS for forms in verbs for form in forms.finite)


def _perfects() -> frozenset[str]:
    """The participles that are no finite form too: `affirmé`, not `dit`."""
    participles = {form for _, verbs in _KINDS for forms in verbs for form in forms.participles}
    return frozenset(participles) - _finite()


def _of(verbs: str) -> frozenset[str]:
    """All forms of some verbs but the gerunds."""
    return frozenset().union(*(forms.finite | forms.participles for forms in _forms(verbs)))


def _with_gerunds(verbs: str) -> frozenset[str]:
    """All forms of some verbs."""
    return _of(verbs) | {forms.gerund for forms in _forms(verbs)}


_INTERVIEW = InterviewWords(
    announcing=frozenset("entretien interview conversation rencontre".split()),
    before_interviewee=(
        "entretien avec",
        "interview de",
        "interview avec",
        "rencontre avec",
        "une conversation avec",
        "questions à",
        "nous avons rencontré",
        "nous avons interrogé",
        "nous avons interviewé",
    ),
    behind_interviewee=("en entretien", "en interview", "en conversation", "entretien"),
    before_interviewer=(
        "recueilli par",
        "recueillis par",
        "réalisé par",
        "réalisée par",
        "mené par",
        "menée par",
        "conduit par",
        "interviewé par",
        "interviewée par",
        "interrogé par",
        "interrogée par",
        "interview par",
        "entretien par",
    ),
    before_listener=(
        *(
            f"{who} {verb}"
            for who in ("il", "elle")
            for verb in ("se confie à", "répond à", "répond aux questions de", "s'entretient avec")
        ),
        *(
            f"notre {who}"
            for who in ("journaliste", "reporter", "correspondant", "correspondante", "consœur")
        ),
    ),
    behind_interviewer=frozenset(
        "rencontre interroge interviewe rencontré rencontrée interrogé interrogée interviewé "
        "interviewée l'a l'interroge l'interviewe".split()
    ),
    before_others=frozenset("de du d' des par avec à au pour chez contre sur".split()),
    bylines=frozenset(("par",)),
    credits=frozenset(
        "interview entretien texte photo photos propos intervieweur intervieweuse".split()
    ),
    hearers=frozenset("vous votre vos vôtre tu te toi ton ta tes".split()),
    selves=frozenset("je j me m moi mon ma mes".split()),
    question_labels=frozenset(("q", "question")),
    answer_labels=frozenset(("r", "réponse")),
    frequent_questions=("faq", "foire aux questions", "questions fréquentes", "questions réponses"),
)


FRENCH = Lexicon(
    # The language itself
    language="fr",
    inverts_with_auxiliary=True,
    tags_within=True,
    titles_begin_large=True,
    repeats_complementiser=True,
    resolves_roles=True,
    # Reporting verbs
    cues=_kinds(),
    participles=frozenset(
        forms.gerund
        for kind, verbs in _KINDS
        if kind in (CueKind.SPEECH, CueKind.TELLING)
        for forms in verbs
    )
    - frozenset("existant inquiétant étonnant émouvant agaçant désolant alarmant".split()),
    homographs=frozenset(
        "demande annonce menace critique reproche murmure juge réplique riposte note alerte "
        "insulte écrit souffle".split()
    ),
    perfects=_perfects(),
    particles={
        **dict.fromkeys(("relevait", "relevaient"), frozenset(("que", "qu'"))),
        **dict.fromkeys(_of("appeler"), frozenset("à au aux".split())),
        **dict.fromkeys(_of("parler traiter"), frozenset("de du des d'".split())),
    },
    phrasal=frozenset(
        (form, word)
        for verbs, words in _PHRASAL
        for form in _of(verbs)
        for word in words.split()
    ),
    pronominal={
        **dict.fromkeys(_of(_REFLEXIVE), "s'"),
        **dict.fromkeys(_of("voir") - _NO_CUES, "y"),
    },
    never_pronominal=_of(" ".join(_VERBS))
    - _NO_CUES
    - _of(_REFLEXIVE + " dire déclarer demander interroger justifier défendre"),
    gerundial=_with_gerunds(
        "dire affirmer nier assurer reconnaître déclarer prétendre estimer avouer admettre "
        "confirmer jurer soutenir démentir garantir certifier maintenir raconter"
    ),
    indirect_questions=_of("demander"),
    reading=frozenset("lire lit lisait lisent".split()),
    learnt=frozenset(("appris",)),
    origins=frozenset(("auprès",)),
    # Reporting verbs of two words
    causatives=frozenset(
        "fait font faisait faisaient fit firent faire laisse laissent laissait laissaient laissa "
        "laissé laisser croit croient croyait".split()
    ),
    caused=frozenset("savoir valoir remarquer observer entendre comprendre part état".split()),
    insisting=frozenset("tient tiennent tenait tenaient tenu tint tinrent".split()),
    infinitives=frozenset(_VERBS) - frozenset(("parler", "voir")),
    warnings=_of("mettre"),
    warned=frozenset(("garde",)),
    charging=_with_gerunds("accuser soupçonner reprocher"),
    charge_words=frozenset(("de", "d'")),
    # Reports without a verb
    according=(
        ("à", "en", "croire"),
        ("aux", "yeux", "de"),
        ("aux", "yeux", "du"),
        ("aux", "yeux", "des"),
        ("aux", "yeux", "d'"),
        ("de", "l'", "avis", "de"),
        ("de", "l'", "avis", "du"),
        ("de", "l'", "avis", "des"),
        ("de", "l'", "avis", "d'"),
        ("de", "l'", "aveu", "de"),
        ("de", "l'", "aveu", "du"),
        ("aux", "dires", "de"),
        ("aux", "dires", "du"),
        ("aux", "dires", "des"),
        ("d'", "après"),
        ("selon",),
        ("dixit",),
    ),
    viewpoints=frozenset(("pour",)),
    source_nouns=frozenset(("source", "sources")),
    criteria=frozenset(
        "cas besoin besoins saison saisons taille moment âge goûts humeur règles méthode critères "
        "calendrier plan modalités première seconde deuxième dernière".split()
    ),
    as_words=frozenset(("comme",)),
    # Closed classes: verbs
    auxiliaries=frozenset(
        "a ai as ont avait avaient avais eut eurent aurait auraient aura auront avons avez est "
        "sont était étaient étais fut furent serait seraient sera seront suis sommes êtes été va "
        "vont allait allaient peut peuvent pouvait pourrait pourront pourra doit doivent devait "
        "devaient devrait devraient devra avoir être eu".split()
    ),
    modals=frozenset(("devrait", "devraient", "serait", "seraient", "aurait", "auraient")),
    passives=frozenset(
        "est sont était étaient fut furent été serait seraient sera seront suis être".split()
    ),
    perfect_infinitives=frozenset(("avoir", "être")),
    other_verbs=_of(_OTHER_VERBS) | frozenset(_OTHER_FORMS.split()),
    hypotheses=frozenset(("si", "s'")),
    negations=frozenset(("ne", "n'")),
    # Closed classes: joining words
    complementisers=frozenset(("que", "qu'")),
    conjunctions=frozenset(
        "que qu' et ou mais car si quand lorsque lorsqu' comme tandis alors puisque puisqu' qui "
        "dont où quoique bien parce laquelle lequel lesquels lesquelles duquel auquel".split()
    ),
    coordinators=frozenset(("et",)),
    openers=frozenset(("et", "mais", "or", "car", "donc", "puis")),
    relatives=frozenset(("qui",)),
    # Closed classes: words of a phrase
    determiners=frozenset(
        "le la les l' un une ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre "
        "vos plusieurs certains certaines quelques deux trois quatre cinq chaque aucun aucune "
        "tous toutes".split()
    ),
    possessives=frozenset("son sa ses leur leurs".split()),
    definites=frozenset("le la les l' l’ ce cette ces cet".split()),
    demonstratives=frozenset(("ce", "cette", "ces")),
    quantifiers=frozenset("environ près entre quelque".split()),
    prepositions=frozenset(
        "de du des d' à au aux en dans par pour sur avec sans sous chez entre vers depuis pendant "
        "contre après avant selon lors devant derrière durant dès face malgré parmi hors jusqu' "
        "jusque voici voilà via auprès outre envers concernant".split()
    ),
    nominal_prepositions=frozenset("de du des d' à au aux en pour chez".split()),
    partitives=frozenset(("du", "des")),
    agentive=frozenset(("par",)),
    adverbs=frozenset(
        "aussi encore déjà ensuite puis hier aujourd'hui lundi mardi mercredi jeudi "
        "vendredi samedi dimanche également toutefois cependant notamment pas plus "
        "jamais bien ainsi récemment pourtant surtout enfin alors auparavant néanmoins "
        "simplement clairement immédiatement vite rapidement longuement finalement "
        "publiquement officiellement régulièrement volontiers toujours souvent parfois "
        "même tout presque seulement désormais maintenant bientôt demain point guère "
        "donc là ici d'abord explicitement formellement fermement vivement franchement "
        "sobrement sèchement y non longtemps ailleurs peu très trop mieux plutôt quant "
        "aussitôt parallèlement préalablement initialement successivement".split()
    ),
    # Closed classes: pronouns
    pronouns={
        "il": Person.MAN,
        "elle": Person.WOMAN,
        "lui": Person.MAN,
        "celui-ci": Person.MAN,
        "celui-là": Person.MAN,
        "celle-ci": Person.WOMAN,
        "celle-là": Person.WOMAN,
        "ce dernier": Person.MAN,
        "cette dernière": Person.WOMAN,
        "l'intéressé": Person.MAN,
        "l'intéressée": Person.WOMAN,
        "l’intéressé": Person.MAN,
        "l’intéressée": Person.WOMAN,
        "ceux-ci": Person.SEVERAL,
        "celles-ci": Person.SEVERAL,
        "ces derniers": Person.SEVERAL,
        "ces dernières": Person.SEVERAL,
        "ils": Person.SEVERAL,
        "elles": Person.SEVERAL,
        "eux": Person.SEVERAL,
        "beaucoup": Person.SEVERAL,
        "certains": Person.SEVERAL,
        "certaines": Person.SEVERAL,
        "d'autres": Person.SEVERAL,
        "tous": Person.SEVERAL,
        "toutes": Person.SEVERAL,
        "on": Person.ANYONE,
        "quelqu'un": Person.ANYONE,
        "chacun": Person.ANYONE,
        "chacune": Person.WOMAN,
        "personne": Person.ANYONE,
        "nul": Person.ANYONE,
        "je": Person.SELF,
        "j'": Person.SELF,
        "nous": Person.SELF,
        "tu": Person.ANYONE,
        "vous": Person.ANYONE,
        "ce": Person.THING,
        "c'": Person.THING,
        "cela": Person.THING,
        "ça": Person.THING,
    },
    clitics=frozenset("il elle on ils elles je nous vous".split()),
    elisions=frozenset(
        "l' d' qu' n' s' m' t' j' c' jusqu' lorsqu' puisqu' quoiqu' presqu'".split()
    ),
    object_clitics=frozenset("me m' te t' se s' lui leur nous vous y en l' le la les".split()),
    reflexives=frozenset("se s' me m'".split()),
    nobody=frozenset("personne nul aucun aucune rien peu".split()),
    rumours=frozenset(("on",)),
    latter=frozenset("dernier dernière derniers dernières".split()),
    # Endings
    finite_endings=("aient", "èrent", "ait", "eront", "iront", "era", "ira"),
    infinitive_endings=("er", "ir", "re"),
    # People and bodies
    given_names=frozenset("avril pierre rose".split()),
    roles=frozenset(
        "porte-parole ministre président présidente directeur directrice maire députée député "
        "sénateur sénatrice chef cheffe secrétaire avocat avocate procureur procureure professeur "
        "professeure expert experte chercheur chercheuse responsable préfet préfète policier "
        "policière gendarme commissaire commandant commandante colonel capitaine lieutenant "
        "général générale amiral adjudant sergent officier juge magistrat magistrate greffier "
        "greffière notaire huissier médecin docteur docteure infirmier infirmière chirurgien "
        "chirurgienne pharmacien pharmacienne enseignant enseignante instituteur institutrice "
        "étudiant étudiante élève lycéen lycéenne proviseur recteur rectrice doyen doyenne "
        "historien historienne économiste sociologue géologue biologiste physicien physicienne "
        "politologue philosophe analyste ingénieur ingénieure architecte urbaniste journaliste "
        "reporter écrivain écrivaine romancier romancière auteur auteure autrice poète éditeur "
        "éditrice réalisateur réalisatrice cinéaste acteur actrice comédien comédienne chanteur "
        "chanteuse musicien musicienne peintre artiste metteuse metteur danseur danseuse critique "
        "patron patronne gérant gérante dirigeant dirigeante fondateur fondatrice entrepreneur "
        "entrepreneuse pdg dg commerçant commerçante boulanger boulangère boucher agriculteur "
        "agricultrice éleveur éleveuse vigneron vigneronne pêcheur mareyeur ouvrier ouvrière "
        "salarié salariée employé employée syndicaliste délégué déléguée représentant "
        "représentante conseiller conseillère adjoint adjointe élu élue élus élues premier "
        "première vice-président vice-présidente ambassadeur ambassadrice diplomate consul "
        "candidat candidate militant militante manifestant manifestante bénévole habitant "
        "habitante habitants riverain riveraine riverains voisin voisine témoin témoins victime "
        "accusé accusée prévenu prévenue suspect suspecte plaignant plaignante père mère fils "
        "fille frère sœur mari épouse femme homme ami amie roi reine prince princesse pape évêque "
        "archevêque curé prêtre pasteur imam rabbin entraîneur entraîneuse sélectionneur "
        "sélectionneuse joueur joueuse gardien gardienne arbitre championne champion syndic "
        "syndique coordinateur coordinatrice animateur animatrice trésorier trésorière rapporteur "
        "rapporteure inspecteur inspectrice enquêteur enquêtrice pompier pompière sapeur "
        "sauveteur guide garde forestier forestière skipper maraîcher maraîchère restaurateur "
        "restauratrice hôtelier hôtelière libraire bibliothécaire retraité retraitée chancelier "
        "chancelière spécialiste consultant consultante conseil négociateur négociatrice "
        "médiateur médiatrice".split()
    ),
    honorifics={
        "m": Person.MAN,
        "mm": Person.SEVERAL,
        "mme": Person.WOMAN,
        "mmes": Person.SEVERAL,
        "mlle": Person.WOMAN,
        "madame": Person.WOMAN,
        "monsieur": Person.MAN,
        "me": Person.ANYONE,
        "maître": Person.ANYONE,
        "dr": Person.ANYONE,
        "pr": Person.ANYONE,
        "mgr": Person.MAN,
    },
    women=frozenset(
        "mère femme épouse fille sœur tante grand-mère veuve amie voisine reine".split()
    ),
    men=frozenset("père mari fils frère oncle grand-père veuf ami voisin roi homme".split()),
    bodies=frozenset(
        "journal parti assemblée sénat conseil commission ministère cour tribunal université "
        "école institut agence banque ville union états association syndicat société groupe "
        "police église fondation mairie préfecture gouvernement élysée parquet entreprise "
        "compagnie office fédération ligue comité chambre hôpital région département commune "
        "communauté métropole rectorat gendarmerie direction collectif ong centre observatoire "
        "quotidien hebdomadaire mensuel radio chaîne site courrier gazette tribune régie port "
        "musée théâtre opéra club équipe laboratoire service bureau autorité coopérative "
        "confédération organisation organisme caisse cabinet étude rapport enquête".split()
    ),
    generic_bodies=frozenset(
        "entreprise société groupe compagnie association organisation organisme firme enseigne "
        "fabricant exploitant opérateur constructeur club".split()
    ),
    lead_ins=frozenset("prenez prenons imaginez écoutez demandez".split()),
    byline_openers=frozenset(("par",)),
    interview=_INTERVIEW,
    # Times, measures and titles
    times=frozenset(
        "lundi mardi mercredi jeudi vendredi samedi dimanche hier aujourd'hui demain matin "
        "matinée midi après-midi soir soirée nuit semaine mois année an week-end dernier dernière "
        "prochain prochaine veille lendemain".split()
    )
    | frozenset(MONTHS["fr"]),
    works=frozenset(
        "livre roman film chanson album série émission magazine pièce opéra poème essai recueil "
        "documentaire exposition spectacle festival concert programme opération projet chapitre "
        "tableau titre rubrique podcast morceau comptoir restaurant café bar bistrot cinéma "
        "publicité hôtel collection revue mouvement collectif plan loi liste dispositif label "
        "prix marque navire bateau voilier manoir villa association campagne réseau".split()
    ),
    before_names=frozenset(
        "dit dite dits intitulé intitulée intitulés intitulées appelé appelée appelés appelées "
        "dites nommé nommée nommés baptisé baptisée baptisés baptisées surnommé surnommée "
        "surnommés surnommées surnomment surnomme surnommait surnommaient rebaptisé rebaptisée "
        "titré titrée labellisé labellisée estampillé estampillée étiqueté appelle appellent "
        "appelait appelaient lire lit chante chantent chantait intitulait "
        "intitule titre titres mot mots terme termes expression catégorie label mention nom "
        "surnom pseudonyme alias".split()
    ),
    inscriptions=frozenset(
        "surnom titre nom ordre affiche affiches pancarte pancartes banderole banderoles panneau "
        "panneaux slogan slogans autocollant autocollants écriteau enseigne graffiti graffitis "
        "tag tags tee-shirt t-shirt badge plaque inscription étiquette grille vitrine".split()
    ),
)  # fmt: skip
