from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.article import Span
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.statements import Speaker, Statement, StatementKind
from reader.tui.page.mark_index import MarkIndex, in_order
from tests.unit.tui.articles import harbour

_SPANS = st.tuples(st.integers(0, 60), st.integers(1, 9)).map(lambda s: Span(s[0], s[0] + s[1]))


def said(span: Span, speaker: Span, cue: Span) -> Statement:
    who = Speaker(speaker, "Ann Hill", "Ann Hill")
    return Statement(span, StatementKind.DIRECT, who, cue, 0.9)


@given(st.lists(st.tuples(_SPANS, _SPANS, _SPANS)), _SPANS)
def test_speakers_and_cues_are_found_wherever_they_stand(
    spans: list[tuple[Span, Span, Span]], place: Span
) -> None:
    statements = tuple(said(*three) for three in sorted(spans))
    index = MarkIndex(AnnotatedArticle(harbour().article, statements, ()))
    speakers = [s for s in statements if s.speaker and s.speaker.span.overlaps(place)]
    cues = [s for s in statements if s.cue and s.cue.overlaps(place)]
    assert sorted(map(repr, index.speakers.touching(place))) == sorted(map(repr, speakers))
    assert sorted(map(repr, index.cues.touching(place))) == sorted(map(repr, cues))


@given(st.lists(_SPANS))
def test_stops_stand_once_each_and_the_outer_before_the_inner(spans: list[Span]) -> None:
    expected = sorted(set(spans), key=lambda span: (span.start, -span.end))
    assert list(in_order(spans)) == expected


def test_an_article_without_marks_has_none() -> None:
    index = MarkIndex(replace(harbour(), statements=(), figures=()))
    assert not index.statement_stops
    assert not index.figure_stops
    assert index.heading_stops
