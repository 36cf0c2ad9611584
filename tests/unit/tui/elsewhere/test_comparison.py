"""What the list of the same words and the same number says, and how its rows are made."""

from __future__ import annotations

from dataclasses import replace

import pytest
from rich.style import Style

from reader.article import Span
from reader.index import compared_words, words_of
from reader.library.catalogue.claim_rows import Reading
from reader.library.claims.claims import Claim, ClaimSpeaker
from reader.library.claims.speaker_match import SpeakerMatch
from reader.library.comparing.alignment import shared_runs, stretches
from reader.library.comparing.same_figure import SameFigure, SameFigureMatch
from reader.library.comparing.same_words import Sameness, SameWords, SameWordsMatch
from reader.tui.elsewhere.comparison import (
    Look,
    attribution,
    figures_compared,
    words_compared,
)
from reader.tui.elsewhere.match_lines import MatchPainter, MatchStyles

ASKED = "“The wall is safe and dry,” he said."
_STYLES = MatchStyles(*(Style() for _ in range(11)))


def _claim(text: str, **known: object) -> Claim:
    span = Span(0, len(text))
    claim = Claim(7, 0, "direct", span, span, None, None, None, False)
    return replace(claim, **known)  # type: ignore[arg-type] # columns of one literal table


def _match(text: str, speaker: SpeakerMatch = SpeakerMatch.SAME) -> SameWordsMatch:
    runs = shared_runs(compared_words(words_of(ASKED)), compared_words(words_of(text)))
    found = stretches(runs, ASKED, Span(0, len(ASKED)), text, Span(0, len(text)))
    return SameWordsMatch(_claim(text), 1.0, tuple(found), Sameness.CHANGED, speaker, text)


def _told(text: str) -> list[tuple[str, Look]]:
    [row] = words_compared(SameWords(_claim(ASKED), (_match(text),)), ASKED, {}).rows
    return [(piece.text, piece.look) for piece in row.pieces if piece.text.strip()]


def test_replaced_words_stand_beside_those_in_their_place_without_the_signs_around() -> None:
    assert _told("“The wall is safe and wet,” he said.") == [
        ("“The wall is safe and ", Look.PLAIN),
        ("dry", Look.MISSING),
        ("wet", Look.OTHER),
        (",” ", Look.PLAIN),
        ("he said.", Look.PLAIN),
    ]


def test_missing_words_stand_where_they_were() -> None:
    told = _told("“The wall is safe,” he said.")
    assert told[1] == ("and dry", Look.MISSING)
    assert "".join(text for text, look in told if look is not Look.MISSING) == (
        "“The wall is safe,” he said."
    )


def test_the_words_of_a_match_stand_there_as_written_but_for_long_stretches() -> None:
    long = f"The wall is safe and dry he said. {'And more of it. ' * 60}[/] [sic] \\"
    words = "".join(text for text, _ in _told(long))
    assert "…" in words
    assert words.endswith("[/] [sic] \\")
    assert len(words) < 400


@pytest.mark.parametrize(
    ("speaker", "doubtful", "told"),
    [
        (None, False, "unattributed"),
        (ClaimSpeaker("Maria Holm", "Maria Holm", "", "maria holm"), False, "Maria Holm"),
        (ClaimSpeaker("Maria Holm", "she", "", "maria holm"), False, "she [Maria Holm]"),
        (ClaimSpeaker("Maria Holm", "she", "", "maria holm"), True, "she [Maria Holm?]"),
        (ClaimSpeaker("", "an aide", "", ""), True, "an aide?"),
    ],
)
def test_a_speaker_is_told_no_more_certain_than_known(
    speaker: ClaimSpeaker | None, doubtful: bool, told: str
) -> None:
    assert attribution(_claim(ASKED, speaker=speaker, is_doubtful=doubtful)) == told


def test_what_was_compared_is_told_where_nothing_is_found() -> None:
    nothing = words_compared(SameWords(_claim(ASKED), ()), ASKED, {}).nothing
    assert nothing == "Not said elsewhere: looked for nearly the same 8 words."
    short = words_compared(SameWords(_claim(ASKED), (), is_too_short=True), ASKED, {}).nothing
    assert short.startswith("Too few words")


def test_that_not_everything_was_compared_is_told_with_and_without_matches() -> None:
    asked = _claim(ASKED)
    words = "not every statement that shares words was compared"
    assert words in words_compared(SameWords(asked, (), is_cut=True), ASKED, {}).nothing
    some = words_compared(SameWords(asked, (_match(ASKED),), is_cut=True), ASKED, {})
    assert some.summary.endswith(words)
    figure = _claim("5", kind="count", reading=Reading(5, 5, "", 5, 5, ""), entity="people")
    match = SameFigureMatch(figure, True, True, "5", "5 people")
    figures = "not every figure that may be on the same was compared"
    assert figures in figures_compared(SameFigure(figure, (), is_cut=True), "5", {}).nothing
    assert figures_compared(SameFigure(figure, (match,), is_cut=True), "5", {}).summary.endswith(
        figures
    )


@pytest.mark.parametrize(
    ("kind", "reading", "entity", "told"),
    [
        ("date", Reading(), None, "A figure of the kind date is not compared"),
        ("count", Reading(), None, "no value that could be compared"),
        (
            "money",
            Reading(5, 5, "EUR", 5, 5, "EUR"),
            None,
            "in EUR in articles on the same",
        ),
        ("count", Reading(5, 5, "", 5, 5, ""), "wet\nfeet", "counts of “wet feet”"),
    ],
)
def test_which_figures_were_compared_is_told_where_there_are_none(
    kind: str, reading: Reading, entity: str | None, told: str
) -> None:
    asked = _claim("5", kind=kind, reading=reading, entity=entity)
    assert told in figures_compared(SameFigure(asked, ()), "5", {}).nothing


def test_a_common_word_is_told_of_with_and_without_matches() -> None:
    asked = _claim("5", kind="count", reading=Reading(5, 5, "", 5, 5, ""), entity="people")
    match = SameFigureMatch(replace(asked, modifier="~"), True, True, "5", "5 people")
    none = figures_compared(SameFigure(asked, (), 0, True), "5", {})
    some = figures_compared(SameFigure(asked, (match,), 3, True), "5", {})
    assert "more than 200 in articles that may be on something else count “people”" in none.nothing
    assert some.summary.startswith("1 of the same value · 3 more that are less alike · more than")
    assert some.rows[0].verdict == "the same value: ≈ 5"


@pytest.mark.parametrize("width", [8, 20, 44, 79, 120])
def test_every_line_of_a_row_is_as_wide_as_the_list(width: int) -> None:
    matches = (_match("“The wall is 水曜日 safe and [/b] wet,” he said. " * 9), _match(ASKED))
    rows = words_compared(SameWords(_claim(ASKED), matches), ASKED, {}).rows
    painter = MatchPainter(width, _STYLES, rows)
    for row in rows:
        lines = painter.row_lines(row, cursor=True, focused=True)
        assert len(lines) == painter.lines_of_row
        assert {line.cell_length for line in lines} == {width}
