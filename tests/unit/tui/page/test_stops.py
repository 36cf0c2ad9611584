from __future__ import annotations

from reader.article import BlockKind, Span
from reader.figures import Figure, FigureKind
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.tui.page.marks import Layer
from reader.tui.page.stops import Stops, block_at
from tests.unit.tui.articles import article_of, harbour, span_of


def stops_at(*spans: Span) -> Stops:
    stops = Stops(harbour())
    stops.set_matches(spans)
    return stops


ONE, TWO, THREE = Span(5, 8), Span(20, 22), Span(40, 45)


def test_stepping_goes_on_from_the_current_mark() -> None:
    stops = stops_at(ONE, TWO, THREE)
    assert stops.step("match", 1, 0, current=ONE) == TWO
    assert stops.step("match", -1, 0, current=THREE) == TWO


def test_without_a_current_mark_stepping_begins_at_the_top_of_the_pane() -> None:
    stops = stops_at(ONE, TWO, THREE)
    assert stops.step("match", 1, 20) == TWO
    assert stops.step("match", -1, 20) == ONE


def test_more_steps_than_stops_go_to_the_last() -> None:
    stops = stops_at(ONE, TWO, THREE)
    assert stops.step("match", 9, 0) == THREE
    assert stops.step("match", -9, 50) == ONE


def test_several_steps_are_counted() -> None:
    stops = stops_at(ONE, TWO, THREE)
    assert stops.step("match", 2, 0) == TWO
    assert stops.step("match", -2, 50) == TWO


def test_there_is_no_step_past_the_ends() -> None:
    stops = stops_at(ONE)
    assert stops.step("match", 1, 0, current=ONE) is None
    assert stops.step("match", -1, 0, current=ONE) is None


def test_of_marks_that_begin_together_the_outer_comes_first() -> None:
    stops = stops_at(Span(5, 8), Span(5, 20))
    assert stops.step("match", 1, 0) == Span(5, 20)
    assert stops.step("match", 1, 0, current=Span(5, 20)) == Span(5, 8)


def test_headings_and_the_title_are_stops() -> None:
    annotated = harbour()
    headings = [span.of(annotated.article.text) for span in Stops(annotated).spans("heading")]
    assert headings == ["Port of Marlow closes its oldest quay", "What comes next"]


def test_figures_in_the_details_around_a_title_are_no_stops() -> None:
    article = article_of(
        (BlockKind.KICKER, "Part 2"),
        (BlockKind.TITLE, "30 days"),
        (BlockKind.BYLINE, "By Desk 4"),
        (BlockKind.DATELINE, "3 May 2025"),
        (BlockKind.PARAGRAPH, "Some 1,200 ships"),
    )
    spans = [span_of(article, words) for words in ("2", "30", "4", "3 May 2025", "1,200")]
    figures = tuple(Figure(span, span, FigureKind.COUNT, 1) for span in spans)
    stops = Stops(AnnotatedArticle(article, (), figures))
    assert stops.spans("figure") == [spans[1], spans[4]]


def test_what_is_switched_off_is_no_stop() -> None:
    annotated = harbour()
    ships, money, year = (figure.span for figure in annotated.figures)
    hidden: set[Layer] = set()
    stops = Stops(annotated, hidden)
    assert stops.spans("figure") == [ships, money, year]
    hidden.add(Layer.DATES)
    assert stops.spans("figure") == [ships, money]
    assert stops.step("figure", 1, 0, current=money) is None
    hidden.add(Layer.FIGURES)
    hidden.remove(Layer.DATES)
    assert stops.spans("figure") == [year]
    assert len(stops.spans("statement")) == 2
    hidden.add(Layer.STATEMENTS)
    assert not stops.spans("statement")


def test_each_stop_is_one_though_it_is_marked_twice() -> None:
    assert stops_at(TWO, ONE, TWO).spans("match") == [ONE, TWO]


def test_the_block_of_a_character_is_found() -> None:
    article = harbour().article
    heading = span_of(article, "What comes next")
    block = block_at(article.blocks, heading.start + 3)
    assert block is not None
    assert block.span == heading
    assert block_at(article.blocks, heading.end) is None


def test_notes_are_stops_unless_they_are_off() -> None:
    hidden = {Layer.NOTES}
    stops = Stops(harbour(), hidden)
    stops.set_notes([ONE, ONE, TWO])
    assert stops.step("note", 1, 0) is None
    hidden.clear()
    assert stops.step("note", 1, 0) == ONE
    assert stops.step("note", 1, 0, current=ONE) == TWO
