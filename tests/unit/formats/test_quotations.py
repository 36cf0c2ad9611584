"""Passages found again in a text over differences of formatting."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import BlockKind, Span
from reader.formats.builder import ArticleBuilder
from reader.formats.quotations import PassageFinder, Quotation, add_highlights
from tests.linear_time import is_linear

_TEXT = "The dyke of Orlune held. “We had built it higher,” said the reeve.\nNobody asked. Nobody."


def _found(passage: str, text: str = _TEXT) -> str | None:
    span = PassageFinder(text).find(passage)
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("dyke of Orlune", "dyke of Orlune"),
        ("DYKE  of\n**Orlune**", "dyke of Orlune"),
        ('"We had built it higher," said', "“We had built it higher,” said"),
        ("We had built it higher", "We had built it higher"),
        ("said the reeve. Nobody asked.", "said the reeve.\nNobody asked."),
        ("Orlune held", "Orlune held"),
        ("Orlune held.", "Orlune held."),
        ("the dike", None),
        ("", None),
        ("…", None),
    ],
)
def test_letters_alone_are_compared_and_marks_taken_along(passage: str, found: str | None) -> None:
    assert _found(passage) == found


def test_accents_and_ligatures_do_not_tell() -> None:
    assert _found("cafe ﬁne", "A café, fine.") == "café, fine"
    assert _found("ﬁne", "so fine it is") == "fine"


def test_the_same_words_are_found_at_one_place_after_the_other() -> None:
    finder = PassageFinder(_TEXT)
    first, second, third = (finder.find("nobody") for _ in range(3))
    assert first != second
    assert third == first


def test_a_long_passage_with_another_middle_is_known_by_its_ends() -> None:
    begin, end = "When the water came over the fields of Orlune,", "nobody had thought of the mill."
    text = f"Before. {begin} as the paper said on Monday, [advertisement] {end} After."
    passage = f"{begin} as the paper said on Mondy, {end}"
    assert _found(passage, text) == text[8 : text.index(" After")]


@given(text=st.text(max_size=60), data=st.data())
def test_what_stands_in_a_text_is_found_with_its_letters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    passage = text[start : data.draw(st.integers(start, len(text)))]
    span = PassageFinder(text).find(passage)
    letters = "".join(filter(str.isalnum, passage))
    if span is None:
        assert not passage.strip() or not letters
    else:
        assert 0 <= span.start < span.end <= len(text)
        assert letters in "".join(filter(str.isalnum, span.of(text))) or _folds(letters, text, span)


def _folds(letters: str, text: str, span: Span) -> bool:
    """Whether another writing of the same letters was found."""
    return PassageFinder(span.of(text)).find(letters) is not None


def test_a_missing_passage_of_several_lines_is_kept_as_one_highlight() -> None:
    builder = ArticleBuilder(Path("a"), "json")
    builder.add(BlockKind.PARAGRAPH, _TEXT.split("\n")[0])
    add_highlights(builder, [Quotation("Not there\nat all", "A note", "2024-10-01T08:00")])
    found = builder.build()
    (highlight,) = found.highlights
    assert highlight.span.of(found.text) == "Not there\nat all"
    assert [b.kind for b in found.blocks][1:] == [BlockKind.FURNITURE] * 2


def test_many_missing_passages_take_linear_time() -> None:
    def run(text: str) -> None:
        finder = PassageFinder(text)
        for passage in ("aab", "a" * 200 + "b", "b" * 300):
            finder.find(passage)

    assert is_linear(run, "a" * 10_000, "a" * 80_000, times=8)


def test_what_lies_beyond_the_text_is_no_highlight() -> None:
    builder = ArticleBuilder(Path("a.txt"), "text")
    builder.add(BlockKind.PARAGRAPH, "Five words stand in here.")
    for span in (Span(0, 99), Span(3, 3), Span(-1, 4)):
        builder.add_highlight(span)
    assert builder.build().highlights == ()
