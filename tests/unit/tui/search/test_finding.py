from __future__ import annotations

import pytest

from reader.article import Span
from reader.tui.search import finding
from reader.tui.search.finding import MatchWalk, find, pattern_of

MATCHES = (Span(3, 5), Span(10, 12), Span(20, 22))


def test_small_letters_find_capitals_too() -> None:
    assert find("Red line, red", "red") == [Span(0, 3), Span(10, 13)]


def test_a_capital_letter_finds_only_capitals() -> None:
    assert find("Red line, red", "Red") == [Span(0, 3)]


def test_signs_are_found_as_they_stand() -> None:
    assert find("a [sic] (.*) \\", "(.*)") == [Span(8, 12)]


def test_nothing_finds_nothing() -> None:
    assert find("text", "") == []


def test_the_place_of_many_matches_is_grouped() -> None:
    walk = MatchWalk([Span(start, start + 1) for start in range(1_500)])
    walk.at(1_200)
    assert walk.place == "1,201/1,500"


def test_a_walk_begins_where_the_page_is() -> None:
    walk = MatchWalk(MATCHES)
    assert walk.at(6) == Span(10, 12)
    assert walk.place == "2/3"


def test_a_walk_begins_anew_after_the_last_match() -> None:
    assert MatchWalk(MATCHES).at(100) == Span(3, 5)


def test_a_step_out_of_the_article_leaves_the_place() -> None:
    walk = MatchWalk(MATCHES)
    walk.at(20)
    assert walk.step(1) is None
    assert walk.place == "3/3"


def test_a_walk_may_go_round() -> None:
    walk = MatchWalk(MATCHES)
    walk.at(20)
    assert walk.wrap(1) == Span(3, 5)
    assert walk.wrap(-1) == Span(20, 22)


def test_a_walk_goes_on_from_a_match_that_was_gone_to_otherwise() -> None:
    walk = MatchWalk(MATCHES)
    walk.at(0)
    assert not walk.follow(Span(3, 5))
    assert not walk.follow(Span(4, 5))
    assert not walk.follow(None)
    assert walk.follow(Span(10, 12))
    assert walk.step(1) == Span(20, 22)


def test_matches_at_the_border_of_two_pieces_are_found_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = "abab-aab" * 12
    whole = find(text, "ab")
    for piece in (1, 2, 3, 7):
        monkeypatch.setattr(finding, "_PIECE", piece)
        assert find(text, "ab") == whole
    assert len(whole) == 36


@pytest.mark.parametrize(
    ("typed", "pattern"),
    [
        ("/strik(e|ing)/", "strik(e|ing)"),
        ("/strik(e|", "strik(e|"),
        ("/a\\/", "a\\/"),
        ("/a\\\\/", "a\\\\"),
        ("/a/b", "a/b"),
        ("/", None),
        ("//", None),
        ("and/or", None),
        ("[sic]", None),
    ],
)
def test_what_begins_with_a_slash_is_a_regular_expression(typed: str, pattern: str | None) -> None:
    assert pattern_of(typed) == pattern
