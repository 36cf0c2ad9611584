"""The words that make up a French verb: its pronouns, its auxiliary, the verb that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.statements.lexicon import Lexicon, Person
from reader.statements.sentence import Token

_AUXILIARY_REACH = 8
"""Tokens that may stand between an auxiliary and its participle: `a, de son côté, dénoncé`."""

CLITICS_REACH = 4
"""Words that may stand before a verb without being its subject: `ne le lui a`."""
_SHARED = frozenset(("laissé", "tenu", "mis"))
"""Participles that report with an infinitive only: `a laissé entendre`."""


class VerbGroup(NamedTuple):
    """A verb with its auxiliary and pronouns, as token numbers."""

    first: int
    """Where the first of its pronouns stands, or else its auxiliary: `|lui a répondu`."""
    last: int
    """Behind the verb and the pronoun joined to it: `dit-il|`."""
    subject: int | None
    """Where the subject stands that a hyphen joins to the verb: `a-t-elle`, `dit-il`."""
    is_report: bool
    """False for what was not said."""
    is_passive: bool
    """Whether the auxiliary is one of `être`: `est jugé`."""
    is_infinite: bool
    """Whether it has no subject: `avoir dit`, and a participle that shares its auxiliary."""


def verb_group(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> VerbGroup | None:
    """Give the group of the reporting verb at `index`; None where that is no verb."""
    last = index + 1
    verb = _governor(tokens, index, lexicon)
    if verb is None:
        return None
    auxiliary = _auxiliary(tokens, verb, lexicon)
    if auxiliary is not None:
        subject = auxiliary + 1 if tokens[auxiliary + 1].lower in lexicon.clitics else None
        first, negated, reflexive = _clitics_before(tokens, auxiliary, lexicon)
        is_passive = tokens[auxiliary].lower in lexicon.passives and not reflexive
        is_infinite = tokens[auxiliary].lower in lexicon.perfect_infinitives
        return VerbGroup(first, last, subject, not negated, is_passive, is_infinite)
    if tokens[verb].lower in lexicon.perfects or tokens[verb].lower in _SHARED:
        before = tokens[index - 1].lower if index else ""
        return (
            VerbGroup(index, last, None, True, False, True)
            if before in lexicon.coordinators
            else None
        )
    subject = last if last < len(tokens) and tokens[last].lower in lexicon.clitics else None
    if subject is not None and not _is_joined(tokens, subject):
        subject = None
    first, negated, _ = _clitics_before(tokens, verb, lexicon)
    return VerbGroup(first, last + (subject is not None), subject, not negated, False, False)


def _governor(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int | None:
    """The verb that a reporting infinitive hangs on, the verb itself for any other form."""
    word = tokens[index].lower
    if word in lexicon.caused and index and tokens[index - 1].lower in lexicon.causatives:
        return index - 1
    if word in lexicon.warned:
        warns = index > 1 and tokens[index - 2].lower in lexicon.warnings
        return index - 2 if warns and tokens[index - 1].lower == "en" else None
    if word not in lexicon.infinitives and word not in lexicon.caused:
        return index
    insists = index > 1 and tokens[index - 2].lower in lexicon.insisting
    return index - 2 if insists and tokens[index - 1].lower == "à" else None


def _is_joined(tokens: Sequence[Token], clitic: int) -> bool:
    """Whether a hyphen, with or without a `t`, stands before a pronoun."""
    return tokens[clitic].start - tokens[clitic - 1].end in (1, 3)


def _auxiliary(tokens: Sequence[Token], verb: int, lexicon: Lexicon) -> int | None:
    """Where the auxiliary of a participle stands, if it is one."""
    word = tokens[verb].lower
    if word not in lexicon.perfects and word not in _BOTH and word not in _SHARED:
        return None
    commas = 0
    for index in range(verb - 1, max(-1, verb - _AUXILIARY_REACH - 1), -1):
        token = tokens[index]
        word = token.lower
        if token.quotation >= 0 or token.text in ":;?!." or token.text in "—–":
            return None
        commas += token.text == ","
        if word in lexicon.passives or word in HAVING or word in lexicon.perfect_infinitives:
            return index if commas != 1 else None
        if word in lexicon.conjunctions and word not in lexicon.adverbs:
            return None
        if word in lexicon.perfects or word in lexicon.other_verbs or word in _BOTH:
            return None
    return None


HAVING = frozenset(
    "a ai as ont avait avaient avais eut eurent aurait auraient avons avez aura auront eu "
    "ayant".split()
)
"""Forms of `avoir`, which make a perfect of a participle."""

_BOTH = frozenset(
    "dit redit contredit prédit écrit décrit conclu craint plaint fait ri souri".split()
)
"""Forms that are finite as well as participles."""


def _clitics_before(
    tokens: Sequence[Token], index: int, lexicon: Lexicon
) -> tuple[int, bool, bool]:
    """Where the pronouns before a verb begin, whether one negates, and whether one is reflexive."""
    negated = reflexive = False
    first = index
    while first and index - first < CLITICS_REACH:
        word = tokens[first - 1].lower
        if word in lexicon.negations:
            negated = True
        elif word in lexicon.reflexives:
            reflexive = True
        elif word not in lexicon.object_clitics or _opens_phrase(tokens, first - 1, lexicon):
            break
        first -= 1
    return first, negated, reflexive


def _opens_phrase(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a word that may be an object is the subject here: `Lui affirme`."""
    if lexicon.pronouns.get(tokens[index].lower) is not Person.MAN:
        return False
    before = tokens[index - 1] if index else None
    if before is None:
        return True
    is_behind = index > 1 and tokens[index - 2].quotation >= 0
    return not before.is_word and before.quotation < 0 and not is_behind
