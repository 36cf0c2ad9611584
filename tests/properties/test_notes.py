"""A note stays on its passage whatever happens elsewhere, and is never moved to another one."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reader.article import Span
from reader.export.markdown import code_span, escaped_lines
from reader.library.state.passage_anchor import anchor_of
from reader.library.state.placed_notes import place_notes
from reader.text import clean
from tests.unit.library.state.notes import note_on

CONTEXT = 32
texts = st.text(st.sampled_from("ab .\n“é漢"), max_size=120)


@given(texts, texts, texts, texts, texts)
def test_a_passage_survives_edits_elsewhere_in_the_article(
    before: str, near: str, after: str, other_before: str, other_after: str
) -> None:
    passage = "the mayor’s 3,000 euros"
    beginning, end = f"{near}<", f">{near}"
    text = f"{before}{beginning.rjust(CONTEXT)}{passage}{end.ljust(CONTEXT)}{after}"
    edited = f"{other_before}{beginning.rjust(CONTEXT)}{passage}{end.ljust(CONTEXT)}{other_after}"
    note = note_on(text, passage)
    (placed,) = place_notes([note], edited, "another").placed
    assert placed.span.of(edited) == passage


@given(texts, texts, st.data())
def test_a_passage_is_found_as_it_was_or_not_at_all(
    text: str, edited: str, data: st.DataObject
) -> None:
    ends = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    span = Span(ends[0], ends[1])
    assume(span)
    anchor = anchor_of(text, span)
    assert anchor.place_in(text, is_same=True) == span
    found = anchor.place_in(edited, is_same=False)
    if found is not None:
        assert found.of(edited) == anchor.exact
        around = f"{anchor.before}{anchor.exact}{anchor.after}"
        assert edited.count(around) == 1 or edited.count(anchor.exact) == 1


signs = st.sampled_from(
    [*"ab1.)-+=*_`#>[]()<&!|~\\ \n\t“é", "```", "    ", "&amp;", "- [ ] ", "---"]
)


def shown(markdown: str) -> str:
    """What Markdown shows, line by line, without its tags."""
    tokens = MarkdownIt("commonmark").parse(markdown)
    paragraphs = []
    for token in tokens:
        assert token.type in ("paragraph_open", "paragraph_close", "inline"), token.type
        if token.children is not None:
            for child in token.children:
                assert child.type in ("text", "text_special", "hardbreak"), child.type
            parts = ("\n" if c.type == "hardbreak" else c.content for c in token.children)
            paragraphs.append("".join(parts))
    return "\n\n".join(paragraphs)


@given(st.lists(signs, max_size=30).map("".join))
def test_a_note_is_exported_so_that_markdown_shows_it_as_written(text: str) -> None:
    text = clean(text)
    written = "\n".join(line.rstrip() for line in text.split("\n"))
    expected = [part.strip("\n") for part in written.split("\n\n")]
    markdown = "\n".join(escaped_lines(text))
    assert shown(markdown).replace("\u00a0", " ") == "\n\n".join(filter(None, expected))


@given(st.text(st.sampled_from("a`b "), min_size=1, max_size=12).filter(str.strip))
def test_code_holds_whatever_backticks_it_is_of(text: str) -> None:
    (token,) = (t for t in MarkdownIt("commonmark").parse(code_span(f"x{text}x")) if t.children)
    assert [(c.type, c.content) for c in token.children or ()] == [("code_inline", f"x{text}x")]
