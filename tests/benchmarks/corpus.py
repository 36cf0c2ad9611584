"""Articles made by a generator: any number of them, the same ones every time."""

from __future__ import annotations

import random
from itertools import accumulate
from pathlib import Path

_SYLLABLES = (
    "ba be bo da de do fa fe ga go ha ka ke ko la le lo ma me mo na ne no pa po ra re ro sa se so "
    "ta te to va ve wa za"
).split()
_FIRST_NAMES = "Anna Boris Carla David Elena Farid Greta Hugo Irina Jonas Karla Lukas".split()
_LAST_NAMES = "Berg Castell Dorn Ekholm Falk Grewe Hansen Ilic Jansen Kovar Lindt Moreau".split()
_UNITS = "soldiers dollars percent kilometres tonnes people houses votes".split()
_FOLDER_SIZE = 1_000


class Generator:
    """Writes invented articles in a made-up language with Zipf's distribution of words."""

    def __init__(self, seed: int = 2026, vocabulary: int = 30_000) -> None:
        self._random = random.Random(seed)
        words: dict[str, None] = {}
        while len(words) < vocabulary:
            words["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 5)))] = None
        self._words = list(words)
        self._weights = list(accumulate(1 / rank for rank in range(1, vocabulary + 1)))

    def write(self, folder: Path, count: int) -> None:
        """Write `count` articles below `folder`, 1,000 to a folder."""
        for number in range(count):
            home = folder / f"{number // _FOLDER_SIZE:03}"
            home.mkdir(parents=True, exist_ok=True)
            (home / f"{number:06}.txt").write_text(self.article(), encoding="utf-8")

    def article(self) -> str:
        """Give the text of one article: title, byline, date, some ten paragraphs."""
        day, month = self._random.randint(1, 28), self._random.randint(1, 12)
        date = f"{day}.{month}.{self._random.randint(2019, 2025)}"
        paragraphs = (self._paragraph() for _ in range(self._random.randint(6, 14)))
        title = " ".join(self.words(7)).capitalize()
        return "\n".join([title, self.name(), date, *paragraphs, ""])

    def _paragraph(self) -> str:
        return " ".join(self._sentence() for _ in range(self._random.randint(2, 5)))

    def _sentence(self) -> str:
        words = " ".join(self.words(self._random.randint(6, 18)))
        chance = self._random.random()
        if chance < 0.15:
            return f"“{words.capitalize()},” said {self.name()}."
        if chance < 0.3:
            number = self._random.randint(2, 90_000)
            return f"The {words} were {number:,} {self._random.choice(_UNITS)}."
        return f"The {words}."

    def words(self, count: int) -> list[str]:
        """Give so many words, the common ones more often."""
        return self._random.choices(self._words, cum_weights=self._weights, k=count)

    def name(self) -> str:
        """Give a person's first and last name."""
        return f"{self._random.choice(_FIRST_NAMES)} {self._random.choice(_LAST_NAMES)}"
