"""Where the words begin that a report introduces: behind `that`, a comma, a colon or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.mood import has_mood
from reader.statements.reports.french_complement import complement
from reader.statements.reports.report import Order, Report
from reader.statements.reports.sources import finite_behind
from reader.statements.sentence import Token
from reader.statements.speakers.subjects import is_finite

HEARER_REACH = 14
"""Tokens between a verb and its `that` at most: `told the committee on Monday that`."""

_VERB_REACH = 30
"""Tokens within which a clause that no `that` introduces must have its verb."""


def content_start(
    tokens: Sequence[Token], report: Report, limit: int, lexicon: Lexicon
) -> int | None:
    """Where the words begin that a report introduces, if it does."""
    start = max(report.last, report.cue[1])
    if report.order is Order.ACCORDING:
        begins = report.first == 0 or tokens[report.first - 1].text not in ",—–"
        if not begins and report.first > 3:
            return None
        if start < len(tokens) and tokens[start].text == ",":
            return _past_appositions(tokens, start + 1, lexicon)
        return _behind_source(tokens, start, lexicon) if report.first == 0 else None
    if _states_behind_colon(tokens, report, start):
        return start + 1
    is_as = report.first and tokens[report.first - 1].lower in lexicon.as_words
    if lexicon.infinitive_endings and not is_as:
        return complement(tokens, report, start, lexicon)
    for index in range(start, min(limit, start + HEARER_REACH)):
        token = tokens[index]
        if token.lower in lexicon.complementisers:
            if tokens[start].text == "," and tokens[index - 1].text != ",":
                break
            if index > start and tokens[index - 1].lower in lexicon.coordinators:
                break
            if index == start or not _is_subject_that(tokens, index, lexicon):
                return index + 1
            break
        claims_to = (
            report.kind is not CueKind.TELLING
            and token.lower in lexicon.perfect_markers
            and index < start + 2
        )
        if token.quotation >= 0 or token.text in ";:.?!":
            break
        describes = any(one.lower in lexicon.relatives for one in tokens[start:index])
        if token.lower in lexicon.auxiliaries and not (claims_to or describes):
            break
    if is_as:
        opens = report.first == 1 and start < len(tokens) and tokens[start].text == ","
        return _past_relative(tokens, start + 1, lexicon) if opens else None
    if lexicon.reports_by_mood:
        return _clause_by_mood(tokens, start, lexicon)
    if start >= len(tokens) or report.order is Order.INVERTED:
        return None
    return _bare_clause(tokens[:limit], report, start, lexicon)


def _states_behind_colon(tokens: Sequence[Token], report: Report, start: int) -> bool:
    """Whether a colon opens what is reported: `Wien widersprach: |Die Leitung sei dicht.`"""
    if report.order is Order.HANGING or start + 1 >= len(tokens) or tokens[start].text != ":":
        return False
    return not any(token.quotation >= 0 for token in tokens[start + 1 : start + 3])


def _past_appositions(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Where a clause begins behind a source and what that is: `Ann, a welder, |it broke`."""
    if lexicon.is_verb_second:
        return start
    for index in range(start, min(len(tokens), start + _VERB_REACH)):
        if tokens[index].quotation >= 0 or is_finite(tokens, index, lexicon):
            break
        if tokens[index].text == ",":
            start = index + 1
    return start


def _behind_source(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int | None:
    """Where a clause begins that a source at the sentence's front introduces."""
    if lexicon.is_verb_second:
        return finite_behind(tokens, start, lexicon)
    for index in range(start, min(len(tokens), start + HEARER_REACH)):
        if tokens[index].quotation >= 0 or tokens[index].text in ":;":
            return None
        if tokens[index].text == ",":
            return index + 1
    begins = start < len(tokens) and tokens[start].lower in lexicon.determiners
    return start if begins and _has_finite_verb(tokens, start, lexicon) else None


def _past_relative(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int:
    """Where the main clause begins: `Wie aus dem Papier hervorgeht, |das uns vorliegt, |fehlt`."""
    if start >= len(tokens) or tokens[start].lower not in lexicon.late_relatives:
        return start
    commas = (
        index
        for index in range(start, min(len(tokens), start + HEARER_REACH))
        if tokens[index].text == ","
    )
    return next(commas, start - 1) + 1


def _is_subject_that(tokens: Sequence[Token], that: int, lexicon: Lexicon) -> bool:
    """Whether a `that` is the subject of its clause: `wrote in a note that was pinned up`."""
    if that + 1 >= len(tokens) or lexicon.nouns_are_capitalised:
        return False
    following = tokens[that + 1].lower
    return following in lexicon.auxiliaries or following in lexicon.other_verbs


def _clause_by_mood(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> int | None:
    """Where a clause in the subjunctive begins behind a comma: `sagte, sie komme`."""
    for index in range(start, min(len(tokens), start + HEARER_REACH)):
        if tokens[index].quotation >= 0 or tokens[index].text == ":":
            return None
        if tokens[index].text == ",":
            clause = tokens[index + 1 : index + 1 + 2 * HEARER_REACH]
            if any(token.lower in lexicon.modals for token in clause) or has_mood(clause, lexicon):
                return index + 1
            return index + 1 if _has_infinitive(clause, lexicon) else None
    return None


def _has_infinitive(clause: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a clause hangs on its German verb by an infinitive: `warf ihm vor, zu lügen`."""
    markers, marked = lexicon.infinitive_markers, lexicon.marked_infinitive
    if any(
        one.lower in markers and other.text.islower() and other.text.endswith("n")
        for one, other in pairwise(clause)
    ):
        return True
    return marked is not None and any(marked.fullmatch(token.text) for token in clause)


def _bare_clause(
    tokens: Sequence[Token], report: Report, start: int, lexicon: Lexicon
) -> int | None:
    """Where a clause begins that no `that` introduces: `she said they had left`."""
    verb = tokens[report.cue[0]].lower
    if verb not in lexicon.bare_clause_cues and not _begins_clause(
        tokens, start, report.kind, lexicon
    ):
        return None
    before = tokens[report.cue[0] - 1].lower if report.cue[0] else ""
    if verb in lexicon.participles and before in lexicon.prepositions:
        return None
    start = _skip_circumstances(tokens, start, report.kind, lexicon)
    reach = tokens[start : start + HEARER_REACH]
    if not reach or (not reach[0].is_word and reach[0].quotation < 0):
        return None
    commands = reach[0].lower in lexicon.negations and reach[1:2]
    if commands and commands[0].lower in lexicon.nonfinite:
        return None
    exists = (
        len(reach) > 1
        and reach[0].lower in lexicon.adverbs
        and reach[1].lower in lexicon.auxiliaries
    )
    closed = (lexicon.prepositions, lexicon.adverbs, lexicon.as_words)
    is_closed = any(reach[0].lower in words for words in closed)
    if is_closed and not (exists or counts(reach, lexicon)):
        return None
    if len(reach) > 1 and reach[1].lower in lexicon.relatives:
        return None
    if len(reach) < 2 or (reach[0].quotation < 0 and reach[1].text in ",.;:"):
        return None
    if reach[0].lower.endswith(lexicon.manner_endings) and reach[1].lower in lexicon.prepositions:
        return None
    return start if _has_finite_verb(tokens, start, lexicon) else None


def counts(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a subject begins with how many there are: `about 300 people`, not `in 2019`."""
    return (
        len(tokens) > 1
        and tokens[0].lower in lexicon.quantifiers
        and tokens[1].text[0].isdigit()
        and any(_has_verb_ending(token, lexicon) for token in tokens)
    )


def _has_verb_ending(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may, going by its ending, be a verb: `waited`."""
    return token.text.islower() and token.lower.endswith(lexicon.clause_endings)


def _begins_clause(tokens: Sequence[Token], start: int, kind: CueKind, lexicon: Lexicon) -> bool:
    """Whether a pronoun and its verb follow a verb of saying: `accepts |it is true`."""
    if kind is not CueKind.SPEECH or start + 1 >= len(tokens):
        return False
    word = tokens[start].lower
    is_subject = word in lexicon.pronouns
    is_object = word in lexicon.relatives or word in lexicon.possessives
    return is_subject and not is_object and tokens[start + 1].lower in lexicon.auxiliaries


def _has_finite_verb(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> bool:
    """Whether what begins at `start` can be a clause: `told them a story` holds none."""
    for index in range(start, min(len(tokens), start + _VERB_REACH)):
        token = tokens[index]
        if token.quotation >= 0:
            return True
        if index > start + 1 and token.lower in lexicon.subordinators:
            return False
        if token.text in ":;" or _joins_verb(tokens, index, lexicon):
            return False
        word = token.lower
        if is_finite(tokens, index, lexicon) or (
            word in lexicon.plain and index > start and tokens[index - 1].text[-1:] == "s"
        ):
            return True
        if word.endswith(lexicon.clause_endings):
            return True
        is_worded = token.text.islower() and word[0].isalpha()
        if is_worded and word.endswith("s") and _may_be_verb_in_s(tokens, start, index):
            return True
    return False


def _joins_verb(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether what follows belongs to the verb before: `told a story |and sang`."""
    if tokens[index].lower not in lexicon.coordinators or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].lower
    return following in lexicon.other_verbs or following in lexicon.cues


def _may_be_verb_in_s(tokens: Sequence[Token], start: int, verb: int) -> bool:
    """Whether a word in -s at `verb` can be a verb rather than a plural."""
    before = tokens[verb - 1]
    return before.text[-1:] != "s" and (before.is_capitalised or verb > start)


def _skip_circumstances(
    tokens: Sequence[Token], start: int, kind: CueKind, lexicon: Lexicon
) -> int:
    """Step over the hearer, the day and other things between a verb and its clause."""
    index = start
    if kind is CueKind.TELLING:
        index += 1
        while index < len(tokens) and tokens[index - 1].lower in lexicon.determiners:
            index += 1
        while index < len(tokens) and tokens[index].is_capitalised and index < start + 5:
            index += 1
    while index < min(len(tokens), start + HEARER_REACH):
        word = tokens[index].lower
        ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
        if word in lexicon.prepositions and ahead in lexicon.times:
            index += 2
        elif word in lexicon.times:
            index += 1
        else:
            break
    return index
