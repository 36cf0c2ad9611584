from __future__ import annotations

import pytest

from tests.unit.statements.told import last_speaker


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
