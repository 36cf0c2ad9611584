"""The pass over a text that finds its statements, from the first paragraph to the last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise, takewhile

from reader.article import Span
from reader.statements.attribution import CONFIDENCE, Attribution, Mechanism, Phrase, attribute
from reader.statements.headline import headline_claim, repetitions
from reader.statements.indirect import reported
from reader.statements.inquit import inquit
from reader.statements.interview import interview_answers
from reader.statements.lexicon import Lexicon
from reader.statements.mood import clauses_by_mood, is_itself_reported
from reader.statements.reports.reading import reports_of
from reader.statements.reports.report import Report
from reader.statements.sentence import Paragraph, Sentence, paragraphs_of
from reader.statements.speakers.register import Register
from reader.statements.statement import Statement, StatementKind
from reader.statements.succession import Succession
from reader.statements.utterance import is_utterance


@dataclass(frozen=True, slots=True)
class _Found:
    """A statement whose speaker is not yet looked up."""

    span: Span
    kind: StatementKind
    attribution: Attribution
    before: Phrase | None = None
    """The subject of the sentence before, where a pronoun speaks."""


def statements_of(text: str, lexicon: Lexicon) -> list[Statement]:
    """Give the statements in `text`, in order."""
    return [statement for statement, _ in attributed_statements(text, lexicon)]


def attributed_statements(text: str, lexicon: Lexicon) -> list[tuple[Statement, Mechanism]]:
    """Give the statements in `text`, in order, each with how its speaker was found."""
    found: list[_Found] = []
    succession = Succession(lexicon)
    claim = headline_claim(text, lexicon)
    if claim is not None:
        found.append(_Found(claim.words, StatementKind.INDIRECT, claim.attribution))
    answers = interview_answers(text, lexicon)
    for paragraph, following in pairwise(chain(paragraphs_of(text, lexicon), (None,))):
        if paragraph is None:
            break
        succession.enter(paragraph, following)
        if paragraph.span.start in answers:
            answer, words = answers[paragraph.span.start]
            if not _is_quoted(paragraph, words):
                found.append(_Found(words, StatementKind.DIRECT, answer))
        for sentence in paragraph.sentences:
            if not sentence.is_prose:
                continue
            reports = _reports(sentence, lexicon)
            if reports and is_itself_reported(sentence, reports[0], lexicon):
                reports = []
            mood = succession.carry_by_mood(sentence) if not reports else None
            marked = _marked(sentence, reports, mood, succession)
            first_found = len(found)
            if succession.runs_on and marked and sentence is paragraph.sentences[0]:
                _name_speech(found, marked[0].attribution)
            found += marked
            if reports:
                found += [
                    _Found(piece.span, StatementKind.INDIRECT, piece.attribution)
                    for piece in reported(sentence, reports, lexicon)
                ]
            elif mood is not None:
                found += [
                    _Found(_span(sentence, *part), StatementKind.INDIRECT, mood)
                    for part in clauses_by_mood(sentence, lexicon)
                ]
            elif marked and (rendered := succession.free_indirect(sentence)) is not None:
                found.append(_Found(sentence.span, StatementKind.INDIRECT, rendered))
            if any(_is_pronoun(one, lexicon, text) for one in found[first_found:]):
                before = succession.subject_before()
                found[first_found:] = [replace(one, before=before) for one in found[first_found:]]
            succession.leave(sentence, reports, quoted=bool(marked))
    found = _with_repeated(text, _without_crossing(found))
    return _named(found, Register(text, lexicon) if found else None)


def _with_repeated(text: str, found: list[_Found]) -> list[_Found]:
    """Give quotations that stand alone the speaker whom the article names for the same words."""
    marked = [one for one in found if one.kind is not StatementKind.INDIRECT]
    named = {one.span: one.attribution for one in marked if one.attribution.mechanism in _NAMED}
    first = next(iter(named), None)
    if first is None:
        return found
    ahead = takewhile(lambda one: one.span.start < first.start, marked)
    alone = [one.span for one in ahead if one.attribution.mechanism in _ALONE]
    repeated = repetitions(text, alone, list(named))
    return [
        replace(
            one,
            attribution=replace(named[repeated[one.span]], mechanism=Mechanism.REPEATED, cue=None),
        )
        if one.span in repeated
        else one
        for one in found
    ]


_ALONE = frozenset((Mechanism.ORPHAN, Mechanism.SUBJECT, Mechanism.NONE, Mechanism.GUESS))
_NAMED = frozenset((Mechanism.AFTER, Mechanism.BEFORE, Mechanism.WITHIN, Mechanism.CHAIN))


def _name_speech(found: list[_Found], attribution: Attribution) -> None:
    """Give a speech that runs on into a paragraph the speaker who is named only there."""
    if attribution.mechanism is not Mechanism.AFTER:
        return
    for index in range(len(found) - 1, max(-1, len(found) - 1 - _PARAGRAPHS_BACK), -1):
        if found[index].attribution.mechanism not in _UNNAMED:
            break
        named = replace(attribution, mechanism=Mechanism.CONTINUED, cue=None)
        found[index] = replace(found[index], attribution=named)


def _is_pronoun(found: _Found, lexicon: Lexicon, text: str) -> bool:
    speaker = found.attribution.speaker
    return speaker is not None and speaker.span.of(text).lower() in lexicon.pronouns


_UNNAMED = frozenset((Mechanism.ORPHAN, Mechanism.CONTINUED, Mechanism.NONE))
_PARAGRAPHS_BACK = 8
"""Paragraphs of a speech before the one that names its speaker, at most."""


def _span(sentence: Sentence, first: int, last: int) -> Span:
    """The place in the text of a range of tokens."""
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)


def _is_quoted(paragraph: Paragraph, words: Span) -> bool:
    """Whether quotation marks hold all `words`, which then need no statement of their own."""
    return any(quotation.span == words for quotation in paragraph.quotations)


def _reports(sentence: Sentence, lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence; most sentences are passed over by a look at their words."""
    may_report = not sentence.words.isdisjoint(lexicon.signals)
    may_tell = lexicon.reports_by_mood and not sentence.words.isdisjoint(lexicon.modals)
    if not (sentence.quotations or may_report or may_tell):
        return []
    return reports_of(sentence, lexicon)


def _marked(
    sentence: Sentence,
    reports: Sequence[Report],
    mood: Attribution | None,
    succession: Succession,
) -> list[_Found]:
    """The statements in marks of one sentence."""
    if not sentence.quotations:
        return []
    found = []
    alone = all(not token.is_word for token in sentence.tokens)
    for position, token in enumerate(sentence.tokens):
        if token.quotation < 0 or _is_part_of_speaker(position, reports):
            continue
        attribution = attribute(sentence, position, reports, succession.lexicon)
        tagged = inquit(sentence, position, succession.lexicon)
        if tagged is None and succession.shares_speaker(attribution):
            tagged = succession.continued_with(attribution)
        if tagged is not None:
            attribution = tagged
        elif token.quotation == 0 and succession.runs_on and _opens(sentence.paragraph):
            if attribution.mechanism is not Mechanism.AFTER:
                attribution = succession.continued()
        elif alone:
            attribution = succession.carry()
        elif attribution.mechanism in (Mechanism.SUBJECT, Mechanism.NONE):
            attribution = (
                mood
                or succession.free_indirect(sentence)
                or succession.continued_by(sentence, position, attribution)
                or attribution
            )
        if is_utterance(sentence, position, attribution, succession.lexicon):
            kind = _kind(sentence, position)
            found.append(_Found(Span(token.start, token.end), kind, attribution))
            succession.record(attribution)
    return found


def _is_part_of_speaker(position: int, reports: Sequence[Report]) -> bool:
    """Whether a quotation is only the name of who speaks: `die Zeitung „Der Bote“ meldet`."""
    return any(
        report.speaker is not None and report.speaker.first <= position < report.speaker.core_last
        for report in reports[:_REPORTS_LOOKED_AT]
    )


_REPORTS_LOOKED_AT = 50
"""Reports of one sentence that are looked at for names: keeps the time linear."""


def _opens(paragraph: Paragraph) -> bool:
    start = paragraph.quotations[0].span.start
    return not paragraph.text[paragraph.span.start : start].strip()


def _kind(sentence: Sentence, position: int) -> StatementKind:
    """Whether the marks hold a whole utterance or a fragment of one."""
    token = sentence.tokens[position]
    inner = sentence.paragraph.quotations[token.quotation].inner.of(sentence.paragraph.text).strip()
    before = sentence.tokens[position - 1] if position else None
    stands_free = before is None or not before.is_word
    if stands_free or (inner[:1].isupper() and inner[-1:] in ".,?!…" and " " in inner):
        return StatementKind.DIRECT
    return StatementKind.PARTIAL


def _without_crossing(found: Iterable[_Found]) -> list[_Found]:
    """Order statements, leaving out what would overlap another in part."""
    kept: list[_Found] = []
    open_spans: list[_Found] = []
    for one in sorted(found, key=lambda one: (one.span.start, -one.span.end)):
        while open_spans and open_spans[-1].span.end <= one.span.start:
            open_spans.pop()
        if open_spans:
            outer = open_spans[-1]
            nests = outer.span.contains(one.span) and outer.span != one.span
            if not nests or not (outer.kind is StatementKind.INDIRECT or _is_answer(outer)):
                continue
            within = sum(not _is_answer(outer) for outer in open_spans)
            if one.kind is StatementKind.INDIRECT and within > 1:
                continue
        open_spans.append(one)
        kept.append(one)
    return kept


def _is_answer(found: _Found) -> bool:
    return found.attribution.mechanism in (Mechanism.ANSWER, Mechanism.DIALOGUE)


def _named(found: Sequence[_Found], register: Register | None) -> list[tuple[Statement, Mechanism]]:
    """Look up every speaker, in the order of the text."""
    statements = []
    for one in found:
        attribution = one.attribution
        speaker = (
            register.speaker(attribution.speaker, one.before)
            if register and attribution.speaker
            else None
        )
        mechanism = attribution.mechanism if speaker else Mechanism.NONE
        statement = Statement(one.span, one.kind, speaker, attribution.cue, CONFIDENCE[mechanism])
        statements.append((statement, mechanism))
    return statements
