"""English: the names of units and currencies.

Units as English names those of the SI, the imperial and the US customary system, currencies after
Unicode CLDR.
"""

from __future__ import annotations

from fractions import Fraction

from reader.figures.vocabulary import Sense
from reader.figures.vocabulary.tables import rows

UNITS = rows(
    {
        "%": "percent|per cent|pct|pc|percents",
        "pp": "percentage point|percentage points|percent point|percent points|pct point|"
        "pct points",
        "bp": "basis point|basis points",
        "km": "kilometre|kilometres|kilometer|kilometers|kms|klicks",
        "m": "metre|metres|meter|meters",
        "cm": "centimetre|centimetres|centimeter|centimeters",
        "mm": "millimetre|millimetres|millimeter|millimeters",
        "µm": "micrometre|micrometres|micrometer|micrometers|micron|microns",
        "nm": "nanometre|nanometres|nanometer|nanometers",
        "mi": "mile|miles|statute mile|statute miles",
        "nmi": "nautical mile|nautical miles|sea mile|sea miles|nautical mi",
        "yd": "yard|yards|rushing yards|passing yards|receiving yards|yds",
        "ft": "foot|feet",
        "in": "inch|inches",
        "ly": "light year|light years",
        "kg": "kilogram|kilograms|kilogramme|kilogrammes|kilo|kilos",
        "g": "gram|grams|gramme|grammes",
        "mg": "milligram|milligrams|milligramme|milligrammes",
        "µg": "microgram|micrograms",
        "t": "tonne|tonnes|ton|tons|metric ton|metric tons|metric tonne|metric tonnes",
        "short ton": "short ton|short tons|us ton|us tons",
        "long ton": "long ton|long tons|imperial ton|imperial tons",
        "st": "stone|st",
        "dag": "decagram|decagrams|decagramme|decagrammes",
        "Mt": "megaton|megatons|megatonne|megatonnes",
        "Gt": "gigaton|gigatons|gigatonne|gigatonnes",
        "kt": "kiloton|kilotons|kilotonne|kilotonnes",
        "lb": "pound mass|lb|lbs|pounds weight|pound weight|pounds of weight|pounds in weight",
        "oz": "ounce|ounces",
        "oz t": "troy ounce|troy ounces|ounce troy|ounces troy|troy oz",
        "carat": "carat|carats",
        "L": "litre|litres|liter|liters",
        "mL": "millilitre|millilitres|milliliter|milliliters",
        "kL": "kilolitre|kilolitres|kiloliter|kiloliters",
        "ML": "megalitre|megalitres|megaliter|megaliters",
        "GL": "gigalitre|gigalitres|gigaliter|gigaliters",
        "gal": "gallon|gallons|us gallon|us gallons",
        "pt": "pint|pints",
        "qt": "quart|quarts",
        "barrel": "barrel|barrels|barrel of oil|barrels of oil|barrels of crude",
        "m²": "square metre|square metres|square meter|square meters|sq m|sqm|sq metre|sq metres|"
        "sq meter|sq meters|metres squared|meters squared",
        "km²": "square kilometre|square kilometres|square kilometer|square kilometers|sq km|"
        "km squared|kilometres squared|kilometers squared|sq kilometres|sq kilometers",
        "ft²": "square foot|square feet|sq ft|sqft|sq feet|sq foot|feet squared",
        "mi²": "square mile|square miles|sq mi|sq mile|sq miles",
        "ha": "hectare|hectares",
        "a": "ares",
        "acre": "acre|acres",
        "m³": "cubic metre|cubic metres|cubic meter|cubic meters|metres cubed|meters cubed|cu m",
        "ft³": "cubic foot|cubic feet|cu ft",
        "°C": "degree celsius|degrees celsius|deg celsius|celsius|degrees c|degrees centigrade|"
        "° c|celcius|degrees celcius|degree celcius|degree centigrade|centigrade|degree c|deg c|"
        "degs c",
        "°F": "degree fahrenheit|degrees fahrenheit|deg fahrenheit|fahrenheit|degrees f|farenheit|"
        "degrees farenheit|degree f|deg f|degs f|° f",
        "K": "kelvin|kelvins|degrees kelvin|degree kelvin",
        "°": "degree|degrees|deg",
        "s": "second|seconds|sec|secs",
        "min": "minute|minutes|min|mins",
        "h": "hour|hours|hrs|hr",
        "ms": "millisecond|milliseconds",
        "day": "day|days",
        "night": "night|nights",
        "week": "week|weeks",
        "fortnight": "fortnight|fortnights",
        "month": "month|months",
        "quarter": "quarters",
        "year": "year|years",
        "decade": "decade|decades",
        "century": "century|centuries",
        "km/h": "kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|"
        "kilometre per hour|kilometer per hour|km per hour|km an hour|kilometres each hour",
        "mph": "miles per hour|mile per hour|miles an hour|mile an hour",
        "m/s": "metres per second|meters per second|metres a second|meters a second|"
        "metre per second|meter per second",
        "kn": "knot|knots",
        "mpg": "miles per gallon|mile per gallon",
        "rpm": "revolutions per minute|revs per minute|revolution per minute",
        "W": "watt|watts",
        "kW": "kilowatt|kilowatts",
        "MW": "megawatt|megawatts",
        "GW": "gigawatt|gigawatts",
        "TW": "terawatt|terawatts",
        "Wh": "watt hour|watt hours",
        "kWh": "kilowatt hour|kilowatt hours",
        "MWh": "megawatt hour|megawatt hours",
        "GWh": "gigawatt hour|gigawatt hours",
        "TWh": "terawatt hour|terawatt hours",
        "hp": "horsepower|horse power",
        "PS": "metric horsepower",
        "bhp": "brake horsepower",
        "J": "joule|joules",
        "kJ": "kilojoule|kilojoules",
        "cal": "calorie|calories",
        "kcal": "kilocalorie|kilocalories",
        "Hz": "hertz",
        "kHz": "kilohertz",
        "MHz": "megahertz",
        "GHz": "gigahertz",
        "V": "volt|volts",
        "A": "amp|amps|ampere|amperes",
        "Ω": "ohm|ohms",
        "Pa": "pascal|pascals",
        "hPa": "hectopascal|hectopascals",
        "MPa": "megapascal|megapascals",
        "psi": "pounds per square inch|pound per square inch",
        "dB": "decibel|decibels",
        "Nm": "newton metre|newton metres|newton meter|newton meters",
        "lb-ft": "pound feet|pound foot|lb ft|foot pounds|pound feet of torque|lb ft of torque|"
        "foot pound|pounds feet",
        "bit": "bit|bits",
        "B": "byte|bytes",
        "kB": "kilobyte|kilobytes",
        "MB": "megabyte|megabytes",
        "GB": "gigabyte|gigabytes|gig|gigs",
        "TB": "terabyte|terabytes",
        "Mbit/s": "megabits per second",
        "Gbit/s": "gigabits per second",
        "MP": "megapixel|megapixels",
        "px": "pixel|pixels",
        "ppm": "parts per million|part per million",
        "ppb": "parts per billion|part per billion",
        "point": "point|points|pt|pts",
        "magnitude": "magnitude",
        "times": "times|x|fold",
        "‰": "per mille|per mil|permille|per thousand",
        "hm": "hectometre|hectometres|hectometer|hectometers",
        "dm": "decimetre|decimetres|decimeter|decimeters",
        "pm": "picometre|picometres|picometer|picometers",
        "fathom": "fathom|fathoms",
        "furlong": "furlong|furlongs",
        "au": "astronomical unit|astronomical units",
        "fl oz": "fluid ounce|fluid ounces|fl oz",
        "q": "quintal|quintals",
        "dL": "decilitre|decilitres|deciliter|deciliters",
        "cL": "centilitre|centilitres|centiliter|centiliters",
        "hL": "hectolitre|hectolitres|hectoliter|hectoliters",
        "mm²": "square millimetre|square millimetres|square millimeter|square millimeters",
        "cm²": "square centimetre|square centimetres|square centimeter|square centimeters|sq cm",
        "in²": "square inch|square inches|sq in",
        "yd²": "square yard|square yards|sq yd|sq yds",
        "cm³": "cubic centimetre|cubic centimetres|cubic centimeter|cubic centimeters|cc|ccs",
        "in³": "cubic inch|cubic inches",
        "yd³": "cubic yard|cubic yards",
        "km³": "cubic kilometre|cubic kilometres|cubic kilometer|cubic kilometers",
        "µs": "microsecond|microseconds",
        "ns": "nanosecond|nanoseconds",
        "m/s²": "metres per second squared|meters per second squared|metre per second squared|"
        "metres per second per second|meters per second per second",
        "ft/s": "feet per second|foot per second|feet a second",
        "km/s": "kilometres per second|kilometers per second|km per second",
        "fps": "frames per second",
        "MJ": "megajoule|megajoules",
        "GJ": "gigajoule|gigajoules",
        "eV": "electronvolt|electronvolts|electron volt|electron volts",
        "N": "newton|newtons",
        "kV": "kilovolt|kilovolts",
        "mA": "milliamp|milliamps|milliampere|milliamperes",
        "mAh": "milliamp hour|milliamp hours|milliampere hour|milliampere hours",
        "Ah": "amp hour|amp hours|ampere hour|ampere hours",
        "kPa": "kilopascal|kilopascals",
        "GPa": "gigapascal|gigapascals",
        "bar": "bar|bars",
        "mbar": "millibar|millibars",
        "mmHg": "millimetres of mercury|millimeters of mercury|mmhg",
        "PB": "petabyte|petabytes",
        "kbit/s": "kilobits per second",
        "Mbit": "megabit|megabits",
        "Gbit": "gigabit|gigabits",
        "TFLOPS": "teraflop|teraflops",
        "mol": "mol",
        "cd": "candela|candelas",
        "lm": "lumen|lumens",
        "lx": "lux",
        "rad": "radian|radians",
        "Bq": "becquerel|becquerels",
        "Sv": "sievert|sieverts",
        "mSv": "millisievert|millisieverts",
        "µSv": "microsievert|microsieverts",
        "teaspoon": "teaspoon|teaspoons|tsp",
        "tablespoon": "tablespoon|tablespoons|tbsp",
        "cup": "cup|cups",
        "acre-foot": "acre foot|acre feet",
        "therm": "therm|therms",
        "BTU": "btu|btus",
        "bushel": "bushel|bushels",
        "Gy": "grays",
        "atm": "atmospheres",
    }
)

CURRENCIES = rows(
    {
        "USD": "dollar|dollars|us dollar|us dollars|u.s. dollar|u.s. dollars|american dollar|"
        "american dollars|buck|bucks|united states dollars|greenback|greenbacks",
        "AUD": "australian dollar|australian dollars",
        "CAD": "canadian dollar|canadian dollars",
        "NZD": "new zealand dollar|new zealand dollars",
        "HKD": "hong kong dollar|hong kong dollars",
        "SGD": "singapore dollar|singapore dollars|singaporean dollars|singaporean dollar",
        "TWD": "taiwan dollars|new taiwan dollars|taiwan dollar|new taiwan dollar|"
        "taiwanese dollar|taiwanese dollars",
        "EUR": "euro|euros",
        "GBP": "pound|pounds|pound sterling|pounds sterling|british pound|british pounds|quid|"
        "sterling|british sterling",
        "EGP": "egyptian pound|egyptian pounds",
        "LBP": "lebanese pound|lebanese pounds|lebanese lira|lebanese liras",
        "SYP": "syrian pound|syrian pounds|syrian lira|syrian liras",
        "CHF": "swiss franc|swiss francs|franc|francs",
        "JPY": "yen|japanese yen|yens",
        "CNY": "yuan|renminbi|rmb|chinese yuan|yuans|chinese renminbi|renminbi yuan",
        "INR": "rupee|rupees|indian rupee|indian rupees|rs",
        "PKR": "pakistani rupee|pakistani rupees",
        "LKR": "sri lankan rupee|sri lankan rupees",
        "RUB": "rouble|roubles|ruble|rubles|russian roubles|russian rubles|russian rouble|"
        "russian ruble",
        "UAH": "hryvnia|hryvnias|hryvnya|ukrainian hryvnia|hryvnyas|hryvnas|hryvna|"
        "ukrainian hryvnias",
        "KRW": "won|south korean won|wons",
        "KPW": "north korean won",
        "ILS": "shekel|shekels|israeli shekel|israeli shekels|sheqel|sheqels|new shekel|"
        "new shekels|israeli new shekels",
        "TRY": "lira|liras|turkish lira|turkish liras",
        "PLN": "zloty|zlotys|polish zlotys|zloties|zlotych|polish zloty|złoty|złotys",
        "CZK": "koruna|korunas|czech koruna|czech crowns|czech korunas|koruny|czech crown",
        "SEK": "krona|kronor|swedish krona|swedish kronor|swedish crowns|swedish kronas|kronas|"
        "swedish crown",
        "NOK": "norwegian krone|norwegian kroner|norwegian crowns|norwegian krones|norwegian crown",
        "DKK": "danish krone|danish kroner|danish crowns|danish krones|danish crown|krone|kroner",
        "HUF": "forint|forints|hungarian forint|hungarian forints",
        "BRL": "reais|brazilian real|brazilian reais|reals|brazilian reals",
        "MXN": "mexican peso|mexican pesos|peso|pesos",
        "ARS": "argentine peso|argentine pesos|argentinian peso|argentinian pesos",
        "CLP": "chilean peso|chilean pesos",
        "COP": "colombian peso|colombian pesos",
        "PHP": "philippine peso|philippine pesos",
        "CRC": "colon|colons|colones|costa rican colones",
        "ZAR": "rand|south african rand|rands|south african rands",
        "NGN": "naira|nairas|nigerian naira",
        "KES": "kenyan shilling|kenyan shillings|shilling|shillings",
        "SAR": "riyal|riyals|saudi riyal|saudi riyals",
        "IRR": "iranian rial|iranian rials|rial|rials",
        "toman": "toman|tomans|iranian toman|iranian tomans",
        "AED": "dirham|dirhams|emirati dirhams|uae dirham|uae dirhams|emirati dirham|"
        "united arab emirates dirhams",
        "THB": "baht|thai baht|bahts",
        "VND": "dong|vietnamese dong|dongs",
        "IDR": "rupiah|indonesian rupiah|rupiahs|indonesian rupiahs",
        "MYR": "ringgit|malaysian ringgit|ringgits|malaysian ringgits",
        "BTC": "bitcoin|bitcoins",
        "cent": "cent|cents|us cent|us cents|american cent|american cents|canadian cent|"
        "canadian cents|australian cent|australian cents|dollar cent",
        "EUR cent": "euro cent|euro cents|eurocent|eurocents|centime|centimes",
        "paisa": "paisa|paise",
        "penny": "pence|penny|p|pennies|new pence|new penny",
        "ISK": "icelandic krona|icelandic kronur|icelandic crowns",
        "RON": "leu|lei|romanian leu|romanian lei",
        "MDL": "moldovan leu|moldovan lei",
        "BGN": "bulgarian lev|bulgarian levs|leva|bulgarian leva",
        "HRK": "kuna|kunas|croatian kuna",
        "RSD": "serbian dinar|serbian dinars",
        "ALL": "albanian lek|leke",
        "MKD": "macedonian denar|macedonian denars|denar|denars",
        "BAM": "convertible mark|convertible marks",
        "GEL": "georgian lari|lari",
        "AMD": "armenian dram|armenian drams",
        "AZN": "azerbaijani manat|manats",
        "KZT": "kazakh tenge|tenge|kazakhstani tenge",
        "UZS": "uzbek som|uzbek sum|uzbek soms",
        "KGS": "kyrgyz som|kyrgyz soms",
        "TJS": "tajik somoni|somoni",
        "TMT": "turkmen manat|turkmenistani manat",
        "BYN": "belarusian rouble|belarusian roubles|belarusian ruble|belarusian rubles",
        "UYU": "uruguayan peso|uruguayan pesos",
        "CUP": "cuban peso|cuban pesos",
        "DOP": "dominican peso|dominican pesos",
        "PEN": "peruvian sol|peruvian soles|nuevo sol|nuevos soles",
        "BOB": "boliviano|bolivianos",
        "PYG": "guarani|guaranis|paraguayan guarani|paraguayan guaranis",
        "VES": "bolivar|bolivars|bolivares|venezuelan bolivars|venezuelan bolivar",
        "GTQ": "quetzal|quetzals|quetzales",
        "HNL": "lempira|lempiras",
        "NIO": "nicaraguan cordoba|nicaraguan cordobas|cordobas",
        "PAB": "balboa|balboas",
        "HTG": "gourde|gourdes",
        "GHS": "cedi|cedis|ghanaian cedi|ghanaian cedis",
        "TZS": "tanzanian shilling|tanzanian shillings",
        "UGX": "ugandan shilling|ugandan shillings",
        "SOS": "somali shilling|somali shillings",
        "ETB": "birr|ethiopian birr",
        "ZMW": "zambian kwacha|kwacha",
        "MWK": "malawian kwacha",
        "AOA": "kwanza|kwanzas|angolan kwanza|angolan kwanzas",
        "MZN": "metical|meticals|meticais",
        "BWP": "pula|botswanan pula",
        "GMD": "dalasi|dalasis",
        "RWF": "rwandan franc|rwandan francs",
        "CDF": "congolese franc|congolese francs",
        "BIF": "burundian franc|burundian francs",
        "GNF": "guinean franc|guinean francs",
        "DJF": "djiboutian franc|djiboutian francs",
        "MGA": "ariary",
        "MUR": "mauritian rupee|mauritian rupees",
        "SCR": "seychelles rupee|seychelles rupees|seychellois rupee|seychellois rupees",
        "MVR": "rufiyaa|maldivian rufiyaa",
        "XOF": "cfa franc|cfa francs|west african cfa francs|west african cfa franc",
        "XAF": "central african cfa franc|central african cfa francs",
        "XPF": "cfp franc|cfp francs|pacific franc|pacific francs",
        "SDG": "sudanese pound|sudanese pounds",
        "SSP": "south sudanese pound|south sudanese pounds",
        "GIP": "gibraltar pound|gibraltar pounds",
        "FKP": "falkland islands pound|falkland islands pounds",
        "SHP": "saint helena pound|saint helena pounds",
        "IEP": "irish pound|irish pounds|irish punt|irish punts",
        "IQD": "dinar|dinars|iraqi dinar|iraqi dinars",
        "KWD": "kuwaiti dinar|kuwaiti dinars",
        "BHD": "bahraini dinar|bahraini dinars",
        "JOD": "jordanian dinar|jordanian dinars",
        "DZD": "algerian dinar|algerian dinars",
        "TND": "tunisian dinar|tunisian dinars",
        "LYD": "libyan dinar|libyan dinars",
        "MAD": "moroccan dirham|moroccan dirhams",
        "OMR": "omani rial|omani rials",
        "YER": "yemeni rial|yemeni rials",
        "QAR": "qatari riyal|qatari riyals|qatari rial|qatari rials",
        "AFN": "afghani|afghanis",
        "NPR": "nepalese rupee|nepalese rupees|nepali rupee|nepali rupees",
        "BDT": "taka|bangladeshi taka|takas",
        "BTN": "ngultrum|ngultrums",
        "MMK": "kyat|kyats",
        "LAK": "lao kip|laotian kip",
        "KHR": "riel|riels|cambodian riel|cambodian riels",
        "MNT": "tugrik|tugriks|togrog|mongolian tugriks",
        "BND": "brunei dollar|brunei dollars",
        "PGK": "papua new guinean kina",
        "FJD": "fijian dollar|fijian dollars|fiji dollar|fiji dollars",
        "WST": "samoan tala",
        "MOP": "pataca|patacas|macanese pataca|macanese patacas",
        "JMD": "jamaican dollar|jamaican dollars",
        "TTD": "trinidad dollar|trinidad dollars|trinidad and tobago dollar|"
        "trinidad and tobago dollars",
        "BBD": "barbadian dollar|barbadian dollars|barbados dollar|barbados dollars",
        "BSD": "bahamian dollar|bahamian dollars",
        "BZD": "belize dollar|belize dollars",
        "BMD": "bermudian dollar|bermudian dollars|bermuda dollars",
        "KYD": "cayman islands dollar|cayman islands dollars",
        "GYD": "guyanese dollar|guyanese dollars",
        "SRD": "surinamese dollar|surinamese dollars",
        "XCD": "east caribbean dollar|east caribbean dollars",
        "LRD": "liberian dollar|liberian dollars",
        "NAD": "namibian dollar|namibian dollars",
        "ZWL": "zimbabwean dollar|zimbabwean dollars|zimbabwe dollar|zimbabwe dollars",
        "SBD": "solomon islands dollar|solomon islands dollars",
        "ANG": "antillean guilder|antillean guilders",
        "AWG": "aruban florin|aruban florins",
        "DEM": "deutschmark|deutschmarks|deutsche mark|deutsche marks|german mark|german marks|"
        "d mark|d marks",
        "FRF": "french franc|french francs",
        "BEF": "belgian franc|belgian francs",
        "LUF": "luxembourg franc|luxembourg francs",
        "ITL": "italian lira|italian lire|lire",
        "ESP": "peseta|pesetas|spanish peseta|spanish pesetas",
        "PTE": "escudo|escudos|portuguese escudo|portuguese escudos",
        "CVE": "cape verdean escudo|cape verdean escudos|cape verde escudo|cape verde escudos",
        "NLG": "guilder|guilders|dutch guilder|dutch guilders",
        "ATS": "austrian schilling|austrian schillings",
        "FIM": "markka|markkas|markkaa|finnish markka|finnish markkas|finnish mark|finnish marks",
        "GRD": "drachma|drachmas|drachmae|greek drachma|greek drachmas",
        "EEK": "estonian kroon|estonian kroons|kroon|kroons",
        "LVL": "latvian lats",
        "LTL": "lithuanian litas|litas",
        "SIT": "slovenian tolar|slovenian tolars|tolar|tolars",
        "SKK": "slovak koruna|slovak korunas|slovak crowns",
        "CYP": "cypriot pound|cypriot pounds|cyprus pound|cyprus pounds",
        "MTL": "maltese lira|maltese liri",
        "ETH": "ether|ethers|ethereum",
        "Rappen": "rappen|swiss centimes",
        "sen": "malaysian sen",
    }
)

MONEY_NOUNS = frozenset(
    "debt debts money cash damage damages funding investment investments saving savings tax taxes "
    "taxpayer taxpayers taxpayer's taxpayers' public government state aid grant grants "
    "compensation income revenue revenues profit profits loss losses sales turnover spending "
    "wages pay credit support worth value business trade prize prizes fine fines fee fees ticket "
    "tickets bill bills note notes coin coins reward bounty bonus deposit fortune loan loans rent "
    "budget budgets contract contracts deal deals cheque check donation donations cost costs cut "
    "cuts price increase discount shortfall surplus deficit payment payments payout benefits "
    "benefit costs charge charges share shares bond bonds account pension salary stake bet fare "
    "fares scheme project overdraft voucher".split()
)
"""What is measured in pounds of money, not of weight."""

_WEIGHT = frozenset(
    "weigh weighs weighed weighing weight heavy heavier lighter gained gain lost lose losing "
    "shed overweight lift lifted lifting carry carries carrying kg kilos kilograms torque "
    "thrust ounce ounces oz".split()
)
_PRICE = frozenset(
    "cost costs costing price prices priced pay pays paid paying charge charges charged sell "
    "sells sold buy spend spent worth fee fare ticket tickets admission wage wages earn earns "
    "earned".split()
)
_WIND = frozenset(
    "wind winds gust gusts gusting gusted breeze breezes gale gales squall squalls knot knots "
    "speed speeds airspeed groundspeed sailing boat boats yacht yachts ship ships southerly "
    "northerly easterly westerly southerlies northerlies easterlies westerlies cruising".split()
)
_PRESSURE = frozenset(
    "pressure pressures tyre tyres tire tires boiler pump compressor espresso hydraulic turbo "
    "boost valve psi vessel pascal pascals inflate inflated pressurised pressurized".split()
)
_DATA = frozenset(
    "memory ram storage data disk drive download downloads upload laptop phone bandwidth file "
    "files broadband".split()
)
_NO_UNIT = Sense(None, is_default=True)

SENSES = {
    **dict.fromkeys(
        ("pound", "pounds"),
        (
            Sense("lb", near=_WEIGHT, signs="$£", is_goods=True, is_attributive=True),
            Sense("GBP", near=_PRICE),
            Sense("lb", numbers=(Fraction(1, 4), Fraction(3, 4))),
        ),
    ),
    "stone": (Sense("st", near=_WEIGHT, is_alone=True), _NO_UNIT),
    "st": (Sense("st", near=_WEIGHT | {"lb", "lbs"}), _NO_UNIT),
    "kt": (Sense("kn", near=_WIND),),
    "nm": (Sense("nmi", near=_WIND | frozenset("off offshore coast sea vessel port".split())),),
    **dict.fromkeys(("cup", "cups"), (Sense("cup", is_goods=True), _NO_UNIT)),
    "mb": (
        Sense("mbar", numbers=(850, 1085), near=frozenset("pressure barometer millibars".split())),
    ),
    **dict.fromkeys(("bar", "bars"), (Sense("bar", near=_PRESSURE, is_broken=True), _NO_UNIT)),
    "grays": (
        Sense("Gy", near=frozenset("dose doses radiation absorbed radiotherapy exposure".split())),
        _NO_UNIT,
    ),
    **dict.fromkeys(("gig", "gigs"), (Sense("GB", near=_DATA), _NO_UNIT)),
    "won": (
        Sense(
            "KRW",
            numbers=(10**4, 10**24),
            near=frozenset("korea korean koreans seoul pyongyang busan wons krw".split()),
            reach=200,
            never_before=frozenset(
                "the a an his her their its all both three two one four five seats gold silver "
                "bronze medals titles tickets prizes in by".split()
            ),
        ),
        _NO_UNIT,
    ),
    **dict.fromkeys(
        ("colon", "colons"),
        (Sense("CRC", near=frozenset({"costa", "rica", "rican"}), reach=200), _NO_UNIT),
    ),
    "sterling": (
        Sense(
            None,
            before=frozenset(
                "silver work job service effort efforts performance performances "
                "qualities display displays performers".split()
            ),
        ),
    ),
    **dict.fromkeys(("cent", "cents"), (Sense("EUR cent", signs="€$"),)),
    # those of Britain before 1971 are none of today's money
    **dict.fromkeys(
        ("shilling", "shillings"),
        (
            *(
                Sense(code, near=frozenset(names.split()), reach=300)
                for code, names in {
                    "KES": "kenya kenyan kenyans nairobi mombasa",
                    "UGX": "uganda ugandan ugandans kampala",
                    "TZS": "tanzania tanzanian tanzanians dodoma zanzibar",
                    "SOS": "somalia somali somalis mogadishu",
                }.items()
            ),
            _NO_UNIT,
        ),
    ),
    # what is counted has the unit's name as its first word: "120 night nurses"
    "foot": (Sense(None, before=frozenset("soldiers troops patrols bridges passengers".split())),),
    "night": (
        Sense(
            None,
            before=frozenset(
                "nurses nurse shifts shift guards guard clubs porters watchmen buses trains owls "
                "workers editors staff".split()
            ),
        ),
    ),
    "day": (
        Sense(
            None,
            before=frozenset(
                "traders trippers labourers laborers nurseries schools centres centers pupils "
                "patients workers students".split()
            ),
        ),
    ),
    "hour": (Sense(None, before=frozenset({"hands", "marks"})),),
    "second": (Sense(None, before=frozenset("homes graders teams jobs chances".split())),),
}
"""Names of units that are another word too."""

MEASURED_NOUNS = frozenset(
    "hurdles sprinters runners races heats finals relays sprints dashes swimmers hurdlers records "
    "champions medallists medalists titles pools waves cliffs towers walls yachts boats turbines "
    "masts trees ladders ropes cables platforms lengths steps dives butterflies telescopes "
    "blades runways rafts dinghies ferries beams fences cranes poles antennas waterfalls "
    "chimneys sculptures statues skyscrapers craters tunnels bridges trials freestyles".split()
)
"""What is told by its length rather than by how many millions there are."""
