"""Whether the short lines that end in a question mark are an interviewer's questions."""

from __future__ import annotations

import re

from reader.formats.plain.lines import Line
from reader.formats.plain.phrases import ADDRESSES, INTERVIEW_WORDS

_FEWEST_QUESTIONS = 3
_ADDRESSING_SHARE = 0.4
_LONGEST_QUESTION = 400
_LONGEST_HEAD_LINE = 400
_WORDS = re.compile(
    r"\b(?:" + "|".join(sorted(map(re.escape, INTERVIEW_WORDS), key=len, reverse=True)) + r")\b"
)


def is_interview(lines: list[Line], start: int) -> bool:
    """Whether the text from line `start` on is an interview, by its head and its questions.

    Where the head calls it one, two questions are enough; else there are several, and many of them
    speak to somebody. Questions over the parts of an explanation do neither.
    """
    questions = [
        line
        for line in lines[start:]
        if line.text.endswith("?") and len(line.text) <= _LONGEST_QUESTION
    ]
    head = any(map(is_called_interview, lines[: max(start, 1)]))
    if head and len(questions) >= 2:
        return True
    if len(questions) < _FEWEST_QUESTIONS:
        return False
    addressing = sum(not ADDRESSES.isdisjoint(map(str.lower, line.words)) for line in questions)
    return addressing >= max(2, _ADDRESSING_SHARE * len(questions))


def is_called_interview(line: Line) -> bool:
    """Whether a line of the head calls the text an interview."""
    return bool(_WORDS.search(line.folded[:_LONGEST_HEAD_LINE]))
