"""The same number elsewhere, in a small library of articles on a few events."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from reader.article import Span
from reader.errors import LibraryError
from reader.figures import Figure, FigureKind, Modifier, Value
from reader.library.catalogue.claim_rows import readings
from reader.library.claims.claims import Claim
from reader.library.claims.entity_matching import entity_of, is_same, shared_words
from reader.library.comparing.same_figure import MOST_OF_A_WORD, SameFigure
from reader.library.comparing.value_agreement import agree
from reader.library.library import Library
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article

_DAM = "Engineers watched the Orlune spillway above Brannock in Tavish province."
_FERRY = "The ferry Corrigan left Kestrel Bay for Strandau in a gale."
ARTICLES = {
    "dam": (f"{_DAM} The flood drove 3,000 people from Brannock.", "2024-02-02"),
    "dam later": (f"{_DAM} In all 12,000 people had to leave.", "2024-02-09"),
    "dam again": (f"{_DAM} It drove 3,000 people out, they said.", "2024-02-01"),
    "dam early": (f"{_DAM} Some 900 people were moved on the first night.", "2024-01-31"),
    "ferry": (f"{_FERRY} It had 412 people on board.", "2024-01-01"),
    "soldiers": (
        "The army sent 11,000 North Korean soldiers to the front.",
        "2024-10-01",
    ),
    "fewer soldiers": ("He counted 3,000 soldiers there when he came by.", "2024-10-05"),
    "troops": ("Nobody saw 2,000 troops at the border on that day.", "2024-10-05"),
    "cost": (f"{_FERRY} The new pier at Strandau cost 40 million euros.", "2024-05-01"),
    "higher cost": (f"{_FERRY} They paid 52 million euros for the new pier.", "2024-05-02"),
    "cost in dollars": (f"{_FERRY} The new pier at Strandau cost $44 million.", None),
    "other cost": ("A winter of tax cuts cost the treasury 7 million euros.", None),
    "miles": (f"{_DAM} The tunnel under the spillway is 5 miles long.", None),
    "kilometres": (f"{_DAM} The tunnel by the spillway is 8 km long.", None),
    "more kilometres": (f"{_DAM} The spillway tunnel is 12 km long, he said.", None),
    "dates": ("It opened on 5 May 2024 and was the third in town.", None),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("elsewhere")
    for number in range(24):  # articles on something else: in a library few words are common
        write_article(folder / f"{number}.md", f"Filler {number}", _filler(number))
    for title, (paragraph, published) in ARTICLES.items():
        write_article(folder / f"{title}.md", title, paragraph, published=published)
    bring_up_to_date(paths_in(folder), folder)
    library = Library(paths_in(folder))
    yield library
    library.close()


def _filler(number: int) -> str:
    return f"The gardener of house {chr(97 + number)} watered her roses, and then it was evening."


def _same(library: Library, title: str, place: int = 0) -> SameFigure:
    """What is found for one of the figures of an article but dates and times."""
    article_id = next(row.id for row in library.rows() if row.title == title)
    figures = library.open(article_id).figures
    told = [n for n, f in enumerate(figures) if f.kind not in ("date", "time")]
    return library.same_figure(article_id, told[place])


def _told(library: Library, found: SameFigure) -> list[tuple[str, bool, bool]]:
    names = {row.id: row.title for row in library.rows()}
    return [(names[m.claim.article_id], m.agrees, m.is_related) for m in found.matches]


def test_other_values_come_before_the_same_and_related_articles_before_all(
    library: Library,
) -> None:
    found = _same(library, "dam")
    assert not found.is_cut
    assert _told(library, found) == [
        ("dam early", False, True),
        ("dam later", False, True),
        ("dam again", True, True),
        ("ferry", False, False),
    ]


def test_what_is_counted_must_match_by_its_noun_or_by_all_words_of_the_shorter_one(
    library: Library,
) -> None:
    assert _told(library, _same(library, "soldiers")) == [("fewer soldiers", False, False)]
    assert _told(library, _same(library, "troops")) == []


def test_money_is_compared_in_related_articles_and_within_its_currency(library: Library) -> None:
    assert _told(library, _same(library, "cost")) == [("higher cost", False, True)]
    assert _told(library, _same(library, "other cost")) == []


def test_a_conversion_has_the_same_value(library: Library) -> None:
    assert _told(library, _same(library, "miles")) == [
        ("more kilometres", False, True),
        ("kilometres", True, True),
    ]


def test_dates_and_ordinals_are_not_compared(library: Library) -> None:
    article_id = next(row.id for row in library.rows() if row.title == "dates")
    kinds = [figure.kind for figure in library.open(article_id).figures]
    assert kinds == ["date", "ordinal"]
    for ordinal in range(len(kinds)):
        found = library.same_figure(article_id, ordinal)
        assert not found.is_compared
        assert not found.matches


def test_a_match_tells_its_words_and_its_sentence(library: Library) -> None:
    match = _same(library, "dam").matches[1]
    assert (match.text, match.sentence) == ("12,000", "In all 12,000 people had to leave.")


def test_a_match_is_the_claim_that_a_query_gives(library: Library) -> None:
    found = _same(library, "dam")
    claims = library.claims(parse("kind:count")).claims
    assert all(match.claim in claims for match in found.matches)
    assert [match.claim.said_as for match in found.matches] == [None, None, "indirect", None]


def test_a_limit_to_folders_limits_where_figures_are_looked_for(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write_article(tmp_path / name / "a.md", name, ARTICLES["soldiers"][0])
    bring_up_to_date(paths_in(tmp_path), tmp_path)
    limited = Library(paths_in(tmp_path), [tmp_path / "a", tmp_path / "b"])
    assert [title for title, _, _ in _told(limited, _same(limited, "a"))] == ["b"]
    limited.close()


def test_figures_of_the_most_related_articles_are_looked_at_first(tmp_path: Path) -> None:
    for number in range(24):
        write_article(tmp_path / f"{number}.md", f"Filler {number}", _filler(number))
    ferry = f"{_FERRY} The new pier at Strandau cost 40 million euros."
    prices = " ".join(f"{number} euros;" for number in range(1_000, 6_100))
    long = f"The ferry Corrigan left Kestrel Bay. The price list: {prices}"
    for name, text in (("asked", ferry), ("closest", ferry.replace("40", "52")), ("long", long)):
        write_article(tmp_path / f"{name}.md", name, text)
    bring_up_to_date(paths_in(tmp_path / "library"), tmp_path / "long.md")
    bring_up_to_date(paths_in(tmp_path / "library"), tmp_path)
    library = Library(paths_in(tmp_path / "library"))
    ids = {row.title: row.id for row in library.rows()}
    assert ids["long"] < ids["closest"], "the one that is read first unless they are ordered"
    found = _same(library, "asked")
    assert ("closest", False, True) in _told(library, found)
    assert found.is_cut
    library.close()


def test_a_figure_that_is_gone_is_an_error(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library any more"):
        library.same_figure(10_000, 0)


@pytest.mark.parametrize(
    ("first", "second", "language", "expected"),
    [
        ("North Korean soldiers", "soldiers", "en", True),
        ("North Korean soldiers", "Russian soldier", "en", True),
        ("soldiers", "troops", "en", False),
        ("barrels of oil", "barrels", "en", True),
        ("barrels of oil", "oil workers", "en", False),
        ("soldats nord-coréens", "soldats russes", "fr", True),
        ("young people", "people", "en", True),
        ("dead", "dead people", "en", True),
        ("die Menschen", "Menschen", "de", True),
    ],
)
def test_entities_match_by_stems(first: str, second: str, language: str, expected: bool) -> None:
    one, other = entity_of(first.lower(), language), entity_of(second.lower(), language)
    assert one is not None
    assert other is not None
    assert is_same(one, other) is is_same(other, one) is expected
    assert shared_words(one, other) == shared_words(other, one)


def test_an_entity_of_nothing_but_function_words_and_numbers_is_none() -> None:
    assert entity_of("of the 3", "en") is None
    assert entity_of("", "en") is None


def _claim(
    value: Value,
    unit: str | None = None,
    modifier: Modifier | None = None,
    kind: FigureKind = FigureKind.COUNT,
) -> Claim:
    figure = Figure(Span(0, 1), Span(0, 1), kind, value, unit, modifier)
    place = (1, 0, kind.value, Span(0, 1), Span(0, 1), None, None, None, False)
    return Claim(*place, readings(figure)[0], 0, modifier)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (_claim(3000), _claim(3000), True),
        (_claim(3000), _claim(3150), False),
        (_claim(3000, None, Modifier.ABOUT), _claim(3150), True),
        (_claim(3000, None, Modifier.ABOUT), _claim(3600), False),
        (_claim(3000), _claim(3150, None, Modifier.ABOUT), False),
        (_claim(3000, None, Modifier.MORE_THAN), _claim(3500), False),
        (_claim(3000, None, Modifier.MORE_THAN), _claim(3000), True),
        (_claim((300, 350)), _claim(310), True),
        (_claim((300, 350)), _claim(120), False),
        (_claim((300, 350)), _claim((320, 360)), False),
        (_claim((0, 3)), _claim((1, 2)), True),
        (_claim((0, 3), kind=FigureKind.SCORE), _claim((1, 2), kind=FigureKind.SCORE), False),
        (_claim((0, 3), kind=FigureKind.SCORE), _claim((0, 3), kind=FigureKind.SCORE), True),
        (_claim(3, "kg"), _claim(3, "m"), False),
        (_claim(5, "mi"), _claim(8, "km"), True),
        (_claim(5, "mi"), _claim(12, "km"), False),
        (_claim(5, "km"), _claim(5000, "m"), True),
        (_claim(35, "°C"), _claim(95, "°F"), True),
        (_claim(35, "°C"), _claim(99, "°F"), False),
        (_claim(200, "EUR cent"), _claim(2, "EUR"), True),
        (_claim(Decimal("1.5"), "t"), _claim(1500, "kg"), True),
        (_claim(10**400), _claim(10**400), True),
        (_claim(10**400, None, Modifier.ABOUT), _claim(3), False),
        (_claim("2024"), _claim("2024"), False),
        (_claim(None), _claim(None), False),
    ],
)
def test_values_agree_as_exactly_as_they_are_claimed(
    first: Claim, second: Claim, expected: bool
) -> None:
    assert agree(first, second) is agree(second, first) is expected


def test_a_common_word_counts_in_related_articles_alone_and_the_others_are_told_of(
    tmp_path: Path,
) -> None:
    crowds = " ".join(f"There were {number} people." for number in range(2, 2 + MOST_OF_A_WORD + 1))
    write_article(tmp_path / "crowds.md", "crowds", crowds)
    write_article(tmp_path / "dam.md", "dam", ARTICLES["dam"][0])
    bring_up_to_date(paths_in(tmp_path), tmp_path)
    library = Library(paths_in(tmp_path))
    found = _same(library, "dam")
    assert found.is_common
    assert not found.is_cut
    assert not found.matches
    library.close()


def test_a_word_is_not_common_for_the_article_itself_or_for_those_that_are_not_searched(
    tmp_path: Path,
) -> None:
    crowds = " ".join(f"There were {number} people." for number in range(2, 2 + MOST_OF_A_WORD + 1))
    write_article(tmp_path / "a" / "crowds.md", "crowds", crowds)
    for name in ("dam", "ferry"):
        write_article(tmp_path / "b" / f"{name}.md", name, ARTICLES[name][0])
    bring_up_to_date(paths_in(tmp_path), tmp_path)
    limited = Library(paths_in(tmp_path), [tmp_path / "b"])
    found = _same(limited, "dam")
    assert not found.is_common
    assert [title for title, _, _ in _told(limited, found)] == ["ferry"]
    limited.close()
    library = Library(paths_in(tmp_path))
    found = _same(library, "crowds")
    assert not found.is_common
    assert {title for title, _, _ in _told(library, found)} == {"dam", "ferry"}
    library.close()
