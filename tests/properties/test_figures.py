"""Whatever the text, figures lie within it, in order, and take linear time to find."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.figures import Figure, FigureKind, comparable, find_figures, normalised
from reader.figures.lexicon import LANGUAGES
from tests.linear_time import is_linear

_PIECES = (
    "1 12 345 2016 3.5 1,234 1.234,5 ½ 1/2 0 007 - − – . , $ € US$ % percent million to "
    "and between from half a third of one in five May Oct. 31 ² km km/h years old "
    "-year-old s e10 ×10^9 ( ) [ ] @ # http:// a.b@c ١٢ 二 𝟗 Ⅳ ￥ Fr. per month twenty "
    "hundred dozen tens thousands bis zwei vingt quatre mil 1e999999 ' ’ \u00a0 : am PM "
    "Uhr 30s their aged or more yesterday 31.12.2020 not exceed nicht ne pas dépasse on Monday "
    "will was am 2. ein Viertel davon Une boîte sur quatre at most children under ans rue ␛ � "
    "fifths fifth twenty-fifth quarters a quarter over minus negative moins point "
    "Komma con seven several few cents dollars feet inches 1^ ^-1 k 3 hundred million "
    "zweitausenddrei Viertel tiers cinquièmes veinticincoavos medio demie"
).split(" ")
_GAPS = st.sampled_from(["", " ", "-", "\n", "\u00a0", ", "])
_LIKE_FIGURES = st.lists(st.tuples(st.sampled_from(_PIECES), _GAPS), max_size=16).map(
    lambda pieces: "".join(piece + gap for piece, gap in pieces)
)
_TEXTS = st.one_of(st.text(max_size=80), _LIKE_FIGURES)
_SOME_LANGUAGES = st.sampled_from([*sorted(LANGUAGES), "en-GB", "DE", "ja", None])
_SOME_DAYS = st.sampled_from([None, "2024-10-25", "2024-10", "0001-01-01", "9999-12-31", "never"])


@settings(max_examples=300, deadline=None)
@given(_TEXTS, _SOME_LANGUAGES, _SOME_DAYS)
def test_spans_are_in_bounds_in_order_and_apart(
    text: str, language: str | None, published: str | None
) -> None:
    end = 0
    for figure in find_figures(text, language, published):
        assert end <= figure.span.start < figure.span.end <= len(text)
        assert figure.span.contains(figure.core)
        assert len(figure.core) > 0
        if figure.entity is not None:
            entity = figure.entity
            assert 0 <= entity.start < entity.end <= len(text)
            assert entity.end <= figure.span.start or figure.span.end <= entity.start
        end = figure.span.end


@settings(max_examples=200, deadline=None)
@given(_TEXTS, _SOME_LANGUAGES)
def test_values_are_exact_and_ranges_run_upwards(text: str, language: str | None) -> None:
    for figure in find_figures(text, language):
        ends = figure.value if isinstance(figure.value, tuple) else (figure.value,)
        assert all(end is None or isinstance(end, int | Decimal | Fraction | str) for end in ends)
        if isinstance(figure.value, tuple) and figure.kind != FigureKind.SCORE:
            assert figure.value[0] <= figure.value[1]
        scale = comparable(figure.value, figure.unit)
        if scale is not None and figure.kind != FigureKind.SCORE:
            assert scale[0] <= scale[1]
        assert "\n" not in normalised(figure)


@settings(max_examples=100, deadline=None)
@given(_TEXTS, _SOME_LANGUAGES)
def test_same_text_gives_the_same_figures(text: str, language: str | None) -> None:
    assert find_figures(text, language) == find_figures(text, language)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, 10**18))
def test_grouped_digits_give_the_number_back(number: int) -> None:
    assert _only(f"Sales: {number:,} boats").value == number


@settings(max_examples=200, deadline=None)
@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_money_gives_the_amount_back(amount: Decimal) -> None:
    assert _only(f"It cost ${amount:,f}.").value == amount


def _only(text: str) -> Figure:
    (figure,) = find_figures(text, "en")
    return figure


_UNITS = (
    "1 ", "one ", "12 345 ", "1/", "1,", "5-", "$", "9", "1.", "May ", "half ", "$1", "1 to ",
    "not ", "and a ", "hundred ", "half a ", "point one ", "1 h ", "ein ", "cent ", "e ", "1^",
    "3 dollars 2 cents ", "one fifth ", "a million and ", "several hundred ", "minus one ", "½ ",
    "1–", "'1", "3 x 4 ", "1 or ", "10⁹", "1,000-", "call 1 ", "1 BC ", "a couple of ",
    "Rs1.", "USD1/", "magnitude-6-", "on Monday ", "5 sq ",
)  # fmt: skip
"""What text is made of that repeats itself."""
_LONG, _LONGEST = 6_000, 16_000
_PUBLISHED = "2024-10-28"


@pytest.mark.parametrize("language", sorted(LANGUAGES - {"en"}))
@pytest.mark.parametrize("unit", _UNITS)
def test_time_is_linear(unit: str, language: str) -> None:
    assert _is_linear(unit * (_LONG // len(unit)), language, times=4)


@pytest.mark.parametrize("unit", _UNITS)
def test_time_is_linear_in_long_texts(unit: str) -> None:
    assert _is_linear(unit * (_LONGEST // len(unit)), "en", times=16)


def _is_linear(text: str, language: str, *, times: int) -> bool:
    def find(text: str) -> None:
        find_figures(text, language, _PUBLISHED)

    return is_linear(find, text[: len(text) // times], text, times=times)
