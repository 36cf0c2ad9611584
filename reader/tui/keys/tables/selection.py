"""Commands of the page while something is selected there."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region
from reader.tui.keys.tables.declaring import command


def _selecting(name: str, keys: str, title: str, action: str, **rest: str | bool) -> Command:
    return command(Region.SELECTION, name, keys, title, action, **rest)


SELECTION: tuple[Command, ...] = (
    _selecting(
        "less",
        "V",
        "Select less: what it was before, down to a word",
        "select_less",
        footer="less",
        help="v selects more.",
    ),
    _selecting("right", "l right", "On by a character", "select_to('character', {count})"),
    _selecting("left", "h left", "Back by a character", "select_to('character', -{count})"),
    _selecting("word", "w", "On to the next word", "select_to('word', {count})", footer="word"),
    _selecting("word_end", "e", "On to the end of a word", "select_to('word_end', {count})"),
    _selecting("word_back", "b", "Back to the beginning of a word", "select_to('word', -{count})"),
    _selecting("sentence", ")", "On to the end of a sentence", "select_to('sentence', {count})"),
    _selecting(
        "sentence_back",
        "(",
        "Back to the beginning of a sentence",
        "select_to('sentence', -{count})",
    ),
    _selecting("paragraph", "p", "On to the end of a paragraph", "select_to('paragraph', {count})"),
    _selecting(
        "paragraph_back",
        "P",
        "Back to the beginning of a paragraph",
        "select_to('paragraph', -{count})",
    ),
    _selecting("down", "j down", "On by a line", "select_lines({count})"),
    _selecting("up", "k up", "Back by a line", "select_lines(-{count})"),
    _selecting("first", "gg home", "Back to the beginning of the text", "select_to('edge', -1)"),
    _selecting("last", "G end", "On to the end of the text", "select_to('edge', 1)"),
    _selecting(
        "other_end",
        "o",
        "Move the other end",
        "turn_selection",
        footer="other end",
        help="At first keys move the one that is further down.",
    ),
)
