"""How well text stands out from its ground (Web Content Accessibility Guidelines 2.2)."""

from __future__ import annotations

from rich.style import Style
from textual.color import Color


def contrast(style: Style) -> float:
    """Give the contrast ratio of a style's two colours, from 1 to 21."""
    assert style.color is not None
    assert style.bgcolor is not None
    lights = sorted(
        _luminance(Color.from_rich_color(color)) for color in (style.color, style.bgcolor)
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: Color) -> float:
    channels = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in color.normalized
    ]
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
