"""Which numbers are claimed: text -> figures, each with its value, unit and what is counted."""

from reader.figures.conversion import converted, last_digit_worth
from reader.figures.figure import Figure, FigureKind, Modifier, Number, Value
from reader.figures.normalised import normalised
from reader.figures.units import comparable

RULES_VERSION = 3
"""Raised whenever the same text would give other figures."""

__all__ = [
    "RULES_VERSION",
    "Figure",
    "FigureKind",
    "Modifier",
    "Number",
    "Value",
    "comparable",
    "converted",
    "find_figures",
    "last_digit_worth",
    "normalised",
]


def find_figures(
    text: str, language: str | None = None, published: str | None = None
) -> list[Figure]:
    """Find the figures in `text`, in order and without overlap; spans are offsets into `text`.

    `language` is an ISO 639-1 code or a tag that begins with one (`en-GB`); it is told from the
    text where None is given, and English is assumed where that fails. `published`, an ISO 8601
    date, is what "yesterday" is counted from.
    Pure, never raises, takes time linear in the length of the text.
    """
    # The rules are loaded here: a screen that shows figures starts without them.
    from reader.figures.finder import figures_of

    return figures_of(text, language, published)
