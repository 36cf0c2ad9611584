"""Headings without markup: short lines between paragraphs of running text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from reader.article import BlockKind
from reader.formats.plain.interview import is_interview
from reader.formats.plain.lines import Line, stem
from reader.formats.plain.names import is_name
from reader.formats.plain.numbering import section_numbers

_LONGEST_HEADING = 90
_MOST_HEADING_WORDS = 14
_HEADING_BODY = 45
"""Characters that the paragraph under a heading has at least."""
_NO_HEADING_END = tuple(".,;:…-–—&/|")
_QUOTATION_ENDS = tuple("\"'”’»“‘")
_TIME_CODE = re.compile(r"[\[(]?\d{1,2}(?::\d\d){1,2}[\])]?\s")
"""What stands before what is said in a broadcast's transcript."""
_SPEAKER_LABEL = re.compile(r"[^\W\d_][\w.’' -]{1,40}:\s|[–—]\s")
_PASSED = {BlockKind.FURNITURE, BlockKind.CAPTION, BlockKind.EMBED, BlockKind.DATELINE}
"""What may stand between a heading and its paragraphs."""


def mark_headings(lines: list[Line], kinds: dict[int, BlockKind], start: int) -> None:
    """Set the kind of the lines from `start` on that are headings by what stands around them."""
    counts: Counter[str] | None = None
    asks = is_interview(lines, start)
    for i in section_numbers(lines, kinds):
        kinds[i] = BlockKind.HEADING
    for i in kinds:
        if asks and lines[i].text.endswith("?"):
            continue
        if kinds[i] is not BlockKind.PARAGRAPH and not _is_lone_number(lines, kinds, i):
            continue
        if not _is_heading_like(lines[i]):
            continue
        if not _stands_between_paragraphs(lines, kinds, i, start) or _is_question(lines, i):
            continue
        if lines[i].ends_sentence and lines[i].text.endswith(_QUOTATION_ENDS):
            counts = word_counts(lines) if counts is None else counts
            if lines[i].text[-2] in ".…" and not _is_repeated(lines[i], counts):
                continue
        kinds[i] = BlockKind.HEADING


def _is_lone_number(lines: list[Line], kinds: dict[int, BlockKind], at: int) -> bool:
    """Whether the line is a numbered item without another beside it: a numbered heading."""
    if kinds[at] is not BlockKind.ITEM or not lines[at].text[:1].isdecimal():
        return False
    return BlockKind.ITEM not in {kinds.get(at - 1), kinds.get(at + 1)}


def _is_heading_like(line: Line) -> bool:
    if len(line.text) > _LONGEST_HEADING or len(line.words) > _MOST_HEADING_WORDS:
        return False
    if line.text.endswith(_NO_HEADING_END) or not any(c.isalpha() for c in line.text):
        return False
    if _TIME_CODE.match(line.text) or line.text[0] in _SPEECH_DASHES or line.has_columns:
        return False
    if line.text[0] + line.text[-1] in _BRACKETS or _SIGN.search(line.text) or _is_said(line):
        return False
    first = line.text.lstrip("\"'“‘„«‹¿¡(")[:1]
    return bool(first) and not first.islower()


_BRACKETS = {"()", "[]"}
_SIGN = re.compile(
    r"^(?:[A-ZÀ-Þ]\.[ -]?){1,3}[A-ZÀ-Þ][\w'’-]{1,20}$"
    r"|^@|[.!?…][\"'”»’]{0,2} \([a-zäöüß]{2,4}(?:[/-][a-zäöüß]{2,4})?\)$"
)
"""Who took a picture, `M. Berg`; an account; a sentence and its reporter, `Es regnet. (rw)`"""


def _is_said(line: Line) -> bool:
    """Whether the line is what somebody says in a transcript: `ANNA BERG: How many is that?`"""
    name, colon, rest = line.text.partition(":")
    if not colon or not rest.strip():
        return False
    return is_name(name.split(",")[0].strip()) and (line.ends_sentence or "," in name)


_SPEECH_DASHES = "—–-"


def _stands_between_paragraphs(
    lines: list[Line], kinds: dict[int, BlockKind], at: int, start: int
) -> bool:
    """Whether running text follows, and precedes unless a head does."""
    before = at - 1
    while before in kinds and kinds[before] in _PASSED:
        before -= 1
    after = at + 1
    while after in kinds and kinds[after] in _PASSED:
        after += 1
    if after not in kinds or kinds[after] not in {
        BlockKind.PARAGRAPH,
        BlockKind.ITEM,
        BlockKind.QUOTE,
    }:
        return False
    if lines[after].text[0].islower():
        return False
    is_followed = kinds[after] is BlockKind.ITEM or is_running(lines[after])
    if not is_followed or lines[after].weight <= lines[at].weight:
        return False
    if before < start:
        return start > 0
    if not any(map(str.isalnum, lines[at - 1].text)):
        return True  # a drawn line parts it from what is over it
    return kinds[before] is not BlockKind.PARAGRAPH or _ends_paragraph(lines[before])


def _is_question(lines: list[Line], at: int) -> bool:
    """Whether the line is an interview's question: an answer with its speaker's name follows."""
    if not lines[at].text.endswith("?") or at + 1 >= len(lines):
        return False
    return bool(_SPEAKER_LABEL.match(lines[at + 1].text[:60]))


def _ends_paragraph(line: Line) -> bool:
    """Whether the line is text, which a heading may follow: running text, or a short sentence."""
    return is_running(line) or (line.ends_sentence and len(line.words) > 2)


def is_running(line: Line) -> bool:
    """Whether the line is running text: a paragraph, or a sentence that is long enough for one."""
    return line.is_prose or (line.weight >= _HEADING_BODY and line.ends_sentence)


def _is_repeated(line: Line, counts: Counter[str]) -> bool:
    words = {stem(word) for word in line.words if len(word) > 3}
    return bool(words) and all(counts[word] > 1 for word in words)


def word_counts(lines: Iterable[Line]) -> Counter[str]:
    """In how many lines each word occurs."""
    return Counter(word for line in lines for word in line.content_words)
