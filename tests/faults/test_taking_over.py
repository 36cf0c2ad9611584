"""What another program's file tells is taken over whole or not at all, whenever it is killed."""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.config import Paths
from reader.library.library import Library
from tests.faults.test_refresh import REFRESH
from tests.unit.library.building import bring_up_to_date, paths_in

_FILES = 60
_KILLS = 6


def _write(folder: Path) -> None:
    folder.mkdir()
    for number in range(_FILES):
        record = {
            "id": number,
            "title": f"Number {number}",
            "url": f"https://example.org/{number}",
            "content": f"<p>The dyke held {number} times, and nobody knew why.</p>",
            "is_archived": 0,
            "tags": [f"t{number}", "all"],
            "annotations": [
                {"quote": f"held {number} times", "text": f"note {number}"},
                {"quote": "nobody knew why", "text": ""},
            ],
        }
        (folder / f"{number}.json").write_text(json.dumps(record))


def _refresh_killed(home: Path, folder: Path, seconds: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", REFRESH, str(home), str(folder)],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdout is not None
    process.stdout.readline()  # it has begun
    time.sleep(seconds)
    process.kill()
    process.wait()
    process.stdout.close()


def _take_back(paths: Paths, chance: random.Random, taken_back: dict[str, set[str]]) -> None:
    """Take some notes and tags of listed articles away, and note that this was done."""
    with closing(Library(paths)) as library:
        rows = library.rows()
        for row in chance.sample(rows, min(5, len(rows))):
            for note in library.state.notes_of(row):
                library.state.remove_note(note.id)
                taken_back.setdefault(row.title, set()).add(note.passage.exact)
            library.state.set_tags(row, [])
            taken_back.setdefault(row.title, set()).add("tags")


def _check(paths: Paths, taken_back: dict[str, set[str]]) -> None:
    with closing(Library(paths)) as library:
        rows = library.rows()
        assert len(rows) == _FILES
        for row in rows:
            number = row.title.split()[1]
            gone = taken_back.get(row.title, set())
            notes = {n.passage.exact: n.text for n in library.state.notes_of(row)}
            told = {f"held {number} times": f"note {number}", "nobody knew why": ""}
            assert notes == {passage: text for passage, text in told.items() if passage not in gone}
            tags = set(library.state.tags_of([row]).get(row.id, ()))
            assert tags == (set() if "tags" in gone else {f"t{number}", "all"})


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.long) for n in range(1, 20))]
)
def test_what_was_taken_back_stays_away_through_kills(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    paths, folder = paths_in(tmp_path), tmp_path / "articles"
    _write(folder)
    taken_back: dict[str, set[str]] = {}
    for number in range(_KILLS):
        _refresh_killed(tmp_path, folder, chance.uniform(0, 0.25))
        _take_back(paths, chance, taken_back)
        if number % 2:
            shutil.rmtree(paths.cache)
    bring_up_to_date(paths, folder)
    _check(paths, taken_back)
