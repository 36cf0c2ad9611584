"""German: number words and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from reader.figures.exact import HALF
from reader.figures.figure import Modifier
from reader.figures.languages.german_measures import (
    CURRENCIES,
    MONEY_ENDINGS,
    MONEY_NOUNS,
    SENSES,
    UNITS,
)
from reader.figures.lexicon import Lexicon
from reader.figures.vocabulary import (
    AgeWords,
    BoundWords,
    ClockWords,
    DateWords,
    EllipsisWords,
    FractionWords,
    GameWords,
    MeasureWords,
    NameWords,
    NumberWords,
    OrdinalWords,
    RangeWords,
)
from reader.figures.vocabulary.tables import rows

_ONES = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn "
    "sechzehn siebzehn achtzehn neunzehn"
).split()
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split()


def _below_two_thousand() -> dict[str, int]:
    """German writes a number below two thousand in hundreds, as one word."""
    below_hundred = {name: number for number, name in enumerate(_ONES, start=1)}
    for ten, name in zip(range(20, 100, 10), _TENS, strict=True):
        below_hundred[name] = ten
        below_hundred |= {f"{_ONES[one - 1]}und{name}": ten + one for one in range(1, 10)}
    words = dict(below_hundred)
    for hundred, name in enumerate(("", *_ONES)):
        # from "elfhundert" to "neunzehnhundert" they are counted too, and years told
        value = 100 * max(hundred, 1)
        if hundred == 10:
            continue
        words[f"{name}hundert"] = value
        words |= {f"{name}hundert{rest}": value + n for rest, n in below_hundred.items()}
        words |= {f"{name}hundertund{rest}": value + n for rest, n in below_hundred.items()}
    return words


def _cardinals() -> dict[str, int]:
    words = _below_two_thousand()
    words |= {name.replace("ß", "ss"): number for name, number in words.items() if "ß" in name}
    # as people write who have no umlauts at hand
    words |= {
        name.replace("ü", "ue").replace("ö", "oe"): number
        for name, number in words.items()
        if "ü" in name or "ö" in name
    }
    # "ein" is the article far more often than the number
    del words["ein"]
    return {**words, "eins": 1, "zwo": 2, "null": 0, "zweier": 2, "dreier": 3}


_DECLINED = ("e", "en", "er", "es", "em")

_DURATIONS = {
    "jährig": "year", "monatig": "month", "wöchig": "week", "tägig": "day", "stündig": "h",
    "minütig": "min", "sekündig": "s",
}  # fmt: skip
_LASTING = (
    "anleihe anleihen bonds papiere papieren titel titeln rendite renditen zinsen hypothek "
    "hypotheken kredit kredite krediten darlehen haft strafe strafen sperre bewährung zeit zeiten "
    "dauer frist fristen pause krieg kriegs krieges bestehen bestehens jubiläum jubiläums vertrag "
    "vertrages vertrags verträge erfahrung ausbildung lehre studium studiums arbeit suche planung "
    "verhandlungen garantie herrschaft regierung tätigkeit ehe beziehung mitgliedschaft "
    "zugehörigkeit zyklus tief hoch vergleich mittel rhythmus phase phasen periode abstand projekt "
    "projekts studie streit prozess verfahren plan programm abwesenheit kampf besatzung dürre "
    "forschung karriere blockade krise reise ringen herrschaft mandat engagement bindung"
).split()
_PARTS = {"viertel": Fraction(1, 4), "dreiviertel": Fraction(3, 4), "zehntel": Fraction(1, 10),
          "hundertstel": Fraction(1, 100), "tausendstel": Fraction(1, 1000)}  # fmt: skip

_ORDINALS = {
    f"{stem}{ending}": number
    for number, row in {
        2: "zweit", 3: "dritt", 4: "viert", 5: "fünft", 6: "sechst", 7: "siebt|siebent", 8: "acht",
        9: "neunt", 10: "zehnt", 11: "elft", 12: "zwölft", 13: "dreizehnt", 14: "vierzehnt",
        15: "fünfzehnt", 16: "sechzehnt", 17: "siebzehnt", 18: "achtzehnt", 19: "neunzehnt",
        10**6: "millionst",
    }.items()
    for stem in row.split("|")
    for ending in _DECLINED
}  # fmt: skip
_SUPERLATIVES = (
    "größt höchst best meist stärkst ältest jüngst kleinst längst kürzest wichtigst schnellst "
    "schlechtest teuerst billigst günstigst bedeutendst reichst ärmst beliebtest häufigst "
    "niedrigst tiefst schwerst leichtest mächtigst erfolgreichst nächst weitest hellst lautest "
    "kältest heißest wärmst trockenst nassest breitest steilst dichtest schönst schlimmst "
    "schwächst geringst umfangreichst klügst begehrtest frühest "
    "spätest ertragreichst reichweitest liebst"
).split()


def _denominators() -> dict[str, int]:
    """Cardinals with `tel`, from twenty with `stel`; some have lost letters."""
    short = {3: "drittel", 7: "siebtel", 8: "achtel"}
    names = {number: f"{name}tel" for number, name in enumerate(_ONES, start=1) if number > 3}
    below_hundred = ((name, n) for name, n in _below_two_thousand().items() if 20 <= n < 100)
    names |= {number: f"{name}stel" for name, number in below_hundred} | {100: "hundertstel"}
    names |= short | {
        1000: "tausendstel", 10**4: "zehntausendstel", 10**5: "hunderttausendstel",
        10**6: "millionstel", 10**9: "milliardstel",
    }  # fmt: skip
    return {f"{name}{ending}": number for number, name in names.items() for ending in ("", "n")}


_JUST_UNDER = "knappe|knappes|knapper|knappem|knappen"
_JUST_OVER = "gute|gutes|guter|gutem|guten"

_WEEKDAYS = {
    "montag": 0, "dienstag": 1, "mittwoch": 2, "donnerstag": 3, "freitag": 4, "samstag": 5,
    "sonnabend": 5, "sonntag": 6,
}  # fmt: skip

_MODIFIERS = {
    Modifier.ABOUT: f"{_JUST_UNDER}|"
    "rund|etwa|so um die|an die|ungefähre|rund um die|"
    "im schnitt|durchschnittlich|grob|"
    "gut und gerne|kaum mehr als|circa|zirka|ca|ungefähr|knapp|fast|"
    "nahezu|beinahe|geschätzt|"
    "schätzungsweise|um die|annähernd|in etwa|an die|geschätzte|geschätzten|gut und gerne|"
    "durchschnittlich|im schnitt|im durchschnitt|vielleicht|womöglich",
    Modifier.MORE_THAN: f"gut|{_JUST_OVER}|"
    "mehr als|über|oberhalb von|gut über|weit über|höher als|größer als|"
    "älter als|länger als|übersteigt|übersteigen|überschreitet|überschreiten|übertrifft|"
    "übertreffen|überschritt|überstieg|übertraf|jenseits von|jenseits der|"
    "deutlich über|teurer als|schwerer als|weit mehr als|"
    "deutlich mehr als|über die",
    Modifier.AT_LEAST: "mindestens|wenigstens|nicht weniger als|zumindest|minimal|"
    "ein minimum von|nicht unter|allermindestens|ab",
    Modifier.LESS_THAN: "weniger als|keine|nicht einmal|nicht mal|nicht ganz|unter|"
    "unterhalb von|kleiner als|jünger als|niedriger als|geringer als|kürzer als|leichter als",
    Modifier.AT_MOST: "bis zu|höchstens|maximal|nicht mehr als|bis|allenfalls|längstens|"
    "binnen|innert|innerhalb von|nicht länger als|ein maximum von|nicht über|bestenfalls|maximum",
}

_NUMBER_WORDS = NumberWords(
    cardinals=_cardinals(),
    ambiguous_cardinals=frozenset({"Acht", "Zweier", "Dreier"}),
    with_half={
        **{f"{name}einhalb": number + HALF for number, name in enumerate(_ONES[:12], start=1)},
        **{
            f"{name}{part}viertel": number + Fraction(fourths, 4)
            for number, name in enumerate(_ONES[:12], start=1)
            for fourths, part in ((1, "ein"), (3, "drei"))
        },
        "viertelmillion": Fraction(10**6, 4), "viertelmilliarde": Fraction(10**9, 4),
        "dreiviertelmillion": Fraction(3 * 10**6, 4),
        "dreiviertelmilliarde": Fraction(3 * 10**9, 4),
        "anderthalb": 1 + HALF, "eineinhalb": 1 + HALF,
    },
    compound_magnitudes={"tausend": 1000},
    compound_ones=frozenset({"ein", "eine"}),
    decimal_words=frozenset({"komma"}),
    hundreds=frozenset({"hundert"}),
    magnitudes={
        "tausend": 10**3, "million": 10**6, "millionen": 10**6, "mio": 10**6, "mill": 10**6,
        "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9, "billion": 10**12,
        "billionen": 10**12, "tsd": 10**3, "billiarde": 10**15, "billiarden": 10**15,
        "trillion": 10**18, "trillionen": 10**18, "mia": 10**9, "mln": 10**6, "mld": 10**9,
        "lakh": 10**5, "crore": 10**7,
    },
    short_magnitudes={"k": 10**3, "K": 10**3, "M": 10**6},
    bare_magnitudes=frozenset({"hundert", "tausend"}),
    joiners=frozenset({"und"}),
    dozens={"dutzend": 12},
    indefinite={
        "dutzende": (24, 100), "dutzenden": (24, 100),
        "hunderte": (100, 1000), "hunderten": (100, 1000),
        "tausende": (1000, 10**4), "tausenden": (1000, 10**4), "zehntausende": (10**4, 10**5),
        "zehntausenden": (10**4, 10**5), "hunderttausende": (10**5, 10**6),
        "hunderttausenden": (10**5, 10**6),
        "millionen": (10**6, 10**7), "milliarden": (10**9, 10**10),
    },
    quantifiers=frozenset({"mehrere", "mehreren", "mehrerer", "einige", "einigen", "paar"}),
    minus_words=frozenset({"minus", "negativ", "negative"}),
    not_before_minus=frozenset({"oder", "bzw"}),
    amount_adjectives=frozenset(f"{_JUST_UNDER}|{_JUST_OVER}|volle|volles|vollen".split("|")),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("verhältnis maßstab massstab quote übersetzung".split()),
    multipliers=frozenset(
        "multipliziert mit|multiplizieren mit|multiplizierte mit|multipliziert man mit|"
        "malgenommen mit".split("|")
    ),
    names=_denominators(),
    multiples={
        "doppelt": 2, "doppelte": 2, "doppelten": 2, "zehnmal": 10, "hundertmal": 100,
        **{
            f"{name}{ending}": number
            for number, name in enumerate(_ONES[1:12], start=2)
            for ending in ("mal", "fach", "fache", "fachen", "facher", "faches")
        },
    },
    ambiguous=frozenset({"viertel", "vierteln"}),
    share_cues=frozenset({"um"}),
    share_followers=frozenset({"davon", "des", "dieser", "dieses", "aller", "mehr", "weniger"}),
    halves=frozenset({"halbe", "halben", "halber", "halbes", "hälfte"}),
    half_nouns=frozenset({"hälfte"}),
    not_before_half=frozenset(
        "erste ersten zweite zweiten andere anderen obere oberen untere unteren".split()
    ),
    out_of=("von",),
    unit_parts={
        f"{name}{noun}": (part, symbol)
        for name, part in _PARTS.items()
        for nouns, symbol in {
            "stunde|stunden": "h", "sekunde|sekunden": "s", "jahr|jahre|jahren|jahres": "year",
            "liter|liters": "L", "pfund": "lb", "prozent": "%", "prozentpunkt|prozentpunkte": "pp",
            "meile|meilen": "mi",
        }.items()
        for noun in nouns.split("|")
    },
    every_words=frozenset({"jeder", "jede", "jedes", "jedem", "jeden"}),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    words=_ORDINALS,
    endings=tuple(f"st{ending}" for ending in _DECLINED),
    # "achten" and "achte" are verbs too
    ambiguous=frozenset({"achten", "achte"}),
    heads=frozenset(
        "jahrhundert jahrhunderts jahrtausend jahrtausends minute geburtstag "
        "geburtstages lebensjahr lebensjahres jahrestag spieltag spieltags runde stock etage "
        "auflage ausgabe staffel folge weltkrieg stunde platz schwangerschaftswoche mal tag tages "
        "klasse jahrgang länderspiel saisontor".split()
    ),
    point_cues=frozenset(
        "jeder jeden jede jedes jedem der die das den dem des zum zur am im ihr ihre ihren sein "
        "seine seinen".split()
    ),
    rank_stems={
        f"{stem}t": rank
        for rank, stem in enumerate("zwei drit vier fünf sechs sieb ach neun zehn".split(), start=2)
    },
    superlative_endings=tuple(f"{stem}{ending}" for stem in _SUPERLATIVES for ending in _DECLINED),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("unter null", "minus"),
    duration_stems=_DURATIONS,
    declensions=("", *_DECLINED),
    lasting_endings=tuple(_LASTING),
    unit_adjectives=frozenset(
        "weitere weiteren volle vollen ganze ganzen lange langen".split()
    ),
    units={
        **UNITS,
        **{
            f"{stem}{ending}": unit
            for stem, unit in _DURATIONS.items()
            for ending in ("", *_DECLINED)
        },
        **{f"fach{ending}": "times" for ending in ("", *_DECLINED)},
    },
    currencies=CURRENCIES,
    per=frozenset({"pro", "je"}),
    per_many=frozenset({"auf"}),
    frequencies={
        "jährlich": "year", "monatlich": "month", "wöchentlich": "week", "täglich": "day",
        "stündlich": "h",
    },
    pay_words=frozenset({"brutto", "netto", "kalt", "warm"}),
    senses=SENSES,
    money_nouns=MONEY_NOUNS,
    money_endings=MONEY_ENDINGS,
    each=frozenset({"am", "im", "in", "die", "das"}),
    not_after_rate=frozenset("zuvor davor danach darauf später der des null".split()),
    denominators=rows(
        {
            "share": "aktie|anteil|anteilsschein", "person": "kopf|person|einwohner|nase",
            "pupil": "schüler|student", "household": "haushalt", "vehicle": "fahrzeug|auto|wagen",
            "ticket": "ticket|karte|eintrittskarte", "piece": "stück", "family": "familie",
        }
    ),
    dimension_words=frozenset({"mal", "x", "×"}),
    units_before={"magnitude": "magnitude", "stärke": "magnitude"},
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"bis"}),
    between=frozenset({"zwischen"}),
    joiners=frozenset({"und", "bis"}),
    alternative_words=frozenset({"oder"}),
    from_words=frozenset({"von"}),
    change_to=frozenset({"auf"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    threshold_nouns=("schwelle", "grenze", "marke", "grenzwert", "limit"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    after={
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
    not_bounds=frozenset(
        f"{word} unter"
        for word in "umfrage befragung erhebung studie abstimmung umfragen streit verlosung "
        "befragt wahl auswahl rangliste".split()
    ),
    places=frozenset({"über", "unter", "oberhalb", "unterhalb"}),
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "jahre alt|jahr alt|jährige|jähriger|jährigen|jährigem|jähriges|jährig|"
            "jahre alte|jahre alter|jahre alten|jahre altes|jahre altem",
            "month": "monate alt|monate alte|monat alt|monate alten|monate alter|monate altes",
            "week": "wochen alt|wochen alte|wochen alten|wochen altes|woche alt",
            "day": "tage alt|tage alte|tage alten|tage altes|tag alt",
        }
    ),
    prefixes=frozenset(
        "alter alters durchschnittsalter mindestalter höchstalter medianalter renteneintrittsalter "
        "eintrittsalter rentenalter".split()
    ),
    having=frozenset({"mit"}),
    adverbs=frozenset("noch erst gerade schon bereits jetzt heute nun mittlerweile".split()),
    not_after=frozenset(
        "erfahrung haft gefängnis berufserfahrung verspätung laufzeit garantie freiheitsstrafe vor "
        "nach später früher lang knast regierungszeit".split()
    ),
    comparisons=frozenset({"älter als", "jünger als"}),
    openers=frozenset(
        "ich bin|er ist|sie ist|ich war|er war|sie war|ich werde|er wird|sie wird|jüngste ist|"
        "jüngste war|älteste ist|älteste war".split("|")
    ),
    units=frozenset({"jahre", "jahren"}),
    limits={"ab": "jahren", "unter": "jahren", "über": "jahren"},
    not_before_limits=frozenset(
        "in nach seit vor mit von innerhalb binnen zu auf aus bei zwischen und oder".split()
    ),
    copulas=frozenset("ist war sind waren liegt lag beträgt betrug bei".split()),
    event_prepositions=frozenset({"mit"}),
    life_events=frozenset(
        "starb starben verstarb stirbt gestorben verstorben heiratete heirateten geheiratet "
        "verlor begann verließ zog ging lernte debütierte rente "
        "ruhestand".split()
    ),
    older_words=frozenset({"älter", "jünger"}),
    groups=frozenset(
        "kind kinder kindern jugendliche jugendlichen menschen personen frauen männer mädchen "
        "jungen erwachsene erwachsenen".split()
    ),
    bounds=frozenset({"unter", "über", "ab", "bis"}),
    opening_events=frozenset("wurde bekam schrieb trat".split()),
    age_nouns=frozenset(
        "alter durchschnittsalter mindestalter höchstalter medianalter renteneintrittsalter".split()
    ),
    personal_pronouns=frozenset({"er", "sie", "ich"}),
    score_words=frozenset("tore tor punkte punkten traf erzielte läufe wertung".split()),
)  # fmt: skip

_DATE_WORDS = DateWords(
    year_prepositions=frozenset({"im", "in", "seit", "bis"}),
    year_cues=frozenset(
        "im in seit bis vor nach jahr jahre jahres jahren ab von anfang mitte ende frühjahr sommer "
        "herbst winter und zwischen um".split()
    ),
    decade_words=frozenset({"jahre", "jahren"}),
    decade_names={
        f"{name.replace('ß', ss)}er{ending}": number
        for number, name in zip(range(20, 100, 10), _TENS, strict=True)
        for ending in ("", "jahre", "jahren")
        for ss in ("ß", "ss")
    },
    months_are_capitalised=True,
    days_are_pointed=True,
    month_cues=frozenset("im seit bis ab anfang mitte ende bis zum vom den des".split()),
    ambiguous_months=frozenset({"mär", "jan", "mai", "sep", "jul", "jun", "apr", "aug"}),
    quarter_words=frozenset({"quartal", "quartals", "quartale"}),
    half_year_words=frozenset({"halbjahr", "halbjahres", "halbjahrs"}),
    period_ordinals={
        f"{name}{ending}": number
        for number, name in enumerate(("erste", "zweite", "dritte", "vierte"), start=1)
        for ending in ("", "n", "s", "r", "m")
    },
    seasons={"frühjahr": 1, "frühling": 1, "sommer": 2, "herbst": 3, "winter": 4},
    weekdays={
        f"{name}{part}": number
        for name, number in _WEEKDAYS.items()
        for part in (
            "", "morgen", "früh", "vormittag", "mittag", "nachmittag", "abend", "nacht"
        )
    },
    weekday_cues=frozenset(
        "am kommenden kommender nächsten vergangenen letzten vorigen bis ab diesen diesem "
        "seit auf zum".split()
    ),
    time_cues=frozenset({"um", "ab"}),
    last_words=frozenset(
        "vergangenen letzten vorigen vergangener letzter letztes letzte seit".split()
    ),
    next_words=frozenset({"nächsten", "nächster"}),
    coming_words=frozenset({"kommenden", "kommender"}),
    deadline_words=frozenset({"bis", "ab"}),
    parts_of_day=frozenset({"morgen"}),
    relative_days={"heute": 0, "gestern": -1, "morgen": 1, "vorgestern": -2, "übermorgen": 2},
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    words=frozenset({"uhr"}),
    named_times={"mitternacht": "00:00"},
    parts_of_day={
        "morgens": 13, "früh": 13, "vormittags": 13, "mittags": 1, "nachmittags": 1, "abends": 4,
        "nachts": 9,
    },
    parts_past={"halb": -30, "viertel nach": 15, "viertel vor": -15},
    lasting_words=frozenset("dauerte dauert dauerten gedauert währte".split()),
    elapsed_openers=frozenset({"in"}),
    elapsed_verbs=frozenset(
        "gewann gewinnt siegte lief läuft rannte schwamm absolvierte bewältigte schaffte beendete "
        "kam".split()
    ),
    elapsed_nouns=frozenset({"zeit", "bestzeit", "siegerzeit", "rekordzeit", "rekord"}),
    long_nouns=frozenset("marathon triathlon sitzung debatte film flug".split()),
    short_nouns=frozenset("video lied stück runde clip aufnahme".split()),
)  # fmt: skip

_NAME_WORDS = NameWords(
    identifier_cues=frozenset(
        "nr nummer seite seiten kapitel artikel art paragraf paragraph absatz abs version linie "
        "flug zimmer gleis platz kategorie stufe typ band teil folge staffel platz rang liga "
        "klasse autobahn route resolution ziffer paragrafen paragraphen artikeln gruppe halle "
        "terminal haus hausnummer modell baureihe serie phase etage stock spiel runde nummern "
        "formel bundesstraße landstraße zone sektor".split()
    ),
    phone_cues=frozenset(
        "tel telefon fax mobil handy hotline notruf rufnummer telefonnummer".split()
    ),
    street_endings=("straße", "strasse", "gasse", "allee", "damm", "ufer"),
    idioms=frozenset(
        {
            "zweite geige", "zweiter hand", "zweite hand", "zweiten blick", "zweite wahl",
            "zweite natur", "zweiten natur", "zweiten frühling", "dritten zähne", "dritte welt",
            "dritten welt", "sechster sinn", "sechsten sinn", "siebten himmel", "fünfte kolonne",
            "fünfte rad", "zweites gesicht", "vierte gewalt", "vierten gewalt", "dritte hand",
        }
    ),
)  # fmt: skip

_GAME_WORDS = GameWords(
    scores_have_colons=True,
    cues=frozenset(
        "gewann gewinnt siegte sieg schlug besiegte verlor niederlage unentschieden führte "
        "endstand remis".split()
    ),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset({"darunter", "einschließlich", "inklusive", "unter ihnen"}),
    parts=frozenset({"davon", "von denen", "von ihnen", "darunter"}),
    sides=frozenset("gegen|dagegen|dafür".split("|")),
    totals=frozenset({"zahl", "anzahl"}),
    harms=frozenset(
        "getötet starben starb verletzt verwundet festgenommen verhaftet ertranken ermordet "
        "erschossen hingerichtet verurteilt infiziert entführt geimpft".split()
    ),
    beings=frozenset(
        "leute soldaten polizisten beamte insassen passagiere arbeiter bewohner touristen schüler "
        "demonstranten zivilisten hunde pferde schafe rinder vögel gäste mitarbeiter fahrgäste "
        "bergleute flüchtlinge migranten verdächtige geiseln".split()
    ),
    being_endings=("innen", "leute", "männer", "frauen", "kinder", "menschen", "personen"),
)

LEXICON = Lexicon(
    language="de",
    articles=frozenset({"ein", "eine", "einer", "einem", "einen", "eines"}),
    definite_articles=frozenset({"die", "der", "das", "den", "dem"}),
    list_words=frozenset({"und", "oder", "sowie", "beziehungsweise", "bzw"}),
    collections=frozenset(
        "menge bevölkerung belegschaft besatzung einwohnerzahl mitarbeiterzahl auflage "
        "flotte publikum teilnehmerzahl zuschauerzahl herde".split()
    ),
    of_words=frozenset(
        "der von aller an ihrer seiner unserer meiner deiner eurer dieser".split()
    ),
    nouns_are_capitalised=True,
    plural_endings=(
        "innen", "ungen", "heiten", "keiten", "schaften", "ionen", "leute", "häuser", "fälle",
        "plätze", "stellen", "kinder", "tiere", "fahrzeuge", "opfer", "menschen",
    ),
    plurals=frozenset(
        "menschen personen leute einwohner einwohnern wähler wählern stimmen mitglieder "
        "mitgliedern soldaten tote toten verletzte verletzten vermisste vermissten häuser "
        "häusern fällen gäste gästen bürger bürgern flüchtlinge flüchtlingen migranten "
        "mitarbeiter mitarbeitern beschäftigte beschäftigten arbeiter arbeitern angestellte "
        "angestellten kindern frauen männer männern schüler schülern studenten studierende "
        "studierenden lehrer lehrern polizisten beamte beamten teilnehmer teilnehmern besucher "
        "besuchern zuschauer zuschauern fans autos wagen tieren bäume bäumen unternehmen betriebe "
        "betrieben firmen gemeinden dörfer dörfern orte orten seiten bücher büchern artikel "
        "artikeln delegierte delegierten abgeordnete abgeordneten demonstranten patienten "
        "kunden nutzer nutzern haushalte haushalten familien jahre jahren tage tagen stunden "
        "minuten meter metern kilometer kilometern tonnen quadratmeter hektar stück exemplare "
        "exemplaren punkte punkten plätzen unterschriften anzeigen proben tests infektionen".split()
    ),
    not_nouns=frozenset(
        "der die das den dem des und oder in im an am auf bei mit von vom zu zum zur nach vor für "
        "aus als wie ist sind war waren wird werden wurde wurden hat haben hatte hatten pro je bis "
        "nicht auch noch mehr weniger ab um gegen über unter zwischen seit er sie es wir ihr ich "
        "man sich dass wenn weil aber doch nur schon dann dort hier so wo wer was durch ohne bei "
        "beim ins ans kann können soll sollen muss müssen gab gibt geben kam kamen".split()
    ),
    pronoun_cues=frozenset(),
    owners=frozenset(
        "mein meinen meiner meine dein deinen deiner sein seinen seiner seine ihre ihren "
        "ihrer unser unseren unserer unsere euren eurer".split()
    ),
    of_those=frozenset({"davon", "von ihnen", "von denen", "darunter"}),
    comparing=frozenset(
        "gegenüber|statt|verglichen mit|im vergleich zu".split("|")
    ),
    another_words=frozenset({"weitere", "weiteren", "andere", "anderen"}),
    past_words=frozenset(
        "war waren wurde wurden hatte hatten sagte sagten teilte teilten erklärte erklärten starb "
        "starben kam kamen ging gingen brach brachen fiel fielen begann begannen gab gaben stieg "
        "stiegen sank sanken traf trafen fand fanden meldete meldeten berichtete kündigte hat "
        "haben "
        "nahm nahmen schlug schlugen schoss schossen verlor verloren gewann gewannen schrieb "
        "schrieben sprach sprachen hielt hielten lag lagen stand standen rief riefen zog zogen "
        "ließ "
        "ließen brachte brachten warf warfen half lief liefen bot boten forderte forderten warnte "
        "warnten betonte betonten eröffnete endete endeten startete starteten veröffentlichte "
        "bestätigte bestätigten lehnte lehnten stellte stellten legte legten führte führten setzte "
        "setzten machte machten zeigte zeigten verletzte tötete erreichte erreichten verkündete "
        "entschied entschieden beschloss beschlossen gestand verließ verließen flog flogen".split()
    ),
    past_endings=("ierte", "ierten"),
    future_words=frozenset({"wird", "werden"}),
    open_words=frozenset(
        "ist sind sei seien kann können könnte könnten soll sollen sollte sollten will wollen muss "
        "müssen darf dürfen würde würden ob falls wenn möchte voraussichtlich geplant".split()
    ),
    numbers=_NUMBER_WORDS,
    fractions=_FRACTION_WORDS,
    ordinals=_ORDINAL_WORDS,
    measures=_MEASURE_WORDS,
    ranges=_RANGE_WORDS,
    bounds=_BOUND_WORDS,
    ages=_AGE_WORDS,
    dates=_DATE_WORDS,
    clock=_CLOCK_WORDS,
    names=_NAME_WORDS,
    ellipsis=_ELLIPSIS_WORDS,
    games=_GAME_WORDS,
)  # fmt: skip
