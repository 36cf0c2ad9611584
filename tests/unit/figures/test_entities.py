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
