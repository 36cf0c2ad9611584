"""Full disks, folders that may not be written, other instances, clocks, unmounted folders.

Each is told in a sentence, with the exit code of the documentation; nothing is lost by it, and when
it is over all goes on.
"""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from functools import partial

import pytest

from reader.config import Paths
from reader.library.library import Library
from reader.library.refresh.refresh_lock import only_refresher
from tests.faults.places import Home, can_mount, limit_file_size
from tests.unit.library.building import write_article

needs_mounts = pytest.mark.skipif(not can_mount(), reason="nothing may be mounted here")

A_YEAR = 365 * 24 * 60 * 60 * 10**9


@pytest.fixture(scope="module")
def _home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(tmp_path_factory.mktemp("library") / "home")
    for number in range(30):
        write_article(
            home.articles / f"{number:02}.md", f"Number {number}", "The ferry leaks. " * 200
        )
    assert home.run("index", home.articles).code == 0
    shutil.copytree(home.path, home.path.with_name("whole"))
    return home


@pytest.fixture
def home(_home: Home) -> Home:
    """A library that has been read."""
    shutil.rmtree(_home.path)
    shutil.copytree(_home.path.with_name("whole"), _home.path)
    return _home


def add_articles(home: Home) -> None:
    for number in range(30, 60):
        text = "The weir holds. " + " ".join(
            f"Gate {number}x{word} is shut." for word in range(400)
        )
        write_article(home.articles / f"{number:02}.md", f"Number {number}", text)


def assert_works_again(home: Home) -> None:
    ran = home.run("index")
    assert ran.code == 0, ran.told
    assert home.count("ferry") == 30
    assert home.count("weir") == 30


@pytest.mark.parametrize("size", [60_000, 150_000])
def test_a_disk_that_ends_while_the_library_is_read_is_told(home: Home, size: int) -> None:
    add_articles(home)
    ran = home.run("index", before=partial(limit_file_size, size))
    assert ran.code == 1
    assert "could not be brought up to date, because" in ran.told
    assert "full" in ran.told
    assert home.count("ferry") == 30
    assert_works_again(home)


@needs_mounts
def test_a_full_disk_is_told_and_what_was_read_is_kept(home: Home) -> None:
    add_articles(home)
    used = sum(path.stat().st_size for path in home.cache.rglob("*")) // 1024
    room = used + 300
    fill = (
        f'cp -a "$CACHE" "$CACHE.copy"; mount -t tmpfs -o size={room}k none "$CACHE";'
        ' cp -a "$CACHE.copy"/. "$CACHE"'
    )
    ran = home.run_where(fill, "index")
    assert ran.code == 1
    assert "because the disk is full" in ran.told or "or it is full" in ran.told
    assert home.count("ferry") == 30
    assert_works_again(home)


@needs_mounts
def test_a_cache_that_may_not_be_written_is_searched_and_says_why_it_is_not_refreshed(
    home: Home,
) -> None:
    add_articles(home)
    read_only = 'mount --bind "$CACHE" "$CACHE"; mount -o remount,bind,ro "$CACHE"'
    ran = home.run_where(read_only, "index")
    assert ran.code == 1
    assert "cannot be brought up to date, because the system says of" in ran.told
    assert "Read-only file system" in ran.told
    ran = home.run_where(read_only, "search", "--count", "ferry")
    assert (ran.code, ran.out, ran.told) == (0, "30\n", "reader: 30 articles\n")
    assert_works_again(home)


@needs_mounts
def test_a_state_that_may_not_be_written_is_read_and_no_command_that_reads_minds(
    home: Home,
) -> None:
    add_articles(home)
    with closing(Library(Paths(home.path / "none.toml", home.data, home.cache))) as library:
        library.state.set_starred(library.rows()[0], True)
        library.state.save_search("ferries", "ferry")
    read_only = 'mount --bind "$DATA" "$DATA"; mount -o remount,bind,ro "$DATA"'
    for query in (["is:starred"], ["--saved", "ferries"]):
        ran = home.run_where(read_only, "search", *query)
        assert ran.code == 0
        assert ran.told.count("no permission to write") == 1
        assert ran.out
    ran = home.run_where(read_only, "index")
    assert ran.code == 1
    assert "state.sqlite cannot be used" in ran.told
    nothing = 'rm -r "$DATA"; touch "$DATA"'  # after the last reading: none can be made there
    ran = home.run_where(nothing, "search", "--count", "ferry")
    assert (ran.code, ran.out) == (0, "30\n")
    assert "cannot write" in ran.told


@needs_mounts
def test_a_file_of_the_cache_that_may_not_be_written_is_told(home: Home) -> None:
    add_articles(home)
    read_only = (
        'cd "$CACHE"; mount --bind catalogue.sqlite catalogue.sqlite;'
        " mount -o remount,bind,ro catalogue.sqlite"
    )
    ran = home.run_where(read_only, "index")
    assert ran.code == 1
    assert "because its files may not be written" in ran.told
    assert_works_again(home)


def test_a_cache_that_others_could_read_is_closed_to_them_and_not_opened_to_anybody(
    home: Home,
) -> None:
    home.cache.chmod(0o755)
    home.run("index")
    assert home.cache.stat().st_mode & 0o777 == 0o700


def test_a_second_instance_searches_and_says_that_another_one_refreshes(home: Home) -> None:
    paths = Paths(home.path / "config.toml", home.path / "data", home.cache)
    add_articles(home)
    with only_refresher(paths):
        ran = home.run("index")
        assert ran.code == 1
        assert "is being refreshed by another process" in ran.told
        assert home.count("ferry") == 30
    assert_works_again(home)


@pytest.mark.parametrize("years", [-30, 1])
def test_a_clock_that_was_set_keeps_no_change_back(home: Home, years: int) -> None:
    for number in range(30):
        file = home.articles / f"{number:02}.md"
        if number % 2:
            write_article(file, f"Number {number}", "The canal leaks. " * 200)  # of the same size
        time = file.stat().st_mtime_ns + years * A_YEAR
        os.utime(file, ns=(time, time))
    ran = home.run("index")
    assert "15 updated" in ran.told
    assert "15 unchanged" not in ran.told
    assert home.count("canal") == home.count("ferry") == 15
    assert "30 unchanged" in home.run("index").told


@pytest.mark.parametrize("kind", ["missing", "empty"])
def test_an_unmounted_folder_is_told_and_keeps_its_articles(home: Home, kind: str) -> None:
    away = home.path / "away"
    home.articles.rename(away)
    if kind == "empty":
        home.articles.mkdir()
    ran = home.run("index")
    assert ran.code == 1
    assert f"{home.articles} is missing, empty or cannot be listed; its articles were kept" in (
        ran.told
    )
    assert "0 removed" in ran.told
    assert home.count("ferry") == 30
    shutil.rmtree(home.articles, ignore_errors=True)
    away.rename(home.articles)
    ran = home.run("index")
    assert (ran.code, "30 unchanged" in ran.told) == (0, True)


def test_a_check_says_that_nothing_is_damaged(home: Home) -> None:
    assert "undamaged" in home.run("index", "--check").told
    ran = home.run("index", "--check", "--errors")
    assert ran.code == 2
