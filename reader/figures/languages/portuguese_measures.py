"""Portuguese: the names of units and currencies, European and Brazilian.

Units as Portuguese names those of the SI and the imperial system, currencies after Unicode CLDR.
"""

from __future__ import annotations

from reader.figures.vocabulary.tables import qualified, rows

UNITS = rows(
    {
        "%": "por cento|porcento|por cem", "‰": "por mil",
        "pp": "ponto percentual|pontos percentuais|ponto de percentagem|pontos de percentagem|"
        "ponto porcentual|pontos porcentuais",
        "bp": "ponto base|pontos base|ponto básico|pontos básicos|pontos de base",
        "km": "quilômetro|quilômetros|quilómetro|quilómetros|quilometro|quilometros",
        "m": "metro|metros", "dm": "decímetro|decímetros|decimetro|decimetros",
        "cm": "centímetro|centímetros|centimetro|centimetros",
        "mm": "milímetro|milímetros|milimetro|milimetros",
        "µm": "micrômetro|micrômetros|micrómetro|micrómetros|mícron|mícrons|micra|micras",
        "nm": "nanômetro|nanômetros|nanómetro|nanómetros",
        "mi": "milha|milhas", "nmi": "milha náutica|milhas náuticas|milha marítima|"
        "milhas marítimas|milhas nauticas", "yd": "jarda|jardas", "ft": "pé|pés|pes",
        "in": "polegada|polegadas", "ly": "ano luz|anos luz",
        "kg": "quilograma|quilogramas|quilo|quilos", "g": "grama|gramas",
        "mg": "miligrama|miligramas", "µg": "micrograma|microgramas",
        "t": "tonelada|toneladas|tonelada métrica|toneladas métricas|toneladas metricas",
        "kt": "quilotonelada|quilotoneladas|quiloton|quilotons", "Mt": "megatonelada|"
        "megatoneladas|megaton|megatons", "Gt": "gigatonelada|gigatoneladas",
        "lb": "libra peso|libras peso", "oz": "onça|onças|onca|oncas",
        "carat": "quilate|quilates", "arroba": "arroba|arrobas",
        "L": "litro|litros", "dL": "decilitro|decilitros", "cL": "centilitro|centilitros",
        "mL": "mililitro|mililitros", "hL": "hectolitro|hectolitros",
        "gal": "galão|galões|galao|galoes", "pt": "pinta|pintas|quartilho|quartilhos",
        "barrel": "barril|barris|barril de petróleo|barris de petróleo",
        "mm²": "milímetro quadrado|milímetros quadrados",
        "cm²": "centímetro quadrado|centímetros quadrados|centimetros quadrados",
        "m²": "metro quadrado|metros quadrados",
        "km²": "quilômetro quadrado|quilômetros quadrados|quilómetro quadrado|"
        "quilómetros quadrados|quilometros quadrados",
        "ha": "hectare|hectares", "acre": "acre|acres",
        "in²": "polegada quadrada|polegadas quadradas",
        "ft²": "pé quadrado|pés quadrados|pes quadrados", "yd²": "jarda quadrada|jardas quadradas",
        "mi²": "milha quadrada|milhas quadradas",
        "cm³": "centímetro cúbico|centímetros cúbicos|centimetros cubicos|cilindradas",
        "m³": "metro cúbico|metros cúbicos|metros cubicos",
        "km³": "quilômetro cúbico|quilômetros cúbicos|quilómetros cúbicos",
        "in³": "polegada cúbica|polegadas cúbicas",
        "ft³": "pé cúbico|pés cúbicos|pes cubicos|pés cubicos",
        "yd³": "jarda cúbica|jardas cúbicas",
        "°C": "grau celsius|graus celsius|grau centígrado|graus centígrados|graus centigrados|"
        "centígrados|celsius|grau c|graus c|deg c|deg celsius|° c|° celsius",
        "°F": "grau fahrenheit|graus fahrenheit|fahrenheit|grau f|graus f|deg f|"
        "deg fahrenheit|° f|° fahrenheit",
        "K": "kelvin|kelvins|graus kelvin|graus k", "°": "grau|graus",
        "ms": "milissegundo|milissegundos", "µs": "microssegundo|microssegundos",
        "ns": "nanossegundo|nanossegundos", "s": "segundo|segundos|seg",
        "min": "minuto|minutos|min",
        "h": "hora|horas", "day": "dia|dias", "night": "noite|noites",
        "week": "semana|semanas", "fortnight": "quinzena|quinzenas", "month": "mês|meses|mes",
        "quarter": "trimestre|trimestres",
        "year": "ano|anos", "decade": "década|décadas|decada|decadas",
        "century": "século|séculos|seculo|seculos",
        "km/h": "quilômetros por hora|quilómetros por hora|quilometros por hora|"
        "quilômetro por hora|quilómetro por hora|quilómetros hora",
        "mph": "milhas por hora|milha por hora", "m/s": "metros por segundo|metro por segundo",
        "km/s": "quilômetros por segundo|quilómetros por segundo", "kn": "nó|nós marítimos",
        "W": "watt|watts", "kW": "quilowatt|quilowatts|kilowatt|kilowatts",
        "MW": "megawatt|megawatts", "GW": "gigawatt|gigawatts", "TW": "terawatt|terawatts",
        "Wh": "watt hora|watts hora", "kWh": "quilowatt hora|quilowatts hora|kilowatt hora|"
        "quilowatt horas", "MWh": "megawatt hora|megawatts hora", "GWh": "gigawatt hora|"
        "gigawatts hora", "TWh": "terawatt hora|terawatts hora",
        "hp": "cavalos vapor|cavalo vapor|cavalos de potência|cavalos|cv",
        "J": "joule|joules", "kJ": "quilojoule|quilojoules", "MJ": "megajoule|megajoules",
        "cal": "caloria|calorias", "kcal": "quilocaloria|quilocalorias",
        "eV": "elétron volt|elétron volts|eletrão volt|eletrões volt", "N": "newton|newtons",
        "Hz": "hertz", "kHz": "quilohertz", "MHz": "megahertz|mega hertz", "GHz": "gigahertz",
        "V": "volt|volts", "kV": "quilovolt|quilovolts", "A": "ampere|amperes|ampère|ampères",
        "Ω": "ohm|ohms", "Pa": "pascal|pascais", "hPa": "hectopascal|hectopascais",
        "kPa": "quilopascal|quilopascais", "MPa": "megapascal|megapascais", "bar": "bares|bar",
        "mbar": "milibar|milibares", "atm": "atmosfera|atmosferas",
        "psi": "libras por polegada quadrada", "dB": "decibel|decibéis|decibeis",
        "rpm": "rotações por minuto", "bit": "bit|bits", "B": "byte|bytes",
        "kB": "kilobyte|kilobytes|quilobyte|quilobytes", "MB": "megabyte|megabytes|mega|megas",
        "GB": "gigabyte|gigabytes|giga|gigas", "TB": "terabyte|terabytes",
        "PB": "petabyte|petabytes", "Mbit/s": "megabits por segundo",
        "Gbit/s": "gigabits por segundo", "MP": "megapixel|megapixels|megapíxeis",
        "px": "pixel|pixels|píxeis", "ppm": "partes por milhão", "mol": "mol|mols|moles",
        "cd": "candela|candelas", "lm": "lúmen|lúmens|lúmenes", "lx": "lux",
        "Bq": "becquerel|becquerels|becqueréis", "Sv": "sievert|sieverts",
        "mSv": "milisievert|milisieverts",
        "teaspoon": "colher de chá|colheres de chá", "tablespoon": "colher de sopa|"
        "colheres de sopa", "cup": "xícara|xícaras|chávena|chávenas",
        "point": "ponto|pontos|pts", "times": "vezes|vez",
    }
)  # fmt: skip

CURRENCIES = {
    **rows(
        {
            "EUR": "euro|euros", "EUR cent": "cêntimo|cêntimos|centimo|centimos|"
            "cêntimo de euro|cêntimos de euro|centavo de euro|centavos de euro",
            "USD": "dólar|dólares|dolar|dolares|dólar dos eua|dólares dos eua|dólares us|"
            "dólares dos estados unidos",
            "cent": "centavo|centavos|centavo de dólar|centavos de dólar|cent|cents|"
            "centavos americanos",
            "GBP": "libra|libras|libra esterlina|libras esterlinas|libra britânica|"
            "libras britânicas|esterlinos", "penny": "penny|pence",
            "CHF": "franco|francos", "Rappen": "cêntimos de franco suíço",
            "JPY": "iene|ienes|yen|yens", "CNY": "yuan|yuans|iuan|iuane|iuanes|renminbi",
            "RUB": "rublo|rublos", "INR": "rupia|rupias", "IDR": "rupia indonésia|"
            "rupias indonésias", "UAH": "hryvnia|hryvnias|grívnia|grívnias|grívna|grívnas",
            "KRW": "won|wons", "ILS": "shekel|shekels|siclo|siclos", "PLN": "zloty|zlotys|zlóti|"
            "zlótis|złoty", "CZK": "coroa|coroas", "HUF": "forint|forints|florim|florins",
            "RON": "leu|lei|leus", "BGN": "lev|leva|levs", "HRK": "kuna|kunas",
            "BRL": "real|reais|real brasileiro|reais brasileiros", "ZAR": "rand|rands",
            "MXN": "peso|pesos", "THB": "baht|bahts", "VND": "dong|dongs",
            "MYR": "ringgit|ringgits", "KES": "xelim|xelins", "AOA": "kwanza|kwanzas",
            "MZN": "metical|meticais", "CVE": "escudo cabo verdiano|escudos cabo verdianos",
            "MOP": "pataca|patacas",
            "STN": "dobra|dobras", "NGN": "naira|nairas", "GHS": "cedi|cedis", "ETB": "birr|birrs",
            "AED": "dirham|dirhams|dirame|dirames|dirhams dos emirados",
            "MAD": "dirham marroquino|dirhams marroquinos",
            "IQD": "dinar|dinares", "SAR": "rial saudita|riais sauditas|riyal|riyals",
            "IRR": "rial iraniano|riais iranianos", "PEN": "sol peruano|sóis peruanos|soles",
            "PYG": "guarani|guaranis", "VES": "bolívar|bolívares|bolivar|bolivares",
            "BOB": "boliviano|bolivianos", "CRC": "colón|colones", "HNL": "lempira|lempiras",
            "GTQ": "quetzal|quetzais", "PAB": "balboa|balboas", "KZT": "tenge|tenges",
            "PTE": "escudo|escudos|escudo português|escudos portugueses",
            "DEM": "marco|marcos|marco alemão|marcos alemães|marcos alemaes",
            "FRF": "franco francês|francos franceses", "BEF": "franco belga|francos belgas",
            "ITL": "lira italiana|liras italianas", "TRY": "lira|liras",
            "ESP": "peseta|pesetas", "GRD": "dracma|dracmas",
            "FIM": "marco finlandês|marcos finlandeses|markka finlandesa",
            "NLG": "florim holandês|florins holandeses", "ATS": "xelim austríaco|"
            "xelins austríacos", "XOF": "franco cfa|francos cfa",
            "BTC": "bitcoin|bitcoins", "ETH": "ether|éter",
        }
    ),
    **qualified(
        "dólar|dólares|dolar|dolares",
        {
            "USD": "americano|americanos|norte americano|"
            "norte americanos|estadunidense|estadunidenses|estado unidense|estado unidenses",
            "CAD": "canadense|canadenses|canadiano|canadianos", "AUD": "australiano|australianos",
            "NZD": "neozelandês|neozelandeses|da nova zelândia", "HKD": "de hong kong",
            "SGD": "de singapura|de cingapura", "TWD": "de taiwan|taiwanês|taiwaneses",
            "JMD": "jamaicano|jamaicanos|da jamaica", "BSD": "das bahamas", "BBD": "de barbados",
            "TTD": "de trinidad e tobago", "NAD": "namibiano|namibianos|da namíbia",
            "LRD": "liberiano|liberianos", "ZWL": "do zimbábue|zimbabuano|zimbabuanos",
            "XCD": "do caribe oriental", "FJD": "de fiji", "GYD": "da guiana",
            "SRD": "do suriname", "BZD": "de belize", "BMD": "das bermudas",
        },
    ),
    **qualified(
        "franco|francos",
        {
            "CHF": "suíço|suíços|suiço|suiços", "CDF": "congolês|congoleses", "RWF": "ruandês|"
            "ruandeses", "XPF": "cfp", "GNF": "guineense|guineenses", "BIF": "burundês|burundeses",
        },
    ),
    **qualified(
        "coroa|coroas",
        {
            "CZK": "checa|checas|tcheca|tchecas", "SEK": "sueca|suecas", "NOK": "norueguesa|"
            "norueguesas", "DKK": "dinamarquesa|dinamarquesas", "ISK": "islandesa|islandesas",
            "EEK": "estoniana|estonianas|estónia|estónias", "SKK": "eslovaca|eslovacas",
        },
    ),
    **qualified(
        "peso|pesos",
        {
            "MXN": "mexicano|mexicanos", "ARS": "argentino|argentinos", "CLP": "chileno|chilenos",
            "COP": "colombiano|colombianos", "UYU": "uruguaio|uruguaios", "CUP": "cubano|cubanos",
            "PHP": "filipino|filipinos", "DOP": "dominicano|dominicanos",
        },
    ),
    **qualified(
        "libra|libras",
        {
            "EGP": "egípcia|egípcias|egipcia|egipcias", "SYP": "síria|sírias", "LBP": "libanesa|"
            "libanesas", "SDG": "sudanesa|sudanesas", "IEP": "irlandesa|irlandesas",
            "TRY": "turca|turcas", "CYP": "cipriota|cipriotas", "MTL": "maltesa|maltesas",
            "GIP": "de gibraltar", "FKP": "das malvinas", "SHP": "de santa helena",
        },
    ),
    **qualified("lira|liras", {"TRY": "turca|turcas", "SYP": "síria|sírias", "MTL": "maltesa|"
                               "maltesas"}),
    **qualified(
        "dinar|dinares",
        {
            "RSD": "sérvio|sérvios", "KWD": "kuwaitiano|kuwaitianos|do kuwait|do koweit",
            "BHD": "do bahrein|bareinita|bareinitas", "JOD": "jordaniano|jordanianos|jordano|"
            "jordanos|da jordânia", "DZD": "argelino|argelinos", "TND": "tunisino|tunisinos|"
            "tunisiano|tunisianos", "LYD": "líbio|líbios", "IQD": "iraquiano|iraquianos",
            "MKD": "macedónio|macedônio|macedónios|macedônios",
        },
    ),
    **qualified("rupia|rupias", {"INR": "indiana|indianas", "PKR": "paquistanesa|paquistanesas",
                                 "LKR": "do sri lanka|cingalesa|cingalesas",
                                 "NPR": "nepalesa|nepalesas", "MUR": "mauriciana|mauricianas|"
                                 "de maurício", "SCR": "das seicheles|de seicheles"}),
    **qualified("xelim|xelins", {"KES": "queniano|quenianos", "TZS": "tanzaniano|tanzanianos",
                                 "UGX": "ugandense|ugandenses|ugandês", "SOS": "somali|somalis"}),
    **qualified("rial|riais", {"OMR": "omanense|omanenses|de omã|omani", "YER": "iemenita|"
                               "iemenitas", "QAR": "catariano|do catar|do qatar|catarenses",
                               "KHR": "cambojano|cambojanos"}),
    **qualified("rublo|rublos", {"RUB": "russo|russos", "BYN": "bielorrusso|bielorrussos"}),
    **qualified("won|wons", {"KRW": "sul coreano|sul coreanos|"
                             "da coreia do sul|da coréia do sul",
                             "KPW": "norte coreano|norte coreanos"}),
    **qualified("iene|ienes", {"JPY": "japonês|japoneses"}),
    **qualified("yuan|yuans|iuan", {"CNY": "chinês|chineses"}),
    **qualified("forint|florim|florins", {"HUF": "húngaro|húngaros"}),
    **qualified("leu|lei|leus", {"RON": "romeno|romenos", "MDL": "moldavo|moldavos|moldávio"}),
    **qualified("baht|bahts", {"THB": "tailandês|tailandeses"}),
}  # fmt: skip
