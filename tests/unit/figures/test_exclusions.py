from __future__ import annotations

from fractions import Fraction

import pytest

from reader.figures import Value, find_figures
from tests.unit.figures.reading import values


@pytest.mark.parametrize(
    "text",
    [
        "An F-16, a MiG-29 and a T-72 were lost.",
        "COVID-19 and G7 and 5G and 3D",
        "see pic.twitter.com/Dih8HCezeA and https://t.co/4x9a12",
        "Boeing 737, iPhone 14 and Airbus A320neo",
        "He lives at M21 9AB, SW1A 2AA.",
        "He lives at 10 Downing Street.",
        "ISBN 978-3-16-148410-0",
        "Call +41 44 668 18 00, 555-1234 or (555) 123-4567.",
        "Host 192.168.0.1 runs version 3.2.1.",
        "It is CVE-2024-3094.",
        "The S&P 500 and the FTSE 100 fell.",
        "Louis XIV, World War II and Chapter IV.",
        "@user123 wrote #Top10 in utf-8.",
        "UN Resolution 1701 and Flight MH17",
        "See page 12, section 4 and Article 5.",
        "Write to news2024@mail.example.org now.",
        "It is claimed [12].",
        "It is open 24/7.",
        "agent 007",
        "1. First\n2. Second",
        "1,2,3,4,5,6,7",
        "Section 4.2 requires it.",
        "They knew; one never knows.",
        "cleaned ␛[31m of it, ␛]52;c; and �5m",
    ],
)
def test_codes_and_names_are_no_figures(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Elle habite 14, rue des Tanneurs.", "fr"),
        ("au numéro 14 de la rue", "fr"),
        ("Deichstraße 5, 00815 Ort", "de"),
    ],
)
def test_house_numbers_of_other_languages_are_no_figures(text: str, language: str) -> None:
    assert values(text, language) == []


def test_places_in_a_car_park_are_counted() -> None:
    assert values("12 places de parking", "fr") == [12]


def test_number_behind_a_name_counts_where_a_plural_follows() -> None:
    assert values("Yesterday a Boeing 737 landed.") == []
    assert values("To Boeing 737 jets came back.") == [737]


def test_figure_behind_a_code_is_still_found() -> None:
    assert values("An F-16 cost $30 million.") == [30000000]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("§ 218 und § 3 gelten.", "de"),
        ("It ran at 1080p.", "en"),
        ("the 401(k) and clause 7(b)", "en"),
        ("a 50-50 chance", "en"),
        ("His pressure was 140/90.", "en"),
        ("The sermon was on John 3:16.", "en"),
        ("Das Aktenzeichen 3 StR 214/22 gilt.", "de"),
        ("Der Laden in der Gasse, 10815 Altwasser.", "de"),
        ("La boutique du 27 bis, avenue des Ormes, 99120 Vallières.", "fr"),
        ("La tienda está en la calle de los Olmos, 27.", "es"),
        ("A loja fica na rua das Tílias, 27.", "pt"),
        ("Llame al 555 01 22 44.", "es"),
        ("Ligue para (55) 5550-1224.", "pt"),
        ("He led 616 Squadron.", "en"),
        ('<tweet tweet-id="677250632357715968">', "en"),
        ("See the note (1) below.", "en"),
        ("l’article 49.3 de la loi", "fr"),
        ("iOS 17.4 and Android 14 came out.", "en"),
        ("a cloud-nine mood", "en"),
        ("A sixth sense told her about the third party.", "en"),
        ("Sie stellt auf Windows 11 um.", "de"),
        ("She is in Year 11; Year 6 pupils sat down.", "en"),
        ("He drives in Formula 1. A Stage 3 tumour.", "en"),
        ("A Boeing 737-800 and a 737 MAX landed.", "en"),
        ("It stands on 42nd Street.", "en"),
        ("The 101st Airborne Division left.", "en"),
        ("iPhone 15 sales and Windows 10 users", "en"),
        ("Write to Washington, D.C. 20500.", "en"),
        ("Call 911, tel. 555 0134 or phone 30 901820.", "en"),
        ("Text STOP to 60777.", "en"),
        ("Tel.: 555 0134, Hotline 5550134", "de"),
        ("Appelez le 3949. Tél. 555 0134", "fr"),
        ("Llame al 112.", "es"),
        ("The appeal is filed as No. 22-1847.", "en"),
        ("Plaza de Mayo", "es"),
        ("A separate one Graham filed is the main one.", "en"),
    ],
)
def test_names_and_codes_claim_nothing(text: str, language: str) -> None:
    assert values(text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Profits of €1.2-1.5 billion are likely.", "en", (1_200_000_000, 1_500_000_000)),
        ("Calle llena de gente, 27 personas.", "es", 27),
        ("to the Democrats' three debates", "en", 3),
        ("They spoke on that day. Five of them left.", "en", 5),
        ("in room 12 people waited", "en", 12),
        ("They call 300 people a day.", "en", 300),
        ("He sold by phone 250 tickets.", "en", 250),
        ("Auf dem Handy 300 Bilder.", "de", 300),
        ("To Boeing 737 jets came back.", "en", 737),
        ("The clause has 401 words.", "en", 401),
    ],
)
def test_numbers_beside_such_signs_are_figures(text: str, language: str, value: Value) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Symphony No. 9 and the quartet Op. 131",
        "She read from 2 Timothy.",
        "No matter how one feels about it.",
        "He makes one available to all.",
    ],
)
def test_works_books_and_pronouns_are_no_figures(text: str) -> None:
    assert find_figures(text, "en") == []


@pytest.mark.parametrize(
    "text", ["She read The Thirty-Nine Letters.", "They filmed Twenty-nine Nights again."]
)
def test_number_words_of_a_title_are_left_whole(text: str) -> None:
    assert values(text) == []


def test_number_words_that_open_a_sentence_count() -> None:
    assert values("Thirty-Nine people came.") == [39]


@pytest.mark.parametrize(
    "text",
    [
        "At one point it rained.",
        "At one stage he led.",
        "At one time she farmed.",
        "An 11th-hour deal failed.",
        "Third, we lost the key.",
    ],
)
def test_phrases_with_numbers_that_claim_nothing(text: str) -> None:
    assert find_figures(text, "en") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Rates stand at one point five percent.", "1.5"),
        ("One point parts them.", "1"),
        ("She came third, behind Lum.", "3"),
        ("In the 11th hour of the race", "11"),
    ],
)
def test_numbers_beside_such_phrases(text: str, value: str) -> None:
    assert [str(found) for found in values(text, "en")] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "The 3rd Assault Brigade met the 155th Marine Brigade.",
        "The 12th Separate Motor Rifle Brigade left.",
        "He lives at 1127 NE 33rd Ave.",
        "The shop at 410 West 9th Street closed.",
        "She came by the 11 bus and went home with the number 6 tram.",
        "The work was paid (grant 214711/Z/18/Z).",
        "See directive 2009/28/EC and file 12/AB/7.",
        "He asked a question or two.",
        "She has an aunt or three in town.",
        "He left a half-finished letter and half-empty glasses.",
        "They flew low; one struck a house.",
        "They flew high; one grazed the roof.",
    ],
)
def test_units_of_troops_lines_grants_and_vague_words_claim_nothing(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("The 3rd Annual Grain Fair came.", "en", [3]),
        ("The 11 bus drivers left; the 40 trams too.", "en", [11, 40]),
        ("Every 11 buses one is late.", "en", [11]),
        ("Bake it at 180C (160C fan)/350F.", "en", [180, 160, 350]),
        ("The plan has 9no. dwellings and 12no. sheds.", "en", [9, 12]),
        ("He saw a man or two women.", "en", [2]),
        ("She sold it at a half-price sale.", "en", [Fraction(1, 2)]),
        ("Two were hurt and one died.", "en", [2, 1]),
        ("They named one injured man.", "en", [1]),
        ("Cerraron 17 de las 36 escuelas.", "es", [17, 36]),
        ("Llegaron 17 al puerto.", "es", [17]),
    ],
)
def test_figures_that_only_look_like_them(text: str, language: str, found: list[Value]) -> None:
    assert values(text, language) == found


def test_number_glued_to_its_abbreviation_counts() -> None:
    figure = find_figures("The plan has 9no. dwellings.", "en")[0]
    assert figure.entity is not None
    assert figure.entity.of("The plan has 9no. dwellings.") == "dwellings"
