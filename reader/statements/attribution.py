"""Who a quotation's words are ascribed to within its own sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from reader.article import Span
from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.reading import holds
from reader.statements.reports.report import Order, Report
from reader.statements.reports.unsaid import is_denied
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import (
    Mention,
    phrase_ending_at,
    phrase_starting_at,
)
from reader.statements.speakers.subjects import is_finite, sentence_subject


class Mechanism(StrEnum):
    """How a speaker was found."""

    AFTER = "after"
    """`“…,” said Ann` and `“…,” Ann said`."""
    BEFORE = "before"
    """`Ann said: “…”`."""
    ACCORDING = "according"
    """`According to Ann, …`."""
    COLON = "colon"
    """`Ann: “…”`."""
    DASH = "dash"
    """`“…” – Ann`."""
    WITHIN = "within"
    """A fragment somewhere in a sentence that reports."""
    REPORTED = "reported"
    """Without marks: `Ann said that …`."""
    MOOD = "mood"
    """A sentence after a report that goes on in the subjunctive: German `Er sei dort.`"""
    GUESS = "guess"
    """The same after a sentence that reports nothing: its subject is the best guess."""
    ANSWER = "answer"
    """An answer of an interview: `Ann Hill: Yes, of course.`"""
    DIALOGUE = "dialogue"
    """An answer between questions, by the one person whom the introduction names."""
    CONTINUED = "continued"
    """A speech of several paragraphs, whose marks are opened anew on each."""
    CHAIN = "chain"
    """`“…,” said Ann. “…”`."""
    ORPHAN = "orphan"
    """A quotation alone in its sentence, no reporting word near."""
    REPEATED = "repeated"
    """A quotation alone, as in a headline, whose words the article quotes again with a speaker."""
    SUBJECT = "subject"
    """A fragment in a sentence that reports nothing: its subject is the best guess."""
    NONE = "none"
    """Nobody was found."""


CONFIDENCE = {
    Mechanism.AFTER: 0.97,
    Mechanism.BEFORE: 0.93,
    Mechanism.ACCORDING: 0.93,
    Mechanism.COLON: 0.8,
    Mechanism.DASH: 0.9,
    Mechanism.WITHIN: 0.9,
    Mechanism.REPORTED: 0.93,
    Mechanism.MOOD: 0.9,
    Mechanism.GUESS: 0.6,
    Mechanism.ANSWER: 0.95,
    Mechanism.DIALOGUE: 0.8,
    Mechanism.CONTINUED: 0.95,
    Mechanism.CHAIN: 0.95,
    Mechanism.ORPHAN: 0.68,
    Mechanism.REPEATED: 0.9,
    Mechanism.SUBJECT: 0.35,
    Mechanism.NONE: 0.0,
}
"""How often each mechanism names the right speaker: a little under what `tests/accuracy` measures.

`ORPHAN` is held below `DOUBTFUL` on purpose: nothing in the text says who speaks there, though
four of five are right. `DASH`, `CONTINUED`, `DIALOGUE` and `REPEATED` are estimates: our gold has
fewer than twenty of each.
"""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A mention by its place in the text."""

    span: Span
    """With its apposition."""
    core: Span
    """Without its apposition."""
    stands_for: Span | None = None
    """The phrase that a relative pronoun or a label takes up."""
    is_label: bool = False
    """Whether it names nobody by itself: the `A` of an answer."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who some words are ascribed to, and how that was found."""

    mechanism: Mechanism
    """How the speaker was found."""
    speaker: Phrase | None = None
    """Who is named, as it is written."""
    cue: Span | None = None
    """The reporting word or phrase."""
    kind: CueKind | None = None
    """What that word can do."""


def phrase_of(mention: Mention, tokens: Sequence[Token]) -> Phrase:
    """Give the place in the text of a mention among `tokens`."""
    start = tokens[mention.first].start
    stands_for = None
    if mention.stands_for is not None:
        first, last = mention.stands_for
        stands_for = Span(tokens[first].start, tokens[last - 1].end)
    return Phrase(
        Span(start, tokens[mention.last - 1].end),
        Span(start, tokens[mention.core_last - 1].end),
        stands_for,
    )


def attribution_by(report: Report, mechanism: Mechanism, tokens: Sequence[Token]) -> Attribution:
    """Give the attribution that a report makes."""
    first, last = report.cue
    return Attribution(
        mechanism,
        report.speaker and phrase_of(report.speaker, tokens),
        Span(tokens[first].start, tokens[last - 1].end),
        report.kind,
    )


def attribute(
    sentence: Sentence, position: int, reports: Sequence[Report], lexicon: Lexicon
) -> Attribution:
    """Give who the quotation at token number `position` is ascribed to within its sentence."""
    tokens = sentence.tokens
    before = _nearest_before(reports, position)
    after = _nearest_after(reports, position)
    is_named = before is not None and (
        _names(tokens, position, before, after)
        or _leads_to(tokens, position, before, after, lexicon)
    )
    if after and not is_named and _touches_after(sentence, position, after, lexicon):
        return attribution_by(after, Mechanism.AFTER, tokens)
    if before and _touches_before(tokens, position, before, lexicon):
        before = _reporting(reports, before, tokens, lexicon)
        return attribution_by(before, _named(before, Mechanism.BEFORE), tokens)
    colon = _colon(tokens, position, before, lexicon)
    if colon is not None:
        return colon
    dash = _dash(tokens, position, lexicon)
    if dash is not None:
        return dash
    if (
        after
        and after.order is not Order.HANGING
        and (
            _is_tail(tokens, after, lexicon) or (before is None and _is_parenthesis(tokens, after))
        )
    ):
        return attribution_by(after, _named(after, Mechanism.WITHIN), tokens)
    if before:
        before = _reporting(reports, before, tokens, lexicon)
        return attribution_by(before, _named(before, Mechanism.WITHIN), tokens)
    if after and after.kind is CueKind.SPEECH and after.order is Order.ACCORDING:
        return attribution_by(after, Mechanism.ACCORDING, tokens)
    subject = sentence_subject(tokens, lexicon, position)
    if subject is None:
        return Attribution(Mechanism.NONE)
    return Attribution(Mechanism.SUBJECT, phrase_of(subject, tokens))


def _names(tokens: Sequence[Token], position: int, before: Report, after: Report | None) -> bool:
    """Whether a fragment is what somebody calls something, whoever speaks in the next clause."""
    if before.kind not in (CueKind.NAMING, CueKind.MARKED) or before.speaker is None:
        return False
    if position - before.cue[1] > _GAP or not tokens[position - 1].is_word:
        return False
    if after is not None and after.order is not Order.SUBJECT_FIRST:
        return False
    return not any(token.text in ",;:" for token in tokens[before.cue[1] : position])


def _leads_to(
    tokens: Sequence[Token],
    position: int,
    before: Report,
    after: Report | None,
    lexicon: Lexicon,
) -> bool:
    """Whether a verb and its mark lead to the words, and what follows is only what somebody did.

    `When Ann asked him: |“Are you tired?”|, Bob nodded.`
    """
    if after is None or after.kind is not CueKind.MARKED or after.order is Order.ACCORDING:
        return False
    if before.speaker is None or not position or tokens[position - 1].text not in (",", ":"):
        return False
    reports = before.kind in (CueKind.SPEECH, CueKind.TELLING)
    return reports and _touches_before(tokens, position, before, lexicon)


def _reporting(
    reports: Sequence[Report], inner: Report, tokens: Sequence[Token], lexicon: Lexicon
) -> Report:
    """The report that an inner one is part of: `Ann said |she hoped it would be “good”`."""
    number = bisect_left(reports, inner.cue[0], key=_position)
    for outer in reversed(reports[max(0, number - _REPORTS_BACK) : number]):
        if not holds(outer, inner, tokens, lexicon):
            break
        inner = outer
    return inner


def _named(report: Report, mechanism: Mechanism) -> Mechanism:
    """The mechanism by which a report's speaker was found, where `according to` is its own."""
    return Mechanism.ACCORDING if report.order is Order.ACCORDING else mechanism


def _nearest_before(reports: Sequence[Report], position: int) -> Report | None:
    """The last report whose reporting word stands before token number `position`."""
    number = bisect_left(reports, position, key=_position)
    return reports[number - 1] if number else None


def _nearest_after(reports: Sequence[Report], position: int) -> Report | None:
    """The first report behind token number `position`, if all of it stands there."""
    number = bisect_right(reports, position, key=_position)
    is_behind = number < len(reports) and reports[number].first > position
    return reports[number] if is_behind else None


def _position(report: Report) -> int:
    """Where reports are in order: at their reporting words."""
    return report.cue[0]


_REPORTS_BACK = 4
"""Reports before a quotation that may hold the nearest one."""
_SHORT = 25
"""Characters below which marks before a colon hold a term rather than words of somebody."""
_JOINTS = frozenset(",—–―-")
"""Marks that may stand between a quotation and its report."""
_GAP = 10
"""Tokens that may stand at most between a quotation and its report."""


def _touches_after(sentence: Sentence, position: int, report: Report, lexicon: Lexicon) -> bool:
    """Whether only joints stand between a quotation and the report behind it."""
    tokens = sentence.tokens
    if report.first - position > _GAP:
        return False
    gap = tokens[position + 1 : report.first]
    if any(token.quotation >= 0 for token in gap):
        return False
    quotation = sentence.paragraph.quotations[tokens[position].quotation]
    text = sentence.paragraph.text
    end = text[quotation.inner.end - 1 : quotation.inner.end]
    joined = any(token.text in _JOINTS for token in gap) or end in ",.?!…—–-:;"
    words = len(quotation.inner.of(text)[:200].split())
    if not joined and (words < 4 or report.order is not Order.SUBJECT_FIRST):
        return joined or report.order in (Order.INVERTED, Order.ACCORDING)
    allowed = [_JOINTS, lexicon.adverbs, lexicon.as_words]
    if report.order is Order.HANGING:
        allowed.append(lexicon.openers)
    return all(any(token.lower in words for words in allowed) for token in gap)


def _touches_before(
    tokens: Sequence[Token], position: int, report: Report, lexicon: Lexicon
) -> bool:
    """Whether only joints, dates and the hearer stand between a report and the quotation."""
    start = max(report.last, report.cue[1])
    if position - start > _GAP:
        return False
    gap = tokens[start:position]
    allowed = lexicon.before_marks
    if all(token.lower in allowed or token.lower in _JOINTS or token.text == ":" for token in gap):
        return True
    joints = sum(not token.is_word for token in gap)
    return gap[-1].text in (",", ":") and joints <= 2 and all(t.quotation < 0 for t in gap)


def _colon(
    tokens: Sequence[Token], position: int, before: Report | None, lexicon: Lexicon
) -> Attribution | None:
    """The attribution of a quotation behind a colon: `Ann: “…”`, `Ann had one wish: “…”`."""
    if not position or tokens[position - 1].text not in ":：":
        return None
    if before is not None and before.speaker is not None:
        return attribution_by(before, Mechanism.COLON, tokens)
    cue = position - 2
    if cue > 0 and is_denied(cue, CueKind.SPEECH, tokens, lexicon):
        return Attribution(Mechanism.NONE)
    speaker = phrase_ending_at(tokens, position - 1, lexicon)
    subject = sentence_subject(tokens, lexicon, position - 1)
    holds_verb = (
        speaker is not None
        and subject is not None
        and subject.last < speaker.last
        and (lexicon.is_verb_second or is_finite(tokens, subject.last, lexicon))
    )
    if speaker is None or speaker.first or holds_verb:
        speaker = subject or speaker
    return Attribution(Mechanism.COLON, speaker and phrase_of(speaker, tokens))


def _dash(tokens: Sequence[Token], position: int, lexicon: Lexicon) -> Attribution | None:
    """The attribution of a quotation with a name behind a dash: `“…” – Ann Hill`."""
    if position + 2 > len(tokens) - 1 or tokens[position + 1].text not in "—–―-:":
        return None
    if tokens[position + 1].text == ":" and tokens[position].end - tokens[position].start < _SHORT:
        return None
    if position and tokens[position - 1].is_word:
        return None
    speaker = phrase_starting_at(tokens, position + 2, lexicon, inverted=False)
    if speaker is None or not tokens[position + 2].is_capitalised:
        return None
    behind = tokens[speaker.last : speaker.last + 1]
    if behind and behind[0].text not in ",.(":
        return None
    return Attribution(Mechanism.DASH, phrase_of(speaker, tokens))


def _is_parenthesis(tokens: Sequence[Token], report: Report) -> bool:
    """Whether a report stands between commas: `…, he said, …`."""
    if not report.first or report.kind not in (CueKind.SPEECH, CueKind.TELLING):
        return False
    before, behind = tokens[report.first - 1], tokens[report.last : report.last + 1]
    joined = before.text == "," or before.quotation >= 0
    return joined and (not behind or behind[0].text in ",.")


def _is_tail(tokens: Sequence[Token], report: Report, lexicon: Lexicon) -> bool:
    """Whether a report closes its sentence: `…, the ministry said on Monday.`"""
    if not report.first or tokens[report.first - 1].text != ",":
        return False
    rest = tokens[report.last : report.last + _GAP + 1]
    if len(rest) > _GAP or any(token.quotation >= 0 for token in rest):
        return False
    return not any(token.lower in lexicon.complementisers for token in rest)
