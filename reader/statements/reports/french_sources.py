"""French sources without a verb of saying: `selon Anne`, `pour Anne`, `de source policière`."""

from __future__ import annotations

from collections.abc import Sequence

from reader.statements.lexicon import CueKind, Lexicon
from reader.statements.reports.french_verbs import CLITICS_REACH, HAVING
from reader.statements.reports.report import Order, Report
from reader.statements.sentence import Token
from reader.statements.speakers.mentions import Mention, phrase_starting_at

SUBJECT_REACH = 12
"""Tokens that may stand between a verb and the subject behind it: `a dit mardi à l'AFP |Anne`."""

_SHORT_PARTICIPLE = 4
"""Letters of a word in -é that is too short to open an apposition: `été`, not `nommée`."""


def next_comma(tokens: Sequence[Token], start: int, limit: int) -> int | None:
    """Where the next comma stands, if nothing but words stands before it."""
    for index in range(start, limit):
        if tokens[index].text == ",":
            return index
        if not tokens[index].is_word:
            return None
    return None


def insertion_end(
    tokens: Sequence[Token], comma: int, limit: int, stops: frozenset[str] = frozenset()
) -> int | None:
    """Give the place behind the comma that closes an insertion: `a dit|, à l'AFP, |Anne`.

    None where no comma opens one, or a mark or one of `stops` stands before the closing one.
    """
    closing = next_comma(tokens, comma + 1, limit) if tokens[comma].text == "," else None
    if closing is None or any(token.lower in stops for token in tokens[comma + 1 : closing]):
        return None
    return closing + 1


def is_speaking(tokens: Sequence[Token], mention: Mention, lexicon: Lexicon) -> bool:
    """Whether a phrase names a person or a body."""
    for token in tokens[mention.first : mention.core_last]:
        word = token.lower.rstrip(".")
        if word in lexicon.roles or word in lexicon.bodies or word in lexicon.honorifics:
            return True
        if word in lexicon.pronouns and word not in lexicon.determiners:
            return True
    named = tokens[mention.core_last - 1]
    return named.is_capitalised and tokens[mention.first].is_capitalised


def source(tokens: Sequence[Token], speaker: Mention, lexicon: Lexicon) -> Mention | None:
    """Give what follows `according` with an apposition only where it is one; None: no source.

    `Selon l'enquête, |l'argent manque` has none, `Selon Anne Roche, |la maire|, …` one.
    """
    words = tokens[speaker.first : speaker.first + 3]
    if any(token.lower in lexicon.criteria for token in words):
        return None
    end = speaker.core_last
    if end < len(tokens) and tokens[end].lower in lexicon.prepositions:
        comma = next_comma(tokens, end, min(len(tokens), end + SUBJECT_REACH))
        if comma is not None and not _has_verb(tokens, end, comma, lexicon):
            end = comma
    last = apposition_end(tokens, end, lexicon)
    return speaker._replace(last=speaker.core_last if last == end else last)


def apposition_end(tokens: Sequence[Token], comma: int, lexicon: Lexicon) -> int:
    """Where an apposition behind the comma at `comma` ends, itself before a comma or a stop."""
    if comma + 1 >= len(tokens) or tokens[comma].text != ",":
        return comma
    start = comma + 1
    for index in range(start, min(len(tokens), start + SUBJECT_REACH)):
        token = tokens[index]
        if token.quotation >= 0:
            return comma
        if token.text in ",.":
            return index if _is_apposed(tokens, start, index, lexicon) else comma
    end = len(tokens)
    fits = end - start <= SUBJECT_REACH and _is_apposed(tokens, start, end, lexicon)
    return end if fits else comma


def _is_apposed(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether the tokens from `start` to `end` say who somebody is."""
    if start >= end:
        return False
    opener = tokens[start].lower
    if opener in lexicon.relatives:
        return True
    if len(opener) > _SHORT_PARTICIPLE and opener.endswith(("é", "ée", "és", "ées")):
        return not _has_verb(tokens, start, end, lexicon)
    if _has_verb(tokens, start, end, lexicon):
        return False
    if all(token.is_capitalised for token in tokens[start:end]):
        return True
    opening = tokens[start : min(end, start + 4)]
    return any(t.lower in lexicon.roles or t.lower in lexicon.bodies for t in opening)


def _has_verb(tokens: Sequence[Token], start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a finite verb or a pronoun stands from `start` to `end`: a clause, no apposition."""
    for index in range(start, end):
        word = tokens[index].lower
        if word in lexicon.auxiliaries or word in lexicon.other_verbs or word in lexicon.pronouns:
            return True
        if word.endswith(lexicon.finite_endings) and tokens[index].text.islower():
            return True
    return False


def viewpoint(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """Give the report of `Pour Anne Roche, …` at a sentence's front, or behind `;` and `:`."""
    if tokens[index].lower not in lexicon.viewpoints:
        return None
    if index and tokens[index - 1].text not in ";:":
        return None
    phrase = phrase_starting_at(tokens, index + 1, lexicon)
    if phrase is None or tokens[phrase.first].lower in lexicon.possessives:
        return None
    speaker = source(tokens, phrase, lexicon)
    if speaker is None or not is_speaking(tokens, speaker, lexicon):
        return None
    if speaker.last >= len(tokens) or tokens[speaker.last].text != ",":
        return None
    return Report(index, speaker.last, (index, index + 1), CueKind.SPEECH, Order.ACCORDING, speaker)


def sourced(tokens: Sequence[Token], index: int, lexicon: Lexicon) -> Report | None:
    """Give the report of `de source policière`, whose noun stands at `index`."""
    if tokens[index].lower not in lexicon.source_nouns or not index:
        return None
    if tokens[index - 1].lower != "de":
        return None
    first = index - 1
    if first and tokens[first - 1].is_word:
        while first and index - first < CLITICS_REACH + 3 and tokens[first - 1].is_word:
            first -= 1
        if not first or tokens[first - 1].text != "," or tokens[first].lower not in HAVING:
            return None
    speaker = phrase_starting_at(tokens, index, lexicon, inverted=False)
    if speaker is None:
        return None
    cue = (index - 1, index)
    return Report(first, speaker.last, cue, CueKind.SPEECH, Order.ACCORDING, speaker)
