"""Dutch: the names of units and currencies.

Units as Dutch names those of the SI and the imperial system, currencies after Unicode CLDR.
"""

from __future__ import annotations

from reader.figures.vocabulary.tables import qualified, rows

UNITS = rows(
    {
        "%": "procent|percent|pct", "‰": "promille",
        "pp": "procentpunt|procentpunten|percentagepunt|percentagepunten",
        "bp": "basispunt|basispunten",
        "km": "kilometer|kilometers", "m": "meter|meters", "dm": "decimeter|decimeters",
        "cm": "centimeter|centimeters", "mm": "millimeter|millimeters",
        "µm": "micrometer|micrometers|micron", "nm": "nanometer|nanometers",
        "mi": "mijl|mijlen", "nmi": "zeemijl|zeemijlen|nautische mijl|nautische mijlen",
        "yd": "yard|yards", "ft": "voet", "in": "inch|inches|duim", "ly": "lichtjaar|lichtjaren",
        "kg": "kilogram|kilo|kilo's|kilos|kilogrammen", "g": "gram|grammen", "mg": "milligram",
        "µg": "microgram", "t": "ton|metrische ton|tonnen", "kt": "kiloton",
        "Mt": "megaton", "Gt": "gigaton", "oz": "ounce|ounces",
        "carat": "karaat",
        "L": "liter|liters", "dL": "deciliter|deciliters", "cL": "centiliter|centiliters",
        "mL": "milliliter|milliliters", "hL": "hectoliter|hectoliters",
        "gal": "gallon|gallons", "pt": "pint|pints",
        "barrel": "vat|vaten|vaten olie|vat olie|vaten ruwe olie|barrel|barrels",
        "mm²": "vierkante millimeter", "cm²": "vierkante centimeter",
        "m²": "vierkante meter|vierkante meters|m2", "km²": "vierkante kilometer|"
        "vierkante kilometers", "ha": "hectare|hectares|hectaren", "acre": "acre|acres",
        "in²": "vierkante inch", "ft²": "vierkante voet", "yd²": "vierkante yard",
        "mi²": "vierkante mijl|vierkante mijlen",
        "cm³": "kubieke centimeter|kubieke centimeters", "m³": "kubieke meter|kubieke meters|kuub",
        "km³": "kubieke kilometer", "in³": "kubieke inch", "ft³": "kubieke voet",
        "yd³": "kubieke yard",
        "°C": "graden celsius|graad celsius|celsius|graden c|graad c|gr c|° c|° celsius",
        "°F": "graden fahrenheit|graad fahrenheit|fahrenheit|graden f|graad f|° f|° fahrenheit",
        "K": "kelvin|graden kelvin", "°": "graad|graden",
        "ms": "milliseconde|milliseconden|millisecondes", "µs": "microseconde|microseconden",
        "ns": "nanoseconde|nanoseconden", "s": "seconde|seconden|secondes|sec",
        "min": "minuut|minuten|min", "h": "uur|uren", "day": "dag|dagen", "night": "nacht|nachten",
        "week": "week|weken", "month": "maand|maanden", "quarter": "kwartaal|kwartalen",
        "year": "jaar|jaren", "decade": "decennium|decennia", "century": "eeuw|eeuwen",
        "km/h": "kilometer per uur|kilometers per uur", "mph": "mijl per uur|mijlen per uur",
        "m/s": "meter per seconde|meters per seconde", "km/s": "kilometer per seconde",
        "kn": "knoop|knopen",
        "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "TW": "terawatt",
        "Wh": "wattuur", "kWh": "kilowattuur", "MWh": "megawattuur", "GWh": "gigawattuur",
        "TWh": "terawattuur", "hp": "paardenkracht|pk",
        "J": "joule", "kJ": "kilojoule", "MJ": "megajoule", "cal": "calorie|calorieën|calorieen",
        "kcal": "kilocalorie|kilocalorieën", "eV": "elektronvolt", "N": "newton",
        "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
        "V": "volt", "kV": "kilovolt", "A": "ampère|ampere", "Ω": "ohm",
        "Pa": "pascal", "hPa": "hectopascal", "kPa": "kilopascal", "MPa": "megapascal",
        "bar": "bar", "mbar": "millibar", "atm": "atmosfeer", "psi": "pond per vierkante inch",
        "dB": "decibel", "rpm": "toeren per minuut|omwentelingen per minuut",
        "bit": "bit|bits", "B": "byte|bytes", "kB": "kilobyte|kilobytes",
        "MB": "megabyte|megabytes", "GB": "gigabyte|gigabytes", "TB": "terabyte|terabytes",
        "PB": "petabyte|petabytes", "Mbit/s": "megabit per seconde",
        "Gbit/s": "gigabit per seconde",
        "MP": "megapixel|megapixels", "px": "pixel|pixels",
        "ppm": "deeltjes per miljoen|delen per miljoen", "mol": "mol", "cd": "candela",
        "lm": "lumen", "lx": "lux", "Bq": "becquerel", "Sv": "sievert", "mSv": "millisievert",
        "teaspoon": "theelepel|theelepels", "tablespoon": "eetlepel|eetlepels", "cup": "kopje|"
        "kopjes",
        "point": "punt|punten", "times": "keer|maal",
    }
)  # fmt: skip

CURRENCIES = {
    **rows(
        {
            "EUR": "euro|euro's|euros", "EUR cent": "cent|centen|eurocent|eurocenten|eurocents",
            "USD": "dollar|dollars|us dollar|us dollars",
            "cent": "dollarcent|dollarcenten|dollarcents",
            "GBP": "pond|pond sterling|ponden sterling|ponden|britse pond|britse ponden|"
            "engelse pond|"
            "engelse ponden", "penny": "pence|penny", "CHF": "frank|franken",
            "JPY": "yen|japanse yen", "CNY": "yuan|renminbi|chinese yuan", "RUB": "roebel|roebels",
            "INR": "roepie|roepies", "IDR": "roepia|roepiah|indonesische roepia|rupiah",
            "UAH": "hryvnia|hryvnja|grivna", "KRW": "won", "KPW": "noord koreaanse won",
            "ILS": "sjekel|sjekels|shekel", "PLN": "zloty|zloty's|złoty", "CZK": "kroon|kronen",
            "HUF": "forint|forinten", "RON": "leu|lei|roemeense lei",
            "BGN": "lev|leva|bulgaarse lev",
            "HRK": "kuna", "BRL": "real|reais|braziliaanse real",
            "ZAR": "rand|zuid afrikaanse rand",
            "MXN": "peso|peso's|pesos", "THB": "baht|thaise baht", "VND": "dong|vietnamese dong",
            "MYR": "ringgit", "KES": "shilling|shillings", "NGN": "naira", "GHS": "cedi",
            "ETB": "birr", "AED": "dirham", "MAD": "marokkaanse dirham", "IQD": "dinar",
            "SAR": "riyal|saoedische riyal", "IRR": "rial|iraanse rial", "PEN": "sol",
            "KZT": "tenge", "ANG": "antilliaanse gulden",
            "AWG": "arubaanse florin|arubaanse gulden",
            "SRD": "surinaamse dollar|surinaamse dollars", "XCG": "caribische gulden",
            "NLG": "gulden|guldens|nederlandse gulden", "DEM": "mark|duitse mark|d mark",
            "BEF": "belgische frank|belgische franken", "FRF": "franse frank|franse franken",
            "LUF": "luxemburgse frank", "ITL": "italiaanse lire|lire", "ESP": "peseta|peseta's|"
            "pesetas", "PTE": "escudo|escudo's", "ATS": "oostenrijkse schilling", "GRD": "drachme|"
            "drachmen", "FIM": "finse mark|markka", "XOF": "cfa frank|cfa franken",
            "BTC": "bitcoin|bitcoins", "ETH": "ether",
        }
    ),
    **qualified(
        "dollar|dollars",
        {
            "USD": "amerikaanse", "CAD": "canadese", "AUD": "australische",
            "NZD": "nieuw zeelandse", "HKD": "hongkongse|hong kong", "SGD": "singaporese|singapore",
            "TWD": "taiwanese", "JMD": "jamaicaanse", "BSD": "bahamaanse", "NAD": "namibische",
            "LRD": "liberiaanse", "ZWL": "zimbabwaanse",
        },
        noun_first=False,
    ),
    **qualified("frank|franken", {"CHF": "zwitserse", "CDF": "congolese", "RWF": "rwandese"},
                noun_first=False),
    **qualified(
        "kroon|kronen",
        {"CZK": "tsjechische", "SEK": "zweedse", "NOK": "noorse", "DKK": "deense",
         "ISK": "ijslandse", "SKK": "slowaakse", "EEK": "estse|estlandse"},
        noun_first=False,
    ),
    **qualified(
        "peso|peso's|pesos",
        {"MXN": "mexicaanse", "ARS": "argentijnse", "CLP": "chileense", "COP": "colombiaanse",
         "UYU": "uruguayaanse", "CUP": "cubaanse", "PHP": "filipijnse", "DOP": "dominicaanse"},
        noun_first=False,
    ),
    **qualified(
        "pond|ponden",
        {"EGP": "egyptische", "SYP": "syrische", "LBP": "libanese", "SDG": "soedanese",
         "IEP": "ierse", "CYP": "cypriotische"},
        noun_first=False,
    ),
    **qualified("lira", {"TRY": "turkse", "MTL": "maltese"}, noun_first=False), "lira": "TRY",
    **qualified(
        "dinar",
        {"RSD": "servische", "KWD": "koeweitse", "BHD": "bahreinse", "JOD": "jordaanse",
         "DZD": "algerijnse", "TND": "tunesische", "LYD": "libische", "IQD": "iraakse"},
        noun_first=False,
    ),
    **qualified("roepie|roepies", {"INR": "indiase|indische", "PKR": "pakistaanse",
                                   "LKR": "sri lankaanse", "NPR": "nepalese"}, noun_first=False),
    **qualified("shilling|shillings", {"KES": "keniaanse", "TZS": "tanzaniaanse",
                                       "UGX": "oegandese", "SOS": "somalische"}, noun_first=False),
    **qualified("roebel|roebels", {"RUB": "russische", "BYN": "wit russische|belarussische"},
                noun_first=False),
    **qualified("rial|riyal", {"OMR": "omaanse", "YER": "jemenitische", "QAR": "qatarese"},
                noun_first=False),
    **qualified("won", {"KRW": "zuid koreaanse"}, noun_first=False),
    **qualified("zloty", {"PLN": "poolse"}, noun_first=False),
    **qualified("forint|forinten", {"HUF": "hongaarse"}, noun_first=False),
}  # fmt: skip
