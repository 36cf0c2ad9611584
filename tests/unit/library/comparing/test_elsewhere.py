"""What was planted among generated articles is found elsewhere, and little else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.library import Library
from tests.benchmarks.corpus import Generator
from tests.benchmarks.elsewhere import Asked, answered, precision_and_recall, questions
from tests.benchmarks.planted import Planted, Planter, Variant
from tests.unit.library.building import bring_up_to_date, paths_in

_FAMILIES = 6


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("planted")


@pytest.fixture(scope="module")
def planted(home: Path) -> list[Planted]:
    generator = Generator()
    generator.write(home / "articles", 20)
    return Planter(home / "articles" / "planted", generator).plant(_FAMILIES)


@pytest.fixture(scope="module")
def library(home: Path, planted: list[Planted]) -> Iterator[Library]:
    bring_up_to_date(paths_in(home), home / "articles")
    library = Library(paths_in(home))
    yield library
    library.close()


def _answers(
    library: Library, planted: list[Planted], *, figures: bool
) -> list[tuple[Asked, set[int]]]:
    asked = [claim for claim in questions(library, planted) if claim.planted.is_figure is figures]
    return [(claim, answered(library, claim)) for claim in asked]


@pytest.mark.parametrize("figures", [False, True])
def test_planted_claims_are_found_and_few_others(
    library: Library, planted: list[Planted], figures: bool
) -> None:
    answers = _answers(library, planted, figures=figures)
    assert len(answers) == _FAMILIES * (9 if figures else 7)
    precision, recall = precision_and_recall(answers)
    assert precision > 0.95
    assert recall > 0.95


def test_every_copy_with_a_fifth_of_its_words_changed_is_found(
    library: Library, planted: list[Planted]
) -> None:
    changed = {claim.path for claim in planted if claim.variant is Variant.CHANGED}
    ids = {row.id for row in library.rows() if row.path in changed}
    for claim, found in _answers(library, planted, figures=False):
        if claim.planted.variant is Variant.ORIGINAL:
            assert claim.expected & ids <= found
