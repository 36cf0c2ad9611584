"""How the reading pane paints the parts of a page and the marks in it.

Only variables that every theme of Textual has are used, so that any theme can be chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style

from reader.tui.page.asides import AsideStyle
from reader.tui.page.marks import Mark
from reader.tui.page.page import PageStyle

if TYPE_CHECKING:
    from textual.widget import Widget

COMPONENTS: tuple[str, ...] = (
    "page", "sign", "decoration", "link-number", "match-cursor", *AsideStyle, *PageStyle, *Mark,
)  # fmt: skip
"""The names of everything that has a style: the pane itself, what stands beside text, and text."""

PANE_CSS = """
ReadingPane {
    background: $background;
    color: $foreground;
    overflow-x: hidden;
    overflow-y: scroll;
    scrollbar-size-vertical: 1;

    & > .reading-pane--page { color: $foreground; }
    & > .reading-pane--sign { color: $text-accent; }
    & > .reading-pane--decoration { color: $text-muted; }

    & > .reading-pane--aside-note { color: $text-secondary; }
    & > .reading-pane--aside-mark { color: $text-accent; }

    & > .reading-pane--kicker { color: $text-accent; }
    & > .reading-pane--title { text-style: bold; color: $text-primary; }
    & > .reading-pane--details { color: $text-muted; }
    & > .reading-pane--announcement { text-style: bold; }
    & > .reading-pane--heading { text-style: bold; color: $text-primary; }
    & > .reading-pane--subheading { text-style: bold; }
    & > .reading-pane--table-heading { text-style: bold; }
    & > .reading-pane--embed { color: $text-muted; }
    & > .reading-pane--caption { color: $text-muted; }
    & > .reading-pane--code { background: $panel; }
    & > .reading-pane--furniture { color: $text-muted; }

    & > .reading-pane--noted { text-style: overline; background: $accent 12%; }
    & > .reading-pane--link { color: $text-primary; }
    & > .reading-pane--link-number { color: $text-primary; }
    & > .reading-pane--indirect { color: $text-secondary 90%; }
    & > .reading-pane--partial { text-style: italic; color: $text-secondary 90%; }
    & > .reading-pane--direct { text-style: italic; color: $text-success; }
    & > .reading-pane--cue { text-style: uu; color: $text-accent; }
    & > .reading-pane--speaker { text-style: bold underline; color: $text-accent; }
    & > .reading-pane--figure { text-style: bold; color: $text-warning; }
    & > .reading-pane--date { text-style: underline; color: $text-warning; }
    & > .reading-pane--chosen { text-style: underline; }
    & > .reading-pane--dimmed { color: $text-muted; }
    & > .reading-pane--match { background: $warning; color: $background; }
    & > .reading-pane--current { background: $primary 18%; }
    & > .reading-pane--cursor { text-style: reverse; }
    & > .reading-pane--corrected { text-style: bold; color: $text-error; }

    &:light > .reading-pane--match { background: $warning 35%; color: $foreground; }
    & > .reading-pane--current-match { background: $primary; color: $background; }
    & > .reading-pane--match-cursor { background: $foreground; color: $background; }
    &:nocolor > .reading-pane--noted, &:ansi > .reading-pane--noted { background: $background; }
    &:nocolor > .reading-pane--aside-mark, &:ansi > .reading-pane--aside-mark { text-style: bold; }
    &:nocolor > .reading-pane--indirect, &:ansi > .reading-pane--indirect { text-style: dim; }
    &:nocolor > .reading-pane--partial, &:ansi > .reading-pane--partial { text-style: italic dim; }
    &:nocolor > .reading-pane--current, &:ansi > .reading-pane--current { background: $background; }
    &:nocolor > .reading-pane--dimmed, &:ansi > .reading-pane--dimmed { text-style: dim; }
    &:ansi > .reading-pane--current-match {
        text-style: not reverse;
        background: $warning;
        color: ansi_black;
    }
    &:ansi > .reading-pane--match-cursor {
        text-style: reverse;
        background: $background;
        color: $foreground;
    }
    &:nocolor > .reading-pane--match, &:ansi > .reading-pane--match,
    &:nocolor > .reading-pane--current-match {
        text-style: reverse;
        background: $background;
        color: $foreground;
    }
    &:nocolor > .reading-pane--match-cursor { text-style: not reverse; }
}
"""


def component_class(name: str) -> str:
    """Give the component class of a style's name."""
    return f"reading-pane--{name}"


def style_of_component(pane: Widget, name: str) -> Style:
    """Give a component's style in the theme there is: of a mark only what it changes."""
    component = component_class(name)
    whole = pane.get_component_rich_style(component)
    if name == "page":
        return whole
    # Colours that shine through are known only where they lie upon the page's.
    style = pane.get_component_rich_style(component, partial=True).without_color
    rules = pane.get_component_styles(component)
    return style + Style.from_color(
        whole.color if rules.has_rule("color") or rules.has_rule("auto_color") else None,
        whole.bgcolor if rules.has_rule("background") else None,
    )
