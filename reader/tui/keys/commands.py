"""Every command of the application, declared once.

The table feeds the key bindings, the sequence dispatcher, the footer, the command palette, the help
screen, `reader keys` and the `[keymap]` of the configuration. It is pure data: nothing here knows
Textual, so that the command line can print it without loading the application.
"""

from __future__ import annotations

from reader.tui.keys.command import Command
from reader.tui.keys.tables.anywhere import ANYWHERE
from reader.tui.keys.tables.claims import CLAIMS
from reader.tui.keys.tables.findings import FINDINGS
from reader.tui.keys.tables.list import LIST
from reader.tui.keys.tables.page import PAGE
from reader.tui.keys.tables.selection import SELECTION
from reader.tui.keys.tables.sidebar import SIDEBAR

COMMANDS: tuple[Command, ...] = (
    *LIST,
    *PAGE,
    *SELECTION,
    *CLAIMS,
    *FINDINGS,
    *SIDEBAR,
    *ANYWHERE,
)
"""All commands with their default keys."""
