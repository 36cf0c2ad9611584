"""Articles made by a generator of which every claim is known: who says what, which number, when.

Plain English sentences about invented events, in patterns that the rules read without fault: what
is measured with them is how claims are searched for, not how they are found.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from pathlib import Path

_FIRST_NAMES = "Anna Boris Carla David Elena Greta Hugo Irina Jonas Maria Oskar Vera".split()
_LAST_NAMES = "Berg Castell Dorn Ekholm Falk Grewe Hansen Jansen Kovar Lindt Moreau Sorin".split()
_ROLES = (
    "spokeswoman for the Harbour Ministry", "mayor of Osk", "head of the Coast Guard",
    "director of the Grain Council",
)  # fmt: skip
_ORGANISATIONS = (
    "Harbour Ministry", "Interior Ministry", "Coast Guard", "Grain Council", "Ferry Union",
)  # fmt: skip
_PUBLISHERS = (
    None, "Osk Courier", "Harbour Herald", "Venn Herald", "Kestrel Gazette", "Strandau Post",
    "The Lighthouse", "Northern Wire", "Grain Gazette", "Evening Tide",
)  # fmt: skip
_TAGS = ((), (), ("wire",), ("local",), ("wire", "to check"))
_PLACES = "border river harbour bridge bay tunnel valley island canal station".split()
_TOPICS = "bridge tunnel ferry harbour road canal station school market library".split()
_QUOTES = (
    "The red line has been crossed", "There is no red line in the harbour", "The {} is closed",
    "The {} will open again", "Nobody asked the people of the {}", "The grain is safe",
    "We shall defend the {}", "The talks about the {} have failed", "The line at the {} is long",
    "The {} was painted red",
)  # fmt: skip
_COUNTED = "soldiers boats passengers houses farmers dockers".split()
_UNDATED = 0.1
_FOLDER_SIZE = 1_000

_BASES = {
    "": ("", Fraction(1), Fraction(0)),
    "km": ("m", Fraction(1000), Fraction(0)),
    "mi": ("m", Fraction("1609.344"), Fraction(0)),
    "kg": ("g", Fraction(1000), Fraction(0)),
    "t": ("g", Fraction(1_000_000), Fraction(0)),
    "°C": ("K", Fraction(1), Fraction("273.15")),
    "°F": ("K", Fraction(5, 9), Fraction("459.67") * Fraction(5, 9)),
    "USD": ("USD", Fraction(1), Fraction(0)),
    "cent": ("USD", Fraction(1, 100), Fraction(0)),
    "EUR": ("EUR", Fraction(1), Fraction(0)),
    "%": ("%", Fraction(1), Fraction(0)),
}
"""Unit to its base unit, and how a number of it becomes one of that."""


@dataclass(frozen=True, slots=True)
class TrueClaim:
    """A statement or a figure that an article holds; it is told by its words in their sentence."""

    is_figure: bool
    words: str
    sentence: str
    speaker: str | None
    """The mention as written; of a figure, of who claims it."""
    name: str | None
    """Whom the mention stands for."""
    kind: str
    low: float | None = None
    """As written, money in its major unit."""
    high: float | None = None
    base_low: float | None = None
    base_high: float | None = None
    base_unit: str | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class TrueArticle:
    """An article with its claims."""

    number: int
    title: str
    published: str | None
    publisher: str | None
    tags: tuple[str, ...]
    sentences: tuple[str, ...]
    """Each a paragraph."""
    claims: tuple[TrueClaim, ...]

    @property
    def file(self) -> str:
        """Its path below the folder of the collection."""
        return f"{self.number // _FOLDER_SIZE:03}/{self.number:06}.md"

    def write(self, folder: Path) -> None:
        """Write it below `folder` as Markdown with front matter."""
        fields = {"title": self.title, "date": self.published, "site": self.publisher}
        lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
        lines += ["lang: en", f"tags: [{', '.join(self.tags)}]"]
        path = folder / self.file
        path.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(["---", *lines, "---", "", "\n\n".join(self.sentences), ""])
        path.write_text(text, encoding="utf-8")


def articles(count: int, seed: int = 2026) -> Iterator[TrueArticle]:
    """Give `count` articles, the same ones every time."""
    for number in range(count):
        yield _Writer(random.Random(f"{seed} {number}")).article(number)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number as it is written, and what it is."""

    words: str
    low: Fraction
    high: Fraction
    unit: str = ""
    kind: str = "count"
    entity: str | None = None


@dataclass
class _Writer:
    """Writes one article."""

    random: random.Random
    people: dict[str, str] = field(default_factory=dict)
    """Surname to full name, of those who have been named."""
    sentences: dict[str, list[TrueClaim]] = field(default_factory=dict)

    def article(self, number: int) -> TrueArticle:
        patterns: tuple[tuple[Callable[[], None], int], ...] = (
            (self._quotation, 5),
            (self._counted_by_a_person, 3),
            (self._counted_by_an_organisation, 3),
            (self._road, 2),
            (self._counted_by_nobody, 2),
            (self._turnout, 2),
            (self._cost, 2),
            (self._price, 1),
            (self._weight, 1),
            (self._temperature, 1),
            (self._nothing, 3),
        )
        writers, weights = zip(*patterns, strict=True)
        for pattern in self.random.choices(writers, weights, k=self.random.randint(14, 30)):
            pattern()
        topic = self.random.choice(_TOPICS)
        claims = [claim for of_sentence in self.sentences.values() for claim in of_sentence]
        return TrueArticle(
            number,
            f"News of the {topic} number {number}",
            self._date(),
            self.random.choice(_PUBLISHERS),
            self.random.choice(_TAGS),
            tuple(self.sentences),
            tuple(claims),
        )

    def _date(self) -> str | None:
        if self.random.random() < _UNDATED:
            return None
        day, month = self.random.randint(1, 28), self.random.randint(1, 12)
        return f"{self.random.randint(2019, 2025)}-{month:02}-{day:02}"

    def _quotation(self) -> None:
        quote = self.random.choice(_QUOTES).format(self.random.choice(_TOPICS))
        mention, name = self._speaker()
        said = f"“{quote},”"
        self._add(f"{said} said {mention}.", [_statement(said, "direct", mention, name)])

    def _counted_by_a_person(self) -> None:
        amount = self._count()
        mention, name = self._speaker()
        said = f"“We counted {amount.words} {amount.entity} at the {self.random.choice(_PLACES)},”"
        claims = [_statement(said, "direct", mention, name), _figure(amount, mention, name)]
        self._add(f"{said} said {mention}.", claims)

    def _counted_by_an_organisation(self) -> None:
        amount = self._count()
        said = f"{amount.words} {amount.entity} reached the {self.random.choice(_PLACES)}"
        self._reported(said, amount)

    def _road(self) -> None:
        amount = self._measure(("km", "km"), ("miles", "mi"), most=20)
        self._reported(f"the new {self.random.choice(_TOPICS)} is {amount.words} long", amount)

    def _reported(self, said: str, amount: _Amount) -> None:
        name = self.random.choice(_ORGANISATIONS)
        claims = [
            _statement(said, "indirect", f"the {name}", name),
            _figure(amount, f"the {name}", name),
        ]
        self._add(f"According to the {name}, {said}.", claims)

    def _counted_by_nobody(self) -> None:
        amount = self._count()
        self._add(
            f"At the {self.random.choice(_PLACES)} there were {amount.words} {amount.entity}.",
            [_figure(amount)],
        )

    def _turnout(self) -> None:
        share = self.random.randint(2, 98)
        words = f"{share} per cent" if self.random.random() < 0.5 else f"{share}%"
        amount = _Amount(words, Fraction(share), Fraction(share), "%", "percent")
        place = self.random.choice(_PLACES)
        self._add(f"Turnout in the {place} precinct was {words}.", [_figure(amount)])

    def _cost(self) -> None:
        number = Fraction(self.random.randint(11, 999), 10)
        value = number * 1_000_000
        if self.random.random() < 0.5:
            amount = _Amount(f"${float(number):.1f} million", value, value, "USD", "money")
        else:
            amount = _Amount(f"{float(number):.1f} million euros", value, value, "EUR", "money")
        self._add(f"The new {self.random.choice(_TOPICS)} cost {amount.words}.", [_figure(amount)])

    def _price(self) -> None:
        number = Fraction(self.random.randint(2, 98))
        if self.random.random() < 0.5:
            amount = _Amount(f"{number} cents", number, number, "cent", "money")
        else:
            amount = _Amount(f"${number}", number, number, "USD", "money")
        self._add(
            f"At the {self.random.choice(_PLACES)} a loaf costs {amount.words}.", [_figure(amount)]
        )

    def _weight(self) -> None:
        amount = self._measure(("kg", "kg"), ("tonnes", "t"), most=900)
        self._add(
            f"The {self.random.choice(_PLACES)} lost {amount.words} of fish.", [_figure(amount)]
        )

    def _temperature(self) -> None:
        amount = self._measure(("°C", "°C"), ("°F", "°F"), most=40)
        self._add(f"It was {amount.words} at the {self.random.choice(_PLACES)}.", [_figure(amount)])

    def _nothing(self) -> None:
        place, topic = self.random.choice(_PLACES), self.random.choice(_TOPICS)
        self._add(f"The {topic} near the {place} was quiet and the turnout there is unknown.", [])

    def _count(self) -> _Amount:
        entity = self.random.choice(_COUNTED)
        low = self.random.choice((3_000, 2_900, 12_000, self.random.randint(1_100, 90_000)))
        if self.random.random() < 0.2:
            high = low + self.random.randint(1, 20) * 100
            words = f"between {low:,} and {high:,}"
            return _Amount(words, Fraction(low), Fraction(high), entity=entity)
        return _Amount(f"{low:,}", Fraction(low), Fraction(low), entity=entity)

    def _measure(self, *units: tuple[str, str], most: int) -> _Amount:
        number = Fraction(self.random.randint(2, most))
        written, unit = self.random.choice(units)
        return _Amount(f"{number} {written}", number, number, unit, "measure")

    def _speaker(self) -> tuple[str, str]:
        """A mention, and whom it stands for: a full name and a role first, then the surname."""
        surname = self.random.choice(_LAST_NAMES)
        if surname in self.people:
            return surname, self.people[surname]
        name = f"{self.random.choice(_FIRST_NAMES)} {surname}"
        self.people[surname] = name
        return f"{name}, {self.random.choice(_ROLES)}", name

    def _add(self, sentence: str, claims: list[TrueClaim]) -> None:
        """Add a paragraph; of two that are alike, one."""
        self.sentences.setdefault(sentence, [replace(claim, sentence=sentence) for claim in claims])


def _statement(words: str, kind: str, mention: str, name: str) -> TrueClaim:
    return TrueClaim(False, words, "", mention, name, kind)


def _figure(amount: _Amount, mention: str | None = None, name: str | None = None) -> TrueClaim:
    base_unit, scale, offset = _BASES[amount.unit]
    written = scale if amount.unit == "cent" else 1
    return TrueClaim(
        True,
        amount.words.removeprefix("between "),
        "",
        mention,
        name,
        amount.kind,
        float(amount.low * written),
        float(amount.high * written),
        float(amount.low * scale + offset),
        float(amount.high * scale + offset),
        base_unit,
        amount.entity,
    )
