"""The pass over a text that finds its statements, from the first paragraph to the last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from reader.article import Span
from reader.statements.attribution import CONFIDENCE, Attribution, Mechanism, attribute
from reader.statements.found import Found, without_crossing
from reader.statements.headline import headline_claims, with_repeated
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


def statements_of(text: str, lexicon: Lexicon) -> list[Statement]:
    """Give the statements in `text`, in order."""
    return [statement for statement, _ in attributed_statements(text, lexicon)]


def attributed_statements(text: str, lexicon: Lexicon) -> list[tuple[Statement, Mechanism]]:
    """Give the statements in `text`, in order, each with how its speaker was found."""
    found = list(headline_claims(text, lexicon))
    succession = Succession(lexicon)
    answers = interview_answers(text, lexicon)
    for paragraph, following in pairwise(chain(paragraphs_of(text, lexicon), (None,))):
        if paragraph is None:
            break
        succession.enter(paragraph, following)
        if paragraph.span.start in answers:
            answer, words = answers[paragraph.span.start]
            if not _is_quoted(paragraph, words):
                found.append(Found(words, StatementKind.DIRECT, answer))
        for number, sentence in enumerate(paragraph.sentences):
            if number >= _SENTENCES_BACK:
                paragraph.sentences[number - _SENTENCES_BACK].forget()
            if not sentence.is_prose:
                continue
            given = _found_in(sentence, succession)
            if succession.runs_on and sentence is paragraph.sentences[0]:
                _name_speech(found, given)
            found += given
    found = with_repeated(text, without_crossing(found))
    return _named(found, Register(text, lexicon) if found else None)


def _found_in(sentence: Sentence, succession: Succession) -> list[Found]:
    """The statements of one sentence, those in marks first; the succession takes note of them."""
    lexicon = succession.lexicon
    reports = _reports(sentence, lexicon)
    mood = succession.carry_by_mood(sentence) if not reports else None
    found = _marked(sentence, reports, mood, succession)
    is_quoted = bool(found)
    if reports:
        found += [
            Found(piece.span, StatementKind.INDIRECT, piece.attribution)
            for piece in reported(sentence, reports, lexicon)
        ]
    elif mood is not None:
        found += [
            Found(_span(sentence, *part), StatementKind.INDIRECT, mood)
            for part in clauses_by_mood(sentence, lexicon)
        ]
    elif is_quoted and (rendered := succession.free_indirect(sentence)) is not None:
        found.append(Found(sentence.span, StatementKind.INDIRECT, rendered))
    if any(_is_pronoun(one.attribution, sentence) for one in found):
        before = succession.subject_before()
        found = [replace(one, before=before) for one in found]
    succession.leave(sentence, reports, quoted=is_quoted)
    return found


def _name_speech(found: list[Found], given: Sequence[Found]) -> None:
    """Give a speech that runs on into a sentence the speaker whom only that sentence names."""
    if not given or not given[0].is_marked:
        return
    attribution = given[0].attribution
    if attribution.mechanism is not Mechanism.AFTER:
        return
    for index in range(len(found) - 1, max(-1, len(found) - 1 - _PARAGRAPHS_BACK), -1):
        if found[index].attribution.mechanism not in _UNNAMED:
            break
        named = replace(attribution, mechanism=Mechanism.CONTINUED, cue=None)
        found[index] = replace(found[index], attribution=named)


def _is_pronoun(attribution: Attribution, sentence: Sentence) -> bool:
    paragraph, speaker = sentence.paragraph, attribution.speaker
    if speaker is None:
        return False
    return speaker.span.of(paragraph.text).lower() in paragraph.lexicon.pronouns


_UNNAMED = frozenset((Mechanism.ORPHAN, Mechanism.CONTINUED, Mechanism.NONE))
_SENTENCES_BACK = 16
"""Sentences of a paragraph whose words are kept for those that follow."""
_PARAGRAPHS_BACK = 8
"""Paragraphs of a speech before the one that names its speaker, at most."""


def _span(sentence: Sentence, first: int, last: int) -> Span:
    """The place in the text of a range of tokens."""
    return Span(sentence.tokens[first].start, sentence.tokens[last - 1].end)


def _is_quoted(paragraph: Paragraph, words: Span) -> bool:
    """Whether quotation marks hold all `words`, which then need no statement of their own."""
    return any(quotation.span == words for quotation in paragraph.quotations)


def _reports(sentence: Sentence, lexicon: Lexicon) -> list[Report]:
    """The reports of a sentence that nobody else is reported to make.

    Most sentences are passed over by a look at their words.
    """
    may_report = not sentence.words.isdisjoint(lexicon.signals)
    may_tell = lexicon.reports_by_mood and not sentence.words.isdisjoint(lexicon.modals)
    if not (sentence.quotations or may_report or may_tell):
        return []
    reports = reports_of(sentence, lexicon)
    return [] if reports and is_itself_reported(sentence, reports[0], lexicon) else reports


def _marked(
    sentence: Sentence,
    reports: Sequence[Report],
    mood: Attribution | None,
    succession: Succession,
) -> list[Found]:
    """The statements in marks of one sentence."""
    if not sentence.quotations:
        return []
    found = []
    is_alone = all(not token.is_word for token in sentence.tokens)
    for position, token in enumerate(sentence.tokens):
        if token.quotation < 0 or _is_part_of_speaker(position, reports):
            continue
        attribution = attribute(sentence, position, reports, succession.lexicon)
        carried = _carried(sentence, position, attribution, succession, is_alone=is_alone)
        if carried is not None:
            attribution = carried
        elif attribution.mechanism in (Mechanism.SUBJECT, Mechanism.NONE):
            attribution = (
                mood
                or succession.free_indirect(sentence)
                or succession.continued_by(sentence, position, attribution)
                or attribution
            )
        if is_utterance(sentence, position, attribution, succession.lexicon):
            kind = _kind(sentence, position)
            found.append(Found(Span(token.start, token.end), kind, attribution))
            succession.record(attribution)
    return found


def _carried(
    sentence: Sentence,
    position: int,
    within: Attribution,
    succession: Succession,
    *,
    is_alone: bool,
) -> Attribution | None:
    """Who a quotation belongs to by what stands before it, whatever its sentence reports."""
    tagged = inquit(sentence, position, succession.lexicon)
    if tagged is not None:
        return tagged
    if succession.shares_speaker(within):
        return succession.continued_with(within)
    is_first = sentence.tokens[position].quotation == 0
    if is_first and succession.runs_on and _opens(sentence.paragraph):
        return within if within.mechanism is Mechanism.AFTER else succession.continued()
    return succession.carry() if is_alone else None


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


def _named(found: Sequence[Found], register: Register | None) -> list[tuple[Statement, Mechanism]]:
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
