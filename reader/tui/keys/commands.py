"""Every command of the application, declared once.

The table feeds the key bindings, the sequence dispatcher, the footer, the command palette, the help
screen, `reader keys` and the `[keymap]` of the configuration. It is pure data: nothing here knows
Textual, so that the command line can print it without loading the application.
"""

from __future__ import annotations

from reader.tui.keys.command import Command, Region


def _command(
    region: Region, name: str, keys: str, title: str, action: str, **rest: str | bool
) -> Command:
    prefix = "app" if region is Region.ANYWHERE else region
    return Command(f"{prefix}.{name}", tuple(keys.split()), title, action, region, **rest)  # type: ignore[arg-type] # keyword arguments of one literal table


def _moving(region: Region, unit: str) -> tuple[Command, ...]:
    """The commands that move as in less and vim; list and page take the same keys."""

    def move(name: str, keys: str, title: str, action: str, **rest: str | bool) -> Command:
        return _command(region, name, keys, title, action, **rest)

    return (
        move("down", "j down", f"Down one {unit}", "move_by({count})"),
        move("up", "k up", f"Up one {unit}", "move_by(-{count})"),
        move("page_down", "space pagedown", "Down one screen", "page_by({count})"),
        move("page_up", "b pageup", "Up one screen", "page_by(-{count})"),
        move("half_page_down", "ctrl+d", "Down half a screen", "half_page_by({count})"),
        move("half_page_up", "ctrl+u", "Up half a screen", "half_page_by(-{count})"),
        move("first", "gg home", "To the beginning", "move_to_percent(0)"),
        move("last", "G end", "To the end", "move_to_percent(100)"),
        move(
            "percent",
            "%",
            "To a place in per cent",
            "move_to_percent({count})",
            help="Type the number first: 50% goes to the middle.",
            needs_count=True,
        ),
    )


def _folding(region: Region) -> tuple[Command, ...]:
    """The commands that fold groups, as vim folds text."""
    return (
        _command(region, "fold", "za", "Fold or unfold the group", "fold"),
        _command(region, "fold_all", "zM", "Fold all groups", "fold_all(True)"),
        _command(region, "unfold_all", "zR", "Unfold all groups", "fold_all(False)"),
    )


_LIST = (
    *_moving(Region.LIST, "article"),
    _command(
        Region.LIST,
        "open",
        "enter",
        "Read the article",
        "app.read_article",
        footer="read",
        help="Goes to the page and marks the article read; looking at it in passing does not.",
    ),
    _command(
        Region.LIST,
        "search",
        "/",
        "Search the library",
        "app.search_library",
        footer="search",
        help="Hits appear while you type; Enter goes to the first of them.",
    ),
    _command(Region.LIST, "cite", "y", "Copy a citation of the article", "app.copy_citation"),
    _command(
        Region.LIST,
        "copies",
        "+",
        "Show the copies of the article, or fold them away",
        "app.toggle_copies",
        help="Copies are articles that print the same text, whole or cut.",
    ),
    _command(
        Region.LIST,
        "limit",
        "l",
        "List only what answers a query",
        "app.limit",
        footer="limit",
        help="It stays while you read, until Escape; the footer tells it. A search looks within.",
    ),
    _command(
        Region.LIST,
        "order",
        "o",
        "Order of the list; of hits: the best first, or the newest",
        "app.switch_order",
        help="By date, title, publisher, folder, speaker or length.",
    ),
    _command(
        Region.LIST,
        "group",
        "W",
        "Headings: by month, publisher, folder or speaker",
        "app.choose_grouping",
    ),
    *_folding(Region.LIST),
    _command(
        Region.LIST,
        "select",
        "x",
        "Select the article, or no longer, and go on",
        "select({count})",
        help="Star, tag, read and export then act on all that are selected; u undoes it at once.",
    ),
    _command(Region.LIST, "select_to_here", "V", "Select up to here", "select_to_here"),
    _command(Region.LIST, "select_all", "ctrl+a", "Select all that is listed", "select_all"),
    _command(
        Region.LIST,
        "export",
        "X",
        "Write where the articles are from to a file",
        "app.export",
        help="As Markdown, CSV, JSON lines, text, BibTeX or CSL-JSON.",
    ),
    _command(
        Region.LIST,
        "facets",
        "w",
        "Narrow by publisher, author, speaker, month, language or tag",
        "app.show_facets",
        help="With how many of all hits have each.",
    ),
    _command(
        Region.LIST,
        "catch_up",
        "A",
        "Catch up: mark all that is listed as read",
        "app.catch_up",
        help="Says how many first; A again does it.",
    ),
    _command(
        Region.LIST,
        "clear",
        "escape",
        "Select nothing; end the search; list every article",
        "app.clear_search",
    ),
)

_PAGE = (
    *_moving(Region.PAGE, "line"),
    _command(
        Region.PAGE,
        "find",
        "/",
        "Find in the article",
        "app.find_in_article",
        footer="find",
        help="Every match is marked. Capital letters count only when you type some; what begins "
        "with / is a regular expression: /strik(e|ing)/.",
    ),
    _command(
        Region.PAGE,
        "next_statement",
        ") ]s",
        "Next statement",
        "step('statement', {count})",
        footer="statement",
    ),
    _command(
        Region.PAGE,
        "previous_statement",
        "( [s",
        "Previous statement",
        "step('statement', -{count})",
    ),
    _command(
        Region.PAGE,
        "next_figure",
        "> ]f",
        "Next figure",
        "step('figure', {count})",
        footer="figure",
        help="The footer tells its value; a measure also in the other system.",
    ),
    _command(Region.PAGE, "previous_figure", "< [f", "Previous figure", "step('figure', -{count})"),
    _command(Region.PAGE, "next_heading", ". ]h", "Next heading", "step('heading', {count})"),
    _command(
        Region.PAGE, "previous_heading", "comma [h", "Previous heading", "step('heading', -{count})"
    ),
    *(
        _command(
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
            ("za", "all"),
        )
    ),
    _command(
        Region.PAGE,
        "only_speaker",
        "zo",
        "Only one speaker's statements",
        "toggle_only_speaker",
        help="The speaker of the statement you stepped onto; again shows all.",
    ),
    _command(
        Region.PAGE,
        "findings",
        "f",
        "Findings: who says what, which figures, the headings",
        "app.show_findings",
        footer="findings",
        help="Type to filter; the page goes along with the cursor, Escape goes back.",
    ),
    _command(
        Region.PAGE,
        "elsewhere",
        "=",
        "The same words, or the same number, in other articles",
        "app.show_elsewhere",
        help="Of the statement or figure you stepped onto: misquotes and other values come first.",
    ),
    _command(
        Region.PAGE,
        "whole_width",
        "zw",
        "The page over the whole width, or beside the list",
        "app.toggle_whole_width",
        help="From 110 columns on, notes and what is known of the mark stand beside the text.",
    ),
    _command(
        Region.PAGE,
        "all_text",
        "\\ zt",
        "The article, or all of the page's text",
        "toggle_furniture",
        help="What was left out as menus and footers is shown, dimmed.",
    ),
    _command(
        Region.PAGE,
        "copy",
        "y",
        "Copy the passage with its source",
        "app.copy_passage",
        help="The selection, else the mark you are on, with its sentence unless it is a whole "
        "quotation, else the paragraph at the top. The footer tells where the text is now.",
    ),
    _command(
        Region.PAGE,
        "select",
        "v",
        "Select: the mark or paragraph, then more",
        "select_more",
        help="Again for the sentence, the statement, the paragraph, the article. Then keys move "
        "an end of what is selected, until it is copied or Escape selects nothing.",
    ),
    _command(
        Region.PAGE,
        "note",
        "a",
        "Write a note on the passage, or change it",
        "app.write_note",
        help="On the selection, else the mark you are on, else the paragraph at the top. Emptied, "
        "a note is deleted; u undoes all of it.",
    ),
    _command(Region.PAGE, "next_note", "]a ga", "Next note", "step('note', {count})"),
    _command(Region.PAGE, "previous_note", "[a gA", "Previous note", "step('note', -{count})"),
    _command(
        Region.PAGE,
        "back",
        "ctrl+o alt+left",
        "Back to where you jumped from",
        "jump_back({count})",
        help="Also into the article you read before, and to the list that = led from.",
    ),
    _command(
        Region.PAGE,
        "forward",
        "alt+right",
        "On again, after going back",
        "jump_forward({count})",
    ),
    _command(
        Region.PAGE,
        "set_mark",
        "m",
        "Mark this place with a letter",
        "set_mark({letter})",
        needs_letter=True,
        help="ma, and 'a leads back; a capital (mA) from every article. Until the program ends.",
    ),
    _command(
        Region.PAGE,
        "go_to_mark",
        "'",
        "Go to a place by its letter",
        "go_to_mark({letter})",
        needs_letter=True,
        help="'' goes to where the last jump was made from, and there again back.",
    ),
    _command(
        Region.PAGE,
        "links",
        "o",
        "Open a link of the article",
        "app.show_links",
        footer="links",
        help="Addresses are shown in full first, also of a link that is clicked; only http, "
        "https and mailto are opened.",
    ),
    _command(
        Region.PAGE,
        "edit",
        "e",
        "Open the file in your editor, at this place",
        "app.edit_file",
        help="The editor that VISUAL or EDITOR names.",
    ),
    _command(
        Region.PAGE,
        "browse",
        "B",
        "Open the article in your browser",
        "app.open_in_browser",
        help="At its address or, without one, its file; which is shown first.",
    ),
    _command(
        Region.PAGE,
        "run",
        "!",
        "Give the article, or what is selected, to a command",
        "app.choose_command",
        help="One of those that the configuration names under commands.",
    ),
    _command(
        Region.PAGE,
        "correct",
        "c",
        "Correct who said it, or the value",
        "app.correct",
        help="Of the statement or figure you stepped onto. `reader corrections` lists them all.",
    ),
    _command(
        Region.PAGE,
        "reject",
        "x",
        "Reject the mark: it is none",
        "app.reject",
        help="Lists, searches and claims leave it out from then on.",
    ),
    _command(
        Region.PAGE,
        "reload",
        "R",
        "Show the article as its file is now",
        "app.reload_article",
        help="While it is read, a change of its file is told in the footer and waits for this.",
    ),
    _command(Region.PAGE, "leave", "escape", "Back to the list", "app.leave_page"),
)


def _selecting(name: str, keys: str, title: str, action: str, **rest: str | bool) -> Command:
    return _command(Region.SELECTION, name, keys, title, action, **rest)


_SELECTION = (
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

_CLAIMS = (
    *_moving(Region.CLAIMS, "claim"),
    _command(
        Region.CLAIMS,
        "open",
        "enter",
        "Read the claim in its article",
        "app.read_claim",
        footer="read",
        help="n and N then go on through the claims, from article to article. On a group's "
        "heading it folds the group.",
    ),
    _command(
        Region.CLAIMS,
        "ask",
        "/",
        "Ask for other claims",
        "app.ask_for_claims",
        footer="ask",
        help="Claims appear while you type, in the language of `reader help query`.",
    ),
    _command(
        Region.CLAIMS,
        "order",
        "o",
        "Order: by date, value, source or speaker",
        "app.change_claims('order')",
        footer="order",
    ),
    _command(
        Region.CLAIMS,
        "group",
        "w",
        "Group by who, what, where or how",
        "app.change_claims('grouping')",
        footer="group",
        help="By speaker, by what is counted, by source, by whether it is quoted or reported.",
    ),
    *_folding(Region.CLAIMS),
    _command(
        Region.CLAIMS,
        "kind",
        "# K",
        "All claims, statements or figures",
        "app.change_claims('shown')",
        footer="kind",
    ),
    _command(
        Region.CLAIMS,
        "time_line",
        "T",
        "Time line on or off",
        "app.toggle_time_line",
        footer="time line",
        help="It is there by itself where the claims are figures of one unit.",
    ),
    _command(
        Region.CLAIMS,
        "elsewhere",
        "=",
        "The same words, or the same number, in other articles",
        "app.show_elsewhere",
        help="What the articles of the library make of the claim; ctrl+o comes back to it.",
    ),
    _command(Region.CLAIMS, "copy", "y", "Copy the claim with its source", "app.copy_claim"),
    _command(
        Region.CLAIMS,
        "correct",
        "c",
        "Correct who makes the claim, or its value",
        "app.correct_claim",
    ),
    _command(
        Region.CLAIMS,
        "reject",
        "x",
        "Reject the claim: it is none",
        "app.reject_claim",
        help="The list closes over it; u brings it back.",
    ),
    _command(Region.CLAIMS, "leave", "escape", "Back to the articles", "app.leave_claims"),
)

_FINDINGS = (
    _command(
        Region.FINDINGS,
        "open",
        "enter",
        "Go on reading there",
        "app.read_finding",
        footer="read",
        help="On a heading, at the first one below it. ctrl+o on the page comes back.",
    ),
    _command(
        Region.FINDINGS,
        "next_part",
        "tab",
        "Next part: statements, figures, headings",
        "next_part(1)",
        footer="part",
    ),
    _command(
        Region.FINDINGS,
        "only_speaker",
        "ctrl+t",
        "Only this speaker's statements on the page",
        "app.toggle_speaker_of_finding",
        footer="only one",
        help="As zo does on the page; again shows all.",
    ),
    _command(
        Region.FINDINGS,
        "leave",
        "escape",
        "End the filter, then go back to where you were",
        "app.leave_findings",
        footer="back",
    ),
    _command(Region.FINDINGS, "previous_part", "shift+tab", "Previous part", "next_part(-1)"),
    _command(Region.FINDINGS, "down", "down", "Down one row", "move_by(1)"),
    _command(Region.FINDINGS, "up", "up", "Up one row", "move_by(-1)"),
    _command(Region.FINDINGS, "page_down", "pagedown", "Down one screen", "page_by(1)"),
    _command(Region.FINDINGS, "page_up", "pageup", "Up one screen", "page_by(-1)"),
    _command(Region.FINDINGS, "half_page_down", "ctrl+d", "Down half a screen", "half_page_by(1)"),
    _command(Region.FINDINGS, "half_page_up", "ctrl+u", "Up half a screen", "half_page_by(-1)"),
    _command(Region.FINDINGS, "first", "home", "To the beginning", "move_to_percent(0)"),
    _command(Region.FINDINGS, "last", "end", "To the end", "move_to_percent(100)"),
    _command(
        Region.FINDINGS,
        "erase",
        "backspace",
        "Take back the last character of the filter, or leave",
        "app.erase_filter",
    ),
    _command(
        Region.FINDINGS,
        "erase_word",
        "ctrl+w",
        "Take back the last word of the filter",
        "app.erase_filter_word",
    ),
    _command(Region.FINDINGS, "help", "f1", "Help", "app.show_help", footer="help"),
)

_SIDEBAR = (
    *_moving(Region.SIDEBAR, "line"),
    _command(Region.SIDEBAR, "open", "enter", "Limit the list to this", "open", footer="limit"),
    _command(Region.SIDEBAR, "unfold", "right", "Show the folders within", "open_folder(True)"),
    _command(Region.SIDEBAR, "fold", "left", "Hide the folders within", "open_folder(False)"),
    _command(Region.SIDEBAR, "leave", "escape", "Back to the list", "app.leave_sidebar"),
)

_ANYWHERE = (
    _command(Region.ANYWHERE, "next_match", "n", "Next match", "app.step_match({count})"),
    _command(
        Region.ANYWHERE,
        "previous_match",
        "N",
        "Previous match",
        "app.step_match(-{count})",
        help="Matches of the most recent search; one over the library goes on into the next hit.",
    ),
    _command(
        Region.ANYWHERE,
        "claims",
        "F",
        "Claims of the library: who says what, which numbers",
        "app.show_claims",
        footer="claims",
    ),
    _command(
        Region.ANYWHERE,
        "notes",
        "gn",
        "All notes, those written last first",
        "app.show_notes",
        help="Typing narrows them; Enter goes to the passage.",
    ),
    _command(
        Region.ANYWHERE,
        "search",
        "ctrl+f",
        "Search the library, from anywhere",
        "app.search_library",
        while_typing=True,
    ),
    _command(
        Region.ANYWHERE,
        "save_search",
        "ctrl+s",
        "Save the search by a name",
        "app.save_search",
        while_typing=True,
    ),
    _command(
        Region.ANYWHERE,
        "asked",
        "ctrl+r",
        "Searches that were asked before",
        "app.list_asked",
        while_typing=True,
    ),
    _command(Region.ANYWHERE, "star", "s", "Star or unstar the article", "app.toggle_star"),
    _command(Region.ANYWHERE, "read", "r", "Mark the article read or unread", "app.toggle_read"),
    _command(
        Region.ANYWHERE,
        "tag",
        "t",
        "Tag the article",
        "app.tag",
        help="Tags of your own, parted by commas; tag: finds them.",
    ),
    _command(
        Region.ANYWHERE,
        "cite",
        "Y",
        "Copy a citation of the article",
        "app.copy_citation",
        help="Again for the next format: text, BibTeX, CSL-JSON.",
    ),
    _command(
        Region.ANYWHERE,
        "saved",
        "S",
        "Saved searches, and what is new in them",
        "app.show_saved",
        help="Enter looks at one; x forgets one.",
    ),
    _command(
        Region.ANYWHERE,
        "sidebar",
        "D",
        "Sidebar of saved searches and folders",
        "app.toggle_sidebar",
        help="Goes there; in it, takes it away.",
    ),
    _command(
        Region.ANYWHERE,
        "next_unread",
        "J",
        "Next unread article",
        "app.next_unread",
        footer="unread",
    ),
    _command(
        Region.ANYWHERE,
        "open_path",
        "O",
        "Open a file or a folder",
        "app.open_path",
        help="Tab completes the name. A folder takes the place of the articles shown.",
    ),
    _command(
        Region.ANYWHERE,
        "add_file",
        "I",
        "Add the file to the library",
        "app.add_file",
        help="Of a file that was opened by itself; the next refresh reads it.",
    ),
    _command(
        Region.ANYWHERE,
        "undo",
        "u",
        "Undo what was noted last",
        "app.undo",
        help="Again for what was before: notes, corrections, stars, tags, read and unread, "
        "catching up.",
    ),
    _command(Region.ANYWHERE, "next_region", "tab", "Next region", "app.next_region"),
    _command(
        Region.ANYWHERE,
        "palette",
        "ctrl+p",
        "All commands",
        "app.command_palette",
        while_typing=True,
    ),
    _command(
        Region.ANYWHERE,
        "unreadable",
        "E",
        "Files that could not be read, and why",
        "app.show_unreadable",
    ),
    _command(
        Region.ANYWHERE,
        "paint",
        "ctrl+l",
        "Paint the screen anew",
        "app.paint_anew",
        while_typing=True,
        help="Where another program has written into it.",
    ),
    _command(
        Region.ANYWHERE,
        "suspend",
        "ctrl+z",
        "Go back to the shell; fg comes back",
        "app.suspend_process",
        while_typing=True,
    ),
    _command(Region.ANYWHERE, "help", "? f1", "Help", "app.show_help", footer="help"),
    _command(
        Region.ANYWHERE,
        "quit",
        "q",
        "Back, and from the list out",
        "app.back_or_quit",
        footer="quit",
    ),
)

COMMANDS: tuple[Command, ...] = (
    *_LIST,
    *_PAGE,
    *_SELECTION,
    *_CLAIMS,
    *_FINDINGS,
    *_SIDEBAR,
    *_ANYWHERE,
)
"""All commands with their default keys."""
