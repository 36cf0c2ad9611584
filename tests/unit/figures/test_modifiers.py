from __future__ import annotations

import pytest

from reader.figures import Modifier, find_figures
from tests.unit.figures.reading import only


@pytest.mark.parametrize(
    "text",
    [
        "Fees must not exceed 40 euros.",
        "It does not exceed 40 euros.",
        "It doesn't exceed 40 euros.",
        "It doesn’t exceed 40 euros.",
        "It no longer exceeds 40 euros.",
        "It is not over 40 euros.",
        "It cannot be more than 40 euros.",
        "without exceeding 40 euros",
    ],
)
def test_denied_bound_from_below_is_one_from_above(text: str) -> None:
    assert only(text).modifier == Modifier.AT_MOST


def test_denied_bound_from_above_is_one_from_below() -> None:
    assert only("It does not fall below 40 euros.").modifier == Modifier.AT_LEAST


@pytest.mark.parametrize(
    "text",
    [
        "It exceeded 40 euros.",
        "He was not paid for more than 40 years.",
        "It was not only more than 40 euros.",
        "They do not, in more than 40 languages, agree.",
    ],
)
def test_negation_of_something_else_leaves_the_bound(text: str) -> None:
    assert only(text).modifier == Modifier.MORE_THAN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das darf 40 Euro nicht übersteigen.", "de"),
        ("Das übersteigt 40 Euro nicht.", "de"),
        ("Es liegt nicht über 40 Euro.", "de"),
        ("Es liegt nicht mehr über 40 Euro.", "de"),
        ("Le bruit ne dépasse pas 62 décibels.", "fr"),
        ("Elles ne dépassent plus 90 km/h.", "fr"),
        ("Il n'excède jamais les 40 degrés.", "fr"),
        ("Il n'a pas dépassé 40 euros.", "fr"),
        ("Il ne peut dépasser 40 euros.", "fr"),
        ("No supera los 40 euros.", "es"),
        ("No debe superar 40 euros.", "es"),
    ],
)
def test_denied_verbs_of_exceeding_in_other_languages(text: str, language: str) -> None:
    assert only(text, language).modifier == Modifier.AT_MOST


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Das übersteigt 40 Euro.", "de"),
        ("Il dépasse les 40 degrés.", "fr"),
        ("Supera los 40 euros.", "es"),
        ("Mehr als die Hälfte ist alt.", "de"),
        ("Plus de la moitié est vide.", "fr"),
    ],
)
def test_verbs_of_exceeding_and_articles_before_shares(text: str, language: str) -> None:
    assert only(text, language).modifier == Modifier.MORE_THAN


@pytest.mark.parametrize(
    ("text", "language"),
    [("Es kamen keine 600 Besucher.", "de"), ("Not even 600 people came.", "en")],
)
def test_not_even_so_many_are_fewer(text: str, language: str) -> None:
    assert only(text, language).modifier == Modifier.LESS_THAN


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The hall holds 300 people at most.", "en"),
        ("Es waren 300 Menschen höchstens.", "de"),
        ("Il y avait 300 personnes au plus.", "fr"),
        ("Eran 300 personas como máximo.", "es"),
        ("within 300 metres", "en"),
    ],
)
def test_bounds_behind_what_is_counted(text: str, language: str) -> None:
    assert only(text, language).modifier == Modifier.AT_MOST


def test_bound_before_another_number_belongs_to_that() -> None:
    text = "The 3 boats at least 2 hours late"
    assert [f.modifier for f in find_figures(text, "en")] == [None, Modifier.AT_LEAST]


@pytest.mark.parametrize(
    ("text", "language"),
    [("at around 06:40", "en"), ("gegen 18 Uhr", "de"), ("vers 18 h 30", "fr")],
)
def test_times_that_are_not_exact(text: str, language: str) -> None:
    assert only(text, language).modifier == Modifier.ABOUT


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("at least another three men", Modifier.AT_LEAST),
        ("up to a further 50 jobs", Modifier.AT_MOST),
        ("more than an additional 5,000 notes", Modifier.MORE_THAN),
        ("just over 40", Modifier.MORE_THAN),
        ("just under 10%", Modifier.LESS_THAN),
        ("70-plus drones", Modifier.AT_LEAST),
        ("five or more people", Modifier.AT_LEAST),
        ("30 people tops", Modifier.AT_MOST),
        ("two to three hours, give or take", Modifier.ABOUT),
        ("It lasted as long as 20 years.", Modifier.AT_MOST),
        ("Tickets start from £31.", Modifier.AT_LEAST),
        ("ca. 20 boats", Modifier.ABOUT),
    ],
)
def test_bounds_past_other_words(text: str, modifier: Modifier) -> None:
    assert only(text).modifier == modifier


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It is all over. 5 people came.", "en"),
        ("Haftbefehl gegen drei Männer", "de"),
        ("six titles, and up to the others", "en"),
        ("He has 5 and more will come.", "en"),
        ("5 plus 3", "en"),
    ],
)
def test_words_that_bound_nothing(text: str, language: str) -> None:
    assert find_figures(text, language)[0].modifier is None


def test_bound_behind_what_is_counted_before_the_figure_is_not_its_own() -> None:
    first, second = find_figures("They had three runs or fewer in seven of those.", "en")
    assert (first.modifier, second.modifier) == (Modifier.AT_MOST, None)


@pytest.mark.parametrize(
    ("text", "language", "modifier"),
    [
        ("une baisse d’environ 22 %", "fr", Modifier.ABOUT),
        ("un retard d’au moins 45 minutes", "fr", Modifier.AT_LEAST),
        ("près d’un tiers des lycées", "fr", Modifier.ABOUT),
        ("de l’ordre de 410 euros", "fr", Modifier.ABOUT),
        ("une aide plafonnée à 2 000 euros", "fr", Modifier.AT_MOST),
        ("250 euros au minimum", "fr", Modifier.AT_LEAST),
        ("un peu plus de 1 %", "fr", Modifier.MORE_THAN),
        ("plus des deux tiers", "fr", Modifier.MORE_THAN),
        ("une vingtaine de bateaux", "fr", Modifier.ABOUT),
        ("un centenar de barcos", "es", Modifier.ABOUT),
        ("alrededor del 59 %", "es", Modifier.ABOUT),
        ("El gasto rondará los 900 millones.", "es", Modifier.ABOUT),
        ("più della metà", "it", Modifier.MORE_THAN),
        ("menos da metade", "pt", Modifier.LESS_THAN),
        ("binnen zehn Minuten", "de", Modifier.AT_MOST),
        ("knapp über 40 Boote", "de", Modifier.MORE_THAN),
    ],
)
def test_bounds_of_other_languages(text: str, language: str, modifier: Modifier) -> None:
    assert find_figures(text, language)[0].modifier == modifier


@pytest.mark.parametrize(
    ("text", "language"), [("une douzaine d’œufs", "fr"), ("más que los otros 40", "es")]
)
def test_words_of_other_languages_that_bound_nothing(text: str, language: str) -> None:
    assert find_figures(text, language)[0].modifier is None


@pytest.mark.parametrize(
    ("text", "language", "modifier"),
    [
        ("a house over three floors", "en", None),
        ("He struck out eleven over seven innings.", "en", None),
        ("a book of over 300 floors", "en", Modifier.MORE_THAN),
        ("It costs anywhere from $25 to $75.", "en", None),
        ("a $15 minimum wage", "en", None),
        ("They handed over $25 million.", "en", None),
        ("It adds up to $5m.", "en", None),
        ("It rose up to $5m.", "en", Modifier.AT_MOST),
        ("He served under three presidents.", "en", None),
        ("Just under three men came.", "en", Modifier.LESS_THAN),
        ("Under thirty men came.", "en", Modifier.LESS_THAN),
        ("It lies near two lakes.", "en", None),
        ("Er sprach über drei Fälle.", "de", None),
        ("dans les trois villes", "fr", None),
        ("dans les 40 euros", "fr", Modifier.ABOUT),
        ("9 degrés au plus chaud", "fr", None),
        ("El paro bajó hasta los 2,7 millones.", "es", None),
        ("Cuesta hasta 30 euros.", "es", Modifier.AT_MOST),
        ("Es el menor de 3 hermanos.", "es", None),
        ("een peiling onder 1.000 kiezers", "nl", None),
        ("onder 5 graden", "nl", Modifier.LESS_THAN),
        ("eine Umfrage unter 1204 Erwachsenen", "de", None),
        ("mit unter 1000 Gästen", "de", Modifier.LESS_THAN),
        ("Er sprach über dreißig Fälle an.", "de", Modifier.MORE_THAN),
        ("It costs $15 minimum.", "en", Modifier.AT_LEAST),
        ("at or above 10 percent", "en", Modifier.AT_LEAST),
        ("It is estimated at 1.6 million.", "en", Modifier.ABOUT),
        ("Gut 40 Leute kamen.", "de", Modifier.MORE_THAN),
        ("Höchstens noch ein Dutzend Leute kamen.", "de", Modifier.AT_MOST),
        ("Le bruit ne dépasse pas 62 décibels.", "fr", Modifier.AT_MOST),
        ("Il faut ne pas dépasser 62 décibels.", "fr", Modifier.AT_MOST),
    ],
)
def test_bounds_and_what_only_looks_like_one(
    text: str, language: str, modifier: Modifier | None
) -> None:
    assert find_figures(text, language)[-1].modifier == modifier


def test_bound_does_not_reach_over_a_number() -> None:
    first, second = find_figures("Quelque 70 % des 1 200 votants ont dit oui.", "fr")
    assert (first.modifier, second.modifier) == (Modifier.ABOUT, None)


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("Pagan 6.000 euros por finca como máximo.", "es", Modifier.AT_MOST),
        ("Havia três casamentos por semana, no mínimo.", "pt", Modifier.AT_LEAST),
        ("Custa 30 euros por pessoa, em média.", "pt", Modifier.ABOUT),
        ("Danno 40 euro per alunno, al massimo.", "it", Modifier.AT_MOST),
        ("Rooms for 30 people a night, at least.", "en", Modifier.AT_LEAST),
    ],
)
def test_bounds_close_the_clause(text: str, language: str, bound: Modifier) -> None:
    assert only(text, language).modifier == bound


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cinco personas durante un día o más.", "es"),
        ("It goes from 10 to 80 percent in 28 minutes, at most.", "en"),
        ("Five men waited for an hour or more.", "en"),
    ],
)
def test_bounds_of_something_else_are_passed_over(text: str, language: str) -> None:
    assert find_figures(text, language)[0].modifier is None


@pytest.mark.parametrize(
    ("text", "language", "bound"),
    [
        ("onder een renteverschil van 0,8 procent", "nl", Modifier.LESS_THAN),
        ("sotto la soglia del 3 per cento", "it", Modifier.LESS_THAN),
        ("por encima del umbral del 3 %", "es", Modifier.MORE_THAN),
        ("acima do limite de 50 decibéis", "pt", Modifier.MORE_THAN),
        ("below the threshold of 5 percent", "en", Modifier.LESS_THAN),
        ("unter der Schwelle von 5 Prozent", "de", Modifier.LESS_THAN),
        ("over the course of three years", "en", None),
    ],
)
def test_thresholds_pass_a_bound_on(text: str, language: str, bound: Modifier | None) -> None:
    assert only(text, language).modifier == bound


@pytest.mark.parametrize("text", ["She shot a 5-under 66.", "He had a four-over 74 on Sunday."])
def test_strokes_to_par_bound_nothing(text: str) -> None:
    assert [figure.modifier for figure in find_figures(text, "en")][:2] == [None, None]


def test_under_by_itself_still_bounds() -> None:
    assert only("He shot well under 66.").modifier is Modifier.LESS_THAN
