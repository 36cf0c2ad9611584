from __future__ import annotations

import pytest

from reader.article import BlockKind
from reader.formats.mail.markup import page_blocks
from tests.linear_time import is_linear


def told(page: str) -> list[str]:
    return [f"{block.kind}: {block.text}" for block in page_blocks(page)]


def test_tables_that_lay_out_the_page_are_no_tables() -> None:
    page = """<table><tr><td><table><tr><td><h1>News</h1></td></tr><tr><td><p>One.</p><p>Two.</p>
    </td><td>Beside</td></tr></table></td></tr></table>"""
    assert told(page) == [
        "heading: News",
        "paragraph: One.",
        "paragraph: Two.",
        "paragraph: Beside",
    ]


def test_tables_with_data_are_tables_also_within_layout() -> None:
    data = "<table><tr><th>Year</th><th>Boats</th></tr><tr><td>2023</td><td>14</td></tr></table>"
    assert told(f"<table><tr><td><p>The fleet.</p>{data}</td></tr></table>") == [
        "paragraph: The fleet.", "table: Year | Boats", "table: 2023 | 14",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "table",
    [
        '<table role="presentation"><tr><td>a</td><td>b</td></tr>'
        "<tr><td>c</td><td>d</td></tr></table>",
        "<table><tr><th>one column</th><th>and another</th></tr></table>",
        "<table><tr><td><a href='https://a.example/'>a</a></td><td><a>b</a></td></tr>"
        "<tr><td><a>c</a></td><td><a>d</a></td></tr></table>",
        f"<table><tr><td>{'long ' * 40}</td><td>b</td></tr>"
        f"<tr><td>{'long ' * 40}</td><td>d</td></tr></table>",
        "<table><tr><td><p>a</p></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>",
    ],
)
def test_other_tables_lay_out_the_page(table: str) -> None:
    assert not any(line.startswith("table") for line in told(table))


@pytest.mark.parametrize(
    "hiding",
    [
        'style="display:none"', 'style="color:red; Display : None !important"', "hidden",
        'style="max-height:0px;overflow:hidden"', 'style="opacity:0;"', 'style="visibility:hidden"',
        'style="font-size:1px"', 'class="preheader"',
    ],
)  # fmt: skip
def test_hidden_text_is_left_out_save_the_preview(hiding: str) -> None:
    page = f"<div {hiding}>In brief</div><p>Text.</p><div {hiding}>For telephones</div>"
    assert told(page) == ["furniture: In brief", "paragraph: Text."]


@pytest.mark.parametrize(
    "style", ["font-size:14px", "max-height:0.5em", "fill-opacity:0", "opacity:0.9"]
)
def test_visible_text_is_kept(style: str) -> None:
    assert told(f'<p style="{style}">Text.</p>') == ["paragraph: Text."]


def test_a_table_without_a_font_size_of_its_own_is_kept() -> None:
    assert told('<td style="font-size:0"><p style="font-size:16px">Text.</p></td>') == [
        "paragraph: Text."
    ]


def test_a_preview_that_repeats_the_text_is_left_out() -> None:
    assert told(
        '<div style="display:none">The wall is old</div><p>The wall is old, he said.</p>'
    ) == ["paragraph: The wall is old, he said."]


def test_a_page_that_is_hidden_as_a_whole_is_read() -> None:
    assert told('<div style="display:none"><p>All of it.</p></div>') == ["paragraph: All of it."]


def test_control_characters_around_hidden_text_do_no_harm() -> None:
    page = "<p>One\x01 <span hidden>two</span> \x1bthree</p>"
    assert [line.split(": ")[0] for line in told(page)] == ["furniture", "paragraph"]


def test_padding_of_previews_goes() -> None:
    padding = "&#847; &zwnj; &nbsp; &#8199; &shy; " * 50
    assert told(f"<div>Preview {padding}</div><p>Text.</p>") == [
        "paragraph: Preview",
        "paragraph: Text.",
    ]


def test_quotes_of_replies_have_their_depth() -> None:
    page = (
        "<p>Yes.</p><blockquote type=cite><p>Is it?</p><blockquote>Older</blockquote></blockquote>"
    )
    assert [(b.kind, b.level) for b in page_blocks(page)][1:] == [
        (BlockKind.QUOTE, 0), (BlockKind.QUOTE, 1),
    ]  # fmt: skip


def test_signatures_that_programs_mark_are_furniture() -> None:
    page = (
        '<p>Text.</p><div class="gmail_signature"><div>Anna Berg</div><div>Port Amsel</div></div>'
    )
    assert told(page) == ["paragraph: Text.", "furniture: Anna Berg", "furniture: Port Amsel"]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    page = "<div>One.<br>&nbsp;<br/>Two.<br><br><br>Three,<br>still three.</div>"
    assert told(page) == ["paragraph: One.", "paragraph: Two.", "paragraph: Three, still three."]


@pytest.mark.parametrize(
    ("style", "kind"),
    [
        ("font-size:24px", "heading"), ("font-size: 18px; font-weight: 700", "heading"),
        ("font-size:18px", "paragraph"), ("font-size:15px;font-weight:bold", "paragraph"),
    ],
)  # fmt: skip
def test_short_texts_in_large_letters_are_headings(style: str, kind: str) -> None:
    page = '<td style="font-size:0px"><div style="{}">The <b>snow</b></div></td><p>It fell.</p>'
    assert told(page.format(style)) == [f"{kind}: The snow", "paragraph: It fell."]
    long = page.replace("The <b>snow</b>", "It is large, but a sentence.").format(style)
    assert told(long)[0].startswith("paragraph")


def test_numbers_of_items_are_kept() -> None:
    assert told("<ol><li>One</li><li>Two</li></ol>") == ["item: 1. One", "item: 2. Two"]


@pytest.mark.parametrize(
    "piece",
    ["<table><tr><td>a", "<table><tr><td>a</table>", "<div style='display:none'>a</div>",
     "&zwnj;&nbsp;",
     "<div class=signature>a", "<div hidden>", "<br>", "From:<br>"],
)  # fmt: skip
def test_time_is_linear(piece: str) -> None:
    assert is_linear(page_blocks, piece * 500, piece * 4_000, times=8, tolerance=4)


def test_items_that_outlook_writes_as_paragraphs_are_items() -> None:
    item = '<p class="MsoListParagraph"><span>·<span>&nbsp;&nbsp; </span></span>{}</p>'
    blocks = page_blocks(f"<p>Two items:</p>{item.format('Roof: 1.9m')}{item.format('Rest: 0.9m')}")
    assert [(b.kind, b.level) for b in blocks[1:]] == [(BlockKind.ITEM, 1)] * 2
    assert blocks[1].text == "· Roof: 1.9m"
