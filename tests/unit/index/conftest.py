from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.index import Index
from tests.unit.index.documents import new_index


@pytest.fixture
def index(tmp_path: Path) -> Iterator[Index]:
    found = new_index(tmp_path / "index")
    yield found
    found.close()
