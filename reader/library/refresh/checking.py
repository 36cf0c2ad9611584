"""Looking for damage that the file system does not tell: once a day, or when it is asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader.config import Paths
from reader.library.refresh.refreshing import Progress, refresh
from reader.library.state.state_file import is_state_sound

_A_DAY = 24 * 60 * 60.0


def refresh_and_check(
    paths: Paths,
    folders: Sequence[Path],
    on_progress: Callable[[Progress], None],
    *,
    workers: int,
    is_cancelled: Callable[[], bool],
) -> None:
    """Refresh, then, unless that was done within a day, read catalogue and index from end to end.

    What is damaged is made anew; the user's state, which is read, too, when it is opened next.
    `finished` is said at the very end. Raises what `refresh` does.
    """
    ends: list[Progress] = []

    def hold_back_the_end(progress: Progress) -> None:
        (ends.append if progress.finished else on_progress)(progress)

    run = partial(
        refresh, paths, folders, hold_back_the_end, workers=workers, is_cancelled=is_cancelled
    )
    run()
    if is_check_due(paths) and not is_cancelled():
        run(is_thorough=True)
        is_state_sound(paths.state_file)  # if not, the next one who opens it sets it aside
        note_check(paths)
    repaired = next((end.message for end in ends if end.message), None)
    on_progress(replace(ends[0], message=repaired))


def is_check_due(paths: Paths) -> bool:
    """Whether everything was last checked more than a day ago, or in the future."""
    try:
        checked = float(_checked_file(paths).read_text("ascii"))
    except (OSError, ValueError):
        return True
    return not 0 <= time.time() - checked < _A_DAY


def note_check(paths: Paths) -> None:
    """Note that everything has been checked now; where that cannot be, it is checked again."""
    with suppress(OSError):
        _checked_file(paths).write_text(f"{time.time()!r}\n", "ascii")


def _checked_file(paths: Paths) -> Path:
    return paths.cache / "checked"
