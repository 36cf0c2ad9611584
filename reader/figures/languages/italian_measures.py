"""Italian: the names of units and currencies.

Units as Italian names those of the SI and the imperial system, currencies after Unicode CLDR.
"""

from __future__ import annotations

from reader.figures.vocabulary.tables import qualified, rows

UNITS = rows(
    {
        "%": "per cento|percento", "‰": "per mille",
        "pp": "punto percentuale|punti percentuali", "bp": "punto base|punti base",
        "km": "chilometro|chilometri", "m": "metro|metri", "dm": "decimetro|decimetri",
        "cm": "centimetro|centimetri", "mm": "millimetro|millimetri",
        "µm": "micrometro|micrometri|micron", "nm": "nanometro|nanometri",
        "mi": "miglio|miglia", "nmi": "miglio nautico|miglia nautiche|miglio marino|miglia marine",
        "yd": "iarda|iarde|yard", "ft": "piede|piedi", "in": "pollice|pollici",
        "ly": "anno luce|anni luce",
        "kg": "chilogrammo|chilogrammi|chilo|chili", "g": "grammo|grammi", "hg": "etto|etti",
        "mg": "milligrammo|milligrammi", "µg": "microgrammo|microgrammi",
        "t": "tonnellata|tonnellate|tonnellata metrica|tonnellate metriche",
        "q": "quintale|quintali",
        "kt": "chilotone|chilotoni|kilotoni",
        "Mt": "megatone|megatoni|megatonnellata|megatonnellate",
        "Gt": "gigatonnellata|gigatonnellate",
        "lb": "libbra|libbre", "oz": "oncia|once", "carat": "carato|carati",
        "L": "litro|litri", "dL": "decilitro|decilitri", "cL": "centilitro|centilitri",
        "mL": "millilitro|millilitri", "hL": "ettolitro|ettolitri", "gal": "gallone|galloni",
        "pt": "pinta|pinte", "qt": "quarto di gallone",
        "barrel": "barile|barili|barile di petrolio|barili di petrolio|barile di greggio|"
        "barili di greggio",
        "mm²": "millimetro quadrato|millimetri quadrati|millimetri quadri",
        "cm²": "centimetro quadrato|centimetri quadrati|centimetri quadri",
        "m²": "metro quadrato|metri quadrati|metro quadro|metri quadri|mq",
        "km²": "chilometro quadrato|chilometri quadrati|chilometro quadro|chilometri quadri|kmq",
        "ha": "ettaro|ettari", "acre": "acro|acri",
        "in²": "pollice quadrato|pollici quadrati", "ft²": "piede quadrato|piedi quadrati",
        "yd²": "iarda quadrata|iarde quadrate", "mi²": "miglio quadrato|miglia quadrate",
        "cm³": "centimetro cubo|centimetri cubi|centimetro cubico|centimetri cubici|cc",
        "m³": "metro cubo|metri cubi|metro cubico|metri cubici|mc",
        "km³": "chilometro cubo|chilometri cubi", "in³": "pollice cubo|pollici cubi",
        "ft³": "piede cubo|piedi cubi|piede cubico|piedi cubici",
        "yd³": "iarda cubica|iarde cubiche",
        "°C": "grado celsius|gradi celsius|grado centigrado|gradi centigradi|centigradi|celsius|"
        "grado c|gradi c|deg c|deg celsius|° c|° celsius",
        "°F": "grado fahrenheit|gradi fahrenheit|fahrenheit|grado f|gradi f|deg f|"
        "deg fahrenheit|° f|° fahrenheit",
        "K": "kelvin|gradi kelvin|gradi k", "°": "grado|gradi",
        "ms": "millisecondo|millisecondi", "µs": "microsecondo|microsecondi",
        "ns": "nanosecondo|nanosecondi", "s": "secondo|secondi|sec", "min": "minuto|minuti|min",
        "h": "ora|ore", "day": "giorno|giorni|giornata|giornate", "night": "notte|notti",
        "week": "settimana|settimane", "month": "mese|mesi", "quarter": "trimestre|trimestri",
        "year": "anno|anni", "decade": "decennio|decenni", "century": "secolo|secoli",
        "km/h": "chilometri orari|chilometro orario|chilometri per ora|km orari",
        "mph": "miglia orarie|miglia per ora",
        "m/s": "metri al secondo|metro al secondo|metri per secondo", "kn": "nodo|nodi",
        "km/s": "chilometri al secondo",
        "W": "watt", "kW": "chilowatt|kilowatt", "MW": "megawatt", "GW": "gigawatt",
        "TW": "terawatt", "Wh": "wattora", "kWh": "chilowattora|kilowattora",
        "MWh": "megawattora", "GWh": "gigawattora", "TWh": "terawattora",
        "hp": "cavalli vapore|cavallo vapore|cv|cavalli",
        "J": "joule", "kJ": "chilojoule|kilojoule", "MJ": "megajoule", "cal": "caloria|calorie",
        "kcal": "chilocaloria|chilocalorie", "eV": "elettronvolt", "N": "newton",
        "Hz": "hertz", "kHz": "chilohertz|kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
        "V": "volt", "kV": "chilovolt|kilovolt", "A": "ampere|ampère", "Ω": "ohm",
        "Pa": "pascal", "hPa": "ettopascal", "kPa": "chilopascal", "MPa": "megapascal",
        "bar": "bar", "mbar": "millibar", "atm": "atmosfera|atmosfere",
        "psi": "libbre per pollice quadrato", "dB": "decibel", "rpm": "giri al minuto",
        "bit": "bit", "B": "byte", "kB": "kilobyte|chilobyte", "MB": "megabyte|mega",
        "GB": "gigabyte|giga", "TB": "terabyte", "PB": "petabyte",
        "Mbit/s": "megabit al secondo", "Gbit/s": "gigabit al secondo",
        "MP": "megapixel", "px": "pixel", "ppm": "parti per milione", "ppb": "parti per miliardo",
        "mol": "mole|moli", "cd": "candela|candele", "lm": "lumen", "lx": "lux",
        "Bq": "becquerel", "Sv": "sievert", "mSv": "millisievert",
        "teaspoon": "cucchiaino|cucchiaini", "tablespoon": "cucchiaio|cucchiai",
        "cup": "tazza|tazze",
        "point": "punto|punti|pt", "magnitude": "magnitudo", "times": "volte|volta",
    }
)  # fmt: skip

CURRENCIES = {
    **rows(
        {
            "EUR": "euro", "EUR cent": "centesimo|centesimi|centesimo di euro|centesimi di euro|"
            "eurocent|cent",
            "USD": "dollaro|dollari|dollaro usa|dollari usa|dollaro us|dollari us|"
            "dollari degli stati uniti|biglietto verde|biglietti verdi",
            "cent": "centesimo di dollaro|centesimi di dollaro|centesimo americano|"
            "centesimi americani|centavo|centavos",
            "GBP": "sterlina|sterline|lira sterlina|lire sterline|sterlina britannica|"
            "sterline britanniche|sterlina inglese|sterline inglesi",
            "penny": "penny|pence|centesimi di sterlina",
            "CHF": "franco|franchi", "Rappen": "centesimo svizzero|centesimi svizzeri|"
            "centesimi di franco", "JPY": "yen", "CNY": "yuan|renminbi", "RUB": "rublo|rubli",
            "INR": "rupia|rupie", "IDR": "rupie indonesiane|rupia indonesiana",
            "UAH": "grivnia|grivnie|grivna|grivne|hryvnia", "KRW": "won",
            "ILS": "shekel|sicli|siclo",
            "PLN": "zloty|złoty", "CZK": "corona|corone", "HUF": "fiorino|fiorini",
            "RON": "leu|lei", "BGN": "lev|leva", "HRK": "kuna|kune", "ALL": "lek",
            "BRL": "real brasiliano|reais|reais brasiliani", "ZAR": "rand",
            "MXN": "peso|pesos", "THB": "baht", "VND": "dong", "MYR": "ringgit", "KES": "scellino|"
            "scellini", "KZT": "tenge", "GEL": "lari", "NGN": "naira", "GHS": "cedi",
            "ETB": "birr", "AED": "dirham", "MAD": "dirham marocchino|dirham marocchini",
            "IQD": "dinaro|dinari", "SAR": "riyal|riyal saudita|riyal sauditi",
            "IRR": "rial", "PEN": "sol peruviano|sol peruviani|soles", "BDT": "taka",
            "PYG": "guaraní", "VES": "bolivar|bolívar", "CRC": "colón|colones",
            "ITL": "lira|lire|lira italiana|lire italiane", "DEM": "marco|marchi|marco tedesco|"
            "marchi tedeschi", "FRF": "franco francese|franchi francesi",
            "BEF": "franco belga|franchi belgi", "ESP": "peseta|pesetas|pesete",
            "PTE": "escudo|escudi", "ATS": "scellino austriaco|scellini austriaci",
            "NLG": "fiorino olandese|fiorini olandesi", "GRD": "dracma|dracme",
            "FIM": "marco finlandese|marchi finlandesi", "XOF": "franco cfa|franchi cfa",
            "BTC": "bitcoin", "ETH": "ether",
        }
    ),
    **qualified(
        "dollaro|dollari",
        {
            "USD": "americano|americani|statunitense|statunitensi", "CAD": "canadese|canadesi",
            "AUD": "australiano|australiani", "NZD": "neozelandese|neozelandesi",
            "HKD": "di hong kong", "SGD": "di singapore", "TWD": "taiwanese|taiwanesi|di taiwan",
            "JMD": "giamaicano|giamaicani", "BSD": "delle bahamas", "LRD": "liberiano|liberiani",
            "NAD": "namibiano|namibiani", "TTD": "di trinidad", "ZWL": "dello zimbabwe",
        },
    ),
    **qualified("franco|franchi", {"CHF": "svizzero|svizzeri", "CDF": "congolese|congolesi",
                                   "RWF": "ruandese|ruandesi"}),
    **qualified(
        "corona|corone",
        {
            "CZK": "ceca|ceche", "SEK": "svedese|svedesi", "NOK": "norvegese|norvegesi",
            "DKK": "danese|danesi", "ISK": "islandese|islandesi", "SKK": "slovacca|slovacche",
            "EEK": "estone|estoni",
        },
    ),
    **qualified(
        "peso|pesos",
        {
            "MXN": "messicano|messicani", "ARS": "argentino|argentini", "CLP": "cileno|cileni",
            "COP": "colombiano|colombiani", "UYU": "uruguaiano|uruguaiani", "CUP": "cubano|cubani",
            "PHP": "filippino|filippini", "DOP": "dominicano|dominicani",
        },
    ),
    **qualified(
        "sterlina|sterline|lira|lire",
        {
            "EGP": "egiziana|egiziane", "SYP": "siriana|siriane", "LBP": "libanese|libanesi",
            "TRY": "turca|turche", "SDG": "sudanese|sudanesi", "IEP": "irlandese|irlandesi",
            "CYP": "cipriota|cipriote", "MTL": "maltese|maltesi",
        },
    ),
    **qualified(
        "dinaro|dinari",
        {
            "RSD": "serbo|serbi", "KWD": "kuwaitiano|kuwaitiani", "BHD": "del bahrein",
            "JOD": "giordano|giordani", "DZD": "algerino|algerini", "TND": "tunisino|tunisini",
            "LYD": "libico|libici", "IQD": "iracheno|iracheni", "MKD": "macedone|macedoni",
        },
    ),
    **qualified("rupia|rupie", {"INR": "indiana|indiane", "PKR": "pakistana|pakistane",
                                "LKR": "dello sri lanka|singalesi", "NPR": "nepalese|nepalesi"}),
    **qualified("scellino|scellini", {"KES": "keniano|keniani|keniota|kenioti",
                                      "TZS": "tanzaniano|tanzaniani", "UGX": "ugandese|ugandesi",
                                      "SOS": "somalo|somali"}),
    **qualified("rial|riyal", {"IRR": "iraniano|iraniani", "OMR": "dell oman|omanita",
                               "YER": "yemenita|yemeniti", "QAR": "qatariota|del qatar"}),
    **qualified("rublo|rubli", {"RUB": "russo|russi", "BYN": "bielorusso|bielorussi"}),
    **qualified("won", {"KRW": "sudcoreano|sudcoreani", "KPW": "nordcoreano|nordcoreani"}),
    **qualified("yen", {"JPY": "giapponese|giapponesi"}),
    **qualified("yuan", {"CNY": "cinese|cinesi"}),
    **qualified("fiorino|fiorini", {"HUF": "ungherese|ungheresi"}),
    **qualified("leu|lei", {"RON": "romeno|romeni|rumeno|rumeni", "MDL": "moldavo|moldavi"}),
}  # fmt: skip
