"""Each language's tables: invented sentences, and the figures that are claimed in them."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import FigureKind, Value, find_figures
from reader.language import MONTHS, detect
from tests.unit.figures.reading import only, values


def measures(text: str, language: str) -> list[tuple[Value, str | None]]:
    """Value and unit of the figures found, in order."""
    return [(figure.value, figure.unit) for figure in find_figures(text, language)]


def entity(text: str, language: str) -> str | None:
    """What is counted by the one figure of `text`."""
    figure = only(text, language)
    return figure.entity.of(text) if figure.entity else None


def modifier(text: str, language: str) -> str | None:
    """What the one figure of `text` is hedged or bounded by."""
    found = only(text, language).modifier
    return found.value if found else None


# Italian


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ventuno barche", 21),
        ("ventotto barche", 28),
        ("trentatré barche", 33),
        ("trentatre barche", 33),
        ("ventun barche", 21),
        ("duecentocinquanta barche", 250),
        ("centottanta barche", 180),
        ("tremila barche", 3000),
        ("duecentomila barche", 200000),
        ("duemilacinquecentotrentadue barche", 2532),
        ("mille barche", 1000),
        ("millenovecentosettanta barche", 1970),
        ("300mila barche", 300000),
        ("un milione di barche", 1000000),
        ("due milioni trecentomila barche", 2300000),
        ("2,5 mld di barche", 2500000000),
        ("una decina di barche", 10),
        ("un centinaio di barche", 100),
        ("decine di migliaia di barche", (10000, 100000)),
        ("mezzo milione di barche", 500000),
        ("un terzo delle barche", Fraction(1, 3)),
        ("la metà delle barche", Fraction(1, 2)),
        ("una barca su cinque", Fraction(1, 5)),
        ("due virgola tre per cento", Decimal("2.3")),
        ("sei barche", 6),
        ("tra i 20 e i 30 operai", (20, 30)),
        ("due o tre barche", (2, 3)),
    ],
)
def test_italian_numbers(text: str, number: Value) -> None:
    assert only(text, "it").value == number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Il ponte è costato 2,5 miliardi di euro.", 2500000000, "EUR"),
        ("valgono 1.200 dollari canadesi", 1200, "CAD"),
        ("cinquanta centesimi", 50, "EUR cent"),
        ("300 corone svedesi", 300, "SEK"),
        ("40.000 lire", 40000, "ITL"),
        ("5 dollari al barile", 5, "USD/barrel"),
        ("900 euro al mese", 900, "EUR/month"),
        ("12 per cento", 12, "%"),
        ("tre punti percentuali", 3, "pp"),
        ("120 chilometri orari", 120, "km/h"),
        ("120 km all'ora", 120, "km/h"),
        ("30 gradi centigradi", 30, "°C"),
        ("40 piedi cubi", 40, "ft³"),
        ("80 metri quadri", 80, "m²"),
        ("una cisterna da 5 ettolitri", 5, "hL"),
        ("mezz'ora", Fraction(1, 2), "h"),
        ("lo vide tre volte", 3, "times"),
    ],
)
def test_italian_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "it") == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "una donna di 34 anni",
        "Una 34enne di Bari.",
        "Lia Fumagalli, 34 anni, mugnaia.",
        "Ha 34 anni.",
        "34 anni d'età",
        "all'età di 34 anni",
    ],
)
def test_italian_ages(text: str) -> None:
    figure = only(text, "it")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, 34, "year")


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("più di 40 barche", ">"),
        ("oltre 40 barche", ">"),
        ("circa 40 barche", "~"),
        ("quasi 40 barche", "~"),
        ("una quarantina di barche", "~"),
        ("almeno 40 barche", ">="),
        ("fino a 40 barche", "<="),
        ("non più di 40 barche", "<="),
        ("meno di 40 barche", "<"),
        ("40 barche o più", ">="),
    ],
)
def test_italian_modifiers(text: str, sign: str | None) -> None:
    assert modifier(text, "it") == sign


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("l'8 marzo 2024", "2024-03-08"),
        ("il 1° maggio", "--05-01"),
        ("nel 2016 si votò", "2016"),
        ("negli anni '90", "199X"),
        ("negli anni ottanta", "198X"),
        ("alle 14.30", "14:30"),
        ("alle ore 9", "09:00"),
    ],
)
def test_italian_dates(text: str, value: str) -> None:
    assert values(text, "it") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Un mugnaio e una pescatrice ballano.",
        "Uno di loro è partito.",
        "Tu sei bravo, e non sei solo.",
        "Una volta c'era un porto.",
        "Prese un'altra barca a mezza via.",
        "Il comma 3 dell'articolo 12.",
    ],
)
def test_italian_words_that_claim_nothing(text: str) -> None:
    assert values(text, "it") == []


def test_italian_entities() -> None:
    assert entity("3.000 mugnai sardi", "it") == "mugnai sardi"
    assert entity("1,4 milioni di persone", "it") == "persone"


def test_a_time_of_day_tells_nothing_of_decimal_marks() -> None:
    text = "Alle 14.30 contarono 1.200 barche."
    assert values(text, "it") == ["14:30", 1200]


# Portuguese


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("vinte e cinco barcos", 25),
        ("duzentas e cinquenta redes", 250),
        ("cem barcos", 100),
        ("cento e vinte e três barcos", 123),
        ("cento e vinte e tres barcos", 123),
        ("mil barcos", 1000),
        ("dois mil e trezentos barcos", 2300),
        ("cem mil barcos", 100000),
        ("3 mil barcos", 3000),
        ("um milhão e duzentos mil barcos", 1200000),
        ("tres milhoes de barcos", 3000000),
        ("dois bilhões de redes", 2000000000),
        ("mil milhões de redes", 1000000000),
        ("dois biliões de redes", 2000000000000),
        ("dezassete barcos", 17),
        ("dezessete barcos", 17),
        ("meio milhão de barcos", 500000),
        ("uma dezena de barcos", 10),
        ("duas dúzias de barcos", 24),
        ("dezenas de milhares de barcos", (10000, 100000)),
        ("um terço dos barcos", Fraction(1, 3)),
        ("metade dos barcos", Fraction(1, 2)),
        ("um em cada cinco barcos", Fraction(1, 5)),
        ("entre os 20 e os 30 barcos", (20, 30)),
        ("três ou quatro barcos", (3, 4)),
    ],
)
def test_portuguese_numbers(text: str, number: Value) -> None:
    assert only(text, "pt").value == number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("R$ 1.234,56", Decimal("1234.56"), "BRL"),
        ("2,5 bilhões de reais", 2500000000, "BRL"),
        ("300 mil dólares australianos", 300000, "AUD"),
        ("300 dólares norte-americanos", 300, "USD"),
        ("40 coroas tchecas", 40, "CZK"),
        ("40 coroas checas", 40, "CZK"),
        ("500 escudos cabo-verdianos", 500, "CVE"),
        ("trinta cêntimos", 30, "EUR cent"),
        ("trinta centavos", 30, "cent"),
        ("80 euros por mês", 80, "EUR/month"),
        ("12 por cento", 12, "%"),
        ("dois pontos percentuais", 2, "pp"),
        ("90 quilómetros por hora", 90, "km/h"),
        ("90 quilômetros", 90, "km"),
        ("30 graus centígrados", 30, "°C"),
        ("40 metros cúbicos", 40, "m³"),
        ("dez segundos", 10, "s"),
        ("meia hora", Fraction(1, 2), "h"),
        ("3 hectares", 3, "ha"),
    ],
)
def test_portuguese_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "pt") == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "um homem de 34 anos",
        "Rui Falcão, 34 anos, moleiro.",
        "Ele tem 34 anos.",
        "aos 34 anos",
        "Com 34 anos, dança.",
        "34 anos de idade",
    ],
)
def test_portuguese_ages(text: str) -> None:
    figure = only(text, "pt")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, 34, "year")


def test_portuguese_years_of_experience_are_no_age() -> None:
    assert only("com 34 anos de experiência", "pt").kind == FigureKind.MEASURE


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("mais de 40 barcos", ">"),
        ("cerca de 40 barcos", "~"),
        ("quase 40 barcos", "~"),
        ("pelo menos 40 barcos", ">="),
        ("até 40 barcos", "<="),
        ("não mais de 40 barcos", "<="),
        ("menos de 40 barcos", "<"),
        ("40 barcos ou mais", ">="),
    ],
)
def test_portuguese_modifiers(text: str, sign: str) -> None:
    assert modifier(text, "pt") == sign


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8 de março de 2024", "2024-03-08"),
        ("1º de maio", "--05-01"),
        ("em 2016 votou-se", "2016"),
        ("nos anos 90", "199X"),
        ("às 14h30", "14:30"),
        ("às 14 horas", "14:00"),
        ("pelas 9.30", "09:30"),
    ],
)
def test_portuguese_dates(text: str, value: str) -> None:
    assert values(text, "pt") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Um moleiro e uma pescadora dançam.",
        "Um deles saiu.",
        "Uma vez havia um porto.",
        "O quarto da casa e um segundo depois.",
        "Um meio de transporte, por meio de cartas.",
        "O artigo 12 e a página 3.",
    ],
)
def test_portuguese_words_that_claim_nothing(text: str) -> None:
    assert values(text, "pt") == []


def test_portuguese_entities() -> None:
    assert entity("3.000 moleiros açorianos", "pt") == "moleiros açorianos"
    assert entity("1,4 milhões de pessoas", "pt") == "pessoas"


# Dutch


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("vijfenveertig boten", 45),
        ("tweeëntwintig boten", 22),
        ("tweeentwintig boten", 22),
        ("eenentwintig boten", 21),
        ("honderdvijf boten", 105),
        ("honderdenvijf boten", 105),
        ("tweehonderdvijftig boten", 250),
        ("vijftienhonderd boten", 1500),
        ("drieduizend boten", 3000),
        ("drieduizendtweehonderd boten", 3200),
        ("tweeduizend vijfhonderd boten", 2500),
        ("twee miljoen driehonderdduizend boten", 2300000),
        ("anderhalf miljoen boten", 1500000),
        ("tweeënhalf miljoen boten", 2500000),
        ("2,5 mld. boten", 2500000000),
        ("half miljoen boten", 500000),
        ("een tiental boten", 10),
        ("tienduizenden boten", (10000, 100000)),
        ("miljoenen boten", (1000000, 10000000)),
        ("een derde van de boten", Fraction(1, 3)),
        ("de helft van de boten", Fraction(1, 2)),
        ("één op de vijf boten", Fraction(1, 5)),
        ("drie komma vijf miljoen boten", 3500000),
        ("tussen de 20 en 30 boten", (20, 30)),
        ("drie of vier boten", (3, 4)),
        ("acht oude boten", 8),
    ],
)
def test_dutch_numbers(text: str, number: Value) -> None:
    assert only(text, "nl").value == number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("€ 1.234,56", Decimal("1234.56"), "EUR"),
        ("2,5 miljard euro", 2500000000, "EUR"),
        ("miljoenen euro's", (1000000, 10000000), "EUR"),
        ("300 Canadese dollars", 300, "CAD"),
        ("40 Zweedse kronen", 40, "SEK"),
        ("75 gulden", 75, "NLG"),
        ("50 cent", 50, "EUR cent"),
        ("10 euro per maand", 10, "EUR/month"),
        ("12 procent", 12, "%"),
        ("twee procentpunten", 2, "pp"),
        ("90 kilometer per uur", 90, "km/h"),
        ("30 graden Celsius", 30, "°C"),
        ("40 kubieke voet", 40, "ft³"),
        ("80 vierkante meter", 80, "m²"),
        ("3 kilo's", 3, "kg"),
        ("een half uur", Fraction(1, 2), "h"),
        ("drie keer", 3, "times"),
    ],
)
def test_dutch_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "nl") == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "een man van 34 jaar",
        "De 34-jarige danst.",
        "Jan Molenaar, 34 jaar, danst.",
        "Zij is 34 jaar.",
        "34 jaar oud",
    ],
)
def test_dutch_ages(text: str) -> None:
    figure = only(text, "nl")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, 34, "year")


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("meer dan 40 boten", ">"),
        ("ruim 40 boten", ">"),
        ("ongeveer 40 boten", "~"),
        ("zo'n 40 boten", "~"),
        ("bijna 40 boten", "~"),
        ("minstens 40 boten", ">="),
        ("tot 40 boten", "<="),
        ("niet meer dan 40 boten", "<="),
        ("minder dan 40 boten", "<"),
        ("40 boten of meer", ">="),
    ],
)
def test_dutch_modifiers(text: str, sign: str) -> None:
    assert modifier(text, "nl") == sign


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("8 maart 2024", "2024-03-08"),
        ("in 2016 werd gestemd", "2016"),
        ("de jaren '90", "199X"),
        ("de jaren negentig", "199X"),
        ("om 14.30 uur", "14:30"),
        ("om 9 uur", "09:00"),
    ],
)
def test_dutch_dates(text: str, value: str) -> None:
    assert values(text, "nl") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Een molenaar en een visser dansen.",
        "Een van hen vertrok.",
        "Hij acht het plan onhaalbaar.",
        "Op bladzijde 12 staat artikel 3.",
        "Zij wonen in de Molenstraat 12.",
    ],
)
def test_dutch_words_that_claim_nothing(text: str) -> None:
    assert values(text, "nl") == []


def test_dutch_entities() -> None:
    assert entity("3000 Noord-Hollandse molenaars", "nl") == "Noord-Hollandse molenaars"
    assert entity("1,4 miljoen mensen", "nl") == "mensen"


# Spanish


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("veintiuna barcas", 21),
        ("medio millón de barcas", 500000),
        ("millones de barcas", (1000000, 10000000)),
        ("una veintena de barcas", 20),
        ("un billón de barcas", 1000000000000),
        ("un billon de barcas", 1000000000000),
        ("entre las 20 y las 30 barcas", (20, 30)),
        ("siete u ocho barcas", (7, 8)),
        ("la tercera barca", 3),
        ("el 3er puesto", 3),
        ("la mitad de las barcas", Fraction(1, 2)),
        ("once barcas", 11),
    ],
)
def test_spanish_numbers(text: str, number: Value) -> None:
    assert only(text, "es").value == number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.200 dólares australianos", 1200, "AUD"),
        ("1.200 dolares canadienses", 1200, "CAD"),
        ("300 pesetas", 300, "ESP"),
        ("80 florines", 80, "NLG"),
        ("50 coronas noruegas", 50, "NOK"),
        ("5.000 bolívares", 5000, "VES"),
        ("80 dólares el barril", 80, "USD/barrel"),
        ("15 euros la hora", 15, "EUR/h"),
        ("40 pies cúbicos", 40, "ft³"),
        ("25 grados F", 25, "°F"),
        ("25 deg c", 25, "°C"),
        ("3 galones", 3, "gal"),
        ("90 kilometros", 90, "km"),
        ("media hora", Fraction(1, 2), "h"),
        ("dos quincenas", 2, "fortnight"),
        ("medio millón de euros", 500000, "EUR"),
    ],
)
def test_spanish_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "es") == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("un joven de 18 años", "year"),
        ("18 años de edad", "year"),
        ("cumplirá 18 años", "year"),
        ("18 meses de edad", "month"),
        ("Una niña de 18 meses de vida.", "month"),
    ],
)
def test_spanish_ages(text: str, unit: str) -> None:
    figure = only(text, "es")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, 18, unit)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("por encima de los 40 kilos", ">"),
        ("no superan los 40 kilos", "<="),
        ("en torno a los 40 kilos", "~"),
        ("a lo sumo 40 kilos", "<="),
        ("40 kilos al menos", ">="),
        ("rondan los 40 kilos", "~"),
    ],
)
def test_spanish_modifiers(text: str, sign: str) -> None:
    assert modifier(text, "es") == sign


@pytest.mark.parametrize(
    ("text", "value"),
    [("a las 14.30", "14:30"), ("a las 14 horas", "14:00"), ("los años noventa", "199X")],
)
def test_spanish_dates(text: str, value: str) -> None:
    assert values(text, "es") == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Uno de ellos se fue.",
        "El cuarto de la casa. Un segundo después, nada.",
        "La media de la clase, por medio de cartas.",
        "Un medio de transporte.",
        "Una vez hubo un puerto.",
    ],
)
def test_spanish_words_that_claim_nothing(text: str) -> None:
    assert values(text, "es") == []


# French


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("neuf bateaux", 9),
        ("vingt-neuf bateaux", 29),
        ("des millions de bateaux", (10**6, 10**7)),
        ("une soixantaine de bateaux", 60),
        ("le troisième bateau", 3),
        ("un tiers des bateaux", Fraction(1, 3)),
        ("un demi-million de bateaux", 500000),
        ("entre les 20 et les 30 bateaux", (20, 30)),
    ],
)
def test_french_numbers(text: str, number: Value) -> None:
    assert only(text, "fr").value == number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("45 cents", 45, "cent"),
        ("45 centimes", 45, "EUR cent"),
        ("300 livres turques", 300, "TRY"),
        ("300 francs français", 300, "FRF"),
        ("300 francs", 300, "CHF"),
        ("300 marks finlandais", 300, "FIM"),
        ("300 dollars australiens", 300, "AUD"),
        ("300 couronnes suédoises", 300, "SEK"),
        ("1,2 million de pesetas", 1200000, "ESP"),
        ("un demi-million d'euros", 500000, "EUR"),
        ("80 dollars le baril", 80, "USD/barrel"),
        ("15 euros l'heure", 15, "EUR/h"),
        ("120 km à l'heure", 120, "km/h"),
        ("120 kilomètres-heure", 120, "km/h"),
        ("12 pour-cent", 12, "%"),
        ("40 pieds carrés", 40, "ft²"),
        ("25 deg c", 25, "°C"),
        ("200 centigrades", 200, "°C"),
        ("5 pouces", 5, "in"),
        ("40 kilometres", 40, "km"),
        ("une demi-heure", Fraction(1, 2), "h"),
    ],
)
def test_french_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "fr") == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("18 ans d'âge", "year"),
        ("dix-huit mois d'âge", "month"),
        ("à l'âge de 18 semaines", "week"),
        ("une fillette de 18 mois", "month"),
        ("Elle a 18 ans.", "year"),
    ],
)
def test_french_ages(text: str, unit: str) -> None:
    figure = only(text, "fr")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, 18, unit)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("au-delà de 40 kilos", ">"),
        ("jusqu'aux 40 kilos", "<="),
        ("à peine 40 kilos", "<"),
        ("pas plus de 40 kilos", "<="),
        ("frôle les 40 kilos", "~"),
        ("à partir de 40 kilos", ">="),
    ],
)
def test_french_modifiers(text: str, sign: str) -> None:
    assert modifier(text, "fr") == sign


@pytest.mark.parametrize(
    "text",
    [
        "Un four tout neuf.",
        "Les pays tiers, et le bien fut vendu à un tiers.",
        "Un demi de mêlée. Une seconde après, à la seconde près.",
        "Le quart de finale.",
        "Une fois le pont fermé, il partit.",
        "L'article 12 de la loi.",
    ],
)
def test_french_words_that_claim_nothing(text: str) -> None:
    assert values(text, "fr") == []


def test_money_of_last_month_is_no_rate() -> None:
    assert only("5 millions d'euros le mois dernier", "fr").unit == "EUR"
    assert only("5 millones de euros el mes pasado", "es").unit == "EUR"


# German


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("zweitausendfünfhundert Boote", 2500),
        ("eintausenddreihundert Boote", 1300),
        ("fuenfhundert Boote", 500),
        ("zwei Millionen dreihunderttausend Boote", 2300000),
        ("Millionen Boote", (10**6, 10**7)),
        ("3 Mia. Boote", 3000000000),
        ("Acht Boote", 8),
        ("das dritte Boot", 3),
        ("zum fünfzigsten Mal", 50),
        ("dreifach so hoch", 3),
        ("zwischen den 20 und 30 Booten", (20, 30)),
    ],
)
def test_german_numbers(text: str, number: Value) -> None:
    assert only(text, "de").value == number


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("20 Cent", 20, "EUR cent"),
        ("20 US-Cent", 20, "cent"),
        ("300 kanadischen Dollar", 300, "CAD"),
        ("300 türkische Lira", 300, "TRY"),
        ("300 schwedischen Kronen", 300, "SEK"),
        ("300 Mark", 300, "DEM"),
        ("300 österreichische Schilling", 300, "ATS"),
        ("300 italienische Lire", 300, "ITL"),
        ("300 Rappen", 300, "Rappen"),
        ("Milliarden Euro", (10**9, 10**10), "EUR"),
        ("15 Euro die Stunde", 15, "EUR/h"),
        ("80 Dollar das Barrel", 80, "USD/barrel"),
        ("5 Kubikfuß", 5, "ft³"),
        ("25 Grad C", 25, "°C"),
        ("3 Unzen", 3, "oz"),
        ("12 qm", 12, "m²"),
        ("3 Basispunkte", 3, "bp"),
    ],
)
def test_german_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "de") == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Sie starb mit 84 Jahren.", "year"),
        ("ein 84 Jahre alter Müller", "year"),
        ("Die 84-Jährige tanzt.", "year"),
        ("im Alter von 84 Wochen", "week"),
        ("ein 84 Monate altes Boot", "month"),
    ],
)
def test_german_ages(text: str, unit: str) -> None:
    figure = only(text, "de")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, 84, unit)


def test_german_years_of_experience_are_no_age() -> None:
    assert only("mit 20 Jahren Erfahrung", "de").kind == FigureKind.MEASURE


def test_german_decades() -> None:
    assert values("in den 90er Jahren", "de") == ["199X"]


def test_a_price_behind_the_word_for_a_time_of_day_is_a_price() -> None:
    assert only("um 3,50 Euro", "de").unit == "EUR"
    assert only("om 3.50 euro", "nl").unit == "EUR"
    assert only("alle 12.50 tonnellate", "it").unit == "t"


@pytest.mark.parametrize(
    "text",
    [
        "Man muss darauf Acht geben.",
        "Er ließ es außer Acht.",
        "Sie gaben das Boot an Dritte weiter.",
        "Wir achten die Müller.",
        "Ein Müller und eine Fischerin tanzen.",
    ],
)
def test_german_words_that_claim_nothing(text: str) -> None:
    assert values(text, "de") == []


# All of them


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("It took two hours and a half.", "en", Decimal("2.5"), "h"),
        ("tre ore e mezza", "it", Decimal("3.5"), "h"),
        ("tres horas y media", "es", Decimal("3.5"), "h"),
        ("três horas e meia", "pt", Decimal("3.5"), "h"),
        ("trois heures et demie", "fr", Decimal("3.5"), "h"),
        ("drie jaar en een half", "nl", Decimal("3.5"), "year"),
        ("dois milhões e meio de euros", "pt", 2500000, "EUR"),
        ("sei milioni e mezzo di euro", "it", 6500000, "EUR"),
        ("seis millones y medio de euros", "es", 6500000, "EUR"),
        ("2.000.000 di euro", "it", 2000000, "EUR"),
        ("min vijf graden", "nl", -5, "°"),
        ("meno cinque gradi", "it", -5, "°"),
        ("menos cinco graus", "pt", -5, "°"),
    ],
)
def test_halves_and_signs(text: str, language: str, value: Value, unit: str) -> None:
    assert measures(text, language) == [(value, unit)]


def test_half_of_another_unit_is_a_figure_of_its_own() -> None:
    found = measures("tre anni e mezza giornata", "it")
    assert found == [(3, "year"), (Fraction(1, 2), "day")]


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("twee derde van de boten", "nl", Fraction(2, 3)),
        ("drie kwart van de boten", "nl", Fraction(3, 4)),
        ("tre quinti delle barche", "it", Fraction(3, 5)),
        ("três quintos dos barcos", "pt", Fraction(3, 5)),
    ],
)
def test_fractions_in_words(text: str, language: str, share: Fraction) -> None:
    assert only(text, language).value == share


# English


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("420 million Finnish markka", 420000000, "FIM"),
        ("300 Norwegian kroner", 300, "NOK"),
        ("300 Turkish lira", 300, "TRY"),
        ("5,000 Kazakh tenge", 5000, "KZT"),
        ("75 guilders", 75, "NLG"),
        ("80 pesetas", 80, "ESP"),
        ("300 CFA francs", 300, "XOF"),
        ("Tk 500", 500, "BDT"),
        ("500 ரூ", 500, "LKR"),
        ("100 ₲", 100, "PYG"),
        ("2 Canadian cents", 2, "cent"),
        ("25 deg C", 25, "°C"),
        ("200 centigrade", 200, "°C"),
        ("2 fluid ounces", 2, "fl oz"),
        ("3 electronvolts", 3, "eV"),
        ("40 candelas", 40, "cd"),
        ("12 cubic inches", 12, "in³"),
        ("30 km squared", 30, "km²"),
        ("3 furlongs", 3, "furlong"),
        ("two quintals", 2, "q"),
        ("a 10″ pipe", 10, "in"),
        ("She is 6'3\".", Decimal("6.25"), "ft"),
    ],
)
def test_english_units(text: str, value: Value, unit: str) -> None:
    assert measures(text, "en") == [(value, unit)]


@pytest.mark.parametrize(
    "text", ["TOP 10 boats", "ALL 50 boats", "COP 29 ends", "CVE 2024 boats", "SOS 5 times"]
)
def test_words_in_capitals_are_no_money(text: str) -> None:
    assert all(figure.kind != FigureKind.MONEY for figure in find_figures(text, "en"))


def test_minutes_of_arc_are_no_height() -> None:
    assert (Decimal("6.25"), "ft") not in measures("at 45°6'3\" north", "en")


def test_a_third_of_what_was_told_is_a_share() -> None:
    assert values("cent bateaux, dont un tiers sur la côte", "fr") == [100, Fraction(1, 3)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ha solo 18 anni.", "it"),
        ("Tem apenas 18 anos.", "pt"),
        ("Tiene solo 18 años.", "es"),
        ("J'ai seulement 18 ans !", "fr"),
        ("Ze is pas 18 jaar.", "nl"),
    ],
)
def test_adverbs_before_an_age(text: str, language: str) -> None:
    assert only(text, language).kind == FigureKind.AGE


def test_decades_behind_articles() -> None:
    assert values("en la década de los 90", "es") == ["199X"]
    assert values("na década de 90", "pt") == ["199X"]


def test_a_month_is_not_what_is_counted() -> None:
    assert find_figures("dal 4,9% di agosto", "it")[0].entity is None


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("von 9.00 bis 17.00 Uhr", "de", "09:00/17:00"),
        ("van 9.00 tot 17.30 uur", "nl", "09:00/17:30"),
        ("de 9 h à 17 h", "fr", "09:00/17:00"),
        ("de 9.00 a 17.00 horas", "es", "09:00/17:00"),
        ("die siebziger Jahre", "de", "197X"),
        ("die Siebzigerjahre", "de", "197X"),
        ("in the nineties", "en", "199X"),
    ],
)
def test_hours_and_decades(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


def test_hours_without_minutes_may_be_a_duration() -> None:
    assert values("de 2 à 3 heures", "fr") == [(2, 3)]


def test_somebodys_nineties_are_no_decade() -> None:
    assert values("She is in her nineties.", "en") == []


@pytest.mark.parametrize(
    ("text", "language"),
    [("She is only 19.", "en"), ("Er ist erst 19.", "de")],
)
def test_bare_ages_behind_adverbs(text: str, language: str) -> None:
    assert only(text, language).kind == FigureKind.AGE


@pytest.mark.parametrize(
    ("text", "share"),
    [("una tercera parte de las barcas", "1/3"), ("dos terceras partes de las barcas", "2/3")],
)
def test_spanish_parts(text: str, share: str) -> None:
    assert only(text, "es").value == Fraction(share)


def test_a_letter_and_a_number_are_a_name() -> None:
    assert values("un atasco en la A-1 y en la N-340", "es") == []


def test_words_written_together_are_not_added_to() -> None:
    assert only("centotre e due terzi", "it").value == 103 + Fraction(2, 3)


@pytest.mark.parametrize(("word", "age"), [("trentenne", 30), ("diciottenni", 18)])
def test_italian_words_for_somebody_of_an_age(word: str, age: int) -> None:
    figure = only(f"Ballano i {word}.", "it")
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.AGE, age, "year")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La barca è tornata al porto con il pesce, ma il mugnaio non era più nella casa.", "it"),
        ("De boot is met de vis naar de haven, maar de molenaar was niet meer in het huis.", "nl"),
        ("O barco não voltou ao porto com o peixe, mas o moleiro já está em casa.", "pt"),
    ],
)
def test_languages_are_told_and_have_months(text: str, language: str) -> None:
    assert detect(text) == language
    assert len(set(MONTHS[language].values())) == 12


def test_a_text_is_read_by_the_tables_of_the_language_it_is_in() -> None:
    text = "La barca è tornata al porto con duecentocinquanta pesci, e il mugnaio non lo sa."
    assert [figure.value for figure in find_figures(text)] == [250]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("7 bateaux sur 10", "fr"),
        ("7 barche su 10", "it"),
        ("7 de cada 10 barcas", "es"),
        ("7 op de 10 boten", "nl"),
        ("7 em cada 10 barcos", "pt"),
        ("7 von 10 Booten", "de"),
    ],
)
def test_proportions_in_digits(text: str, language: str) -> None:
    assert only(text, language).value == Fraction(7, 10)


@pytest.mark.parametrize(
    ("text", "language", "numbers"),
    [
        ("7 km sur 10", "fr", [7, 10]),
        ("15 buts sur 20 matchs", "fr", [15, 20]),
        ("il vend 120 barques sur 340", "fr", [120, 340]),
        ("1 goal in 3", "en", [1, 3]),
    ],
)
def test_what_is_no_proportion(text: str, language: str, numbers: list[Value]) -> None:
    assert values(text, language) == numbers


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Il mugnaio, 58 anni, balla.", "it"),
        ("La molinera, de 58 años, baila.", "es"),
        ("Le meunier, 58 ans, danse.", "fr"),
        ("O moleiro, de 58 anos, dança.", "pt"),
        ("haar kleinzoon van 58 jaar", "nl"),
    ],
)
def test_ages_of_people_without_a_name(text: str, language: str) -> None:
    assert only(text, language).kind == FigureKind.AGE


def test_the_second_of_two_durations_is_no_age() -> None:
    kinds = [figure.kind for figure in find_figures("tre mesi, 2 anni, un giorno", "it")]
    assert FigureKind.AGE not in kinds


def test_dutch_pounds_are_money_and_tons_are_weight() -> None:
    assert measures("60 miljoen pond", "nl") == [(60000000, "GBP")]
    assert measures("26 ton grind", "nl") == [(26, "t")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("nel terzo trimestre del 2024", "it", "2024-35"),
        ("no terceiro trimestre de 2024", "pt", "2024-35"),
        ("in het derde kwartaal van 2024", "nl", "2024-35"),
        ("nell'estate 2024", "it", "2024-22"),
        ("no verão de 2024", "pt", "2024-22"),
        ("in de zomer van 2024", "nl", "2024-22"),
    ],
)
def test_quarters_and_seasons(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [("di magnitudo 5,6", "it"), ("de magnitude 5,6", "pt"), ("met magnitude 5,6", "nl")],
)
def test_magnitudes(text: str, language: str) -> None:
    assert measures(text, language) == [(Decimal("5.6"), "magnitude")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("personas de 12 aldeas", "es"),
        ("des personnes de 12 villages", "fr"),
        ("persone di 12 borghi", "it"),
        ("vrouwen van 12 dorpen", "nl"),
    ],
)
def test_where_people_are_from_is_no_age(text: str, language: str) -> None:
    assert only(text, language).kind == FigureKind.COUNT


# Italian, Dutch and Portuguese alike


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La quota sale dal 3 al 5 per cento.", "it", [(3, "%"), (5, "%")]),
        ("Gli utenti passano da 3 a 4 milioni.", "it", [(3_000_000, None), (4_000_000, None)]),
        ("De rente steeg van 3 naar 5 procent.", "nl", [(3, "%"), (5, "%")]),
        ("Het tal daalde van 4 naar 3 miljoen.", "nl", [(4_000_000, None), (3_000_000, None)]),
        ("A taxa subiu de 3 para 5 por cento.", "pt", [(3, "%"), (5, "%")]),
        ("O total passou de 3 para 4 milhões.", "pt", [(3_000_000, None), (4_000_000, None)]),
        ("Die Zahl stieg von 3 auf 4 Millionen.", "de", [(3_000_000, None), (4_000_000, None)]),
    ],
)
def test_both_ends_of_a_change_share_what_stands_behind_the_last(
    text: str, language: str, expected: list[tuple[Value, str | None]]
) -> None:
    assert measures(text, language) == expected
    assert all(figure.modifier is None for figure in find_figures(text, language))


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("La quota varia dal 3 al 5 per cento.", "it", [((3, 5), "%")]),
        ("De prijs varieert van 3 tot 5 euro.", "nl", [((3, 5), "EUR")]),
        ("O preço varia de 3 a 5 euros.", "pt", [((3, 5), "EUR")]),
        ("11, 12 e 15 per cento", "it", [(11, "%"), (12, "%"), (15, "%")]),
        ("een zaal van 20 bij 30 meter", "nl", [(20, "m"), (30, "m")]),
        ("um campo de 20 por 30 metros", "pt", [(20, "m"), (30, "m")]),
    ],
)
def test_ranges_lists_and_dimensions(
    text: str, language: str, expected: list[tuple[Value, str | None]]
) -> None:
    assert measures(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("L’attesa dura un paio d’ore.", "it", 2, "h"),
        ("La espera dura un par de horas.", "es", 2, "h"),
        ("A espera dura um par de horas.", "pt", 2, "h"),
        ("Het duurt een kwartier.", "nl", 15, "min"),
        ("Het duurt drie kwartier.", "nl", 45, "min"),
        ("Een kaartje kost een tientje.", "nl", 10, "EUR"),
        ("Er lag zestig mille in de kluis.", "nl", 60_000, None),
    ],
)
def test_nouns_for_several_of_a_unit(
    text: str, language: str, value: Value, unit: str | None
) -> None:
    assert measures(text, language) == [(value, unit)]


def test_a_pair_of_things_is_no_number() -> None:
    assert not values("Ha comprato un paio di scarpe.", "it")
    assert not values("Comprou um par de sapatos.", "pt")


@pytest.mark.parametrize(
    ("text", "language", "value", "bound"),
    [
        ("L’ingresso è gratuito per gli under 14.", "it", 14, "<"),
        ("Si è vaccinato un over 65.", "it", 65, ">"),
        ("Voor wie jonger is dan 16 jaar is het gratis.", "nl", 16, "<"),
        ("De helpers waren ouder dan 30 jaar.", "nl", 30, ">"),
        ("Os menores de 23 anos entram sem pagar.", "pt", 23, "<"),
        ("Uma ventitreenne ha vinto.", "it", 23, None),
        ("Il trentaseienne ha vinto.", "it", 36, None),
        ("Un’ultraottantenne ha vinto.", "it", 80, None),
        ("Faço oitenta e dois anos em maio.", "pt", 82, None),
    ],
)
def test_ages_of_groups_and_people(text: str, language: str, value: int, bound: str | None) -> None:
    figure = find_figures(text, language)[0]
    assert (figure.kind, figure.value) == (FigureKind.AGE, value)
    assert (figure.modifier.value if figure.modifier else None) == bound


def test_a_team_named_by_an_age_is_no_age() -> None:
    assert not values("La Nazionale Under 21 gioca in trasferta.", "it")


@pytest.mark.parametrize(
    ("text", "language", "value", "bound"),
    [
        ("Ne prendeva sì e no diecimila.", "it", 10_000, "~"),
        ("Non si scende sotto i 45 mila euro.", "it", 45_000, ">="),
        ("I volontari erano poco meno di mille.", "it", 1000, "<"),
        ("Il costo, stimato in 3,2 milioni, cala.", "it", 3_200_000, "~"),
        ("Una settantina di case", "it", 70, "~"),
        ("trenta euro e passa", "it", 30, ">"),
        ("een stuk of veertig bezoekers", "nl", 40, "~"),
        ("een man of tien", "nl", 10, "~"),
        ("oitenta e tal casas", "pt", 80, "~"),
        ("setecentos e poucos livros", "pt", 700, "~"),
        ("ochenta y tantas casas", "es", 80, "~"),
    ],
)
def test_hedges_of_everyday_speech(
    text: str, language: str, value: Value, bound: str | None
) -> None:
    assert only(text, language).value == value
    assert modifier(text, language) == bound


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cinque operai sono feriti, due di loro gravi.", "it"),
        ("Cinq ouvriers ont été blessés, deux d’entre eux grièvement.", "fr"),
        ("Cinco operários foram feridos, dois deles com gravidade.", "pt"),
        ("Vijf arbeiders raakten gewond, twee van hen ernstig.", "nl"),
        ("Cinco obreros resultaron heridos, dos de ellos graves.", "es"),
    ],
)
def test_a_part_counts_what_the_whole_counts(text: str, language: str) -> None:
    whole, part = find_figures(text, language)
    assert part.entity == whole.entity


def test_italian_names_decades_with_a_capital() -> None:
    assert values("Negli anni Settanta erano di più.", "it") == ["197X"]
    assert values("Ha settanta anni.", "it") == [70]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("de eenendertigste editie", "nl", 31),
        ("de tweede plaats", "nl", 2),
        ("centotré barche", "it", 103),
        ("milletré barche", "it", 1003),
    ],
)
def test_number_words_that_end_otherwise(text: str, language: str, value: int) -> None:
    assert only(text, language).value == value


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Llame al 900 123 456 o escriba.", "es"),
        ("Teléfono 91 234 56 78, móvil 612 345 678.", "es"),
        ("O telefone é o (11) 98765-4321.", "pt"),
        ("Ligue 912 345 678 para saber.", "pt"),
        ("Si può chiamare il 118.", "it"),
        ("Il numero verde è 800 123 456", "it"),
        ("Bel 112.", "nl"),
    ],
)
def test_telephone_numbers_claim_nothing(text: str, language: str) -> None:
    found = [figure.value for figure in find_figures(text, language)]
    assert all(isinstance(value, int) and value < 100 for value in found)


def test_calls_are_counted() -> None:
    assert values("Ha chiamato 118 persone.", "it") == [118]
    assert values("Viven allí 900 123 456 personas.", "es") == [900_123_456]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ofereceram-lhe menos 15 por cento.", 15),
        ("O PIB caiu para menos 2 por cento.", -2),
        ("De noite fez menos 15 graus.", -15),
        ("O metro passa de sete em sete minutos.", 7),
    ],
)
def test_portuguese_less_and_intervals(text: str, value: int) -> None:
    assert values(text, "pt") == [value]


def test_both_of_two_large_numbers_are_counts() -> None:
    assert values("Erano positivi 1.318 su 1.977.", "it") == [1318, 1977]


@pytest.mark.parametrize(
    ("text", "language", "age"),
    [
        ("O camisa 10, de 20 anos, marcou.", "pt", 20),
        ("La víctima más joven, de solo 5 años, viajaba sola.", "es", 5),
        ("Adviseur Tim Brakel, zelf 33, twijfelt.", "nl", 33),
    ],
)
def test_ages_in_apposition(text: str, language: str, age: int) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.AGE, age)


def test_dutch_plurals_with_an_apostrophe_are_counted() -> None:
    assert entity("Het dossier telt 9.000 pagina’s.", "nl") == "pagina’s"


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mide un metro ochenta.", "es", Decimal("1.8")),
        ("Mede um metro e oitenta.", "pt", Decimal("1.8")),
        ("È alto un metro e ottanta.", "it", Decimal("1.8")),
        ("De brug is 4 meter 50 breed.", "nl", Decimal("4.5")),
        ("Er sprang 2 Meter 35.", "de", Decimal("2.35")),
    ],
)
def test_centimetres_need_no_name_behind_metres(text: str, language: str, expected: Value) -> None:
    assert measures(text, language) == [(expected, "m")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dopo 3 metri e 20 gradini c’è la porta.", "it"),
        ("They ran 3 metres and 20 fell.", "en"),
        ("Na 3 meter en 20 treden is er een deur.", "nl"),
    ],
)
def test_what_is_counted_behind_metres_stays_apart(text: str, language: str) -> None:
    assert values(text, language) == [3, 20]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hij werd veroordeeld tot vier jaar.", None),
        ("Het water steeg tot 4 meter.", None),
        ("Er zijn windstoten tot 80 kilometer per uur.", "<="),
        ("65-plussers reizen gratis.", ">="),
        ("De negentienjarige kreeg rood.", None),
    ],
)
def test_dutch_bounds(text: str, expected: str | None) -> None:
    assert modifier(text, "nl") == expected


def test_dutch_shares_of_one_word() -> None:
    assert values("Driekwart van de leden is voor.", "nl") == [Fraction(3, 4)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ha due figli di 12 e 9 anni.", "it"),
        ("Tiene dos hijos de 12 y 9 años.", "es"),
        ("Tem dois filhos de 12 e 9 anos.", "pt"),
        ("Hij heeft twee zoons van 12 en 9 jaar.", "nl"),
    ],
)
def test_ages_of_children(text: str, language: str) -> None:
    found = [(figure.kind, figure.value) for figure in find_figures(text, language)[1:]]
    assert found == [(FigureKind.AGE, 12), (FigureKind.AGE, 9)]


@pytest.mark.parametrize("text", ["Quattro in terapia", "Trentamila in piazza"])
def test_italian_prepositions_are_not_counted(text: str) -> None:
    assert entity(text, "it") is None


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("um valor superior a 40 euros", "pt", ">"),
        ("um valor inferior a 40 euros", "pt", "<"),
        ("Custa até aos 40 euros.", "pt", "<="),
        ("na casa dos 40 euros", "pt", "~"),
        ("sopra i 40 euro", "it", ">"),
        ("40 euro al più", "it", "<="),
        ("Pakweg 40 bomen", "nl", "~"),
        ("om en nabij de 40 euro", "nl", "~"),
    ],
)
def test_bounds_end_with_what_looks_like_an_article(
    text: str, language: str, expected: str
) -> None:
    assert modifier(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [("Il 5 set 2021", "it"), ("Op 5 sep 2021", "nl"), ("A 5 de set. de 2021", "pt")],
)
def test_short_months_need_no_capital_before_a_year(text: str, language: str) -> None:
    assert values(text, language) == ["2021-09-05"]


def test_dutch_tens_stand_directly_before_a_noun() -> None:
    assert values("Tientallen tips kwamen binnen.", "nl") == [(10, 100)]


def test_dutch_perfect_tense_tells_of_the_past() -> None:
    text = "Zij heeft zondag in Hoogveen gewonnen."
    assert values(text, "nl", "2024-10-28") == ["2024-10-27"]


def test_italian_plurals_with_an_accent_are_counted() -> None:
    assert entity("Appartiene a sei società.", "it") == "società"
