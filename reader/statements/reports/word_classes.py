"""Whether a word that may report is a verb that does, going by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.sentence import Token
from reader.statements.speakers.mentions import Mention
from reader.statements.speakers.subjects import is_finite

_LIST_REACH = 10
"""Tokens before a listed noun among which the preposition is that the list hangs on."""


def may_be_verb(
    tokens: Sequence[Token], index: int, lexicon: Lexicon, *, any_form: bool = False
) -> bool:
    """Whether the form of a word allows a verb that tells of what was done or is being done."""
    if index >= len(tokens):
        return False
    token = tokens[index]
    if not token.text.islower() or not token.text.isalpha():
        return False
    closed = (
        lexicon.prepositions, lexicon.conjunctions, lexicon.determiners, lexicon.auxiliaries,
        lexicon.adverbs, lexicon.pronouns, lexicon.participles, lexicon.roles, lexicon.times,
    )  # fmt: skip
    may_end_so = any_form or lexicon.is_verb_second or token.lower.endswith(lexicon.verb_endings)
    return may_end_so and not any(token.lower in words for words in closed)


def is_finding(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a verb tells what came out: `the inquiry found that`."""
    ahead = tokens[index + 1].lower if index + 1 < len(tokens) else ""
    return tokens[index].lower in lexicon.findings and ahead in lexicon.complementisers


def is_progressive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a participle is part of a finite verb: `is again threatening`."""
    before = tokens[max(0, index - 2) : index]
    return any(token.lower in lexicon.auxiliaries for token in before)


def is_plural_noun(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether what stands around a word in -s makes it a noun: `raised claims`."""
    word = tokens[index].lower
    if not word.endswith("s") or word.removesuffix("s") not in lexicon.plain or not index:
        return False
    before = tokens[index - 1]
    if before.lower in lexicon.other_verbs or (
        before.text.islower() and before.lower.endswith("ed")
    ):
        return True
    ahead = tokens[index + 1] if index + 1 < len(tokens) else None
    if ahead is None or ahead.quotation >= 0:
        return False
    if ahead.lower in lexicon.behind_nouns:
        return word in lexicon.plural_noun_cues
    is_subject = before.lower in lexicon.pronouns and before.lower not in lexicon.determiners
    return not is_subject and is_finite(tokens, index + 1, lexicon)


def is_listed_noun(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be a noun is one of a list: `about fog, |fear and the machine`.

    The list hangs on a preposition, and a noun of it, no verb, comes behind its `and`.
    """
    word = tokens[index].lower
    if lexicon.plain.isdisjoint((word, word.removesuffix("s"))):
        return False
    joint = index + 1
    if joint < len(tokens) and tokens[joint].text == ",":
        joint += 1
    if joint + 1 >= len(tokens) or tokens[joint].lower not in lexicon.coordinators:
        return False
    if tokens[joint + 1].lower in lexicon.cues and tokens[joint + 1].lower not in lexicon.plain:
        return False
    if index < 2 or tokens[index - 1].text != "," or not tokens[index - 2].text.islower():
        return False
    for before in reversed(tokens[max(0, index - _LIST_REACH) : index - 1]):
        if before.lower in lexicon.prepositions:
            return True
        if not before.text.islower() and before.text != ",":
            return False
    return False


def has_plural_subject(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be a noun is a verb here: `the critics |claim`, `to |claim`."""
    if tokens[index].lower in lexicon.never_nouns:
        return True
    before = index - 1
    while before > 0 and tokens[before].lower in lexicon.adverbs:
        before -= 1
    if before < 0 or not tokens[before].is_word:
        return before >= 0 and (tokens[before].quotation >= 0 or tokens[before].text == ",")
    word = tokens[before].lower
    if word in lexicon.pronouns or word in lexicon.auxiliaries or word in lexicon.relatives:
        return True
    if word in lexicon.plurals or word in lexicon.coordinators:
        return True
    return word.endswith("s") and not word.endswith(("'s", "ss", "us", "is"))


def is_wished(tokens: Sequence[Token], index: int, kind: CueKind, lexicon: Lexicon) -> bool:
    """Whether a modal says that somebody ought to think so, not that they do."""
    before = tokens[max(0, index - 2) : index]
    return kind is CueKind.OPINION and any(token.lower in lexicon.modals for token in before)


def is_noun_here(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a determiner, possessive or preposition makes a noun of it: `the reports`."""
    if not index:
        return False
    before = tokens[index - 1]
    if before.lower in lexicon.before_verbs:
        return False
    if before.lower in lexicon.pronouns and before.lower not in lexicon.possessives:
        return False
    is_closed = before.lower in lexicon.determiners or before.lower in lexicon.prepositions
    is_adverb = before.lower in lexicon.adverbs or before.lower in lexicon.conjunctions
    if before.lower in lexicon.plurals and not tokens[index].lower.endswith("s"):
        return False
    is_genitive = before.text.endswith(("'s", "’s")) and tokens[index].lower.endswith("s")
    return (is_closed and not is_adverb) or is_genitive


def is_infinitive(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether `to` makes an infinitive of an English verb: `used to say`."""
    before = index - 1
    while before > max(0, index - 3) and tokens[before].lower in lexicon.adverbs:
        before -= 1
    return before >= 0 and tokens[before].lower in lexicon.infinitive_markers


def is_passive(tokens: Sequence[Token], index: int, speaker: Mention, lexicon: Lexicon) -> bool:
    """Whether what stands between a subject and an English verb makes a passive of it."""
    if tokens[index].lower.endswith(lexicon.gerunds):
        return False
    return any(token.lower in lexicon.passives for token in tokens[speaker.last : index])
