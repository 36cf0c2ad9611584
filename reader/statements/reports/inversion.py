"""Verbs that their subject follows behind the words reported: `“…,” said Ann`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon, Person
from reader.statements.reports.report import Order, Report
from reader.statements.reports.sources import FRONT_REACH
from reader.statements.sentence import Sentence, Token
from reader.statements.speakers.mentions import (
    Mention,
    phrase_starting_at,
)
from reader.statements.speakers.subjects import (
    is_finite,
    is_manner,
)

_BREAKS = frozenset(",—–-")
"""Marks that may stand between the words reported and their verb."""


def inverted_report(
    sentence: Sentence, index: int, lexicon: Lexicon, kind: CueKind
) -> Report | None:
    """The report of a verb that its subject follows, right behind the words reported."""
    tokens = sentence.tokens
    first = index
    if lexicon.inverts_with_auxiliary and index and tokens[index - 1].lower in lexicon.auxiliaries:
        first -= 1
    before = first - 1
    while before >= 0 and before > first - 3 and tokens[before].text in _BREAKS:
        before -= 1
    behind_quotation = before >= 0 and tokens[before].quotation >= 0
    if kind is CueKind.TELLING and (before or not behind_quotation):
        return None
    opens = not first and tokens[first].is_capitalised and not lexicon.is_verb_second
    if not behind_quotation and before == first - 1 and not opens:
        return None
    speaker = subject_behind(tokens, skip_adverbs(tokens, index + 1, lexicon), lexicon)
    if speaker is None:
        return None
    if behind_quotation and before == first - 1 and not ends_clause(tokens, speaker.last, lexicon):
        quotation = sentence.paragraph.quotations[tokens[before].quotation]
        if sentence.paragraph.text[quotation.inner.end - 1] not in ",?!.…":
            return None
    closes = speaker.last >= len(tokens) - 1
    if not (behind_quotation or opens or closes) and not any(
        is_finite(tokens, at, lexicon) for at in range(max(0, index - FRONT_REACH), index)
    ):
        return None
    if not behind_quotation and (
        kind in (CueKind.MARKED, CueKind.NAMING) or not ends_clause(tokens, speaker.last, lexicon)
    ):
        return None
    return Report(first, speaker.last, (first, index + 1), kind, Order.INVERTED, speaker)


def subject_behind(tokens: Sequence[Token], start: int, lexicon: Lexicon) -> Mention | None:
    """Give the subject that begins at `start`, behind its verb; None where none can."""
    if start < len(tokens) and (
        tokens[start].lower in lexicon.oblique
        or _is_number(tokens[start])
        or lexicon.pronouns.get(tokens[start].lower) is Person.THING
    ):
        return None
    return phrase_starting_at(tokens, start, lexicon)


def _is_number(token: Token) -> bool:
    """Whether a word is a number and not an age: `52`, not `52-year-old`."""
    return token.text[0].isdigit() and "-" not in token.text


def ends_clause(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> bool:
    """Whether a clause may end before token number `index`: a mark, a day or a preposition."""
    if index >= len(tokens):
        return True
    token = tokens[index]
    if not token.is_word:
        return token.text in ".,;!?"
    if lexicon.is_verb_second and token.lower in lexicon.determiners:
        return True
    return token.lower in lexicon.times or token.lower in lexicon.prepositions


def skip_adverbs(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> int:
    """Give the token number behind the adverbs at `index`, three at most."""
    limit = index + 3
    while index < min(limit, len(tokens)) and (
        tokens[index].lower in lexicon.adverbs or is_manner(tokens[index], lexicon)
    ):
        if tokens[index].lower in lexicon.pronouns:
            break
        index += 1
    return index
