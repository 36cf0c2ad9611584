"""Who speaks by a tag inside the marks: French « Nous partons, a dit Anne Roche, et vite. »"""

from __future__ import annotations

from collections.abc import Sequence

from reader.article import Span
from reader.statements.attribution import Attribution, Mechanism, attribution_by
from reader.statements.lexicon import CueKind, Lexicon, Person
from reader.statements.reports.reading import reports_of
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Sentence, Token

_LONGEST = 4_000
"""Characters of a quotation in which a tag is looked for."""
_TAG_LENGTH = 20
"""Tokens of a tag, and behind it to the mark that closes it, at most."""
_JOINTS = frozenset(",.!?…—–;")
"""Marks that cut off a tag."""


def inquit(sentence: Sentence, position: int, lexicon: Lexicon) -> Attribution | None:
    """Give who a tag inside the quotation at token number `position` says is speaking."""
    if not lexicon.tags_within:
        return None
    paragraph = sentence.paragraph
    inner = paragraph.quotations[sentence.tokens[position].quotation].inner
    inner = Span(inner.start, min(inner.end, inner.start + _LONGEST))
    text = inner.of(paragraph.text)
    if "," not in text and "?" not in text and "!" not in text:
        return None
    inside = Sentence(paragraph, inner, range(0))
    tokens = inside.tokens
    if lexicon.signals.isdisjoint(token.lower for token in tokens):
        return None
    for report in reports_of(inside, lexicon):
        if _is_tag(tokens, report, lexicon):
            return attribution_by(report, Mechanism.AFTER, tokens)
    return None


def _is_tag(tokens: Sequence[Token], report: Report, lexicon: Lexicon) -> bool:
    """Whether a report is cut off by marks on both sides, and not the speaker's own."""
    if report.order is not Order.INVERTED or report.kind is CueKind.NAMING:
        return False
    speaker = report.speaker
    if speaker is None or not report.first or report.last - report.first > _TAG_LENGTH:
        return False
    if lexicon.pronouns.get(tokens[speaker.first].lower) is Person.SELF:
        return False
    before, behind = tokens[report.first - 1], tokens[report.last : report.last + _TAG_LENGTH]
    if before.text not in _JOINTS:
        return False
    mark = next((token.text for token in behind if not token.is_word), ".")
    return mark in _JOINTS
