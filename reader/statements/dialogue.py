"""Interviews that name nobody before an answer: question paragraphs, and lines behind `Q:`, `A:`.

A line of questions and answers makes an interview only where the questions turn to somebody and the
answers speak of themselves; that tells it from an essay's questions and from a page of help.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice, pairwise

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, Phrase
from reader.statements.lexicon import Lexicon
from reader.statements.speakers.interviewee import (
    addressed,
    asks_by_credit,
    interviewee,
    is_announced,
    is_impersonal,
)
from reader.text import paragraphs, sentences

Answers = Mapping[int, tuple[Attribution, Span]]
"""Where a line begins to who answers on it and the words."""

_MIN_QUESTIONS = 3
_MIN_UNANNOUNCED = 4
"""Questions of an interview that nothing else calls one."""
_MIN_LABELLED = 2
_MOST_BETWEEN = 4
"""Paragraphs between a question and the next one, at most."""
_SHARE = 5
"""Paragraphs to each question, at most."""
_QUESTION_LENGTH = 600
"""Characters of a question with what leads to it, at most."""
_QUESTION_SENTENCES = 4
_PROMPT_SENTENCES = 2
"""Sentences of a remark by which the person who asks goes on."""
_MOST_BEFORE = 12
"""Paragraphs of an introduction, at most."""
_INTRODUCTION_LENGTH = 6_000
_CLOSING_PARAGRAPHS = 3
"""Paragraphs at the end of a text among which the credits stand."""
_MOST_NARRATED = 4
"""Questions to each one below which the person is told of by name, at least; one is allowed."""

_MARKS = frozenset('"“”„«»‹›「」‚')
_ENDS = frozenset(".!?…")
_CLOSING_MARKS = "\"“”»«’')]›‹"
_WORD = re.compile(r"[^\W\d_]+")


class _Kind(Enum):
    """What a paragraph is in the layout of an interview."""

    QUESTION = auto()
    ASKING = auto()
    """It ends in a question mark, but may be part of an answer."""
    PROSE = auto()
    LINE = auto()
    """A title, a heading, a name: no sentence."""


@dataclass(frozen=True, slots=True)
class _Turn:
    """A question and the paragraphs below it."""

    question: Span
    below: Sequence[Span]


def dialogue_answers(text: str, lexicon: Lexicon) -> Answers:
    """Give the answers of an interview whose paragraphs bear no names.

    Labels make an interview of any text; without them at least three paragraphs must be questions,
    close to one another, and the introduction must name one person who can be interviewed. Empty
    for any other text.
    """
    if text.count("?") < _MIN_LABELLED:
        return {}
    return _labelled(text, lexicon) or _unlabelled(text, lexicon)


def _unlabelled(text: str, lexicon: Lexicon) -> Answers:
    """The answers between question paragraphs."""
    lines = list(paragraphs(text))
    kinds = [_kind(text, line) for line in lines]
    if kinds.count(_Kind.QUESTION) < _MIN_QUESTIONS:
        return {}
    for first in _first_questions(text, lines, kinds, lexicon):
        turns = _turns(lines, kinds, first)
        introduction = Span(0, lines[first].start)
        if not _is_dense(turns, kinds[first:]):
            continue
        closing = Span(lines[-_CLOSING_PARAGRAPHS:][0].start, len(text))
        speaker = _interviewee(text, introduction, turns, closing, lexicon)
        if speaker is not None:
            return dict(_answers(text, turns, speaker, lexicon))
    return {}


def _kind(text: str, line: Span) -> _Kind:
    last = line.end
    while last > line.start and text[last - 1] in _CLOSING_MARKS:
        last -= 1
    if text[last - 1 : last] not in _ENDS or last == line.start:
        return _Kind.LINE
    if text[line.end - 1] != "?":
        return _Kind.PROSE
    if len(line) > _QUESTION_LENGTH or not _MARKS.isdisjoint(line.of(text)):
        return _Kind.ASKING
    count = sum(1 for _ in islice(sentences(text, line), _QUESTION_SENTENCES + 1))
    return _Kind.QUESTION if count <= _QUESTION_SENTENCES else _Kind.ASKING


def _first_questions(
    text: str, lines: Sequence[Span], kinds: Sequence[_Kind], lexicon: Lexicon
) -> Iterator[int]:
    """Where an interview may begin: at the first question, or at the next one below a title."""
    told: list[Span] = []
    is_below_title = False
    for index, (kind, following) in enumerate(pairwise(kinds[: _MOST_BEFORE + 2])):
        if kind is _Kind.PROSE:
            told.append(lines[index])
        if kind is not _Kind.QUESTION or following is _Kind.QUESTION:
            continue
        is_first = bool(told) or _addresses(lines[index].of(text), lexicon)
        if is_first and not (
            is_below_title and any(_is_of_self(line.of(text), lexicon) for line in told)
        ):
            yield index
        if told:
            return
        is_below_title = True


def _turns(lines: Sequence[Span], kinds: Sequence[_Kind], first: int) -> list[_Turn]:
    """The questions from number `first` on, each with the prose below it."""
    turns: list[_Turn] = []
    below: list[Span] = []
    for line, kind in zip(lines[first:], kinds[first:], strict=True):
        if kind in (_Kind.QUESTION, _Kind.ASKING):
            below = []
            turns.append(_Turn(line, below))
        elif kind is _Kind.PROSE:
            below.append(line)
    return turns


def _is_dense(turns: Sequence[_Turn], kinds: Sequence[_Kind]) -> bool:
    """Whether questions stand so close that they are the layout of the text."""
    if kinds.count(_Kind.QUESTION) < _MIN_QUESTIONS:
        return False
    is_close = all(len(turn.below) <= _MOST_BETWEEN for turn in turns[:-1])
    return is_close and _SHARE * len(turns) >= len(kinds)


def _interviewee(
    text: str, introduction: Span, turns: Sequence[_Turn], closing: Span, lexicon: Lexicon
) -> Span | None:
    """The mention of who answers, if the turns are a conversation with one person."""
    if len(introduction) > _INTRODUCTION_LENGTH:
        return None
    told = introduction.of(text)
    questions = [turn.question.of(text) for turn in turns]
    surnames = addressed(questions, lexicon)
    announced = bool(surnames) or is_announced(told, lexicon)
    if is_impersonal(told, lexicon) or not _is_personal(text, turns, lexicon, announced=announced):
        return None
    speaker = interviewee(text, introduction, surnames, closing, lexicon)
    if speaker is None:
        return None
    narrated = sum(
        any(_names(line.of(text), speaker.of(text)) for line in turn.below) for turn in turns[:-1]
    )
    most = max(1, len(turns) // _MOST_NARRATED) if announced else 0
    return speaker if narrated <= most else None


def _is_personal(text: str, turns: Sequence[_Turn], lexicon: Lexicon, *, announced: bool) -> bool:
    """Whether enough questions turn to somebody who then speaks of themselves."""
    answered = [turn for turn in turns if turn.below]
    least = _MIN_LABELLED if announced else _MIN_UNANNOUNCED
    if len(answered) < least:
        return False
    addressing = sum(_addresses(turn.question.of(text), lexicon) for turn in turns)
    speaking = sum(
        any(_is_of_self(line.of(text), lexicon) for line in turn.below) for turn in answered
    )
    share = 3 if announced else 2
    return share * addressing >= len(turns) and share * speaking >= len(answered)


def _addresses(text: str, lexicon: Lexicon) -> bool:
    """Whether words turn to somebody and do not speak of whoever says them."""
    words = set(_WORD.findall(text))
    lower = {word.lower() for word in words}
    hearers, selves = lexicon.interview.hearers, lexicon.interview.selves
    return not hearers.isdisjoint(words | lower) and selves.isdisjoint(lower)


def _is_of_self(text: str, lexicon: Lexicon) -> bool:
    words = (word.lower() for word in _WORD.findall(text))
    return not lexicon.interview.selves.isdisjoint(words)


def _names(paragraph: str, name: str) -> bool:
    """Whether a paragraph tells of somebody by surname."""
    surname = name.split()[-1]
    return re.search(rf"\b{re.escape(surname)}\b", paragraph) is not None


def _answers(
    text: str, turns: Sequence[_Turn], speaker: Span, lexicon: Lexicon
) -> Iterator[tuple[int, tuple[Attribution, Span]]]:
    attribution = Attribution(Mechanism.DIALOGUE, Phrase(speaker, speaker))
    longest = max((len(turn.below) for turn in turns[:-1]), default=1)
    for turn in turns:
        is_last = turn is turns[-1]
        for number, line in enumerate(turn.below[:longest]):
            words = line.of(text)
            if _names(words, speaker.of(text)) or asks_by_credit(words, lexicon):
                break
            if is_last and (is_announced(words, lexicon) or not _goes_on(words, number, lexicon)):
                break
            if words[0] in _MARKS or (number and _is_prompt(words, lexicon)):
                continue
            yield _line_start(text, line.start), (attribution, line)


def _goes_on(words: str, number: int, lexicon: Lexicon) -> bool:
    """Whether a paragraph below the last question is surely part of the answer."""
    return not number or _is_of_self(words, lexicon)


def _is_prompt(words: str, lexicon: Lexicon) -> bool:
    """Whether a paragraph within an answer is a remark of the person who asks."""
    count = sum(1 for _ in islice(sentences(words), _PROMPT_SENTENCES + 1))
    return count <= _PROMPT_SENTENCES and _addresses(words, lexicon)


def _line_start(text: str, position: int) -> int:
    return text.rfind("\n", 0, position) + 1


_LABEL = re.compile(
    r"^[ \u00a0]{0,8}(?P<label>[^\W\d_]{1,10})[ \u00a0\u202f]?:[ \u00a0](?P<words>\S(?:[^\n]*\S)?)",
    re.MULTILINE,
)


def _labelled(text: str, lexicon: Lexicon) -> Answers:
    """The answers behind labels that name nobody: `A:` below `Q:`."""
    words = lexicon.interview
    turns: list[_Turn] = []
    labels: dict[Span, Span] = {}
    for match in _LABEL.finditer(text):
        label, span = match["label"].lower(), Span(*match.span("words"))
        if label in words.question_labels:
            turns.append(_Turn(span, []))
        elif label in words.answer_labels and turns and not turns[-1].below:
            turns[-1] = _Turn(turns[-1].question, [span])
            labels[span] = Span(*match.span("label"))
    if len(labels) < _MIN_LABELLED:
        return {}
    introduction = Span(0, _line_start(text, turns[0].question.start))
    closing = Span(min(turns[-1].question.end, len(text)), len(text))
    speaker = _interviewee(text, introduction, turns, closing, lexicon)
    mechanism = Mechanism.DIALOGUE if speaker else Mechanism.ANSWER
    return {
        _line_start(text, span.start): (
            Attribution(mechanism, Phrase(label, label, speaker, is_label=True)),
            span,
        )
        for span, label in labels.items()
    }
