"""Who speaks by the layout of a text: answers of an interview, credit lines below a quotation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, Phrase, phrase_of
from reader.statements.dialogue import Answers, dialogue_answers
from reader.statements.lexicon import Lexicon
from reader.statements.sentence import Paragraph
from reader.statements.speakers.mentions import phrase_starting_at

_PREFIXED = re.compile(
    r"^(?P<name>[^\W\d_](?:[\w.'’&-]|[ \u00a0](?=\S)){0,40}):[ \u00a0](?P<words>\S(?:[^\n]*\S)?)",
    re.MULTILINE,
)
"""A line that begins with a name and a colon: `Ann Hill: Yes, of course.`"""
_MIN_ANSWERS = 2
"""Lines with a name at least that an interview has, and answers of each who answers."""
_MOST_TURNS = 6
"""Lines with a name to each one that follows a question, at most."""
_LINE_BEFORE = 400
"""Characters before a paragraph in which the end of the one before is looked for."""


def interview_answers(text: str, lexicon: Lexicon) -> Answers:
    """Give the answers of an interview: where a line begins to who answers and the words.

    Answers are lines that begin with the same `Name:`, in full or by the surname, at least two of
    them, of which few ask; some of all such lines follow one that ends in a question mark. Without
    such names they are what stands below questions. Empty for any other text.
    """
    lines = [m for m in _PREFIXED.finditer(text) if m["name"][0].isupper()]
    counts = Counter(_surname(m) for m in lines)
    labels = lexicon.interview.question_labels | lexicon.interview.answer_labels
    if all(count < _MIN_ANSWERS or label.lower() in labels for label, count in counts.items()):
        return dialogue_answers(text, lexicon)
    return _named_answers(text, lines, counts)


def _named_answers(text: str, lines: Sequence[re.Match[str]], counts: Mapping[str, int]) -> Answers:
    """The answers among lines that begin with `Name:`."""
    asked = Counter(_surname(m) for m in lines if _follows_question(text, m.start()))
    asking = Counter(_surname(m) for m in lines if m["words"].endswith("?"))
    if sum(asked.values()) < _MIN_ANSWERS or _MOST_TURNS * sum(asked.values()) < len(lines):
        return {}
    return {
        m.start(): (_answer_by(m), Span(*m.span("words")))
        for m in lines
        if counts[_surname(m)] >= _MIN_ANSWERS
        and asked[_surname(m)]
        and 2 * asking[_surname(m)] < counts[_surname(m)]
    }


def _surname(line: re.Match[str]) -> str:
    """The last word before the colon of a line: `Hill` of `Ann Hill: Yes.`"""
    return line["name"].split()[-1]


def _follows_question(text: str, start: int) -> bool:
    """Whether what stands before offset `start` ends in a question mark."""
    return text[max(0, start - _LINE_BEFORE) : start].rstrip().endswith("?")


def _answer_by(line: re.Match[str]) -> Attribution:
    """The attribution of an answer to the name that its line begins with."""
    name = Span(line.start("name"), line.start("name") + len(line["name"].rstrip()))
    return Attribution(Mechanism.ANSWER, Phrase(name, name))


_DASHES = frozenset("—–―-")
"""Marks that may open a line of credit."""
_CREDIT_LENGTH = 14
"""Words and marks that a line with a name below a quotation has at most."""


def credit(quoted: Paragraph, following: Paragraph | None) -> Attribution | None:
    """Give who the line below a paragraph that is all quotation credits with it.

    That line is `– Ann Hill`, `Ann Hill, head of the rescue service`, or `Das sagte Ann Hill …`.
    """
    if following is None or not following.sentences or following.quotations:
        return None
    if any(t.quotation < 0 for sentence in quoted.sentences for t in sentence.tokens):
        return None
    told = _told_below(following)
    if told is not None or len(following.sentences) != 1:
        return told
    tokens, lexicon = following.sentences[0].tokens, following.lexicon
    first = 1 if tokens[0].text in _DASHES else 0
    if len(tokens) > _CREDIT_LENGTH or tokens[-1].text in ".!?:;" or len(tokens) <= first:
        return None
    if not first and not _is_name_with_role(following, lexicon):
        return None
    speaker = phrase_starting_at(tokens, first, lexicon)
    if speaker is None or not tokens[first].is_capitalised:
        return None
    return Attribution(Mechanism.DASH, phrase_of(speaker, tokens))


def _told_below(following: Paragraph) -> Attribution | None:
    """Who the line below a quotation says has said it: `Das sagte Ann Hill dem Boten.`"""
    tokens, lexicon = following.sentences[0].tokens, following.lexicon
    if len(tokens) < 3 or tokens[0].lower not in lexicon.anaphors:
        return None
    if tokens[1].lower not in lexicon.cues:
        return None
    speaker = phrase_starting_at(tokens, 2, lexicon)
    if speaker is None:
        return None
    cue = Span(tokens[1].start, tokens[1].end)
    return Attribution(Mechanism.AFTER, phrase_of(speaker, tokens), cue)


def _is_name_with_role(line: Paragraph, lexicon: Lexicon) -> bool:
    """Whether a line is a name and what that person is: `Ann Hill, head of the service`."""
    tokens = line.sentences[0].tokens
    name = [token for token in tokens[:4] if token.is_capitalised]
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), 0)
    return 2 <= comma <= len(name) and lexicon.signals.isdisjoint(line.sentences[0].words)
