"""The search for garbage in cycles, as seldom as reading very many articles allows.

Python begins it after every 700 objects, and much of it looks at what stays for good: modules,
tables of words. While articles are read that is a tenth of the time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_THRESHOLDS = (20_000, 20, 20)
"""Objects made until the youngest are searched, and how often until the older ones are."""


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Search for garbage less often within."""
    before = gc.get_threshold()
    gc.set_threshold(*_THRESHOLDS)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Spare the search for garbage in cycles while very many objects are made that are none.

    It takes up to a third of the time. However many threads are within, it is on again at last.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextmanager
def keeping_what_is_made() -> Iterator[None]:
    """Look for no garbage within, and never among what was made: very much that holds no cycles.

    A search through it would stop every thread for a tenth of a second and more.
    """
    with without_collecting():
        yield
    gc.freeze()


def keep_for_good() -> None:
    """Never look again at what there is now: for a process that has loaded all it needs."""
    gc.collect()
    gc.freeze()


def begin_without_collecting() -> None:
    """Look for no garbage until `end_of_beginning`: all that is loaded at first stays for good."""
    gc.disable()


def end_of_beginning() -> None:
    """Look for garbage again, if it was begun without, but never at what there is now."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()
