from __future__ import annotations

import pytest

from reader.figures import find_figures


def counted(text: str, language: str = "en") -> list[str | None]:
    return [f.entity.of(text) if f.entity else None for f in find_figures(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("3,000 North Korean soldiers came", "en", "North Korean soldiers"),
        ("two delegate-rich, winner-take-all primaries", "en",
         "delegate-rich, winner-take-all primaries"),
        ("4.3 million digital and physical sales", "en", "digital and physical sales"),
        ("two injured police officers", "en", "injured police officers"),
        ("two of the three men", "en", "men"),
        ("40% of the mayor's voters", "en", "mayor's voters"),
        ("35% of the vote, they said", "en", "vote"),
        ("only one debate tonight", "en", "debate"),
        ("300 junge Menschen", "de", "junge Menschen"),
        ("3 000 soldats coréens arrivent", "fr", "soldats coréens"),
        ("12 entreprises participent", "fr", "entreprises"),
        ("dont trois grièvement blessés", "fr", None),
        ("3.000 soldados coreanos llegan", "es", "soldados coreanos"),
        ("12 and people left", "en", None),
        ("14, voters say", "en", None),
    ],
)  # fmt: skip
def test_noun_phrase_behind_the_number(text: str, language: str, entity: str | None) -> None:
    assert counted(text, language)[0] == entity


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Eleven people were hurt, three of them badly.", "en"),
        ("Eleven people were hurt. Four were sent home.", "en"),
        ("Eleven people were hurt; another three died.", "en"),
        ("Elf Menschen starben, drei wurden verletzt.", "de"),
        ("Elf Menschen starben. Drei von ihnen waren Kinder.", "de"),
    ],
)
def test_number_without_a_noun_counts_what_was_counted_before(text: str, language: str) -> None:
    first, second = counted(text, language)
    assert first == second is not None


def test_number_behind_with_counts_what_the_sentence_named() -> None:
    text = "The north sent weather balloons over the border, with more than 5,000 launched so far."
    assert counted(text) == ["balloons"]


@pytest.mark.parametrize(
    "text",
    [
        "Eleven people came.\nFour were sent home.",
        "Eleven people came. It rained. The sun shone. Four were sent home.",
        "Eleven people came, and he has 46 now.",
        "more than 5,000 launched so far",
    ],
)
def test_far_nouns_are_not_guessed(text: str) -> None:
    assert counted(text)[-1] is None


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("They lost 14 T-72 tanks, 3 F-16s and two boats.", ["T-72 tanks", "F-16s", "boats"]),
        ("It has 12 AH-64 helicopters.", ["AH-64 helicopters"]),
        ("They fired three 152-mm howitzers.", ["152-mm howitzers", None]),
        ("Some 40 Iraqis and 12 Israelis died.", ["Iraqis", "Israelis"]),
        ("It met 3 Paris officials.", ["Paris officials"]),
        ("Two of the firm's five directors left.", ["directors", "directors"]),
        ("2 percent of gross domestic product", ["gross domestic product"]),
        ("78 percent of Adams voters agree.", ["Adams voters"]),
        ("one paid helper ahead of the vote", ["paid helper"]),
        ("One man jumped.", ["man"]),
        ("One badly injured man walked.", ["badly injured man"]),
        ("60 percent of Mrs. Lindt's reported gifts", ["Mrs. Lindt's reported gifts"]),
    ],
)
def test_models_measures_and_peoples_are_counted(text: str, entities: list[str | None]) -> None:
    assert counted(text) == entities


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("Drei Kinder- und Jugendheime schließen.", "de", "Kinder- und Jugendheime"),
        ("Vier mittel- bzw. südamerikanische Länder stimmten zu.", "de",
         "mittel- bzw. südamerikanische Länder"),
        ("It has 40 full- and part-time workers.", "en", "full- and part-time workers"),
    ],
)  # fmt: skip
def test_first_parts_of_compounds_hang_before_the_last(
    text: str, language: str, entity: str
) -> None:
    assert counted(text, language) == [entity]


def test_ordinal_behind_a_preposition_and_its_article_is_exact() -> None:
    (figure,) = find_figures("Es geht um die dritten Wahlen.", "de")
    assert (figure.value, figure.modifier) == (3, None)


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("A crowd of about 2,600 came.", "en", "crowd"),
        ("a population of 769,025", "en", "population"),
        ("A crew of five people sailed.", "en", "people"),
        ("Eine Menge von rund 2600 kam.", "de", "Menge"),
        ("Une foule de plus de 2 600 est venue.", "fr", "foule"),
        ("a total of 40", "en", None),
        ("The crowd grew to 40.", "en", None),
        ("He has zero foreign policy experience.", "en", "foreign policy experience"),
    ],
)
def test_number_behind_a_collection_counts_its_members(
    text: str, language: str, entity: str | None
) -> None:
    assert counted(text, language) == [entity]


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("Some 3,000 dockers walked out, against 2,016 a week ago.", "en", "dockers"),
        ("It has 400 pupils, up from 320.", "en", "pupils"),
        ("Es kamen 300 Gäste, gegenüber 280 im Vorjahr.", "de", "Gäste"),
        ("On compte 300 élèves, contre 280 l’an dernier.", "fr", "élèves"),
        ("Acudieron 300 personas, frente a 280 en 2020.", "es", "personas"),
    ],
)
def test_number_compared_counts_the_same(text: str, language: str, entity: str) -> None:
    assert counted(text, language)[:2] == [entity, entity]


def test_number_compared_with_a_noun_of_its_own() -> None:
    assert counted("Some 3,000 dockers walked out, against 12 sailors.") == ["dockers", "sailors"]


@pytest.mark.parametrize(
    ("text", "language", "entities"),
    [
        ("The 50 aldermen read a 212-page deed. Late at night 46 of them signed it.", "en",
         ["aldermen", "page", "aldermen"]),
        ("They read a 300-page report. Soon 12 of them had left.", "en", ["page", None]),
        ("Some 60 guests sat in a 12-room inn, five of them asleep.", "en",
         ["guests", "room", "guests"]),
        ("In the fire 14 people died, including three children, and over 40 were hurt.", "en",
         ["people", "children", "people"]),
        ("In the fire 14 people died, including three boys and two nurses, and 40 were hurt.", "en",
         ["people", "boys", "nurses", "people"]),
        ("In the fire 14 people died, including five children, two of them twins.", "en",
         ["people", "children", "children"]),
        ("Bei dem Brand starben 14 Menschen, darunter drei Kinder, 40 wurden verletzt.", "de",
         ["Menschen", "Kinder", "Menschen"]),
        ("Es starben 14 Menschen, darunter ein Pfarrer und zwei Kinder, 40 wurden verletzt.", "de",
         ["Menschen", "Kinder", "Menschen"]),
        ("They held 12 men, including a monk and two boys, and 30 fled.", "en",
         ["men", "boys", "men"]),
        ("Some 300 men came, including 12 from Spain.", "en", ["men", "men"]),
        ("Morirono 14 persone, tra cui due bambini, e 40 sono rimaste ferite.", "it",
         ["persone", "bambini", "persone"]),
        ("Murieron 14 personas, entre ellas dos niños, y 40 resultaron heridas.", "es",
         ["personas", "niños", "personas"]),
    ],
)  # fmt: skip
def test_asides_and_compounds_are_not_what_the_next_number_counts(
    text: str, language: str, entities: list[str | None]
) -> None:
    assert counted(text, language) == entities


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("The siege lasted 57 weeks, nine of them in winter.", [None, "weeks"]),
        ("She was at sea for 40 days, of which some 12 in a storm.", [None, "days"]),
        ("The club has 30 divers; they spent nine days at sea, and two of them drowned.",
         ["divers", None, "divers"]),
        ("The club has 30 divers who spent nine days at sea, two of them were hurt.",
         ["divers", None, "divers"]),
        ("The wall is 300 metres long, and two of them climbed it.", [None, None]),
    ],
)  # fmt: skip
def test_times_are_counted_where_they_are_the_nearest(
    text: str, entities: list[str | None]
) -> None:
    assert counted(text) == entities


@pytest.mark.parametrize(
    ("text", "entities"),
    [
        ("The gallery sold 30 pictures. At least 11 were killed nearby.", ["pictures", None]),
        ("The dam has 12 gates. Four were arrested.", ["gates", None]),
        ("The gallery sold 30 pictures. Four were lost.", ["pictures", "pictures"]),
        ("The gallery sold 30 pictures. Forty were shown.", ["pictures", None]),
        ("The coach carried 30 dancers. Four were killed.", ["dancers", "dancers"]),
    ],
)
def test_new_sentence_is_about_those_it_can_be_about(text: str, entities: list[str | None]) -> None:
    assert counted(text) == entities


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("It got 21 votes in favour, nine against.", "en", "votes"),
        ("Twelve councillors were for it and nine against.", "en", "councillors"),
        ("Es gab 21 Stimmen dafür und acht gegen den Antrag.", "de", "Stimmen"),
        ("Zwölf Stadträte waren dafür, acht dagegen.", "de", "Stadträte"),
        ("Hubo 12 votos a favor y nueve en contra.", "es", "votos"),
        ("Teve 15 votos a favor e seis contra.", "pt", "votos"),
        ("Ebbe 12 voti a favore e nove contro.", "it", "voti"),
        ("Het plan kreeg 12 stemmen voor en negen tegen.", "nl", "stemmen"),
        ("Il y a eu 12 voix pour et six contre.", "fr", "voix"),
    ],
)
def test_other_side_counts_the_same(text: str, language: str, entity: str) -> None:
    assert counted(text, language) == [entity, entity]


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("The fleet has 213 aircraft, of which some 40 are grounded.", "en", "aircraft"),
        ("The bus held 30 pupils, of whom 12 had no ticket.", "en", "pupils"),
        ("Im Bus saßen 30 Schüler, von denen zwölf schliefen.", "de", "Schüler"),
        ("L’école a 30 élèves, dont 12 sont malades.", "fr", "élèves"),
        ("L’école a 30 élèves, dont 12 de Lyon.", "fr", "élèves"),
        ("Viajaban 30 alumnos, de los cuales 12 dormían.", "es", "alumnos"),
        ("A turma tem 30 alunos, dos quais 12 faltaram.", "pt", "alunos"),
        ("C’erano 30 studenti, di cui 12 in ritardo.", "it", "studenti"),
        ("In de bus zaten 30 leerlingen, van wie 12 te laat kwamen.", "nl", "leerlingen"),
        ("He faced 17 counts of fraud and three of forgery.", "en", "counts"),
        ("Compró 12 botes de pintura y tres de barniz.", "es", "botes"),
    ],
)
def test_parts_of_what_was_counted(text: str, language: str, entity: str) -> None:
    assert counted(text, language)[:2] == [entity, entity]


def test_part_of_something_else_counts_that() -> None:
    text = "She met 12 members of the club and three of the waiters."
    assert counted(text) == ["members", "waiters"]


@pytest.mark.parametrize(
    ("text", "language", "entities"),
    [
        ("Drei ihrer fünf Spieler fehlen.", "de", ["Spieler", "Spieler"]),
        ("Zwei seiner Freunde kamen.", "de", ["Freunde"]),
        ("Sono 12 i feriti e tre i morti.", "it", ["feriti", "morti"]),
        ("Twenty of the firm's 61 drivers left.", "en", ["drivers", "drivers"]),
        ("She won eight of her past 10 games.", "en", ["games", "games"]),
        ("He lost three of my best doctors.", "en", ["best doctors"]),
        ("Perdió tres de sus mejores médicos.", "es", ["mejores médicos"]),
        ("40 of the Fortune 500 pay nothing.", "en", [None]),
        ("40 of the Fortune 500 companies pay nothing.", "en",
         ["Fortune 500 companies", "companies"]),
        ("Fecharam 17 dos 36 hospitais.", "pt", ["hospitais", "hospitais"]),
        ("They ordered 60,000 155mm shells.", "en", ["155mm shells", None]),
        ("It ordered 305 Airbus A321neos.", "en", ["Airbus A321neos"]),
        ("It asked 812 likely voters.", "en", ["likely voters"]),
        ("It built five high schools for two old men.", "en", ["high schools", "old men"]),
        ("Sono circa 3.500 gli sfollati.", "it", ["sfollati"]),
        ("Eran 40 los heridos.", "es", ["heridos"]),
        ("Salgono a 12 le vittime.", "it", ["vittime"]),
        ("Sale a 12 il numero dei feriti.", "it", ["feriti"]),
        ("Alle 12 gli operai uscirono.", "it", [None]),
        ("É o dobro de há vinte anos.", "pt", [None, None]),
        ("È sceso dal 56,7 di cinque anni fa.", "it", [None, None]),
        ("Two of the five years were good.", "en", ["years", None]),
        ("Eén op de tien gebruikt medicijnen.", "nl", [None]),
        ("Eén op de tien patiënten slaapt slecht.", "nl", ["patiënten"]),
        ("Er zijn vijf recent geopende winkels.", "nl", ["recent geopende winkels"]),
        ("A casa tem 2 casas de banho.", "pt", ["casas"]),
    ],
)  # fmt: skip
def test_nouns_behind_wholes_owners_and_adjectives(
    text: str, language: str, entities: list[str | None]
) -> None:
    assert counted(text, language) == entities


@pytest.mark.parametrize(
    ("text", "language", "entity"),
    [
        ("The number of divorces sank to 129,008 last year.", "en", "divorces"),
        ("The total number of stray dogs in the town is about 400.", "en", "stray dogs"),
        ("Die Zahl der Scheidungen sank auf 129.008.", "de", "Scheidungen"),
        ("Die Zahl der Toten stieg auf mindestens 40.", "de", "Toten"),
        ("Le nombre de divorces est tombé à 129 008.", "fr", "divorces"),
        ("El número de divorcios bajó a 129.008.", "es", "divorcios"),
        ("Il numero dei divorzi è sceso a 129.008.", "it", "divorzi"),
        ("O número de divórcios caiu para 129.008.", "pt", "divórcios"),
        ("Het aantal scheidingen daalde tot 129.008.", "nl", "scheidingen"),
        ("The number of users passed 3 million.", "en", "users"),
        ("A large number of men sat down and drew 40.", "en", None),
        ("A number of men sat down and drew 40.", "en", None),
        ("The number of divorces fell. He drew 40.", "en", None),
        ("The number of divorces fell, and he drew 40.", "en", None),
    ],
)
def test_number_of_something_counts_that(text: str, language: str, entity: str | None) -> None:
    assert counted(text, language) == [entity]


def test_second_thing_of_a_sentence_is_not_the_first() -> None:
    text = "El número de muertos subió a 40 y el de heridos a 12."
    assert counted(text, "es") == ["muertos", None]


@pytest.mark.parametrize(
    "text", ["3 million of the 5 million people voted", "Two of the three million people voted"]
)
def test_magnitude_of_the_whole_is_not_counted(text: str) -> None:
    assert counted(text) == ["people", "people"]
