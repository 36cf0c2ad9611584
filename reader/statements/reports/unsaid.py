"""Whether a reporting word tells of what was not said, or only of a case where it would be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Token

_REACH = 3
"""Tokens before or behind a reporting word in which a negation counts."""


def is_unsaid(report: Report, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a report tells that something was not said, or in which case it would be.

    `Nobody claimed that`, `he would not say when`, `if they say that`, `has yet to say whether`.
    """
    before = tokens[max(0, report.cue[0] - _REACH) : report.cue[0]]
    if any(token.lower in lexicon.nobody for token in before):
        return True
    if report.speaker is None:
        return False
    first = report.speaker.first
    if tokens[first].lower in lexicon.nobody or _is_supposed(report, first, tokens, lexicon):
        return True
    taken_up = report.speaker.stands_for
    last = taken_up[1] if taken_up is not None else report.speaker.core_last
    if tokens[last - 1].lower in lexicon.inscriptions:
        return True
    if _is_only_thought(before, lexicon) or _is_put_off(before, lexicon):
        return True
    if _is_of_another(report, before, lexicon):
        return True
    return is_denied(report.cue[0], report.kind, tokens, lexicon)


def is_denied(cue: int, kind: CueKind, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a negation stands before the word at `cue`, or closes the clause behind it.

    It counts before a question (`did not say when`), and with verbs of saying before the words
    themselves: `did not say that`, German `sagte nicht, dass`. `Sagte er nicht ohne Stolz` says,
    and who does not believe something holds an opinion.
    """
    before = tokens[max(0, cue - _REACH) : cue]
    is_negated = any(
        token.lower in lexicon.negations or token.lower.endswith(lexicon.negative_endings)
        for token in before
    )
    behind = tokens[cue + 1 : cue + 2 + _REACH]
    if lexicon.is_verb_second:
        if kind is CueKind.OPINION:
            return False
        closes = (
            one.lower in lexicon.negations and other.text in (",", ":") and one.quotation < 0
            for one, other in pairwise(behind)
        )
        return any(closes) or (is_negated and bool(behind) and behind[0].text in (",", ":"))
    if not is_negated or not behind:
        return False
    if behind[0].lower in lexicon.interrogatives:
        return True
    opens = behind[0].lower in lexicon.complementisers or behind[0].text == ":"
    return kind is CueKind.SPEECH and (opens or behind[0].quotation >= 0)


def _is_supposed(report: Report, first: int, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a report is a condition: `if |Ann says`, `Had |Ann said`."""
    is_opened = first > 0 and tokens[first - 1].lower in lexicon.hypotheses
    is_inverted = first <= 1 and tokens[0].lower in lexicon.hypothetical_openers
    return is_inverted or (is_opened and report.order is Order.SUBJECT_FIRST)


def _is_of_another(report: Report, before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a verb without a subject tells what another does than the report's speaker.

    `She wants Bob |to say that`, `she blamed Bob |for saying that`.
    """
    if report.order is not Order.HANGING or len(before) < 2 or report.first != report.cue[0]:
        return False
    joint, object_ = before[-1].lower, before[-2]
    is_object = object_.lower in lexicon.datives or (
        object_.is_capitalised and object_.lower not in lexicon.pronouns
    )
    is_joint = joint in lexicon.infinitive_markers or joint in lexicon.prepositions
    return is_joint and is_object and not lexicon.is_time(object_.lower)


def _is_only_thought(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether what stands before a verb says that it could have been: `might have |added`."""
    return any(
        one.lower in lexicon.possibilities and other.lower in lexicon.perfect_infinitives
        for one, other in pairwise(before)
    )


def _is_put_off(before: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether what stands before a verb says that it is still to come: `has yet to |say`."""
    if len(before) < 2 or before[-1].lower not in lexicon.infinitive_markers:
        return False
    return before[-2].lower in lexicon.prospects
