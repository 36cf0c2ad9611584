from __future__ import annotations

import pytest

from reader.statements import find_statements


@pytest.mark.parametrize(
    ("text", "language", "words", "speaker"),
    [
        ("王海表示：“桥明天开放。”", "zh", "“桥明天开放。”", "王海"),
        ("发言人陈岚5日在会上指出，“水位正在下降。”", "zh", "“水位正在下降。”", "发言人陈岚"),
        ("“我们不等了。”船长刘波说。", "zh", "“我们不等了。”", "船长刘波"),
        ("市長は「橋を直す」と述べた。", "ja", "「橋を直す」", "市長"),
        ("森田花子氏は5日、「港を守る」と語った。", "ja", "「港を守る」", "森田花子氏"),
    ],
)  # fmt: skip
def test_a_verb_that_touches_the_marks_tells_the_speaker(
    text: str, language: str, words: str, speaker: str
) -> None:
    [statement] = find_statements(text, language)
    assert statement.span.of(text) == words
    assert statement.speaker is not None
    assert statement.speaker.text == speaker


@pytest.mark.parametrize(("text", "language"), [("他读了“海港”。", "zh"), ("「港」は本だ。", "ja")])
def test_marks_without_a_reporting_verb_are_no_statement(text: str, language: str) -> None:
    assert not find_statements(text, language)
