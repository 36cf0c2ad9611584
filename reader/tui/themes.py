"""The project's own themes, one dark and one light."""

from __future__ import annotations

from textual.theme import Theme

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
    },
)

THEMES: tuple[Theme, ...] = (DARK, LIGHT)
"""Both, to be registered when the application starts."""
