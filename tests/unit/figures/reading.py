"""Short forms in which the tests of figures say what they expect."""

from __future__ import annotations

from reader.figures import Figure, Value, find_figures


def values(text: str, language: str = "en", published: str | None = None) -> list[Value]:
    """The values of the figures found, in order."""
    return [figure.value for figure in find_figures(text, language, published)]


def only(text: str, language: str = "en", published: str | None = None) -> Figure:
    """The one figure of `text`."""
    (figure,) = find_figures(text, language, published)
    return figure
