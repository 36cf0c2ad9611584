"""Italian: number words and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.languages.italian_measures import CURRENCIES, UNITS
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
    Sense,
)
from reader.figures.vocabulary.tables import rows

_ONES = (
    "uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici "
    "quindici sedici diciassette diciotto diciannove"
).split()
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()


def _below_hundred() -> dict[str, int]:
    """Tens drop their vowel before `uno` and `otto`; `tre` has an accent at a compound's end."""
    words = {name: number for number, name in enumerate(_ONES, start=1)}
    for ten, name in zip(range(20, 100, 10), _TENS, strict=True):
        words[name] = ten
        for one, ending in enumerate(_ONES[:9], start=1):
            words[f"{name[:-1] if one in {1, 8} else name}{ending}"] = ten + one
        words[f"{name}tré"] = ten + 3
        words[f"{name[:-1]}un"] = words[f"{name[:-1]}una"] = ten + 1
    return words


def _cardinals() -> dict[str, int]:
    below_hundred = _below_hundred()
    words = dict(below_hundred)
    for hundred, name in enumerate(("", *_ONES[1:9]), start=1):
        words[f"{name}cento"] = 100 * hundred
        words[f"{name}centotré"] = 100 * hundred + 3
        for rest, number in below_hundred.items():
            words[f"{name}cento{rest}"] = 100 * hundred + number
            if rest[0] in "uo":
                words[f"{name}cent{rest}"] = 100 * hundred + number
    # "tré" alone ends a compound: `milletré`
    # "vent'anni", "trent’ore"
    elided = {name[:-1]: number for name, number in zip(_TENS, range(20, 100, 10), strict=True)}
    return {**words, **elided, "tré": 3, "zero": 0, "un": 1, "una": 1}


_SHORT_ORDINALS = {
    3: "terz", 4: "quart", 5: "quint", 6: "sest", 7: "settim", 8: "ottav", 9: "non", 10: "decim",
}  # fmt: skip


def _ordinal_stems() -> dict[str, int]:
    """From eleven on, cardinals without their last vowel, but for an accented or double one."""
    stems = {stem: number for number, stem in _SHORT_ORDINALS.items()}
    for name, number in _below_hundred().items():
        if number > 10 and name[-1] in "oaeiué":
            is_whole = name.endswith(("tre", "tré", "sei"))
            stems[f"{name.replace('é', 'e') if is_whole else name[:-1]}esim"] = number
    return {**stems, "millesim": 1000, "milionesim": 10**6, "miliardesim": 10**9}


# a `centesimo` is a coin
_TENTHS = {
    f"{stem}{ending}": number
    for stem, number in _ordinal_stems().items()
    for ending in "oi"
    if number > 3
}
"""Names of fractions that are ordinals too."""

_ORDINALS = {
    f"{stem}{ending}": number
    for stem, number in {**_ordinal_stems(), "second": 2, "centesim": 100}.items()
    for ending in "oa"
}

_AGE_NAMES = {
    f"{prefix}{name if name.endswith(('tre', 'sei')) else name[:-1]}enn{ending}": number
    for name, number in _below_hundred().items()
    if number > 10 and name[-1] in "oaei" and not name.endswith("una")
    for prefix in ("", "ultra")
    for ending in "ei"
}
"""`trentenne`, `ventitreenne`: cardinals without their last vowel, but for `tre` and `sei`."""

_EXCEEDING = (
    "supera superano superava superavano superò superarono superare superato superata superati "
    "superino oltrepassa oltrepassano eccede eccedono"
).split()

_MODIFIERS = {
    Modifier.ABOUT: "circa|quasi|pressappoco|all'incirca|all’incirca|più o meno|intorno a|"
    "intorno ai|"
    "intorno alle|attorno a|attorno ai|pressoché|approssimativamente|qualcosa come|in media|"
    "mediamente|una media di|vicino a|poco più di|una stima di|stimati|stimate|stimato in|"
    "stimata in|"
    "stimati in|stimate in|stimato a|sì e no|su per giù|suppergiù|a occhio e croce|grosso modo|"
    "un qualcosa come|nell'ordine di|nell’ordine di|pari a circa|sui|"
    "sulle|sfiora|sfiora i|sfiora le|sfiorano i|sfiorano le|ben",
    Modifier.MORE_THAN: "più di|oltre|oltre i|oltre le|al di sopra di|superiore a|superiori a|"
    "sopra|sopra i|sopra le|sopra gli|più che|over|ultra|superando|superando i|superando le|"
    "al di là di|"
    "maggiore di|maggiori di|ben oltre|"
    + "|".join(
        f"{verb}{article}"
        for verb in _EXCEEDING
        for article in ("", " i", " le", " gli", " il", " la")
    ),
    Modifier.AT_LEAST: "almeno|perlomeno|per lo meno|quanto meno|quantomeno|non meno di|"
    "come minimo|un minimo di|"
    "minimo|minimo di|a partire da|minimo garantito di",
    Modifier.LESS_THAN: "meno di|poco meno di|under|al di sotto dei|al di sotto delle|nemmeno|"
    "neanche|neppure|al di sotto di|sotto i|sotto le|"
    ""
    "inferiore a|inferiori a|minore di|minori di|sotto|sotto gli|non raggiunge|non raggiungono",
    Modifier.AT_MOST: "fino a|fino ai|fino alle|sino a|al massimo|non più di|un massimo di|"
    "massimo|massimo di|non oltre|entro|tutt'al più|tutt’al più|al più|fino agli|fino al|"
    "sino ai|sino alle",
}

_NUMBER_WORDS = NumberWords(
    cardinals=_cardinals(),
    compound_magnitudes={"mila": 1000, "mille": 1000},
    ambiguous_cardinals=frozenset({"sei", "Sei"}),
    decimal_words=frozenset({"virgola"}),
    magnitudes={
        "mila": 10**3, "mille": 10**3, "milione": 10**6, "milioni": 10**6, "miliardo": 10**9,
        "miliardi": 10**9, "bilione": 10**12, "bilioni": 10**12, "trilione": 10**18,
        "trilioni": 10**18, "mln": 10**6, "mld": 10**9, "mio": 10**6, "mrd": 10**9, "mlrd": 10**9,
    },
    short_magnitudes={"M": 10**6, "k": 10**3, "K": 10**3},
    bare_magnitudes=frozenset({"mille"}),
    joins_tens=False,
    joiners=frozenset({"e"}),
    dozens={
        "dozzina": 12, "decina": 10, "ventina": 20, "trentina": 30, "quarantina": 40,
        "cinquantina": 50, "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90,
        "quindicina": 15, "centinaio": 100, "migliaio": 1000, "paio": 2,
    },
    unit_pairs=frozenset({"paio"}),
    indefinite={
        "decine": (10, 100), "dozzine": (24, 100), "centinaia": (100, 1000),
        "migliaia": (1000, 10**4),
        "milioni": (10**6, 10**7), "miliardi": (10**9, 10**10),
    },
    minus_words=frozenset({"meno"}),
    not_before_minus=frozenset("o al lo non di da a per il ore le".split()),
    approximate=frozenset(
        "decina quindicina ventina trentina quarantina cinquantina sessantina settantina "
        "ottantina novantina centinaio migliaio paio".split()
    ),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("rapporto scala proporzione".split()),
    multipliers=frozenset(
        "moltiplicato per|moltiplicata per|moltiplicati per|moltiplicate per|"
        "moltiplicare per".split("|")
    ),
    names={"terzo": 3, "terzi": 3, "mezzi": 2, **_TENTHS},
    ordinals=frozenset(_TENTHS),
    are_plural=True,
    ambiguous=frozenset({"terzo", "quarto", "quinto", "sesto"}),
    share_cues=frozenset({"di", "d", "cui"}),
    halves=frozenset({"metà", "mezzo", "mezza", "mezz"}),
    half_adjectives=frozenset({"mezzo", "mezza", "mezz"}),
    half_nouns=frozenset({"metà"}),
    not_before_half=frozenset("prima seconda altra l'altra l’altra a di".split()),
    and_a_half=("e mezzo", "e mezza"),
    multiples={"doppio": 2, "triplo": 3, "quadruplo": 4, "quintuplo": 5, "decuplo": 10},
    out_of=("su", "ogni"),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    words=_ORDINALS,
    ambiguous=frozenset(
        "secondo seconda quarto quinta ottava nona nono sesta sesto terza".split()
    ),
    cues=frozenset(
        "suo sua tuo tua mio mia loro nostro nostra vostro vostra questo questa quel quello quella "
        "dal dalla dallo nel nella nello sul sulla ogni".split()
    ),
    rank_cues=frozenset(
        "arrivato arrivata arriva giunto giunta chiude chiuso finisce finito finita classificato "
        "classificata piazzato piazzata terminato terminata".split()
    ),
    suffixes=frozenset({"º", "ª", "°", "esimo", "esima"}),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("sotto zero", "sotto lo zero"),
    # behind a number above one the singular is "according to"
    senses={"secondo": (Sense(None, numbers=(2, 10**30)),)},
    frequencies={
        "annui": "year", "annue": "year", "mensili": "month", "settimanali": "week",
        "giornalieri": "day", "giornaliere": "day",
    },
    unit_adjectives=frozenset(
        "altri altre lunghi lunghe ulteriori".split()
    ),
    units=UNITS,
    currencies=CURRENCIES,
    per=frozenset({"per", "ogni"}),
    each=frozenset({"a", "al", "alla", "all", "l"}),
    not_after_rate=frozenset(
        "prima fa dopo precedente scorso scorsa passato passata prossimo prossima successivo che "
        "di del in".split()
    ),
    denominators=rows(
        {
            "share": "azione", "person": "persona|testa|abitante", "pupil": "alunno|studente",
            "household": "nucleo", "ticket": "biglietto", "piece": "pezzo", "family": "famiglia",
        }
    ),
    dimension_words=frozenset({"per", "x", "×"}),
    units_before={"magnitudo": "magnitude"},
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"a", "ai", "alle", "agli", "al"}),
    between=frozenset({"tra", "fra"}),
    joiners=frozenset({"e", "ed"}),
    alternative_words=frozenset({"o", "od", "oppure"}),
    from_words=frozenset({"da", "dai", "dalle", "dal", "dagli"}),
    change_words=frozenset(
        "passa passano passò passato passata passati passate passando passare sale salgono salì "
        "salito salita saliti salite salire aumenta aumentano aumentò aumentato aumentata "
        "aumentati "
        "aumentare cresce crescono crebbe cresciuto cresciuta cresciuti crescere scende scendono "
        "scese sceso scesa scesi scendere cala calano calò calato calata calati calare diminuisce "
        "diminuito diminuita riduce ridotto ridotta ridurre porta portato portata portare alza "
        "alzato alzata alzare abbassa abbassato abbassata abbassare crolla crollato crollata balza "
        "balzato balzata tagliato tagliata elevato elevata rincara rincarato rincarata".split()
    ),
    spread_words=frozenset("varia variano oscilla oscillano va vanno tra fra".split()),
    change_to=frozenset({"a", "al", "ai", "alle", "agli"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    threshold_nouns=("soglia", "limite", "livello", "tetto", "quota", "barriera"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    after={
        "o più": Modifier.AT_LEAST, "e più": Modifier.MORE_THAN, "o meno": Modifier.AT_MOST,
        "al massimo": Modifier.AT_MOST, "al più": Modifier.AT_MOST,
        "tutt'al più": Modifier.AT_MOST, "almeno": Modifier.AT_LEAST, "circa": Modifier.ABOUT,
        "come minimo": Modifier.AT_LEAST, "e passa": Modifier.MORE_THAN,
        "in media": Modifier.ABOUT, "mediamente": Modifier.ABOUT, "all'incirca": Modifier.ABOUT,
        "più o meno": Modifier.ABOUT, "e rotti": Modifier.MORE_THAN, "e "
        "oltre": Modifier.AT_LEAST, "in su": Modifier.AT_LEAST,
    },
    time_modifiers=frozenset(
        "verso le|circa alle|intorno alle|attorno alle|verso l'|alle circa|circa".split("|")
    ),
    negations=frozenset({"non", "mai", "né", "senza", "nemmeno"}),
    after_negation=frozenset(
        "può possono deve devono potrà potranno dovrà dovranno ha hanno è sono sia siano si scende "
        "scendono scendere scenderà va vanno andare essere superare".split()
    ),
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "enne|enni|anni di età|anni d età|anni compiuti", "month": "mesi di età|"
            "mesi d età|mesi di vita", "week": "settimane di vita|settimane di età",
            "day": "giorni di vita",
        }
    ),
    words=_AGE_NAMES,
    prefixes=frozenset(
        "figli figlie età uomo donna ragazzo ragazza bambino bambina giovane figlio figlia "
        "bambini bambine "
        "ragazzi ragazze uomini donne nipote fratello sorella padre madre nonno nonna marito "
        "moglie studente studentessa conducente vittima persona persone operaio pensionato "
        "pensionata".split()
    ),
    openers=frozenset("ne ha|ne aveva|ne ho".split("|")),
    groups=frozenset(
        "bambini ragazzi minori persone uomini donne giovani adulti ragazze bambine".split()
    ),
    bounds=frozenset({"sotto", "sopra", "oltre", "under", "over"}),
    comparisons=frozenset(
        "under|over|ultra|sotto i|sopra i|sotto gli|minori di|maggiori di|minore di|"
        "maggiore di".split("|")
    ),
    units=frozenset({"anni", "anno"}),
    having=frozenset(
        "ha hanno ho hai aveva avevano avrà avranno compie compiono compiuto compirà avendo "
        "abbia compì aveva".split()
    ),
    adverbs=frozenset("appena solo soltanto già ancora oggi".split()),
    not_after=frozenset("di da per fa prima dopo più meno che in d".split()),
    person_endings=tuple(
        "ore ori trice trici ista isti iste aio aia ai aie ante anti ente enti iere ieri iera "
        "ario aria ari iano iana iani iane ese esi essa logo loga grafo grafa".split()
    ),
    person_nouns=frozenset(
        "vedova vedovo vedove sindaco sindaca sindaci amico amica amici cugino cugina zio zia "
        "suocero cognato cognata nonni genero nuora medico medica medici avvocato avvocata "
        "avvocati maestro maestra cuoco cuoca impiegato impiegata impiegati pensionati indagato "
        "indagata indagati imputato imputata imputati arrestato arrestati ferito ferita feriti "
        "detenuto detenuta detenuti deputato deputata soldato soldati rifugiato laureato laureata "
        "disoccupato disoccupata politico meccanico tecnico fidanzato fidanzata compagno compagna "
        "collega colleghi atleta atleti poeta prete monaco suora vescovo testimone ostaggio "
        "ingegnere ingegneri architetto architetta giudice colonnello sergente pilota piloti "
        "geometra contadino contadina contadini anziano anziana anziani cittadino cittadina "
        "cittadini turista romano romana napoletano siciliano marocchino rumeno tunisino turco "
        "tedesco tedesca spagnolo minorenne individuo sospettato capo boss campione ciclista "
        "infermiera vicino vicina alpino bagnino postino imbianchino parroco figlioletto allievo "
        "allieva alunno alunna minore minori".split()
    ),
    not_persons=frozenset(
        "motore errore amore valore dolore favore colore onore settore calore sapore odore timore "
        "tumore terrore trattore reattore ascensore fiore cuore maggiore rumore vapore umore "
        "furore orrore pudore spessore splendore sudore vigore rigore motori errori amori valori "
        "settori lavatrice calcolatrice cicatrice stampatrice lista pista vista rivista "
        "intervista conquista provvista gennaio febbraio acciaio ghiacciaio migliaio centinaio "
        "vivaio rosaio pollaio solaio incidente ponte ambiente fonte mente gente diamante "
        "elefante istante volante carburante corrente continente serpente ristorante seguente "
        "recente costante variante assente brillante quadrante avanti davanti cantiere quartiere "
        "mestiere bicchiere carriera sentiere frontiera bandiera maniera preghiera corriere "
        "crociera filiera barriera petroliera salario calendario anniversario orario scenario "
        "diario itinerario armadio questionario binario acquario santuario seminario dizionario "
        "commentario inventario sommario centenario piano piani diano mese mesi paese paesi "
        "arnese impresa imprese spese catalogo dialogo monologo prologo paragrafo carcere "
        "reclusione condanna pena esperienza servizio lavoro mandato matrimonio regno governo "
        "vita contratto periodo progetto mutuo prestito garanzia anzianità storia guerra crisi "
        "attività detenzione promessa messa scommessa".split()
    ),
    preposed=frozenset(
        "ex altro altra altri altre giovane vecchio vecchia noto nota presunto presunta presunti "
        "piccolo piccola grande gran nuovo nuova celebre stesso antico ricco povero "
        "povera bravo".split()
    ),
    adjective_endings=tuple(
        "ano ana ese ico ica ale ile ino ina ario aria ani esi ici ali ili ini".split()
    ),
    age_nouns=frozenset({"età"}),
    averages=frozenset({"media", "mediana"}),
    ago_words=frozenset({"fa"}),
    event_prepositions=frozenset({"a"}),
    life_events=frozenset(
        "morto morta morte morì muore deceduto deceduta scomparso scomparsa spento spenta "
        "sposato sposata sposò debuttò debuttato esordì esordio emigrò emigrato ucciso uccisa "
        "lasciò cominciò iniziò".split()
    ),
    score_words=frozenset("punti gol reti".split()),
)  # fmt: skip

_DATE_WORDS = DateWords(
    year_prepositions=frozenset({"nel", "dal", "del"}),
    year_cues=frozenset(
        "nel dal del al il anno anni fino entro estate inverno primavera autunno inizio fine metà "
        "prima dopo tra fra e".split()
    ),
    decade_words=frozenset({"anni"}),
    decade_openers=frozenset({"anni"}),
    decade_names={name: number for number, name in zip(range(20, 100, 10), _TENS, strict=True)},
    decade_articles=frozenset({"anni"}),
    month_cues=frozenset("in a di da dal dallo del nel entro fino tra ad fine metà inizio".split()),
    ambiguous_months=frozenset({"set", "mar", "mag", "gen", "dic", "lug", "ago"}),
    quarter_letters="QT",
    quarter_words=frozenset({"trimestre"}),
    half_year_words=frozenset({"semestre"}),
    period_ordinals={"primo": 1, "secondo": 2, "terzo": 3, "quarto": 4, "ultimo": 4},
    seasons={"primavera": 1, "estate": 2, "autunno": 3, "inverno": 4},
    weekdays={
        name: number
        for number, name in enumerate(
            "lunedì martedì mercoledì giovedì venerdì sabato domenica".split()
        )
    },
    this_words=frozenset({"questo", "questa"}),
    last_words=frozenset({"scorso", "scorsa", "passato", "passata"}),
    next_words=frozenset({"prossimo", "prossima"}),
    deadline_words=frozenset({"entro"}),
    adjectives_follow=True,
    relative_days={"oggi": 0, "ieri": -1, "domani": 1, "dopodomani": 2},
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    cues=frozenset(
        "ore|alle|dalle|le ore|alle ore|dalle ore|delle|delle ore|verso le|per le|fino alle|"
        "dopo le|entro le|prima delle|intorno alle|attorno alle|circa alle|tra le|fra le|"
        "e le".split("|")
    ),
    parts_of_day={
        "del mattino": 13, "di mattina": 13, "della mattina": 13, "del pomeriggio": 1,
        "di pomeriggio": 1, "di sera": 4, "della sera": 4, "di notte": 9, "della notte": 9,
    },
    named_times={"mezzogiorno": "12:00", "mezzanotte": "00:00"},
    hour_words=frozenset({"ore"}),
    hours_stand_alone=frozenset(
        "alle|dalle|fino alle|verso le|dopo le|entro le|prima delle|per le|intorno alle|"
        "attorno alle|circa alle|tra le|fra le".split("|")
    ),
    parts_behind={
        "e mezza": 30, "e mezzo": 30, "e un quarto": 15, "e tre quarti": 45,
        "meno un quarto": -15, "meno dieci": -10, "meno venti": -20, "meno cinque": -5,
        "e cinque": 5, "e dieci": 10, "e venti": 20, "e venticinque": 25, "e quaranta": 40,
        "e quarantacinque": 45, "e cinquanta": 50, "e trenta": 30, "e quindici": 15,
    },
    hour_verbs=frozenset(
        "parte apre chiude prende scende esce riprende riparte riapre accende nasce muore sorge "
        "succede avviene entra sarebbe dovrebbe potrebbe".split()
    ),
    exact_times=frozenset({"in punto", "precise", "esatte"}),
    lasting_words=frozenset("durò dura durava durato durata durerà durante".split()),
    elapsed_openers=frozenset({"in"}),
    elapsed_verbs=frozenset(
        "vinto vinse corso corse chiuso concluso completato percorso terminato nuotato".split()
    ),
    elapsed_nouns=frozenset({"tempo", "durata", "record", "primato"}),
    long_nouns=frozenset("maratona triathlon riunione seduta film volo dibattito".split()),
    short_nouns=frozenset("video canzone brano giro clip".split()),
)  # fmt: skip

_NAME_WORDS = NameWords(
    identifier_cues=frozenset(
        "aula cap chilometro km numero n nr num pagina pag capitolo cap articolo art sezione comma "
        "versione volo sala binario linea via piazza viale corso livello categoria tipo volume "
        "parte stagione puntata episodio serie modello fase gruppo legge decreto strada "
        "autostrada civico stanza".split()
    ),
    phone_cues=frozenset(
        "telefono tel numero verde cellulare chiamare chiamate chiamato chiamata chiama "
        "chiami".split()
    ),
    passed_by_phone=frozenset({"al", "allo", "il", "lo", "è"}),
    street_openers=frozenset({"via", "viale", "piazza", "corso"}),
    idioms=frozenset({"mille grazie", "sesto senso", "terza età"}),
)  # fmt: skip

_GAME_WORDS = GameWords(
    joiners=frozenset({"a"}),
    cues=frozenset(
        "vinto vince vittoria battuto batte sconfitta pareggio perso perde finisce risultato "
        "finita punteggio vinta vincono batte battuta supera superato imposto impone piegato piega "
        "termina terminata pareggia vantaggio svantaggio rimonta".split()
    ),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset(
        "compresi|comprese|inclusi|incluse|tra cui|fra cui|tra loro|tra i quali|tra le quali".split(
            "|"
        )
    ),
    parts=frozenset(
        "di cui|tra cui|fra cui|dei quali|delle quali|di questi|di queste|di loro".split("|")
    ),
    sides=frozenset({"contro", "contrari", "a favore"}),
    totals=frozenset({"numero"}),
    copulas=frozenset(
        "sono erano furono saranno stati state restano rimangono salgono sale salite saliti".split()
    ),
    harms=frozenset(
        "morti morte uccisi uccise feriti ferite arrestati arrestate annegati ricoverati "
        "condannati".split()
    ),
    beings=frozenset(
        "persone uomini donne bambini bambine soldati poliziotti civili abitanti passeggeri "
        "operai studenti ostaggi cani cavalli pecore mucche vittime".split()
    ),
    being_endings=("ori", "isti", "iere", "ieri", "anti"),
)

LEXICON = Lexicon(
    language="it",
    articles=frozenset({"un", "uno", "una"}),
    definite_articles=frozenset({"la", "il", "i", "le", "gli"}),
    comparatives=frozenset({"più", "meno", "in"}),
    list_words=frozenset({"e", "ed", "o"}),
    contractions={
        "del": "di", "dello": "di", "della": "di", "dei": "di", "degli": "di", "delle": "di",
        "al": "a", "allo": "a", "alla": "a", "ai": "a", "agli": "a", "alle": "a",
    },
    articles_precede_amounts=True,
    elisions={"d": "di", "l": "il", "dell": "della", "all": "alla", "dall": "dalla"},
    comparing=frozenset(
        "contro|contro i|rispetto a".split("|")
    ),
    another_words=frozenset({"altri", "altre", "ulteriori"}),
    owners=frozenset("miei mie tuoi tue suoi sue nostri nostre vostri vostre loro".split()),
    of_those=frozenset(
        "di loro|tra loro|fra loro|di essi|di esse|di questi|di queste|tra questi|tra queste|"
        "fra questi|fra queste|di quelli|di quelle".split("|")
    ),
    of_words=frozenset(
        "di d del dello della dei degli delle dell tra fra".split()
    ),
    plural_endings=("i", "tà", "he", "ie", "ze", "tte", "rse", "nne", "ure", "ole"),
    plurals=frozenset(
        "persone donne case scuole imprese aziende auto famiglie vittime bombe navi città "
        "vite armi squadre opere cause denunce chiese strade bambine figlie studentesse "
        "automobili moto foto crisi unità attività università serie specie nuove vecchie prime "
        "ultime altre tonnellate settimane merci uova braccia gare prove cose domande camere "
        "squadre regioni province lettere schede copie barche mine bozze".split()
    ),
    not_nouns=frozenset(
        "quali il lo la i gli le un uno una l di a da in con su per tra fra del dello della dei "
        "degli "
        "delle dell al allo alla ai agli alle all dal dallo dalla dai dagli dalle dall nel nello "
        "nella nei negli nelle nell sul sullo sulla sui sugli sulle e ed o oppure ma che chi cui "
        "è sono era erano fu furono sarà saranno ha hanno aveva avevano ho abbiamo più meno non si "
        "suo sua suoi sue loro come però quando quanto dove se fa prima dopo circa volte anche "
        "ancora già solo poi così quindi perché mentre dentro fuori contro secondo verso oltre "
        "entro fino oggi ieri domani lui lei noi voi essi qui lì là vi ci mi ti stati stato stata "
        "state va vanno può possono deve devono".split()
    ),
    pronoun_cues=frozenset(
        "di dei degli delle del della dell che e ed o a in per con da è ha si non più".split()
    ),
    past_words=frozenset(
        "ha hanno era erano stato stata stati aveva avevano fu furono disse annunciò morì "
        "dichiarò".split()
    ),
    past_endings=("ò", "arono", "irono"),
    future_words=frozenset(
        "sarà saranno andrà andranno avrà avranno arriverà arriveranno inizierà comincerà "
        "aprirà".split()
    ),
    open_words=frozenset(
        "è sono sia siano può possono potrebbe potrebbero deve devono dovrebbe dovrebbero se "
        "previsto prevista".split()
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
