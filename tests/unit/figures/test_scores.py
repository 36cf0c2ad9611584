from __future__ import annotations

from reader.figures import FigureKind, find_figures


def test_score_at_half_time_is_no_time_of_day() -> None:
    found = find_figures("Sie haben 31:29 (14:16) gewonnen.", "de")
    assert [(f.kind, f.value) for f in found] == [
        (FigureKind.SCORE, (31, 29)),
        (FigureKind.SCORE, (14, 16)),
    ]


def test_time_in_brackets_elsewhere_stays_one() -> None:
    (found,) = find_figures("Der Zug (14:16) fällt aus.", "de")
    assert (found.kind, found.value) == (FigureKind.TIME, "14:16")
