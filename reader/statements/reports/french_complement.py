"""Where what is said begins behind a verb that takes `que`, an infinitive or a charge: French."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.french import is_circumstance
from reader.statements.reports.french_sources import insertion_end
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Token

_REACH = 16
"""Tokens between a verb and its `que` at most: `a déclaré mardi soir devant la presse que`."""
_INFINITIVE_REACH = 5
"""Tokens between a verb and the infinitive that says what is claimed: `nie ne l'avoir |dit`."""


def complement(tokens: Sequence[Token], report: Report, start: int, lexicon: Lexicon) -> int | None:
    """Give where the words begin that a report introduces; `start` is behind verb and subject."""
    infinitive = _infinitive(tokens, report, start, lexicon)
    if infinitive is not None:
        return infinitive
    index, limit = start, min(len(tokens), start + _REACH)
    verb = tokens[report.cue[1] - 1].lower
    is_pronominal = any(
        token.lower in ("se", "s'") for token in tokens[report.cue[0] : report.cue[1]]
    )
    hearer = report.kind is CueKind.TELLING or report.order is Order.INVERTED or is_pronominal
    while index < limit:
        token = tokens[index]
        word = token.lower
        if word in lexicon.complementisers:
            return index + 1
        if word in ("si", "s'") and verb in lexicon.indirect_questions:
            return index
        if token.quotation >= 0:
            return None
        if token.text == ",":
            closing = insertion_end(tokens, index, limit, lexicon.complementisers)
            if closing is None:
                return None
            index = closing
        elif not token.is_word:
            return None
        elif word in lexicon.prepositions:
            index = _prepositional_end(tokens, index + 1, limit, lexicon)
        elif hearer or is_circumstance(tokens, index, lexicon):
            index += 1
        else:
            return None
    return None


def _infinitive(
    tokens: Sequence[Token], report: Report, start: int, lexicon: Lexicon
) -> int | None:
    """Where an infinitive begins that says what is claimed: `nie |avoir menti`."""
    if tokens[report.cue[1] - 1].lower not in lexicon.gerundial:
        return None
    if report.order is Order.INVERTED:
        return None
    if start < len(tokens) and tokens[start].lower in lexicon.adverbs:
        start += 1
    if start < len(tokens) and tokens[start].text == ",":
        limit = min(len(tokens), start + _REACH)
        start = insertion_end(tokens, start, limit, lexicon.complementisers) or start
    for index in range(start, min(len(tokens), start + _INFINITIVE_REACH)):
        word = tokens[index].lower
        if tokens[index].quotation >= 0 or not tokens[index].is_word:
            return None
        if word in lexicon.perfect_infinitives:
            return start
        is_before = word in lexicon.object_clitics or word in lexicon.negations
        if is_before or word in lexicon.adverbs:
            continue
        is_infinitive = tokens[index].text.islower() and word.endswith(lexicon.infinitive_endings)
        is_noun = index > start and tokens[index - 1].lower in lexicon.determiners
        return start if is_infinitive and not is_noun else None
    return None


def charge(tokens: Sequence[Token], verb: int, limit: int, lexicon: Lexicon) -> int | None:
    """Give where the charge begins behind a verb: `accuse Anne |d'avoir menti`."""
    for index in range(verb, min(limit - 1, verb + _REACH)):
        if tokens[index].quotation >= 0 or tokens[index].text in ",;:":
            return None
        if tokens[index].lower not in lexicon.charge_words:
            continue
        ahead = index + 1
        while ahead < limit - 1 and _stands_before_infinitive(tokens[ahead].lower, lexicon):
            ahead += 1
        following = tokens[ahead]
        if following.quotation >= 0 or (
            following.text.islower()
            and following.lower.endswith(lexicon.infinitive_endings)
            and following.lower not in lexicon.roles
        ):
            return index
    return None


def _stands_before_infinitive(word: str, lexicon: Lexicon) -> bool:
    """Whether a word belongs to the infinitive behind it: `de |ne pas lui| répondre`."""
    if word in lexicon.negations or word in ("pas", "jamais", "rien", "l'"):
        return True
    return word in lexicon.object_clitics and word not in lexicon.determiners


def _prepositional_end(tokens: Sequence[Token], start: int, limit: int, lexicon: Lexicon) -> int:
    """Where a phrase behind a preposition ends: at a mark, a `que` or a verb."""
    index = start
    while index < limit:
        token = tokens[index]
        word = token.lower
        if not token.is_word or word in lexicon.complementisers or word in lexicon.other_verbs:
            break
        if word in lexicon.auxiliaries or word in lexicon.relatives:
            break
        index += 1
    return index
