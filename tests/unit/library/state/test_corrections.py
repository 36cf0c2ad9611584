from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from reader.article import Span
from reader.figures import FigureKind, Modifier
from reader.library.catalogue.annotated import (
    AnnotatedArticle,
    annotate,
    article_from_json,
    article_to_json,
)
from reader.library.catalogue.records import content_digest
from reader.library.state.corrections import (
    Change,
    Correction,
    Corrections,
    NotedCorrection,
    OtherSpeaker,
    OtherValue,
    Rejection,
    corrected,
    correction_of,
)
from reader.statements import Speaker, Statement, StatementKind
from tests.unit.library.building import annotated_text

TEXT = (
    "Maria Brandt runs the harbour of Osk, and Ilse Lind the ferry.\n"
    "“We could not pay for the engines,” she said on the quay, where 412 people stood.\n"
    "“The bridge is a promise,” a sign read."
)


@pytest.fixture
def found() -> AnnotatedArticle:
    """Two quotations, of which one has a doubtful speaker and one none, and a figure."""
    article = replace(annotated_text(TEXT).article, language="en")
    she = TEXT.index("she")
    speaker = Speaker(Span(she, she + 3), "she", "Maria Brandt", "head of the harbour")
    statements = (
        Statement(span_of("“We could", "engines,”"), StatementKind.DIRECT, speaker, None, 0.5),
        Statement(span_of("“The bridge", "promise,”"), StatementKind.DIRECT),
    )
    figures = tuple(f for f in annotate(article).figures if f.span.of(TEXT) == "412")
    assert len(figures) == 1
    return AnnotatedArticle(article, statements, figures)


def span_of(first: str, last: str) -> Span:
    return Span(TEXT.index(first), TEXT.index(last) + len(last))


def after(found: AnnotatedArticle, mark: int | None, change: Change) -> AnnotatedArticle:
    """The article with one mark changed: a statement by its place, or the figure."""
    which = found.figures[0] if mark is None else found.statements[mark]
    result = corrected(found, [correction_of(found, which, change)])
    assert result.orphaned == ()
    return result.annotated


def test_another_speaker_is_certain_and_stands_behind_the_mention(found: AnnotatedArticle) -> None:
    assert found.statements[0].attribution == "she [Maria Brandt?]"
    statement = after(found, 0, OtherSpeaker("Ilse Lind")).statements[0]
    assert statement.attribution == "she [Ilse Lind]"
    assert statement.confidence == 1.0
    assert statement.speaker is not None
    assert statement.speaker.role is None, "it was the other one's"


def test_a_speaker_who_is_confirmed_keeps_the_role(found: AnnotatedArticle) -> None:
    statement = after(found, 0, OtherSpeaker("Maria Brandt")).statements[0]
    assert statement.attribution == "she [Maria Brandt]"
    assert statement.speaker is not None
    assert statement.speaker.role == "head of the harbour"


def test_a_statement_can_be_nobodys(found: AnnotatedArticle) -> None:
    assert after(found, 0, OtherSpeaker(None)).statements[0].attribution == "unattributed"


def test_a_statement_without_a_mention_gets_the_name_alone(found: AnnotatedArticle) -> None:
    statement = after(found, 1, OtherSpeaker("Tomas Reka")).statements[1]
    assert statement.attribution == "Tomas Reka"
    assert statement.speaker is not None
    assert len(statement.speaker.span) == 0
    assert found.statements[1].span.contains(statement.speaker.span)


@pytest.mark.parametrize(
    ("mention", "name", "attribution"),
    [
        ("Brandt", "Karl Brandt", "Brandt [Karl Brandt]"),
        ("Brandt", "Tomas Reka", "Tomas Reka"),
        ("Maria Brandt, who runs it", "Karl Brandt", "Karl Brandt"),
        ("the captain", "Tomas Reka", "the captain [Tomas Reka]"),
    ],
)
def test_a_mention_that_names_somebody_else_is_not_kept(
    found: AnnotatedArticle, mention: str, name: str, attribution: str
) -> None:
    speaker = Speaker(Span(0, 1), mention, "Maria Brandt")
    statement = replace(found.statements[0], speaker=speaker)
    article = replace(found, statements=(statement, *found.statements[1:]))
    assert after(article, 0, OtherSpeaker(name)).statements[0].attribution == attribution


def test_a_figure_gets_another_value(found: AnnotatedArticle) -> None:
    change = OtherValue(Decimal("4.5"), "EUR", Modifier.ABOUT, FigureKind.MONEY)
    figure = after(found, None, change).figures[0]
    assert (figure.value, figure.unit, figure.kind) == (Decimal("4.5"), "EUR", FigureKind.MONEY)
    assert figure.modifier is Modifier.ABOUT
    assert figure.span == found.figures[0].span
    assert figure.entity == found.figures[0].entity


def test_a_rejected_mark_is_gone_and_nothing_else(found: AnnotatedArticle) -> None:
    assert after(found, 0, Rejection()) == replace(found, statements=found.statements[1:])
    assert after(found, None, Rejection()) == replace(found, figures=())


def test_what_was_corrected_is_told_apart(found: AnnotatedArticle) -> None:
    article = after(found, 0, OtherSpeaker("Ilse Lind"))
    assert article.corrected == {article.statements[0]}
    record = json.loads(json.dumps(article_to_json(article)))
    assert record["statements"][0]["corrected"] is True
    assert "corrected" not in record["statements"][1]
    assert article_from_json(record) == article


def test_the_last_correction_of_a_mark_holds(found: AnnotatedArticle) -> None:
    statement = found.statements[0]
    changes = (Rejection(), OtherSpeaker("A"), OtherSpeaker("B"))
    result = corrected(found, [correction_of(found, statement, change) for change in changes])
    assert result.annotated == after(found, 0, OtherSpeaker("B"))


def test_in_the_same_text_the_offset_tells_which_of_two_is_meant() -> None:
    text = "said: 5. " * 20
    article = annotated_text(text)
    sums = [Span(i * 9 + 6, i * 9 + 7) for i in range(20)]
    statements = tuple(Statement(span, StatementKind.DIRECT) for span in sums)
    article = replace(article, statements=statements)
    change = correction_of(article, statements[7], Rejection())
    kept = corrected(article, [change]).annotated.statements
    assert kept == (*statements[:7], *statements[8:])
    changed = replace(article, article=replace(article.article, title="another"))
    assert corrected(changed, [change]).orphaned == (change,)


def test_a_correction_whose_mark_is_not_found_any_more_is_orphaned(
    found: AnnotatedArticle,
) -> None:
    change = correction_of(found, found.statements[0], OtherSpeaker("Ilse Lind"))
    without = replace(found, statements=found.statements[1:])
    assert corrected(without, [change]).orphaned == (change,)
    assert corrected(without, [change]).annotated == without


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("  Ann [/] Berg ", "Ann [/] Berg"),
        ("[Reuters]", "[Reuters]"),
        ("Ann\nBerg", "Ann Berg"),
        ("A\x1b[31m\u202eB", "A␛[31mB"),
        ("a\ud800b", "a\ufffdb"),
        (" \t", None),
    ],
)
def test_a_typed_name_is_cleaned(typed: str, name: str | None) -> None:
    assert OtherSpeaker.of(typed).name == name


def noted(number: int, path: str, correction: Correction) -> NotedCorrection:
    return NotedCorrection(number, Path(path), "", "title", correction)


def test_an_article_is_known_by_its_place_and_by_its_content(found: AnnotatedArticle) -> None:
    change = correction_of(found, found.statements[0], Rejection())
    corrections = Corrections([noted(3, "/a.txt", change), noted(1, "/b.txt", change)])
    assert [one.id for one in corrections.of(Path("/a.txt"), "", "other")] == [3]
    assert [one.id for one in corrections.of(Path("/c.txt"), "", change.digest)] == [1, 3]
    assert corrections.of(Path("/a.txt"), "1", "other") == ()
    elsewhere = replace(found, article=replace(found.article, path=Path("/c.txt")))
    assert content_digest(elsewhere.article) == change.digest
    assert len(corrections.apply(elsewhere).statements) == 1


def test_without_corrections_an_article_is_what_it_was(found: AnnotatedArticle) -> None:
    assert Corrections().apply(found) is found
    elsewhere = replace(found, article=replace(found.article, title="x", path=Path("/c.txt")))
    change = correction_of(found, found.statements[0], Rejection())
    assert Corrections([noted(1, "/a.txt", change)]).apply(elsewhere) is elsewhere
