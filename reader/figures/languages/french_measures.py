"""French: the names of units and currencies.

Units as French names those of the SI and the imperial system, currencies after Unicode CLDR.
"""

from __future__ import annotations

from reader.figures.vocabulary import Sense
from reader.figures.vocabulary.tables import qualified, rows

UNITS = rows(
    {
        "%": "pour cent|pourcent|pourcents", "‰": "pour mille",
        "pp": "point de pourcentage|points de pourcentage", "bp": "point de base|points de base",
        "km": "kilomètre|kilomètres", "hm": "hectomètre|hectomètres", "m": "mètre|mètres",
        "dm": "décimètre|décimètres", "cm": "centimètre|centimètres",
        "mm": "millimètre|millimètres", "µm": "micromètre|micromètres|micron|microns",
        "nm": "nanomètre|nanomètres", "mi": "mile|miles|mille terrestre|milles terrestres",
        "nmi": "mille nautique|milles nautiques|mille marin|milles marins|nautiques|milles",
        "yd": "yard|yards|verge|verges", "ft": "pied|pieds", "in": "pouce|pouces",
        "fathom": "brasse|brasses", "ly": "année lumière|années lumière|années lumières",
        "au": "unité astronomique|unités astronomiques",
        "kg": "kilogramme|kilogrammes|kilo|kilos", "g": "gramme|grammes",
        "mg": "milligramme|milligrammes", "µg": "microgramme|microgrammes",
        "q": "quintal|quintaux",
        "t": "tonne|tonnes|tonne métrique|tonnes métriques", "kt": "kilotonne|kilotonnes",
        "Mt": "mégatonne|mégatonnes", "Gt": "gigatonne|gigatonnes", "lb": "livre|livres",
        "dag": "décagramme|décagrammes", "short ton": "tonne courte|tonnes courtes",
        "long ton": "tonne longue|tonnes longues",
        "oz": "once|onces", "oz t": "once troy|onces troy", "carat": "carat|carats",
        "L": "litre|litres", "dL": "décilitre|décilitres", "cL": "centilitre|centilitres",
        "mL": "millilitre|millilitres", "hL": "hectolitre|hectolitres",
        "gal": "gallon|gallons", "pt": "pinte|pintes",
        "barrel": "baril|barils|baril de pétrole|barils de pétrole|baril de brut|barils de brut",
        "mm²": "millimètre carré|millimètres carrés", "cm²": "centimètre carré|centimètres carrés",
        "m²": "mètre carré|mètres carrés", "km²": "kilomètre carré|kilomètres carrés",
        "a": "are|ares", "ha": "hectare|hectares",
        "acre": "acre|acres", "in²": "pouce carré|pouces carrés",
        "ft²": "pied carré|pieds carrés", "yd²": "verge carrée|verges carrées|yards carrés",
        "mi²": "mille carré|milles carrés|mile carré|miles carrés",
        "cm³": "centimètre cube|centimètres cubes|cc", "m³": "mètre cube|mètres cubes",
        "hm³": "hectomètre cube|hectomètres cubes",
        "km³": "kilomètre cube|kilomètres cubes", "in³": "pouce cube|pouces cubes",
        "ft³": "pied cube|pieds cubes", "yd³": "verge cube|verges cubes",
        "°C": "degré celsius|degrés celsius|degré centigrade|degrés centigrades|celsius|"
        "centigrade|centigrades|degré c|degrés c|deg c|deg celsius|° c|° celsius",
        "°F": "degré fahrenheit|degrés fahrenheit|fahrenheit|degré f|degrés f|deg f|"
        "deg fahrenheit|° f|° fahrenheit",
        "K": "kelvin|kelvins|degrés kelvin|degrés k", "°": "degré|degrés",
        "ms": "milliseconde|millisecondes", "µs": "microseconde|microsecondes",
        "ns": "nanoseconde|nanosecondes", "s": "seconde|secondes|sec",
        "min": "minute|minutes|min", "h": "heure|heures",
        "day": "jour|jours|journée|journées", "night": "nuit|nuits|nuitée|nuitées",
        "week": "semaine|semaines", "month": "mois", "quarter": "trimestre|trimestres",
        "year": "an|ans|année|années", "decade": "décennie|décennies",
        "century": "siècle|siècles",
        "km/h": "kilomètres heure|kilomètre heure|kilomètres par heure|kilomètre par heure|"
        "kilomètres à l'heure|km heure",
        "mph": "miles par heure|milles par heure|mile par heure|miles heure",
        "m/s": "mètre par seconde|mètres par seconde|mètres seconde",
        "km/s": "kilomètres par seconde", "kn": "nœud|nœuds|noeud|noeuds",
        "W": "watt|watts", "kW": "kilowatt|kilowatts", "MW": "mégawatt|mégawatts",
        "GW": "gigawatt|gigawatts", "TW": "térawatt|térawatts", "Wh": "wattheure|wattheures",
        "kWh": "kilowattheure|kilowattheures|kilowatt heure|kilowatts heure|kilowatt heures",
        "MWh": "mégawattheure|mégawattheures|mégawatts heure", "GWh": "gigawattheure|"
        "gigawattheures|gigawatts heure", "TWh": "térawattheure|térawattheures|térawatts heure",
        "PS": "cheval vapeur|chevaux vapeur|chevaux|cheval|cv|ch|chevaux din|ch din",
        "m/s²": "mètre par seconde carrée|mètres par seconde carrée|mètres par seconde au carré",
        "ft/s": "pied par seconde|pieds par seconde",
        "J": "joule|joules", "kJ": "kilojoule|kilojoules", "MJ": "mégajoule|mégajoules",
        "cal": "calorie|calories", "kcal": "kilocalorie|kilocalories",
        "eV": "électronvolt|électronvolts", "N": "newton|newtons",
        "Hz": "hertz", "kHz": "kilohertz", "MHz": "mégahertz", "GHz": "gigahertz",
        "V": "volt|volts", "kV": "kilovolt|kilovolts", "A": "ampère|ampères", "Ω": "ohm|ohms",
        "Pa": "pascal|pascals", "hPa": "hectopascal|hectopascals",
        "kPa": "kilopascal|kilopascals", "MPa": "mégapascal|mégapascals", "bar": "bars|bar",
        "mbar": "millibar|millibars", "atm": "atmosphère|atmosphères",
        "psi": "livres par pouce carré", "dB": "décibel|décibels",
        "rpm": "tours par minute|tours minute|tour par minute",
        "bit": "bit|bits", "B": "octet|octets|byte|bytes", "kB": "kilooctet|kilooctets|ko",
        "MB": "mégaoctet|mégaoctets|mo", "GB": "gigaoctet|gigaoctets|go",
        "TB": "téraoctet|téraoctets|to", "PB": "pétaoctet|pétaoctets",
        "Mbit/s": "mégabits par seconde|mégabit par seconde", "Gbit/s": "gigabits par seconde",
        "MP": "mégapixel|mégapixels", "px": "pixel|pixels",
        "ppm": "parties par million|partie par million", "ppb": "parties par milliard",
        "mol": "mole|moles", "cd": "candela|candelas", "lm": "lumen|lumens", "lx": "lux",
        "rad": "radian|radians", "Bq": "becquerel|becquerels", "Sv": "sievert|sieverts",
        "mSv": "millisievert|millisieverts",
        "teaspoon": "cuillère à café|cuillères à café|cuillerée à café|cuillerées à café|"
        "cuiller à café", "tablespoon": "cuillère à soupe|cuillères à soupe|cuillerée à soupe|"
        "cuillerées à soupe", "cup": "tasse|tasses",
        "point": "point|points", "magnitude": "magnitude", "times": "fois",
    }
)  # fmt: skip

CURRENCIES = {
    **rows(
        {
            "EUR": "euro|euros", "EUR cent": "centime|centimes|centime d euro|"
            "eurocent|eurocents|cent d euro|cents d euro",
            "USD": "dollar|dollars|dollar us|dollars us|billet vert|billets verts|"
            "dollar des états unis|dollars des états unis",
            "cent": "cent|cents|cent américain|cents américains|cent us|cents us",
            "GBP": "livre sterling|livres sterling|livre britannique|livres britanniques|sterling",
            "penny": "pence|penny|pennies", "CHF": "franc|francs", "Rappen": "centime suisse|"
            "centimes suisses", "JPY": "yen|yens",
            "CNY": "yuan|yuans|renminbi|renminbis", "RUB": "rouble|roubles",
            "INR": "roupie|roupies", "IDR": "roupie indonésienne|roupies indonésiennes|rupiah|"
            "rupiahs", "UAH": "hryvnia|hryvnias|hrivna|hrivnas", "KRW": "won|wons",
            "ILS": "shekel|shekels|sheqel|sheqels", "PLN": "zloty|zlotys|złoty",
            "CZK": "couronne|couronnes", "HUF": "forint|forints", "RON": "leu|lei|leus",
            "BGN": "lev|leva|levs", "HRK": "kuna|kunas", "ALL": "lek|leks",
            "BRL": "réal brésilien|reals brésiliens|réais|reais|réaux|real brésilien|"
            "réals brésiliens",
            "ZAR": "rand|rands", "MXN": "peso|pesos", "THB": "baht|bahts", "VND": "dong|dongs",
            "MYR": "ringgit|ringgits", "KES": "shilling|shillings", "NGN": "naira|nairas",
            "GHS": "cedi|cedis", "ETB": "birr|birrs", "AED": "dirham|dirhams|dirham émirati|"
            "dirhams émiratis", "MAD": "dirham marocain|dirhams marocains",
            "IQD": "dinar|dinars", "SAR": "riyal|riyals|riyal saoudien|riyals saoudiens",
            "IRR": "rial|rials|rial iranien|rials iraniens", "PEN": "sol péruvien|sols péruviens|"
            "soles", "PYG": "guarani|guaranis", "VES": "bolivar|bolivars", "BOB": "boliviano|"
            "bolivianos", "CRC": "colon|colons|colones|colon costaricien|"
            "colons costariciens", "HTG": "gourde|gourdes",
            "KZT": "tenge|tenges", "GEL": "lari|laris", "BDT": "taka|takas",
            "MGA": "ariary|ariarys", "MRU": "ouguiya|ouguiyas", "AOA": "kwanza|kwanzas",
            "AFN": "afghani|afghanis", "KHR": "riel|riels", "LAK": "kip|kips", "MMK": "kyat|kyats",
            "XOF": "franc cfa|francs cfa|fcfa|f cfa", "XPF": "franc pacifique|francs pacifique|"
            "franc cfp|francs cfp",
            "FRF": "ancien franc|anciens francs|nouveau franc|nouveaux francs|franc français|"
            "francs français", "BEF": "franc belge|francs belges",
            "LUF": "franc luxembourgeois|francs luxembourgeois",
            "DEM": "mark|marks|deutschemark|deutschemarks|mark allemand|marks allemands|"
            "deutsche mark|deutsche marks", "FIM": "mark finlandais|marks finlandais|markka",
            "ESP": "peseta|pesetas", "PTE": "escudo|escudos|escudo portugais|escudos portugais",
            "ITL": "lire|lires|lire italienne|lires italiennes", "GRD": "drachme|drachmes",
            "NLG": "florin|florins|florin néerlandais|florins néerlandais",
            "ATS": "schilling|schillings|schilling autrichien|schillings autrichiens",
            "CVE": "escudo cap verdien|escudos cap verdiens",
            "BTC": "bitcoin|bitcoins", "ETH": "ether|ethers",
        }
    ),
    **qualified(
        "dollar|dollars",
        {
            "USD": "américain|américains|étasunien|étasuniens|états unien|états uniens",
            "CAD": "canadien|canadiens", "AUD": "australien|australiens",
            "NZD": "néo zélandais|néozélandais", "HKD": "de hong kong|hongkongais",
            "SGD": "de singapour|singapourien|singapouriens", "TWD": "taïwanais|taiwanais|"
            "de taïwan|de taiwan", "JMD": "jamaïcain|jamaïcains|jamaïquain|jamaïquains",
            "BSD": "bahaméen|bahaméens|des bahamas", "BBD": "barbadien|barbadiens|"
            "de la barbade", "TTD": "de trinité et tobago|trinidadien|trinidadiens",
            "BZD": "bélizien|béliziens", "NAD": "namibien|namibiens", "LRD": "libérien|libériens",
            "ZWL": "zimbabwéen|zimbabwéens", "XCD": "des caraïbes orientales",
            "FJD": "fidjien|fidjiens", "GYD": "guyanien|guyaniens", "SRD": "surinamais",
            "BND": "de brunei", "BMD": "bermudien|bermudiens|des bermudes",
        },
    ),
    **qualified(
        "franc|francs",
        {"CHF": "suisse|suisses", "CDF": "congolais", "RWF": "rwandais", "GNF": "guinéen|guinéens",
         "BIF": "burundais", "DJF": "djiboutien|djiboutiens", "KMF": "comorien|comoriens"},
    ),
    **qualified(
        "couronne|couronnes",
        {"CZK": "tchèque|tchèques", "SEK": "suédoise|suédoises", "NOK": "norvégienne|norvégiennes",
         "DKK": "danoise|danoises", "ISK": "islandaise|islandaises", "EEK": "estonienne|"
         "estoniennes", "SKK": "slovaque|slovaques"},
    ),
    **qualified(
        "peso|pesos",
        {"MXN": "mexicain|mexicains", "ARS": "argentin|argentins", "CLP": "chilien|chiliens",
         "COP": "colombien|colombiens", "UYU": "uruguayen|uruguayens", "CUP": "cubain|cubains",
         "PHP": "philippin|philippins", "DOP": "dominicain|dominicains"},
    ),
    **qualified(
        "livre|livres",
        {"EGP": "égyptienne|égyptiennes", "SYP": "syrienne|syriennes", "LBP": "libanaise|"
         "libanaises", "SDG": "soudanaise|soudanaises", "IEP": "irlandaise|irlandaises",
         "CYP": "chypriote|chypriotes", "TRY": "turque|turques", "MTL": "maltaise|maltaises",
         "SSP": "sud soudanaise|sud soudanaises", "GIP": "de gibraltar"},
    ),
    **qualified("lire|lires", {"TRY": "turque|turques", "MTL": "maltaise|maltaises"}),
    **qualified(
        "dinar|dinars",
        {"RSD": "serbe|serbes", "KWD": "koweïtien|koweïtiens", "BHD": "bahreïni|bahreïnis|"
         "de bahreïn", "JOD": "jordanien|jordaniens", "DZD": "algérien|algériens",
         "TND": "tunisien|tunisiens", "LYD": "libyen|libyens", "IQD": "irakien|irakiens",
         "MKD": "macédonien|macédoniens"},
    ),
    **qualified(
        "roupie|roupies",
        {"INR": "indienne|indiennes", "PKR": "pakistanaise|pakistanaises", "LKR": "sri lankaise|"
         "sri lankaises|srilankaise|srilankaises", "NPR": "népalaise|népalaises",
         "MUR": "mauricienne|mauriciennes", "SCR": "seychelloise|seychelloises"},
    ),
    **qualified("shilling|shillings", {"KES": "kényan|kényans|kenyan|kenyans",
                                       "TZS": "tanzanien|tanzaniens", "UGX": "ougandais",
                                       "SOS": "somalien|somaliens"}),
    **qualified("rial|rials|riyal|riyals", {"OMR": "omanais", "YER": "yéménite|yéménites",
                                            "QAR": "qatari|qataris|qatarien|qatariens"}),
    **qualified("rouble|roubles", {"RUB": "russe|russes", "BYN": "biélorusse|biélorusses"}),
    **qualified("won|wons", {"KRW": "sud coréen|sud coréens", "KPW": "nord coréen|nord coréens"}),
    **qualified("yen|yens", {"JPY": "japonais"}),
    **qualified("yuan|yuans", {"CNY": "chinois"}),
    **qualified("forint|forints", {"HUF": "hongrois"}),
    **qualified("leu|lei|leus", {"RON": "roumain|roumains", "MDL": "moldave|moldaves"}),
    **qualified("zloty|zlotys", {"PLN": "polonais"}),
    **qualified("baht|bahts", {"THB": "thaïlandais"}),
    **qualified("rand|rands", {"ZAR": "sud africain|sud africains"}),
    **qualified("shekel|shekels", {"ILS": "israélien|israéliens"}),
    **qualified("hryvnia|hryvnias", {"UAH": "ukrainienne|ukrainiennes"}),
}  # fmt: skip

_WEIGHT = frozenset(
    "pèse pèsent pesait pesaient peser pesant poids perdu perdre grossi maigri kilo kilos "
    "kilogrammes".split()
)
_FOOD = frozenset(
    "beurre farine sucre pain viande bœuf boeuf porc veau jambon poisson moules crevettes sel riz "
    "pommes poires prunes cerises fraises framboises raisin raisins tomates carottes oignons "
    "champignons haricots pois lentilles fromage chocolat café thé miel confiture noix amandes "
    "châtaignes marrons légumes fruits chair".split()
)
_MONEY = frozenset(
    "coûte coûtent coûtait coûtaient coûter prix payer payé payée payait paye paie "
    "facture amende loyer salaire".split()
)
_BRITAIN = frozenset("londres britannique britanniques anglais anglaises royaume".split())
_WIND = frozenset(
    "vent vents rafale rafales brise tempête nœuds noeuds voilier voiliers bateau navire vitesse "
    "vitesses".split()
)
_POWER = frozenset(
    "moteur moteurs puissance puissant puissante puissants puissantes développe développent "
    "développant développait voiture voitures cylindres diesel turbo hybride hybrides électrique "
    "électriques essence tracteur tracteurs berline suv coupé cabriolet moto motos bolide vapeur "
    "cv couple délivre".split()
)
_PRESSURE = frozenset("pression pressions pneu pneus chaudière compresseur gonflé gonflés".split())
_NO_UNIT = Sense(None, is_default=True)

SENSES = {
    **dict.fromkeys(
        ("livre", "livres"),
        (
            Sense("metric lb", near=_FOOD),
            Sense("lb", near=_WEIGHT),
            Sense("GBP", near=_BRITAIN, ahead=_MONEY, signs="£€"),
            _NO_UNIT,
        ),
    ),
    **dict.fromkeys(("cheval", "chevaux"), (Sense("PS", near=_POWER), _NO_UNIT)),
    "ch": (Sense("PS", numbers=(16, 5000)), _NO_UNIT),
    "cv": (Sense(None, near=frozenset("reçu reçus recruteur candidats candidat postes".split())),),
    **dict.fromkeys(("bar", "bars"), (Sense("bar", near=_PRESSURE, is_broken=True), _NO_UNIT)),
    "kt": (Sense("kn", near=_WIND),),
    "milles": (
        Sense(
            "nmi",
            near=_WIND | frozenset("côte côtes mer large port île îles course régate".split()),
        ),
        _NO_UNIT,
    ),
    **dict.fromkeys(
        ("colon", "colons"),
        (Sense("CRC", near=frozenset({"costa", "rica"}), reach=200), _NO_UNIT),
    ),
}
"""Names of units that are another word too."""
