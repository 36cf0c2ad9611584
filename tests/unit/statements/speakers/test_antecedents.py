from __future__ import annotations

from tests.unit.statements.told import last_speaker


def test_a_pronoun_stands_for_the_speaker_before() -> None:
    speaker = last_speaker("“I left early,” said Maria Cole.\n“I am tired of it,” she added.")
    assert (speaker.text, speaker.name) == ("she", "Maria Cole")


def test_a_pronoun_passes_over_people_of_the_other_gender() -> None:
    text = (
        "“I left early,” said Mrs. Maria Cole. “So did I,” said Mr. Tom Hale.\n"
        "“I am tired of it,” she added."
    )
    assert last_speaker(text).name == "Maria Cole"


def test_a_pronoun_stands_for_no_newspaper_and_no_capital() -> None:
    text = (
        "Tom Hale met the Harbour Times.\n“It is over,” the Harbour Times reported.\n"
        "“It is not over,” Moscow said.\n“I am tired of it,” he added."
    )
    assert last_speaker(text).name == "Tom Hale"


def test_a_pronoun_passes_over_the_last_who_was_heard_if_that_is_a_man() -> None:
    text = "“It holds,” said Anna Holt. “No,” said Tom Hale. “It does,” she said."
    assert last_speaker(text).name == "Anna Holt"


def test_a_pronoun_stands_for_nobody_named_too_far_before() -> None:
    near, far = "The rain fell on the quay. " * 10, "The rain fell on the quay. " * 80
    assert last_speaker(f"Tom Hale came.\n{near}“It will hold,” he said.").name == "Tom Hale"
    assert last_speaker(f"Tom Hale came.\n{far}“It will hold,” he said.").name is None


def test_a_short_description_takes_up_the_longer_one_before() -> None:
    text = "“It holds,” a harbour official said. “It is safe,” the official added."
    assert last_speaker(text).name == "a harbour official"
