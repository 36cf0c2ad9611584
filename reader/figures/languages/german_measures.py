"""German: the names of units and currencies.

Units as German names those of the SI and the imperial system, currencies after Unicode CLDR.
"""

from __future__ import annotations

from reader.figures.vocabulary import Sense
from reader.figures.vocabulary.tables import qualified, rows

UNITS = rows(
    {
        "%": "prozent|prozents|proz|vom hundert|v h|prozentig|prozentige|prozentiger|prozentigen|"
        "prozentiges|prozentigem", "‰": "promille",
        "pp": "prozentpunkt|prozentpunkte|prozentpunkten",
        "bp": "basispunkt|basispunkte|basispunkten",
        "km": "kilometer|kilometern|kilometers", "hm": "hektometer", "m": "meter|metern|meters",
        "dm": "dezimeter|dezimetern", "cm": "zentimeter|zentimetern|centimeter",
        "mm": "millimeter|millimetern", "µm": "mikrometer|mikrometern|mikron",
        "nm": "nanometer|nanometern", "mi": "meile|meilen", "nmi": "seemeile|seemeilen|"
        "nautische meile|nautische meilen|nautischen meilen", "yd": "yard|yards", "ft": "fuß|fuss",
        "in": "zoll|inch", "fathom": "faden", "ly": "lichtjahr|lichtjahre|lichtjahren",
        "au": "astronomische einheit|astronomische einheiten|astronomischen einheiten",
        "kg": "kilogramm|kilo|kilos", "g": "gramm", "mg": "milligramm", "µg": "mikrogramm",
        "dag": "deka|dekagramm", "Zentner": "zentner|zentnern",
        "q": "doppelzentner", "t": "tonne|tonnen|metrische tonnen|to",
        "short ton": "short ton|short tons|amerikanische tonnen",
        "long ton": "long ton|long tons|britische tonnen",
        "kt": "kilotonne|kilotonnen", "Mt": "megatonne|megatonnen", "Gt": "gigatonne|gigatonnen",
        "oz": "unze|unzen", "oz t": "feinunze|feinunzen|troyunze|troyunzen", "carat": "karat",
        "L": "liter|litern", "dL": "deziliter|dezilitern", "cL": "zentiliter|zentilitern",
        "mL": "milliliter|millilitern", "hL": "hektoliter|hektolitern",
        "gal": "gallone|gallonen", "pt": "pinte|pinten|pint|pints",
        "barrel": "barrel|barrels|barrel öl|fass öl|fass rohöl|fässer öl|fässer rohöl",
        "mm²": "quadratmillimeter|quadratmillimetern",
        "cm²": "quadratzentimeter|quadratzentimetern", "m²": "quadratmeter|quadratmetern|qm",
        "km²": "quadratkilometer|quadratkilometern|qkm", "a": "ar|are",
        "ha": "hektar|hektaren|hektare|hektars",
        "acre": "acre|acres", "in²": "quadratzoll", "ft²": "quadratfuß|quadratfuss",
        "yd²": "quadratyard|quadratyards", "mi²": "quadratmeile|quadratmeilen",
        "cm³": "kubikzentimeter|kubikzentimetern|ccm", "m³": "kubikmeter|kubikmetern|cbm",
        "km³": "kubikkilometer|kubikkilometern", "in³": "kubikzoll", "ft³": "kubikfuß|kubikfuss",
        "yd³": "kubikyard|kubikyards",
        "°C": "grad celsius|celsius|grad c|° celsius|° c",
        "°F": "grad fahrenheit|fahrenheit|grad f|° fahrenheit|° f",
        "K": "kelvin|grad kelvin|grad k", "°": "grad|grade|graden",
        "ms": "millisekunde|millisekunden", "µs": "mikrosekunde|mikrosekunden",
        "ns": "nanosekunde|nanosekunden", "s": "sekunde|sekunden|sek", "min": "minute|minuten|min",
        "h": "stunde|stunden|std", "day": "tag|tage|tagen|tages|werktag|werktage|werktagen",
        "night": "nacht|nächte|nächten", "week": "woche|wochen",
        "month": "monat|monate|monaten|monats", "quarter": "quartal|quartale|quartalen",
        "year": "jahr|jahre|jahren|jahres", "decade": "jahrzehnt|jahrzehnte|jahrzehnten|dekade|"
        "dekaden", "century": "jahrhundert|jahrhunderte|jahrhunderten",
        "km/h": "stundenkilometer|stundenkilometern|kilometer pro stunde|kilometern pro stunde|"
        "kilometer in der stunde|kilometer die stunde", "mph": "meilen pro stunde",
        "m/s": "meter pro sekunde|metern pro sekunde", "km/s": "kilometer pro sekunde",
        "kn": "knoten", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
        "TW": "terawatt", "Wh": "wattstunde|wattstunden", "kWh": "kilowattstunde|kilowattstunden",
        "MWh": "megawattstunde|megawattstunden", "GWh": "gigawattstunde|gigawattstunden",
        "TWh": "terawattstunde|terawattstunden", "PS": "pferdestärke|pferdestärken",
        "m/s²": "meter pro quadratsekunde|metern pro quadratsekunde|"
        "meter pro sekunde zum quadrat", "ft/s": "fuß pro sekunde",
        "J": "joule", "kJ": "kilojoule", "MJ": "megajoule", "cal": "kalorie|kalorien",
        "kcal": "kilokalorie|kilokalorien", "eV": "elektronenvolt|elektronvolt", "N": "newton",
        "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
        "V": "volt", "kV": "kilovolt", "A": "ampere", "Ω": "ohm", "Pa": "pascal",
        "hPa": "hektopascal", "kPa": "kilopascal", "MPa": "megapascal", "bar": "bar",
        "mbar": "millibar", "atm": "atmosphäre|atmosphären", "psi": "pfund pro quadratzoll",
        "dB": "dezibel", "rpm": "umdrehungen pro minute|umdrehungen in der minute",
        "bit": "bit|bits", "B": "byte|bytes", "kB": "kilobyte|kilobytes",
        "MB": "megabyte|megabytes", "GB": "gigabyte|gigabytes", "TB": "terabyte|terabytes",
        "PB": "petabyte|petabytes", "Mbit/s": "megabit pro sekunde",
        "Gbit/s": "gigabit pro sekunde", "MP": "megapixel", "px": "pixel",
        "ppm": "teile pro million", "mol": "mol", "cd": "candela", "lm": "lumen", "lx": "lux",
        "rad": "radiant", "Bq": "becquerel", "Sv": "sievert", "mSv": "millisievert",
        "µSv": "mikrosievert",
        "teaspoon": "teelöffel|teelöffeln|tl", "tablespoon": "esslöffel|esslöffeln|el",
        "cup": "tasse|tassen", "point": "punkt|punkte|punkten|zähler|zählern", "times": "mal",
    }
)  # fmt: skip

_ENDINGS = ("e", "er", "en")


def _declined(nouns: str, stems: dict[str, str]) -> dict[str, str]:
    """Join nouns with adjectives in all their endings: `kanadische`, `kanadischen Dollar`."""
    forms = {
        symbol: "|".join(f"{stem}{ending}" for stem in row.split("|") for ending in _ENDINGS)
        for symbol, row in stems.items()
    }
    return qualified(nouns, forms, noun_first=False)


CURRENCIES = {
    **rows(
        {
            "EUR": "euro|euros", "EUR cent": "cent|cents|ct|eurocent|eurocents|euro cent",
            "USD": "dollar|dollars|us dollar|us dollars|greenback|greenbacks",
            "cent": "us cent|us cents|dollarcent", "GBP": "pfund|pfund sterling|britisches pfund",
            "penny": "pence|penny", "CHF": "franken|schweizer franken|schweizerfranken|"
            "schweizer franke|sfr", "Rappen": "rappen",
            "JPY": "yen", "CNY": "yuan|renminbi", "RUB": "rubel", "INR": "rupie|rupien",
            "IDR": "rupiah", "UAH": "hrywnja|griwna|hrywna|hrywnjas|griwnja", "KRW": "won",
            "ILS": "schekel|shekel|neue schekel", "PLN": "zloty|złoty|zlotys",
            "CZK": "krone|kronen", "HUF": "forint", "RON": "leu|lei", "BGN": "lew|lewa",
            "HRK": "kuna", "ALL": "lek", "BRL": "reais|reals", "ZAR": "rand",
            "MXN": "peso|pesos", "THB": "baht", "VND": "dong", "MYR": "ringgit",
            "KES": "kenia schilling", "NGN": "naira", "GHS": "cedi",
            "ETB": "birr", "AED": "dirham|dirhams", "MAD": "marokkanische dirham",
            "IQD": "dinar|dinare", "SAR": "riyal|saudi riyal|saudi rial",
            "IRR": "rial|rials", "PEN": "peruanische sol|sol|soles", "VES": "bolívar|bolivar|"
            "bolívares|bolivares", "BOB": "boliviano|bolivianos", "PYG": "guaraní|guarani",
            "CRC": "colón|colones", "KZT": "tenge", "GEL": "lari", "AMD": "dram",
            "AZN": "manat", "BDT": "taka", "MNT": "tugrik", "AFN": "afghani",
            "NAD": "namibia dollar",
            "HKD": "hongkong dollar|hongkonger dollar|hong kong dollar",
            "SGD": "singapur dollar|singapore dollar", "TWD": "taiwan dollar|neue taiwan dollar",
            "NZD": "neuseeland dollar", "AUD": "austral dollar", "ZWL": "simbabwe dollar",
            "TRY": "lira", "ITL": "lire",
            "DEM": "mark|d mark|deutsche mark|dm|deutschmark|reichsmark", "FIM": "finnmark|markka",
            "ESP": "peseta|peseten|pesetas", "PTE": "escudo|escudos", "NLG": "gulden|"
            "holländische gulden", "ATS": "schilling", "GRD": "drachme|drachmen",
            "XOF": "cfa franc|cfa francs|cfa franken", "FRF": "franc|francs",
            "BTC": "bitcoin|bitcoins", "ETH": "ether",
        }
    ),
    **_declined(
        "dollar|dollars",
        {"USD": "amerikanisch|us amerikanisch", "CAD": "kanadisch", "AUD": "australisch",
         "NZD": "neuseeländisch", "TWD": "taiwanisch|taiwanesisch", "JMD": "jamaikanisch",
         "BSD": "bahamaisch", "LRD": "liberianisch", "NAD": "namibisch", "ZWL": "simbabwisch",
         "SRD": "surinamisch", "FJD": "fidschianisch", "SGD": "singapurisch"},
    ),
    **_declined("franken|franc|francs", {"CHF": "schweizerisch", "FRF": "französisch",
                                         "BEF": "belgisch", "LUF": "luxemburgisch",
                                         "CDF": "kongolesisch", "RWF": "ruandisch"}),
    **_declined(
        "krone|kronen",
        {"CZK": "tschechisch", "SEK": "schwedisch", "NOK": "norwegisch", "DKK": "dänisch",
         "ISK": "isländisch", "SKK": "slowakisch", "EEK": "estnisch"},
    ),
    **_declined(
        "peso|pesos",
        {"MXN": "mexikanisch", "ARS": "argentinisch", "CLP": "chilenisch", "COP": "kolumbianisch",
         "UYU": "uruguayisch", "CUP": "kubanisch", "PHP": "philippinisch",
         "DOP": "dominikanisch"},
    ),
    **_declined(
        "pfund",
        {"GBP": "britisch|englisch", "EGP": "ägyptisch", "SYP": "syrisch", "LBP": "libanesisch",
         "SDG": "sudanesisch", "IEP": "irisch", "CYP": "zyprisch|zypriotisch",
         "SSP": "südsudanesisch"},
    ),
    **_declined("lira|lire", {"TRY": "türkisch", "ITL": "italienisch", "SYP": "syrisch",
                                   "MTL": "maltesisch"}),
    **_declined(
        "dinar|dinare",
        {"RSD": "serbisch", "KWD": "kuwaitisch", "BHD": "bahrainisch", "JOD": "jordanisch",
         "DZD": "algerisch", "TND": "tunesisch", "LYD": "libysch", "IQD": "irakisch",
         "MKD": "mazedonisch"},
    ),
    **_declined("rupie|rupien", {"INR": "indisch", "PKR": "pakistanisch", "NPR": "nepalesisch|"
                                 "nepalisch", "LKR": "sri lankisch|srilankisch",
                                 "IDR": "indonesisch", "MUR": "mauritisch"}),
    **_declined("schilling", {"ATS": "österreichisch", "KES": "kenianisch", "TZS": "tansanisch",
                              "UGX": "ugandisch", "SOS": "somalisch"}),
    **_declined("rial|riyal", {"IRR": "iranisch", "OMR": "omanisch", "YER": "jemenitisch",
                               "QAR": "katarisch", "SAR": "saudisch|saudi arabisch"}),
    **_declined("rubel", {"RUB": "russisch", "BYN": "belarussisch|weißrussisch|belarusisch"}),
    **_declined("won", {"KRW": "südkoreanisch", "KPW": "nordkoreanisch"}),
    **_declined("lei|leu", {"RON": "rumänisch", "MDL": "moldauisch|moldawisch"}),
    **_declined("mark", {"FIM": "finnisch", "BAM": "konvertibl", "DEM": "deutsch"}),
    **_declined("gulden", {"NLG": "niederländisch|holländisch", "ANG": "antillisch"}),
    **_declined("rand", {"ZAR": "südafrikanisch"}),
    **_declined("real|reais", {"BRL": "brasilianisch"}),
    **_declined("yen", {"JPY": "japanisch"}), **_declined("yuan", {"CNY": "chinesisch"}),
    **_declined("zloty", {"PLN": "polnisch"}), **_declined("forint", {"HUF": "ungarisch"}),
    **_declined("schekel", {"ILS": "israelisch"}),
}  # fmt: skip

MONEY_NOUNS = frozenset(
    "sterling sold verdienst schaden wert anfang mitte ende januar februar märz april mai juni "
    "juli august september oktober november dezember".split()
)
MONEY_ENDINGS = (
    "geld", "gelder", "strafe", "buße", "miete", "gebühr", "gebühren", "kosten", "preis", "lohn",
    "gehalt", "steuer", "steuern", "schulden", "rente", "pfand", "eintritt", "gewinn", "verlust",
    "umsatz", "honorar", "kaution", "zuschuss", "bonus", "prämie", "beitrag", "spende", "spenden",
    "beute", "entschädigung", "einnahmen", "ausgaben", "investition", "investitionen", "hilfe",
    "hilfen", "kredit", "darlehen", "budget", "etat", "vermögen", "startkapital", "kapital",
    "belohnung", "zinsen", "rabatt", "aufpreis", "zuschlag", "gage", "förderung", "nachlass",
    "trinkgeld", "provision", "rechnung", "schadenersatz", "schadensersatz", "monat", "jahr",
    "woche", "stunde", "tag",
)  # fmt: skip
"""How nouns end that are measured in pounds or marks of money, not of weight."""

_WEIGHT = frozenset(
    "wiegt wiegen wog wogen gewicht schwer schwere schwerer schweres leichter abgenommen "
    "zugenommen abnehmen zunehmen verloren speck".split()
)

SENSES = {
    "pfund": (
        Sense("metric lb", near=_WEIGHT, before=frozenset({"ab", "zu"}), is_goods=True),
    ),
    "mark": (Sense(None, is_goods=True),),
    "to": (Sense("t", near=frozenset("lkw laster last lastwagen gewicht ladung kran zu".split()),
                 is_goods=True), Sense(None, is_default=True)),
    "kt": (
        Sense(
            "kn",
            near=frozenset(
                "wind winde winden windes böe böen brise sturm knoten segeln segler boot boote "
                "yacht schiff schiffe schiffes fahrt tempo speed geschwindigkeit".split()
            ),
        ),
    ),
    **dict.fromkeys(
        ("cent", "cents"),
        (
            Sense("cent", near=frozenset("usa us amerika dollar gallone".split())),
            Sense("cent", signs="$€"),
        ),
    ),
}  # fmt: skip
"""Names of units that are another word too."""
