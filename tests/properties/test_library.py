"""Searching agrees with a search that looks at every statement and every figure one by one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article, Block, BlockKind, Span
from reader.figures import Figure, FigureKind, Value
from reader.library.catalogue.annotated import AnnotatedArticle
from reader.library.library import Library
from reader.query.nodes import (
    FigureCondition,
    Node,
    StatementCondition,
    ValueRange,
    Word,
)
from reader.statements import Speaker, Statement, StatementKind
from tests.properties.stored_library import stored

WORDS = ("ferry", "leak", "harbour", "red", "line", "bridge")
NAMES = ("Anna Berg", "Ole Berg", "Jürgen Bühler", "Ole Lind", "Harbour Authority")
UNITS = (None, None, "km", "m", "USD", "cent", "%")
NUMBERS = st.integers(min_value=0, max_value=5)
TOGETHER = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@dataclass(frozen=True)
class Said:
    words: tuple[str, ...]
    speaker: str | None
    value: Value
    unit: str | None


said = st.builds(
    Said,
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(tuple),
    st.none() | st.sampled_from(NAMES),
    NUMBERS | st.tuples(NUMBERS, NUMBERS).map(lambda ends: (min(ends), max(ends))),
    st.sampled_from(UNITS),
)
collections = st.lists(st.lists(said, max_size=3), min_size=2, max_size=8)


def article(number: int, sayings: list[Said]) -> AnnotatedArticle:
    """An article of one line per saying: statement, speaker, figure."""
    text = ""
    statements: list[Statement] = []
    figures: list[Figure] = []
    for saying in sayings:
        words = " ".join(saying.words)
        start = len(text)
        text += f"{words} 77 "
        speaker = None
        if saying.speaker:
            speaker = Speaker(Span(len(text), len(text) + len(saying.speaker)), saying.speaker)
            text += saying.speaker
        statements.append(
            Statement(Span(start, start + len(words) + 3), StatementKind.INDIRECT, speaker)
        )
        core = Span(start + len(words) + 1, start + len(words) + 3)
        counted = Span(start, start + len(saying.words[0]))
        figures.append(
            Figure(core, core, FigureKind.COUNT, saying.value, saying.unit, entity=counted)
        )
        text += "\n"
    text += f"furthermore {number}"
    blocks = (Block(Span(0, len(text)), BlockKind.PARAGRAPH),)
    return AnnotatedArticle(
        Article(Path(f"/{number}.txt"), "", "text", text, blocks, title="none", language="en"),
        tuple(statements),
        tuple(figures),
    )


@pytest.fixture(scope="module")
def numbered(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Path]:
    numbers = iter(range(10**6))
    home = tmp_path_factory.mktemp("homes")
    return lambda: home / str(next(numbers))


def found(home: Path, sayings: list[list[Said]], query: Node) -> set[int]:
    """The numbers of the articles that the library finds."""
    library = Library(stored(home, [article(number, said) for number, said in enumerate(sayings)]))
    try:
        return {int(hit.row.path.stem) for hit in library.search(query).hits}
    finally:
        library.close()


def expected(sayings: list[list[Said]], fits: Callable[[Said], bool]) -> set[int]:
    return {number for number, said in enumerate(sayings) if any(map(fits, said))}


FOLDED = {"anna", "ole", "jurgen", "lind", "berg", "buhler", "harbour", "authority"}


def speaker_fits(saying: Said, asked: tuple[str, ...]) -> bool:
    name = (saying.speaker or "").lower().replace("ü", "u").split()
    return all(word in name for names in asked for word in names.split())


@TOGETHER
@given(
    sayings=collections,
    words=st.lists(st.sampled_from(WORDS), max_size=2),
    speaker=st.lists(st.sampled_from(sorted(FOLDED)), max_size=2).map(tuple),
)
def test_said_and_speaker_find_what_one_statement_fulfils(
    numbered: Callable[[], Path],
    sayings: list[list[Said]],
    words: list[str],
    speaker: tuple[str, ...],
) -> None:
    if not words and not speaker:
        speaker = ("berg",)
    query = StatementCondition(tuple(map(Word, words)), speaker)

    def fits(saying: Said) -> bool:
        return set(words) <= set(saying.words) and (
            not speaker or (saying.speaker is not None and speaker_fits(saying, speaker))
        )

    assert found(numbered(), sayings, query) == expected(sayings, fits)


SCALES = {"km": ("m", 100_000), "m": ("m", 100), "cent": ("USD", 1), "USD": ("USD", 100)}
"""Unit to its family and to how many hundredths of the family's base unit it is."""


def ends(value: Value, scale: int) -> tuple[int, int]:
    low, high = value if isinstance(value, tuple) else (value, value)
    assert isinstance(low, int)
    assert isinstance(high, int)
    return low * scale, high * scale


@TOGETHER
@given(
    sayings=collections,
    low=st.none() | NUMBERS,
    high=st.none() | NUMBERS,
    includes=st.tuples(st.booleans(), st.booleans()),
    about=st.none() | st.none() | NUMBERS,
    unit=st.sampled_from([None, None, None, *SCALES]),
    speaker=st.sampled_from([None, None, None, None, *sorted(FOLDED)]),
    entity=st.sampled_from([None, None, None, None, None, *WORDS]),
)
def test_figure_conditions_find_what_one_figure_fulfils(
    numbered: Callable[[], Path],
    sayings: list[list[Said]],
    low: int | None,
    high: int | None,
    includes: tuple[bool, bool],
    about: int | None,
    unit: str | None,
    speaker: str | None,
    entity: str | None,
) -> None:
    query = FigureCondition(
        (ValueRange(low, high, *includes, about=about),),
        unit,
        None,
        (entity,) if entity else (),
        (speaker,) if speaker else (),
    )
    home, asked_scale = numbered(), SCALES[unit][1] if unit else 100

    def fits(saying: Said) -> bool:
        family, scale = SCALES.get(saying.unit or "", (saying.unit, 100))
        if unit is not None and family != SCALES[unit][0]:
            return False
        if unit is None:
            scale = 1 if saying.unit == "cent" else 100
        lowest, highest = ends(saying.value, scale)
        holds = about is not None and lowest <= about * asked_scale <= highest
        if (
            not holds
            and low is not None
            and not (lowest > low * asked_scale or (includes[0] and lowest == low * asked_scale))
        ):
            return False
        if (
            not holds
            and high is not None
            and not (
                highest < high * asked_scale or (includes[1] and highest == high * asked_scale)
            )
        ):
            return False
        if entity is not None and entity != saying.words[0]:
            return False
        return speaker is None or (saying.speaker is not None and speaker_fits(saying, (speaker,)))

    assert found(home, sayings, query) == expected(sayings, fits)
