from __future__ import annotations

import gc

from reader.library.garbage import collecting_seldom


def test_garbage_is_searched_for_seldom_within_and_as_before_behind() -> None:
    before = gc.get_threshold()
    with collecting_seldom():
        assert gc.isenabled()
        assert gc.get_threshold() > before
    assert gc.get_threshold() == before
