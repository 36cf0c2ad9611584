from __future__ import annotations

import os
from pathlib import Path

from reader.library.refresh.follower_locks import FollowerLocks

A, B = Path("/a"), Path("/b")


def test_a_folder_is_followed_by_the_first_that_takes_it(tmp_path: Path) -> None:
    with FollowerLocks(tmp_path / "locks") as first, FollowerLocks(tmp_path / "locks") as second:
        assert first.take([A]) == (A,)
        assert second.take([A, B]) == (B,)
        assert first.take([A, B]) == (A,)


def test_what_is_given_up_can_be_taken(tmp_path: Path) -> None:
    with FollowerLocks(tmp_path / "locks") as second:
        with FollowerLocks(tmp_path / "locks") as first:
            assert first.take([A]) == (A,)
            assert second.take([A]) == ()
        assert second.take([A]) == (A,)


def test_names_that_are_not_text(tmp_path: Path) -> None:
    root = Path(os.fsdecode(b"/\xff\n"))
    with FollowerLocks(tmp_path / "locks") as locks:
        assert locks.take([root]) == (root,)
