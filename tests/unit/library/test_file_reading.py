"""Files read in stages: each knows more than the one before, and the last all."""

from __future__ import annotations

import gc
import gzip
import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest

from reader.article import Article, Link, Span
from reader.errors import FormatError
from reader.formats import load
from reader.library.catalogue.annotated import annotate
from reader.library.opening import file_reading
from reader.library.opening.file_reading import FileReading
from reader.library.opening.pieces import ArticleAssembly, article_pieces, mark_pieces
from reader.library.refresh.process_limits import Limits

FIXTURES = Path(__file__).parents[2] / "fixtures" / "formats"
SAMPLES = Path(__file__).parents[3] / "sample_articles"
_PARAGRAPH = "“It leaks in {n} places,” said Anna Berg. She paid {n} dollars for [Reuters] in May."


@pytest.fixture(autouse=True)
def _small_sizes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take files to be large that are so small that reading them takes no time."""
    monkeypatch.setattr(file_reading, "_LARGE", 20_000)
    monkeypatch.setattr(file_reading, "_BEGINNING", 4_096)


def text_of(paragraphs: int) -> str:
    body = "\n\n".join(_PARAGRAPH.format(n=n) for n in range(paragraphs))
    return f"The leak\nBy Karl Dorn\n12.03.2023\n\n{body}\n"


def file_of(folder: Path, paragraphs: int, name: str = "leak.txt") -> Path:
    file = folder / name
    file.write_text(text_of(paragraphs), encoding="utf-8")
    return file


def article_in(file: Path) -> Article:
    return next(load(file))


@pytest.mark.parametrize("count", [1, 400])
def test_what_could_be_read_of_a_damaged_file_says_that_it_is_not_all(
    tmp_path: Path, count: int
) -> None:
    record = {"title": "The leak", "url": "https://example.org", "text": text_of(count)}
    file = tmp_path / "leak.jsonl"
    file.write_text(f"{json.dumps(record)}\n{{cut\n")
    *_, last = FileReading(file).stages()
    assert last.is_last
    assert [article.ended_early for article in last.articles] == ["1 of its 2 lines is no JSON"]
    assert last.articles[0].statements


def test_a_large_text_is_known_from_its_beginning_on(tmp_path: Path) -> None:
    file = file_of(tmp_path, 400)
    whole = annotate(article_in(file))
    first, first_marks, text, last = (
        stage.articles[0] for stage in FileReading(file, with_beginning=True).stages()
    )
    assert first.is_provisional
    assert whole.article.text.startswith(first.article.text)
    missing = len(whole.article.text) - len(first.article.text)
    assert first.rest == pytest.approx(missing, rel=0.1)
    assert first_marks.article is first.article
    assert first_marks.statements
    assert (text.article, text.rest, text.is_provisional) == (whole.article, 0, True)
    assert text.statements[:5] == whole.statements[:5]
    assert last == whole


def test_of_a_line_without_end_the_beginning_is_its_first_words(tmp_path: Path) -> None:
    file = tmp_path / "leak.txt"
    file.write_text("The leak\n\n" + "It leaks in more places. " * 4_000, encoding="utf-8")
    first = next(FileReading(file, with_beginning=True).stages()).articles[0]
    whole = article_in(file).text
    assert whole.startswith(first.article.text)
    assert len(first.article.text) > 4_000
    assert first.rest == pytest.approx(len(whole) - len(first.article.text), rel=0.1)


def test_a_page_is_shown_once_all_its_text_is_read(tmp_path: Path) -> None:
    file = tmp_path / "leak.html"
    body = "".join(f"<p>{line}</p>\n" for line in text_of(400).split("\n")[4:] if line)
    file.write_text(f"<html><title>The leak</title><article>{body}</article></html>")
    stages = list(FileReading(file, with_beginning=True).stages())
    assert [stage.articles[0].is_provisional for stage in stages] == [True, False]
    assert not any(stage.articles[0].rest for stage in stages)
    assert stages[-1].articles[0] == annotate(article_in(file))


def test_of_a_file_of_many_articles_the_first_are_annotated_before_it_is_shown(
    tmp_path: Path,
) -> None:
    file = tmp_path / "leaks.jsonl"
    records = ({"id": n, "title": f"Leak {n}", "text": text_of(20)} for n in range(30))
    file.write_text("\n".join(map(json.dumps, records)))
    first, last = (stage.articles for stage in FileReading(file).stages())
    assert len(first) == len(last) == 30
    assert first[0].statements == last[0].statements
    assert [bool(article.statements) for article in first].count(True) < 5
    assert all(article.statements for article in last)


def test_content_without_a_file_is_read_alike(tmp_path: Path) -> None:
    data = text_of(400).encode()
    *_, last = FileReading(Path("-"), data).stages()
    file = file_of(tmp_path, 400)
    assert last.articles[0].statements == annotate(article_in(file)).statements
    assert last.articles[0].article.text == article_in(file).text


def test_a_small_file_needs_no_other_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(subprocess, "Popen")
    file = file_of(tmp_path, 3)
    text, last = FileReading(file, with_beginning=True).stages()
    assert text.articles[0].statements == ()
    assert text.articles[0].is_provisional
    assert last.articles[0] == annotate(article_in(file))


def test_reading_ends_at_once_when_it_is_stopped(tmp_path: Path) -> None:
    reading = FileReading(file_of(tmp_path, 400), with_beginning=True)
    stages = reading.stages()
    next(stages)
    reading.stop()
    assert all(stage.articles[0].rest for stage in stages)


def test_garbage_is_looked_for_while_marks_are_waited_for(tmp_path: Path) -> None:
    stages = FileReading(file_of(tmp_path, 1_200)).stages()
    text = next(stages)
    assert text.articles[0].is_provisional
    waiting = Thread(target=next, args=(stages,))
    waiting.start()
    looked_for = []
    while waiting.is_alive():
        looked_for.append(gc.isenabled())
        time.sleep(0.001)
    assert looked_for.count(True) > looked_for.count(False)


def test_a_process_that_is_killed_is_told_of_after_what_it_gave(tmp_path: Path) -> None:
    reading = FileReading(file_of(tmp_path, 400), with_beginning=True)
    stages = reading.stages()
    beginning = next(stages)
    assert next(stages).articles[0].article is beginning.articles[0].article
    assert reading.process_id is not None
    os.kill(reading.process_id, signal.SIGKILL)
    with pytest.raises(FormatError, match=r"crashed \(killed\)"):
        list(stages)


@pytest.mark.parametrize("content", [b"\0", b" \n"], ids=["binary", "empty"])
def test_a_large_file_that_cannot_be_read_says_why(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "leak.txt"
    file.write_bytes(content * 30_000)
    with pytest.raises(FormatError) as raised:
        list(FileReading(file, with_beginning=True).stages())
    with pytest.raises(FormatError) as expected:
        list(load(file))
    assert str(raised.value) == str(expected.value)


def test_the_beginning_of_an_article_has_its_labels_and_no_others(tmp_path: Path) -> None:
    article = article_in(file_of(tmp_path, 1_200))
    place = article.text.index("It leaks in 3 ") + len("It leaks in ")
    labels = (Span(place, place + 1), Span(50_000, 50_002))
    beginning = file_reading._beginning_of(replace(article, labels=labels))
    assert beginning.labels == labels[:1]
    assert len(beginning.text) < 5_000
    assert place not in {figure.core.start for figure in annotate(beginning).figures}


def test_an_article_is_the_same_in_pieces(tmp_path: Path) -> None:
    article = article_in(file_of(tmp_path, 1_200))
    links = (Link(Span(3, 8), "https://example.org/"),)
    labels = tuple(Span(start, start + 2) for start in range(0, 10_000, 5))
    article = replace(article, links=links, labels=labels)
    annotated = replace(annotate(article), article=article)
    begun, *pieces = (json.loads(json.dumps(p)) for p in article_pieces(annotated.article))
    assert len(pieces) > 3
    assert len(json.dumps(begun)) < 2_000  # however many labels there are
    assembly = ArticleAssembly(begun)
    for piece in pieces:
        assembly.take(piece)
    assert assembly.article() == annotated.article
    for piece in list(mark_pieces(annotated))[1:]:
        assembly.take(json.loads(json.dumps(piece)))
    assert assembly.marks() == (annotated.statements, annotated.figures)
    with pytest.raises(KeyError):
        assembly.take({"spans": [Span(0, 1)]})


@pytest.mark.parametrize(
    "name", ["conserverie-lamarque.html", "lantern-weekly.eml", "corvane-third-quarter.md"]
)
def test_what_a_hostile_file_may_keep_busy_is_read_by_a_process_however_small(name: str) -> None:
    file = SAMPLES / name
    for data in (None, file.read_bytes()):
        reading = FileReading(file, data)
        *_, last = reading.stages()
        assert (reading.process_id is None) == (file.suffix == ".md")
        assert list(last.articles) == [annotate(article) for article in load(file)]


@pytest.mark.parametrize("name", ["report.pdf", "report.txt", "report.txt.gz"])
def test_what_may_crash_is_read_by_a_process_however_small(tmp_path: Path, name: str) -> None:
    data = (FIXTURES / "orlune-report.pdf").read_bytes()
    file = tmp_path / name
    file.write_bytes(gzip.compress(data) if name.endswith(".gz") else data)
    reading = FileReading(file)
    *_, last = reading.stages()
    assert reading.process_id is not None
    assert last.articles[0].article == article_in(file)
    assert {block.page for block in last.articles[0].article.blocks} == {1, 2, 3}


def test_what_was_read_already_is_given_to_a_process_too() -> None:
    reading = FileReading(Path("-"), (FIXTURES / "orlune-report.pdf").read_bytes())
    *_, last = reading.stages()
    assert reading.process_id is not None
    assert last.articles[0].article.title == "Orlune Dam: report of the inquiry"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_a_file_that_takes_too_much_memory_is_told_and_does_not_take_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.refresh.process_limits._MEMORY_PER_BYTE", 0)
    file = tmp_path / "lines.md"
    file.write_text("a b c\n" * 500_000)
    with pytest.raises(FormatError, match="takes more memory than a file is given"):
        list(FileReading(file, limits=Limits(memory=128 << 20)).stages())


def test_a_file_that_is_read_for_too_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.refresh.process_limits._MOST_TIMES", -1)
    file = tmp_path / "slow.md"
    file.write_text("# T\n\n" + "- a\n" * 700_000)
    with pytest.raises(FormatError, match="longer than a file is given"):
        list(FileReading(file, limits=Limits(seconds=1)).stages())


def test_a_file_has_the_format_that_is_named(tmp_path: Path) -> None:
    file = file_of(tmp_path, 400)
    for limit in (0, 10**9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("reader.library.opening.file_reading._LARGE", limit)
            *_, last = FileReading(file, format="markdown").stages()
        assert last.articles[0].article.format == "markdown"


def test_a_page_under_the_name_of_a_text_is_not_begun_with(tmp_path: Path) -> None:
    file = tmp_path / "page.txt"
    file.write_text("<html><body>" + "<p>A paragraph of a page.</p>\n" * 20_000)
    first = next(FileReading(file, with_beginning=True).stages()).articles[0]
    assert (first.article.format, first.rest) == ("html", 0)
