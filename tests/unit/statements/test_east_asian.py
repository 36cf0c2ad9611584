from __future__ import annotations

import pytest

from reader.statements import find_statements
from reader.statements.attribution import CONFIDENCE, Mechanism
from reader.statements.statement import DOUBTFUL


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


@pytest.mark.parametrize(
    ("text", "language"),
    [("王海表示：“桥明天开放。”", "zh"), ("市長は「橋を直す」と述べた。", "ja")],
)
def test_speakers_are_less_sure_than_where_gold_measures_them(text: str, language: str) -> None:
    [statement] = find_statements(text, language)
    assert DOUBTFUL < statement.confidence < CONFIDENCE[Mechanism.BEFORE]


def test_chinese_days_and_adverbs_are_no_part_of_the_speaker() -> None:
    [statement] = find_statements("刘波昨天在港口强调：“水位正在下降。”", "zh")
    assert statement.speaker is not None
    assert statement.speaker.text == "刘波"


def test_the_cue_is_the_verb() -> None:
    text = "“我们不等了，”刘波补充道。"
    [statement] = find_statements(text, "zh")
    assert statement.cue is not None
    assert statement.cue.of(text) == "补充"


def test_two_japanese_quotations_share_the_subject_of_their_sentence() -> None:
    text = "市長は、「港を守る」と説明し、「橋も直す」と強調した。"
    found = find_statements(text, "ja")
    assert [one.span.of(text) for one in found] == ["「港を守る」", "「橋も直す」"]
    assert {one.speaker.text for one in found if one.speaker} == {"市長"}


def test_a_japanese_subject_of_an_earlier_sentence_is_not_the_speaker() -> None:
    assert not find_statements("市長は来た。「港を守る」と語った。", "ja")


def test_lines_are_read_apart() -> None:
    assert not find_statements("王海表示：\n“桥明天开放。”", "zh")
