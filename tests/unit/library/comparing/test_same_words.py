"""The same words elsewhere, in a small library of articles that quote one another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.catalogue.catalogue import Catalogue
from reader.library.claims.speaker_match import SpeakerMatch
from reader.library.comparing.alignment import MOST_WORDS, Change, nearly_same
from reader.library.comparing.same_words import Sameness, SameWords
from reader.library.library import Library
from reader.library.state.corrections import Rejection, correction_of
from reader.query import parse
from tests.unit.library.building import bring_up_to_date, paths_in, write_article

QUOTE = "We will not let anyone close the old harbour bridge before the winter storms"
OPENING = "The council met late on Tuesday evening."
STOCK = ("No comment", "We will see")


def _said(words: str, speaker: str = "Anna Berg") -> str:
    return f"“{words},” said {speaker}."


ARTICLES = {
    "original": (_said(QUOTE), "2024-03-01"),
    "reprint": (_said(QUOTE.upper()), "2024-03-02"),
    "misquote": (_said(QUOTE.replace("winter", "summer")), "2024-03-05"),
    "early misquote": (_said(QUOTE.replace("not let", "let")), "2024-03-03"),
    "other speaker": (_said(QUOTE, "Ole Lind"), "2024-03-04"),
    "surname": (_said(QUOTE, "Berg"), None),
    "cut": (_said("We will not let anyone close the old harbour bridge"), "2024-03-06"),
    "longer": (_said(f"{QUOTE} and the high tides"), "2024-03-07"),
    "reported": (f"Anna Berg said that {QUOTE.replace('We', 'they')}.", "2024-03-08"),
    "near miss": (_said("The old harbour bridge is a place that I have loved all my life"), None),
    "stock": (_said(STOCK[0]), None),
    "more stock": (f"{_said(STOCK[0], 'Ole Lind')} {_said(STOCK[1])}", None),
    "hostile": (_said("[/b] \x1b[31m‮close the [Reuters] harbour \\ bridge [sic] ] again"), None),
    "hostile too": (_said("[/b] close the [Reuters] harbour bridge [sic] ] once again"), None),
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    folder = tmp_path_factory.mktemp("elsewhere")
    for title, (paragraph, published) in ARTICLES.items():
        write_article(folder / f"{title}.md", title, OPENING, paragraph, published=published)
    paths = paths_in(folder)
    bring_up_to_date(paths, folder)
    library = Library(paths)
    yield library
    library.close()


def _id(library: Library, title: str) -> int:
    return next(row.id for row in library.rows() if row.title == title)


def _same(library: Library, title: str, ordinal: int = 0) -> SameWords:
    return library.same_words(_id(library, title), ordinal)


def _titles(library: Library, found: SameWords) -> list[str]:
    names = {row.id: row.title for row in library.rows()}
    return [names[match.claim.article_id] for match in found.matches]


def test_changed_words_come_first_then_other_speakers_then_parts_then_reprints(
    library: Library,
) -> None:
    found = _same(library, "original")
    assert _titles(library, found) == [
        "misquote", "reported", "other speaker", "early misquote", "cut", "longer", "reprint",
        "surname",
    ]  # fmt: skip
    assert found.identical == 2
    assert not found.left_out
    assert not found.is_cut


@pytest.mark.parametrize(
    ("title", "sameness", "speaker"),
    [
        ("reprint", Sameness.IDENTICAL, SpeakerMatch.SAME),
        ("misquote", Sameness.CHANGED, SpeakerMatch.SAME),
        ("early misquote", Sameness.CUT, SpeakerMatch.SAME),
        ("other speaker", Sameness.IDENTICAL, SpeakerMatch.OTHER),
        ("surname", Sameness.IDENTICAL, SpeakerMatch.SAME),
        ("cut", Sameness.CUT, SpeakerMatch.SAME),
        ("longer", Sameness.LONGER, SpeakerMatch.SAME),
        ("reported", Sameness.CHANGED, SpeakerMatch.SAME),
    ],
)
def test_a_match_tells_how_it_differs_and_whether_somebody_else_says_it(
    library: Library, title: str, sameness: Sameness, speaker: SpeakerMatch
) -> None:
    found = _same(library, "original")
    match = found.matches[_titles(library, found).index(title)]
    assert (match.sameness, match.speaker) == (sameness, speaker)


def test_stretches_are_spans_of_both_texts(library: Library) -> None:
    found = _same(library, "original")
    match = found.matches[0]
    text = library.open(found.asked.article_id).article.text
    other = library.open(match.claim.article_id).article.text
    told = [
        (stretch.change, stretch.first.of(text), stretch.second.of(other))
        for stretch in match.stretches
        if stretch.change is not Change.EQUAL
    ]
    assert told == [(Change.REPLACED, "winter ", "summer ")]
    assert match.similarity == pytest.approx(2 * 13 / 28)


def test_a_match_is_the_claim_that_a_query_gives(library: Library) -> None:
    claims = library.claims(parse("said:harbour")).claims
    assert all(match.claim in claims for match in _same(library, "original").matches)


def test_the_words_are_found_from_a_part_of_them_too(library: Library) -> None:
    found = _same(library, "cut")
    assert set(_titles(library, found)) == {
        "original", "reprint", "misquote", "early misquote", "other speaker", "surname", "longer",
        "reported",
    }  # fmt: skip


@pytest.mark.parametrize(("title", "ordinal"), [("stock", 0), ("more stock", 0), ("more stock", 1)])
def test_a_stock_phrase_matches_nothing_and_says_that_it_is_too_short(
    library: Library, title: str, ordinal: int
) -> None:
    found = _same(library, title, ordinal)
    assert found.is_too_short
    assert not found.matches


def test_hostile_words_are_compared_like_others(library: Library) -> None:
    found = _same(library, "hostile")
    assert _titles(library, found) == ["hostile too"]
    assert "\x1b" not in found.matches[0].text


def test_a_limit_to_folders_limits_where_the_same_words_are_looked_for(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write_article(tmp_path / name / "a.md", name, OPENING, _said(QUOTE))
    bring_up_to_date(paths_in(tmp_path), tmp_path)
    limited = Library(paths_in(tmp_path), [tmp_path / "a", tmp_path / "b"])
    assert _titles(limited, _same(limited, "a")) == ["b"]
    limited.close()


def test_other_spellings_of_a_name_are_the_same_speaker(tmp_path: Path) -> None:
    write_article(tmp_path / "a.md", "a", OPENING, _said(QUOTE, "Maria Zakharova"))
    write_article(tmp_path / "b.md", "b", OPENING, _said(QUOTE, "Maria Sacharowa"))
    bring_up_to_date(paths_in(tmp_path), tmp_path)
    aliased = Library(paths_in(tmp_path), aliases={"Zakharova": ["Sacharowa"]})
    assert [match.speaker for match in _same(aliased, "a").matches] == [SpeakerMatch.SAME]
    aliased.close()
    strict = Library(paths_in(tmp_path))
    assert [match.speaker for match in _same(strict, "a").matches] == [SpeakerMatch.OTHER]
    strict.close()


def test_an_article_that_changed_or_went_is_found_as_it_is_now(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        write_article(tmp_path / f"{name}.md", name, OPENING, _said(QUOTE))
    paths = paths_in(tmp_path / "library")
    bring_up_to_date(paths, tmp_path)
    write_article(tmp_path / "b.md", "b", OPENING, _said("Nobody has to fear for this old house"))
    (tmp_path / "c.md").unlink()
    bring_up_to_date(paths, tmp_path)
    library = Library(paths)
    assert _same(library, "a").matches == ()
    library.close()
    catalogue = Catalogue(paths.catalogue_file)
    shingled = catalogue.connection.execute(
        "SELECT count(DISTINCT article) FROM statement_shingles"
        " WHERE article NOT IN (SELECT article FROM statements)"
    ).fetchone()
    catalogue.close()
    assert shingled == (0,)


def test_statements_are_found_behind_a_rejected_one_and_the_rejected_one_is_not(
    tmp_path: Path,
) -> None:
    other = "Nobody has to fear for this old house by the river"
    for name in ("a", "b"):
        write_article(tmp_path / f"{name}.md", name, OPENING, _said(other), _said(QUOTE))
    bring_up_to_date(paths_in(tmp_path / "library"), tmp_path)
    library = Library(paths_in(tmp_path / "library"))
    row = next(row for row in library.rows() if row.title == "b")
    annotated = library.open(row.id)
    assert [match.text for match in _same(library, "a", 1).matches] == [f"“{QUOTE},”"]
    library.state.correct(row, correction_of(annotated, annotated.statements[0], Rejection()))
    [match] = _same(library, "a", 1).matches
    assert (match.claim.ordinal, match.text) == (0, f"“{QUOTE},”")
    assert _same(library, "a", 0).matches == ()
    assert [match.text for match in _same(library, "b", 0).matches] == [f"“{QUOTE},”"]
    library.close()


def test_a_statement_that_is_gone_is_an_error(library: Library) -> None:
    with pytest.raises(LibraryError, match="not in the library any more"):
        library.same_words(_id(library, "original"), 99)
    with pytest.raises(LibraryError, match="not in the library any more"):
        library.same_words(10_000, 0)


def test_ten_thousand_equal_words_are_no_quotation() -> None:
    words = ["no"] * 10_000
    assert sum(run.length for run in nearly_same(words, words)) <= MOST_WORDS
    assert not nearly_same(words, ["yes"] * 10_000)
    assert nearly_same(["no", "yes"] * 5_000, ["yes", "no"] * 5_000)


def test_a_statement_of_equal_words_is_too_short_to_be_compared(tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_article(tmp_path / f"{name}.md", name, OPENING, _said("no " * 10_000 + "never"))
    bring_up_to_date(paths_in(tmp_path), tmp_path)
    library = Library(paths_in(tmp_path))
    assert _same(library, "a").is_too_short
    library.close()
