from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reader.figures import FigureKind, Value, find_figures
from tests.unit.figures.reading import only, values


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("It fell by nearly a third to them.", "en", Fraction(1, 3)),
        ("It has risen by a quarter since then.", "en", Fraction(1, 4)),
        ("It cut losses by half.", "en", Fraction(1, 2)),
        ("One box in four is empty.", "en", Fraction(1, 4)),
        ("Es verschlingt ein Viertel davon.", "de", Fraction(1, 4)),
        ("Ein Drittel des Überlaufs fehlt.", "de", Fraction(1, 3)),
        ("Die Hälfte davon ist alt.", "de", Fraction(1, 2)),
        ("mit einem Viertel der Stimmen", "de", Fraction(1, 4)),
        ("Une boîte sur quatre est vide.", "fr", Fraction(1, 4)),
        ("près de la moitié", "fr", Fraction(1, 2)),
        ("Le prix a augmenté d'un quart.", "fr", Fraction(1, 4)),
        ("la mitad de los barcos", "es", Fraction(1, 2)),
    ],
)
def test_shares(text: str, language: str, share: Fraction) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, share)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("the other half of it", "en"),
        ("at half time", "en"),
        ("im Viertel", "de"),
        ("la première moitié", "fr"),
    ],
)
def test_parts_that_are_no_share(text: str, language: str) -> None:
    assert values(text, language) == []


def test_the_second_half_is_no_share() -> None:
    assert only("die zweite Hälfte des Spiels", "de").kind == FigureKind.ORDINAL


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("one over seven", "en", Fraction(1, 7)),
        ("the part (2 over 31) of it", "en", Fraction(2, 31)),
        ("3 sobre 8", "es", Fraction(3, 8)),
        ("two out of four hundreds", "en", Fraction(1, 200)),
    ],
)
def test_one_number_out_of_another(text: str, language: str, share: Fraction) -> None:
    assert only(text, language).value == share


@pytest.mark.parametrize(
    "text", ["We beat them 2 over 3.", "It was one over 40 or so.", "$20 over 30 days"]
)
def test_over_that_is_no_arithmetic(text: str) -> None:
    assert not any(isinstance(value, Fraction) for value in values(text))


def test_two_counts_are_no_share() -> None:
    assert values("two goals in five games") == [2, 5]
    assert values("une maison sur deux étages", "fr") == [2]


def test_share_of_a_unit() -> None:
    figure = only("un quinto por ciento", "es")
    assert (figure.value, figure.unit) == (Fraction(1, 5), "%")


def test_ordinal_is_no_share() -> None:
    assert only("by a third man").kind == FigureKind.ORDINAL
    assert only("Elle a un dixième enfant.", "fr").kind == FigureKind.ORDINAL


def test_sign_of_a_fraction_alone() -> None:
    assert values("Add ½ cup of it, then ⅙ more.") == [Fraction(1, 2), Fraction(1, 6)]


def test_share_of_a_magnitude_is_a_count() -> None:
    text = "a quarter of a million people"
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.COUNT, 250_000)
    assert figure.entity is not None
    assert figure.entity.of(text) == "people"


@pytest.mark.parametrize("text", ["jeden 2. Tag", "der 2. Platz", "zum 2. Mal"])
def test_full_stop_makes_an_ordinal_in_german(text: str) -> None:
    assert only(text, "de").kind == FigureKind.ORDINAL


def test_full_stop_that_ends_a_sentence_makes_no_ordinal() -> None:
    assert only("bis zum 2. Er kam", "de").kind == FigureKind.COUNT


@pytest.mark.parametrize(
    ("text", "language", "share"),
    [
        ("9.4 per 100,000 population", "en", Fraction(94, 10**6)),
        ("twelve per 1,000 births", "en", Fraction(12, 1000)),
        ("310 je 100.000 Einwohner", "de", Fraction(310, 10**5)),
        ("9,4 pour 100 000 habitants", "fr", Fraction(94, 10**6)),
        ("9,4 por cada 100.000 habitantes", "es", Fraction(94, 10**6)),
    ],
)
def test_so_many_of_a_round_number_are_a_share(text: str, language: str, share: Fraction) -> None:
    figure = only(text, language)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, share)


def test_money_for_a_round_number_is_none() -> None:
    assert FigureKind.RATIO not in {f.kind for f in find_figures("£3 per 1,000 bricks", "en")}


@pytest.mark.parametrize(
    ("text", "language"),
    [("Der Index stieg von 900 auf 1.000 Punkte.", "de"), ("von 90 auf 100", "de")],
)
def test_change_to_a_round_number_is_no_share(text: str, language: str) -> None:
    assert FigureKind.RATIO not in {f.kind for f in find_figures(text, language)}


@pytest.mark.parametrize(
    ("text", "value", "sign"),
    [
        ("ein knappes Drittel der Boote", Fraction(1, 3), "~"),
        ("ein gutes Zehntel der Boote", Fraction(1, 10), ">"),
        ("eine gute Million Boote", 1_000_000, ">"),
        ("eine hundertstel Sekunde", Fraction(1, 100), None),
        ("das 2,5-fache", Decimal("2.5"), None),
        ("das 2,5fache", Decimal("2.5"), None),
    ],
)
def test_german_shares_with_adjectives_and_multiples(
    text: str, value: Value, sign: str | None
) -> None:
    figure = only(text, "de")
    assert (figure.value, figure.modifier) == (value, sign)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Tickets are half price.", Fraction(1, 2)),
        ("Half a duplex was sold.", Fraction(1, 2)),
        ("Ten weeks, half to be served.", Fraction(1, 2)),
        ("Children pay half.", Fraction(1, 2)),
        ("a full third of the town", Fraction(1, 3)),
        ("The film got 8/10.", Fraction(4, 5)),
        ("a 1.3-to-1 ratio", Decimal("1.3")),
        ("odds of 5 to 1", 5),
        ("outnumbered by ten to one", 10),
    ],
)
def test_english_shares_and_ratios(text: str, value: Value) -> None:
    (share,) = [f for f in find_figures(text, "en") if f.kind == FigureKind.RATIO]
    assert share.value == value


@pytest.mark.parametrize("text", ["The first half was dull.", "The jug is half full."])
def test_halves_that_are_no_share(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "language", "share", "counted"),
    [
        ("Un'azienda su quattro chiude.", "it", Fraction(1, 4), "azienda"),
        ("Un’impresa su 5 è ferma.", "it", Fraction(1, 5), "impresa"),
        ("Un jeune sur cinq fume.", "fr", Fraction(1, 5), "jeune"),
        ("Un joven de cada cinco fuma.", "es", Fraction(1, 5), "joven"),
    ],
)
def test_what_is_counted_stands_within(
    text: str, language: str, share: Fraction, counted: str
) -> None:
    figure = only(text, language)
    assert figure.entity is not None
    entity = text[figure.entity.start : figure.entity.end]
    assert (figure.kind, figure.value, entity) == (FigureKind.RATIO, share, counted)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("a ratio of one to four", Fraction(1, 4)),
        ("The ratio was about 3 to 5.", Fraction(3, 5)),
        ("a one-to-four ratio", Fraction(1, 4)),
        ("odds of 2 to 5", Fraction(2, 5)),
    ],
)
def test_two_numbers_beside_a_ratio(text: str, share: Fraction) -> None:
    figure = only(text)
    assert (figure.kind, figure.value) == (FigureKind.RATIO, share)


@pytest.mark.parametrize(
    "text",
    [
        "a ratio of one nurse to four patients",
        "The ratio rose from 2 to 3.",
        "a two-to-three week wait",
    ],
)
def test_other_numbers_beside_to_are_no_ratio(text: str) -> None:
    assert FigureKind.RATIO not in [figure.kind for figure in find_figures(text, "en")]


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("The output was multiplied by three.", "en", 3),
        ("Profits were multiplied by 2.5 in a decade.", "en", Decimal("2.5")),
        ("Le prix a été multiplié par trois.", "fr", 3),
        ("El precio se ha multiplicado por tres.", "es", 3),
        ("O preço foi multiplicado por três.", "pt", 3),
        ("Il prezzo si è moltiplicato per tre.", "it", 3),
        ("Die Menge wurde mit drei multipliziert.", "de", 3),
        ("Het bedrag werd vermenigvuldigd met drie.", "nl", 3),
    ],
)
def test_what_something_is_multiplied_by_is_a_multiple(
    text: str, language: str, value: Decimal | int
) -> None:
    figure = find_figures(text, language)[0]
    assert (figure.kind, figure.unit, figure.value) == (FigureKind.RATIO, "times", value)


def test_what_is_divided_counts() -> None:
    assert find_figures("The field was divided by three walls.", "en")[0].kind == FigureKind.COUNT


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("One in 1,500 died.", Fraction(1, 1500), None),
        ("Twice a week it rained.", 2, "times/week"),
        ("three times a day", 3, "times/day"),
    ],
)
def test_large_shares_and_how_often(text: str, value: object, unit: str | None) -> None:
    figure = find_figures(text, "en")[0]
    assert (figure.kind, figure.value, figure.unit) == (FigureKind.RATIO, value, unit)
