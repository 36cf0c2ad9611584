from __future__ import annotations

from dataclasses import replace
from typing import cast

from reader.library.claims.claims import ClaimsResult, result_of
from reader.query.rewriting import Begun
from reader.tui.claims.arrangement import Arrangement, Grouping, Shown, View
from reader.tui.claims.asking import Answer, Asked
from reader.tui.claims.time_line import plot_of
from reader.tui.claims.wording import no_claims, told_of
from reader.tui.shelf import LibraryShelf
from tests.unit.tui.claims.claims import answer, figure, person, statement

CLAIMS = answer(
    figure(article=1),
    figure(article=2, published=None),
    statement(article=2, ordinal=1, speaker=person("Ann"), is_doubtful=True),
)


def answered(
    result: ClaimsResult,
    view: View | None = None,
    texts: int = 2,
    named: int = 0,
    query: str = "figure:1066",
) -> Answer:
    asked = Asked(cast(LibraryShelf, None), query, entered=True)
    arrangement = Arrangement(result, view or View())
    return Answer(asked, result, arrangement, plot_of(()), {}, named, {}, texts)


def told(result: ClaimsResult, view: View | None = None, texts: int = 2, named: int = 0) -> str:
    return told_of(answered(result, view, texts, named))


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
    notice = no_claims(answered(result, View(Shown.FIGURES)), is_refreshing=True).plain
    for sentence in (
        "No figure of the library answers this:\nfigure:1066\n",
        "1 undated article was left out.",
        "Ask for the year.",
        "Run it again.",
        "The library is still being read: claims may come.",
    ):
        assert sentence in notice


def test_claims_of_the_other_kind_are_told() -> None:
    statements = answer(statement(), statement(ordinal=1))
    notice = no_claims(answered(statements, View(Shown.FIGURES)), is_refreshing=False).plain
    assert "2 of the other kind do: # shows them." in notice


def test_what_else_may_be_meant_is_told_with_the_key_that_asks_it() -> None:
    meant = replace(answered(result_of(()), query="storn"), meant="storm")
    notice = no_claims(meant, is_refreshing=False).plain
    assert "Did you mean: storm\nEnter takes it." in notice
    both = replace(meant, begun=Begun("storn*", "storn"))
    notice = no_claims(both, is_refreshing=False).plain
    assert "Some have words that begin with storn: Enter shows them." in notice
    assert "Did you mean: storm\nTab takes it." in notice


def test_claims_of_a_word_that_is_not_finished_say_so() -> None:
    begun = replace(answered(CLAIMS, query="boa"), begun=Begun("boa*", "boa"))
    assert told_of(begun).startswith("3 claims in 2 articles · for boa* · ")


def test_what_a_query_may_mean_otherwise_is_told_of_claims_too() -> None:
    result = replace(CLAIMS, hint="of:(a OR b) asks for the same one.", notice="Run it again.")
    assert told(result).splitlines()[1:] == ["of:(a OR b) asks for the same one.", "Run it again."]
