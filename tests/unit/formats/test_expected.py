from __future__ import annotations

from pathlib import Path

import pytest

from reader.formats import FORMATS, load, load_all
from tests.expected import EXPECTED, FOLDERS, description, expected_file, files


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_a_file_gives_the_blocks_and_metadata_that_are_written_down(path: Path) -> None:
    assert description(path) == expected_file(path).read_text(encoding="utf-8")


def test_nothing_is_written_down_of_files_that_are_gone() -> None:
    assert {p.name for p in EXPECTED.iterdir()} == {expected_file(p).name for p in files()}


def test_every_format_has_a_file_of_its_own() -> None:
    read = {article.format for path in files() for article in load_all(load(path))[0]}
    assert read == {known.name for known in FORMATS}, FOLDERS
