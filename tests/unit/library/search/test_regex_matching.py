from __future__ import annotations

import zlib
from collections.abc import Iterator

import pytest

from reader.article import Span
from reader.library.search.regex_matching import Patience, RegexMatcher
from reader.query import Regex

ENDLESS = Regex("(a+)+$")
TRAP = "a" * 60 + "b"
"""A text that the expression goes back over some 2⁶⁰ times."""
QUICK = Patience(of_text=0.1, in_all=60)


def kept(text: str) -> bytes:
    return zlib.compress(text.encode("utf-8", "surrogatepass"))


@pytest.fixture
def matcher() -> Iterator[RegexMatcher]:
    matcher = RegexMatcher()
    yield matcher
    matcher.close()


def test_the_articles_that_match_are_told(matcher: RegexMatcher) -> None:
    texts = [(number, kept(f"ship number {number}")) for number in range(100)]
    matched = matcher.matching(Regex(r"number \d*7$"), texts, Patience())
    assert matched.ids == {7, 17, 27, 37, 47, 57, 67, 77, 87, 97}
    assert not matched.unchecked


def test_a_text_that_takes_too_long_is_left_out_and_the_others_are_not(
    matcher: RegexMatcher,
) -> None:
    texts = [(1, kept("baa")), (2, kept(TRAP)), (3, kept("aa")), (4, kept(TRAP)), (5, kept("b"))]
    matched = matcher.matching(ENDLESS, texts, QUICK)
    assert (matched.ids, matched.unchecked) == (frozenset({1, 3}), frozenset({2, 4}))


def test_what_there_is_no_time_for_is_told(matcher: RegexMatcher) -> None:
    texts = [(number, kept("a")) for number in range(100)]
    matched = matcher.matching(Regex("a"), texts, Patience(in_all=-1))
    assert (matched.ids, matched.unchecked) == (frozenset(), frozenset(range(100)))


def test_places_are_told_in_characters_of_the_text(matcher: RegexMatcher) -> None:
    text = "東京 Ship\nship \ud800 ships"
    assert matcher.spans(Regex("^ship|ships$"), text) == [Span(8, 12), Span(15, 20)]


def test_capitals_count_where_the_expression_has_some(matcher: RegexMatcher) -> None:
    assert matcher.spans(Regex("ship"), "Ship ship") == [Span(0, 4), Span(5, 9)]
    assert matcher.spans(Regex("Ship"), "Ship ship") == [Span(0, 4)]
    assert matcher.spans(Regex("(?i)Ship"), "Ship ship") == [Span(0, 4), Span(5, 9)]


def test_a_match_holds_a_character(matcher: RegexMatcher) -> None:
    assert matcher.spans(Regex("a*"), "baab") == [Span(1, 3)]
    assert not matcher.matching(Regex("x*"), [(1, kept("abc"))], Patience()).ids


def test_nothing_is_marked_where_marking_takes_too_long(matcher: RegexMatcher) -> None:
    assert matcher.spans(ENDLESS, TRAP) == []
    assert matcher.spans(ENDLESS, "aa") == [Span(0, 2)]


def test_a_damaged_text_matches_nothing(matcher: RegexMatcher) -> None:
    texts = [(1, b"no text"), (2, zlib.compress(b"\xff")), (3, kept("a"))]
    assert matcher.matching(Regex("a"), texts, Patience()).ids == {3}
