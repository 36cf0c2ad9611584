"""Commands of the claims view."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region
from reader.tui.keys.tables.declaring import command, folding, moving, outside

CLAIMS: tuple[Command, ...] = (
    *moving(Region.CLAIMS, "claim"),
    command(
        Region.CLAIMS,
        "open",
        "enter",
        "Read the claim in its article",
        "app.read_claim",
        footer="read",
        help="n and N then go on through the claims, from article to article. On a group's "
        "heading it folds the group.",
    ),
    command(
        Region.CLAIMS,
        "ask",
        "/",
        "Ask for other claims",
        "app.ask_for_claims",
        footer="ask",
        help="Claims appear while you type, in the language of `reader help query`.",
    ),
    command(
        Region.CLAIMS,
        "order",
        "o",
        "Order: by date, value, source or speaker",
        "app.change_claims('order')",
        footer="order",
    ),
    command(
        Region.CLAIMS,
        "group",
        "w",
        "Group by who, what, where or how",
        "app.change_claims('grouping')",
        footer="group",
        help="By speaker, by what is counted, by source, by whether it is quoted or reported.",
    ),
    *folding(Region.CLAIMS),
    command(
        Region.CLAIMS,
        "kind",
        "# K",
        "All claims, statements or figures",
        "app.change_claims('shown')",
        footer="kind",
    ),
    command(
        Region.CLAIMS,
        "time_line",
        "T",
        "Time line on or off",
        "app.toggle_time_line",
        footer="time line",
        help="It is there by itself where the claims are figures of one unit.",
    ),
    command(
        Region.CLAIMS,
        "elsewhere",
        "=",
        "The same words, or the same number, in other articles",
        "app.show_elsewhere",
        help="What the articles of the library make of the claim; ctrl+o comes back to it.",
    ),
    command(Region.CLAIMS, "copy", "y", "Copy the claim with its source", "app.copy_claim"),
    command(
        Region.CLAIMS,
        "correct",
        "c",
        "Correct who makes the claim, or its value",
        "app.correct_claim",
    ),
    command(
        Region.CLAIMS,
        "reject",
        "x",
        "Reject the claim: it is none",
        "app.reject_claim",
        help="The list closes over it; u brings it back.",
    ),
    *outside(Region.CLAIMS, where=", at the claim", given="the article of the claim"),
    command(Region.CLAIMS, "leave", "escape", "Back to the articles", "app.leave_claims"),
)
