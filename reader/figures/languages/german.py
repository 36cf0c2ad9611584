"""German: number words, units, currencies and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.lexicon import Lexicon, rows

_ONES = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def _below_thousand() -> dict[str, int]:
    """German writes a number below a thousand as one word."""
    below_hundred = {name: number for number, name in enumerate(_ONES, start=1)}
    for ten, name in zip(range(20, 100, 10), _TENS, strict=True):
        below_hundred[name] = ten
        below_hundred |= {f"{_ONES[one - 1]}und{name}": ten + one for one in range(1, 10)}
    words = dict(below_hundred)
    for hundred, name in enumerate(("", *_ONES[:9])):
        value = 100 * max(hundred, 1)
        words[f"{name}hundert"] = value
        words |= {f"{name}hundert{rest}": value + n for rest, n in below_hundred.items()}
        words |= {f"{name}hundertund{rest}": value + n for rest, n in below_hundred.items()}
    return words


def _cardinals() -> dict[str, int]:
    words = _below_thousand()
    words |= {f"{name}tausend": number * 1000 for name, number in words.items()}
    words |= {name.replace("ß", "ss"): number for name, number in words.items() if "ß" in name}
    # "ein" is the article far more often than the number
    del words["ein"]
    return {**words, "eins": 1, "zwo": 2, "null": 0}


_MODIFIERS = {
    Modifier.ABOUT: "rund|etwa|circa|zirka|ca|ungefähr|knapp|fast|nahezu|beinahe|geschätzt|"
    "schätzungsweise|um die|annähernd|in etwa|gegen|geschätzte|geschätzten|gut",
    Modifier.MORE_THAN: "mehr als|über|oberhalb von|gut über|weit über|höher als|größer als|"
    "älter als|länger als",
    Modifier.AT_LEAST: "mindestens|wenigstens|nicht weniger als|zumindest|minimal",
    Modifier.LESS_THAN: "weniger als|unter|unterhalb von|kleiner als|jünger als|niedriger als",
    Modifier.AT_MOST: "bis zu|höchstens|maximal|nicht mehr als|bis",
}

LEXICON = Lexicon(
    language="de",
    cardinals=_cardinals(),
    hundreds=frozenset({"hundert"}),
    magnitudes={
        "tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6, "mill": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "billion": 10**12,
        "billionen": 10**12, "tsd": 10**3,
    },
    bare_magnitudes=frozenset({"hundert", "tausend"}),
    joiners=frozenset({"und"}),
    articles=frozenset({"ein", "eine", "einer", "einem", "einen"}),
    dozens={"dutzend": 12},
    indefinite={
        "dutzende": 12, "dutzenden": 12, "hunderte": (100, 1000), "hunderten": (100, 1000),
        "tausende": (1000, 10**4), "tausenden": (1000, 10**4), "zehntausende": (10**4, 10**5),
        "zehntausenden": (10**4, 10**5), "hunderttausende": (10**5, 10**6),
        "hunderttausenden": (10**5, 10**6),
    },
    fractions={
        "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "fünftel": 5, "sechstel": 6,
        "achtel": 8, "zehntel": 10,
    },
    multiples={"doppelt": 2, "zweimal": 2, "dreimal": 3, "viermal": 4, "fünfmal": 5, "zehnmal": 10},
    halves=frozenset({"halbe", "halben", "halber", "halbes", "hälfte"}),
    out_of=("von",),
    units=rows(
        {
            "%": "prozent|prozents|proz", "pp": "prozentpunkt|prozentpunkte|prozentpunkten",
            "bp": "basispunkt|basispunkte|basispunkten", "km": "kilometer|kilometern|kilometers",
            "m": "meter|metern|meters", "cm": "zentimeter|zentimetern", "in": "zoll",
            "mm": "millimeter|millimetern", "mi": "meile|meilen", "nmi": "seemeile|seemeilen",
            "ft": "fuß", "kg": "kilogramm|kilo|kilos", "g": "gramm", "mg": "milligramm",
            "t": "tonne|tonnen", "L": "liter|litern", "mL": "milliliter|millilitern",
            "hL": "hektoliter", "barrel": "barrel|fass", "m²": "quadratmeter|quadratmetern",
            "km²": "quadratkilometer|quadratkilometern", "ha": "hektar|hektaren",
            "m³": "kubikmeter|kubikmetern", "°C": "grad celsius|° celsius", "°F": "grad fahrenheit",
            "°": "grad", "K": "kelvin", "s": "sekunde|sekunden", "min": "minute|minuten",
            "h": "stunde|stunden|std", "day": "tag|tage|tagen|tages",
            "night": "nacht|nächte|nächten",
            "week": "woche|wochen", "month": "monat|monate|monaten|monats",
            "year": "jahr|jahre|jahren|jahres", "decade": "jahrzehnt|jahrzehnte|jahrzehnten",
            "century": "jahrhundert|jahrhunderte|jahrhunderten",
            "km/h": "stundenkilometer|stundenkilometern|kilometer pro stunde|kilometern pro stunde",
            "kn": "knoten", "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt",
            "kWh": "kilowattstunde|kilowattstunden", "MWh": "megawattstunde|megawattstunden",
            "GWh": "gigawattstunde|gigawattstunden", "TWh": "terawattstunde|terawattstunden",
            "B": "byte|bytes", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte",
            "TB": "terabyte", "point": "punkt|punkte|punkten", "dB": "dezibel", "V": "volt",
            "times": "mal", "teaspoon": "teelöffel", "tablespoon": "esslöffel",
            "kcal": "kilokalorien",
        }
    ),
    currencies=rows(
        {
            "EUR": "euro|euros", "EUR cent": "cent|cents|eurocent", "USD": "dollar|dollars|"
            "us dollar|amerikanische dollar", "CHF": "franken|schweizer franken",
            "Rappen": "rappen", "GBP": "pfund|britische pfund", "penny": "pence", "JPY": "yen",
            "CNY": "yuan|renminbi", "RUB": "rubel", "INR": "rupie|rupien", "UAH": "hrywnja|griwna",
            "PLN": "zloty|złoty", "CZK": "kronen|tschechische kronen", "SEK": "schwedische kronen",
            "NOK": "norwegische kronen", "DKK": "dänische kronen", "HUF": "forint",
            "TRY": "lira|türkische lira", "ILS": "schekel", "AUD": "australische dollar",
            "CAD": "kanadische dollar", "BTC": "bitcoin|bitcoins",
        }
    ),
    per=frozenset({"pro", "je"}),
    each=frozenset({"am", "im", "in"}),
    denominators=rows({"share": "aktie", "person": "kopf|person|einwohner"}),
    range_words=frozenset({"bis"}),
    between=frozenset({"zwischen"}),
    range_and=frozenset({"und", "bis"}),
    alternative_words=frozenset({"oder"}),
    from_words=frozenset({"von"}),
    modifiers_before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    modifiers_after={
        "oder mehr": Modifier.AT_LEAST, "und mehr": Modifier.AT_LEAST,
        "oder weniger": Modifier.AT_MOST,
    },
    age_suffixes=rows(
        {
            "year": "jahre alt|jahr alt|jährige|jähriger|jährigen|jährigem|jähriges|jährig",
            "month": "monate alt|monate alte|monat alt", "week": "wochen alt", "day": "tage alt",
        }
    ),
    age_prefixes=frozenset({"alter"}),
    year_cues=frozenset(
        "im in seit bis vor nach jahr jahre jahres jahren ab von anfang mitte ende frühjahr sommer "
        "herbst winter und zwischen um".split()
    ),
    month_cues=frozenset("im seit bis ab anfang mitte ende bis zum vom den des".split()),
    ambiguous_months=frozenset({"mär", "jan", "mai", "sep", "jul", "jun", "apr", "aug"}),
    identifier_cues=frozenset(
        "nr nummer seite seiten kapitel artikel art paragraf paragraph absatz abs version linie "
        "flug zimmer gleis platz kategorie stufe typ band teil folge staffel platz rang liga "
        "klasse autobahn route resolution ziffer".split()
    ),
    street_words=frozenset(),
    of_words=frozenset({"der", "von", "aller", "an"}),
    nouns_are_capitalised=True,
    not_nouns=frozenset(
        "der die das den dem des und oder in im an am auf bei mit von vom zu zum zur nach vor für "
        "aus als wie ist sind war waren wird werden wurde wurden hat haben hatte hatten pro je bis "
        "nicht auch noch mehr weniger ab um gegen über unter zwischen seit".split()
    ),
    pronoun_cues=frozenset(),
    score_cues=frozenset(
        "gewann gewinnt siegte sieg schlug besiegte verlor niederlage unentschieden führte "
        "endstand remis".split()
    ),
    relative_days={"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
)  # fmt: skip
