from __future__ import annotations

import pytest

from reader.figures import FigureKind, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("by 2024-10-25", "2024-10-25"),
        ("on 25.10.2024", "2024-10-25"),
        ("on 25 October 2024", "2024-10-25"),
        ("on October 25, 2024", "2024-10-25"),
        ("on the 25th of October 2024", "2024-10-25"),
        ("in October 2024", "2024-10"),
        ("on Oct. 7 last year", "--10-07"),
        ("launched since May.", "--05"),
        ("in 2016", "2016"),
        ("between 2010 and 2015", "2010/2015"),
        ("in the 1990s", "199X"),
        ("The 2014-15 season was his best.", "2014/2015"),
        ("04/25/2021", "2021-04-25"),
        ("dated 11-Sep-2020", "2020-09-11"),
        ("due 3-Jan-98", "1998-01-03"),
        ("The fair is held May 5 to 7.", "--05-05/--05-07"),
        ("5–7 May", "--05-05/--05-07"),
        ("The meeting is on 8/10.", "--08-10"),
        ("He died in 44 BC.", "-0043"),
        ("It was buried in AD 79.", "0079"),
        ("It was painted c. 1450.", "1450"),
        ("the c.1450 altar", "1450"),
        ("in oh-seven", "2007"),
        ("in nineteen oh-seven", "1907"),
        ("on the Fourth of July 1923", "1923-07-04"),
        ("on the fifth of November", "--11-05"),
        ("the twenty-first of June, 1890", "1890-06-21"),
    ],
)
def test_english_dates(text: str, value: str) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.DATE, value)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("am 25. Oktober 2024", "de", "2024-10-25"),
        ("am 3.10.2024", "de", "2024-10-03"),
        ("bis Ende Mai", "de", "--05"),
        ("der Abend des 24. Oktobers 1999", "de", "1999-10-24"),
        ("die Rede des 3. Märzes", "de", "--03-03"),
        ("das war neunzehnhundertvierundachtzig", "de", "1984"),
        ("um 300 v. Chr.", "de", "-0299"),
        ("en 52 av. J.-C.", "fr", "-0051"),
        ("le 1er mars 2024", "fr", "2024-03-01"),
        ("depuis mai", "fr", "--05"),
        ("el 25 de octubre de 2024", "es", "2024-10-25"),
        ("il 25 ottobre 2024", "it", "2024-10-25"),
    ],
)
def test_dates_of_other_languages(text: str, language: str, value: str) -> None:
    assert only(text, language).value == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("at 04:30", "en", "04:30"),
        ("at 5.15pm", "en", "17:15"),
        ("a 3pm start", "en", "15:00"),
        ("at 12 a.m.", "en", "00:00"),
        ("um 14.30 Uhr", "de", "14:30"),
        ("à 14h30", "fr", "14:30"),
    ],
)
def test_times(text: str, language: str, value: str) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.TIME, value)


@pytest.mark.parametrize(
    ("text", "interval"),
    [
        ("between 2 and 4 p.m.", "14:00/16:00"),
        ("from 4 to 6 October 2024", "2024-10-04/2024-10-06"),
    ],
)
def test_intervals(text: str, interval: str) -> None:
    assert only(text).value == interval


def test_year_and_count_are_told_apart() -> None:
    text = "In 2016, turnout fell from 2,016 voters to 1998 voters."
    assert values(text) == ["2016", 2016, 1998]
    assert values("About 2000 people marched.") == [2000]


def test_other_reading_of_an_ambiguous_date_is_kept() -> None:
    assert only("on 3/4/2020").alternatives == ("2020-04-03",)


def test_day_that_does_not_exist_is_no_date() -> None:
    assert "2024-02-30" not in values("on 30.02.2024")


@pytest.mark.parametrize("text", ["on 29 February 2023", "on 31 April 2020"])
def test_named_day_that_does_not_exist_has_no_value(text: str) -> None:
    assert (only(text).kind, only(text).value) == (FigureKind.DATE, None)


@pytest.mark.parametrize("text", ["from 7 to 5 May", "May 7-5", "28-31 February"])
def test_intervals_run_forward(text: str) -> None:
    assert not any("/" in str(value) for value in values(text))


def test_days_of_a_month_are_not_what_is_counted_behind_it() -> None:
    assert values("It grew from May 5 to 7 people.") == ["--05-05", 7]


@pytest.mark.parametrize(("text", "expected"), [("since 9/11", []), ("c. 1450 sheep", [1450])])
def test_numbers_that_are_no_dates(text: str, expected: list[object]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize("text", ["He may leave.", "May I?", "They march on."])
def test_words_that_are_months_elsewhere(text: str) -> None:
    assert values(text) == []


def test_relative_days_need_the_day_of_publication() -> None:
    assert values("He left yesterday.", published="2024-10-25T04:30") == ["2024-10-24"]
    assert values("He left last Monday.", published="2024-10-25") == ["2024-10-21"]
    assert values("He left yesterday.") == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("war bereits 1999 Schauplatz", "de", "1999"),
        ("1998 Wähler", "de", 1998),
        ("2000 Menschen", "de", 2000),
        ("It went from 1000 to 2000 hires.", "en", 1000),
        ("in 1066", "en", "1066"),
        ("rose by 1500", "en", 1500),
        ("a cut by 2050", "en", "2050"),
        ("the constitution of 1780", "en", "1780"),
        ("a poll of 2047 registered voters", "en", 2047),
        ("the 1992 primaries", "en", "1992"),
    ],
)
def test_year_needs_a_likely_number_or_a_cue(text: str, language: str, value: object) -> None:
    assert values(text, language)[0] == value


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("La nave fu varata il due giugno del ’71.", "it", "1971-06-02"),
        ("La nave fu varata il 2 giugno del ’71.", "it", "1971-06-02"),
        ("Il primo maggio si riposa.", "it", "--05-01"),
        ("El dos de mayo de 1808 hubo un motín.", "es", "1808-05-02"),
        ("O primeiro de maio é feriado.", "pt", "--05-01"),
        ("Op twee mei begon het.", "nl", "--05-02"),
        ("Op 12 mei '45 begon het.", "nl", "1945-05-12"),
        ("Em mil novecentos e sessenta e oito abriu a loja.", "pt", "1968"),
        ("En mil ochocientos ocho murió.", "es", "1808"),
        ("In two thousand and five, it closed.", "en", "2005"),
    ],
)
def test_days_and_years_in_words(text: str, language: str, value: str) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("Em mil casas falta água.", "pt", 1000),
        ("En mil doscientas casas falta agua.", "es", 1200),
        ("Il conto di due marchi", "it", 2),
    ],
)
def test_what_counts_is_no_year_in_words(text: str, language: str, value: int) -> None:
    assert values(text, language) == [value]


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("am 16. und 17. Juni 1998", "de", ["1998-06-16", "1998-06-17"]),
        ("in der Nacht vom 10. auf den 11. Februar", "de", ["--02-10", "--02-11"]),
        ("am Mittwoch (26.06) in Rust", "de", ["--06-26"]),
        ("vom 1. bis zum 19. Juli 2006", "de", ["2006-07-01/2006-07-19"]),
        ("on 16 and 17 June", "en", ["--06-16", "--06-17"]),
        ("on July 8 and 9.", "en", ["--07-08", "--07-09"]),
        ("los días 3 y 4 de mayo", "es", ["--05-03", "--05-04"]),
    ],
)
def test_days_of_one_month(text: str, language: str, days: list[str]) -> None:
    assert [figure.value for figure in find_figures(text, language)] == days


def test_people_behind_a_day_are_counted() -> None:
    assert [f.kind for f in find_figures("On July 8 and 9 people came.", "en")][1] == (
        FigureKind.COUNT
    )


@pytest.mark.parametrize("text", ["A third of March sales", "the second of June's talks"])
def test_ordinals_before_months_that_name_no_day(text: str) -> None:
    assert not any(str(value).startswith("--03-") for value in values(text))
    assert not any(str(value).startswith("--06-") for value in values(text))


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("Am Morgen fiel Schnee.", "de", []),
        ("Seit dem Morgen und gegen Morgen schneit es.", "de", []),
        ("Jeden Morgen läuft sie. Guten Morgen!", "de", []),
        ("Am Morgen des 3. Juli fuhr er ab.", "de", ["--07-03"]),
        ("Morgen kommt er.", "de", ["2024-10-26"]),
        ("Sie sagte: „Morgen ist frei.“", "de", ["2024-10-26"]),
        ("Ab morgen gilt es.", "de", ["2024-10-26"]),
        ("In de morgen viel sneeuw, elke morgen.", "nl", []),
        ("Hij komt morgen.", "nl", ["2024-10-26"]),
    ],
)
def test_morning_is_not_tomorrow(text: str, language: str, days: list[str]) -> None:
    assert values(text, language, published="2024-10-25") == days
