from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from reader.formats.html.parsing import parse
from reader.formats.html.walk import Piece, pieces


def _pieces(html: str) -> list[Piece]:
    tree = parse(html)
    assert tree is not None
    return list(pieces(tree))


def _told(html: str) -> list[tuple[str, int, str]]:
    return [(piece.kind.value, piece.level, piece.text) for piece in _pieces(html)]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    html = "<div>One<br>goes on.<br><br>Two.<br>&nbsp;<br/> \n<br>Three.</div>"
    assert _told(html) == [
        ("paragraph", 0, "One goes on."),
        ("paragraph", 0, "Two."),
        ("paragraph", 0, "Three."),
    ]


def test_line_breaks_of_a_row_and_of_code_part_nothing() -> None:
    assert _told("<table><tr><td>a<br><br>b<td>c</table>") == [("table", 2, "a b | c")]
    assert [text for _, _, text in _told("<pre>a<br><br>b</pre>")] == ["a", "", "b"]


def test_tables_that_lay_out_a_page_are_its_paragraphs() -> None:
    nested = "<table><tr><td>Menu<td><table><tr><td>Day<td>14</table><p>Text.</table>"
    assert _told(nested) == [
        ("paragraph", 0, "Menu"),
        ("table", 2, "Day | 14"),
        ("paragraph", 0, "Text."),
    ]
    columns = "<table><tr><td>Menu<td><h1>Title</h1><p>One.</p><p>Two.</p></table>"
    assert [
        kind for kind, _, _ in _told(columns)
    ] == "paragraph heading paragraph paragraph".split()
    single = "<table><tr><td>One.<tr><td>Two.</table>"
    assert [kind for kind, _, _ in _told(single)] == ["paragraph", "paragraph"]
    role = '<table role="presentation"><tr><td>One.<td>Two.</table>'
    assert [kind for kind, _, _ in _told(role)] == ["paragraph", "paragraph"]


def test_what_stands_in_a_figure_is_its_caption_but_quotes_and_tables_stay_such() -> None:
    html = (
        "<figure><img><p>In May.</p> <span>Photo: Jo</span></figure>"
        "<figure><blockquote>Go.</blockquote></figure>"
        "<figure><table><tr><th>Day<th>No<tr><td>1<td>2</table></figure>"
        '<p class="wp-caption-text">The pier</p><div class="image-caption">The ferry</div>'
    )
    assert [kind for kind, _, _ in _told(html)] == (
        "caption caption quote table table caption caption".split()
    )


def test_a_text_is_no_caption_or_heading_for_its_class_or_element() -> None:
    long = "word " * 400
    for html in (f'<div class="caption">{long}</div>', f"<h3>{long}</h3>"):
        assert [told[:2] for told in _told(html)] == [("paragraph", 0)]


def test_an_inner_element_of_the_same_name_does_not_end_an_outer_one() -> None:
    html = '<div class="caption"><div>The pier</div><div>in May</div></div><div>Text.</div>'
    assert [kind for kind, _, _ in _told(html)] == "caption caption paragraph".split()
    html = '<div role="heading"><div>One</div> and two</div>'
    assert [kind for kind, _, _ in _told(html)] == ["heading", "heading"]


@pytest.mark.parametrize(
    "name", ["crosshead", "story__cross-head", "Zwischentitel big", "intertitre", "tussenkopje"]
)
def test_classes_call_what_editors_call_headings_so(name: str) -> None:
    html = f'<p class="{name}">How it was lost</p><p>Text.</p><ul class="{name}"><li>One</ul>'
    assert _told(html) == [
        ("heading", 2, "How it was lost"),
        ("paragraph", 0, "Text."),
        ("item", 1, "One"),
    ]


def test_posts_that_show_something_are_embedded_and_quoted_ones_are_quotes() -> None:
    html = (
        '<blockquote class="instagram-media"><p>View this</p><div>A post</div></blockquote>'
        '<blockquote class="twitter-tweet"><p>I read it.</p>— Mara</blockquote><p>Text.'
    )
    assert [kind for kind, _, _ in _told(html)] == "embed embed quote quote paragraph".split()


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ('<p>41 crowns<sup><a href="#f1">1</a></sup>, he said', "41 crowns[1], he said"),
        ('<p>41<a href="#f1"><sup>[2]</sup></a> more', "41[2] more"),
        ("<p>300 m<sup>2</sup> of 10<sup>−6</sup>", "300 m² of 10⁻⁶"),
        ("<p>le 1<sup>er</sup> mai", "le 1er mai"),
        ("<p>on the 5<sup>th</sup> of May", "on the 5th of May"),
        ("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "漢字"),
    ],
)
def test_raised_text_neither_joins_the_number_before_it_nor_is_lost(html: str, text: str) -> None:
    assert [piece.text for piece in _pieces(html)] == [text]


def test_inline_quotations_have_the_marks_that_a_browser_writes() -> None:
    assert _told("<p>a <q>poem</q>.")[0][2] == "a “poem”."
    assert _told('<html lang="de-CH"><p>ein <q>Gedicht</q>.')[0][2] == "ein „Gedicht“."
    assert _told("<p>a <q>“poem”</q>.")[0][2] == "a “poem”."


def test_elements_that_are_headings_by_role_are_headings() -> None:
    assert _told('<div role="heading" aria-level="3">Where</div>') == [("heading", 3, "Where")]


def test_terms_and_details_are_kept() -> None:
    html = "<dl><dt>Pier<dd>Stands.</dl><details><summary>How</summary><p>So.</p></details>"
    assert [text for _, _, text in _told(html)] == ["Pier", "Stands.", "How", "So."]


_TAGS = st.sampled_from(
    "p div ul li ol blockquote table tr td th br q sup sub figure figcaption h2 pre code dl dt dd "
    "a b details summary section nav ruby rt".split()
)
_MARKUP = st.recursive(
    st.text("ab1 “\n", max_size=6),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        _TAGS,
        st.lists(inner, max_size=4),
    ),
    max_leaves=25,
)


@given(_MARKUP)
def test_every_word_of_a_tree_is_in_one_block_in_order(html: str) -> None:
    tree = parse(f"<body>{html}</body>")
    if tree is None:
        return
    skipped = tree.xpath("//rt") + tree.xpath("//sup")
    assert isinstance(skipped, list)
    for element in skipped:
        assert isinstance(element, lxml_html.HtmlElement)
        element.drop_tree()
    expected = "".join(map(str, tree.itertext()))
    found = "".join(run.text for piece in pieces(tree) for run in piece.runs)

    def letters(text: str) -> list[str]:
        return [character for character in text if character in "ab1"]

    assert letters(found) == letters(expected)


_FORMULA = "<math><mi>E</mi><mo>=</mo><msup><mi>c</mi><mn>2</mn></msup></math>"


@pytest.mark.parametrize(
    "formula",
    [
        _FORMULA,
        '<math alttext="E = c²"></math>',
        f'<span class="katex"><span>{_FORMULA}</span><span aria-hidden="true">E<b>=</b>c2</span>'
        "</span>",
        f'<mjx-container><mjx-math aria-hidden="true">E=c2</mjx-math><mjx-assistive-mml>{_FORMULA}'
        "</mjx-assistive-mml></mjx-container>",
    ],
)
def test_a_formula_is_a_line_of_text_and_stands_once(formula: str) -> None:
    assert _told(f"<p>So {formula} holds.</p>") == [("paragraph", 0, "So E = c² holds.")]


def test_what_is_hidden_beside_an_empty_formula_stays() -> None:
    html = '<p><span><math></math></span><span aria-hidden="true">E=c</span> and so on</p>'
    assert _told(html) == [("paragraph", 0, "E=c and so on")]
    html = f'<div><p>So {_FORMULA}.</p><p aria-hidden="true">Text.</p></div>'
    assert [text for _, _, text in _told(html)] == ["So E = c².", "Text."]


def test_formulas_within_each_other_and_by_the_thousand_are_read() -> None:
    assert _told(f"<p>a <math><mrow>{_FORMULA}</mrow></math> b") == [("paragraph", 0, "a E = c² b")]
    (piece,) = _pieces("<p>" + "<math><mi>x</mi></math> " * 20_000)
    assert piece.text.count("x") == 20_000
