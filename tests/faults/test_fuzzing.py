"""Mutants of every format give sound articles, or say why not."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from reader.formats import FORMATS
from tests.faults.atheris_target import main
from tests.faults.mutants import CRASHES, mutants, seeds
from tests.faults.reading_target import read_here, target

_NAMES = [known.name for known in FORMATS]
_COUNT, _LONG_COUNT = 200, 2_000


@pytest.mark.parametrize("name", _NAMES)
def test_every_format_has_a_fixture_to_mutate(name: str) -> None:
    assert seeds(name)


@pytest.mark.parametrize("name", _NAMES)
def test_mutants_give_sound_articles_or_a_reason(name: str) -> None:
    with target(name) as check:
        for path, data in mutants(name, _COUNT):
            check(data, path)


@pytest.mark.long
@pytest.mark.parametrize("name", _NAMES)
def test_many_mutants_give_sound_articles_or_a_reason(name: str) -> None:
    with target(name) as check:
        for path, data in mutants(name, _LONG_COUNT, seed=1):
            check(data, path)


def test_mutants_are_the_same_again_and_differ() -> None:
    made = [data for _, data in mutants("markdown", 50)]
    assert made == [data for _, data in mutants("markdown", 50)]
    assert len(set(made)) > 40


@pytest.mark.parametrize("path", sorted(CRASHES.glob("*-*")), ids=lambda path: path.name)
def test_what_once_led_to_an_error_does_not_any_more(path: Path) -> None:
    read_here(path.read_bytes(), path)


def test_fuzzing_by_coverage_says_what_it_needs(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == main(["nothing"]) == 2
    told = capsys.readouterr().err
    assert all(name in told for name in _NAMES)
    if find_spec("atheris") is None:
        assert main(["text"]) == 2
        assert "not installed" in capsys.readouterr().err
