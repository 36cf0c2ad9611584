"""Spanish: number words and the words around figures."""

from __future__ import annotations

from reader.figures.figure import Modifier
from reader.figures.languages.spanish_measures import CURRENCIES, SENSES, UNITS
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
from reader.figures.vocabulary.tables import also_unaccented, rows

_UP_TO_TWENTY_NINE = (
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis "
    "diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro "
    "veinticinco veintiséis veintisiete veintiocho veintinueve"
).split()
_HUNDREDS = "dosc tresc cuatroc quin seisc setec ochoc novec".split()

_TENTHS = {
    f"{name[:-1]}{ending}": number
    for name, number in {
        "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8, "noveno": 9, "décimo": 10,
        "vigésimo": 20, "centésimo": 100, "milésimo": 1000, "millonésimo": 10**6,
        "billonésimo": 10**12,
    }.items()
    for ending in ("o", "os", "a", "as")
    if name != "cuarto" or ending[0] == "o"
}  # fmt: skip
_PLAIN = str.maketrans("áéíóú", "aeiou")
_TENTHS |= {name.translate(_PLAIN): number for name, number in _TENTHS.items()}
"""Names of fractions that are ordinals too."""
_TENS = "treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()

_ORDINALS = {
    "tercer": 3, "segundo": 2, "segunda": 2,
    **{
        f"{stem}{ending}": number
        for number, stem in {
            3: "tercer", 4: "cuart", 5: "quint", 6: "sext", 7: "séptim", 8: "octav", 9: "noven",
            10: "décim", 11: "undécim", 12: "duodécim", 20: "vigésim", 30: "trigésim",
            40: "cuadragésim", 50: "quincuagésim", 60: "sexagésim", 70: "septuagésim",
            80: "octogésim", 90: "nonagésim", 100: "centésim",
            2: "segund",
        }.items()
        for ending in "oa"
    },
}  # fmt: skip
_ORDINAL_ONES = {
    "primer": 1, "primero": 1, "primera": 1,
    **{name: number for name, number in _ORDINALS.items() if number < 10},
}  # fmt: skip
_ORDINALS |= {
    f"{ten.translate(_PLAIN)[:-1]}{joint}{one}": tens + ones
    for ten, tens in _ORDINALS.items()
    if ten[-1] == "o" and tens in range(10, 100, 10)
    for one, ones in _ORDINAL_ONES.items()
    for joint in ("oa" if one[-1] == "a" else "o")
}
"""`decimocuarto`, `vigesimoprimera`: written together, the first part without its accent."""

_EXCEEDING = (
    "supera superan superó superaron superaba superaban superar supere superen superado excede "
    "exceden excedió exceder exceda excedan rebasa rebasan rebasó rebasar"
).split()

_MODIFIERS = {
    Modifier.ABOUT: "unos|unas|cerca de|alrededor de|aproximadamente|casi|en torno a|"
    "prácticamente|un promedio de|una media de|de media|como|más o menos|en torno a los|"
    "en torno a las|alrededor de los|alrededor de las|cerca de los|cerca de las|a unos|a unas|"
    "ronda los|ronda las|rondan los|rondan las|rozando los|roza los|un estimado de|se estima en|"
    "ronda|rondan|rondará|rondarán|rondaba|rondaban|rondó|rondaron|rozan|rozó|roza|estimados|"
    "estimadas|próximo a",
    Modifier.MORE_THAN: "más de|por encima de|superior a|superiores a|más que|mayor a|mayor de|"
    "mayores de|más allá de|por encima de los|por encima de las|sobre los|"
    + "|".join(
        f"{verb}{article}" for verb in _EXCEEDING for article in ("", " los", " las", " de")
    ),
    Modifier.AT_LEAST: "al menos|por lo menos|como mínimo|un mínimo de|no menos de|mínimo|"
    "mínimo de|a partir de|cuando menos|nada menos que",
    Modifier.LESS_THAN: "ni siquiera|no llega a|no llegan a|no llegará a|no llegó a|menos de|por "
    "debajo de|por debajo de los|por debajo de las|"
    "inferior a|inferiores a|menor a|menor de|menores de|menos que",
    Modifier.AT_MOST: "hasta|hasta los|hasta las|como máximo|un máximo de|máximo|máximo de|"
    "no más de|no más que|como mucho|a lo sumo|tope de|a más tardar",
}

_NUMBER_WORDS = NumberWords(
    cardinals={
        **{name: number for number, name in enumerate(_UP_TO_TWENTY_NINE, start=2)},
        **{
            f"{name}ient{ending}": number * 100
            for number, name in enumerate(_HUNDREDS, start=2)
            for ending in ("os", "as")
        },
        "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70,
        "ochenta": 80, "noventa": 90, "ciento": 100, "veintidos": 22, "veintitres": 23,
        "veintiun": 21, "veintiún": 21, "veintiuna": 21, "dieciseis": 16, "veintiseis": 26,
        "cero": 0, "uno": 1, "un": 1, "una": 1,
        **{
            f"{ten}{joiner}{one}": tens + ones
            for tens, ten in zip(range(30, 100, 10), _TENS, strict=True)
            for ones, one in enumerate(("uno", *_UP_TO_TWENTY_NINE[:8]), start=1)
            for joiner in ("y", "i")
        },
    },
    decimal_words=frozenset({"coma", "con", "punto"}),
    ambiguous_decimal_words=frozenset({"con"}),
    hundreds=frozenset({"cien"}),
    magnitudes={
        "mil": 10**3, "millón": 10**6, "millon": 10**6, "millones": 10**6, "millardo": 10**9,
        "millardos": 10**9, "billón": 10**12, "billon": 10**12, "billones": 10**12,
        "trillón": 10**18, "trillon": 10**18, "trillones": 10**18, "mill": 10**6, "mills": 10**6,
        "mln": 10**6, "lakh": 10**5, "crore": 10**7, "crores": 10**7,
    },
    short_magnitudes={"M": 10**6, "MM": 10**6, "k": 10**3, "K": 10**3},
    bare_magnitudes=frozenset({"mil", "cien"}),
    joiners=frozenset({"y"}),
    dozens={
        "quincena": 15, "cuarentena": 40,
        "decena": 10, "decenas": 10, "docena": 12, "docenas": 12, "veintena": 20,
        "treintena": 30, "cincuentena": 50, "centena": 100, "centenar": 100,
        "centenares": 100, "millar": 1000, "millares": 1000,
    },
    indefinite={
        "decenas": (10, 100), "docenas": (24, 100), "cientos": (100, 1000),
        "centenares": (100, 1000),
        "miles": (1000, 10**4), "millares": (1000, 10**4), "millones": (10**6, 10**7),
    },
    quantifiers=frozenset({"varios", "varias"}),
    pairs=frozenset({"par"}),
    paired_nouns=frozenset(
        "zapatos zapatillas botas guantes calcetines gafas lentes tijeras pantalones pendientes "
        "ojos manos".split()
    ),
    minus_words=frozenset({"menos", "negativo"}),
    not_before_minus=frozenset("al lo o los las ni no".split()),
    approximate=frozenset(
        "par quincena decena veintena treintena cuarentena cincuentena centenar centena "
        "millar".split()
    ),
)  # fmt: skip

_FRACTION_WORDS = FractionWords(
    ratio_nouns=frozenset("proporción razón escala ratio relación".split()),
    multipliers=frozenset(
        "multiplicado por|multiplicada por|multiplicados por|multiplicadas por|"
        "multiplicar por|multiplicó por|multiplica por|multiplicaron por".split("|")
    ),
    names={"tercio": 3, "tercios": 3, "medios": 2, **_TENTHS},
    endings={
        **{f"av{ending}": 1 for ending in ("o", "os", "a", "as")},
        **{f"mil{e}sim{ending}": 1000 for e in "ée" for ending in ("o", "os", "a", "as")},
    },
    ordinals=frozenset(_TENTHS),
    joiners=frozenset({"con"}),
    part_words=frozenset({"parte", "partes"}),
    over_words=frozenset({"sobre"}),
    share_cues=frozenset({"en"}),
    halves=frozenset({"mitad", "medio", "media"}),
    half_adjectives=frozenset({"medio", "media"}),
    half_nouns=frozenset({"mitad"}),
    not_before_half=frozenset("primera segunda otra".split()),
    and_a_half=("y medio", "y media"),
    multiples={"doble": 2, "triple": 3, "cuádruple": 4, "quíntuple": 5},
    out_of=("de cada",),
)  # fmt: skip

_ORDINAL_WORDS = OrdinalWords(
    words=_ORDINALS,
    ones=_ORDINAL_ONES,
    superlative_words=frozenset({"más", "menos", "mejor", "peor", "mayor", "menor"}),
    ranked_nouns=frozenset({"lugar", "puesto", "plaza", "posición"}),
    ambiguous=frozenset(
        "segundo segunda cuarto cuarta quinta quinto sexto sexta octava".split()
    ),
    cues=frozenset(
        "su mi tu nuestro nuestra este esta ese esa aquel aquella cada".split()
    ),
    rank_cues=frozenset(
        "terminó acabó quedó llegó finalizó terminar acabar quedar marcha clasificado "
        "clasificada".split()
    ),
    suffixes=frozenset({"°", "º", "ª", ".º", ".ª", "er", "o", "a", "ro", "ra", "to", "ta"}),
)  # fmt: skip

_MEASURE_WORDS = MeasureWords(
    below_zero=("bajo cero",),
    unit_adjectives=frozenset(
        "otros otras largos largas".split()
    ),
    units=also_unaccented(UNITS),
    currencies=also_unaccented(CURRENCIES),
    per=frozenset({"por", "cada"}),
    per_many=frozenset({"a los", "a las", "los"}),
    frequencies={
        "mensuales": "month", "anuales": "year", "semanales": "week", "diarios": "day",
        "diarias": "day",
    },
    pay_words=frozenset({"bruto", "brutos", "neto", "netos"}),
    senses=SENSES,
    each=frozenset({"al", "a", "la", "el"}),
    not_after_rate=frozenset(
        "anterior siguiente pasado pasada próximo próxima que antes después de del en mismo".split()
    ),
    denominators=rows(
        {
            "share": "acción|título", "person": "persona|habitante|cabeza|cápita",
            "pupil": "alumno|estudiante", "household": "hogar", "vehicle": "vehículo|coche",
            "ticket": "entrada|boleto", "piece": "pieza|unidad", "family": "familia",
        }
    ),
    dimension_words=frozenset({"por", "x", "×"}),
    units_before={"magnitud": "magnitude"},
)  # fmt: skip

_RANGE_WORDS = RangeWords(
    words=frozenset({"a", "al", "hasta"}),
    between=frozenset({"entre"}),
    joiners=frozenset({"y", "e"}),
    alternative_words=frozenset({"o", "u"}),
    from_words=frozenset({"de", "del", "desde"}),
    change_words=frozenset(
        "pasa pasan pasó pasaron pasar pasado pasando sube subió subieron subir aumenta aumentó "
        "aumentaron aumentar creció crecieron crecer cae cayó cayeron caer baja bajó bajaron bajar "
        "reduce redujo reducir reducido eleva elevó elevar elevado rebaja rebajó rebajar recorta "
        "recortó recortar desciende descendió".split()
    ),
    spread_words=frozenset("varía varían oscila oscilan va van entre".split()),
    reach_words=frozenset(
        "subió subieron sube suben bajó bajaron baja bajan cayó cayeron cae caen creció crecieron "
        "aumentó aumentaron descendió descendieron pasó pasaron llegó llegaron avanzó avanzaron "
        "retrocedió elevó elevaron redujo redujeron recortó escaló trepó".split()
    ),
    change_to=frozenset({"a", "al"}),
)  # fmt: skip

_BOUND_WORDS = BoundWords(
    not_bounds=frozenset(
        {"el mayor de", "la mayor de", "el menor de", "la menor de", "una ronda", "la ronda"}
    ),
    threshold_nouns=("umbral", "límite", "nivel", "barrera", "listón", "techo", "cota"),
    before={
        phrase: modifier for modifier, row in _MODIFIERS.items() for phrase in row.split("|")
    },
    time_modifiers=frozenset(
        {"sobre las", "hacia las", "alrededor de las", "cerca de las", "a eso de las"}
    ),
    negations=frozenset({"no", "nunca", "jamás", "sin", "tampoco"}),
    after_negation=frozenset("puede pueden debe deben podrá podrán deberá deberán ha han".split()),
    after={
        "como máximo": Modifier.AT_MOST, "como mínimo": Modifier.AT_LEAST,
        "o más": Modifier.AT_LEAST, "o menos": Modifier.AT_MOST, "y más": Modifier.AT_LEAST,
        "al menos": Modifier.AT_LEAST, "por lo menos": Modifier.AT_LEAST,
        "aproximadamente": Modifier.ABOUT, "como mucho": Modifier.AT_MOST,
        "de media": Modifier.ABOUT, "y pico": Modifier.MORE_THAN,
        "y tantos": Modifier.ABOUT, "y tantas": Modifier.ABOUT, "más o menos": Modifier.ABOUT,
        "de promedio": Modifier.ABOUT, "en promedio": Modifier.ABOUT, "a lo sumo": Modifier.AT_MOST,
    },
)  # fmt: skip

_AGE_WORDS = AgeWords(
    suffixes=rows(
        {
            "year": "años de edad|año de edad|añero|añera", "month": "meses de edad|mes de edad|"
            "meses de vida", "week": "semanas de edad|semanas de vida",
            "day": "días de edad|días de vida|días de nacido",
        }
    ),
    comparisons=frozenset({"mayores de", "menores de", "mayor de", "menor de"}),
    prefixes=frozenset(
        "hijos hijas hombre mujer niño niña edad joven chico chica hombres mujeres niños niñas "
        "jóvenes "
        "anciano anciana bebé adolescente varón hijo hija señora nieto nieta hermano hermana padre "
        "madre abuelo abuela marido esposa estudiante conductor conductora víctima persona "
        "personas".split()
    ),
    openers=frozenset({"yo tengo", "él tiene", "ella tiene"}),
    groups=frozenset(
        "niños personas jóvenes menores hombres mujeres adultos adolescentes chicos".split()
    ),
    units=frozenset({"años", "año"}),
    copulas=frozenset("es era son eran fue".split()),
    event_prepositions=frozenset({"los", "a"}),
    life_events=frozenset(
        "dejó abandonó emigraron murió muere murieron falleció fallece muerto fallecido casó "
        "casaron retiró jubiló debutó fallecieron fallecida muerta asesinado asesinada "
        "matrimonio empezó comenzó emigró".split()
    ),
    having=frozenset(
        "tiene tienen tenía tenían tengo cumplió cumple tenemos cumplirá cumplir cumplido "
        "tuviera tendrá tenga cumplían cumplen cumplieron teniendo".split()
    ),
    adverbs=frozenset("solo sólo apenas ya hoy ahora".split()),
    not_after=frozenset("de del en sin con para más menos antes después que".split()),
    person_endings=tuple(
        "or ora ores oras ista istas ero era eros eras ario aria arios arias ante antes ente "
        "entes iano iana ianos ianas ólogo óloga ógrafo ógrafa".split()
    ),
    person_nouns=frozenset(
        "viudo viuda viudos viudas vecino vecina vecinos vecinas campesino campesina sobrino "
        "sobrina concejal exconcejal alcalde alcaldesa exalcalde abogado abogada abogados "
        "empleado empleada empleados jubilado jubilada jubilados acusado acusada acusados "
        "acusadas imputado imputada imputados soldado diputado diputada investigado investigada "
        "investigados detenido detenida detenidos detenidas herido herida heridos heridas "
        "fallecido fallecida fallecidos arrestado arrestada refugiado refugiada licenciado "
        "graduado desaparecido desaparecida sospechoso sospechosa médico médica músico música "
        "mecánico político química químico técnico amigo amiga amigos compañero compañera novio "
        "novia primo prima tío tía suegro suegra cuñado maestro maestra ingeniero arquitecto "
        "arquitecta juez jueza fiscal general sargento piloto pilotos atleta atletas poeta cura "
        "monje monja obispo testigo rehén preso presa presos reo recluso reclusa albañil oficial "
        "ciudadano ciudadana ciudadanos veterano veterana anciano ancianos ancianas alumno alumna "
        "alumnos campeón campeona líder menor individuo individuos sujeto francés francesa inglés "
        "inglesa italiano alemán alemana portugués español española marroquí mexicano chileno "
        "chilena argentino argentina colombiano peruano rumano rumana adolescentes militar "
        "militares policía policías guardia".split()
    ),
    not_persons=frozenset(
        "motor tractor ascensor sector valor error favor amor dolor color calor terror rumor "
        "temor honor humor tumor sudor olor sabor interior exterior mejor anterior posterior "
        "superior inferior lavadora impresora computadora demora mejora aurora ordenador "
        "procesador reactor televisor refrigerador congelador rencor horror furor sopor lista "
        "vista pista entrevista revista conquista autopista enero febrero dinero carrera espera "
        "tablero sombrero cartera crucero frontera manera carretera primavera bandera madera "
        "escalera número género agujero llavero velero sendero tercero primero entero petrolero "
        "helicóptero vivero invernadero barrera quimera cantera hoguera caldera nevera acero "
        "salario calendario aniversario horario escenario diario diccionario cuestionario "
        "inventario comentario itinerario rosario armario acuario santuario glosario seminario "
        "sumario temario centenario bicentenario maquinaria mercenaria accidente incidente puente "
        "diamante restaurante ambiente fuente mente frente corriente gente elefante volante "
        "instante pendiente expediente patente antecedente continente turbante carburante "
        "componente serpiente siguiente semblante constante variante antes prisión cárcel condena "
        "pena experiencia servicio trabajo mandato matrimonio reinado gobierno vida contrato "
        "período periodo plan proyecto crédito garantía antigüedad historia guerra crisis oficio "
        "vigencia duración".split()
    ),
    preposed=frozenset(
        "antiguo antigua ex otro otra otros otras viejo vieja conocido conocida presunto presunta "
        "presuntos supuesto supuesta pequeño pequeña gran nuevo nueva famoso famosa mismo primer "
        "buen segundo".split()
    ),
    adjective_endings=tuple(
        "ano ana ense és esa eño eña ico ica al ino ina ario aria ista ado ada ido ida "
        "ados adas idos idas anos anas inos inas icos icas ales".split()
    ),
    age_nouns=frozenset({"edad"}),
    averages=frozenset({"media", "mediana", "promedio"}),
    ago_words=frozenset({"atrás"}),
    score_words=frozenset("puntos goles gol carreras tantos".split()),
)  # fmt: skip

_DATE_WORDS = DateWords(
    year_prepositions=frozenset({"en"}),
    year_cues=frozenset(
        "en desde hasta año años de antes después entre y principios finales".split()
    ),
    decade_words=frozenset({"años", "década", "décadas"}),
    decade_openers=frozenset({"años", "década", "décadas"}),
    month_cues=frozenset("en desde hasta de para a".split()),
    quarter_letters="QT",
    quarter_words=frozenset({"trimestre"}),
    half_year_words=frozenset({"semestre"}),
    period_ordinals={
        "primer": 1, "primero": 1, "segundo": 2, "tercer": 3, "cuarto": 4, "último": 4,
    },
    seasons={"primavera": 1, "verano": 2, "otoño": 3, "invierno": 4},
    weekdays={
        name: number
        for number, name in enumerate(
            "lunes martes miércoles jueves viernes sábado domingo".split()
        )
    },
    this_words=frozenset({"este"}),
    last_words=frozenset({"pasado", "último"}),
    next_words=frozenset({"próximo"}),
    deadline_words=frozenset({"hasta"}),
    adjectives_follow=True,
    relative_days={"hoy": 0, "ayer": -1, "anteayer": -2},
)  # fmt: skip

_CLOCK_WORDS = ClockWords(
    cues=frozenset(
        "a las|desde las|hasta las|hacia las|sobre las|de las|las|entre las|para las|"
        "alrededor de las|y las|a la|antes de las|después de las|a partir de las".split("|")
    ),
    parts_of_day={
        "de la mañana": 13, "de la madrugada": 13, "del mediodía": 1, "de la tarde": 1,
        "de la noche": 6,
    },
    named_times={"mediodía": "12:00", "medianoche": "00:00"},
    hour_words=frozenset({"horas", "hora", "h"}),
    hours_stand_alone=frozenset(
        "a las|desde las|hasta las|sobre las|hacia las|entre las|a la|a partir de las".split("|")
    ),
    parts_behind={
        "y media": 30, "y cuarto": 15, "y cinco": 5, "y diez": 10, "y veinte": 20,
        "y veinticinco": 25, "menos cuarto": -15, "menos diez": -10, "menos cinco": -5,
        "menos veinte": -20, "menos veinticinco": -25, "y cuarenta": 40, "y treinta": 30,
    },
    exact_times=frozenset({"en punto"}),
    lasting_words=frozenset("duró dura duraba duraron durado durará durante".split()),
    elapsed_openers=frozenset({"en"}),
    elapsed_verbs=frozenset(
        "ganó corrió terminó completó recorrió acabó nadó venció cruzó".split()
    ),
    elapsed_nouns=frozenset({"tiempo", "duración", "marca", "registro", "récord"}),
    long_nouns=frozenset("maratón triatlón reunión sesión película vuelo debate".split()),
    short_nouns=frozenset("vídeo video canción vuelta clip".split()),
)  # fmt: skip

_NAME_WORDS = NameWords(
    identifier_cues=frozenset(
        "postal pabellón dorsal "
        "no número núm página capítulo artículo sección versión vuelo sala ruta nivel categoría "
        "tipo tomo parte temporada episodio resolución ley decreto línea andén puerta plataforma "
        "serie modelo fase grupo habitación carretera autopista apartado inciso kilómetro "
        "calle carrera apartamento".split()
    ),
    street_openers=frozenset({"calle", "avenida", "plaza", "paseo"}),
    phone_cues=frozenset(
        "tel teléfono fax llame llamar llama llamen llamó llamaron llamada marque marcar móvil "
        "número línea".split()
    ),
    passed_by_phone=frozenset({"al", "el"}),
    idioms=frozenset(
        {"tercera edad", "sexto sentido", "mil gracias", "tercer mundo", "cuarto poder",
         "segunda mano", "segundo plano", "quinta columna"}
    ),
)  # fmt: skip

_GAME_WORDS = GameWords(
    joiners=frozenset({"a"}),
    cues=frozenset(
        "ganó ganar venció vencer victoria derrota derrotó empate empató perdió perder goleada "
        "goleó triunfo impuso imponerse marcador remontó".split()
    ),
)  # fmt: skip

_ELLIPSIS_WORDS = EllipsisWords(
    asides=frozenset(
        "incluidos incluidas incluyendo incluido incluida|entre ellos|entre ellas".replace(
            " ", "|", 4
        ).split("|")
    ),
    parts=frozenset(
        "de los cuales|de las cuales|de los que|de las que|de ellos|de ellas".split("|")
    ),
    sides=frozenset({"en contra", "a favor"}),
    totals=frozenset({"número", "cifra"}),
    copulas=frozenset("son eran fueron serán suman ascienden suben sube".split()),
    harms=frozenset(
        "muertos muertas murieron asesinados asesinadas heridos heridas detenidos detenidas "
        "ahogados hospitalizados condenados".split()
    ),
    beings=frozenset(
        "personas hombres mujeres niños niñas soldados policías civiles vecinos alumnos "
        "pasajeros rehenes perros caballos ovejas vacas".split()
    ),
    being_endings=("ores", "istas", "eros", "antes"),
)

LEXICON = Lexicon(
    language="es",
    articles=frozenset({"un", "una", "uno"}),
    definite_articles=frozenset({"la", "los", "las", "el"}),
    determiners=frozenset("su sus mi tu nuestro nuestra este esta ese esa cada".split()),
    list_words=frozenset({"y", "e", "o", "u"}),
    contractions={"del": "de", "al": "a"},
    articles_precede_amounts=True,
    collections=frozenset(
        "multitud población plantilla tripulación público flota rebaño asistencia ejército".split()
    ),
    of_words=frozenset({"de", "los", "las", "del"}),
    not_nouns=frozenset(
        "el la los las un una unos unas de del y o en a al por para con sin sobre entre que quien "
        "es son era eran fue fueron ha han había más menos no se su sus lo como pero cuando desde "
        "hasta veces cada también ya sólo solo después antes le les me te nos esto eso si tras "
        "según durante contra hacia hay había habían está están será serán tiene tienen donde "
        "ellos ellas ello usted ustedes nosotros "
        "cual cuyo ni muy así aún todavía ante bajo mediante qué cuál".split()
    ),
    plurals_end_alike=True,
    owners=frozenset("mis tus sus nuestros nuestras vuestros vuestras mi tu su".split()),
    of_those=frozenset(
        "de ellos|de ellas|de estos|de estas|de esos|de esas|entre ellos|entre ellas".split("|")
    ),
    comparing=frozenset(
        "frente a|contra|en vez de".split("|")
    ),
    another_words=frozenset({"otros", "otras"}),
    pronoun_cues=frozenset("de del que y o a en por con para más es fue se".split()),
    past_words=frozenset(
        "fue fueron era eran había habían estaba dijo dijeron anunció anunciaron murió murieron "
        "llegó llegaron empezó ocurrió declaró".split()
    ),
    past_endings=("ó", "aron", "ieron", "aba", "aban", "ían"),
    future_words=frozenset("será serán irá irán habrá empezará comenzará llegará".split()),
    open_words=frozenset(
        "es son sea puede pueden podría podrían debe deben debería si previsto prevista".split()
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
