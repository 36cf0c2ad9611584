"""The words that a language fills its tables with, grouped by what they are read for.

Nobody compares or prints them, and methods for it would cost time at every start.
"""

from __future__ import annotations

from reader.figures.vocabulary.ages import AgeWords
from reader.figures.vocabulary.bounds import BoundWords, RangeWords
from reader.figures.vocabulary.dates import ClockWords, DateWords
from reader.figures.vocabulary.ellipsis import EllipsisWords
from reader.figures.vocabulary.fractions import FractionWords, OrdinalWords
from reader.figures.vocabulary.measures import MeasureWords, Sense
from reader.figures.vocabulary.names import GameWords, NameWords
from reader.figures.vocabulary.numbers import NumberWords

__all__ = [
    "AgeWords",
    "BoundWords",
    "ClockWords",
    "DateWords",
    "EllipsisWords",
    "FractionWords",
    "GameWords",
    "MeasureWords",
    "NameWords",
    "NumberWords",
    "OrdinalWords",
    "RangeWords",
    "Sense",
]
