from __future__ import annotations

from tests.benchmarks.search_goals import NOT_MEASURED, Goal, Measured


def test_a_time_must_be_at_most_so_many_times_the_peer_s() -> None:
    values = {"reader": 3.0, "FTS5": 4.0}
    (row,) = Measured("term, ms", values, (Goal("FTS5", 1),)).rows()
    assert (row["ratio"], row["goal"], row["met"]) == (0.75, "≤ 1 × FTS5", "yes")
    (row,) = Measured("term, ms", values, (Goal("FTS5", 0.5),)).rows()
    assert row["met"] == "no"


def test_a_speed_must_be_at_least_so_many_times_the_peer_s() -> None:
    goals = (Goal("Whoosh", 4, is_least=True), Goal("FTS5", 0.28, is_least=True))
    values = {"reader": 1000.0, "Whoosh": 300.0, "FTS5": 2000.0}
    first, second = Measured("build", values, goals).rows()
    assert (first["goal"], first["met"]) == ("≥ 4 × Whoosh", "no")
    assert (second["goal"], second["met"]) == ("≥ 0.28 × FTS5", "yes")
    assert second["reader"] == ""


def test_what_was_not_measured_meets_no_goal() -> None:
    (row,) = Measured("two cores", {"FTS5": 4.0}, (Goal("FTS5", 1),)).rows()
    assert (row["reader"], row["met"]) == (NOT_MEASURED, NOT_MEASURED)
    (row,) = Measured("term", {"reader": 4.0}, (Goal("FTS5", 1),)).rows()
    assert (row["met"], row["ratio"]) == (NOT_MEASURED, "")


def test_a_number_of_ours_may_have_a_bound_of_its_own() -> None:
    (row,) = Measured("peak, MB", {"reader": 601.0}, most=600).rows()
    assert (row["goal"], row["met"]) == ("≤ 600", "no")
