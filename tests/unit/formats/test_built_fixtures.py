from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest

from tests.fixtures import books, open_documents, word_documents

_BUILT = {**books.FIXTURES, **open_documents.FIXTURES, **word_documents.FIXTURES}


def _members(data: bytes) -> dict[str, bytes]:
    """What is in an archive; how well it is packed depends on the version of a library."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.mark.parametrize("name", _BUILT)
def test_fixtures_are_what_their_code_builds(name: str) -> None:
    build: Callable[[], bytes] = _BUILT[name]
    assert _members((books.FORMATS / name).read_bytes()) == _members(build())
