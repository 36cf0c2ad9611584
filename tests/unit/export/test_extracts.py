from __future__ import annotations

from dataclasses import replace

import pytest

from reader.article import Article, Span
from reader.export.extracts import (
    Extract,
    figure_extract,
    passage_extract,
    sentence_over,
    statement_extract,
    with_source,
)
from reader.figures import FigureKind
from reader.library.refresh.file_digest import FileHash
from reader.passage_template import DEFAULT_TEMPLATE, FIELDS, PassageTemplate
from tests.unit.export.articles import ANNOTATED, ARTICLE, COUNCIL, SHE, article, figure, span

HASH = FileHash("ab12")


def copied(extract: Extract, template: str = DEFAULT_TEMPLATE, of: Article = ARTICLE) -> str:
    return with_source(PassageTemplate.parse(template), of, extract, HASH)


def test_a_statement_is_copied_verbatim_with_all_that_is_known() -> None:
    assert copied(statement_extract(ANNOTATED, SHE)).splitlines() == [
        "“We sent 3,000 [sic] people home,”",
        "— she [Maria Holt?], mayor of Osk (quoted)",
        "Anna Berg, Reuters: “Harbour closes”, Osk Courier, 2024-10-25, p. 3",
        "https://courier.example/harbour?a=1&b=%7E",
        "/saved/harbour.pdf, 2, characters 0–34, SHA-256 ab12",
    ]


def test_reported_words_are_not_told_as_quoted() -> None:
    assert copied(statement_extract(ANNOTATED, COUNCIL)).splitlines()[:2] == [
        "The council said that 40 would stay.",
        "— The council (reported)",
    ]


def test_of_a_sentence_of_several_it_is_told_which_words_are_whose() -> None:
    other = replace(SHE, span=span("council"))
    annotated = replace(ANNOTATED, statements=(other, COUNCIL))
    assert copied(statement_extract(annotated, COUNCIL)).splitlines()[:2] == [
        "The council said that 40 would stay.",
        "that 40 would stay: The council",
    ]


def test_a_figure_comes_with_its_sentence_and_whose_it_is() -> None:
    extract = figure_extract(ANNOTATED, figure("40"))
    assert copied(extract).splitlines()[:2] == [
        "The council said that 40 would stay.",
        "40: The council",
    ]


def test_the_sentence_of_a_figure_is_nobodys_as_a_whole() -> None:
    assert figure_extract(ANNOTATED, figure("40")).speaker is None


def test_a_figure_nobody_claims_is_unattributed() -> None:
    extract = figure_extract(ANNOTATED, figure("12,000"))
    assert copied(extract, "{mark}: {by}") == "12,000: unattributed"


@pytest.mark.parametrize("kind", [FigureKind.DATE, FigureKind.TIME])
def test_of_a_date_nobody_claims_nothing_is_said(kind: FigureKind) -> None:
    extract = figure_extract(ANNOTATED, figure("Monday", kind))
    assert extract == Extract(span("On Monday 12,000 came."))


def test_a_passage_within_a_statement_has_its_speaker() -> None:
    extract = passage_extract(ANNOTATED, span("people home"))
    assert (extract.speaker, extract.kind) == ("she [Maria Holt?]", "quoted")


def test_a_passage_that_goes_beyond_a_statement_has_no_speaker() -> None:
    extract = passage_extract(ANNOTATED, span("home,” she said"))
    assert extract == Extract(span("home,” she said"))


def test_a_passage_over_two_pages_tells_both() -> None:
    assert copied(Extract(Span(0, len(ARTICLE.text))), "{page}") == "3–4"


def test_an_article_of_which_little_is_known_leaves_no_litter() -> None:
    bare = article(
        part="", authors=(), published=None, publisher=None, url=None, title="", blocks=()
    )
    assert copied(Extract(Span(0, 8)), of=bare).splitlines() == [
        "“We sent",
        "/saved/harbour.pdf, characters 0–8, SHA-256 ab12",
    ]


def test_in_place_of_a_hash_it_is_told_why_there_is_none() -> None:
    template = PassageTemplate.parse("{path}, {hash}")
    told = with_source(template, ARTICLE, Extract(Span(0, 8)), FileHash(problem="the file is gone"))
    assert told == "/saved/harbour.pdf, the file is gone"


@pytest.mark.parametrize("name", FIELDS)
def test_every_field_has_a_value(name: str) -> None:
    if name in ("mark", "by"):
        extract = figure_extract(ANNOTATED, figure("40"))
    else:
        extract = statement_extract(ANNOTATED, SHE)
    assert copied(extract, f"{{{name}}}", article(updated="2024-10-26"))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("40", "The council said that 40 would stay."),
        ("stay. On", "The council said that 40 would stay. On Monday 12,000 came."),
        ("came.", "On Monday 12,000 came."),
        (" On", "On Monday 12,000 came."),
        ("The", "The council said that 40 would stay."),
    ],
)
def test_the_sentence_over_a_span(words: str, sentence: str) -> None:
    assert sentence_over(ARTICLE.text, span(words)).of(ARTICLE.text) == sentence


def test_a_span_over_two_lines_has_the_sentences_of_both() -> None:
    text = "One. Two.\nThree. Four."
    assert sentence_over(text, Span(6, 12)).of(text) == "Two.\nThree."


def test_a_span_of_nothing_but_space_is_its_own_sentence() -> None:
    assert sentence_over("One.\n   \nTwo.", Span(5, 8)) == Span(5, 8)
