from __future__ import annotations

import pytest

from reader.statements import Speaker, find_statements


def last_speaker(text: str) -> Speaker:
    speaker = find_statements(text, "en")[-1].speaker
    assert speaker is not None
    return speaker


def test_a_surname_stands_for_the_full_name() -> None:
    speaker = last_speaker("Maria Cole left on Friday.\n“I am tired of it,” Cole said.")
    assert (speaker.text, speaker.name) == ("Cole", "Maria Cole")


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


def test_a_description_has_no_name() -> None:
    assert last_speaker("“I am tired of it,” said a tall passenger.").name is None


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "“No,” said Maria Sorel, spokeswoman for the Foreign Ministry.",
            "Maria Sorel",
            "spokeswoman for the Foreign Ministry",
        ),
        (
            "“No,” said Foreign Ministry spokeswoman Maria Sorel.",
            "Maria Sorel",
            "Foreign Ministry spokeswoman",
        ),
        (
            "“No,” the minister’s press secretary, Peter Lund, said.",
            "Peter Lund",
            "the minister’s press secretary",
        ),
        ("“No,” said its leader, Peter Lund, on Friday.", "Peter Lund", "its leader"),
        ("“No,” said Peter Lund.", "Peter Lund", None),
    ],
)
def test_role_and_name_are_told_apart(text: str, name: str, role: str | None) -> None:
    speaker = last_speaker(text)
    assert (speaker.name, speaker.role) == (name, role)
