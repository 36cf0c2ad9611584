from __future__ import annotations

import pytest

from reader.article import Span
from reader.tui.page.layout import bounded_pieces, lines, painted


def broken(text: str, width: int) -> list[str]:
    return [painted(text, line).of(text) for line in lines(text, Span(0, len(text)), width)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one   two", 4, ["one", "two"]),
        ("a well-known face", 8, ["a well-", "known", "face"]),
        ("from 10-20 up", 8, ["from", "10-20 up"]),
        ("the end—then", 9, ["the end—", "then"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("    deep = 4", 12, ["    deep = 4"]),
        ("    undivided", 8, ["    undi", "vided"]),
        ("first\n\nsecond", 20, ["first", "", "second"]),
        ("10\u00a0km on", 5, ["10\u00a0km", "on"]),
        ("漢字かな", 4, ["漢字", "かな"]),
        ("漢字。かな", 4, ["漢", "字。", "かな"]),
        ("漢「字」", 4, ["漢", "「字", "」"]),
        ("dit : « Ah ! » hier", 9, ["dit :", "« Ah ! »", "hier"]),
        ("il a dit : « Non »", 12, ["il a dit :", "« Non »"]),
        ("oui, « c'est fini »", 17, ["oui, « c'est", "fini »"]),
        ("er sagte »Ja« und ging", 13, ["er sagte »Ja«", "und ging"]),
        ("er sagte »Ja« und", 8, ["er sagte", "»Ja« und"]),
        ("« incassable »", 5, ["«", "incas", "sable", "»"]),
        ("", 10, []),
    ],
)
def test_lines_break_where_a_typesetter_would(text: str, width: int, expected: list[str]) -> None:
    assert broken(text, width) == expected


def test_a_cluster_wider_than_the_width_stands_alone() -> None:
    assert broken("漢字", 1) == ["漢", "字"]


def test_joined_emoji_stay_together() -> None:
    family = "👨\u200d👩\u200d👧"
    assert broken(family * 3, 4) == [family * 2, family]


def test_long_blocks_are_cut_behind_a_space() -> None:
    text = "word " * 100
    assert all(piece.of(text).endswith("word ") for piece in bounded_pieces(text, Span(0, 500), 64))
