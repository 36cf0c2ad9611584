from __future__ import annotations

import pytest

from tests.unit.statements.told import (
    reported,
    speakers,
    told,
    unmarked,
)


@pytest.mark.parametrize(
    "verb",
    "said says added claimed argued insisted joked quipped tweeted bellowed shrugged "
    "sighed sang wrote warned vowed".split(),
)
def test_reporting_verbs_behind_the_marks(verb: str) -> None:
    assert speakers(f"“It will hold,” Hale {verb}.") == ["Hale"]


@pytest.mark.parametrize(
    "verb",
    "announced acknowledged believes complained conceded confirmed denied feared hinted insisted "
    "predicted promised recalled shouted stressed suspects swore testified thinks vowed".split(),
)
def test_reporting_verbs_before_that(verb: str) -> None:
    assert unmarked(f"Hale {verb} that the bridge would hold.") == [
        ("the bridge would hold", "Hale")
    ]


@pytest.mark.parametrize("verb", ["joined", "laughed", "snapped", "slammed"])
def test_verbs_that_report_in_marks_only(verb: str) -> None:
    assert reported(f"Hale {verb} the bridge would hold.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The court ruled out a new trial.",
        "The union called for a strike.",
        "The ferry called at Marl on Friday.",
        "The claims about the ferry were false.",
        "Hale pointed at the ferry and sang.",
        "The plan was announced on Friday.",
        "The report was written in May by a clerk.",
        "The council denies the crack.",
        "The council rules the port and reports to nobody.",
    ],
)
def test_reporting_words_that_report_nothing_here(text: str) -> None:
    assert told(text) == []
