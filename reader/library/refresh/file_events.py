"""What the system tells of changed files, where the optional `watchfiles` is installed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from threading import Event

_STEP = 50
"""Milliseconds without another event after which those so far are given."""
_MOST = 200
"""Milliseconds after which they are given in any case."""
_TIMEOUT = 500
"""Milliseconds after which nothing is given, where nothing has happened."""


class EventsMissedError(Exception):
    """Something may have happened that was not told; the text is the reason."""


def file_events(roots: Sequence[Path], stop: Event) -> Iterator[frozenset[Path]] | None:
    """Begin to take events of everything below `roots`, all of which exist.

    Gives what has changed since it was last asked, again and again, and nothing twice a second at
    least; the paths are those of whatever was touched, hidden, behind links or not. Events are
    collected from now on. None without `watchfiles`.

    Raises:
        EventsMissedError: The system cannot tell of changes, now or, while it is asked, any more.
    """
    try:
        from watchfiles import watch
    except ImportError:
        return None
    events = watch(
        *roots,
        watch_filter=None,
        debounce=_MOST,
        step=_STEP,
        stop_event=stop,
        rust_timeout=_TIMEOUT,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=False,
        ignore_permission_denied=True,
    )
    return _begun(_paths(events))


def _paths(events: Iterable[Iterable[tuple[object, str]]]) -> Iterator[frozenset[Path]]:
    try:
        for changes in events:
            yield frozenset(Path(path) for _, path in changes)
    except Exception as error:  # it has no exceptions of its own that are public
        raise EventsMissedError(str(error)) from error


def _begun(paths: Iterator[frozenset[Path]]) -> Iterator[frozenset[Path]]:
    """Collect from now on and not only once it is asked: the first answer is awaited here."""
    first = next(paths, frozenset())
    return _joined(first, paths)


def _joined(first: frozenset[Path], others: Iterator[frozenset[Path]]) -> Iterator[frozenset[Path]]:
    yield first
    yield from others
