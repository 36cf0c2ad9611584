"""Reading the reports of a sentence: its reporting words, each with its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports import verb_second
from reader.statements.reports.french import verb_report
from reader.statements.reports.french_sources import sourced, viewpoint
from reader.statements.reports.inversion import inverted_report
from reader.statements.reports.report import Order, Report
from reader.statements.reports.sources import follows_break, impersonal_report, source_report
from reader.statements.reports.unlisted import with_unlisted
from reader.statements.reports.unsaid import is_unsaid
from reader.statements.reports.word_classes import (
    has_plural_subject,
    is_finding,
    is_infinitive,
    is_listed_noun,
    is_noun_here,
    is_passive,
    is_plural_noun,
    is_progressive,
    is_wished,
)
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import (
    Mention,
    phrase_ending_at,
    phrase_starting_at,
)
from reader.statements.speakers.subjects import (
    accompanying_subject,
    is_finite,
    sentence_subject,
    subject_before,
)

_REPORTS_BACK = 8
"""Reports before a verb without a subject among which the one is that it shares."""

_INNER_REACH = 12
"""Tokens between two reports of which one holds the other, at most."""


def reports_of(sentence: Sentence, lexicon: Lexicon) -> list[Report]:
    """Give the reports of a sentence in order."""
    tokens = sentence.tokens
    found: list[Report] = []
    for index, token in enumerate(tokens):
        if token.lower not in lexicon.signals or token.quotation >= 0:
            continue
        if found and index < found[-1].cue[1]:
            continue
        report = source_report(tokens, index, lexicon)
        if report is None and lexicon.source_nouns:
            report = viewpoint(tokens, index, lexicon) or sourced(tokens, index, lexicon)
        is_verb = token.lower in lexicon.cues or token.lower in lexicon.participles
        is_verb = is_verb or (token.lower in lexicon.verbal and token.lower not in lexicon.findings)
        if report is None and (is_verb or is_finding(tokens, index, lexicon)):
            report = _verb(sentence, index, lexicon, found)
            is_open = report is not None and token.lower not in lexicon.infinitives
            if is_open and report and report.speaker is None and report.order is Order.HANGING:
                carried = (
                    accompanying_subject(tokens, index, lexicon)
                    or _carried(found, tokens, lexicon)
                    or sentence_subject(tokens, lexicon, index)
                )
                report = Report(
                    report.first, report.last, report.cue, report.kind, report.order, carried
                )
        if report is not None and not is_unsaid(report, tokens, lexicon):
            found.append(_without_empty(report, tokens, lexicon))
    return with_unlisted(tokens, sentence, found, lexicon)


def _without_empty(report: Report, tokens: Sequence[Token], lexicon: Lexicon) -> Report:
    """Take an empty subject for nobody: German `|Es heißt, sie sei krank`."""
    speaker = report.speaker
    is_impersonal = tokens[report.cue[0]].lower in lexicon.impersonal_only
    if speaker is None or not is_impersonal or speaker.last - speaker.first > 1:
        return report
    is_empty = tokens[speaker.first].lower in lexicon.impersonal
    return replace(report, speaker=None) if is_empty else report


def _carried(found: Sequence[Report], tokens: Sequence[Token], lexicon: Lexicon) -> Mention | None:
    """The subject that a verb without one shares with the report before it."""
    recent = [report for report in found[-_REPORTS_BACK:] if report.speaker]
    while len(recent) > 1 and holds(recent[-2], recent[-1], tokens, lexicon):
        recent.pop()
    return recent[-1].speaker if recent else None


def holds(outer: Report, inner: Report, tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a report's words hold the inner report."""
    if outer.kind not in (CueKind.SPEECH, CueKind.TELLING) or outer.speaker is None:
        return False
    if inner.order is Order.HANGING or inner.speaker is None:
        return False
    between = tokens[max(outer.last, outer.cue[1]) : inner.first]
    if len(between) > _INNER_REACH or any(t.text in ",;:" for t in between):
        return False
    return inner.kind is CueKind.OPINION or tokens[inner.speaker.first].lower in lexicon.pronouns


def _verb(
    sentence: Sentence, index: int, lexicon: Lexicon, found: Sequence[Report]
) -> Report | None:
    """The report whose verb is the token at `index`, if it is a verb there."""
    tokens = sentence.tokens
    token = tokens[index]
    cue = (index, index + 1)
    relayed = _relayed(tokens, index, lexicon)
    if relayed is not None:
        return relayed
    is_finite = token.lower in lexicon.verbal
    if not is_finite and not is_progressive(tokens, index, lexicon):
        if index and tokens[index - 1].lower in lexicon.determiners:
            return None
        return Report(index, index + 1, cue, CueKind.SPEECH, Order.HANGING, None)
    if token.is_capitalised and index and not follows_break(tokens, index):
        return None
    kind = lexicon.cues.get(token.lower, CueKind.SPEECH)
    if lexicon.inverts_with_auxiliary:
        return verb_report(sentence, index, kind, _carried(found, tokens, lexicon), lexicon)
    if _reports_nothing(tokens, index, kind, lexicon):
        return None
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    follows_empty = index > 0 and (
        tokens[index - 1].lower in lexicon.impersonal
        or verb_second.is_empty_as_clause(tokens, index, lexicon)
    )
    if token.lower in lexicon.impersonal_only and not (
        ahead in lexicon.impersonal or follows_empty
    ):
        return None
    if index and index + 1 < len(tokens) and tokens[index + 1].lower in lexicon.impersonal:
        return impersonal_report(tokens, index, lexicon, kind)
    if lexicon.is_verb_second:
        shared = _carried(found, tokens, lexicon)
        return verb_second.verb_report(sentence, index, kind, lexicon, shared)
    inverted = inverted_report(sentence, index, lexicon, kind)
    if inverted is not None:
        return inverted
    if index and (tokens[index - 1].text == "," or tokens[index - 1].lower in lexicon.sharing):
        shared = _carried(found, tokens, lexicon)
        before = subject_before(tokens, index, lexicon) if tokens[index - 1].text == "," else None
        if before is None or before.last == before.core_last:
            return Report(index, index + 1, cue, kind, Order.HANGING, shared)
    if is_infinitive(tokens, index, lexicon):
        return Report(index, index + 1, cue, kind, Order.HANGING, None)
    speaker = subject_before(tokens, index, lexicon)
    if speaker is None:
        return Report(index, index + 1, cue, kind, Order.HANGING, None)
    if is_passive(tokens, index, speaker, lexicon):
        return _by_agent(tokens, index, kind, lexicon)
    if _is_object(tokens, speaker, lexicon):
        return None
    first = speaker.first - 1
    is_behind = first > 0 and tokens[first].lower in lexicon.auxiliaries
    if is_behind and tokens[speaker.first].lower in lexicon.oblique:
        speaker = phrase_ending_at(tokens, first, lexicon) or speaker
    return Report(speaker.first, index + 1, cue, kind, Order.SUBJECT_FIRST, speaker)


def _reports_nothing(tokens: Sequence[Token], index: int, kind: CueKind, lexicon: Lexicon) -> bool:
    """Whether what stands around a word makes a noun of it, or a verb that reports nothing."""
    word = tokens[index].lower
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    if any(
        is_noun(tokens, index, lexicon)
        for is_noun in (is_noun_here, is_plural_noun, is_listed_noun)
    ):
        return True
    if word in lexicon.plain and not has_plural_subject(tokens, index, lexicon):
        return True
    is_passive_charge = word in lexicon.charging and ahead in lexicon.charge_openers
    is_phrasal = (word, ahead) in lexicon.phrasal
    return is_passive_charge or is_phrasal or is_wished(tokens, index, kind, lexicon)


def _by_agent(
    tokens: Sequence[Token], index: int, kind: CueKind, lexicon: Lexicon
) -> Report | None:
    """The report of a passive that names who says it: `was called “mad” |by the mayor`."""
    for by in range(index + 1, min(len(tokens) - 1, index + _INNER_REACH)):
        if tokens[by].quotation < 0 and not tokens[by].is_word:
            break
        if tokens[by].lower in lexicon.agentive:
            speaker = phrase_starting_at(tokens, by + 1, lexicon)
            if speaker is None:
                break
            return Report(index, index + 1, (index, index + 1), kind, Order.SUBJECT_FIRST, speaker)
    return None


def _is_object(tokens: Sequence[Token], phrase: Mention, lexicon: Lexicon) -> bool:
    """Whether a phrase before a word that may report is the object of a verb before it.

    `It raised |its profit forecast`.
    """
    before = phrase.first - 1
    if before < 1 or tokens[phrase.first].lower not in lexicon.determiners:
        return False
    is_cue = tokens[before].lower in lexicon.cues
    is_auxiliary = tokens[before].lower in lexicon.auxiliaries
    return not (is_cue or is_auxiliary) and is_finite(tokens, before, lexicon)


def _relayed(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """The report of a verb whose object speaks: `quoted her father: “…”`, `quoted him as saying`.

    Such an object stands before a colon, or before an `as` and a participle that reports.
    """
    if tokens[index].lower not in lexicon.relaying:
        return None
    speaker = phrase_starting_at(tokens, index + 1, lexicon, inverted=False)
    if speaker is None or speaker.last >= len(tokens):
        return None
    last = speaker.last
    if tokens[last].text == ":":
        return Report(index, last, (index, index + 1), CueKind.MARKED, Order.INVERTED, speaker)
    if tokens[last].lower not in lexicon.relay_joints:
        return None
    says = next(
        (
            n
            for n in range(last, min(last + _RELAY_REACH, len(tokens)))
            if tokens[n].lower in lexicon.participles
        ),
        None,
    )
    if says is None:
        return Report(index, last, (index, index + 1), CueKind.MARKED, Order.INVERTED, speaker)
    outlet = subject_before(tokens, index, lexicon)
    first = outlet.first if outlet is not None else index
    return Report(first, says + 1, (says, says + 1), CueKind.SPEECH, Order.INVERTED, speaker)


_RELAY_REACH = 4
"""Tokens between whom somebody quotes and the word for what they do: `as later |saying`."""
