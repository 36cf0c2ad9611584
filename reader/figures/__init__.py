"""Which numbers are claimed: text -> figures, each with its value, unit and what is counted."""

from reader.figures.figure import Figure, FigureKind, Modifier, Number, Value
from reader.figures.finder import find_figures
from reader.figures.normalised import normalised
from reader.figures.units import comparable

RULES_VERSION = 1
"""Raised whenever the same text would give other figures."""

__all__ = [
    "RULES_VERSION",
    "Figure",
    "FigureKind",
    "Modifier",
    "Number",
    "Value",
    "comparable",
    "find_figures",
    "normalised",
]
