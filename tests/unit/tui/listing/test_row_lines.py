from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from reader.article import Span
from reader.library.rows import ArticleRow
from reader.text import clean
from reader.tui.listing.row_lines import (
    Excerpt,
    RowPainter,
    RowStyles,
    shorten,
    styled_runs,
    wrap_text,
)
from tests.unit.tui.rows import row_of

NOW = datetime(2025, 3, 1, 12, 0)
STYLES = RowStyles(
    base=Style(color="white", bgcolor="black"),
    title=Style(bold=True),
    read=Style(bold=False),
    detail=Style(dim=True),
    passage=Style(),
    match=Style(bold=True, underline=True),
    glyph=Style(color="magenta"),
    cursor=Style(bgcolor="blue"),
    cursor_blurred=Style(bgcolor="green"),
    notice=Style(),
)


def lines_of(
    row: ArticleRow,
    width: int = 60,
    *,
    read: bool = False,
    starred: bool = False,
    noted: bool = False,
    cursor: bool = False,
    focused: bool = True,
    excerpt: Excerpt | None = None,
    tags: Sequence[str] = (),
    copies: str = "",
    is_copy: bool = False,
    is_selected: bool = False,
    percent: int | None = None,
    title_lines: int = 1,
) -> list[Strip]:
    return RowPainter(width, STYLES, title_lines).row_lines(
        row,
        read=read,
        starred=starred,
        noted=noted,
        cursor=cursor,
        focused=focused,
        excerpt=excerpt,
        now=NOW,
        tags=tags,
        copies=copies,
        is_copy=is_copy,
        is_selected=is_selected,
        percent=percent,
    )


def texts(strips: list[Strip]) -> list[str]:
    return [strip.text.rstrip() for strip in strips]


def style_of(strip: Strip, words: str) -> Style:
    [style] = {s.style for s in strip if words in s.text and s.style is not None}
    return style


class TestRows:
    def test_signs_stand_before_the_text_and_take_nothing_from_it(self) -> None:
        plain = texts(lines_of(row_of(), read=True))
        signs = texts(lines_of(row_of(), starred=True, noted=True, is_selected=True))
        assert [line[:4] for line in signs] == [" ●✓ ", " ★✎ "]
        assert [line[4:] for line in signs] == [line[4:] for line in plain]
        assert texts(lines_of(row_of(), noted=True))[1].startswith("  ✎")

    def test_title_stands_over_source_date_and_counts(self) -> None:
        assert texts(lines_of(row_of())) == [
            " ●  Ferry line closes",
            "    Osk Courier · 25 Oct 2024 · ❝ 3  # 7",
        ]

    def test_read_articles_have_neither_dot_nor_bold(self) -> None:
        unread, read = lines_of(row_of())[0], lines_of(row_of(), read=True)[0]
        assert "●" in unread.text
        assert style_of(unread, "Ferry").bold
        assert "●" not in read.text
        assert not style_of(read, "Ferry").bold

    def test_a_title_takes_a_second_line_where_there_is_one_and_it_needs_it(self) -> None:
        long = "The last ferry to [/] Osk sails on Sunday with all of its passengers and a dog"
        assert texts(lines_of(row_of(title=long), 41, title_lines=2)) == [
            " ●  The last ferry to [/] Osk sails on",
            "    Sunday with all of its passengers an…",
            "    Osk Courier · 25 Oct 2024 · ❝ 3  # 7",
        ]
        copy = texts(lines_of(row_of(title=long), 41, title_lines=2, is_copy=True))
        assert copy[:2] == [
            " ●  └ The last ferry to [/] Osk sails on",
            "      Sunday with all of its passengers…",
        ]
        short = texts(lines_of(row_of(), 41, title_lines=2))
        assert short[1:] == ["    Osk Courier · 25 Oct 2024 · ❝ 3  # 7", ""]

    def test_selected_articles_have_a_sign_besides_that_of_unread_ones(self) -> None:
        assert lines_of(row_of(), is_selected=True)[0].text.startswith(" ●✓ Ferry")
        assert lines_of(row_of(), is_selected=True, read=True)[0].text.startswith("  ✓ Ferry")

    def test_how_far_an_article_was_read_stands_behind_its_date(self) -> None:
        assert "25 Oct 2024 · 43 % · ❝" in lines_of(row_of(), percent=43)[1].text
        assert (
            "y · 43 % · ❝"
            in lines_of(row_of(publisher="Daily", published=None), percent=43)[1].text
        )

    def test_a_heading_is_as_high_as_a_row_and_tells_whether_it_is_folded(self) -> None:
        painter = RowPainter(30, STYLES)
        for folded, sign in ((False, "▾"), (True, "▸")):
            strips = painter.heading_lines(
                "[/] Osk\nCourier", " – 3", folded=folded, cursor=True, focused=True, lines=3
            )
            assert texts(strips) == ["", "", f"▌ {sign} [/] Osk Courier – 3"]
            assert {strip.cell_length for strip in strips} == {30}

    def test_a_star_stands_beside_the_source(self) -> None:
        assert "★" in lines_of(row_of(), starred=True)[1].text
        assert "★" not in "".join(texts(lines_of(row_of())))

    def test_the_cursor_is_told_by_a_bar_and_over_the_whole_width(self) -> None:
        for focused, background in ((True, "blue"), (False, "green")):
            strips = lines_of(row_of(), cursor=True, focused=focused)
            assert all(strip.text.startswith("▌") for strip in strips)
            backgrounds = {s.style and s.style.bgcolor and s.style.bgcolor.name for s in strips[0]}
            assert backgrounds == {background}
        assert "▌" not in "".join(texts(lines_of(row_of())))

    def test_an_unsupported_language_has_a_dash_and_not_0_statements(self) -> None:
        assert "❝ –  # 7" in lines_of(row_of(language="fi", statements=0))[1].text
        assert "❝ –" in lines_of(row_of(language=None, statements=0))[1].text
        assert "❝ 0" in lines_of(row_of(language="en", statements=0))[1].text

    def test_no_number_is_told_while_statements_and_figures_are_looked_for(self) -> None:
        row = replace(row_of(), is_counted=False)
        assert texts(lines_of(row))[1].endswith("❝ …  # …")
        assert texts(lines_of(replace(row, language="pl")))[1].endswith("❝ –  # …")

    def test_a_chapter_tells_its_book_in_the_place_of_its_publisher(self) -> None:
        chapter = replace(row_of(authors=("Ann Berg",)), book="The Long Winter")
        assert texts(lines_of(chapter))[1].startswith("    The Long Winter · 25 Oct ")

    def test_authors_stand_for_a_missing_publisher_and_the_file_for_both(self) -> None:
        by_authors = row_of(publisher=None, authors=("Ann Berg", "Bo Lind"))
        assert texts(lines_of(by_authors))[1].startswith("    Ann Berg, Bo Lind · ")
        by_nobody = row_of(publisher=None)
        assert texts(lines_of(by_nobody))[1].startswith("    ferry.txt · ")

    def test_without_a_title_the_file_s_name_is_the_title(self) -> None:
        assert texts(lines_of(row_of(title="")))[0] == " ●  ferry.txt"

    def test_without_a_date_none_is_told(self) -> None:
        assert texts(lines_of(row_of(published=None)))[1] == "    Osk Courier · ❝ 3  # 7"

    @pytest.mark.parametrize(
        ("width", "detail"),
        [
            (81, "Osk Courier · 25 Oct 2024 · ❝ 3  # 7 · +3 copies, 1 differs: 3 → 4"),
            (66, "Osk Courier · 25 Oct 2024 · +3 copies, 1 differs: 3 → 4"),
            (56, "Osk Cou… · 25 Oct 2024 · +3 copies, 1 differs: 3 → 4"),
            (47, "25 Oct 2024 · +3 copies, 1 differs: 3 → 4"),
            (37, "+3 copies, 1 differs: 3 → 4"),
            (21, "+3 copies, 1 dif…"),
        ],
    )
    def test_what_is_told_of_copies_outlasts_the_rest_of_the_line(
        self, width: int, detail: str
    ) -> None:
        strips = lines_of(row_of(), width, copies="+3 copies, 1 differs: 3 → 4")
        assert texts(strips)[1] == f"    {detail}"
        assert {strip.cell_length for strip in strips} == {width}

    def test_a_copy_stands_below_its_article_and_tells_how_it_differs(self) -> None:
        assert texts(lines_of(row_of(), copies="3 → 4", is_copy=True)) == [
            " ●  └ Ferry line closes",
            "      Osk Courier · 25 Oct 2024 · ❝ 3  # 7 · 3 → 4",
        ]

    def test_a_hostile_file_name_acts_on_nothing(self) -> None:
        row = row_of(title="", publisher=None, path="/a/\x1b[31m\u202ex\ny[b].txt")
        for strip in lines_of(row):
            assert "␛[31mx␊y[b].txt" in strip.text

    @pytest.mark.parametrize("title", ["[sic] [Reuters] [/] \\", "[bold]x[/bold]", "[@click=q]x"])
    def test_brackets_in_titles_and_sources_are_text(self, title: str) -> None:
        title_line, detail_line = texts(lines_of(row_of(title=title, publisher=title)))
        assert title in title_line
        assert title in detail_line

    def test_a_long_title_ends_in_an_ellipsis(self) -> None:
        assert texts(lines_of(row_of(title="word " * 40), width=30))[0].endswith("…")

    def test_a_hit_tells_whether_the_speaker_is_quoted(self) -> None:
        lines = texts(lines_of(row_of(), excerpt=Excerpt("It rained", (), "reported")))
        assert lines[2].startswith("    Osk Courier · reported · 25 Oct 2024 · ")

    def test_a_long_source_gives_way_to_date_and_counts(self) -> None:
        [_, detail] = texts(lines_of(row_of(publisher="The Courier " * 9), width=44))
        assert detail.endswith("… · 25 Oct 2024 · ❝ 3  # 7")
        assert "The Courier" in detail

    @pytest.mark.parametrize(
        ("width", "detail"),
        [
            (61, "Osk Courier · 25 Oct 2024 · ❝ 3  # 7 · (to check)"),
            (48, "Osk Courier · 25 Oct 2024 · (to check)"),
            (37, "Osk Cou… · 25 Oct 2024 · ❝ 3  # 7"),
        ],
    )
    def test_the_user_s_tags_come_before_the_counts(self, width: int, detail: str) -> None:
        assert texts(lines_of(row_of(), width, tags=["to check"]))[1] == "    " + detail

    def test_where_there_is_no_room_the_source_is_left_out(self) -> None:
        assert texts(lines_of(row_of(), width=31))[1] == "    25 Oct 2024 · ❝ 3  # 7"


class TestExcerpts:
    def test_a_passage_takes_two_lines_between_title_and_source(self) -> None:
        excerpt = Excerpt("The last ferry sailed on Sunday with 412 passengers.", (Span(9, 14),))
        title, first, second, detail = lines_of(row_of(), width=41, excerpt=excerpt)
        assert "Ferry line" in title.text
        assert texts([first, second]) == [
            "    The last ferry sailed on Sunday with",
            "    412 passengers.",
        ]
        assert "Osk Courier" in detail.text
        assert style_of(first, "ferry") == STYLES.base + STYLES.match

    def test_what_a_short_passage_leaves_free_is_below_the_row(self) -> None:
        shown = texts(lines_of(row_of(), excerpt=Excerpt("It sailed.", ()), title_lines=2))
        assert shown[1:] == ["    It sailed.", "    Osk Courier · 25 Oct 2024 · ❝ 3  # 7", "", ""]

    def test_no_passage_leaves_the_two_lines_free(self) -> None:
        lines = lines_of(row_of(), excerpt=Excerpt("", ()))
        assert len(lines) == 4
        assert texts(lines)[1:3] == ["", ""]

    def test_a_long_passage_begins_near_its_first_match_and_is_cut(self) -> None:
        text = "before " * 40 + "ferry " + "after " * 40
        start = text.index("ferry")
        shown = texts(
            lines_of(row_of(), width=40, excerpt=Excerpt(text, (Span(start, start + 5),)))
        )
        assert shown[1].startswith("    … before")
        assert "ferry" in shown[1]
        assert shown[2].endswith("…")

    def test_paragraphs_of_a_passage_stand_side_by_side(self) -> None:
        shown = texts(lines_of(row_of(), excerpt=Excerpt("One.\nTwo.", ())))
        assert shown[1] == "    One. Two."

    def test_brackets_in_passages_are_text(self) -> None:
        shown = texts(lines_of(row_of(), excerpt=Excerpt("[/bold] [sic] \\", ())))
        assert shown[1] == "    [/bold] [sic] \\"


ANYTHING = st.text(max_size=80).map(clean)
"""Text as it enters: everything that is shown was cleaned before."""


@given(
    title=ANYTHING,
    publisher=st.none() | ANYTHING,
    passage=ANYTHING,
    width=st.integers(4, 60),
    at=st.integers(0, 80),
    title_lines=st.integers(1, 2),
    is_copy=st.booleans(),
)
def test_every_line_is_exactly_as_wide_as_the_list(
    title: str,
    publisher: str | None,
    passage: str,
    width: int,
    at: int,
    title_lines: int,
    is_copy: bool,
) -> None:
    matches = (Span(at, at + 1),) if at < len(passage) else ()
    row = row_of(title=title, publisher=publisher)
    excerpt = Excerpt(passage, matches)
    strips = lines_of(row, width, excerpt=excerpt, title_lines=title_lines, is_copy=is_copy)
    assert len(strips) == 3 + title_lines
    heading = RowPainter(width, STYLES).heading_lines(
        title, passage, folded=False, cursor=False, focused=False, lines=2
    )
    for strip in (*strips, *heading):
        assert cell_len(strip.text) == strip.cell_length == width


class TestNotices:
    def test_a_notice_begins_on_the_second_line_and_is_wrapped(self) -> None:
        painter = RowPainter(22, STYLES)
        shown = [
            strip.text.rstrip() for strip in painter.notice_strips(Text("No articles have [x]"))
        ]
        assert shown == ["", "    No articles", "    have [x]"]

    def test_its_lines_fill_the_width(self) -> None:
        painter = RowPainter(20, STYLES)
        notice = Text("Nothing.")
        assert {strip.cell_length for strip in painter.notice_strips(notice)} == {20}


@given(ANYTHING, st.integers(1, 30))
def test_wrapping_loses_nothing_but_space_at_the_ends_of_lines(text: str, width: int) -> None:
    lines = [line.plain for line in wrap_text(Text(text), width)]
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(ANYTHING, st.integers(2, 30))
def test_wrapped_lines_fit(text: str, width: int) -> None:
    assert all(line.cell_len <= width for line in wrap_text(Text(text), width))


@pytest.mark.parametrize(
    ("text", "width", "short"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("ab cd", 4, "ab…"), ("日本語", 5, "日本…")],
)
def test_shortening_tells_that_something_was_cut(text: str, width: int, short: str) -> None:
    assert shorten(text, width) == short


def test_runs_of_one_style_follow_the_spans() -> None:
    bold = Style(bold=True)
    text = Text("one two", Style(dim=True))
    text.stylize(bold, 4, 7)
    assert styled_runs(text) == [("one ", Style(dim=True)), ("two", Style(dim=True) + bold)]
