"""Spanish: number words, units, currencies and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.lexicon import Lexicon, rows

_UP_TO_TWENTY_NINE = (
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_HUNDREDS = "dosc tresc cuatroc quin seisc setec ochoc novec".split()

_TENTHS = {
    f"{name}{plural}": number
    for name, number in {
        "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9, "décimo": 10,
        "centésimo": 100, "milésimo": 1000,
    }.items()
    for plural in ("", "s")
}  # fmt: skip
"""Names of fractions that are ordinals too."""

_EXCEEDING = (
    "supera superan superó superaron superaba superaban superar supere superen superado excede "
    "exceden excedió exceder exceda excedan rebasa rebasan rebasó rebasar"
).split()

_MODIFIERS = {
    Modifier.ABOUT: "unos|unas|cerca de|alrededor de|aproximadamente|casi|en torno a|"
    "prácticamente|un promedio de",
    Modifier.MORE_THAN: "más de|por encima de|superior a|más que|"
    + "|".join(
        f"{verb}{article}" for verb in _EXCEEDING for article in ("", " los", " las", " de")
    ),
    Modifier.AT_LEAST: "al menos|por lo menos|como mínimo|un mínimo de|no menos de",
    Modifier.LESS_THAN: "ni siquiera|menos de|por debajo de|inferior a",
    Modifier.AT_MOST: "hasta|como máximo|un máximo de|no más de",
}

LEXICON = Lexicon(
    language="es",
    cardinals={
        **{name: number for number, name in enumerate(_UP_TO_TWENTY_NINE, start=2)},
        **{
            f"{name}ient{ending}": number * 100
            for number, name in enumerate(_HUNDREDS, start=2)
            for ending in ("os", "as")
        },
        "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
        "ochenta": 80, "noventa": 90, "ciento": 100, "veintidos": 22, "veintitres": 23,
        "veintiun": 21, "veintiún": 21, "dieciseis": 16, "veintiseis": 26, "cero": 0, "uno": 1,
        "un": 1, "una": 1,
    },
    decimal_words=frozenset({"coma"}),
    hundreds=frozenset({"cien"}),
    magnitudes={
        "mil": 10**3, "millón": 10**6, "millon": 10**6, "millones": 10**6, "billón": 10**12,
        "billones": 10**12,
    },
    bare_magnitudes=frozenset({"mil", "cien"}),
    joiners=frozenset({"y"}),
    articles=frozenset({"un", "una"}),
    dozens={"docena": 12, "decena": 10, "centenar": 100, "millar": 1000},
    indefinite={
        "decenas": (10, 100), "docenas": 12, "cientos": (100, 1000), "centenares": (100, 1000),
        "miles": (1000, 10**4), "millares": (1000, 10**4),
    },
    fractions={"tercio": 3, "tercios": 3, **_TENTHS},
    ambiguous_fractions=frozenset(_TENTHS),
    share_cues=frozenset({"en"}),
    halves=frozenset({"mitad"}),
    half_nouns=frozenset({"mitad"}),
    not_before_half=frozenset("primera segunda otra".split()),
    definite_articles=frozenset({"la", "los", "las", "el"}),
    and_a_half=("y medio", "y media"),
    ordinal_suffixes=frozenset({"º", "ª", "er"}),
    out_of=("de cada",),
    units=rows(
        {
            "%": "por ciento|por cien", "pp": "puntos porcentuales|punto porcentual",
            "bp": "puntos básicos|punto básico", "km": "kilómetro|kilómetros", "m": "metro|metros",
            "cm": "centímetro|centímetros", "mm": "milímetro|milímetros", "mi": "milla|millas",
            "ft": "pie|pies", "in": "pulgada|pulgadas", "kg": "kilogramo|kilogramos|kilo|kilos",
            "g": "gramo|gramos", "t": "tonelada|toneladas|toneladas métricas", "lb": "libra|libras",
            "L": "litro|litros", "mL": "mililitro|mililitros", "barrel": "barril|barriles",
            "m²": "metro cuadrado|metros cuadrados", "ha": "hectárea|hectáreas",
            "km²": "kilómetro cuadrado|kilómetros cuadrados", "m³": "metro cúbico|metros cúbicos",
            "°C": "grados celsius|grados centígrados|celsius|grado celsius|grados c",
            "°F": "grados fahrenheit|grados f", "°": "grado|grados", "s": "segundo|segundos",
            "min": "minuto|minutos", "h": "hora|horas", "day": "día|días", "night": "noche|noches",
            "week": "semana|semanas", "month": "mes|meses", "year": "año|años",
            "decade": "década|décadas", "century": "siglo|siglos",
            "km/h": "kilómetros por hora", "mph": "millas por hora", "MW": "megavatio|megavatios",
            "kWh": "kilovatio hora|kilovatios hora", "point": "punto|puntos", "times": "veces",
            "dm": "decímetro|decímetros", "µm": "micrómetro|micrómetros|micra|micras",
            "nm": "nanómetro|nanómetros", "yd": "yarda|yardas",
            "nmi": "milla náutica|millas náuticas", "ly": "año luz|años luz",
            "mg": "miligramo|miligramos", "µg": "microgramo|microgramos",
            "kt": "kilotonelada|kilotoneladas", "Mt": "megatonelada|megatoneladas",
            "oz": "onza|onzas", "carat": "quilate|quilates", "gal": "galón|galones",
            "cL": "centilitro|centilitros", "hL": "hectolitro|hectolitros",
            "pt": "pinta|pintas", "cm²": "centímetros cuadrados",
            "ft²": "pie cuadrado|pies cuadrados", "mi²": "milla cuadrada|millas cuadradas",
            "acre": "acre|acres", "ft³": "pie cúbico|pies cúbicos", "K": "kelvin|kelvins",
            "ms": "milisegundo|milisegundos", "quarter": "trimestre|trimestres",
            "m/s": "metros por segundo", "kn": "nudo|nudos", "W": "vatio|vatios",
            "kW": "kilovatio|kilovatios", "GW": "gigavatio|gigavatios",
            "TW": "teravatio|teravatios",
            "MWh": "megavatio hora|megavatios hora", "GWh": "gigavatio hora|gigavatios hora",
            "TWh": "teravatio hora|teravatios hora", "J": "julios", "cal": "caloría|calorías",
            "kcal": "kilocaloría|kilocalorías", "Hz": "hercio|hercios",
            "kHz": "kilohercio|kilohercios",
            "MHz": "megahercio|megahercios", "GHz": "gigahercio|gigahercios",
            "V": "voltio|voltios", "A": "amperio|amperios", "Ω": "ohmio|ohmios",
            "Pa": "pascal|pascales", "hPa": "hectopascal|hectopascales",
            "dB": "decibelio|decibelios",
            "bit": "bit|bits", "B": "byte|bytes", "kB": "kilobyte|kilobytes",
            "MB": "megabyte|megabytes", "GB": "gigabyte|gigabytes", "TB": "terabyte|terabytes",
            "MP": "megapíxel|megapíxeles", "px": "píxel|píxeles",
        }
    ),
    currencies=rows(
        {
            "EUR": "euro|euros", "EUR cent": "céntimo|céntimos", "cent": "centavo|centavos",
            "USD": "dólar|dólares|dolares|dólar estadounidense|dólares estadounidenses",
            "AUD": "dólares australianos", "CAD": "dólar canadiense|dólares canadienses",
            "CHF": "franco|francos|franco suizo|francos suizos", "UAH": "grivna|grivnas",
            "TRY": "lira turca|liras turcas", "KRW": "won|wons", "BRL": "reales",
            "PLN": "zloty|zlotys",
            "GBP": "libras esterlinas|libra esterlina", "penny": "penique|peniques",
            "JPY": "yen|yenes", "CNY": "yuan|yuanes", "RUB": "rublo|rublos", "INR": "rupia|rupias",
            "MXN": "pesos mexicanos", "ARS": "pesos argentinos", "CLP": "pesos chilenos",
            "COP": "pesos colombianos", "BTC": "bitcoin|bitcoins",
        }
    ),
    per=frozenset({"por"}),
    each=frozenset({"al", "a"}),
    not_after_rate=frozenset("anterior siguiente pasado antes después".split()),
    denominators=rows({"share": "acción", "person": "persona|habitante|cabeza"}),
    range_words=frozenset({"a"}),
    between=frozenset({"entre"}),
    range_and=frozenset({"y", "e"}),
    alternative_words=frozenset({"o"}),
    from_words=frozenset({"de", "desde"}),
    modifiers_before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    time_modifiers=frozenset({"sobre las", "hacia las", "alrededor de las"}),
    negations=frozenset({"no", "nunca", "jamás", "sin", "tampoco"}),
    after_negation=frozenset("puede pueden debe deben podrá podrán deberá deberán ha han".split()),
    modifiers_after={
        "como máximo": Modifier.AT_MOST, "como mínimo": Modifier.AT_LEAST,
        "o más": Modifier.AT_LEAST, "o menos": Modifier.AT_MOST,
    },
    age_suffixes=rows({"year": "años de edad", "month": "meses de edad"}),
    age_prefixes=frozenset("hombre mujer niño niña edad joven".split()),
    age_units=frozenset({"años"}),
    having=frozenset("tiene tienen tenía tenían tengo cumplió cumple tenemos".split()),
    not_after_age=frozenset("de para más menos antes después que".split()),
    year_prepositions=frozenset({"en"}),
    year_cues=frozenset(
        "en desde hasta año años de antes después entre y principios finales".split()
    ),
    decade_words=frozenset({"años"}),
    month_cues=frozenset("en desde hasta de para a".split()),
    identifier_cues=frozenset(
        "no número núm página capítulo artículo sección versión vuelo sala ruta nivel categoría "
        "tipo tomo parte temporada episodio resolución".split()
    ),
    of_words=frozenset({"de", "los", "las"}),
    not_nouns=frozenset(
        "el la los las un una unos unas de del y o en a al por para con sin sobre entre que quien "
        "es son era eran fue fueron ha han había más menos no se su sus lo como pero cuando desde "
        "hasta veces".split()
    ),
    score_cues=frozenset("ganó venció victoria derrota empate perdió".split()),
    weekdays={
        name: number
        for number, name in enumerate(
            "lunes martes miércoles jueves viernes sábado domingo".split()
        )
    },
    last_words=frozenset({"pasado", "último"}),
    next_words=frozenset({"próximo"}),
    deadline_words=frozenset({"hasta"}),
    adjectives_follow=True,
    past_words=frozenset(
        "fue fueron era eran había habían estaba dijo dijeron anunció anunciaron murió murieron "
        "llegó llegaron empezó ocurrió declaró".split()
    ),
    future_words=frozenset("será serán irá irán habrá empezará comenzará llegará".split()),
    open_words=frozenset(
        "es son sea puede pueden podría podrían debe deben debería si previsto prevista".split()
    ),
    relative_days={"hoy": 0, "ayer": -1},
)  # fmt: skip
