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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Holt met Tom Hale at noon. “It will hold,” he said.", "Tom Hale"),
        ("Anna Holt met Tom Hale at noon. “It will hold,” she said.", "Anna Holt"),
        ("Rebecca arrived late. “It will hold,” she said.", "Rebecca"),
        ("The mayor of Marl, Tom Hale, arrived. “It will hold,” the mayor said.", "Tom Hale"),
        ("Tom Hale, 52, arrived. “It will hold,” the 52-year-old said.", "Tom Hale"),
        ("Tom Hale met the Marl Post. “It will hold,” he said.", "Tom Hale"),
        ("Tom Hale arrived. “It will hold,” Hale’s lawyer said.", None),
        ("Tom Hale arrived. “It will hold,” said his wife, Maria Cole.", "Maria Cole"),
        ("“It will hold,” said Cole’s husband, Tom Hale.", "Tom Hale"),
        ("“It will hold,” nobody said.", None),
        ("“It will hold,” said the University of Marl.", "University of Marl"),
        ("“It will hold,” the White Tower said.", "White Tower"),
        ("“It will hold,” Paris said.", "Paris"),
        ("“It will hold,” the report said.", None),
        ("“It will hold,” said Tom Hale (52).", "Tom Hale"),
        ("“It will hold,” said J. R. Hale.", "J. R. Hale"),
    ],
)
def test_the_name_that_a_mention_stands_for(text: str, name: str | None) -> None:
    assert last_speaker(text).name == name


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


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("“No,” said Marl College professor Tom Hale.", "Marl College professor"),
        ("“No,” said Prof. Tom Hale.", "Prof."),
        ("“No,” President Tom Hale said.", "President"),
        ("“No,” said former mayor Tom Hale.", "former mayor"),
        ("“No,” said Tom Hale, the mayor of Marl.", "the mayor of Marl"),
        ("“No,” said his wife, Maria Cole.", "his wife"),
        ("“No,” Hale, 52, said.", "52"),
        ("“No,” said Tom Hale, who built it.", None),
    ],
)
def test_the_role_as_the_text_gives_it(text: str, role: str | None) -> None:
    assert last_speaker(text).role == role
