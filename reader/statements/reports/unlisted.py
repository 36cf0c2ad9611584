"""Reports of verbs that no lexicon lists, where only a verb of saying can stand."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.mood import has_mood
from reader.statements.reports import verb_second
from reader.statements.reports.french import unlisted
from reader.statements.reports.inversion import ends_clause, skip_adverbs, subject_behind
from reader.statements.reports.report import Order, Report
from reader.statements.reports.sources import FRONT_REACH
from reader.statements.reports.word_classes import may_be_verb
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import (
    phrase_starting_at,
)


def with_unlisted(
    tokens: Sequence[Token], sentence: Sentence, found: list[Report], lexicon: Lexicon
) -> list[Report]:
    """Add the reports of verbs that no lexicon lists, but that only a speaker can have there.

    `“…,” she surmised.` and `“…?” scoffed Ann.`: right behind a quotation that ends in a comma, a
    question mark or an exclamation mark, a subject and a verb and nothing else of weight.
    """
    if lexicon.reports_by_mood and not found:
        behind = _behind_mood(tokens, lexicon)
        if behind is not None:
            return [behind]
    if not sentence.quotations:
        return found
    known = {token for report in found for token in range(report.first, report.last)}
    added = []
    for position, token in enumerate(tokens):
        if token.quotation < 0:
            continue
        start = _behind_joint(sentence, position)
        if start is None or start in known or start + 1 >= len(tokens):
            continue
        report = _unlisted_verb(tokens, start, lexicon)
        if report is not None and known.isdisjoint(range(report.first, report.last)):
            added.append(report)
    return sorted(found + added, key=lambda report: report.cue) if added else found


def _behind_mood(tokens: Sequence[Token], lexicon: Lexicon) -> Report | None:
    """The report of any verb behind a clause in the subjunctive: `Er sei müde, |ließ er wissen`."""
    comma = next((i for i, token in enumerate(tokens) if token.text == ","), None)
    if comma is None or not has_mood(tokens[:comma], lexicon):
        return None
    for index in range(comma, min(len(tokens) - 2, comma + FRONT_REACH)):
        if tokens[index].text != "," or not may_be_verb(tokens, index + 1, lexicon):
            continue
        speaker, order = verb_second.subject_of(tokens, index + 1, lexicon)
        if speaker is not None and order is Order.INVERTED:
            cue = (index + 1, index + 2)
            return Report(index + 1, speaker.last, cue, CueKind.SPEECH, order, speaker)
    return None


def _behind_joint(sentence: Sentence, position: int) -> int | None:
    """Where the words behind a quotation begin that a comma or its like joins to them."""
    quotation = sentence.paragraph.quotations[sentence.tokens[position].quotation]
    end = quotation.inner.end
    last = sentence.paragraph.text[max(quotation.inner.start, end - _ENDING) : end].rstrip()[-1:]
    following = sentence.tokens[position + 1 : position + 2]
    if following and following[0].text == ",":
        return position + 2
    return position + 1 if last in tuple(",?!") else None


_ENDING = 4
"""Characters at a quotation's end among which the last is no space."""


def _unlisted_verb(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Report | None:
    """The report of a verb and its subject that begin at `start`, in either order."""
    if lexicon.inverts_with_auxiliary:
        return unlisted(tokens, start, lexicon)
    if may_be_verb(tokens, start, lexicon):
        behind = skip_adverbs(tokens, start + 1, lexicon)
        speaker = subject_behind(tokens, behind, lexicon)
        if speaker is not None and ends_clause(tokens, speaker.last, lexicon):
            cue = (start, start + 1)
            return Report(start, speaker.last, cue, CueKind.MARKED, Order.INVERTED, speaker)
    if lexicon.is_verb_second:
        return None
    speaker = phrase_starting_at(tokens, start, lexicon, inverted=False)
    if speaker is None:
        return None
    is_pronoun = tokens[start].lower in lexicon.pronouns and speaker.last == start + 1
    if not may_be_verb(tokens, speaker.last, lexicon, any_form=is_pronoun):
        return None
    if not ends_clause(tokens, skip_adverbs(tokens, speaker.last + 1, lexicon), lexicon):
        return None
    cue = (speaker.last, speaker.last + 1)
    return Report(start, speaker.last + 1, cue, CueKind.MARKED, Order.SUBJECT_FIRST, speaker)
