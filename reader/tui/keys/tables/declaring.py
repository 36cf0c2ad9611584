"""How a command is declared, and those that several regions share."""

from __future__ import annotations

from reader.tui.keys.command import Command, Region


def command(
    region: Region, name: str, keys: str, title: str, action: str, **rest: str | bool
) -> Command:
    """Return the command `name` of a region.

    `keys` are its keys, parted by spaces; `rest` are the fields of `Command` that have defaults.
    """
    prefix = "app" if region is Region.ANYWHERE else region
    return Command(f"{prefix}.{name}", tuple(keys.split()), title, action, region, **rest)  # type: ignore[arg-type] # keyword arguments of one literal table


def moving(region: Region, unit: str) -> tuple[Command, ...]:
    """The commands that move as in less and vim; list and page take the same keys."""

    def move(name: str, keys: str, title: str, action: str, **rest: str | bool) -> Command:
        return command(region, name, keys, title, action, **rest)

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


def outside(region: Region, *, where: str, given: str) -> tuple[Command, ...]:
    """The commands that take an article out of the application.

    `where` says at which place the editor opens its file, `given` what a command is given.
    """
    return (
        command(
            region,
            "edit",
            "e",
            f"Open the file in your editor{where}",
            "app.edit_file",
            help="The editor that VISUAL or EDITOR names.",
        ),
        command(
            region,
            "browse",
            "B",
            "Open the article in your browser",
            "app.open_in_browser",
            help="At its address or, without one, its file; which is shown first.",
        ),
        command(
            region,
            "run",
            "!",
            f"Give {given} to a command",
            "app.choose_command",
            help="One of those that the configuration names under commands.",
        ),
    )


def folding(region: Region) -> tuple[Command, ...]:
    """The commands that fold groups, as vim folds text."""
    return (
        command(region, "fold", "za", "Fold or unfold the group", "fold"),
        command(region, "fold_all", "zM", "Fold all groups", "fold_all(True)"),
        command(region, "unfold_all", "zR", "Unfold all groups", "fold_all(False)"),
    )
