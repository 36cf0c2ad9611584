"""Dutch: number words and the words around figures."""

from __future__ import annotations

from fractions import Fraction

from reader.figures.exact import HALF
from reader.figures.figure import Modifier
from reader.figures.languages.dutch_measures import CURRENCIES, UNITS
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
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien "
    "zestien zeventien achttien negentien"
).split()
_TENS = "twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def _below_hundred() -> dict[str, int]:
    """Tens stand behind ones, joined by `en`, which has a diaeresis behind an `e`."""
    words = {name: number for number, name in enumerate(_ONES, start=1)}
    for ten, name in zip(range(20, 100, 10), _TENS, strict=True):
        words[name] = ten
        for one, before in enumerate(_ONES[:9], start=1):
            words[f"{before}en{name}"] = ten + one
            if before[-1] == "e":
                words[f"{before}ën{name}"] = ten + one
    return {**words, "één": 1, "eén": 1}


def _cardinals() -> dict[str, int]:
    below_hundred = _below_hundred()
    words = dict(below_hundred)
    for head, hundred in {"": 1, **below_hundred}.items():
        # 1100 to 9900 are counted in hundreds: `vijftienhonderd`
        if not hundred % 10 or (head and hundred == 1):
            continue
        words[f"{head}honderd"] = 100 * hundred
        for rest, number in below_hundred.items() if hundred < 20 else ():
            words[f"{head}honderd{rest}"] = words[f"{head}honderden{rest}"] = 100 * hundred + number
    return {**words, "nul": 0}


_ENDINGS = ("enhalf", "enhalve", "eneenhalf", "eneenhalve", "ënhalf", "ënhalve", "ëneenhalf",
            "ëneenhalve")  # fmt: skip

_TENTHS = {
    f"{name}{plural}": number
    for name, number in {
        "kwart": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8, "negende": 9,
        "tiende": 10, "twintigste": 20, "honderdste": 100, "duizendste": 1000,
    }.items()
    for plural in ("", "n")
}  # fmt: skip
"""Names of fractions, ordinals too but for `kwart`."""

_ORDINALS = {
    "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9,
    "tiende": 10, "elfde": 11, "twaalfde": 12, "dertiende": 13, "veertiende": 14,
    "vijftiende": 15, "zestiende": 16, "zeventiende": 17, "achttiende": 18, "negentiende": 19,
    "honderdste": 100, "duizendste": 1000,
    **{f"{name}ste": number for name, number in _below_hundred().items() if number >= 20},
}  # fmt: skip

_MODIFIERS = {
    Modifier.ABOUT: "ongeveer|circa|ca|bijna|rond|rond de|zo'n|zo’n|omstreeks|zowat|nagenoeg|"
    "een kleine|een slordige|naar schatting|om en nabij|om en nabij de|pakweg|krap|gemiddeld|"
    "gemiddeld zo'n|"
    "een geschatte|geschatte|tegen de|een goede|iets meer dan|iets minder dan|net geen|amper|"
    "in de buurt van|dik|ruwweg|grofweg|een stuk of|een man of|plusminus|plus minus|zowat|"
    "rond het|geschat op|bij benadering|naar schatting zo'n|naar schatting zo’n|ongeveer de",
    Modifier.MORE_THAN: "meer dan|ruim|ruim de|boven|boven de|hoger dan|groter dan|ouder dan|"
    "langer dan|"
    "zwaarder dan|over de|overstijgt|overschrijdt|overschrijden|overtreft|ver boven de|"
    "overschreed|ouder is dan|ouder zijn dan|meer is dan|hoger is dan|voorbij de|duurder dan|"
    "sneller dan",
    Modifier.AT_LEAST: "minstens|minimum|ten minste|tenminste|minimaal|niet minder dan|"
    "op zijn minst|"
    "op z'n minst|zeker|een minimum van|vanaf|in elk geval|allerminst|"
    "niet onder de",
    Modifier.LESS_THAN: "minder dan|onder|onder de|lager dan|kleiner dan|jonger dan|korter dan|"
    "nog geen|nog niet|niet eens|net onder de|beneden de|beneden|jonger is dan|jonger zijn dan|"
    "minder is dan|lager is dan|goedkoper dan|lichter dan",
    Modifier.AT_MOST: "tot|hoogstens|maximaal|ten hoogste|niet meer dan|hooguit|maximum|"
    "een maximum van|niet boven de|niet over de|tot wel|tot maximaal|tot en met|uiterlijk",
}

_NUMBER_WORDS = NumberWords(
    cardinals=_cardinals(),
    compound_magnitudes={"duizend": 1000},
    ambiguous_cardinals=frozenset({"acht", "elf"}),
    with_half={
        **{f"{name}{ending}": number + HALF
           for number, name in enumerate(_ONES[:12], start=1) if number > 1
           for ending in _ENDINGS},
        "anderhalf": 1 + HALF, "anderhalve": 1 + HALF,
    },
    decimal_words=frozenset({"komma"}),
    hundreds=frozenset({"honderd"}),
    magnitudes={
        "duizend": 10**3, "miljoen": 10**6, "miljard": 10**9, "biljoen": 10**12, "biljard": 10**15,
        "triljoen": 10**18, "mln": 10**6, "mio": 10**6, "mld": 10**9, "mrd": 10**9,
        "miljoenen": 10**6,
        "miljarden": 10**9, "mille": 10**3,
    },
    short_magnitudes={"k": 10**3, "K": 10**3, "M": 10**6},
    bare_magnitudes=frozenset({"honderd", "duizend"}),
    joins_tens=False,
    joiners=frozenset({"en"}),
    dozens={"dozijn": 12, "tiental": 10, "zestigtal": 60, "zeventigtal": 70, "tachtigtal": 80,
    "twintigtal": 20, "dertigtal": 30, "veertigtal": 40,
            "vijftigtal": 50, "vijftiental": 15, "honderdtal": 100, "duizendtal": 1000},
    indefinite={
        "tientallen": (10, 100), "dozijnen": (24, 100), "honderden": (100, 1000),
        "duizenden": (1000, 10**4), "tienduizenden": (10**4, 10**5),
        "honderdduizenden": (10**5, 10**6), "miljoenen": (10**6, 10**7),
        "miljarden": (10**9, 10**10),
    },
    quantifiers=frozenset({"paar", "enkele", "meerdere", "verschillende"}),
    minus_words=frozenset({"min", "minus"}),
    not_before_minus=frozenset({"of", "plus"}),
    approximate=frozenset(
        "tiental vijftiental twintigtal dertigtal veertigtal vijftigtal zestigtal zeventigtal "
        "tachtigtal honderdtal duizendtal".split()
    ),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("verhouding schaal".split()),
    multipliers=frozenset(
        "vermenigvuldigd met|vermenigvuldigen met".split("|")
    ),
    names={"derde": 3, "derden": 3, "vierde": 4, "vierden": 4, **_TENTHS},
    ambiguous=frozenset({"kwart"}),
    share_cues=frozenset({"met", "waarvan"}),
    share_words={
        "driekwart": Fraction(3, 4), "tweederde": Fraction(2, 3), "eenderde": Fraction(1, 3),
    },
    share_followers=frozenset({"daarvan", "hiervan", "ervan"}),
    halves=frozenset({"helft", "half", "halve"}),
    half_adjectives=frozenset({"half", "halve"}),
    half_nouns=frozenset({"helft"}),
    not_before_half=frozenset("eerste tweede andere beste betere".split()),
    and_a_half=("en een half", "en een halve", "en half"),
    multiples={
        "dubbele": 2, "tweemaal": 2, "driemaal": 3, "viermaal": 4, "vijfmaal": 5, "tienmaal": 10,
        "tweevoud": 2, "drievoud": 3, "viervoud": 4, "vijfvoud": 5, "tienvoud": 10,
    },
    out_of=("op de", "van de", "op elke", "van elke"),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    words=_ORDINALS,
    suffixes=frozenset({"e", "de", "ste"}),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("onder nul", "onder het vriespunt"),
    frequencies={"jaarlijks": "year", "maandelijks": "month", "wekelijks": "week"},
    unit_adjectives=frozenset(
        "volle hele lange extra".split()
    ),
    units={**UNITS, "kwartier": "min", "kwartiertje": "min"},
    currencies={**CURRENCIES, "tientje": "EUR", "tientjes": "EUR"},
    unit_factors={"kwartier": 15, "kwartiertje": 15, "tientje": 10, "tientjes": 10},
    per=frozenset({"per"}),
    each=frozenset(),
    not_after_rate=frozenset("eerder later geleden daarvoor daarna".split()),
    denominators=rows(
        {
            "share": "aandeel", "person": "persoon|hoofd|inwoner", "pupil": "leerling|student",
            "household": "huishouden", "vehicle": "auto|voertuig", "ticket": "kaartje|ticket",
            "piece": "stuk", "family": "gezin",
        }
    ),
    dimension_words=frozenset({"bij", "op", "x", "×"}),
    units_before={"magnitude": "magnitude"},
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"tot", "à", "a"}),
    between=frozenset({"tussen"}),
    joiners=frozenset({"en"}),
    alternative_words=frozenset({"of"}),
    from_words=frozenset({"van"}),
    change_words=frozenset(
        "steeg stegen stijgt stijgen gestegen daalde daalden daalt dalen gedaald groeide groeiden "
        "groeit groeien gegroeid zakte zakten zakt zakken gezakt ging gingen gaat gaan verhoogd "
        "verhoogt verhogen verlaagd verlaagt verlagen klom klommen klimt kromp krompen krimpt "
        "verminderd terug teruggebracht opgetrokken".split()
    ),
    spread_words=frozenset(
        "varieert variëren varieerde varieerden uiteenlopend schommelt schommelen tussen".split()
    ),
    reach_words=frozenset(
        "veroordeeld veroordeelde veroordeelden veroordeelt veroordelen steeg stegen stijgt "
        "stijgen gestegen daalde daalden daalt dalen gedaald zakte zakten zakt gezakt groeide "
        "groeiden groeit gegroeid verhoogd verlaagd opgelopen liep liepen verlengd beperkt "
        "teruggebracht uitgegroeid".split()
    ),
    change_to=frozenset({"naar", "op"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    not_bounds=frozenset(
        f"{word} onder"
        for word in "onderzoek enquête peiling studie rondvraag verkiezing steekproef".split()
    ),
    threshold_nouns=("grens", "drempel", "niveau", "limiet", "verschil", "bedrag", "inkomen"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    after={
        "of meer": Modifier.AT_LEAST, "en meer": Modifier.AT_LEAST, "of minder": Modifier.AT_MOST,
        "of ouder": Modifier.AT_LEAST, "en ouder": Modifier.AT_LEAST, "of jonger": Modifier.AT_MOST,
        "ongeveer": Modifier.ABOUT, "maximaal": Modifier.AT_MOST, "minimaal": Modifier.AT_LEAST,
        "of hoger": Modifier.AT_LEAST, "minstens": Modifier.AT_LEAST,
        "ten minste": Modifier.AT_LEAST, "hoogstens": Modifier.AT_MOST,
        "ten hoogste": Modifier.AT_MOST, "hooguit": Modifier.AT_MOST,
        "gemiddeld": Modifier.ABOUT, "of langer": Modifier.AT_LEAST,
        "of lager": Modifier.AT_MOST, "of zo": Modifier.ABOUT,
        "en nog wat": Modifier.MORE_THAN, "à wat": Modifier.ABOUT,
    },
    time_modifiers=frozenset({"rond", "omstreeks", "tegen", "ongeveer", "circa"}),
    negations=frozenset("niet nooit geen zonder".split()),
    after_negation=frozenset("te zijn hebben kunnen mag mogen kan".split()),
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "plusser|plussers|jaar oud|jaar oude|jarige|jarig|jarigen",
            "month": "maanden oud|maand oud|"
            "maanden oude", "week": "weken oud|week oud", "day": "dagen oud|dag oud",
        }
    ),
    prefixes=frozenset(
        "zoons zonen dochters leeftijd man vrouw jongen meisje mannen vrouwen kind kinderen "
        "jongens meisjes "
        "zoon dochter kleinzoon kleindochter broer zus vader moeder opa oma echtgenoot student "
        "studente bestuurder automobilist slachtoffer persoon verdachte".split()
    ),
    openers=frozenset("ik ben|hij is|zij is|ze is|hij was|zij was|ze was|ik was".split("|")),
    groups=frozenset(
        "kinderen jongeren mensen personen mannen vrouwen volwassenen meisjes jongens "
        "iedereen".split()
    ),
    bounds=frozenset({"onder", "boven", "vanaf", "tot"}),
    comparisons=frozenset(
        "jonger dan|ouder dan|jonger is dan|ouder is dan|jonger zijn dan|ouder zijn dan".split("|")
    ),
    units=frozenset({"jaar"}),
    words={
        f"{name}{ending}": number
        for name, number in _below_hundred().items()
        if number > 1
        for ending in ("jarige", "jarigen")
    },
    floors=frozenset({"plusser", "plussers"}),
    having=frozenset("is was ben bent waren wordt werd worden geworden".split()),
    adverbs=frozenset("pas slechts nu al nog net zelf inmiddels".split()),
    not_after=frozenset(
        "later geleden cel gevangenisstraf lang na voor van eerder ouder jonger in terug en "
        "werkzaam actief nodig".split()
    ),
    person_endings=tuple(
        "er ers ster sters eur eurs ist isten iste istes ant anten ante antes ent enten ente aar "
        "aars ares ier iers iër iërs man mannen vrouw vrouwen ling lingen oog ogen".split()
    ),
    person_nouns=frozenset(
        "weduwe weduwen boer boeren boerin vriend vriendin vrienden neef nicht buurman buurvrouw "
        "tante arts artsen rechter dokter chirurg jurist advocaat advocaten soldaat soldaten "
        "piloot piloten priester pastoor monnik non koning prins prinses held heldin getuige "
        "gijzelaar verdachten slachtoffers gewonde gewonden verslaafde gepensioneerde "
        "gepensioneerden bejaarde bejaarden vluchteling burgemeester wethouder minister kok "
        "kokkin smid knecht chef baas kampioen atleet atlete sporter coach trainer dame dames "
        "heer heren baby peuter kleuter tiener tieners senior senioren patiënt patiënte patiënten "
        "cliënt cliënten collega agent agente agenten drugsdealer dader daders familielid "
        "bewoonster ouder moeder vader fransman brit belg belgen duitser".split()
    ),
    not_persons=frozenset(
        "zomer winter kamer computer motor transfer kater december september oktober november "
        "nummer meter kilometer liter letter cijfer koffer donder tanker trawler schoener "
        "katheder vinger lever kanker zender toner printer scanner moment document argument "
        "experiment procent element segment abonnement appartement testament parlement instrument "
        "monument evenement talent continent incident accent cent percent content krant plant "
        "kant want wand olifant restaurant diamant klant muur kleur deur duur verhuur natuur "
        "cultuur papier plezier rivier kwartier dier lijst mist kist dienst winst kunst rente "
        "lente gemeente prent tent pint puzzel oplossing wedloop lening regeling afdeling "
        "handeling verzameling behandeling wandeling samenwerking huwelijk gevangenisstraf cel "
        "ervaring contract straf looptijd periode carrière garantie oorlog trend patent toer "
        "avontuur duurzame exemplaar jubilaar voorjaar najaar halfjaar januari jaar gevaar "
        "ouderdom luster wisselkoers koers beker ladder dollar keer zeer meer weer veer "
        "oog ogen".split()
    ),
    nouns_close=True,
    ago_words=frozenset("geleden later".split()),
    age_nouns=frozenset({"leeftijd"}),
    event_prepositions=frozenset({"op"}),
    life_events=frozenset(
        "stierf stierven sterft overleed overleden overlijdt gestorven trouwde getrouwd debuteerde "
        "begon emigreerde vertrok vermoord".split()
    ),
    score_words=frozenset("punten doelpunten runs".split()),
)  # fmt: skip

_DATE_WORDS = DateWords(
    year_prepositions=frozenset({"in", "sinds"}),
    year_cues=frozenset(
        "in sinds tot voor na jaar jaren vanaf van begin medio eind einde zomer winter herfst "
        "voorjaar najaar lente en tussen rond uit".split()
    ),
    decade_words=frozenset({"jaren"}),
    decade_openers=frozenset({"jaren"}),
    month_cues=frozenset("in sinds tot vanaf begin medio eind van voor na op".split()),
    ambiguous_months=frozenset({"mei", "mrt", "jan", "jun", "jul", "aug", "dec", "sep"}),
    quarter_letters="QK",
    quarter_words=frozenset({"kwartaal"}),
    half_year_words=frozenset({"halfjaar"}),
    period_ordinals={"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4},
    seasons={"lente": 1, "voorjaar": 1, "zomer": 2, "herfst": 3, "najaar": 3, "winter": 4},
    weekdays={
        name: number
        for number, name in enumerate(
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
        )
    },
    this_words=frozenset({"deze"}),
    last_words=frozenset({"afgelopen", "vorige", "sinds"}),
    next_words=frozenset({"volgende"}),
    coming_words=frozenset({"komende", "aanstaande"}),
    deadline_words=frozenset({"tot", "vanaf"}),
    parts_of_day=frozenset({"morgen"}),
    morning_cues=frozenset("die deze elke iedere goede goeden volgende vroege zekere".split()),
    relative_days={"vandaag": 0, "gisteren": -1, "morgen": 1, "eergisteren": -2, "overmorgen": 2},
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    cues=frozenset({"om", "omstreeks", "rond", "vanaf", "tegen"}),
    parts_past={
        "half": -30, "kwart over": 15, "kwart voor": -15, "tien over half": -20,
        "vijf over half": -25, "tien voor half": -40, "vijf voor half": -35, "tien over": 10,
        "vijf over": 5, "vijf voor": -5, "tien voor": -10, "twintig over": 20,
        "twintig voor": -20,
    },
    parts_of_day={"'s ochtends": 13, "'s morgens": 13, "'s middags": 1, "'s avonds": 4,
                  "'s nachts": 9},
    exact_times=frozenset({"precies"}),
    named_times={"middernacht": "00:00"},
    hour_words=frozenset({"uur"}),
    lasting_words=frozenset("duurde duurt duurden geduurd".split()),
    elapsed_openers=frozenset({"in"}),
    elapsed_verbs=frozenset(
        "won liep gelopen finishte zwom voltooide legde reed gewonnen volbracht".split()
    ),
    elapsed_nouns=frozenset({"tijd", "toptijd", "recordtijd", "record"}),
    long_nouns=frozenset("marathon triatlon vergadering debat film vlucht".split()),
    short_nouns=frozenset("video filmpje lied nummer ronde clip".split()),
)  # fmt: skip

_NAME_WORDS = NameWords(
    identifier_cues=frozenset(
        "nr nummer bladzijde blz pagina p hoofdstuk artikel art lid paragraaf sectie versie lijn "
        "vlucht kamer zaal spoor perron gate categorie fase niveau type deel aflevering seizoen "
        "serie model groep wet snelweg route resolutie punt regel".split()
    ),
    phone_cues=frozenset("bel bellen belde belden telefoon tel nummer telefoonnummer".split()),
    passed_by_phone=frozenset({"met", "naar"}),
    street_endings=("straat", "laan", "weg", "gracht", "plein", "kade", "steeg", "dijk"),
)  # fmt: skip

_GAME_WORDS = GameWords(
    cues=frozenset(
        "won wint winst zege verloor verslaat versloeg verlies gelijkspel klopte eindstand "
        "ruststand".split()
    ),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset({"waaronder", "onder wie", "inclusief", "onder hen"}),
    parts=frozenset({"waarvan", "van wie", "van hen", "daarvan", "onder wie"}),
    sides=frozenset({"tegen", "voor"}),
    totals=frozenset({"aantal"}),
    harms=frozenset(
        "gedood gestorven stierven overleden gewond opgepakt gearresteerd aangehouden verdronken "
        "vermoord veroordeeld besmet".split()
    ),
    beings=frozenset(
        "mensen personen mannen vrouwen kinderen soldaten agenten burgers inwoners passagiers "
        "leerlingen gijzelaars honden paarden schapen koeien jongeren leden".split()
    ),
    being_endings=("ers", "isten", "enten", "aars"),
)

LEXICON = Lexicon(
    language="nl",
    articles=frozenset({"een", "'n", "n"}),
    definite_articles=frozenset({"de", "het"}),
    determiners=frozenset(),
    comparatives=frozenset({"meer", "minder", "hoger", "lager", "groter", "kleiner"}),
    list_words=frozenset({"en", "of"}),
    comparing=frozenset(
        "tegen|tegenover|in plaats van".split("|")
    ),
    another_words=frozenset({"andere"}),
    owners=frozenset("mijn jouw zijn haar onze ons jullie hun uw".split()),
    of_those=frozenset(
        "van hen|van wie|van deze|daarvan|ervan|hiervan|van die".split("|")
    ),
    of_words=frozenset({"van", "de", "der"}),
    heads_are_plural=True,
    plurals_have_apostrophes=True,
    plural_endings=("en", "s", "ën"),
    plurals=frozenset(
        "politici media data leden kinderen kalveren eieren criteria musea historici critici "
        "personeel politie vee vis stuks man technici chemici stemmen".split()
    ),
    not_nouns=frozenset(
        "de het een en of in op aan bij met voor van uit te door over naar om als dan die dat dit "
        "deze wat wie waar is zijn was waren wordt worden werd werden heeft hebben had hadden "
        "kan kunnen kon konden zal zullen zou zouden moet moeten moest moesten wil willen mag "
        "mogen niet geen meer minder per tot sinds tussen tegen onder boven na ook nog al er hij "
        "zij ze we wij ik u je jullie hun haar zich maar want omdat toen nu vandaag gisteren "
        "morgen keer maal geleden eerder later lang breed hoog diep oud zo dus dus samen waarvan "
        "komen kwamen gaan gingen doen deden raken raakten kregen krijgen staan stonden vielen "
        "mochten mogen vertrokken liepen reden zaten lagen wonen wonnen stemmen stemden zitten "
        "liggen "
        "vallen stierven sterven blijven bleven leven werken".split()
    ),
    finite_endings=("t",),
    not_before_one=frozenset("geen de het die elk ieder".split()),
    pronoun_cues=frozenset(
        "van voor die dat is was en of in op met aan over naar heeft zou kan zal moet ding".split()
    ),
    past_words=frozenset(
        "heeft hebben was waren werd werden had hadden zei zeiden kwam kwamen ging gingen vond "
        "vonden stierf "
        "raakten raakte kregen overleed begon begonnen viel vielen gaf gaven meldde meldden "
        "verklaarde".split()
    ),
    future_words=frozenset({"zal", "zullen"}),
    open_words=frozenset(
        "is zijn kan kunnen kon zou zouden moet moeten mag mogen wil willen als indien of gepland "
        "verwacht vermoedelijk".split()
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
