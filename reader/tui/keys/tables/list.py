"""Commands of the list of articles."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region
from reader.tui.keys.tables.declaring import command, folding, moving

LIST: tuple[Command, ...] = (
    *moving(Region.LIST, "article"),
    command(
        Region.LIST,
        "open",
        "enter",
        "Read the article",
        "app.read_article",
        footer="read",
        help="Goes to the page and marks the article read; looking at it in passing does not.",
    ),
    command(
        Region.LIST,
        "search",
        "/",
        "Search the library",
        "app.search_library",
        footer="search",
        help="Hits appear while you type; Enter goes to the first of them.",
    ),
    command(Region.LIST, "cite", "y", "Copy a citation of the article", "app.copy_citation"),
    command(
        Region.LIST,
        "copies",
        "+",
        "Show the copies of the article, or fold them away",
        "app.toggle_copies",
        help="Copies are articles that print the same text, whole or cut.",
    ),
    command(
        Region.LIST,
        "limit",
        "l",
        "List only what answers a query",
        "app.limit",
        footer="limit",
        help="It stays while you read, until Escape; the footer tells it. A search looks within.",
    ),
    command(
        Region.LIST,
        "order",
        "o",
        "Order of the list; of hits: the best first, or the newest",
        "app.switch_order",
        help="By date, title, publisher, folder, speaker or length.",
    ),
    command(
        Region.LIST,
        "group",
        "W",
        "Headings: by month, publisher, folder or speaker",
        "app.choose_grouping",
    ),
    *folding(Region.LIST),
    command(
        Region.LIST,
        "select",
        "x",
        "Select the article, or no longer, and go on",
        "select({count})",
        help="Star, tag, read and export then act on all that are selected; u undoes it at once.",
    ),
    command(Region.LIST, "select_to_here", "V", "Select up to here", "select_to_here"),
    command(Region.LIST, "select_all", "ctrl+a", "Select all that is listed", "select_all"),
    command(
        Region.LIST,
        "export",
        "X",
        "Write where the articles are from to a file",
        "app.export",
        help="As Markdown, CSV, JSON lines, text, BibTeX or CSL-JSON.",
    ),
    command(
        Region.LIST,
        "facets",
        "w",
        "Narrow by publisher, author, speaker, month, language or tag",
        "app.show_facets",
        help="With how many of all hits have each.",
    ),
    command(
        Region.LIST,
        "catch_up",
        "A",
        "Catch up: mark all that is listed as read",
        "app.catch_up",
        help="Says how many first; A again does it.",
    ),
    command(
        Region.LIST,
        "clear",
        "escape",
        "Select nothing; end the search; list every article",
        "app.clear_search",
    ),
)
