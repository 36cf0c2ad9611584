from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from reader.config import UserCommand
from reader.tui.outside.user_commands import Given, MissingError, answer_of, words_of

GIVEN = Given(
    "Text [/] “x” \udc80",
    "$(rm -rf /); {url} [bold]",
    Path("/articles/a b.txt"),
    "https://osk.example/?a=1&b={path}",
)
ECHO = "import sys; print(sys.argv[1:], len(sys.stdin.buffer.read()))"


def words(*run: str, given: Given = GIVEN) -> list[str]:
    return words_of(UserCommand(run), given)


def test_placeholders_are_filled_in_once_and_each_stays_in_its_word() -> None:
    assert words("x", "{title}", "--at={path}", "{url}", "{unknown}", "{{title}}") == [
        "x",
        "$(rm -rf /); {url} [bold]",
        "--at=/articles/a b.txt",
        "https://osk.example/?a=1&b={path}",
        "{unknown}",
        "{$(rm -rf /); {url} [bold]}",
    ]


def test_a_title_is_never_an_option() -> None:
    given = replace(GIVEN, title="--output=/etc/passwd")
    assert words("x", "{title}", "t={title}", given=given) == [
        "x",
        " --output=/etc/passwd",
        "t=--output=/etc/passwd",
    ]


@pytest.mark.parametrize(
    ("word", "given", "sentence"),
    [
        ("{path}", replace(GIVEN, path=None), "read from no file"),
        ("{url}", replace(GIVEN, url=None), "no address"),
        ("{url}", replace(GIVEN, url="--output=x"), "no address"),
        ("{url}", replace(GIVEN, url="file:///etc/passwd"), "no address"),
    ],
)
def test_what_an_article_lacks_is_said(word: str, given: Given, sentence: str) -> None:
    with pytest.raises(MissingError, match=sentence):
        words("x", word, given=given)
    assert words("x", given=given) == ["x"]


def test_a_command_gets_the_text_and_its_first_line_is_the_answer() -> None:
    is_good, told = answer_of([sys.executable, "-c", ECHO, "a b", "$HOME"], GIVEN.text)
    assert (is_good, told) == (True, "['a b', '$HOME'] 18")


def test_what_it_writes_is_cleaned_and_how_it_failed_is_told() -> None:
    program = "import sys; print('\\n\\x1b[31m[red]'); sys.exit(3)"
    is_good, told = answer_of([sys.executable, "-c", program], "")
    assert (is_good, told) == (False, "failed with code 3: ␛[31m[red]")


def test_a_program_that_is_not_there_is_told_and_no_error() -> None:
    is_good, told = answer_of(["/nowhere/x"], "")
    assert not is_good
    assert told == "there is no program /nowhere/x"
    assert not answer_of(["a\0b"], "")[0]


def test_a_text_longer_than_a_pipe_that_nobody_reads_does_not_wait() -> None:
    assert answer_of([sys.executable, "-c", "print('done')"], "x" * 1_000_000) == (True, "done")
