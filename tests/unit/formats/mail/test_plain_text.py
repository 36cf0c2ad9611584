from __future__ import annotations

import pytest

from reader.formats.mail.plain_text import plain_blocks
from reader.formats.mail.selection import TextPart
from tests.linear_time import is_linear
from tests.unit.formats.reading import PROSE


def told(text: str, *, is_flowed: bool = False, deletes_spaces: bool = False) -> list[str]:
    """The blocks as `kind level: text`, the level left out where it is 0."""
    part = TextPart(text, "", is_flowed, deletes_spaces)
    return [
        f"{block.kind}{f' {block.level}' if block.level else ''}: {block.text}"
        for block in plain_blocks(part)
    ]


def test_flowed_lines_are_joined_at_their_spaces() -> None:
    text = "One line that goes \non here.\nAnother line.\n  stuffed"
    assert told(text, is_flowed=True) == [
        "paragraph: One line that goes on here.", "paragraph: Another line.", "paragraph: stuffed",
    ]  # fmt: skip


def test_spaces_that_are_to_go_are_left_out() -> None:
    assert told("Straßen \nbahn", is_flowed=True, deletes_spaces=True) == ["paragraph: Straßenbahn"]


def test_flowed_quotes_keep_their_depth() -> None:
    assert told("> a quote that \n> goes on\n>> older\nanswer", is_flowed=True) == [
        "quote: a quote that goes on", "quote 1: older", "paragraph: answer",
    ]  # fmt: skip


def test_a_flowed_line_does_not_run_into_the_signature() -> None:
    assert told("The end \n-- \nAnna", is_flowed=True) == [
        "paragraph: The end", "furniture: --", "furniture: Anna",
    ]  # fmt: skip


@pytest.mark.parametrize("marks", ["> > ", ">> ", ">>", "> >"])
def test_quotes_have_their_depth_however_it_is_written(marks: str) -> None:
    assert told(f"{marks}When will it open?\n\nIn May.")[0] == "quote 1: When will it open?"


def test_quoted_lines_that_were_wrapped_are_one_paragraph() -> None:
    quoted = "> The harbour of Port Amsel stayed closed on Monday while divers looked\n"
    quoted += "> for it.\n>\n> Yes."
    assert told(quoted) == [
        "quote: The harbour of Port Amsel stayed closed on Monday while divers looked for it.",
        "quote: Yes.",
    ]


def test_two_lines_that_were_wrapped_as_mail_is_are_one_paragraph() -> None:
    text = (
        "The pier of Port Amsel is closed from Monday to Wednesday, and divers\nwill look for it."
    )
    assert len(told(text)) == 1
    assert len(told(text + "\n\nSee https://harbour.example/a/very/long/address/" + "x" * 60)) == 2


def test_lines_with_room_to_spare_are_not_joined() -> None:
    assert len(told(f"{PROSE}\n\nAnna Berg\n14 Quay Street\nPort Amsel")) == 4


@pytest.mark.parametrize(("mark", "level"), [("=", 1), ("*", 1), ("-", 2), ("~", 2)])
def test_underlined_lines_are_headings(mark: str, level: int) -> None:
    assert told(f"{PROSE}\n\nIn other news\n{mark * 13}\n\n{PROSE}")[1] == (
        f"heading {level}: In other news"
    )


def test_lines_of_dashes_are_no_text() -> None:
    assert told(f"{PROSE}\n\n----------\n\n{PROSE}")[1] == "furniture: ----------"


def test_the_signature_and_what_a_list_adds_are_furniture() -> None:
    text = f"{PROSE}\n\n-- \nAnna Berg\nPort Amsel\n\n_______________________\nHarbour list"
    assert [line.split(":")[0] for line in told(text)] == ["paragraph", *["furniture"] * 5]


def test_a_long_text_below_dashes_is_no_signature() -> None:
    lines = told(f"{PROSE}\n--\n" + f"{PROSE}\n\n" * 20)
    assert lines[-1].startswith("paragraph")


def test_lines_that_mailboxes_escape_are_no_quotes() -> None:
    assert told(">From the quay nothing can be seen.")[0] == (
        "paragraph: From the quay nothing can be seen."
    )


def test_addresses_are_links_without_what_stands_behind() -> None:
    (block,) = plain_blocks(TextPart("See https://lantern.example/a?b=1). More."))
    assert [(run.text, run.url) for run in block.runs if run.url] == [
        ("https://lantern.example/a?b=1", "https://lantern.example/a?b=1")
    ]


def test_text_that_looks_like_our_own_marks_is_text() -> None:
    assert told("\ue0000\ue000\n\n> quote")[0].startswith("quote")
    assert all(
        kind.startswith(("quote", "paragraph", "furniture")) for kind in told("\ue0000\ue000")
    )


@pytest.mark.parametrize(
    "piece", ["> a\n", ">", "-- \n", "a \n", "====\n", "> a\nb\n", "https://a.b/"]
)
def test_time_is_linear(piece: str) -> None:
    def run(text: str) -> None:
        plain_blocks(TextPart(text, is_flowed=True))
        plain_blocks(TextPart(text))

    assert is_linear(run, piece * 1_000, piece * 8_000, times=8)


def test_headings_that_are_marked_as_in_markdown_are_headings() -> None:
    assert told(f"## In other news\n\n{PROSE}\n\n#hashtag") == [
        "heading 2: In other news", f"paragraph: {PROSE}", "paragraph: #hashtag",
    ]  # fmt: skip
