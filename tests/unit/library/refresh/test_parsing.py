from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.refresh.frames import write_frame
from reader.library.refresh.packed_articles import PackedArticles
from reader.library.refresh.parsing import Job, Parser, ParserPool
from reader.library.refresh.process_ending import Ending
from reader.library.refresh.process_limits import TOO_MUCH_MEMORY, Limits
from reader.library.refresh.scan import FoundFile
from tests.unit.library.building import write_article


def job(file: Path, known_digest: str | None = None) -> Job:
    return Job(FoundFile(file, 0, 0), known_digest)


@pytest.fixture
def parser() -> Iterator[Parser]:
    parser = Parser(Limits())
    yield parser
    parser.close()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    return write_article(tmp_path / "a.md", "Ferry stops", "“It leaks,” said Anna Berg.")


@pytest.fixture
def long_article(tmp_path: Path) -> Path:
    file = tmp_path / "long.txt"
    file.write_text("“The ferry leaks in 3 places,” said Anna Berg on Monday.\n\n" * 100_000)
    return file


def test_gives_a_file_s_articles_with_what_was_found_in_them(parser: Parser, article: Path) -> None:
    parsed = parser.parse(job(article))
    assert parsed.failure is None
    (annotated,) = parsed.articles
    assert annotated.article.title == "Ferry stops"
    assert annotated.statements[0].speaker is not None
    assert annotated.statements[0].speaker.text == "Anna Berg"


def test_a_file_with_the_known_digest_is_not_read_again(parser: Parser, article: Path) -> None:
    digest = parser.parse(job(article)).digest
    again = parser.parse(job(article, digest))
    assert again.is_unchanged
    assert again.articles == ()


def test_a_file_of_another_content_is_read_again(parser: Parser, article: Path) -> None:
    digest = parser.parse(job(article)).digest
    article.write_text(article.read_text() + "\n\nMore.")
    again = parser.parse(job(article, digest))
    assert not again.is_unchanged
    assert len(again.articles) == 1


def test_a_name_that_is_not_text_survives(parser: Parser, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.txt")
    file.write_text("A short note about the ferry.")
    (annotated,) = parser.parse(job(file)).articles
    assert annotated.article.path == file


def test_a_file_that_is_gone_is_a_failure_that_is_worth_another_try(
    parser: Parser, tmp_path: Path
) -> None:
    parsed = parser.parse(job(tmp_path / "gone.txt"))
    assert parsed.failure == "the system says: No such file or directory"
    assert parsed.digest is None
    assert not parsed.was_cut_off


def test_a_file_that_takes_too_long_fails_and_the_next_is_read(
    long_article: Path, article: Path
) -> None:
    parser = Parser(Limits(seconds=0.8))
    parser.parse(job(article))  # the worker is up and has loaded what it needs
    slow = parser.parse(job(long_article))
    assert slow.failure == "reading it took longer than 0.8 seconds of processor time"
    assert slow.articles == ()
    parser.close()
    patient = Parser(Limits())
    assert patient.parse(job(article)).failure is None
    patient.close()


def test_a_large_file_is_given_more_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Limits(seconds=10).seconds_for(2_000_000) == 30
    assert Limits(seconds=10).seconds_for(1_000_000_000) == 300
    monkeypatch.setattr("reader.library.refresh.process_limits._MOST_TIMES", 1_000)
    file = tmp_path / "longer.txt"
    file.write_text("“The ferry leaks in 3 places,” said Anna Berg on Monday.\n\n" * 4_000)
    parser = Parser(Limits(seconds=0.4))
    parsed = [parser.parse(Job(FoundFile(file, size, 0))) for size in (0, 1_000_000_000)]
    assert parsed[0].failure == "reading it took longer than 0.4 seconds of processor time"
    assert parsed[1].failure is None
    parser.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the address space")
def test_a_file_that_takes_too_much_memory_fails_and_the_next_is_read(
    long_article: Path, article: Path
) -> None:
    parser = Parser(Limits(seconds=60, memory=192 << 20))
    greedy = parser.parse(job(long_article))
    assert greedy.failure == "it takes more memory than a file is given"
    assert parser.parse(job(article)).failure is None
    parser.close()


def test_a_file_whose_articles_are_too_large_fails_and_the_next_is_read(
    tmp_path: Path, article: Path
) -> None:
    parser = Parser(Limits(output=20_000))
    large = write_article(tmp_path / "large.md", "Large", *["The ferry leaks again."] * 1000)
    assert parser.parse(job(large)).failure == "its articles are larger than the program can take"
    assert parser.parse(job(article)).failure is None
    parser.close()


@pytest.fixture
def mailbox(tmp_path: Path) -> Path:
    """A mailbox of two thousand messages, the last of which is encrypted."""
    text = "“The ferry leaks in 3 places,” said Anna Berg on Monday.\n\n"
    kinds = ["text/plain"] * 1_999 + ["application/pkcs7-mime"]
    file = tmp_path / "a.mbox"
    file.write_text(
        "".join(
            f"From - Fri Oct 25 04:30:00 2024\nMessage-ID: <{n}@x>\n"
            f"Content-Type: {kind}\n\n{text}\n"
            for n, kind in enumerate(kinds)
        )
    )
    return file


def test_the_articles_before_a_limit_are_kept_and_counted(mailbox: Path) -> None:
    parser = Parser(Limits(output=40_000))
    parsed = parser.parse(job(mailbox))
    parser.close()
    assert 1 < len(parsed.articles) < 100
    assert parsed.failure == (
        "its articles are larger than the program can take; "
        f"{len(parsed.articles)} articles of it could be read"
    )


def test_articles_that_come_in_time_keep_a_large_file_going(mailbox: Path) -> None:
    parser = Parser(Limits(seconds=0.5))
    size = 100_000_000
    whole = parser.parse(Job(FoundFile(mailbox, size, 0)))
    parser.close()
    assert len(whole.articles) == 1_999
    assert whole.failure == "1 of its 2,000 messages are encrypted or damaged"


def test_a_file_that_gives_articles_for_ever_comes_to_an_end(mailbox: Path, article: Path) -> None:
    parser = Parser(Limits(seconds=0.4))
    parser.parse(job(article))  # the worker is up and has loaded what it needs
    late = parser.parse(job(mailbox))
    parser.close()
    assert len(late.articles) < 1_999
    assert (late.failure or "").startswith("reading it took longer than 0.4 seconds")


def test_time_that_others_have_taken_does_not_count(parser: Parser, article: Path) -> None:
    parser.parse(job(article))
    process = parser._process
    assert process is not None
    parser._limits = Limits(seconds=0.4)
    process.send_signal(signal.SIGSTOP)
    threading.Timer(0.8, process.send_signal, (signal.SIGCONT,)).start()
    assert parser.parse(job(write_article(article.parent / "b.md", "Ferry"))).failure is None


def test_a_file_that_something_keeps_from_being_read_is_tried_again(
    tmp_path: Path, article: Path
) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    parser = Parser(Limits(seconds=1, clock_times=0.5))
    waiting = parser.parse(job(pipe))
    assert waiting.failure == "nothing came of it in 0.5 seconds; it is tried again"
    assert waiting.digest is None
    assert waiting.was_cut_off
    parser.close()
    parser = Parser(Limits())
    assert parser.parse(job(article)).failure is None
    parser.close()


def test_a_file_that_takes_too_long_is_not_tried_again(long_article: Path) -> None:
    parser = Parser(Limits(seconds=0.8))
    assert parser.parse(job(long_article)).digest is not None
    parser.close()


def test_a_worker_with_a_crash_is_told_apart_from_one_without_memory() -> None:
    limit = 1 << 30
    assert "crashed" in Ending(-signal.SIGABRT, limit // 4).reason(limit)
    assert Ending(-signal.SIGABRT, limit // 2).reason(limit) == (
        TOO_MUCH_MEMORY
        if sys.platform == "linux"
        else "the program that reads it crashed (aborted)"
    )
    # It held as much when it read the file before.
    assert "crashed" in Ending(-signal.SIGABRT, limit // 2).reason(limit, before=limit // 2)
    assert "crashed" in Ending(-signal.SIGKILL, limit).reason(limit)


def test_a_large_file_may_come_to_more() -> None:
    limits = Limits(output=64)
    assert [limits.output_for(size) for size in (0, 16_000_000, 10**12)] == [64, 128, 1024]


def test_articles_beyond_measure_are_packed_and_the_same(
    mailbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    for most in (1 << 30, 10_000):
        monkeypatch.setattr("reader.library.refresh.packed_articles._UNPACKED", most)
        parser = Parser(Limits())
        read.append(parser.parse(job(mailbox)).articles)
        parser.close()
    assert isinstance(read[0], tuple)
    assert isinstance(read[1], PackedArticles)
    assert list(read[1]) == list(read[0])
    assert len(read[1]) == 1_999


def processor_time(pid: int) -> float:
    """The seconds that a process has worked for, as Linux tells them."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def kill_at_work(pid: int, number: int) -> None:
    """Send a signal to a process that is in the middle of something."""
    start = processor_time(pid)
    while processor_time(pid) < start + 0.3:
        time.sleep(0.02)
    os.kill(pid, number)


on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes in /proc")


@on_linux
def test_a_worker_that_crashes_is_replaced(
    parser: Parser, long_article: Path, article: Path
) -> None:
    parser.parse(job(article))
    process = parser._process
    assert process is not None
    crash = threading.Thread(target=kill_at_work, args=(process.pid, signal.SIGSEGV))
    crash.start()
    crashed = parser.parse(job(long_article))
    crash.join()
    assert crashed.failure == "the program that reads it crashed (segmentation fault)"
    assert parser.parse(job(article)).failure is None


@on_linux
def test_a_file_is_tried_again_whose_worker_was_killed_by_somebody(
    parser: Parser, long_article: Path, article: Path
) -> None:
    parser.parse(job(article))
    process = parser._process
    assert process is not None
    kill = threading.Thread(target=kill_at_work, args=(process.pid, signal.SIGKILL))
    kill.start()
    killed = parser.parse(job(long_article))
    kill.join()
    assert killed.failure == "the program that reads it crashed (killed)"
    assert killed.digest is None
    assert killed.was_cut_off


def test_one_worker_reads_many_files(parser: Parser, article: Path) -> None:
    parser.parse(job(article))
    first = parser._process
    parser.parse(job(article))
    assert parser._process is first


def test_a_pool_answers_in_the_order_of_the_jobs(tmp_path: Path, long_article: Path) -> None:
    files = [write_article(tmp_path / f"{n:02}.md", f"Number {n}") for n in range(30)]
    files.insert(3, long_article)
    with ParserPool(2, Limits(seconds=0.5)) as pool:
        answered = [parsed.job.found.path for parsed in pool.parse(map(job, files))]
    assert answered == files


def test_leaving_a_pool_ends_its_workers_at_once(long_article: Path) -> None:
    def read() -> None:
        with suppress(LibraryError):  # on a busy machine it ends before it began
            next(parsing)

    with ParserPool(1, Limits()) as pool:
        parsing = pool.parse([job(long_article)] * 3)
        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        time.sleep(0.3)
        processes = [parser._process for parser in pool._parsers]
    assert all(process is None or process.poll() is not None for process in processes)
    reader.join(5)


def worker(seconds: int = 1) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "reader.library.refresh.parse_worker", str(seconds), str(1 << 30)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )


def test_a_worker_ends_when_its_parent_closes_the_pipe() -> None:
    with worker() as process:
        assert process.stdin is not None
        process.stdin.close()
        assert process.wait(10) == 0


def test_a_worker_whose_parent_is_gone_in_the_middle_of_a_file_ends(long_article: Path) -> None:
    with worker() as process:
        assert process.stdin is not None
        assert process.stdout is not None
        write_frame(process.stdin, b'{"path": "%s", "known": null}' % os.fsencode(long_article))
        process.stdin.close()
        process.stdout.close()
        process.wait(20)


def test_a_worker_loads_neither_index_nor_terminal_library(article: Path) -> None:
    code = (
        "import sys, reader.library.refresh.parse_worker as worker;"
        f"list(worker._articles(__import__('pathlib').Path({str(article)!r})));"
        "print({'whoosh', 'textual', 'rich', 'platformdirs'} & set(sys.modules))"
    )
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert output.stdout.strip() == b"set()"


def test_a_worker_that_was_ended_between_two_files_is_replaced(
    parser: Parser, article: Path
) -> None:
    parser.parse(job(article))
    process = parser._process
    assert process is not None
    process.kill()
    process.wait()
    assert parser.parse(job(article)).failure is None
