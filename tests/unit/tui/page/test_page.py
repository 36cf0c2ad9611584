from __future__ import annotations

from dataclasses import replace

from reader.article import Article, BlockKind, Source
from reader.tui.page.page import Page, PageStyle, Paragraph
from reader.tui.page.page_layout import PageLayout
from tests.unit.tui.articles import article_of, harbour


def paragraphs(article: Article, *, show_furniture: bool = False) -> list[Paragraph]:
    page = Page(article, show_furniture=show_furniture)
    return [found for section in range(len(page)) for found in page.paragraphs(section)]


def wordings(article: Article, *, show_furniture: bool = False) -> list[str]:
    return [
        p.wording.replace("\u00a0", " ") if p.wording is not None else p.span.of(article.text)
        for p in paragraphs(article, show_furniture=show_furniture)
    ]


def test_the_title_block_comes_first_and_repeats_nothing() -> None:
    shown = wordings(harbour().article)
    assert shown[:3] == [
        "Harbours",
        "Port of Marlow closes its oldest quay",
        "Ines Okafor · Marlow Gazette",
    ]
    assert "By Ines Okafor" not in shown
    assert "3 May 2025" not in shown


def test_a_byline_that_says_more_than_the_author_is_shown() -> None:
    article = replace(
        article_of((BlockKind.BYLINE, "By Ines Okafor in Marlow")), authors=("Ines Okafor",)
    )
    assert "By Ines Okafor in Marlow" in wordings(article)


def test_a_dateline_with_a_place_is_shown() -> None:
    article = replace(
        article_of((BlockKind.DATELINE, "MARLOW, 3 May 2025")), published="2025-05-03"
    )
    assert "MARLOW, 3 May 2025" in wordings(article)


def test_a_title_that_is_not_in_the_text_is_written_above_it() -> None:
    article = replace(article_of((BlockKind.PARAGRAPH, "Text."), title="Known"), kicker="Topic")
    assert wordings(article)[:2] == ["Topic", "Known"]


def test_the_title_block_says_what_the_text_is_where_no_article_was_found_for_certain() -> None:
    article = article_of((BlockKind.TITLE, "A title"), (BlockKind.PARAGRAPH, "Text."))
    unsure = replace(article, sources={"text": Source("all text of the page", 0.3)})
    told = "No article was found for certain; this is all text of the page."
    assert told in wordings(unsure)[:3]
    sure = replace(article, sources={"text": Source("all text of the page", 0.5)})
    assert told not in wordings(sure)


def test_furniture_is_shown_only_on_demand() -> None:
    article = harbour().article
    assert "Share this page" not in wordings(article)
    assert wordings(article, show_furniture=True)[-1] == "Share this page"


def test_paragraphs_are_parted_by_a_line_and_headings_by_two() -> None:
    article = article_of(
        (BlockKind.PARAGRAPH, "One."), (BlockKind.PARAGRAPH, "Two."), (BlockKind.HEADING, "Three")
    )
    assert [p.space for p in paragraphs(article)][-2:] == [1, 2]


def test_items_have_a_bullet_unless_they_bring_their_own() -> None:
    article = harbour().article
    items = [p for p in paragraphs(article) if "A " in p.span.of(article.text)[:4]]
    assert [(p.first, p.rest) for p in items] == [("• ", "  "), ("", "  ")]


def test_what_goes_on_within_an_item_stands_below_its_words() -> None:
    rows = (
        (BlockKind.ITEM, 1, "10. Ten"),
        (BlockKind.PARAGRAPH, 1, "on"),
        (BlockKind.ITEM, 2, "in"),
        (BlockKind.PARAGRAPH, 2, "on"),
        (BlockKind.QUOTE, 0, "said"),
        (BlockKind.QUOTE, 1, "by others"),
    )
    article = article_of(*((kind, words) for kind, _, words in rows))
    blocks = tuple(
        replace(block, level=level)
        for block, (_, level, _) in zip(article.blocks, rows, strict=True)
    )
    found = paragraphs(replace(article, blocks=blocks))[-len(rows) :]
    assert [(p.first, p.rest, p.space) for p in found] == [
        ("", "    ", 1),
        ("    ", "    ", 0),
        ("  ◦ ", "    ", 0),
        ("    ", "    ", 0),
        ("  ▎ ", "  ▎ ", 1),
        ("  ▎ ▎ ", "  ▎ ▎ ", 1),
    ]


def test_names_are_not_broken_and_of_very_many_the_others_are_counted() -> None:
    names = [f"Ann Number{n}" for n in range(14)]
    article = replace(
        article_of((BlockKind.BYLINE, f"By {', '.join(names)}")), authors=tuple(names)
    )
    layout = PageLayout(Page(article), 30)
    lines = [line for row in range(layout.row_count) if (line := layout.line(row))]
    told = [line.wording for line in lines if line.wording and line.paragraph.style == "details"]
    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in told[:2]] == [
        "Ann Number0, Ann Number1,",
        "Ann Number2, Ann Number3,",
    ]
    assert "Ann\N{NO-BREAK SPACE}Number13" not in "".join(told)
    assert any("and\N{NO-BREAK SPACE}2\N{NO-BREAK SPACE}more" in line for line in told)
    assert any("Number13" in line.span.of(article.text) for line in lines)


def test_lines_of_code_stand_close() -> None:
    code = [p for p in paragraphs(harbour().article) if p.style is PageStyle.CODE]
    assert [p.space for p in code] == [1, 0]


def test_an_empty_line_within_code_is_shown() -> None:
    article = article_of(*((BlockKind.CODE, line) for line in ("a = 1", "b = 2", "c = 3")))
    first, second, third = article.blocks
    parted = replace(article, blocks=(first, second, replace(third, level=1)))
    assert [p.space for p in paragraphs(parted)][-3:] == [1, 0, 1]


def test_the_bar_of_a_summary_runs_through() -> None:
    summary = [p for p in paragraphs(harbour().article) if p.style is PageStyle.SUMMARY]
    assert [p.space_decoration for p in summary] == ["", "│"]
    assert [p.first for p in summary] == ["│ ", "│ "]


def test_points_of_a_summary_have_bullets_and_stand_close_below_a_bold_line() -> None:
    article = article_of(
        (BlockKind.SUMMARY, "A lead that says what happened at the harbour."),
        (BlockKind.SUMMARY, "No time? The Gazette sums it up"),
        (BlockKind.SUMMARY, "The quay has to go."),
        (BlockKind.SUMMARY, "- A ferry has its own dash"),
        (BlockKind.PARAGRAPH, "The text."),
    )
    shown = paragraphs(article)[-5:]
    assert [p.first for p in shown] == ["│ ", "│ ", "│ • ", "│ ", ""]
    assert [p.space for p in shown] == [1, 1, 0, 0, 1]
    assert [p.style for p in shown] == [
        PageStyle.SUMMARY,
        PageStyle.ANNOUNCEMENT,
        PageStyle.SUMMARY,
        PageStyle.SUMMARY,
        PageStyle.PARAGRAPH,
    ]


def test_a_short_lead_alone_announces_nothing() -> None:
    article = article_of((BlockKind.SUMMARY, "Quay closed"), (BlockKind.PARAGRAPH, "The text."))
    lead = paragraphs(article)[-2]
    assert (lead.style, lead.first) == (PageStyle.SUMMARY, "│ ")


def test_a_very_long_block_is_parted_into_sections() -> None:
    article = article_of((BlockKind.PARAGRAPH, "word " * 100_000))
    page = Page(article)
    assert len(page) > 20
    assert max(len(page.span(section)) for section in range(len(page))) <= 32_768
