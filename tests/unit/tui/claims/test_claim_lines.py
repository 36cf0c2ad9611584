from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.article import Span
from reader.library.claims.claims import Claim
from reader.text import clean
from reader.tui.claims.arrangement import Group
from reader.tui.claims.claim_details import ClaimDetail, excerpt_of
from reader.tui.claims.claim_lines import ClaimPainter, ClaimStyles, excerpt_line
from reader.tui.listing.row_lines import Excerpt
from tests.unit.tui.claims.claims import figure, person, statement

MATCH = Style(bold=True, underline=True)
STYLES = ClaimStyles(
    base=Style(color="white", bgcolor="black"),
    detail=Style(dim=True),
    speaker=Style(),
    unattributed=Style(italic=True),
    value=Style(bold=True),
    sentence=Style(),
    match=MATCH,
    group=Style(bold=True),
    glyph=Style(color="magenta"),
    cursor=Style(bgcolor="blue"),
    cursor_blurred=Style(bgcolor="green"),
)
DETAIL = ClaimDetail(
    "Osk Courier",
    "she [Ann Berg?]",
    "≈ 1,200",
    Excerpt("About 1,200 ships sank, she said.", (Span(6, 11),)),
)


def lines_of(
    claim: Claim, detail: ClaimDetail | None = DETAIL, width: int = 150, *, cursor: bool = False
) -> list[Strip]:
    painter = ClaimPainter(width, STYLES)
    return painter.claim_lines(claim, detail, gone=False, cursor=cursor, focused=True)


def texts(strips: list[Strip]) -> list[str]:
    return [strip.text.rstrip() for strip in strips]


def marked(strips: list[Strip]) -> str:
    return "".join(
        segment.text
        for strip in strips
        for segment in strip
        if segment.style and segment.style.underline
    )


class TestRows:
    def test_where_there_is_room_a_claim_is_one_line(self) -> None:
        [line] = texts(lines_of(figure()))
        parts = [
            "2024-02-11",
            "Osk Courier",
            "she [Ann Berg?]",
            "≈ 1,200",
            "About 1,200 ships sank",
        ]
        places = [line.index(part) for part in parts]
        assert places == sorted(places)

    def test_elsewhere_the_sentence_stands_below(self) -> None:
        above, below = texts(lines_of(figure(), width=80))
        assert "≈ 1,200" in above
        assert below == "  About 1,200 ships sank, she said."

    def test_what_is_claimed_is_marked_by_weight_and_line(self) -> None:
        assert marked(lines_of(figure())) == "1,200"

    def test_before_its_article_was_read_a_row_tells_what_is_known(self) -> None:
        [line] = texts(lines_of(figure(speaker=person("Ann Berg", "she")), None))
        assert line.split() == ["2024-02-11", "Osk", "Courier", "she", "…"]

    def test_a_doubtful_speaker_is_so_from_the_first(self) -> None:
        claim = statement(speaker=person("", "an official"), is_doubtful=True)
        assert "an official?" in texts(lines_of(claim, None))[0]

    def test_nobody_is_unattributed_and_no_date_is_undated(self) -> None:
        [line] = texts(lines_of(figure(published=None, publisher=None), None))
        assert line.split() == ["undated", "–", "unattributed", "…"]

    def test_an_article_that_is_gone_says_so(self) -> None:
        painter = ClaimPainter(150, STYLES)
        [line] = painter.claim_lines(figure(), None, gone=True, cursor=False, focused=True)
        assert "no longer in the library" in line.text

    def test_a_speaker_that_is_cut_stays_as_doubtful_as_it_was(self) -> None:
        speaker = "the deputy spokeswoman for the ministry of harbours [Ann Hill?]"
        detail = ClaimDetail("Courier", speaker, "", DETAIL.excerpt)
        assert "…?" in texts(lines_of(figure(), detail))[0]

    def test_round_millions_are_told_shorter_where_there_is_no_room(self) -> None:
        detail = ClaimDetail("Courier", "Ann", "18,000,000–22,000,000 EUR", DETAIL.excerpt)
        assert "18m–22m EUR" in texts(lines_of(figure(), detail))[0]
        exact = ClaimDetail("Courier", "Ann", "18,000,001 EUR", DETAIL.excerpt)
        assert "18,000,001 EUR" in texts(lines_of(figure(), exact))[0]

    def test_a_wide_row_has_room_for_whole_values_and_speakers(self) -> None:
        value, speaker = "≤ 1,500 EUR/household", "Innenminister Aldous Crane"
        detail = ClaimDetail("Courier", speaker, value, DETAIL.excerpt)
        [line] = texts(lines_of(figure(), detail, 172))
        assert value in line
        assert speaker in line

    def test_the_cursor_is_told_by_a_bar_and_over_the_whole_width(self) -> None:
        strips = lines_of(figure(), width=80, cursor=True)
        assert all(strip.text.startswith("▌") for strip in strips)
        assert {s.style and s.style.bgcolor and s.style.bgcolor.name for s in strips[0]} == {"blue"}

    @pytest.mark.parametrize("hostile", ["[Reuters] [/]", "[bold]x", "a\nb", "日報" * 30])
    @pytest.mark.parametrize("width", [20, 60, 150])
    def test_hostile_words_are_text_on_one_line(self, hostile: str, width: int) -> None:
        excerpt = Excerpt(hostile.replace("\n", " "), (Span(0, 1),))
        detail = ClaimDetail(hostile, hostile, hostile, excerpt)
        strips = lines_of(figure(publisher=hostile), detail, width)
        assert {strip.cell_length for strip in strips} == {width}
        assert all("\n" not in strip.text for strip in strips)
        if width > 60 and cell_len(hostile) < 14 and "\n" not in hostile:
            assert strips[0].text.count(hostile) == 4


class TestGroups:
    GROUP = Group("Ann Berg", 0, 1200, ("2023-04", "2024-10"))

    def test_a_heading_tells_how_many_and_from_when_to_when(self) -> None:
        painter = ClaimPainter(150, STYLES)
        [line] = painter.group_lines(self.GROUP, folded=False, cursor=False, focused=False)
        assert line.text.strip() == "▾ Ann Berg – 1,200 claims, 2023-04 – 2024-10"

    def test_a_folded_one_looks_so(self) -> None:
        painter = ClaimPainter(150, STYLES)
        [line] = painter.group_lines(self.GROUP, folded=True, cursor=False, focused=False)
        assert "▸" in line.text

    def test_one_date_is_told_once_and_none_is_told_as_well(self) -> None:
        painter = ClaimPainter(150, STYLES)
        for dates, told in ((("2024", "2024"), "1 claim, 2024"), (None, "1 claim, undated")):
            group = Group("Ann", 0, 1, dates)
            [line] = painter.group_lines(group, folded=False, cursor=False, focused=False)
            assert line.text.strip() == f"▾ Ann – {told}"

    def test_a_long_name_gives_way_to_the_counts(self) -> None:
        painter = ClaimPainter(60, STYLES)
        group = Group("The Committee " * 9, 0, 12, ("2023-04", "2024-10"))
        _, line = painter.group_lines(group, folded=False, cursor=False, focused=False)
        assert line.text.rstrip().endswith("… – 12 claims, 2023-04 – 2024-10")


class TestExcerpts:
    def test_a_sentence_that_fits_is_whole(self) -> None:
        assert excerpt_line(DETAIL.excerpt, 60, Style(), MATCH).plain == DETAIL.excerpt.text

    def test_one_whose_match_comes_early_begins_where_it_begins(self) -> None:
        assert excerpt_line(DETAIL.excerpt, 20, Style(), MATCH).plain == "About 1,200 ships s…"

    def test_one_whose_match_comes_late_begins_at_a_word_before_it(self) -> None:
        text = "The authority told us that no less than 1,200 ships sank in that very night."
        start = text.index("1,200")
        line = excerpt_line(Excerpt(text, (Span(start, start + 5),)), 30, Style(), MATCH)
        assert line.plain == "… than 1,200 ships sank in th…"

    def test_of_a_long_match_the_beginning_is_seen(self) -> None:
        text = "She said: " + "“what " * 40
        line = excerpt_line(Excerpt(text, (Span(10, len(text)),)), 30, Style(), MATCH)
        assert "… “what “what" in line.plain

    def test_of_a_very_long_sentence_a_part_is_kept(self) -> None:
        text = "word " * 10_000
        excerpt = excerpt_of(text, Span(0, len(text)), Span(25_000, 25_004))
        assert len(excerpt.text) < 2_000
        assert excerpt.matches[0].of(excerpt.text) == "word"

    def test_line_ends_become_spaces(self) -> None:
        assert excerpt_of("a\nb c", Span(0, 5), Span(2, 3)) == Excerpt("a b c", (Span(2, 3),))

    @given(st.text(max_size=80).map(clean), st.data())
    def test_the_match_is_seen_in_any_width(self, raw: str, data: st.DataObject) -> None:
        text = f"x{raw}x".replace("\n", " ")
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        assume(not text[start:end].isspace())
        width = data.draw(st.integers(8, 60))
        line = excerpt_line(Excerpt(text, (Span(start, end),)), width, Style(), MATCH)
        assert line.cell_len <= width
        shown = [span for span in line.spans if span.style == MATCH and span.start < len(line)]
        assert len(shown) == 1
        seen = line.plain[shown[0].start : shown[0].end].rstrip("…")
        assert text[start:end].startswith(seen.rstrip())


def test_a_notice_is_wrapped() -> None:
    strips = ClaimPainter(40, STYLES).notice_lines(Text("No [claim] of the library answers this."))
    assert " ".join(" ".join(texts(strips)).split()) == "No [claim] of the library answers this."
