"""The project's own themes: one dark, one light, and one in the terminal's own colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from textual.theme import Theme

from reader.errors import ConfigError

DARK = Theme(
    name="reader-dark",
    primary="#8ab4e8",
    secondary="#a7b6c8",
    accent="#d9a7c7",
    warning="#e3bd6b",
    error="#f08a85",
    success="#9fcf9a",
    foreground="#dcd8cf",
    background="#16181c",
    surface="#1c1f24",
    panel="#262a31",
    dark=True,
    variables={
        "text-primary": "#a9c9f2",
        "text-secondary": "#b3c7dc",
        "text-accent": "#dfb2ce",
        "text-warning": "#ecc97c",
        "text-error": "#f5a19c",
        "text-success": "#b0dba9",
        "text-muted": "#a3a19b",
        "screen-selection-background": "#34506f",
        "scrollbar": "#5a6579",
        "scrollbar-hover": "#77839a",
        "scrollbar-active": "#94a0b6",
        "scrollbar-background": "#1c1f24",
        "scrollbar-background-hover": "#1c1f24",
        "scrollbar-background-active": "#1c1f24",
        "scrollbar-corner-color": "#1c1f24",
    },
)
LIGHT = Theme(
    name="reader-light",
    primary="#22558c",
    secondary="#44566b",
    accent="#83306a",
    warning="#7a4b00",
    error="#a3211b",
    success="#225f2c",
    foreground="#22211e",
    background="#fbf9f4",
    surface="#f3f0e8",
    panel="#e6e2d7",
    dark=False,
    variables={
        "text-primary": "#1c4a7d",
        "text-secondary": "#3d4f66",
        "text-accent": "#7a2a62",
        "text-warning": "#724600",
        "text-error": "#981c17",
        "text-success": "#1d5827",
        "text-muted": "#5c5953",
        "screen-selection-background": "#b9d3f0",
        "scrollbar": "#8d8777",
        "scrollbar-hover": "#736d5f",
        "scrollbar-active": "#5c5953",
        "scrollbar-background": "#f3f0e8",
        "scrollbar-background-hover": "#f3f0e8",
        "scrollbar-background-active": "#f3f0e8",
        "scrollbar-corner-color": "#f3f0e8",
    },
)

ANSI = Theme(
    name="ansi",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_cyan",
    accent="ansi_magenta",
    warning="ansi_yellow",
    error="ansi_red",
    success="ansi_green",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    dark=True,
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        # What Textual makes half transparent is black on some terminals.
        "text-muted": "ansi_default",
        "text-disabled": "ansi_default",
        "foreground-muted": "ansi_default",
        "background-muted": "ansi_default",
        "border": "ansi_blue",
        "border-blurred": "ansi_default",
        "scrollbar": "ansi_default",
        "scrollbar-hover": "ansi_default",
        "scrollbar-active": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-background-hover": "ansi_default",
        "scrollbar-background-active": "ansi_default",
        "screen-selection-background": "ansi_cyan",
        "screen-selection-foreground": "ansi_black",
    },
)
"""The 16 colours as the user has set them, on the terminal's own background."""

THEMES: tuple[Theme, ...] = (DARK, LIGHT, ANSI)
"""All, to be registered when the application starts."""


def check_theme(name: str | None, known: Iterable[str]) -> None:
    """Raise ConfigError for a name that is not that of one of the `known` themes."""
    names = sorted(known)
    if name is not None and name not in names:
        nearest = get_close_matches(name, names, n=1, cutoff=0.0)[0]
        raise ConfigError(f"There is no theme called {name}. Did you mean {nearest}?")


def theme_names() -> Sequence[str]:
    """Give the names of all themes: ours and those that come with Textual."""
    from textual.theme import BUILTIN_THEMES

    return (*(theme.name for theme in THEMES), *BUILTIN_THEMES)


def theme_for(colours: int | None) -> Theme:
    """Give the theme for a terminal of so many colours where the user has not chosen one."""
    return ANSI if colours is not None and colours <= 16 else DARK
