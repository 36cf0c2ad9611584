from __future__ import annotations

import pytest

from reader.formats.builder import Run
from reader.formats.pdf.hyphenation import Vocabulary


def _joined(lines: list[str], language: str | None, known: str = "") -> str:
    vocabulary = Vocabulary([[Run(known)]], language)
    return "".join(run.text for run in vocabulary.joined([[Run(line)] for line in lines]))


@pytest.mark.parametrize(
    ("lines", "language", "known", "joined"),
    [
        (["the Raub-", "bau goes on"], "de", "", "the Raubbau goes on"),
        (["eine E-", "Mail kam"], "de", "", "eine E-Mail kam"),
        (["der US-", "Präsident"], "de", "", "der US-Präsident"),
        (["Raub-", "und Mordfälle"], "de", "", "Raub- und Mordfälle"),
        (["two-", "and three-year terms"], "en", "", "two- and three-year terms"),
        (["a state-of-", "the-art ship"], "en", "", "a state-of-the-art ship"),
        (["the com-", "pany said"], "en", "", "the company said"),
        (["it is well-", "known here"], "en", "a well-known man", "it is well-known here"),
        (["a cease-", "fire held"], "en", "the ceasefire", "a ceasefire held"),
        (["a cease-", "fire held"], "en", "the cease-fire", "a cease-fire held"),
        (["Anglo-", "Saxon words"], "en", "", "Anglo-Saxon words"),
        (["from 2020-", "2024 on"], "en", "", "from 2020-2024 on"),
        (["Covid-", "19 came"], "en", "", "Covid-19 came"),
        (["a soft\u00ad", "ness of it"], "en", "", "a softness of it"),
        (["and\u2010", "other one"], "en", "another", "andother one"),
        (["UMWELT-", "MINISTER"], "de", "", "UMWELTMINISTER"),
        (
            ["see https://a.example/b/", "c.html now"],
            "en",
            "",
            "see https://a.example/b/c.html now",
        ),
        (["either/", "or it is"], "en", "", "either/or it is"),
        (["a pause – ", "and then"], "en", "", "a pause –  and then"),
        (["从港口", "出发"], "zh", "", "从港口出发"),
        (["plain words", "go on"], None, "", "plain words go on"),
    ],
)
def test_line_ends(lines: list[str], language: str | None, known: str, joined: str) -> None:
    assert _joined(lines, language, known).replace("  ", " ") == joined.replace("  ", " ")


def test_a_link_goes_on_over_the_end_of_a_line() -> None:
    runs = Vocabulary([], "en").joined(
        [[Run("see the an-", "https://a.example")], [Run("nex", "https://a.example"), Run(" now")]]
    )
    assert [run for run in runs if run.url] == [
        Run("see the an", "https://a.example"),
        Run("nex", "https://a.example"),
    ]
