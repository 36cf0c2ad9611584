"""Commands of the sidebar."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region
from reader.tui.keys.tables.declaring import command, moving

SIDEBAR: tuple[Command, ...] = (
    *moving(Region.SIDEBAR, "line"),
    command(Region.SIDEBAR, "open", "enter", "Limit the list to this", "open", footer="limit"),
    command(Region.SIDEBAR, "unfold", "right", "Show the folders within", "open_folder(True)"),
    command(Region.SIDEBAR, "fold", "left", "Hide the folders within", "open_folder(False)"),
    command(Region.SIDEBAR, "leave", "escape", "Back to the list", "app.leave_sidebar"),
)
