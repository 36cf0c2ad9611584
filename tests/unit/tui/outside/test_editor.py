from __future__ import annotations

from pathlib import Path

import pytest

from reader.tui.outside.editor import editor_command

FILE = Path("/articles/+a file [x].txt")


@pytest.mark.parametrize(
    ("editor", "words", "has_window"),
    [
        ("vi", ["vi", "+7", str(FILE)], False),
        ("nvim -u NONE", ["nvim", "-u", "NONE", "+7", str(FILE)], False),
        ("/usr/bin/nano", ["/usr/bin/nano", "+7", str(FILE)], False),
        ("emacs -nw", ["emacs", "-nw", "+7", str(FILE)], False),
        ("hx", ["hx", "+7", str(FILE)], False),
        ("kak", ["kak", "+7", str(FILE)], False),
        ("micro", ["micro", "+7", str(FILE)], False),
        ("code --wait", ["code", "--wait", "--goto", f"{FILE}:7"], True),
        ("subl", ["subl", f"{FILE}:7"], True),
        ("kate", ["kate", "--line", "7", str(FILE)], True),
        ("my-editor", ["my-editor", str(FILE)], False),
        ('"/opt/my editor/vim"', ["/opt/my editor/vim", "+7", str(FILE)], False),
    ],
)
def test_each_editor_is_told_the_line_as_it_takes_it(
    editor: str, words: list[str], has_window: bool
) -> None:
    command = editor_command({"EDITOR": editor}, FILE, 7)
    assert command is not None
    assert (list(command.words), command.has_window) == (words, has_window)


def test_visual_comes_before_editor_and_what_cannot_be_read_is_passed_over() -> None:
    command = editor_command({"VISUAL": "nano", "EDITOR": "vi"}, FILE)
    assert command is not None
    assert command.words[0] == "nano"
    command = editor_command({"VISUAL": 'na"no', "EDITOR": "vi"}, FILE)
    assert command is not None
    assert command.words[0] == "vi"


def test_without_a_word_of_it_the_first_that_there_is_is_taken(tmp_path: Path) -> None:
    assert editor_command({"PATH": str(tmp_path)}, FILE) is None
    program = tmp_path / "nano"
    program.touch(0o755)
    command = editor_command({"PATH": str(tmp_path)}, FILE)
    assert command is not None
    assert command.words == ("nano", "+1", str(FILE))


def test_a_relative_path_is_never_taken_for_an_option() -> None:
    command = editor_command({"EDITOR": "vi"}, Path("-c.txt"))
    assert command is not None
    assert command.words[-1] == str(Path.cwd() / "-c.txt")
