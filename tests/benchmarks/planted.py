"""Claims planted in a generated library: misquotes, cut quotes, other speakers, other numbers."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from tests.benchmarks.corpus import Generator

LEAST_WORDS = 8
"""Of a planted statement, and of what is left of one that was cut."""
MOST_CHANGED = 0.2
"""The part of a statement's words that a misquote changes."""
_NEAR_MISSES = 3
"""Statements of each family that share no more than a few words with the others."""


_COMMON = (
    "There is an army that sent soldiers on the march, a bridge that cost the council what the "
    "people paid, and a long road."
)
"""What the planted figures are told with, so that its words are as common as in other texts."""


class Variant(StrEnum):
    """What became of a planted claim."""

    ORIGINAL = "original"
    IDENTICAL = "identical"
    CHANGED = "changed"
    CUT = "cut"
    LONGER = "longer"
    OTHER_SPEAKER = "other speaker"
    INDIRECT = "indirect"
    OTHER_VALUE = "other value"
    CONVERTED = "converted"


@dataclass(frozen=True, slots=True)
class Planted:
    """An article with one planted claim; the claims of one family say the same, or nearly."""

    path: Path
    family: int
    variant: Variant
    is_figure: bool


@dataclass(frozen=True, slots=True)
class _Event:
    sentence: str
    """With a place for the figure."""
    names: str


class Planter:
    """Writes articles that hold one claim each, into a folder of their own."""

    def __init__(self, folder: Path, generator: Generator, seed: int = 7) -> None:
        self._folder = folder
        self._generator = generator
        self._random = random.Random(seed)
        self._number = 0

    def plant(self, families: int) -> list[Planted]:
        """Write so many families of statements and as many of figures, and what nearly is one."""
        self._folder.mkdir(parents=True, exist_ok=True)
        planted: list[Planted] = []
        for family in range(families):
            planted += self._statements(family)
            planted += self._figures(families + family)
        return planted

    def _statements(self, family: int) -> Iterator[Planted]:
        words = self._words(self._random.randint(2 * LEAST_WORDS, 30))
        speaker, other = self._generator.name(), "Maud Winter"
        texts = {
            Variant.ORIGINAL: _quoted(words, speaker),
            Variant.IDENTICAL: _quoted(words, speaker),
            Variant.CHANGED: _quoted(self._changed(words), speaker),
            Variant.CUT: _quoted(words[: len(words) // 2], speaker),
            Variant.LONGER: _quoted([*words, *self._words(6)], speaker),
            Variant.OTHER_SPEAKER: _quoted(words, other),
            Variant.INDIRECT: f"{speaker} said that {' '.join(words)}.",
        }
        for variant, text in texts.items():
            yield Planted(self._write(text), family, variant, is_figure=False)
        for _ in range(_NEAR_MISSES):
            start = self._random.randrange(len(words) - 3)
            near = [*self._words(7), *words[start : start + 3], *self._words(7)]
            self._write(_quoted(near, speaker))

    def _figures(self, family: int) -> Iterator[Planted]:
        army, march, bridge, paid, road = self._told()
        soldiers, cost = self._random.randint(11, 99) * 100, self._random.randint(2, 90)
        count, other = f"{soldiers:,}", f"{soldiers * 4:,}"
        money, more = f"{cost} million euros", f"{cost + 11} million euros"
        original, same, changed = Variant.ORIGINAL, Variant.IDENTICAL, Variant.OTHER_VALUE
        groups = (
            ((original, army, count), (same, march, count), (changed, army, other)),
            ((original, bridge, money), (same, paid, money), (changed, paid, more)),
            (
                (original, road, "5 miles"),
                (Variant.CONVERTED, road, "8 km"),
                (changed, road, "12 km"),
            ),
        )
        for number, group in enumerate(groups):
            for variant, event, value in group:
                path = self._write(event.sentence.format(value), event.names)
                yield Planted(path, 10 * family + number, variant, is_figure=True)
        for number, value in enumerate((count, count, money, money, "8 km")):
            event = self._told()[number]  # another one
            self._write(event.sentence.format(value), event.names)

    def _told(self) -> list[_Event]:
        """An event of names that nobody has heard of, told in five ways."""
        place, people, thing = (word.capitalize() for word in self._rare(3))
        sentences = (
            f"The army of {people} sent {{}} {people} soldiers to {place} and {thing}.",
            f"{place} and {thing} saw {{}} soldiers of {people} on the march.",
            f"The bridge of {place} in {people} cost the council of {thing} {{}}.",
            f"For the bridge of {place} the people of {people} and {thing} paid {{}}.",
            f"The road from {place} to {thing} in {people} is {{}} long.",
        )
        return [_Event(sentence, f"{place} {people} {thing}") for sentence in sentences]

    def _changed(self, words: Sequence[str]) -> list[str]:
        changed = list(words)
        count = max(1, int(len(words) * MOST_CHANGED))
        for place in self._random.sample(range(len(words)), count):
            changed[place] = self._rare(1)[0]
        return changed

    def _words(self, count: int) -> list[str]:
        """Different words, so that no two runs of them are the same."""
        words: dict[str, None] = {}
        while len(words) < count:
            words[self._generator.words(1)[0]] = None
        return list(words)

    def _rare(self, count: int) -> list[str]:
        return ["".join(self._random.choices("bdfgklmnprstaeiou", k=7)) for _ in range(count)]

    def _write(self, text: str, about: str = "") -> Path:
        self._number += 1
        path = self._folder / f"{self._number:05}.txt"
        filler = (f"The {' '.join(self._generator.words(12))}." for _ in range(12))
        opening = f"Nothing was heard of {about}." if about else "Nothing was heard."
        sentences = [f"{opening} {_COMMON}", *filler]
        title = " ".join(self._generator.words(6)).capitalize()
        date = f"{self._random.randint(1, 28)}.{self._random.randint(1, 12)}.2024"
        lines = [title, self._generator.name(), date, " ".join(sentences[:7]), text, *sentences[7:]]
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")
        return path


def _quoted(words: Sequence[str], speaker: str) -> str:
    return f"“{' '.join(words).capitalize()},” said {speaker}."
