"""Commands of the findings of an article."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region
from reader.tui.keys.tables.declaring import command

FINDINGS: tuple[Command, ...] = (
    command(
        Region.FINDINGS,
        "open",
        "enter",
        "Go on reading there",
        "app.read_finding",
        footer="read",
        help="On a heading, at the first one below it. ctrl+o on the page comes back.",
    ),
    command(
        Region.FINDINGS,
        "next_part",
        "tab",
        "Next part: statements, figures, headings",
        "next_part(1)",
        footer="part",
    ),
    command(
        Region.FINDINGS,
        "only_speaker",
        "ctrl+t",
        "Only this speaker's statements on the page",
        "app.toggle_speaker_of_finding",
        footer="only one",
        help="As zo does on the page; again shows all.",
    ),
    command(
        Region.FINDINGS,
        "leave",
        "escape",
        "End the filter, then go back to where you were",
        "app.leave_findings",
        footer="back",
    ),
    command(Region.FINDINGS, "previous_part", "shift+tab", "Previous part", "next_part(-1)"),
    command(Region.FINDINGS, "down", "down", "Down one row", "move_by(1)"),
    command(Region.FINDINGS, "up", "up", "Up one row", "move_by(-1)"),
    command(Region.FINDINGS, "page_down", "pagedown", "Down one screen", "page_by(1)"),
    command(Region.FINDINGS, "page_up", "pageup", "Up one screen", "page_by(-1)"),
    command(Region.FINDINGS, "half_page_down", "ctrl+d", "Down half a screen", "half_page_by(1)"),
    command(Region.FINDINGS, "half_page_up", "ctrl+u", "Up half a screen", "half_page_by(-1)"),
    command(Region.FINDINGS, "first", "home", "To the beginning", "move_to_percent(0)"),
    command(Region.FINDINGS, "last", "end", "To the end", "move_to_percent(100)"),
    command(
        Region.FINDINGS,
        "erase",
        "backspace",
        "Take back the last character of the filter, or leave",
        "app.erase_filter",
    ),
    command(
        Region.FINDINGS,
        "erase_word",
        "ctrl+w",
        "Take back the last word of the filter",
        "app.erase_filter_word",
    ),
    command(Region.FINDINGS, "help", "f1", "Help", "app.show_help", footer="help"),
)
