"""Spanish: the names of units and currencies.

Units as Spanish names those of the SI and the imperial system, currencies after Unicode CLDR.
"""

from __future__ import annotations

from reader.figures.vocabulary import Sense
from reader.figures.vocabulary.tables import qualified, rows

UNITS = rows(
    {
        "%": "por ciento|por cien|porciento", "‰": "por mil",
        "pp": "puntos porcentuales|punto porcentual", "bp": "puntos básicos|punto básico|"
        "puntos base|punto base", "km": "kilómetro|kilómetros", "hm": "hectómetro|hectómetros",
        "m": "metro|metros", "dm": "decímetro|decímetros", "cm": "centímetro|centímetros",
        "mm": "milímetro|milímetros", "µm": "micrómetro|micrómetros|micra|micras|micrón|"
        "micrones", "nm": "nanómetro|nanómetros", "mi": "milla|millas",
        "nmi": "milla náutica|millas náuticas|milla marina|millas marinas",
        "yd": "yarda|yardas", "ft": "pie|pies", "in": "pulgada|pulgadas",
        "fathom": "braza|brazas", "ly": "año luz|años luz",
        "au": "unidad astronómica|unidades astronómicas",
        "kg": "kilogramo|kilogramos|kilo|kilos", "g": "gramo|gramos",
        "mg": "miligramo|miligramos", "µg": "microgramo|microgramos",
        "q": "quintal métrico|quintales métricos", "dag": "decagramo|decagramos",
        "short ton": "tonelada corta|toneladas cortas",
        "long ton": "tonelada larga|toneladas largas",
        "Spanish quintal": "quintal|quintales", "fanega": "fanega|fanegas",
        "arroba": "arroba|arrobas",
        "t": "tonelada|toneladas|toneladas métricas|tonelada métrica",
        "kt": "kilotonelada|kilotoneladas|kilotón|kilotones",
        "Mt": "megatonelada|megatoneladas|megatón|megatones",
        "Gt": "gigatonelada|gigatoneladas", "lb": "libra|libras|libra de peso|libras de peso",
        "oz": "onza|onzas", "oz t": "onza troy|onzas troy", "carat": "quilate|quilates",
        "L": "litro|litros", "dL": "decilitro|decilitros", "cL": "centilitro|centilitros",
        "mL": "mililitro|mililitros", "hL": "hectolitro|hectolitros",
        "gal": "galón|galones", "pt": "pinta|pintas", "qt": "cuarto de galón|cuartos de galón",
        "barrel": "barril|barriles|barril de petróleo|barriles de petróleo|barril de crudo|"
        "barriles de crudo",
        "mm²": "milímetro cuadrado|milímetros cuadrados",
        "cm²": "centímetro cuadrado|centímetros cuadrados",
        "m²": "metro cuadrado|metros cuadrados",
        "km²": "kilómetro cuadrado|kilómetros cuadrados", "ha": "hectárea|hectáreas",
        "acre": "acre|acres", "in²": "pulgada cuadrada|pulgadas cuadradas",
        "ft²": "pie cuadrado|pies cuadrados", "yd²": "yarda cuadrada|yardas cuadradas",
        "mi²": "milla cuadrada|millas cuadradas",
        "cm³": "centímetro cúbico|centímetros cúbicos|cc", "m³": "metro cúbico|metros cúbicos",
        "hm³": "hectómetro cúbico|hectómetros cúbicos",
        "km³": "kilómetro cúbico|kilómetros cúbicos",
        "in³": "pulgada cúbica|pulgadas cúbicas", "ft³": "pie cúbico|pies cúbicos",
        "yd³": "yarda cúbica|yardas cúbicas",
        "°C": "grados celsius|grados centígrados|celsius|centígrados|grado celsius|"
        "grado centígrado|grados c|grado c|deg c|deg celsius|° c|° celsius|centígrado",
        "°F": "grados fahrenheit|grado fahrenheit|fahrenheit|grados f|grado f|deg f|"
        "deg fahrenheit|° f|° fahrenheit",
        "K": "kelvin|kelvins|grados kelvin|grados k", "°": "grado|grados",
        "ms": "milisegundo|milisegundos", "µs": "microsegundo|microsegundos",
        "ns": "nanosegundo|nanosegundos", "s": "segundo|segundos|seg",
        "min": "minuto|minutos|min", "h": "hora|horas", "day": "día|días|jornada|jornadas",
        "night": "noche|noches", "week": "semana|semanas", "fortnight": "quincena|quincenas",
        "month": "mes|meses", "quarter": "trimestre|trimestres", "year": "año|años",
        "decade": "década|décadas|decenio|decenios", "century": "siglo|siglos",
        "km/h": "kilómetros por hora|kilómetro por hora", "mph": "millas por hora|"
        "milla por hora", "m/s": "metros por segundo|metro por segundo",
        "km/s": "kilómetros por segundo", "kn": "nudo|nudos",
        "W": "vatio|vatios|watt|watts", "kW": "kilovatio|kilovatios|kilowatt|kilowatts",
        "MW": "megavatio|megavatios|megawatt|megawatts", "GW": "gigavatio|gigavatios|"
        "gigawatt|gigawatts", "TW": "teravatio|teravatios",
        "Wh": "vatio hora|vatios hora", "kWh": "kilovatio hora|kilovatios hora|"
        "kilovatios horas", "MWh": "megavatio hora|megavatios hora",
        "GWh": "gigavatio hora|gigavatios hora", "TWh": "teravatio hora|teravatios hora",
        "PS": "caballos de vapor|caballo de vapor|caballos de potencia|caballos|caballo|cv",
        "hp": "caballos de fuerza", "m/s²": "metros por segundo al cuadrado|"
        "metro por segundo al cuadrado|"
        "metros por segundo cuadrado", "ft/s": "pies por segundo",
        "J": "julios|joule|joules", "kJ": "kilojulio|kilojulios|kilojoules",
        "MJ": "megajulio|megajulios", "cal": "caloría|calorías",
        "kcal": "kilocaloría|kilocalorías", "eV": "electronvoltio|electronvoltios",
        "N": "newton|newtons", "Hz": "hercio|hercios|hertz", "kHz": "kilohercio|kilohercios",
        "MHz": "megahercio|megahercios", "GHz": "gigahercio|gigahercios",
        "V": "voltio|voltios|volt|volts", "kV": "kilovoltio|kilovoltios",
        "A": "amperio|amperios|ampere|amperes", "Ω": "ohmio|ohmios|ohm|ohms",
        "Pa": "pascal|pascales", "hPa": "hectopascal|hectopascales",
        "kPa": "kilopascal|kilopascales", "MPa": "megapascal|megapascales",
        "bar": "bares|bar", "mbar": "milibar|milibares", "atm": "atmósfera|atmósferas",
        "psi": "libras por pulgada cuadrada", "dB": "decibelio|decibelios|decibel|decibeles",
        "rpm": "revoluciones por minuto", "mpg": "millas por galón",
        "bit": "bit|bits", "B": "byte|bytes|octeto|octetos",
        "kB": "kilobyte|kilobytes", "MB": "megabyte|megabytes|mega|megas",
        "GB": "gigabyte|gigabytes|giga|gigas", "TB": "terabyte|terabytes|tera|teras",
        "PB": "petabyte|petabytes", "Mbit/s": "megabits por segundo",
        "Gbit/s": "gigabits por segundo", "MP": "megapíxel|megapíxeles|megapixel|megapixeles",
        "px": "píxel|píxeles", "ppm": "partes por millón", "mol": "mol|moles",
        "cd": "candela|candelas", "lm": "lumen|lúmenes", "lx": "lux", "rad": "radián|radianes",
        "Bq": "becquerel|becquereles|becquerelios", "Sv": "sievert|sieverts",
        "mSv": "milisievert|milisieverts",
        "teaspoon": "cucharadita|cucharaditas", "tablespoon": "cucharada|cucharadas",
        "cup": "taza|tazas", "point": "punto|puntos", "times": "veces|vez",
    }
)  # fmt: skip

CURRENCIES = {
    **rows(
        {
            "EUR": "euro|euros", "EUR cent": "céntimo|céntimos|céntimo de euro|"
            "céntimos de euro|centavos de euro|eurocéntimos",
            "USD": "dólar|dólares|dólar de los estados unidos|dólares de los estados unidos|"
            "dólar de eeuu|dólares de eeuu|dólares de ee",
            "cent": "centavo|centavos|centavo de dólar|centavos de dólar|centavos americanos|"
            "cent|cents|centavos estadounidenses",
            "GBP": "libra esterlina|libras esterlinas|libra británica|libras británicas|"
            "esterlina|esterlinas", "penny": "penique|peniques",
            "CHF": "franco|francos", "Rappen": "céntimos suizos", "JPY": "yen|yenes",
            "CNY": "yuan|yuanes|renminbi|yuan renminbi", "RUB": "rublo|rublos",
            "INR": "rupia|rupias", "IDR": "rupia indonesia|rupias indonesias",
            "UAH": "grivna|grivnas|grivnia|grivnias|hryvnia|hryvnias", "KRW": "won|wons|wones",
            "ILS": "séquel|séqueles|shekel|shekels|shékel|shékels|siclo|siclos",
            "PLN": "zloty|zlotys|zloti|zlotis|esloti|eslotis", "CZK": "corona|coronas",
            "HUF": "forinto|forintos|florín húngaro|florines húngaros", "RON": "leu|lei|leus",
            "BGN": "lev|levs|leva", "HRK": "kuna|kunas", "BRL": "real brasileño|"
            "reales brasileños|reales", "ZAR": "rand|rands", "MXN": "peso|pesos",
            "THB": "baht|bahts|bat tailandés", "VND": "dong|dongs", "MYR": "ringgit|ringgits",
            "KES": "chelín|chelines", "NGN": "naira|nairas", "GHS": "cedi|cedis",
            "ETB": "birr|birres", "AED": "dírham|dírhams|dirham|dirhams|dirhams emiratíes",
            "MAD": "dirham marroquí|dirhams marroquíes|dirhams marroquís",
            "IQD": "dinar|dinares", "SAR": "riyal|riyals|riyal saudí|riyales saudíes|"
            "riales saudíes|rial saudí|riyales|riyals saudíes",
            "IRR": "rial|riales|rial iraní|riales iraníes", "PEN": "sol peruano|soles peruanos|"
            "soles|nuevo sol|nuevos soles", "PYG": "guaraní|guaraníes", "VES": "bolívar|"
            "bolívares|bolívar soberano|bolívares soberanos|bolívar fuerte|bolívares fuertes",
            "BOB": "boliviano|bolivianos|peso boliviano|pesos bolivianos",
            "CRC": "colón|colones|colón costarricense|colones costarricenses",
            "SVC": "colón salvadoreño|colones salvadoreños", "HNL": "lempira|lempiras",
            "GTQ": "quetzal|quetzales", "NIO": "córdoba|córdobas", "PAB": "balboa|balboas",
            "KZT": "tenge|tenges", "GEL": "lari|laris", "ALL": "lek|leks",
            "BDT": "taka|takas", "MNT": "tugrik|tugriks", "AOA": "kwanza|kwanzas",
            "HTG": "gourde|gourdes", "AFN": "afgani|afganis",
            "ESP": "peseta|pesetas", "DEM": "marco|marcos|marco alemán|marcos alemanes",
            "FIM": "marco finlandés|marcos finlandeses", "FRF": "franco francés|"
            "francos franceses", "BEF": "franco belga|francos belgas",
            "LUF": "franco luxemburgués|francos luxemburgueses",
            "ITL": "lira italiana|liras italianas", "TRY": "lira|liras",
            "PTE": "escudo|escudos|escudo portugués|escudos portugueses",
            "CVE": "escudo caboverdiano|escudos caboverdianos",
            "ATS": "chelín austriaco|chelines austriacos|chelines austríacos",
            "NLG": "florín|florines|florín holandés|florines holandeses",
            "GRD": "dracma|dracmas", "XOF": "franco cfa|francos cfa",
            "BTC": "bitcoin|bitcoins", "ETH": "éter|éteres|ether",
        }
    ),
    **qualified(
        "dólar|dólares|dolar|dolares",
        {
            "USD": "estadounidense|estadounidenses|americano|americanos|norteamericano|"
            "norteamericanos|usa|us", "CAD": "canadiense|canadienses",
            "AUD": "australiano|australianos", "NZD": "neozelandés|neozelandeses|"
            "de nueva zelanda|de nueva zelandia", "HKD": "de hong kong|hongkonés|hongkoneses",
            "SGD": "de singapur|singapurense|singapurenses", "TWD": "taiwanés|taiwaneses|"
            "de taiwán", "JMD": "jamaicano|jamaicanos|jamaiquino|jamaiquinos",
            "BSD": "bahameño|bahameños", "BBD": "barbadense|barbadenses|de barbados",
            "TTD": "trinitense|trinitenses|de trinidad y tobago", "BZD": "beliceño|beliceños",
            "NAD": "namibio|namibios", "LRD": "liberiano|liberianos",
            "ZWL": "zimbabuense|zimbabuenses", "XCD": "del caribe oriental",
            "FJD": "fiyiano|fiyianos", "GYD": "guyanés|guyaneses",
            "SRD": "surinamés|surinameses", "BND": "de brunéi", "BMD": "bermudeño|bermudeños",
            "KYD": "de las islas caimán",
        },
    ),
    **qualified(
        "franco|francos",
        {"CHF": "suizo|suizos", "CDF": "congoleño|congoleños", "RWF": "ruandés|ruandeses",
         "BIF": "burundés|burundeses", "GNF": "guineano|guineanos", "XPF": "cfp",
         "DJF": "yibutiano|yibutianos"},
    ),
    **qualified(
        "corona|coronas",
        {"CZK": "checa|checas", "SEK": "sueca|suecas", "NOK": "noruega|noruegas",
         "DKK": "danesa|danesas", "ISK": "islandesa|islandesas", "EEK": "estonia|estonias",
         "SKK": "eslovaca|eslovacas"},
    ),
    **qualified(
        "peso|pesos",
        {"MXN": "mexicano|mexicanos", "ARS": "argentino|argentinos", "CLP": "chileno|chilenos",
         "COP": "colombiano|colombianos", "UYU": "uruguayo|uruguayos",
         "CUP": "cubano|cubanos", "PHP": "filipino|filipinos",
         "DOP": "dominicano|dominicanos"},
    ),
    **qualified(
        "libra|libras",
        {"EGP": "egipcia|egipcias", "SYP": "siria|sirias", "LBP": "libanesa|libanesas",
         "SDG": "sudanesa|sudanesas", "IEP": "irlandesa|irlandesas", "CYP": "chipriota|"
         "chipriotas", "TRY": "turca|turcas", "GIP": "gibraltareña|gibraltareñas",
         "FKP": "malvinense|malvinenses", "SHP": "de santa elena",
         "SSP": "sursudanesa|sursudanesas"},
    ),
    **qualified("lira|liras", {"TRY": "turca|turcas", "MTL": "maltesa|maltesas",
                               "SYP": "siria|sirias"}),
    **qualified(
        "dinar|dinares",
        {"RSD": "serbio|serbios", "KWD": "kuwaití|kuwaitíes", "BHD": "bahreiní|bahreiníes|"
         "bareiní|bareiníes", "JOD": "jordano|jordanos", "DZD": "argelino|argelinos",
         "TND": "tunecino|tunecinos", "LYD": "libio|libios", "IQD": "iraquí|iraquíes",
         "MKD": "macedonio|macedonios"},
    ),
    **qualified(
        "rupia|rupias",
        {"INR": "india|indias|hindú|hindúes", "PKR": "pakistaní|pakistaníes|paquistaní|"
         "paquistaníes", "LKR": "de sri lanka|ceilanesa|ceilanesas|esrilanquesa|esrilanquesas",
         "NPR": "nepalí|nepalíes|nepalesa|nepalesas", "MUR": "mauriciana|mauricianas|"
         "de mauricio", "SCR": "de seychelles|seychellense|seychellenses",
         "MVR": "de maldivas"},
    ),
    **qualified("chelín|chelines", {"KES": "keniano|kenianos|keniata|keniatas",
                                    "TZS": "tanzano|tanzanos", "UGX": "ugandés|ugandeses",
                                    "SOS": "somalí|somalíes"}),
    **qualified("rial|riales|riyal|riyales", {"OMR": "omaní|omaníes", "YER": "yemení|yemeníes",
                                              "QAR": "catarí|cataríes|qatarí|qataríes",
                                              "KHR": "camboyano|camboyanos"}),
    **qualified("rublo|rublos", {"RUB": "ruso|rusos", "BYN": "bielorruso|bielorrusos"}),
    **qualified("won|wons|wones", {"KRW": "surcoreano|surcoreanos",
                                   "KPW": "norcoreano|norcoreanos"}),
    **qualified("yen|yenes", {"JPY": "japonés|japoneses"}),
    **qualified("yuan|yuanes", {"CNY": "chino|chinos"}),
    **qualified("forinto|forintos|forint|forints", {"HUF": "húngaro|húngaros"}),
    **qualified("leu|lei|leus", {"RON": "rumano|rumanos", "MDL": "moldavo|moldavos"}),
    **qualified("zloty|zlotys", {"PLN": "polaco|polacos"}),
    **qualified("baht|bahts", {"THB": "tailandés|tailandeses"}),
    **qualified("rand|rands", {"ZAR": "sudafricano|sudafricanos"}),
}  # fmt: skip

_MONEY = frozenset(
    "cuesta cuestan costaba costaban costar costó precio precios pagar pagó pagan paga vale valen "
    "vendió vendido multa alquiler sueldo salario entrada entradas billete billetes londres "
    "británico británica británicas británicos inglaterra reino".split()
)
_POWER = frozenset(
    "motor motores potencia potente potentes coche coches diésel turbo híbrido híbrida eléctrico "
    "eléctrica gasolina tractor tractores berlina suv moto motos desarrolla desarrollan entrega "
    "rinde cilindros vapor fuerza".split()
)
_NO_UNIT = Sense(None, is_default=True)

SENSES = {
    **dict.fromkeys(("libra", "libras"), (Sense("GBP", ahead=_MONEY, signs="£€"),)),
    **dict.fromkeys(("caballo", "caballos"), (Sense("PS", near=_POWER), _NO_UNIT)),
    "cv": (
        Sense(
            None,
            near=frozenset("recibió recibieron recibido candidatos vacante puestos".split()),
        ),
    ),
    **dict.fromkeys(
        ("bar", "bares"),
        (
            Sense(
                "bar",
                near=frozenset("presión presiones neumático neumáticos caldera compresor".split()),
                is_broken=True,
            ),
            _NO_UNIT,
        ),
    ),
    "kt": (
        Sense(
            "kn",
            near=frozenset(
                "viento vientos racha rachas brisa temporal nudos velero barco buque "
                "velocidad".split()
            ),
        ),
    ),
}
"""Names of units that are another word too."""
