"""French: number words, units, currencies and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.lexicon import Lexicon, rows

_UP_TO_SIXTEEN = (
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize"
).split()

_TENTHS = {
    f"{name}{plural}": number
    for name, number in {
        "cinquième": 5, "sixième": 6, "septième": 7, "huitième": 8, "neuvième": 9, "dixième": 10,
        "vingtième": 20, "centième": 100, "millième": 1000,
    }.items()
    for plural in ("", "s")
}  # fmt: skip
"""Names of fractions that are ordinals too."""

_EXCEEDING = (
    "dépasse dépassent dépassait dépassaient dépassé dépasser dépassera dépasseront excède "
    "excèdent excédait excédé excéder excédera n'excède n’excède n'excèdent n’excèdent"
).split()
_NEGATIONS = "pas plus jamais guère point".split()
"""Words that stand behind a verb and, with `ne` before it, deny it."""

_MODIFIERS = {
    Modifier.ABOUT: "environ|près de|quelque|quelques|à peu près|presque|autour de|"
    "approximativement|aux alentours de|aux environs de|une moyenne de|en moyenne|quasiment|"
    "pas loin de",
    Modifier.MORE_THAN: "plus de|plus d|au-dessus de|supérieur à|supérieure à|"
    "dépassant|au dessus de|"
    + "|".join(f"{verb}{article}" for verb in _EXCEEDING for article in ("", " les", " de", " d")),
    Modifier.AT_LEAST: "au moins|pas moins de|au minimum|un minimum de",
    Modifier.LESS_THAN: "même pas|moins de|moins d|au-dessous de|inférieur à|inférieure à|"
    "en dessous de",
    Modifier.AT_MOST: "jusqu'à|jusqu’à|au plus|au maximum|un maximum de|pas plus de|"
    + "|".join(
        f"{verb} {negation}{article}"
        for verb in _EXCEEDING
        for negation in _NEGATIONS
        for article in ("", " les")
    ),
}

LEXICON = Lexicon(
    language="fr",
    cardinals={
        **{name: number for number, name in enumerate(_UP_TO_SIXTEEN, start=2)},
        "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
        "septante": 70, "huitante": 80, "octante": 80, "nonante": 90, "zéro": 0, "un": 1, "une": 1,
    },
    twenties=frozenset({"vingt", "vingts"}),
    is_vigesimal=True,
    decimal_words=frozenset({"virgule"}),
    hundreds=frozenset({"cent", "cents"}),
    magnitudes={
        "mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
        "milliards": 10**9, "billion": 10**12, "billions": 10**12, "mio": 10**6, "mrd": 10**9,
        "mds": 10**9, "md": 10**9,
    },
    short_magnitudes={"M": 10**6, "k": 10**3},
    bare_magnitudes=frozenset({"cent", "mille"}),
    joiners=frozenset({"et"}),
    articles=frozenset({"un", "une"}),
    dozens={"douzaine": 12, "dizaine": 10, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
            "cinquantaine": 50, "centaine": 100, "millier": 1000, "quinzaine": 15},
    indefinite={
        "dizaines": (10, 100), "centaines": (100, 1000), "milliers": (1000, 10**4),
    },
    fractions={"tiers": 3, "quart": 4, "quarts": 4, **_TENTHS},
    ambiguous_fractions=frozenset({"quart", "quarts", *_TENTHS}),
    share_cues=frozenset({"d", "de"}),
    halves=frozenset({"demi", "demie", "moitié"}),
    half_nouns=frozenset({"moitié"}),
    not_before_half=frozenset("à première seconde deuxième autre l'autre l’autre".split()),
    definite_articles=frozenset({"la", "le", "les"}),
    and_a_half=("et demi", "et demie"),
    ordinal_suffixes=frozenset({"e", "er", "ère", "ème"}),
    out_of=("sur",),
    units=rows(
        {
            "%": "pour cent|pourcent|pour-cent", "pp": "point de pourcentage|points de pourcentage",
            "bp": "point de base|points de base", "km": "kilomètre|kilomètres", "m": "mètre|mètres",
            "cm": "centimètre|centimètres", "mm": "millimètre|millimètres", "in": "pouce|pouces",
            "ft": "pied|pieds",
            "mi": "mile|miles", "kg": "kilogramme|kilogrammes|kilo|kilos",
            "g": "gramme|grammes", "mg": "milligramme|milligrammes", "lb": "livre|livres",
            "t": "tonne|tonnes|tonne métrique|tonnes métriques", "L": "litre|litres",
            "mL": "millilitre|millilitres", "hL": "hectolitre|hectolitres",
            "barrel": "baril|barils", "m²": "mètre carré|mètres carrés",
            "km²": "kilomètre carré|kilomètres carrés", "ha": "hectare|hectares",
            "m³": "mètre cube|mètres cubes", "gal": "gallon|gallons",
            "°C": "degré celsius|degrés celsius|"
            "degrés centigrades|degrés c", "°F": "degré fahrenheit|degrés fahrenheit|"
            "degrés f", "°": "degré|degrés", "K": "kelvin|kelvins", "s": "seconde|secondes",
            "min": "minute|minutes", "h": "heure|heures", "day": "jour|jours|journée|journées",
            "night": "nuit|nuits", "week": "semaine|semaines", "month": "mois",
            "year": "an|ans|année|années", "decade": "décennie|décennies",
            "century": "siècle|siècles",
            "km/h": "kilomètres heure|kilomètres par heure|kilomètre heure",
            "W": "watt|watts", "kW": "kilowatt|kilowatts", "MW": "mégawatt|mégawatts",
            "GW": "gigawatt|gigawatts", "kWh": "kilowattheure|kilowattheures",
            "MWh": "mégawattheure|mégawattheures", "TWh": "térawattheure|térawattheures",
            "B": "octet|octets", "MB": "mégaoctet|mégaoctets", "GB": "gigaoctet|gigaoctets",
            "point": "point|points", "dB": "décibel|décibels", "times": "fois",
            "dm": "décimètre|décimètres", "µm": "micromètre|micromètres|micron|microns",
            "nm": "nanomètre|nanomètres", "yd": "yard|yards",
            "nmi": "mille nautique|milles nautiques|milles marins",
            "ly": "année lumière|années lumière", "µg": "microgramme|microgrammes",
            "kt": "kilotonne|kilotonnes", "Mt": "mégatonne|mégatonnes",
            "Gt": "gigatonne|gigatonnes", "oz": "once|onces", "carat": "carat|carats",
            "cL": "centilitre|centilitres", "dL": "décilitre|décilitres", "pt": "pinte|pintes",
            "cm²": "centimètre carré|centimètres carrés", "ft²": "pied carré|pieds carrés",
            "mi²": "mille carré|milles carrés", "acre": "acre|acres",
            "ft³": "pied cube|pieds cubes", "ms": "milliseconde|millisecondes",
            "quarter": "trimestre|trimestres", "m/s": "mètre par seconde|mètres par seconde",
            "mph": "miles par heure|milles par heure|miles à l'heure|milles à l'heure",
            "kn": "nœud|nœuds|noeud|noeuds", "TW": "térawatt|térawatts",
            "Wh": "wattheure|wattheures", "GWh": "gigawattheure|gigawattheures",
            "J": "joule|joules", "kJ": "kilojoule|kilojoules", "cal": "calorie|calories",
            "kcal": "kilocalorie|kilocalories", "Hz": "hertz", "kHz": "kilohertz",
            "MHz": "mégahertz", "GHz": "gigahertz", "V": "volt|volts", "A": "ampère|ampères",
            "Ω": "ohm|ohms", "Pa": "pascal|pascals", "hPa": "hectopascal|hectopascals",
            "bar": "bars", "bit": "bit|bits", "kB": "kilooctet|kilooctets",
            "TB": "téraoctet|téraoctets", "Mbit/s": "mégabits par seconde",
            "Gbit/s": "gigabits par seconde", "MP": "mégapixel|mégapixels", "px": "pixel|pixels",
        }
    ),
    currencies=rows(
        {
            "EUR": "euro|euros", "EUR cent": "cent|cents|centime|centimes|centimes d'euro",
            "USD": "dollar|dollars|dollar américain|dollars américains|dollar us|dollars us",
            "CAD": "dollar canadien|dollars canadiens",
            "AUD": "dollar australien|dollars australiens",
            "cent": "cents américains", "CHF": "franc|francs|franc suisse|francs suisses",
            "GBP": "livre sterling|livres sterling", "penny": "pence|penny", "JPY": "yen|yens",
            "CNY": "yuan|yuans|renminbi", "RUB": "rouble|roubles", "INR": "roupie|roupies",
            "UAH": "hryvnia|hryvnias", "PLN": "zloty|zlotys", "XOF": "francs cfa|franc cfa",
            "TRY": "livre turque|livres turques", "KRW": "won|wons", "BTC": "bitcoin|bitcoins",
        }
    ),
    per=frozenset({"par"}),
    denominators=rows({"share": "action", "person": "personne|habitant|tête"}),
    range_words=frozenset({"à"}),
    between=frozenset({"entre"}),
    range_and=frozenset({"et"}),
    alternative_words=frozenset({"ou"}),
    from_words=frozenset({"de"}),
    modifiers_before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    time_modifiers=frozenset(
        "vers|environ|autour de|aux environs de|aux alentours de".split("|")
    ),
    negations=frozenset({"pas", "jamais", "plus", "ne"}),
    after_negation=frozenset(
        "peut peuvent doit doivent saurait sauraient pourra pourront devra devront être".split()
    ),
    modifiers_after={"au plus": Modifier.AT_MOST, "au maximum": Modifier.AT_MOST,
                     "ou plus": Modifier.AT_LEAST, "ou moins": Modifier.AT_MOST,
                     "environ": Modifier.ABOUT, "au moins": Modifier.AT_LEAST,
                     "et plus": Modifier.AT_LEAST},
    age_suffixes=rows({"year": "ans d'âge", "month": "mois d'âge"}),
    age_prefixes=frozenset(
        "âgé âgée âgés âgées homme femme garçon fille enfant adolescent".split()
    ),
    age_units=frozenset({"an", "ans"}),
    having=frozenset(
        "a ai ont avait avaient aura auront avez avons ayant j'ai j’ai n'a n’a qu'a".split()
    ),
    not_before_having=frozenset({"y"}),
    not_after_age=frozenset("de d des du pour plus moins avant après que".split()),
    street_openers=frozenset(
        "rue avenue boulevard place quai chemin impasse allée route cours passage square".split()
    ),
    year_prepositions=frozenset({"en", "depuis"}),
    year_cues=frozenset(
        "en depuis avant après année années fin début mi dès jusqu'en entre et de printemps été "
        "automne hiver".split()
    ),
    decade_words=frozenset({"années"}),
    month_cues=frozenset("en depuis fin début mi dès de d au le".split()),
    ambiguous_months=frozenset({"mars"}),
    identifier_cues=frozenset(
        "n no numéro page pages p chapitre article section ligne version vol salle porte route "
        "niveau catégorie type tome partie saison épisode résolution alinéa autoroute".split()
    ),
    of_words=frozenset({"de", "d", "des", "du"}),
    not_nouns=frozenset(
        "le la les un une des de du d et ou en dans sur à au aux par pour avec sans sous "
        "entre vers chez que qui dont où est sont était étaient a ont avait avaient sera "
        "seront plus moins "
        "ne pas ce cette ces se son sa ses leur leurs il elle ils elles on nous vous fois "
        "passé passée passés passées vendu vendue vendus vendues venus venues nés nées situés "
        "situées compris dits faits".split()
    ),
    score_cues=frozenset("battu gagné victoire défaite nul score mène remporté".split()),
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
    relative_days={"hier": -1, "demain": 1},
)  # fmt: skip
