from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import BlockKind, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind
from reader.tui.findings.findings import Findings, GroupRow, Listing, PartRow
from tests.unit.tui.articles import article_of, harbour


def said_by(*speakers: tuple[str, str | None, float] | None) -> AnnotatedArticle:
    """An article with a statement by each speaker: mention, name and confidence."""
    words = [f"word{number}" for number in range(len(speakers))]
    article = article_of((BlockKind.PARAGRAPH, " ".join(words)))
    statements = []
    for word, speaker in zip(words, speakers, strict=True):
        start = article.text.index(word)
        span = Span(start, start + len(word))
        if speaker is None:
            statements.append(Statement(span, StatementKind.DIRECT))
            continue
        mention, name, confidence = speaker
        who = Speaker(span, mention, name, "the [role]" if name else None)
        statements.append(Statement(span, StatementKind.PARTIAL, who, None, confidence))
    return AnnotatedArticle(article, tuple(statements), ())


def headings_of(annotated: AnnotatedArticle, text: str = "") -> list[str]:
    """The headings of groups with how many findings are listed below each."""
    listing = Listing(Findings(annotated), text)
    rows = (listing.row(place) for place in range(len(listing)))
    return [f"{row.group.title} {row.shown}" for row in rows if isinstance(row, GroupRow)]


def listed(annotated: AnnotatedArticle, text: str = "") -> list[str]:
    """The words of the findings that are listed."""
    listing = Listing(Findings(annotated), text)
    rows = (listing.row(place) for place in range(len(listing)))
    found = (row for row in rows if not isinstance(row, GroupRow | PartRow))
    return [row.span.of(annotated.article.text) for row in found]


def test_the_speaker_with_most_statements_comes_first_and_nobody_last() -> None:
    ann, ole = ("Ann", "Ann Berg", 0.9), ("Ole Lind", "Ole Lind", 0.9)
    assert headings_of(said_by(None, None, None, ann, ole, ole)) == [
        "Ole Lind 2",
        "[Ann Berg] 1",
        "(nobody named) 3",
    ]


@pytest.mark.parametrize(
    ("speakers", "heading"),
    [
        ([("she", "Ann Berg", 0.9)], "[Ann Berg]"),
        ([("she", "Ann Berg", 0.9), ("Ann Berg", "Ann Berg", 0.9)], "Ann Berg"),
        ([("she", "Ann Berg", 0.3)], "[Ann Berg?]"),
        ([("Ann Berg", "Ann Berg", 0.3), ("Ann Berg", "Ann Berg", 0.9)], "Ann Berg"),
        ([("The ministry", None, 0.9), ("the ministry", None, 0.9)], "The ministry"),
        ([("[/]", None, 0.3)], "[/]?"),
    ],
)
def test_a_speaker_is_told_no_more_certainly_than_in_the_footer(
    speakers: list[tuple[str, str | None, float]], heading: str
) -> None:
    assert headings_of(said_by(*speakers)) == [f"{heading} {len(speakers)}"]


def test_statements_figures_and_headings_are_listed_in_parts_and_kinds() -> None:
    assert headings_of(harbour()) == ["Tom Reyes 1", "[Marlow Council?] 1", "Counts 1", "Money 1",
                                      "Dates 1"]  # fmt: skip
    assert listed(harbour())[-2:] == ["Port of Marlow closes its oldest quay", "What comes next"]
    listing = Listing(Findings(harbour()))
    rows = [listing.row(top - 1) for top in listing.part_tops]
    assert [row.count for row in rows if isinstance(row, PartRow)] == [2, 3, 2]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("reyes", ["“The wood is rotten [sic],”"]),
        ("HÁRBOUR máster", ["“The wood is rotten [sic],”"]),
        ("reyes rotten [sic]", ["“The wood is rotten [sic],”"]),
        ("reyes repairs", []),
        ("2500000", ["2.5 million euros"]),
        ("2,500,000 eur", ["2.5 million euros"]),
        ("money", ["2.5 million euros"]),
        ("ships", ["1,200"]),
        ("comes", ["What comes next"]),
        (" \u0301 ", listed(harbour())),
    ],
)
def test_what_is_typed_is_looked_for_in_words_speakers_roles_and_values(
    text: str, found: list[str]
) -> None:
    assert listed(harbour(), text) == found


def test_a_figure_of_the_details_around_the_title_is_not_listed() -> None:
    annotated = harbour()
    start = annotated.article.text.index("3 May 2025")
    span = Span(start, start + len("3 May 2025"))
    date = Figure(span, span, FigureKind.DATE, "2025-05-03")
    assert listed(replace(annotated, figures=(date, *annotated.figures))) == listed(annotated)


def test_the_finding_at_a_place_is_found_and_else_the_next_statement() -> None:
    annotated = harbour()
    findings = Findings(annotated)
    marks: list[Statement | Figure] = [*annotated.statements, *annotated.figures]
    for mark in marks:
        number = findings.at(mark.span)
        assert number is not None
        assert findings.item(number) == mark
    assert findings.at(Span(0, 1)) is None
    first, last = annotated.statements
    for offset, expected in ((0, first), (first.span.start + 1, last), (10**9, last)):
        number = findings.near(offset)
        assert number is not None
        assert findings.item(number) == expected
    without = Findings(replace(annotated, statements=()))
    number = without.near(0)
    assert number is not None
    assert without.item(number) == annotated.figures[0]


SPEAKERS = st.none() | st.tuples(
    st.sampled_from(["she", "Ann Berg", "Ole", "[/b]"]),
    st.none() | st.sampled_from(["Ann Berg", "Ole Lind"]),
    st.sampled_from([0.2, 0.9]),
)


@given(st.lists(SPEAKERS, max_size=12), st.sampled_from(["", "ann", "word1", "o", "word1 ann"]))
def test_all_that_fits_is_listed_once_below_its_heading(
    speakers: list[tuple[str, str | None, float] | None], text: str
) -> None:
    annotated = said_by(*speakers)
    listing = Listing(Findings(annotated), text)
    rows = [listing.row(place) for place in range(len(listing))]
    found = [row for row in rows if isinstance(row, Statement)]
    assert len(set(found)) == len(found) == listing.count
    if not text:
        assert set(found) == set(annotated.statements)
    heading: GroupRow | None = None
    for place, row in enumerate(rows):
        chosen = listing.choosable(place, 1)
        assert listing.count == 0 or chosen is not None
        if isinstance(row, GroupRow):
            heading = row
            assert listing.finding_from(place) == rows[place + 1]
        elif isinstance(row, Statement):
            assert heading is not None
            number = listing.findings.at(row.span)
            assert number in heading.group.members
            assert listing.place_of(number) == place == chosen
