"""A thousand files that cannot be read keep none of the others back, and each is listed."""

from __future__ import annotations

import gzip
import json
import random
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from reader.formats import MOST_BYTES, is_supported
from tests.unit.cli.library import run
from tests.unit.library.building import write_article

Capture = pytest.CaptureFixture[str]

NOISE = random.Random(4).randbytes(3000)


def _zip(content: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", content)
    return file.getvalue()


BAD: dict[str, Callable[[], bytes]] = {
    "empty.txt": lambda: b"",
    "blank.md": lambda: b" \n\t\n" * 50,
    "noise.txt": lambda: b"\x00\x01" + NOISE,
    "program.txt": lambda: b"\x7fELF\x02\x01\x01" + bytes(200) + NOISE,
    "picture.md": lambda: b"\x89PNG\r\n\x1a\n\x00\x00" + NOISE,
    "archive.txt": lambda: _zip(NOISE),
    "cut.txt": lambda: gzip.compress(NOISE)[:200],
    "empty.html": lambda: b"",
    "bare.html": lambda: b"<html><head></head><body></body></html>",
    "noise.html": lambda: b"\x00\x02" + NOISE,
    "noise.eml": lambda: b"\x00\x03" + NOISE,
    "empty.eml": lambda: b"\n\n",
    "cut.pdf": lambda: b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog",
    "noise.pdf": lambda: NOISE,
    "cut.epub": lambda: _zip(b"application/epub+zip")[:40],
    "no.epub": lambda: _zip(NOISE),
}
"""Files that hold no article, by a name that says why."""


def write_bad_files(folder: Path, count: int) -> set[Path]:
    """Write files of every kind that the program looks at; gives their paths."""
    kinds = [(name, made) for name, made in BAD.items() if is_supported(Path(name))]
    files = set()
    for number in range(count):
        name, made = kinds[number % len(kinds)]
        file = folder / f"{number % 7}" / f"{number:04}-[/x]\x1b-{name}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(made())
        files.add(file)
    return files


def test_each_of_a_thousand_is_listed_with_its_reason_and_the_others_are_read(
    tmp_path: Path, capsys: Capture
) -> None:
    bad = write_bad_files(tmp_path, 1000)
    for number in range(20):
        write_article(tmp_path / f"{number}" / "good.md", f"Number {number}", "The ferry leaks.")
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    code, _, err = run(capsys, "index", tmp_path)
    assert code == 1
    assert "20 added" in err
    assert "1001 could not be read" in err
    code, out, err = run(capsys, "index", "--errors")
    lines = out.splitlines()
    assert (code, len(lines), err) == (1, 1001, "")
    assert "\x1b" not in out
    assert all(": " in line and line.rpartition(": ")[2] for line in lines)
    assert run(capsys, "search", "--count", "ferry")[1] == "20\n"
    code, out, _ = run(capsys, "index", "--errors", "--json")
    failures = [json.loads(line) for line in out.splitlines()]
    assert {Path(failure["path"]) for failure in failures} == {*bad, large}
    assert [failure["path"] for failure in failures] == sorted(
        failure["path"] for failure in failures
    )
    assert {failure["version"] for failure in failures} == {1}
    assert len({failure["reason"] for failure in failures}) >= 4
