"""German: number words, units, currencies and the words around figures."""

from __future__ import annotations

from reader.figures.exact import HALF
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
    words |= {name.replace("ß", "ss"): number for name, number in words.items() if "ß" in name}
    # "ein" is the article far more often than the number
    del words["ein"]
    return {**words, "eins": 1, "zwo": 2, "null": 0}


_MODIFIERS = {
    Modifier.ABOUT: "rund|etwa|kaum mehr als|knapp über|circa|zirka|ca|ungefähr|knapp|fast|"
    "nahezu|beinahe|geschätzt|"
    "schätzungsweise|um die|annähernd|in etwa|gegen|geschätzte|geschätzten|gut",
    Modifier.MORE_THAN: "mehr als|über|oberhalb von|gut über|weit über|höher als|größer als|"
    "älter als|länger als|übersteigt|übersteigen|überschreitet|überschreiten|übertrifft|"
    "übertreffen|überschritt|überstieg|übertraf",
    Modifier.AT_LEAST: "mindestens|wenigstens|nicht weniger als|zumindest|minimal",
    Modifier.LESS_THAN: "weniger als|keine|nicht einmal|nicht mal|unter|"
    "unterhalb von|kleiner als|jünger als|niedriger als",
    Modifier.AT_MOST: "bis zu|höchstens|maximal|nicht mehr als|bis",
}

LEXICON = Lexicon(
    language="de",
    cardinals=_cardinals(),
    compound_magnitudes={"tausend": 1000},
    compound_ones=frozenset({"ein"}),
    with_half={
        **{f"{name}einhalb": number + HALF for number, name in enumerate(_ONES[:12], start=1)},
        "anderthalb": 1 + HALF, "eineinhalb": 1 + HALF,
    },
    decimal_words=frozenset({"komma"}),
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
        "siebtel": 7, "achtel": 8, "neuntel": 9, "zehntel": 10, "zwanzigstel": 20,
        "hundertstel": 100, "tausendstel": 1000,
    },
    multiples={"doppelt": 2, "zweimal": 2, "dreimal": 3, "viermal": 4, "fünfmal": 5, "zehnmal": 10},
    ambiguous_fractions=frozenset({"viertel", "vierteln"}),
    share_cues=frozenset({"um"}),
    share_followers=frozenset({"davon", "des", "dieser", "dieses", "aller", "mehr", "weniger"}),
    halves=frozenset({"halbe", "halben", "halber", "halbes", "hälfte"}),
    half_nouns=frozenset({"hälfte"}),
    not_before_half=frozenset(
        "erste ersten zweite zweiten andere anderen obere oberen untere unteren".split()
    ),
    definite_articles=frozenset({"die", "der", "das", "den", "dem"}),
    ordinal_point_cues=frozenset(
        "jeden jede jedes jedem der die das den dem des zum zur am im ihr ihre ihren sein seine "
        "seinen".split()
    ),
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
            "m³": "kubikmeter|kubikmetern", "°C": "grad celsius|° celsius|grad c",
            "°F": "grad fahrenheit|grad f",
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
            "kcal": "kilokalorie|kilokalorien", "cal": "kalorie|kalorien",
            "dm": "dezimeter|dezimetern", "µm": "mikrometer|mikrometern",
            "nm": "nanometer|nanometern", "yd": "yard|yards",
            "ly": "lichtjahr|lichtjahre|lichtjahren",
            "µg": "mikrogramm", "kt": "kilotonne|kilotonnen", "Mt": "megatonne|megatonnen",
            "Gt": "gigatonne|gigatonnen", "oz": "unze|unzen", "carat": "karat",
            "cL": "zentiliter|zentilitern", "dL": "deziliter|dezilitern", "gal": "gallone|gallonen",
            "cm²": "quadratzentimeter|quadratzentimetern", "ft²": "quadratfuß",
            "mi²": "quadratmeile|quadratmeilen", "acre": "acre|acres", "ft³": "kubikfuß",
            "ms": "millisekunde|millisekunden",
            "quarter": "quartal|quartale|quartalen", "m/s": "meter pro sekunde|metern pro sekunde",
            "mph": "meilen pro stunde", "TW": "terawatt", "Wh": "wattstunde|wattstunden",
            "J": "joule", "kJ": "kilojoule", "Hz": "hertz", "kHz": "kilohertz",
            "MHz": "megahertz", "GHz": "gigahertz", "A": "ampere", "Ω": "ohm", "Pa": "pascal",
            "hPa": "hektopascal", "bar": "bar", "bit": "bit|bits", "Mbit/s": "megabit pro sekunde",
            "Gbit/s": "gigabit pro sekunde", "MP": "megapixel", "px": "pixel",
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
            "CAD": "kanadische dollar|kanadischen dollar", "BTC": "bitcoin|bitcoins",
            "KRW": "won", "BRL": "reais", "MXN": "mexikanische pesos", "ZAR": "rand",
            "RON": "rumänische lei", "ISK": "isländische kronen",
        }
    ),
    per=frozenset({"pro", "je"}),
    each=frozenset({"am", "im", "in"}),
    not_after_rate=frozenset("zuvor davor danach darauf später".split()),
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
        "oder weniger": Modifier.AT_MOST, "höchstens": Modifier.AT_MOST,
        "maximal": Modifier.AT_MOST, "mindestens": Modifier.AT_LEAST,
        "nicht übersteigen": Modifier.AT_MOST, "nicht überschreiten": Modifier.AT_MOST,
        "nicht überschritten": Modifier.AT_MOST, "nicht unterschreiten": Modifier.AT_LEAST,
        "nicht unterschritten": Modifier.AT_LEAST, "übersteigen": Modifier.MORE_THAN,
        "überschreiten": Modifier.MORE_THAN, "unterschreiten": Modifier.LESS_THAN,
    },
    time_modifiers=frozenset({"gegen", "etwa", "rund", "ca", "circa", "zirka", "ungefähr"}),
    negations=frozenset({"nicht", "nie", "niemals", "kein", "keinen", "keinem"}),
    after_negation=frozenset({"mehr", "um", "auf"}),
    negations_after=frozenset({"nicht", "nie"}),
    age_suffixes=rows(
        {
            "year": "jahre alt|jahr alt|jährige|jähriger|jährigen|jährigem|jähriges|jährig",
            "month": "monate alt|monate alte|monat alt", "week": "wochen alt", "day": "tage alt",
        }
    ),
    age_prefixes=frozenset({"alter"}),
    age_openers=frozenset(
        "ich bin|er ist|sie ist|ich war|er war|sie war|ich werde|er wird|sie wird".split("|")
    ),
    age_units=frozenset({"jahre", "jahren"}),
    age_groups=frozenset(
        "kind kinder kindern jugendliche jugendlichen menschen personen frauen männer mädchen "
        "jungen erwachsene erwachsenen".split()
    ),
    age_bounds=frozenset({"unter", "über", "ab", "bis"}),
    year_prepositions=frozenset({"im", "in", "seit", "bis"}),
    year_cues=frozenset(
        "im in seit bis vor nach jahr jahre jahres jahren ab von anfang mitte ende frühjahr sommer "
        "herbst winter und zwischen um".split()
    ),
    months_are_capitalised=True,
    days_are_pointed=True,
    month_cues=frozenset("im seit bis ab anfang mitte ende bis zum vom den des".split()),
    ambiguous_months=frozenset({"mär", "jan", "mai", "sep", "jul", "jun", "apr", "aug"}),
    identifier_cues=frozenset(
        "nr nummer seite seiten kapitel artikel art paragraf paragraph absatz abs version linie "
        "flug zimmer gleis platz kategorie stufe typ band teil folge staffel platz rang liga "
        "klasse autobahn route resolution ziffer".split()
    ),
    street_endings=("straße", "strasse", "gasse", "allee"),
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
    weekdays={
        name: number
        for number, name in enumerate(
            "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
        )
    } | {"sonnabend": 5},
    weekday_cues=frozenset(
        "am kommenden kommender nächsten vergangenen letzten vorigen bis ab diesen diesem "
        "seit".split()
    ),
    last_words=frozenset({"vergangenen", "letzten", "vorigen", "vergangener", "letzter", "seit"}),
    next_words=frozenset({"nächsten", "nächster"}),
    coming_words=frozenset({"kommenden", "kommender"}),
    deadline_words=frozenset({"bis", "ab"}),
    past_words=frozenset(
        "war waren wurde wurden hatte hatten sagte sagten teilte teilten erklärte erklärten starb "
        "starben kam kamen ging gingen brach brachen fiel fielen begann begannen gab gaben stieg "
        "stiegen sank sanken traf trafen fand fanden meldete meldeten berichtete kündigte".split()
    ),
    future_words=frozenset({"wird", "werden"}),
    open_words=frozenset(
        "ist sind sei seien kann können könnte könnten soll sollen sollte sollten will wollen muss "
        "müssen darf dürfen würde würden ob falls wenn möchte voraussichtlich geplant".split()
    ),
    relative_days={"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
)  # fmt: skip
