from __future__ import annotations

import gc

from reader.library.refresh.garbage import (
    begin_without_collecting,
    collecting_seldom,
    end_of_beginning,
)


def test_garbage_is_searched_for_seldom_within_and_as_before_behind() -> None:
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.isenabled()
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before


def test_what_is_loaded_at_the_beginning_is_never_looked_at_again() -> None:
    frozen = gc.get_freeze_count()
    begin_without_collecting()
    assert not gc.isenabled()
    end_of_beginning()
    try:
        assert gc.isenabled()
        assert gc.get_freeze_count() > frozen
    finally:
        gc.unfreeze()
    end_of_beginning()  # of an application that was not begun so
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
