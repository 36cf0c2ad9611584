"""Reports by mood alone: a German main clause in the subjunctive tells what somebody said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.statements.lexicon import Lexicon, Person
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Sentence, Token

_SHORTEST = 4
"""Letters of a verb whose form alone may mark the mood."""


def continues_by_mood(sentence: Sentence, lexicon: Lexicon, *, surely: bool = False) -> bool:
    """Whether a sentence without a reporting word goes on reporting by its mood: `Er sei dort.`

    `surely`: going by forms that do nothing else, where nothing has been reported right before.
    """
    if lexicon.repeats_complementiser:
        return _repeats_complementiser(sentence, lexicon)
    if not lexicon.reports_by_mood:
        return False
    moods = lexicon.strong_moods if surely else lexicon.modals
    if moods.isdisjoint(sentence.words) and not has_mood(sentence.tokens, lexicon):
        return False
    is_own = any(lexicon.pronouns.get(word) is Person.SELF for word in sentence.words)
    return not (is_own or asks(sentence, lexicon))


def asks(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence renders a question of the writer's: German `Ob sie gern gehe?`"""
    if not lexicon.reports_by_mood or sentence.quotations:
        return False
    tokens = sentence.tokens
    if len(tokens) < _QUESTION:
        return False
    opener, last = tokens[0].lower, tokens[-1].text
    if opener not in lexicon.complementisers and opener not in lexicon.interrogatives:
        return False
    verb = len(tokens) - 2
    is_mood = tokens[verb].lower in lexicon.modals or _may_be_subjunctive(tokens[verb], lexicon)
    return last == "?" and is_mood


_QUESTION = 4
"""Tokens of such a question at least."""


def _repeats_complementiser(sentence: Sentence, lexicon: Lexicon) -> bool:
    """Whether a sentence hangs on the verb of the one before: French `Que rien n'est perdu.`"""
    tokens = sentence.tokens
    if not tokens or tokens[0].lower not in lexicon.complementisers:
        return False
    return bool(set(".…") & set(tokens[-1].text))


def has_mood(tokens: Sequence[Token], lexicon: Lexicon) -> bool:
    """Whether a verb among `tokens` is in the first subjunctive, going by list and by form."""
    strong = lexicon.strong_moods
    for index, token in enumerate(tokens):
        if token.lower in strong:
            return True
        if token.lower[-1] == "e" and _looks_subjunctive(tokens, index, lexicon):
            return True
    return False


def is_itself_reported(sentence: Sentence, report: Report, lexicon: Lexicon) -> bool:
    """Whether a report is part of what somebody tells: `Er habe angerufen, und sie habe gesagt`."""
    if not lexicon.reports_by_mood or report.order is Order.ACCORDING:
        return False
    tokens = sentence.tokens
    verb = report.cue[0]
    clause = tokens[max(report.first, verb - _CLAUSE_REACH) : verb + 1]
    if not has_mood(tokens[: report.first], lexicon):
        return False
    return has_mood(clause, lexicon)


_CLAUSE_REACH = 12
"""Tokens before a reporting verb among which its mood shows."""


def _looks_subjunctive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word is a verb in -e behind a subject of the third person: `die Fahrt |dauere`."""
    if not index or not _may_be_subjunctive(tokens[index], lexicon):
        return False
    before = tokens[index - 1]
    if before.lower in lexicon.nominatives:
        return True
    is_noun = before.is_capitalised and before.lower not in lexicon.determiners
    ahead = tokens[index + 1] if index + 1 < len(tokens) else None
    return is_noun and (ahead is None or not ahead.is_capitalised)


def _may_be_subjunctive(token: Token, lexicon: Lexicon) -> bool:
    """Whether a word may, going by its form, be a verb in the first subjunctive."""
    word = token.lower
    if not token.text.islower() or len(word) < _SHORTEST:
        return False
    if not word.endswith("e") or word.endswith("te") or not word.isalpha():
        return False
    closed = (
        lexicon.prepositions, lexicon.determiners, lexicon.adverbs, lexicon.conjunctions,
        lexicon.pronouns, lexicon.times, lexicon.auxiliaries, lexicon.participles,
    )  # fmt: skip
    return not any(word in words for words in closed)


def clauses_by_mood(sentence: Sentence, lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Give the token ranges of a sentence that report by their mood.

    The whole sentence, or what stands behind the colon or semicolon from which on it does.
    """
    tokens = sentence.tokens
    first = 1 if tokens and tokens[0].lower in lexicon.carrying else 0
    for index, token in enumerate(tokens):
        if token.quotation < 0 and token.text in ":;":
            if has_mood(tokens[first:index], lexicon):
                break
            first = index + 1
    if first < len(tokens):
        yield first, len(tokens)
