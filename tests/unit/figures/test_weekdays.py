"""The articles are published on Wednesday, 14 February 2024."""

from __future__ import annotations

import pytest

from tests.unit.figures.reading import values

_PUBLISHED = "2024-02-14"


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("The dam broke on Monday.", "en", "2024-02-12"),
        ("The dam broke on Wednesday.", "en", "2024-02-14"),
        ("He left last Wednesday.", "en", "2024-02-07"),
        ("Police said on Friday they were ready.", "en", "2024-02-09"),
        ("Er starb am Montag.", "de", "2024-02-12"),
        ("Er starb am Montagabend.", "de", "2024-02-12"),
        ("In der Nacht auf Montag brach der Damm.", "de", "2024-02-12"),
        ("The dam broke Monday.", "en", "2024-02-12"),
        ("He said Friday that it held.", "en", "2024-02-09"),
        ("Tuesday, the council voted.", "en", "2024-02-13"),
        ("Log\nMonday, noise — A ewe was reported loose.", "en", "2024-02-12"),
        ("am vergangenen Freitag", "de", "2024-02-09"),
        ("Il a parlé vendredi.", "fr", "2024-02-09"),
        ("lundi dernier", "fr", "2024-02-12"),
        ("El lunes pasado", "es", "2024-02-12"),
    ],
)
def test_day_in_a_clause_about_the_past(text: str, language: str, day: str) -> None:
    assert values(text, language, _PUBLISHED) == [day]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("They will meet on Monday.", "en", "2024-02-19"),
        ("They'll meet on Friday.", "en", "2024-02-16"),
        ("What will you do on Monday?", "en", "2024-02-19"),
        ("It must be paid by Friday.", "en", "2024-02-16"),
        ("next Monday", "en", "2024-02-19"),
        ("am kommenden Freitag", "de", "2024-02-16"),
        ("ab Montag", "de", "2024-02-19"),
        ("Tickets are valid through Monday.", "en", "2024-02-19"),
        ("d'ici samedi", "fr", "2024-02-17"),
        ("lundi prochain", "fr", "2024-02-19"),
        ("el próximo lunes", "es", "2024-02-19"),
    ],
)
def test_day_in_a_clause_about_what_will_come(text: str, language: str, day: str) -> None:
    assert values(text, language, _PUBLISHED) == [day]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They ask whether they can go home on Monday.", "en"),
        ("He is expected to speak on Friday.", "en"),
        ("They planned it; the talks on Monday", "en"),
        ("By Friday the water had fallen.", "en"),
        ("next Friday", "en"),
        ("Die Gespräche beginnen am Montag.", "de"),
        ("Ils se parlent lundi.", "fr"),
    ],
)
def test_day_has_no_value_where_the_clause_leaves_it_open(text: str, language: str) -> None:
    assert values(text, language, _PUBLISHED) == [None]


def test_day_of_the_week_needs_the_day_of_publication() -> None:
    assert values("They will meet on Monday.") == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The council backed it on Monday.", "en", "2024-02-12"),
        ("On Monday, the council backed it.", "en", "2024-02-12"),
        ("Der Rat hat am Montag zugestimmt.", "de", "2024-02-12"),
        ("El consejo aprobó el lunes el plan.", "es", "2024-02-12"),
    ],
)
def test_verbs_are_told_as_past_by_their_ending(text: str, language: str, value: str) -> None:
    assert values(text, language, "2024-02-14") == [value]


def test_day_with_a_time_is_an_appointment() -> None:
    text = "Die Messe beginnt am Freitag um 10 Uhr."
    assert values(text, "de", _PUBLISHED) == ["2024-02-16", "10:00"]
    assert values("Sie begann am Freitag um 10 Uhr.", "de", _PUBLISHED)[0] == "2024-02-09"


def test_planned_day_is_left_open() -> None:
    assert values("The proposed vote is on Monday.", "en", "2024-02-14") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Shops are open Monday to Friday.",
        "He bought it on the last Black Friday.",
        "Every Monday he swims.",
        "She wrote for the Sunday Times.",
        "Monday",
    ],
)
def test_days_that_are_no_dates(text: str) -> None:
    assert values(text, "en", _PUBLISHED) == []


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("O estudo foi divulgado nesta segunda-feira.", "pt", "2024-10-28"),
        ("A ponte caiu na terça-feira.", "pt", "2024-10-22"),
        ("Na sexta venceu o jogo.", "pt", "2024-10-25"),
        ("A sessão será na quinta.", "pt", "2024-10-31"),
        ("Si vota giovedì 23 ottobre.", "it", "--10-23"),
        ("El jueves 23 de octubre de 2025 se vota.", "es", "2025-10-23"),
        ("Na quinta-feira, 20 de março, choveu.", "pt", "--03-20"),
        ("Op vrijdag 14 februari begint het.", "nl", "--02-14"),
        ("Am Donnerstag, den 23. Oktober, kam er.", "de", "--10-23"),
        ("Le jeudi 23 octobre, il est venu.", "fr", "--10-23"),
    ],
)
def test_days_with_a_date_or_a_tail_are_one_figure(text: str, language: str, value: str) -> None:
    assert values(text, language, "2024-10-28") == [value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Passou na sexta rodada.", [6]),
        ("De segunda a sexta fecha cedo.", []),
        ("A segunda-feira é calma.", [None]),
    ],
)
def test_portuguese_ordinals_are_days_only_where_nothing_follows(
    text: str, expected: list[object]
) -> None:
    assert values(text, "pt", "2024-10-28") == expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A sessão é na quinta-feira, dia 31.", "2024-10-31"),
        ("Nesta sexta-feira (25), choveu.", "2024-10-25"),
        ("As aulas voltam na segunda-feira (4).", "2024-11-04"),
    ],
)
def test_the_day_behind_a_portuguese_day_of_the_week(text: str, value: str) -> None:
    assert values(text, "pt", "2024-10-28") == [value]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He was born on a Friday.", "en"),
        ("Il est venu un lundi.", "fr"),
        ("Llegó un viernes.", "es"),
        ("Hij kwam op een vrijdag.", "nl"),
    ],
)
def test_any_such_day_is_no_date(text: str, language: str) -> None:
    assert values(text, language, published=_PUBLISHED) == []
