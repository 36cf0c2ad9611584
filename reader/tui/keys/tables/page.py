"""Commands of the page."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region
from reader.tui.keys.tables.declaring import command, moving, outside

PAGE: tuple[Command, ...] = (
    *moving(Region.PAGE, "line"),
    command(
        Region.PAGE,
        "find",
        "/",
        "Find in the article",
        "app.find_in_article",
        footer="find",
        help="Every match is marked. Capital letters count only when you type some; what begins "
        "with / is a regular expression: /strik(e|ing)/.",
    ),
    command(
        Region.PAGE,
        "next_statement",
        ") ]s",
        "Next statement",
        "step('statement', {count})",
        footer="statement",
    ),
    command(
        Region.PAGE,
        "previous_statement",
        "( [s",
        "Previous statement",
        "step('statement', -{count})",
    ),
    command(
        Region.PAGE,
        "next_figure",
        "> ]f",
        "Next figure",
        "step('figure', {count})",
        footer="figure",
        help="The footer tells its value; a measure also in the other system.",
    ),
    command(Region.PAGE, "previous_figure", "< [f", "Previous figure", "step('figure', -{count})"),
    command(Region.PAGE, "next_heading", ". ]h", "Next heading", "step('heading', {count})"),
    command(
        Region.PAGE, "previous_heading", "comma [h", "Previous heading", "step('heading', -{count})"
    ),
    *(
        command(
            Region.PAGE,
            f"toggle_{name}",
            keys,
            f"Marks on or off: {name}",
            f"toggle_layer('{name}')",
        )
        for keys, name in (
            ("zs", "statements"),
            ("zf", "figures"),
            ("zd", "dates"),
            ("zm", "matches"),
            ("zn", "notes"),
            ("zl", "links"),
            ("za", "all"),
        )
    ),
    command(
        Region.PAGE,
        "link_numbers",
        "zL",
        "Numbers of the links in the text, or none",
        "toggle_link_numbers",
        help="They are those by which o opens links.",
    ),
    command(
        Region.PAGE,
        "only_speaker",
        "zo",
        "Only one speaker's statements",
        "toggle_only_speaker",
        help="The speaker of the statement you stepped onto, to whose others ) then steps; again "
        "shows all.",
    ),
    command(
        Region.PAGE,
        "findings",
        "f",
        "Findings: who says what, which figures, the headings",
        "app.show_findings",
        footer="findings",
        help="Type to filter; the page goes along with the cursor, Escape goes back.",
    ),
    command(
        Region.PAGE,
        "elsewhere",
        "=",
        "The same words, or the same number, in other articles",
        "app.show_elsewhere",
        help="Of the statement or figure you stepped onto: misquotes and other values come first.",
    ),
    command(
        Region.PAGE,
        "whole_width",
        "zw",
        "The page over the whole width, or beside the list",
        "app.toggle_whole_width",
        help="Alone it has room for notes, and what is known of the mark, beside the text.",
    ),
    command(
        Region.PAGE,
        "all_text",
        "\\ zt",
        "The article, or all of the page's text",
        "toggle_furniture",
        help="What was left out as menus and footers is shown, dimmed.",
    ),
    command(
        Region.PAGE,
        "copy",
        "y",
        "Copy the passage with its source",
        "app.copy_passage",
        help="The selection, else the mark you are on, with its sentence unless it is a whole "
        "quotation, else the paragraph at the top. The footer tells where the text is now.",
    ),
    command(
        Region.PAGE,
        "select",
        "v",
        "Select: the mark or paragraph, then more",
        "select_more",
        help="Again for the sentence, the statement, the paragraph, the article. Then keys move "
        "an end of what is selected, until it is copied or Escape selects nothing.",
    ),
    command(
        Region.PAGE,
        "note",
        "a",
        "Write a note on the passage, or change it",
        "app.write_note",
        help="On the selection, else the mark you are on, else the paragraph at the top. Emptied, "
        "a note is deleted; u undoes all of it.",
    ),
    command(Region.PAGE, "next_note", "]a ga", "Next note", "step('note', {count})"),
    command(Region.PAGE, "previous_note", "[a gA", "Previous note", "step('note', -{count})"),
    command(
        Region.PAGE,
        "back",
        "ctrl+o alt+left",
        "Back to where you jumped from",
        "jump_back({count})",
        help="Also into the article you read before, and to the list that = led from.",
    ),
    command(
        Region.PAGE,
        "forward",
        "alt+right",
        "On again, after going back",
        "jump_forward({count})",
    ),
    command(
        Region.PAGE,
        "set_mark",
        "m",
        "Mark this place with a letter",
        "set_mark({letter})",
        needs_letter=True,
        help="ma, and 'a leads back; a capital (mA) from every article. They are kept.",
    ),
    command(
        Region.PAGE,
        "go_to_mark",
        "'",
        "Go to a place by its letter",
        "go_to_mark({letter})",
        needs_letter=True,
        help="'' goes to where the last jump was made from, and there again back.",
    ),
    command(
        Region.PAGE,
        "links",
        "o",
        "Open a link of the article",
        "app.show_links",
        footer="links",
        help="Addresses are shown in full first, also of a link that is clicked; only http, "
        "https and mailto are opened.",
    ),
    *outside(Region.PAGE, where=", at this place", given="the article, or what is selected,"),
    command(
        Region.PAGE,
        "correct",
        "c",
        "Correct who said it, or the value",
        "app.correct",
        help="Of the statement or figure you stepped onto. `reader corrections` lists them all.",
    ),
    command(
        Region.PAGE,
        "reject",
        "x",
        "Reject the mark: it is none",
        "app.reject",
        help="Lists, searches and claims leave it out from then on.",
    ),
    command(
        Region.PAGE,
        "reload",
        "R",
        "Show the article as its file is now",
        "app.reload_article",
        help="While it is read, a change of its file is told in the footer and waits for this.",
    ),
    command(Region.PAGE, "leave", "escape", "Back to the list", "app.leave_page"),
)
