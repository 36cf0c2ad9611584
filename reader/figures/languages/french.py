"""French: number words and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.languages.french_measures import CURRENCIES, SENSES, UNITS
from reader.figures.lexicon import Lexicon
from reader.figures.vocabulary import (
    AgeWords,
    BoundWords,
    ClockWords,
    DateWords,
    EllipsisWords,
    FractionWords,
    GameWords,
    MeasureWords,
    NameWords,
    NumberWords,
    OrdinalWords,
    RangeWords,
)
from reader.figures.vocabulary.tables import also_unaccented, rows

_UP_TO_SIXTEEN = (
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()

_ORDINAL_TAILS = {
    "unième": 1, "deuxième": 2, "troisième": 3, "quatrième": 4, "cinquième": 5, "sixième": 6,
    "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10, "onzième": 11, "douzième": 12,
    "treizième": 13, "quatorzième": 14, "quinzième": 15, "seizième": 16, "vingtième": 20,
    "trentième": 30, "quarantième": 40, "cinquantième": 50, "soixantième": 60, "septantième": 70,
    "octantième": 80, "nonantième": 90, "centième": 100, "millième": 1000, "millionième": 10**6,
}  # fmt: skip
_TENTHS = {
    f"{name}{plural}": number
    for name, number in {
        **{name: number for name, number in _ORDINAL_TAILS.items() if number > 3},
        "milliardième": 10**9,
    }.items()
    for plural in ("", "s")
}  # fmt: skip
_TENTHS |= {name.replace("è", "e"): number for name, number in _TENTHS.items()}
"""Names of fractions that are ordinals too."""

_ORDINALS = {
    "second": 2, "seconde": 2,
    **{name: number for name, number in _ORDINAL_TAILS.items() if number > 1},
}  # fmt: skip

_EXCEEDING = (
    "dépasse dépassent dépassait dépassaient dépassé dépasser dépassera dépasseront excède "
    "excèdent excédait excédé excéder excédera n'excède n’excède n'excèdent n’excèdent"
).split()
_NEGATIONS = "pas plus jamais guère point".split()
"""Words that stand behind a verb and, with `ne` before it, deny it."""

_MODIFIERS = {
    Modifier.ABOUT: "environ|près de|quelque|quelques|à peu près|presque|autour de|"
    "approximativement|aux alentours de|aux environs de|une moyenne de|en moyenne|quasiment|"
    "pas loin de|dans les|à peine plus de|pratiquement|de l'ordre de|de l'ordre des|"
    "autour des|aux alentours des|près des|approchant|avoisinant|avoisine les|avoisinent les|"
    "avoisine|avoisinent|avoisinait|approche|approchent|approche les|approche des|"
    "frôle les|frôlent les|frôle|frôlent|frôlait|frôlé|frôlant|frisant|frise|environnant|un total "
    "estimé à|estimé à|estimés à|estimée à|"
    "estimées à|proche de|proche des|peut être|environ d",
    Modifier.MORE_THAN: "plus de|plus d|au-dessus de|supérieur à|supérieure à|"
    "plus des|dépassant|au dessus de|au-dessus des|au delà de|au-delà de|au-delà des|supérieurs à|"
    "supérieures à|plus que|bien plus de|largement plus de|passe la barre des|plus grand que|"
    + "|".join(f"{verb}{article}" for verb in _EXCEEDING for article in ("", " les", " de", " d")),
    Modifier.AT_LEAST: "au moins|pas moins de|au minimum|un minimum de|minimum|à partir de|"
    "au bas mot|pas moins d|non moins de",
    Modifier.LESS_THAN: "même pas|moins de|moins des|moins d|au-dessous de|inférieur à|inférieure "
    "à|"
    "en dessous de|en-dessous de|inférieurs à|inférieures à|moins que|en dessous des|sous les|"
    "au-dessous des|à peine",
    Modifier.AT_MOST: "jusqu'à|jusqu’à|jusqu'aux|jusqu’aux|maximum|tout au plus|"
    "plafonné à|plafonnée à|plafonnés à|plafonnées à|limité à|limitée à|au mieux|au plus|au "
    "maximum|un maximum de|pas plus de|"
    + "|".join(
        f"{verb} {negation}{article}"
        for verb in _EXCEEDING
        for negation in _NEGATIONS
        for article in ("", " les")
    ),
}

_NUMBER_WORDS = NumberWords(
    cardinals={
        **{name: number for number, name in enumerate(_UP_TO_SIXTEEN, start=2)},
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "zéro": 0, "un": 1, "une": 1,
    },
    ambiguous_cardinals=frozenset({"neuf"}),
    twenties=frozenset({"vingt", "vingts"}),
    is_vigesimal=True,
    decimal_words=frozenset({"virgule"}),
    hundreds=frozenset({"cent", "cents"}),
    magnitudes={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
        "milliards": 10**9, "billion": 10**12, "billions": 10**12, "billiard": 10**15,
        "billiards": 10**15, "trillion": 10**18, "trillions": 10**18, "lakh": 10**5,
        "lakhs": 10**5, "crore": 10**7, "crores": 10**7, "mio": 10**6, "mrd": 10**9,
        "mrds": 10**9, "mds": 10**9, "md": 10**9, "mln": 10**6,
    },
    short_magnitudes={"M": 10**6, "k": 10**3, "K": 10**3},
    bare_magnitudes=frozenset({"cent", "mille"}),
    joiners=frozenset({"et"}),
    dozens={
        "huitaine": 8, "dizaine": 10, "dizaines": 10, "douzaine": 12, "douzaines": 12,
        "quinzaine": 15, "vingtaine": 20, "vingtaines": 20, "trentaine": 30, "quarantaine": 40,
        "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "centaines": 100,
        "millier": 1000, "milliers": 1000,
    },
    indefinite={
        "dizaines": (10, 100), "douzaines": (24, 100), "centaines": (100, 1000),
        "milliers": (1000, 10**4),
        "millions": (10**6, 10**7), "milliards": (10**9, 10**10),
    },
    quantifiers=frozenset({"plusieurs", "quelques"}),
    minus_words=frozenset({"moins", "négatif", "négative"}),
    not_before_minus=frozenset("au du ou le heure heures midi minuit".split()),
    approximate=frozenset(
        "dizaine dixaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine "
        "centaine "
        "millier huitaine".split()
    ),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("rapport ratio proportion échelle".split()),
    multipliers=frozenset(
        "multiplié par|multipliée par|multipliés par|multipliées par|multiplier par|"
        "multiplie par".split("|")
    ),
    names={"tiers": 3, "quart": 4, "quarts": 4, **_TENTHS},
    ordinals=frozenset(_TENTHS),
    ambiguous=frozenset({"tiers", "quart", "quarts"}),
    share_cues=frozenset({"d", "de", "dont"}),
    halves=frozenset({"demi", "demie", "moitié"}),
    half_adjectives=frozenset({"demi", "demie"}),
    half_nouns=frozenset({"moitié"}),
    not_before_half=frozenset("à première seconde deuxième autre l'autre l’autre".split()),
    and_a_half=("et demi", "et demie"),
    definite=frozenset({"tiers", "quart"}),
    share_followers=frozenset({"des", "seulement", "environ"}),
    multiples={"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "décuple": 10},
    out_of=("sur",),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    tails={
        **_ORDINAL_TAILS,
        **{name.replace("è", "e"): number for name, number in _ORDINAL_TAILS.items()},
    },
    words=_ORDINALS,
    ambiguous=frozenset({"seconde"}),
    superlative_words=frozenset({"plus", "moins"}),
    suffixes=frozenset({"e", "er", "ère", "ème", "re", "eme", "nd", "nde", "de"}),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("au-dessous de zéro", "en dessous de zéro", "sous zéro"),
    unit_adjectives=frozenset(
        "autres longues longs bonnes".split()
    ),
    units=also_unaccented(UNITS),
    currencies=also_unaccented(CURRENCIES),
    per=frozenset({"par"}),
    per_many=frozenset({"aux", "pour", "les"}),
    frequencies={
        "mensuels": "month", "annuels": "year", "hebdomadaires": "week", "journaliers": "day",
        "quotidiens": "day",
    },
    pay_words=frozenset({"brut", "bruts", "net", "nets"}),
    senses=SENSES,
    each=frozenset({"l", "le", "la", "à", "chaque"}),
    not_after_rate=frozenset(
        "précédent précédente suivant suivante dernier dernière passé passée prochain prochaine "
        "avant après près plus de du des d où même".split()
    ),
    denominators=rows(
        {
            "share": "action|titre", "person": "personne|habitant|tête", "pupil": "élève|étudiant",
            "household": "foyer|ménage", "vehicle": "véhicule|voiture", "ticket": "billet|place",
            "piece": "pièce|unité", "family": "famille",
        }
    ),
    dimension_words=frozenset({"sur", "x", "×"}),
    units_before={"magnitude": "magnitude"},
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"à"}),
    between=frozenset({"entre"}),
    joiners=frozenset({"et"}),
    alternative_words=frozenset({"ou"}),
    from_words=frozenset({"de"}),
    change_words=frozenset(
        # "baisser de 10 à 15 %" tells by how much, only these from what to what
        "passe passent passé passée passés passées passer passait passant passera ramené ramenée "
        "ramener porté portée porter relevé relevée relever abaissé abaissée abaisser".split()
    ),
    shift_words=frozenset(
        "augmente augmentent augmenté augmentée augmenter augmentait baisse baissé baisser "
        "grimpe grimpé grimper monte monté montée monter chute chuté chuter recule reculé reculer "
        "progresse progressé progresser diminue diminué diminuer bondi bondit bondir tombe tombé "
        "tombée tomber descend descendu descendre réduit réduite réduire croît crû".split()
    ),
    spread_words=frozenset("va vont varie varient allant variant entre oscille oscillent".split()),
    change_to=frozenset({"à"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    adjectives=frozenset({"au plus", "au maximum", "maximum", "minimum"}),
    threshold_nouns=("seuil", "barre", "limite", "plafond", "niveau"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    time_modifiers=frozenset(
        "vers|environ|autour de|aux environs de|aux alentours de".split("|")
    ),
    negations=frozenset({"pas", "jamais", "plus", "ne"}),
    after_negation=frozenset(
        "peut peuvent doit doivent saurait sauraient pourra pourront devra devront être".split()
    ),
    after={"au plus": Modifier.AT_MOST, "au maximum": Modifier.AT_MOST,
                     "ou plus": Modifier.AT_LEAST, "ou moins": Modifier.AT_MOST,
                     "environ": Modifier.ABOUT, "au moins": Modifier.AT_LEAST,
                     "et plus": Modifier.AT_LEAST,
                     "au minimum": Modifier.AT_LEAST, "en moyenne": Modifier.ABOUT,
                     "tout au plus": Modifier.AT_MOST, "à peu près": Modifier.ABOUT,
                     "minimum": Modifier.AT_LEAST, "maximum": Modifier.AT_MOST},
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "ans d âge|ans révolus", "month": "mois d âge", "week": "semaines d âge",
            "day": "jours d âge",
        }
    ),
    prefixes=frozenset(
        "coureur coureuse cycliste joueur joueuse pilote chauffeur conducteur conductrice ouvrier "
        "ouvrière agriculteur agricultrice étudiante retraité retraitée chanteur chanteuse acteur "
        "actrice médecin infirmière infirmier député ministre soldat policier gendarme pompier "
        "âgé âgée âgés âgées âge homme femme garçon fille enfant adolescent adolescente hommes "
        "femmes enfants jeune jeunes fillette bébé nourrisson garçonnet vieillard fils frère "
        "sœur père mère mari épouse patron retraité retraitée étudiant étudiante lycéen "
        "lycéenne conducteur conductrice automobiliste suspect victime personne personnes".split()
    ),
    comparisons=frozenset({"âgé que", "âgée que", "âgés que", "âgées que"}),
    groups=frozenset(
        "enfants jeunes personnes mineurs hommes femmes adultes adolescents filles garçons".split()
    ),
    units=frozenset({"an", "ans"}),
    group_articles=frozenset({"les", "des", "aux"}),
    copulas=frozenset("est était sont étaient".split()),
    having=frozenset(
        "a ai ont avait avaient aura auront avez avons ayant j'ai j’ai n'a n’a qu'a fête "
        "fêtera fêté".split()
    ),
    not_before_having=frozenset({"y"}),
    adverbs=frozenset("seulement que déjà aujourd'hui alors".split()),
    not_after=frozenset("de d dans ferme en des du pour plus moins avant après que".split()),
    person_endings=tuple(
        "eur eurs euse euses trice trices iste istes ien iens ienne iennes ier iers ière ières "
        "aire aires ant ants ante antes logue logues graphe graphes ais aise aises ois "
        "oise oises".split()
    ),
    person_nouns=frozenset(
        "passager passagère passagers étranger étrangère étrangers usager usagers lauréat "
        "lauréate immigré immigrée immigrés lycéens lycéennes collégiens candidat candidate "
        "candidats maire maires veuf veuve veuves veufs femme épouse épouses époux boucher "
        "bouchère boulanger boulangère berger bergère voisin voisine voisins voisines cousin "
        "cousine copain copine ami amie amis amies compagnon compagne collègue collègues otage "
        "otages pilote pilotes témoin agent agents agente président présidente client cliente "
        "clients patient patiente patients patientes résident résidente résidents adolescents "
        "adolescentes médecin médecins médecine architecte architectes avocat avocate avocats "
        "avocates juge magistrat magistrate élève élèves écolier prêtre prêtres moine évêque "
        "garde gardien guide guides poète peintre ministre ministres soldats gendarmes militant "
        "accusé accusée accusés accusées employé employée employés employées député députée "
        "retraités retraitées salarié salariée salariés réfugié réfugiée réfugiés blessé blessée "
        "blessés rescapé rescapée rescapés licencié licenciée fiancé fiancée détenu détenue "
        "détenus prévenu prévenue prévenus inconnu élu élue élus mineur mineure disparu disparue "
        "sportif sportive maçon maçons vigneron vigneronne forgeron bûcheron paysan paysanne "
        "paysans artisan artisane artisans maraîcher maraîchère maraîchers chef cheffe père mère "
        "parent parents habitué champion championne champions citoyen citoyenne citoyens européen "
        "malfrat individu individus bénévole bénévoles cadre cadres diplômé diplômée diplômés "
        "handicapé handicapée évadé évadée migrant".split()
    ),
    not_persons=frozenset(
        "moteur tracteur ordinateur ascenseur aspirateur réacteur secteur valeur fleur malheur "
        "bonheur honneur erreur terreur douleur couleur chaleur hauteur largeur longueur rigueur "
        "faveur saveur ardeur rumeur tumeur humeur peur vapeur intérieur extérieur meilleur "
        "tondeuse perceuse cicatrice matrice piste liste calendrier chantier quartier dossier "
        "courrier papier métier palier cahier peuplier pommier olivier poirier cerisier rosier "
        "pétrolier sentier escalier clavier voilier marronnier châtaignier figuier dernier "
        "premier janvier février carrière bière frontière croisière rivière matière lumière "
        "manière barrière prière filière première dernière anniversaire salaire horaire "
        "itinéraire dictionnaire questionnaire commentaire inventaire affaire centenaire "
        "séminaire sanctuaire scénario partenariat cautionnaire annuaire formulaire exemplaire "
        "glossaire diamant montant instant volant croissant pendant carburant éléphant restaurant "
        "courant battant constante variante attente détente vente rente entente lien bien soutien "
        "entretien chien maintien bois mois fois palais relais marais délais toise catalogue "
        "dialogue orthographe paragraphe peine prison réclusion détention travail service "
        "expérience mariage règne pouvoir loyer bail prêt contrat mandat plan projet période "
        "garantie recherche activité ancienneté vie guerre crise absence silence emprunt crédit "
        "accord programme formation études".split()
    ),
    preposed=frozenset(
        "ancien ancienne anciens anciennes ex autre autres vieux vieille vieil petit petite "
        "petits petites grand grande nouveau nouvelle célèbre simple certain certaine seul seule "
        "futur future riche pauvre bon bonne beau belle gros grosse même présumé".split()
    ),
    adjective_endings=tuple(
        "ais aise ois oise ien ienne ain aine ique al ale el elle ole aire belge suisse "
        "russe turc turque corse espagnol espagnole allemand allemande arabe retraité "
        "retraitée".split()
    ),
    age_nouns=frozenset({"âge", "âges"}),
    averages=frozenset({"moyen", "médian"}),
    event_prepositions=frozenset({"à"}),
    life_events=frozenset(
        "mort morte mortes mourut meurt décédé décédée décède décéda éteint éteinte "
        "disparu disparue marié mariée maria débuté débute débuta orphelin orpheline veuf veuve "
        "émigré tué tuée assassiné assassinée".split()
    ),
    personal_pronouns=frozenset({"il", "elle", "je"}),
    score_words=frozenset("points buts but essais".split()),
)  # fmt: skip

_DATE_WORDS = DateWords(
    year_prepositions=frozenset({"en", "depuis"}),
    year_cues=frozenset(
        "en depuis avant après année années fin début mi dès jusqu'en entre et de printemps été "
        "automne hiver".split()
    ),
    month_cues=frozenset("en depuis fin début mi dès de d au le".split()),
    ambiguous_months=frozenset({"mars"}),
    quarter_letters="QT",
    quarter_words=frozenset({"trimestre"}),
    half_year_words=frozenset({"semestre"}),
    period_ordinals={
        "premier": 1, "deuxième": 2, "second": 2, "troisième": 3, "quatrième": 4, "dernier": 4,
    },
    seasons={"printemps": 1, "été": 2, "automne": 3, "hiver": 4},
    decade_words=frozenset({"années"}),
    decade_openers=frozenset({"années"}),
    weekdays={
        name: number
        for number, name in enumerate(
            "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
        )
    },
    last_words=frozenset({"dernier", "passé", "depuis"}),
    next_words=frozenset({"prochain"}),
    deadline_words=frozenset({"jusqu'à", "jusqu’à", "d'ici", "d’ici", "dès"}),
    adjectives_follow=True,
    relative_days={"hier": -1, "demain": 1},
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    parts_behind={
        "et demie": 30, "et demi": 30, "et quart": 15, "moins le quart": -15, "moins cinq": -5,
        "moins dix": -10, "moins vingt": -20, "moins vingt-cinq": -25,
    },
    cues=frozenset("à vers dès avant".split()),
    parts_of_day={"du matin": 13, "de l'après-midi": 1, "du soir": 4, "de la nuit": 9},
    named_times={"midi": "12:00", "minuit": "00:00"},
    hour_words=frozenset({"h", "heures", "heure"}),
    lasting_words=frozenset(
        "dure durent duré dura durait durera duraient pendant durant dépassé".split()
    ),
    elapsed_openers=frozenset({"en"}),
    elapsed_verbs=frozenset(
        "bouclé boucle boucla couru courut gagné remporté terminé termine parcouru achevé nagé "
        "couvert".split()
    ),
    elapsed_nouns=frozenset({"temps", "durée", "chrono", "record"}),
    long_nouns=frozenset("marathon triathlon réunion séance film vol débat".split()),
    short_nouns=frozenset("vidéo chanson morceau clip tour".split()),
)  # fmt: skip

_NAME_WORDS = NameWords(
    street_openers=frozenset(
        "rue avenue boulevard place quai chemin impasse allée route cours passage square".split()
    ),
    identifier_cues=frozenset(
        "note dossard sortie sorties réacteur brigade voiture train tram bus gare "
        "n no numéro page pages p chapitre article section ligne version vol salle porte route "
        "niveau catégorie type tome partie saison épisode résolution alinéa autoroute loi "
        "décret quai voie rang série modèle phase groupe zone lot dossier étage appartement "
        "chambre paragraphe annexe ligue".split()
    ),
    phone_cues=frozenset("tél tel téléphone appelez composez fax numéro appeler composer".split()),
    passed_by_phone=frozenset({"le", "au"}),
    idioms=frozenset(
        {
            "troisième âge", "sixième sens", "quart de finale", "second degré", "seconde main",
            "second plan", "mille mercis", "mille excuses",
        }
    ),
)  # fmt: skip

_GAME_WORDS = GameWords(
    cues=frozenset("battu gagné victoire défaite nul score mène remporté".split()),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset({"dont", "compris", "notamment", "parmi eux", "parmi elles"}),
    parts=frozenset({"dont", "parmi lesquels", "parmi lesquelles", "parmi eux", "parmi elles"}),
    sides=frozenset({"contre", "pour"}),
    totals=frozenset({"nombre"}),
    harms=frozenset(
        "tués tuées morts mortes blessés blessées arrêtés arrêtées noyés décédés "
        "hospitalisés interpellés condamnés".split()
    ),
    beings=frozenset(
        "personnes hommes femmes enfants soldats policiers civils habitants passagers "
        "salariés élèves otages gendarmes chiens chevaux moutons vaches".split()
    ),
    being_endings=("eurs", "istes", "iers", "iens"),
)

LEXICON = Lexicon(
    language="fr",
    articles=frozenset({"un", "une"}),
    definite_articles=frozenset({"la", "le", "les"}),
    determiners=frozenset("ce cette mon ma son sa notre votre leur chaque".split()),
    list_words=frozenset({"et", "ou"}),
    contractions={"des": "de", "du": "de", "aux": "à", "au": "à"},
    elisions={"d": "de", "l": "le", "qu": "que", "jusqu": "jusque"},
    collections=frozenset(
        "foule population effectif équipage public flotte troupeau assistance armée".split()
    ),
    of_words=frozenset({"de", "d", "des", "du"}),
    plural_endings=("s", "x", "z"),
    plurals_end_alike=True,
    not_nouns=frozenset(
        "dès lui eux celui ceux celle celles "
        "le la les un une des de du d et ou en dans sur à au aux par pour avec sans sous "
        "entre vers chez que qui dont où est sont était étaient a ont avait avaient sera "
        "seront plus moins "
        "ne pas ce cette ces se son sa ses leur leurs il elle ils elles on nous vous fois "
        "passé passée passés passées vendu vendue vendus vendues venus venues nés nées situés "
        "situées compris dits faits tous toutes aussi encore déjà puis donc car mais ni si lui y "
        "fait peut doit ainsi seulement environ après avant depuis pendant selon contre malgré "
        "parmi jusque hier demain nommés appelés me te l qu".split()
    ),
    owners=frozenset("mes tes ses nos vos leurs ces mon ma son sa notre votre leur".split()),
    of_those=frozenset({"d entre", "d eux", "d elles", "parmi eux", "parmi elles"}),
    comparing=frozenset(
        "contre|contre seulement|au lieu de".split("|")
    ),
    another_words=frozenset({"autres"}),
    pronoun_cues=frozenset("de des du d qui et ou à a en par pour avec est l'autre".split()),
    past_words=frozenset(
        "a ont avait avaient était étaient fut furent déclara annonça dit".split()
    ),
    future_words=frozenset(
        "sera seront aura auront ira iront va vont pourra viendra viendront débutera commencera "
        "commenceront ouvrira ouvriront rencontrera".split()
    ),
    open_words=frozenset(
        "est sont soit peut peuvent pourrait pourraient doit doivent devrait devraient si prévu "
        "prévue prévus prévues veut veulent serait seraient".split()
    ),
    numbers=_NUMBER_WORDS,
    fractions=_FRACTION_WORDS,
    ordinals=_ORDINAL_WORDS,
    measures=_MEASURE_WORDS,
    ranges=_RANGE_WORDS,
    bounds=_BOUND_WORDS,
    ages=_AGE_WORDS,
    dates=_DATE_WORDS,
    clock=_CLOCK_WORDS,
    names=_NAME_WORDS,
    ellipsis=_ELLIPSIS_WORDS,
    games=_GAME_WORDS,
)  # fmt: skip
