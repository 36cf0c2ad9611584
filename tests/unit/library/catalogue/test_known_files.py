from __future__ import annotations

import time
from pathlib import Path

from reader.library.catalogue.known_files import KnownFiles, Retry

HOUR = 3600


def pause(retry: Retry) -> int:
    """Until a file is tried again: hours from now."""
    return round((retry.due - time.time()) / HOUR)


def test_a_file_that_was_cut_off_is_tried_at_once_and_then_ever_less_often() -> None:
    retry = Retry().after_next()
    assert (retry.tries, retry.due) == (1, 0)
    pauses = []
    for _ in range(5):
        retry = retry.after_next()
        pauses.append(pause(retry))
    assert pauses == [1, 2, 4, 8, 16]


def test_the_pause_stays_a_number_that_fits_the_catalogue() -> None:
    assert Retry(tries=10_000).after_next().due < 1 << 40


def test_a_file_counts_as_known_until_it_is_due_or_has_changed() -> None:
    now = int(time.time())
    known = KnownFiles(
        [
            (b"/waits", 1, 10, 20, None, "nothing came of it", 2, now + HOUR),
            (b"/is-due", 2, 10, 20, None, "nothing came of it", 2, now - HOUR),
        ]
    )
    assert known.has(b"/waits", 10, 20)
    assert not known.has(b"/waits", 10, 21)
    assert not known.has(b"/is-due", 10, 20)
    assert known[Path("/waits")].retry == Retry(2, now + HOUR)


def test_who_asks_for_another_try_need_not_wait() -> None:
    due = int(time.time()) + HOUR
    known = KnownFiles([(b"/waits", 1, 10, 20, None, "nothing came of it", 2, due)])
    again = known.without_failures()
    assert not again.has(b"/waits", 10, 20)
    assert again[Path("/waits")].retry == Retry(2)
