import pytest

from reader.figures import find_figures
from reader.figures.naming import unit_symbols


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("mile", "mi"),
        ("mwh", "MWh"),
        ("ton", "t"),
        ("$", "USD"),
        ("€", "EUR"),
        ("dollar", "USD"),
        ("usd", "USD"),
        ("percent", "%"),
        ("km2", "km²"),
        ("KMH", "km/h"),
        ("Jahre", "year"),
        ("cent", "cent"),
        ("$/Month", "USD/month"),
        ("euros/kWh", "EUR/kWh"),
        ("dollari canadesi", "CAD"),
        ("Zweedse kronen", "SEK"),
        ("cêntimos", "EUR cent"),
        ("markka", "FIM"),
        ("FIM", "FIM"),
        ("pesetas", "ESP"),
        ("pies cúbicos", "ft³"),
        ("pieds carrés", "ft²"),
        ("Zoll", "in"),
        ("miglia", "mi"),
        ("graden Celsius", "°C"),
        ("candela", "cd"),
        ("electronvolts", "eV"),
        ("tomans", "IRR"),
        ("colones salvadoreños", "SVC"),
        ("troy ounces", "oz t"),
        ("short tons", "short ton"),
    ],
)
def test_a_unit_has_many_names(name: str, symbol: str) -> None:
    assert unit_symbols(name) == (symbol,)


def test_case_tells_units_apart_where_it_must() -> None:
    assert unit_symbols("nm") == ("nm",)
    assert unit_symbols("Nm") == ("Nm",)
    assert set(unit_symbols("NM")) == {"nm", "Nm"}


@pytest.mark.parametrize("name", ["", "/", "soldiers", "USD/", "/month"])
def test_what_is_no_unit_has_no_symbol(name: str) -> None:
    assert unit_symbols(name) == ()


@pytest.mark.parametrize(
    "text", ["5 miles", "$3 a month", "60 MWh", "A$7", "€2 per share", "8 percentage points"]
)
def test_what_a_figure_bears_names_itself(text: str) -> None:
    (figure,) = find_figures(text, "en")
    assert figure.unit is not None
    assert unit_symbols(figure.unit) == (figure.unit,)
