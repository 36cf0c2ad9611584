from __future__ import annotations

from reader.library.claims.claims import ClaimsResult, result_of
from reader.tui.claims.arrangement import Arrangement, Grouping, Shown, View
from reader.tui.claims.wording import no_claims, told_of
from tests.unit.tui.claims.claims import answer, figure, person, statement

CLAIMS = answer(
    figure(article=1),
    figure(article=2, published=None),
    statement(article=2, ordinal=1, speaker=person("Ann"), is_doubtful=True),
)


def told(result: ClaimsResult, view: View | None = None, texts: int = 2, named: int = 0) -> str:
    return told_of(Arrangement(result, view or View()), texts, named)


def test_all_counts_are_told_and_those_of_nothing_are_not() -> None:
    assert told(CLAIMS) == (
        "3 claims in 2 articles · 1 undated · 2 unattributed · 1 doubtful · oldest first"
    )
    assert told(answer(figure(speaker=person("Ann"))), texts=1) == (
        "1 claim in 1 article · oldest first"
    )


def test_copies_of_one_text_are_not_told_as_several() -> None:
    assert "3 claims in 2 articles, 1 text" in told(CLAIMS, texts=1)


def test_what_is_left_out_is_told_as_well() -> None:
    result = result_of(CLAIMS.claims, undated_left_out=28)
    assert "28 undated left out" in told(result)
    assert "1 more article only naming them" in told(CLAIMS, named=1)
    assert "1,200 more articles only naming them" in told(CLAIMS, named=1200)


def test_the_view_is_told() -> None:
    view = View(Shown.FIGURES, grouping=Grouping.SPEAKER)
    assert told(CLAIMS, view).startswith("2 figures in 2 articles")
    assert told(CLAIMS, view).endswith("oldest first, grouped by speaker")


def test_nothing_found_says_all_that_may_be_the_reason() -> None:
    result = result_of((), 1, "Run it again.", "Ask for the year.")
    notice = no_claims("figure:1066", result, Shown.FIGURES, 2, is_refreshing=True).plain
    for sentence in (
        "No figure of the library answers this:\nfigure:1066\n",
        "2 of the other kind do: # shows them.",
        "1 undated article was left out.",
        "Ask for the year.",
        "Run it again.",
        "The library is still being read: claims may come.",
    ):
        assert sentence in notice
